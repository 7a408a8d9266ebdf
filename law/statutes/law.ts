import type { CivilDay } from '#justice/basics';

/** One adopted or amended text of a law, with the day it took effect. 法律文本版本 */
export interface LawVersion {
  /** The day the text was adopted, published or last amended, `YYYY-MM-DD`, as collections name it: its name in citations. */
  readonly version: string;
  /** First day in force. */
  readonly effective: CivilDay;
  /** The text itself does not say so: an amendment leaves the closing article of the older text standing. The day is that of the amending decision. */
  readonly effectiveUnstated?: true;
  /** The text is not among those anybody can import here. */
  readonly unverified?: true;
}

export interface Law {
  /** Full title as the text bears it. */
  readonly title: string;
  /** Short title used in print. */
  readonly short: string;
  readonly en: string;
  /** Oldest first. */
  readonly versions: readonly [LawVersion, ...LawVersion[]];
}

/** A text that says from when it is in force. */
export const from = (version: string, effective: string = version): LawVersion => ({ version, effective: effective as CivilDay });

/** A text whose first day in force stands in the decision that made it, not in itself. */
export const byDecision = (version: string, effective: string = version): LawVersion => ({
  ...from(version, effective),
  effectiveUnstated: true,
});

/** A text that is known to exist but is not at hand. */
export const notAtHand = (version: string, effective: string = version): LawVersion => ({ ...from(version, effective), unverified: true });
