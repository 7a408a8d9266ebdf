import { assert, constantFrom, property, subarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Citation } from '#justice/basics';
import { limits } from '#justice/deadlines';
import {
  coreOf,
  facet,
  fact,
  languageOf,
  procedure,
  type Core,
  type Invariant,
  type Procedure,
  type Vocabulary,
} from '#justice/procedures';
import { cover } from './cover.ts';
import { explore } from './explore.ts';
import { fixing, varietiesOf } from './facts.ts';
import { longestPath } from './longest.ts';
import { matrixOf } from './matrix.ts';
import { modelOf } from './model.ts';
import { prove } from './prove.ts';
import { proveAll } from './settle.ts';
import { sliceOf } from './slice.ts';

const rule = (article: number): Citation => ({ law: 'house-rules', version: '2020-01-01', article });

const words = {
  id: 'permit',
  title: ['许可', 'Permit'],
  roles: {
    office: { title: ['窗口', 'Office'], kind: 'administrative-agency', power: 'administration' },
    court: { title: ['法院', 'Court'], kind: 'court', power: 'adjudication' },
    law: { title: ['自动', 'By itself'], kind: 'law', power: 'law' },
  },
  posts: { head: ['主任', 'Head'] },
  phases: { all: ['全程', 'All'] },
  subjects: {
    case: {
      title: ['案件', 'Case'],
      facets: { stage: facet(['阶段', 'Stage'], { open: ['开', 'open'], decided: ['定', 'decided'], closed: ['结', 'closed'] }) },
    },
    person: {
      title: ['人', 'Person'],
      facets: {
        age: fact(['年龄', 'Age'], { adult: ['成年', 'adult'], minor: ['未成年', 'minor'] }),
        held: facet(['羁押', 'Held'], { no: ['否', 'no'], yes: ['是', 'yes'] }),
        note: facet(['备注', 'Note'], { none: ['无', 'none'], made: ['有', 'made'] }),
      },
    },
  },
  limits: { hold: 'person', answer: 'case' },
  requests: { advice: { title: ['征求意见', 'Advice'], on: 'case', of: 'court', within: 'answer' } },
} as const satisfies Vocabulary;

const { acts, is, all, not, pending, every, some } = languageOf(words);

const permitActs = acts({
  hold: {
    title: ['扣留', 'Hold'],
    by: 'office',
    on: 'person',
    phase: 'all',
    when: all(is('case.stage', 'open'), is('person.held', 'no'), is('person.age', 'adult')),
    sets: { 'person.held': 'yes' },
    starts: 'hold',
    basis: [rule(1)],
  },
  prolong: {
    title: ['延长', 'Prolong'],
    by: 'office',
    on: 'person',
    phase: 'all',
    when: is('person.held', 'yes'),
    extends: { limit: 'hold', by: 'once' },
    basis: [rule(2)],
  },
  free: {
    title: ['释放', 'Free'],
    by: 'office',
    on: 'person',
    phase: 'all',
    when: is('person.held', 'yes'),
    sets: { 'person.held': 'no' },
    stops: 'hold',
    basis: [rule(3)],
  },
  scribble: { title: ['备注', 'Note'], by: 'office', on: 'person', phase: 'all', sets: { 'person.note': 'made' }, basis: [rule(4)] },
  ask: { title: ['征求意见', 'Ask'], by: 'office', phase: 'all', when: is('case.stage', 'open'), asks: 'advice', basis: [rule(5)] },
  advise: { title: ['答复', 'Advise'], by: 'court', phase: 'all', answers: 'advice', basis: [rule(5)] },
  decide: {
    title: ['决定', 'Decide'],
    by: 'office',
    phase: 'all',
    when: all(is('case.stage', 'open'), not(pending('advice')), every('person', is('person.held', 'no'))),
    sets: { 'case.stage': 'decided' },
    basis: [rule(6)],
  },
  close: {
    title: ['办结', 'Close'],
    by: 'office',
    phase: 'all',
    when: is('case.stage', 'decided'),
    sets: { 'case.stage': 'closed' },
    basis: [rule(7)],
  },
  reopen: {
    title: ['撤回', 'Reopen'],
    by: 'court',
    phase: 'all',
    when: all(is('case.stage', 'open'), is('case.stage', 'closed')),
    sets: { 'case.stage': 'open' },
    basis: [rule(8)],
  },
});

const named = (name: string) => ({ name, title: [name, name] as const, basis: [rule(9)] });

