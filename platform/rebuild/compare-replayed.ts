import { sql } from 'kysely';
import { problem, type Problem } from '#justice/ledger';
import type { Database } from '#platform/store';

interface Table {
  /** Columns that only say when the machine wrote the row, or in which order it came to do so. */
  readonly without?: readonly string[];
  /** The number of the act that a row stands there for. */
  readonly act: string;
}

/** The first act that names somebody or something. */
const naming = (column: string): string =>
  `(select min(a.number) from fashu.acts a where a.case_id = t.case_id and a.body::text like '%' || to_jsonb(t.${column})::text || '%')`;

/** Every table that follows from the acts alone. */
const TABLES: Readonly<Record<string, Table>> = {
  acts: { act: 't.number' },
  cases: { without: ['opened_at'], act: 't.version' },
  limits: { act: 't.started_by' },
  requests: { act: 't.asked_by' },
  documents: { act: 't.act_number' },
  case_agencies: { without: ['opened_at'], act: 't.since' },
  case_officers: { without: ['since'], act: naming('officer_id') },
  case_parties: { act: naming('person_id') },
  case_numbers: { act: naming('number') },
  bookings: { act: 't.number' },
  takings: { act: 't.number' },
  recusals: { without: ['since'], act: naming('officer_id') },
  outbox: { without: ['id', 'created_at', 'sent_at'], act: 't.number' },
};

interface Row {
  readonly case_id: string;
  readonly act: number | null;
  readonly row: string;
}

/** How many rows agree. */
export interface Agreed {
  readonly rows: number;
}

/**
 * Holds every table that follows from the acts against one that was made from the ledger alone: how many rows agree, or the first act, in the ledger's
 * order, for which something else stands there, with the table. Cases that have gone on since the ledger's last checkpoint are left out. 状态对账
 */
export async function compareReplayed(database: Database, replayed: Database): Promise<Agreed | Problem> {
  const places = await placesIn(replayed);
  const ahead = await casesAhead(database, places.size);
  let rows = 0;
  let first: Differing | undefined;
  for (const table of Object.keys(TABLES)) {
    const stored = await rowsOf(database, table, ahead);
    const made = await rowsOf(replayed, table, ahead);
    rows += made.length;
    for (const [side, other, found] of [
      [made, stored, 'missing'],
      [stored, made, 'not what the acts bring about'],
    ] as const)
      for (const one of notIn(side, other))
        first = earlier(first, { ...one, table, found, position: places.get(`${one.case_id}/${one.act}`) ?? Infinity });
  }
  if (first === undefined) return { rows };
  const { position, case_id: id, act, table, found } = first;
  const place = Number.isFinite(position) ? `position ${position}, ` : '';
  return problem('ledger/record-differs', `${place}${id} act ${act ?? '?'} ${table}`, found);
}

interface Differing extends Row {
  readonly table: string;
  readonly found: string;
  readonly position: number;
}

const earlier = (one: Differing | undefined, other: Differing): Differing =>
  one === undefined || other.position < one.position ? other : one;

/** The rows of a list that the other has not, or not so often. */
function notIn(rows: readonly Row[], others: readonly Row[]): readonly Row[] {
  const count = new Map<string, number>();
  for (const { row } of others) count.set(row, (count.get(row) ?? 0) + 1);
  return rows.filter(({ row }) => {
    const left = count.get(row) ?? 0;
    count.set(row, left - 1);
    return left <= 0;
  });
}

async function rowsOf({ owner }: Database, table: string, ahead: ReadonlySet<string>): Promise<readonly Row[]> {
  const { without = [], act } = TABLES[table] ?? { act: 'null' };
  const id = table === 'cases' ? 'id' : 'case_id';
  const { rows } =
    await sql<Row>`select t.${sql.raw(id)} as case_id, ${sql.raw(act)} as act, (to_jsonb(t) - ${without}::text[])::text as row
    from ${sql.raw(`fashu.${table}`)} t`.execute(owner);
  return rows.filter(({ case_id: of }) => !ahead.has(of));
}

/** Where the acts stand in the ledger. */
async function placesIn({ owner }: Database): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{
    case_id: string;
    number: number;
    position: number;
  }>`select case_id, number, position from fashu.leaves`.execute(owner);
  return new Map(rows.map(({ case_id: id, number, position }) => [`${id}/${number}`, position]));
}

/** Cases with acts that the ledger does not have yet. */
async function casesAhead({ owner }: Database, size: number): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{
    case_id: string;
  }>`select distinct case_id from fashu.leaves where position is null or position >= ${size}`.execute(owner);
  return new Set(rows.map(({ case_id: id }) => id));
}
