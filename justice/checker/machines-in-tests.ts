import type { Citation, CivilDay, Words } from '#justice/basics';
import type { LimitRule } from '#justice/deadlines';
import {
  coreOf,
  findTested,
  type Act,
  type Clock,
  type Condition,
  type Core,
  type CoreAct,
  type Facet,
  type Invariant,
  type Procedure,
  type RequestType,
} from '#justice/procedures';
import type { Cell, Layout } from './layout.ts';
import { modelOf, type Model } from './model.ts';
import type { ModelStep } from './steps.ts';

export const basis: readonly Citation[] = [{ law: 'house-rules', version: '2020-01-01', article: 1 }];
const title: Words = ['小', 'small'];

/** A small procedure, as a test writes it. */
export interface Sketch {
  /** `case.stage`: its values, the first one at the start. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** The same where any value may hold at the start. */
  readonly facts?: Readonly<Record<string, readonly string[]>>;
  readonly acts: Readonly<Record<string, Partial<Act>>>;
  /** Whose clock it is, and what its rule says beyond ten days. */
  readonly limits?: Readonly<Record<string, Partial<LimitRule> & { readonly on: string }>>;
  readonly clocks?: Readonly<Record<string, Clock>>;
  readonly requests?: Readonly<Record<string, Omit<RequestType, 'title' | 'of'> & { readonly of?: string }>>;
  readonly invariants?: readonly Invariant[];
}

const facetsOf = (sketch: Sketch, subject: string): Readonly<Record<string, Facet>> => {
  const of = (all: Readonly<Record<string, readonly string[]>>, isFact: boolean): readonly (readonly [string, Facet])[] =>
    Object.entries(all).flatMap(([key, values]) => {
      const [type, name = ''] = key.split('.');
      if (type !== subject) return [];
      return [
        [
          name,
          { title, values: Object.fromEntries(values.map((value) => [value, title])), initially: isFact ? values : values.slice(0, 1) },
        ],
      ];
    });
  return Object.fromEntries([...of(sketch.facets, false), ...of(sketch.facts ?? {}, true)]);
};

const ruleOf = ({ on: _on, ...rule }: Partial<LimitRule> & { readonly on: string }): LimitRule => ({
  title,
  from: title,
  length: { days: 10 },
  roll: 'never',
  basis,
  ...rule,
});

/** The core of a small procedure. */
export function coreFrom(sketch: Sketch): Core {
  const keys = Object.keys({ ...sketch.facets, ...sketch.facts });
  const types = new Set(['case', ...keys.map((key) => key.split('.')[0] ?? '')]);
  const subjects = Object.fromEntries([...types].map((type) => [type, { title, facets: facetsOf(sketch, type) }]));
  const procedure: Procedure = {
    id: 'small',
    title,
    version: '1',
    effective: '2020-01-01' as CivilDay,
    vocabulary: {
      id: 'small',
      title,
      roles: {
        office: { title, kind: 'administrative-agency', power: 'administration' },
        court: { title, kind: 'court', power: 'adjudication' },
        police: { title, kind: 'public-security', power: 'investigation' },
        citizen: { title, kind: 'party', power: 'party' },
        law: { title, kind: 'law', power: 'law' },
      },
      posts: {},
      phases: { all: title },
      subjects: subjects as Procedure['vocabulary']['subjects'],
      limits: Object.fromEntries(Object.entries(sketch.limits ?? {}).map(([name, { on }]) => [name, on])),
      requests: Object.fromEntries(
        Object.entries(sketch.requests ?? {}).map(([name, request]) => [name, { title, of: 'court', ...request }]),
      ),
    },
    rules: Object.fromEntries(Object.entries(sketch.limits ?? {}).map(([name, rule]) => [name, ruleOf(rule)])),
    clocks: sketch.clocks ?? {},
    acts: Object.fromEntries(
      Object.entries(sketch.acts).map(([name, act]) => [name, { title, by: 'office', phase: 'all', basis, ...act }]),
    ),
    invariants: sketch.invariants ?? [],
    ends: { all: [] },
  };
  return coreOf(procedure);
}