const good: readonly Invariant[] = [
  { ...named('never'), never: all(is('case.stage', 'decided', 'closed'), some('person', is('person.held', 'yes'))) },
  { ...named('onlyIf'), onlyIf: not(pending('advice')), acts: ['decide'] },
  { ...named('before'), before: { first: ['decide'], then: ['close'] } },
  { ...named('atMost'), atMost: 1, acts: ['close'] },
  { ...named('answered'), answeredWithin: 'advice' },
  { ...named('from'), from: ['hold'], holds: is('person.held', 'yes'), until: ['free'], on: 'person' },
  { ...named('after'), after: ['decide'], noneOf: ['ask', 'hold'] },
  { ...named('reachable'), reachable: is('case.stage', 'closed') },
  { ...named('lasts'), while: is('person.held', 'yes'), lasts: { days: 15 }, on: 'person' },
  { ...named('onlyBy'), onlyBy: ['court'], acts: ['advise'] },
  { ...named('apart'), apart: [['ask'], ['advise']] },
];

const bad: readonly (readonly [Invariant, readonly string[]])[] = [
  [{ ...named('never'), never: is('case.stage', 'closed') }, ['decide', 'close']],
  [{ ...named('onlyIf'), onlyIf: is('case.stage', 'closed'), acts: ['decide'] }, ['decide']],
  [{ ...named('before'), before: { first: ['ask'], then: ['close'] } }, ['decide', 'close']],
  [{ ...named('atMost'), atMost: 1, acts: ['ask'] }, ['ask', 'advise', 'ask']],
  [{ ...named('from'), from: ['decide'], holds: is('case.stage', 'decided'), until: [] }, ['decide', 'close']],
  [{ ...named('after'), after: ['decide'], noneOf: ['close'] }, ['decide', 'close']],
];

const permit: Procedure = procedure({
  version: '1',
  effective: '2020-01-01',
  vocabulary: words,
  rules: limits({
    hold: {
      title: ['扣留', 'Hold'],
      from: ['扣留', 'hold'],
      length: { days: 10 },
      roll: 'never',
      custody: true,
      extensions: { once: { title: ['延长', 'longer'], adds: { days: 5 }, basis: [rule(2)] } },
      basis: [rule(1)],
    },
    answer: { title: ['答复', 'Answer'], from: ['请求', 'request'], length: { days: 3 }, roll: 'rolls', basis: [rule(5)] },
  }),
  acts: permitActs,
  invariants: [],
  ends: is('case.stage', 'closed'),
});

const withAll = (invariants: readonly Invariant[]): Core => coreOf({ ...permit, invariants });
const one = { counts: { person: 1 }, most: 100_000 };

describe('proving', () => {
  test('C1 what holds is proved, alone and all at once, with one person and with two', () => {
    const core = withAll(good);
    for (const counts of [{ person: 1 }, { person: 2 }]) {
      expect(good.map((invariant) => prove(core, invariant, { ...one, counts }).verdict)).toEqual([
        ...good.slice(0, -1).map(() => 'proved'),
        'enforced',
      ]);
      expect(proveAll(core, { ...one, counts }).map(({ verdict }) => verdict)).toEqual([
        ...good.slice(0, -1).map(() => 'proved'),
        'enforced',
      ]);
    }
  });

  test.each(bad)('C2 what does not hold is broken, with the shortest story: %j', (invariant, story) => {
    const core = withAll([invariant]);
    for (const { verdict, trace } of [prove(core, invariant, one), ...proveAll(core, one)]) {
      expect([verdict, trace?.map(({ act }) => act)]).toEqual(['broken', story]);
    }
  });

  test('C3 a bound that is met is never called a proof', () => {
    const [first] = good;
    if (first === undefined) throw new Error('no invariant');
    expect(prove(withAll([first]), first, { counts: { person: 2 }, most: 2 }).verdict).toBe('undecided');
  });

  test('C4 a request nobody can answer is found', () => {
    const { advise: _advise, ...without } = permitActs;
    const invariant: Invariant = { ...named('answered'), answeredWithin: 'advice' };
    expect(prove(coreOf({ ...permit, acts: without, invariants: [invariant] }), invariant, one)).toMatchObject({ verdict: 'broken' });
  });
});

