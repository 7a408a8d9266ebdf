import { describe, expect, test } from 'vitest';
import type { CivilTime } from '#justice/basics';
import { addMonths } from '#justice/deadlines';
import { answered, article, last, on, shapes, wrong } from './rules-in-tests.ts';

const minute = (text: string): CivilTime => text as CivilTime;

describe('days and hours', () => {
  test('D1 the first day is not counted, the last one is in time', () => {
    expect(last(shapes.days, { start: on('2026-03-03') })).toBe('2026-03-13');
    expect(last(shapes.days, { start: minute('2026-03-03T23:50') })).toBe('2026-03-13');
  });

  test('D2 hours are counted to the minute, through the night and the weekend', () => {
    expect(last(shapes.hours, { start: minute('2026-03-06T10:20') })).toBe('2026-03-07T10:20');
    expect(last(shapes.hours, { start: minute('2026-12-31T23:59'), variant: 'short' })).toBe('2027-01-01T11:59');
  });

  test('D2 hours cannot be counted from a day alone', () => {
    expect(wrong(shapes.hours, { start: on('2026-03-06') })).toEqual(['deadlines/needs-a-minute start']);
    expect(wrong(shapes.hours, { start: minute('2026-03-06T10:20'), restartedAt: on('2026-03-07') })).toEqual([
      'deadlines/needs-a-minute options.restartedAt',
    ]);
  });
});

