import { shifted } from './dates.ts';
import type { Person } from './defendants.ts';
import type { Placed } from './events.ts';
import type { Part } from './split.ts';
import { termsIn, type Stated, type Term } from './terms.ts';

/** What the terms add to the defendants' events, and how many could not be told apart. */
export interface Terms {
  readonly people: readonly Person[];
  readonly unclaimed: number;
}

/** Gives every defendant the term that is theirs: by name, else by custody and order; what stays open belongs to nobody. */
export function withTerms(people: readonly Person[], sentence: Part): Terms {
  const stated = termsIn(sentence, people);
  if (people.length === 1) return ofOne(people, stated);
  const given = inBlocks(people, stated) ?? assigned(people, stated);
  return {
    people: people.map((person, index) => withOwn(person, [given.get(index)])),
    unclaimed: stated.terms.length - given.size,
  };
}

/** One defendant: every term of one （刑期…）, or the first of several. */
function ofOne(people: readonly Person[], { terms, blocks }: Stated): Terms {
  const own = blocks.length > 1 ? terms.slice(0, 1) : terms;
  return { people: people.map((person) => withOwn(person, own)), unclaimed: terms.length - own.length };
}

function withOwn(person: Person, terms: readonly (Term | undefined)[]): Person {
  const events = terms.flatMap((term) => [term?.start, term?.end]).filter((event) => event !== undefined);
  return { ...person, events: [...person.events, ...events] };
}

/** One （刑期…） for each, dated or not; or the first ones where the words break off: they follow the people. */
function inBlocks(people: readonly Person[], { terms, blocks, isCut }: Stated): Map<number, Term> | undefined {
  if (terms.some(({ name }) => name !== undefined) || !(blocks.length === people.length || (isCut && blocks.length < people.length)))
    return undefined;
  if (terms.some((term) => !blocks.includes(term))) return undefined;
  const given = new Map<number, Term>();
  for (const [index, term] of blocks.entries()) {
    if (term === undefined) continue;
    if (hasCustody(people[index]) && fitOf(people[index], term) === 0) return undefined;
    given.set(index, term);
  }
  return given;
}

function assigned(people: readonly Person[], { terms }: Stated): Map<number, Term> {
  const given = new Map<number, Term>();
  const unnamed: Term[] = [];
  const byName = indexesByName(people);
  for (const term of terms) {
    const index = term.name === undefined ? term.place : byName.get(term.name)?.find((one) => !given.has(one));
    if (index !== undefined && !given.has(index)) given.set(index, term);
    else if (term.name === undefined) unnamed.push(term);
  }
  const free = [...people.keys()].filter((index) => !given.has(index));
  for (const [index, term] of matched(people, free, unnamed)) given.set(index, term);
  return given;
}

function indexesByName(people: readonly Person[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  people.forEach(({ name }, index) => found.set(name, [...(found.get(name) ?? []), index]));
  return found;
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
  for (const fit of [5, 4, 3, 2, 1] as const) claimByCustody(claims, fit);
  claimByOrder(claims);
  claimTheRest(claims);
  return [...claims.pairs].flatMap(([order, index]) => (terms[order] === undefined ? [] : [[index, terms[order]] as const]));
}

const openOrders = ({ terms, pairs }: Claims): readonly number[] => [...terms.keys()].filter((order) => !pairs.has(order));

/** Where as many terms as people fit each other and nobody else, they pair in order. */
function claimByCustody(claims: Claims, fit: Fit): void {
  const { people, free, terms, pairs } = claims;
  const taken = new Set(pairs.values());
  const groups = new Map<string, { readonly orders: number[]; readonly fitting: readonly number[] }>();
  for (const order of openOrders(claims)) {
    const term = terms[order];
    const key = `${term?.start?.date ?? ''} ${fit === 5 ? (term?.end?.date ?? '') : ''}`;
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
    return [0, 4, 10, 24, 60, 120][fitOf(people[index], terms[order])] ?? 0;
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

type Fit = 0 | 1 | 2 | 3 | 4 | 5;

/** How well a term fits somebody: 5 ends when they were freed; 4 begins with their last custody, 3 with any; 2 and 1 a few days before it (抓获). */
function fitOf(person: Person | undefined, { start, end }: Partial<Term> = {}): Fit {
  const events = person?.events ?? [];
  if (start === undefined) return 0;
  if (end !== undefined && events.some(({ kind, date }) => FREED.has(kind) && date === end.date)) return 5;
  const lastFreed = events.findLastIndex(({ kind }) => FREED.has(kind));
  const custody = events.filter(({ kind }) => CUSTODY.has(kind));
  const lastRun = events.slice(lastFreed + 1).filter(({ kind }) => CUSTODY.has(kind));
  const isExact = ({ date }: Placed): boolean => date === start.date;
  const isNear = ({ date }: Placed): boolean => [-1, -2, -3].some((days) => shifted(date, days) === start.date);
  if (lastRun.some(isExact)) return 4;
  if (custody.some(isExact)) return 3;
  return lastRun.some(isNear) ? 2 : custody.some(isNear) ? 1 : 0;
}

function hasCustody(person: Person | undefined): boolean {
  return (person?.events ?? []).some(({ kind }) => CUSTODY.has(kind));
}
