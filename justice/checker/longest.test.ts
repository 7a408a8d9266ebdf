import { array, assert, constantFrom, integer, property, tuple, type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Length } from '#justice/deadlines';
import type { Act, Core } from '#justice/procedures';
import { daysOf, longestOf } from './lengths.ts';
import { components, longestPath } from './longest.ts';
import { all, basis, coreFrom, holdsIn, is, named, nameOf, beginnings, not, waysOn, type Sketch, type World } from './machines-in-tests.ts';
import { prove } from './prove.ts';

const held = is('person.held', 'yes');
const bounds = { counts: { person: 1 }, most: 50_000 };
const title = ['延长', 'longer'] as const;

/** A person is held, and what else there is. */
const custody = (sketch: Partial<Sketch>): Core =>
  coreFrom({
    facets: { 'case.stage': ['a', 'b', 'c'], 'person.held': ['no', 'yes'], ...sketch.facets },
    limits: { stay: { on: 'person', custody: true, length: { days: 10 } }, ...sketch.limits },
    acts: {
      hold: {
        on: 'person',
        when: all(is('person.held', 'no'), is('case.stage', 'a')),
        sets: { 'person.held': 'yes', 'case.stage': 'b' },
        starts: 'stay',
      },
      free: { on: 'person', when: held, sets: { 'person.held': 'no' }, stops: 'stay' },
      ...sketch.acts,
    },
    ...(sketch.facts === undefined ? {} : { facts: sketch.facts }),
    ...(sketch.clocks === undefined ? {} : { clocks: sketch.clocks }),
  });

const longest = (core: Core, during = held) => {
  const { days, boundedDays, legs, unbounded } = longestPath(core, { on: 'person', during }, bounds);
  return { days, boundedDays, unbounded, legs: legs.map(({ act, limit, change, days: own }) => `${act} ${limit} ${change} ${own}`) };
};

describe('lengths in days', () => {
  test.each<readonly [Length, number]>([
    [{ days: 7 }, 7],
    [{ months: 1 }, 31],
    [{ months: 2 }, 62],
    [{ years: 1 }, 366],
    [{ hours: 12 }, 0.5],
    [{ hours: 24 }, 1],
    [{ workdays: 3 }, 5],
    [{ workdays: 5 }, 7],
    [{ workdays: 6 }, 10],
    [{ workdays: 10 }, 14],
    [{ months: 1, days: 15 }, 46],
    [{}, 0],
  ])('C9 %j counts as %d', (length, days) => {
    expect(daysOf(length)).toBe(days);
  });
});

describe('what a change of a clock may add', () => {
  const core = custody({
    limits: {
      stay: {
        on: 'person',
        custody: true,
        length: { days: 3 },
        longest: { days: 7 },
        variants: {
          grave: { title, length: { days: 30 }, basis },
          never: { title, length: { days: 90 }, basis },
        },
        extensions: { once: { title, adds: { days: 4 }, basis }, open: { title, adds: { days: 1 }, amount: 'any', basis } },
      },
      free: { on: 'person', length: { days: 50 } },
    },
    clocks: { stay: { variants: [{ when: held, variant: 'grave' }] } },
  });

  test.each([
    ['start', undefined, 30],
    ['restart', undefined, 30],
    ['extend', 'once', 4],
    ['extend', 'open', Number.POSITIVE_INFINITY],
    ['extend', 'unheard-of', Number.POSITIVE_INFINITY],
  ] as const)('C9 a clock of custody: %s %s adds %d', (change, by, days) => {
    expect(longestOf(core, { limit: 'stay', change, ...(by === undefined ? {} : { by }) })?.days).toBe(days);
  });

  test.each(['stop', 'suspend', 'resume'] as const)('C9 %s adds nothing', (change) => {
    expect(longestOf(core, { limit: 'stay', change })).toBeUndefined();
  });

  test('C9 a limit that is no maximum of custody adds nothing', () => {
    expect(longestOf(core, { limit: 'free', change: 'start' })).toBeUndefined();
  });

  test('C9 a variant this procedure never chooses is left out, the longest a decision may fix is not', () => {
    const plainClock = custody({
      limits: {
        stay: {
          on: 'person',
          custody: true,
          length: { days: 3 },
          longest: { days: 7 },
          variants: { never: { title, length: { days: 90 }, basis } },
        },
      },
    });
    expect(longestOf(plainClock, { limit: 'stay', change: 'start' })?.days).toBe(7);
  });
});

