import { describe, expect, test } from 'vitest';
import { answerOf, gapsOf, uncitedOf, type Row } from '#law/limit-tables';
import { compulsionLimits, enforcementLimits } from './index.ts';

const rules = { ...compulsionLimits, ...enforcementLimits };

/** An ordinary day and two edges for each limit. */
const ordinary: readonly Row[] = [
  ['cmp-seize', '2026-03-02', {}, '2026-04-01', '§25: thirty days from the decision'],
  ['cmp-seize', '2026-01-20', {}, '2026-02-24', '§25: the day lies in the Spring Festival; 24 February is the first working day'],
  ['cmp-seize', '2026-03-05', {}, '2026-04-07', '§25: the day lies in Qingming; 7 April is the first working day'],
  ['cmp-freeze', '2026-03-02', {}, '2026-04-01', '§32: thirty days from the freezing'],
  ['cmp-freeze', '2026-09-01', {}, '2026-10-08', '§32: 1 October is National Day; 8 October is the first working day'],
  ['cmp-freeze', '2026-09-10', {}, '2026-10-10', '§32: a make-up Saturday is a working day: nothing moves'],
  ['cmp-onsite-report', '2026-03-02T10:20', {}, '2026-03-03T10:20', '§19: reported within twenty-four hours'],
  ['cmp-onsite-report', '2026-09-30T23:10', {}, '2026-10-01T23:10', '§19: National Day changes nothing'],
  ['cmp-onsite-report', '2024-02-28T18:00', {}, '2024-02-29T18:00', '§19: the leap day is a day'],
  ['cmp-reminder', '2026-03-02', {}, '2026-03-16', '§54, §69: ten working days after the reminder'],
  ['cmp-reminder', '2026-09-28', {}, '2026-10-16', '§54, §69: 29, 30 September, 8, 9, 10 (make-up), 12 to 16 October'],
  ['cmp-apply-court', '2026-03-02', {}, '2026-06-02', '§53: three months from the end of the time for remedies'],
  ['cmp-apply-court', '2026-03-19', {}, '2026-06-22', '§53: the day lies in the Dragon Boat holiday; Monday is the first working day'],
  ['cmp-apply-court', '2026-02-28', {}, '2026-05-28', '§53: outside criminal matters a month ends on the same date'],
  ['cmp-court-accept', '2026-03-02', {}, '2026-03-09', '§56, §69: accepted within five working days'],
  ['cmp-court-accept', '2026-09-30', {}, '2026-10-13', '§56, §69: 8, 9, 10 (make-up), 12, 13 October'],
  ['cmp-court-accept', '2026-04-30', {}, '2026-05-11', '§56, §69: 6, 7, 8, 9 (make-up), 11 May'],
  ['cmp-court-rule', '2026-03-02', {}, '2026-03-11', '§57, §69: ruled within seven working days'],
  ['cmp-court-rule', '2026-02-11', {}, '2026-02-27', '§57, §69: 12, 13, 14 (make-up), 24, 25, 26, 27 February'],
  ['cmp-court-rule', '2026-09-28', {}, '2026-10-13', '§57, §69: 29, 30 September, 8, 9, 10 (make-up), 12, 13 October'],
  ['cmp-acceptance-review-request', '2026-03-02', {}, '2026-03-17', '§56: fifteen days: more than ten, so days'],
  [
    'cmp-acceptance-review-request',
    '2026-02-02',
    {},
    '2026-02-24',
    '§56: the day lies in the Spring Festival; 24 February is the first working day',
  ],
  [
    'cmp-acceptance-review-request',
    '2026-06-05',
    {},
    '2026-06-22',
    '§56: the day lies in the Dragon Boat holiday; Monday is the first working day',
  ],
  ['cmp-acceptance-review', '2026-03-02', {}, '2026-03-17', '§56: fifteen days'],
  ['cmp-acceptance-review', '2026-09-16', {}, '2026-10-08', '§56: 1 October is National Day; 8 October is the first working day'],
  ['cmp-acceptance-review', '2026-09-25', {}, '2026-10-10', '§56: a make-up Saturday is a working day: nothing moves'],
  ['cmp-refusal-service', '2026-03-02', {}, '2026-03-09', '§58, §69: served within five working days'],
  ['cmp-refusal-service', '2026-02-11', {}, '2026-02-25', '§58, §69: 12, 13, 14 (make-up), 24, 25 February'],
  ['cmp-refusal-service', '2026-09-30', {}, '2026-10-13', '§58, §69: 8, 9, 10 (make-up), 12, 13 October'],
  ['cmp-refusal-review-request', '2026-03-02', {}, '2026-03-17', '§58: fifteen days'],
  ['cmp-refusal-review-request', '2026-01-30', {}, '2026-02-14', '§58: a make-up Saturday is a working day: nothing moves'],
  [
    'cmp-refusal-review-request',
    '2026-02-02',
    {},
    '2026-02-24',
    '§58: the day lies in the Spring Festival; 24 February is the first working day',
  ],
  ['cmp-refusal-review', '2026-03-02', {}, '2026-04-01', '§58: thirty days'],
  ['cmp-refusal-review', '2026-04-09', {}, '2026-05-09', '§58: a make-up Saturday is a working day: nothing moves'],
  ['cmp-refusal-review', '2026-01-20', {}, '2026-02-24', '§58: the day lies in the Spring Festival; 24 February is the first working day'],
];

