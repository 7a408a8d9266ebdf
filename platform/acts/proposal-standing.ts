import { dayOf, type Moment } from '#justice/basics';
import { POSTS_ABOVE, type Actor } from '#justice/access';
import type { Standing } from './actor.ts';
import { actingAs, lineOf, questionAbout } from './ask-access.ts';
import type { Grounds } from './engine.ts';
import type { LockedCase } from './locked-case.ts';

/** A proposal as far as it decides who has to do with it. */
interface Awaiting {
  readonly act: string;
  readonly role: string;
  readonly agency_id: string;
  readonly awaiting: { readonly posts: readonly string[]; readonly members: readonly string[] };
}

/** Posts the actor holds among those awaited: at the acting agency, or, where the post is one held above it, along the line that leads it. */
export function postHeld(
  standing: Standing,
  { actor, row, on }: { readonly actor: Actor; readonly row: Awaiting; readonly on: Moment },
): readonly { readonly post: string; readonly insteadOf?: string }[] {
  const line = lineOf(standing, row.agency_id);
  return standing
    .seatsOf(actor.id, dayOf(on))
    .filter(({ agency }) => line.includes(agency))
    .flatMap(({ agency, posts, insteadOf }) =>
      posts
        .filter((post) => row.awaiting.posts.includes(post) && (agency === row.agency_id || POSTS_ABOVE.includes(post)))
        .map((post) => ({ post, ...(insteadOf === undefined ? {} : { insteadOf }) })),
    );
}

/** Whether an actor may know that there is this proposal. */
export function maySeeProposal(
  grounds: Grounds,
  standing: Standing,
  { actor, locked, row }: { readonly actor: Actor; readonly locked: LockedCase; readonly row: Awaiting },
): boolean {
  if (locked.relation.isRecused) return false;
  return (
    row.awaiting.members.includes(actor.id) ||
    grounds.access.decide(questionAbout(standing, { actor, locked, action: 'case/read', on: grounds.clock.now() })).isAllowed ||
    postHeld(standing, { actor, row, on: grounds.clock.now() }).some(({ post }) =>
      mayApproveAs(grounds, standing, { actor, locked, row, post }),
    )
  );
}

/** Whether the access rules let the actor approve in this case by a post, whoever proposed: a case that is sealed to them stays unknown. */
function mayApproveAs(
  grounds: Grounds,
  standing: Standing,
  { actor, locked, row, post }: { readonly actor: Actor; readonly locked: LockedCase; readonly row: Awaiting; readonly post: string },
): boolean {
  const more = { ...actingAs(standing, { practice: locked.practice, role: row.role, act: row.act, agency: row.agency_id }), post };
  return grounds.access.decide(questionAbout(standing, { actor, locked, action: 'act/approve', on: grounds.clock.now(), more })).isAllowed;
}
