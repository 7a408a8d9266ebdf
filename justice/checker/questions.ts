import { limitKey, requestKey, type Condition, type Core, type CoreAct, type Invariant } from '#justice/procedures';
import { compile, type Test } from './compile.ts';
import type { Instance, Layout, MonitorVariable } from './layout.ts';
import { guardKeys, keysOf } from './slice.ts';
import { bindingOf, type ModelStep } from './steps.ts';

/** A property as exploration asks it: the variables it needs, the acts it watches, what a broken state or step is. */
export interface Question {
  readonly keys: readonly string[];
  readonly watched: readonly string[];
  readonly monitor?: MonitorVariable;
  /** Made for one layout: what is broken there. */
  readonly brokenState?: (layout: Layout, steps: readonly ModelStep[]) => Test;
  readonly brokenStep?: (layout: Layout, steps: readonly ModelStep[]) => (step: number, words: Int32Array, base: number) => boolean;
  /** What the monitor remembers after a step: the new value for each of its instances. */
  readonly remember?: (layout: Layout, steps: readonly ModelStep[]) => (step: number, next: Int32Array) => void;
}

type Kind<Key extends string> = Extract<Invariant, Readonly<Record<Key, unknown>>>;

const anyTest =
  (tests: readonly Test[]): Test =>
  (words, base) =>
    tests.some((test) => test(words, base));

/** The condition for every instance of the subject it speaks of. */
function testsOn(layout: Layout, condition: Condition, on: string): readonly Test[] {
  return layout.instances.filter(({ type }) => type === on).map((instance) => compile(condition, layout, bindingOf(layout, instance)));
}

export function neverQuestion({ never, on = 'case' }: Kind<'never'>): Question {
  return { keys: keysOf(never), watched: [], brokenState: (layout) => anyTest(testsOn(layout, never, on)) };
}

export function onlyIfQuestion({ onlyIf, acts }: Kind<'onlyIf'>): Question {
  return {
    keys: keysOf(onlyIf),
    watched: acts,
    brokenStep: (layout, steps) => {
      const tests = steps.map((step) => (acts.includes(step.act) ? compile(onlyIf, layout, bindingOf(layout, step.subject)) : undefined));
      return (step, words, base) => tests[step]?.(words, base) === false;
    },
  };
}

/** The requests an act answers, on its own subject or on others. */
function answeredBy({ act }: CoreAct): readonly string[] {
  const further = [act.also ?? [], ...Object.values(act.each ?? {}).map((each) => each ?? [])].flat();
  return [act, ...further].flatMap((effects) => [effects.answers ?? []].flat());
}

/** Wherever the request is open, some act that answers it is possible, and its limit is on. */
export function answeredQuestion(core: Core, { answeredWithin }: Kind<'answeredWithin'>): Question {
  const type = core.procedure.vocabulary.requests[answeredWithin];
  const within = type?.within;
  // Taking a request back answers nobody.
  const answers = Object.values(core.acts).filter((act) => answeredBy(act).includes(answeredWithin));
  const limit = within === undefined ? [] : [limitKey(within)];
  return {
    keys: [requestKey(answeredWithin), ...limit, ...answers.flatMap(guardKeys)],
    watched: [],
    brokenState: (layout, steps) => {
      const names = new Set(answers.map(({ name }) => name));
      return anyTest(
        layout.instances
          .filter((instance) => instance.type === type?.on)
          .map((instance) => {
            const isOpen = compile({ pending: answeredWithin }, layout, bindingOf(layout, instance));
            const isOff: Test =
              within === undefined ? () => true : compile({ limit: within, status: ['off'] }, layout, bindingOf(layout, instance));
            const ways = steps.filter((step) => names.has(step.act) && (step.subject.type !== instance.type || step.subject === instance));
            return (words: Int32Array, base: number) =>
              isOpen(words, base) && (isOff(words, base) || !ways.some((step) => step.possible(words, base)));
          }),
      );
    },
  };
}

const MEMORY = 'monitor:memory';

/** Acts on one type of subject are watched for each subject; acts on several types are watched for the case. */
function scopeOf(core: Core, acts: readonly string[]): string {
  const types = new Set(acts.map((act) => core.acts[act]?.subject ?? 'case'));
  const [only] = types;
  return types.size === 1 && only !== undefined ? only : 'case';
}

