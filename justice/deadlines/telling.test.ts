import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayFromNumber, dayNumber, daysBetween, type CivilTime, type Moment } from '#justice/basics';
import {
  addLength,
  addLengths,
  addWorkingDays,
  due,
  findRuleOf,
  lastDayToLastDay,
  lengthEn,
  lengthZh,
  limits,
  nextWorkingDay,
  sayAmount,
  workingDay,
  type Counting,
  type LimitRule,
} from './index.ts';
import { answered, article, calendar, last, on, shapes, wrong } from './rules-in-tests.ts';

const minute = (text: string): CivilTime => text as CivilTime;

/** Each step as the moment it led to, its articles and its Chinese words. */
const told = (rule: LimitRule, given: Counting): readonly (readonly [Moment, readonly number[], string])[] =>
  answered(rule, given).steps.map(({ at, basis, what }) => [at, basis.map((one) => one.article), what[0]]);

describe('D19 the derivation, word by word', () => {
  test('D19 an ordinary count: from when, how long, the roll', () => {
    expect(told(shapes.days, { start: on('2026-03-04') })).toEqual([
      ['2026-03-04', [1, 10], '自起算起算,开始的时、日不计入'],
      ['2026-03-14', [1], '「期限」10日'],
      ['2026-03-16', [11], '最后一日为节假日,以节假日后的第一日为期满日'],
    ]);
  });

  test('D19 months and working days name the article by which they are counted', () => {
    expect(told(shapes['criminal-months'], { start: on('2026-03-02') })[1]).toEqual(['2026-05-02', [1, 15], '「期限」2个月']);
    expect(told(shapes.workdays, { start: on('2026-03-02') })[1]).toEqual(['2026-03-09', [1, 16], '「期限」5个工作日']);
  });

  test('D19 the road, the post and what was not counted are steps of their own, in the order in which they are done', () => {
    const steps = told(shapes.days, {
      start: on('2026-03-02'),
      excluded: [{ from: on('2026-03-05'), to: on('2026-03-06') }],
      travelDays: 1,
      posted: on('2026-03-17'),
    });
    expect(steps).toEqual([
      ['2026-03-02', [1, 10], '自起算起算,开始的时、日不计入'],
      ['2026-03-12', [1], '「期限」10日'],
      ['2026-03-14', [1], '2026-03-05..2026-03-06 不计入期间;此期限的条文未列明扣除事由'],
      ['2026-03-15', [13], '路途1日不包括在内'],
      ['2026-03-16', [11], '最后一日为节假日,以节假日后的第一日为期满日'],
      ['2026-03-16', [14], '2026-03-17 交邮时期限已满'],
    ]);
  });

  test('D19 what lies outside the limit changes nothing, and the step says so', () => {
    const steps = told(shapes.custody, { start: on('2026-03-02'), excluded: [{ from: on('2026-03-20'), to: on('2026-03-25') }] });
    expect(steps.at(-1)).toEqual(['2026-03-05', [1], '2026-03-20..2026-03-25 不在期间之内,不影响;此期限的条文未列明扣除事由']);
  });

  test('D19 a ground the limit’s articles name is cited for the exclusion and the restart', () => {
    const rule: LimitRule = {
      ...shapes.custody,
      excludes: [{ title: ['鉴定', 'appraisal'], basis: [article(21)] }],
      restarts: [{ title: ['改变管辖', 'change of jurisdiction'], basis: [article(22)] }],
    };
    const steps = told(rule, {
      start: on('2026-03-02'),
      restartedAt: on('2026-03-03'),
      excluded: [{ from: on('2026-03-04'), to: on('2026-03-04') }],
    });
    expect(steps).toEqual([
      ['2026-03-03', [22, 1, 10], '自此重新计算,开始的时、日不计入'],
      ['2026-03-06', [1], '「期限」3日'],
      ['2026-03-07', [21], '2026-03-04..2026-03-04 不计入期间'],
      ['2026-03-07', [12], '最后一日虽为节假日,不因此延长'],
    ]);
  });

  test('D19 a span says why it is not counted, by the article of its own ground; where all say so nothing is in doubt', () => {
    const because = { title: ['鉴定', 'appraisal'], basis: [article(21), article(21)] } as const;
    const span = { from: on('2026-03-04'), to: on('2026-03-04') };
    const { steps } = answered(shapes.custody, { start: on('2026-03-02'), excluded: [{ ...span, because }] });
    expect(steps.find(({ what }) => what[0].includes('不计入期间'))).toEqual({
      what: ['2026-03-04..2026-03-04(鉴定) 不计入期间', '2026-03-04..2026-03-04 (appraisal) is not counted'],
      at: '2026-03-06',
      basis: [article(21)],
    });
    const mixed = told(shapes.custody, {
      start: on('2026-03-02'),
      excluded: [
        { ...span, because },
        { from: on('2026-03-05'), to: on('2026-03-05') },
      ],
    });
    expect(mixed[2]?.[2]).toBe('2026-03-04..2026-03-04(鉴定), 2026-03-05..2026-03-05 不计入期间;此期限的条文未列明扣除事由');
  });

  test('D19 a variant and an extension are told by their own titles and articles', () => {
    const steps = answered(shapes['held-variant'], { start: on('2026-03-02'), held: true, extensions: [{ months: 3 }] }).steps;
    expect(steps.map(({ what, at }) => [what[1], at])).toEqual([
      ['from: start; the first hour or day is not counted', '2026-03-02'],
      ['held: 2 months', '2026-05-02'],
      ['extended by 3 months (more)', '2026-08-02'],
      ['the last day is a holiday, but this limit does not grow by it', '2026-08-02'],
    ]);
  });

  test('D19 D14 a count backwards says so', () => {
    expect(told(shapes['days-before'], { start: on('2026-03-20') })).toEqual([
      ['2026-03-20', [1, 10], '自起算之日倒算,当日不计入'],
      ['2026-03-10', [1], '「期限」10日'],
    ]);
  });

  test('D19 D16 a year without a notice is the last thing said, and needs no article', () => {
    const { steps, provisional } = answered(shapes.days, { start: on('2027-01-04') });
    expect(steps.at(-1)).toEqual({ what: provisional, at: '2027-01-14', basis: [] });
    expect(provisional?.[0]).toContain('暂算');
  });

  test('D19 one text of a law may count by articles of its own', () => {
    const own = { ...calendar, counting: { ...calendar.counting, 'example@2000-01-01': { start: [article(99)] } } };
    const found = due(shapes.days, { start: on('2026-03-02') }, own);
    expect('steps' in found ? found.steps[0]?.basis.map((one) => one.article) : []).toEqual([1, 99]);
  });

  test('D19 a calendar that knows no articles leaves the limit’s own', () => {
    const { counting: _counting, ...bare } = calendar;
    const found = due(shapes.days, { start: on('2026-03-04'), travelDays: 1 }, bare);
    expect('steps' in found ? found.steps.map(({ basis }) => basis.map((one) => one.article)) : []).toEqual([[1], [1], [1], [1]]);
  });
});

