import { describe, expect, test } from 'vitest';
import { articles, choice, day, files, money, number, text, yesNo, type Field } from '#justice/procedures';
import type { CaseFile, Command } from './case-file.ts';
import { dueOf, overdue } from './clocks.ts';
import { problemsOf } from './form.ts';
import { offer } from './offer.ts';
import { enterCase, openCase } from './open-case.ts';
import { perform, type Performed } from './perform.ts';
import { nextByLaw, replay } from './replay.ts';
import { at, jurisdiction, opened, people, takeIn } from './workshop-in-tests.ts';
import { nameOf, type WrittenCase, type WrittenStep } from './written-case.ts';

const shop: Command = { act: '', subject: 'clock', at: at('2026-03-03'), role: 'shop', agency: 'workshop', people: people('a') };

function done(file: CaseFile, command: Command): Performed {
  const result = perform(jurisdiction, file, command);
  if ('refused' in result) throw new Error(JSON.stringify(result.refused));
  return result;
}

const after = (...commands: readonly Command[]): CaseFile => commands.reduce((file, command) => done(file, command).file, opened());
const lastDay = (file: CaseFile, limit: string, subject = 'clock'): string => {
  const clock = file.clocks.findLast((one) => one.limit === limit && one.subject === subject);
  return clock === undefined ? 'no clock' : dueOf(jurisdiction, file, clock).due;
};
const on = (act: string, when: string, form: Command['form'] = {}): Command => ({ ...shop, act, at: at(when), form });

