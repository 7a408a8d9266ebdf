import type { Core } from '#justice/procedures';
import { layoutOf, type Counts, type Layout } from './layout.ts';
import { askedKeys, liveOf, type Live } from './live.ts';
import type { Question } from './questions.ts';
import { sliceOf, type Slice } from './slice.ts';
import { stepsOf, type ModelStep } from './steps.ts';

/** How large a model may be, and how many subjects it has. */
export interface Bounds {
  readonly counts: Counts;
  /** States after which an exploration gives up and says so. */
  readonly most: number;
}

/** A slice laid out, with its steps. */
export interface Model {
  readonly slice: Slice;
  readonly layout: Layout;
  readonly steps: readonly ModelStep[];
  readonly live: Live | undefined;
}

export function modelOf(core: Core, question: Pick<Question, 'keys' | 'watched' | 'monitor'>, counts: Counts): Model {
  const slice = sliceOf(core, question.keys, question.watched);
  const layout = layoutOf(core, counts, { slice, ...(question.monitor === undefined ? {} : { monitor: question.monitor }) });
  const steps = stepsOf(core, layout, { slice, watched: question.watched });
  return { slice, layout, steps, live: liveOf(core, layout, { steps, counts, asked: askedKeys(core, question) }) };
}
