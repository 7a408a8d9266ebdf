import { array, assert, constantFrom, integer, oneof, property, subarray, tuple, uniqueArray, type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choice, type Condition } from '#justice/procedures';
import { compile, conjunction, conjuncts, type Test } from './compile.ts';
import { Dispatch } from './dispatch.ts';
import {
  all,
  any,
  cellOf,
  coreFrom,
  holdsIn,
  is,
  named,
  not,
  told,
  valueAt,
  wholeModel,
  type Sketch,
  type World,
} from './machines-in-tests.ts';
import type { Model } from './model.ts';
import { prove } from './prove.ts';
import { bindingOf } from './steps.ts';

const toldOf = (sketch: Sketch, counts: Readonly<Record<string, number>> = { person: 1 }): readonly string[] =>
  wholeModel(coreFrom(sketch), counts).steps.map(told);

const WORDS = { 'case.stage': ['open', 'shut'], 'person.held': ['no', 'yes'] } as const;

describe('what can happen', () => {
  test('C20 an act on the case is one step, an act on a person one for each', () => {
    const acts = { shut: { sets: { 'case.stage': 'shut' } }, hold: { on: 'person', sets: { 'person.held': 'yes' } } };
    expect(toldOf({ facets: WORDS, acts }, { person: 3 })).toEqual(['shut', 'hold person 1', 'hold person 2', 'hold person 3']);
  });

  test('C20 an act on nobody who is there is no step', () => {
    expect(toldOf({ facets: WORDS, acts: { hold: { on: 'person', sets: { 'person.held': 'yes' } } } }, { person: 0 })).toEqual([]);
  });

  test('C20 where the form decides what is set, each choice is a step of its own', () => {
    const form = { how: choice(['结果', 'How'], { no: ['否', 'no'], yes: ['是', 'yes'] }) };
    expect(toldOf({ facets: WORDS, acts: { decide: { on: 'person', form, sets: { 'person.held': { form: 'how' } } } } })).toEqual([
      'decide person 1 how=no',
      'decide person 1 how=yes',
    ]);
  });

  test('C20 only choices that are values of what is set are made', () => {
    const form = { how: choice(['结果', 'How'], { yes: ['是', 'yes'], maybe: ['或', 'maybe'] }) };
    expect(toldOf({ facets: WORDS, acts: { decide: { on: 'person', form, sets: { 'person.held': { form: 'how' } } } } })).toEqual([
      'decide person 1 how=yes',
    ]);
  });

  test('C20 two choices make every combination; a choice that sets nothing makes none', () => {
    const yesNo = { no: ['否', 'no'], yes: ['是', 'yes'] } as const;
    const form = { how: choice(['结果', 'How'], yesNo), note: choice(['备注', 'Note'], yesNo), plea: choice(['认罪', 'Plea'], yesNo) };
    const sets = { 'person.held': { form: 'how' }, 'person.plea': { form: 'plea' } };
    const facets = { ...WORDS, 'person.plea': ['no', 'yes'] };
    expect(toldOf({ facets, acts: { decide: { on: 'person', form, sets } } })).toEqual([
      'decide person 1 how=no plea=no',
      'decide person 1 how=no plea=yes',
      'decide person 1 how=yes plea=no',
      'decide person 1 how=yes plea=yes',
    ]);
  });

  test('C20 a limit runs out by itself, for each whose clock it is, where anything asks whether it has', () => {
    const limits = { stay: { on: 'person' }, idle: { on: 'case' } };
    const acts = {
      hold: { on: 'person', starts: 'stay', sets: { 'person.held': 'yes' } },
      wait: { starts: 'idle' },
      free: { on: 'person', when: { limit: 'stay', status: ['expired'] } as const, sets: { 'person.held': 'no' } },
    };
    const steps = toldOf({ facets: WORDS, limits, acts }, { person: 2 });
    expect(steps.filter((step) => step.includes('runs out'))).toEqual(['stay runs out person 1', 'stay runs out person 2']);
  });

  test('C5 an act that changes nothing in the slice is no step, unless somebody watches it', () => {
    const core = coreFrom({
      facets: { ...WORDS, 'person.note': ['none', 'made'] },
      acts: { hold: { on: 'person', sets: { 'person.held': 'yes' } }, scribble: { on: 'person', sets: { 'person.note': 'made' } } },
    });
    const asks = (watched: readonly string[]): readonly string[] =>
      prove(
        core,
        watched.length > 0
          ? { ...named('x'), onlyIf: all(), acts: watched }
          : { ...named('x'), never: is('person.held', 'none'), on: 'person' },
        {
          counts: { person: 1 },
          most: 10,
        },
      ).trace?.map(({ act }) => act) ?? [];
    expect(asks([])).toEqual([]);
    expect(
      prove(core, { ...named('x'), onlyIf: any(), acts: ['scribble'] }, { counts: { person: 1 }, most: 10 }).trace?.map(({ act }) => act),
    ).toEqual(['scribble']);
  });

  test('C20 what several effects do to one word they do together, and to nothing else in it', () => {
    const facets = { 'case.a': ['0', '1', '2'], 'case.b': ['0', '1', '2'], 'case.c': ['0', '1', '2'] };
    const { layout, steps } = wholeModel(coreFrom({ facets, acts: { go: { sets: { 'case.a': '2', 'case.c': '1' } } } }), {});
    const [fill] = steps[0]!.changes[0]!.fills;
    const before = 1 << cellOf(layout, 'case.b').shift;
    const after = Int32Array.of((before & fill!.keep) | fill!.put);
    expect(layout.cells.map((cell) => valueAt(after, 0, cell))).toEqual(['2', '1', '1']);
  });

  test('C20 an act without effects in the model changes nothing', () => {
    const { steps } = wholeModel(coreFrom({ facets: WORDS, acts: { look: { when: is('case.stage', 'open') } } }), { person: 1 });
    expect(steps.map(({ act, changes }) => [act, changes.length])).toEqual([['look', 0]]);
  });
});

