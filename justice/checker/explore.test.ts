import { array, assert, constantFrom, integer, oneof, property, record, subarray, tuple, uniqueArray, type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choice, type Act, type Condition, type Core } from '#justice/procedures';
import { explore } from './explore.ts';
import { canReach, edgesOf, graphOf, walk } from './graph.ts';
import {
  all,
  any,
  coreFrom,
  is,
  nameOf,
  not,
  reachable,
  valueAt,
  waysOn,
  beginnings,
  wholeModel,
  type Sketch,
  type World,
} from './machines-in-tests.ts';
import type { Model } from './model.ts';
import { traceTo } from './trace.ts';

const MOST = 50_000;

const explored = ({ layout, steps }: Model) => explore(layout, steps, { most: MOST });

/** States, transitions, and how far each state is: all one can count of an exploration. */
const counted = (model: Model) => {
  const { set, transitions, isWhole } = explored(model);
  return { states: set.count, transitions, isWhole };
};

const stage = (...values: readonly string[]): Sketch['facets'] => ({ 'case.stage': values });
const next = (from: string, to: string): Partial<Act> => ({ when: is('case.stage', from), sets: { 'case.stage': to } });

describe('known answers', () => {
  test.each<readonly [string, Sketch, Readonly<Record<string, number>>, number, number]>([
    ['nothing ever happens', { facets: stage('a', 'b'), acts: {} }, {}, 1, 0],
    ['a line of three', { facets: stage('a', 'b', 'c'), acts: { ab: next('a', 'b'), bc: next('b', 'c') } }, {}, 3, 2],
    ['a ring of three', { facets: stage('a', 'b', 'c'), acts: { ab: next('a', 'b'), bc: next('b', 'c'), ca: next('c', 'a') } }, {}, 3, 3],
    ['an act that changes nothing', { facets: stage('a'), acts: { look: {} } }, {}, 1, 1],
    ['two ways to one end', { facets: stage('a', 'b'), acts: { one: next('a', 'b'), two: next('a', 'b') } }, {}, 2, 2],
    ['an end nobody can come to', { facets: stage('a', 'b', 'c'), acts: { cb: next('c', 'b') } }, {}, 1, 0],
    [
      'two switches',
      {
        facets: { 'case.x': ['0', '1'], 'case.y': ['0', '1'] },
        acts: { x: { when: is('case.x', '0'), sets: { 'case.x': '1' } }, y: { when: is('case.y', '0'), sets: { 'case.y': '1' } } },
      },
      {},
      4,
      4,
    ],
    [
      'one person held and freed',
      {
        facets: { 'person.held': ['no', 'yes'] },
        acts: {
          hold: { on: 'person', when: is('person.held', 'no'), sets: { 'person.held': 'yes' } },
          free: { on: 'person', when: is('person.held', 'yes'), sets: { 'person.held': 'no' } },
        },
      },
      { person: 1 },
      2,
      2,
    ],
    [
      'two people, whoever is who',
      {
        facets: { 'person.held': ['no', 'yes'] },
        acts: { hold: { on: 'person', when: is('person.held', 'no'), sets: { 'person.held': 'yes' } } },
      },
      { person: 2 },
      3,
      3,
    ],
    [
      'four people, whoever is who',
      {
        facets: { 'person.held': ['no', 'yes'] },
        acts: { hold: { on: 'person', when: is('person.held', 'no'), sets: { 'person.held': 'yes' } } },
      },
      { person: 4 },
      5,
      10,
    ],
    [
      'a fact of three values',
      { facets: stage('a', 'b'), facts: { 'case.origin': ['x', 'y', 'z'] }, acts: { ab: next('a', 'b') } },
      {},
      6,
      3,
    ],
    [
      'an act for one fact only',
      {
        facets: stage('a', 'b'),
        facts: { 'case.origin': ['x', 'y', 'z'] },
        acts: { ab: { ...next('a', 'b'), when: all(is('case.stage', 'a'), is('case.origin', 'y')) } },
      },
      {},
      4,
      1,
    ],
  ])('C21 %s', (_, sketch, counts, states, transitions) => {
    expect(counted(wholeModel(coreFrom(sketch), counts))).toEqual({ states, transitions, isWhole: true });
  });

  test('C21 a counter stops at its last value', () => {
    const core = coreFrom({ facets: { 'case.returns': ['0', '1', '2'] }, acts: { back: { sets: { 'case.returns': { more: 1 } } } } });
    expect(counted(wholeModel(core, {}))).toEqual({ states: 3, transitions: 2, isWhole: true });
  });

  test('C21 a request is asked once, answered, and asked again', () => {
    const core = coreFrom({
      facets: stage('a'),
      requests: { advice: { on: 'case' } },
      acts: { ask: { asks: 'advice' }, answer: { by: 'court', answers: 'advice' } },
    });
    expect(counted(wholeModel(core, {}))).toEqual({ states: 2, transitions: 2, isWhole: true });
  });

  test('C21 a limit runs, stands still, goes on and runs out; counting anew sets it running again', () => {
    const core = coreFrom({
      facets: stage('a'),
      limits: { stay: { on: 'case' } },
      acts: {
        begin: { when: { limit: 'stay', status: ['off'] }, starts: 'stay' },
        pause: { suspends: 'stay' },
        resume: { resumes: 'stay' },
        over: { when: { limit: 'stay', status: ['expired'] }, stops: 'stay' },
      },
    });
    // off → running → suspended, expired; begin, pause, resume, runs out, over.
    expect(counted(wholeModel(core, {}))).toEqual({ states: 4, transitions: 5, isWhole: true });
  });

  test('C21 an act on all reaches everybody for whom its condition held before', () => {
    const core = coreFrom({
      facets: { 'case.stage': ['a', 'b'], 'person.held': ['no', 'yes'], 'person.freed': ['no', 'yes'] },
      acts: {
        hold: { on: 'person', when: all(is('case.stage', 'a'), is('person.held', 'no')), sets: { 'person.held': 'yes' } },
        end: {
          when: is('case.stage', 'a'),
          sets: { 'case.stage': 'b' },
          each: { person: { where: is('person.held', 'yes'), sets: { 'person.held': 'no', 'person.freed': 'yes' } } },
        },
      },
    });
    const { layout, steps } = wholeModel(core, { person: 2 });
    const { set } = explore(layout, steps, { most: MOST });
    const ends = Array.from({ length: set.count }, (_, state) =>
      layout.cells.map((cell) => valueAt(set.words, state * set.width, cell)).join(' '),
    ).filter((text) => text.startsWith('b'));
    expect(ends.toSorted((one, other) => (one < other ? -1 : 1))).toEqual(['b no no no no', 'b no no no yes', 'b no yes no yes']);
  });

  test('C21 a choice of the form leads each to its own state', () => {
    const form = { how: choice(['结果', 'How'], { b: ['乙', 'b'], c: ['丙', 'c'], d: ['丁', 'd'] }) };
    const core = coreFrom({
      facets: stage('a', 'b', 'c', 'd'),
      acts: { decide: { when: is('case.stage', 'a'), form, sets: { 'case.stage': { form: 'how' } } } },
    });
    expect(counted(wholeModel(core, {}))).toEqual({ states: 4, transitions: 3, isWhole: true });
  });

  test.each([1, 2, 3, 5, 8])('C21 %i independent switches make two to that many states', (count) => {
    const keys = Array.from({ length: count }, (_, index) => `case.s${index}`);
    const acts = Object.fromEntries(keys.map((key, index) => [`turn${index}`, { when: is(key, '0'), sets: { [key]: '1' } }]));
    const core = coreFrom({ facets: Object.fromEntries(keys.map((key) => [key, ['0', '1']])), acts });
    expect(counted(wholeModel(core, {}))).toEqual({ states: 2 ** count, transitions: count * 2 ** (count - 1), isWhole: true });
  });

  test.each([
    [1, 3],
    [2, 6],
    [3, 10],
    [4, 15],
    [5, 21],
    [6, 28],
  ])('C12 %i interchangeable people in three states each make %i states', (person, states) => {
    const core = coreFrom({
      facets: { 'person.held': ['no', 'yes', 'gone'] },
      acts: {
        hold: { on: 'person', when: is('person.held', 'no'), sets: { 'person.held': 'yes' } },
        free: { on: 'person', when: is('person.held', 'yes'), sets: { 'person.held': 'gone' } },
      },
    });
    expect(counted(wholeModel(core, { person })).states).toBe(states);
  });

  test('C12 people who differ by a fact are not interchangeable', () => {
    const core = coreFrom({
      facets: { 'person.held': ['no', 'yes'] },
      facts: { 'person.age': ['adult', 'minor'] },
      acts: { hold: { on: 'person', when: all(is('person.age', 'adult'), is('person.held', 'no')), sets: { 'person.held': 'yes' } } },
    });
    // Two adults: 3; one of each: 2; two minors: 1.
    expect(counted(wholeModel(core, { person: 2 })).states).toBe(6);
  });

  test('C12 subjects of two types are never exchanged', () => {
    const core = coreFrom({
      facets: { 'person.held': ['no', 'yes'], 'thing.held': ['no', 'yes'] },
      acts: {
        hold: { on: 'person', when: is('person.held', 'no'), sets: { 'person.held': 'yes' } },
        keep: { on: 'thing', when: is('thing.held', 'no'), sets: { 'thing.held': 'yes' } },
      },
    });
    expect(counted(wholeModel(core, { person: 1, thing: 1 })).states).toBe(4);
    expect(counted(wholeModel(core, { person: 2, thing: 2 })).states).toBe(9);
  });
});

