import { findTested, type Condition } from '#justice/procedures';
import type { Cell, Instance, Layout } from './layout.ts';

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

interface Tested {
  readonly key: string;
  readonly values: readonly string[];
}

function plain({ key, values }: Tested, binding: Binding): Test {
  const cell = cellOf(key, binding);
  if (cell === undefined) return NO;
  const { word, shift, mask } = cell;
  const allowed = bitsOf(values, cell);
  return (words, base) => ((allowed >>> (((words[base + word] ?? 0) >>> shift) & mask)) & 1) === 1;
}

function cellOf(key: string, binding: Binding): Cell | undefined {
  return Object.values(binding)
    .map((instance) => instance.cells.get(key))
    .find((found) => found !== undefined);
}

function bitsOf(values: readonly string[], cell: Cell): number {
  let allowed = 0;
  for (const value of values) {
    const index = cell.values.indexOf(value);
    if (index >= 0) allowed |= 1 << index;
  }
  return allowed;
}

/** One conjunct of a condition; a plain one is a variable and the values it may have, as bits. */
export interface Conjunct {
  readonly test: Test;
  readonly cell: Cell | undefined;
  readonly allowed: number;
}

/** The conjuncts of a condition, each by itself. */
export function conjuncts(condition: Condition, layout: Layout, binding: Binding): readonly Conjunct[] {
  if ('all' in condition) return condition.all.flatMap((part) => conjuncts(part, layout, binding));
  if ('need' in condition) return conjuncts(condition.need, layout, binding);
  const test = compile(condition, layout, binding);
  const isNot = 'not' in condition;
  const tested = findTested(isNot ? condition.not : condition);
  const cell = tested === undefined ? undefined : cellOf(tested.key, binding);
  if (tested === undefined || cell === undefined) return [{ test, cell: undefined, allowed: -1 }];
  const bits = bitsOf(tested.values, cell);
  return [{ test, cell, allowed: isNot ? ~bits : bits }];
}

/** All of several tests. */
export function conjunction(tests: readonly Test[]): Test {
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
