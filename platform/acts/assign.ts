import { dayOf, type Reason } from '#justice/basics';
import type { Actor } from '#justice/access';
import { questionAbout } from './ask-access.ts';
import { again, type Grounds } from './engine.ts';
import { lockCase } from './locked-case.ts';
import { no } from './mandate.ts';

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
      if (!answer.isAllowed) return { refused: answer.reasons };
      if (!standing.seatsOf(assigning.officer, dayOf(now)).some(({ agency }) => agency === assigning.agency))
        return { refused: [no('acts/unknown-officer', { officer: assigning.officer })] };
      if (assigning.what === 'recuse') {
        await query
          .insertInto('recusals')
          .values({ case_id: assigning.case, officer_id: assigning.officer, basis: assigning.basis ?? '' } as never)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        return { assigned: assigning };
      }
      await query
        .insertInto('case_officers')
        .values({ case_id: assigning.case, officer_id: assigning.officer, agency_id: assigning.agency, relation: 'assigned' } as never)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return { assigned: assigning };
    }),
  );
}
