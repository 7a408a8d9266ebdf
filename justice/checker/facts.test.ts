import { array, assert, constantFrom, oneof, property, record, subarray, type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, Core } from '#justice/procedures';
import { factsOf, fixing, simplified, varietiesOf } from './facts.ts';
import { all, any, cellOf, coreFrom, holdsIn, is, named, not, valueAt, wholeModel, type World } from './machines-in-tests.ts';
import { explore } from './explore.ts';
import { modelOf } from './model.ts';
import { residueOf, type Known } from './residue.ts';

const FACETS = {
  'case.stage': ['a', 'b', 'c'],
  'person.standing': ['no', 'yes'],
  'person.plea': ['none', 'made'],
  'person.age': ['adult', 'minor'],
} as const;
const KEYS = Object.keys(FACETS) as (keyof typeof FACETS)[];

const plain: Arbitrary<Condition> = constantFrom(...KEYS).chain((key) =>
  subarray([...FACETS[key]] as string[], { minLength: 1 }).map((values) => is(key, ...values)),
);
const nested = (depth: number): Arbitrary<Condition> => {
  if (depth === 0) return plain;
  const inner = nested(depth - 1);
  return oneof(
    plain,
    array(inner, { maxLength: 3 }).map((parts) => all(...parts)),
    array(inner, { maxLength: 3 }).map((parts) => any(...parts)),
    inner.map(not),
    inner.map((need) => ({ need, basis: [] })),
    inner.map((where) => ({ some: 'person', where })),
    inner.map((where) => ({ every: 'person', where })),
  );
};

const person = record({
  'person.standing': constantFrom(...FACETS['person.standing']),
  'person.plea': constantFrom(...FACETS['person.plea']),
  'person.age': constantFrom(...FACETS['person.age']),
});
const worldOf = (count: number): Arbitrary<World> =>
  record({ stage: constantFrom(...FACETS['case.stage']), people: array(person, { minLength: count, maxLength: count }) }).map(
    ({ stage, people }) => [{ type: 'case', state: { 'case.stage': stage } }, ...people.map((state) => ({ type: 'person', state }))],
  );

const NEVER = any();
const ALWAYS = all();

describe('putting facts in', () => {
  const known = { 'person.age': 'minor', 'case.stage': 'b' };

  test.each<readonly [string, Condition, Condition]>([
    ['what is known to hold', is('person.age', 'minor'), ALWAYS],
    ['what is known not to', is('person.age', 'adult'), NEVER],
    ['what is not known', is('person.plea', 'made'), is('person.plea', 'made')],
    ['a part that holds', all(is('person.age', 'minor'), is('person.plea', 'made')), all(is('person.plea', 'made'))],
    ['a part that does not', all(is('person.age', 'adult'), is('person.plea', 'made')), NEVER],
    ['one of several that holds', any(is('case.stage', 'b', 'c'), is('person.plea', 'made')), ALWAYS],
    ['one of several that does not', any(is('case.stage', 'c'), is('person.plea', 'made')), any(is('person.plea', 'made'))],
    ['not what holds', not(is('case.stage', 'b')), NEVER],
    ['not what does not', not(is('case.stage', 'a')), ALWAYS],
    ['an article of its own', { need: is('person.plea', 'made'), basis: [] }, is('person.plea', 'made')],
    ['everybody, where it holds', { every: 'person', where: is('person.age', 'minor') }, ALWAYS],
    ['somebody, where it does not', { some: 'person', where: is('person.age', 'adult') }, NEVER],
    [
      'somebody, where it is open',
      { some: 'person', where: is('person.plea', 'made') },
      { some: 'person', where: is('person.plea', 'made') },
    ],
    ['a request', { pending: 'advice' }, { pending: 'advice' }],
  ])('C24 leaves of %s', (_, condition, left) => {
    expect(simplified(condition, known)).toEqual(left);
  });

  test('C24 somebody for whom anything holds must still be there', () => {
    expect(simplified({ some: 'person', where: is('person.age', 'minor') }, known)).toEqual({ some: 'person', where: ALWAYS });
  });

  test.each([1, 2, 3])('C24 changes nothing of what is said of %i people of whom it is true', (count) => {
    assert(
      property(nested(3), worldOf(count), subarray(KEYS), (condition, world, chosen) => {
        // What is known of people is known of every one of them.
        const first = world[1]!.state;
        const facts = Object.fromEntries(chosen.map((key) => [key, key === 'case.stage' ? world[0]!.state[key]! : first[key]!]));
        const same = world.map((one) => ({
          ...one,
          state: { ...one.state, ...Object.fromEntries(Object.entries(facts).filter(([key]) => key.startsWith(one.type))) },
        }));
        expect(holdsIn(same, simplified(condition, facts), same[1])).toBe(holdsIn(same, condition, same[1]));
      }),
      { numRuns: 500 },
    );
  });
});