const line = coreFrom({ facets: stage('a', 'b', 'c', 'd'), acts: { ab: next('a', 'b'), bc: next('b', 'c'), cd: next('c', 'd') } });

describe('looking on the way', () => {
  test.each([
    [1, 2, false],
    [2, 3, false],
    [3, 4, false],
    [4, 4, true],
    [100, 4, true],
  ])('C3 with a bound of %i it stops after %i states; whole: %s', (most, states, isWhole) => {
    const { layout, steps } = wholeModel(line, {});
    const { set, isWhole: found } = explore(layout, steps, { most });
    expect([set.count, found]).toEqual([states, isWhole]);
  });

  test('C2 the state a watcher stops at is named, and the way to it', () => {
    const model = wholeModel(line, {});
    const { layout, steps } = model;
    const run = explore(layout, steps, { most: MOST, state: (words, base) => valueAt(words, base, layout.cells[0]!) === 'c' });
    expect(run.broken).toEqual({ state: 2 });
    expect(run.isWhole).toBe(false);
    expect(traceTo(run, steps, run.broken!).map(({ act }) => act)).toEqual(['ab', 'bc']);
  });

  test('C2 the step a watcher stops at is named with the state before it', () => {
    const { layout, steps } = wholeModel(line, {});
    const run = explore(layout, steps, { most: MOST, step: (step) => steps[step]!.act === 'cd' });
    expect(run.broken).toEqual({ state: 2, step: 2 });
    expect(traceTo(run, steps, run.broken!).map(({ act }) => act)).toEqual(['ab', 'bc', 'cd']);
    expect(run.transitions).toBe(2);
  });

  test('C2 what is broken from the start has an empty story', () => {
    const { layout, steps } = wholeModel(line, {});
    const run = explore(layout, steps, { most: MOST, state: () => true });
    expect([run.broken, traceTo(run, steps, run.broken!)]).toEqual([{ state: 0 }, []]);
  });

  test('C2 a story tells whom an act was done to, what was chosen, and which limit ran out', () => {
    const form = { how: choice(['结果', 'How'], { no: ['否', 'no'], yes: ['是', 'yes'] }) };
    const core = coreFrom({
      facets: { 'person.held': ['no', 'yes'], 'person.late': ['no', 'yes'] },
      limits: { stay: { on: 'person' } },
      acts: {
        hold: { on: 'person', form, sets: { 'person.held': { form: 'how' } }, starts: 'stay' },
        free: {
          on: 'person',
          when: all({ limit: 'stay', status: ['expired'] }, { every: 'person', where: is('person.held', 'yes') }),
          sets: { 'person.late': 'yes' },
        },
      },
    });
    const { layout, steps } = wholeModel(core, { person: 2 });
    const run = explore(layout, steps, { most: MOST, step: (step) => steps[step]!.act === 'free' });
    const story = traceTo(run, steps, run.broken!);
    expect(story).toHaveLength(4);
    expect(story.filter(({ act }) => act === 'hold').map(({ choices }) => choices)).toEqual([{ how: 'yes' }, { how: 'yes' }]);
    expect(story.filter(({ expires }) => expires !== undefined)).toEqual([
      { act: '', subject: expect.stringMatching(/^person/u), choices: {}, expires: 'stay' },
    ]);
  });

  test('C21 every state but the first ones has a parent that is nearer to the start', () => {
    const { parents, via, set } = explored(wholeModel(line, {}));
    expect([...parents.subarray(0, set.count)]).toEqual([-1, 0, 1, 2]);
    expect([...via.subarray(0, set.count)]).toEqual([-1, 0, 1, 2]);
  });

  test('C21 more than four thousand states keep their stories', () => {
    const keys = Array.from({ length: 13 }, (_, index) => `case.s${index}`);
    const acts = Object.fromEntries(keys.map((key, index) => [`turn${index}`, { when: is(key, '0'), sets: { [key]: '1' } }]));
    const { layout, steps } = wholeModel(coreFrom({ facets: Object.fromEntries(keys.map((key) => [key, ['0', '1']])), acts }), {});
    const run = explore(layout, steps, { most: MOST });
    expect(run.set.count).toBe(8192);
    const last = traceTo(run, steps, { state: 8191 }).map(({ act }) => act);
    expect(new Set(last).size).toBe(13);
  });
});

