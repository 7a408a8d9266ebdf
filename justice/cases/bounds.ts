import { dayOf, findDay, type Reason } from '#justice/basics';
import { due } from '#justice/deadlines';
import { ALWAYS, type Bound } from '#justice/procedures';
import type { Attempt, Jurisdiction } from './attempt.ts';
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

/** A last day the act fixes must lie in the range the law gives the period, counted from the day of the act. 指定期限的法定幅度 */
export function fixedReasons({ calendar }: Jurisdiction, { core, act, command }: Attempt): readonly Reason<RefusalCode>[] {
  const { fixes } = act.act;
  const rule = core.procedure.rules[fixes?.limit ?? ''];
  const last = findDay(String(command.form?.[fixes?.until ?? '']));
  if (fixes === undefined || rule?.longest === undefined || last === undefined) return [];
  const [least, most] = [rule.length, rule.longest].map((length) => due(rule, { start: dayOf(command.at), length }, calendar));
  if (least === undefined || most === undefined || 'findings' in least || 'findings' in most) return [];
  if (last >= dayOf(least.due) && last <= dayOf(most.due)) return [];
  const because = { field: fixes.until, given: last, least: least.due, most: most.due };
  return [{ code: 'cases/out-of-bounds', because, basis: rule.basis }];
}
