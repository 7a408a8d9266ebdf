import { describe, expect, test } from 'vitest';
import { answerOf, gapsOf, uncitedOf, type Row } from '#law/limit-tables';
import { penaltyLimits, policePenaltyLimits } from './index.ts';

const rules = { ...penaltyLimits, ...policePenaltyLimits };

/** An ordinary day and two edges for each limit. */
const ordinary: readonly Row[] = [
  ['pen-discovery', '2024-03-04', {}, '2026-03-04', '§36: two years undiscovered'],
  ['pen-discovery', '2024-10-02', {}, '2026-10-02', '§36: a holiday, and it stays'],
  ['pen-decide', '2026-03-03', {}, '2026-06-01', '§60: ninety days from filing'],
  ['pen-decide', '2026-03-02', {}, '2026-06-01', '§60: 31 May is a Sunday; Monday is the first working day'],
  ['pen-decide', '2026-06-22', {}, '2026-09-20', '§60: a make-up Sunday is a working day: nothing moves'],
  ['pen-hearing-request', '2026-03-02', {}, '2026-03-09', '§64, §85: five working days after being told'],
  ['pen-hearing-request', '2026-04-30', {}, '2026-05-11', '§64, §85: 6, 7, 8, 9 (make-up), 11 May'],
  ['pen-hearing-request', '2026-02-11', {}, '2026-02-25', '§64, §85: 12, 13, 14 (make-up), 24, 25 February'],
  ['pen-hearing-notice', '2026-03-20', {}, '2026-03-11', '§64, §85: seven working days before the hearing'],
  ['pen-hearing-notice', '2026-02-26', {}, '2026-02-10', '§64, §85: 25, 24, 14 (make-up), 13, 12, 11, 10 February'],
  ['pen-register-evidence', '2026-03-02', {}, '2026-03-11', '§56, §85: dealt with within seven working days'],
  ['pen-register-evidence', '2026-02-11', {}, '2026-02-27', '§56, §85: 12, 13, 14 (make-up), 24, 25, 26, 27 February'],
  ['pen-register-evidence', '2026-09-28', {}, '2026-10-13', '§56, §85: 29, 30 September, 8, 9, 10 (make-up), 12, 13 October'],
  ['pen-serve', '2026-03-02', {}, '2026-03-11', '§61, §85: served within seven working days'],
  ['pen-serve', '2026-02-11', {}, '2026-02-27', '§61, §85: 12, 13, 14 (make-up), 24, 25, 26, 27 February'],
  ['pen-serve', '2026-09-28', {}, '2026-10-13', '§61, §85: 29, 30 September, 8, 9, 10 (make-up), 12, 13 October'],
  ['pen-pay', '2026-03-02', {}, '2026-03-17', '§67: paid within fifteen days'],
  ['pen-pay', '2026-06-05', {}, '2026-06-22', '§67: the day lies in the Dragon Boat holiday; Monday is the first working day'],
  ['pen-pay', '2026-09-16', {}, '2026-10-08', '§67: 1 October is National Day; 8 October is the first working day'],
  ['pen-withdraw-publicity', '2026-03-02', {}, '2026-03-05', '§48, §85: withdrawn within three working days'],
  ['pen-withdraw-publicity', '2026-04-30', {}, '2026-05-08', '§48, §85: 6, 7, 8 May'],
  ['pen-withdraw-publicity', '2026-02-13', {}, '2026-02-25', '§48, §85: 14 (make-up), 24, 25 February'],
  ['pen-hand-in', '2026-03-02', {}, '2026-03-04', '§71, §85: handed in within two working days'],
  ['pen-hand-in', '2026-02-13', {}, '2026-02-24', '§71, §85: 14 (make-up) and 24 February'],
  ['pen-deposit', '2026-03-02', {}, '2026-03-04', '§71, §85: paid in within two working days'],
  ['pen-deposit', '2026-02-13', {}, '2026-02-24', '§71, §85: 14 (make-up) and 24 February'],
  ['pen-police-decide', '2026-03-02', {}, '2026-04-01', '§165: thirty days from acceptance'],
  ['pen-police-decide', '2026-01-20', {}, '2026-02-24', '§165: the day lies in the Spring Festival; 24 February is the first working day'],
  ['pen-police-decide', '2026-03-05', {}, '2026-04-07', '§165: the day lies in Qingming; 7 April is the first working day'],
  ['pen-police-quick', '2026-03-02T10:20', {}, '2026-03-04T10:20', '§47: forty-eight hours from arrival'],
  ['pen-police-quick', '2026-09-30T09:00', {}, '2026-10-02T09:00', '§47: National Day changes nothing'],
  ['pen-police-record', '2026-03-02T10:20', {}, '2026-03-03T10:20', '§39: on record within twenty-four hours'],
  ['pen-police-record', '2026-02-14T08:05', {}, '2026-02-15T08:05', '§39: the Spring Festival changes nothing'],
  ['pen-police-record', '2026-09-30T23:10', {}, '2026-10-01T23:10', '§39: National Day changes nothing'],
  ['pen-police-hearing', '2026-03-02', {}, '2026-03-12', '§137: held within ten days: days, not working days'],
  ['pen-police-hearing', '2026-02-10', {}, '2026-02-24', '§137: the day lies in the Spring Festival; 24 February is the first working day'],
  ['pen-police-hearing', '2026-04-29', {}, '2026-05-09', '§137: a make-up Saturday is a working day: nothing moves'],
  ['pen-police-serve', '2026-03-02', {}, '2026-03-04', '§36: served within two days'],
  ['pen-police-serve', '2026-02-13', {}, '2026-02-24', '§36: the day lies in the Spring Festival; 24 February is the first working day'],
  ['pen-police-serve', '2026-05-07', {}, '2026-05-09', '§36: a make-up Saturday is a working day: nothing moves'],
  ['pen-police-recusal', '2026-03-02', {}, '2026-03-04', '§21: decided within two days'],
  ['pen-police-recusal', '2026-03-05', {}, '2026-03-09', '§21: a Saturday; Monday is the first working day'],
  ['pen-police-recusal', '2026-02-13', {}, '2026-02-24', '§21: the day lies in the Spring Festival; 24 February is the first working day'],
  ['pen-detention-deferral', '2026-03-02T10:20', {}, '2026-03-03T10:20', '§223: decided within twenty-four hours'],
  ['pen-detention-deferral', '2024-02-28T18:00', {}, '2024-02-29T18:00', '§223: the leap day is a day'],
  ['pen-detention-deferral', '2026-02-14T08:05', {}, '2026-02-15T08:05', '§223: the Spring Festival changes nothing'],
];

