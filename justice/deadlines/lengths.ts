import { addDays, civilDay, daysInMonth, partsOf, type CivilDay } from '#justice/basics';
import type { Length } from './limit-rule.ts';

const UNITS: readonly (readonly [keyof Length, string, string])[] = [
  ['years', '年', 'year'],
  ['months', '个月', 'month'],
  ['days', '日', 'day'],
  ['workdays', '个工作日', 'working day'],
  ['hours', '小时', 'hour'],
];

/**
 * The same day so many months on; the last day of the month where it does not exist; with `lastToLast`, from a last day to a last day.
 * Source: 刑诉法解释 §202 ¶1 for criminal matters; no text at hand says it for others.
 */
export function addMonths(day: CivilDay, months: number, lastToLast: boolean): CivilDay {
  const [year, month, date] = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const [targetYear, targetMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const last = daysInMonth(targetYear, targetMonth);
  const isLast = date === daysInMonth(year, month);
  return civilDay(targetYear, targetMonth, lastToLast && isLast ? last : Math.min(date, last));
}

/** A day moved by the years, months and days of a length, in this order; working days and hours are not looked at. */
export function addLength(day: CivilDay, length: Length, lastToLast: boolean): CivilDay {
  const { years = 0, months = 0, days = 0 } = length;
  // 刑诉法解释 §202 ¶1 speaks of months only: a year ends on the corresponding day.
  const afterYears = years === 0 ? day : addMonths(day, years * 12, false);
  const afterMonths = months === 0 ? afterYears : addMonths(afterYears, months, lastToLast);
  return days === 0 ? afterMonths : addDays(afterMonths, days);
}

/** Lengths joined unit by unit. */
export function addLengths(one: Length, other: Length): Length {
  const sums = UNITS.flatMap(([unit]) => {
    const [first, second] = [one[unit], other[unit]];
    return first === undefined && second === undefined ? [] : [[unit, (first ?? 0) + (second ?? 0)] as const];
  });
  return Object.fromEntries(sums);
}

/** Whether a law leaves the length to a decision. */
export function isOpen(length: Length): boolean {
  return Object.keys(length).length === 0;
}

const isNothing = (length: Length): boolean => !isOpen(length) && UNITS.every(([unit]) => (length[unit] ?? 0) === 0);

/** 1个月15日; 立即 for no time at all; 由决定指定 where a decision fixes it. */
export function lengthZh(length: Length): string {
  if (isNothing(length)) return '立即';
  return UNITS.map(([unit, zh]) => (length[unit] === undefined ? '' : `${length[unit]}${zh}`)).join('') || '由决定指定';
}

/** 1 month 15 days; at once; as decided. */
export function lengthEn(length: Length): string {
  if (isNothing(length)) return 'at once';
  const parts = UNITS.flatMap(([unit, , en]) =>
    length[unit] === undefined ? [] : [`${length[unit]} ${en}${length[unit] === 1 ? '' : 's'}`],
  );
  return parts.join(' ') || 'as decided';
}
