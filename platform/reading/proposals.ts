import { sql } from 'kysely';
import type { Command } from '#justice/cases';
import type { Actor, Asked, Proposal, StoredState } from '#platform/acts';
import type { Query } from '#platform/store';
import { waitsFor } from './asked.ts';
import { numbersOf } from './numbers.ts';

/** A proposal as its row has it. */
export interface ProposalRow extends Omit<Proposal, 'case' | 'agency'> {
  readonly case_id: string;
  readonly agency_id: string;
  readonly subject: string | null;
  readonly command: Command;
  readonly proposed_by: string;
  readonly proposed_at: string;
  readonly outcome: unknown;
  readonly procedure: string;
  /** The numbers the case bears. */
  readonly numbers: readonly string[];
  /** Whether it waits for the reader's approval or vote. */
  readonly awaits_me: boolean;
}

/** A proposal with the case it is about, as much of it as the reader may know. */
export interface ProposalInCase extends ProposalRow {
  readonly in_case: StoredState;
}

interface Which {
  readonly only: 'awaiting-me' | 'mine' | 'all';
  readonly state?: Proposal['state'];
  readonly case?: string;
  readonly after: string;
  readonly limit: number;
}

/** Who reads, and the posts by which they are asked. */
interface Reading {
  readonly actor: Actor;
  readonly asked: readonly Asked[];
}

/** Proposals the reader may see, one more than a page, by key. */
export async function listProposals(
  query: Query,
  { actor, asked }: Reading,
  { only, state, case: id, after, limit }: Which,
): Promise<readonly ProposalInCase[]> {
  const { rows } = await sql<ProposalInCase>`
    select p.*, c.procedure, fashu.state_of(c.id) as in_case, ${numbersOf('c.id')} as numbers, ${waitsFor(actor, asked)} as awaits_me from proposals p join cases c on c.id = p.case_id
    where p.id > ${after}
      ${only === 'awaiting-me' ? sql`and ${waitsFor(actor, asked)}` : only === 'mine' ? sql`and p.proposed_by = ${actor.id}` : sql``}
      ${state === undefined ? sql`` : sql`and p.state = ${state}`}
      ${id === undefined ? sql`` : sql`and p.case_id = ${id}`}
    order by p.id limit ${limit}`.execute(query);
  return rows;
}

/** One proposal, if the reader may see it. */
export async function readProposal(query: Query, { actor, asked }: Reading, id: string): Promise<ProposalRow | undefined> {
  const { rows } = await sql<ProposalRow>`
    select p.*, c.procedure, ${numbersOf('c.id')} as numbers, ${waitsFor(actor, asked)} as awaits_me from proposals p join cases c on c.id = p.case_id where p.id = ${id}`.execute(
    query,
  );
  return rows[0];
}

/** What was done with a proposal, in order. */
export const stepsOf = (query: Query, id: string) =>
  query.selectFrom('proposal_steps').selectAll().where('proposal_id', '=', id).orderBy('step').execute();

/** The votes on a proposal as far as the reader may read them: once nobody's is missing, by those who voted and by who assists in the case. 评议秘密 */
export const votesOn = (query: Query, { id }: ProposalRow) =>
  query
    .selectFrom('votes')
    .select(['officer_id', 'vote', 'opinion', 'cast_at'])
    .where('proposal_id', '=', id)
    .orderBy('officer_id')
    .execute();
