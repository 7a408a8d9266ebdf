import type { Citation, Words } from '#justice/basics';
import { articles, choice, day, text, type ActOf, type ConditionOf } from '#justice/procedures';
import { cpl, detentionCentre, policeRules, procuratorateRules, procuratorates } from '#law/statutes';
import { acts, any, expired, is, need, not, pending, some, type CriminalWords } from './words.ts';

type Row = ActOf<CriminalWords>;
type Sets = NonNullable<Row['sets']>;

/** An organ whose part in a case the procuratorate supervises, and what speaks of it. 被监督单位 */
interface Supervised {
  readonly role: 'police' | 'detentionCentre' | 'court';
  readonly what: Words;
  /** When there is something of its own to supervise. */
  readonly when: ConditionOf<CriminalWords>;
  readonly correction: 'investigation-correction' | 'custody-correction' | 'trial-correction';
  readonly review: 'investigation-correction-review' | 'custody-correction-review' | 'trial-correction-review';
  readonly reply: 'ppr-investigation-correction' | 'ppr-custody-correction' | 'ppr-trial-correction';
  readonly sets: (heeded: 'none' | 'noticed' | 'urged' | { readonly form: 'outcome' }) => Sets;
  readonly noticed: ConditionOf<CriminalWords>;
  readonly unheeded: ConditionOf<CriminalWords>;
  /** What lets it be corrected, and what makes it answer. */
  readonly grounds: readonly Citation[];
  readonly duty: readonly Citation[];
}

const police: Supervised = {
  role: 'police',
  what: ['侦查活动', 'the investigation'],
  when: is('case.stage', 'report', 'unfiled', 'investigation', 'review', 'supplement'),
  correction: 'investigation-correction',
  review: 'investigation-correction-review',
  reply: 'ppr-investigation-correction',
  sets: (heeded) => ({ 'case.investigationHeed': heeded }),
  noticed: is('case.investigationHeed', 'noticed', 'urged', 'refused'),
  unheeded: is('case.investigationHeed', 'urged', 'refused'),
  grounds: [cpl(100), procuratorateRules(552, 1), procuratorateRules(564, 2), procuratorateRules(567)],
  duty: [cpl(100), policeRules(147), procuratorates(21, 1)],
};

const centre: Supervised = {
  role: 'detentionCentre',
  what: ['监管执法', 'custody'],
  when: some('accused', is('accused.custody', 'detained', 'arrested')),
  correction: 'custody-correction',
  review: 'custody-correction-review',
  reply: 'ppr-custody-correction',
  sets: (heeded) => ({ 'case.custodyHeed': heeded }),
  noticed: is('case.custodyHeed', 'noticed', 'urged', 'refused'),
  unheeded: is('case.custodyHeed', 'urged', 'refused'),
  grounds: [procuratorateRules(552, 1), procuratorateRules(624, 1, 2), procuratorateRules(658), procuratorateRules(661)],
  duty: [detentionCentre(42), procuratorates(21, 1)],
};

const court: Supervised = {
  role: 'court',
  what: ['审判活动', 'the trial'],
  when: is('case.stage', 'trial', 'judged', 'appeal', 'effective', 'retrial', 'special'),
  correction: 'trial-correction',
  review: 'trial-correction-review',
  reply: 'ppr-trial-correction',
  sets: (heeded) => ({ 'case.trialHeed': heeded }),
  noticed: is('case.trialHeed', 'noticed', 'urged', 'refused'),
  unheeded: is('case.trialHeed', 'urged', 'refused'),
  grounds: [cpl(209), procuratorateRules(552, 1), procuratorateRules(570), procuratorateRules(572)],
  duty: [procuratorates(21, 1)],
};

const reasons = { reasons: text(['理由', 'Reasons']) } as const;
const breach = { breach: text(['违法情况', 'The breach']), provisions: articles(['违反的规定', 'What it breaks']) } as const;
/** The procuratorate above is told once, however many corrections it is told of. */
const reported = { where: not(pending('correction-report')), asks: 'correction-report' } as const;

