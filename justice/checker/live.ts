import type { Core, CoreAct } from '#justice/procedures';
import type { Cell, Counts, Layout } from './layout.ts';
import type { Question } from './questions.ts';
import { residueOf, type Known } from './residue.ts';
import { guardKeys } from './slice.ts';
import { PIVOT, type ModelStep } from './steps.ts';

/** Which bits of a state still matter, by the value of the case's pivot and of each subject's own. */
export interface Live {
  /** For each instance: its own pivot cell, and a mask for each pair of pivot values. */
  readonly instances: readonly {
    readonly pivot: Cell | undefined;
    readonly masks: readonly (readonly Int32Array[])[];
    readonly word: number;
    readonly words: number;
  }[];
}

/** A subject's own pivot: where it stands in the case. */
const standingOf = (type: string): string => `${type}.standing`;

interface Asked {
  readonly steps: readonly ModelStep[];
  readonly asked: readonly string[];
  readonly counts: Counts;
}

/**
 * Variables that no later act and no property can read any more are wiped, so that states which differ only in them are one (rule C17).
 * What may come later is bounded from above: by the stage of the case and the standing of the subject, and the acts that lead from one to another.
 */
export function liveOf(core: Core, layout: Layout, { steps, asked, counts }: Asked): Live | undefined {
  const stage = layout.cells.find(({ key }) => key === PIVOT);
  if (stage === undefined) return undefined;
  const acts = [...new Set(steps.map(({ act }) => act))].flatMap((name) => core.acts[name] ?? []);
  const always = new Set([...asked, PIVOT]);
  const tables = new Map<string, readonly (readonly ReadonlySet<string>[])[]>();
  const instances = layout.instances.map((instance) => {
    const pivot = instance.cells.get(standingOf(instance.type));
    const table =
      tables.get(instance.type) ??
      liveKeys(acts, { type: instance.type, isOnly: (counts[instance.type] ?? 1) <= 1, stage, standing: pivot });
    tables.set(instance.type, table);
    const masks = table.map((row) =>
      row.map((keys) => maskOf(instance.cells, { keys, always, pivot, word: instance.word, words: instance.words })),
    );
    return { pivot, masks, word: instance.word, words: instance.words };
  });
  return { instances };
}

/** The keys a question itself looks at, besides what the acts read. */
export function askedKeys(core: Core, { keys, watched }: Pick<Question, 'keys' | 'watched'>): readonly string[] {
  return [...keys, ...watched.flatMap((name) => (core.acts[name] === undefined ? [] : guardKeys(core.acts[name])))];
}

interface Subject {
  readonly type: string;
  readonly isOnly: boolean;
  readonly stage: Cell;
  readonly standing: Cell | undefined;
}

/** For every stage and standing, what may still be read of the subject from there on. */
function liveKeys(acts: readonly CoreAct[], subject: Subject): readonly (readonly ReadonlySet<string>[])[] {
  const stages = subject.stage.values;
  const standings = subject.standing?.values ?? [''];
  const nodes = stages.flatMap((stage) => standings.map((standing) => look(acts, subject, { stage, standing })));
  const at = (stage: string, standing: string): number => stages.indexOf(stage) * standings.length + standings.indexOf(standing);
  const live = nodes.map(({ reads }) => new Set(reads));
  for (let changed = true; changed;) {
    changed = false;
    nodes.forEach((node, index) => {
      const mine = live[index];
      if (mine === undefined) return;
      const before = mine.size;
      for (const { stage, standing } of node.next) for (const key of live[at(stage, standing)] ?? []) mine.add(key);
      changed ||= mine.size > before;
    });
  }
  return stages.map((stage) => standings.map((standing) => live[at(stage, standing)] ?? new Set()));
}

interface Place {
  readonly stage: string;
  readonly standing: string;
}

interface Node {
  readonly reads: readonly string[];
  readonly next: readonly Place[];
}

/** What the acts possible at a place may read of the subject, and where they may lead. */
function look(acts: readonly CoreAct[], subject: Subject, place: Place): Node {
  const reads: string[] = [];
  const next: Place[] = [];
  for (const act of acts) {
    for (const known of viewsOf(act, subject, place)) {
      const guards = act.guards.map(({ condition }) => residueOf(condition, known));
      if (guards.some(({ truth }) => truth === false)) continue;
      reads.push(...guards.flatMap(({ keys }) => keys), ...effectReads(act, known));
      next.push(...leadsTo(act, subject, { place, isOwn: known.own.has(standingOf(subject.type)) }));
    }
  }
  return { reads, next };
}

/** The act done to this very subject, and the act done to something else. */
function viewsOf(act: CoreAct, { type, isOnly }: Subject, { stage, standing }: Place): readonly Known[] {
  const base = new Map([[PIVOT, stage]]);
  const mine = new Map([[standingOf(type), standing]]);
  const own: Known = { own: new Map([...base, ...mine]), quantified: mine, type, isOnly };
  const other: Known = { own: base, quantified: mine, type, isOnly };
  if (act.subject !== type) return [other];
  return isOnly ? [own] : [own, other];
}

function effectReads(act: CoreAct, known: Known): readonly string[] {
  const counted = [act.effects, ...act.each.map(({ effects }) => effects)].flatMap(({ assigns }) =>
    assigns.flatMap(({ key, to }) => (typeof to === 'object' && 'more' in to ? [key] : [])),
  );
  const conditional = act.each.flatMap(({ subject, where }) => {
    const own = subject === known.type ? new Map([...known.own, ...known.quantified]) : known.own;
    return residueOf(where, { ...known, own }).keys;
  });
  return [...counted, ...conditional];
}

function leadsTo(
  act: CoreAct,
  { type, stage, standing }: Subject,
  { place, isOwn }: { readonly place: Place; readonly isOwn: boolean },
): readonly Place[] {
  const stages = targets(act, { key: PIVOT, values: stage.values, stays: place.stage, isSure: true });
  const standings =
    standing === undefined ? [''] : targets(act, { key: standingOf(type), values: standing.values, stays: place.standing, isSure: isOwn });
  return stages.flatMap((one) => standings.map((other) => ({ stage: one, standing: other })));
}

interface Written {
  readonly key: string;
  readonly values: readonly string[];
  readonly stays: string;
  /** The act's plain effects reach the subject in question. */
  readonly isSure: boolean;
}

/** The values a variable may have after an act. */
function targets(act: CoreAct, { key, values, stays, isSure }: Written): readonly string[] {
  const plain = act.effects.assigns.filter((assignment) => assignment.key === key);
  const conditional = act.each.flatMap(({ effects }) => effects.assigns.filter((assignment) => assignment.key === key));
  const written = [...plain, ...conditional].flatMap(({ to }) => (typeof to === 'string' ? [to] : values));
  const mayStay = plain.length === 0 || !isSure;
  return mayStay ? [...written, stays] : written;
}

interface Masking {
  readonly keys: ReadonlySet<string>;
  readonly always: ReadonlySet<string>;
  readonly pivot: Cell | undefined;
  readonly word: number;
  readonly words: number;
}

function maskOf(cells: ReadonlyMap<string, Cell>, { keys, always, pivot, word, words }: Masking): Int32Array {
  const mask = new Int32Array(words);
  for (const [key, cell] of cells) {
    const isLive = keys.has(key) || always.has(key) || cell === pivot || key.startsWith('monitor:');
    if (isLive) mask[cell.word - word] = (mask[cell.word - word] ?? 0) | (cell.mask << cell.shift);
  }
  return mask;
}
