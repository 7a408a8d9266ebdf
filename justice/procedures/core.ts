import type { Citation } from '#justice/basics';
import type { Act, EachEffects, Effects, FromForm, More } from './acts.ts';
import type { Condition, LimitStatus } from './conditions.ts';
import type { Procedure } from './procedure.ts';
import { splitPath } from './vocabulary.ts';

/**
 * The one meaning of a procedure, which the interpreter runs and the checker explores: every convenience of the language
 * (requests, limits, extensions, counters) is spelt out as variables, guards and assignments.
 */
export interface Core {
  readonly procedure: Procedure;
  /** Subject types in the order of the vocabulary, `case` among them, each with its variables. */
  readonly subjects: Readonly<Record<string, readonly Variable[]>>;
  /** What each variable is on entering, where nothing else is stated. */
  readonly starts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly acts: Readonly<Record<string, CoreAct>>;
  /**
   * Limits whose running out changes what may be done: some guard asks whether they run or have run out.
   * Only these become `expired`; any other limit stays running when it is late, because late is recorded and is not void.
   */
  readonly expiring: ReadonlySet<string>;
}

/** One finite variable of every subject of a type. `key` is `accused.custody`, `request:arrest-review`, `limit:cpl-bail` or `extension:LIMIT/NAME`. */
export interface Variable {
  readonly key: string;
  readonly subject: string;
  readonly kind: 'facet' | 'request' | 'limit' | 'extension';
  readonly values: readonly string[];
  readonly initially: readonly string[];
}

/** One conjunct of what an act needs, with the article that demands it. */
export interface Guard {
  readonly code: 'not-in-state' | 'request-already-open' | 'no-open-request' | 'limit-not-running' | 'extension-used-up' | 'counted-out';
  readonly condition: Condition;
  readonly basis: readonly Citation[];
}

/** An assignment: a fixed value, a choice of the form, or one further. */
export interface Assignment {
  readonly key: string;
  readonly to: string | FromForm | More;
}

/** What happens to the clock of a limit. */
export interface ClockChange {
  readonly limit: string;
  readonly change: 'start' | 'stop' | 'drop' | 'suspend' | 'resume' | 'restart' | 'extend' | 'turn';
  /** The extension's name, when it is extended. */
  readonly by?: string;
  /** The field of the form that says how much was granted, where the law only bounds it. */
  readonly of?: string;
  /** The field of the form with the day it takes effect, when that is not the day of the act. */
  readonly since?: string;
  /** The field of the form with the last day, when the act itself fixes it. */
  readonly until?: string;
  /** The variant it becomes, when it turns into one. */
  readonly into?: string;
}

export interface CoreEffects {
  readonly assigns: readonly Assignment[];
  readonly clocks: readonly ClockChange[];
  readonly opens: readonly string[];
  readonly closes: readonly string[];
}

export interface CoreAct {
  readonly name: string;
  readonly subject: string;
  readonly act: Act;
  readonly guards: readonly Guard[];
  readonly effects: CoreEffects;
  /** Effects on every subject of a type (`own`: only on the act's own subject) for which the condition holds before the act. */
  readonly each: readonly CoreEach[];
}

export interface CoreEach {
  readonly subject: string;
  readonly own?: true;
  readonly where: Condition;
  readonly effects: CoreEffects;
}

export const LIMIT_STATUSES: readonly LimitStatus[] = ['off', 'running', 'suspended', 'expired'];

export const requestKey = (request: string): string => `request:${request}`;
export const limitKey = (limit: string): string => `limit:${limit}`;
export const extensionKey = (limit: string, by: string): string => `extension:${limit}/${by}`;

