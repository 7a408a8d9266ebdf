import { expect, test } from 'vitest';
import { answerOf } from '#law/limit-tables';
import { stateCompensationLimits } from './index.ts';

/** Seven days to ask the treasury, started on every day around the Dragon Boat 2026, worked out with a wall calendar. */
const days: readonly (readonly [start: string, last: string])[] = [
  ['2026-06-05', '2026-06-12'],
  ['2026-06-06', '2026-06-15'],
  ['2026-06-07', '2026-06-15'],
  ['2026-06-08', '2026-06-15'],
  ['2026-06-09', '2026-06-16'],
  ['2026-06-10', '2026-06-17'],
  ['2026-06-11', '2026-06-18'],
  ['2026-06-12', '2026-06-22'],
  ['2026-06-13', '2026-06-22'],
  ['2026-06-14', '2026-06-22'],
  ['2026-06-15', '2026-06-22'],
  ['2026-06-16', '2026-06-23'],
  ['2026-06-17', '2026-06-24'],
  ['2026-06-18', '2026-06-25'],
  ['2026-06-19', '2026-06-26'],
  ['2026-06-20', '2026-06-29'],
  ['2026-06-21', '2026-06-29'],
  ['2026-06-22', '2026-06-29'],
];

test.each(days)('H5 sc-pay-apply that starts on %s ends on %s', (start, last) => {
  expect(answerOf(stateCompensationLimits, ['sc-pay-apply', start, {}, last, ''])).toBe(last);
});
