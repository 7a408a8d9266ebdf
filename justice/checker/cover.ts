import type { Core } from '#justice/procedures';
import { explore } from './explore.ts';
import { modelOf, type Bounds } from './model.ts';
import { guardKeys, sliceOf } from './slice.ts';

/** What can never be: acts nobody can ever perform, values no subject ever has. */
export interface Coverage {
  readonly impossibleActs: readonly string[];
  /** `accused.custody=serving` */
  readonly unreachableValues: readonly string[];
  /** What could not be looked at within the bound. */
  readonly undecided: readonly string[];
  /** Slices explored, states and transitions in all. */
  readonly slices: number;
  readonly states: number;
  readonly transitions: number;
}

interface Wanted {
  readonly acts: Set<string>;
  readonly values: Set<string>;
}

/** Looks for every act and every facet value (`only` some of them), each in the smallest model that can decide it. */
export function cover(core: Core, { counts, most }: Bounds, only?: ReadonlySet<string>): Coverage {
  const isAsked = (name: string): boolean => only?.has(name) ?? true;
  // Of a type nobody counted there is nobody, as in every model.
  const isThere = (type: string): boolean => type === 'case' || (counts[type] ?? 0) > 0;
  const groups = new Map<string, { readonly keys: readonly string[]; readonly acts: string[]; readonly values: string[] }>();
  const group = (keys: readonly string[]) => {
    const name = [...sliceOf(core, keys)].toSorted().join('|');
    const found = groups.get(name) ?? { keys, acts: [], values: [] };
    groups.set(name, found);
    return found;
  };
  for (const act of Object.values(core.acts)) if (isThere(act.subject) && isAsked(act.name)) group(guardKeys(act)).acts.push(act.name);
  for (const variable of Object.values(core.subjects).flat()) {
    const values = variable.values.map((value) => `${variable.key}=${value}`).filter(isAsked);
    if (variable.kind === 'facet' && isThere(variable.subject) && values.length > 0) group([variable.key]).values.push(...values);
  }
  const missing: Wanted = { acts: new Set(), values: new Set() };
  const undecided: string[] = [];
  let states = 0;
  let transitions = 0;
  for (const { keys, acts, values } of groups.values()) {
    const seen = look(core, { keys, acts }, { counts, most });
    states += seen.states;
    transitions += seen.transitions;
    if (!seen.isWhole) undecided.push(...acts.filter((act) => !seen.acts.has(act)), ...values.filter((value) => !seen.values.has(value)));
    else {
      for (const act of acts) if (!seen.acts.has(act)) missing.acts.add(act);
      for (const value of values) if (!seen.values.has(value)) missing.values.add(value);
    }
  }
  return { impossibleActs: [...missing.acts], unreachableValues: [...missing.values], undecided, slices: groups.size, states, transitions };
}

interface Seen extends Wanted {
  readonly states: number;
  readonly transitions: number;
  readonly isWhole: boolean;
}

function look(
  core: Core,
  { keys, acts }: { readonly keys: readonly string[]; readonly acts: readonly string[] },
  { counts, most }: Bounds,
): Seen {
  const { layout, steps, live } = modelOf(core, { keys, watched: acts }, counts);
  const seen: Wanted = { acts: new Set(), values: new Set() };
  const bits = layout.cells.map(() => 0);
  const explored = explore(layout, steps, {
    most,
    live,
    state: (words, base) => {
      for (const cell of layout.cells)
        bits[cell.id] = (bits[cell.id] ?? 0) | (1 << (((words[base + cell.word] ?? 0) >>> cell.shift) & cell.mask));
      return false;
    },
    step: (step) => {
      seen.acts.add(steps[step]?.act ?? '');
      return false;
    },
  });
  for (const cell of layout.cells)
    cell.values.forEach((value, index) => ((bits[cell.id] ?? 0) >>> index) & 1 && seen.values.add(`${cell.key}=${value}`));
  return { ...seen, states: explored.set.count, transitions: explored.transitions, isWhole: explored.isWhole };
}