const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** Spells a procedure out. The definition must be free of findings (`checkDefinition`). */
export function coreOf(procedure: Procedure): Core {
  const subjects: Record<string, Variable[]> = {};
  for (const [subject, type] of Object.entries(procedure.vocabulary.subjects)) {
    subjects[subject] = Object.entries(type.facets).map(([name, facet]) => ({
      key: `${subject}.${name}`,
      subject,
      kind: 'facet',
      values: Object.keys(facet.values),
      initially: facet.initially,
    }));
  }
  for (const [request, { on }] of Object.entries(procedure.vocabulary.requests)) {
    subjects[on]?.push({ key: requestKey(request), subject: on, kind: 'request', values: ['no', 'yes'], initially: ['no'] });
  }
  for (const [limit, on] of Object.entries(procedure.vocabulary.limits)) {
    subjects[on]?.push({ key: limitKey(limit), subject: on, kind: 'limit', values: LIMIT_STATUSES, initially: ['off'] });
    for (const [by, times] of extensionsInUse(procedure, limit)) {
      const values = Array.from({ length: times + 1 }, (_, count) => String(count));
      subjects[on]?.push({ key: extensionKey(limit, by), subject: on, kind: 'extension', values, initially: ['0'] });
    }
  }
  const acts = Object.entries(procedure.acts).map(([name, act]) => [name, coreAct(procedure, name, act)] as const);
  const starts = Object.fromEntries(
    Object.entries(subjects).map(([subject, variables]) => [
      subject,
      Object.fromEntries(variables.map(({ key, initially }) => [key, initially[0] ?? ''])),
    ]),
  );
  return { procedure, subjects, starts, acts: Object.fromEntries(acts), expiring: expiringLimits(procedure) };
}

function expiringLimits(procedure: Procedure): ReadonlySet<string> {
  const read = (condition: Condition | undefined): readonly string[] => {
    if (condition === undefined) return [];
    if ('limit' in condition)
      return condition.status.some((status) => status === 'running' || status === 'expired') ? [condition.limit] : [];
    if ('all' in condition) return condition.all.flatMap(read);
    if ('any' in condition) return condition.any.flatMap(read);
    if ('not' in condition) return read(condition.not);
    if ('need' in condition) return read(condition.need);
    return 'where' in condition ? read(condition.where) : [];
  };
  const limits = Object.values(procedure.acts).flatMap((act) => [
    ...read(act.when),
    ...(act.present ?? []).flatMap((presence) => read(presence.when)),
    ...conditionalEffects(act).flatMap((effects) => read(effects.where)),
  ]);
  return new Set(limits);
}

type Extension = readonly [by: string, times: number];

/** What each limit of a procedure is extended by, found once: it is asked for every clock of every act. */
const extensions = new WeakMap<Procedure, ReadonlyMap<string, readonly Extension[]>>();

/** Extensions some act uses, with how often each may be used; an extension without a bound is left out, so that it shows as a loop. */
function extensionsInUse(procedure: Procedure, limit: string): readonly Extension[] {
  const known = extensions.get(procedure) ?? extensionsOf(procedure);
  extensions.set(procedure, known);
  return known.get(limit) ?? [];
}

function extensionsOf(procedure: Procedure): ReadonlyMap<string, readonly Extension[]> {
  const used = new Map<string, Set<string>>();
  for (const act of Object.values(procedure.acts))
    for (const { extends: extension } of [act, ...conditionalEffects(act)])
      for (const { limit, by } of list(extension)) used.set(limit, (used.get(limit) ?? new Set()).add(by));
  return new Map(
    [...used].map(([limit, names]) => [
      limit,
      [...names].flatMap((by): readonly Extension[] => {
        const times = timesOf(procedure, limit, by);
        return times === undefined ? [] : [[by, times]];
      }),
    ]),
  );
}

function timesOf(procedure: Procedure, limit: string, by: string): number | undefined {
  const extension = procedure.rules[limit]?.extensions?.[by];
  return extension === undefined || extension.times === 'unbounded' ? undefined : (extension.times ?? 1);
}

function coreAct(procedure: Procedure, name: string, act: Act): CoreAct {
  const subject = act.on ?? 'case';
  return {
    name,
    subject,
    act,
    guards: [...stated(act.when, act.basis), ...implied(procedure, act)],
    effects: coreEffects(procedure, handing(act)),
    each: [
      ...list<EachEffects>(act.also).flatMap((effects) =>
        conditional(procedure, subject, effects).map((one) => ({ ...one, own: true as const })),
      ),
      ...Object.entries(act.each ?? {}).flatMap(([type, each]) =>
        list<EachEffects>(each).flatMap((effects) => conditional(procedure, type, effects)),
      ),
    ],
  };
}