describe('what keeps no promise', () => {
  test('C4 who may only take a request back does not answer it', () => {
    const { advise: _advise, decide, ...others } = permitActs;
    const without = { ...others, decide: { ...decide, withdraws: 'advice' } };
    const invariant: Invariant = { ...named('answered'), answeredWithin: 'advice' };
    expect(prove(coreOf({ ...permit, acts: without, invariants: [invariant] }), invariant, one)).toMatchObject({ verdict: 'broken' });
  });

  test('C4 an act that must not follow itself is found the second time', () => {
    const invariant: Invariant = { ...named('once'), after: ['ask'], noneOf: ['ask'] };
    expect(prove(withAll([invariant]), invariant, one).trace?.map(({ act }) => act)).toEqual(['ask', 'advise', 'ask']);
    const [verdict] = proveAll(withAll([invariant]), one);
    expect(verdict?.verdict).toBe('broken');
  });
});

describe('making the question smaller', () => {
  test('C5 a slice keeps what decides and leaves out what nobody reads', () => {
    const slice = sliceOf(coreOf(permit), ['case.stage']);
    expect([slice.has('person.held'), slice.has('request:advice'), slice.has('person.note'), slice.has('limit:hold')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('C6 facts that rule acts out make a smaller procedure, and equal ones are told once', () => {
    const varieties = varietiesOf(coreOf(permit), { person: 1 });
    expect(varieties.map(({ facts, core }) => [facts[0]?.['person.age'], Object.keys(core.acts).includes('hold')])).toEqual([
      ['adult', true],
      ['minor', false],
    ]);
  });

  test('C7 random slices give the verdicts of the whole', () => {
    const stages = ['open', 'decided', 'closed'] as const;
    assert(
      property(subarray([...stages], { minLength: 1 }), constantFrom('yes', 'no'), constantFrom('none', 'made'), (stage, held, note) => {
        const invariant: Invariant = {
          ...named('x'),
          never: { all: [{ facet: 'case.stage', in: stage }, some('person', all(is('person.held', held), is('person.note', note)))] },
        };
        const core = withAll([invariant]);
        const everything = Object.values(core.subjects)
          .flat()
          .map(({ key }) => key);
        const whole = modelOf(core, { keys: everything, watched: Object.keys(core.acts) }, { person: 1 });
        const seen = explore(whole.layout, whole.steps, { most: 100_000 });
        const cell = (key: string) => whole.layout.cells.find((candidate) => candidate.key === key);
        const valueOf = (state: number, key: string): string => {
          const found = cell(key);
          return found === undefined
            ? ''
            : (found.values[((seen.set.words[state * whole.layout.words + found.word] ?? 0) >>> found.shift) & found.mask] ?? '');
        };
        const isBroken = Array.from({ length: seen.set.count }, (_, state) => state).some(
          (state) =>
            stage.includes(valueOf(state, 'case.stage') as 'open') &&
            valueOf(state, 'person.held') === held &&
            valueOf(state, 'person.note') === note,
        );
        expect(prove(core, invariant, one).verdict).toBe(isBroken ? 'broken' : 'proved');
      }),
      { numRuns: 40 },
    );
  });
});

describe('reports', () => {
  test('C8 an act that can never happen is named, and nothing else', () => {
    expect(cover(coreOf(permit), one)).toMatchObject({ impossibleActs: ['reopen'], unreachableValues: [], undecided: [] });
  });

  test('C9 the longest lawful time is the sum of the limits that make it up', () => {
    const path = longestPath(fixing(coreOf(permit), { 'person.age': 'adult' }), { on: 'person', during: is('person.held', 'yes') }, one);
    expect([path.days, path.legs.map(({ act, days }) => [act, days])]).toEqual([
      15,
      [
        ['hold', 10],
        ['prolong', 5],
      ],
    ]);
  });

  test('C10 an act that may be repeated for ever is named as having no legal bound', () => {
    const again = acts({
      again: {
        title: ['重新计算', 'Count anew'],
        by: 'office',
        on: 'person',
        phase: 'all',
        when: is('person.held', 'yes'),
        restarts: 'hold',
        basis: [rule(2)],
      },
    });
    const core = fixing(coreOf({ ...permit, acts: { ...permitActs, ...again } }), { 'person.age': 'adult' });
    const path = longestPath(core, { on: 'person', during: is('person.held', 'yes') }, one);
    expect([path.days, path.unbounded, path.boundedDays]).toEqual([Number.POSITIVE_INFINITY, ['again'], 15]);
  });

  test('C11 the matrix tells who needs whom, and why', () => {
    const { needs } = matrixOf(coreOf(permit));
    expect(needs.map(({ act, needs: other, because }) => [act, other, because])).toEqual([
      ['ask', 'court', 'asks'],
      ['advise', 'administrative-agency', 'answers'],
      ['reopen', 'administrative-agency', 'state'],
    ]);
  });
});
