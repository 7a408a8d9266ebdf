import { describe, expect, test } from 'vitest';
import type { Act, Invariant } from '#justice/procedures';
import { cover } from './cover.ts';
import { all, coreFrom, is, named, not, type Sketch } from './machines-in-tests.ts';
import { matrixOf } from './matrix.ts';
import { prove, type Verdict } from './prove.ts';
import { joinVerdicts, proveAll, settle } from './settle.ts';
import { guardKeys, keysWritten, sliceOf } from './slice.ts';
import { structural } from './structural.ts';

const MOST = 10_000;
const stages = { 'case.stage': ['a', 'b', 'c', 'd'] } as const;
const next = (from: string, to: string, more: Partial<Act> = {}): Partial<Act> => ({
  when: is('case.stage', from),
  sets: { 'case.stage': to },
  ...more,
});

describe('what can never be', () => {
  const sketch: Sketch = {
    facets: { ...stages, 'person.held': ['no', 'yes', 'gone'] },
    acts: {
      ab: next('a', 'b'),
      dc: next('d', 'c'),
      hold: { on: 'person', when: is('case.stage', 'b'), sets: { 'person.held': 'yes' } },
      never: { on: 'person', when: all(is('person.held', 'yes'), is('case.stage', 'a')), sets: { 'person.held': 'gone' } },
    },
  };

  test('C8 every act nobody can perform and every value nothing can have is named', () => {
    expect(cover(coreFrom(sketch), { counts: { person: 1 }, most: MOST })).toMatchObject({
      impossibleActs: ['dc', 'never'],
      unreachableValues: ['case.stage=c', 'case.stage=d', 'person.held=gone'],
      undecided: [],
    });
  });

  test('C8 only what is asked for is looked at', () => {
    expect(cover(coreFrom(sketch), { counts: { person: 1 }, most: MOST }, new Set(['dc', 'person.held=gone', 'ab']))).toMatchObject({
      impossibleActs: ['dc'],
      unreachableValues: ['person.held=gone'],
    });
  });

  test.each([
    ['none', { person: 0 }],
    ['nobody counted', {}],
  ])('C8 of people who are not there nothing is said: %s', (_, counts) => {
    expect(cover(coreFrom(sketch), { counts, most: MOST })).toMatchObject({
      impossibleActs: ['dc'],
      unreachableValues: ['case.stage=c', 'case.stage=d'],
    });
  });

  test('C3 what the bound cut off is undecided, unless it was seen', () => {
    const found = cover(coreFrom(sketch), { counts: { person: 1 }, most: 1 });
    expect(found.undecided).toContain('dc');
    expect(found.undecided).not.toContain('ab');
    expect(found.impossibleActs).toEqual([]);
  });

  test('C8 the bookkeeping of requests, limits and extensions is no value to miss', () => {
    const core = coreFrom({
      facets: { 'case.stage': ['a'] },
      requests: { advice: { on: 'case' } },
      limits: { stay: { on: 'case' } },
      acts: { look: {} },
    });
    expect(cover(core, { counts: {}, most: MOST })).toMatchObject({ impossibleActs: [], unreachableValues: [] });
  });

  test('C8 settling says the same on the way, of the acts and values it kept', () => {
    const core = coreFrom({ ...sketch, invariants: [{ ...named('x'), never: is('person.held', 'gone'), on: 'person' }] });
    const { seen, absent } = settle(core, { counts: { person: 1 }, most: MOST });
    expect(absent.filter((name) => !name.includes('=')).toSorted((one, other) => (one < other ? -1 : 1))).toEqual(['dc', 'never']);
    expect(seen).toEqual(expect.arrayContaining(['ab', 'hold', 'case.stage=b', 'person.held=yes']));
  });
});

