import { expect, test } from 'vitest';
import { answerOf, uncitedOf, type Row } from '#law/limit-tables';
import { supervisionLimits } from './index.ts';

const rules = supervisionLimits;

/** An official before the supervision commission, hour by hour and month by month. */
const files: Readonly<Record<string, readonly Row[]>> = {
  'brought in on the eve of National Day': [
    ['sl-forced-appearance', '2026-09-30T22:00', {}, '2026-10-01T10:00', '§46: twelve hours'],
    [
      'sl-forced-appearance',
      '2026-09-30T22:00',
      { variant: 'custody-or-retention' },
      '2026-10-01T22:00',
      '§46: twenty-four where custody is needed',
    ],
    ['sl-notify-family', '2026-10-01T20:00', {}, '2026-10-02T20:00', '§50: the family knows within a day, holiday or not'],
    ['sl-custody', '2026-10-01', {}, '2026-10-08', '§46: seven days'],
    ['sl-custody', '2026-10-01', { extensions: [{ days: 3 }] }, '2026-10-11', '§46: three more end on a Sunday, and stay there'],
    ['sl-change-measure-reply', '2026-10-08', {}, '2026-10-12', '§50: an answer within three days, which end on a Sunday'],
    ['sl-custody', '2026-10-01', { extensions: [{ days: 4 }] }, 'unknown-extension', '§46: three days at most'],
  ],
  'retained in spring: prolonged by the higher commission and by the national one': [
    ['sl-retention', '2026-02-02', {}, '2026-05-02', '§48: three months end in the May holiday, and stay there'],
    ['sl-retention', '2026-02-02', { extensions: [{ months: 3 }] }, '2026-08-02', '§48: three more end on a Sunday'],
    [
      'sl-retention',
      '2026-02-02',
      { extensions: [{ months: 3 }, { months: 2 }] },
      '2026-10-02',
      '§48: two more where ten years are likely',
    ],
    ['sl-supplementary', '2026-11-02', {}, '2026-12-02', '§54: returned by the procuratorate, one month'],
  ],
  'retained under the text of 2018': [
    ['sl-retention', '2024-02-02', { law: '2018-03-20' }, '2024-05-02', '§43 in the text of 2018'],
    ['sl-retention', '2024-02-02', { law: '2018-03-20', extensions: [{ months: 3 }] }, '2024-08-02', '§43: once'],
    [
      'sl-retention',
      '2024-02-02',
      { law: '2018-03-20', extensions: [{ months: 3 }, { months: 2 }] },
      'extension-used-up',
      '§43 knows no third term',
    ],
    ['sl-notify-family', '2024-02-02T09:30', { law: '2018-03-20' }, '2024-02-03T09:30', '§44 in the text of 2018'],
  ],
  'an order to wait instead of retention': [
    ['sl-wait', '2025-04-30', {}, '2026-04-30', '§46: twelve months'],
    ['sl-change-measure-reply', '2026-04-30', {}, '2026-05-06', '§50: three days end in the May holiday'],
  ],
};

test.each(Object.entries(files))('H4 %s', (_file, rows) => {
  expect(rows.map((row) => [row[0], row[1], answerOf(rules, row)])).toEqual(rows.map(([limit, start, , last]) => [limit, start, last]));
  expect(rows.flatMap((row) => uncitedOf(rules, row).map((place) => `${row[0]} ${row[1]}: ${place}`))).toEqual([]);
});
