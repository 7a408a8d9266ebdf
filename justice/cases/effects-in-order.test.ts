import { describe, expect, test } from 'vitest';
import type { Citation, Moment } from '#justice/basics';
import { limits, type Calendar } from '#justice/deadlines';
import { coreOf, day, facet, fact, flag, languageOf, money, number, procedure, type Vocabulary } from '#justice/procedures';
import { dueOf, openCase, perform, type CaseFile, type Command } from './index.ts';

const rule = (article: number): Citation => ({ law: 'house-rules', version: '2020-01-01', article });

const words = {
  id: 'garden',
  title: ['园圃', 'Garden'],
  roles: {
    gardener: { title: ['园丁', 'Gardener'], kind: 'administrative-agency', power: 'administration' },
    inspector: { title: ['检查员', 'Inspector'], kind: 'procuratorate', power: 'prosecution' },
    guardian: { title: ['监护人', 'Guardian'], kind: 'party', power: 'party' },
  },
  posts: { head: ['主任', 'Head'] },
  phases: { season: ['季', 'Season'] },
  subjects: {
    case: {
      title: ['园', 'Garden'],
      facets: { lead: facet(['主办', 'Lead'], { gardener: ['园丁', 'gardener'], inspector: ['检查员', 'inspector'] }) },
    },
    tree: {
      title: ['树', 'Tree'],
      facets: {
        age: fact(['树龄', 'Age'], { young: ['幼', 'young'], old: ['老', 'old'] }),
        state: facet(['状态', 'State'], { planted: ['已种', 'planted'], cut: ['已修', 'cut'], felled: ['已伐', 'felled'] }),
        marked: flag(['标记', 'Marked']),
      },
    },
  },
  limits: { care: 'tree', water: 'tree' },
  requests: {},
} as const satisfies Vocabulary;

const { acts, is } = languageOf(words);
const on = 'tree' as const;
const phase = 'season' as const;

const garden = procedure({
  version: '1',
  effective: '2020-01-01',
  vocabulary: words,
  rules: limits({
    care: { title: ['养护', 'Care'], from: ['起', 'start'], length: { days: 10 }, roll: 'never', basis: [rule(1)] },
    water: { title: ['浇水', 'Water'], from: ['起', 'start'], length: { days: 2 }, longest: { days: 5 }, roll: 'never', basis: [rule(2)] },
  }),
  acts: acts({
    tend: {
      title: ['养护', 'Tend'],
      by: 'gardener',
      on,
      phase,
      sets: { 'tree.state': 'cut' },
      starts: 'care',
      also: [
        { where: is('tree.age', 'old'), sets: { 'tree.marked': 'yes' } },
        { where: is('tree.state', 'planted'), sets: { 'tree.state': 'felled' } },
        { where: is('tree.marked', 'yes'), stops: 'care' },
      ],
      basis: [rule(1)],
    },
    price: {
      title: ['定价', 'Price'],
      by: 'gardener',
      on,
      phase,
      form: { whole: money(['总价', 'Whole']), paid: money(['已付', 'Paid']), rows: number(['行', 'Rows']) },
      bounds: [
        { field: 'paid', mostOf: 'whole', basis: [rule(3)] },
        { field: 'rows', least: 2, most: 4, basis: [rule(4)] },
        { field: 'whole', most: 100, when: is('tree.age', 'young'), basis: [rule(5)] },
      ],
      basis: [rule(3)],
    },
    water: {
      title: ['浇水', 'Water'],
      by: 'gardener',
      on,
      phase,
      form: { until: day(['至', 'Until']) },
      fixes: { limit: 'water', until: 'until' },
      basis: [rule(2)],
    },
    look: {
      title: ['查看', 'Look'],
      by: ['gardener', 'inspector'],
      byLead: true,
      on,
      phase,
      present: [{ who: 'guardian', when: is('tree.age', 'young'), basis: [rule(6)] }],
      basis: [rule(6)],
    },
    handOver: { title: ['移交', 'Hand over'], by: 'gardener', phase, hands: 'inspector', basis: [rule(7)] },
    moveOut: { title: ['改变管辖', 'Move'], by: 'gardener', phase, vacates: 'gardener', basis: [rule(8)] },
    sign: { title: ['签署', 'Sign'], by: 'gardener', officers: 2, approvedBy: ['head'], phase, basis: [rule(9)] },
  }),
  invariants: [],
  clocks: {},
  ends: { all: [] },
});