describe('lengths in words', () => {
  test.each([
    [{ days: 7 }, '7日', '7 days'],
    [{ days: 1 }, '1日', '1 day'],
    [{ months: 1, days: 15 }, '1个月15日', '1 month 15 days'],
    [{ years: 2 }, '2年', '2 years'],
    [{ workdays: 5 }, '5个工作日', '5 working days'],
    [{ hours: 24 }, '24小时', '24 hours'],
    [{ days: 0 }, '立即', 'at once'],
    [{}, '由决定指定', 'as decided'],
  ])('D19 %j is %s, %s', (length, zh, en) => {
    expect([lengthZh(length), lengthEn(length)]).toEqual([zh, en]);
  });

  test.each([
    ['special', shapes.custody.extensions, 'up to 4 days'],
    ['thirty', shapes.whole.extensions, '27 days, to 30 days in all'],
    ['longer', shapes['six-months-at-most'].extensions, 'up to 3 months, to 6 months in all'],
    ['reasonable', shapes.workdays.extensions, 'as the approval says'],
    ['first', shapes['criminal-months'].extensions, '1 month'],
  ])('D6 the extension %s adds: %s', (name, known, text) => {
    expect(sayAmount(known![name]!)).toBe(text);
  });

  test('D6 what is not granted is told with what the law knows', () => {
    const found = due(shapes.custody, { start: on('2026-03-02'), extensions: [{ days: 9 }] }, calendar);
    expect('findings' in found ? found.findings[0]?.help : '').toBe(
      '9 days is no extension of this limit; the law knows `special` (up to 4 days)',
    );
  });

  test('D4 years come first, then months, then days', () => {
    expect(addLength(on('2024-02-29'), { years: 1, months: 1, days: 1 }, false)).toBe('2025-03-29');
    expect(addLength(on('2024-02-29'), { years: 1, months: 1, days: 1 }, true)).toBe('2025-04-01');
    expect(addLength(on('2026-01-31'), { months: 1, days: 15 }, true)).toBe('2026-03-15');
  });

  test('D5 lengths are joined unit by unit; a unit neither has stays away', () => {
    expect(addLengths({ months: 1 }, { months: 2, days: 3 })).toEqual({ months: 3, days: 3 });
    expect(addLengths({}, {})).toEqual({});
    expect(addLengths({ days: 0 }, {})).toEqual({ days: 0 });
  });
});