describe('slices', () => {
  const core = coreFrom({
    facets: {
      ...stages,
      'case.note': ['no', 'yes'],
      'case.mood': ['low', 'high'],
      'person.held': ['no', 'yes'],
      'person.age': ['adult', 'minor'],
    },
    requests: { advice: { on: 'case' } },
    acts: {
      ab: next('a', 'b', { when: all(is('case.stage', 'a'), is('case.note', 'yes')) }),
      note: { when: not({ pending: 'advice' }), sets: { 'case.note': 'yes' } },
      ask: { asks: 'advice' },
      cheer: { sets: { 'case.mood': 'high' } },
      end: { when: is('case.stage', 'b'), each: { person: { where: is('person.age', 'minor'), sets: { 'person.held': 'no' } } } },
    },
  });
  const sliced = (keys: readonly string[], watched: readonly string[] = []): readonly string[] =>
    [...sliceOf(core, keys, watched)].toSorted((one, other) => (one < other ? -1 : 1));

  test('C5 whatever decides whether an act is possible comes along, from act to act', () => {
    expect(sliced(['case.stage'])).toEqual(['case.note', 'case.stage', 'request:advice']);
  });

  test('C5 what nothing else decides stays alone', () => {
    expect(sliced(['case.mood'])).toEqual(['case.mood']);
    expect(sliced(['person.age'])).toEqual(['person.age']);
    expect(sliced([])).toEqual([]);
  });

  test('C5 whom an act reaches comes along with what it does to them', () => {
    expect(sliced(['person.held'])).toEqual(['case.note', 'case.stage', 'person.age', 'person.held', 'request:advice']);
  });

  test('C5 an act that is watched brings what decides it', () => {
    expect(sliced([], ['note'])).toEqual(['request:advice']);
    expect(sliced([], ['cheer', 'nobody-knows'])).toEqual([]);
  });

  test('C5 an act reads its guards and writes its effects, on whomever', () => {
    expect(guardKeys(core.acts['ab']!)).toEqual(['case.stage', 'case.note']);
    expect(keysWritten(core.acts['end']!)).toEqual(['person.held']);
    expect([guardKeys(core.acts['ask']!), keysWritten(core.acts['ask']!)]).toEqual([['request:advice'], ['request:advice']]);
  });
});

describe('what the definition alone settles', () => {
  const core = coreFrom({
    facets: stages,
    acts: {
      judge: { by: 'court' },
      either: { by: ['court', 'police'] },
      hear: { present: [{ who: 'citizen', basis: [] }] },
      hearSome: { present: [{ who: 'citizen', when: is('case.stage', 'b'), basis: [] }] },
    },
  });

  test.each<readonly [string, Partial<Invariant>, Verdict['verdict'], string | undefined]>([
    ['who may act', { onlyBy: ['court'], acts: ['judge'] }, 'proved', undefined],
    ['who may not', { onlyBy: ['court'], acts: ['judge', 'either'] }, 'broken', 'either: police'],
    ['who may act, of several', { onlyBy: ['court', 'police'], acts: ['judge', 'either'] }, 'proved', undefined],
    ['who must be there', { attendedBy: 'citizen', acts: ['hear'] }, 'proved', undefined],
    ['who need not', { attendedBy: 'citizen', acts: ['hear', 'judge'] }, 'broken', 'judge'],
    ['who must be there under a condition, though asked without', { attendedBy: 'citizen', acts: ['hearSome'] }, 'broken', 'hearSome'],
    [
      'who must be there under the very condition',
      { attendedBy: 'citizen', acts: ['hearSome'], when: is('case.stage', 'b') },
      'proved',
      undefined,
    ],
    [
      'who must be there always, asked under a condition',
      { attendedBy: 'citizen', acts: ['hear'], when: is('case.stage', 'b') },
      'proved',
      undefined,
    ],
    ['of an act that is not there', { attendedBy: 'citizen', acts: ['gone'] }, 'proved', undefined],
    ['who keeps apart', { apart: [['judge'], ['hear']] }, 'enforced', undefined],
  ])('C1 %s', (_, parts, verdict, note) => {
    const invariant = { ...named('x'), ...parts } as Invariant;
    expect(structural(core, invariant)).toEqual(note === undefined ? { verdict } : { verdict, note });
    expect(prove(core, invariant, { counts: {}, most: 1 })).toMatchObject({ verdict, states: 0 });
  });

  test('C1 whatever must be explored is not settled by the definition', () => {
    expect(structural(core, { ...named('x'), never: is('case.stage', 'b') })).toBeUndefined();
  });
});

