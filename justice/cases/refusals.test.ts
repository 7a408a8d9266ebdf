import { describe, expect, test } from 'vitest';
import type { Jurisdiction } from './attempt.ts';
import type { CaseFile, Command, Person } from './case-file.ts';
import { perform, type Performed } from './perform.ts';
import { REFUSALS, type RefusalCode } from './refusals.ts';
import { at, jurisdiction, opened, people, rule, takeIn } from './workshop-in-tests.ts';

const shop: Command = { act: '', subject: 'clock', at: at('2026-03-03'), role: 'shop', agency: 'workshop', people: people('a') };
const board: Command = { ...shop, role: 'board', agency: 'board', people: people('x') };
const three = people('x', 'y', 'z');

function done(file: CaseFile, command: Command): Performed {
  const result = perform(jurisdiction, file, command);
  if ('refused' in result) throw new Error(JSON.stringify(result.refused));
  return result;
}

/** The case after some commands. */
const after = (...commands: readonly Command[]): CaseFile => commands.reduce((file, command) => done(file, command).file, opened());
const taken = (): CaseFile => after(takeIn);
const judged = (): CaseFile => after(takeIn, { ...board, act: 'judge', panel: three, form: { grade: 'bad' } });

type Row = readonly [code: RefusalCode, CaseFile, Command, because: Readonly<Record<string, unknown>>, articles: readonly number[]];

const inState = (facet: string, ...values: readonly string[]) => ({ facet, in: values });

const rows: readonly Row[] = [
  ['cases/unknown-act', opened(), { ...shop, act: 'fly' }, { act: 'fly' }, []],
  ['cases/unknown-subject', opened(), { ...takeIn, subject: 'lamp' }, { subject: 'lamp' }, []],
  ['cases/wrong-subject', opened(), { ...takeIn, subject: 'case' }, { subject: 'case', needs: 'item' }, []],
  ['cases/before-last-act', taken(), { ...shop, act: 'lock', at: at('2026-03-01') }, { at: '2026-03-01', last: '2026-03-02' }, []],
  ['cases/not-your-act', taken(), { ...shop, act: 'lock', role: 'customer' }, { role: 'customer', may: ['shop'] }, [5]],
  ['cases/another-agency-handles', taken(), { ...shop, act: 'lock', agency: 'other' }, { role: 'shop', handling: 'workshop' }, [5]],
  [
    'cases/one-agency-two-powers',
    after(takeIn, { ...shop, act: 'ask' }),
    { ...board, act: 'answer', agency: 'workshop' },
    { agency: 'workshop', role: 'shop' },
    [6],
  ],
  ['cases/too-few-officers', opened(), { ...takeIn, people: people('a') }, { needed: 2, given: 1 }, [1]],
  ['cases/approval-missing', opened(), { ...takeIn, approvals: [] }, { post: 'head' }, [1]],
  ['cases/proposer-approves', opened(), { ...takeIn, approvals: [{ id: 'a', post: 'head' }] }, { person: 'a' }, [1]],
  [
    'cases/panel-size',
    taken(),
    { ...board, act: 'judge', panel: people('x', 'y'), form: { grade: 'good' } },
    { sizes: [1, 3], given: 2 },
    [7],
  ],
  ['cases/panel-not-fresh', judged(), { ...board, act: 'judgeAgain', panel: people('u', 'v', 'x') }, { person: 'x' }, [8]],
  [
    'cases/took-part-before',
    taken(),
    { ...board, act: 'judge', people: people('b'), panel: three, form: { grade: 'good' } },
    { person: 'b', act: 'takeIn', entry: 1 },
    [17],
  ],
  ['cases/must-be-present', opened(), { ...takeIn, subject: 'vase' }, { who: 'witness' }, [12]],
  ['cases/form-incomplete', opened(), { ...takeIn, form: { price: 500 } }, { problems: [{ field: 'note', problem: 'missing' }] }, [1]],
  [
    'cases/out-of-bounds',
    opened(),
    { ...takeIn, form: { note: 'x', price: 10_001 } },
    { field: 'price', given: 10_001, most: 10_000 },
    [13],
  ],
  [
    'cases/not-in-state',
    taken(),
    takeIn,
    { condition: { need: inState('item.place', 'out'), basis: [{ law: 'house-rules', version: '2020-01-01', article: 2 }] } },
    [2],
  ],
  [
    'cases/request-already-open',
    after(takeIn, { ...shop, act: 'ask' }),
    { ...shop, act: 'ask' },
    { condition: { not: { pending: 'check' } } },
    [6],
  ],
  ['cases/no-open-request', taken(), { ...board, act: 'answer' }, { condition: { any: [{ pending: 'check' }] } }, [6]],
  ['cases/limit-not-running', opened(), { ...shop, act: 'pause' }, { condition: { limit: 'repair', status: ['running'] } }, [4]],
  [
    'cases/extension-used-up',
    after(takeIn, { ...shop, act: 'prolong' }),
    { ...shop, act: 'prolong' },
    { condition: inState('extension:repair/once', '0') },
    [3],
  ],
  [
    'cases/counted-out',
    after(takeIn, { ...shop, act: 'tryIt' }, { ...shop, act: 'tryIt' }),
    { ...shop, act: 'tryIt' },
    { condition: { not: inState('item.tries', '2') } },
    [9],
  ],
];