describe('lengths and texts that decisions and laws choose', () => {
  test('D17 a decision that fixes nothing is told to', () => {
    expect(wrong(shapes.open, { start: on('2026-03-02'), length: {} })).toEqual(['deadlines/no-length options.length']);
  });

  test('D17 the ends of a range are in it, in whatever unit they are given', () => {
    expect(last(shapes.range, { start: on('2026-03-02'), length: { months: 6 } })).toBe('2026-09-02');
    expect(last(shapes.range, { start: on('2026-03-02'), length: { months: 12 } })).toBe('2027-03-02');
    expect(last(shapes.range, { start: on('2026-03-02'), length: { days: 184 } })).toBe('2026-09-02');
    expect(wrong(shapes.range, { start: on('2026-03-02'), length: { days: 183 } })).toEqual([
      'deadlines/length-out-of-range options.length',
    ]);
  });

  test('D15 another text of the law changes what it says and nothing else', () => {
    const two = limits({
      example: { ...shapes.days, versions: { '1990-01-01': { length: { days: 20 }, basis: [{ ...article(7), version: '1990-01-01' }] } } },
    }).example;
    const old = findRuleOf(two, '1990-01-01');
    expect(findRuleOf(two, '2000-01-01')).toBe(two);
    expect([old?.length, old?.roll, old?.title, old?.basis[0]?.article]).toEqual([{ days: 20 }, 'rolls', ['期限', 'limit'], 7]);
    expect(last(old!, { start: on('2026-03-02') })).toBe('2026-03-23');
    expect(findRuleOf(two, '1980-01-01')).toBeUndefined();
  });

  test('D3 counting from last day to last day is given to every limit of a table, and changes nothing else', () => {
    const table = lastDayToLastDay({ months: shapes.months, days: shapes.days });
    expect(last(shapes.months, { start: on('2026-02-28') })).toBe('2026-03-30');
    expect(last(table.months, { start: on('2026-02-28') })).toBe('2026-03-31');
    expect(table.days).toEqual({ ...shapes.days, months: 'last-day-to-last-day' });
  });
});

