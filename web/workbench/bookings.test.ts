import { expect, test } from 'vitest';
import { hours, meeting, spanOf } from './bookings.ts';

const taken = [
  { from: '2026-04-15T09:00' as const, to: '2026-04-15T10:00' as const },
  { from: '2026-04-15T14:00' as const, to: '2026-04-15T16:30' as const },
] as never;

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