describe('the graph', () => {
  const ring = coreFrom({
    facets: stage('a', 'b', 'c', 'd'),
    acts: { ab: next('a', 'b'), ba: next('b', 'a'), bc: next('b', 'c'), cd: next('c', 'd'), look: { when: is('case.stage', 'c') } },
  });
  const graph = graphOf(wholeModel(ring, {}), MOST);
  const acts = graph.model.steps.map(({ act }) => act);
  const step = (name: string): number => acts.indexOf(name);

  test('C23 every edge stands once, under the state it leaves', () => {
    const edges = Array.from({ length: graph.count }, (_, state) =>
      Array.from(
        graph.steps.subarray(graph.starts[state], graph.starts[state + 1]),
        (one, index) => `${acts[one]}→${graph.targets[graph.starts[state]! + index]}`,
      ),
    );
    expect(edges).toEqual([['ab→1'], ['ba→0', 'bc→2'], ['cd→3', 'look→2'], []]);
    expect([graph.count, graph.initials, graph.starts.at(-1), graph.targets.length]).toEqual([4, 1, 5, 5]);
  });

  test('C23 edges of some steps are found with both their ends', () => {
    expect(edgesOf(graph, new Set([step('bc'), step('look')]))).toEqual([
      [1, step('bc'), 2],
      [2, step('look'), 2],
    ]);
  });

  test('C23 a walk follows only the steps it may, from where it begins', () => {
    const seen = (from: number, without: readonly string[]): readonly number[] => {
      const { walk: walked } = walk(graph, { from: [[from, -1, -1]], follow: (one) => !without.includes(acts[one]!) });
      return [...walked.seen].flatMap((one, state) => (one === 1 ? [state] : []));
    };
    expect([seen(0, []), seen(0, ['bc']), seen(2, []), seen(0, ['ab'])]).toEqual([[0, 1, 2, 3], [0, 1], [2, 3], [0]]);
  });

  test('C23 a walk ends at the first edge that is looked for, though it may not be followed', () => {
    const { end } = walk(graph, { from: [[0, -1, -1]], follow: () => true, found: (_state, one) => acts[one] === 'cd' });
    expect(end).toEqual({ state: 2, step: step('cd') });
    const blocked = walk(graph, { from: [[0, -1, -1]], follow: (one) => acts[one] !== 'bc', found: (_state, one) => acts[one] === 'cd' });
    expect(blocked.end).toBeUndefined();
  });

  test('C23 a walk ends at the first state that is looked for', () => {
    const { end } = walk(graph, { from: [[0, -1, -1]], follow: () => true, met: (state) => state === 2 });
    expect(end).toEqual({ state: 2 });
  });

  test('C23 what can still reach a state is found backwards', () => {
    const reaching = (goal: number): readonly number[] => [...canReach(graph, (state) => state === goal)];
    expect([reaching(0), reaching(2), reaching(3)]).toEqual([
      [1, 1, 0, 0],
      [1, 1, 1, 0],
      [1, 1, 1, 1],
    ]);
    expect([...canReach(graph, () => false)]).toEqual([0, 0, 0, 0]);
  });

  test('C3 a graph that met its bound says so, and counts what it has', () => {
    const small = graphOf(wholeModel(ring, {}), 2);
    expect([small.explored.isWhole, small.count, small.starts.length]).toEqual([false, 3, 4]);
  });

  test('C23 a graph of several beginnings knows how many', () => {
    const several = coreFrom({ facets: stage('a', 'b'), facts: { 'case.origin': ['x', 'y', 'z'] }, acts: { ab: next('a', 'b') } });
    expect(graphOf(wholeModel(several, {}), MOST).initials).toBe(3);
  });

  test('C23 seventy thousand edges are kept', () => {
    const keys = Array.from({ length: 13 }, (_, index) => `case.s${index}`);
    const turns = keys.map((key, index) => [`turn${index}`, { when: is(key, '0'), sets: { [key]: '1' } }] as const);
    const back = keys.map((key, index) => [`back${index}`, { when: is(key, '1'), sets: { [key]: '0' } }] as const);
    const core = coreFrom({
      facets: Object.fromEntries(keys.map((key) => [key, ['0', '1']])),
      acts: Object.fromEntries([...turns, ...back]),
    });
    const large = graphOf(wholeModel(core, {}), MOST);
    expect([large.count, large.targets.length]).toEqual([8192, 8192 * 13]);
    expect([...canReach(large, (state) => state === 0)].every((one) => one === 1)).toBe(true);
  });
});