/** Where it is grave: in writing, by decision of the chief procurator, with the day by which to answer. 纠正违法通知书 */
const notice = ({ role, what, when, correction, reply, sets, grounds }: Supervised): Row => ({
  title: [`纠正违法通知(${what[0]})`, `Notice to correct ${what[1]}`],
  by: 'procuratorate',
  approvedBy: ['chief-procurator'],
  phase: 'supervision',
  when,
  asks: correction,
  fixes: { limit: reply, until: 'until' },
  ...(role === 'detentionCentre' ? { withdraws: 'custody-oral-correction' } : {}),
  sets: sets('noticed'),
  form: { ...breach, until: day(['回复期限', 'To be answered by']) },
  produces: ['纠正违法通知书'],
  serves: [role],
  tells: ['complainant', 'victim'],
  basis: [...grounds, procuratorateRules(552, 2), procuratorateRules(553)],
});

const urge = ({ role, what, correction, reply, sets }: Supervised): Row => ({
  title: [`督促回复纠正情况(${what[0]})`, `Urge an answer on ${what[1]}`],
  by: 'procuratorate',
  phase: 'supervision',
  when: {
    all: [
      pending(correction),
      need(procuratorateRules(553), expired(reply), ['通知书规定的回复期限未满', 'the time the notice gives is not over']),
    ],
  },
  sets: sets('urged'),
  produces: ['督促回复函'],
  serves: [role],
  basis: [procuratorateRules(553)],
});

const answer = ({ role, what, correction, review, sets, duty }: Supervised): Row => ({
  title: [`回复纠正情况(${what[0]})`, `Answer on the correction of ${what[1]}`],
  by: role,
  phase: 'supervision',
  answers: role === 'detentionCentre' ? [correction, 'custody-oral-correction'] : correction,
  withdraws: review,
  sets: sets({ form: 'outcome' }),
  form: {
    outcome: choice(['纠正结果', 'Outcome'], { corrected: ['已经纠正', 'corrected'], refused: ['未予纠正', 'not corrected'] }),
    report: text(['调查核实与纠正的情况', 'What was found and done']),
  },
  produces: ['纠正违法情况回复书'],
  serves: ['procuratorate'],
  basis: duty,
});

const object = ({ role, what, correction, review }: Supervised): Row => ({
  title: [`对纠正意见申请复查(${what[0]})`, `Ask for the correction of ${what[1]} to be reviewed`],
  by: role,
  phase: 'supervision',
  when: pending(correction),
  asks: review,
  form: reasons,
  produces: ['复查申请书'],
  serves: ['procuratorate'],
  basis: [procuratorateRules(554, 1)],
});

const uphold = ({ role, what, review }: Supervised): Row => ({
  title: [`复查维持纠正意见(${what[0]})`, `Uphold the correction of ${what[1]} on review`],
  by: 'procuratorate',
  phase: 'supervision',
  answers: review,
  also: reported,
  form: reasons,
  produces: ['复查结果通知书'],
  serves: [role],
  basis: [procuratorateRules(554, 1)],
});

const revoke = ({ role, what, correction, review, noticed, sets }: Supervised): Row => ({
  title: [`撤销纠正意见(${what[0]})`, `Revoke the correction of ${what[1]}`],
  by: 'procuratorate',
  phase: 'supervision',
  when: noticed,
  withdraws: [correction, review],
  sets: sets('none'),
  form: reasons,
  produces: ['撤销纠正意见通知书'],
  serves: [role],
  basis: [procuratorateRules(554, 1), procuratorateRules(554, 2)],
});

const report = ({ what, unheeded }: Supervised): Row => ({
  title: [`未予纠正,报告上一级检察院(${what[0]})`, `Report to the procuratorate above that ${what[1]} was not corrected`],
  by: 'procuratorate',
  phase: 'supervision',
  when: need(procuratorateRules(553), unheeded, ['尚未督促回复,也未拒不纠正', 'neither urged nor refused yet']),
  also: reported,
  form: reasons,
  produces: ['纠正违法情况报告'],
  basis: [procuratorateRules(553)],
});

