import { dayOf, type Moment } from '#justice/basics';
import type { Action, Actor } from '#justice/access';
import type { Standing } from './actor.ts';
import { actingAs, questionAbout } from './ask-access.ts';
import { postsAsked, type Asked } from './asked.ts';
import type { Grounds } from './engine.ts';
import type { LockedCase } from './locked-case.ts';
import type { Awaiting } from './next-above.ts';

/** A proposal as far as it decides who has to do with it. */
interface Proposed {
  readonly act: string;
  readonly role: string;
  readonly agency_id: string;
  readonly state: string;
  readonly proposed_by: string;
  /** The panel is who has voted so far. */
  readonly command: { readonly panel?: readonly { readonly id: string }[] };
  readonly awaiting: Awaiting;
}

/** Those of the posts a proposal waits for by which the actor is asked. */
export const postHeld = (
  standing: Standing,
  { actor, row, on }: { readonly actor: Actor; readonly row: Proposed; readonly on: Moment },
): readonly Asked[] =>
  postsAsked(standing, actor, on).filter(
    ({ agency, post, proposer = row.proposed_by }) =>
      agency === (row.awaiting.at?.[post] ?? row.agency_id) && row.awaiting.posts.includes(post) && proposer === row.proposed_by,
  );

/** Whether an actor may know that there is this proposal: until it takes effect it stays within its agency, and with those asked to decide. */
export function maySeeProposal(
  grounds: Grounds,
  standing: Standing,
  { actor, locked, row }: { readonly actor: Actor; readonly locked: LockedCase; readonly row: Proposed },
): boolean {
  if (locked.relation.isRecused) return false;
  const on = grounds.clock.now();
  const may = (action: Action): boolean => grounds.access.decide(questionAbout(standing, { actor, locked, action, on })).isAllowed;
  const isOfAgency = standing.seatsOf(actor.id, dayOf(on)).some(({ agency }) => agency === row.agency_id);
  const hasVoted = row.command.panel?.some(({ id }) => id === actor.id) === true;
  return (
    row.awaiting.members.includes(actor.id) ||
    (isOfAgency && (hasVoted || may('case/read'))) ||
    (row.state === 'effective' && may('case/read-content')) ||
    postHeld(standing, { actor, row, on }).some(({ post }) => mayApproveAs(grounds, standing, { actor, locked, row, post }))
  );
}

/** Whether the access rules let the actor approve in this case by a post, whoever proposed: a case that is sealed to them stays unknown. */
function mayApproveAs(
  grounds: Grounds,
  standing: Standing,
  { actor, locked, row, post }: { readonly actor: Actor; readonly locked: LockedCase; readonly row: Proposed; readonly post: string },
): boolean {
  const more = { ...actingAs(standing, { practice: locked.practice, role: row.role, act: row.act, agency: row.agency_id }), post };
  return grounds.access.decide(questionAbout(standing, { actor, locked, action: 'act/approve', on: grounds.clock.now(), more })).isAllowed;
}
