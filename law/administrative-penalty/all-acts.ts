import { closing } from './closing.ts';
import { crime } from './crime.ts';
import { decision } from './decision.ts';
import { detention } from './detention.ts';
import { enforcement } from './enforcement.ts';
import { filing } from './filing.ts';
import { hearing } from './hearing.ts';
import { notice } from './notice.ts';
import { performance } from './performance.ts';
import { remedies } from './remedies.ts';
import { summary } from './summary.ts';
import { things } from './things.ts';

/** Every act of the administrative penalty, from discovery to the archive. 行政处罚行为 */
export const penaltyActs = {
  ...summary,
  ...filing,
  ...things,
  ...notice,
  ...hearing,
  ...decision,
  ...crime,
  ...performance,
  ...remedies,
  ...enforcement,
  ...detention,
  ...closing,
} as const;

export type PenaltyActName = keyof typeof penaltyActs;
