import { shifted } from './dates.ts';
import type { Person } from './defendants.ts';
import type { Part } from './split.ts';
import { termsIn, type Stated, type Term } from './terms.ts';

/** What the terms add to the defendants' events, and how many could not be told apart. */
export interface Terms {
  readonly people: readonly Person[];
  readonly unclaimed: number;
}

/**
 * Gives every defendant the term that is theirs: by name, else by custody and order; what stays open belongs to nobody.
 * A sentence may follow the order of the charge instead of the paragraphs': `charged` names it, and the order that fits the custody better holds.
 */
export function withTerms(people: readonly Person[], sentence: Part, charged?: readonly number[]): Terms {
  const stated = termsIn(sentence, people);
  if (people.length === 1) return ofOne(people, stated);
  const listed = claimed(people, stated);
  const turned = charged === undefined ? undefined : inOrder(people, stated, charged);
  const given = turned !== undefined && isBetter(people, turned, listed) ? turned.given : listed.given;
  return {
    people: people.map((person, index) => withOwn(person, [given.get(index)])),
    unclaimed: stated.terms.length - given.size,
  };
}

/** The terms by person, and whether they follow the people's order. */
interface Claimed {
  readonly given: ReadonlyMap<number, Term>;
  readonly isMonotone: boolean;
}

function claimed(people: readonly Person[], stated: Stated): Claimed {
  const given = inBlocks(people, stated) ?? assigned(people, stated);
  const order = new Map(stated.terms.map((term, place) => [term.start?.from ?? term.end?.from, place]));
  const places = [...given].sort(([one], [other]) => one - other).map(([, { start, end }]) => order.get(start?.from ?? end?.from) ?? 0);
  return { given, isMonotone: places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0)) };
}

function inOrder(people: readonly Person[], stated: Stated, order: readonly number[]): Claimed {
  const { given, isMonotone } = claimed(
    order.flatMap((index) => people[index] ?? []),
    stated,
  );
  return { given: new Map([...given].map(([place, term]) => [order[place] ?? place, term])), isMonotone };
}

