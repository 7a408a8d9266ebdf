import type { Condition, Core, Invariant } from '#justice/procedures';
import { compile } from './compile.ts';
import { explore, type Explored } from './explore.ts';
import { layoutOf, type Counts, type Layout } from './layout.ts';
import { askedKeys, liveMasks } from './live.ts';
import { longestPath } from './longest.ts';
import * as ask from './questions.ts';
import { keysOf, sliceOf, type Slice } from './slice.ts';
import { bindingOf, stepsOf, type ModelStep } from './steps.ts';
import { structural } from './structural.ts';
import { traceTo, type TraceStep } from './trace.ts';

/** How large a model may be, and how many subjects it has. */
export interface Bounds {
  readonly counts: Counts;
  /** States after which an exploration gives up and says so. */
  readonly most: number;
}

/** What is known of one invariant. */
export interface Verdict {
  readonly invariant: Invariant;
  /** `enforced`: no procedure can break it, because the interpreter itself refuses. */
  readonly verdict: 'proved' | 'broken' | 'undecided' | 'enforced';
  readonly states: number;
  readonly transitions: number;
  readonly variables: number;
  readonly trace?: readonly TraceStep[];
  readonly note?: string;
}

/** Proves or breaks one invariant, by looking at every state it can depend on. */
export function prove(core: Core, invariant: Invariant, bounds: Bounds): Verdict {
  const settled = structural(core, invariant);
  if (settled !== undefined) return { invariant, states: 0, transitions: 0, variables: 0, ...settled };
  if ('reachable' in invariant) return proveReachable(core, invariant, bounds);
  if ('while' in invariant) return proveLasting(core, invariant, bounds);
  const question = questionOf(core, invariant);
  return question === undefined ? undecided(invariant, 'unknown kind of invariant') : answer(core, { invariant, question }, bounds);
}

function undecided(invariant: Invariant, note: string): Verdict {
  return { invariant, verdict: 'undecided', states: 0, transitions: 0, variables: 0, note };
}

function questionOf(core: Core, invariant: Invariant): ask.Question | undefined {
  if ('never' in invariant) return ask.neverQuestion(invariant);
  if ('onlyIf' in invariant) return ask.onlyIfQuestion(invariant);
  if ('answeredWithin' in invariant) return ask.answeredQuestion(core, invariant);
  if ('before' in invariant) return ask.beforeQuestion(core, invariant);
  if ('atMost' in invariant) return ask.atMostQuestion(core, invariant);
  if ('after' in invariant) return ask.afterQuestion(core, invariant);
  if ('from' in invariant) return ask.fromQuestion(core, invariant);
  return undefined;
}

/** A slice laid out, with its steps. */
export interface Model {
  readonly slice: Slice;
  readonly layout: Layout;
  readonly steps: readonly ModelStep[];
  readonly live: readonly Int32Array[];
}

export function modelOf(core: Core, question: Pick<ask.Question, 'keys' | 'watched' | 'monitor'>, counts: Counts): Model {
  const slice = sliceOf(core, question.keys, question.watched);
  const layout = layoutOf(core, counts, { slice, ...(question.monitor === undefined ? {} : { monitor: question.monitor }) });
  const steps = stepsOf(core, layout, { slice, watched: question.watched });
  return { slice, layout, steps, live: liveMasks(core, layout, { steps, asked: askedKeys(core, question) }) };
}

function answer(core: Core, { invariant, question }: { readonly invariant: Invariant; readonly question: ask.Question }, { counts, most }: Bounds): Verdict {
  const { layout, steps, slice, live } = modelOf(core, question, counts);
  const state = question.brokenState?.(layout, steps);
  const step = question.brokenStep?.(layout, steps);
  const after = question.remember?.(layout, steps);
  const explored = explore(layout, steps, {
    most,
    live,
    ...(state === undefined ? {} : { state: (words, base) => state(words, base) }),
    ...(step === undefined ? {} : { step }),
    ...(after === undefined ? {} : { after }),
  });
  return verdictOf(invariant, explored, { steps, slice });
}

