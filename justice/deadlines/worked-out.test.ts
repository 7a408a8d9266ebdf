import { describe, expect, test } from 'vitest';
import type { Counting, LimitRule } from './index.ts';
import type { ExcludedDays } from './excluded.ts';
import { answered, on, shapes } from './rules-in-tests.ts';

const out = (from: string, to: string = from): ExcludedDays => ({ from: on(from), to: on(to) });

type Row = readonly [what: string, start: string, given: Omit<Counting, 'start'>, last: string];

/** The last day is the one found by walking day after day; the derivation begins with the start and ends with that day. */
function check(rule: LimitRule, [, start, given, last]: Row): void {
  const found = answered(rule, { ...given, start: on(start) });
  expect(found.due).toBe(last);
  expect(found.steps[0]?.at).toBe(given.restartedAt ?? start);
  expect(found.steps.at(-1)?.at).toBe(last);
  expect(found.provisional).toBeUndefined();
}

describe('ten days that roll', () => {
  test.each<Row>([
    ['the last day is a Friday', '2026-03-03', {}, '2026-03-13'],
    ['one day out pushes it to a Saturday, and on to Monday', '2026-03-03', { excluded: [out('2026-03-05')] }, '2026-03-16'],
    ['two days out push it to a Sunday, and on to Monday', '2026-03-03', { excluded: [out('2026-03-05', '2026-03-06')] }, '2026-03-16'],
    ['three days out push it to the Monday itself', '2026-03-03', { excluded: [out('2026-03-05', '2026-03-07')] }, '2026-03-16'],
    ['two spells of one day', '2026-03-03', { excluded: [out('2026-03-05'), out('2026-03-09')] }, '2026-03-16'],
    [
      'two spells that share a day',
      '2026-03-03',
      { excluded: [out('2026-03-05', '2026-03-07'), out('2026-03-07', '2026-03-08')] },
      '2026-03-17',
    ],
    [
      'one spell inside another',
      '2026-03-03',
      { excluded: [out('2026-03-04', '2026-03-10'), out('2026-03-06', '2026-03-07')] },
      '2026-03-20',
    ],
    ['the same spell told twice', '2026-03-03', { excluded: [out('2026-03-05'), out('2026-03-05')] }, '2026-03-16'],
    ['told in the wrong order', '2026-03-03', { excluded: [out('2026-03-09'), out('2026-03-05')] }, '2026-03-16'],
    ['the day it starts is out anyway', '2026-03-03', { excluded: [out('2026-03-03')] }, '2026-03-13'],
    ['a spell that began before the limit', '2026-03-03', { excluded: [out('2026-02-01', '2026-03-04')] }, '2026-03-16'],
    ['the last day itself', '2026-03-03', { excluded: [out('2026-03-13')] }, '2026-03-16'],
    ['the day after the last', '2026-03-03', { excluded: [out('2026-03-14')] }, '2026-03-13'],
    [
      'the day after the last, which the first spell brought in',
      '2026-03-03',
      { excluded: [out('2026-03-05'), out('2026-03-14')] },
      '2026-03-16',
    ],
    ['a spell that runs on beyond the last day', '2026-03-03', { excluded: [out('2026-03-12', '2026-04-12')] }, '2026-04-14'],
    ['days off inside the spell count like others', '2026-03-03', { excluded: [out('2026-03-07', '2026-03-08')] }, '2026-03-16'],
    ['the whole limit is out', '2026-03-03', { excluded: [out('2026-03-04', '2026-03-31')] }, '2026-04-10'],
    ['ends on the last day before the holiday', '2025-09-20', {}, '2025-09-30'],
    ['ends on the first day of the holiday', '2025-09-21', {}, '2025-10-09'],
    ['one day out: from the eve into the holiday', '2025-09-20', { excluded: [out('2025-09-22')] }, '2025-10-09'],
    ['ends on the make-up Sunday', '2025-09-18', {}, '2025-09-28'],
    ['ends on the Saturday before it', '2025-09-17', {}, '2025-09-28'],
    ['ends on the make-up Saturday', '2025-10-01', {}, '2025-10-11'],
    ['ends on the Sunday after it', '2025-10-02', {}, '2025-10-13'],
    ['the holiday itself is out', '2025-09-26', { excluded: [out('2025-10-01', '2025-10-08')] }, '2025-10-14'],
    [
      'the holiday in two spells',
      '2025-09-26',
      { excluded: [out('2025-10-01', '2025-10-04'), out('2025-10-05', '2025-10-08')] },
      '2025-10-14',
    ],
    ['nine days out, to the make-up Saturday', '2025-09-22', { excluded: [out('2025-09-23', '2025-10-01')] }, '2025-10-11'],
    ['two days on the road', '2026-03-03', { travelDays: 2 }, '2026-03-16'],
    ['three days on the road', '2026-03-03', { travelDays: 3 }, '2026-03-16'],
    ['the road and a day out', '2026-03-03', { excluded: [out('2026-03-10')], travelDays: 2 }, '2026-03-16'],
    [
      'the road is not shortened by days out that lie on it',
      '2026-03-03',
      { excluded: [out('2026-03-15', '2026-03-16')], travelDays: 4 },
      '2026-03-17',
    ],
    ['the road leads into the holiday', '2025-09-19', { travelDays: 2 }, '2025-10-09'],
    ['the road leads over it', '2025-09-19', { travelDays: 10 }, '2025-10-09'],
    ['counted anew on the third day', '2026-03-03', { restartedAt: on('2026-03-06') }, '2026-03-16'],
    ['counted anew on the day it started', '2026-03-03', { restartedAt: on('2026-03-03') }, '2026-03-13'],
    ['counted anew after it was over', '2026-03-03', { restartedAt: on('2026-04-01') }, '2026-04-13'],
    [
      'days out before the new count change nothing',
      '2026-03-03',
      { restartedAt: on('2026-03-10'), excluded: [out('2026-03-05', '2026-03-08')] },
      '2026-03-20',
    ],
    ['days out after it do', '2026-03-03', { restartedAt: on('2026-03-10'), excluded: [out('2026-03-12', '2026-03-13')] }, '2026-03-23'],
    [
      'a spell across the new start counts from the day after it',
      '2026-03-03',
      { restartedAt: on('2026-03-10'), excluded: [out('2026-03-08', '2026-03-12')] },
      '2026-03-23',
    ],
    [
      'anew, the road, and a day out',
      '2026-03-03',
      { restartedAt: on('2026-03-10'), excluded: [out('2026-03-12')], travelDays: 1 },
      '2026-03-23',
    ],
    ['anew into the holiday', '2025-09-01', { restartedAt: on('2025-09-22') }, '2025-10-09'],
  ])('D20 %s, from %s, given %j: %s', (...row) => {
    check(shapes.days, row);
  });
});