function memoryOf(
  layout: Layout,
  scope: string,
  subject: Instance,
): { readonly read: (words: Int32Array, base: number) => number; readonly write: (next: Int32Array, value: number) => void } {
  const instance = scope === 'case' ? layout.instances.find(({ type }) => type === 'case') : subject;
  const cell = instance?.cells.get(MEMORY);
  if (cell === undefined) return { read: () => 0, write: () => undefined };
  const { word, shift, mask } = cell;
  return {
    read: (words, base) => ((words[base + word] ?? 0) >>> shift) & mask,
    write: (next, value) => {
      next[word] = ((next[word] ?? 0) & ~(mask << shift)) | (value << shift);
    },
  };
}

interface Remembering {
  readonly core: Core;
  readonly acts: readonly string[];
  readonly most: number;
  /** The memory after an act, or undefined when it stays. */
  readonly next: (act: string, memory: number) => number | undefined;
  /** Whether the act is forbidden with this memory. */
  readonly isBroken: (act: string, memory: number) => boolean;
}

/** A property of what has happened before: one small memory beside the state. */
function remembering({ core, acts, most, next, isBroken }: Remembering): Question & { readonly scope: string } {
  const scope = scopeOf(core, acts);
  const memories = (layout: Layout, steps: readonly ModelStep[]) =>
    steps.map((step) => (acts.includes(step.act) ? memoryOf(layout, scope, step.subject) : undefined));
  return {
    scope,
    keys: [],
    watched: acts,
    monitor: { key: MEMORY, subject: scope, most },
    brokenStep: (layout, steps) => {
      const all = memories(layout, steps);
      return (step, words, base) => {
        const memory = all[step];
        return memory !== undefined && isBroken(steps[step]?.act ?? '', memory.read(words, base));
      };
    },
    remember: (layout, steps) => {
      const all = memories(layout, steps);
      return (step, words) => {
        const memory = all[step];
        if (memory === undefined) return;
        const value = next(steps[step]?.act ?? '', memory.read(words, 0));
        if (value !== undefined) memory.write(words, value);
      };
    },
  };
}

export function beforeQuestion(core: Core, { before: { first, then, again = [] } }: Kind<'before'>): Question {
  return remembering({
    core,
    acts: [...first, ...then, ...again],
    most: 1,
    next: (act) => (first.includes(act) ? 1 : again.includes(act) ? 0 : undefined),
    isBroken: (act, memory) => then.includes(act) && memory === 0,
  });
}

export function atMostQuestion(core: Core, { atMost, acts }: Kind<'atMost'>): Question {
  return remembering({
    core,
    acts,
    most: atMost,
    next: (_act, memory) => Math.min(memory + 1, atMost),
    isBroken: (_act, memory) => memory >= atMost,
  });
}

export function afterQuestion(core: Core, { after, noneOf, unless = [] }: Kind<'after'>): Question {
  return remembering({
    core,
    acts: [...after, ...noneOf, ...unless],
    most: 1,
    next: (act) => (unless.includes(act) ? 0 : after.includes(act) ? 1 : undefined),
    isBroken: (act, memory) => noneOf.includes(act) && memory === 1,
  });
}

export function fromQuestion(core: Core, { from, holds, until, on }: Kind<'from'>): Question {
  const question = remembering({
    core,
    acts: [...from, ...until],
    most: 1,
    next: (act) => (until.includes(act) ? 0 : from.includes(act) ? 1 : undefined),
    isBroken: () => false,
  });
  const { scope } = question;
  const speaksOf = on ?? scope;
  return {
    ...question,
    keys: keysOf(holds),
    brokenState: (layout) => {
      const tests = layout.instances
        .filter(({ type }) => type === speaksOf)
        .map((instance) => {
          const holding = compile(holds, layout, bindingOf(layout, instance));
          const memory = memoryOf(layout, scope, instance);
          return (words: Int32Array, base: number) => memory.read(words, base) === 1 && !holding(words, base);
        });
      return anyTest(tests);
    },
  };
}
