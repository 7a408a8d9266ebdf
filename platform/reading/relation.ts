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
  return { isRecused: recused !== undefined, officer: officer.map(({ relation, agency_id: agency }) => ({ relation, agency })), party };
}
