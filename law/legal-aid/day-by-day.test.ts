import { expect, test } from 'vitest';
import { answerOf } from '#law/limit-tables';
import { legalAidLimits } from './limits.ts';

/** Three days to assign, started on every day around the May holiday 2026, worked out with a wall calendar. */
const days: readonly (readonly [start: string, last: string])[] = [
  ['2026-04-27', '2026-04-30'],
  ['2026-04-28', '2026-05-06'],
  ['2026-04-29', '2026-05-06'],
  ['2026-04-30', '2026-05-06'],
  ['2026-05-01', '2026-05-06'],
  ['2026-05-02', '2026-05-06'],
  ['2026-05-03', '2026-05-06'],
  ['2026-05-04', '2026-05-07'],
  ['2026-05-05', '2026-05-08'],
  ['2026-05-06', '2026-05-09'],
  ['2026-05-07', '2026-05-11'],
  ['2026-05-08', '2026-05-11'],
  ['2026-05-09', '2026-05-12'],
];

test.each(days)('H5 la-assign that starts on %s ends on %s', (start, last) => {
  expect(answerOf(legalAidLimits, ['la-assign', start, {}, last, ''])).toBe(last);
});
