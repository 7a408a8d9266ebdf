import { procedure } from '#justice/procedures';
import { communityCorrectionsLimits } from '#law/community-corrections';
import { legalAidLimits } from '#law/legal-aid';
import { prisonLimits } from '#law/prison';
import { courts, cpl, peoplesAssessors, spc } from '#law/statutes';
import { appeal } from './appeal.ts';
import { arrest } from './arrest.ts';
import { investigationClocks } from './clocks-investigation.ts';
import { prosecutionClocks } from './clocks-prosecution.ts';
import { trialClocks } from './clocks-trial.ts';
import { closing } from './closing.ts';
import { coercion } from './coercion.ts';
import { commutation } from './commutation.ts';
import { complaints } from './complaints.ts';
import { compulsoryTreatment } from './compulsory-treatment.ts';
import { confiscation } from './confiscation.ts';
import { custodyLimits } from './custody-limits.ts';
import { deathReview } from './death-review.ts';
import { defence } from './defence.ts';
import { volumes } from './evidence.ts';
import { execution } from './execution.ts';
import { investigationInvariants } from './invariants-investigation.ts';
import { prosecutionInvariants } from './invariants-prosecution.ts';
import { trialInvariants } from './invariants-trial.ts';
import { investigation } from './investigation.ts';
import { juvenile } from './juvenile.ts';
import { policeRuleLimits } from './limits-rules-police.ts';
import { criminalLimits } from './limits.ts';
import { legalSupervision } from './legal-supervision.ts';
import { supervisionInvariants } from './invariants-supervision.ts';
import { measureRemedies } from './measure-remedies.ts';
import { nonProsecutionRemedies } from './non-prosecution-remedies.ts';
import { nonProsecution } from './non-prosecution.ts';
import { property } from './property.ts';
import { prosecutionReview } from './prosecution-review.ts';
import { prosecution } from './prosecution.ts';
import { reconciliation } from './reconciliation.ts';
import { report } from './report.ts';
import { retrial } from './retrial.ts';
import { reviewMeasures } from './review-measures.ts';
import { special } from './special.ts';
import { supplement } from './supplement.ts';
import { rulingAppeal } from './ruling-appeal.ts';
import { trialIntake } from './trial-intake.ts';
import { trialMeasures } from './trial-measures.ts';
import { trialPreparation } from './trial-preparation.ts';
import { trial } from './trial.ts';
import { verdicts } from './verdicts.ts';
import { victims } from './victims.ts';
import { criminalWords, is } from './words.ts';

/** Every act of the criminal procedure, in the order of its stages. 刑事诉讼的全部行为 */
export const criminalActs = {
  ...report,
  ...investigation,
  ...coercion,
  ...measureRemedies,
  ...complaints,
  ...arrest,
  ...custodyLimits,
  ...defence,
  ...closing,
  ...prosecutionReview,
  ...reviewMeasures,
  ...supplement,
  ...nonProsecution,
  ...nonProsecutionRemedies,
  ...prosecution,
  ...juvenile,
  ...reconciliation,
  ...special,
  ...confiscation,
  ...compulsoryTreatment,
  ...property,
  ...victims,
  ...trialIntake,
  ...trialPreparation,
  ...trialMeasures,
  ...trial,
  ...verdicts,
  ...appeal,
  ...rulingAppeal,
  ...deathReview,
  ...retrial,
  ...execution,
  ...commutation,
  ...legalSupervision,
};

/** The criminal procedure, from the report to the end of execution. 刑事诉讼程序 */
export const criminal = procedure({
  version: '2018-10-26',
  effective: '2018-10-26',
  vocabulary: criminalWords,
  rules: { ...legalAidLimits, ...communityCorrectionsLimits, ...prisonLimits, ...policeRuleLimits, ...criminalLimits },
  clocks: { ...investigationClocks, ...prosecutionClocks, ...trialClocks },
  acts: criminalActs,
  invariants: [...investigationInvariants, ...prosecutionInvariants, ...trialInvariants, ...supervisionInvariants],
  held: { subject: 'accused', when: is('accused.custody', 'detained', 'arrested', 'serving') },
  volumes,
  presiding: {
    never: ['people-assessor'],
    heads: ['court-president', 'unit-head'],
    basis: [courts(30, 2), spc(212, 1), peoplesAssessors(14)],
  },
  withdrawals: [
    { title: ['是本案当事人或者其近亲属', 'is a party, or a near relative of one'], basis: [cpl(29, 1, 1)] },
    { title: ['本人或者近亲属与本案有利害关系', 'has, or a near relative has, an interest in the case'], basis: [cpl(29, 1, 2)] },
    {
      title: ['担任过本案证人、鉴定人、辩护人或者诉讼代理人', 'was a witness, expert, counsel or representative in the case'],
      basis: [cpl(29, 1, 3)],
    },
    { title: ['与当事人有其他关系，可能影响公正', 'stands to a party in another way that may impair fairness'], basis: [cpl(29, 1, 4)] },
    { title: ['接受请客送礼或者违规会见', 'was treated by a party, or met one against the rules'], basis: [cpl(30, 2)] },
  ],
  ends: is('case.stage', 'closed', 'withdrawn', 'unfiled'),
});
