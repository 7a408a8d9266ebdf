import { sql } from 'kysely';
import { Fault } from '#justice/basics';
import type { Label } from '#justice/agencies';
import type { CaseFile, Entry } from '#justice/cases';
import type { Database, Query } from '#platform/store';
import type { Relation } from '#justice/access';
import type { Practice, Practices } from './practice.ts';
import { entryFromBody, fileFromStore, type RecordedBody, type StoredState } from './stored-case.ts';

/**
 * A case as it stands at one moment: under lock until the transaction ends, or as it was looked at, and then what is written finds out whether it still
 * stands so.
 */
export interface LockedCase {
  readonly id: string;
  readonly version: number;
  readonly practice: Practice;
  readonly file: CaseFile;
  readonly opener: string;
  readonly lead: string;
  readonly label: Label;
  readonly relation: Relation;
  /** Agencies that have a part in it. */
  readonly agencies: readonly string[];
  /** The roster's revision at the moment it was locked. */
  readonly rosterRevision: number;
  /** What was answered before to the same key of the same actor. */
  readonly answered?: Answered;
}

/** An answer that was given before, and the leaf it speaks of, where it speaks of one. */
export interface Answered {
  readonly request: string;
  readonly response: unknown;
  readonly leaf?: string;
}

interface Row {
  readonly version: number;
  readonly procedure: string;
  readonly state: StoredState;
  readonly lead: string;
  readonly label: Label;
  readonly entries: readonly (RecordedBody & { readonly kind: string; readonly agency?: string })[];
  readonly roster: number;
  readonly answered: unknown;
  readonly asked: string | null;
  readonly answered_leaf: string | null;
  readonly relations: {
    readonly agencies: readonly string[];
    readonly recused: boolean;
    readonly officer: Relation['officer'];
    readonly party: Relation['party'];
  };
}

/** By what somebody may know of a case besides their own place in it: the agencies where they have a seat, and the labels they are cleared for. */
export interface Part {
  readonly agencies: readonly string[];
  /** Null for whoever takes part as a person. */
  readonly labels: readonly Label[] | null;
}

interface Looking {
  readonly id: string;
  readonly actor: string;
  readonly key: string;
  /** Given, there is no case for whoever may not know of it: nothing of it is read, and it is not locked. */
  readonly part?: Part | undefined;
}

/** Whatever case it is: the law itself asks, or who may know of it is found out by another way. */
const ANY = { agencies: null, labels: null };

/** Locks a case and reads all that the rules look at, in one round trip; undefined when there is none. */
export async function lockCase(query: Query, practices: Practices, { id, actor, key, part }: Looking): Promise<LockedCase | undefined> {
  const { agencies, labels } = part ?? ANY;
  const { rows } = await sql<Row>`select * from fashu.open_case(${id}, ${actor}, ${key}, ${agencies}::text[], ${labels}::text[])`.execute(
    query,
  );
  return caseOf(practices, id, rows[0]);
}

/** The same without a lock, in a transaction of its own: nobody waits while the rules are looked at. */
export async function lookAtCase(
  database: Database,
  practices: Practices,
  { id, actor, key, part }: Looking,
): Promise<LockedCase | undefined> {
  const { agencies, labels } = part ?? ANY;
  const [row] = await database.atOnce<Row>([
    {
      name: 'look-at-case',
      text: 'select * from fashu.look_at_case($1, $2, $3, $4, $5)',
      values: [id, actor, key, agencies, labels],
    },
  ]);
  return caseOf(practices, id, row);
}

function caseOf(practices: Practices, id: string, row: Row | undefined): LockedCase | undefined {
  if (row === undefined) return undefined;
  const practice = practices[row.procedure];
  if (practice === undefined)
    throw new Fault('acts/unknown-procedure', `case ${id} runs under \`${row.procedure}\`, which this node does not have`);
  const entries: readonly Entry[] = row.entries.filter(({ kind }) => kind === 'act').map(entryFromBody);
  const opened = row.entries.find(({ kind }) => kind === 'opened');
  return {
    id,
    version: row.version,
    practice,
    file: fileFromStore(practice.jurisdiction.core, row.state, entries),
    opener: opened?.agency ?? row.lead,
    lead: row.lead,
    label: row.label,
    agencies: row.relations.agencies,
    rosterRevision: row.roster,
    relation: { isRecused: row.relations.recused, officer: row.relations.officer, party: row.relations.party },
    ...(row.asked === null
      ? {}
      : { answered: { request: row.asked, response: row.answered, ...(row.answered_leaf === null ? {} : { leaf: row.answered_leaf }) } }),
  };
}
