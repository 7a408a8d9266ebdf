import { array, assert, constantFrom, integer, oneof, property, record, subarray, uniqueArray, type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Citation, Moment } from '#justice/basics';
import { holds, openCase, perform, viewOf, type CaseFile, type Jurisdiction } from '#justice/cases';
import {
  coreOf,
  facet,
  fact,
  type Act,
  type Condition,
  type Core,
  type Invariant,
  type Procedure,
  type Vocabulary,
} from '#justice/procedures';
import { explore } from './explore.ts';
import { modelOf } from './model.ts';
import { prove, type Verdict } from './prove.ts';
import { proveAll, settle } from './settle.ts';

const basis: readonly Citation[] = [{ law: 'house-rules', version: '2020-01-01', article: 1 }];
const title = ['随机', 'random'] as const;
const value = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, title]));

// Two facets of the case, two of a person and a fact: enough for guards, choices and effects on others to go wrong in every way.
const words: Vocabulary = {
  id: 'random',
  title,
  roles: { office: { title, kind: 'administrative-agency', power: 'administration' } },
  posts: {},
  phases: { all: title },
  subjects: {
    case: { title, facets: { stage: facet(title, value('open', 'heard', 'shut')), flag: facet(title, value('no', 'yes')) } },
    person: {
      title,
      facets: {
        held: facet(title, value('no', 'yes', 'gone')),
        plea: facet(title, value('no', 'yes')),
        age: fact(title, value('adult', 'minor')),
      },
    },
  },
  limits: {},
  requests: {},
};

const VALUES: Readonly<Record<string, readonly string[]>> = {
  'case.stage': ['open', 'heard', 'shut'],
  'case.flag': ['no', 'yes'],
  'person.held': ['no', 'yes', 'gone'],
  'person.plea': ['no', 'yes'],
  'person.age': ['adult', 'minor'],
};
const OF_CASE = ['case.stage', 'case.flag'];
const OF_PERSON = ['person.held', 'person.plea', 'person.age'];
const NAMES = ['one', 'two', 'three', 'four', 'five'];

const tested = (keys: readonly string[]): Arbitrary<Condition> =>
  constantFrom(...keys).chain((key) => subarray([...(VALUES[key] ?? [])], { minLength: 1 }).map((values) => ({ facet: key, in: values })));

/** A condition as one may be stated of a subject: plain, negated, or of some or every person. */
const conditionOn = (subject: string): Arbitrary<Condition> => {
  const own = tested(subject === 'case' ? OF_CASE : [...OF_CASE, ...OF_PERSON]);
  const ofPeople = tested(OF_PERSON).chain((where) => constantFrom<Condition>({ some: 'person', where }, { every: 'person', where }));
  const part = oneof(own, own, ofPeople);
  return oneof(
    part,
    part.map((not) => ({ not })),
    array(part, { minLength: 1, maxLength: 2 }).map((all) => ({ all })),
    array(part, { minLength: 1, maxLength: 2 }).map((any) => ({ any })),
  );
};

const changed = (keys: readonly string[]): Arbitrary<Readonly<Record<string, string>>> =>
  uniqueArray(constantFrom(...keys), { minLength: 1, maxLength: 2 }).chain((chosen) =>
    record(Object.fromEntries(chosen.map((key) => [key, constantFrom(...(VALUES[key] ?? []))]))),
  );

const act: Arbitrary<Act> = constantFrom('case', 'person').chain((on) =>
  record({
    when: conditionOn(on),
    sets: changed(on === 'case' ? ['case.stage', 'case.flag'] : ['case.flag', 'person.held', 'person.plea']),
    each: oneof(
      constantFrom({}),
      record({ where: tested(OF_PERSON), sets: changed(['person.held', 'person.plea']) }).map((person) => ({ each: { person } })),
    ),
  }).map(({ when, sets, each }) => ({ title, by: 'office', on, phase: 'all', when, sets, ...each, basis })),
);

