import { randomUUID } from 'node:crypto';
import {
  decideProposal,
  enterSubjects,
  openNewCase,
  performAct,
  propose,
  type Actor,
  type Grounds,
  type Outcome,
  type ProposalOutcome,
} from '#platform/acts';
import type { Answered, Door } from './play.ts';

const officer = (id: string): Actor => ({ kind: id.startsWith('p-') ? 'person' : 'officer', id });

function answered(outcome: Outcome | ProposalOutcome): Answered {
  if ('done' in outcome) return { done: outcome.done };
  if ('refused' in outcome) return { refused: outcome.refused };
  if ('unknown' in outcome) return { refused: [{ code: 'unknown' }] };
  if ('conflict' in outcome) return { refused: [{ code: 'conflict' }] };
  if (outcome.because !== undefined) return { refused: outcome.because };
  return outcome.receipt === undefined ? { proposal: outcome.proposal } : { done: outcome.receipt };
}

/** The engine itself as a door: how the demonstration is filled. Assignments and parties are written as facts. */
export function engineDoor(grounds: Grounds): Door {
  const key = (): string => randomUUID();
  return {
    open: async (actor, opening) => answered(await openNewCase(grounds, officer(actor), { ...opening, key: key() })),
    enter: async (actor, entering) => answered(await enterSubjects(grounds, officer(actor), { ...entering, key: key() })),
    act: async (actor, act) => answered(await performAct(grounds, officer(actor), { ...act, key: key() })),
    propose: async (actor, act) => answered(await propose(grounds, officer(actor), { ...act, key: key() })),
    approve: async (actor, { proposal, post, at }) =>
      answered(await decideProposal(grounds, officer(actor), { id: proposal, decision: { what: 'approve', post }, key: key(), at })),
    vote: async (actor, { proposal, at }) =>
      answered(
        await decideProposal(grounds, officer(actor), {
          id: proposal,
          decision: { what: 'vote', vote: 'for', opinion: '同意' },
          key: key(),
          at,
        }),
      ),
    assign: async ({ case: id, agency, officer: who }) => {
      await grounds.database.system((query) =>
        query
          .insertInto('case_officers')
          .values({ case_id: id, officer_id: who, agency_id: agency, relation: 'assigned' } as never)
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      );
    },
    party: async ({ case: id, person, role, subject }) => {
      await grounds.database.system((query) =>
        query
          .insertInto('case_parties')
          .values({ case_id: id, person_id: person, role, subject })
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      );
    },
  };
}
