import { describe, expect, test } from 'vitest';
import { answerOf, gapsOf, uncitedOf, type Row } from '#law/limit-tables';
import { administrativeLitigationLimits } from './index.ts';

const rules = administrativeLitigationLimits;

/** An ordinary day and two edges for each limit. */
const ordinary: readonly Row[] = [
  ['adm-sue', '2026-03-02', {}, '2026-09-02', '§46: six months from knowledge'],
  ['adm-sue', '2026-04-01', {}, '2026-10-08', '§46, §48: 1 October is National Day; 8 October is the first working day'],
  ['adm-sue', '2025-08-31', {}, '2026-02-28', '§46: there is no 31 February; the 28th, a make-up Saturday, is worked'],
  ['adm-sue-inaction', '2026-03-02', {}, '2026-09-02', '§66: six months from the end of the time for acting'],
  ['adm-sue-inaction', '2026-03-25', {}, '2026-09-28', '§66, §48: 25 September is Mid-Autumn; 28 September is the first working day'],
  ['adm-sue-inaction', '2026-02-28', {}, '2026-08-28', '§66: outside criminal matters a month ends on the same date'],
  [
    'adm-sue-after-reconsideration',
    '2026-03-02',
    {},
    '2026-03-17',
    '§45: fifteen days from the decision, or from the end of the time for it',
  ],
  [
    'adm-sue-after-reconsideration',
    '2026-09-16',
    {},
    '2026-10-08',
    '§45, §48: 1 October is National Day; 8 October is the first working day',
  ],
  ['adm-sue-after-reconsideration', '2026-09-25', {}, '2026-10-10', '§45: a make-up Saturday is a working day: nothing moves'],
  ['adm-reinstatement', '2026-03-02', {}, '2026-03-12', '§48(2): ten days after the obstacle is gone'],
  ['adm-reinstatement', '2026-02-10', {}, '2026-02-24', '§48(2): the day lies in the Spring Festival'],
  ['adm-inaction', '2026-03-11', {}, '2026-05-11', '§47: two months without an answer'],
  ['adm-inaction', '2026-03-02', {}, '2026-05-06', '§47, §48: the day lies in the May holiday; 6 May is the first working day'],
  ['adm-inaction', '2025-12-31', {}, '2026-02-28', '§47: there is no 31 February; the 28th, a make-up Saturday, is worked'],
  ['adm-filing', '2026-03-02', {}, '2026-03-09', '§51: filed or not within seven days'],
  ['adm-filing', '2026-02-10', {}, '2026-02-24', '§51, §48: the day lies in the Spring Festival; 24 February is the first working day'],
  ['adm-filing', '2026-10-03', {}, '2026-10-10', '§51: a make-up Saturday is a working day: nothing moves'],
  ['adm-serve', '2026-03-04', {}, '2026-03-09', '§67: sent within five days of filing'],
  ['adm-serve', '2026-02-10', {}, '2026-02-24', '§67, §48: the day lies in the Spring Festival; 24 February is the first working day'],
  ['adm-serve', '2026-09-26', {}, '2026-10-08', '§67, §48: 1 October is National Day; 8 October is the first working day'],
  ['adm-defence', '2026-03-02', {}, '2026-03-17', '§67: evidence and defence within fifteen days'],
  ['adm-defence', '2026-01-30', {}, '2026-02-14', '§67: a make-up Saturday is a working day: nothing moves'],
  ['adm-defence', '2026-02-02', {}, '2026-02-24', '§67, §48: the day lies in the Spring Festival; 24 February is the first working day'],
  ['adm-serve-defence', '2026-03-04', {}, '2026-03-09', '§67: passed on within five days'],
  ['adm-serve-defence', '2026-02-09', {}, '2026-02-14', '§67: a make-up Saturday is a working day: nothing moves'],
  ['adm-serve-defence', '2026-05-04', {}, '2026-05-09', '§67: a make-up Saturday is a working day: nothing moves'],
  ['adm-trial', '2026-03-02', {}, '2026-09-02', '§81: six months from filing'],
  ['adm-trial', '2026-04-01', {}, '2026-10-08', '§81, §48: 1 October is National Day; 8 October is the first working day'],
  ['adm-trial', '2025-08-31', {}, '2026-02-28', '§81: there is no 31 February; the 28th, a make-up Saturday, is worked'],
  ['adm-trial-summary', '2026-03-02', {}, '2026-04-16', '§83: forty-five days from filing'],
  ['adm-trial-summary', '2026-08-17', {}, '2026-10-08', '§83, §48: 1 October is National Day; 8 October is the first working day'],
  ['adm-appeal-judgment', '2026-03-02', {}, '2026-03-17', '§85: fifteen days against a judgment'],
  [
    'adm-appeal-judgment',
    '2026-06-05',
    {},
    '2026-06-22',
    '§85, §48: the day lies in the Dragon Boat holiday; Monday is the first working day',
  ],
  ['adm-appeal-judgment', '2026-09-16', {}, '2026-10-08', '§85, §48: 1 October is National Day; 8 October is the first working day'],
  ['adm-appeal-ruling', '2026-03-02', {}, '2026-03-12', '§85: ten days against a ruling'],
  ['adm-appeal-ruling', '2026-03-04', {}, '2026-03-16', '§85, §48: a Saturday; Monday is the first working day'],
  ['adm-appeal-ruling', '2026-09-21', {}, '2026-10-08', '§85, §48: 1 October is National Day; 8 October is the first working day'],
  ['adm-trial-second', '2026-03-02', {}, '2026-06-02', '§88: three months from the appeal'],
  ['adm-trial-second', '2026-07-01', {}, '2026-10-08', '§88, §48: 1 October is National Day; 8 October is the first working day'],
  ['adm-trial-second', '2025-11-30', {}, '2026-02-28', '§88: there is no 30 February; the 28th, a make-up Saturday, is worked'],
];