const facets = { 'case.stage': ['a', 'b', 'c'], 'person.held': ['no', 'yes'], 'person.plea': ['none', 'made', 'taken'] } as const;
const COUNTS = { person: 2 };
const core = coreFrom({ facets, acts: {} });
const { layout } = wholeModel(core, COUNTS);

/** A world, and the same as the checker packs it. */
const world: Arbitrary<World> = tuple(
  constantFrom('a', 'b', 'c'),
  array(tuple(constantFrom('no', 'yes'), constantFrom('none', 'made', 'taken')), { minLength: 2, maxLength: 2 }),
).map(([stage, both]) => [
  { type: 'case', state: { 'case.stage': stage } },
  ...both.map(([held, plea]) => ({ type: 'person', state: { 'person.held': held, 'person.plea': plea } })),
]);

function packed(people: World): Int32Array {
  const words = new Int32Array(layout.words);
  for (const cell of layout.cells) {
    const value = people[cell.instance]!.state[cell.key]!;
    words[cell.word]! |= cell.values.indexOf(value) << cell.shift;
  }
  return words;
}

const plain: Arbitrary<Condition> = constantFrom(...Object.keys(facets)).chain((key) =>
  subarray([...facets[key as keyof typeof facets]] as string[], { minLength: 1 }).map((values) => is(key, ...values)),
);

/** Conditions nested at most so deep. */
const nested = (depth: number): Arbitrary<Condition> => {
  if (depth === 0) return plain;
  const inner = nested(depth - 1);
  return oneof(
    plain,
    array(inner, { maxLength: 2 }).map((parts) => all(...parts)),
    array(inner, { maxLength: 2 }).map((parts) => any(...parts)),
    inner.map(not),
    inner.map((need) => ({ need, basis: [] })),
    inner.map((where) => ({ some: 'person', where })),
    inner.map((where) => ({ every: 'person', where })),
  );
};
const condition = nested(3);

