import { explore, type Explored } from './explore.ts';
import type { Model } from './model.ts';

/** The whole graph of a model: states, and for each state its edges. */
export interface Graph {
  readonly model: Model;
  readonly explored: Explored;
  readonly count: number;
  readonly initials: number;
  /** Edges of state `s` are those from `starts[s]` up to `starts[s + 1]`. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly steps: Int16Array;
}

/** Explores a model once and keeps its edges, so that many questions can be asked of it. */
export function graphOf(model: Model, most: number): Graph {
  let targets = new Int32Array(1 << 16);
  let taken = new Int16Array(1 << 16);
  let starts = new Int32Array(1 << 14);
  let edges = 0;
  let last = -1;
  const explored = explore(model.layout, model.steps, {
    most,
    live: model.live,
    edge: (from, to, step) => {
      if (edges === targets.length) {
        targets = copied(targets, new Int32Array(edges * 2));
        taken = copied(taken, new Int16Array(edges * 2));
      }
      while (from >= starts.length - 2) starts = copied(starts, new Int32Array(starts.length * 2));
      for (; last < from; last += 1) starts[last + 1] = edges;
      targets[edges] = to;
      taken[edges] = step;
      edges += 1;
    },
  });
  const { count } = explored.set;
  const all = copied(starts.subarray(0, Math.min(last + 1, count)), new Int32Array(count + 1));
  for (let state = last + 1; state <= count; state += 1) all[state] = edges;
  let initials = 0;
  while (initials < count && explored.parents[initials] === -1) initials += 1;
  return { model, explored, count, initials, starts: all, targets: targets.subarray(0, edges), steps: taken.subarray(0, edges) };
}

function copied<T extends Int32Array | Int16Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

/** A walk over some edges from some states, remembering how each state was met first. */
export interface Walk {
  readonly seen: Uint8Array;
  readonly parents: Int32Array;
  readonly via: Int32Array;
  /** States it began with; their parent lies outside the walk. */
  readonly begins: ReadonlySet<number>;
}

/** Where to begin, which edges to follow, and what to look for on the way. */
export interface Walking {
  readonly from: readonly (readonly [state: number, parent: number, step: number])[];
  readonly follow: (step: number) => boolean;
  /** Called for every edge out of a visited state; true ends the walk. */
  readonly found?: (state: number, step: number, target: number) => boolean;
  /** Called for every visited state; true ends the walk. */
  readonly met?: (state: number) => boolean;
}

/** Walks; returns where it ended when something was found. */
export function walk(
  graph: Graph,
  { from, follow, found, met }: Walking,
): { readonly walk: Walk; readonly end?: { readonly state: number; readonly step?: number } } {
  const seen = new Uint8Array(graph.count);
  const parents = new Int32Array(graph.count).fill(-2);
  const via = new Int32Array(graph.count).fill(-1);
  const queue: number[] = [];
  const visit = (state: number, parent: number, step: number): void => {
    if (seen[state] === 1) return;
    seen[state] = 1;
    parents[state] = parent;
    via[state] = step;
    queue.push(state);
  };
  const begins = new Set<number>();
  for (const [state, parent, step] of from) {
    visit(state, parent, step);
    begins.add(state);
  }
  const result = { seen, parents, via, begins };
  for (let at = 0; at < queue.length; at += 1) {
    const state = queue[at] ?? 0;
    if (met?.(state) === true) return { walk: result, end: { state } };
    for (let edge = graph.starts[state] ?? 0; edge < (graph.starts[state + 1] ?? 0); edge += 1) {
      const step = graph.steps[edge] ?? 0;
      const target = graph.targets[edge] ?? 0;
      if (found?.(state, step, target) === true) return { walk: result, end: { state, step } };
      if (follow(step)) visit(target, state, step);
    }
  }
  return { walk: result };
}

/** Every edge whose step is one of these: its source, its step, its target. */
export function edgesOf(graph: Graph, steps: ReadonlySet<number>): readonly (readonly [from: number, step: number, to: number])[] {
  const edges: (readonly [number, number, number])[] = [];
  for (let state = 0; state < graph.count; state += 1) {
    for (let edge = graph.starts[state] ?? 0; edge < (graph.starts[state + 1] ?? 0); edge += 1) {
      const step = graph.steps[edge] ?? 0;
      if (steps.has(step)) edges.push([state, step, graph.targets[edge] ?? 0]);
    }
  }
  return edges;
}

/** Which states can reach a good one, by walking the edges backwards. */
export function canReach(graph: Graph, isGood: (state: number) => boolean): Uint8Array {
  const { count, starts, targets } = graph;
  const into = new Int32Array(count + 1);
  for (let edge = 0; edge < targets.length; edge += 1) into[(targets[edge] ?? 0) + 1] = (into[(targets[edge] ?? 0) + 1] ?? 0) + 1;
  for (let state = 0; state < count; state += 1) into[state + 1] = (into[state + 1] ?? 0) + (into[state] ?? 0);
  const fill = into.slice();
  const sources = new Int32Array(targets.length);
  for (let state = 0; state < count; state += 1) {
    for (let edge = starts[state] ?? 0; edge < (starts[state + 1] ?? 0); edge += 1) {
      const target = targets[edge] ?? 0;
      sources[fill[target] ?? 0] = state;
      fill[target] = (fill[target] ?? 0) + 1;
    }
  }
  const reaching = new Uint8Array(count);
  const queue: number[] = [];
  for (let state = 0; state < count; state += 1) {
    if (!isGood(state)) continue;
    reaching[state] = 1;
    queue.push(state);
  }
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    for (let at = into[state] ?? 0; at < (into[state + 1] ?? 0); at += 1) {
      const source = sources[at] ?? 0;
      if (reaching[source] === 1) continue;
      reaching[source] = 1;
      queue.push(source);
    }
  }
  return reaching;
}
