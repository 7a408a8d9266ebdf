import { findNumber, type Citation } from '#justice/basics';
import type { Law } from './law.ts';
import { LAWS, type LawId } from './registry.ts';

/** An article: its number, or `'133-1'` for 第一百三十三条之一. */
export type ArticleNumber = number | `${number}-${number}`;

/** An article of one text: `cpl(91, 3)` is 刑诉法第九十一条第三款, `cpl(109, 1, 2)` its second item. */
export type Citer = (article: ArticleNumber, paragraph?: number, item?: number) => Citation;

/** Cites a law in its newest text at hand, or in the one named. A text that is not at hand makes every citation of it `unverified`. */
function citer(law: LawId, named?: string): Citer {
  const { versions }: Law = LAWS[law];
  const version = named ?? (versions.findLast(({ unverified }) => unverified !== true) ?? versions[0]).version;
  const isUnverified = versions.some((one) => one.version === version && one.unverified === true);
  return (article, paragraph, item) => ({
    law,
    version,
    ...numbersOf(article),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
    ...(isUnverified ? { unverified: true as const } : {}),
  });
}

function numbersOf(article: ArticleNumber): { readonly article: number; readonly suffix?: number } {
  if (typeof article === 'number') return { article };
  const [number = 0, suffix = 0] = article.split('-').map((part) => findNumber(part));
  return { article: number, suffix };
}

export const cpl = citer('cpl');
export const spc = citer('spcInterpretation');
export const procuratorateRules = citer('procuratorateRules');
export const policeRules = citer('policeRules');
export const policeAdministrativeRules = citer('policeAdministrativeRules');
export const criminalLaw = citer('criminalLaw');
export const shamLitigation = citer('shamLitigationInterpretation');
export const supervisionLaw = citer('supervisionLaw');
export const supervisionLaw2018 = citer('supervisionLaw', '2018-03-20');
export const communityCorrections = citer('communityCorrectionsLaw');
export const prison = citer('prisonLaw');
export const detentionCentre = citer('detentionCentreRegulation');
export const commutationProcedure = citer('commutationProcedure');
export const commutationRules = citer('commutationRules');

export const civilProcedure = citer('civilProcedureLaw');
export const civilProcedure2021 = citer('civilProcedureLaw', '2021-12-24');
export const civilInterpretation = citer('civilInterpretation');
export const civilEnforcement = citer('civilEnforcementInterpretation');
export const privateLending = citer('privateLendingRules');
export const maritimeProcedure = citer('maritimeProcedureLaw');
export const administrativeLitigation = citer('administrativeLitigationLaw');
export const administrativeLitigationInterpretation = citer('administrativeLitigationInterpretation');
export const arbitration = citer('arbitrationLaw');
export const labourArbitration = citer('labourArbitrationLaw');
export const mediation = citer('mediationLaw');
export const onlineLitigation = citer('onlineLitigationRules');
export const onlineMediation = citer('onlineMediationRules');

export const reconsideration = citer('reconsiderationLaw');
export const reconsideration2017 = citer('reconsiderationLaw', '2017-09-01');
export const reconsiderationRegulation = citer('reconsiderationRegulation');
export const penalty = citer('penaltyLaw');
export const compulsion = citer('compulsionLaw');
export const licensing = citer('licensingLaw');
export const securityPenalty = citer('publicSecurityPenaltyLaw');
/** In force since 2026-01-01; its text is not at hand, so every citation of it is unverified. */
export const securityPenalty2025 = citer('publicSecurityPenaltyLaw', '2025-06-27');
export const openGovernment = citer('openGovernmentRegulation');
export const stateCompensation = citer('stateCompensationLaw');

export const courts = citer('courtsLaw');
export const procuratorates = citer('procuratoratesLaw');
export const judges = citer('judgesLaw');
export const prosecutors = citer('prosecutorsLaw');
export const police = citer('policeLaw');
export const peoplesAssessors = citer('peoplesAssessorsLaw');
export const civilServants = citer('civilServantsLaw');
export const publicOfficeSanctions = citer('publicOfficeSanctionsLaw');
export const lawyers = citer('lawyersLaw');
export const notaries = citer('notariesLaw');
export const legalAid = citer('legalAidLaw');
export const minorsProtection = citer('minorsProtectionLaw');
export const juvenileDelinquencyPrevention = citer('juvenileDelinquencyPreventionLaw');

export const archives = citer('archivesLaw');
export const stateSecrets = citer('stateSecretsLaw');
export const cryptography = citer('cryptographyLaw');
export const electronicSignature = citer('electronicSignatureLaw');
export const cybersecurity = citer('cybersecurityLaw');
export const dataSecurity = citer('dataSecurityLaw');
export const personalInformation = citer('personalInformationLaw');
