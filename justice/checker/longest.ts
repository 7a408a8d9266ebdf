import type { Citation } from '#justice/basics';
import type { Length } from '#justice/deadlines';
import { limitKey, type Condition, type Core } from '#justice/procedures';
import { compile, type Test } from './compile.ts';
import { explore, type Explored } from './explore.ts';
import { longestOf } from './lengths.ts';
import { modelOf, type Bounds, type Model } from './model.ts';
import { keysOf } from './slice.ts';
import { bindingOf, type ModelStep } from './steps.ts';

/** One limit on the way: the act that set it running or longer, and by how much at most. */
export interface Leg {
  readonly act: string;
  readonly subject: string;
  readonly limit: string;
  readonly change: string;
  readonly length: Length;
  readonly days: number;
  readonly basis: readonly Citation[];
}

/** The longest lawful time a condition can last for one subject, as a sum of limits. */
export interface LongestPath {
  /** Days, a month counted as 31; infinite when an act has no legal bound. */
  readonly days: number;
  /** The legs of the longest path without the acts that have no bound. */
  readonly legs: readonly Leg[];
  readonly boundedDays: number;
  /** Acts that can be repeated, or granted without an amount, for ever. 无法定上限的行为 */
  readonly unbounded: readonly string[];
  readonly states: number;
  readonly transitions: number;
  readonly variables: number;
  readonly isWhole: boolean;
}

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly days: number;
}

/** Finds the longest lawful duration of a condition: limits that bound custody, started, restarted or extended while it holds. */
export function longestPath(
  core: Core,
  { on, during }: { readonly on: string; readonly during: Condition },
  { counts, most }: Bounds,
): LongestPath {
  const custody = Object.entries(core.procedure.vocabulary.limits).filter(([limit]) => core.procedure.rules[limit]?.custody === true);
  const keys = [...keysOf(during), ...custody.map(([limit]) => limitKey(limit))];
  const model = modelOf(core, { keys, watched: [] }, { ...counts, [on]: 1 });
  const subject = model.layout.instances.find(({ type }) => type === on);
  const holds: Test = subject === undefined ? () => false : compile(during, model.layout, bindingOf(model.layout, subject));
  const legs = model.steps.map((step) => legsOf(core, step, on));
  const edges: Edge[] = [];
  const explored = explore(model.layout, model.steps, {
    most,
    live: model.live,
    edge: (from, to, step) => void edges.push({ from, to, step, days: (legs[step] ?? []).reduce((sum, leg) => sum + leg.days, 0) }),
  });
  const size = { states: explored.set.count, transitions: explored.transitions, variables: model.slice.size, isWhole: explored.isWhole };
  if (!explored.isWhole) return { days: 0, boundedDays: 0, legs: [], unbounded: [], ...size };
  const inside = edges.filter(({ to }) => isInside(explored, holds, to));
  return { ...solve(model, explored, { edges: inside, legs, holds }), ...size };
}

function isInside(explored: Explored, holds: Test, state: number): boolean {
  return holds(explored.set.words, state * explored.set.width);
}

function legsOf(core: Core, step: ModelStep, on: string): readonly Leg[] {
  const act = core.acts[step.act];
  if (act === undefined) return [];
  const effects = [act.effects, ...act.each.filter((each) => each.own === true || each.subject === on).map((each) => each.effects)];
  return effects.flatMap(({ clocks }) =>
    clocks.flatMap((clock) => {
      const longest = longestOf(core, clock);
      if (longest === undefined) return [];
      const rule = core.procedure.rules[clock.limit];
      const basis = clock.change === 'extend' ? (rule?.extensions?.[clock.by ?? '']?.basis ?? []) : (rule?.basis ?? []);
      return [{ act: step.act, subject: step.subject.type, limit: clock.limit, change: clock.change, ...longest, basis }];
    }),
  );
}

interface Graph {
  readonly edges: readonly Edge[];
  readonly legs: readonly (readonly Leg[])[];
  readonly holds: Test;
}

/** Takes out, one by one, the acts that close a loop with time in it, and then finds the longest path of what is left. */
function solve(
  model: Model,
  explored: Explored,
  { edges, legs, holds }: Graph,
): Pick<LongestPath, 'days' | 'boundedDays' | 'legs' | 'unbounded'> {
  const open = new Set(legs.flatMap((list) => list.filter(({ days }) => !Number.isFinite(days)).map(({ act }) => act)));
  const within = (edge: Edge): boolean => isInside(explored, holds, edge.from);
  for (;;) {
    const left = edges.filter(({ step }) => !open.has(model.steps[step]?.act ?? ''));
    const inner = left.filter(within);
    const component = components(explored.set.count, inner);
    const closing = inner.filter(({ from, to }) => component[from] === component[to]);
    if (!closing.some(({ days }) => days > 0)) {
      const best = longestOfDag(explored.set.count, { entering: left.filter((edge) => !within(edge)), inner, component });
      const path = best.path.flatMap(({ step }) => legs[step] ?? []);
      return { days: open.size > 0 ? Number.POSITIVE_INFINITY : best.days, boundedDays: best.days, legs: path, unbounded: [...open] };
    }
    open.add(worstLoop(model, closing, component));
  }
}

