import { findTested, type Condition } from '#justice/procedures';
import type { Instance, Layout } from './layout.ts';

/** Whether something holds in a packed state that begins at `base` of `words`. */
export type Test = (words: Int32Array, base: number) => boolean;

const YES: Test = () => true;
const NO: Test = () => false;

/** Which instance each subject type's paths mean. */
export type Binding = Readonly<Record<string, Instance>>;

/** A condition as a quick test of packed states. A variable outside the layout makes the test fail loudly only where it cannot be reached. */
export function compile(condition: Condition, layout: Layout, binding: Binding): Test {
  const tested = findTested(condition);
  if (tested !== undefined) return plain(tested, binding);
  if ('all' in condition) return conjunction(condition.all.map((part) => compile(part, layout, binding)));
  if ('any' in condition) return disjunction(condition.any.map((part) => compile(part, layout, binding)));
  if ('not' in condition) {
    const inner = compile(condition.not, layout, binding);
    return (words, base) => !inner(words, base);
  }
  if ('need' in condition) return compile(condition.need, layout, binding);
  if ('some' in condition) return disjunction(over(condition.some, condition.where, { layout, binding }));
  if ('every' in condition) return conjunction(over(condition.every, condition.where, { layout, binding }));
  return NO;
}

interface Scope {
  readonly layout: Layout;
  readonly binding: Binding;
}

function over(type: string, where: Condition, { layout, binding }: Scope): readonly Test[] {
  return layout.instances
    .filter((instance) => instance.type === type)
    .map((instance) => compile(where, layout, { ...binding, [type]: instance }));
}

function plain({ key, values }: { readonly key: string; readonly values: readonly string[] }, binding: Binding): Test {
  const cell = Object.values(binding)
    .map((instance) => instance.cells.get(key))
    .find((found) => found !== undefined);
  if (cell === undefined) return NO;
  const { word, shift, mask } = cell;
  let allowed = 0;
  for (const value of values) {
    const index = cell.values.indexOf(value);
    if (index >= 0) allowed |= 1 << index;
  }
  return (words, base) => ((allowed >>> (((words[base + word] ?? 0) >>> shift) & mask)) & 1) === 1;
}

function conjunction(tests: readonly Test[]): Test {
  const [one, two] = tests;
  if (one === undefined) return YES;
  if (two === undefined) return one;
  if (tests.length === 2) return (words, base) => one(words, base) && two(words, base);
  return (words, base) => {
    for (const test of tests) if (!test(words, base)) return false;
    return true;
  };
}

function disjunction(tests: readonly Test[]): Test {
  const [one, two] = tests;
  if (one === undefined) return NO;
  if (two === undefined) return one;
  return (words, base) => {
    for (const test of tests) if (test(words, base)) return true;
    return false;
  };
}