/** The same workshop, where somebody presides over each panel. */
const presided: Jurisdiction = {
  ...jurisdiction,
  core: {
    ...jurisdiction.core,
    procedure: { ...jurisdiction.core.procedure, presiding: { never: ['guest'], heads: ['head'], basis: [rule(7)] } },
  },
};
const judging: Command = { ...board, act: 'judge', panel: three, form: { grade: 'good' } };
const [x, y, z] = three as readonly [Person, Person, Person];

const presiding: readonly (readonly [what: string, ...Row])[] = [
  ['nobody is named', 'cases/panel-unpresided', taken(), judging, {}, [7]],
  ['somebody outside the panel', 'cases/panel-unpresided', taken(), { ...judging, presiding: 'w' }, { person: 'w' }, [7]],
  [
    'who may sit and never preside',
    'cases/panel-unpresided',
    taken(),
    { ...judging, panel: [{ ...x, rank: 'guest' }, y, z], presiding: 'x' },
    { person: 'x' },
    [7],
  ],
  [
    'another than the head who sits',
    'cases/head-presides',
    taken(),
    { ...judging, panel: [x, { ...y, post: 'head' }, z], presiding: 'x' },
    { person: 'x', heads: ['y'] },
    [7],
  ],
];

describe('who presides over a panel', () => {
  test.each(presiding)('R1 refused: %s', (_, code, file, command, because, articles) => {
    const result = perform(presided, file, command);
    expect(
      'refused' in result ? result.refused.map((reason) => [reason.code, reason.because, reason.basis.map(({ article }) => article)]) : [],
    ).toEqual([[code, because, articles]]);
  });

  test('R1 the entry says who presided', () => {
    const result = perform(presided, taken(), { ...judging, panel: [x, { ...y, post: 'head', rank: 'judge' }, z], presiding: 'y' });
    expect('entry' in result && result.entry.presiding).toBe('y');
    expect('entry' in perform(presided, taken(), { ...judging, presiding: 'z' })).toBe(true);
  });
});

describe('refusals', () => {
  test.each(rows)('R1 %s', (code, file, command, because, articles) => {
    const result = perform(jurisdiction, file, command);
    expect(
      'refused' in result ? result.refused.map((reason) => [reason.code, reason.because, reason.basis.map(({ article }) => article)]) : [],
    ).toEqual([[code, because, articles]]);
  });

  test('R1 there is no other reason, and each has a title in both languages', () => {
    expect(new Set([...rows.map(([code]) => code), ...presiding.map(([, code]) => code)])).toEqual(new Set(Object.keys(REFUSALS)));
    expect(Object.values(REFUSALS).filter(([zh, en]) => !/\p{Script=Han}/u.test(zh) || !/^[a-z ]/u.test(en))).toEqual([]);
  });

  test('R1 each row is refused for its one reason: mended, the act is performed', () => {
    expect(done(opened(), takeIn).entry.act).toBe('takeIn');
    expect(done(opened(), { ...takeIn, subject: 'vase', present: ['witness'] }).entry.present).toEqual(['witness']);
    expect(done(taken(), { ...board, act: 'judge', panel: people('x'), form: { grade: 'good' } }).entry.panel).toEqual([{ id: 'x' }]);
    expect(done(judged(), { ...board, act: 'judgeAgain', panel: people('u', 'v', 'w') }).entry.number).toBe(3);
    expect(done(opened(), { ...takeIn, form: { note: 'x', price: 10_000 } }).entry.form).toEqual({ note: 'x', price: 10_000 });
  });
});

