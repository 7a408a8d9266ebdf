import { Fault, addDays, dayOf, daysBetween, type CivilDay, type CivilTime } from '#justice/basics';

/** What time it is, for the law and for the machine. 时钟 */
export interface Clock {
  /** The civil time in Asia/Shanghai, to the minute. */
  readonly now: () => CivilTime;
  /** The instant by the machine's own clock, RFC 3339 in UTC: what acts are recorded at. */
  readonly instant: () => string;
  readonly isMovable: boolean;
}

const MINUTE = 60_000;
/** Asia/Shanghai keeps no daylight saving time (since 1991): eight hours ahead of UTC. */
const SHANGHAI = 8 * 60 * MINUTE;

const civilTimeOf = (milliseconds: number): CivilTime => new Date(milliseconds + SHANGHAI).toISOString().slice(0, 16) as CivilTime;

export const realClock: Clock = {
  now: () => civilTimeOf(Date.now()),
  instant: () => new Date().toISOString(),
  isMovable: false,
};

/** How far ahead of the real day a demonstration's clock may stand: ten years. Nothing that is shown takes longer. */
const MOST_DAYS_AHEAD = 3652;

/** The clock of a demonstration or of practice: the law's time can be moved, forward only and so far; the machine's own instant stays true. */
export interface MovableClock extends Clock {
  /** Sets the civil day; throws a Fault when it would go back, or further ahead than `furthest`. */
  readonly moveTo: (day: CivilDay) => void;
  readonly daysAhead: () => number;
  /** The last day it may be set to. */
  readonly furthest: () => CivilDay;
}

/** Starts as many days ahead of the real one as said. */
export function movableClock(daysAhead = 0): MovableClock {
  let ahead = daysAhead;
  const now = (): CivilTime => {
    const real = civilTimeOf(Date.now());
    return `${addDays(dayOf(real), ahead)}${real.slice(10)}` as CivilTime;
  };
  const furthest = (): CivilDay => addDays(dayOf(civilTimeOf(Date.now())), MOST_DAYS_AHEAD);
  return {
    now,
    instant: () => new Date().toISOString(),
    isMovable: true,
    furthest,
    daysAhead: () => ahead,
    moveTo: (day) => {
      const by = daysBetween(dayOf(now()), day);
      if (by < 0) throw new Fault('clock/backwards', `the demonstration's clock only goes forward; it stands at ${dayOf(now())}`);
      if (day > furthest()) throw new Fault('clock/too-far', `the demonstration's clock goes no further than ${furthest()}`);
      ahead += by;
    },
  };
}
