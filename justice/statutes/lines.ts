import { findNumber } from '#justice/basics';

const NUMERAL = '[零〇○一二三四五六七八九十百千0-9０-９]+';
const MARK = new RegExp(`^第[\\s　]*(${NUMERAL})[\\s　]*条(?:[\\s　]*之[\\s　]*(${NUMERAL}))?(.?)`, 'u');
const ITEM = new RegExp(`^[（(〔][\\s　]*(${NUMERAL})[\\s　]*[）)〕][\\s　]*`, 'u');
const SUB_ITEM = /^(?:[0-9０-９]+[.．、)）]|[⒈-⒛①-⑳])/u;
const HEADING = /^(#{1,6})[\s　]*/u;
const DIVISION = /^第[零〇○一二三四五六七八九十百千0-9０-９]+[\s　]*(编|分编|章|节)(?:[\s　]|$)/u;
const LEVELS: Readonly<Record<string, number>> = { 编: 2, 分编: 3, 章: 4, 节: 5 };

/** Where an article begins. */
export interface ArticleMark {
  readonly number: number;
  readonly suffix?: number;
  /** What follows the mark on the same line. */
  readonly rest: string;
  /** Nothing parts the mark from the words after it: it may be an article, or a sentence that speaks of one. */
  readonly isDoubtful: boolean;
}

/** A line without white space at its ends, white space inside it as one plain blank. */
export function tidy(line: string): string {
  return line.replaceAll(/[\s　\u200b\ufeff]+/gu, ' ').trim();
}

/** The article a line begins, `第十条之一 …`, also bold or as a heading; undefined when it begins none. */
export function findArticleMark(line: string): ArticleMark | undefined {
  const plain = line.replace(HEADING, '').replaceAll('**', '');
  const match = MARK.exec(plain);
  const number = findNumber(match?.[1] ?? '');
  if (match === null || number === undefined) return undefined;
  const suffix = match[2] === undefined ? undefined : findNumber(match[2]);
  const after = match[3] ?? '';
  const end = match[0].length - after.length;
  return {
    number,
    ...(suffix === undefined ? {} : { suffix }),
    rest: tidy(plain.slice(end).replace(/^[\s　:：]+/u, '')),
    isDoubtful: !/^[\s　:：]?$/u.test(after),
  };
}

/** A heading and how deep it lies: `## 第一章 总则`, or a line that is 编、章 or 节 without the sign. */
export function findHeading(line: string): { readonly depth: number; readonly title: string } | undefined {
  const sign = HEADING.exec(line);
  const title = tidy(line.replace(HEADING, '').replaceAll('**', ''));
  if (sign !== null) return title === '' ? undefined : { depth: sign[1]?.length ?? 1, title };
  const division = DIVISION.exec(title);
  // A heading is short and ends without a stop: a sentence may begin the same way.
  if (division === null || title.length > 40 || /[。；;]$/u.test(title)) return undefined;
  return { depth: LEVELS[division[1] ?? ''] ?? 4, title: title.replace(/(?<=^.{2,9}[编章节]) (?=.)/u, ' ') };
}

/** The item a line begins, `（三）…` with any brackets; undefined when it begins none. */
export function findItemMark(line: string): { readonly number: number; readonly rest: string } | undefined {
  const match = ITEM.exec(line);
  const number = findNumber(match?.[1] ?? '');
  return match === null || number === undefined ? undefined : { number, rest: line.slice(match[0].length).trim() };
}

/** Whether a line is a sub-item, `1.…`, of the item before it, or a note ① to it. 目 */
export function isSubItem(line: string): boolean {
  return SUB_ITEM.test(line);
}
