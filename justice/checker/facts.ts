import { findTested, type Condition, type Core, type CoreAct, type Invariant, type Variable } from '#justice/procedures';
import type { Counts } from './layout.ts';

const NEVER: Condition = { any: [] };
const ALWAYS: Condition = { all: [] };

/** A procedure as it looks for one combination of facts, and how many combinations look the same. */
export interface Variety {
  readonly core: Core;
  readonly facts: readonly Readonly<Record<string, string>>[];
}

/** A procedure with some facts fixed: `{ 'accused.age': 'adult' }`. */
export function fixing(core: Core, facts: Readonly<Record<string, string>>): Core {
  const subjects = Object.entries(core.subjects).map(([subject, variables]) => [
    subject,
    variables.map((variable) => (facts[variable.key] === undefined ? variable : { ...variable, initially: [facts[variable.key] ?? ''] })),
  ]);
  return { ...core, subjects: Object.fromEntries(subjects) as Core['subjects'] };
}

/** Variables that no act ever changes, as far as one value is known to hold for every subject of the type. 既有事实 */
export function factsOf(core: Core, counts: Counts): readonly Variable[] {
  const written = new Set(
    Object.values(core.acts).flatMap((act) =>
      [act.effects, ...act.each.map(({ effects }) => effects)].flatMap(({ assigns }) => assigns.map(({ key }) => key)),
    ),
  );
  return Object.values(core.subjects)
    .flat()
    .filter(
      ({ key, kind, subject, initially }) =>
        kind === 'facet' && !written.has(key) && (initially.length === 1 || subject === 'case' || counts[subject] === 1),
    );
}

/**
 * A case whose facts are known is a smaller case: acts that its facts rule out are gone, and what only they read with them.
 * Combinations under which the same acts are left with the same guards, and the invariants ask the same, are one and the same (rule C6).
 */
export function varietiesOf(core: Core, counts: Counts): readonly Variety[] {
  const facts = factsOf(core, counts);
  let combinations: readonly Readonly<Record<string, string>>[] = [{}];
  for (const { key, initially } of facts)
    combinations = combinations.flatMap((chosen) => initially.map((value) => ({ ...chosen, [key]: value })));
  const found = new Map<string, { readonly core: Core; readonly facts: Readonly<Record<string, string>>[] }>();
  for (const chosen of combinations) {
    const known = knowing(core, chosen);
    const questions = core.procedure.invariants.map((invariant) =>
      conditionsOf(invariant).map((condition) => simplified(condition, chosen)),
    );
    const name = JSON.stringify([known.acts, questions], (key, value: unknown) => (key === 'act' ? undefined : value));
    const same = found.get(name);
    if (same === undefined) found.set(name, { core: known, facts: [chosen] });
    else same.facts.push(chosen);
  }
  return [...found.values()];
}

/** Every condition an invariant states. */
function conditionsOf(invariant: Invariant): readonly Condition[] {
  if ('never' in invariant) return [invariant.never];
  if ('onlyIf' in invariant) return [invariant.onlyIf];
  if ('from' in invariant) return [invariant.holds];
  if ('while' in invariant) return [invariant.while];
  if ('reachable' in invariant) return [invariant.reachable, ...(invariant.whenever === undefined ? [] : [invariant.whenever])];
  return [];
}

/** The core with some variables fixed for ever. */
function knowing(core: Core, facts: Readonly<Record<string, string>>): Core {
  const acts = Object.entries(core.acts).flatMap(([name, act]) => {
    const known = actKnowing(act, facts);
    return known === undefined ? [] : [[name, known] as const];
  });
  return { ...fixing(core, facts), acts: Object.fromEntries(acts) };
}

function actKnowing(act: CoreAct, facts: Readonly<Record<string, string>>): CoreAct | undefined {
  const guards = act.guards
    .map((guard) => ({ ...guard, condition: simplified(guard.condition, facts) }))
    .filter(({ condition }) => !isAlways(condition));
  if (guards.some(({ condition }) => isNever(condition))) return undefined;
  const each = act.each.map((one) => ({ ...one, where: simplified(one.where, facts) })).filter(({ where }) => !isNever(where));
  return { ...act, guards, each };
}

const isAlways = (condition: Condition): boolean => 'all' in condition && condition.all.length === 0;
const isNever = (condition: Condition): boolean => 'any' in condition && condition.any.length === 0;

/** A condition with what is known put in. */
export function simplified(condition: Condition, facts: Readonly<Record<string, string>>): Condition {
  const tested = findTested(condition);
  if (tested !== undefined) {
    const value = facts[tested.key];
    if (value === undefined) return condition;
    return tested.values.includes(value) ? ALWAYS : NEVER;
  }
  if ('need' in condition) return simplified(condition.need, facts);
  if ('all' in condition) {
    const parts = condition.all.map((part) => simplified(part, facts)).filter((part) => !isAlways(part));
    return parts.some(isNever) ? NEVER : { all: parts };
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => simplified(part, facts)).filter((part) => !isNever(part));
    return parts.some(isAlways) ? ALWAYS : { any: parts };
  }
  if ('not' in condition) {
    const inner = simplified(condition.not, facts);
    return isAlways(inner) ? NEVER : isNever(inner) ? ALWAYS : { not: inner };
  }
  if ('every' in condition) {
    const where = simplified(condition.where, facts);
    return isAlways(where) ? ALWAYS : { ...condition, where };
  }
  if ('some' in condition) {
    const where = simplified(condition.where, facts);
    return isNever(where) ? NEVER : { ...condition, where };
  }
  return condition;
}