describe('known answers', () => {
  test('C9 one limit', () => {
    expect(longest(custody({}))).toEqual({ days: 10, boundedDays: 10, unbounded: [], legs: ['hold stay start 10'] });
  });

  test('C9 nothing where nobody is ever held', () => {
    const core = custody({ acts: { hold: { on: 'person', when: is('case.stage', 'c'), sets: { 'person.held': 'yes' }, starts: 'stay' } } });
    expect(longest(core)).toEqual({ days: 0, boundedDays: 0, unbounded: [], legs: [] });
  });

  test('C9 an extension that may be used twice counts twice', () => {
    const core = custody({
      limits: {
        stay: { on: 'person', custody: true, length: { days: 10 }, extensions: { twice: { title, adds: { days: 5 }, times: 2, basis } } },
      },
      acts: { prolong: { on: 'person', when: held, extends: { limit: 'stay', by: 'twice' } } },
    });
    expect(longest(core)).toMatchObject({
      days: 20,
      unbounded: [],
      legs: ['hold stay start 10', 'prolong stay extend 5', 'prolong stay extend 5'],
    });
  });

  test('C9 of two ways the longer one counts', () => {
    const core = custody({
      limits: { short: { on: 'person', custody: true, length: { days: 3 } }, long: { on: 'person', custody: true, length: { days: 30 } } },
      acts: {
        brief: { on: 'person', when: all(held, is('case.stage', 'b')), sets: { 'case.stage': 'c' }, starts: 'short' },
        wide: { on: 'person', when: all(held, is('case.stage', 'b')), sets: { 'case.stage': 'c' }, starts: 'long' },
      },
    });
    expect(longest(core)).toMatchObject({ days: 40, legs: ['hold stay start 10', 'wide long start 30'] });
  });

  test('C9 two that can follow each other add up', () => {
    const core = custody({
      limits: { more: { on: 'person', custody: true, length: { months: 2 } } },
      acts: {
        arrest: { on: 'person', when: all(held, is('case.stage', 'b')), sets: { 'case.stage': 'c' }, starts: 'more', stops: 'stay' },
      },
    });
    expect(longest(core)).toMatchObject({ days: 72, legs: ['hold stay start 10', 'arrest more start 62'] });
  });

  test('C9 time given before the condition holds does not count', () => {
    const core = custody({
      limits: { early: { on: 'person', custody: true, length: { days: 99 } } },
      acts: { summon: { on: 'person', when: all(not(held), is('case.stage', 'a')), starts: 'early' } },
    });
    expect(longest(core).days).toBe(10);
  });

  test('C9 whoever is freed and held again begins anew: stretches do not add up', () => {
    const core = custody({
      acts: {
        again: {
          on: 'person',
          when: all(not(held), is('case.stage', 'b')),
          sets: { 'person.held': 'yes', 'case.stage': 'c' },
          starts: 'stay',
        },
      },
    });
    expect(longest(core).days).toBe(10);
  });

  test('C9 a condition that holds from the very start is measured from there', () => {
    const core = custody({
      acts: {
        wait: { on: 'person', when: all(is('person.held', 'no'), is('case.stage', 'a')), sets: { 'case.stage': 'c' }, starts: 'stay' },
      },
    });
    expect(longest(core, not(held))).toMatchObject({ days: 10, legs: ['wait stay start 10'] });
  });

  test('C9 an act on all gives time to those for whom its condition holds', () => {
    const core = custody({
      limits: { trial: { on: 'person', custody: true, length: { months: 3 } } },
      acts: {
        accept: { when: is('case.stage', 'b'), sets: { 'case.stage': 'c' }, each: { person: { where: held, starts: 'trial' } } },
      },
    });
    expect(longest(core)).toMatchObject({ days: 103, legs: ['hold stay start 10', 'accept trial start 93'] });
  });

  test('C9 and none to the others', () => {
    const core = custody({
      limits: { trial: { on: 'person', custody: true, length: { months: 3 } } },
      acts: {
        accept: { when: is('case.stage', 'b'), sets: { 'case.stage': 'c' }, each: { person: { where: not(held), starts: 'trial' } } },
      },
    });
    expect(longest(core).days).toBe(10);
  });

  test('C9 a fact that opens a longer way counts where it may hold', () => {
    const sketch = {
      facts: { 'person.gang': ['no', 'yes'] },
      limits: { stay: { on: 'person', custody: true, length: { days: 10 }, extensions: { gang: { title, adds: { days: 20 }, basis } } } },
      acts: { prolong: { on: 'person', when: all(held, is('person.gang', 'yes')), extends: { limit: 'stay', by: 'gang' } } },
    } as const;
    expect(longest(custody(sketch)).days).toBe(30);
  });

  test('C10 an extension whose amount is left open has no bound', () => {
    const core = custody({
      limits: {
        stay: {
          on: 'person',
          custody: true,
          length: { days: 10 },
          extensions: { special: { title, adds: { days: 1 }, amount: 'any', basis } },
        },
      },
      acts: { special: { on: 'person', when: held, extends: { limit: 'stay', by: 'special' } } },
    });
    expect(longest(core)).toMatchObject({ days: Number.POSITIVE_INFINITY, boundedDays: 10, unbounded: ['special'] });
  });

  test('C10 an extension that may be granted for ever has none', () => {
    const core = custody({
      limits: {
        stay: {
          on: 'person',
          custody: true,
          length: { days: 10 },
          extensions: { ever: { title, adds: { days: 1 }, times: 'unbounded', basis } },
        },
      },
      acts: { prolong: { on: 'person', when: held, extends: { limit: 'stay', by: 'ever' } } },
    });
    expect(longest(core)).toMatchObject({ days: Number.POSITIVE_INFINITY, boundedDays: 10, unbounded: ['prolong'] });
  });

  test('C10 of two acts that make a loop the one that goes back to an earlier stage is named', () => {
    const core = custody({
      limits: { review: { on: 'person', custody: true, length: { days: 30 } } },
      acts: {
        transfer: { on: 'person', when: all(held, is('case.stage', 'b')), sets: { 'case.stage': 'c' }, starts: 'review' },
        sendBack: { on: 'person', when: all(held, is('case.stage', 'c')), sets: { 'case.stage': 'b' } },
      },
    });
    expect(longest(core)).toMatchObject({ days: Number.POSITIVE_INFINITY, boundedDays: 40, unbounded: ['sendBack'] });
  });

  test('C10 a loop without time is no loop without a bound', () => {
    const core = custody({
      facets: { 'person.note': ['no', 'yes'] },
      acts: {
        note: { on: 'person', when: is('person.note', 'no'), sets: { 'person.note': 'yes' } },
        erase: { on: 'person', when: is('person.note', 'yes'), sets: { 'person.note': 'no' } },
      },
    });
    expect(longest(core)).toMatchObject({ days: 10, unbounded: [] });
  });

  test('C10 a counter bounds a loop', () => {
    const core = custody({
      facets: { 'case.returns': ['0', '1', '2'] },
      limits: { review: { on: 'person', custody: true, length: { days: 30 } } },
      acts: {
        transfer: { on: 'person', when: all(held, is('case.stage', 'b')), sets: { 'case.stage': 'c' }, starts: 'review' },
        sendBack: { on: 'person', when: all(held, is('case.stage', 'c')), sets: { 'case.stage': 'b', 'case.returns': { more: 1 } } },
      },
    });
    expect(longest(core)).toMatchObject({ days: 100, unbounded: [] });
  });

  test('C3 a measure that met its bound tells no days and is no proof', () => {
    const path = longestPath(custody({}), { on: 'person', during: held }, { ...bounds, most: 1 });
    expect([path.isWhole, path.days]).toEqual([false, 0]);
    const lasting = { ...named('x'), while: held, lasts: { days: 1 }, on: 'person' };
    expect(prove(custody({}), lasting, { ...bounds, most: 1 }).verdict).toBe('undecided');
  });

  test.each([
    [9, 'broken', '10 ≤ 9'],
    [10, 'proved', '10 ≤ 10'],
    [11, 'proved', '10 ≤ 11'],
  ] as const)('C9 a promise of %i days is %s', (days, verdict, note) => {
    expect(prove(custody({}), { ...named('x'), while: held, lasts: { days }, on: 'person' }, bounds)).toMatchObject({ verdict, note });
  });

  test('C9 the basis of a leg is that of the limit, or of its extension', () => {
    const article = (number: number) => [{ law: 'house-rules', version: '2020-01-01', article: number }];
    const core = custody({
      limits: {
        stay: {
          on: 'person',
          custody: true,
          length: { days: 10 },
          basis: article(7),
          extensions: { once: { title, adds: { days: 5 }, basis: article(8) } },
        },
      },
      acts: { prolong: { on: 'person', when: held, extends: { limit: 'stay', by: 'once' } } },
    });
    const { legs } = longestPath(core, { on: 'person', during: held }, bounds);
    expect(legs.map((leg) => leg.basis[0]?.article)).toEqual([7, 8]);
  });
});

