import { expect, test } from 'vitest';
import { answerOf } from '#law/limit-tables';
import { prisonLimits } from './index.ts';

/** Five days to tell the family, started on every day around the Spring Festival 2026, worked out with a wall calendar. */
const days: readonly (readonly [start: string, last: string])[] = [
  ['2026-02-02', '2026-02-09'],
  ['2026-02-03', '2026-02-09'],
  ['2026-02-04', '2026-02-09'],
  ['2026-02-05', '2026-02-10'],
  ['2026-02-06', '2026-02-11'],
  ['2026-02-07', '2026-02-12'],
  ['2026-02-08', '2026-02-13'],
  ['2026-02-09', '2026-02-14'],
  ['2026-02-10', '2026-02-24'],
  ['2026-02-11', '2026-02-24'],
  ['2026-02-12', '2026-02-24'],
  ['2026-02-13', '2026-02-24'],
  ['2026-02-14', '2026-02-24'],
  ['2026-02-15', '2026-02-24'],
  ['2026-02-16', '2026-02-24'],
  ['2026-02-17', '2026-02-24'],
  ['2026-02-18', '2026-02-24'],
  ['2026-02-19', '2026-02-24'],
  ['2026-02-20', '2026-02-25'],
  ['2026-02-21', '2026-02-26'],
  ['2026-02-22', '2026-02-27'],
  ['2026-02-23', '2026-02-28'],
  ['2026-02-24', '2026-03-02'],
];

test.each(days)('H5 pr-notify-family that starts on %s ends on %s', (start, last) => {
  expect(answerOf(prisonLimits, ['pr-notify-family', start, {}, last, ''])).toBe(last);
});
