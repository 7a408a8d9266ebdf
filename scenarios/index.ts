import type { WrittenCase } from '#justice/cases';
import { appealRemand } from './appeal-remand.ts';
import { arrestRefused } from './arrest-refused.ts';
import { custodyOverrun } from './custody-overrun.ts';
import { foodPenalty } from './food-penalty.ts';
import { juvenile } from './juvenile.ts';
import { legalAidMinor } from './legal-aid-minor.ts';
import { pleaFastTrack } from './plea-fast-track.ts';
import { severalAccused } from './several-accused.ts';
import { thirdPartyProperty } from './third-party-property.ts';
import { twoReturns } from './two-returns.ts';

export { ongoing } from './ongoing.ts';

/** Whole cases told in code, with invented people, by name. 案例 */
export const SCENARIOS: Readonly<Record<string, WrittenCase>> = Object.fromEntries(
  [
    pleaFastTrack,
    arrestRefused,
    twoReturns,
    severalAccused,
    appealRemand,
    juvenile,
    thirdPartyProperty,
    custodyOverrun,
    legalAidMinor,
    foodPenalty,
  ].map((written) => [written.name, written]),
);