const FACETS = {
  'case.stage': ['open', 'heard', 'shut'],
  'case.returns': ['0', '1', '2'],
  'person.held': ['no', 'yes', 'gone'],
  'person.plea': ['no', 'yes'],
} as const;
const FACTS = { 'person.age': ['adult', 'minor'] } as const;
const VALUES: Readonly<Record<string, readonly string[]>> = { ...FACETS, ...FACTS };
const OF_PERSON = ['person.held', 'person.plea', 'person.age'];
const OF_CASE = ['case.stage', 'case.returns'];

const plain = (keys: readonly string[]): Arbitrary<Condition> =>
  constantFrom(...keys).chain((key) => subarray([...VALUES[key]!], { minLength: 1 }).map((values) => is(key, ...values)));
const onLimit: Arbitrary<Condition> = subarray(['off', 'running', 'suspended', 'expired'] as const, { minLength: 1 }).map((status) => ({
  limit: 'stay',
  status,
}));
const ofPeople = plain(OF_PERSON).chain((where) => constantFrom<Condition>({ some: 'person', where }, { every: 'person', where }));
const guard = (on: string): Arbitrary<Condition> => {
  const parts =
    on === 'case'
      ? [plain(OF_CASE), ofPeople, constantFrom<Condition>({ pending: 'advice' })]
      : [plain([...OF_CASE, ...OF_PERSON]), ofPeople, onLimit];
  const part = oneof(...parts);
  return oneof(
    part,
    part.map(not),
    array(part, { minLength: 1, maxLength: 2 }).map((list) => all(...list)),
    array(part, { minLength: 1, maxLength: 2 }).map((list) => any(...list)),
  );
};
const sets = (keys: readonly string[]): Arbitrary<Readonly<Record<string, string>>> =>
  uniqueArray(constantFrom(...keys), { minLength: 1, maxLength: 2 }).chain((chosen) =>
    record(Object.fromEntries(chosen.map((key) => [key, constantFrom(...VALUES[key]!)]))),
  );

