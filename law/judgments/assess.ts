import { addDays, daysBetween, type CivilDay, type Words } from '#justice/basics';
import { LADDERS, reaches, type Ladder, type LadderName, type Rung } from './checks.ts';

/**
 * What the law says of one stretch of a timeline.
 * `kept`: within the plain limit. `extended`: lawful only with an approval or a circumstance the text does not show. `overrun`: beyond what the law allows at all.
 */
export interface Assessment {
  readonly ladder: LadderName;
  readonly from: CivilDay;
  readonly to: CivilDay;
  readonly days: number;
  readonly verdict: 'kept' | 'extended' | 'overrun';
  /** What it takes, or the last rung that was passed. */
  readonly rung: Words;
  /** The last day of the rung. */
  readonly until: CivilDay;
}

/** A stretch of a timeline to hold against a ladder, and how sure its ends are. */
export interface Stretch {
  readonly from: CivilDay;
  /** The stretch is looked at only where it ends on a known day, not before it begins. */
  readonly end: string | undefined;
  /** Nobody is held: an end on a holiday rolls over. */
  readonly isFree?: true;
  /** Say nothing when it is kept: the text does not show that the stretch ended what it bounds. */
  readonly onlyBeyond?: true;
  /** By how many days the stretch may have been shorter than it looks: only the day after a decision is told, or the day before the formal measure. */
  readonly slack?: number;
  /** Something the text does not tell may have begun the count anew: nothing is beyond the law for certain. */
  readonly mayBeRenewed?: boolean;
}

export const isDay = (date: string | undefined): date is CivilDay => date?.length === 10;

/** Holds a stretch against a ladder; nothing where the text does not bound it by days. 期限比对 */
export function assess(name: LadderName, { from, end, ...how }: Stretch): readonly Assessment[] {
  if (!isDay(end) || end < from) return [];
  const ladder: Ladder = LADDERS[name];
  const decided = addDays(end, -(how.slack ?? 0));
  const { place, found } = climbed(ladder, { from, decided, isHeld: how.isFree !== true });
  if (found === undefined || (how.onlyBeyond === true && place === 0)) return [];
  const isOpen = ladder.beyond !== undefined || how.mayBeRenewed === true;
  const isPlain = place === 0 || (place > 0 && found.rung.isPlain === true);
  const verdict = isPlain ? 'kept' : place > 0 || isOpen ? 'extended' : 'overrun';
  const rung = place < 0 ? (ladder.beyond ?? found.rung.title) : found.rung.title;
  return [{ ladder: name, from, to: end, days: daysBetween(from, end), verdict, rung, until: found.until }];
}

interface Climb {
  readonly from: CivilDay;
  readonly decided: CivilDay;
  readonly isHeld: boolean;
}

/** The first rung that reaches the day, or the last one and place -1 when none does. */
function climbed(
  { rungs }: Ladder,
  { from, decided, isHeld }: Climb,
): { place: number; found: { rung: Rung; until: CivilDay } | undefined } {
  let found: { rung: Rung; until: CivilDay } | undefined;
  for (const [place, rung] of rungs.entries()) {
    found = { rung, until: reaches(from, rung, isHeld) };
    if (decided <= found.until) return { place, found };
  }
  return { place: -1, found };
}

/** Whether a stretch ends within the first rungs of its ladder. */
export function isWithin({ ladder, from, to }: Assessment, rungs: number): boolean {
  const last: Rung | undefined = LADDERS[ladder].rungs[rungs - 1];
  return last !== undefined && to <= reaches(from, last, true);
}