/** Effects under a condition; a limit is suspended, resumed, counted anew, extended or turned only where it stands so that it can be. */
function conditional(procedure: Procedure, subject: string, effects: EachEffects): readonly CoreEach[] {
  const { where = { all: [] }, suspends: _s, resumes: _r, restarts: _n, extends: _e, turns: _t, since: _i, ...rest } = effects;
  const plain = Object.keys(rest).length === 0 ? [] : [{ subject, where, effects: coreEffects(procedure, rest) }];
  const onLimits = limitChanges(procedure, effects).map(({ part, needs }) => ({
    subject,
    where: { all: [where, ...needs.map(({ condition }) => condition)] },
    effects: coreEffects(procedure, part),
  }));
  return [...plain, ...onLimits];
}

interface LimitChange {
  readonly part: Effects;
  readonly needs: readonly Pick<Guard, 'code' | 'condition'>[];
}

/** Each change to a limit that has started, with what it needs of that limit. */
function limitChanges(procedure: Procedure, effects: Effects): readonly LimitChange[] {
  const { suspends, resumes, restarts, extends: extension, turns } = effects;
  const since = effects.since === undefined ? {} : { since: effects.since };
  const needs = (limit: string, ...status: readonly LimitStatus[]) => ({
    code: 'limit-not-running' as const,
    condition: { limit, status },
  });
  return [
    ...list(suspends).map((limit) => ({ part: { suspends: limit, ...since }, needs: [needs(limit, 'running')] })),
    ...list(resumes).map((limit) => ({ part: { resumes: limit, ...since }, needs: [needs(limit, 'suspended')] })),
    ...list(restarts).map((limit) => ({ part: { restarts: limit, ...since }, needs: [needs(limit, 'running', 'suspended', 'expired')] })),
    // An extension granted after the last day comes late, and late is flagged, not void.
    ...list(extension).map((one) => ({
      part: { extends: one },
      needs: [needs(one.limit, 'running', 'expired'), ...notUsedUp(procedure, one.limit, one.by)],
    })),
    ...list(turns).map((one) => ({ part: { turns: one }, needs: [needs(one.limit, 'running', 'expired')] })),
  ];
}

function notUsedUp(procedure: Procedure, limit: string, by: string): LimitChange['needs'] {
  const times = timesOf(procedure, limit, by);
  if (times === undefined) return [];
  const left = Array.from({ length: times }, (_, count) => String(count));
  return [{ code: 'extension-used-up', condition: { facet: extensionKey(limit, by), in: left } }];
}

function conditionalEffects(act: Act): readonly EachEffects[] {
  return [...list<EachEffects>(act.also), ...Object.values(act.each ?? {}).flatMap((each) => list<EachEffects>(each))];
}

/** The conjuncts an act states, each with its own article or the act's. */
function stated(when: Condition | undefined, basis: readonly Citation[]): readonly Guard[] {
  if (when === undefined) return [];
  if ('all' in when) return when.all.flatMap((part) => stated(part, basis));
  const plain = 'need' in when ? when.need : when;
  const code = 'pending' in plain ? 'no-open-request' : 'limit' in plain ? 'limit-not-running' : 'not-in-state';
  return [{ code, condition: when, basis: 'need' in when ? when.basis : basis }];
}

/** The conjuncts that follow from what the act does with requests, limits and counters. */
function implied(procedure: Procedure, act: Act): readonly Guard[] {
  const guards: Guard[] = [];
  const add = (code: Guard['code'], condition: Condition): void => void guards.push({ code, condition, basis: act.basis });
  for (const request of list(act.asks)) add('request-already-open', { not: { pending: request } });
  const answered = list(act.answers);
  if (answered.length > 0) add('no-open-request', { any: answered.map((request) => ({ pending: request })) });
  for (const { needs } of limitChanges(procedure, act)) for (const { code, condition } of needs) add(code, condition);
  for (const [path, to] of Object.entries(act.sets ?? {})) {
    if (typeof to === 'object' && 'more' in to) add('counted-out', { not: { facet: path, in: [lastValue(procedure, path)] } });
  }
  return guards;
}

function lastValue(procedure: Procedure, path: string): string {
  const [subject, name] = splitPath(path);
  return Object.keys(procedure.vocabulary.subjects[subject]?.facets[name]?.values ?? {}).at(-1) ?? '';
}

