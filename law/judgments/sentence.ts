import { datesIn, shifted, type DateFound } from './dates.ts';
import { moved, type Person } from './defendants.ts';
import type { Placed } from './events.ts';
import type { Part } from './split.ts';

/** One stated term: from when to when, and whose it is if the words say so. 刑期起止 */
interface Term {
  readonly start: Placed | undefined;
  readonly end: Placed | undefined;
  readonly name: string | undefined;
}

/** What the terms add to the defendants' events, and how many could not be told apart. */
export interface Terms {
  readonly people: readonly Person[];
  readonly unclaimed: number;
}

/** Gives every defendant the term that is theirs: by name, else by custody and order; what stays open belongs to nobody. */
export function withTerms(people: readonly Person[], sentence: Part): Terms {
  const terms = termsIn(sentence, people);
  const given = new Map<number, Term>();
  const unnamed: Term[] = [];
  const byName = indexesByName(people);
  for (const term of terms) {
    const index = term.name === undefined ? undefined : byName.get(term.name)?.find((one) => !given.has(one));
    if (index === undefined) {
      if (term.name === undefined) unnamed.push(term);
    } else given.set(index, term);
  }
  const free = [...people.keys()].filter((index) => !given.has(index));
  for (const [index, term] of matched(people, free, unnamed)) given.set(index, term);
  return {
    people: people.map((person, index) => ({ ...person, events: [...person.events, ...eventsOf(given.get(index))] })),
    unclaimed: terms.length - given.size,
  };
}

function eventsOf(term: Term | undefined): readonly Placed[] {
  return [term?.start, term?.end].filter((event) => event !== undefined);
}

function indexesByName(people: readonly Person[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  people.forEach(({ name }, index) => found.set(name, [...(found.get(name) ?? []), index]));
  return found;
}

function termsIn({ text, from }: Part, people: readonly Person[]): readonly Term[] {
  const nameAt = nameFinder(people);
  const terms: Term[] = [];
  let named: string | undefined;
  let at = 0;
  for (const piece of text.split(/(?<=[；;。）)])/u)) {
    const start = at;
    at += piece.length;
    named = nameAt(piece) ?? named;
    for (const [one, other] of endpoints(piece)) {
      terms.push({
        start: placed('sentence-start', one, start + from),
        end: placed('sentence-end', other, start + from),
        name: namedBefore(piece, one ?? other, nameAt) ?? named,
      });
      named = undefined;
    }
  }
  return terms;
}

/** 即某甲的刑期自…, 某乙的刑期自…: several in one piece, each after its name. */
function namedBefore(piece: string, found: DateFound | undefined, nameAt: (text: string) => string | undefined): string | undefined {
  return found === undefined ? undefined : nameAt(piece.slice(Math.max(0, found.from - 24), found.from));
}

function placed(kind: 'sentence-start' | 'sentence-end', found: DateFound | undefined, by: number): Placed | undefined {
  if (found?.date === undefined) return undefined;
  return moved({ kind, date: found.date, from: found.from, to: found.to, isRelative: found.isRelative }, by);
}

/** Finds the last of the defendants' names in a text; the longest where one name begins another. */
function nameFinder(people: readonly Person[]): (text: string) => string | undefined {
  const names = new Set(people.map(({ name }) => name));
  const initials = new Set(people.map(({ name }) => name.charAt(0)));
  const longest = Math.max(0, ...people.map(({ name }) => name.length));
  return (text) => {
    for (let at = text.length - 1; at >= 0; at -= 1) {
      if (!initials.has(text.charAt(at))) continue;
      for (let length = longest; length > 0; length -= 1) {
        const name = text.slice(at, at + length);
        if (names.has(name)) return name;
      }
    }
    return undefined;
  };
}

const BEFORE_START = /(?:自|从|即|刑期|始于|执行)\s?[^，。；]{0,4}$/u;

/** Every 自…起至…止 of a piece. */
function endpoints(piece: string): readonly (readonly [DateFound | undefined, DateFound | undefined])[] {
  if (!/刑期|折抵|自|从|止/u.test(piece)) return [];
  const dates = datesIn(piece).filter(({ date }) => date !== undefined && date.length >= 7);
  const pairs: (readonly [DateFound | undefined, DateFound | undefined])[] = [];
  dates.forEach((found, index) => {
    if (isEnd(piece, found)) {
      const before = dates[index - 1];
      pairs.push([before !== undefined && isStart(piece, before) ? before : undefined, found]);
    } else if (isStart(piece, found) && !(dates[index + 1] !== undefined && isEnd(piece, dates[index + 1]))) pairs.push([found, undefined]);
  });
  // A term of probation or of a lost right is no term of custody.
  return pairs.filter(
    ([one, other]) =>
      !/(?:缓刑|考验|剥夺政治权利|禁止)[^，。；]{0,12}$/u.test(
        piece.slice(Math.max(0, (one ?? other)?.from ?? 0) - 20, (one ?? other)?.from),
      ),
  );
}

function isStart(piece: string, { from, to }: DateFound): boolean {
  return BEFORE_START.test(piece.slice(Math.max(0, from - 12), from)) && !/^\s?(?:止|届满)/u.test(piece.slice(to, to + 3));
}

function isEnd(piece: string, found: DateFound | undefined): boolean {
  if (found === undefined) return false;
  return (
    /^\s?(?:止|届满)/u.test(piece.slice(found.to, found.to + 4)) ||
    /(?:至|到|止于)\s?$/u.test(piece.slice(Math.max(0, found.from - 3), found.from))
  );
}

