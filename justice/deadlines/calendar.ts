import { addDays, partsOf, weekday, type Citation, type CivilDay } from '#justice/basics';

/** One year as the government announced it: days off and days worked that a plain week would not show. */
export interface CalendarYear {
  readonly year: number;
  /** Where the notice is published. */
  readonly papers: readonly string[];
  readonly off: readonly string[];
  readonly worked: readonly string[];
}

/** The articles by which a law counts time. 期间计算的依据 */
export interface CountingArticles {
  /** The first hour or day is not counted. */
  readonly start?: readonly Citation[];
  readonly months?: readonly Citation[];
  readonly workdays?: readonly Citation[];
  /** A last day on a holiday. */
  readonly roll?: readonly Citation[];
  /** Custody does not grow by a holiday. */
  readonly held?: readonly Citation[];
  /** Time on the road. 路途、在途 */
  readonly travel?: readonly Citation[];
  /** Posted in time is in time. 交邮 */
  readonly post?: readonly Citation[];
}

/** How a jurisdiction counts time: its working days and its articles. 工作日历 */
export interface Calendar {
  readonly title: string;
  readonly zone: string;
  readonly years: ReadonlyMap<number, CalendarYear>;
  /** By the law a limit stands in (`Citation.law`), or by one text of it, `law@version`. */
  readonly counting?: Readonly<Record<string, CountingArticles>>;
}

/** A day found by looking at the calendar; `isKnown` is false where a year without a notice was looked at. */
export interface FoundDay {
  readonly day: CivilDay;
  readonly isKnown: boolean;
}

/** Whether a day is worked; where no notice covers the year only weekends are off, and `isKnown` is false: the answer is provisional. */
export function workingDay(calendar: Calendar, day: CivilDay): { readonly isWorked: boolean; readonly isKnown: boolean } {
  const year = calendar.years.get(partsOf(day)[0]);
  const isWeekend = weekday(day) > 5;
  if (year === undefined) return { isWorked: !isWeekend, isKnown: false };
  return { isWorked: isWeekend ? year.worked.includes(day) : !year.off.includes(day), isKnown: true };
}

/** The first working day on or after a day, in the direction given. */
export function nextWorkingDay(calendar: Calendar, day: CivilDay, step: 1 | -1 = 1): FoundDay {
  let known = true;
  for (let current = day; ; current = addDays(current, step)) {
    const { isWorked, isKnown } = workingDay(calendar, current);
    known &&= isKnown;
    if (isWorked) return { day: current, isKnown: known };
  }
}

/** The day so many working days after (or before, with a negative count) a day, which is not counted itself. */
export function addWorkingDays(calendar: Calendar, day: CivilDay, count: number): FoundDay {
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
