import { sql } from 'kysely';
import { POSTS_ABOVE, POSTS_OF_THE_HIGHER } from '#justice/access';
import { findAgency, type Agency } from '#justice/agencies';
import { dayOf, type CivilDay, type Moment } from '#justice/basics';
import type { Query } from '#platform/store';
import type { Standing } from './actor.ts';
import { fillingsOf } from './asked.ts';

/** What a proposal waits for: posts whose approval is missing, members whose vote is. */
export interface Awaiting {
  readonly posts: readonly string[];
  readonly members: readonly string[];
  /** By post, the agency as whose own it is asked, where nobody nearer to the acting agency may decide in the case. */
  readonly at?: Readonly<Record<string, string>>;
}

interface Wanted {
  readonly agency: string;
  readonly post: string;
  readonly proposer: string;
  readonly withdrawn: ReadonlySet<string>;
  readonly on: CivilDay;
}

/**
 * The agency as whose own a post held above is asked, going up the line that leads the acting one: past those where everybody who fills it has withdrawn
 * from the case, or may not decide on what the proposer proposes. Undefined where nobody has withdrawn, or nobody is left above. 回避后由上级审批
 */
function nextAbove({ roster }: Pick<Standing, 'roster'>, { agency, post, proposer, withdrawn, on }: Wanted): string | undefined {
  const fillings = fillingsOf(roster, { post, on });
  const isOfTheHigher = POSTS_OF_THE_HIGHER.includes(post);
  let hasWithdrawn = false;
  for (let own: string | undefined = agency; own !== undefined;) {
    const above: Agency['above'] = findAgency(roster, own)?.above;
    const higher: string | undefined = above?.by === 'leads' ? above.agency : undefined;
    const here = fillings.get((isOfTheHigher ? higher : own) ?? '') ?? [];
    if (here.some(({ officer, insteadOf }) => !withdrawn.has(officer) && officer !== proposer && insteadOf !== proposer))
      return hasWithdrawn ? own : undefined;
    hasWithdrawn ||= here.some(({ officer }) => withdrawn.has(officer));
    own = higher;
  }
  return undefined;
}

interface Proposed {
  readonly case: string;
  readonly agency: string;
  readonly proposer: string;
  readonly awaiting: Pick<Awaiting, 'posts' | 'members'>;
}

/** What a proposal waits for, and as whose own each post is asked. */
export async function awaitingAbove(
  query: Query,
  standing: Standing,
  { on, case: id, agency, proposer, awaiting }: Proposed & { readonly on: Moment },
): Promise<Awaiting> {
  const posts = awaiting.posts.filter((post) => POSTS_ABOVE.includes(post));
  if (posts.length === 0) return { posts: awaiting.posts, members: awaiting.members };
  // Who is a party to the case takes no part in it either.
  const { rows } = await sql<{ officer: string }>`select officer_id as officer from recusals where case_id = ${id}
    union select person_id from case_parties where case_id = ${id}`.execute(query);
  const withdrawn = new Set(rows.map(({ officer }) => officer));
  const at = posts.flatMap((post) => {
    const asked = nextAbove(standing, { agency, post, proposer, withdrawn, on: dayOf(on) });
    return asked === undefined ? [] : [[post, asked] as const];
  });
  return { posts: awaiting.posts, members: awaiting.members, ...(at.length === 0 ? {} : { at: Object.fromEntries(at) }) };
}

interface Open {
  readonly id: string;
  readonly agency_id: string;
  readonly proposed_by: string;
  readonly awaiting: Awaiting;
}

/** After somebody has withdrawn from a case: what still waits there is asked of whoever may decide it now. */
export async function askWhoMay(
  query: Query,
  standing: Standing,
  { case: id, on }: { readonly case: string; readonly on: Moment },
): Promise<void> {
  const rows = (await query
    .selectFrom('proposals')
    .select(['id', 'agency_id', 'proposed_by', 'awaiting'])
    .where('case_id', '=', id)
    .where('state', '=', 'open')
    .execute()) as readonly Open[];
  for (const { id: proposal, agency_id: agency, proposed_by: proposer, awaiting } of rows) {
    const now = await awaitingAbove(query, standing, { on, case: id, agency, proposer, awaiting });
    // By which post somebody has approved before is still told by it.
    const at = { ...awaiting.at, ...now.at };
    await query
      .updateTable('proposals')
      .set({ awaiting: JSON.stringify({ ...now, ...(Object.keys(at).length === 0 ? {} : { at }) }) } as never)
      .where('id', '=', proposal)
      .execute();
  }
}
