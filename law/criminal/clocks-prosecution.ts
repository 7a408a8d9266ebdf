import { cpl, policeRules, procuratorateRules, spc } from '#law/statutes';
import type { ClocksOf } from '#justice/procedures';
import { is, type CriminalWords } from './words.ts';

const decisions = [
  'prosecute',
  'prosecuteWithPlea',
  'prosecuteForFastTrack',
  'dismissByStatute',
  'dismissAtDiscretion',
  'dismissForEvidence',
  'decideConditionalNonProsecution',
  'returnForSupplement',
  'returnForInquiry',
  'returnToOwnInvestigators',
] as const;

/** Which length applies to whom from review on, and what must follow when time is over. 审查起诉及特别程序期限的适用与逾期后果 */
export const prosecutionClocks = {
  'cpl-prosecution-review': {
    expiry: {
      compels: [...decisions, 'releaseInReview', 'bailInReview', 'residenceInReview'],
      basis: [cpl(98), cpl(99), cpl(172, 1), procuratorateRules(338)],
    },
  },
  'cpl-prosecution-review-fast-track': {
    variants: [{ when: is('accused.gravity', 'up-to-three'), variant: 'over-one-year' }],
    expiry: { compels: [...decisions, 'leaveFastTrackReview'], basis: [cpl(172, 1), procuratorateRules(273, 1)] },
  },
  'cpl-supplementary-investigation': {
    expiry: {
      compels: [
        'resubmitAfterSupplement',
        'resubmitAfterInquiry',
        'resubmitFromOwnInvestigators',
        'withdrawAfterReturn',
        'withdrawOwnCase',
      ],
      basis: [cpl(175, 3), procuratorateRules(347, 1)],
    },
  },
  // Challenges to non-prosecution: nobody is late who accepts it; whoever comes later is.
  'psr-nonprosecution-reconsideration-request': { lapses: true, lateIfUsed: true },
  'psr-nonprosecution-review-request': { lapses: true, lateIfUsed: true },
  'cpl-accused-petition-nonprosecution': { lapses: true, lateIfUsed: true },
  'cpl-victim-petition-nonprosecution': { lapses: true, lateIfUsed: true },
  'cpl-supervision-case-detention': {
    expiry: { compels: ['arrestAfterRetention', 'bailAfterRetention', 'residenceAfterRetention'], basis: [cpl(170, 2)] },
  },
  'cpl-juvenile-probation': { expiry: { compels: ['completeProbation'], basis: [cpl(284, 2)] } },
  'cpl-property-release': { expiry: { compels: ['releaseHold', 'announceUnclaimed'], basis: [cpl(145)] } },
  'psr-unclaimed-property': { lapses: true, expiry: { compels: ['surrenderUnclaimed'], basis: [policeRules(233)] } },
  'spc-unclaimed-property': { lapses: true, expiry: { compels: ['surrenderUnclaimed'], basis: [spc(445, 3)] } },
  'cpl-confiscation-notice': { lapses: true, expiry: { compels: ['ruleConfiscation', 'refuseConfiscation'], basis: [cpl(299, 3)] } },
  'spc-confiscation-appeal': { lapses: true, expiry: { happens: 'confiscationTakesEffect', basis: [cpl(300, 2), spc(622)] } },
  'spc-treatment-reconsideration-request': { lapses: true },
  'ppr-treatment-correction': { lapses: true },
  'cpl-compulsory-treatment': { expiry: { compels: ['orderTreatment', 'refuseTreatment', 'findResponsible'], basis: [cpl(305, 1)] } },
} as const satisfies ClocksOf<CriminalWords, string>;