describe('one verdict of several', () => {
  const verdict = (name: string, of: Verdict['verdict'], states = 1): Verdict => ({
    invariant: { ...named(name), never: all() },
    verdict: of,
    states,
    transitions: states * 2,
    variables: states,
  });

  test.each([
    ['broken', ['proved', 'broken', 'proved']],
    ['broken', ['undecided', 'broken']],
    ['undecided', ['proved', 'undecided']],
    ['proved', ['proved', 'proved']],
    ['enforced', ['enforced', 'enforced']],
  ] as const)('C14 it is %s where the parts are %j', (expected, parts) => {
    expect(joinVerdicts(parts.map((one) => verdict('x', one))).map((one) => one.verdict)).toEqual([expected]);
  });

  test('C14 each invariant is told once, with the size of the largest exploration', () => {
    const joined = joinVerdicts([verdict('x', 'broken', 3), verdict('y', 'proved', 9), verdict('x', 'proved', 7)]);
    expect(joined.map(({ invariant, verdict: of, states, transitions }) => [invariant.name, of, states, transitions])).toEqual([
      ['x', 'broken', 7, 14],
      ['y', 'proved', 9, 18],
    ]);
  });

  test('C14 what holds for one fact and not for another is broken', () => {
    const core = coreFrom({
      facets: stages,
      facts: { 'case.origin': ['police', 'court'] },
      acts: { skip: next('a', 'c', { when: all(is('case.stage', 'a'), is('case.origin', 'court')) }) },
      invariants: [{ ...named('x'), never: is('case.stage', 'c') }],
    });
    expect(proveAll(core, { counts: {}, most: MOST }).map((one) => [one.verdict, one.trace?.map(({ act }) => act)])).toEqual([
      ['broken', ['skip']],
    ]);
  });
});

describe('who needs whom', () => {
  const needs = (sketch: Partial<Sketch>): readonly string[] =>
    matrixOf(coreFrom({ facets: stages, acts: {}, ...sketch })).needs.map((one) => `${one.act}: ${one.kind} ${one.because} ${one.needs}`);

  test('C11 who asks needs whoever answers, and who answers whoever asks', () => {
    expect(
      needs({
        requests: { warrant: { on: 'case' } },
        acts: { ask: { by: 'police', asks: 'warrant' }, grant: { by: 'court', answers: 'warrant' } },
      }),
    ).toEqual(['ask: public-security asks court', 'grant: court answers public-security']);
  });

  test('C11 who takes a request back does not need whoever asked it, though the same act answers another', () => {
    const found = needs({
      requests: { warrant: { on: 'case' }, advice: { on: 'case', of: 'office' } },
      acts: {
        ask: { by: 'police', asks: 'warrant' },
        consult: { by: 'court', asks: 'advice' },
        advise: { by: 'office', answers: 'advice', withdraws: 'warrant' },
      },
    });
    expect(found.filter((one) => one.startsWith('advise'))).toEqual(['advise: administrative-agency answers court']);
  });

  test('C11 what only another can bring about is presupposed', () => {
    expect(needs({ acts: { file: next('a', 'b', { by: 'police' }), judge: next('b', 'c', { by: 'court' }) } })).toEqual([
      'judge: court state public-security',
    ]);
  });

  test('C11 what one can bring about oneself is not, nor what holds from the start', () => {
    expect(needs({ acts: { file: next('a', 'b', { by: ['police', 'court'] }), judge: next('b', 'c', { by: 'court' }) } })).toEqual([]);
  });

  test('C11 parties and the law need nobody and are needed by nobody', () => {
    expect(
      needs({
        acts: { apply: next('a', 'b', { by: 'citizen' }), lapse: next('b', 'c', { by: 'law' }), judge: next('c', 'd', { by: 'court' }) },
      }),
    ).toEqual([]);
  });

  test('C11 whoever may set any value through a form may set this one', () => {
    expect(
      needs({ acts: { file: { by: 'police', sets: { 'case.stage': { form: 'how' } } }, judge: next('b', 'c', { by: 'court' }) } }),
    ).toEqual(['judge: court state public-security']);
  });

  test('C11 each kind is listed with the acts it needs nobody for', () => {
    const { kinds, alone } = matrixOf(
      coreFrom({
        facets: stages,
        acts: { file: next('a', 'b', { by: 'police' }), judge: next('b', 'c', { by: 'court' }), sit: { by: 'court' } },
      }),
    );
    expect(kinds).toEqual(['public-security', 'court']);
    expect(alone).toEqual({ 'public-security': ['file'], court: ['sit'] });
  });
});