/** Variants, extensions, time that is not counted, the road and the post. */
const special: readonly Row[] = [
  ['adm-sue', '2025-03-03', { variant: 'not-told' }, '2026-03-03', '§64: a year at most where nobody told the limit'],
  ['adm-sue', '2025-10-02', { variant: 'not-told' }, '2026-10-08', '§64, §48: 2 October is a holiday'],
  ['adm-sue', '2006-03-02', { variant: 'maximum-immovables' }, '2026-03-02', '§46(2): twenty years for immovables'],
  ['adm-sue', '2021-10-05', { variant: 'maximum-others' }, '2026-10-08', '§46(2), §48: five years otherwise; 5 October is a holiday'],
  [
    'adm-sue',
    '2026-03-02',
    { excluded: [['2026-08-01', '2026-08-31']] },
    '2026-10-08',
    '§48: time lost by a flood does not count; 3 October is a holiday',
  ],
  ['adm-sue', '2026-03-02', { extensions: [{ days: 10 }] }, 'unknown-extension', '§46 knows no extension'],
  ['adm-sue', '2026-03-02', { posted: '2026-09-02' }, '2026-09-02', '§48: posted on the last day'],
  ['adm-sue', '2026-03-02', { posted: '2026-09-03' }, '2026-09-02 late', '§48: posted a day later'],
  ['adm-trial', '2026-03-02', { extensions: [{ months: 3 }] }, '2026-12-02', '§81: as much as the high court approves'],
  [
    'adm-trial',
    '2026-03-02',
    { extensions: [{ months: 3 }, { days: 30 }] },
    '2027-01-01?',
    '§81: and again; whether 1 January 2027 is a holiday is not announced',
  ],
  [
    'adm-trial',
    '2026-03-02',
    {
      excluded: [
        ['2026-05-01', '2026-05-10'],
        ['2026-06-01', '2026-06-05'],
      ],
    },
    '2026-09-17',
    '§50: notice and mediation, fifteen days',
  ],
  [
    'adm-trial-summary',
    '2026-03-02',
    { excluded: [['2026-03-09', '2026-03-18']] },
    '2026-04-27',
    '§50, §48: ten days of appraisal; 26 April is a Sunday',
  ],
  ['adm-trial-summary', '2026-03-02', { extensions: [{ days: 15 }] }, 'unknown-extension', '§83 knows no extension'],
  ['adm-trial-second', '2026-03-02', { extensions: [{ months: 2 }] }, '2026-08-03', '§88, §48: 2 August is a Sunday'],
  [
    'adm-trial-second',
    '2026-03-02',
    { excluded: [['2026-03-03', '2026-03-12']] },
    '2026-06-12',
    '§50: ten days while another court was asked',
  ],
  ['adm-appeal-judgment', '2026-03-02', { travelDays: 3 }, '2026-03-20', '§48: three days on the road are not part of it'],
];

describe('limits of administrative litigation', () => {
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