describe('three days of custody, and up to four more', () => {
  test.each<Row>([
    ['three days', '2026-03-04', {}, '2026-03-07'],
    ['four days more', '2026-03-04', { extensions: [{ days: 4 }] }, '2026-03-11'],
    ['two days more', '2026-03-04', { extensions: [{ days: 2 }] }, '2026-03-09'],
    ['four days more, ending on the holiday', '2025-09-26', { extensions: [{ days: 4 }] }, '2025-10-03'],
    ['one day more and a day out', '2026-03-04', { extensions: [{ days: 1 }], excluded: [out('2026-03-06')] }, '2026-03-09'],
    ['the day out lies in the extension only', '2026-03-04', { extensions: [{ days: 4 }], excluded: [out('2026-03-10')] }, '2026-03-12'],
    ['the same day without the extension lies outside', '2026-03-04', { excluded: [out('2026-03-10')] }, '2026-03-07'],
    ['anew, with an extension after it', '2026-03-04', { restartedAt: on('2026-03-06'), extensions: [{ days: 4 }] }, '2026-03-13'],
    [
      'anew, extended, two days out',
      '2026-03-04',
      { restartedAt: on('2026-03-06'), extensions: [{ days: 4 }], excluded: [out('2026-03-08', '2026-03-09')] },
      '2026-03-15',
    ],
    ['a long examination', '2026-03-04', { excluded: [out('2026-03-05', '2026-06-02')] }, '2026-06-05'],
    [
      'a long examination, then an extension',
      '2026-03-04',
      { extensions: [{ days: 4 }], excluded: [out('2026-03-05', '2026-06-02')] },
      '2026-06-09',
    ],
    ['over the turn of the year', '2025-12-30', { extensions: [{ days: 4 }] }, '2026-01-06'],
    ['over the leap day', '2024-02-27', {}, '2024-03-01'],
    ['over the end of February without one', '2026-02-27', {}, '2026-03-02'],
  ])('D20 %s, from %s, given %j: %s', (...row) => {
    check(shapes.custody, row);
  });
});

