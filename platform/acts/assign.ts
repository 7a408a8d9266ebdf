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
import { writeNoted } from './writer.ts';

/** Who is to handle a case for an agency, or who withdraws from it. */
export interface Assigning {
  readonly case: string;
  readonly officer: string;
  readonly agency: string;
  readonly what: 'assign' | 'recuse';
  /** Why the officer withdraws: the article, in words. */
  readonly basis?: string;
}

export type Assigned = { readonly assigned: Assigning } | { readonly refused: readonly Reason[] } | { readonly unknown: true };

/** Assigns a case to an officer of the agency, or records a withdrawal, which beats every other relation. 分案、回避 */
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
      const action = assigning.what === 'assign' ? 'case/assign' : 'case/recuse';
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
      if (!standing.seatsOf(assigning.officer, dayOf(now)).some(({ agency }) => agency === assigning.agency))
        return { refused: [no('acts/no-post', { officer: assigning.officer })] };
      const barred = assigning.what === 'assign' ? await barring(grounds, { query, standing, assigning }) : [];
      if (barred.length > 0) return { refused: barred };
      await writeAssignment(grounds, { query, standing, locked, assigning, by: actor.id });
      return { assigned: assigning };
    }),
  );
}

/** Why somebody cannot be given the case: whoever withdrew, takes part in it or is not cleared for it could not open it. */
async function barring(
  grounds: Grounds,
  { query, standing, assigning: { case: id, officer, agency } }: Pick<AssigningIn, 'query' | 'standing' | 'assigning'>,
): Promise<readonly Reason[]> {
  const theirs = await lockCase(query, grounds.practices, { id, actor: officer, key: '' });
  return theirs === undefined ? [] : barredFrom(grounds, standing, { locked: theirs, officer, agency });
}

interface AssigningIn {
  readonly query: Query;
  readonly standing: Standing;
  readonly locked: LockedCase;
  readonly assigning: Assigning;
  readonly by: string;
}

/** Puts on record that a case is somebody's, or that somebody withdrew; the same again is said once. */
export async function writeAssignment(grounds: Grounds, { query, standing, locked, assigning, by }: AssigningIn): Promise<void> {
  const { officer, agency, basis, what } = assigning;
  const table = what === 'assign' ? 'case_officers' : 'recusals';
  const known = await query
    .selectFrom(table)
    .select('officer_id')
    .where('case_id', '=', locked.id)
    .where('officer_id', '=', officer)
    .$if(what === 'assign', (some) => some.where('relation' as never, '=', 'assigned' as never))
    .executeTakeFirst();
  if (known !== undefined) return;
  const says = { officer, ...(basis === undefined ? {} : { basis }) };
  await writeNoted(writingWith(grounds, query, standing), locked, {
    noted: {
      kind: what === 'assign' ? 'assigned' : 'recused',
      at: grounds.clock.now(),
      by,
      agency,
      says,
      ...(what === 'assign' ? { handler: officer } : {}),
    },
  });
  if (what === 'assign') return;
  await query
    .insertInto('recusals')
    .values({ case_id: locked.id, officer_id: officer, basis: basis ?? '' } as never)
    .execute();
  await askWhoMay(query, standing, { case: locked.id, on: grounds.clock.now() });
}
