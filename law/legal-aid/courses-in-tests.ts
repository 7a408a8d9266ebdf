import { Fault } from '#justice/basics';
import { outcomeOf, refusalOf, type Facts, type Line } from './matters-in-tests.ts';

/** One step of a matter: its moment, the act, all that it brings about, and what it states. */
export type CourseStep = readonly [at: string, act: string, brings: readonly string[], states?: Line[2]];

/** A matter from its first paper to the archive. */
export type Course = readonly CourseStep[];

const lineOf = ([at, act, , states]: CourseStep): Line => (states === undefined ? [at, act] : [at, act, states]);

/** What was done before: the law does its own part without being told. */
const doneIn = (course: Course): readonly Line[] => course.filter(([, , , states]) => states?.by !== 'law').map(lineOf);

/** What every step of a matter brings about, each found by playing the matter up to it. */
export const playedIn = (facts: Facts, course: Course): readonly CourseStep[] =>
  course.map((step, index) => {
    const [at, act, , states] = step;
    const outcome = outcomeOf(facts, ...doneIn(course.slice(0, index)), lineOf(step));
    const brings = outcome === '' ? [] : outcome.split('; ');
    return states === undefined ? [at, act, brings] : [at, act, brings, states];
  });

/** Why an act is refused when it is tried just before a step of the matter. */
export function refusedBefore(facts: Facts, course: Course, [next, line]: readonly [next: string, line: Line]): readonly string[] {
  const index = course.findIndex(([, act]) => act === next);
  if (index < 0) throw new Fault('test/no-such-step', next);
  return refusalOf(facts, ...doneIn(course.slice(0, index)), line);
}

/** Why an act is refused when the matter is over. */
export const refusedAfter = (facts: Facts, course: Course, line: Line): readonly string[] => refusalOf(facts, ...doneIn(course), line);
