import { Fault } from '#justice/basics';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database, Query, Reader, StoreKind } from './database.ts';
import type { Tables } from './schema.ts';

interface Over extends Pick<Database, 'atOnce' | 'close'> {
  readonly kind: StoreKind;
  readonly isDurable: boolean;
  readonly kysely: Kysely<Tables>;
  /** Connections that are the platform's own from the start; without them each transaction says so itself. */
  readonly platform?: Kysely<Tables>;
}

/** What row-level security knows of a reader, until the transaction ends. */
function applicationSettings({
  actor,
  isPerson = false,
  agencies,
  leads = [],
  assists = [],
  posts = [],
  clearance = 'internal',
}: Reader): RawBuilder<unknown> {
  return sql`select set_config('fashu.actor', ${actor}, true), set_config('fashu.is_person', ${isPerson ? 'yes' : 'no'}, true),
    set_config('fashu.agencies', ${agencies.join(',')}, true), set_config('fashu.leads', ${leads.join(',')}, true),
    set_config('fashu.assists', ${assists.join(',')}, true), set_config('fashu.posts', ${posts.join(',')}, true), set_config('fashu.clearance', ${clearance}, true),
    set_config('fashu.looked', '', true), set_config('role', 'fashu_app', true)`;
}

const platformSettings = sql`select set_config('fashu.actor', 'system', true), set_config('role', 'fashu_system', true)`;

/** Commits; where an error was swallowed on the way, the store rolls back instead, and that must not pass for done. */
async function commit(query: Query): Promise<void> {
  const { rows } = await sql<{ command?: string }>`commit`.execute(query);
  if (rows[0]?.command === 'ROLLBACK')
    throw new Fault('store/rolled-back', 'a statement of the transaction failed, so nothing of it was kept');
}

/** One transaction on one connection, as whoever the settings say. */
async function inTransaction<T>(
  { over, settings }: { readonly over: Kysely<Tables>; readonly settings?: RawBuilder<unknown> },
  work: (query: Query) => Promise<T>,
): Promise<T> {
  return over.connection().execute(async (connection) => {
    // To whoever works in it, it is a transaction: it ends here and nowhere else.
    const query = connection as Query;
    try {
      await sql.raw('begin').execute(query);
      if (settings !== undefined) await settings.execute(query);
      const done = await work(query);
      await commit(query);
      return done;
    } catch (error) {
      // The first error is the one to tell; a connection that is gone has rolled back by itself.
      await sql
        .raw('rollback')
        .execute(query)
        .catch(() => undefined);
      throw error;
    }
  });
}

/** The store port over a Kysely connection of any of the three stores. */
export function databaseOver({ kysely, platform, ...over }: Over): Database {
  return {
    ...over,
    owner: kysely,
    as: (reader, work) => inTransaction({ over: kysely, settings: applicationSettings(reader) }, work),
    system: (work) => inTransaction(platform === undefined ? { over: kysely, settings: platformSettings } : { over: platform }, work),
  };
}
