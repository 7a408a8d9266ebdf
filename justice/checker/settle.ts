import type { Core, Invariant } from '#justice/procedures';
import { compile } from './compile.ts';
import { varietiesOf } from './facts.ts';
import { graphOf, type Graph } from './graph.ts';
import { modelOf, type Bounds } from './model.ts';
import { prove, verdictOnGraph, wantedBy, type Verdict } from './prove.ts';
import { guardKeys, sliceOf } from './slice.ts';
import { bindingOf } from './steps.ts';
import { structural } from './structural.ts';

/** All that exploring a procedure says. */
export interface Settled {
  readonly verdicts: readonly Verdict[];
  /** Acts that can be performed and values that can be had: `withdrawCase`, `accused.custody=bail`. */
  readonly seen: readonly string[];
  /** Acts and values that every state was searched for, in vain. */
  readonly absent: readonly string[];
  /** In all explorations together. */
  readonly states: number;
  readonly transitions: number;
}

/**
 * Settles all invariants of a procedure whose facts are known. One exploration keeps what any of them needs and everything is asked of its graph;
 * where that is beyond the bound, one exploration for each slice. A larger slice gives the same verdicts as a smaller one (rule C15).
 * With several subjects of a type, what must be remembered of each is watched by a monitor of its own instead.
 */
export function settle(core: Core, bounds: Bounds): Settled {
  const hasSeveral = Object.values(bounds.counts).some((count) => count > 1);
  const { invariants } = core.procedure;
  const alone = invariants.filter((invariant) => isAlone(core, invariant, hasSeveral));
  const together = invariants.filter((invariant) => !alone.includes(invariant));
  const settled = new Found();
  const [whole] = together.length === 0 ? [] : [settleGroup(core, together, bounds)];
  if (whole?.isWhole === true) settled.add(whole);
  else for (const group of bySlice(core, together)) settled.add(settleGroup(core, group, bounds));
  for (const invariant of alone) settled.add({ verdicts: [prove(core, invariant, bounds)], seen: [], absent: [], isWhole: true });
  return settled.all(invariants);
}

interface Answers extends Pick<Settled, 'verdicts' | 'seen' | 'absent'> {
  readonly isWhole: boolean;
}

class Found {
  readonly #verdicts = new Map<Invariant, Verdict>();
  readonly #seen = new Set<string>();
  readonly #absent = new Set<string>();
  #states = 0;
  #transitions = 0;

  add({ verdicts, seen, absent }: Answers): void {
    for (const verdict of verdicts) this.#verdicts.set(verdict.invariant, verdict);
    for (const name of seen) this.#seen.add(name);
    for (const name of absent) this.#absent.add(name);
    this.#states += verdicts[0]?.states ?? 0;
    this.#transitions += verdicts[0]?.transitions ?? 0;
  }

