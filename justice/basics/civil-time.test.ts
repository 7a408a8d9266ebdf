import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addHours,
  civilDay,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  daysInMonth,
  findDay,
  findMoment,
  findTime,
  isAfter,
  isTime,
  partsOf,
  weekday,
  type CivilDay,
  type CivilTime,
  type Moment,
} from './index.ts';

const day = (text: string): CivilDay => text as CivilDay;
const minute = (text: string): CivilTime => text as CivilTime;
const moment = (text: string): Moment => text as Moment;

describe('days that exist', () => {
  test.each([
    ['2024-02-29', 'a leap day'],
    ['2000-02-29', 'the leap day of the fourth century'],
    ['0001-01-01', 'the first day there is'],
    ['9999-12-31', 'the last day there is'],
    ['2026-12-31', 'the end of a year'],
  ])('N1 %s is found: %s', (text) => {
    expect(findDay(text)).toBe(text);
  });

  test.each([
    ['2026-02-29', 'no leap year'],
    ['1900-02-29', 'a century that is no leap year'],
    ['2026-04-31', 'April has thirty days'],
    ['2026-00-10', 'no month zero'],
    ['2026-13-01', 'no thirteenth month'],
    ['2026-03-00', 'no day zero'],
    ['2026-03-32', 'no thirty-second day'],
    ['0000-01-01', 'no year zero'],
    ['2026-3-02', 'one digit for the month'],
    ['26-03-02', 'two digits for the year'],
    ['2026/03/02', 'strokes'],
    ['2026-03-02 ', 'a blank at the end'],
    ['2026-03-02\n', 'a line break at the end'],
    ['2026-03-02T10:00', 'a minute is no day'],
    ['２０２６-０３-０２', 'full-width digits'],
    ['+02026-03-02', 'an expanded year'],
    ['', 'nothing'],
  ])('N1 %j is not found: %s', (text) => {
    expect(findDay(text)).toBeUndefined();
  });

  test('N1 the parts of a day make the day again, with leading zeros', () => {
    expect(civilDay(7, 3, 2)).toBe('0007-03-02');
    expect(partsOf(day('2026-03-02'))).toEqual([2026, 3, 2]);
  });
});

describe('minutes that exist', () => {
  test.each([['2026-03-02T00:00'], ['2026-03-02T23:59'], ['2024-02-29T12:30']])('N2 %s is found', (text) => {
    expect(findTime(text)).toBe(text);
  });

  test.each([
    ['2026-03-02T24:00', 'the day ends at 23:59'],
    ['2026-03-02T10:60', 'no sixtieth minute'],
    ['2026-02-29T10:00', 'the day does not exist'],
    ['2026-03-02T10:00:00', 'seconds'],
    ['2026-03-02T10:00Z', 'a zone'],
    ['2026-03-02T10:00+08:00', 'an offset, even the right one'],
    ['2026-03-02 10:00', 'a blank for the T'],
    ['2026-03-02t10:00', 'a small t'],
    ['2026-03-02T9:05', 'one digit for the hour'],
    ['2026-03-02', 'a day is no minute'],
  ])('N2 %j is not found: %s', (text) => {
    expect(findTime(text)).toBeUndefined();
  });

  test('N2 a moment is either, and says which', () => {
    expect(findMoment('2026-03-02')).toBe('2026-03-02');
    expect(findMoment('2026-03-02T08:15')).toBe('2026-03-02T08:15');
    expect(findMoment('2026-03-02T08')).toBeUndefined();
    expect(isTime(moment('2026-03-02'))).toBe(false);
    expect(isTime(moment('2026-03-02T00:00'))).toBe(true);
    expect(dayOf(moment('2026-03-02T23:59'))).toBe('2026-03-02');
  });
});