/** The procuratorate supervises that the others keep the law: it objects, is answered, and goes above where it is not heeded. 纠正意见、检察建议 */
export const legalSupervision = acts({
  correctOrally: {
    title: ['口头提出纠正意见', 'Object orally'],
    by: 'procuratorate',
    phase: 'supervision',
    when: any(police.when, court.when),
    form: {
      to: choice(['被监督单位', 'To whom'], { police: ['公安机关', 'public security'], court: ['人民法院', 'the court'] }),
      ...breach,
    },
    produces: ['口头纠正意见记录'],
    basis: [procuratorateRules(552, 1)],
  },

  correctCustodyOrally: {
    title: ['口头提出纠正意见(监管执法)', 'Object orally to custody'],
    by: 'procuratorate',
    phase: 'supervision',
    // Seven days, or it is put in writing.
    when: { all: [centre.when, not(pending(centre.correction))] },
    asks: 'custody-oral-correction',
    form: breach,
    produces: ['口头纠正意见记录'],
    tells: ['detentionCentre'],
    basis: [procuratorateRules(552, 1), procuratorateRules(624, 1, 1), procuratorateRules(624, 1, 2)],
  },

  correctInvestigation: notice(police),
  urgeInvestigationCorrection: urge(police),
  answerInvestigationCorrection: answer(police),
  objectToInvestigationCorrection: object(police),
  upholdInvestigationCorrection: uphold(police),
  revokeInvestigationCorrection: revoke(police),
  reportInvestigationUncorrected: report(police),

  correctCustody: notice(centre),
  urgeCustodyCorrection: urge(centre),
  answerCustodyCorrection: answer(centre),
  objectToCustodyCorrection: object(centre),
  upholdCustodyCorrection: uphold(centre),
  revokeCustodyCorrection: revoke(centre),
  reportCustodyUncorrected: report(centre),

  correctTrial: notice(court),
  urgeTrialCorrection: urge(court),
  answerTrialCorrection: answer(court),
  objectToTrialCorrection: object(court),
  upholdTrialCorrection: uphold(court),
  revokeTrialCorrection: revoke(court),
  reportTrialUncorrected: report(court),

  confirmCorrection: {
    title: ['上级检察院认为纠正意见正确', 'The procuratorate above finds the correction right'],
    by: 'higherProcuratorate',
    phase: 'supervision',
    answers: 'correction-report',
    form: { to: text(['通报的上级机关或者主管机关', 'The organ above that is told']), ...reasons },
    produces: ['督促纠正建议书'],
    serves: ['procuratorate'],
    basis: [procuratorateRules(554, 2)],
  },

  overruleCorrection: {
    title: ['上级检察院通知撤销纠正意见', 'The procuratorate above has the correction revoked'],
    by: 'higherProcuratorate',
    phase: 'supervision',
    answers: 'correction-report',
    form: reasons,
    produces: ['撤销纠正意见通知书'],
    serves: ['procuratorate'],
    basis: [procuratorateRules(554, 2)],
  },

  proposeImprovement: {
    title: ['检察建议', 'Procuratorial proposal'],
    by: 'procuratorate',
    approvedBy: ['chief-procurator'],
    phase: 'supervision',
    when: any(police.when, centre.when),
    asks: 'procuratorial-proposal',
    form: { problem: text(['带有普遍性的违法情形或者管理漏洞', 'What is wrong in general']), proposal: text(['建议', 'The proposal']) },
    produces: ['检察建议书'],
    serves: ['police'],
    basis: [procuratorateRules(551, 1), procuratorateRules(552, 1), procuratorateRules(624, 1, 3), procuratorates(21, 1)],
  },

  answerProposal: {
    title: ['回复检察建议', 'Answer the procuratorial proposal'],
    by: 'police',
    phase: 'supervision',
    answers: 'procuratorial-proposal',
    form: { report: text(['采纳检察建议的情况', 'What was taken up']) },
    produces: ['检察建议回复书'],
    serves: ['procuratorate'],
    basis: [procuratorates(21, 1)],
  },
});
