import type { Condition, Core, Invariant } from '#justice/procedures';
import { compile, type Test } from './compile.ts';
import { canReach, edgesOf, walk, type Graph, type Walk } from './graph.ts';
import { answeredQuestion } from './questions.ts';
import { bindingOf } from './steps.ts';
import { toldSteps, traceTo, type TraceStep } from './trace.ts';

/** How an invariant is broken: the acts that lead there; nothing when it holds. */
export type Broken = readonly TraceStep[] | undefined;

type Kind<Key extends string> = Extract<Invariant, Readonly<Record<Key, unknown>>>;

/** Whether a whole graph keeps an invariant. For models with one subject of each type, where "the same subject" needs no telling apart. */
export function brokenOn(core: Core, graph: Graph, invariant: Invariant): Broken {
  if ('never' in invariant) return brokenState(graph, anyOn(graph, invariant.never, invariant.on ?? 'case'));
  if ('answeredWithin' in invariant) {
    const question = answeredQuestion(core, invariant);
    return brokenState(graph, question.brokenState?.(graph.model.layout, graph.model.steps) ?? (() => false));
  }
  if ('onlyIf' in invariant) return onlyIf(graph, invariant);
  if ('before' in invariant) return before(graph, invariant);
  if ('atMost' in invariant) return atMost(graph, invariant);
  if ('after' in invariant) return after(graph, invariant);
  if ('from' in invariant) return from(graph, invariant);
  if ('reachable' in invariant) return reachable(graph, invariant);
  return undefined;
}

function anyOn({ model: { layout } }: Graph, condition: Condition, on: string): Test {
  const tests = layout.instances
    .filter(({ type }) => type === on)
    .map((instance) => compile(condition, layout, bindingOf(layout, instance)));
  return (words, base) => tests.some((test) => test(words, base));
}

function brokenState(graph: Graph, isBroken: Test): Broken {
  const { words, width } = graph.explored.set;
  for (let state = 0; state < graph.count; state += 1) if (isBroken(words, state * width)) return trace(graph, { state });
  return undefined;
}

function trace(graph: Graph, end: { readonly state: number; readonly step?: number }): readonly TraceStep[] {
  return traceTo(graph.explored, graph.model.steps, end);
}

/** The way a walk went: first the shortest way to where it began, then along it. */
function traceOf(
  graph: Graph,
  { parents, via, begins }: Walk,
  end: { readonly state: number; readonly step?: number },
): readonly TraceStep[] {
  const along: number[] = end.step === undefined ? [] : [end.step];
  let { state } = end;
  for (let isInside = true; isInside && (via[state] ?? -1) >= 0;) {
    along.unshift(via[state] ?? 0);
    isInside = !begins.has(state);
    state = parents[state] ?? -1;
  }
  return [...(state < 0 ? [] : trace(graph, { state })), ...toldSteps(graph.model.steps, along)];
}

function stepsOf({ model }: Graph, acts: readonly string[]): ReadonlySet<number> {
  return new Set(model.steps.flatMap((step, index) => (acts.includes(step.act) ? [index] : [])));
}

const fromStart = (graph: Graph): readonly (readonly [number, number, number])[] =>
  Array.from({ length: graph.initials }, (_, state) => [state, -1, -1] as const);

function afterEdges(graph: Graph, steps: ReadonlySet<number>): readonly (readonly [number, number, number])[] {
  return edgesOf(graph, steps).map(([source, step, target]) => [target, source, step] as const);
}

function onlyIf(graph: Graph, { onlyIf: condition, acts }: Kind<'onlyIf'>): Broken {
  const { words, width } = graph.explored.set;
  const tests = graph.model.steps.map((step) =>
    acts.includes(step.act) ? compile(condition, graph.model.layout, bindingOf(graph.model.layout, step.subject)) : undefined,
  );
  for (const [state, step] of edgesOf(graph, stepsOf(graph, acts))) {
    if (tests[step]?.(words, state * width) === false) return trace(graph, { state, step });
  }
  return undefined;
}

function before(graph: Graph, { before: { first, then, again = [] } }: Kind<'before'>): Broken {
  const [firsts, thens, agains] = [stepsOf(graph, first), stepsOf(graph, then), stepsOf(graph, again)];
  const { walk: walked, end } = walk(graph, {
    from: [...fromStart(graph), ...afterEdges(graph, new Set([...agains].filter((step) => !firsts.has(step))))],
    follow: (step) => !firsts.has(step),
    // An act does not come before itself.
    found: (_state, step) => thens.has(step),
  });
  return end === undefined ? undefined : traceOf(graph, walked, end);
}

function after(graph: Graph, { after: begin, noneOf, unless = [] }: Kind<'after'>): Broken {
  const [begins, nones, unlesses] = [stepsOf(graph, begin), stepsOf(graph, noneOf), stepsOf(graph, unless)];
  const { walk: walked, end } = walk(graph, {
    from: afterEdges(graph, new Set([...begins].filter((step) => !unlesses.has(step)))),
    follow: (step) => !unlesses.has(step),
    found: (_state, step) => nones.has(step),
  });
  return end === undefined ? undefined : traceOf(graph, walked, end);
}

function from(graph: Graph, { from: begin, holds, until, on = 'case' }: Kind<'from'>): Broken {
  const [begins, untils] = [stepsOf(graph, begin), stepsOf(graph, until)];
  const subject = on;
  const { layout } = graph.model;
  const tests = layout.instances
    .filter(({ type }) => type === subject)
    .map((instance) => compile(holds, layout, bindingOf(layout, instance)));
  const { words, width } = graph.explored.set;
  const { walk: walked, end } = walk(graph, {
    from: afterEdges(graph, new Set([...begins].filter((step) => !untils.has(step)))),
    follow: (step) => !untils.has(step),
    met: (state) => tests.some((test) => !test(words, state * width)),
  });
  return end === undefined ? undefined : traceOf(graph, walked, end);
}

/** One walk for each time the acts may still happen. */
function atMost(graph: Graph, { atMost: most, acts }: Kind<'atMost'>): Broken {
  const counted = stepsOf(graph, acts);
  let begin = fromStart(graph);
  for (let times = 0; times < most; times += 1) {
    const reached: (readonly [number, number, number])[] = [];
    walk(graph, {
      from: begin,
      follow: (step) => !counted.has(step),
      found: (state, step, target) => {
        if (counted.has(step)) reached.push([target, state, step]);
        return false;
      },
    });
    begin = reached;
  }
  const { walk: walked, end } = walk(graph, {
    from: begin,
    follow: (step) => !counted.has(step),
    found: (_state, step) => counted.has(step),
  });
  return end === undefined ? undefined : traceOf(graph, walked, end);
}

function reachable(graph: Graph, { reachable: goal, whenever = { all: [] } }: Kind<'reachable'>): Broken {
  const { words, width } = graph.explored.set;
  const isGoal = anyOn(graph, goal, 'case');
  const isAsked = anyOn(graph, whenever, 'case');
  const reaching = canReach(graph, (state) => isGoal(words, state * width));
  for (let state = 0; state < graph.count; state += 1) {
    if (reaching[state] === 0 && isAsked(words, state * width)) return trace(graph, { state });
  }
  return undefined;
}
