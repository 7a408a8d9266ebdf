import { procedure } from '#justice/procedures';
import { legalAid as law } from '#law/statutes';
import { legalAidActs } from './all-acts.ts';
import { legalAidInvariants } from './invariants.ts';
import { legalAidHandlingLimits } from './limits-handling.ts';
import { legalAidLimits } from './limits.ts';
import { is, legalAidWords } from './words.ts';

/** Legal aid from the application or notice to the archive. 法律援助程序 */
export const legalAid = procedure({
  version: '2022-01-01',
  effective: '2022-01-01',
  vocabulary: legalAidWords,
  rules: { ...legalAidLimits, ...legalAidHandlingLimits },
  clocks: {
    'la-supplement': { expiry: { happens: 'deemWithdrawn', basis: [law(43, 2)] } },
    'la-review': { expiry: { compels: ['grantAid', 'refuseAid'], basis: [law(43, 1)] } },
    'la-objection-review': { expiry: { compels: ['upholdDecision', 'orderCorrection'], basis: [law(49, 2)] } },
  },
  acts: legalAidActs,
  invariants: legalAidInvariants,
  ends: is('case.stage', 'archived'),
});
