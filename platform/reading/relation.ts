import { sql } from 'kysely';
import type { Actor, Relation } from '#platform/acts';
import type { Query } from '#platform/store';

/** How an actor stands to a case, read as the reader themself may read it. */
export async function relationOf(query: Query, { case: id, actor }: { readonly case: string; readonly actor: Actor }): Promise<Relation> {
  const officer = await query
    .selectFrom('case_officers')
    .select(['relation', 'agency_id'])
    .where('case_id', '=', id)
    .where('officer_id', '=', actor.id)
    .execute();
  const party = await query
    .selectFrom('case_parties')
    .select(['role', 'subject'])
    .where('case_id', '=', id)
    .where('person_id', '=', actor.id)
    .execute();
  const recused = await query
    .selectFrom('recusals')
    .select('basis')
    .where('case_id', '=', id)
    .where('officer_id', '=', actor.id)
    .executeTakeFirst();
  // Who is asked to approve or to vote stands to the case as who has.
  const { rows } = await sql<{ agency: string }>`select unnest(fashu.agencies()) as agency where fashu.is_asked(${id})`.execute(query);
  const asking = rows.map(({ agency }) => ({ relation: 'approver', agency }));
  const known = officer.map(({ relation, agency_id: agency }) => ({ relation, agency }));
  return { isRecused: recused !== undefined, officer: [...known, ...asking], party };
}
