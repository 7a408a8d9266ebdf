import { PGlite, types } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { CompiledQuery, Kysely, PGliteDialect } from 'kysely';
import { databaseOver, type Database, type Tables } from '#platform/store';

/**
 * PostgreSQL in this process and in memory: for tests, practice and the browser. It never syncs to disk, so it is not the system of record,
 * and nothing here lets it be opened on a directory.
 */
export async function openPglite(): Promise<Database> {
  const pglite = await PGlite.create({
    extensions: { btree_gist },
    // Positions and counts stay far below 2^53; as numbers they are the same on every store.
    parsers: { [types.INT8]: Number, [types.TIMESTAMPTZ]: (text) => new Date(text).toISOString() },
  });
  const kysely = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  await pglite.exec('create schema if not exists fashu; set search_path = fashu');
  const database: Database = databaseOver({
    kind: 'pglite',
    isDurable: false,
    kysely,
    atOnce: (statements) =>
      database.system(async (query) => {
        let rows: readonly unknown[] = [];
        for (const { text, values } of statements) ({ rows } = await query.executeQuery(CompiledQuery.raw(text, [...values])));
        return rows as never;
      }),
    close: () => kysely.destroy(),
  });
  const alone = oneAtATime();
  // One backend: a second transaction waits for the first, or the two would mix.
  return {
    ...database,
    as: (reader, work) => alone(() => database.as(reader, work)),
    system: (work) => alone(() => database.system(work)),
    atOnce: (statements) => alone(() => database.atOnce(statements)),
  };
}

function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
