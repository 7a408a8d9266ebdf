import { array, assert, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explore, initialStates } from './explore.ts';
import { layoutOf } from './layout.ts';
import { cellOf, coreFrom, is, named, valueAt, wholeModel } from './machines-in-tests.ts';
import { prove } from './prove.ts';
import { StateSet } from './state-set.ts';

const names = (count: number, prefix = 'v'): readonly string[] => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe('packing', () => {
  test('C18 the case comes first, then as many blocks of a type as there are subjects, all of one width', () => {
    const core = coreFrom({ facets: { 'case.stage': ['a', 'b'], 'person.held': ['no', 'yes'], 'thing.kept': ['no', 'yes'] }, acts: {} });
    const { instances, words } = wholeModel(core, { person: 2, thing: 1 }).layout;
    expect(instances.map(({ type, index, word, words: width }) => [type, index, word, width])).toEqual([
      ['case', 0, 0, 1],
      ['person', 0, 1, 1],
      ['person', 1, 2, 1],
      ['thing', 0, 3, 1],
    ]);
    expect(words).toBe(4);
  });

  test('C18 a type nobody counts has no block', () => {
    const core = coreFrom({ facets: { 'case.stage': ['a', 'b'], 'person.held': ['no', 'yes'] }, acts: {} });
    expect(wholeModel(core, {}).layout.instances.map(({ type }) => type)).toEqual(['case']);
    expect(wholeModel(core, { person: 0 }).layout.instances.map(({ type }) => type)).toEqual(['case']);
  });

  test.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 3],
    [8, 3],
    [9, 4],
    [16, 4],
    [17, 5],
    [32, 5],
  ])('C18 %i values need %i bits', (count, bits) => {
    const core = coreFrom({ facets: { 'case.stage': names(count) }, acts: {} });
    expect(cellOf(wholeModel(core, {}).layout, 'case.stage').mask).toBe(2 ** bits - 1);
  });

  test('C18 variables share a word until it is full, and no word uses its sign', () => {
    const facets = Object.fromEntries(names(20).map((name) => [`case.${name}`, ['a', 'b', 'c', 'd']]));
    const { cells, words } = wholeModel(coreFrom({ facets, acts: {} }), {}).layout;
    expect(words).toBe(2);
    expect(cells.filter(({ word }) => word === 0)).toHaveLength(15);
    expect(cells.every(({ shift, mask }) => shift + Math.log2(mask + 1) <= 31)).toBe(true);
  });

  test('C18 no two variables of a state share a bit', () => {
    assert(
      property(array(integer({ min: 1, max: 32 }), { minLength: 1, maxLength: 25 }), integer({ min: 1, max: 3 }), (sizes, person) => {
        const facets = Object.fromEntries(sizes.map((size, index) => [`person.f${index}`, names(size)]));
        const { cells, words } = wholeModel(coreFrom({ facets, acts: {} }), { person }).layout;
        const used = new Int32Array(words);
        for (const { word, shift, mask } of cells) {
          expect((used[word]! >>> shift) & mask).toBe(0);
          used[word]! |= mask << shift;
        }
        expect(cells).toHaveLength(sizes.length * person);
      }),
      { numRuns: 60 },
    );
  });

  test('C18 a slice leaves out what is not in it; a monitor is a variable of its subject', () => {
    const core = coreFrom({ facets: { 'case.stage': ['a', 'b'], 'case.note': ['a', 'b'], 'person.held': ['no', 'yes'] }, acts: {} });
    const { cells } = layoutOf(
      core,
      { person: 1 },
      { slice: new Set(['case.stage']), monitor: { key: 'monitor:x', subject: 'person', most: 3 } },
    );
    expect(cells.map(({ key, values }) => [key, values.length])).toEqual([
      ['case.stage', 2],
      ['monitor:x', 4],
    ]);
  });

  test('C18 a model of nothing still has a state', () => {
    const core = coreFrom({ facets: {}, acts: {} });
    const { layout, steps } = wholeModel(core, {});
    expect([layout.words, steps.length, explore(layout, steps, { most: 10 }).set.count]).toEqual([1, 0, 1]);
  });

  test('C18 thirty-two values are told apart, the last one too', () => {
    const values = names(32);
    const acts = Object.fromEntries(
      values.slice(1).map((value, index) => [`to${index + 1}`, { when: is('case.stage', values[index]!), sets: { 'case.stage': value } }]),
    );
    const core = coreFrom({ facets: { 'case.stage': values }, acts });
    expect(prove(core, { ...named('last'), never: is('case.stage', 'v31') }, { counts: {}, most: 100 }).trace).toHaveLength(31);
    expect(prove(core, { ...named('onlyIf'), onlyIf: is('case.stage', 'v30'), acts: ['to31'] }, { counts: {}, most: 100 }).verdict).toBe(
      'proved',
    );
  });

  test('C18 a variable with more values than can be told apart is refused, not proved wrong', () => {
    const core = coreFrom({
      facets: { 'case.stage': names(33) },
      acts: { jump: { when: is('case.stage', 'v0'), sets: { 'case.stage': 'v32' } } },
    });
    expect(() => prove(core, { ...named('x'), never: is('case.stage', 'v32') }, { counts: {}, most: 100 })).toThrow(/case\.stage/u);
  });
});

