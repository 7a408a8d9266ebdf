import type { CivilDay, Moment } from '#justice/basics';
import type { ExcludedDays } from './excluded.ts';
import type { Granted } from './extensions.ts';
import type { Length } from './limit-rule.ts';

/** What is known of one run of a limit. Each of several accused has a run of their own. */
export interface Counting {
  readonly start: Moment;
  /** Somebody is in custody because of what the limit bounds. */
  readonly held?: boolean;
  readonly variant?: string;
  /** The length a decision fixed, where the law states a range or leaves it to the decision. */
  readonly length?: Length;
  /** Extensions approved, in the order of their approval. */
  readonly extensions?: readonly Granted[];
  readonly excluded?: readonly ExcludedDays[];
  /** Counted anew from here. */
  readonly restartedAt?: Moment;
  /** Days on the road, which are not part of the limit. 路途 */
  readonly travelDays?: number;
  /** The day a paper was handed to the post. 交邮 */
  readonly posted?: CivilDay;
}