/** The act whose steps most often lead back to an earlier state, among those in a loop with time in it. */
function worstLoop(model: Model, closing: readonly Edge[], component: Int32Array): string {
  const timed = new Set(closing.filter(({ days }) => days > 0).map(({ from }) => component[from]));
  const score = new Map<string, { back: number; all: number }>();
  for (const { from, to, step } of closing) {
    if (!timed.has(component[from])) continue;
    const act = model.steps[step]?.act ?? '';
    const one = score.get(act) ?? { back: 0, all: 0 };
    score.set(act, { back: one.back + (to <= from ? 1 : 0), all: one.all + 1 });
  }
  const ranked = [...score].toSorted(([, one], [, other]) => other.back / other.all - one.back / one.all || other.back - one.back);
  return ranked[0]?.[0] ?? '';
}

/** Strongly connected components. Source: Tarjan, "Depth-first search and linear graph algorithms", 1972; written without recursion. */
export function components(count: number, edges: readonly { readonly from: number; readonly to: number }[]): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const { from } of edges) starts[from + 1] = (starts[from + 1] ?? 0) + 1;
  for (let state = 0; state < count; state += 1) starts[state + 1] = (starts[state + 1] ?? 0) + (starts[state] ?? 0);
  const fill = starts.slice();
  const targets = new Int32Array(edges.length);
  for (const { from, to } of edges) {
    targets[fill[from] ?? 0] = to;
    fill[from] = (fill[from] ?? 0) + 1;
  }
  const order = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const component = new Int32Array(count).fill(-1);
  const at = starts.slice();
  const stack: number[] = [];
  let time = 0;
  let found = 0;
  const close = (state: number): void => {
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      component[top] = found;
      if (top === state) break;
    }
    found += 1;
  };
  for (let root = 0; root < count; root += 1) {
    if (order[root] !== -1) continue;
    const path = [root];
    order[root] = low[root] = time++;
    stack.push(root);
    while (path.length > 0) {
      const state = path.at(-1) ?? 0;
      if ((at[state] ?? 0) < (starts[state + 1] ?? 0)) {
        const next = targets[at[state] ?? 0] ?? 0;
        at[state] = (at[state] ?? 0) + 1;
        if (order[next] === -1) {
          order[next] = low[next] = time++;
          stack.push(next);
          path.push(next);
        } else if (component[next] === -1) {
          low[state] = Math.min(low[state] ?? 0, order[next] ?? 0);
        }
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[state] ?? 0);
      if (low[state] === order[state]) close(state);
    }
  }
  return component;
}

interface Dag {
  readonly entering: readonly Edge[];
  readonly inner: readonly Edge[];
  readonly component: Int32Array;
}

/** The longest path through the components; Tarjan numbers them in reverse topological order. */
function longestOfDag(count: number, { entering, inner, component }: Dag): { readonly days: number; readonly path: readonly Edge[] } {
  const best = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  const by = new Map<number, Edge>();
  const settle = (edge: Edge, before: number): void => {
    const into = component[edge.to] ?? 0;
    if (before + edge.days <= (best[into] ?? 0)) return;
    best[into] = before + edge.days;
    by.set(into, edge);
  };
  for (const edge of entering) settle(edge, 0);
  const sorted = inner
    .filter(({ from, to }) => component[from] !== component[to])
    .toSorted((one, other) => (component[other.from] ?? 0) - (component[one.from] ?? 0));
  for (const edge of sorted) settle(edge, best[component[edge.from] ?? 0] ?? Number.NEGATIVE_INFINITY);
  let end = -1;
  for (let state = 0; state < count; state += 1) if (end < 0 || (best[state] ?? 0) > (best[end] ?? 0)) end = state;
  const path: Edge[] = [];
  const isEntering = new Set(entering);
  for (let edge = by.get(end); edge !== undefined; edge = isEntering.has(edge) ? undefined : by.get(component[edge.from] ?? -1))
    path.unshift(edge);
  return { days: Math.max(0, best[end] ?? 0), path };
}