/** Handing over the lead is setting the case's `lead`. */
function handing(act: Act): Effects {
  return act.hands === undefined ? act : { ...act, sets: { 'case.lead': act.hands, ...act.sets } };
}

function coreEffects(procedure: Procedure, effects: Effects): CoreEffects {
  const opens = list(effects.asks);
  const closes = [...list(effects.answers), ...list(effects.withdraws)];
  const within = (requests: readonly string[]): readonly string[] =>
    requests.flatMap((request) => list(procedure.vocabulary.requests[request]?.within));
  const change = (limits: readonly string[], kind: ClockChange['change']): readonly ClockChange[] =>
    limits.map((limit) => ({ limit, change: kind }));
  const since = effects.since === undefined ? {} : { since: effects.since };
  const dated = (limits: readonly string[], kind: ClockChange['change']): readonly ClockChange[] =>
    change(limits, kind).map((one) => ({ ...one, ...since }));
  const clocks: readonly ClockChange[] = [
    ...change(within(closes), 'stop'),
    ...change(list(effects.stops), 'stop'),
    ...change(list(effects.drops), 'drop'),
    // A time the act itself names is counted once.
    ...change(
      within(opens).filter((limit) => limit !== effects.fixes?.limit),
      'start',
    ),
    ...change(list(effects.starts), 'start'),
    ...(effects.fixes === undefined ? [] : [{ ...effects.fixes, change: 'start' as const }]),
    ...dated(list(effects.suspends), 'suspend'),
    ...dated(list(effects.resumes), 'resume'),
    ...dated(list(effects.restarts), 'restart'),
    ...(effects.extends === undefined ? [] : [{ ...effects.extends, change: 'extend' as const }]),
    ...(effects.turns === undefined ? [] : [{ ...effects.turns, change: 'turn' as const }]),
  ];
  const assigns: readonly Assignment[] = [
    ...Object.entries(effects.sets ?? {}).flatMap(([key, to]) => (to === undefined ? [] : [{ key, to }])),
    ...closes.map((request) => ({ key: requestKey(request), to: 'no' })),
    ...opens.map((request) => ({ key: requestKey(request), to: 'yes' })),
    ...clocks.flatMap((clock) => clockAssignments(procedure, clock)),
  ];
  return { assigns, clocks, opens, closes };
}

const STATUS_AFTER = { start: 'running', stop: 'off', drop: 'off', suspend: 'suspended', resume: 'running', restart: 'running' } as const;

function clockAssignments(procedure: Procedure, { limit, change, by }: ClockChange): readonly Assignment[] {
  if (change === 'extend') {
    const counted = by !== undefined && timesOf(procedure, limit, by) !== undefined;
    // An extension granted late sets the limit running again.
    return [{ key: limitKey(limit), to: 'running' }, ...(counted ? [{ key: extensionKey(limit, by), to: { more: 1 } as const }] : [])];
  }
  // Another length of the same clock: whether it runs does not change.
  if (change === 'turn') return [];
  const anew = change === 'start' || change === 'restart' || change === 'stop' || change === 'drop';
  return [
    { key: limitKey(limit), to: STATUS_AFTER[change] },
    ...(anew ? extensionsInUse(procedure, limit).map(([name]) => ({ key: extensionKey(limit, name), to: '0' })) : []),
  ];
}

/** The key of the variable a plain condition speaks of, and the values it asks for; undefined for the others. */
export function findTested(condition: Condition): { readonly key: string; readonly values: readonly string[] } | undefined {
  if ('facet' in condition) return { key: condition.facet, values: condition.in };
  if ('pending' in condition) return { key: requestKey(condition.pending), values: ['yes'] };
  if ('limit' in condition) return { key: limitKey(condition.limit), values: condition.status };
  return undefined;
}

/** Every variable a condition reads. */
export function keysRead(condition: Condition): readonly string[] {
  const tested = findTested(condition);
  if (tested !== undefined) return [tested.key];
  if ('all' in condition) return condition.all.flatMap(keysRead);
  if ('any' in condition) return condition.any.flatMap(keysRead);
  if ('not' in condition) return keysRead(condition.not);
  if ('need' in condition) return keysRead(condition.need);
  if ('some' in condition || 'every' in condition) return keysRead(condition.where);
  return [];
}