function verdictOf(invariant: Invariant, explored: Explored, { steps, slice }: { readonly steps: readonly ModelStep[]; readonly slice: Slice }): Verdict {
  const size = { states: explored.set.count, transitions: explored.transitions, variables: slice.size };
  if (explored.broken !== undefined) return { invariant, verdict: 'broken', ...size, trace: traceTo(explored, steps, explored.broken) };
  if (!explored.isWhole) return { invariant, verdict: 'undecided', ...size, note: 'more states than the bound allows' };
  return { invariant, verdict: 'proved', ...size };
}

/** Edges of an explored graph, to walk it backwards. */
class Edges {
  from = new Int32Array(1 << 16);
  to = new Int32Array(1 << 16);
  count = 0;

  add(from: number, to: number): void {
    if (this.count === this.from.length) {
      this.from = doubled(this.from);
      this.to = doubled(this.to);
    }
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.count += 1;
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

type Reachable = Extract<Invariant, { readonly reachable: unknown }>;

function proveReachable(core: Core, invariant: Reachable, { counts, most }: Bounds): Verdict {
  const { layout, steps, slice, live } = modelOf(core, { keys: keysOf(invariant.reachable, invariant.whenever), watched: [] }, counts);
  const edges = new Edges();
  const explored = explore(layout, steps, { most, live, edge: (from, to) => edges.add(from, to) });
  if (!explored.isWhole) return verdictOf(invariant, explored, { steps, slice });
  const inCase = (condition: Condition) => {
    const [theCase] = layout.instances.filter(({ type }) => type === 'case');
    return compile(condition, layout, theCase === undefined ? {} : bindingOf(layout, theCase));
  };
  const good = inCase(invariant.reachable);
  const asked = inCase(invariant.whenever ?? { all: [] });
  const reaching = canReach(explored, edges, (base) => good(explored.set.words, base));
  for (let state = 0; state < explored.set.count; state += 1) {
    if (reaching[state] === 1 || !asked(explored.set.words, state * layout.words)) continue;
    return verdictOf(invariant, { ...explored, broken: { state } }, { steps, slice });
  }
  return verdictOf(invariant, explored, { steps, slice });
}

/** Which states can reach one that is good, by walking the edges backwards. */
function canReach(explored: Explored, edges: Edges, isGood: (base: number) => boolean): Uint8Array {
  const { count, width } = explored.set;
  const starts = new Int32Array(count + 1);
  for (let edge = 0; edge < edges.count; edge += 1) starts[(edges.to[edge] ?? 0) + 1] = (starts[(edges.to[edge] ?? 0) + 1] ?? 0) + 1;
  for (let state = 0; state < count; state += 1) starts[state + 1] = (starts[state + 1] ?? 0) + (starts[state] ?? 0);
  const fill = starts.slice();
  const sources = new Int32Array(edges.count);
  for (let edge = 0; edge < edges.count; edge += 1) {
    const to = edges.to[edge] ?? 0;
    sources[fill[to] ?? 0] = edges.from[edge] ?? 0;
    fill[to] = (fill[to] ?? 0) + 1;
  }
  const reaching = new Uint8Array(count);
  const queue: number[] = [];
  for (let state = 0; state < count; state += 1) {
    if (!isGood(state * width)) continue;
    reaching[state] = 1;
    queue.push(state);
  }
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    for (let at = starts[state] ?? 0; at < (starts[state + 1] ?? 0); at += 1) {
      const source = sources[at] ?? 0;
      if (reaching[source] === 1) continue;
      reaching[source] = 1;
      queue.push(source);
    }
  }
  return reaching;
}

type Lasting = Extract<Invariant, { readonly while: unknown }>;

function proveLasting(core: Core, invariant: Lasting, bounds: Bounds): Verdict {
  const path = longestPath(core, { on: invariant.on, during: invariant.while }, bounds);
  const size = { states: path.states, transitions: path.transitions, variables: path.variables };
  if (!path.isWhole) return { invariant, verdict: 'undecided', ...size, note: 'more states than the bound allows' };
  const isKept = path.days <= invariant.lasts.days;
  const note = `${Number.isFinite(path.days) ? path.days : '∞'} ≤ ${invariant.lasts.days}`;
  return { invariant, verdict: isKept ? 'proved' : 'broken', ...size, note, ...(isKept ? {} : { trace: path.legs.map(({ act, subject }) => ({ act, subject, choices: {} })) }) };
}
