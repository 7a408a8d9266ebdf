import type { Actor } from '#justice/access';
import type { Reason } from '#justice/basics';
import { questionAbout, questionOf } from './ask-access.ts';
import { writeAssignment } from './assign.ts';
import { again, type Grounds } from './engine.ts';
import { lockCase } from './locked-case.ts';

/** What is done about a finding: it is taken up, or closed with what came of it. */
export interface HandlingOfFinding {
  readonly finding: string;
  readonly state: 'looking' | 'closed';
  readonly says: string;
}

/** What was done about a finding, by whom and when: civil time of the place. */
export interface Handled {
  readonly state: 'looking' | 'closed';
  readonly says: string;
  readonly by: string;
  readonly at: string;
}

/** What a finding says, as it is stored. */
export interface FindingSaid {
  readonly limit?: string;
  readonly due?: string;
  readonly keeper?: string;
  readonly handling?: readonly Handled[];
}

/** Of what an agency supervises, not of its own limits. */
const SUPERVISED = 'limit-overdue-supervised';

/**
 * Takes a finding up or closes it. Whoever takes up what another organ let run out handles the case for the agency the finding is addressed to from
 * then on, on record: who supervises looks into the file, and acts in it, because of the finding and not before. 处理线索、调查核实
 */
export async function handleFinding(
  grounds: Grounds,
  actor: Actor,
  { finding: id, state, says }: HandlingOfFinding,
): Promise<{ readonly handled: FindingSaid } | { readonly refused: readonly Reason[] } | { readonly unknown: true }> {
  const secrets = grounds.access.intake(says);
  if (secrets.length > 0) return { refused: secrets };
  const standing = await grounds.standing();
  const on = grounds.clock.now();
  return again(() =>
    grounds.database.system(async (query) => {
      const found = await query.selectFrom('findings').select(['case_id', 'agency_id']).where('id', '=', id).executeTakeFirst();
      const locked =
        found === undefined ? undefined : await lockCase(query, grounds.practices, { id: found.case_id, actor: actor.id, key: '' });
      if (found === undefined || locked === undefined) return { unknown: true };
      const agency = found.agency_id;
      const asked = questionOf(standing, { actor, action: 'finding/handle', on });
      if (!asked.seats.some((seat) => seat.agency === agency)) return { unknown: true };
      const atAll = grounds.access.decide({ ...asked, agency });
      // Only whoever may know of the case hears that they may not handle its findings.
      const mayKnow = grounds.access.decide(questionAbout(standing, { actor, locked, action: 'case/read', on })).isAllowed;
      if (!atAll.isAllowed) return mayKnow ? { refused: atAll.reasons } : { unknown: true };
      // Whoever may handle findings, but not of this case, hears what they hear of one that is not there.
      const question = questionAbout(standing, { actor, locked, action: 'finding/handle', on, more: { agency } });
      if (!grounds.access.decide(question).isAllowed) return { unknown: true };
      // Under the lock of the case: nobody else handles it at the same time.
      const { kind, body } = await query.selectFrom('findings').select(['kind', 'body']).where('id', '=', id).executeTakeFirstOrThrow();
      if (state === 'looking' && kind === SUPERVISED) {
        const assigning = { case: locked.id, officer: actor.id, agency, what: 'assign' } as const;
        await writeAssignment(grounds, { query, standing, locked, assigning, by: actor.id });
      }
      const said = body as FindingSaid;
      const handled = { ...said, handling: [...(said.handling ?? []), { state, says, by: actor.id, at: on }] };
      await query
        .updateTable('findings')
        .set({ state, body: JSON.stringify(handled) } as never)
        .where('id', '=', id)
        .execute();
      return { handled };
    }),
  );
}
