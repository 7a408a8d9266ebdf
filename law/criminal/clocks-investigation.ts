import { cpl, policeRules } from '#law/statutes';
import type { ClocksOf } from '#justice/procedures';
import { is, not, type CriminalWords } from './words.ts';

/** Which length applies to whom in the investigation, and what must follow when time is over. 侦查阶段期限的适用与逾期后果 */
export const investigationClocks = {
  'psr-freeze': { expiry: { happens: 'freezeLapses', basis: [policeRules(240)] } },
  'psr-freeze-securities': { expiry: { happens: 'freezeLapses', basis: [policeRules(240)] } },
  'psr-filing-reconsideration-request': { lapses: true },
  'psr-filing-review-request': { lapses: true },
  // The police may challenge later too, and are late then; whoever accepts the refusal is late with nothing.
  'psr-arrest-reconsideration-request': { lapses: true, lateIfUsed: true },
  'psr-arrest-higher-review-request': { lapses: true, lateIfUsed: true },
  'cpl-arrest-review': { variants: [{ when: not(is('accused.custody', 'detained')), variant: 'not-detained' }] },
  'cpl-summons': {
    expiry: { compels: ['endSummons', 'detain', 'decideBail', 'decideResidence'], basis: [cpl(119, 2), policeRules(80, 2)] },
  },
  'cpl-arrest-request': {
    expiry: { compels: ['requestArrest', 'liftMeasure', 'decideBail', 'decideResidence'], basis: [cpl(91, 1), cpl(99)] },
  },
  'cpl-own-case-arrest-decision': {
    expiry: { compels: ['decideArrest', 'liftMeasure', 'decideBail', 'decideResidence'], basis: [cpl(167), cpl(99)] },
  },
  'cpl-release-at-once': { expiry: { compels: ['liftMeasure', 'decideBail', 'decideResidence'], basis: [cpl(91, 3)] } },
  'cpl-arrest-execution': { expiry: { compels: ['executeArrest'], basis: [cpl(90)] } },
  'cpl-investigation-custody': {
    expiry: {
      compels: ['transferForProsecution', 'transferOwnCase', 'liftMeasure', 'decideBail', 'decideResidence'],
      basis: [cpl(98), cpl(99)],
    },
  },
  'cpl-bail': { expiry: { compels: ['liftMeasure'], basis: [cpl(79, 2), cpl(99)] } },
  'cpl-residential-surveillance': { expiry: { compels: ['liftMeasure', 'decideBail'], basis: [cpl(79, 2), cpl(99)] } },
} as const satisfies ClocksOf<CriminalWords, string>;
