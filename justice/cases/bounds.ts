import type { Reason } from '#justice/basics';
import { ALWAYS, type Bound } from '#justice/procedures';
import type { Attempt } from './attempt.ts';
import { holds } from './evaluate.ts';
import type { RefusalCode } from './refusals.ts';

/** Numbers of the form that lie beyond what the law allows in the state the case is in, each with the article that bounds it. */
export function boundReasons({ act, view, command }: Attempt): readonly Reason<RefusalCode>[] {
  const given = command.form ?? {};
  return (act.act.bounds ?? [])
    .filter((bound) => holds(bound.when ?? ALWAYS, view) && isBeyond(bound, given))
    .map((bound) => ({ code: 'cases/out-of-bounds' as const, because: becauseOf(bound, given), basis: bound.basis }));
}

function isBeyond({ field, least, most, mostOf }: Bound, given: Readonly<Record<string, unknown>>): boolean {
  const value = given[field];
  // A number that is missing or no number is the form's own problem.
  if (typeof value !== 'number') return false;
  const other = mostOf === undefined ? undefined : given[mostOf];
  return (least !== undefined && value < least) || (most !== undefined && value > most) || (typeof other === 'number' && value > other);
}

function becauseOf({ field, least, most, mostOf }: Bound, given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    field,
    given: given[field],
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
    ...(mostOf === undefined ? {} : { most: given[mostOf], mostOf }),
  };
}
