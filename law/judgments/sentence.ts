import { datesIn, distance } from './dates.ts';
import type { DefendantRead, TimelineEvent } from './judgment.ts';

/** One stated term: from when to when, and whose it is if the words say so. 刑期起止 */
interface Term {
  readonly start?: string;
  readonly end?: string;
  readonly name: string | undefined;
  readonly words: string;
}

const TERM = /(?:刑期|即|自|从|起|执行)[^。；;）)]{0,30}?\d{4}年/u;

/** Gives every defendant the term that is theirs: by name, else by the day their custody began, else in order. */
export function withTerms(defendants: readonly DefendantRead[], sentence: string): readonly DefendantRead[] {
  const terms = termsIn(sentence, defendants.map(({ name }) => name));
  const given = new Map<number, Term>();
  const free = new Set(defendants.keys());
  const take = (index: number, term: Term): void => {
    given.set(index, term);
    free.delete(index);
  };
  const unnamed = terms.filter((term) => {
    const index = defendants.findIndex(({ name }) => name === term.name);
    if (index < 0) return true;
    if (free.has(index)) take(index, term);
    return false;
  });
  for (const [index, term] of inOrder(defendants, [...free], unnamed)) take(index, term);
  return defendants.map((defendant, index) => ({ ...defendant, events: [...defendant.events, ...termEvents(given.get(index))] }));
}

function termEvents(term: Term | undefined): readonly TimelineEvent[] {
  if (term === undefined) return [];
  return [
    ...(term.start === undefined ? [] : [{ kind: 'sentence-start' as const, date: term.start, words: term.words }]),
    ...(term.end === undefined ? [] : [{ kind: 'sentence-end' as const, date: term.end, words: term.words }]),
  ];
}

function termsIn(sentence: string, names: readonly string[]): readonly Term[] {
  const terms: Term[] = [];
  let named: string | undefined;
  for (const piece of sentence.split(/(?<=[；;。）)])/u)) {
    const name = names.filter((one) => piece.includes(one)).toSorted((one, other) => piece.lastIndexOf(other) - piece.lastIndexOf(one) || other.length - one.length)[0];
    named = name ?? named;
    if (!TERM.test(piece)) continue;
    const dates = datesIn(piece).filter(({ date }) => date.length >= 7);
    const [start, end] = endpoints(piece, dates);
    if (start === undefined && end === undefined) continue;
    terms.push({ name: named, words: piece.trim().slice(0, 60), ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) });
    named = undefined;
  }
  return terms;
}

function endpoints(piece: string, dates: readonly { readonly date: string; readonly from: number; readonly to: number }[]): readonly [string | undefined, string | undefined] {
  const start = dates.find(({ from, to }) => /(?:自|从|即|刑期)[^，。；]{0,6}$/u.test(piece.slice(Math.max(0, from - 10), from)) && !/^止/u.test(piece.slice(to, to + 1)));
  const end = dates.findLast(({ from, to }) => from > (start?.from ?? -1) && (/^\s*止|^止/u.test(piece.slice(to, to + 2)) || /至\s*$/u.test(piece.slice(Math.max(0, from - 3), from))));
  return [start?.date, end?.date];
}

/** Terms without a name follow the order of the defendants; a term that begins on the day somebody's custody began is theirs. */
function inOrder(defendants: readonly DefendantRead[], free: readonly number[], terms: readonly Term[]): readonly (readonly [number, Term])[] {
  if (terms.length === 0 || free.length === 0) return [];
  const gain = free.map((index) => terms.map((term) => likeness(defendants[index], term)));
  const best: number[][] = Array.from({ length: free.length + 1 }, () => Array.from({ length: terms.length + 1 }, () => 0));
  for (let i = free.length - 1; i >= 0; i -= 1) {
    for (let j = terms.length - 1; j >= 0; j -= 1) {
      const both = (best[i + 1]?.[j + 1] ?? 0) + (gain[i]?.[j] ?? 0);
      (best[i] ?? [])[j] = Math.max(both, best[i + 1]?.[j] ?? 0, best[i]?.[j + 1] ?? 0);
    }
  }
  const pairs: (readonly [number, Term])[] = [];
  for (let i = 0, j = 0; i < free.length && j < terms.length; ) {
    const term = terms[j];
    const both = (best[i + 1]?.[j + 1] ?? 0) + (gain[i]?.[j] ?? 0);
    if (term !== undefined && (gain[i]?.[j] ?? 0) > 0 && both === best[i]?.[j]) {
      pairs.push([free[i] ?? 0, term]);
      i += 1;
      j += 1;
    } else if ((best[i + 1]?.[j] ?? 0) >= (best[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** How well a term fits somebody: it begins when their custody did, or it might. */
function likeness(defendant: DefendantRead | undefined, { start }: Term): number {
  const custody = (defendant?.events ?? []).filter(({ kind }) => kind === 'detained' || kind === 'arrested' || kind === 'retained' || kind === 'residential-surveillance');
  if (start === undefined) return 1;
  if (custody.some(({ date }) => date === start)) return 10;
  const near = custody.some(({ date }) => (distance(date, start) ?? Number.POSITIVE_INFINITY) <= 31);
  return near ? 4 : 1;
}