function isBetter(people: readonly Person[], one: Claimed, other: Claimed): boolean {
  const total = ({ given }: Claimed): number => [...given].reduce((sum, [index, term]) => sum + fitOf(people[index], term), 0);
  const [ours, theirs] = [total(one), total(other)];
  return one.isMonotone && (ours > theirs || (ours === theirs && !other.isMonotone));
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

function assigned(people: readonly Person[], { terms, isCut }: Stated): Map<number, Term> {
  const given = new Map<number, Term>();
  const unnamed: Term[] = [];
  const byName = indexesByName(people);
  for (const term of terms) {
    const index = term.name === undefined ? term.place : byName.get(term.name)?.find((one) => !given.has(one));
    if (index !== undefined && !given.has(index)) given.set(index, term);
    else if (term.name === undefined) unnamed.push(term);
  }
  const free = [...people.keys()].filter((index) => !given.has(index));
  for (const [index, term] of matched({ people, free, terms: unnamed, isCut, pairs: new Map() })) given.set(index, term);
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
  readonly isCut: boolean;
  /** Order of the term to index of the person. */
  readonly pairs: Map<number, number>;
}

const LARGEST_TABLE = 1_000_000;

/** Terms without a name: whose custody they begin or end with; then whose place in the order is certain; then one each for who is left. */
function matched(claims: Claims): readonly (readonly [number, Term])[] {
  const { free, terms } = claims;
  if (terms.length === 0 || free.length === 0 || terms.length * free.length > LARGEST_TABLE) return [];
  for (const fit of [6, 5, 4, 3, 2, 1] as const) claimByCustody(claims, fit);
  claimByOrder(claims);
  claimBetween(claims);
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
    const key = `${term?.start?.date ?? ''} ${fit === 6 ? (term?.end?.date ?? '') : ''}`;
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
function claimByOrder({ people, free, terms, isCut, pairs }: Claims): void {
  const taken = new Set(pairs.values());
  const worth = (order: number, place: number): number => {
    const index = free[place] ?? -1;
    const own = pairs.get(order);
    if (own !== undefined || taken.has(index)) return own === index ? 40 : 0;
    return [0, 4, 10, 24, 50, 60, 120][fitOf(people[index], terms[order])] ?? 0;
  };
  const [rows, columns] = [terms.length, free.length];
  const earliest = aligned(rows, columns, worth);
  const latest = aligned(rows, columns, (order, place) => worth(rows - 1 - order, columns - 1 - place));
  for (const [order, place] of earliest) {
    const isCertain = latest.get(rows - 1 - order) === columns - 1 - place;
    // A list that breaks off told the first ones.
    const isFirst = isCut && fitOf(people[free[place] ?? -1], terms[order]) >= 4;
    if (!pairs.has(order) && (isCertain || isFirst)) pairs.set(order, free[place] ?? 0);
  }
}

/** Between two neighbours that are certain, as many terms as people are open: one each, in order. */
function claimBetween({ free, terms, pairs }: Claims): void {
  const anchors = [...pairs].map(([order, index]) => ({ order, place: free.indexOf(index) })).sort((one, other) => one.order - other.order);
  if (anchors.some(({ place }, at) => place <= (anchors[at - 1]?.place ?? -1))) return;
  const ends = [...anchors, { order: terms.length, place: free.length }];
  let before = { order: -1, place: -1 };
  for (const end of ends) {
    const open = end.order - before.order - 1;
    if (open > 0 && open === end.place - before.place - 1) {
      for (let step = 1; step <= open; step += 1) pairs.set(before.order + step, free[before.place + step] ?? 0);
    }
    before = end;
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

const CUSTODY = new Set(['detained', 'arrested', 'retained']);
const FREED = new Set(['bail', 'released']);
const NOT_HELD = new Set([...FREED, 'residential-surveillance']);

type Fit = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/**
 * How well a term fits somebody. 6: it ends when they were freed. Of those still held: 5, it begins when they were caught, or with their last custody
 * where nothing is said of that; 4, with that custody all the same. Of anybody: 3, it begins within some custody. 2 (still held) and 1: a few days before.
 */
function fitOf(person: Person | undefined, { start, end }: Partial<Term> = {}): Fit {
  const events = person?.events ?? [];
  if (start === undefined) return 0;
  const days = (kinds: ReadonlySet<string>): readonly string[] => events.flatMap(({ kind, date }) => (kinds.has(kind) ? [date] : []));
  if (end !== undefined && days(FREED).includes(end.date)) return 6;
  const lastFreed = days(NOT_HELD).toSorted().at(-1) ?? '';
  const custody = custodyOf(events, days(CUSTODY));
  const caught = person?.caught ?? [];
  const lastRun = custody.filter((date) => date >= lastFreed).sort();
  const [first] = lastRun;
  if (first !== undefined) {
    const begin = caught.filter((date) => date >= lastFreed && date <= first).sort()[0] ?? first;
    if (begin === start.date) return 5;
    if (first === start.date) return 4;
  }
  if ([...custody, ...caught].includes(start.date)) return 3;
  const isNear = (date: string): boolean => [-1, -2, -3].some((by) => shifted(date, by) === start.date);
  if (lastRun.some(isNear) || days(NOT_HELD).includes(start.date)) return 2;
  return custody.some(isNear) ? 1 : 0;
}

/** The days custody began; a decision to arrest stands in for an arrest that is not told. */
function custodyOf(events: Person['events'], days: readonly string[]): readonly string[] {
  const decided = events.findLast(({ kind }) => kind === 'arrest-approved')?.date;
  const isTold = decided === undefined || events.some(({ kind, date }) => kind === 'arrested' && date >= decided);
  return isTold ? days : [...days, decided];
}

function hasCustody(person: Person | undefined): boolean {
  return (person?.events ?? []).some(({ kind }) => CUSTODY.has(kind) || kind === 'residential-surveillance');
}
