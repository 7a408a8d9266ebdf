import { expect, test } from 'vitest';
import type { CivilTime } from '#justice/basics';
import type { Counting, LimitRule } from './index.ts';
import { answered, on, shapes } from './rules-in-tests.ts';

const minute = (text: string): CivilTime => text as CivilTime;

/** One step as somebody reads it: the moment, the articles, and the words in both languages. */
type Told = readonly [at: string, articles: string, zh: string, en: string];

test.each<readonly [what: string, rule: LimitRule, given: Counting, steps: readonly Told[]]>([
  [
    'D1 the day it starts is not counted',
    shapes.days,
    { start: on('2026-03-03') },
    [
      ['2026-03-03', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-13', '§1', '「期限」10日', 'limit: 10 days'],
    ],
  ],
  [
    'D1 a minute counts as its day',
    shapes.days,
    { start: minute('2026-03-03T23:59') },
    [
      ['2026-03-03', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-13', '§1', '「期限」10日', 'limit: 10 days'],
    ],
  ],
  [
    'D2 hours run from the minute',
    shapes.hours,
    { start: minute('2026-03-03T10:20') },
    [
      ['2026-03-03T10:20', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-04T10:20', '§1', '「期限」24小时', 'limit: 24 hours'],
    ],
  ],
  [
    'D2 hours, the shorter variant',
    shapes.hours,
    { start: minute('2026-03-03T10:20'), variant: 'short' },
    [
      ['2026-03-03T10:20', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-03T22:20', '§1', '「短」12小时', 'short: 12 hours'],
    ],
  ],
  [
    'D2 D10 hours, some of them not counted',
    shapes.hours,
    { start: minute('2026-03-03T10:20'), excluded: [{ from: minute('2026-03-03T12:00'), to: minute('2026-03-03T14:30') }] },
    [
      ['2026-03-03T10:20', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-04T10:20', '§1', '「期限」24小时', 'limit: 24 hours'],
      [
        '2026-03-04T12:50',
        '§1',
        '2026-03-03T12:00..2026-03-03T14:30 不计入期间;此期限的条文未列明扣除事由',
        '2026-03-03T12:00..2026-03-03T14:30 is not counted; the articles of this limit name no ground for it',
      ],
    ],
  ],
  [
    'D2 D11 hours and a day on the road',
    shapes.hours,
    { start: minute('2026-03-03T10:20'), travelDays: 1 },
    [
      ['2026-03-03T10:20', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-04T10:20', '§1', '「期限」24小时', 'limit: 24 hours'],
      ['2026-03-05T10:20', '§13', '路途1日不包括在内', '1 day on the road is not part of it'],
    ],
  ],
  [
    'D2 D12 hours and the post',
    shapes.hours,
    { start: minute('2026-03-03T10:20'), posted: on('2026-03-04') },
    [
      ['2026-03-03T10:20', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-04T10:20', '§1', '「期限」24小时', 'limit: 24 hours'],
      ['2026-03-04T10:20', '§14', '2026-03-04 期满前已交邮,不算过期', 'posted on 2026-03-04, before the end: in time'],
    ],
  ],
  [
    'D3 a month ends on the same date',
    shapes.months,
    { start: on('2026-03-02') },
    [
      ['2026-03-02', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-04-02', '§1 §15', '「期限」1个月', 'limit: 1 month'],
    ],
  ],
  [
    'D3 a month from the 31st ends on the last day there is',
    shapes.months,
    { start: on('2026-03-31') },
    [
      ['2026-03-31', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-04-30', '§1 §15', '「期限」1个月', 'limit: 1 month'],
    ],
  ],
  [
    'D3 months from last day to last day',
    shapes['criminal-months'],
    { start: on('2026-02-28') },
    [
      ['2026-02-28', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-04-30', '§1 §15', '「期限」2个月', 'limit: 2 months'],
    ],
  ],
  [
    'D3 years',
    shapes.years,
    { start: on('2024-02-29') },
    [
      ['2024-02-29', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-02-28', '§1', '「期限」2年', 'limit: 2 years'],
      ['2026-02-28', '§12', '最后一日虽为节假日,不因此延长', 'the last day is a holiday, but this limit does not grow by it'],
    ],
  ],
  [
    'D4 a month, then fifteen days',
    shapes['month-and-half'],
    { start: on('2026-01-31') },
    [
      ['2026-01-31', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-15', '§1 §15', '「期限」1个月15日', 'limit: 1 month 15 days'],
      ['2026-03-15', '§12', '最后一日虽为节假日,不因此延长', 'the last day is a holiday, but this limit does not grow by it'],
    ],
  ],
  [
    'D5 extensions one after another',
    shapes['criminal-months'],
    { start: on('2026-01-31'), extensions: [{ months: 1 }, { months: 2 }, { months: 2 }] },
    [
      ['2026-01-31', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-31', '§1 §15', '「期限」2个月', 'limit: 2 months'],
      ['2026-04-30', '§3', '批准延长1个月(一)', 'extended by 1 month (first)'],
      ['2026-06-30', '§4', '批准延长2个月(二)', 'extended by 2 months (second)'],
      ['2026-08-31', '§5', '批准延长2个月(三)', 'extended by 2 months (third)'],
    ],
  ],
  [
    'D6 up to four days, two of them',
    shapes.custody,
    { start: on('2026-03-02'), extensions: [{ days: 2 }] },
    [
      ['2026-03-02', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-05', '§1', '「期限」3日', 'limit: 3 days'],
      ['2026-03-07', '§2', '批准延长2日(特殊)', 'extended by 2 days (special)'],
      ['2026-03-07', '§12', '最后一日虽为节假日,不因此延长', 'the last day is a holiday, but this limit does not grow by it'],
    ],
  ],
  [
    'D6 an extension to a whole',
    shapes.whole,
    { start: on('2026-03-02'), extensions: [{ days: 27 }] },
    [
      ['2026-03-02', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-05', '§1', '「期限」3日', 'limit: 3 days'],
      ['2026-04-01', '§1', '批准延长27日(至三十日)', 'extended by 27 days (to thirty)'],
    ],
  ],
  [
    'D6 months stated as a maximum, taken in days',
    shapes['six-months-at-most'],
    { start: on('2026-03-02'), extensions: [{ days: 45 }] },
    [
      ['2026-03-02', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-06-02', '§1 §15', '「期限」3个月', 'limit: 3 months'],
      ['2026-07-17', '§1', '批准延长45日(延长)', 'extended by 45 days (longer)'],
    ],
  ],
  [
    'D7 a last day on a holiday',
    shapes.days,
    { start: on('2025-09-22') },
    [
      ['2025-09-22', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2025-10-02', '§1', '「期限」10日', 'limit: 10 days'],
      ['2025-10-09', '§11', '最后一日为节假日,以节假日后的第一日为期满日', 'the last day is a holiday: it ends on the first day after'],
    ],
  ],
  [
    'D7 a last day on a make-up Sunday',
    shapes.days,
    { start: on('2025-09-18') },
    [
      ['2025-09-18', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2025-09-28', '§1', '「期限」10日', 'limit: 10 days'],
    ],
  ],
  [
    'D8 custody on a holiday',
    shapes.custody,
    { start: on('2025-09-29') },
    [
      ['2025-09-29', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2025-10-02', '§1', '「期限」3日', 'limit: 3 days'],
      ['2025-10-02', '§12', '最后一日虽为节假日,不因此延长', 'the last day is a holiday, but this limit does not grow by it'],
    ],
  ],
  [
    'D8 at liberty the last day moves',
    shapes['unless-held'],
    { start: on('2026-02-14') },
    [
      ['2026-02-14', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-14', '§1 §15', '「期限」1个月', 'limit: 1 month'],
      ['2026-03-16', '§11', '最后一日为节假日,以节假日后的第一日为期满日', 'the last day is a holiday: it ends on the first day after'],
    ],
  ],
  [
    'D8 held, it does not',
    shapes['unless-held'],
    { start: on('2026-02-14'), held: true },
    [
      ['2026-02-14', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-14', '§1 §15', '「期限」1个月', 'limit: 1 month'],
      ['2026-03-14', '§12', '最后一日虽为节假日,不因此延长', 'the last day is a holiday, but this limit does not grow by it'],
    ],
  ],
  [
    'D8 somebody held has the held variant',
    shapes['held-variant'],
    { start: on('2026-03-02'), held: true },
    [
      ['2026-03-02', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-05-02', '§1 §15', '「羁押」2个月', 'held: 2 months'],
      ['2026-05-02', '§12', '最后一日虽为节假日,不因此延长', 'the last day is a holiday, but this limit does not grow by it'],
    ],
  ],
  [
    'D8 another variant, by name',
    shapes['held-variant'],
    { start: on('2026-03-02'), variant: 'plain' },
    [
      ['2026-03-02', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-17', '§1', '「普通」15日', 'plain: 15 days'],
    ],
  ],
  [
    'D9 working days',
    shapes.workdays,
    { start: on('2025-09-30') },
    [
      ['2025-09-30', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2025-10-14', '§1 §16', '「期限」5个工作日', 'limit: 5 working days'],
    ],
  ],
  [
    'D9 plain days on top of working days',
    shapes.workdays,
    { start: on('2026-03-02'), extensions: [{ days: 5 }] },
    [
      ['2026-03-02', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-09', '§1 §16', '「期限」5个工作日', 'limit: 5 working days'],
      ['2026-03-14', '§1', '批准延长5日(合理)', 'extended by 5 days (reasonable)'],
      ['2026-03-16', '§11', '最后一日为节假日,以节假日后的第一日为期满日', 'the last day is a holiday: it ends on the first day after'],
    ],
  ],
  [
    'D10 days not counted',
    shapes.days,
    { start: on('2026-03-03'), excluded: [{ from: on('2026-03-05'), to: on('2026-03-07') }] },
    [
      ['2026-03-03', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-13', '§1', '「期限」10日', 'limit: 10 days'],
      [
        '2026-03-16',
        '§1',
        '2026-03-05..2026-03-07 不计入期间;此期限的条文未列明扣除事由',
        '2026-03-05..2026-03-07 is not counted; the articles of this limit name no ground for it',
      ],
    ],
  ],
  [
    'D10 two spells are one step',
    shapes.days,
    {
      start: on('2026-03-03'),
      excluded: [
        { from: on('2026-03-05'), to: on('2026-03-05') },
        { from: on('2026-03-09'), to: on('2026-03-09') },
      ],
    },
    [
      ['2026-03-03', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-13', '§1', '「期限」10日', 'limit: 10 days'],
      [
        '2026-03-15',
        '§1',
        '2026-03-05..2026-03-05, 2026-03-09..2026-03-09 不计入期间;此期限的条文未列明扣除事由',
        '2026-03-05..2026-03-05, 2026-03-09..2026-03-09 is not counted; the articles of this limit name no ground for it',
      ],
      ['2026-03-16', '§11', '最后一日为节假日,以节假日后的第一日为期满日', 'the last day is a holiday: it ends on the first day after'],
    ],
  ],
  [
    'D10 days outside',
    shapes.days,
    { start: on('2026-03-03'), excluded: [{ from: on('2026-04-05'), to: on('2026-04-07') }] },
    [
      ['2026-03-03', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-13', '§1', '「期限」10日', 'limit: 10 days'],
      [
        '2026-03-13',
        '§1',
        '2026-04-05..2026-04-07 不在期间之内,不影响;此期限的条文未列明扣除事由',
        '2026-04-05..2026-04-07 lies outside the limit and changes nothing; the articles of this limit name no ground for it',
      ],
    ],
  ],
  [
    'D11 days on the road',
    shapes.days,
    { start: on('2026-03-03'), travelDays: 3 },
    [
      ['2026-03-03', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-13', '§1', '「期限」10日', 'limit: 10 days'],
      ['2026-03-16', '§13', '路途3日不包括在内', '3 days on the road are not part of it'],
    ],
  ],
  [
    'D12 posted on the last day',
    shapes.days,
    { start: on('2026-03-03'), posted: on('2026-03-13') },
    [
      ['2026-03-03', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-13', '§1', '「期限」10日', 'limit: 10 days'],
      ['2026-03-13', '§14', '2026-03-13 期满前已交邮,不算过期', 'posted on 2026-03-13, before the end: in time'],
    ],
  ],
  [
    'D12 posted after it',
    shapes.days,
    { start: on('2026-03-03'), posted: on('2026-03-14') },
    [
      ['2026-03-03', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-13', '§1', '「期限」10日', 'limit: 10 days'],
      ['2026-03-13', '§14', '2026-03-14 交邮时期限已满', 'posted on 2026-03-14, after the end'],
    ],
  ],
  [
    'D13 counted anew',
    shapes['criminal-months'],
    { start: on('2026-01-15'), restartedAt: on('2026-02-28') },
    [
      [
        '2026-02-28',
        '§1 §10',
        '自此重新计算;此期限的条文未列明重新计算事由',
        'counted anew from here; the articles of this limit name no ground for it',
      ],
      ['2026-04-30', '§1 §15', '「期限」2个月', 'limit: 2 months'],
    ],
  ],
  [
    'D13 counted anew, then extended',
    shapes['criminal-months'],
    { start: on('2026-01-15'), restartedAt: on('2026-02-28'), extensions: [{ months: 1 }] },
    [
      [
        '2026-02-28',
        '§1 §10',
        '自此重新计算;此期限的条文未列明重新计算事由',
        'counted anew from here; the articles of this limit name no ground for it',
      ],
      ['2026-04-30', '§1 §15', '「期限」2个月', 'limit: 2 months'],
      ['2026-05-31', '§3', '批准延长1个月(一)', 'extended by 1 month (first)'],
      ['2026-05-31', '§12', '最后一日虽为节假日,不因此延长', 'the last day is a holiday, but this limit does not grow by it'],
    ],
  ],
  [
    'D14 counted back',
    shapes['days-before'],
    { start: on('2026-03-20') },
    [
      ['2026-03-20', '§1 §10', '自起算之日倒算,当日不计入', 'counted back from: start; that day is not counted'],
      ['2026-03-10', '§1', '「期限」10日', 'limit: 10 days'],
    ],
  ],
  [
    'D14 working days back',
    shapes['workdays-before'],
    { start: on('2025-10-11') },
    [
      ['2025-10-11', '§1 §10', '自起算之日倒算,当日不计入', 'counted back from: start; that day is not counted'],
      ['2025-09-25', '§1 §16', '「期限」7个工作日', 'limit: 7 working days'],
    ],
  ],
  [
    'D16 a year without a notice',
    shapes.days,
    { start: on('2026-12-30') },
    [
      ['2026-12-30', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2027-01-09', '§1', '「期限」10日', 'limit: 10 days'],
      ['2027-01-11', '§11', '最后一日为节假日,以节假日后的第一日为期满日', 'the last day is a holiday: it ends on the first day after'],
      [
        '2027-01-11',
        '',
        '所涉年份的节假日安排尚未公布,仅按周末推算,结果为暂算',
        'the holidays of a year in question are not announced; only weekends are off: provisional',
      ],
    ],
  ],
  [
    'D16 a limit that never moves does not look at the calendar, and is certain',
    shapes.years,
    { start: on('2026-03-02') },
    [
      ['2026-03-02', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2028-03-02', '§1', '「期限」2年', 'limit: 2 years'],
    ],
  ],
  [
    'D17 the shortest of a range',
    shapes.range,
    { start: on('2026-03-02') },
    [
      ['2026-03-02', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-09-02', '§1 §15', '「期限」6个月', 'limit: 6 months'],
    ],
  ],
  [
    'D17 the length a decision fixed in it',
    shapes.range,
    { start: on('2026-03-02'), length: { months: 8 } },
    [
      ['2026-03-02', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-11-02', '§1 §15', '「期限」8个月', 'limit: 8 months'],
    ],
  ],
  [
    'D17 the length a decision gave',
    shapes.open,
    { start: on('2026-03-02'), length: { days: 20 } },
    [
      ['2026-03-02', '§1 §10', '自起算起算,开始的时、日不计入', 'from: start; the first hour or day is not counted'],
      ['2026-03-22', '§1', '「期限」20日', 'limit: 20 days'],
      ['2026-03-22', '§12', '最后一日虽为节假日,不因此延长', 'the last day is a holiday, but this limit does not grow by it'],
    ],
  ],
  [
    'D18 one of two accused, counted anew alone',
    shapes.custody,
    { start: on('2026-03-02'), restartedAt: on('2026-03-04') },
    [
      [
        '2026-03-04',
        '§1 §10',
        '自此重新计算;此期限的条文未列明重新计算事由',
        'counted anew from here; the articles of this limit name no ground for it',
      ],
      ['2026-03-07', '§1', '「期限」3日', 'limit: 3 days'],
      ['2026-03-07', '§12', '最后一日虽为节假日,不因此延长', 'the last day is a holiday, but this limit does not grow by it'],
    ],
  ],
  [
    'D19 everything at once',
    shapes.days,
    {
      start: on('2026-03-03'),
      restartedAt: on('2026-03-05'),
      excluded: [{ from: on('2026-03-10'), to: on('2026-03-11') }],
      travelDays: 4,
      posted: on('2026-03-20'),
    },
    [
      [
        '2026-03-05',
        '§1 §10',
        '自此重新计算;此期限的条文未列明重新计算事由',
        'counted anew from here; the articles of this limit name no ground for it',
      ],
      ['2026-03-15', '§1', '「期限」10日', 'limit: 10 days'],
      [
        '2026-03-17',
        '§1',
        '2026-03-10..2026-03-11 不计入期间;此期限的条文未列明扣除事由',
        '2026-03-10..2026-03-11 is not counted; the articles of this limit name no ground for it',
      ],
      ['2026-03-21', '§13', '路途4日不包括在内', '4 days on the road are not part of it'],
      ['2026-03-23', '§11', '最后一日为节假日,以节假日后的第一日为期满日', 'the last day is a holiday: it ends on the first day after'],
      ['2026-03-23', '§14', '2026-03-20 期满前已交邮,不算过期', 'posted on 2026-03-20, before the end: in time'],
    ],
  ],
])('D19 %s', (_what, rule, given, steps) => {
  const told = answered(rule, given).steps.map(({ at, basis, what }) => [at, basis.map((one) => `§${one.article}`).join(' '), ...what]);
  expect(told).toEqual(steps);
});
