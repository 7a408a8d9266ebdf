import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addHours,
  dayFromNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  partsOf,
  type CivilDay,
  type CivilTime,
} from '#justice/basics';
import { addMonths, addWorkingDays, nextWorkingDay, workingDay, type Counting, type LimitRule } from '#justice/deadlines';
import { answered, calendar, last, on, shapes } from './rules-in-tests.ts';

const days = fc.integer({ min: dayNumber(on('2004-01-01')), max: dayNumber(on('2040-12-31')) }).map(dayFromNumber);
const times = fc.tuple(days, fc.integer({ min: 0, max: 1439 })).map(
  ([day, minutes]) =>
    addHours(`${day}T00:00` as CivilTime, 0)
      .slice(0, 11)
      .concat(clock(minutes)) as CivilTime,
);
const inDays = Object.entries(shapes).filter(([, { length }]) => length.hours === undefined && Object.keys(length).length > 0);
const forward = inDays.filter(([, { backwards }]) => backwards === undefined).map(([, rule]) => rule);

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

const rules = fc.constantFrom(...forward);
const rolling = fc.constantFrom(...forward.filter(({ roll }) => roll === 'rolls'));
const stiff = fc.constantFrom(...forward.filter(({ roll, length }) => roll === 'never' && length.workdays === undefined));
const spans = fc.array(
  fc.tuple(days, fc.nat({ max: 40 })).map(([from, length]) => ({ from, to: addDays(from, length) })),
  { maxLength: 4 },
);

describe('days', () => {
  test('P1 adding days and taking them away again leads back', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -5000, max: 5000 }),
        (day, count) => addDays(addDays(day, count), -count) === day && daysBetween(day, addDays(day, count)) === count,
      ),
    );
  });

  test('P2 months lead into the right month, to the same day or its last', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -60, max: 60 }), fc.boolean(), (day, months, lastToLast) => {
        const [year, month, date] = partsOf(day);
        const [toYear, toMonth, toDate] = partsOf(addMonths(day, months, lastToLast));
        const isLast = date === daysInMonth(year, month);
        expect(toYear * 12 + toMonth).toBe(year * 12 + month + months);
        const end = daysInMonth(toYear, toMonth);
        expect(toDate).toBe(lastToLast && isLast ? end : Math.min(date, end));
      }),
    );
  });

  test('P3 from last day to last day, months may be added in any portions', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2040 }),
        fc.integer({ min: 1, max: 12 }),
        fc.tuple(fc.nat({ max: 24 }), fc.nat({ max: 24 })),
        (year, month, [one, other]) => {
          const day = addDays(addMonths(`${year}-${String(month).padStart(2, '0')}-01` as CivilDay, 1, false), -1);
          expect(addMonths(addMonths(day, one, true), other, true)).toBe(addMonths(day, one + other, true));
        },
      ),
    );
  });
});

describe('working days', () => {
  test('P4 a roll lands on a working day, never earlier, and over days off only', () => {
    fc.assert(
      fc.property(days, (day) => {
        const found = nextWorkingDay(calendar, day);
        expect(found.day >= day).toBe(true);
        expect(workingDay(calendar, found.day).isWorked).toBe(true);
        for (let one = day; one < found.day; one = addDays(one, 1)) expect(workingDay(calendar, one).isWorked).toBe(false);
      }),
    );
  });

  test('P5 so many working days later lie exactly so many worked days', () => {
    fc.assert(
      fc.property(days, fc.nat({ max: 40 }), (day, count) => {
        const found = addWorkingDays(calendar, day, count);
        let worked = 0;
        for (let one = day; one < found.day;) {
          one = addDays(one, 1);
          if (workingDay(calendar, one).isWorked) worked += 1;
        }
        expect(worked).toBe(count);
      }),
    );
  });

  test('P6 from a working day, back again leads back', () => {
    fc.assert(
      fc.property(days, fc.nat({ max: 40 }), (day, count) => {
        const start = nextWorkingDay(calendar, day).day;
        expect(addWorkingDays(calendar, addWorkingDays(calendar, start, count).day, -count).day).toBe(start);
      }),
    );
  });
});

describe('limits', () => {
  const at = (rule: LimitRule, given: Counting): string => last(rule, given);

  test('P7 who starts later does not end earlier', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...inDays.map(([, rule]) => rule)),
        days,
        fc.nat({ max: 90 }),
        (rule, start, later) => at(rule, { start }) <= at(rule, { start: addDays(start, later) }),
      ),
    );
  });

  test('P8 a limit never ends before it starts', () => {
    fc.assert(fc.property(rules, days, fc.boolean(), (rule, start, held) => at(rule, { start, held }) > start));
  });

  test('P9 what rolls ends on a working day', () => {
    fc.assert(
      fc.property(rolling, days, spans, (rule, start, excluded) => workingDay(calendar, on(at(rule, { start, excluded }))).isWorked),
    );
  });

  test('P10 custody is never longer than the same limit for somebody at liberty', () => {
    fc.assert(
      fc.property(days, spans, (start, excluded) => {
        const rule = shapes['unless-held'];
        const held = at(rule, { start, excluded, held: true });
        expect(held <= at(rule, { start, excluded })).toBe(true);
        expect(held).toBe(at({ ...rule, roll: 'never' }, { start, excluded }));
      }),
    );
  });

  test('P11 days that are left out move the end by no more than their number, and never back', () => {
    fc.assert(
      fc.property(stiff, days, spans, (rule, start, excluded) => {
        const moved = daysBetween(on(at(rule, { start })), on(at(rule, { start, excluded })));
        const left = new Set(
          excluded.flatMap(({ from, to }) => Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))),
        );
        expect(moved).toBeGreaterThanOrEqual(0);
        expect(moved).toBe([...left].filter((day) => day > start && day <= at(rule, { start, excluded })).length);
      }),
    );
  });

  test('P12 working days with days left out: so many worked and counted', () => {
    fc.assert(
      fc.property(days, spans, (start, excluded) => {
        const end = at(shapes.workdays, { start, excluded });
        let counted = 0;
        for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) {
          if (workingDay(calendar, day).isWorked && !excluded.some(({ from, to }) => from <= day && day <= to)) counted += 1;
        }
        expect(counted).toBe(5);
      }),
    );
  });

  test('P13 an approved extension never shortens a limit', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 4 }),
        (start, added) =>
          daysBetween(on(at(shapes.custody, { start })), on(at(shapes.custody, { start, extensions: [{ days: added }] }))) === added,
      ),
    );
  });

  test('P14 hours: minutes left out move the end by exactly as many', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 30 }), (start, after, hours) => {
        const from = addHours(start, after);
        const to = addHours(from, hours);
        expect(at(shapes.hours, { start, excluded: [{ from, to }] })).toBe(addHours(start, 24 + hours));
      }),
    );
  });

  test('P15 counting anew is counting from that day', () => {
    fc.assert(
      fc.property(
        rules,
        days,
        fc.nat({ max: 60 }),
        (rule, start, later) => at(rule, { start, restartedAt: addDays(start, later) }) === at(rule, { start: addDays(start, later) }),
      ),
    );
  });

  test('P16 the steps go forward from the start to the end', () => {
    fc.assert(
      fc.property(rules, days, spans, (rule, start, excluded) => {
        const { due: end, steps } = answered(rule, { start, excluded });
        const moments = steps.map((step) => step.at);
        expect(moments).toEqual(moments.toSorted());
        expect(moments.at(-1)).toBe(end);
        expect(moments[0]).toBe(start);
      }),
    );
  });
});