describe('conditions', () => {
  test.each([
    ['one value', is('case.stage', 'b'), [false, true, false]],
    ['two values', is('case.stage', 'a', 'c'), [true, false, true]],
    ['every value', is('case.stage', 'a', 'b', 'c'), [true, true, true]],
    ['a value it does not have', is('case.stage', 'z'), [false, false, false]],
    ['not', not(is('case.stage', 'b')), [true, false, true]],
    ['nothing at all', all(), [true, true, true]],
    ['none of nothing', any(), [false, false, false]],
    ['one of several', any(is('case.stage', 'a'), is('case.stage', 'b')), [true, true, false]],
    ['all of several', all(is('case.stage', 'a', 'b'), is('case.stage', 'b', 'c')), [false, true, false]],
    ['with an article of its own', { need: is('case.stage', 'b'), basis: [] }, [false, true, false]],
  ] as const)('C20 a packed state is tested for %s', (_, tested, expected) => {
    const [theCase] = layout.instances;
    const holds = compile(tested, layout, bindingOf(layout, theCase!));
    const cell = cellOf(layout, 'case.stage');
    const states = [0, 1, 2].map((value) =>
      Int32Array.from({ length: layout.words }, (_word, word) => (word === cell.word ? value << cell.shift : 0)),
    );
    expect(states.map((words) => holds(words, 0))).toEqual(expected);
  });

  test('C20 some and every ask all subjects of the type, the own one too', () => {
    const persons = (...held: readonly string[]): Int32Array =>
      packed([
        { type: 'case', state: { 'case.stage': 'a' } },
        ...held.map((value) => ({ type: 'person', state: { 'person.held': value, 'person.plea': 'none' } })),
      ]);
    const [theCase] = layout.instances;
    const ask = (tested: Condition): readonly boolean[] =>
      [persons('no', 'no'), persons('no', 'yes'), persons('yes', 'yes')].map((words) =>
        compile(tested, layout, bindingOf(layout, theCase!))(words, 0),
      );
    expect(ask({ some: 'person', where: is('person.held', 'yes') })).toEqual([false, true, true]);
    expect(ask({ every: 'person', where: is('person.held', 'yes') })).toEqual([false, false, true]);
  });

  test('C20 of nobody everything is true and nothing is', () => {
    const empty = wholeModel(core, { person: 0 }).layout;
    const holds = (tested: Condition): boolean =>
      compile(tested, empty, bindingOf(empty, empty.instances[0]!))(new Int32Array(empty.words), 0);
    expect(holds({ every: 'person', where: any() })).toBe(true);
    expect(holds({ some: 'person', where: all() })).toBe(false);
  });

  test('C20 a packed condition means what it says', () => {
    assert(
      property(condition, world, integer({ min: 0, max: 2 }), (tested, people, at) => {
        const instance = layout.instances[at]!;
        const holds = compile(tested, layout, bindingOf(layout, instance));
        expect(holds(packed(people), 0)).toBe(holdsIn(people, tested, people[at]));
      }),
      { numRuns: 1000 },
    );
  });

  test('C20 conjunct by conjunct is the same as all at once, and the bits of a plain one allow what it allows', () => {
    assert(
      property(condition, world, (tested, people) => {
        const binding = bindingOf(layout, layout.instances[1]!);
        const words = packed(people);
        const parts = conjuncts(tested, layout, binding);
        expect(conjunction(parts.map(({ test: one }) => one))(words, 0)).toBe(compile(tested, layout, binding)(words, 0));
        for (const { test: one, cell, allowed } of parts) {
          if (cell === undefined) continue;
          expect(one(words, 0)).toBe(((allowed >>> ((words[cell.word]! >>> cell.shift) & cell.mask)) & 1) === 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** The steps a state allows, by asking each. */
const possible = ({ steps }: Model, words: Int32Array, base: number): readonly number[] =>
  steps.flatMap((step, index) => (step.possible(words, base) ? [index] : []));

const found = (dispatch: Dispatch, words: Int32Array, base: number): readonly number[] => {
  const { steps, tests } = dispatch.find(words, base);
  const passes = (one: Test | undefined): boolean => one === undefined || one(words, base);
  return steps.filter((_, index) => passes(tests[index])).toSorted((one, other) => one - other);
};

describe('looking steps up', () => {
  const guards = uniqueArray(tuple(nested(1), constantFrom('case', 'person')), {
    minLength: 8,
    maxLength: 20,
    comparator: 'IsStrictlyEqual',
  });

  test('C22 the tree finds exactly the steps a state allows', () => {
    assert(
      property(guards, array(world, { minLength: 1, maxLength: 6 }), (list, worlds) => {
        const acts = Object.fromEntries(
          list.map(([when, on], index) => [
            `act${index}`,
            { on, when: on === 'case' ? { some: 'person', where: when } : when, sets: { 'case.stage': 'b' } },
          ]),
        );
        const model = wholeModel(coreFrom({ facets, acts }), COUNTS);
        const dispatch = new Dispatch(model.steps);
        for (const people of [...worlds, ...worlds]) {
          const words = packed(people);
          expect(found(dispatch, words, 0)).toEqual(possible(model, words, 0));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('C22 where one variable tells all steps apart, one look is enough: nothing is left to test', () => {
    const values = Array.from({ length: 12 }, (_, index) => `s${index}`);
    const acts = Object.fromEntries(
      values.map((value, index) => [`act${index}`, { when: is('case.stage', value), sets: { 'case.stage': 's0' } }]),
    );
    const model = wholeModel(coreFrom({ facets: { 'case.stage': values }, acts }), {});
    const dispatch = new Dispatch(model.steps);
    for (let value = 0; value < 12; value += 1)
      expect(dispatch.find(Int32Array.of(value), 0)).toEqual({ steps: [value], tests: [undefined] });
  });

  test('C22 few steps are all tried', () => {
    const acts = { one: { when: is('case.stage', 'a') }, two: { when: is('case.stage', 'b') } };
    const { steps } = wholeModel(coreFrom({ facets: { 'case.stage': ['a', 'b'] }, acts }), {});
    expect(new Dispatch(steps).find(Int32Array.of(0), 0).steps).toEqual([0, 1]);
  });

  test('C22 a state is read from where it begins', () => {
    const acts = Object.fromEntries(
      ['a', 'b', 'c'].flatMap((value) => [1, 2, 3].map((number) => [`${value}${number}`, { when: is('case.stage', value) }])),
    );
    const model = wholeModel(coreFrom({ facets: { 'case.stage': ['a', 'b', 'c'] }, acts }), {});
    const dispatch = new Dispatch(model.steps);
    const states = Int32Array.of(2, 0, 1);
    expect(
      [0, 1, 2].map((base) =>
        found(dispatch, states, base)
          .map((step) => model.steps[step]!.act[0])
          .join(''),
      ),
    ).toEqual(['ccc', 'aaa', 'bbb']);
  });
});