export const named = (name: string) => ({ name, title, basis });
export const is = (facet: string, ...values: readonly string[]): Condition => ({ facet, in: values });
export const all = (...parts: readonly Condition[]): Condition => ({ all: parts });
export const any = (...parts: readonly Condition[]): Condition => ({ any: parts });
export const not = (part: Condition): Condition => ({ not: part });

/** Everything of a core in one model, nothing sliced away. */
export function wholeModel(core: Core, counts: Readonly<Record<string, number>>): Model {
  const keys = Object.values(core.subjects)
    .flat()
    .map(({ key }) => key);
  return modelOf(core, { keys, watched: Object.keys(core.acts) }, counts);
}

export const cellOf = ({ cells }: Layout, key: string, index = 0): Cell => {
  const found = cells.filter((cell) => cell.key === key)[index];
  if (found === undefined) throw new Error(`no cell ${key} ${index}`);
  return found;
};

export const valueAt = (words: Int32Array, base: number, { word, shift, mask, values }: Cell): string =>
  values[((words[base + word] ?? 0) >>> shift) & mask] ?? '?';

/** A step as one reads it: `decide`, `hold person 2 {ground=flight}`, `answer runs out`. */
export const told = ({ act, subject, expires, choices }: ModelStep): string => {
  const whom = subject.type === 'case' ? '' : ` ${subject.type} ${subject.index + 1}`;
  const chosen = Object.entries(choices).map(([field, value]) => ` ${field}=${value}`);
  return `${act === '' ? `${expires} runs out` : act}${whom}${chosen.join('')}`;
};

/** The state of one subject, and of all, as plain data: what the checker packs into words. */
export interface Person {
  readonly type: string;
  readonly state: Readonly<Record<string, string>>;
}
export type World = readonly Person[];

/** Whether a condition holds, by its plain meaning. `own` is whom paths of its type mean. */
export function holdsIn(world: World, condition: Condition, own: Person | undefined): boolean {
  const tested = findTested(condition);
  if (tested !== undefined) {
    const theCase = world.find(({ type }) => type === 'case');
    const value = own?.state[tested.key] ?? theCase?.state[tested.key];
    return value !== undefined && tested.values.includes(value);
  }
  if ('all' in condition) return condition.all.every((part) => holdsIn(world, part, own));
  if ('any' in condition) return condition.any.some((part) => holdsIn(world, part, own));
  if ('not' in condition) return !holdsIn(world, condition.not, own);
  if ('need' in condition) return holdsIn(world, condition.need, own);
  if ('some' in condition) return world.some((one) => one.type === condition.some && holdsIn(world, condition.where, one));
  if ('every' in condition) return world.every((one) => one.type !== condition.every || holdsIn(world, condition.where, one));
  return false;
}

type Assigns = CoreAct['effects']['assigns'];

function assigned(
  core: Core,
  person: Person,
  { assigns, choices }: { readonly assigns: Assigns; readonly choices: Readonly<Record<string, string>> },
): Person {
  const state = { ...person.state };
  for (const { key, to } of assigns) {
    if (state[key] === undefined) continue;
    const values =
      Object.values(core.subjects)
        .flat()
        .find((variable) => variable.key === key)?.values ?? [];
    if (typeof to === 'string') state[key] = to;
    else if ('more' in to) state[key] = values[Math.min(values.indexOf(state[key]) + 1, values.length - 1)] ?? '';
    else state[key] = choices[to.form] ?? '';
  }
  return { ...person, state };
}

