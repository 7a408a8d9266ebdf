import type { Explored } from './explore.ts';
import type { ModelStep } from './steps.ts';

/** One act of the shortest way to a state. */
export interface TraceStep {
  readonly act: string;
  /** The subject, `accused` or, where there are several, `accused 2`. */
  readonly subject: string;
  readonly expires?: string;
  readonly choices: Readonly<Record<string, string>>;
}

/** The shortest way to a state, and the step taken in it when there is one. */
export function traceTo(
  explored: Explored,
  steps: readonly ModelStep[],
  end: { readonly state: number; readonly step?: number },
): readonly TraceStep[] {
  const numbers: number[] = end.step === undefined ? [] : [end.step];
  for (let state = end.state; state >= 0; state = explored.parents[state] ?? -1) {
    const via = explored.via[state] ?? -1;
    if (via >= 0) numbers.unshift(via);
  }
  return toldSteps(steps, numbers);
}

/** Steps by their numbers, told. */
export function toldSteps(steps: readonly ModelStep[], numbers: readonly number[]): readonly TraceStep[] {
  return numbers.flatMap((number) => {
    const step = steps[number];
    return step === undefined ? [] : [told(step)];
  });
}

function told({ act, subject, expires, choices }: ModelStep): TraceStep {
  const name = subject.index === 0 ? subject.type : `${subject.type} ${subject.index + 1}`;
  return { act, subject: name, choices, ...(expires === undefined ? {} : { expires }) };
}
