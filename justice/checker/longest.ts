import type { Citation } from '#justice/basics';
import type { Length } from '#justice/deadlines';
import type { Condition, Core } from '#justice/procedures';
import { compile, type Test } from './compile.ts';
import { explore, type Explored } from './explore.ts';
import { longestOf } from './lengths.ts';
import { modelOf, type Bounds, type Model } from './model.ts';
import { keysOf } from './slice.ts';
import { bindingOf, PIVOT } from './steps.ts';

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
  // Every act that gives time is looked at, so whatever decides that it is possible, and whom it gives time, is kept.
  const given = new Map(Object.keys(core.acts).map((act) => [act, givenBy(core, { act, on })]));
  const watched = [...given].flatMap(([act, list]) => (list.length > 0 ? [act] : []));
  const wheres = [...given.values()].flatMap((list) => list.map(({ where }) => where));
  const model = modelOf(core, { keys: keysOf(during, ...wheres), watched }, { ...counts, [on]: 1 });
  const { layout, steps } = model;
  const subject = layout.instances.find(({ type }) => type === on);
  const holds: Test = subject === undefined ? () => false : compile(during, layout, bindingOf(layout, subject));
  const froms: number[] = [];
  const tos: number[] = [];
  const via: number[] = [];
  const explored = explore(layout, steps, {
    most,
    live: model.live,
    edge: (from, to, step) => {
      froms.push(from);
      tos.push(to);
      via.push(step);
    },
  });
  const size = { states: explored.set.count, transitions: explored.transitions, variables: model.slice.size, isWhole: explored.isWhole };
  if (!explored.isWhole) return { days: 0, boundedDays: 0, legs: [], unbounded: [], ...size };
  const { words, width } = explored.set;
  const tests = steps.map(({ act, binding }) =>
    (given.get(act) ?? []).map(({ leg, where }) => {
      const whom = subject === undefined ? binding : { ...binding, [on]: subject };
      return { leg, gives: where === undefined ? () => true : compile(where, layout, whom) };
    }),
  );
  const legsOf = (step: number, from: number): readonly Leg[] =>
    (tests[step] ?? []).flatMap(({ leg, gives }) => (gives(words, from * width) ? [leg] : []));
  const edges: Edge[] = [];
  for (const [index, to] of tos.entries()) {
    const from = froms[index] ?? 0;
    const step = via[index] ?? 0;
    if (holds(words, to * width)) edges.push({ from, to, step, days: legsOf(step, from).reduce((sum, leg) => sum + leg.days, 0) });
  }
  return { ...solve(model, explored, { edges, legsOf, holds }), ...size };
}

function isInside(explored: Explored, holds: Test, state: number): boolean {
  return holds(explored.set.words, state * explored.set.width);
}

interface Given {
  readonly leg: Leg;
  /** The time is given to those for whom this holds before the act. */
  readonly where: Condition | undefined;
}

/** The time an act can give a subject. */
function givenBy(core: Core, { act: name, on }: { readonly act: string; readonly on: string }): readonly Given[] {
  const act = core.acts[name];
  if (act === undefined) return [];
  const conditional = act.each.filter((each) => each.own === true || each.subject === on);
  const effects = [{ effects: act.effects, where: undefined }, ...conditional];
  return effects.flatMap(({ effects: { clocks }, where }) =>
    clocks.flatMap((clock) => {
      const longest = longestOf(core, clock);
      if (longest === undefined) return [];
      const rule = core.procedure.rules[clock.limit];
      const basis = clock.change === 'extend' ? (rule?.extensions?.[clock.by ?? '']?.basis ?? []) : (rule?.basis ?? []);
      return [{ leg: { act: name, subject: act.subject, limit: clock.limit, change: clock.change, ...longest, basis }, where }];
    }),
  );
}

interface Graph {
  readonly edges: readonly Edge[];
  readonly legsOf: (step: number, from: number) => readonly Leg[];
  readonly holds: Test;
}

/**
 * Takes out the acts that close a loop with time in it, puts back those that close none any more once the others are out,
 * and then finds the longest path of what is left.
 */
