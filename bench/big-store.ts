import { sql } from 'kysely';
import { dayOf, type Moment } from '#justice/basics';
import type { Grounds } from '#platform/acts';
import { engineDoor, playThrough } from '#platform/seed';
import type { Database } from '#platform/store';
import { ongoing, SCENARIOS } from '#scenarios';
import { LINJIANG } from '#scenarios/city';

// A store as it is after years: cases that were really performed, and copies of all their rows under new ids and numbers, in every table.

/** What was loaded. */
export interface Loaded {
  readonly cases: number;
  readonly acts: number;
  readonly seconds: number;
}

/** So many districts share the cases: the first is Linjiang's own, where people sign in. */
const DISTRICTS = 7;
/** So many officers of a name share the cases of a district; the first is the one who signs in. */
const DESKS = 20;
/** Limits of copies end on as many different days. */
const DAYS_APART = 90;
/** Cases of a few acts up to a few dozen, ten on average, as cases in the middle of their course are. */
const MOST_ACTS = 14;

/** Plays the demonstration's cases as far as they have come by today; those that are not too long become templates. */
async function playTemplates({ database, practices, ...grounds }: Grounds): Promise<void> {
  const today = dayOf(grounds.clock.now());
  for (const written of ongoing(SCENARIOS, today)) {
    const practice = practices[written.procedure];
    if (practice === undefined) continue;
    await playThrough({
      door: engineDoor({ database, practices, ...grounds }),
      jurisdiction: practice.jurisdiction,
      roster: LINJIANG,
      written,
      person: (name) => `p-${written.name}-${name.codePointAt(0) ?? 0}`,
      until: grounds.clock.now() as Moment,
    });
  }
  await sql`create table fashu.templates as
    select row_number() over (order by id) as t, id, version as acts from fashu.cases where version <= ${MOST_ACTS}`.execute(
    database.owner,
  );
}

const place = (column: string): string =>
  `case when ${column} is null or k.n % ${DISTRICTS} = 0 then ${column} else ${column} || '-' || k.n % ${DISTRICTS} end`;
const desk = (column: string): string =>
  `case when k.n / ${DISTRICTS} % ${DESKS} = 0 then ${column} else ${column} || '-' || k.n / ${DISTRICTS} % ${DESKS} end`;
const later = (column: string): string =>
  `case when ${column} is null then null else ((left(${column}, 10)::date + (k.n % ${DAYS_APART})::integer)::text || substr(${column}, 11)) end`;

/** How the rows of a table are copied: what is not named is as it was. */
const COPIED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cases: { id: 'k.id', lead: place('x.lead'), opened_at: `x.opened_at - (k.n % 1500) * interval '1 hour'` },
  acts: { case_id: 'k.id', agency_id: place('x.agency_id') },
  limits: { case_id: 'k.id', due: later('x.due'), agency_id: place('x.agency_id') },
  requests: { case_id: 'k.id', of_agency: place('x.of_agency'), due: later('x.due') },
  documents: { id: `k.id || substr(x.id, 37)`, case_id: 'k.id', number: `x.number || '-' || k.n`, agency_id: place('x.agency_id') },
  findings: { id: `x.id || '-' || k.n`, case_id: 'k.id', agency_id: place('x.agency_id') },
  proposals: { id: `x.id || '-' || k.n`, case_id: 'k.id', agency_id: place('x.agency_id') },
  case_agencies: { case_id: 'k.id', agency_id: place('x.agency_id'), opened_at: `x.opened_at - (k.n % 1500) * interval '1 hour'` },
  case_officers: { case_id: 'k.id', officer_id: desk('x.officer_id'), agency_id: place('x.agency_id') },
  case_parties: { case_id: 'k.id', person_id: `x.person_id || '-' || k.n` },
  case_numbers: { case_id: 'k.id', agency_id: place('x.agency_id'), number: `x.number || '-' || k.n` },
  openings: { case_id: 'k.id' },
  outbox: { id: `nextval('fashu.outbox_id_seq')`, case_id: 'k.id', to_agency: place('x.to_agency'), sent_at: 'now()' },
  leaves: { id: `nextval('fashu.leaves_id_seq')`, case_id: 'k.id', position: `currval('fashu.leaves_id_seq')` },
  accesses: { id: `nextval('fashu.accesses_id_seq')`, case_id: 'k.id', agency_id: place('x.agency_id') },
};

/** Columns that are worked out from others are not written. */
async function columnsOf({ owner }: Database, table: string): Promise<readonly string[]> {
  const { rows } = await sql<{ column_name: string }>`select column_name from information_schema.columns
    where table_schema = 'fashu' and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`.execute(owner);
  return rows.map(({ column_name }) => column_name);
}

/** Indexes are made once the rows are there: ten times faster than row by row. */
async function withoutIndexes({ owner }: Database, table: string, fill: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ name: string; made: string }>`select i.relname as name, pg_get_indexdef(i.oid) as made
    from pg_index x join pg_class i on i.oid = x.indexrelid where x.indrelid = ${`fashu.${table}`}::regclass and not x.indisprimary
      and not exists (select 1 from pg_constraint c where c.conindid = i.oid)`.execute(owner);
  for (const { name } of rows) await sql.raw(`drop index fashu.${name}`).execute(owner);
  await fill();
  for (const { made } of rows) await sql.raw(made).execute(owner);
}

/** Fills a migrated store that has the roster in it with about so many acts. */
export async function loadBigStore(grounds: Grounds, wantedActs: number): Promise<Loaded> {
  const begun = performance.now();
  const { database } = grounds;
  const { owner } = database;
  await playTemplates(grounds);
  await sql`create table fashu.copies as
    with of as (select count(*) as cases, sum(acts) as acts from fashu.templates)
    select t.id as template, n, md5(t.id || '/' || n)::uuid::text as id
    from fashu.templates t cross join of cross join lateral generate_series(1, ceil(${wantedActs} / of.acts)::bigint) n`.execute(owner);
  await sql`create index on fashu.copies (template)`.execute(owner);
  await sql`analyze fashu.copies`.execute(owner);
  for (const [table, changed] of Object.entries(COPIED)) {
    const columns = await columnsOf(database, table);
    const values = columns.map((column) => changed[column] ?? `x.${column}`);
    await withoutIndexes(database, table, async () => {
      await sql.raw(`alter table fashu.${table} disable trigger all`).execute(owner);
      await sql
        .raw(
          `insert into fashu.${table} (${columns.join(', ')}) select ${values.join(', ')}
           from fashu.${table} x join fashu.copies k on k.template = x.${table === 'cases' ? 'id' : 'case_id'}`,
        )
        .execute(owner);
      await sql.raw(`alter table fashu.${table} enable trigger all`).execute(owner);
    });
  }
  await sql`drop table fashu.copies`.execute(owner);
  await sql`drop table fashu.templates`.execute(owner);
  await sql`vacuum analyze`.execute(owner);
  const { rows } = await sql<{ cases: number; acts: number }>`
    select (select count(*)::integer from fashu.cases) as cases, (select count(*)::integer from fashu.acts) as acts`.execute(owner);
  return { cases: rows[0]?.cases ?? 0, acts: rows[0]?.acts ?? 0, seconds: (performance.now() - begun) / 1000 };
}