describe('strongly connected components', () => {
  const edge = (from: number, to: number): { readonly from: number; readonly to: number } => ({ from, to });

  test('C10 states on one circle are one component, others stand alone', () => {
    const found = components(6, [edge(0, 1), edge(1, 2), edge(2, 0), edge(2, 3), edge(3, 4), edge(4, 3)]);
    expect(found[0]).toBe(found[1]);
    expect(found[1]).toBe(found[2]);
    expect(found[3]).toBe(found[4]);
    expect(new Set(found).size).toBe(3);
  });

  test('C10 two states are in one component exactly when each can reach the other, and numbers fall along the edges', () => {
    const edges = array(
      tuple(integer({ min: 0, max: 9 }), integer({ min: 0, max: 9 })).map(([from, to]) => edge(from, to)),
      { maxLength: 25 },
    );
    assert(
      property(edges, (list) => {
        const found = components(10, list);
        const reach = Array.from({ length: 10 }, (_, one) => Array.from({ length: 10 }, (_other, other) => one === other));
        for (let round = 0; round < 10; round += 1) for (const { from, to } of list) for (const row of reach) if (row[from]) row[to] = true;
        for (let one = 0; one < 10; one += 1)
          for (let other = 0; other < 10; other += 1) expect(found[one] === found[other]).toBe(reach[one]![other]! && reach[other]![one]!);
        for (const { from, to } of list) expect(found[to]!).toBeLessThanOrEqual(found[from]!);
      }),
      { numRuns: 200 },
    );
  });
});

