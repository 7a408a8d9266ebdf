import { dayOf, type Moment } from '#justice/basics';
import type { Person } from '#justice/cases';
import { base64, canonicalJson, concat, utf8 } from '#justice/ledger';
import type { Query } from '#platform/store';
import type { Standing } from './actor.ts';
import type { Grounds } from './engine.ts';
import type { LockedCase } from './locked-case.ts';

interface Sitting {
  readonly id: string;
  readonly locked: LockedCase;
  readonly agency: string | undefined;
  readonly at: Moment;
}

/** A member of a panel as the roster has them: the rank decides who may preside, a post who must. */
export function sitting({ seatsOf }: Standing, { id, locked, agency, at }: Sitting): Person {
  const { heads = [] } = locked.practice.jurisdiction.core.procedure.presiding ?? {};
  const seats = seatsOf(id, dayOf(at)).filter((seat) => seat.agency === agency);
  const post = seats.flatMap(({ posts }) => posts).find((one) => heads.includes(one));
  const [seat] = seats;
  return { id, ...(seat === undefined ? {} : { rank: seat.rank }), ...(post === undefined ? {} : { post }) };
}

interface Cast {
  readonly proposal: string;
  readonly officer: string;
  readonly vote: 'for' | 'against';
  readonly opinion: string;
}

/** A vote is sealed by a salted hash; nobody reads it, the platform's lists included, before every member has voted. 密封意见 */
export async function castVote({ sealer }: Grounds, query: Query, { proposal, officer, vote, opinion }: Cast): Promise<void> {
  const salt = sealer.salt();
  const sealed = sealer.hash.digest(concat(salt, utf8(canonicalJson({ vote, opinion }))));
  await query
    .insertInto('votes')
    .values({ proposal_id: proposal, officer_id: officer, sealed: base64(sealed), salt: base64(salt), vote, opinion } as never)
    .execute();
}

interface Vote {
  readonly officer_id: string;
  readonly sealed: string;
  readonly vote: string;
}

/** The votes on a proposal. */
export async function votesOf(query: Query, proposal: string): Promise<readonly Vote[]> {
  return query.selectFrom('votes').select(['officer_id', 'sealed', 'vote']).where('proposal_id', '=', proposal).execute();
}

/** 少数服从多数: half the votes are no majority; where nobody votes, nothing stands against it. */
export const isCarried = (votes: readonly Vote[]): boolean =>
  votes.length === 0 || votes.filter(({ vote }) => vote === 'for').length * 2 > votes.length;

/**
 * The seal of a deliberation: a digest over each member's sealed vote, in the order of their ids. Whoever has the record of the deliberation, with
 * its salts, can show from it what the majority and the minority held; nobody else learns even whether they differed. 评议情况应当保密
 */
export function sealOf({ sealer }: Grounds, votes: readonly Vote[]): string | undefined {
  if (votes.length === 0) return undefined;
  const inOrder = votes.toSorted((one, other) => (one.officer_id < other.officer_id ? -1 : 1));
  return base64(sealer.hash.digest(utf8(canonicalJson(inOrder.map(({ officer_id: officer, sealed }) => ({ officer, sealed }))))));
}