/** What passes without rolling, extensions, testing, plain illegality. */
const special: readonly Row[] = [
  ['cmp-additional-fine', '2026-03-02', {}, '2026-04-01', '§46: the fine has run for thirty days'],
  ['cmp-additional-fine', '2026-09-01', {}, '2026-10-01', '§46: days that pass end on the day, holiday or not'],
  ['cmp-seize', '2026-03-02', { extensions: [{ days: 30 }] }, '2026-05-06', '§25: sixty days: 1 May is a holiday'],
  ['cmp-seize', '2026-03-02', { extensions: [{ days: 8 }] }, '2026-04-09', '§25: the head may grant less'],
  ['cmp-seize', '2026-03-02', { extensions: [{ days: 31 }] }, 'unknown-extension', '§25: not thirty-one'],
  ['cmp-seize', '2026-03-02', { extensions: [{ days: 15 }, { days: 15 }] }, 'extension-used-up', '§25: once'],
  [
    'cmp-seize',
    '2026-03-02',
    { excluded: [['2026-03-09', '2026-03-13']] },
    '2026-04-07',
    '§25: five days of testing: 6 April is a holiday',
  ],
  [
    'cmp-seize',
    '2026-03-02',
    { extensions: [{ days: 30 }], excluded: [['2026-04-20', '2026-04-24']] },
    '2026-05-06',
    '§25: testing in the time that was added: 6 May',
  ],
  ['cmp-freeze', '2026-03-02', { extensions: [{ days: 30 }] }, '2026-05-06', '§32: sixty days: 1 May is a holiday'],
  ['cmp-freeze', '2026-03-02', { extensions: [{ months: 1 }] }, 'unknown-extension', '§32: days are granted, not months'],
  ['cmp-court-rule', '2026-03-02', { variant: 'plain-illegality' }, '2026-04-01', '§58: thirty days where illegality is plain'],
  [
    'cmp-court-rule',
    '2026-03-05',
    { variant: 'plain-illegality' },
    '2026-04-07',
    '§58: thirty days are days and roll: 4 April is Qingming',
  ],
  ['cmp-reminder', '2026-02-11', {}, '2026-03-03', '§54, §69: 12, 13, 14 (make-up), 24 to 28 (make-up) February, 2 and 3 March'],
];

describe('limits of administrative compulsion', () => {
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
