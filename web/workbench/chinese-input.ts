import { findMoment, findNumber, partsOf, weekday, type CivilDay, type Moment } from '#justice/basics';
import type { Words } from '#web/words';

const SEPARATED = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/u;
const OF_THIS_YEAR = /^(\d{1,2})月(\d{1,2})日$/u;
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/u;
const TIMED = /^(.*?[日\d])[T\s]*(上午|下午|晚上|凌晨|中午)?(\d{1,2})(?::|时|点)(\d{1,2}|半)?分?$/u;

const two = (part: string | number): string => String(part).padStart(2, '0');

/** Digits for Chinese numerals, full-width signs made plain, blanks gone: 二〇二六年十一月二十三日 → 2026年11月23日. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replaceAll(/[零〇○一二三四五六七八九十]+/gu, (numeral) => String(findNumber(numeral) ?? numeral))
    .replaceAll(/\s*([年月日时点分:./-])\s*/gu, '$1');
}

/** A day in any form people write or paste it: 2026年11月23日, 2026.11.23, 20261123, 11月23日; undefined where there is none. */
export function findWrittenDay(text: string, now: string): CivilDay | undefined {
  const given = plain(text);
  const [, year, month, day] = SEPARATED.exec(given) ?? TOGETHER.exec(given) ?? ofThisYear(given, now) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return findMoment(`${year}-${two(month)}-${two(day)}`) as CivilDay | undefined;
}

function ofThisYear(given: string, now: string): readonly string[] | undefined {
  const [, month, day] = OF_THIS_YEAR.exec(given) ?? [];
  return month === undefined || day === undefined ? undefined : [given, now.slice(0, 4), month, day];
}

const AFTERNOON = new Set(['下午', '晚上']);

/** A minute in any usual form: 2026年11月23日14时05分, 2026.11.23 14:05, 11月23日下午2时半. */
export function findWrittenMoment(text: string, now: string): Moment | undefined {
  const [, date, part, hours, minutes = '0'] = TIMED.exec(plain(text)) ?? [];
  if (date === undefined || hours === undefined) return undefined;
  const day = findWrittenDay(date, now);
  const hour = Number(hours) + (part !== undefined && AFTERNOON.has(part) && Number(hours) < 12 ? 12 : 0);
  return day === undefined ? undefined : findMoment(`${day}T${two(hour)}:${two(minutes === '半' ? 30 : minutes)}`);
}

/** A day or minute as people read it: 2026年11月23日（周一） 14:05. */
export function sayDay(moment: string, { work }: Words): string {
  const found = findMoment(moment);
  if (found === undefined) return moment;
  const day = found.slice(0, 10) as CivilDay;
  const [year, month, date] = partsOf(day);
  return work.day.said({ year, month, day: date, weekday: work.day.weekdays[weekday(day) % 7] ?? '', time: found.slice(11) });
}

/** An instant as the clock on the wall in Asia/Shanghai shows it: 2026-11-28 00:02. */
export const sayInstant = (instant: string): string =>
  new Date(instant).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16);

const NUMERALS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/** A sum in capital numerals, as instruments state it: 320000 fen → 叁仟贰佰元整. 大写金额 */
export function capitalMoney(fen: number): string {
  const [yuan, rest] = [Math.floor(fen / 100), fen % 100];
  const [jiao, cents] = [Math.floor(rest / 10), rest % 10];
  const whole = yuan === 0 ? '' : `${capitalWhole(yuan)}元`;
  if (rest === 0) return `${whole === '' ? '零元' : whole}整`;
  const small = `${jiao === 0 ? (whole === '' ? '' : '零') : `${NUMERALS.charAt(jiao)}角`}${cents === 0 ? '整' : `${NUMERALS.charAt(cents)}分`}`;
  return `${whole}${small}`;
}

function capitalWhole(value: number): string {
  const groups: string[] = [];
  let isGap = false;
  for (let rest = value, at = 0; rest > 0; rest = Math.floor(rest / 10_000), at += 1) {
    const group = rest % 10_000;
    const said = group === 0 ? '' : `${capitalGroup(group)}${GROUPS[at] ?? ''}`;
    // A group that does not fill its four places, or is nought, is bridged by one 零.
    if (said !== '') groups.unshift(`${said}${isGap && groups.length > 0 ? '零' : ''}`);
    isGap = group === 0 ? isGap || groups.length > 0 : group < 1000;
  }
  return groups.join('');
}

function capitalGroup(group: number): string {
  let said = '';
  let isGap = false;
  for (const [index, digit] of Array.from(String(group), Number).entries()) {
    if (digit === 0) {
      isGap = true;
      continue;
    }
    said += `${isGap ? '零' : ''}${NUMERALS.charAt(digit)}${PLACES[String(group).length - 1 - index] ?? ''}`;
    isGap = false;
  }
  return said;
}

/** Yuan as people type them, in fen: grouping, full-width digits and 元 allowed; undefined where it is no sum. */
export function findFen(text: string): number | undefined {
  const given = text.normalize('NFKC').replaceAll(/[,\s¥元]/gu, '');
  if (!/^\d{1,13}(?:\.\d{1,2})?$/u.test(given)) return undefined;
  const [yuan = '0', cents = ''] = given.split('.');
  return Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
}

/** Fen as a sum on the screen: ¥3,200.00. */
export const sayMoney = (fen: number): string =>
  `¥${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
