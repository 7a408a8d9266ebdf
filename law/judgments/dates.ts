import { addDays, civilDay, daysInMonth, findNumber, partsOf, type CivilDay } from '#justice/basics';

/** A date as found in a text. */
export interface DateFound {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly date: string;
  readonly from: number;
  readonly to: number;
}

const DIGIT = '[\\d〇○零Ｏ一二三四五六七八九十]';
const ABSOLUTE = `(${DIGIT}{4})年(?:(${DIGIT}{1,3})月(?:(${DIGIT}{1,3})日?)?)?`;
const SAME_YEAR = `(?:同年|当年|该年|本年)(${DIGIT}{1,3})月(?:(${DIGIT}{1,3})日?)?`;
const NEXT_YEAR = `(?:次年|翌年)(${DIGIT}{1,3})月(?:(${DIGIT}{1,3})日?)?`;
const SAME_MONTH = `(?:同月|当月|该月|本月)(${DIGIT}{1,3})日`;
const BARE = `(${DIGIT}{1,3})月(${DIGIT}{1,3})日`;
const NEXT_DAY = '(次日|翌日|第二日|第二天|隔日)';
const SAME_DAY = '(同日|当日|当天|同一日|该日)';

const ANY = new RegExp([ABSOLUTE, SAME_YEAR, NEXT_YEAR, SAME_MONTH, BARE, NEXT_DAY, SAME_DAY].join('|'), 'gu');

/** Every date of a text in order, relative ones resolved against the last full date before them. `context` is that date for the first. */
export function datesIn(text: string, context?: string): readonly DateFound[] {
  const found: DateFound[] = [];
  let last = context;
  for (const match of text.matchAll(ANY)) {
    const date = resolve(match, last);
    if (date === undefined) continue;
    found.push({ date, from: match.index, to: match.index + match[0].length });
    last = date;
  }
  return found;
}

const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : findNumber(text.replaceAll(/[○Ｏ]/gu, '〇')));

function resolve(match: RegExpExecArray, last: string | undefined): string | undefined {
  const [, year, month, day, sameYearMonth, sameYearDay, nextYearMonth, nextYearDay, sameMonthDay, bareMonth, bareDay, nextDay, sameDay] = match;
  if (year !== undefined) return written(number(year), number(month), number(day));
  if (last === undefined) return undefined;
  const [lastYear, lastMonth] = [Number(last.slice(0, 4)), last.length >= 7 ? Number(last.slice(5, 7)) : undefined];
  if (sameYearMonth !== undefined) return written(lastYear, number(sameYearMonth), number(sameYearDay));
  if (nextYearMonth !== undefined) return written(lastYear + 1, number(nextYearMonth), number(nextYearDay));
  if (sameMonthDay !== undefined) return lastMonth === undefined ? undefined : written(lastYear, lastMonth, number(sameMonthDay));
  if (bareMonth !== undefined) return written(lastYear, number(bareMonth), number(bareDay));
  if (sameDay !== undefined) return last;
  if (nextDay !== undefined && last.length === 10) return addDays(last as CivilDay, 1);
  return undefined;
}

/** The parts as a date, as far as they exist in the calendar. */
function written(year: number | undefined, month: number | undefined, day: number | undefined): string | undefined {
  if (year === undefined || year < 1900 || year > 2100) return undefined;
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return undefined;
  const whole = civilDay(year, month, 1).slice(0, 7);
  if (day === undefined) return whole;
  return day >= 1 && day <= daysInMonth(year, month) ? civilDay(year, month, day) : undefined;
}

/** Whether one date, however coarse, lies before another. */
export function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}

/** Days between two full dates; undefined when one is coarser. */
export function distance(one: string, other: string): number | undefined {
  if (one.length !== 10 || other.length !== 10) return undefined;
  const [y1, m1, d1] = partsOf(one as CivilDay);
  const [y2, m2, d2] = partsOf(other as CivilDay);
  return Math.abs((y1 - y2) * 372 + (m1 - m2) * 31 + (d1 - d2));
}
