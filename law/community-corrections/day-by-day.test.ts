import { expect, test } from 'vitest';
import { answerOf } from '#law/limit-tables';
import { communityCorrectionsLimits } from './index.ts';

/** Ten days to report, started on every day around the May holiday 2026, worked out with a wall calendar. */
const days: readonly (readonly [start: string, last: string])[] = [
  ['2026-04-15', '2026-04-27'],
  ['2026-04-16', '2026-04-27'],
  ['2026-04-17', '2026-04-27'],
  ['2026-04-18', '2026-04-28'],
  ['2026-04-19', '2026-04-29'],
  ['2026-04-20', '2026-04-30'],
  ['2026-04-21', '2026-05-06'],
  ['2026-04-22', '2026-05-06'],
  ['2026-04-23', '2026-05-06'],
  ['2026-04-24', '2026-05-06'],
  ['2026-04-25', '2026-05-06'],
  ['2026-04-26', '2026-05-06'],
  ['2026-04-27', '2026-05-07'],
  ['2026-04-28', '2026-05-08'],
  ['2026-04-29', '2026-05-09'],
  ['2026-04-30', '2026-05-11'],
  ['2026-05-01', '2026-05-11'],
  ['2026-05-02', '2026-05-12'],
  ['2026-05-03', '2026-05-13'],
  ['2026-05-04', '2026-05-14'],
  ['2026-05-05', '2026-05-15'],
  ['2026-05-06', '2026-05-18'],
];

test.each(days)('H5 cc-report that starts on %s ends on %s', (start, last) => {
  expect(answerOf(communityCorrectionsLimits, ['cc-report', start, {}, last, ''])).toBe(last);
});