function solve(
  model: Model,
  explored: Explored,
  { edges, legsOf, holds }: Graph,
): Pick<LongestPath, 'days' | 'boundedDays' | 'legs' | 'unbounded'> {
  const actOf = (edge: Edge): string => model.steps[edge.step]?.act ?? '';
  const inner = edges.filter((edge) => isInside(explored, holds, edge.from));
  const entering = edges.filter((edge) => !isInside(explored, holds, edge.from));
  const open = new Set(edges.filter(({ days }) => !Number.isFinite(days)).map(actOf));
  const endless = new Set(open);
  const without = (acts: ReadonlySet<string>): Loops => {
    const left = inner.filter((edge) => !acts.has(actOf(edge)));
    const component = components(explored.set.count, left);
    return { left, component, closing: left.filter(({ from, to }) => component[from] === component[to]) };
  };
  const hasLoop = ({ closing }: Loops): boolean => closing.some(({ days }) => days > 0);
  let loops = without(open);
  for (; hasLoop(loops); loops = without(open)) open.add(worstLoop(model, explored, loops));
  for (const act of [...open].filter((name) => !endless.has(name))) {
    const fewer = without(new Set([...open].filter((name) => name !== act)));
    if (hasLoop(fewer)) continue;
    open.delete(act);
    loops = fewer;
  }
  const begins = Array.from({ length: explored.set.count }, (_, state) => state).filter(
    (state) => explored.parents[state] === -1 && isInside(explored, holds, state),
  );
  const best = longestOfDag(explored.set.count, {
    begins,
    entering: entering.filter((edge) => !open.has(actOf(edge))),
    inner: loops.left,
    component: loops.component,
  });
  const path = best.path.flatMap(({ step, from }) => legsOf(step, from));
  return { days: open.size > 0 ? Number.POSITIVE_INFINITY : best.days, boundedDays: best.days, legs: path, unbounded: [...open] };
}

/**
 * Among the acts in a loop with time in it, the one that closes the loop: it takes the case back to an earlier stage,
 * or else it most often leads to a state that was nearer to the beginning.
 */
function worstLoop({ steps, layout }: Model, { set }: Explored, { closing, component }: Loops): string {
  const timed = new Set(closing.filter(({ days }) => days > 0).map(({ from }) => component[from]));
  const stage = layout.cells.find(({ key }) => key === PIVOT);
  const stageOf = (state: number): number =>
    stage === undefined ? 0 : ((set.words[state * set.width + stage.word] ?? 0) >>> stage.shift) & stage.mask;
  const score = new Map<string, { returns: number; back: number; all: number }>();
  for (const { from, to, step } of closing) {
    if (!timed.has(component[from])) continue;
    const act = steps[step]?.act ?? '';
    const { returns, back, all } = score.get(act) ?? { returns: 0, back: 0, all: 0 };
    score.set(act, { returns: returns + (stageOf(to) < stageOf(from) ? 1 : 0), back: back + (to <= from ? 1 : 0), all: all + 1 });
  }
  const ranked = [...score].toSorted(
    ([, one], [, other]) => other.returns - one.returns || other.back / other.all - one.back / one.all || other.back - one.back,
  );
  return ranked[0]?.[0] ?? '';
}

interface Loops {
  readonly left: readonly Edge[];
  readonly closing: readonly Edge[];
  readonly component: Int32Array;
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
  /** States in which a case may begin and the condition holds already. */
  readonly begins: readonly number[];
  readonly entering: readonly Edge[];
  readonly inner: readonly Edge[];
  readonly component: Int32Array;
}

/** The longest path through the components; Tarjan numbers them in reverse topological order. */
function longestOfDag(
  count: number,
  { begins, entering, inner, component }: Dag,
): { readonly days: number; readonly path: readonly Edge[] } {
  const best = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  const by = new Map<number, Edge>();
  const settle = (edge: Edge, before: number): void => {
    const into = component[edge.to] ?? 0;
    if (before + edge.days <= (best[into] ?? 0)) return;
    best[into] = before + edge.days;
    by.set(into, edge);
  };
  for (const state of begins) best[component[state] ?? 0] = 0;
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