describe('kinds of promises, on small procedures', () => {
  const bounds = { counts: { person: 1 }, most: MOST };
  const story = (sketch: Partial<Sketch>, invariant: Partial<Invariant>): readonly string[] => {
    const core = coreFrom({ facets: stages, acts: {}, ...sketch, invariants: [{ ...named('x'), ...invariant } as Invariant] });
    const alone = prove(core, core.procedure.invariants[0]!, bounds);
    const [together] = proveAll(core, bounds);
    expect(together!.verdict).toBe(alone.verdict);
    return [alone.verdict, ...(alone.trace ?? []).map(({ act }) => act)];
  };
  const ring = { ab: next('a', 'b'), bc: next('b', 'c'), ca: next('c', 'a') };

  test('C2 an act that happens again is counted', () => {
    expect(story({ acts: ring }, { atMost: 2, acts: ['ab'] })).toEqual(['broken', 'ab', 'bc', 'ca', 'ab', 'bc', 'ca', 'ab']);
    expect(story({ acts: { ab: ring.ab, bc: ring.bc } }, { atMost: 1, acts: ['ab'] })).toEqual(['proved']);
    expect(story({ acts: { ab: ring.ab, bc: ring.bc } }, { atMost: 1, acts: ['ab', 'bc'] })).toEqual(['broken', 'ab', 'bc']);
  });

  test('C2 what happened before counts until it is wiped out', () => {
    const acts = { ...ring, cd: next('c', 'd') };
    expect(story({ acts }, { before: { first: ['bc'], then: ['cd'] } })).toEqual(['proved']);
    expect(story({ acts: { ...acts, ac: next('a', 'c') } }, { before: { first: ['bc'], then: ['cd'] } })).toEqual(['broken', 'ac', 'cd']);
    expect(story({ acts: { ...acts, ac: next('a', 'c') } }, { before: { first: ['bc', 'ac'], then: ['cd'], again: ['ca'] } })).toEqual([
      'proved',
    ]);
    expect(
      story({ acts: { ...acts, look: { when: is('case.stage', 'c') } } }, { before: { first: ['bc'], then: ['cd'], again: ['look'] } }),
    ).toEqual(['broken', 'ab', 'bc', 'look', 'cd']);
  });

  test('C2 after one act another must not come, unless a third came between', () => {
    expect(story({ acts: ring }, { after: ['bc'], noneOf: ['ab'] })).toEqual(['broken', 'ab', 'bc', 'ca', 'ab']);
    expect(story({ acts: ring }, { after: ['bc'], noneOf: ['ab'], unless: ['ca'] })).toEqual(['proved']);
  });

  test('C2 from one act until another something holds', () => {
    expect(story({ acts: ring }, { from: ['ab'], holds: is('case.stage', 'b'), until: ['bc'] })).toEqual(['proved']);
    expect(story({ acts: ring }, { from: ['ab'], holds: is('case.stage', 'b'), until: [] })).toEqual(['broken', 'ab', 'bc']);
    expect(story({ acts: ring }, { from: ['ab'], holds: is('case.stage', 'c'), until: ['bc'] })).toEqual(['broken', 'ab']);
  });

  test('C2 a dead end is told by the way into it', () => {
    const acts = { ...ring, bd: next('b', 'd') };
    expect(story({ acts: ring }, { reachable: is('case.stage', 'c') })).toEqual(['proved']);
    expect(story({ acts }, { reachable: is('case.stage', 'c') })).toEqual(['broken', 'ab', 'bd']);
    expect(story({ acts }, { reachable: is('case.stage', 'c'), whenever: not(is('case.stage', 'd')) })).toEqual(['proved']);
  });

  const asked: Partial<Sketch> = {
    requests: { advice: { on: 'case', within: 'soon' } },
    limits: { soon: { on: 'case' } },
  };

  test.each<readonly [string, Sketch['acts'], readonly string[]]>([
    ['somebody always may', { ask: { asks: 'advice' }, answer: { by: 'court', answers: 'advice' } }, ['proved']],
    ['nobody does', { ask: { asks: 'advice' } }, ['broken', 'ask']],
    [
      'not in every stage',
      { ask: { asks: 'advice' }, ab: ring.ab, answer: { by: 'court', when: is('case.stage', 'a'), answers: 'advice' } },
      ['broken', 'ab', 'ask'],
    ],
    [
      'its limit is stopped',
      { ask: { asks: 'advice' }, halt: { stops: 'soon' }, answer: { by: 'court', answers: 'advice' } },
      ['broken', 'ask', 'halt'],
    ],
    [
      'its limit stands still',
      { ask: { asks: 'advice' }, halt: { suspends: 'soon' }, answer: { by: 'court', answers: 'advice' } },
      ['proved'],
    ],
    [
      'it can only be taken back',
      { ask: { asks: 'advice' }, back: { withdraws: 'advice', when: { pending: 'advice' } } },
      ['broken', 'ask'],
    ],
  ])('C4 a request is answered: %s', (_, acts, expected) => {
    const found = story({ ...asked, acts }, { answeredWithin: 'advice' });
    expect([found[0], found.length]).toEqual([expected[0], expected.length]);
    expect(new Set(found)).toEqual(new Set(expected));
  });

  test('C4 a request without a limit has none that runs', () => {
    expect(
      story(
        { requests: { advice: { on: 'case' } }, acts: { ask: { asks: 'advice' }, answer: { by: 'court', answers: 'advice' } } },
        { answeredWithin: 'advice' },
      ),
    ).toEqual(['broken', 'ask']);
  });

  test.each([2, 3])('C2 of %i people each has a history of their own', (person) => {
    const acts = {
      warn: { on: 'person', sets: { 'person.warned': 'yes' } },
      fine: { on: 'person', when: is('person.warned', 'yes', 'no') },
    } as const;
    const facets = { 'person.warned': ['no', 'yes'] };
    const before = { ...named('x'), before: { first: ['warn'], then: ['fine'] } };
    const once = { ...named('y'), atMost: 1, acts: ['warn'] };
    const careful = { warn: { ...acts.warn, when: is('person.warned', 'no') }, fine: { ...acts.fine, when: is('person.warned', 'yes') } };
    const verdicts = (of: Sketch['acts']): readonly string[] =>
      settle(coreFrom({ facets, acts: of, invariants: [before, once] }), { counts: { person }, most: MOST }).verdicts.map(
        ({ verdict }) => verdict,
      );
    expect([verdicts(acts), verdicts(careful)]).toEqual([
      ['broken', 'broken'],
      ['proved', 'proved'],
    ]);
  });
});