describe('one month that rolls', () => {
  test.each<Row>([
    ['one month', '2026-01-28', {}, '2026-03-02'],
    ['one month', '2026-01-29', {}, '2026-03-02'],
    ['one month', '2026-01-30', {}, '2026-03-02'],
    ['one month', '2026-01-31', {}, '2026-03-02'],
    ['one month', '2024-01-30', {}, '2024-02-29'],
    ['one month', '2024-01-31', {}, '2024-02-29'],
    ['one month', '2026-02-28', {}, '2026-03-30'],
    ['one month', '2024-02-29', {}, '2024-03-29'],
    ['one month', '2025-08-31', {}, '2025-09-30'],
    ['one month', '2025-09-01', {}, '2025-10-09'],
    ['one month', '2025-12-31', {}, '2026-02-02'],
    ['one month', '2026-04-30', {}, '2026-06-01'],
    ['one month, a day out', '2026-01-31', { excluded: [out('2026-02-10')] }, '2026-03-02'],
    ['one month, the last day out', '2026-03-13', { excluded: [out('2026-04-13')] }, '2026-04-14'],
    ['one month, thirty days out', '2026-03-13', { excluded: [out('2026-03-14', '2026-04-12')] }, '2026-05-13'],
    ['one month, the holiday out', '2025-09-12', { excluded: [out('2025-10-01', '2025-10-08')] }, '2025-10-20'],
    ['one month, anew and on the road', '2026-01-05', { restartedAt: on('2026-01-31'), travelDays: 3 }, '2026-03-03'],
  ])('D20 %s, from %s, given %j: %s', (...row) => {
    check(shapes.months, row);
  });
});

describe('months from last day to last day, two and one, two, two more', () => {
  test.each<Row>([
    ['two months', '2026-01-31', {}, '2026-03-31'],
    ['two months', '2025-12-31', {}, '2026-02-28'],
    ['two months', '2026-02-28', {}, '2026-04-30'],
    ['two months', '2024-02-29', {}, '2024-04-30'],
    ['two months', '2025-04-30', {}, '2025-06-30'],
    ['two months', '2025-06-30', {}, '2025-08-31'],
    ['two months', '2026-01-30', {}, '2026-03-30'],
    ['two months', '2026-01-29', {}, '2026-03-29'],
    ['two months', '2025-12-29', {}, '2026-02-28'],
    ['two months', '2025-12-30', {}, '2026-02-28'],
    ['two months', '2026-07-31', {}, '2026-09-30'],
    ['two and one', '2026-01-31', { extensions: [{ months: 1 }] }, '2026-04-30'],
    ['two, one and two', '2026-01-31', { extensions: [{ months: 1 }, { months: 2 }] }, '2026-06-30'],
    ['two, one, two and two', '2026-01-31', { extensions: [{ months: 1 }, { months: 2 }, { months: 2 }] }, '2026-08-31'],
    ['two and one', '2025-11-30', { extensions: [{ months: 1 }] }, '2026-02-28'],
    ['two, one and two', '2025-11-30', { extensions: [{ months: 1 }, { months: 2 }] }, '2026-04-30'],
    ['two, one, two and two', '2025-11-30', { extensions: [{ months: 1 }, { months: 2 }, { months: 2 }] }, '2026-06-30'],
    ['two and one', '2025-12-30', { extensions: [{ months: 1 }] }, '2026-03-30'],
    ['two, one and two', '2025-12-30', { extensions: [{ months: 1 }, { months: 2 }] }, '2026-05-30'],
    ['two, one, two and two', '2025-12-30', { extensions: [{ months: 1 }, { months: 2 }, { months: 2 }] }, '2026-07-30'],
    ['two and one', '2026-02-28', { extensions: [{ months: 1 }] }, '2026-05-31'],
    ['two, one and two', '2026-02-28', { extensions: [{ months: 1 }, { months: 2 }] }, '2026-07-31'],
    ['two, one, two and two', '2026-02-28', { extensions: [{ months: 1 }, { months: 2 }, { months: 2 }] }, '2026-09-30'],
    [
      'two and one, an examination of forty days',
      '2026-01-31',
      { extensions: [{ months: 1 }], excluded: [out('2026-02-10', '2026-03-21')] },
      '2026-06-09',
    ],
    [
      'an examination that begins in the extension',
      '2026-01-31',
      { extensions: [{ months: 1 }], excluded: [out('2026-04-10', '2026-04-19')] },
      '2026-05-10',
    ],
    ['the same examination without the extension', '2026-01-31', { excluded: [out('2026-04-10', '2026-04-19')] }, '2026-03-31'],
    ['anew on the last day of a month', '2026-01-15', { restartedAt: on('2026-02-28') }, '2026-04-30'],
    ['anew, then one and two', '2026-01-15', { restartedAt: on('2026-02-28'), extensions: [{ months: 1 }, { months: 2 }] }, '2026-07-31'],
    [
      'anew, one more, ten days out',
      '2026-01-15',
      { restartedAt: on('2026-03-31'), extensions: [{ months: 1 }], excluded: [out('2026-05-01', '2026-05-10')] },
      '2026-07-10',
    ],
  ])('D20 %s, from %s, given %j: %s', (...row) => {
    check(shapes['criminal-months'], row);
  });
});

