import { dayNumber, dayOf, type CivilDay } from '#justice/basics';
import { bind, holds, type SubjectInCase, type View } from '#justice/cases';
import { coreOf, type Core, type CoreEffects, type Procedure } from '#justice/procedures';
import type { CaseRead, Entry } from './api.ts';

const cores = new WeakMap<Procedure, Core>();

function coreFor(procedure: Procedure): Core {
  const known = cores.get(procedure) ?? coreOf(procedure);
  cores.set(procedure, known);
  return known;
}

/** The facets of a subject as the case has them now. */
const stateNow = ({ facets }: CaseRead['subjects'][number]): Readonly<Record<string, string>> =>
  Object.fromEntries(facets.map(({ key, value }) => [key, value]));

interface Held {
  /** The day since which the person has been held without a break; unknown where the record does not tell. */
  readonly since: CivilDay | undefined;
}

/**
 * Who is held, and since when: the record is gone through again from the start.
 * Where that does not lead to the case as it stands, the days are left unsaid rather than said wrong. 在押日数
 */
export function heldSince(procedure: Procedure, read: CaseRead, entries: readonly Entry[]): ReadonlyMap<string, Held> {
  const { held } = procedure;
  if (held === undefined) return new Map();
  const core = coreFor(procedure);
  const owner = new Map(Object.entries(core.subjects).flatMap(([type, variables]) => variables.map(({ key }) => [key, type] as const)));
  const now: readonly SubjectInCase[] = read.subjects.map((subject) => ({ id: subject.id, type: subject.type, state: stateNow(subject) }));
  const isHeld = (subjects: readonly SubjectInCase[], subject: SubjectInCase): boolean =>
    holds(held.when, bind(viewOver(subjects, owner), subject));
  const since = new Map<string, CivilDay>();
  let then = now.map((subject) => ({ ...subject, state: startOf(core, subject) }));
  for (const entry of entries) {
    then = after(core, then, { entry, owner });
    for (const subject of then.filter(({ type }) => type === held.subject)) {
      if (!isHeld(then, subject)) since.delete(subject.id);
      else if (!since.has(subject.id)) since.set(subject.id, dayOf(entry.at as CivilDay));
    }
  }
  return new Map(
    now.filter((subject) => subject.type === held.subject && isHeld(now, subject)).map(({ id }) => [id, { since: since.get(id) }]),
  );
}

const viewOver = (subjects: readonly SubjectInCase[], owner: ReadonlyMap<string, string>): View => {
  const bound = Object.fromEntries(subjects.filter(({ type }) => type === 'case').map((subject) => [subject.type, subject]));
  return { subjects, bound, owner };
};

/** As it was at the start; facts of the world are as they are. */
function startOf(core: Core, { type, state }: SubjectInCase): Readonly<Record<string, string>> {
  const variables = core.subjects[type] ?? [];
  return Object.fromEntries(variables.map(({ key, initially }) => [key, initially.length > 1 ? (state[key] ?? '') : (initially[0] ?? '')]));
}

interface Happening {
  readonly entry: Entry;
  readonly owner: ReadonlyMap<string, string>;
}

function after(core: Core, subjects: readonly SubjectInCase[], { entry, owner }: Happening): SubjectInCase[] {
  const act = entry.act === undefined ? undefined : core.acts[entry.act];
  if (act === undefined) return [...subjects];
  const actsOn = subjects.find(({ id }) => id === entry.subject) ?? subjects.find(({ type }) => type === act.subject);
  const view = viewOver(subjects, owner);
  return subjects.map((subject) => {
    const own = subject.id === actsOn?.id || subject.type === 'case' ? [act.effects] : [];
    const reached = act.each.filter((one) => {
      const isMeant = one.own === true ? subject.id === actsOn?.id : one.subject === subject.type;
      return isMeant && holds(one.where, bind(view, subject));
    });
    const assigned = [...own, ...reached.map(({ effects }) => effects)].flatMap((effects) => valuesFrom(effects, entry, subject));
    return assigned.length === 0 ? subject : { ...subject, state: { ...subject.state, ...Object.fromEntries(assigned) } };
  });
}

function valuesFrom(
  { assigns }: CoreEffects,
  { form }: Entry,
  { type, state }: SubjectInCase,
): readonly (readonly [key: string, value: string])[] {
  return assigns.flatMap(({ key, to }) => {
    if (!Object.hasOwn(state, key) && !key.startsWith(`${type}.`)) return [];
    if (typeof to === 'string') return [[key, to] as const];
    if ('form' in to) return typeof form[to.form] === 'string' ? [[key, form[to.form] as string] as const] : [];
    return [[key, String(Number(state[key] ?? '0') + to.more)] as const];
  });
}

/** Days held, the first one counted. */
export const daysHeld = (since: CivilDay, now: string): number => dayNumber(dayOf(now as CivilDay)) - dayNumber(since) + 1;
