import type { Core, Invariant } from '#justice/procedures';
import { explore, type Explored } from './explore.ts';
import { graphOf, type Graph } from './graph.ts';
import { longestPath } from './longest.ts';
import { modelOf, type Bounds } from './model.ts';
import { brokenOn } from './on-graph.ts';
import * as ask from './questions.ts';
import { keysOf, type Slice } from './slice.ts';
import type { ModelStep } from './steps.ts';
import { structural } from './structural.ts';
import { traceTo, type TraceStep } from './trace.ts';

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

function answer(
  core: Core,
  { invariant, question }: { readonly invariant: Invariant; readonly question: ask.Question },
  { counts, most }: Bounds,
): Verdict {
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

function verdictOf(
  invariant: Invariant,
  explored: Explored,
  { steps, slice }: { readonly steps: readonly ModelStep[]; readonly slice: Slice },
): Verdict {
  const size = { states: explored.set.count, transitions: explored.transitions, variables: slice.size };
  if (explored.broken !== undefined) return { invariant, verdict: 'broken', ...size, trace: traceTo(explored, steps, explored.broken) };
  if (!explored.isWhole) return { invariant, verdict: 'undecided', ...size, note: 'more states than the bound allows' };
  return { invariant, verdict: 'proved', ...size };
}

type Reachable = Extract<Invariant, { readonly reachable: unknown }>;

function proveReachable(core: Core, invariant: Reachable, { counts, most }: Bounds): Verdict {
  const model = modelOf(core, wantedBy(core, invariant), counts);
  return verdictOnGraph(core, invariant, graphOf(model, most));
}

/** What a whole graph says of an invariant. */
export function verdictOnGraph(core: Core, invariant: Invariant, graph: Graph): Verdict {
  const { explored, model } = graph;
  if (!explored.isWhole) return verdictOf(invariant, explored, model);
  const trace = brokenOn(core, graph, invariant);
  const size = { states: graph.count, transitions: explored.transitions, variables: model.slice.size };
  return trace === undefined ? { invariant, verdict: 'proved', ...size } : { invariant, verdict: 'broken', ...size, trace };
}

/** What an invariant needs kept, without the memory of a monitor. */
export function wantedBy(core: Core, invariant: Invariant): Pick<ask.Question, 'keys' | 'watched'> {
  if ('reachable' in invariant) return { keys: keysOf(invariant.reachable, invariant.whenever), watched: [] };
  const question = questionOf(core, invariant);
  return { keys: question?.keys ?? [], watched: question?.watched ?? [] };
}

type Lasting = Extract<Invariant, { readonly while: unknown }>;

function proveLasting(core: Core, invariant: Lasting, bounds: Bounds): Verdict {
  const path = longestPath(core, { on: invariant.on, during: invariant.while }, bounds);
  const size = { states: path.states, transitions: path.transitions, variables: path.variables };
  if (!path.isWhole) return { invariant, verdict: 'undecided', ...size, note: 'more states than the bound allows' };
  const isKept = path.days <= invariant.lasts.days;
  const note = `${Number.isFinite(path.days) ? path.days : '∞'} ≤ ${invariant.lasts.days}`;
  return {
    invariant,
    verdict: isKept ? 'proved' : 'broken',
    ...size,
    note,
    ...(isKept ? {} : { trace: path.legs.map(({ act, subject }) => ({ act, subject, choices: {} })) }),
  };
}
