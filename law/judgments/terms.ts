import { datesIn, type DateFound } from './dates.ts';
import { countOf, moved, nameFinder, type Person } from './defendants.ts';
import type { Placed } from './events.ts';
import type { Part } from './split.ts';

/** One stated term: from when to when, and whose it is if the words say so. 刑期起止 */
export interface Term {
  readonly start: Placed | undefined;
  readonly end: Placed | undefined;
  readonly name: string | undefined;
  /** Whose it is by the numbers of the items, counted from 0: 三、被告人某丙 after it makes it the second one's. */
  readonly place: number | undefined;
}

/** The terms of a sentence as they stand. */
export interface Stated {
  readonly terms: readonly Term[];
  /** One for each （刑期…） in order, with its term where it has dates. */
  readonly blocks: readonly (Term | undefined)[];
  /** The words break off before the last term is told. */
  readonly isCut: boolean;
}

/** Reads every term of the sentence. 判决主文的刑期 */
export function termsIn({ text, from }: Part, people: readonly Person[]): Stated {
  const nameAt = nameFinder(people);
  const terms: Term[] = [];
  const blocks: (Term | undefined)[] = [];
  let named: string | undefined;
  let isRevoked = false;
  let at = 0;
  const pieces = text.split(/(?<=[；;。）)])/u);
  for (const piece of pieces) {
    const start = at;
    at += piece.length;
    numberLast(terms, blocks, itemOf(piece, nameAt, people));
    named = nameAt(piece) ?? named;
    if (OPENS_BLOCK.test(piece)) blocks.push(undefined);
    isRevoked = /撤销/u.test(piece) || (isRevoked && !ITEM_START.test(piece));
    for (const { start: one, end: other } of isRevoked ? [] : endpoints(piece)) {
      const term: Term = {
        start: placed('sentence-start', one, start + from),
        end: placed('sentence-end', other, start + from),
        name: namedBefore(piece, one ?? other, nameAt) ?? named,
        place: undefined,
      };
      terms.push(term);
      if (blocks.length > 0 && blocks.at(-1) === undefined) blocks[blocks.length - 1] = term;
      named = undefined;
    }
  }
  const last = blocks.at(-1);
  const isCut =
    blocks.length > 0 && (last === undefined ? !/折抵|完毕|裁定/u.test((pieces.at(-1) ?? '').slice(-12)) : BREAKS_OFF.test(text));
  return { terms, blocks, isCut };
}

/** 即自2014年12月19日起至2015年12月1: the last date may not be whole. */
const BREAKS_OFF = /(?:自|从)[^，。；）)止]{0,40}\d\s*$/u;

const OPENS_BLOCK = /[（(]\s?(?:有期徒刑的?|拘役的?|管制的?)?刑期/u;
/** A sentence of an earlier instance that is revoked goes on to the next item. */
const ITEM_START = /^[\s）)]{0,4}[一二三四五六七八九十]{1,3}、/u;
const ITEM = /^[\s）)]{0,4}([一二三四五六七八九十]{1,3})、[^。；]{0,12}被告/u;

/** 三、被告人某丙…: the place of the person before, when the numbers follow the people. */
function itemOf(piece: string, nameAt: (text: string) => string | undefined, people: readonly Person[]): number | undefined {
  const match = ITEM.exec(piece);
  if (match === null) return undefined;
  const number = countOf(match[1]);
  const isParallel = people[number - 1]?.name === nameAt(piece.slice(0, match[0].length + 12));
  return isParallel && number >= 2 ? number - 2 : undefined;
}

function numberLast(terms: Term[], blocks: (Term | undefined)[], place: number | undefined): void {
  const last = terms.at(-1);
  if (place === undefined || last === undefined || last.name !== undefined || last.place !== undefined) return;
  const numbered = { ...last, place };
  terms[terms.length - 1] = numbered;
  const block = blocks.lastIndexOf(last);
  if (block >= 0) blocks[block] = numbered;
}