describe('counting days', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
    ['2026-03-02', 20_514],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
  ])('N3 %s is day %i', (text, number) => {
    expect(dayNumber(day(text))).toBe(number);
    expect(dayFromNumber(number)).toBe(text);
  });

  test('N3 every day from 1599 to 2401 has the number after the day before it', () => {
    const months = Array.from({ length: 803 * 12 }, (_, index) => [1599 + Math.floor(index / 12), (index % 12) + 1] as const);
    const all = months.flatMap(([year, month]) =>
      Array.from({ length: daysInMonth(year, month) }, (_, date) => civilDay(year, month, date + 1)),
    );
    const first = dayNumber(day('1599-01-01'));
    expect(all.filter((one, index) => dayNumber(one) !== first + index || dayFromNumber(first + index) !== one)).toEqual([]);
    expect(dayFromNumber(first + all.length)).toBe('2402-01-01');
  });

  test('N3 naming and numbering are inverse, and the order of days is the order of their names', () => {
    const numbers = fc.integer({ min: -719_162, max: 2_932_896 });
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        const [first, second] = [dayFromNumber(one), dayFromNumber(other)];
        expect(dayNumber(first)).toBe(one);
        expect(findDay(first)).toBe(first);
        expect(Math.sign(first.localeCompare(second))).toBe(Math.sign(one - other));
        expect(daysBetween(first, second)).toBe(other - one);
      }),
    );
  });

  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-02', 0, '2026-03-02'],
    ['2025-03-02', 365, '2026-03-02'],
    ['2024-02-29', 366, '2025-03-01'],
  ])('N3 %s and %i days are %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  test.each([
    [2026, 1, 31],
    [2026, 4, 30],
    [2026, 6, 30],
    [2026, 9, 30],
    [2026, 11, 30],
    [2026, 12, 31],
    [2026, 2, 28],
    [2024, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [2100, 2, 28],
  ])('N4 in %i the month %i has %i days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });
});

describe('hours, weekdays, order', () => {
  test.each([
    ['2026-03-02T10:20', 24, '2026-03-03T10:20'],
    ['2026-12-31T23:59', 1, '2027-01-01T00:59'],
    ['2026-03-01T00:00', -1, '2026-02-28T23:00'],
    ['2024-02-28T12:00', 48, '2024-03-01T12:00'],
    ['2026-03-02T00:00', -24, '2026-03-01T00:00'],
    ['2026-03-02T11:30', 12, '2026-03-02T23:30'],
    ['2026-03-02T12:00', 12, '2026-03-03T00:00'],
    ['2026-03-02T09:05', 0, '2026-03-02T09:05'],
    ['2026-03-02T09:05', 0.5, '2026-03-02T09:35'],
  ])('N5 %s and %d hours are %s', (from, hours, to) => {
    expect(addHours(minute(from), hours)).toBe(to);
  });

  test('N5 hours added and taken away again lead back, and the minute exists', () => {
    const starts = fc
      .tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.nat({ max: 23 }), fc.nat({ max: 59 }))
      .map(([number, hour, past]) => addHours(minute(`${dayFromNumber(number)}T00:${String(past).padStart(2, '0')}`), hour));
    fc.assert(
      fc.property(starts, fc.integer({ min: -9000, max: 9000 }), (start, hours) => {
        const end = addHours(start, hours);
        expect(findTime(end)).toBe(end);
        expect(addHours(end, -hours)).toBe(start);
      }),
    );
  });

  test.each([
    ['2026-03-02', 1],
    ['2026-03-08', 7],
    ['1970-01-01', 4],
    ['1969-12-28', 7],
    ['1949-10-01', 6],
    ['2000-02-29', 2],
  ])('N6 %s is weekday %i', (text, number) => {
    expect(weekday(day(text))).toBe(number);
  });

  test('N6 a week later it is the same weekday, a day later the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        const one = dayFromNumber(number);
        expect(weekday(addDays(one, 7))).toBe(weekday(one));
        expect(weekday(addDays(one, 1))).toBe((weekday(one) % 7) + 1);
      }),
    );
  });

  test.each([
    ['2026-03-03', '2026-03-02', true, 'a later day'],
    ['2026-03-02', '2026-03-02', false, 'the same day'],
    ['2026-03-02T23:59', '2026-03-02', false, 'a minute of the last day'],
    ['2026-03-02', '2026-03-02T10:00', false, 'a day whose minute is not known'],
    ['2026-03-02T10:01', '2026-03-02T10:00', true, 'a minute later'],
    ['2026-03-02T10:00', '2026-03-02T10:00', false, 'the same minute'],
    ['2026-03-03T00:00', '2026-03-02', true, 'the first minute after the last day'],
    ['2026-03-01T23:59', '2026-03-02T00:00', false, 'earlier'],
  ])('N7 %s after %s: %s (%s)', (one, other, isLater) => {
    expect(isAfter(moment(one), moment(other))).toBe(isLater);
  });
});
