import { sql } from 'kysely';
import { Fault } from '#justice/basics';
import type { Database } from './database.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';

const LOCK = 7_105_119;

/**
 * Brings the schema forward, each migration in a transaction of its own: killed in the middle, a migration has not happened.
 * Throws a Fault when the database was made by a later version than this one. Returns the names applied now.
 */
export async function migrate({ owner }: Database): Promise<readonly string[]> {
  await sql.raw('create schema if not exists fashu').execute(owner);
  await sql
    .raw('create table if not exists fashu.migrations (name text primary key, applied_at timestamptz not null default now())')
    .execute(owner);
  const applied: string[] = [];
  for (const migration of MIGRATIONS) if (await apply(owner, migration)) applied.push(migration.name);
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  const { rows } = await sql<{ name: string }>`select name from fashu.migrations order by name`.execute(owner);
  const later = rows.filter(({ name }) => !known.has(name));
  if (later.length > 0) {
    throw new Fault(
      'store/made-by-a-later-version',
      `the database has migrations this version does not know: ${later.map(({ name }) => name).join(', ')}; start the newer version`,
    );
  }
  return applied;
}

async function apply(owner: Database['owner'], { name, statements }: Migration): Promise<boolean> {
  return owner.transaction().execute(async (query) => {
    // Two servers starting at once: the second waits, and finds the work done.
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(query);
    const { rows } = await sql`select 1 from fashu.migrations where name = ${name}`.execute(query);
    if (rows.length > 0) return false;
    for (const statement of statements) await sql.raw(statement).execute(query);
    await sql`insert into fashu.migrations (name) values (${name})`.execute(query);
    return true;
  });
}
