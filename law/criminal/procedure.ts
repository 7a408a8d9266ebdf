import { procedure } from '#justice/procedures';
import { communityCorrectionsLimits } from '#law/community-corrections';
import { legalAidLimits } from '#law/legal-aid';
import { prisonLimits } from '#law/prison';
import { courts, peoplesAssessors, spc } from '#law/statutes';
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
  ends: is('case.stage', 'closed', 'withdrawn', 'unfiled'),
});
