import { dayOf, type Reason } from '#justice/basics';
import type { Actor } from '#justice/access';
import { questionAbout } from './ask-access.ts';
import type { Query } from '#platform/store';
import type { Standing } from './actor.ts';
import { barredFrom } from './assignable.ts';
import { again, writingWith, type Grounds } from './engine.ts';
import { lockCase, type LockedCase } from './locked-case.ts';
import { no } from './mandate.ts';
import { askWhoMay } from './next-above.ts';
import { boundTo, takeOff, withdrawInNameOf } from './relieve.ts';
import { writeNoted } from './writer.ts';

/** Who is to handle a case for an agency, who is taken off it, or who withdraws from it. */
export interface Assigning {
  readonly case: string;
  readonly officer: string;
  readonly agency: string;
  readonly what: 'assign' | 'relieve' | 'recuse';
  /** Why the officer is taken off it, or withdraws: in words, with the article where there is one. */
  readonly basis?: string;
}

export type Assigned = { readonly assigned: Assigning } | { readonly refused: readonly Reason[] } | { readonly unknown: true };

/** Assigns a case to an officer of the agency, takes one off it, or records a withdrawal, which beats every other relation. 分案、更换承办人、回避 */
export async function assignOfficer(grounds: Grounds, actor: Actor, assigning: Assigning): Promise<Assigned> {
  const secrets = grounds.access.intake(assigning);
  if (secrets.length > 0) return { refused: secrets };
  const standing = await grounds.standing();
  const now = grounds.clock.now();
  return again(() =>
    grounds.database.system(async (query): Promise<Assigned> => {
      const locked = await lockCase(query, grounds.practices, { id: assigning.case, actor: actor.id, key: '' });
      if (locked === undefined) return { unknown: true };
      if (!locked.agencies.includes(assigning.agency)) return { unknown: true };
      const action = assigning.what === 'recuse' ? 'case/recuse' : 'case/assign';
      const question = questionAbout(standing, {
        actor,
        locked,
        action,
        on: now,
        more: { agency: assigning.agency, concerning: assigning.officer },
      });
      const answer = grounds.access.decide(question);
      // Who may not even know of the case is not told why they may not assign it.
      if (!answer.isAllowed)
        return grounds.access.decide({ ...question, action: 'case/read' }).isAllowed ? { refused: answer.reasons } : { unknown: true };
      const refused = await refusedFor(grounds, { query, standing, locked, assigning });
      if (refused.length > 0) return { refused };
      await writeAssignment(grounds, { query, standing, locked, assigning, by: actor.id });
      return { assigned: assigning };
    }),
  );
}

/** Why it cannot be so with this officer, whoever asks. */
async function refusedFor(grounds: Grounds, { query, standing, locked, assigning }: Omit<AssigningIn, 'by'>): Promise<readonly Reason[]> {
  const { officer, agency, what } = assigning;
  if (what === 'relieve') return boundTo(grounds, query, { standing, locked, officer, agency });
  const serves = standing.seatsOf(officer, dayOf(grounds.clock.now())).some((seat) => seat.agency === agency);
  if (!serves) return [no('acts/no-post', { officer })];
  if (what === 'recuse') return [];
  // Whoever withdrew, takes part in it or is not cleared for it could not open it.
  const theirs = await lockCase(query, grounds.practices, { id: locked.id, actor: officer, key: '' });
  return theirs === undefined ? [] : barredFrom(grounds, standing, { locked: theirs, officer, agency });
}

interface AssigningIn {
  readonly query: Query;
  readonly standing: Standing;
  readonly locked: LockedCase;
  readonly assigning: Assigning;
  readonly by: string;
}

/** What the entry is called in the record. */
const KINDS = { assign: 'assigned', relieve: 'relieved', recuse: 'recused' } as const;

/** Puts on record that a case is somebody's, or no longer, or that somebody withdrew; the same again is said once. */
export async function writeAssignment(grounds: Grounds, assigning: AssigningIn): Promise<void> {
  const { query, standing, locked, by } = assigning;
  const { officer, agency, basis, what } = assigning.assigning;
  if (await isSaid(assigning)) return;
  const at = grounds.clock.now();
  const says = { officer, ...(basis === undefined ? {} : { basis }) };
  const handler = what === 'assign' ? { handler: officer } : {};
  await writeNoted(writingWith(grounds, query, standing), locked, { noted: { kind: KINDS[what], at, by, agency, says, ...handler } });
  if (what === 'relieve') {
    await takeOff(query, { case: locked.id, officer, agency, at });
    await withdrawInNameOf(query, { case: locked.id, officer, agency, by, reasons: basis ?? '' });
  }
  if (what !== 'recuse') return;
  await query
    .insertInto('recusals')
    .values({ case_id: locked.id, officer_id: officer, basis: basis ?? '' } as never)
    .execute();
  await askWhoMay(query, standing, { case: locked.id, on: at });
}

/** Whether it is so already. Who can be taken off a case was given it since it was last said. */
async function isSaid({ query, locked, assigning: { officer, agency, what } }: AssigningIn): Promise<boolean> {
  if (what === 'relieve') return false;
  const known = await query
    .selectFrom(what === 'assign' ? 'case_officers' : 'recusals')
    .select('officer_id')
    .where('case_id', '=', locked.id)
    .where('officer_id', '=', officer)
    .$if(what === 'assign', (some) =>
      some.where('relation' as never, '=', 'assigned' as never).where('agency_id' as never, '=', agency as never),
    )
    .executeTakeFirst();
  return known !== undefined;
}
