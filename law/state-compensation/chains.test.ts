import { expect, test } from 'vitest';
import { answerOf, uncitedOf, type Row } from '#law/limit-tables';
import { stateCompensationLimits } from './index.ts';

const rules = stateCompensationLimits;

/** Claims against the state from knowledge to payment. */
const files: Readonly<Record<string, readonly Row[]>> = {
  'wrongful custody: claimed at the last moment, decided, reconsidered, before the committee': [
    ['sc-limitation', '2024-05-02', {}, '2026-05-06', '§39: two years end in the May holiday'],
    ['sc-decide', '2026-05-06', {}, '2026-07-06', '§13, §23: two months'],
    ['sc-decision-service', '2026-07-06', {}, '2026-07-16', '§13, §23: ten days to serve'],
    ['sc-reconsider', '2026-07-16', {}, '2026-08-17', '§24: thirty days end on a Saturday'],
    ['sc-reconsider-decide', '2026-08-17', {}, '2026-10-19', '§25: two months end on a Saturday'],
    ['sc-committee-apply', '2026-10-19', {}, '2026-11-18', '§25: thirty days'],
    ['sc-committee', '2026-11-18', {}, '2027-02-18?', '§28: three months into a year not announced'],
  ],
  'a claim the authority passes over in silence': [
    ['sc-decide', '2026-02-28', {}, '2026-04-28', '§13, §23: two months'],
    ['sc-reconsider', '2026-04-28', {}, '2026-05-28', '§24: thirty days from the end of the silence'],
    ['sc-reconsider-decide', '2026-05-28', {}, '2026-07-28', '§25: two months'],
    ['sc-committee-apply', '2026-07-28', {}, '2026-08-27', '§25: thirty days from the end of the second silence'],
  ],
  'a shop closed unlawfully: the suit for compensation': [
    ['sc-decide', '2026-04-24', {}, '2026-06-24', '§13, §23: two months'],
    ['sc-decision-service', '2026-06-24', {}, '2026-07-06', '§13, §23: ten days end on Saturday 4 July'],
    ['sc-sue', '2026-06-25', {}, '2026-09-28', '§14: three months end on Mid-Autumn'],
  ],
  'a hard case before the committee, and the payment over National Day': [
    ['sc-committee', '2026-03-10', {}, '2026-06-10', '§28: three months'],
    ['sc-committee', '2026-03-10', { extensions: [{ months: 3 }] }, '2026-09-10', '§28: three more with the leave of the president'],
    ['sc-committee', '2026-03-10', { extensions: [{ months: 3 }, { months: 3 }] }, 'extension-used-up', '§28: once'],
    ['sc-pay-apply', '2026-09-24', {}, '2026-10-08', '§37: seven days end on National Day'],
    ['sc-pay', '2026-09-24', {}, '2026-10-09', '§37: fifteen days end on a working Friday'],
  ],
  'whoever sits in prison does not lose the claim': [
    ['sc-limitation', '2024-03-04', {}, '2026-03-04', '§39: two years'],
    ['sc-limitation', '2024-03-04', { excluded: [['2024-06-01', '2024-06-30']] }, '2026-04-03', '§39: thirty days in custody are added'],
    [
      'sc-limitation',
      '2024-03-04',
      { excluded: [['2024-06-01', '2024-07-01']] },
      '2026-04-07',
      '§39: the thirty-first falls on Qingming and rolls',
    ],
  ],
};

test.each(Object.entries(files))('H4 %s', (_file, rows) => {
  expect(rows.map((row) => [row[0], row[1], answerOf(rules, row)])).toEqual(rows.map(([limit, start, , last]) => [limit, start, last]));
  expect(rows.flatMap((row) => uncitedOf(rules, row).map((place) => `${row[0]} ${row[1]}: ${place}`))).toEqual([]);
});
