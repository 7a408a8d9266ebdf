import { describe, expect, test } from 'vitest';
import { answerOf, gapsOf, uncitedOf, type Row } from '#law/limit-tables';
import { legalAidHandlingLimits, legalAidLimits } from './index.ts';

const rules = { ...legalAidLimits, ...legalAidHandlingLimits };

/** An ordinary day and two edges for each limit. */
const ordinary: readonly Row[] = [
  ['la-notify', '2026-03-02', {}, '2026-03-05', '§36: told within three days'],
  ['la-notify', '2026-04-01', {}, '2026-04-07', '§36: the day lies in Qingming; 7 April is the first working day'],
  ['la-notify', '2026-05-06', {}, '2026-05-09', '§36: a make-up Saturday is a working day: nothing moves'],
  ['la-assign-notified', '2026-03-02', {}, '2026-03-05', '§36: assigned within three days'],
  ['la-assign-notified', '2026-03-04', {}, '2026-03-09', '§36: a Saturday; Monday is the first working day'],
  ['la-assign-notified', '2026-09-28', {}, '2026-10-08', '§36: 1 October is National Day; 8 October is the first working day'],
  ['la-forward', '2026-03-02T10:20', {}, '2026-03-03T10:20', '§39: forwarded within twenty-four hours'],
  ['la-forward', '2024-02-28T18:00', {}, '2024-02-29T18:00', '§39: the leap day is a day'],
  ['la-forward', '2026-02-14T08:05', {}, '2026-02-15T08:05', '§39: the Spring Festival changes nothing'],
  ['la-review', '2026-03-02', {}, '2026-03-09', '§43: decided within seven days'],
  ['la-review', '2026-09-13', {}, '2026-09-20', '§43: a make-up Sunday is a working day: nothing moves'],
  ['la-review', '2026-02-10', {}, '2026-02-24', '§43: the day lies in the Spring Festival; 24 February is the first working day'],
  ['la-assign', '2026-03-02', {}, '2026-03-05', '§43: assigned within three days'],
  ['la-assign', '2026-02-12', {}, '2026-02-24', '§43: the day lies in the Spring Festival; 24 February is the first working day'],
  ['la-assign', '2026-02-11', {}, '2026-02-14', '§43: a make-up Saturday is a working day: nothing moves'],
  ['la-objection-review', '2026-03-04', {}, '2026-03-09', '§49: decided within five days'],
  ['la-objection-review', '2026-02-09', {}, '2026-02-14', '§49: a make-up Saturday is a working day: nothing moves'],
  ['la-objection-review', '2026-05-04', {}, '2026-05-09', '§49: a make-up Saturday is a working day: nothing moves'],
  ['la-forward-duty-lawyer', '2026-03-02T10:20', {}, '2026-03-03T10:20', '§39: forwarded within twenty-four hours'],
  ['la-forward-duty-lawyer', '2026-09-30T23:10', {}, '2026-10-01T23:10', '§39: National Day changes nothing'],
  ['la-forward-duty-lawyer', '2024-02-28T18:00', {}, '2024-02-29T18:00', '§39: the leap day is a day'],
  ['la-forward-tell-family', '2026-03-02', {}, '2026-03-05', '§47: told within three days'],
  ['la-forward-tell-family', '2026-04-01', {}, '2026-04-07', '§47: the day lies in Qingming; 7 April is the first working day'],
  ['la-forward-tell-family', '2026-05-06', {}, '2026-05-09', '§47: a make-up Saturday is a working day: nothing moves'],
  ['la-tell-refusal-of-counsel', '2026-03-02', {}, '2026-03-05', '§47: told within three days'],
  ['la-tell-refusal-of-counsel', '2026-03-04', {}, '2026-03-09', '§47: a Saturday; Monday is the first working day'],
  ['la-tell-refusal-of-counsel', '2026-09-28', {}, '2026-10-08', '§47: 1 October is National Day; 8 October is the first working day'],
];

/** The time the agency sets. */
const special: readonly Row[] = [
  ['la-supplement', '2026-03-02', { length: { days: 10 } }, '2026-03-12', '§43: as long as the agency says'],
  ['la-supplement', '2026-09-21', { length: { days: 10 } }, '2026-10-01', '§43: a day the agency named does not move'],
  ['la-supplement', '2026-03-02', {}, 'length-is-for-the-decision', '§43 names no length'],
  ['la-review', '2026-03-02', { extensions: [{ days: 3 }] }, 'unknown-extension', '§43 knows no extension'],
];

describe('limits of legal aid', () => {
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
