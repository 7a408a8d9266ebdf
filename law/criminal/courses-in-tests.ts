import { Fault } from '#justice/basics';
import type { More, Story, Told } from './cases-in-tests.ts';

/** A step of a course: day or minute, act, what is special about it, and what it must bring about; a list of reasons where it must be refused. */
export type Step = readonly [at: string, act: string, more: More, outcome: Told | readonly string[]];

/** What the law itself brings about up to a day, told like an act. */
export const BY_LAW = 'by law';

/** Tells a case step by step and holds each step against what the law makes of it: everything, and of the papers those named. Refused acts change nothing. */
export function follow(story: Story, ...steps: readonly Step[]): Story {
  return steps.reduce((told, step) => {
    const [at, act, more, outcome] = step;
    if (isRefusal(outcome)) return hold(step, [told.refusal(at, act, more), outcome]) && told;
    const next = act === BY_LAW ? told.until(at) : told.act(at, act, more);
    const { documents = [], ...found } = next.told();
    const { documents: papers = [], ...expected } = outcome;
    hold(step, [found, expected]);
    hold(step, [papers.filter((paper) => !documents.includes(paper)), []]);
    return next;
  }, story);
}

const isRefusal = (outcome: Step[3]): outcome is readonly string[] => Array.isArray(outcome);

function hold([at, act]: Step, [found, expected]: readonly [found: unknown, expected: unknown]): true {
  const [is, shouldBe] = [inOrder(found), inOrder(expected)];
  if (is !== shouldBe) throw new Fault('test/course-differs', `${at} ${act}\n  expected ${shouldBe}\n  found    ${is}`);
  return true;
}

/** The same text for the same content, in whatever order it was told. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => one.localeCompare(other)))
      : part,
  );