describe('forms', () => {
  const title = ['栏', 'Field'] as const;
  const persons: Field = { type: 'people', title };
  const moment: Field = { type: 'moment', title };
  const papers = files(title, { basis: [] });
  const evidence = files(title, { basis: [], kinds: { thing: ['物', 'thing'] } });
  const PAPER = { file: `sha-256:${'0a'.repeat(32)}`, name: '相片.png', mediaType: 'image/png', bytes: 9, label: 'internal' };
  const grades = { good: ['好', 'good'], bad: ['差', 'bad'] } as const;

  test.each<readonly [what: string, Field, value: unknown, problem: string | undefined]>([
    ['text', text(title), '停摆', undefined],
    ['text, empty', text(title), '', 'missing'],
    ['text, null', text(title), null, 'missing'],
    ['text that may be left out', text(title, { optional: true }), undefined, undefined],
    ['text that may be left out, given wrongly', text(title, { optional: true }), 7, 'wrong-type'],
    ['text of the greatest length', text(title, { most: 3 }), '三个字', undefined],
    ['text that is too long', text(title, { most: 3 }), '四个字了', 'too-large'],
    ['yes', yesNo(title), true, undefined],
    ['no is an answer', yesNo(title), false, undefined],
    ['yes in words', yesNo(title), 'yes', 'wrong-type'],
    ['a day', day(title), '2026-03-02', undefined],
    ['a day that does not exist', day(title), '2026-02-30', 'no-such-day'],
    ['a minute for a day', day(title), '2026-03-02T10:00', 'no-such-day'],
    ['a day as a number', day(title), 20260302, 'wrong-type'],
    ['a minute', moment, '2026-03-02T10:00', undefined],
    ['a day for a moment', moment, '2026-03-02', undefined],
    ['a minute that does not exist', moment, '2026-03-02T24:00', 'no-such-day'],
    ['a number', number(title), 3, undefined],
    ['nought is a number', number(title), 0, undefined],
    ['a fraction, where nothing is counted by it', number(title), 1.5, undefined],
    ['a number at its least', number(title, { least: 1, most: 4 }), 1, undefined],
    ['a number below', number(title, { least: 1, most: 4 }), 0, 'too-small'],
    ['a number above', number(title, { least: 1, most: 4 }), 5, 'too-large'],
    ['a number in words', number(title), '3', 'wrong-type'],
    ['no number at all', number(title), Number.NaN, 'wrong-type'],
    ['without end', number(title), Number.POSITIVE_INFINITY, 'wrong-type'],
    ['money in fen', money(title), 12_345, undefined],
    ['half a fen', money(title), 0.5, 'not-whole'],
    ['more than can be held exactly', money(title), 2 ** 53, 'not-whole'],
    ['less than nothing', money(title), -1, 'too-small'],
    ['a choice', choice(title, grades), 'good', undefined],
    ['no choice', choice(title, grades), 'fair', 'not-a-choice'],
    ['a choice every object has', choice(title, grades), 'toString', 'not-a-choice'],
    ['two where one is asked', choice(title, grades), ['good', 'bad'], 'not-a-choice'],
    ['several', choice(title, grades, { several: true }), ['good', 'bad'], undefined],
    ['several, one of them none', choice(title, grades, { several: true }), ['good', 'fair'], 'not-a-choice'],
    ['a file', papers, [PAPER], undefined],
    ['no files', papers, [], 'wrong-type'],
    ['a file by its name alone', papers, ['相片.png'], 'not-a-file'],
    ['a file whose digest is none', papers, [{ ...PAPER, file: 'sha-256:00' }], 'not-a-file'],
    ['a file of no bytes', papers, [{ ...PAPER, bytes: 0 }], 'not-a-file'],
    ['a file with more than a file has', papers, [{ ...PAPER, path: '/etc' }], 'not-a-file'],
    ['a file that has no name', papers, [{ ...PAPER, name: ' ' }], 'not-a-file'],
    ['the same file twice', papers, [PAPER, { ...PAPER, name: '另一个名字' }], 'not-a-file'],
    ['an attachment that is said to be evidence', papers, [{ ...PAPER, kind: 'thing', proves: '品相' }], 'not-a-file'],
    ['evidence', evidence, [{ ...PAPER, kind: 'thing', proves: '品相' }], undefined],
    ['evidence of no kind', evidence, [{ ...PAPER, proves: '品相' }], 'not-a-choice'],
    ['evidence of a kind every object has', evidence, [{ ...PAPER, kind: 'toString', proves: '品相' }], 'not-a-choice'],
    ['evidence that proves nothing', evidence, [{ ...PAPER, kind: 'thing', proves: '' }], 'missing'],
    ['articles', articles(title), ['§1'], undefined],
    ['no articles', articles(title), [], 'wrong-type'],
    ['people', persons, ['a'], undefined],
    ['people as text', persons, 'a', 'wrong-type'],
  ])('R3 %s', (_what, field, value, problem) => {
    expect(problemsOf({ field }, { field: value })).toEqual(problem === undefined ? [] : [{ field: 'field', problem }]);
  });

  test('R3 fields nobody asked for come first, then each that is wrong, in the order of the form', () => {
    expect(problemsOf({ one: text(title), two: day(title), three: money(title) }, { extra: 1, two: 'x', three: -1 })).toEqual([
      { field: 'extra', problem: 'unknown-field' },
      { field: 'one', problem: 'missing' },
      { field: 'two', problem: 'no-such-day' },
      { field: 'three', problem: 'too-small' },
    ]);
  });

  test('R3 an extension is granted in whole days', () => {
    const result = perform(jurisdiction, after(takeIn), on('prolongMore', '2026-03-03', { days: 1.5 }));
    expect('refused' in result ? result.refused.map(({ code, because }) => [code, because]) : []).toEqual([
      ['cases/form-incomplete', { problems: [{ field: 'days', problem: 'not-whole' }] }],
    ]);
  });
});