const named = { name: 'X', title, basis };
const some = subarray(NAMES, { minLength: 1, maxLength: 2 });
const anyInvariant: Arbitrary<Invariant> = oneof(
  conditionOn('person').map((never) => ({ ...named, never, on: 'person' })),
  conditionOn('case').map((never) => ({ ...named, never })),
  record({ onlyIf: conditionOn('case'), acts: some }).map((parts) => ({ ...named, ...parts })),
  record({ first: some, then: some }).map((before) => ({ ...named, before })),
  record({ atMost: integer({ min: 1, max: 2 }), acts: some }).map((parts) => ({ ...named, ...parts })),
  record({ after: some, noneOf: some, unless: some }).map((parts) => ({ ...named, ...parts })),
  record({ from: some, holds: conditionOn('case'), until: some }).map((parts) => ({ ...named, ...parts })),
  conditionOn('case').map((reachable) => ({ ...named, reachable })),
);

const anyCore: Arbitrary<Core> = record({
  acts: array(act, { minLength: NAMES.length, maxLength: NAMES.length }),
  invariant: anyInvariant,
}).map(({ acts, invariant: one }) => {
  const procedure: Procedure = {
    id: 'random',
    title,
    version: '1',
    effective: '2020-01-01' as Procedure['effective'],
    vocabulary: words,
    rules: {},
    clocks: {},
    acts: Object.fromEntries(acts.map((single, index) => [NAMES[index] ?? '', single])),
    invariants: [one],
    ends: { facet: 'case.stage', in: ['shut'] },
  };
  return coreOf(procedure);
});

const bounds = { counts: { person: 1 }, most: 100_000 };
const invariantOf = (core: Core): Invariant => core.procedure.invariants[0] ?? { ...named, never: { any: [] } };
const verdictsOf = (verdicts: readonly Verdict[]) => verdicts.map(({ verdict }) => verdict);

