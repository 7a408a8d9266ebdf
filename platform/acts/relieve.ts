import { sql } from 'kysely';
import type { Moment, Reason } from '#justice/basics';
import type { Query } from '#platform/store';
import type { Standing } from './actor.ts';
import { barredFrom, relationsIn } from './assignable.ts';
import type { Grounds } from './engine.ts';
import type { LockedCase } from './locked-case.ts';
import { no } from './mandate.ts';
import { addStep } from './proposals.ts';

/** By which relations a case is somebody's who was given it or acts in it; whoever sits in its panel is replaced as the panel is. */
const HANDLING: readonly string[] = ['handler', 'assigned'];

interface Handling {
  readonly standing: Standing;
  readonly locked: LockedCase;
  readonly officer: string;
  readonly agency: string;
}

/**
 * Why an officer cannot be taken off a case of the agency: it is not theirs there, or nobody else would handle it from then on. Whoever could not open it
 * today anyway leaves no gap: who has gone elsewhere is taken off it at any time. 不得解除承办的事由
 */
export async function boundTo(
  grounds: Pick<Grounds, 'access' | 'clock'>,
  query: Query,
  { standing, locked, officer, agency }: Handling,
): Promise<readonly Reason[]> {
  const relationOf = await relationsIn(query, locked.id);
  const isGiven = (who: string): boolean =>
    relationOf(who).officer.some(({ relation, agency: at }) => at === agency && HANDLING.includes(relation));
  const handles = (who: string): boolean =>
    isGiven(who) && barredFrom(grounds, standing, { locked: { ...locked, relation: relationOf(who) }, officer: who, agency }).length === 0;
  if (!isGiven(officer)) return [no('acts/not-a-handler', { officer })];
  if (!handles(officer) || standing.roster.officers.some(({ id }) => id !== officer && handles(id))) return [];
  return [no('acts/last-handler', { officer })];
}

interface TakenOff {
  readonly case: string;
  readonly officer: string;
  readonly agency: string;
  readonly at: Moment;
}

/**
 * The case is the officer's no longer, and their time is free of its sittings that lie ahead. Approving and sitting in the panel are no handling: what
 * follows from those stays. 解除承办
 */
export async function takeOff(query: Query, { case: id, officer, agency, at }: TakenOff): Promise<void> {
  await sql`delete from case_officers where case_id = ${id} and officer_id = ${officer} and agency_id = ${agency}
    and relation = any (${HANDLING}::text[])`.execute(query);
  await sql`delete from takings t using bookings b where b.case_id = t.case_id and b.number = t.number and b.starts > ${at}::timestamp
    and t.case_id = ${id} and t.what = 'officer' and t.who = ${officer}
    and not exists (select 1 from case_officers o where o.case_id = t.case_id and o.officer_id = t.who and o.relation <> 'approver')`.execute(
    query,
  );
}

interface Withdrawn {
  readonly case: string;
  readonly officer: string;
  readonly agency: string;
  readonly by: string;
  readonly reasons: string;
}

/** Withdraws what still waits to be done in an officer's name: approved later, it would make the case theirs again. */
export async function withdrawInNameOf(query: Query, { case: id, officer, agency, by, reasons }: Withdrawn): Promise<void> {
  const { rows } = await sql<{ id: string }>`update proposals set state = 'withdrawn', version = version + 1
    where case_id = ${id} and agency_id = ${agency} and state = 'open'
      and command->'people' @> jsonb_build_array(jsonb_build_object('id', ${officer}::text)) returning id`.execute(query);
  for (const { id: proposal } of rows) await addStep(query, { proposal, officer: by, what: 'withdraw', reasons });
}
