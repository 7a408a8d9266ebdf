import { describe, expect, test } from 'vitest';
import type { Moment } from '#justice/basics';
import type { CaseFile, Command } from './case-file.ts';
import { dueOf, overdue } from './clocks.ts';
import { loanJurisdiction, rule } from './example-procedure.ts';
import { offer } from './offer.ts';
import { enterCase, openCase } from './open-case.ts';
import { perform } from './perform.ts';
import { nextByLaw } from './replay.ts';

const at = (text: string): Moment => text as Moment;

function opened(): CaseFile {
  const file = openCase(loanJurisdiction.core, [
    { id: 'mo', type: 'reader', facts: { age: 'adult' } },
    { id: 'xiao', type: 'reader', facts: { age: 'child' } },
  ]);
  if ('findings' in file) throw new Error(JSON.stringify(file.findings));
  return file;
}

const lend: Command = {
  act: 'lend',
  subject: 'mo',
  at: at('2026-03-02'),
  role: 'desk',
  agency: 'library',
  people: [{ id: 'a' }, { id: 'b' }],
  approvals: [{ id: 'h', post: 'head' }],
  form: { shelf: 'A1' },
};

function done(file: CaseFile, command: Partial<Command>): CaseFile {
  const result = perform(loanJurisdiction, file, { ...lend, people: [{ id: 'a' }], approvals: [], form: {}, ...command });
  if ('refused' in result) throw new Error(JSON.stringify(result.refused));
  return result.file;
}

function codes(file: CaseFile, command: Partial<Command>): readonly string[] {
  const result = perform(loanJurisdiction, file, { ...lend, ...command });
  return 'refused' in result ? result.refused.map(({ code }) => code) : [];
}

const lent = (): CaseFile => done(opened(), lend);

describe('performing', () => {
  test('P1 a lawful act changes its subject alone, starts its limit and is entered', () => {
    const before = opened();
    const result = perform(loanJurisdiction, before, lend);
    if ('refused' in result) throw new Error('refused');
    expect(result.file.subjects.map(({ id, state }) => [id, state['reader.book']])).toEqual([
      ['case', undefined],
      ['mo', 'lent'],
      ['xiao', 'none'],
    ]);
    expect(result.file.clocks.map(({ limit, subject }) => [limit, subject])).toEqual([['loan-period', 'mo']]);
    expect(result.documents).toEqual(['借书证']);
    expect(before.entries).toEqual([]);
  });

  test('P2 a refusal lists every failing reason at once, each with its article', () => {
    const result = perform(loanJurisdiction, lent(), {
      ...lend,
      people: [{ id: 'a' }],
      approvals: [],
      form: { cover: 'gold', colour: 'red' },
    });
    if (!('refused' in result)) throw new Error('performed');
    expect(result.refused.map(({ code, basis }) => [code, basis.map(({ article }) => article)])).toEqual([
      ['cases/too-few-officers', [2]],
      ['cases/approval-missing', [2]],
      ['cases/not-in-state', [3]],
      ['cases/form-incomplete', [2]],
    ]);
    expect(result.refused.at(-1)?.because['problems']).toEqual([
      { field: 'colour', problem: 'unknown-field' },
      { field: 'shelf', problem: 'missing' },
      { field: 'cover', problem: 'not-a-choice' },
    ]);
  });

  test('P3 who proposes does not approve', () => {
    expect(codes(opened(), { approvals: [{ id: 'a', post: 'head' }] })).toEqual(['cases/proposer-approves']);
  });

  test('P4 whoever must be present must be present, when the condition holds', () => {
    expect(codes(opened(), { subject: 'xiao' })).toEqual(['cases/must-be-present']);
    expect(codes(opened(), { subject: 'xiao', present: ['guardian'] })).toEqual([]);
  });

  test('P5 one agency does not hold two powers in a case', () => {
    const file = done(lent(), { act: 'askRare' });
    expect(codes(file, { act: 'answerRare', role: 'archive', agency: 'library', form: {} })).toContain('cases/one-agency-two-powers');
  });

  test('P6 another agency cannot act in a role that is taken', () => {
    expect(codes(lent(), { act: 'renew', agency: 'other library', form: {} })).toEqual(['cases/another-agency-handles']);
  });

  test('P7 whoever took part in one group of acts takes no part in the other', () => {
    const file = done(lent(), { act: 'askRare' });
    const answer = { act: 'answerRare', role: 'archive', agency: 'archive', form: {} };
    expect(codes(file, { ...answer, people: [{ id: 'b' }], approvals: [] })).toEqual(['cases/took-part-before']);
    expect(codes(file, { ...answer, people: [{ id: 'z' }], approvals: [] })).toEqual([]);
  });

  test('P8 a request is not asked twice, and nobody answers what was not asked', () => {
    const asked = done(opened(), { act: 'askRare' });
    expect(codes(asked, { act: 'askRare', form: {} })).toEqual(['cases/request-already-open']);
    expect(codes(opened(), { act: 'answerRare', role: 'archive', agency: 'archive', form: {} })).toEqual(['cases/no-open-request']);
  });

  test('P9 a counter stops at its lawful number', () => {
    const twice = done(done(lent(), { act: 'warn' }), { act: 'warn' });
    expect(codes(twice, { act: 'warn', form: {} })).toEqual(['cases/counted-out']);
  });

  test('P10 an act cannot be entered before the last one', () => {
    expect(codes(lent(), { act: 'renew', at: at('2026-03-01'), form: {} })).toEqual(['cases/before-last-act']);
  });

  test('P11 an act on the case reaches every subject for which its condition holds', () => {
    const closed = done(lent(), { act: 'closeLibrary', subject: 'case' });
    expect(closed.subjects.map(({ state }) => state['reader.book'])).toEqual([undefined, 'lost', 'none']);
    expect(closed.clocks[0]?.stoppedAt).toBe('2026-03-02');
  });

  test('P12 unknown acts and subjects are refused, not thrown', () => {
    expect(codes(opened(), { act: 'fly' })).toEqual(['cases/unknown-act']);
    expect(codes(opened(), { subject: 'nobody' })).toEqual(['cases/unknown-subject']);
    expect(codes(opened(), { subject: 'case' })).toEqual(['cases/wrong-subject']);
    expect(codes(opened(), { act: 'complain', role: 'desk', form: {} })).toContain('cases/not-your-act');
  });
});