const walk = {
  facets: { 'case.stage': ['a', 'b', 'c'], 'person.held': ['no', 'yes'] },
  facts: { 'case.origin': ['police', 'court'], 'person.age': ['adult', 'minor'] },
  acts: {
    hold: { on: 'person', when: all(is('person.age', 'adult'), is('person.held', 'no')), sets: { 'person.held': 'yes' } },
    hear: { when: is('case.stage', 'a'), sets: { 'case.stage': 'b' } },
    skip: { when: all(is('case.origin', 'court'), is('case.stage', 'a')), sets: { 'case.stage': 'c' } },
  },
} as const;

describe('facts', () => {
  const core = coreFrom(walk);

  test('C6 a fact is what no act ever changes', () => {
    expect(factsOf(core, { person: 1 }).map(({ key }) => key)).toEqual(['case.origin', 'person.age']);
  });

  test('C6 of several people one value is known only where there is but one', () => {
    expect(factsOf(core, { person: 2 }).map(({ key }) => key)).toEqual(['case.origin']);
    expect(factsOf(fixing(core, { 'person.age': 'minor' }), { person: 2 }).map(({ key }) => key)).toEqual(['case.origin', 'person.age']);
  });

  test('C6 a facet with a first value that nobody changes is a fact too', () => {
    const still = coreFrom({ ...walk, facets: { ...walk.facets, 'case.note': ['none', 'made'] } });
    expect(factsOf(still, { person: 1 }).map(({ key }) => key)).toEqual(['case.note', 'case.origin', 'person.age']);
  });

  test('C6 a request or a limit is no fact, though nobody opens or starts it', () => {
    const idle = coreFrom({ ...walk, requests: { advice: { on: 'case' } }, limits: { stay: { on: 'person' } } });
    expect(factsOf(idle, { person: 1 }).map(({ key }) => key)).toEqual(['case.origin', 'person.age']);
  });

  test('C6 fixing leaves one value to begin with, and changes nothing else', () => {
    const fixed = fixing(core, { 'person.age': 'minor' });
    expect(fixed.subjects['person']!.find(({ key }) => key === 'person.age')!.initially).toEqual(['minor']);
    expect(fixed.subjects['case']).toEqual(core.subjects['case']);
    expect(fixed.acts).toEqual(core.acts);
  });

  test('C6 each combination leaves the acts its facts allow', () => {
    const varieties = varietiesOf(core, { person: 1 }).map(({ core: known, facts }) => [
      facts.map((one) => Object.values(one).join(' ')),
      Object.keys(known.acts),
    ]);
    expect(varieties).toEqual([
      [['police adult'], ['hold', 'hear']],
      [['police minor'], ['hear']],
      [['court adult'], ['hold', 'hear', 'skip']],
      [['court minor'], ['hear', 'skip']],
    ]);
  });

  test('C6 combinations that leave the same are one, with all their facts', () => {
    const { skip: _skip, ...acts } = walk.acts;
    const varieties = varietiesOf(coreFrom({ ...walk, acts }), { person: 1 });
    expect(varieties.map(({ facts }) => facts.length)).toEqual([2, 2]);
  });

  test('C6 what an invariant asks tells combinations apart', () => {
    const { skip: _skip, hold: _hold, ...acts } = walk.acts;
    const asked = { ...named('x'), never: all(is('case.origin', 'court'), is('case.stage', 'b')) };
    expect(varietiesOf(coreFrom({ ...walk, acts }), { person: 1 })).toHaveLength(1);
    expect(varietiesOf(coreFrom({ ...walk, acts, invariants: [asked] }), { person: 1 })).toHaveLength(2);
  });

  test('C6 effects whose condition is ruled out are gone, those whose condition is known lose it', () => {
    const acts = {
      end: { sets: { 'case.stage': 'c' }, each: { person: { where: is('person.age', 'adult'), sets: { 'person.held': 'no' } } } },
    };
    const [adult, minor] = varietiesOf(coreFrom({ ...walk, acts }), { person: 1 }).map(({ core: known }) => known.acts['end']!.each);
    expect([adult!.map(({ where }) => where), minor]).toEqual([[ALWAYS], []]);
  });

  test('C6 the varieties together reach what the whole reaches', () => {
    const keys = ['case.stage', 'person.held', 'case.origin', 'person.age'];
    const states = (of: Core): readonly string[] => {
      const { layout, steps } = wholeModel(of, { person: 1 });
      const { set } = explore(layout, steps, { most: 1000 });
      return Array.from({ length: set.count }, (_, state) =>
        keys.map((key) => valueAt(set.words, state * set.width, cellOf(layout, key))).join(' '),
      );
    };
    const parts = varietiesOf(core, { person: 1 }).flatMap(({ core: known, facts }) => facts.flatMap((one) => states(fixing(known, one))));
    expect(new Set(parts)).toEqual(new Set(states(core)));
  });
});

