import { describe, expect, test } from 'vitest';
import { answerOf, gapsOf, uncitedOf, type Row } from '#law/limit-tables';
import { reconsiderationLimits } from './index.ts';

const rules = reconsiderationLimits;

/** An ordinary day and two edges for each limit of the text of 2023. */
const ordinary: readonly Row[] = [
  ['rec-apply', '2026-03-09', {}, '2026-05-08', '§20: sixty days from knowledge'],
  ['rec-apply', '2026-03-02', {}, '2026-05-06', '§20, §85: the day lies in the May holiday; 6 May is the first working day'],
  ['rec-apply', '2026-03-10', {}, '2026-05-09', '§20: a make-up Saturday is a working day: nothing moves'],
  ['rec-accept', '2026-03-02', {}, '2026-03-09', '§30, §88: five working days'],
  ['rec-accept', '2026-02-11', {}, '2026-02-25', '§30, §88: 12, 13, 14 (make-up), 24, 25 February'],
  ['rec-accept', '2026-09-30', {}, '2026-10-13', '§30, §88: 8, 9, 10 (make-up), 12, 13 October'],
  ['rec-correct', '2026-03-02', {}, '2026-03-16', '§31, §88: ten working days'],
  ['rec-correct', '2026-09-28', {}, '2026-10-16', '§31, §88: 29, 30 September, 8, 9, 10 (make-up), 12 to 16 October'],
  ['rec-send-copy', '2026-03-02', {}, '2026-03-11', '§48, §88: seven working days'],
  ['rec-send-copy', '2026-02-11', {}, '2026-02-27', '§48, §88: 12, 13, 14 (make-up), 24, 25, 26, 27 February'],
  ['rec-send-copy', '2026-09-28', {}, '2026-10-13', '§48, §88: 29, 30 September, 8, 9, 10 (make-up), 12, 13 October'],
  ['rec-reply', '2026-03-02', {}, '2026-03-16', '§48, §88: ten working days'],
  ['rec-reply', '2026-09-28', {}, '2026-10-16', '§48, §88: 29, 30 September, 8, 9, 10 (make-up), 12 to 16 October'],
  ['rec-decide', '2026-03-09', {}, '2026-05-08', '§62: sixty days from acceptance'],
  ['rec-decide', '2026-03-02', {}, '2026-05-06', '§62, §85: the day lies in the May holiday; 6 May is the first working day'],
  ['rec-decide', '2026-03-10', {}, '2026-05-09', '§62: a make-up Saturday is a working day: nothing moves'],
  ['rec-correction-notice', '2026-03-02', {}, '2026-03-09', '§31, §88: five working days'],
  ['rec-correction-notice', '2026-04-30', {}, '2026-05-11', '§31, §88: 6, 7, 8, 9 (make-up), 11 May'],
  ['rec-correction-notice', '2026-02-11', {}, '2026-02-25', '§31, §88: 12, 13, 14 (make-up), 24, 25 February'],
];

/** Variants, extensions, time that is not counted, and the text of 2017. */
const special: readonly Row[] = [
  ['rec-apply', '2025-03-03', { variant: 'not-told' }, '2026-03-03', '§20(3): a year at most where nobody told'],
  [
    'rec-apply',
    '2006-10-03',
    { variant: 'maximum-immovables' },
    '2026-10-08',
    '§21, §85: twenty years for immovables; 3 October is a holiday',
  ],
  ['rec-apply', '2021-03-02', { variant: 'maximum-others' }, '2026-03-02', '§21: five years otherwise'],
  ['rec-apply', '2026-03-09', { excluded: [['2026-04-11', '2026-04-15']] }, '2026-05-13', '§20(2): five days of force majeure'],
  ['rec-apply', '2026-03-09', { extensions: [{ days: 10 }] }, 'unknown-extension', '§20 knows no extension'],
  ['rec-apply', '2026-03-09', { posted: '2026-05-08' }, '2026-05-08', '§85, §88: what a party posts in time is in time'],
  ['rec-correct', '2026-03-02', { extensions: [{ days: 5 }] }, '2026-03-23', '§31: a reasonable time more; 21 March is a Saturday'],
  ['rec-correct', '2026-03-02', { extensions: [{ days: 5 }, { days: 5 }] }, 'extension-used-up', '§31: once'],
  ['rec-send-copy', '2026-04-30', { variant: 'summary' }, '2026-05-08', '§54, §88: three working days: 6, 7, 8 May'],
  ['rec-reply', '2026-02-11', { variant: 'summary' }, '2026-02-25', '§54, §88: five working days: 12, 13, 14 (make-up), 24, 25 February'],
  ['rec-decide', '2026-03-02', { variant: 'summary' }, '2026-04-01', '§62(2): thirty days'],
  [
    'rec-decide',
    '2026-03-02',
    { variant: 'summary', extensions: [{ days: 30 }] },
    'unknown-extension',
    '§62(1) prolongs the ordinary procedure only',
  ],
  ['rec-decide', '2026-03-02', { extensions: [{ days: 30 }] }, '2026-06-01', '§62: ninety days in all: 31 May is a Sunday'],
  ['rec-decide', '2026-03-02', { extensions: [{ days: 31 }] }, 'unknown-extension', '§62: not thirty-one'],
  ['rec-decide', '2026-03-02', { extensions: [{ days: 10 }, { days: 20 }] }, 'extension-used-up', '§62: once'],
  ['rec-decide', '2026-03-02', { excluded: [['2026-03-10', '2026-03-19']] }, '2026-05-11', '§37: ten days of appraisal'],
  ['rec-decide', '2026-03-02', { excluded: [['2026-04-21', '2026-05-10']] }, '2026-05-21', '§39: suspended for twenty days, as it grows'],

  // The text of 2017, in force until the end of 2023.
  ['rec-apply', '2022-03-01', { law: '2017-09-01' }, '2022-05-05', '§9: sixty days: 30 April 2022 is a holiday, 5 May is worked'],
  ['rec-apply', '2022-03-01', { law: '2017-09-01', variant: 'not-told' }, 'unknown-variant', '§9 in the text of 2017 knows no such case'],
  ['rec-accept', '2022-03-01', { law: '2017-09-01' }, '2022-03-08', '§17, §40: five working days then too'],
  ['rec-send-copy', '2022-03-01', { law: '2017-09-01' }, '2022-03-10', '§23, §40: seven working days'],
  ['rec-reply', '2022-03-01', { law: '2017-09-01' }, '2022-03-11', '§23: ten days then were days, not working days'],
  ['rec-reply', '2022-03-02', { law: '2017-09-01' }, '2022-03-14', '§23, §85: the tenth day, 12 March 2022, is a Saturday'],
  ['rec-decide', '2022-03-01', { law: '2017-09-01' }, '2022-05-05', '§31: sixty days: 30 April 2022 is a holiday'],
  ['rec-decide', '2022-03-01', { law: '2017-09-01', extensions: [{ days: 30 }] }, '2022-05-30', '§31: ninety days in all'],
  ['rec-decide', '2022-03-01', { law: '2017-09-01', variant: 'summary' }, 'unknown-variant', '§31: there was no summary procedure'],
  [
    'rec-correction-notice',
    '2022-03-01',
    { law: '2017-09-01' },
    '2022-03-07',
    '§29 of the regulation: five days; 6 March 2022 is a Sunday',
  ],
];

describe('limits of reconsideration', () => {
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
