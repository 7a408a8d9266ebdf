import { describe, expect, test } from 'vitest';
import { answerOf, gapsOf, uncitedOf, type Row } from '#law/limit-tables';
import { communityCorrectionsLimits } from './index.ts';

const rules = communityCorrectionsLimits;

/** An ordinary day and the edges of each limit. */
const ordinary: readonly Row[] = [
  ['cc-notify', '2026-03-04', {}, '2026-03-09', '§20: told within five days'],
  ['cc-notify', '2026-03-02', {}, '2026-03-09', '§20, §105: a Saturday; Monday is the first working day'],
  ['cc-notify', '2026-09-15', {}, '2026-09-20', '§20: a make-up Sunday is a working day: nothing moves'],
  ['cc-documents', '2026-03-02', {}, '2026-03-12', '§20: documents served within ten days'],
  ['cc-documents', '2026-04-29', {}, '2026-05-09', '§20: a make-up Saturday is a working day: nothing moves'],
  ['cc-documents', '2026-03-04', {}, '2026-03-16', '§20, §105: a Saturday; Monday is the first working day'],
  ['cc-report', '2026-03-02', {}, '2026-03-12', '§21: reported within ten days'],
  ['cc-report', '2026-09-21', {}, '2026-10-08', '§21, §105: 1 October is National Day; 8 October is the first working day'],
  ['cc-report', '2026-09-30', {}, '2026-10-10', '§21: a make-up Saturday is a working day: nothing moves'],
  ['cc-device', '2026-03-02', {}, '2026-06-02', '§29: three months at most'],
  ['cc-device', '2026-07-01', {}, '2026-10-08', '§29, §105: 1 October is National Day; 8 October is the first working day'],
  ['cc-device', '2026-02-28', {}, '2026-06-01', '§29, §105: from last day to last day: 31 May, a Sunday; Monday is the first working day'],
  ['cc-commutation', '2026-03-02', {}, '2026-04-01', '§33: ruled within thirty days'],
  ['cc-commutation', '2026-03-05', {}, '2026-04-07', '§33, §105: the day lies in Qingming; 7 April is the first working day'],
  ['cc-commutation', '2026-09-01', {}, '2026-10-08', '§33, §105: 1 October is National Day; 8 October is the first working day'],
  ['cc-arrest-decision', '2026-03-02T10:20', {}, '2026-03-04T10:20', '§47: decided within forty-eight hours'],
  ['cc-arrest-decision', '2026-09-30T09:00', {}, '2026-10-02T09:00', '§47: National Day changes nothing'],
  ['cc-arrest-custody', '2026-03-02', {}, '2026-04-01', '§47: held for thirty days at most'],
  ['cc-arrest-custody', '2026-09-01', {}, '2026-10-01', '§47, §105: a holiday, and it stays'],
  ['cc-revoke', '2026-03-02', {}, '2026-04-01', '§48: ruled within thirty days'],
  ['cc-revoke', '2026-09-01', { held: true }, '2026-10-01', '§48, §105: held, so the holiday adds nothing'],
  ['cc-revoke', '2026-09-01', {}, '2026-10-08', '§48, §105: 1 October is National Day; 8 October is the first working day'],
  ['cc-recall', '2026-03-02', {}, '2026-04-01', '§49: decided within thirty days'],
  ['cc-recall', '2026-09-10', {}, '2026-10-10', '§49: a make-up Saturday is a working day: nothing moves'],
  ['cc-recall', '2026-04-09', {}, '2026-05-09', '§49: a make-up Saturday is a working day: nothing moves'],
];

/** The device, prolonged; custody. */
const special: readonly Row[] = [
  ['cc-device', '2026-03-02', { extensions: [{ months: 3 }] }, '2026-09-02', '§29: prolonged by three months'],
  [
    'cc-device',
    '2026-03-02',
    { extensions: [{ months: 3 }, { months: 2 }, { months: 3 }] },
    '2027-02-02?',
    '§29: as often as it is needed; 2027 is not announced',
  ],
  ['cc-device', '2026-03-02', { extensions: [{ months: 4 }] }, 'unknown-extension', '§29: never more than three months at a time'],
  ['cc-arrest-custody', '2026-01-29', { held: true }, '2026-02-28', '§47: thirty days are days, not a month'],
];

describe('limits of community corrections', () => {
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