const onCase: Arbitrary<Partial<Act>> = tuple(
  guard('case'),
  oneof(sets(['case.stage']), constantFrom({ 'case.returns': { more: 1 } } as const)),
  constantFrom<Partial<Act>>({}, {}, { asks: 'advice' }, { answers: 'advice' }, { withdraws: 'advice' }),
  oneof(
    constantFrom<Partial<Act>>({}),
    tuple(plain(OF_PERSON), sets(['person.held', 'person.plea'])).map(([where, change]) => ({ each: { person: { where, sets: change } } })),
    plain(OF_PERSON).chain((where) =>
      constantFrom<Partial<Act>>(
        { each: { person: { where, starts: 'stay' } } },
        { each: { person: { where, suspends: 'stay' } } },
        { each: { person: { where, restarts: 'stay' } } },
      ),
    ),
  ),
).map(([when, change, request, each]) => ({ when, sets: change, ...request, ...each }));

const FORM = { how: choice(['结果', 'How'], { no: ['否', 'no'], gone: ['无', 'gone'] }) };
const onPerson: Arbitrary<Partial<Act>> = tuple(
  guard('person'),
  oneof(sets(['person.held', 'person.plea', 'case.stage']), constantFrom({ 'person.held': { form: 'how' } } as const)),
  constantFrom<Partial<Act>>(
    {},
    {},
    { starts: 'stay' },
    { stops: 'stay' },
    { suspends: 'stay' },
    { resumes: 'stay' },
    { extends: { limit: 'stay', by: 'twice' } },
  ),
  oneof(
    constantFrom<Partial<Act>>({}),
    tuple(plain([...OF_CASE, ...OF_PERSON]), sets(['person.plea', 'case.stage'])).map(([where, change]) => ({
      also: { where, sets: change },
    })),
  ),
).map(([when, change, limit, also]) => {
  const isChosen = 'person.held' in change && typeof change['person.held'] === 'object';
  return { on: 'person', when, sets: change, ...limit, ...also, ...(isChosen ? { form: FORM } : {}) };
});