describe('opening and entering', () => {
  test('R4 the case itself is a subject, named by nobody; facts not stated take their first value', () => {
    const file = opened([{ id: 'lamp', type: 'item', name: '台灯' }]);
    expect(file.subjects.map(({ id, type }) => [id, type])).toEqual([
      ['case', 'case'],
      ['lamp', 'item'],
    ]);
    expect(file.subjects[1]?.state['item.kind']).toBe('plain');
    expect([nameOf(file, 'lamp'), nameOf(file, 'case'), nameOf(file, 'nobody')]).toEqual(['台灯', 'case', 'nobody']);
  });

  test('R4 a case that is given is not added a second time', () => {
    expect(opened([{ id: 'shop-7', type: 'case' }]).subjects.map(({ id }) => id)).toEqual(['shop-7']);
  });

  test('R4 only facts can be stated on entering, not what acts decide', () => {
    const result = openCase(jurisdiction.core, [{ id: 'lamp', type: 'item', facts: { place: 'gone' } }]);
    expect('findings' in result ? result.findings : []).toEqual([
      { code: 'cases/not-a-fact', where: 'lamp.place', help: '`gone` cannot be stated on entering; possible: out' },
    ]);
  });

  test('R4 whoever enters later starts afresh and leaves the others as they are', () => {
    const before = after(takeIn);
    const result = enterCase(jurisdiction.core, before, [{ id: 'lamp', type: 'item' }]);
    if ('findings' in result) throw new Error('not entered');
    expect(result.subjects.slice(0, -1)).toEqual(before.subjects);
    expect(result.subjects.at(-1)?.state['item.place']).toBe('out');
    expect(before.subjects).toHaveLength(3);
  });
});