/** 即某甲的刑期自…, 某乙的刑期自…: several in one piece, each after its name. */
function namedBefore(piece: string, found: DateFound | undefined, nameAt: (text: string) => string | undefined): string | undefined {
  return found === undefined ? undefined : nameAt(piece.slice(Math.max(0, found.from - 24), found.from));
}

function placed(kind: 'sentence-start' | 'sentence-end', found: DateFound | undefined, by: number): Placed | undefined {
  if (found?.date === undefined) return undefined;
  return moved({ kind, date: found.date, from: found.from, to: found.to, isRelative: found.isRelative }, by);
}

const BEFORE_START = /(?:自|从|即|刑期|始于|执行)\s?[^，。；]{0,4}$/u;

interface Pair {
  readonly start: DateFound | undefined;
  readonly end: DateFound | undefined;
  /** Where the words of the stretch begin, its start known as one or not. */
  readonly from: number;
}

/** Every 自…起至…止 of a piece that is a term of custody to be served. */
function endpoints(piece: string): readonly Pair[] {
  if (!/刑期|折抵|自|从|止/u.test(piece)) return [];
  const whole = BREAKS_OFF.test(piece) ? piece.trimEnd().length : undefined;
  const dates = datesIn(piece).filter(({ date, to }) => date !== undefined && date.length >= 7 && to !== whole);
  const pairs: Pair[] = [];
  dates.forEach((found, index) => {
    const before = dates[index - 1];
    if (isEnd(piece, found)) {
      const start = before !== undefined && isStart(piece, before) ? before : undefined;
      const isLinked = before !== undefined && found.from - before.to <= 3;
      pairs.push({ start, end: found, from: (start ?? (isLinked ? before : found)).from });
    } else if (isStart(piece, found) && !isEnd(piece, dates[index + 1])) pairs.push({ start: found, end: undefined, from: found.from });
  });
  return pairs.filter((pair) => isServed(piece, pair));
}

/** The last word before a stretch says what it is: a time of probation, a loss of rights. */
const NOT_CUSTODY = /(?:考验期|剥夺政治权利)(?:(?!刑期自|刑期从|折抵|扣除)[^。；]){0,40}$|(?:缓刑|禁止)[^，。；]{0,12}$/u;
/** 自…至…止先行羁押的9日予以折抵: custody that is counted off. */
const COUNTED_OFF_BEFORE = /(?:羁押|拘留|监视居住|折抵|扣除)(?:期间|期限|[一二三四五六七八九十\d]{1,4}[日天][（(])?(?:自|从)?$/u;
const COUNTED_OFF_AFTER = new RegExp(
  [
    '^\\s?止?(?:（[^）]{0,8}）)?[^，。；）)]{0,10}(?:羁押|拘留|监视居住)',
    '^\\s?止?[^，。；（）()]{0,4}共(?:计)?[^，。；（）()]{1,8}[日天][^，。；（）()]{0,6}折抵',
    '^，(?:共)?(?:被)?(?:刑事)?(?:羁押|拘留)[^，。；]{1,6}[日天]，?(?:已|予以)?折抵',
  ].join('|'),
  'u',
);

function isServed(piece: string, { end, from }: Pair): boolean {
  const before = piece.slice(Math.max(0, from - 60), from);
  if (NOT_CUSTODY.test(before) || COUNTED_OFF_BEFORE.test(before)) return false;
  return end === undefined || !COUNTED_OFF_AFTER.test(piece.slice(end.to, end.to + 24));
}

function isStart(piece: string, { from, to }: DateFound): boolean {
  return BEFORE_START.test(piece.slice(Math.max(0, from - 12), from)) && !/^\s?(?:止|届满)/u.test(piece.slice(to, to + 3));
}

function isEnd(piece: string, found: DateFound | undefined): boolean {
  if (found === undefined) return false;
  const isBeforeStop = /^\s?(?:止|届满)/u.test(piece.slice(found.to, found.to + 4));
  return isBeforeStop || /(?:至|到|止于)\s?$/u.test(piece.slice(Math.max(0, found.from - 3), found.from));
}
