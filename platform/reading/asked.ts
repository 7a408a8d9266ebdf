import { POSTS_ABOVE, type Actor } from '#justice/access';
import { inEffect, type Roster } from '#justice/agencies';
import { dayOf, type CivilDay, type Moment } from '#justice/basics';
import type { Standing } from '#platform/acts';
import { sql, type RawBuilder } from 'kysely';

/** A post by which an officer is asked to approve, and the agency whose acts wait for it. */
export interface Asked {
  readonly agency: string;
  readonly post: string;
  /** Whom the officer only stands in for. */
  readonly insteadOf?: string;
}

/**
 * The posts by which an officer is asked: those of their own agency; and, of the posts held above it, those that nobody nearer to the acting agency
 * fills. Whoever leads a whole province is not asked, and not told, what the head of a district decides. 待审批
 */
export function postsAsked({ roster, seatsOf }: Standing, actor: Actor, now: Moment): readonly Asked[] {
  const on = dayOf(now);
  return seatsOf(actor.id, on).flatMap(({ agency: seat, posts, insteadOf }) =>
    posts.flatMap((post) =>
      (POSTS_ABOVE.includes(post) ? ledBy(roster, { seat, post, on }) : [seat]).map((agency) => ({
        agency,
        post,
        ...(insteadOf === undefined ? {} : { insteadOf }),
      })),
    ),
  );
}

interface Leading {
  readonly seat: string;
  readonly post: string;
  readonly on: CivilDay;
}

/** An agency and those it leads, down to where somebody fills the same post: whom it only supervises or guides is not among them. */
function ledBy({ agencies, appointments }: Roster, { seat, post, on }: Leading): readonly string[] {
  const filled = new Set(appointments.filter((one) => one.posts.includes(post) && inEffect(one, on)).map(({ agency }) => agency));
  const led = [seat];
  for (const from of led)
    for (const { id, above } of agencies) if (above?.by === 'leads' && above.agency === from && !filled.has(id)) led.push(id);
  return led;
}

/** A list of a column, as the store takes it. */
const column = (values: readonly string[]): RawBuilder<unknown> => sql`${values}::text[]`;

/** Whether a post `a.post` of the proposal `p` waits for one of those posts: nobody approves what they proposed, nor standing in for who did. */
export const waitsForPost = (actor: Actor, asked: readonly Asked[]): RawBuilder<boolean> =>
  sql<boolean>`(p.proposed_by <> ${actor.id} and exists (
    select 1 from unnest(${column(asked.map(({ agency }) => agency))}, ${column(asked.map(({ post }) => post))},
      ${column(asked.map(({ insteadOf = '' }) => insteadOf))}) h(agency, post, instead_of)
    where h.agency = p.agency_id and h.post = a.post and h.instead_of <> p.proposed_by))`;

/** Whether the proposal `p` waits for the actor: for an approval by one of those posts, or for a vote. */
export const waitsFor = (actor: Actor, asked: readonly Asked[]): RawBuilder<boolean> =>
  sql<boolean>`(p.state = 'open' and (p.awaiting->'members' ? ${actor.id} or exists (
    select 1 from jsonb_array_elements_text(p.awaiting->'posts') a(post) where ${waitsForPost(actor, asked)})))`;
