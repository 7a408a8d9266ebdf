import { expect, test } from 'vitest';
import { timeLeft } from './time-left.ts';

test.each([
  ['2026-11-30', '2026-11-27T09:00', { unit: 'days', count: 3 }],
  ['2026-11-29', '2026-11-27T09:00', { unit: 'hours', count: 63 }],
  ['2026-11-27', '2026-11-27T09:00', { unit: 'today', count: 0 }],
  ['2026-11-26', '2026-11-27T00:01', { unit: 'over', count: 1 }],
  ['2026-11-27T12:30', '2026-11-27T09:00', { unit: 'hours', count: 3 }],
  ['2026-11-27T08:30', '2026-11-27T09:00', { unit: 'over-hours', count: 1 }],
  ['2026-12-27', '2026-11-27', { unit: 'days', count: 30 }],
])('UI1 a limit that ends %s has, at %s, %o left: hours below seventy-two', (due, now, left) => {
  expect(timeLeft(due, now)).toEqual(left);
});

test('UI1 what is no day has no time left', () => {
  expect(timeLeft('soon', '2026-11-27T09:00')).toBeUndefined();
});
