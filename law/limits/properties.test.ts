import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayFromNumber, dayNumber, dayOf, type CivilDay, type CivilTime, type Moment } from '#justice/basics';
import { due, workingDay, type Counting, type Due, type Extension, type Granted, type Length, type LimitRule } from '#justice/deadlines';
import { CHINA } from '#law/calendars';
import { ALL_LIMITS } from '#law/limits';

/** A limit in one of its cases: as it is, or in a variant. */
interface InCase {
  readonly name: string;
  readonly rule: LimitRule;
  readonly variant: string | undefined;
  readonly length: Length;
  readonly roll: LimitRule['roll'];
  readonly extensions: Readonly<Record<string, Extension>>;
}

const all: readonly InCase[] = Object.entries(ALL_LIMITS).flatMap(([name, rule]) => [
  { name, rule, variant: undefined, length: rule.length, roll: rule.roll, extensions: rule.extensions ?? {} },
  ...Object.entries(rule.variants ?? {}).map(([variant, { length, roll, extensions }]) => ({
    name: `${name} ${variant}`,
    rule,
    variant,
    length,
    roll: roll ?? rule.roll,
    extensions: extensions ?? rule.extensions ?? {},
  })),
]);

const days = fc.integer({ min: dayNumber('2008-01-01' as CivilDay), max: dayNumber('2024-12-31' as CivilDay) }).map(dayFromNumber);
const cases = fc.constantFrom(...all);
const forward = fc.constantFrom(...all.filter(({ rule }) => rule.backwards !== true));

/** The answer for a start at noon, with ten days where the decision must fix the length. */
function counted({ rule, variant, length }: InCase, start: CivilDay, more: Partial<Counting> = {}): Due {
  const moment: Moment = length.hours === undefined ? start : (`${start}T12:00` as CivilTime);
  const given: Counting = {
    start: moment,
    ...(variant === undefined ? {} : { variant }),
    ...(Object.keys(length).length === 0 ? { length: { days: 10 } } : {}),
    ...more,
  };
  const found = due(rule, given, CHINA);
  if ('findings' in found) throw new Error(found.findings.map(({ code, help }) => `${code}: ${help}`).join('; '));
  return found;
}

const last = (...given: Parameters<typeof counted>): string => counted(...given).due;

/** As much as an extension allows at one time. */
function granted({ adds, amount }: Extension): Granted {
  if (amount === 'any') return { days: 7 };
  return adds.days === undefined ? { months: adds.months ?? 1 } : { days: adds.days };
}

describe('every limit in every case', () => {
  test('L8 who starts later does not end earlier', () => {
    fc.assert(
      fc.property(cases, days, fc.nat({ max: 70 }), (one, start, later) => {
        expect(last(one, addDays(start, later)) >= last(one, start)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('L9 nobody is held longer, or has a longer time, because they are held', () => {
    const ofThemselves = fc.constantFrom(...all.filter(({ variant }) => variant === undefined));
    fc.assert(
      fc.property(ofThemselves, days, (one, start) => {
        expect(last(one, start, { held: true }) <= last(one, start)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('L10 what rolls ends on a day that is worked; what does not is never moved by the calendar', () => {
    fc.assert(
      fc.property(forward, days, (one, start) => {
        const { due: end, provisional } = counted(one, start);
        if (one.length.workdays !== undefined || one.roll !== 'never') expect(workingDay(CHINA, dayOf(end)).isWorked).toBe(true);
        else if (one.length.hours === undefined) {
          const found = due(
            one.rule,
            {
              start,
              ...(one.variant === undefined ? {} : { variant: one.variant }),
              ...(Object.keys(one.length).length === 0 ? { length: { days: 10 } } : {}),
            },
            { ...CHINA, years: new Map() },
          );
          expect('due' in found ? found.due : '').toBe(end);
          expect(provisional).toBeUndefined();
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('L11 counted anew is counted from that day', () => {
    fc.assert(
      fc.property(cases, days, fc.nat({ max: 60 }), (one, start, later) => {
        const again = addDays(start, later);
        const moment: Moment = one.length.hours === undefined ? again : (`${again}T12:00` as CivilTime);
        expect(last(one, start, { restartedAt: moment })).toBe(last(one, again));
      }),
      { numRuns: 1000 },
    );
  });

  test('L12 days that are left out never bring the end nearer, nor move it by more than their number and a holiday', () => {
    fc.assert(
      fc.property(forward, days, fc.nat({ max: 40 }), fc.nat({ max: 20 }), (one, start, after, length) => {
        const from = addDays(start, after);
        const excluded = [{ from, to: addDays(from, length) }];
        const [plain, moved] = [last(one, start), last(one, start, { excluded })];
        expect(moved >= plain).toBe(true);
        if (one.length.workdays === undefined)
          expect(dayNumber(dayOf(moved as Moment)) - dayNumber(dayOf(plain as Moment))).toBeLessThanOrEqual(length + 1 + 12);
      }),
      { numRuns: 1500 },
    );
  });

  const extended = all.flatMap((one) =>
    Object.entries(one.extensions).map(([name, extension]) => [`${one.name}: ${name}`, one, extension] as const),
  );

  test.each(extended)('L13 %s reaches further, once what comes before it is used', (_name, one, extension) => {
    const before: Extension[] = [];
    for (let { after } = extension; after !== undefined; after = one.extensions[after]?.after) {
      const earlier = one.extensions[after];
      if (earlier !== undefined) before.unshift(earlier);
    }
    const start = '2024-03-04' as CivilDay;
    const prior = before.map(granted);
    const reach = (extensions: readonly Granted[]): string => last(one, start, { extensions });
    expect(reach([...prior, granted(extension)]) > reach(prior)).toBe(true);
    expect(prior.length === 0 || reach(prior) > reach([])).toBe(true);
  });
});
