import { Fault } from '#justice/basics';
import type { Line, Setting, Step } from './cases-in-tests.ts';
import { outcomeOf, refusalOf } from './telling-in-tests.ts';

/** One step of a course: its day, the act, all that it brings about, and what it states. */
export type CourseStep = readonly [at: string, act: string, brings: readonly string[], states?: Step];

/** A file from its first paper to its last. */
export type Course = readonly CourseStep[];

const lineOf = ([at, act, , states]: CourseStep): Line => (states === undefined ? [at, act] : [at, act, states]);

/** What was done before: the law does its own part without being told. */
const doneIn = (course: Course): readonly Line[] => course.filter(([, , , states]) => states?.by !== 'law').map(lineOf);

/** What every step of a course brings about, each found by playing the course up to it. */
export const playedIn = (setting: Setting, course: Course): readonly CourseStep[] =>
  course.map((step, index) => {
    const [at, act, , states] = step;
    const outcome = outcomeOf(setting, ...doneIn(course.slice(0, index)), lineOf(step));
    const brings = outcome === '' ? [] : outcome.split('; ');
    return states === undefined ? [at, act, brings] : [at, act, brings, states];
  });

/** Why an act is refused when it is tried just before a step of the course. */
export function refusedBefore(setting: Setting, course: Course, [next, line]: readonly [next: string, line: Line]): readonly string[] {
  const index = course.findIndex(([, act]) => act === next);
  if (index < 0) throw new Fault('test/no-such-step', next);
  return refusalOf(setting, ...doneIn(course.slice(0, index)), line);
}

/** Why an act is refused when the course is over. */
export const refusedAfter = (setting: Setting, course: Course, line: Line): readonly string[] =>
  refusalOf(setting, ...doneIn(course), line);
