import { describe, expect, test } from 'vitest';
import { answerOf, gapsOf, uncitedOf, type Row } from '#law/limit-tables';
import { stateCompensationLimits } from './index.ts';

const rules = stateCompensationLimits;

/** An ordinary day and two edges for each limit. */
const ordinary: readonly Row[] = [
  ['sc-decide', '2026-03-11', {}, '2026-05-11', '§13, §23: two months from the application'],
  ['sc-decide', '2026-08-01', {}, '2026-10-08', '§13, §23: 1 October is National Day; 8 October is the first working day'],
  ['sc-decide', '2026-03-02', {}, '2026-05-06', '§13, §23: the day lies in the May holiday; 6 May is the first working day'],
  ['sc-decision-service', '2026-03-02', {}, '2026-03-12', '§13, §23: served or told within ten days'],
  ['sc-decision-service', '2026-09-30', {}, '2026-10-10', '§13, §23: a make-up Saturday is a working day: nothing moves'],
  [
    'sc-decision-service',
    '2026-02-10',
    {},
    '2026-02-24',
    '§13, §23: the day lies in the Spring Festival; 24 February is the first working day',
  ],
  ['sc-sue', '2026-03-02', {}, '2026-06-02', '§14: three months'],
  ['sc-sue', '2026-03-19', {}, '2026-06-22', '§14: the day lies in the Dragon Boat holiday; Monday is the first working day'],
  ['sc-sue', '2026-02-28', {}, '2026-05-28', '§14: outside criminal matters a month ends on the same date'],
  ['sc-reconsider', '2026-03-02', {}, '2026-04-01', '§24: thirty days'],
  ['sc-reconsider', '2026-03-05', {}, '2026-04-07', '§24: the day lies in Qingming; 7 April is the first working day'],
  ['sc-reconsider', '2026-09-01', {}, '2026-10-08', '§24: 1 October is National Day; 8 October is the first working day'],
  ['sc-reconsider-decide', '2026-03-11', {}, '2026-05-11', '§25: two months'],
  ['sc-reconsider-decide', '2025-12-31', {}, '2026-02-28', '§25: there is no 31 February; the 28th, a make-up Saturday, is worked'],
  ['sc-reconsider-decide', '2026-08-01', {}, '2026-10-08', '§25: 1 October is National Day; 8 October is the first working day'],
  ['sc-committee-apply', '2026-03-02', {}, '2026-04-01', '§25: thirty days'],
  ['sc-committee-apply', '2026-09-10', {}, '2026-10-10', '§25: a make-up Saturday is a working day: nothing moves'],
  ['sc-committee-apply', '2026-04-09', {}, '2026-05-09', '§25: a make-up Saturday is a working day: nothing moves'],
  ['sc-committee', '2026-03-02', {}, '2026-06-02', '§28: three months'],
  ['sc-committee', '2026-07-01', {}, '2026-10-08', '§28: 1 October is National Day; 8 October is the first working day'],
  ['sc-committee', '2025-11-30', {}, '2026-02-28', '§28: there is no 30 February; the 28th, a make-up Saturday, is worked'],
  ['sc-pay-apply', '2026-03-02', {}, '2026-03-09', '§37: passed on to the treasury within seven days'],
  ['sc-pay-apply', '2026-04-28', {}, '2026-05-06', '§37: the day lies in the May holiday; 6 May is the first working day'],
  ['sc-pay-apply', '2026-03-07', {}, '2026-03-16', '§37: a Saturday; Monday is the first working day'],
  ['sc-pay', '2026-03-02', {}, '2026-03-17', '§37: paid within fifteen days'],
  ['sc-pay', '2026-09-25', {}, '2026-10-10', '§37: a make-up Saturday is a working day: nothing moves'],
  ['sc-pay', '2026-01-30', {}, '2026-02-14', '§37: a make-up Saturday is a working day: nothing moves'],
  ['sc-limitation', '2024-03-04', {}, '2026-03-04', '§39: two years from knowledge'],
  ['sc-limitation', '2024-10-02', {}, '2026-10-08', '§39: 2 October lies in the National Day holiday; the 8th is the first working day'],
  ['sc-limitation', '2024-02-29', {}, '2026-02-28', '§39: there is no 29 February in 2026; the 28th, a make-up Saturday, is worked'],
];

/** Extensions and time that is not counted. */
const special: readonly Row[] = [
  ['sc-committee', '2026-03-02', { extensions: [{ months: 3 }] }, '2026-09-02', '§28: three months more in difficult cases'],
  [
    'sc-committee',
    '2026-07-01',
    { extensions: [{ months: 3 }] },
    '2027-01-01?',
    '§28: whether 1 January 2027 is a holiday is not announced',
  ],
  ['sc-committee', '2026-03-02', { extensions: [{ months: 2 }] }, 'unknown-extension', '§28: three, not two'],
  ['sc-committee', '2026-03-02', { extensions: [{ months: 3 }, { months: 3 }] }, 'extension-used-up', '§28: once'],
  [
    'sc-limitation',
    '2024-03-04',
    { excluded: [['2024-06-01', '2024-08-29']] },
    '2026-06-02',
    '§39(1): ninety days in custody do not count',
  ],
  [
    'sc-limitation',
    '2024-03-04',
    { excluded: [['2026-02-01', '2026-02-10']] },
    '2026-03-16',
    '§39(2): ten days of illness in the last six months; 14 March is a Saturday',
  ],
  [
    'sc-limitation',
    '2024-03-04',
    { excluded: [['2023-06-01', '2024-03-04']] },
    '2026-03-04',
    '§39(1): custody before the start changes nothing',
  ],
  ['sc-decide', '2026-03-11', { extensions: [{ months: 1 }] }, 'unknown-extension', '§13 knows no extension'],
];

describe('limits of state compensation', () => {
  const all = [...ordinary, ...special];

  test.each(all)('H1 %s from %s, %j: %s (%s)', (...row) => {
    expect(answerOf(rules, row)).toBe(row[3]);
  });

  test('H2 every article a row names is cited where the day is derived', () => {
    expect(all.flatMap((row) => uncitedOf(rules, row).map((place) => `${row[0]} ${row[1]}: ${place}`))).toEqual([]);
  });

  test('H3 no limit, variant, extension or older text is without its row', () => {
    expect(gapsOf(rules, all)).toEqual([]);
  });
});
