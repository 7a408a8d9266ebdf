import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { openEmbedded } from '#platform/embedded';
import { openPostgres } from '#platform/postgres';
import type { Database } from '#platform/store';

const SERVER = process.env['DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/test';

/** PostgreSQL's own yardstick, where it is installed. */
export const PGBENCH = ['/usr/lib/postgresql/15/bin/pgbench', '/usr/bin/pgbench'].find((path) => existsSync(path));

/** What is measured on a store: its kind as a line shows it, how to reach it beside us, and the store. */
export type OnStore = (kind: string, url: string, database: Database) => Promise<void>;

/** Half and all but a hundredth of what was measured, in the unit it was measured in. */
export function percentiles(took: readonly number[]): { readonly p50: number; readonly p99: number } {
  const sorted = took.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

/** Measures on an embedded store of its own, which is gone afterwards. */
export async function onEmbedded(connections: number, measure: OnStore): Promise<void> {
  const home = mkdtempSync('/tmp/fashu-bench-');
  chmodSync(home, 0o755);
  const database = await openEmbedded({ home: join(home, 'store'), connections });
  const url = `postgresql:///postgres?host=${encodeURIComponent(join(home, 'store'))}&port=5499&user=fashu_owner`;
  await measure('embedded', url, database);
  await database.close();
  rmSync(home, { recursive: true, force: true });
}

/** Measures on the server of DATABASE_URL, in a database of its own, which is gone afterwards, or in one that is named and kept. */
export async function onServer(connections: number, measure: OnStore, kept?: string): Promise<void> {
  const client = new Client({ connectionString: SERVER });
  await client.connect();
  const name = kept ?? `fashu_bench_${process.pid}`;
  const there = await client.query('select from pg_database where datname = $1', [name]);
  if (there.rowCount === 0) await client.query(`create database ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  const database = await openPostgres({ url: url.href, connections });
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  await measure(`PostgreSQL ${rows[0]?.server_version.split(' ')[0] ?? ''}`, url.href, database);
  await database.close();
  if (kept === undefined) await client.query(`drop database ${name} with (force)`);
  await client.end();
}
