import { expect, test } from 'vitest';
import { answerOf, uncitedOf, type Row } from '#law/limit-tables';
import { prisonLimits } from './index.ts';

const rules = prisonLimits;

/** A sentence in prison, from the gate to commutation and parole. */
const files: Readonly<Record<string, readonly Row[]>> = {
  'received before the May holiday; commuted twice over the years': [
    ['pr-notify-family', '2026-04-28', {}, '2026-05-06', '§20: five days end on 3 May'],
    ['pr-commutation', '2026-01-31', {}, '2026-02-28', '§30: from last day to last day, a worked Saturday'],
    ['pr-commutation', '2026-01-31', { extensions: [{ months: 1 }] }, '2026-03-31', '§30: a month more, again to the last day'],
    ['pr-commutation', '2026-05-20', {}, '2026-06-22', '§30: the day lies in the Dragon Boat holiday'],
    [
      'pr-commutation',
      '2026-05-20',
      { extensions: [{ months: 1 }] },
      '2026-07-20',
      '§30: a month more counts from the 20th, not from the day it rolled to',
    ],
  ],
  'received before the Spring Festival; parole granted and revoked': [
    ['pr-notify-family', '2026-02-12', {}, '2026-02-24', '§20: five days end in the Spring Festival'],
    ['pr-parole-revoke', '2026-06-30', {}, '2026-07-31', '§33: from last day to last day'],
    ['pr-parole-revoke', '2026-08-27', {}, '2026-09-28', '§33: the day is Sunday 27 September'],
  ],
  'received on a Monday after the National Day': [
    ['pr-notify-family', '2026-10-05', {}, '2026-10-10', '§20: five days end on a worked Saturday'],
    ['pr-commutation', '2026-09-10', {}, '2026-10-10', '§30: a month ends on the worked Saturday too'],
  ],
};

test.each(Object.entries(files))('H4 %s', (_file, rows) => {
  expect(rows.map((row) => [row[0], row[1], answerOf(rules, row)])).toEqual(rows.map(([limit, start, , last]) => [limit, start, last]));
  expect(rows.flatMap((row) => uncitedOf(rules, row).map((place) => `${row[0]} ${row[1]}: ${place}`))).toEqual([]);
});
