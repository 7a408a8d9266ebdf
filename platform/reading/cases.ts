import { sql } from 'kysely';
import { ASSISTING, LEADING } from '#justice/access';
import { dayOf, type Moment } from '#justice/basics';
import type { Label } from '#justice/agencies';
import type { CaseFile } from '#justice/cases';
import {
  fileFromStore,
  postsAsked,
  seatsInCases,
  type Actor,
  type Asked,
  type Grounds,
  type Practice,
  type RecordedBody,
  type Standing,
  type StoredState,
} from '#platform/acts';
import type { Query, Reader } from '#platform/store';

/** A case as read, not locked. */
export interface CaseRead {
  readonly id: string;
  readonly version: number;
  readonly practice: Practice;
  readonly file: CaseFile;
  readonly lead: string;
  readonly opener: string;
  readonly label: Label;
  readonly openedAt: string;
}

/** A post by which somebody is asked, as the rows know it: `agency/post`, or `agency/post/proposer`. */
const postAsSetting = ({ agency, post, proposer }: Asked): string =>
  [agency, post, ...(proposer === undefined ? [] : [proposer])].join('/');

/** Who reads, as row-level security wants to know it. */
export function readerOf(standing: Standing, { id, kind }: Actor, now: Moment): Reader {
  const seats = seatsInCases(standing.seatsOf(id, dayOf(now)));
  const agencies = seats.map(({ agency }) => agency);
  const leads = seats.filter(({ posts }) => posts.some((post) => LEADING.includes(post))).map(({ agency }) => agency);
  const assists = agencies.filter((at) => seats.every(({ agency, rank }) => agency !== at || ASSISTING.includes(rank)));
  const posts = seats.length === 0 ? [] : postsAsked(standing, { id, kind }, now).map(postAsSetting);
  const clearance = standing.roster.officers.find((officer) => officer.id === id)?.clearance;
  return {
    actor: id,
    isPerson: kind === 'person',
    agencies: [...new Set(agencies)],
    leads: [...new Set(leads)],
    assists: [...new Set(assists)],
    posts: [...new Set(posts)],
    ...(clearance === undefined ? {} : { clearance }),
  };
}

/**
 * Reads a case with the entries the rules look back on, as much of it as the reader may know; undefined where there is none, or none the reader may see.
 */
export async function readCase(query: Query, practices: Grounds['practices'], id: string): Promise<CaseRead | undefined> {
  const row = await query
    .selectFrom('cases')
    .select(['procedure', 'version', 'lead', 'label', 'opened_at', sql<StoredState>`fashu.state_of(id)`.as('state')])
    .where('id', '=', id)
    .executeTakeFirst();
  const practice = row === undefined ? undefined : practices[row.procedure];
  if (row === undefined || practice === undefined) return undefined;
  const acts = await query.selectFrom('acts').select(['kind', 'agency_id', 'body']).where('case_id', '=', id).orderBy('number').execute();
  const entries = acts.filter(({ kind }) => kind === 'act').map(({ body }) => ({ ...(body as RecordedBody), form: {} }));
  return {
    id,
    version: row.version,
    practice,
    file: fileFromStore(practice.jurisdiction.core, row.state, entries),
    lead: row.lead,
    opener: acts[0]?.agency_id ?? row.lead,
    label: row.label as Label,
    openedAt: row.opened_at,
  };
}
