import { describe, expect, test } from 'vitest';
import { answerOf, gapsOf, uncitedOf, type Row } from '#law/limit-tables';
import { supervisionLimits } from './index.ts';

const rules = supervisionLimits;

/** An ordinary day and the edges of each limit. */
const ordinary: readonly Row[] = [
  ['sl-forced-appearance', '2026-03-02T08:30', {}, '2026-03-02T20:30', '§46: twelve hours at most'],
  ['sl-forced-appearance', '2026-12-31T20:00', {}, '2027-01-01T08:00', '§46: through the night into the new year, to the minute'],
  ['sl-notify-family', '2026-03-02T10:20', {}, '2026-03-03T10:20', '§50: told within twenty-four hours'],
  ['sl-notify-family', '2026-02-14T08:05', {}, '2026-02-15T08:05', '§50: the Spring Festival changes nothing'],
  ['sl-notify-family', '2026-09-30T23:10', {}, '2026-10-01T23:10', '§50: National Day changes nothing'],
  ['sl-change-measure-reply', '2026-03-02', {}, '2026-03-05', '§50: decided within three days'],
  [
    'sl-change-measure-reply',
    '2026-02-12',
    {},
    '2026-02-24',
    '§50: the day lies in the Spring Festival; 24 February is the first working day',
  ],
  ['sl-change-measure-reply', '2026-02-11', {}, '2026-02-14', '§50: a make-up Saturday is a working day: nothing moves'],
  ['sl-wait', '2025-03-03', {}, '2026-03-03', '§46: twelve months at most'],
  ['sl-wait', '2025-10-01', {}, '2026-10-08', '§46: 1 October is National Day; 8 October is the first working day'],
  ['sl-wait', '2025-02-28', {}, '2026-02-28', '§46: from last day to last day; a make-up Saturday is worked'],
  ['sl-custody', '2026-03-02', {}, '2026-03-09', '§46: seven days'],
  ['sl-custody', '2026-02-10', {}, '2026-02-17', '§46: a holiday, and it stays'],
  ['sl-retention', '2026-03-02', {}, '2026-06-02', '§48: three months at most'],
  ['sl-retention', '2026-07-01', {}, '2026-10-01', '§48: a holiday, and it stays'],
  ['sl-retention', '2026-02-28', {}, '2026-05-31', '§48: from last day to last day: a Sunday, and it stays'],
  ['sl-supplementary', '2026-03-02', {}, '2026-04-02', '§54: a month'],
  ['sl-supplementary', '2026-03-04', {}, '2026-04-04', '§54: a holiday, and it stays'],
];

/** Variants, extensions, counting anew, and the text of 2018. */
const special: readonly Row[] = [
  [
    'sl-forced-appearance',
    '2026-03-02T08:30',
    { variant: 'custody-or-retention' },
    '2026-03-03T08:30',
    '§46: twenty-four hours where custody or retention is needed',
  ],
  [
    'sl-forced-appearance',
    '2026-03-02T08:30',
    { variant: 'grave-complex' },
    'unknown-variant',
    '§46: another ground than that of the criminal procedure',
  ],
  ['sl-custody', '2026-03-02', { extensions: [{ days: 3 }] }, '2026-03-12', '§46: one to three days more'],
  ['sl-custody', '2026-03-02', { extensions: [{ days: 1 }] }, '2026-03-10', '§46: one day more'],
  ['sl-custody', '2026-03-02', { extensions: [{ days: 4 }] }, 'unknown-extension', '§46: not four'],
  ['sl-custody', '2026-03-02', { extensions: [{ days: 1 }, { days: 2 }] }, 'extension-used-up', '§46: once'],
  ['sl-retention', '2026-03-02', { extensions: [{ months: 3 }] }, '2026-09-02', '§48(1): prolonged once, by three months at most'],
  ['sl-retention', '2026-03-02', { extensions: [{ months: 1 }] }, '2026-07-02', '§48(1): or by less'],
  [
    'sl-retention',
    '2025-12-02',
    { extensions: [{ months: 3 }, { months: 2 }] },
    '2026-08-02',
    '§48(2): then two months where ten years or more are likely',
  ],
  ['sl-retention', '2026-03-02', { extensions: [{ months: 3 }, { months: 3 }] }, 'extension-used-up', '§48(1): not twice'],
  [
    'sl-retention',
    '2026-03-02',
    { extensions: [{ months: 3 }, { months: 2 }, { months: 2 }] },
    'extension-used-up',
    '§48(2): nor the two months',
  ],
  [
    'sl-retention',
    '2026-03-02',
    { restartedAt: '2026-04-10' },
    '2026-07-10',
    '§48(3): counted anew from the discovery of another grave duty crime',
  ],

  // The text of 2018, in force until the end of May 2025.
  ['sl-retention', '2024-03-04', { law: '2018-03-20' }, '2024-06-04', '§43: three months'],
  ['sl-retention', '2024-03-04', { law: '2018-03-20', extensions: [{ months: 3 }] }, '2024-09-04', '§43: prolonged once'],
  [
    'sl-retention',
    '2024-03-04',
    { law: '2018-03-20', extensions: [{ months: 3 }, { months: 2 }] },
    'extension-used-up',
    '§43 knew no further two months',
  ],
  ['sl-supplementary', '2024-03-04', { law: '2018-03-20' }, '2024-04-04', '§47: a month; Qingming changes nothing'],
  ['sl-notify-family', '2024-03-04T09:00', { law: '2018-03-20' }, '2024-03-05T09:00', '§44: within twenty-four hours'],
];

describe('limits of the supervision commissions', () => {
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
