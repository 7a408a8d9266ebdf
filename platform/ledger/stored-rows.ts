import { sql } from 'kysely';
import { ERASED, type Json, type JsonObject, type Opening } from '#justice/ledger';
import type { Database } from '#platform/store';
import type { StoredRow } from '#verify';

/** An act's columns as the database gives them, with its leaf and what opens it. */
export interface Columns {
  readonly position: number;
  readonly leaf: string;
  readonly recorded_year: number;
  readonly case_id: string;
  readonly number: number;
  readonly body: JsonObject;
  readonly kind: string;
  readonly act: string | null;
  readonly subject: string;
  readonly at: string;
  readonly role: string | null;
  readonly agency_id: string | null;
  readonly recorded_at: string;
  readonly openings: readonly { readonly at: string; readonly salt: string | null; readonly value: Json }[];
}

const A_PAGE = 500;

/**
 * What the database says was done, in the ledger's order and in clear, up to a size: to be held against the ledger act by act. Columns that people
 * read beside the body count as part of it. 数据库记录
 */
export async function* storedRows(database: Database, size: number): AsyncGenerator<StoredRow> {
  for await (const columns of storedColumns(database, size)) yield storedRow(columns);
}

/** The same, column by column. A leaf whose act is gone is left out: then it is missing. */
export async function* storedColumns(database: Database, size: number): AsyncGenerator<Columns> {
  for (let from = 0; from < size; from += A_PAGE) {
    const to = Math.min(size, from + A_PAGE);
    const { rows } = await database.system((query) =>
      sql<Columns>`select l.position, l.leaf, a.case_id, a.number, a.body, a.kind, a.act, a.subject, a.at, a.role, a.agency_id, a.recorded_at, a.recorded_year,
          coalesce((select jsonb_agg(jsonb_build_object('at', o.path, 'salt', o.salt, 'value', o.value) order by o.path) from openings o
            where o.case_id = l.case_id and o.number = l.number), '[]') as openings
        from leaves l join acts a on a.case_id = l.case_id and a.number = l.number
        where l.position >= ${from} and l.position < ${to} order by l.position`.execute(query),
    );
    yield* rows;
  }
}

/** An act in clear, from its columns. */
export function storedRow(row: Columns): StoredRow {
  const openings = row.openings.flatMap(({ at, salt, value }): readonly Opening[] => (salt === null ? [] : [{ at, salt, value }]));
  const values = new Map(openings.map(({ at, value }) => [at, value]));
  const act = inClear(row.body, '', values) as JsonObject;
  return {
    position: row.position,
    case: row.case_id,
    number: row.number,
    leaf: row.leaf,
    closed: row.body,
    act: withColumns(act, row),
    openings,
  };
}

/** The values people see in lists stand in columns of their own: changed there, the act is changed. */
function withColumns(act: JsonObject, row: Columns): JsonObject {
  const columns: Readonly<Record<string, string | null>> = {
    kind: row.kind,
    act: row.act,
    subject: row.subject,
    at: row.at,
    role: row.role,
    agency: row.agency_id,
    // The year is only where the row lies.
    recordedAt: row.recorded_at.startsWith(`${row.recorded_year}-`) ? row.recorded_at : `${row.recorded_year}: ${row.recorded_at}`,
  };
  // An entry that is no act is about the case, and does not say so.
  const isSaid = (name: string, value: string | null): boolean =>
    Object.hasOwn(act, name) || (value !== null && !(name === 'subject' && value === 'case'));
  // Where the two do not agree, neither is the act that was written, whichever was changed.
  const said = Object.entries(columns)
    .filter(([name, value]) => isSaid(name, value))
    .map(([name, value]) => [name, act[name] === value ? value : [act[name] ?? null, value]] as const);
  return { ...act, ...Object.fromEntries(said) };
}

/** A body with each commitment replaced by its value, or by the mark of what was erased. */
export function inClear(value: Json, at: string, values: ReadonlyMap<string, Json>): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Object.hasOwn(value, '$committed')) return values.has(at) ? (values.get(at) ?? null) : ERASED;
  if (Array.isArray(value)) return value.map((item: Json, index) => inClear(item, `${at}/${index}`, values));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      inClear(item as Json, `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, values),
    ]),
  );
}
