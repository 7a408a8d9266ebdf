import { expect, test } from 'vitest';
import { answerOf, uncitedOf, type Row } from '#law/limit-tables';
import { administrativeLitigationLimits } from '#law/administrative-litigation';
import { reconsiderationLimits } from './index.ts';

const rules = { ...reconsiderationLimits, ...administrativeLitigationLimits };

/** Files of administrative reconsideration, and the suit that may follow. */
const files: Readonly<Record<string, readonly Row[]>> = {
  'a demolition order: asked for after the May holiday, completed, answered, decided, sued over': [
    ['rec-apply', '2026-03-03', {}, '2026-05-06', '§20: sixty days end on 2 May'],
    ['rec-correction-notice', '2026-05-06', {}, '2026-05-12', '§31, §88: 7, 8, Saturday 9, 11, 12 May'],
    ['rec-correct', '2026-05-12', {}, '2026-05-26', '§31, §88: ten working days'],
    ['rec-accept', '2026-05-26', {}, '2026-06-02', '§30, §88: five working days'],
    ['rec-send-copy', '2026-05-28', {}, '2026-06-08', '§48, §88: seven working days'],
    ['rec-reply', '2026-06-08', {}, '2026-06-23', '§48, §88: ten working days without the Dragon Boat'],
    ['rec-decide', '2026-05-28', {}, '2026-07-27', '§62: sixty days'],
    ['rec-decide', '2026-05-28', { extensions: [{ days: 30 }] }, '2026-08-26', '§62: thirty more'],
    ['adm-sue-after-reconsideration', '2026-08-26', {}, '2026-09-10', '§45: fifteen days to sue'],
  ],
  'a parking fine in summary procedure before National Day': [
    ['rec-apply', '2026-07-20', {}, '2026-09-18', '§20: sixty days'],
    ['rec-accept', '2026-09-18', {}, '2026-09-24', '§30, §88: Sunday 20 September is worked: 20, 21, 22, 23, 24'],
    ['rec-send-copy', '2026-09-21', { variant: 'summary' }, '2026-09-24', '§54, §88: three working days'],
    ['rec-reply', '2026-09-24', { variant: 'summary' }, '2026-10-09', '§54, §88: 28, 29, 30 September, 8, 9 October'],
    ['rec-decide', '2026-09-21', { variant: 'summary' }, '2026-10-21', '§62: thirty days'],
    [
      'rec-decide',
      '2026-09-21',
      { variant: 'summary', extensions: [{ days: 10 }] },
      'unknown-extension',
      '§62(2): the summary procedure is not prolonged',
    ],
    ['adm-sue-after-reconsideration', '2026-10-21', {}, '2026-11-05', '§45: fifteen days to sue'],
  ],
  'nobody told the party where to turn': [
    ['rec-apply', '2025-02-17', { variant: 'not-told' }, '2026-02-24', '§20: a year ends in the Spring Festival'],
    ['adm-sue', '2025-10-01', { variant: 'not-told' }, '2026-10-08', '§64: a year ends on National Day'],
    ['rec-apply', '2021-03-01', { variant: 'maximum-others' }, '2026-03-02', '§21: five years at most end on a Sunday'],
    ['rec-apply', '2006-03-02', { variant: 'maximum-immovables' }, '2026-03-02', '§21: twenty years for land'],
  ],
  'an appraisal and a flood stop the counting': [
    ['rec-apply', '2026-03-03', { excluded: [['2026-03-10', '2026-03-19']] }, '2026-05-12', '§20: ten days of flood are added'],
    [
      'rec-decide',
      '2026-05-28',
      { excluded: [['2026-06-01', '2026-06-30']] },
      '2026-08-26',
      '§62, §37: thirty days of appraisal are added',
    ],
  ],
  'a case of the spring of 2022, under the text of 2017': [
    ['rec-apply', '2022-03-01', { law: '2017-09-01' }, '2022-05-05', '§9 in the text of 2017: sixty days end on 30 April, a holiday'],
    ['rec-accept', '2022-04-22', { law: '2017-09-01' }, '2022-04-28', '§17, §40: Sunday 24 April was worked'],
    ['rec-send-copy', '2022-04-28', { law: '2017-09-01' }, '2022-05-11', '§23, §40: 29 April, 5, 6, Saturday 7, 9, 10, 11 May'],
    ['rec-reply', '2022-05-11', { law: '2017-09-01' }, '2022-05-23', '§23: ten calendar days end on a Saturday'],
    ['rec-decide', '2022-04-28', { law: '2017-09-01' }, '2022-06-27', '§31: sixty days'],
  ],
};

test.each(Object.entries(files))('H4 %s', (_file, rows) => {
  expect(rows.map((row) => [row[0], row[1], answerOf(rules, row)])).toEqual(rows.map(([limit, start, , last]) => [limit, start, last]));
  expect(rows.flatMap((row) => uncitedOf(rules, row).map((place) => `${row[0]} ${row[1]}: ${place}`))).toEqual([]);
});
