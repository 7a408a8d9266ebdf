import { APPEAL } from './examples/appeal.ts';
import { BRIBERY_RETAINED } from './examples/bribery-retained.ts';
import { CONTRADICTORY } from './examples/contradictory.ts';
import { ESCAPE_AND_RETURN } from './examples/escape-and-return.ts';
import { FRAUD_OF_TWO } from './examples/fraud-of-two.ts';
import { LATE_ARREST } from './examples/late-arrest.ts';
import { LONG_TRIAL } from './examples/long-trial.ts';
import { PRIVATE_CHARGE } from './examples/private-charge.ts';
import { REFUSED_THEN_ARRESTED } from './examples/refused-then-arrested.ts';
import { SCANNED } from './examples/scanned.ts';
import { THEFT_IN_TIME } from './examples/theft-in-time.ts';
import { THREE_TOGETHER } from './examples/three-together.ts';

/** A judgment of our own making. 虚构文书 */
export interface Example {
  readonly name: string;
  readonly text: string;
}

/** Whole judgments to show the audit with: no such court, case or person exists. 虚构文书 */
export const EXAMPLES: readonly Example[] = [
  { name: '在期限内', text: THEFT_IN_TIME },
  { name: '两名被告人,须有延长依据', text: FRAUD_OF_TWO },
  { name: '拘留四十五日后才逮捕', text: LATE_ARREST },
  { name: '普通程序审理近七个月', text: LONG_TRIAL },
];

/** Judgments of other shapes, short form with ⋯ included, as they are met in practice. */
export const SHAPES = {
  threeTogether: THREE_TOGETHER,
  scanned: SCANNED,
  briberyRetained: BRIBERY_RETAINED,
  escapeAndReturn: ESCAPE_AND_RETURN,
  appeal: APPEAL,
  refusedThenArrested: REFUSED_THEN_ARRESTED,
  privateCharge: PRIVATE_CHARGE,
  contradictory: CONTRADICTORY,
} as const;