interface Claims {
  readonly people: readonly Person[];
  readonly free: readonly number[];
  readonly terms: readonly Term[];
  /** Order of the term to index of the person. */
  readonly pairs: Map<number, number>;
}

const LARGEST_TABLE = 1_000_000;

/** Terms without a name: whose custody they begin or end with; then whose place in the order is certain; then one each for who is left. */
function matched(people: readonly Person[], free: readonly number[], terms: readonly Term[]): readonly (readonly [number, Term])[] {
  if (terms.length === 0 || free.length === 0 || terms.length * free.length > LARGEST_TABLE) return [];
  const claims: Claims = { people, free, terms, pairs: new Map() };
  for (const fit of [3, 2, 1] as const) claimByCustody(claims, fit);
  claimByOrder(claims);
  claimTheRest(claims);
  return [...claims.pairs].flatMap(([order, index]) => (terms[order] === undefined ? [] : [[index, terms[order]] as const]));
}

const openOrders = ({ terms, pairs }: Claims): readonly number[] => [...terms.keys()].filter((order) => !pairs.has(order));

/** Where as many terms as people fit each other and nobody else, they pair in order. */
function claimByCustody(claims: Claims, fit: 1 | 2 | 3): void {
  const { people, free, terms, pairs } = claims;
  const taken = new Set(pairs.values());
  const groups = new Map<string, { readonly orders: number[]; readonly fitting: readonly number[] }>();
  for (const order of openOrders(claims)) {
    const term = terms[order];
    const key = `${term?.start?.date ?? ''} ${fit === 3 ? (term?.end?.date ?? '') : ''}`;
    const group = groups.get(key) ?? {
      orders: [],
      fitting: free.filter((index) => !taken.has(index) && fitOf(people[index], term) >= fit),
    };
    group.orders.push(order);
    groups.set(key, group);
  }
  for (const { orders, fitting } of groups.values()) {
    if (orders.length === fitting.length) orders.forEach((order, place) => pairs.set(order, fitting[place] ?? 0));
  }
}

/** Terms follow the order of the people: what the earliest and the latest best fitting agree on is certain. */
function claimByOrder({ people, free, terms, pairs }: Claims): void {
  const taken = new Set(pairs.values());
  const worth = (order: number, place: number): number => {
    const index = free[place] ?? -1;
    const claimed = pairs.get(order);
    if (claimed !== undefined || taken.has(index)) return claimed === index ? 40 : 0;
    return [0, 8, 30, 100][fitOf(people[index], terms[order])] ?? 0;
  };
  const [rows, columns] = [terms.length, free.length];
  const earliest = aligned(rows, columns, worth);
  const latest = aligned(rows, columns, (order, place) => worth(rows - 1 - order, columns - 1 - place));
  for (const [order, place] of earliest) {
    if (!pairs.has(order) && latest.get(rows - 1 - order) === columns - 1 - place) pairs.set(order, free[place] ?? 0);
  }
}

/** The alignment of two sequences that is worth most; of several, the one that pairs soonest. */
function aligned(rows: number, columns: number, worth: (row: number, column: number) => number): ReadonlyMap<number, number> {
  const wide = columns + 1;
  const best = new Float64Array((rows + 1) * wide);
  const at = (row: number, column: number): number => best[row * wide + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const own = worth(row, column);
      best[row * wide + column] = Math.max(own > 0 ? own + at(row + 1, column + 1) : 0, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs = new Map<number, number>();
  for (let row = 0, column = 0; row < rows && column < columns;) {
    const own = worth(row, column);
    if (own > 0 && own + at(row + 1, column + 1) === at(row, column)) {
      pairs.set(row, column);
      row += 1;
      column += 1;
    } else if (at(row, column + 1) >= at(row + 1, column)) column += 1;
    else row += 1;
  }
  return pairs;
}

/** As many terms as people are left: one each, in order. */
function claimTheRest(claims: Claims): void {
  const taken = new Set(claims.pairs.values());
  const left = claims.free.filter((index) => !taken.has(index));
  const open = openOrders(claims);
  if (open.length === left.length) open.forEach((order, place) => claims.pairs.set(order, left[place] ?? 0));
}

const CUSTODY = new Set(['detained', 'arrested', 'retained', 'residential-surveillance']);
const FREED = new Set(['bail', 'released']);

/** 3: the term ends when they were freed; 2: it begins with their last custody; 1: with any custody of theirs; 0: neither. */
function fitOf(person: Person | undefined, { start, end }: Partial<Term> = {}): 0 | 1 | 2 | 3 {
  const events = person?.events ?? [];
  if (start === undefined) return 0;
  const begins = (event: Placed | undefined): boolean =>
    event !== undefined && [0, -1, -2, -3].some((days) => shifted(event.date, days) === start.date);
  if (end !== undefined && events.some(({ kind, date }) => FREED.has(kind) && date === end.date)) return 3;
  const lastFreed = events.findLastIndex(({ kind }) => FREED.has(kind));
  const run = events.slice(lastFreed + 1).filter(({ kind }) => CUSTODY.has(kind));
  if (run.some(begins)) return 2;
  return events.filter(({ kind }) => CUSTODY.has(kind)).some(begins) ? 1 : 0;
}
