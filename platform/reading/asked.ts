import type { Actor } from '#justice/access';
import type { Asked } from '#platform/acts';
import { sql, type RawBuilder } from 'kysely';

/** A list of a column, as the store takes it. */
const column = (values: readonly string[]): RawBuilder<unknown> => sql`${values}::text[]`;

/**
 * Whether a post `a.post` of the proposal `p` waits for one of those posts: nobody approves what they proposed, nor standing in for who did;
 * where those nearer have withdrawn from the case, it is asked as the own of an agency above.
 */
export const waitsForPost = (actor: Actor, asked: readonly Asked[]): RawBuilder<boolean> =>
  sql<boolean>`(p.proposed_by <> ${actor.id} and exists (
    select 1 from unnest(${column(asked.map(({ agency }) => agency))}, ${column(asked.map(({ post }) => post))},
      ${column(asked.map(({ insteadOf = '' }) => insteadOf))}, ${column(asked.map(({ proposer = '' }) => proposer))}) h(agency, post, instead_of, proposer)
    where h.agency = coalesce(p.awaiting->'at'->>a.post, p.agency_id) and h.post = a.post and h.instead_of <> p.proposed_by and h.proposer in ('', p.proposed_by)))`;

/** Whether the proposal `p` waits for the actor: for an approval by one of those posts, or for a vote. */
export const waitsFor = (actor: Actor, asked: readonly Asked[]): RawBuilder<boolean> =>
  sql<boolean>`(p.state = 'open' and (p.awaiting->'members' ? ${actor.id} or exists (
    select 1 from jsonb_array_elements_text(p.awaiting->'posts') a(post) where ${waitsForPost(actor, asked)})))`;
