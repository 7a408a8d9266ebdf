import { describe, expect, test } from 'vitest';
import type { Moment } from '#justice/basics';
import { due, type Counting } from '#justice/deadlines';
import { CHINA } from '#law/calendars';
import { ALL_LIMITS } from '#law/limits';

function last(limit: string, given: Omit<Counting, 'start'> & { readonly start: string }): string {
  const rule = ALL_LIMITS[limit];
  if (rule === undefined) throw new Error(`no limit ${limit}`);
  const found = due(rule, { ...given, start: given.start as Moment }, CHINA);
  if ('findings' in found) throw new Error(found.findings.map(({ code }) => code).join());
  return found.due;
}

const refused = (limit: string, given: Omit<Counting, 'start'> & { readonly start: string }) => () => last(limit, given);

describe('detention and arrest', () => {
  test('刑诉法 §91: three days, three and four, thirty; never moved by the National Day week', () => {
    expect(last('cpl-arrest-request', { start: '2025-09-29' })).toBe('2025-10-02');
    expect(last('cpl-arrest-request', { start: '2025-09-29', held: true, extensions: [{ days: 4 }] })).toBe('2025-10-06');
    expect(last('cpl-arrest-request', { start: '2025-09-05', variant: 'roaming-repeated-gang' })).toBe('2025-10-05');
    expect(last('cpl-arrest-request', { start: '2025-09-05', extensions: [{ days: 27 }] })).toBe('2025-10-05');
    expect(refused('cpl-arrest-request', { start: '2025-09-05', extensions: [{ days: 5 }] })).toThrow('deadlines/unknown-extension');
    expect(refused('cpl-arrest-request', { start: '2025-09-05', extensions: [{ days: 2 }, { days: 2 }] })).toThrow(
      'deadlines/extension-used-up',
    );
    expect(refused('cpl-arrest-request', { start: '2025-09-05', variant: 'roaming-repeated-gang', extensions: [{ days: 4 }] })).toThrow(
      'deadlines/unknown-extension',
    );
  });

  test('刑诉法 §91 ¶3: seven days in custody; at liberty the last day moves', () => {
    expect(last('cpl-arrest-review', { start: '2026-02-10', held: true })).toBe('2026-02-17');
    expect(last('cpl-arrest-review', { start: '2026-02-10' })).toBe('2026-02-24');
    expect(last('cpl-arrest-review', { start: '2026-02-10', variant: 'not-detained' })).toBe('2026-02-25');
  });

  test('刑诉法 §156–159: two months, one, two and two more, as one period from the arrest', () => {
    const months = (...granted: readonly number[]) =>
      last('cpl-investigation-custody', { start: '2025-11-30', extensions: granted.map((one) => ({ months: one })) });
    expect(months()).toBe('2026-01-31');
    expect(months(1)).toBe('2026-02-28');
    expect(months(1, 2)).toBe('2026-04-30');
    expect(months(1, 2, 2)).toBe('2026-06-30');
    expect(refused('cpl-investigation-custody', { start: '2025-11-30', extensions: [{ months: 3 }] })).toThrow(
      'deadlines/unknown-extension',
    );
    expect(refused('cpl-investigation-custody', { start: '2025-11-30', extensions: [{ months: 2 }] })).toThrow(
      'deadlines/extension-out-of-order',
    );
  });

  test('刑诉法 §149: thirty days of psychiatric appraisal do not count; §160: recounted from the discovery', () => {
    expect(
      last('cpl-investigation-custody', { start: '2026-01-05', excluded: [{ from: '2026-01-20' as Moment, to: '2026-02-18' as Moment }] }),
    ).toBe('2026-04-04');
    expect(last('cpl-investigation-custody', { start: '2026-01-05', restartedAt: '2026-02-20' as Moment })).toBe('2026-04-20');
  });

  test('刑诉法 §119: twelve hours, twenty-four when detention or arrest is needed', () => {
    expect(last('cpl-summons', { start: '2026-02-28T21:15' })).toBe('2026-03-01T09:15');
    expect(last('cpl-summons', { start: '2028-02-28T21:15', variant: 'grave-complex' })).toBe('2028-02-29T21:15');
  });

  test('刑诉法 §79: twelve months of bail end on the day, holiday or not', () => {
    expect(last('cpl-bail', { start: '2025-05-01' })).toBe('2026-05-01');
    expect(last('cpl-residential-surveillance', { start: '2025-08-31' })).toBe('2026-02-28');
  });
});

