import type { InvariantOf } from '#justice/procedures';
import { cpl, procuratorateRules, procuratorates } from '#law/statutes';
import type { supervisionLimits } from './words-limits-supervision.ts';
import type { supervisionRequests } from './words-requests-supervision.ts';
import { expired, type CriminalWords } from './words.ts';

const issued = ['correctInvestigation', 'correctCustody', 'correctTrial'] as const;
const urged = ['urgeInvestigationCorrection', 'urgeCustodyCorrection', 'urgeTrialCorrection'] as const;
const answered = ['answerInvestigationCorrection', 'answerCustodyCorrection', 'answerTrialCorrection'] as const;
const upheld = ['upholdInvestigationCorrection', 'upholdCustodyCorrection', 'upholdTrialCorrection'] as const;
const revoked = ['revokeInvestigationCorrection', 'revokeCustodyCorrection', 'revokeTrialCorrection'] as const;
const reported = ['reportInvestigationUncorrected', 'reportCustodyUncorrected', 'reportTrialUncorrected'] as const;

const urgedInTime = (
  act: (typeof urged)[number],
  limit: keyof typeof supervisionLimits,
  name: string,
): InvariantOf<CriminalWords, string> => ({
  name,
  title: ['规定的回复期限届满才督促', 'Nobody is urged before the time the notice gives is over'],
  basis: [procuratorateRules(553)],
  onlyIf: expired(limit),
  acts: [act],
});

const answeredIn = (
  name: string,
  request: keyof typeof supervisionRequests,
  article: 553 | 554 | 624,
): InvariantOf<CriminalWords, string> => ({
  name,
  title: article === 554 ? ['申请复查有结果', 'An objection is reviewed'] : ['纠正意见有回复', 'A correction is answered'],
  basis: [procuratorateRules(article)],
  answeredWithin: request,
});

const follows = (name: string, index: 0 | 1 | 2): InvariantOf<CriminalWords, string> => ({
  name,
  title: ['督促不回复、不予纠正才报告', 'Only who was urged, or did not correct, is reported'],
  basis: [procuratorateRules(553)],
  before: { first: [urged[index], answered[index]], then: [reported[index]], again: [issued[index], revoked[index]] },
});

/** What holds of the procuratorate's supervision of the others. 法律监督的不变式 */
export const supervisionInvariants: readonly InvariantOf<CriminalWords, string>[] = [
  {
    name: 'V1',
    title: ['纠正意见、检察建议只由检察机关提出', 'Only the procuratorate objects to how others keep the law'],
    basis: [cpl(8), procuratorates(21, 1)],
    onlyBy: ['procuratorate'],
    acts: ['correctOrally', 'correctCustodyOrally', ...issued, ...urged, ...upheld, ...revoked, ...reported, 'proposeImprovement'],
  },
  answeredIn('V2', 'investigation-correction', 553),
  answeredIn('V3', 'custody-correction', 553),
  answeredIn('V4', 'trial-correction', 553),
  answeredIn('V5', 'custody-oral-correction', 624),
  answeredIn('V6', 'investigation-correction-review', 554),
  answeredIn('V7', 'custody-correction-review', 554),
  answeredIn('V8', 'trial-correction-review', 554),
  urgedInTime('urgeInvestigationCorrection', 'ppr-investigation-correction', 'V9'),
  urgedInTime('urgeCustodyCorrection', 'ppr-custody-correction', 'V10'),
  urgedInTime('urgeTrialCorrection', 'ppr-trial-correction', 'V11'),
  follows('V12', 0),
  follows('V13', 1),
  follows('V14', 2),
  {
    name: 'V15',
    title: ['纠正意见由上一级检察院审查', 'The procuratorate above judges what it is told of'],
    basis: [procuratorateRules(554, 2)],
    onlyBy: ['higherProcuratorate'],
    acts: ['confirmCorrection', 'overruleCorrection'],
  },
];
