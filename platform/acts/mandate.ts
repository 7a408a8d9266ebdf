import { competentFor, type Seat } from '#justice/agencies';
import { dayOf, type CivilDay, type Moment, type Reason } from '#justice/basics';
import type { Actor } from '#justice/access';
import type { ActRequest, Standing } from './actor.ts';
import type { LockedCase } from './locked-case.ts';
import type { ActRefusalCode } from './refusals.ts';

const no = (code: ActRefusalCode, because: Readonly<Record<string, unknown>> = {}): Reason => ({ code, because, basis: [] });

/** In whose name an actor acts: the agency, or, for a party, nobody's but their own. */
export type Mandate = { readonly agency?: string; readonly seats: readonly Seat[] } | { readonly refused: readonly Reason[] };

/** Finds the agency an actor may act for in a role of the case: one that is competent and where the actor holds a seat that day. */
export function mandateFor(
  locked: Pick<LockedCase, 'practice' | 'file' | 'opener' | 'relation'>,
  standing: Standing,
  asked: { readonly actor: Actor; readonly role: string; readonly subject?: string; readonly agency?: string; readonly at: Moment },
): Mandate {
  const { vocabulary } = locked.practice.jurisdiction.core.procedure;
  const role = vocabulary.roles[asked.role];
  if (role === undefined) return { refused: [no('acts/no-such-role', { role: asked.role })] };
  if (asked.actor.kind === 'law') return { seats: [] };
  if (role.kind === 'party') return partyMandate(locked, asked);
  const on: CivilDay = dayOf(asked.at);
  const seats = standing.seatsOf(asked.actor.id, on);
  const competent = competentFor(
    standing.roster,
    { vocabulary, agencies: locked.file.agencies, lead: locked.opener },
    { role: asked.role, on },
  );
  const agency = competent
    .map(({ id }) => id)
    .find((id) => seats.some((seat) => seat.agency === id) && (asked.agency === undefined || asked.agency === id));
  if (agency === undefined)
    return { refused: [no('acts/not-competent', { role: asked.role, competent: competent.map(({ name }) => name[0]) })] };
  return { agency, seats };
}

/**
 * Whoever is in the case for one of its people acts for that one, not for another of the kind: counsel of one accused does not appeal for the next. What
 * is done in the case, or about people of another kind, is done by whoever is in it in that role. 以自己的名义
 */
function partyMandate(
  { relation, file, practice }: Pick<LockedCase, 'relation' | 'file' | 'practice'>,
  { actor, role, subject }: { readonly actor: Actor; readonly role: string; readonly subject?: string },
): Mandate {
  const { of } = practice.jurisdiction.core.procedure.vocabulary.roles[role] ?? {};
  const isAboutOneOfThem = of !== undefined && file.subjects.some(({ id, type }) => id === subject && type === of);
  const isParty =
    actor.kind === 'person' &&
    relation.party.some((one) => one.role === role && (!isAboutOneOfThem || one.subject === subject || one.subject === 'case'));
  return isParty ? { seats: [] } : { refused: [no('acts/not-a-party', { role })] };
}

/** The time of an act: as said, but never later than now. */
export function timeOf({ at }: Pick<ActRequest, 'at'>, now: Moment): Moment | { readonly refused: readonly Reason[] } {
  if (at === undefined) return now;
  return at.slice(0, 16) > now.slice(0, at.length) ? { refused: [no('acts/in-the-future', { at, now })] } : at;
}

export { no };