describe('the interpreter agrees with the checker', () => {
  const calendar: Jurisdiction['calendar'] = { title: 'no days off', zone: 'Asia/Shanghai', years: new Map() };

  /** A case with one person of each of these ages. */
  const opened = (core: Core, ages: readonly string[]): CaseFile => {
    const file = openCase(
      core,
      ages.map((age, index) => ({ id: `p${index}`, type: 'person', facts: { age } })),
    );
    if ('findings' in file) throw new Error(JSON.stringify(file.findings));
    return file;
  };

  const after = (core: Core, file: CaseFile, command: { readonly act: string; readonly subject?: string }): CaseFile | undefined => {
    const by = { at: '2026-03-02' as Moment, role: 'office', agency: 'office', people: [{ id: 'a' }] };
    const done = perform({ core, calendar }, file, { ...command, ...by });
    return 'refused' in done ? undefined : done.file;
  };

  /** The state of a case, whoever is who. */
  const stateOf = (file: CaseFile): string =>
    JSON.stringify(
      file.subjects
        .map(({ type, state }) =>
          JSON.stringify([
            type,
            ...Object.keys(state)
              .toSorted()
              .map((key) => state[key]),
          ]),
        )
        .toSorted(),
    );

  const AGES = ['adult', 'minor'];
  const starts = (people: number): readonly (readonly string[])[] =>
    people === 1 ? AGES.map((age) => [age]) : AGES.flatMap((one) => AGES.map((other) => [one, other]));

  /** Every state that can be reached, found with the interpreter alone. */
  const reached = (core: Core, people: number): ReadonlyMap<string, CaseFile> => {
    const found = new Map<string, CaseFile>();
    const queue = starts(people).map((ages) => opened(core, ages));
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      if (found.has(stateOf(file))) continue;
      found.set(stateOf(file), file);
      for (const { name, subject } of Object.values(core.acts)) {
        const whom = subject === 'case' ? [{}] : Array.from({ length: people }, (_, index) => ({ subject: `p${index}` }));
        for (const one of whom) queue.push(...[after(core, file, { act: name, ...one }) ?? []].flat());
      }
    }
    return found;
  };

  const violates = (core: Core, file: CaseFile, { never, on = 'case' }: Extract<Invariant, { readonly never: unknown }>): boolean =>
    file.subjects.some((subject) => subject.type === on && holds(never, viewOf(core, file, subject)));

  test('C12 as many states are explored as the interpreter can reach; which of two people is which tells no states apart', () => {
    assert(
      property(anyCore, constantFrom(1, 2), (core, person) => {
        const { layout, steps } = modelOf(core, { keys: Object.keys(VALUES), watched: NAMES }, { person });
        expect(explore(layout, steps, { most: 100_000 }).set.count).toBe(reached(core, person).size);
      }),
      { numRuns: 60 },
    );
  });

  test('C13 a counterexample replays, act by act, each allowed, to the violation', () => {
    let replayed = 0;
    assert(
      property(anyCore, (core) => {
        const invariant = invariantOf(core);
        const { verdict, trace = [] } = prove(core, invariant, bounds);
        if (verdict !== 'broken') return;
        replayed += 1;
        const told = trace.map(({ act: name, subject }) => (subject === 'case' ? { act: name } : { act: name, subject: 'p0' }));
        const ends = starts(1).map((ages) =>
          told.reduce<CaseFile | undefined>((file, step) => (file === undefined ? undefined : after(core, file, step)), opened(core, ages)),
        );
        const wrong = ends.filter((file) => file !== undefined && (!('never' in invariant) || violates(core, file, invariant)));
        expect(wrong.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
    expect(replayed).toBeGreaterThan(20);
  });

  test('C17 sliced, wiped and fact by fact, what must never be is found exactly when the interpreter can reach it', () => {
    assert(
      property(anyCore, constantFrom(1, 2), (core, person) => {
        const invariant = invariantOf(core);
        if (!('never' in invariant)) return;
        const isBroken = [...reached(core, person).values()].some((file) => violates(core, file, invariant));
        expect(verdictsOf(proveAll(core, { ...bounds, counts: { person } }))).toEqual([isBroken ? 'broken' : 'proved']);
      }),
      { numRuns: 150 },
    );
  });
});

describe('ways to the same verdict', () => {
  test('C14 an invariant alone, all on one graph, and fact by fact give one verdict', () => {
    assert(
      property(anyCore, (core) => {
        const alone = prove(core, invariantOf(core), bounds).verdict;
        expect([verdictsOf(settle(core, bounds).verdicts), verdictsOf(proveAll(core, bounds))]).toEqual([[alone], [alone]]);
      }),
      { numRuns: 300 },
    );
  });

  test('C15 a slice gives the verdict of the whole, with one person and with two', () => {
    assert(
      property(anyCore, constantFrom(1, 2), (core, person) => {
        // The whole: an invariant that reads everything and never breaks is settled on the same graph.
        const everything: Invariant = {
          ...named,
          name: 'ALL',
          never: {
            all: [
              { any: [] },
              ...OF_CASE.map((key) => ({ facet: key, in: VALUES[key] ?? [] })),
              { some: 'person', where: { all: OF_PERSON.map((key) => ({ facet: key, in: VALUES[key] ?? [] })) } },
            ],
          },
        };
        const whole = coreOf({ ...core.procedure, invariants: [...core.procedure.invariants, everything] });
        const counts = { person };
        const [first] = settle(whole, { ...bounds, counts }).verdicts;
        expect(first?.verdict).toBe(prove(core, invariantOf(core), { ...bounds, counts }).verdict);
      }),
      { numRuns: 200 },
    );
  });

  test('C16 a bound that is met is never called a proof, and what is broken within it stays broken', () => {
    assert(
      property(anyCore, integer({ min: 1, max: 12 }), (core, most) => {
        const small = prove(core, invariantOf(core), { ...bounds, most }).verdict;
        const large = prove(core, invariantOf(core), bounds).verdict;
        expect(small === large || small === 'undecided').toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