const calendar: Calendar = {
  title: 'weekends',
  zone: 'Asia/Shanghai',
  years: new Map([[2026, { year: 2026, papers: [], off: [], worked: [] }]]),
};
const jurisdiction = { core: coreOf(garden), calendar };

function opened(): CaseFile {
  const file = openCase(jurisdiction.core, [
    { id: 'oak', type: 'tree', facts: { age: 'old' } },
    { id: 'elm', type: 'tree', facts: { age: 'young' } },
  ]);
  if ('findings' in file) throw new Error(JSON.stringify(file.findings));
  return file;
}

const ask = (act: string, more: Partial<Command> = {}): Command => ({
  act,
  at: '2026-03-02' as Moment,
  role: 'gardener',
  agency: 'garden-1',
  people: [{ id: 'a' }],
  ...more,
});

function done(file: CaseFile, command: Command): CaseFile {
  const result = perform(jurisdiction, file, command);
  if ('refused' in result) throw new Error(result.refused.map(({ code }) => code).join());
  return result.file;
}

const codes = (file: CaseFile, command: Command): readonly string[] => {
  const result = perform(jurisdiction, file, command);
  return 'refused' in result ? result.refused.map(({ code }) => code.replace('cases/', '')) : [];
};

const state = (file: CaseFile, id: string): readonly (string | undefined)[] => {
  const own = file.subjects.find((subject) => subject.id === id)?.state;
  return [own?.['tree.state'], own?.['tree.marked'], own?.['limit:care']];
};

describe('effects under conditions', () => {
  test('R15 each condition is asked of the case before the act, and the further effect prevails', () => {
    const file = done(opened(), ask('tend', { subject: 'oak' }));
    // Planted before the act, so felled and not cut; marked by the act itself, so its care is not stopped.
    expect(state(file, 'oak')).toEqual(['felled', 'yes', 'running']);
  });

  test('R15 where a condition does not hold, that effect alone is left out', () => {
    const file = done(opened(), ask('tend', { subject: 'elm' }));
    expect(state(file, 'elm')).toEqual(['felled', 'no', 'running']);
    expect(state(file, 'oak')).toEqual(['planted', 'no', 'off']);
  });

  test('R15 done a second time, the conditions are those of the second time', () => {
    const twice = done(done(opened(), ask('tend', { subject: 'oak' })), ask('tend', { subject: 'oak', at: '2026-03-04' as Moment }));
    expect(state(twice, 'oak')).toEqual(['cut', 'yes', 'off']);
    expect(twice.clocks.map(({ startedAt, stoppedAt }) => [startedAt, stoppedAt])).toEqual([
      ['2026-03-02', '2026-03-04'],
      ['2026-03-04', '2026-03-04'],
    ]);
  });

  test('R15 a limit started again while it runs ends the first run and counts from the second', () => {
    const first = done(opened(), ask('tend', { subject: 'elm' }));
    const second = done(first, ask('tend', { subject: 'elm', at: '2026-03-05' as Moment }));
    expect(second.clocks).toHaveLength(2);
    expect(second.clocks[0]?.stoppedAt).toBe('2026-03-05');
    expect(dueOf(jurisdiction, second, second.clocks[1]!).due).toBe('2026-03-15');
  });
});