  all(invariants: readonly Invariant[]): Settled {
    return {
      verdicts: invariants.flatMap((invariant) => this.#verdicts.get(invariant) ?? []),
      seen: [...this.#seen],
      absent: [...this.#absent].filter((name) => !this.#seen.has(name)),
      states: this.#states,
      transitions: this.#transitions,
    };
  }
}

function isAlone(core: Core, invariant: Invariant, hasSeveral: boolean): boolean {
  if (structural(core, invariant) !== undefined || 'while' in invariant) return true;
  return hasSeveral && ('before' in invariant || 'atMost' in invariant || 'after' in invariant || 'from' in invariant);
}

function bySlice(core: Core, invariants: readonly Invariant[]): Iterable<readonly Invariant[]> {
  return Map.groupBy(invariants, (invariant) => {
    const { keys, watched } = wantedBy(core, invariant);
    return [...sliceOf(core, keys, watched)].toSorted().join(' ');
  }).values();
}

function settleGroup(core: Core, group: readonly Invariant[], { counts, most }: Bounds): Answers {
  const wanted = group.map((invariant) => wantedBy(core, invariant));
  const question = { keys: wanted.flatMap(({ keys }) => keys), watched: wanted.flatMap(({ watched }) => watched) };
  const graph = graphOf(modelOf(core, question, counts), most);
  const verdicts = group.map((invariant) => verdictOnGraph(core, invariant, graph));
  const { isWhole } = graph.explored;
  const seen = new Set([...actsOn(core, graph), ...valuesOn(graph)]);
  return { verdicts, seen: [...seen], absent: isWhole ? searchedFor(core, graph).filter((name) => !seen.has(name)) : [], isWhole };
}

/** The acts performed on some edge, and those that write nothing here but are possible in some state. */
function actsOn(core: Core, graph: Graph): readonly string[] {
  const taken = new Set<number>(graph.steps);
  const { steps, layout } = graph.model;
  const performed = new Set([...taken].map((step) => steps[step]?.act ?? ''));
  const { words, width } = graph.explored.set;
  const possible = beside(core, graph).filter((name) => {
    const act = core.acts[name];
    if (act === undefined) return false;
    const tests = layout.instances
      .filter(({ type }) => type === act.subject)
      .map((subject) => compile({ all: act.guards.map(({ condition }) => condition) }, layout, bindingOf(layout, subject)));
    for (let state = 0; state < graph.count; state += 1) if (tests.some((test) => test(words, state * width))) return true;
    return false;
  });
  return [...performed, ...possible].filter((name) => name !== '');
}

/** Acts that are no step of the model, though all that decides them is kept in it. */
function beside(core: Core, { model }: Graph): readonly string[] {
  const steps = new Set(model.steps.map(({ act }) => act));
  return Object.values(core.acts).flatMap((act) =>
    !steps.has(act.name) && guardKeys(act).every((key) => model.slice.has(key)) ? [act.name] : [],
  );
}

function valuesOn({ model: { layout }, explored: { set } }: Graph): readonly string[] {
  const bits = layout.cells.map(() => 0);
  for (let base = 0; base < set.count * set.width; base += set.width) {
    for (const cell of layout.cells)
      bits[cell.id] = (bits[cell.id] ?? 0) | (1 << (((set.words[base + cell.word] ?? 0) >>> cell.shift) & cell.mask));
  }
  return layout.cells.flatMap(({ id, key, values }) =>
    values.flatMap((value, at) => (((bits[id] ?? 0) >>> at) & 1 ? [`${key}=${value}`] : [])),
  );
}

/** What a whole graph decides: its steps, the acts beside them, and the values of what it keeps. */
function searchedFor(core: Core, graph: Graph): readonly string[] {
  const { steps, layout } = graph.model;
  return [
    ...steps.flatMap(({ act }) => (act === '' ? [] : [act])),
    ...beside(core, graph),
    ...layout.cells.flatMap(({ key, values }) => values.map((value) => `${key}=${value}`)),
  ];
}

/** Settles all invariants of a procedure, for every combination of facts. */
export function proveAll(core: Core, bounds: Bounds): readonly Verdict[] {
  const all = varietiesOf(core, bounds.counts).map(({ core: known }) => settle(known, bounds).verdicts);
  return joinVerdicts(all.flat());
}

const GRAVEST: readonly Verdict['verdict'][] = ['broken', 'undecided', 'proved', 'enforced'];

/** What is true of all cases: broken if broken for some facts, proved only if proved for all; told by name. */
export function joinVerdicts(verdicts: readonly Verdict[]): readonly Verdict[] {
  const joined = new Map<string, Verdict>();
  for (const verdict of verdicts) {
    const before = joined.get(verdict.invariant.name);
    joined.set(verdict.invariant.name, before === undefined ? verdict : graver(before, verdict));
  }
  return [...joined.values()];
}

function graver(one: Verdict, other: Verdict): Verdict {
  const worse = GRAVEST.indexOf(one.verdict) <= GRAVEST.indexOf(other.verdict) ? one : other;
  return {
    ...worse,
    states: Math.max(one.states, other.states),
    transitions: Math.max(one.transitions, other.transitions),
    variables: Math.max(one.variables, other.variables),
  };
}
