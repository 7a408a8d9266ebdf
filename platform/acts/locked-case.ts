import { sql } from 'kysely';
import { Fault } from '#justice/basics';
import type { Label } from '#justice/agencies';
import type { CaseFile, Entry } from '#justice/cases';
import type { Query } from '#platform/store';
import type { Relation } from '#justice/access';
import type { Practice, Practices } from './practice.ts';
import { entryFromBody, fileFromStore, type RecordedBody, type StoredState } from './stored-case.ts';

/** A case under lock: nobody else writes to it until the transaction ends. */
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
  readonly answered?: { readonly request: string; readonly response: unknown };
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
  readonly relations: {
    readonly agencies: readonly string[];
    readonly recused: boolean;
    readonly officer: Relation['officer'];
    readonly party: Relation['party'];
  };
}

/** Locks a case and reads all that the rules look at, in one round trip; undefined when there is none. */
export async function lockCase(
  query: Query,
  practices: Practices,
  { id, actor, key }: { readonly id: string; readonly actor: string; readonly key: string },
): Promise<LockedCase | undefined> {
  const { rows } = await sql<Row>`select * from fashu.open_case(${id}, ${actor}, ${key})`.execute(query);
  const [row] = rows;
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
    ...(row.asked === null ? {} : { answered: { request: row.asked, response: row.answered } }),
  };
}
