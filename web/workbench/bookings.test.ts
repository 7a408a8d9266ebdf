import { expect, test } from 'vitest';
import { hours, meeting, minutesBetween, saySpans, spanOf } from './bookings.ts';

const taken = [
  { from: '2026-04-15T09:00', to: '2026-04-15T10:00' },
  { from: '2026-04-15T14:00', to: '2026-04-15T16:30' },
];

test.each([
  ['2026-04-15T08:00', 60, []],
  ['2026-04-15T08:00', 61, ['09:00–10:00']],
  ['2026-04-15T09:30', 10, ['09:00–10:00']],
  ['2026-04-15T10:00', 240, []],
  ['2026-04-15T09:59', 360, ['09:00–10:00', '14:00–16:30']],
  ['2026-04-16T09:00', 60, []],
])('W40 what is booked from %s for %i minutes meets what is taken, and not what it only touches', (from, minutes, met) => {
  expect(meeting({ taken }, spanOf(from, minutes)).map(hours)).toEqual(met);
});

test('W40 a time that is not understood yet meets nothing; a length runs over midnight into the next day', () => {
  expect(spanOf(undefined, 60)).toBeUndefined();
  expect(spanOf('2026-04-15T09:00', Number.NaN)).toBeUndefined();
  expect(spanOf('2026-04-15T09:00', 0)).toBeUndefined();
  expect(meeting({ taken }, undefined)).toEqual([]);
  expect(hours(spanOf('2026-12-31T23:30', 60)!)).toBe('23:30–01-01 00:30');
});

test('W40 over several days a booking runs from a minute to a minute, and hours of another day are said with it', () => {
  expect(minutesBetween('2026-04-15T09:00', '2026-04-17T17:00')).toBe(2 * 1440 + 480);
  expect(minutesBetween('2026-04-15T09:00', '2026-04-15T08:59')).toBe(-1);
  const trial = spanOf('2026-04-14T09:00', minutesBetween('2026-04-14T09:00', '2026-04-15T09:30'))!;
  expect(meeting({ taken }, trial)).toEqual([taken[0]]);
  expect(saySpans([...taken, trial], '2026-04-15')).toBe('09:00–10:00、14:00–16:30、04-14 09:00–04-15 09:30');
});