describe('clocks', () => {
  test('R5 a last day on a Saturday moves to Monday, unless the thing is locked', () => {
    const file = after({ ...takeIn, at: at('2026-03-04') });
    expect(lastDay(file, 'repair')).toBe('2026-03-16');
    expect(lastDay(done(file, on('lock', '2026-03-05')).file, 'repair')).toBe('2026-03-14');
  });

  test('R5 whether somebody else is held does not matter to one’s own clock', () => {
    const both = after({ ...takeIn, at: at('2026-03-04') }, { ...takeIn, subject: 'vase', at: at('2026-03-04'), present: ['witness'] });
    expect(lastDay(done(both, { ...on('lock', '2026-03-05'), subject: 'vase' }).file, 'repair')).toBe('2026-03-16');
  });

  test('R5 the variant is chosen by the subject when the limit starts', () => {
    const file = after({ ...takeIn, subject: 'vase', present: ['witness'] });
    expect(file.clocks.map(({ variant }) => variant)).toEqual(['frail']);
    expect(lastDay(file, 'repair', 'vase')).toBe('2026-03-05');
  });

  test('R5 a limit that turns keeps its start and its extensions', () => {
    const file = after(takeIn, on('prolong', '2026-03-03'), on('findHard', '2026-03-04'));
    expect(lastDay(file, 'repair')).toBe('2026-03-27');
  });

  test('R5 a limit counted anew forgets its extensions and what was not counted, and may be extended again', () => {
    const file = after(takeIn, on('prolong', '2026-03-03'), on('pause', '2026-03-04'), on('recount', '2026-03-09'));
    expect(lastDay(file, 'repair')).toBe('2026-03-19');
    expect(lastDay(done(file, on('prolong', '2026-03-10')).file, 'repair')).toBe('2026-03-24');
  });

  test('R5 the day it is suspended is not counted, the day it goes on is; on one day nothing is lost', () => {
    const paused = after(takeIn, on('pause', '2026-03-05'));
    expect(lastDay(done(paused, on('goOn', '2026-03-09')).file, 'repair')).toBe('2026-03-16');
    expect(lastDay(done(paused, on('goOn', '2026-03-05')).file, 'repair')).toBe('2026-03-12');
  });

  test('R5 a clock that stands is neither overdue nor late', () => {
    const paused = after(takeIn, on('pause', '2026-03-05'));
    expect(overdue(jurisdiction, paused, at('2027-01-01'))).toEqual([]);
    expect(done(paused, on('giveBack', '2026-06-01')).late).toEqual([]);
  });

  test('R5 what is extended after its last day is late, and runs again', () => {
    const { late, file } = done(after(takeIn), on('prolong', '2026-03-16'));
    expect(late).toEqual([{ limit: 'repair', subject: 'clock', due: '2026-03-12', at: '2026-03-16' }]);
    expect(overdue(jurisdiction, file, at('2026-03-17'))).toEqual([]);
  });

  test('R5 each run of a limit is a clock of its own', () => {
    const file = after(takeIn, on('ask', '2026-03-03'), on('takeBack', '2026-03-04'), on('ask', '2026-03-05'));
    expect(file.clocks.filter(({ limit }) => limit === 'reply').map(({ startedAt, stoppedAt }) => [startedAt, stoppedAt])).toEqual([
      ['2026-03-03', '2026-03-04'],
      ['2026-03-05', undefined],
    ]);
    expect(lastDay(file, 'reply')).toBe('2026-03-09');
  });

  test('R5 hours run from the minute; from a day alone they run from its last minute', () => {
    expect(lastDay(after(on('call', '2026-03-03T09:20')), 'call')).toBe('2026-03-04T09:20');
    const fromDay = after(on('call', '2026-03-03'));
    expect(lastDay(fromDay, 'call')).toBe('2026-03-04T23:59');
    expect(done(fromDay, on('called', '2026-03-04')).late).toEqual([]);
    expect(done(after(on('call', '2026-03-03T09:20')), on('called', '2026-03-04T09:21')).late).toHaveLength(1);
  });

  test('R5 an hour earlier on the same day is not before the last act: minutes are often not on record', () => {
    expect(done(after(on('call', '2026-03-03T09:20')), on('called', '2026-03-03')).late).toEqual([]);
  });

  test('R5 a period an act fixes ends on the day it names, holiday or not', () => {
    const file = after(takeIn, on('lend', '2026-03-03', { until: '2026-03-14' }));
    expect(lastDay(file, 'stay')).toBe('2026-03-14');
    expect(overdue(jurisdiction, file, at('2026-03-15')).map(({ limit }) => limit)).toContain('stay');
  });

  test('R5 the time in which somebody may act if they wish is never overdue', () => {
    const judged = after(takeIn, {
      ...shop,
      act: 'judge',
      role: 'board',
      agency: 'board',
      people: people('x'),
      panel: people('x'),
      form: { grade: 'good' },
    });
    expect(overdue(jurisdiction, judged, at('2026-03-09')).map(({ limit }) => limit)).toEqual([]);
  });

  test('R5 limits nobody asks after stay running when late; those a guard asks after expire by themselves', () => {
    expect([...jurisdiction.core.expiring]).toEqual(['objection']);
    const late = offer(jurisdiction, after(takeIn), { role: 'shop', at: at('2027-01-04') });
    expect(late.find(({ act, subject }) => act === 'pause' && subject === 'clock')?.allowed).toBe(true);
  });

  test('R5 a clock the procedure does not know, or that cannot be counted, is an accident and thrown', () => {
    const file = after(takeIn);
    const [clock] = file.clocks;
    expect(() => dueOf(jurisdiction, file, { ...clock!, limit: 'rest' })).toThrow('no rule for rest');
    expect(() => dueOf(jurisdiction, file, { ...clock!, variant: 'soft' })).toThrow('not a variant');
  });

  test('R5 a limit that counts from the expiry of another starts on its last day, not on the day the law acts', () => {
    const judged = after(takeIn, {
      ...shop,
      act: 'judge',
      role: 'board',
      agency: 'board',
      people: people('x'),
      panel: people('x'),
      form: { grade: 'good' },
    });
    const settle: Command = { ...shop, act: 'settle', role: 'law', people: [], at: at('2026-03-07') };
    expect(lastDay(judged, 'objection')).toBe('2026-03-06');
    expect(done(judged, settle).file.clocks.findLast(({ limit }) => limit === 'pickup')?.startedAt).toBe('2026-03-06');
    const objected: Command = { ...shop, act: 'object', role: 'customer', people: people('c'), at: at('2026-03-05') };
    expect(done(judged, objected).file.clocks.findLast(({ limit }) => limit === 'pickup')?.startedAt).toBe('2026-03-05');
  });

  test('R5 conditional effects reach only limits that stand so: nothing is paused that does not run', () => {
    const swept = done(after(takeIn), { ...on('sweep', '2026-03-03'), subject: 'case' }).file;
    expect(swept.subjects.map(({ state }) => state['limit:repair'])).toEqual([undefined, 'running', 'off']);
    expect(lastDay(swept, 'repair')).toBe('2026-03-17');
    expect(lastDay(done(swept, { ...on('sweep', '2026-03-04'), subject: 'case' }).file, 'repair')).toBe('2026-03-17');
  });
});