describe('the mandate', () => {
  const codes = (file: CaseFile, command: Command): readonly string[] => {
    const result = perform(jurisdiction, file, command);
    return 'refused' in result ? result.refused.map(({ code }) => code) : [];
  };

  test('R2 the same officer twice is one officer', () => {
    expect(codes(opened(), { ...takeIn, people: people('a', 'a') })).toEqual(['cases/too-few-officers']);
  });

  test('R2 an act of an agency or a party needs a person; what happens by law needs none', () => {
    expect(codes(taken(), { ...shop, act: 'lock', people: [] })).toEqual(['cases/too-few-officers']);
    expect(codes(taken(), { ...shop, act: 'giveBack', role: 'customer', people: [] })).toEqual(['cases/too-few-officers']);
    const late = { ...shop, act: 'settle', role: 'law', people: [], at: at('2026-03-10') };
    expect(codes(judged(), late)).toEqual([]);
  });

  test('R2 an approval counts by its post; another post does not help', () => {
    expect(codes(opened(), { ...takeIn, approvals: [{ id: 'k', post: 'keeper' }] })).toEqual(['cases/approval-missing']);
    expect(
      codes(opened(), {
        ...takeIn,
        approvals: [
          { id: 'k', post: 'keeper' },
          { id: 'h', post: 'head' },
        ],
      }),
    ).toEqual([]);
  });

  test('R2 a person twice on a panel is one member', () => {
    expect(codes(taken(), { ...board, act: 'judge', panel: people('x', 'y', 'y'), form: { grade: 'good' } })).toEqual(['cases/panel-size']);
  });

  test('R2 every member who sat before is named', () => {
    expect(codes(judged(), { ...board, act: 'judgeAgain', panel: people('x', 'y', 'w') })).toEqual([
      'cases/panel-not-fresh',
      'cases/panel-not-fresh',
    ]);
  });

  test('R2 whoever approved took part too, and so does a panel member', () => {
    const judge = { ...board, act: 'judge', form: { grade: 'good' } };
    expect(codes(taken(), { ...judge, people: people('w'), panel: people('h') })).toEqual(['cases/took-part-before']);
    expect(codes(taken(), { ...judge, people: people('w'), panel: people('w'), approvals: [{ id: 'b', post: 'keeper' }] })).toEqual([
      'cases/took-part-before',
    ]);
    expect(codes(judged(), { ...takeIn, subject: 'vase', present: ['witness'], at: at('2026-03-03'), people: people('a', 'y') })).toEqual([
      'cases/took-part-before',
    ]);
  });

  test('R2 a party has no agency of its own: it may act in several roles without holding two powers', () => {
    const file = done(taken(), { ...shop, act: 'call' }).file;
    expect(codes(file, { ...shop, act: 'called', role: 'customer', agency: 'workshop', people: people('c') })).toEqual([]);
  });

  test('R2 who is present though nobody asked is entered all the same', () => {
    expect(done(opened(), { ...takeIn, present: ['witness', 'customer'] }).entry.present).toEqual(['witness', 'customer']);
  });

  test('R2 the only subject of its type need not be named; one of two must be', () => {
    expect(done(taken(), { act: 'handOver', at: at('2026-03-03'), role: 'shop', people: people('a') }).entry.subject).toBe('case');
    const { subject: _subject, ...unnamed } = takeIn;
    expect(codes(opened(), unnamed)).toEqual(['cases/unknown-subject']);
    const one = opened([{ id: 'clock', type: 'item', facts: { kind: 'plain' } }]);
    expect(done(one, unnamed).entry.subject).toBe('clock');
  });
});
