import { addDays, partsOf, weekday, type CivilDay } from '#justice/basics';

/** One year as the government announced it: days off and days worked that a plain week would not show. */
export interface CalendarYear {
  readonly year: number;
  /** Where the notice is published. */
  readonly papers: readonly string[];
  readonly off: readonly string[];
  readonly worked: readonly string[];
}

/** The working days of a jurisdiction. 工作日历 */
export interface Calendar {
  readonly title: string;
  readonly zone: string;
  readonly years: ReadonlyMap<number, CalendarYear>;
  /** Days off by law every year, `MM-DD`, known even before a year's notice. */
  readonly fixed: readonly string[];
}

/** Whether a day is worked; `isKnown` is false where no notice covers the year, so that the answer is provisional. */
export function workingDay(calendar: Calendar, day: CivilDay): { readonly isWorked: boolean; readonly isKnown: boolean } {
  const year = calendar.years.get(partsOf(day)[0]);
  const isWeekend = weekday(day) > 5;
  if (year === undefined) return { isWorked: !isWeekend && !calendar.fixed.includes(day.slice(5)), isKnown: false };
  const isWorked = year.worked.includes(day) || (!isWeekend && !year.off.includes(day));
  return { isWorked, isKnown: true };
}

/** The first working day on or after a day, in the direction given. */
export function nextWorkingDay(calendar: Calendar, day: CivilDay, step: 1 | -1 = 1): { readonly day: CivilDay; readonly isKnown: boolean } {
  let known = true;
  for (let current = day; ; current = addDays(current, step)) {
    const { isWorked, isKnown } = workingDay(calendar, current);
    known &&= isKnown;
    if (isWorked) return { day: current, isKnown: known };
  }
}

/** The day so many working days after (or before, with a negative count) a day, which is not counted itself. */
export function addWorkingDays(calendar: Calendar, day: CivilDay, count: number): { readonly day: CivilDay; readonly isKnown: boolean } {
  const step = count < 0 ? -1 : 1;
  let known = true;
  let current = day;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    const next = nextWorkingDay(calendar, addDays(current, step), step);
    known &&= next.isKnown;
    current = next.day;
  }
  return { day: current, isKnown: known };
}