describe('beginnings', () => {
  test('C18 a facet begins with its first value, a fact with any', () => {
    const core = coreFrom({ facets: { 'case.stage': ['a', 'b', 'c'] }, facts: { 'case.origin': ['x', 'y', 'z'] }, acts: {} });
    const { layout } = wholeModel(core, {});
    const found = initialStates(layout).map((state) => layout.cells.map((cell) => valueAt(state, 0, cell)).join());
    expect(found).toEqual(['a,x', 'a,y', 'a,z']);
  });

  test.each([
    [1, 6],
    [2, 36],
    [3, 216],
  ])('C18 %i people with two facts of two and three values may begin in %i ways', (person, ways) => {
    const core = coreFrom({ facets: {}, facts: { 'person.age': ['adult', 'minor'], 'person.grave': ['a', 'b', 'c'] }, acts: {} });
    expect(initialStates(wholeModel(core, { person }).layout)).toHaveLength(ways);
  });

  test.each([
    [1, 6],
    [2, 21],
    [3, 56],
  ])('C12 of which only %i people in %i ways, whoever is who', (person, ways) => {
    const core = coreFrom({ facets: {}, facts: { 'person.age': ['adult', 'minor'], 'person.grave': ['a', 'b', 'c'] }, acts: {} });
    const { layout, steps } = wholeModel(core, { person });
    expect(explore(layout, steps, { most: 1000 }).set.count).toBe(ways);
  });
});

describe('the set of states', () => {
  const state = (...words: readonly number[]): Int32Array => Int32Array.from(words);

  test('C19 a state is stored once, numbered in the order of coming', () => {
    const set = new StateSet(2);
    expect([set.add(state(1, 2), 0), set.add(state(2, 1), 0), set.add(state(1, 2), 0), set.add(state(0, 0), 0)]).toEqual([0, 1, 0, 2]);
    expect(set.count).toBe(3);
  });

  test('C19 a state is read from where it begins', () => {
    const set = new StateSet(2);
    const many = state(9, 1, 2, 9);
    expect(set.add(many, 1)).toBe(0);
    expect(set.add(state(1, 2), 0)).toBe(0);
    expect([...set.words.subarray(0, 2)]).toEqual([1, 2]);
  });

  test.each([1, 2, 5])('C19 of %i words each, thirty thousand states are all found again', (width) => {
    const set = new StateSet(width);
    const words = (number: number): Int32Array =>
      Int32Array.from({ length: width }, (_, index) => (index === width - 1 ? number : number * 7));
    for (let number = 0; number < 30_000; number += 1) expect(set.add(words(number), 0)).toBe(number);
    for (let number = 0; number < 30_000; number += 997) expect(set.add(words(number), 0)).toBe(number);
    expect(set.count).toBe(30_000);
  });

  test('C19 states that differ in one bit, the highest too, are two', () => {
    const set = new StateSet(1);
    const numbers = Array.from({ length: 32 }, (_, bit) => set.add(state(1 << bit), 0));
    expect(numbers).toEqual(Array.from({ length: 32 }, (_, bit) => bit));
  });

  test('C19 it numbers as a list of everything seen so far would', () => {
    const drawn = array(record({ one: integer({ min: -3, max: 3 }), other: integer({ min: -3, max: 3 }) }), { maxLength: 200 });
    assert(
      property(drawn, (pairs) => {
        const set = new StateSet(2);
        const seen: string[] = [];
        for (const { one, other } of pairs) {
          const text = `${one} ${other}`;
          if (!seen.includes(text)) seen.push(text);
          expect(set.add(state(one, other), 0)).toBe(seen.indexOf(text));
        }
        expect(set.count).toBe(seen.length);
      }),
    );
  });
});