/** Variants, extensions, and periods a decision sets. */
const special: readonly Row[] = [
  [
    'pen-discovery',
    '2021-03-02',
    { variant: 'life-health-finance' },
    '2026-03-02',
    '§36: five years where life, health or finance was harmed',
  ],
  ['pen-discovery', '2020-02-29', { variant: 'life-health-finance' }, '2025-02-28', '§36: there is no 29 February in 2025'],
  ['pen-police-decide', '2026-03-02', { extensions: [{ days: 30 }] }, '2026-05-06', '§165, §35: sixty days: 1 May is a holiday'],
  ['pen-police-decide', '2026-03-02', { extensions: [{ days: 20 }] }, 'unknown-extension', '§165: thirty days are added, not twenty'],
  [
    'pen-police-decide',
    '2026-03-02',
    { excluded: [['2026-03-10', '2026-03-19']] },
    '2026-04-13',
    '§165, §35: ten days of appraisal: 11 April is a Saturday',
  ],
  ['pen-police-record', '2026-03-02', { variant: 'traffic' }, '2026-03-04', '§39: two days for the traffic police'],
  ['pen-police-record', '2026-03-05', { variant: 'traffic' }, '2026-03-09', '§39, §35: 7 March is a Saturday'],
  ['pen-deferral', '2026-03-02', { length: { months: 3 } }, '2026-06-02', '§66: as long as the agency allows'],
  ['pen-deferral', '2026-07-01', { length: { months: 3 } }, '2026-10-01', '§66: a day the agency named does not move'],
  ['pen-detention', '2026-03-02', { held: true, length: { days: 15 } }, '2026-03-17', '§35: as the decision says'],
  ['pen-detention', '2026-09-26', { held: true, length: { days: 5 } }, '2026-10-01', '§35: nobody is held longer because of a holiday'],
  ['pen-detention', '2026-03-02', { held: true }, 'length-is-for-the-decision', '§175: the decision names the term'],
  ['pen-hearing-request', '2026-02-28', {}, '2026-03-06', '§64: told on a make-up Saturday: 2 to 6 March'],
  ['pen-decide', '2026-03-02', { extensions: [{ days: 30 }] }, 'unknown-extension', '§60: another length stands in other laws, not here'],
];

describe('limits of administrative penalties', () => {
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