describe('replaying', () => {
  const written = (...steps: readonly WrittenStep[]): WrittenCase => ({
    procedure: 'workshop',
    name: 'clock',
    title: '一只钟',
    teams: {
      shop: { agency: 'workshop', officers: ['a', 'b'], approvers: { head: 'h' } },
      board: { agency: 'board', officers: ['x'], panel: ['x', 'y', 'z'] },
    },
    subjects: [{ id: 'clock', type: 'item', name: '座钟', facts: { kind: 'plain' } }],
    steps,
  });
  const played = (...steps: readonly WrittenStep[]) => {
    const result = replay(jurisdiction, written(...steps));
    if ('findings' in result) throw new Error(JSON.stringify(result.findings));
    return result;
  };
  const taken: WrittenStep = { at: at('2026-03-02'), act: 'takeIn', subject: 'clock', form: { note: '停摆', price: 500 } };

  test('R6 the team of the role fills in agency, officers, approvals and panel', () => {
    const { told, file } = played(taken, { at: at('2026-03-03'), act: 'judge', form: { grade: 'good' } });
    expect(told.map((one) => 'performed' in one)).toEqual([true, true]);
    expect(
      file.entries.map(({ agency, people: who, approvals, panel }) => [
        agency,
        who.map(({ id }) => id),
        approvals,
        panel.map(({ id }) => id),
      ]),
    ).toEqual([
      ['workshop', ['a', 'b'], [{ id: 'h', post: 'head' }], []],
      ['board', ['x'], [], ['x', 'y', 'z']],
    ]);
  });

  test('R6 texts a record does not state are said not to be stated; numbers, days and choices are never made up', () => {
    const { told } = played({ ...taken, form: { price: 500 } }, { at: at('2026-03-03'), act: 'judge' });
    expect(told[0]?.command.form).toEqual({ note: '(说明:未载明)', price: 500 });
    expect('refused' in told[1]! ? told[1].refused.map(({ because }) => because) : []).toEqual([
      { problems: [{ field: 'grade', problem: 'missing' }] },
    ]);
  });

  test('R6 nothing stops at a refusal: what follows is tried on the case as it is', () => {
    const { told, file } = played(
      { at: at('2026-03-01'), act: 'lock' },
      taken,
      { at: at('2026-03-03'), act: 'fly' },
      { at: at('2026-03-03'), act: 'lock' },
    );
    expect(told.map((one) => ('performed' in one ? one.step.act : one.refused[0]?.code))).toEqual([
      'cases/not-in-state',
      'takeIn',
      'cases/unknown-act',
      'lock',
    ]);
    expect(file.entries.map(({ act }) => act)).toEqual(['takeIn', 'lock']);
  });

  test('R6 what happens by law happens before the next step, the day after the limit ran out', () => {
    const { file } = played(taken, { at: at('2026-03-03'), act: 'judge', form: { grade: 'good' } }, { at: at('2026-03-20'), act: 'lock' });
    expect(file.entries.map(({ act, at: when, role }) => [act, when, role])).toEqual([
      ['takeIn', '2026-03-02', 'shop'],
      ['judge', '2026-03-03', 'board'],
      ['settle', '2026-03-07', 'law'],
      ['lock', '2026-03-20', 'shop'],
    ]);
  });

  test('R6 on the last day itself nothing happens by law yet', () => {
    const judged = played(taken, { at: at('2026-03-03'), act: 'judge', form: { grade: 'good' } }).file;
    expect(nextByLaw(jurisdiction, judged, at('2026-03-06'))).toBeUndefined();
    expect(nextByLaw(jurisdiction, judged, at('2026-03-07'))).toEqual({ act: 'settle', subject: 'clock', by: 'law', at: '2026-03-07' });
  });

  test('R6 whoever acts may be named: another role, other people, other approvals', () => {
    const { file } = played(taken, { at: at('2026-03-05'), act: 'giveBack', by: 'customer', people: ['c'] });
    expect(file.entries.at(-1)).toMatchObject({ role: 'customer', people: [{ id: 'c' }] });
    expect(file.entries.at(-1)).not.toHaveProperty('agency');
  });

  test('R6 a party without a team acts as itself', () => {
    const { file } = played(
      taken,
      { at: at('2026-03-03'), act: 'judge', form: { grade: 'bad' } },
      { at: at('2026-03-04'), act: 'object', subject: 'clock' },
    );
    expect(file.entries.at(-1)).toMatchObject({ act: 'object', role: 'customer', people: [{ id: 'clock' }] });
  });

  test('R6 things that come to light enter just before the step that says so', () => {
    const { told } = played(taken, { at: at('2026-03-03'), act: 'lock', subject: 'clock', enter: [{ id: 'lamp', type: 'item' }] });
    expect(told.map(({ before }) => before.subjects.length)).toEqual([2, 3]);
  });

  test('R6 a case that cannot be opened, or a thing that cannot enter, is a finding', () => {
    const wrong = replay(jurisdiction, { ...written(taken), subjects: [{ id: 'x', type: 'dragon' }] });
    expect('findings' in wrong ? wrong.findings.map(({ code }) => code) : []).toEqual(['cases/unknown-type']);
    const twice = replay(jurisdiction, written({ ...taken, enter: [{ id: 'clock', type: 'item' }] }));
    expect('findings' in twice ? twice.findings.map(({ code }) => code) : []).toEqual(['cases/same-id']);
  });

  test('R6 the same case played twice is told alike', () => {
    const steps = [taken, { at: at('2026-03-03'), act: 'judge', form: { grade: 'bad' } }, { at: at('2026-03-20'), act: 'lock' }];
    expect(played(...steps)).toEqual(played(...steps));
  });
});

