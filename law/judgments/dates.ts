import { addDays, civilDay, daysInMonth, type CivilDay } from '#justice/basics';

/** A date as found in a text; `date` is absent where the words state none that exists. */
export interface DateFound {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly date?: string;
  readonly from: number;
  readonly to: number;
  readonly isRelative: boolean;
}

// Scanned texts write l, I for 1 and O, o, ○ for 0.
const SIGN = '[0-9〇○Ｏ零OoОlI一二三四五六七八九]';
const NUMBER = '[0-9〇○零OoОlI一二三四五六七八九十]{1,3}';
const DAY = `(?:(${NUMBER})日?)?`;

const PATTERNS = [
  `(?<![0-9])(${SIGN}{4})年{1,2}(?![度生])(?:(${NUMBER})月(?:份)?${DAY})?`,
  `(?:同年同月|同年该月)(${NUMBER})日`,
  `(?:同年|当年|该年|本年|是年)的?(${NUMBER})月${DAY}`,
  `(?:次年|翌年)的?(${NUMBER})月${DAY}`,
  `(?:同月|当月|该月|本月)的?(${NUMBER})日?`,
  `(?:次月|翌月|下月)的?(${NUMBER})日?`,
  `(?<![0-9年])(${NUMBER})月(${NUMBER})日?(?![0-9])`,
  `(?<=[（(、,，和及与至—~～-])(${NUMBER})日(?=[^内以])`,
  '(次日|翌日|第二日|第二天|隔日|隔天|同日|当日|当天|同一日|同一天|该日|即日(?!起))',
] as const;

const ANY = new RegExp(PATTERNS.join('|'), 'gu');

interface Parts {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/**
 * Every date of a text in order, relative ones resolved against the date before them; the time is linear in the text.
 * A date that the calendar does not have is listed without `date`.
 */
export function datesIn(text: string): readonly DateFound[] {
  const found: DateFound[] = [];
  let last: Parts | undefined;
  for (const match of text.matchAll(ANY)) {
    const from = match.index;
    const to = from + match[0].length;
    if (isBirth(match, text.slice(to, to + 4)) || isTooFar(match, from, found.at(-1))) continue;
    if (isGarbled(match, from)) {
      last = undefined;
      continue;
    }
    const parts = partsOfMatch(match, last);
    const isDistributive = match[14] !== undefined && /均于[^，。；]{0,12}$/u.test(text.slice(Math.max(0, from - 14), from));
    const date = parts === undefined || isDistributive ? undefined : written(parts);
    found.push({ from, to, isRelative: match[1] === undefined, ...(date === undefined ? {} : { date }) });
    // 同年 after an impossible day still has its year.
    if (parts !== undefined) last = yearAfter(parts, date);
  }
  return found;
}

/** A year of birth is no date of the procedure, and no later date refers to it. */
function isBirth(match: RegExpExecArray, follows: string): boolean {
  return match[1] !== undefined && /^(?:\s?出?生|生于)/u.test(follows);
}

/** 27日 without its month is a date only right after another one, or in brackets soon after. */
function isTooFar(match: RegExpExecArray, from: number, before: DateFound | undefined): boolean {
  if (match[13] === undefined) return false;
  return before === undefined || from - before.to > (match.input.charAt(from - 1) === '（' ? 40 : 2);
}

/** 2025至4月15日: a year that is not written as one belongs to the month behind it. */
function isGarbled(match: RegExpExecArray, from: number): boolean {
  return match[11] !== undefined && /(?<!\d)(?:19|20)\d\d[^\d年日]$/u.test(match.input.slice(Math.max(0, from - 6), from));
}

function partsOfMatch(match: RegExpExecArray, last: Parts | undefined): Parts | undefined {
  const at = (index: number): number | undefined => numberOf(match[index]);
  const year = at(1);
  if (year !== undefined) return { year, month: at(2), day: at(3) };
  if (last === undefined) return undefined;
  if (match[4] !== undefined) return { ...last, day: at(4) };
  if (match[5] !== undefined) return { year: last.year, month: at(5), day: at(6) };
  if (match[7] !== undefined) return { year: last.year + 1, month: at(7), day: at(8) };
  if (match[11] !== undefined) return { year: last.year, month: at(11), day: at(12) };
  return partsInMonth(match, last);
}

function partsInMonth(match: RegExpExecArray, last: Parts): Parts | undefined {
  const day = numberOf(match[9]) ?? numberOf(match[10]) ?? numberOf(match[13]);
  if (day !== undefined && last.month === undefined) return undefined;
  if (match[10] !== undefined)
    return last.month === 12 ? { year: last.year + 1, month: 1, day } : { year: last.year, month: (last.month ?? 0) + 1, day };
  if (day !== undefined) return { ...last, day };
  if (match[14] === undefined) return undefined;
  return /次|翌|第二|隔/u.test(match[14]) ? dayAfter(last) : last;
}

function dayAfter({ year, month, day }: Parts): Parts | undefined {
  if (month === undefined || day === undefined) return undefined;
  const [nextYear, nextMonth, nextDay] = addDays(civilDay(year, month, day), 1)
    .split('-')
    .map(Number);
  return { year: nextYear ?? year, month: nextMonth, day: nextDay };
}

const isYear = (year: number): boolean => year >= 1900 && year <= 2100;

/** What the next relative date refers to: nothing after 2105年, the year alone after 11月31日. */
function yearAfter(parts: Parts, date: string | undefined): Parts | undefined {
  if (!isYear(parts.year)) return undefined;
  return date === undefined ? { year: parts.year } : parts;
}

/** The parts as a date; undefined when the calendar has no such day. */
function written({ year, month, day }: Parts): string | undefined {
  if (!isYear(year)) return undefined;
  if (month === undefined) return String(year);
  // 十十月 is not a number at all.
  if (!(month >= 1 && month <= 12)) return undefined;
  if (day === undefined) return civilDay(year, month, 1).slice(0, 7);
  return day >= 1 && day <= daysInMonth(year, month) ? civilDay(year, month, day) : undefined;
}

const VALUES: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  Ｏ: 0,
  零: 0,
  O: 0,
  o: 0,
  О: 0,
  l: 1,
  I: 1,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 2018, 2O18, 二〇一八, 二0一八, 十一, 二十, 三十一. */
function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = (sign: string): number => VALUES[sign] ?? Number(sign);
  const ten = text.indexOf('十');
  if (ten < 0) return Array.from(text, value).reduce((sum, digit) => sum * 10 + digit, 0);
  const tens = ten === 0 ? 1 : value(text.charAt(ten - 1));
  const ones = ten + 1 < text.length ? value(text.charAt(ten + 1)) : 0;
  return tens * 10 + ones;
}

/** Whether one date, however coarse, lies before another. */
export function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}

/** The day some days later, where the date is a day. */
export function shifted(date: string, days: number): string | undefined {
  return date.length === 10 ? addDays(date as CivilDay, days) : undefined;
}