describe('prosecution and trial', () => {
  test('刑诉法 §172: a month, and fifteen days; ten and fifteen on the fast track', () => {
    expect(last('cpl-prosecution-review', { start: '2026-01-31', held: true })).toBe('2026-02-28');
    expect(last('cpl-prosecution-review', { start: '2026-01-31', held: true, extensions: [{ days: 15 }] })).toBe('2026-03-15');
    expect(last('cpl-prosecution-review', { start: '2026-01-31', extensions: [{ days: 15 }] })).toBe('2026-03-16');
    expect(refused('cpl-prosecution-review', { start: '2026-01-31', extensions: [{ days: 15 }, { days: 15 }] })).toThrow(
      'deadlines/extension-used-up',
    );
    expect(last('cpl-prosecution-review-fast-track', { start: '2026-03-02', variant: 'over-one-year' })).toBe('2026-03-17');
  });

  test('刑诉法 §208: two months, three at the latest, three more by the higher court, one to three by the Supreme Court', () => {
    const trial = (...extensions: readonly object[]) => last('cpl-trial-first', { start: '2026-03-02', held: true, extensions });
    expect(trial()).toBe('2026-05-02');
    expect(trial({ months: 1 })).toBe('2026-06-02');
    expect(trial({ months: 1 }, { months: 3 })).toBe('2026-09-02');
    expect(trial({ months: 1 }, { months: 3 }, { months: 2 }, { months: 3 })).toBe('2027-02-02');
    expect(() => trial({ months: 4 })).toThrow('deadlines/unknown-extension');
  });

  test('刑诉法 §212: a private prosecution of somebody held is tried as a public one', () => {
    expect(last('cpl-trial-private', { start: '2026-03-02' })).toBe('2026-09-02');
    expect(last('cpl-trial-private', { start: '2026-03-02', held: true, extensions: [{ months: 1 }] })).toBe('2026-06-02');
  });

  test('刑诉法 §220: a month and a half is a month and fifteen days', () => {
    expect(last('cpl-trial-summary', { start: '2026-01-31', held: true, variant: 'over-three-years' })).toBe('2026-03-15');
  });

  test('刑诉法 §230, §105 ¶4: the time for appeal moves also for somebody held', () => {
    expect(last('cpl-appeal-judgment', { start: '2025-09-21', held: true })).toBe('2025-10-09');
    expect(last('cpl-appeal-ruling', { start: '2026-02-09' })).toBe('2026-02-14');
  });

  test('刑诉法 §187: ten days before the hearing', () => {
    expect(last('cpl-indictment-service', { start: '2026-03-20' })).toBe('2026-03-10');
    expect(last('cpl-summons-service', { start: '2026-03-20' })).toBe('2026-03-17');
  });

  test('刑诉法 §258: three months, six at most', () => {
    expect(last('cpl-retrial', { start: '2026-03-02', held: true, extensions: [{ months: 3 }] })).toBe('2026-09-02');
    expect(refused('cpl-retrial', { start: '2026-03-02', extensions: [{ months: 4 }] })).toThrow('deadlines/unknown-extension');
  });

  test('刑诉法 §283: a probation of eight months lies in the range, one of thirteen does not', () => {
    expect(last('cpl-juvenile-probation', { start: '2026-01-31', length: { months: 8 } })).toBe('2026-09-30');
    expect(refused('cpl-juvenile-probation', { start: '2026-01-31', length: { months: 13 } })).toThrow('deadlines/length-out-of-range');
  });
});

describe('other matters', () => {
  test('监察法 §48: three months, three, and two more only after them', () => {
    expect(last('sl-retention', { start: '2025-07-01', extensions: [{ months: 3 }, { months: 2 }] })).toBe('2026-03-01');
    expect(refused('sl-retention', { start: '2025-07-01', extensions: [{ months: 2 }, { months: 2 }] })).not.toThrow();
    expect(refused('sl-retention', { start: '2025-07-01', extensions: [{ months: 4 }] })).toThrow('deadlines/unknown-extension');
    expect(refused('sl-custody', { start: '2025-07-01', extensions: [{ days: 4 }] })).toThrow('deadlines/unknown-extension');
  });

  test('民诉法 §171: fifteen days, a make-up Saturday is a working day', () => {
    expect(last('civ-appeal-judgment', { start: '2026-01-30' })).toBe('2026-02-14');
    expect(last('civ-appeal-judgment', { start: '2026-02-02' })).toBe('2026-02-24');
    expect(last('civ-appeal-judgment', { start: '2026-01-30', variant: 'no-domicile', extensions: [{ days: 30 }] })).toBe('2026-03-31');
  });

  test('民诉法 §152: six months, six by the president, more only after that', () => {
    expect(last('civ-trial-ordinary', { start: '2025-02-28' })).toBe('2025-08-28');
    expect(last('civ-trial-ordinary', { start: '2025-02-28', extensions: [{ months: 6 }, { months: 3 }] })).toBe('2026-05-28');
    expect(refused('civ-trial-ordinary', { start: '2025-02-28', extensions: [{ months: 7 }] })).toThrow('deadlines/extension-out-of-order');
  });

  test('处罚法 §85, 强制法 §69, 复议法 §88: working days, over the Spring Festival of 2026', () => {
    expect(last('pen-hearing-request', { start: '2026-02-11' })).toBe('2026-02-25');
    expect(last('pen-hearing-notice', { start: '2026-02-26' })).toBe('2026-02-10');
    expect(last('cmp-court-accept', { start: '2026-02-13' })).toBe('2026-02-27');
    expect(last('rec-accept', { start: '2026-02-27' })).toBe('2026-03-05');
    expect(last('rec-reply', { start: '2026-02-13', variant: 'summary' })).toBe('2026-02-27');
  });

  test('强制法 §25: thirty days and up to thirty; the time of testing does not count', () => {
    expect(last('cmp-seize', { start: '2026-03-02', extensions: [{ days: 20 }] })).toBe('2026-04-21');
    expect(last('cmp-seize', { start: '2026-03-02', excluded: [{ from: '2026-03-10' as Moment, to: '2026-03-19' as Moment }] })).toBe(
      '2026-04-13',
    );
    expect(refused('cmp-seize', { start: '2026-03-02', extensions: [{ days: 31 }] })).toThrow('deadlines/unknown-extension');
  });

  test('处罚法 §36: two years, five for life, health and finance; a leap day ends on 28 February', () => {
    expect(last('pen-discovery', { start: '2024-02-29' })).toBe('2026-02-28');
    expect(last('pen-discovery', { start: '2020-02-29', variant: 'life-health-finance' })).toBe('2025-02-28');
  });
});
