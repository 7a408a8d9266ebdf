import { expect, test } from 'vitest';
import { answerOf } from '#law/limit-tables';
import { administrativeLitigationLimits } from './index.ts';

/** Seven days to file, started on every day around New Year 2026, worked out with a wall calendar. */
const days: readonly (readonly [start: string, last: string])[] = [
  ['2025-12-22', '2025-12-29'],
  ['2025-12-23', '2025-12-30'],
  ['2025-12-24', '2025-12-31'],
  ['2025-12-25', '2026-01-04'],
  ['2025-12-26', '2026-01-04'],
  ['2025-12-27', '2026-01-04'],
  ['2025-12-28', '2026-01-04'],
  ['2025-12-29', '2026-01-05'],
  ['2025-12-30', '2026-01-06'],
  ['2025-12-31', '2026-01-07'],
  ['2026-01-01', '2026-01-08'],
  ['2026-01-02', '2026-01-09'],
  ['2026-01-03', '2026-01-12'],
  ['2026-01-04', '2026-01-12'],
  ['2026-01-05', '2026-01-12'],
];

test.each(days)('H5 adm-filing that starts on %s ends on %s', (start, last) => {
  expect(answerOf(administrativeLitigationLimits, ['adm-filing', start, {}, last, ''])).toBe(last);
});