describe('what a performed act tells', () => {
  test('P1 its documents, whom they are served on and who is told', () => {
    const { documents, serves, tells, entry } = done(opened(), takeIn);
    expect([documents, serves, tells]).toEqual([['收据'], ['customer'], ['board']]);
    expect(entry).toEqual({
      number: 1,
      act: 'takeIn',
      subject: 'clock',
      at: '2026-03-02',
      role: 'shop',
      agency: 'workshop',
      people: people('a', 'b'),
      approvals: [{ id: 'h', post: 'head' }],
      panel: [],
      present: [],
      form: { note: '停摆', price: 500 },
      late: [],
    });
  });

  test('P1 an agency holds its role from its first act on', () => {
    expect(opened().agencies).toEqual({});
    expect(after(takeIn).agencies).toEqual({ shop: 'workshop' });
  });

  test('P33 too close to the day it should come ahead of: performed, flagged, entered', () => {
    const { late, entry } = done(after(takeIn), on('announce', '2026-03-10', { on: '2026-03-12' }));
    expect(late).toEqual([{ limit: 'notice', subject: 'clock', due: '2026-03-09', at: '2026-03-10' }]);
    expect(entry.late).toEqual([{ limit: 'notice', due: '2026-03-09' }]);
  });

  test('P11 handing over changes the lead of the case, whoever is its subject', () => {
    expect(done(after(takeIn), { ...on('handOver', '2026-03-03'), subject: 'case' }).file.subjects[0]?.state['case.lead']).toBe('board');
  });
});