describe('clocks', () => {
  const periodEnd = (file: CaseFile): string => {
    const [clock] = file.clocks;
    return clock === undefined ? '' : dueOf(loanJurisdiction, file, clock).due;
  };

  test('P13 the limit ends ten days on and rolls over the weekend; an extension moves it, once', () => {
    expect(periodEnd(lent())).toBe('2026-03-12');
    const renewed = done(lent(), { act: 'renew' });
    expect(periodEnd(renewed)).toBe('2026-03-17');
    expect(codes(renewed, { act: 'renew', form: {} })).toEqual(['cases/extension-used-up']);
  });

  test('P14 time between suspension and resumption is not counted', () => {
    const paused = done(lent(), { act: 'pause', at: at('2026-03-05') });
    expect(codes(paused, { act: 'pause', at: at('2026-03-05'), form: {} })).toEqual(['cases/limit-not-running']);
    expect(periodEnd(done(paused, { act: 'goOn', at: at('2026-03-09') }))).toBe('2026-03-16');
  });

  test('P15 late is performed and flagged', () => {
    const result = perform(loanJurisdiction, lent(), { ...lend, act: 'giveBack', at: at('2026-03-20'), form: {}, approvals: [] });
    expect('late' in result ? result.late : []).toEqual([{ limit: 'loan-period', subject: 'mo', due: '2026-03-12', at: '2026-03-20' }]);
    expect(overdue(loanJurisdiction, lent(), at('2026-03-12'))).toEqual([]);
    expect(overdue(loanJurisdiction, lent(), at('2026-03-13'))).toHaveLength(1);
  });

  test('P16 where a guard asks whether the limit runs, late is refused, and the law goes on by itself', () => {
    const back = done(lent(), { act: 'giveBack', at: at('2026-03-10') });
    const complaint = { act: 'complain', role: 'reader', people: [{ id: 'mo' }], form: {}, approvals: [] };
    expect(codes(back, { ...complaint, at: at('2026-03-13') })).toEqual([]);
    expect(codes(back, { ...complaint, at: at('2026-03-14') })).toEqual(['cases/limit-not-running']);
    expect(nextByLaw(loanJurisdiction, back, at('2026-03-13'))).toBeUndefined();
    expect(nextByLaw(loanJurisdiction, back, at('2026-03-20'))).toEqual({ act: 'settle', subject: 'mo', by: 'law', at: '2026-03-14' });
  });
});

describe('offering and opening', () => {
  test('P17 an offer is allowed exactly when the guards hold, and says why not', () => {
    const offers = offer(loanJurisdiction, lent(), { role: 'desk', at: at('2026-03-03') });
    const lending = offers
      .filter(({ act }) => act === 'lend')
      .map(({ subject, allowed, reasons }) => [subject, allowed, reasons[0]?.basis]);
    expect(lending).toEqual([
      ['mo', false, [rule(3)]],
      ['xiao', true, undefined],
    ]);
  });

  test('P18 facts must be possible, ids distinct, types known; all is said at once', () => {
    const result = enterCase(loanJurisdiction.core, opened(), [
      { id: 'mo', type: 'reader', facts: { age: 'old', height: 'tall' } },
      { id: 'x', type: 'dragon' },
    ]);
    expect('findings' in result ? result.findings.map(({ code }) => code) : []).toEqual([
      'cases/same-id',
      'cases/not-a-fact',
      'cases/unknown-fact',
      'cases/unknown-type',
    ]);
  });
});
