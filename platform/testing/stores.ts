import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { openEmbedded } from '#platform/embedded';
import { openPglite } from '#platform/pglite';
import { openPostgres } from '#platform/postgres';
import { migrate, type Database, type StoreKind } from '#platform/store';

/** A fresh store of a kind, migrated, and how to do away with it. */
export interface TestStore {
  readonly database: Database;
  readonly end: () => Promise<void>;
}

/** A kind of store that can be tried here, or why it cannot. */
export interface TestableStore {
  readonly kind: StoreKind;
  readonly skipped?: string;
  readonly open: () => Promise<TestStore>;
}

const SERVER = process.env['DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/test';

async function pglite(): Promise<TestStore> {
  const database = await openPglite();
  await migrate(database);
  return { database, end: database.close };
}

async function embedded(): Promise<TestStore> {
  // Short, and where the unprivileged user of the server can reach it: a socket's path has a limit.
  const home = mkdtempSync('/tmp/fashu-');
  const database = await openEmbedded({ home });
  await migrate(database);
  const end = async (): Promise<void> => {
    await database.close();
    rmSync(home, { recursive: true, force: true });
  };
  return { database, end };
}

async function server(): Promise<TestStore> {
  const name = `fashu_${randomBytes(6).toString('hex')}`;
  await asked(`create database ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  const database = await openPostgres({ url: url.href });
  await migrate(database);
  const end = async (): Promise<void> => {
    await database.close();
    await asked(`drop database ${name} with (force)`);
  };
  return { database, end };
}

async function asked(sql: string): Promise<void> {
  const client = new Client({ connectionString: SERVER, connectionTimeoutMillis: 2000 });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

const isServerThere = await asked('select 1').then(
  () => true,
  () => false,
);

/** The three stores one contract is run on. */
export const STORES: readonly TestableStore[] = [
  { kind: 'pglite', open: pglite },
  { kind: 'embedded', open: embedded, ...(process.platform === 'win32' ? { skipped: 'the socket needs a Unix' } : {}) },
  { kind: 'server', open: server, ...(isServerThere ? {} : { skipped: `no PostgreSQL at ${new URL(SERVER).host}; set DATABASE_URL` }) },
];

/** The name of a suite on a store, saying why it is skipped where it is. */
export const named = (what: string, { kind, skipped }: TestableStore): string =>
  `${what} on ${kind}${skipped === undefined ? '' : ` — skipped: ${skipped}`}`;
