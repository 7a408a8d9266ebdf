import { describe, expect, test } from 'vitest';
import { answerOf, gapsOf, uncitedOf, type Row } from '#law/limit-tables';
import { prisonLimits } from './index.ts';

const rules = prisonLimits;

/** An ordinary day and two edges for each limit. */
const ordinary: readonly Row[] = [
  ['pr-notify-family', '2026-03-04', {}, '2026-03-09', '§20: the family is told within five days'],
  [
    'pr-notify-family',
    '2026-02-10',
    {},
    '2026-02-24',
    '§20, §105: the day lies in the Spring Festival; 24 February is the first working day',
  ],
  ['pr-notify-family', '2026-09-26', {}, '2026-10-08', '§20, §105: 1 October is National Day; 8 October is the first working day'],
  ['pr-commutation', '2026-03-02', {}, '2026-04-02', '§30: ruled within a month'],
  ['pr-commutation', '2026-03-04', {}, '2026-04-07', '§30, §105: the day lies in Qingming; 7 April is the first working day'],
  ['pr-commutation', '2026-01-30', {}, '2026-02-28', '§30: there is no 30 February; the 28th, a make-up Saturday, is worked'],
  ['pr-parole-revoke', '2026-03-02', {}, '2026-04-02', '§33: ruled within a month'],
  ['pr-parole-revoke', '2026-02-28', {}, '2026-03-31', '§33: from the last day of a month to the last day of the next'],
  ['pr-parole-revoke', '2026-09-01', {}, '2026-10-08', '§33, §105: 1 October is National Day; 8 October is the first working day'],
];

/** Commutation, prolonged. */
const special: readonly Row[] = [
  [
    'pr-commutation',
    '2026-03-02',
    { extensions: [{ months: 1 }] },
    '2026-05-06',
    '§30, §105: a month more in complex cases: 2 May is a holiday',
  ],
  ['pr-commutation', '2026-02-28', { extensions: [{ months: 1 }] }, '2026-04-30', '§30: two months from last day to last day'],
  ['pr-commutation', '2026-03-02', { extensions: [{ months: 1 }, { months: 1 }] }, 'extension-used-up', '§30: once'],
  ['pr-parole-revoke', '2026-03-02', { extensions: [{ months: 1 }] }, 'unknown-extension', '§33 knows no extension'],
];

describe('limits of the execution of sentences in prison', () => {
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
