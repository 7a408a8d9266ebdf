import { procedure } from '#justice/procedures';
import { compulsionLimits, enforcementLimits } from '#law/administrative-compulsion';
import { administrativeLitigationLimits } from '#law/administrative-litigation';
import { reconsiderationLimits } from '#law/reconsideration';
import { compulsion, courts, penalty, peoplesAssessors, policeAdministrativeRules } from '#law/statutes';
import { penaltyActs } from './all-acts.ts';
import { penaltyInvariants } from './invariants.ts';
import { policePenaltyLimits } from './limits-police.ts';
import { penaltyLimits } from './limits.ts';
import { all, any, every, is, not, penaltyWords } from './words.ts';

/** Administrative penalty from discovery through the decision to enforcement by the court. 行政处罚程序 */
export const administrativePenalty = procedure({
  version: '2021-07-15',
  effective: '2021-07-15',
  vocabulary: penaltyWords,
  rules: {
    ...penaltyLimits,
    ...policePenaltyLimits,
    ...compulsionLimits,
    ...enforcementLimits,
    ...administrativeLitigationLimits,
    ...reconsiderationLimits,
  },
  clocks: {
    'pen-pay': { expiry: { happens: 'paymentOverdue', basis: [penalty(72, 1)] } },
    'pen-deferral': { expiry: { happens: 'deferralOver', basis: [penalty(72, 2)] } },
    'pen-register-evidence': { expiry: { compels: ['seize', 'release'], basis: [penalty(56), policeAdministrativeRules(110, 3)] } },
    'cmp-seize': { expiry: { compels: ['release', 'confiscate'], basis: [compulsion(27), compulsion(28, 1, 4)] } },
    'pen-detention': { expiry: { compels: ['releaseFromDetention'], basis: [policeAdministrativeRules(35)] } },
    // 自期限届满之日起: from the last day for remedies, or of the deferral.
    'cmp-apply-court': { countsFrom: 'expiry' },
    'adm-sue': { expiry: { happens: 'remedyLapses', basis: [compulsion(53)] } },
  },
  acts: penaltyActs,
  invariants: penaltyInvariants,
  held: { subject: 'party', when: is('party.liberty', 'held') },
  presiding: { never: ['people-assessor'], heads: ['agency-head', 'unit-head'], basis: [courts(30, 2), peoplesAssessors(14)] },
  withdrawals: [
    { title: ['与案件有直接利害关系', 'has a direct interest in the case'], basis: [penalty(43, 1)] },
    { title: ['有其他关系，可能影响公正执法', 'has another relation that may impair fairness'], basis: [penalty(43, 1)] },
  ],
  ends: all(any(is('case.file', 'archived'), is('case.stage', 'unfiled', 'stopped')), every('party', not(is('party.publicity', 'recall')))),
});
