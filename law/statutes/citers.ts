import type { Citation } from '#justice/basics';
import { LAWS, type LawId } from './registry.ts';

/** An article of one text: `cpl(91, 3)` is 刑诉法第九十一条第三款, `cpl(109, 1, 2)` its second item. */
export type Citer = (article: number, paragraph?: number, item?: number) => Citation;

function citer(law: LawId, version: string = newest(law)): Citer {
  return (article, paragraph, item) => ({
    law,
    version,
    article,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
  });
}

function newest(law: LawId): string {
  const { versions } = LAWS[law];
  return (versions.at(-1) ?? versions[0]).version;
}

export const cpl = citer('cpl');
export const spc = citer('spcInterpretation');
export const procuratorateRules = citer('procuratorateRules');
export const policeRules = citer('policeRules');
export const policeAdministrativeRules = citer('policeAdministrativeRules');
export const criminalLaw = citer('criminalLaw');
export const supervisionLaw = citer('supervisionLaw');
export const supervisionLaw2018 = citer('supervisionLaw', '2018-03-20');
export const civilProcedure = citer('civilProcedureLaw');
export const civilProcedure2021 = citer('civilProcedureLaw', '2021-12-24');
export const civilInterpretation = citer('civilInterpretation');
export const administrativeLitigation = citer('administrativeLitigationLaw');
export const administrativeLitigationInterpretation = citer('administrativeLitigationInterpretation');
export const reconsideration = citer('reconsiderationLaw');
export const reconsideration2017 = citer('reconsiderationLaw', '2017-09-01');
export const reconsiderationRegulation = citer('reconsiderationRegulation');
export const penalty = citer('penaltyLaw');
export const compulsion = citer('compulsionLaw');
export const legalAid = citer('legalAidLaw');
export const archives = citer('archivesLaw');
export const mediation = citer('mediationLaw');
export const communityCorrections = citer('communityCorrectionsLaw');
export const prison = citer('prisonLaw');
export const detentionCentre = citer('detentionCentreRegulation');
export const stateCompensation = citer('stateCompensationLaw');
export const commutationProcedure = citer('commutationProcedure');
export const commutationRules = citer('commutationRules');
export const peoplesAssessors = citer('peoplesAssessorsLaw');
export const courts = citer('courtsLaw');
export const procuratorates = citer('procuratoratesLaw');
