import { expect, test } from 'vitest';
import { answerOf, uncitedOf, type Row } from '#law/limit-tables';
import { administrativeLitigationLimits } from './index.ts';

const rules = administrativeLitigationLimits;

/** Files of administrative litigation from the act to the second instance. */
const files: Readonly<Record<string, readonly Row[]>> = {
  'a licence refused on the last day of January: sued on the last day of July': [
    ['adm-sue', '2026-01-31', {}, '2026-07-31', '§46: six months'],
    ['adm-filing', '2026-07-31', {}, '2026-08-07', '§51: seven days to file'],
    ['adm-serve', '2026-08-07', {}, '2026-08-12', '§67: five days to send the complaint'],
    ['adm-defence', '2026-08-12', {}, '2026-08-27', '§67: fifteen days for the defence and the evidence'],
    ['adm-serve-defence', '2026-08-27', {}, '2026-09-01', '§67: five days to pass it on'],
    ['adm-trial', '2026-08-07', {}, '2027-02-08?', '§81: six months end on a Sunday of a year not announced'],
  ],
  'a small fine in summary procedure, appealed over National Day': [
    ['adm-trial-summary', '2026-08-07', {}, '2026-09-21', '§83: forty-five days'],
    ['adm-appeal-judgment', '2026-09-21', {}, '2026-10-08', '§85: fifteen days end on 6 October'],
    ['adm-appeal-ruling', '2026-09-21', {}, '2026-10-08', '§85: ten days end on 1 October: the same Thursday'],
    ['adm-trial-second', '2026-03-19', {}, '2026-06-22', '§88: three months end on the Dragon Boat'],
  ],
  'an authority that does not answer': [
    ['adm-inaction', '2026-03-02', {}, '2026-05-06', '§47: two months end on 2 May'],
    ['adm-sue-inaction', '2026-05-06', {}, '2026-11-06', '§66: six months from the end of the time to act'],
    ['adm-filing', '2026-11-06', {}, '2026-11-13', '§51: seven days'],
  ],
  'reconsidered first, and the way to the court closed by illness': [
    ['adm-sue-after-reconsideration', '2026-09-16', {}, '2026-10-08', '§45: fifteen days end on 1 October'],
    ['adm-reinstatement', '2026-10-20', {}, '2026-10-30', '§48: ten days from recovery'],
    [
      'adm-sue',
      '2026-03-02',
      { excluded: [['2026-08-03', '2026-08-12']] },
      '2026-09-14',
      '§46, §48: ten days lost are added, and end on a Saturday',
    ],
  ],
  'time that does not count: an appraisal, a mediation': [
    ['adm-trial', '2026-03-02', {}, '2026-09-02', '§81: six months'],
    [
      'adm-trial',
      '2026-03-02',
      { excluded: [['2026-04-01', '2026-04-30']] },
      '2026-10-08',
      '§81, §50: thirty days of appraisal reach into the holiday',
    ],
    ['adm-trial-summary', '2026-05-11', {}, '2026-06-25', '§83: forty-five days'],
    [
      'adm-trial-summary',
      '2026-05-11',
      { excluded: [['2026-05-18', '2026-05-22']] },
      '2026-06-30',
      '§83, §50: five days of mediation are added',
    ],
  ],
  'an act nobody knew of': [
    ['adm-sue', '2021-03-01', { variant: 'maximum-others' }, '2026-03-02', '§46: five years end on a Sunday'],
    ['adm-sue', '2006-05-02', { variant: 'maximum-immovables' }, '2026-05-06', '§46: twenty years end in the May holiday'],
    ['adm-sue', '2025-04-05', { variant: 'not-told' }, '2026-04-07', '§64: a year ends in Qingming'],
  ],
};

test.each(Object.entries(files))('H4 %s', (_file, rows) => {
  expect(rows.map((row) => [row[0], row[1], answerOf(rules, row)])).toEqual(rows.map(([limit, start, , last]) => [limit, start, last]));
  expect(rows.flatMap((row) => uncitedOf(rules, row).map((place) => `${row[0]} ${row[1]}: ${place}`))).toEqual([]);
});