describe('a month that rolls unless somebody is held', () => {
  test.each<Row>([
    ['at liberty', '2026-02-14', {}, '2026-03-16'],
    ['held', '2026-02-14', { held: true }, '2026-03-14'],
    ['at liberty', '2026-03-05', {}, '2026-04-06'],
    ['held', '2026-03-05', { held: true }, '2026-04-05'],
    ['at liberty', '2025-09-01', {}, '2025-10-09'],
    ['held', '2025-09-01', { held: true }, '2025-10-01'],
    ['at liberty', '2025-09-04', {}, '2025-10-09'],
    ['held', '2025-09-04', { held: true }, '2025-10-04'],
    ['at liberty, two days out', '2026-03-02', { excluded: [out('2026-03-20', '2026-03-21')] }, '2026-04-06'],
    ['held, two days out', '2026-03-02', { held: true, excluded: [out('2026-03-20', '2026-03-21')] }, '2026-04-04'],
  ])('D20 %s, from %s, given %j: %s', (...row) => {
    check(shapes['unless-held'], row);
  });
});

describe('six months, or two where somebody is held', () => {
  test.each<Row>([
    ['at liberty: six months', '2026-03-02', {}, '2026-09-02'],
    ['held: two months', '2026-03-02', { held: true }, '2026-05-02'],
    ['at liberty, thirty days more', '2026-03-02', { extensions: [{ days: 30 }] }, '2026-10-02'],
    ['held, three months more', '2026-03-02', { held: true, extensions: [{ months: 3 }] }, '2026-08-02'],
    [
      'held, three months more, a week out',
      '2026-03-02',
      { held: true, extensions: [{ months: 3 }], excluded: [out('2026-07-01', '2026-07-07')] },
      '2026-08-09',
    ],
  ])('D20 %s, from %s, given %j: %s', (...row) => {
    check(shapes['held-variant'], row);
  });
});

describe('five working days', () => {
  test.each<Row>([
    ['a plain week', '2026-03-02', {}, '2026-03-09'],
    ['from a Friday', '2026-03-06', {}, '2026-03-13'],
    ['from a Saturday', '2026-03-07', {}, '2026-03-13'],
    ['from a Sunday', '2026-03-08', {}, '2026-03-13'],
    ['over the holiday', '2025-09-28', {}, '2025-10-11'],
    ['from the eve of the holiday', '2025-09-30', {}, '2025-10-14'],
    ['from within the holiday', '2025-10-04', {}, '2025-10-14'],
    ['counting the make-up Sunday', '2025-09-25', {}, '2025-10-09'],
    ['counting the make-up Saturday', '2025-10-08', {}, '2025-10-14'],
    ['two working days out', '2026-03-02', { excluded: [out('2026-03-04', '2026-03-05')] }, '2026-03-11'],
    ['a weekend out', '2026-03-02', { excluded: [out('2026-03-07', '2026-03-08')] }, '2026-03-09'],
    ['the make-up day out', '2025-09-25', { excluded: [out('2025-09-28')] }, '2025-10-10'],
    ['ten plain days granted on top', '2026-03-02', { extensions: [{ days: 10 }] }, '2026-03-19'],
    ['five plain days on top end on a Saturday', '2026-03-02', { extensions: [{ days: 5 }] }, '2026-03-16'],
    ['twice granted', '2026-03-02', { extensions: [{ days: 5 }, { days: 6 }] }, '2026-03-20'],
    [
      'granted, with days out among the working days',
      '2026-03-02',
      { extensions: [{ days: 3 }], excluded: [out('2026-03-04')] },
      '2026-03-13',
    ],
    [
      'granted, with days out among the plain ones',
      '2026-03-02',
      { extensions: [{ days: 6 }], excluded: [out('2026-03-10', '2026-03-11')] },
      '2026-03-17',
    ],
    ['a day on the road, to a working day', '2026-03-05', { travelDays: 1 }, '2026-03-13'],
    ['two days on the road', '2026-03-06', { travelDays: 2 }, '2026-03-16'],
    ['anew', '2026-03-02', { restartedAt: on('2026-03-05') }, '2026-03-12'],
    ['anew, before the holiday', '2025-09-01', { restartedAt: on('2025-09-26') }, '2025-10-10'],
  ])('D20 %s, from %s, given %j: %s', (...row) => {
    check(shapes.workdays, row);
  });
});