const randomCore: Arbitrary<Core> = array(oneof(onCase, onPerson), { minLength: 4, maxLength: 10 }).map((list) =>
  coreFrom({
    facets: FACETS,
    facts: FACTS,
    requests: { advice: { on: 'case' } },
    limits: { stay: { on: 'person', extensions: { twice: { title: ['延长', 'longer'], adds: { days: 5 }, times: 2, basis: [] } } } },
    acts: Object.fromEntries(list.map((act, index) => [`act${index}`, act])),
  }),
);

/** The state a packed one stands for. */
const unpacked = ({ layout }: Model, words: Int32Array, base: number): World =>
  layout.instances.map(({ type, cells }) => ({
    type,
    state: Object.fromEntries([...cells.values()].map((cell) => [cell.key, valueAt(words, base, cell)])),
  }));

describe('against a search that is written to be believed', () => {
  test.each([1, 2])('C21 with %i people the same states at the same distance, and as many transitions', (person) => {
    let largest = 0;
    assert(
      property(randomCore, (core) => {
        const model = wholeModel(core, { person });
        const { set, parents, transitions } = explored(model);
        const { distance, ways } = reachable(core, { person });
        largest = Math.max(largest, distance.size);
        const far: number[] = [];
        for (let state = 0; state < set.count; state += 1) far.push(parents[state] === -1 ? 0 : far[parents[state]!]! + 1);
        const found = far.map((steps, state) => [nameOf(unpacked(model, set.words, state * set.width)), steps] as const);
        expect(new Map(found)).toEqual(distance);
        expect(set.count).toBe(distance.size);
        expect(transitions).toBe(ways);
      }),
      { numRuns: person === 1 ? 80 : 25 },
    );
    expect(largest).toBeGreaterThan(50);
  });

  test('C23 every edge of the graph is a way on, and every way on is an edge', () => {
    assert(
      property(randomCore, (core) => {
        const graph = graphOf(wholeModel(core, { person: 1 }), MOST);
        const { words, width } = graph.explored.set;
        const nameAt = (state: number): string => nameOf(unpacked(graph.model, words, state * width));
        const told = (list: readonly string[]): readonly string[] => list.toSorted((one, other) => (one < other ? -1 : 1));
        for (let state = 0; state < graph.count; state += 1) {
          const edges = Array.from({ length: graph.starts[state + 1]! - graph.starts[state]! }, (_, index) => {
            const at = graph.starts[state]! + index;
            const { act, expires } = graph.model.steps[graph.steps[at]!]!;
            return `${act === '' ? `${expires} runs out` : act} ${nameAt(graph.targets[at]!)}`;
          });
          const ways = waysOn(core, unpacked(graph.model, words, state * width)).map(([what, world]) => `${what} ${nameOf(world)}`);
          expect(told(edges)).toEqual(told(ways));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('C23 what can reach an end is what a search forwards from it finds', () => {
    assert(
      property(randomCore, integer({ min: 0, max: 20 }), (core, pick) => {
        const graph = graphOf(wholeModel(core, { person: 1 }), MOST);
        const goal = pick % graph.count;
        const reaching = canReach(graph, (state) => state === goal);
        for (let state = 0; state < graph.count; state += 7) {
          const { end } = walk(graph, { from: [[state, -1, -1]], follow: () => true, met: (at) => at === goal });
          expect(reaching[state] === 1).toBe(end !== undefined);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('C12 two people begin in as many ways as one search finds, whoever is who', () => {
    const core = coreFrom({ facets: FACETS, facts: FACTS, acts: {} });
    expect(new Set(beginnings(core, { person: 3 }).map(nameOf)).size).toBe(4);
  });
});