/** The world after an act: what is conditional reads the world before, and comes last. */
export function afterAct(
  core: Core,
  world: World,
  { act, at, choices }: { readonly act: CoreAct; readonly at: number; readonly choices: Readonly<Record<string, string>> },
): World {
  const own = world[at];
  return world.map((person, index) => {
    const isReached = index === at || person.type === 'case';
    let next = isReached ? assigned(core, person, { assigns: act.effects.assigns, choices }) : person;
    for (const each of act.each) {
      // What further effects say of the case is said wherever somebody fulfils the condition.
      const whom = world.filter((one) => (each.own === true ? one === own : one.type === each.subject));
      for (const one of whom) {
        if (!holdsIn(world, each.where, one)) continue;
        if (one === person || person.type === 'case') next = assigned(core, next, { assigns: each.effects.assigns, choices });
      }
    }
    return next;
  });
}

/** Every way on from a world: acts on whoever they may be done to, and limits that run out. */
export function waysOn(core: Core, world: World): readonly (readonly [what: string, next: World])[] {
  const acts = Object.values(core.acts).flatMap((act) =>
    world.flatMap((person, at) => {
      if (person.type !== act.subject) return [];
      if (!act.guards.every(({ condition }) => holdsIn(world, condition, person))) return [];
      return choicesOf(act).map((choices) => [act.name, afterAct(core, world, { act, at, choices })] as const);
    }),
  );
  const expiries = [...core.expiring].flatMap((limit) =>
    world.flatMap((person, at) => {
      const key = `limit:${limit}`;
      if (person.state[key] !== 'running') return [];
      return [
        [
          `${limit} runs out`,
          world.map((one, index) => (index === at ? { ...one, state: { ...one.state, [key]: 'expired' } } : one)),
        ] as const,
      ];
    }),
  );
  return [...acts, ...expiries];
}

function choicesOf({ act }: CoreAct): readonly Readonly<Record<string, string>>[] {
  const fields = Object.entries(act.form ?? {}).flatMap(([name, field]) =>
    field.type === 'choice' ? [[name, Object.keys(field.of)] as const] : [],
  );
  return fields.reduce<readonly Readonly<Record<string, string>>[]>(
    (chosen, [name, options]) => chosen.flatMap((one) => options.map((option) => ({ ...one, [name]: option }))),
    [{}],
  );
}

/** Every world a case may begin with. */
export function beginnings(core: Core, counts: Readonly<Record<string, number>>): readonly World[] {
  const people = Object.keys(core.subjects).flatMap((type) =>
    Array.from({ length: type === 'case' ? 1 : (counts[type] ?? 0) }, () => type),
  );
  return people.reduce<readonly World[]>(
    (worlds, type) => worlds.flatMap((world) => statesOf(core, type).map((state) => [...world, { type, state }])),
    [[]],
  );
}

function statesOf(core: Core, type: string): readonly Readonly<Record<string, string>>[] {
  return (core.subjects[type] ?? []).reduce<readonly Readonly<Record<string, string>>[]>(
    (states, { key, initially }) => states.flatMap((state) => initially.map((value) => ({ ...state, [key]: value }))),
    [{}],
  );
}

/** One name for a world, whoever is who. */
export const nameOf = (world: World): string => {
  const lines = world.map(
    ({ type, state }) =>
      `${type} ${Object.entries(state)
        .map(([key, value]) => `${key}=${value}`)
        .join(' ')}`,
  );
  return lines.toSorted((one, other) => (one < other ? -1 : 1)).join('\n');
};

/** Every world that can be reached, with its distance, and the number of ways on in all: written to be believed, not to be quick. */
export function reachable(
  core: Core,
  counts: Readonly<Record<string, number>>,
): { readonly distance: ReadonlyMap<string, number>; readonly ways: number } {
  const distance = new Map<string, number>();
  let ways = 0;
  let frontier = beginnings(core, counts);
  for (let steps = 0; frontier.length > 0; steps += 1) {
    const fresh = frontier.filter((world) => {
      if (distance.has(nameOf(world))) return false;
      distance.set(nameOf(world), steps);
      return true;
    });
    const on = fresh.flatMap((world) => waysOn(core, world));
    ways += on.length;
    frontier = on.map(([, next]) => next);
  }
  return { distance, ways };
}
