import type { Procedure } from '#justice/procedures';
import { modelsOf } from '#law/procedures';
import { runUnits } from './check-pool.ts';
import type { Unit, UnitResult } from './check-units.ts';

/** What can never be, in any model: acts nobody can ever perform, values nothing ever has. */
export interface Never {
  readonly impossible: readonly string[];
  readonly undecided: readonly string[];
}

/** Looks at what the explorations came across. What they neither saw nor searched for everywhere is looked for by itself. */
export async function findNever(procedure: Procedure, results: readonly UnitResult[]): Promise<Never> {
  const seen = new Set(results.flatMap(({ settled }) => settled?.seen ?? []));
  const unseen = namesOf(procedure).filter((name) => !seen.has(name));
  const units = results.flatMap((result): readonly Unit[] => {
    const absent = new Set(result.settled?.absent);
    const whether = unseen.filter((name) => !absent.has(name) && isIn(procedure, result, name));
    return result.settled === undefined || whether.length === 0 ? [] : [{ ...result.unit, ask: { whether } }];
  });
  const missing = new Set(unseen);
  const undecided = new Set<string>();
  for await (const { unit, coverage } of runUnits(units)) {
    if (typeof unit.ask === 'string' || coverage === undefined) continue;
    const isNot = new Set([...coverage.impossibleActs, ...coverage.unreachableValues, ...coverage.undecided]);
    for (const name of unit.ask.whether) if (!isNot.has(name)) missing.delete(name);
    for (const name of coverage.undecided) undecided.add(name);
  }
  return {
    impossible: [...missing].filter((name) => !undecided.has(name)),
    undecided: [...missing].filter((name) => undecided.has(name)),
  };
}

/** Every act, and every value of every facet. */
function namesOf({ acts, vocabulary }: Procedure): readonly string[] {
  const values = Object.entries(vocabulary.subjects).flatMap(([subject, { facets }]) =>
    Object.entries(facets).flatMap(([name, facet]) => Object.keys(facet.values).map((value) => `${subject}.${name}=${value}`)),
  );
  return [...Object.keys(acts), ...values];
}

/** Whether a model has the act, or a subject that might have the value. */
function isIn(procedure: Procedure, { acts, unit }: UnitResult, name: string): boolean {
  const [subject = '', facet] = name.split('.');
  if (facet === undefined) return acts.includes(name);
  return subject === 'case' || (modelsOf(procedure)[unit.model]?.counts[subject] ?? 0) > 0;
}
