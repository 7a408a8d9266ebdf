declare const brand: unique symbol;

/** A calendar day, `YYYY-MM-DD`, in Asia/Shanghai. 日 */
export type CivilDay = string & { readonly [brand]: 'day' };

/** A minute of a calendar day, `YYYY-MM-DDTHH:MM`, in Asia/Shanghai. 时刻 */
export type CivilTime = string & { readonly [brand]: 'time' };

/** A day, or a minute where hours count. */
export type Moment = CivilDay | CivilTime;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/u;

/** Days in a month of the Gregorian calendar; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** A day that exists in the calendar, or undefined. */
export function findDay(text: string): CivilDay | undefined {
  const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const exists = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? (text as CivilDay) : undefined;
}

/** A minute that exists, or undefined. */
export function findTime(text: string): CivilTime | undefined {
  const match = TIME.exec(text);
  if (match === null || findDay(match[1] ?? '') === undefined) return undefined;
  return Number(match[2]) < 24 && Number(match[3]) < 60 ? (text as CivilTime) : undefined;
}

/** A day or a minute that exists, or undefined. */
export function findMoment(text: string): Moment | undefined {
  return findDay(text) ?? findTime(text);
}

/** The day a moment falls on. */
export function dayOf(moment: Moment): CivilDay {
  return moment.slice(0, 10) as CivilDay;
}

/** Whether a moment says the minute, not only the day. */
export function isTime(moment: Moment): moment is CivilTime {
  return moment.length > 10;
}

/** A year, a month (1 to 12) and a day as a civil day; the parts must exist. */
export function civilDay(year: number, month: number, day: number): CivilDay {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CivilDay;
}

/** Year, month (1 to 12) and day of a civil day. */
export function partsOf(day: CivilDay): readonly [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** Days since 1970-01-01, after Howard Hinnant, "chrono-compatible low-level date algorithms". */
export function dayNumber(day: CivilDay): number {
  const [y, m, d] = partsOf(day);
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The civil day with this number of days since 1970-01-01. */
export function dayFromNumber(number: number): CivilDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return civilDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The day so many days later (earlier when negative). */
export function addDays(day: CivilDay, days: number): CivilDay {
  return dayFromNumber(dayNumber(day) + days);
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: CivilDay, to: CivilDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** The minute so many hours later. */
export function addHours(time: CivilTime, hours: number): CivilTime {
  const minutes = Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16)) + hours * 60;
  const day = addDays(dayOf(time), Math.floor(minutes / 1440));
  const rest = ((minutes % 1440) + 1440) % 1440;
  return `${day}T${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}` as CivilTime;
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: CivilDay): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Whether one moment lies after another; a day without a minute counts as its whole day, so that a minute of the due day is not late. */
export function isAfter(one: Moment, other: Moment): boolean {
  return isTime(one) && isTime(other) ? one > other : dayOf(one) > dayOf(other);
}