describe('bounds by a number, by another field, and under a condition', () => {
  test.each<readonly [tree: string, whole: number, paid: number, rows: number, articles: readonly number[]]>([
    ['oak', 500, 500, 2, []],
    ['oak', 500, 0, 4, []],
    ['oak', 500, 501, 3, [3]],
    ['oak', 500, 500, 1, [4]],
    ['oak', 500, 500, 5, [4]],
    ['oak', 0, 1, 0, [3, 4]],
    ['elm', 100, 100, 2, []],
    ['elm', 101, 100, 2, [5]],
    ['elm', 101, 102, 9, [3, 4, 5]],
    ['elm', 0, 0, 3, []],
  ])('R16 %s: whole %d, paid %d, %d rows', (subject, whole, paid, rows, articles) => {
    const result = perform(jurisdiction, opened(), ask('price', { subject, form: { whole, paid, rows } }));
    const refused = 'refused' in result ? result.refused : [];
    expect(refused.map(({ code, basis }) => [code, basis[0]?.article])).toEqual(
      articles.map((article) => ['cases/out-of-bounds', article]),
    );
  });

  test('R16 what is missing is the form’s problem, not a bound’s', () => {
    expect(codes(opened(), ask('price', { subject: 'oak', form: { paid: 7, rows: 3 } }))).toEqual(['form-incomplete']);
  });

  test.each<readonly [until: string, codes: readonly string[]]>([
    ['2026-03-03', ['out-of-bounds']],
    ['2026-03-04', []],
    ['2026-03-07', []],
    ['2026-03-08', ['out-of-bounds']],
    ['2026-03-01', ['out-of-bounds']],
    ['2026-02-30', ['form-incomplete']],
  ])('R16 a period from two to five days fixed on 2 March until %s', (until, expected) => {
    expect(codes(opened(), ask('water', { subject: 'oak', form: { until } }))).toEqual(expected);
  });
});

describe('who acts', () => {
  const guardian = { present: ['guardian'] };

  test.each<readonly [what: string, tree: string, present: readonly string[], codes: readonly string[]]>([
    ['a young tree with its guardian', 'elm', ['guardian'], []],
    ['a young tree without', 'elm', [], ['must-be-present']],
    ['an old tree needs none', 'oak', [], []],
    ['an old tree with one all the same', 'oak', ['guardian'], []],
  ])('R17 %s', (_what, subject, present, expected) => {
    expect(codes(opened(), ask('look', { subject, present }))).toEqual(expected);
  });

  test('R17 the lead passes with the case, and with it the acts of the lead', () => {
    const handed = done(opened(), ask('handOver'));
    const look = ask('look', { subject: 'elm', ...guardian });
    const theirs = { ...look, role: 'inspector', agency: 'inspectors-1', people: [{ id: 'i' }] };
    expect([codes(opened(), look), codes(opened(), theirs)]).toEqual([[], ['not-your-act']]);
    expect([codes(handed, look), codes(handed, theirs)]).toEqual([['not-your-act'], []]);
  });

  test('R17 another agency may not step in, until the place is vacated', () => {
    const begun = done(opened(), ask('tend', { subject: 'oak' }));
    const other = ask('tend', { subject: 'elm', agency: 'garden-2' });
    expect(codes(begun, other)).not.toEqual([]);
    const moved = done(begun, ask('moveOut'));
    expect(moved.agencies).toEqual({});
    expect(done(moved, other).agencies).toEqual({ gardener: 'garden-2' });
  });

  test.each<readonly [what: string, people: readonly string[], approvals: readonly { id: string; post: string }[], isDone: boolean]>([
    ['two officers and their head', ['a', 'b'], [{ id: 'h', post: 'head' }], true],
    ['one officer', ['a'], [{ id: 'h', post: 'head' }], false],
    ['one officer named twice', ['a', 'a'], [{ id: 'h', post: 'head' }], false],
    ['nobody approved', ['a', 'b'], [], false],
    ['approved by another post', ['a', 'b'], [{ id: 'h', post: 'keeper' }], false],
    ['who proposes approves', ['a', 'b'], [{ id: 'a', post: 'head' }], false],
  ])('R17 an act of two with approval: %s', (_what, ids, approvals, isDone) => {
    const given = codes(opened(), ask('sign', { people: ids.map((id) => ({ id })), approvals }));
    expect(given.length === 0).toBe(isDone);
  });
});