describe('the calendar', () => {
  test('D7 a holiday on a weekday is off, a make-up Sunday is worked, other weekends are off', () => {
    const isWorked = (text: string): boolean => workingDay(calendar, on(text)).isWorked;
    expect(['2025-10-01', '2025-09-28', '2025-10-11', '2025-10-12', '2025-10-09'].map(isWorked)).toEqual([false, true, true, false, true]);
  });

  test('D7 the next working day is the day itself when it is worked, and may be looked for backwards', () => {
    expect(nextWorkingDay(calendar, on('2025-10-09')).day).toBe('2025-10-09');
    expect(nextWorkingDay(calendar, on('2025-10-01')).day).toBe('2025-10-09');
    expect(nextWorkingDay(calendar, on('2025-10-08'), -1).day).toBe('2025-09-30');
  });

  test('D9 no working day at all is the day itself, worked or not', () => {
    expect(addWorkingDays(calendar, on('2025-10-01'), 0)).toEqual({ day: '2025-10-01', isKnown: true });
  });

  test('D16 one look at an unknown year is enough to be unsure', () => {
    expect(nextWorkingDay(calendar, on('2026-12-31'))).toEqual({ day: '2026-12-31', isKnown: true });
    expect(addWorkingDays(calendar, on('2026-12-31'), 1)).toEqual({ day: '2027-01-01', isKnown: false });
  });
});

describe('properties', () => {
  const days = fc.integer({ min: dayNumber(on('2004-01-01')), max: dayNumber(on('2040-12-31')) }).map(dayFromNumber);
  const plain: LimitRule = { ...shapes.days, roll: 'never' };

  test('P17 a longer limit never ends earlier', () => {
    const lengths = fc.record({ years: fc.nat({ max: 3 }), months: fc.nat({ max: 14 }), days: fc.nat({ max: 40 }) });
    fc.assert(
      fc.property(days, lengths, fc.nat({ max: 40 }), (start, length, more) => {
        const longer = { ...length, days: length.days + more };
        expect(last({ ...shapes.days, length: longer }, { start }) >= last({ ...shapes.days, length }, { start })).toBe(true);
      }),
    );
  });

  test('P18 days that never roll lead back to their start when counted back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 400 }), (start, count) => {
        const rule: LimitRule = { ...plain, length: { days: count } };
        const end = on(last(rule, { start }));
        expect(daysBetween(start, end)).toBe(count);
        expect(last({ ...rule, backwards: true }, { start: end })).toBe(start);
      }),
    );
  });

  test('P19 where the last day is worked, rolling changes nothing; else it ends on the next day that is', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (start, count) => {
        const end = addDays(start, count);
        expect(last({ ...shapes.days, length: { days: count } }, { start })).toBe(nextWorkingDay(calendar, end).day);
      }),
    );
  });

  test('P20 a minute of the start day makes no difference where days are counted', () => {
    const rules = fc.constantFrom(shapes.days, shapes.custody, shapes.workdays, shapes['criminal-months'], shapes['days-before']);
    fc.assert(
      fc.property(rules, days, fc.nat({ max: 23 }), (rule, start, hour) => {
        const at = minute(`${start}T${String(hour).padStart(2, '0')}:30`);
        expect(last(rule, { start: at })).toBe(last(rule, { start }));
      }),
    );
  });

  test('P21 what is posted is in time up to the last day and not after', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -30, max: 30 }), (start, offset) => {
        const end = on(last(shapes.days, { start }));
        expect(answered(shapes.days, { start, posted: addDays(end, offset) }).isInTime).toBe(offset <= 0);
      }),
    );
  });

  test('P22 counting the same twice gives the same, and what was given is left as it was', () => {
    fc.assert(
      fc.property(days, fc.nat({ max: 20 }), (start, later) => {
        const given: Counting = Object.freeze({
          start,
          excluded: Object.freeze([Object.freeze({ from: addDays(start, later), to: addDays(start, later + 3) })]),
          extensions: Object.freeze([Object.freeze({ days: 2 })]),
        });
        expect(due(shapes.custody, given, calendar)).toEqual(due(shapes.custody, given, calendar));
      }),
    );
  });
});