describe('two years', () => {
  test.each<Row>([
    ['two years', '2024-02-29', {}, '2026-02-28'],
    ['two years', '2024-03-04', {}, '2026-03-04'],
    ['two years', '2024-02-28', {}, '2026-02-28'],
    ['two years', '2024-06-30', {}, '2026-06-30'],
    ['two years, a year out', '2024-03-04', { excluded: [out('2024-06-01', '2025-05-31')] }, '2027-03-04'],
    ['two years, anew after one', '2024-03-04', { restartedAt: on('2025-03-04') }, '2027-03-04'],
  ])('D20 %s, from %s, given %j: %s', (...row) => {
    check(shapes.years, row);
  });
});

describe('a month and a half', () => {
  test.each<Row>([
    ['a month and a half', '2026-01-31', {}, '2026-03-15'],
    ['a month and a half', '2026-02-14', {}, '2026-03-29'],
    ['a month and a half', '2024-01-30', {}, '2024-03-15'],
    ['a month and a half', '2025-11-15', {}, '2025-12-30'],
    ['a month and a half, a week out', '2026-03-02', { excluded: [out('2026-03-10', '2026-03-16')] }, '2026-04-24'],
  ])('D20 %s, from %s, given %j: %s', (...row) => {
    check(shapes['month-and-half'], row);
  });
});

describe('three months, six at most', () => {
  test.each<Row>([
    ['three months', '2026-03-31', {}, '2026-06-30'],
    ['three and one', '2026-03-31', { extensions: [{ months: 1 }] }, '2026-07-31'],
    ['three, one and two', '2026-03-31', { extensions: [{ months: 1 }, { months: 2 }] }, '2026-09-30'],
    ['three months and forty-five days', '2026-03-31', { extensions: [{ days: 45 }] }, '2026-08-14'],
    [
      'three, three, and a spell in the second half',
      '2026-03-31',
      { extensions: [{ months: 3 }], excluded: [out('2026-08-01', '2026-08-31')] },
      '2026-10-31',
    ],
  ])('D20 %s, from %s, given %j: %s', (...row) => {
    check(shapes['six-months-at-most'], row);
  });
});

describe('ten days back', () => {
  test.each<Row>([
    ['ten days before', '2026-03-20', {}, '2026-03-10'],
    ['ten days before', '2026-03-01', {}, '2026-02-19'],
    ['ten days before', '2024-03-10', {}, '2024-02-29'],
    ['ten days before', '2026-01-05', {}, '2025-12-26'],
    ['ten days before', '2025-10-11', {}, '2025-10-01'],
  ])('D20 %s, from %s, given %j: %s', (...row) => {
    check(shapes['days-before'], row);
  });
});

describe('seven working days back', () => {
  test.each<Row>([
    ['seven working days before', '2026-03-20', {}, '2026-03-11'],
    ['seven working days before', '2025-10-11', {}, '2025-09-25'],
    ['seven working days before', '2025-10-09', {}, '2025-09-23'],
    ['seven working days before', '2025-09-29', {}, '2025-09-19'],
    ['seven working days before', '2026-03-15', {}, '2026-03-05'],
  ])('D20 %s, from %s, given %j: %s', (...row) => {
    check(shapes['workdays-before'], row);
  });
});
