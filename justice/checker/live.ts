import { keysRead, type Core, type CoreAct } from '#justice/procedures';
import type { Layout } from './layout.ts';
import type { Question } from './questions.ts';
import { guardKeys } from './slice.ts';
import { PIVOT, type ModelStep } from './steps.ts';

/**
 * For each value of the pivot, the bits of the state that anything can still read from there on; the others are wiped.
 * A variable no later act and no property asks about makes no difference, so states that differ only in it are one (rule C3).
 */
export function liveMasks(core: Core, layout: Layout, { steps, asked }: { readonly steps: readonly ModelStep[]; readonly asked: readonly string[] }): readonly Int32Array[] {
  const pivot = layout.cells.find(({ key }) => key === PIVOT);
  if (pivot === undefined) return [];
  const stages = pivot.values.map((_, value) => value);
  const possible = stages.map((value) => steps.filter((step) => ((step.pivot >>> value) & 1) === 1));
  const reads = possible.map((list) => new Set(list.flatMap((step) => readsOf(core, step))));
  const next = possible.map((list) => new Set(list.flatMap((step) => leadsTo(step, pivot.id))));
  const always = new Set([...asked, PIVOT, ...layout.cells.filter(({ key }) => key.startsWith('monitor:')).map(({ key }) => key)]);
  return stages.map((stage) => {
    const live = new Set(always);
    for (const later of closure(stage, next)) for (const key of reads[later] ?? []) live.add(key);
    const mask = new Int32Array(layout.words);
    for (const cell of layout.cells) if (live.has(cell.key)) mask[cell.word] = (mask[cell.word] ?? 0) | (cell.mask << cell.shift);
    return mask;
  });
}

/** The keys a question itself looks at, besides what the acts read. */
export function askedKeys(core: Core, { keys, watched }: Pick<Question, 'keys' | 'watched'>): readonly string[] {
  return [...keys, ...watched.flatMap((name) => (core.acts[name] === undefined ? [] : guardKeys(core.acts[name])))];
}

const known = new WeakMap<CoreAct, readonly string[]>();

function readsOf(core: Core, step: ModelStep): readonly string[] {
  const act = core.acts[step.act];
  if (act === undefined) return [`limit:${step.expires ?? ''}`];
  const found = known.get(act);
  if (found !== undefined) return found;
  const counted = [act.effects, ...act.each.map(({ effects }) => effects)].flatMap(({ assigns }) =>
    assigns.flatMap(({ key, to }) => (typeof to === 'object' && 'more' in to ? [key] : [])),
  );
  const keys = [...guardKeys(act), ...act.each.flatMap(({ where }) => keysRead(where)), ...counted];
  known.set(act, keys);
  return keys;
}

function leadsTo(step: ModelStep, pivot: number): readonly number[] {
  return step.changes.flatMap(({ writes }) => writes.filter(({ cell }) => cell.id === pivot).map(({ value }) => value));
}

function closure(stage: number, next: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const reached = new Set([stage]);
  for (const one of reached) for (const later of next[one] ?? []) reached.add(later);
  return reached;
}