describe('what is left of a condition', () => {
  const known: Known = {
    own: new Map([
      ['case.stage', 'b'],
      ['person.standing', 'yes'],
    ]),
    quantified: new Map([['person.standing', 'yes']]),
    type: 'person',
    isOnly: false,
  };
  const truth = (condition: Condition, more: Partial<Known> = {}): boolean | undefined => residueOf(condition, { ...known, ...more }).truth;

  test.each<readonly [string, Condition, boolean | undefined]>([
    ['what is fixed and holds', is('case.stage', 'b'), true],
    ['what is fixed and does not', is('case.stage', 'a'), false],
    ['what is open', is('person.plea', 'made'), undefined],
    ['nothing', all(), true],
    ['none', any(), false],
    ['both, one of them false', all(is('person.plea', 'made'), is('case.stage', 'a')), false],
    ['either, one of them true', any(is('person.plea', 'made'), is('case.stage', 'b')), true],
    ['either, one of them open', any(is('person.plea', 'made'), is('case.stage', 'a')), undefined],
    ['not what is open', not(is('person.plea', 'made')), undefined],
    ['everybody, though this one fails', { every: 'person', where: is('person.standing', 'no') }, false],
    ['everybody, where this one does not', { every: 'person', where: is('person.standing', 'yes') }, undefined],
    ['somebody, where this one does', { some: 'person', where: is('person.standing', 'yes') }, true],
    ['somebody, though not this one', { some: 'person', where: is('person.standing', 'no') }, undefined],
    ['somebody of another type', { some: 'thing', where: is('case.stage', 'b') }, undefined],
  ])('C24 %s', (_, condition, expected) => {
    expect(truth(condition)).toBe(expected);
  });

  test('C24 the only one of its type decides for all', () => {
    expect(truth({ every: 'person', where: is('person.standing', 'yes') }, { isOnly: true })).toBe(true);
    expect(truth({ some: 'person', where: is('person.standing', 'no') }, { isOnly: true })).toBe(false);
  });

  test('C24 what is settled reads nothing, what is open reads what is open', () => {
    expect(residueOf(all(is('case.stage', 'b'), is('person.plea', 'made'), is('person.age', 'adult')), known).keys).toEqual([
      'person.plea',
      'person.age',
    ]);
    expect(residueOf(any(is('case.stage', 'b'), is('person.plea', 'made')), known).keys).toEqual([]);
  });

  test.each([
    [1, true],
    [2, false],
    [3, false],
  ])('C24 whatever is settled is so in every world of %i that fits', (count, isOnly) => {
    assert(
      property(nested(3), worldOf(count), (condition, world) => {
        const own = new Map([
          ['case.stage', world[0]!.state['case.stage']!],
          ['person.standing', world[1]!.state['person.standing']!],
        ]);
        const quantified = new Map([['person.standing', world[1]!.state['person.standing']!]]);
        const { truth: settled } = residueOf(condition, { own, quantified, type: 'person', isOnly });
        if (settled !== undefined) expect(holdsIn(world, condition, world[1])).toBe(settled);
      }),
      { numRuns: 800 },
    );
  });

  test('C24 what is open changes only with what it reads', () => {
    assert(
      property(nested(3), worldOf(1), person, (condition, world, other) => {
        const own = new Map([
          ['case.stage', world[0]!.state['case.stage']!],
          ['person.standing', world[1]!.state['person.standing']!],
        ]);
        const { keys } = residueOf(condition, {
          own,
          quantified: new Map([['person.standing', world[1]!.state['person.standing']!]]),
          type: 'person',
          isOnly: true,
        });
        const read = new Set([...keys, 'person.standing']);
        const state = Object.fromEntries(Object.entries(other).map(([key, value]) => [key, read.has(key) ? world[1]!.state[key]! : value]));
        const changed = [world[0]!, { type: 'person', state }];
        expect(holdsIn(changed, condition, changed[1])).toBe(holdsIn(world, condition, world[1]));
      }),
      { numRuns: 500 },
    );
  });
});

describe('what nobody reads any more', () => {
  const journey = (isRead: boolean): Core =>
    coreFrom({
      facets: { 'case.stage': ['early', 'late'], 'case.note': ['no', 'yes'], 'case.done': ['no', 'yes'] },
      acts: {
        note: { when: is('case.stage', 'early'), sets: { 'case.note': 'yes' } },
        move: { when: all(is('case.stage', 'early'), is('case.note', 'yes', 'no')), sets: { 'case.stage': 'late' } },
        finish: { when: all(is('case.stage', 'late'), ...(isRead ? [is('case.note', 'yes')] : [])), sets: { 'case.done': 'yes' } },
      },
    });
  const states = (core: Core): number => {
    const { layout, steps, live } = modelOf(core, { keys: ['case.done', 'case.stage'], watched: ['note'] }, {});
    return explore(layout, steps, { most: 100, live }).set.count;
  };

  test('C17 is wiped in the stage where nothing can read it', () => {
    const whole = (core: Core): number => {
      const { layout, steps } = wholeModel(core, {});
      return explore(layout, steps, { most: 100 }).set.count;
    };
    expect([whole(journey(false)), states(journey(false))]).toEqual([6, 4]);
  });

  test('C17 stays where something later still reads it', () => {
    expect(states(journey(true))).toBe(5);
  });

  test('C17 without a stage nothing is wiped', () => {
    const core = coreFrom({ facets: { 'case.note': ['no', 'yes'] }, acts: { note: { sets: { 'case.note': 'yes' } } } });
    expect(wholeModel(core, {}).live).toBeUndefined();
  });
});
