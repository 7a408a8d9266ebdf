import { findNumber } from '#justice/basics';
import { withoutDays } from './days.ts';

/** What time is counted in. 时间单位 */
export type TimeUnit = 'hours' | 'days' | 'workdays' | 'months' | 'years';

/** An amount of time a statute states: 七日, 24小时, 一个半月 (a month and fifteen days). */
export interface Amount {
  readonly unit: TimeUnit;
  readonly count: number;
}

const NUMERAL = '[零〇一二两三四五六七八九十百千]+|[0-9０-９]+';
const UNIT = '个?半?(?:工作日|小时|月|日|天|年半?)|半年|半月';
// 第 before a numeral counts articles and days in a row, not time; 周岁 and 年度 are no lengths.
const STATED = new RegExp(
  `(?<![第零〇一二两三四五六七八九十百千0-9０-９])((?:(?:${NUMERAL})(?:至|到|、|—|-|~|～))*)(${NUMERAL}|半)(${UNIT})`,
  'gu',
);
const UNITS: readonly (readonly [RegExp, TimeUnit])[] = [
  [/工作日$/u, 'workdays'],
  [/小时$/u, 'hours'],
  [/[日天]$/u, 'days'],
  [/月$/u, 'months'],
  [/年半?$/u, 'years'],
];
const HALF: Readonly<Record<TimeUnit, Amount>> = {
  hours: { unit: 'hours', count: 0 },
  days: { unit: 'hours', count: 12 },
  workdays: { unit: 'workdays', count: 0 },
  // 半个月 is fifteen days. Source: 刑诉法解释 §202 ¶1.
  months: { unit: 'days', count: 15 },
  years: { unit: 'months', count: 6 },
};

/** Every amount of time a text states, ranges with both their ends (一至三日), in order. Days of the calendar (2018年3月1日) are none. */
export function amountsIn(text: string): readonly Amount[] {
  return Array.from(withoutDays(text).matchAll(STATED)).flatMap(([, before = '', numeral = '', unitText = '']) => {
    const unit = UNITS.find(([sign]) => sign.test(unitText))?.[1];
    if (unit === undefined) return [];
    const counts = before.split(/[至到、—\-~～]/u).flatMap((part) => findNumber(part) ?? []);
    const last = numeral === '半' ? [HALF[unit]] : [{ unit, count: findNumber(numeral) ?? 0 }];
    const half = numeral !== '半' && unitText.includes('半') ? [HALF[unit]] : [];
    return [...counts.map((count) => ({ unit, count })), ...last, ...half];
  });
}

/** Whether a text says that something is done at once: 立即、当场、即时. */
export function saysAtOnce(text: string): boolean {
  return /立即|当场|即时|当日|及时/u.test(text);
}

/** Whether a text says that days in it, or in its law, are working days. */
export function speaksOfWorkingDays(text: string): boolean {
  return text.includes('工作日');
}
