import { findTested, type Condition } from '#justice/procedures';

/** What is known while a condition is simplified: fixed values by key, for the subject itself and for the one quantified over. */
export interface Known {
  readonly own: ReadonlyMap<string, string>;
  /** The values of the subject in question, when a quantifier of its type speaks of it. */
  readonly quantified: ReadonlyMap<string, string>;
  readonly type: string;
  /** It is the only subject of its type. */
  readonly isOnly: boolean;
}

/** What is left of a condition: settled either way, or open on the variables it still reads. */
export interface Residue {
  readonly truth: boolean | undefined;
  readonly keys: readonly string[];
}

const YES: Residue = { truth: true, keys: [] };
const NO: Residue = { truth: false, keys: [] };

/** Simplifies a condition by what is known, and says which variables it still depends on. */
export function residueOf(condition: Condition, known: Known): Residue {
  const tested = findTested(condition);
  if (tested !== undefined) {
    const value = known.own.get(tested.key);
    if (value === undefined) return { truth: undefined, keys: [tested.key] };
    return tested.values.includes(value) ? YES : NO;
  }
  if ('need' in condition) return residueOf(condition.need, known);
  if ('all' in condition) return conjunction(condition.all.map((part) => residueOf(part, known)));
  if ('any' in condition) return negation(conjunction(condition.any.map((part) => negation(residueOf(part, known)))));
  if ('not' in condition) return negation(residueOf(condition.not, known));
  if ('every' in condition) return everyOf(condition.every, condition.where, known);
  if ('some' in condition) return negation(everyOf(condition.some, { not: condition.where }, known));
  return { truth: undefined, keys: [] };
}

function conjunction(parts: readonly Residue[]): Residue {
  if (parts.some(({ truth }) => truth === false)) return NO;
  const open = parts.filter(({ truth }) => truth === undefined);
  return open.length === 0 ? YES : { truth: undefined, keys: open.flatMap(({ keys }) => keys) };
}

function negation({ truth, keys }: Residue): Residue {
  return { truth: truth === undefined ? undefined : !truth, keys };
}

/** The subject in question is one of those quantified over: if it fails, all fail; if it holds, the others still decide. */
function everyOf(type: string, where: Condition, known: Known): Residue {
  if (type !== known.type) return { truth: undefined, keys: residueOf(where, known).keys };
  const own = new Map([...known.own, ...known.quantified]);
  const inner = residueOf(where, { ...known, own });
  if (inner.truth === false || known.isOnly) return inner;
  return { truth: undefined, keys: inner.keys };
}