/** Acts that go forward only, and switches that take no time: whatever time there is, it has a bound. */
const forward: Arbitrary<Core> = array(
  tuple(
    integer({ min: 0, max: 3 }),
    integer({ min: 1, max: 4 }),
    constantFrom('l1', 'l2', 'l5', 'none'),
    constantFrom('keep', 'hold', 'free'),
    constantFrom('no', 'yes', 'any'),
  ),
  { minLength: 3, maxLength: 8 },
).map((rows) => {
  const acts = rows.map(([from, by, limit, what, noted], index): readonly [string, Partial<Act>] => [
    `act${index}`,
    {
      on: 'person',
      when: all(is('case.stage', String(from)), ...(noted === 'any' ? [] : [is('person.note', noted)])),
      sets: { 'case.stage': String(Math.min(from + by, 5)), ...(what === 'keep' ? {} : { 'person.held': what === 'hold' ? 'yes' : 'no' }) },
      ...(limit === 'none' ? {} : { starts: limit }),
    },
  ]);
  const limit = (days: number) => ({ on: 'person', custody: true, length: { days } }) as const;
  return coreFrom({
    facets: { 'case.stage': ['0', '1', '2', '3', '4', '5'], 'person.held': ['no', 'yes'], 'person.note': ['no', 'yes'] },
    limits: { l1: limit(1), l2: limit(2), l5: limit(5) },
    acts: {
      ...Object.fromEntries(acts),
      note: { on: 'person', when: is('person.note', 'no'), sets: { 'person.note': 'yes' } },
      erase: { on: 'person', when: is('person.note', 'yes'), sets: { 'person.note': 'no' } },
    },
  });
});

const DAYS: Readonly<Record<string, number>> = { l1: 1, l2: 2, l5: 5 };

/** The longest stretch, by trying every way that meets no state twice. */
function byForce(core: Core, isInside: (world: World) => boolean): number {
  let best = 0;
  const given = (act: string): number => [core.procedure.acts[act]?.starts ?? []].flat().reduce((sum, limit) => sum + DAYS[limit]!, 0);
  const climb = (world: World, { days, path }: { readonly days: number; readonly path: readonly string[] }): void => {
    best = Math.max(best, days);
    for (const [act, next] of waysOn(core, world)) {
      if (!isInside(next) || path.includes(nameOf(next))) continue;
      climb(next, { days: days + given(act), path: [...path, nameOf(next)] });
    }
  };
  const seen = new Map<string, World>();
  const open = [...beginnings(core, { person: 1 })];
  for (let world = open.pop(); world !== undefined; world = open.pop()) {
    if (seen.has(nameOf(world))) continue;
    seen.set(nameOf(world), world);
    open.push(...waysOn(core, world).map(([, next]) => next));
  }
  for (const world of beginnings(core, { person: 1 })) if (isInside(world)) climb(world, { days: 0, path: [nameOf(world)] });
  for (const world of seen.values()) {
    if (isInside(world)) continue;
    for (const [act, next] of waysOn(core, world)) if (isInside(next)) climb(next, { days: given(act), path: [nameOf(next)] });
  }
  return best;
}

describe('against every way there is', () => {
  test.each([
    ['while somebody is held', held],
    ['while nobody is', not(held)],
    ['at any time', all()],
  ])('C9 the longest time %s is the longest of all ways', (_, during) => {
    let isEver = 0;
    assert(
      property(forward, (core) => {
        const inside = (world: World): boolean =>
          holdsIn(
            world,
            during,
            world.find(({ type }) => type === 'person'),
          );
        const path = longestPath(core, { on: 'person', during }, bounds);
        const expected = byForce(core, inside);
        isEver = Math.max(isEver, expected);
        expect(path.days).toBe(expected);
        expect(path.legs.reduce((sum, { days }) => sum + days, 0)).toBe(expected);
        expect(path.unbounded).toEqual([]);
      }),
      { numRuns: 80 },
    );
    expect(isEver).toBeGreaterThan(5);
  });
});