describe('months and years', () => {
  test.each([
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-31'],
    ['2026-04-30', 1, '2026-05-31'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2024-02-28', 1, '2024-03-28'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('D3 in criminal matters %s and %i months end on %s', (start, months, end) => {
    expect(addMonths(on(start), months, true)).toBe(end);
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-04-30', 1, '2026-05-30'],
    ['2025-12-15', -3, '2025-09-15'],
    ['2026-01-31', -2, '2025-11-30'],
  ])('D3 elsewhere %s and %i months end on the corresponding day %s', (start, months, end) => {
    expect(addMonths(on(start), months, false)).toBe(end);
  });

  test('D3 a year ends on the corresponding day, on 28 February where there is no 29th', () => {
    expect(last(shapes.years, { start: on('2024-02-29') })).toBe('2026-02-28');
    expect(last(shapes.years, { start: on('2024-03-01') })).toBe('2026-03-01');
  });

  test('D4 half a month is fifteen days, counted after the month', () => {
    expect(last(shapes['month-and-half'], { start: on('2026-01-20') })).toBe('2026-03-07');
  });
});

describe('holidays', () => {
  test('D7 a last day on a holiday moves to the first working day after it', () => {
    expect(last(shapes.days, { start: on('2025-09-21') })).toBe('2025-10-09');
    expect(last(shapes.days, { start: on('2026-03-04') })).toBe('2026-03-16');
  });

  test('D7 a make-up Saturday or Sunday is a working day: nothing moves', () => {
    expect(last(shapes.days, { start: on('2025-10-01') })).toBe('2025-10-11');
    expect(last(shapes.days, { start: on('2025-09-18') })).toBe('2025-09-28');
  });

  test('D7 a holiday inside the limit changes nothing', () => {
    expect(last(shapes.days, { start: on('2025-09-29') })).toBe('2025-10-09');
  });

  test('D8 custody never grows by a holiday, and the answer says so', () => {
    const found = answered(shapes.custody, { start: on('2025-09-30') });
    expect(found.due).toBe('2025-10-03');
    expect(found.steps.at(-1)).toEqual({
      what: ['最后一日虽为节假日,不因此延长', 'the last day is a holiday, but this limit does not grow by it'],
      at: '2025-10-03',
      basis: [article(12)],
    });
  });

  test('D8 a limit that rolls unless somebody is held', () => {
    expect(last(shapes['unless-held'], { start: on('2025-09-04') })).toBe('2025-10-09');
    expect(last(shapes['unless-held'], { start: on('2025-09-04'), held: false })).toBe('2025-10-09');
    expect(last(shapes['unless-held'], { start: on('2025-09-04'), held: true })).toBe('2025-10-04');
  });

  test('D8 the length for those held applies by itself, with its own extensions', () => {
    const rule = shapes['held-variant'];
    expect(last(rule, { start: on('2025-08-02') })).toBe('2026-02-02');
    expect(last(rule, { start: on('2025-08-02'), held: true })).toBe('2025-10-02');
    expect(last(rule, { start: on('2025-08-02'), held: true, extensions: [{ months: 3 }] })).toBe('2026-01-02');
    expect(wrong(rule, { start: on('2025-08-02'), extensions: [{ months: 3 }] })).toEqual([
      'deadlines/unknown-extension options.extensions[0]',
    ]);
    expect(last(rule, { start: on('2025-08-04'), held: true, variant: 'plain' })).toBe('2025-08-19');
  });
});

describe('working days', () => {
  test('D9 weekends and holidays do not count, make-up days do', () => {
    expect(last(shapes.workdays, { start: on('2026-03-06') })).toBe('2026-03-13');
    expect(last(shapes.workdays, { start: on('2025-09-26') })).toBe('2025-10-10');
    expect(last(shapes.workdays, { start: on('2025-10-01') })).toBe('2025-10-14');
  });

  test('D9 days granted on top are plain days, and end on a working one', () => {
    expect(last(shapes.workdays, { start: on('2026-03-06'), extensions: [{ days: 1 }] })).toBe('2026-03-16');
  });
});

describe('counted back', () => {
  test('D14 ten days before the hearing: ten days lie between that day and the hearing, itself not counted', () => {
    expect(last(shapes['days-before'], { start: on('2026-03-20') })).toBe('2026-03-10');
  });

  test('D14 a holiday does not move it: the paper must be there in time', () => {
    expect(last(shapes['days-before'], { start: on('2026-03-18') })).toBe('2026-03-08');
  });

  test('D14 working days back pass over holidays and count make-up days', () => {
    expect(last(shapes['workdays-before'], { start: on('2025-10-13') })).toBe('2025-09-26');
  });

  test('D14 nothing is left out of it', () => {
    expect(wrong(shapes['days-before'], { start: on('2026-03-18'), excluded: [{ from: on('2026-03-10'), to: on('2026-03-11') }] })).toEqual(
      ['deadlines/not-counted-back options.excluded'],
    );
  });
});

describe('years without a notice', () => {
  test('D16 a last day in such a year is provisional, and only weekends are off', () => {
    const found = answered(shapes.days, { start: on('2026-12-23') });
    expect(found.due).toBe('2027-01-04');
    expect(found.provisional?.[0]).toContain('尚未公布');
    expect(found.steps.at(-1)?.what).toBe(found.provisional);
  });

  test('D16 working days that reach into it are provisional', () => {
    expect(answered(shapes.workdays, { start: on('2026-12-30') }).provisional).toBeDefined();
    expect(answered(shapes.workdays, { start: on('2026-12-24') }).provisional).toBeUndefined();
  });

  test('D16 what never looks at a calendar is certain', () => {
    expect(answered(shapes.years, { start: on('2026-03-02') }).provisional).toBeUndefined();
    expect(answered(shapes['unless-held'], { start: on('2026-12-20'), held: true }).provisional).toBeUndefined();
  });
});

describe('the derivation', () => {
  test('D19 every step says what, the moment it led to, and the article', () => {
    const found = answered(shapes.days, { start: on('2025-09-18'), travelDays: 3, posted: on('2025-10-09') });
    expect(found.steps.map(({ at, basis }) => [at, basis.map((one) => one.article)])).toEqual([
      ['2025-09-18', [1, 10]],
      ['2025-09-28', [1]],
      ['2025-10-01', [13]],
      ['2025-10-09', [11]],
      ['2025-10-09', [14]],
    ]);
    expect(found).toMatchObject({ due: '2025-10-09', isInTime: true });
  });
});
