import type { WrittenCase } from '#justice/cases';
import { arrestRefused } from './arrest-refused.ts';
import { custodyOverrun } from './custody-overrun.ts';
import { juvenile } from './juvenile.ts';
import { thirdPartyProperty } from './third-party-property.ts';
import { twoReturns } from './two-returns.ts';

/** Whole cases told in code, with invented people, by name. 案例 */
export const SCENARIOS: Readonly<Record<string, WrittenCase>> = Object.fromEntries(
  [arrestRefused, twoReturns, juvenile, thirdPartyProperty, custodyOverrun].map((written) => [written.name, written]),
);
