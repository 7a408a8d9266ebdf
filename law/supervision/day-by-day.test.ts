import { expect, test } from 'vitest';
import { answerOf } from '#law/limit-tables';
import { supervisionLimits } from './index.ts';

/** Three days to answer an application to change the measure, started on every day around Qingming 2026, worked out with a wall calendar. */
const days: readonly (readonly [start: string, last: string])[] = [
  ['2026-03-27', '2026-03-30'],
  ['2026-03-28', '2026-03-31'],
  ['2026-03-29', '2026-04-01'],
  ['2026-03-30', '2026-04-02'],
  ['2026-03-31', '2026-04-03'],
  ['2026-04-01', '2026-04-07'],
  ['2026-04-02', '2026-04-07'],
  ['2026-04-03', '2026-04-07'],
  ['2026-04-04', '2026-04-07'],
  ['2026-04-05', '2026-04-08'],
  ['2026-04-06', '2026-04-09'],
  ['2026-04-07', '2026-04-10'],
  ['2026-04-08', '2026-04-13'],
  ['2026-04-09', '2026-04-13'],
  ['2026-04-10', '2026-04-13'],
];

test.each(days)('H5 sl-change-measure-reply that starts on %s ends on %s', (start, last) => {
  expect(answerOf(supervisionLimits, ['sl-change-measure-reply', start, {}, last, ''])).toBe(last);
});
