import { Fault } from '#justice/basics';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database, Query, Reader, StoreKind } from './database.ts';
import type { Tables } from './schema.ts';

interface Over {
  readonly kind: StoreKind;
  readonly isDurable: boolean;
  readonly kysely: Kysely<Tables>;
  readonly close: () => Promise<void>;
  /** Whether it takes several statements at once; PGlite does not. */
  readonly isBatching?: boolean;
}

/** What row-level security knows of a reader, until the transaction ends. */
function applicationSettings({
  actor,
  isPerson = false,
  agencies,
  leads = [],
  posts = [],
  clearance = 'internal',
}: Reader): RawBuilder<unknown> {
  return sql`select set_config('fashu.actor', ${actor}, true), set_config('fashu.is_person', ${isPerson ? 'yes' : 'no'}, true),
    set_config('fashu.agencies', ${agencies.join(',')}, true), set_config('fashu.leads', ${leads.join(',')}, true),
    set_config('fashu.posts', ${posts.join(',')}, true), set_config('fashu.clearance', ${clearance}, true),
    set_config('fashu.looked', '', true), set_config('role', 'fashu_app', true)`;
}

const SYSTEM_SETTINGS = `select set_config('fashu.actor', 'system', true), set_config('role', 'fashu_system', true)`;

/** The statement each transaction ends with, where somebody named one. */
const endings = new WeakMap<Query, string>();

/**
 * Sends a statement together with the commit, in one trip, when the transaction's work is done; nothing may be asked after it that looks at what it
 * writes. Where it fails, the transaction has not happened, as ever.
 */
export async function lastly(query: Query, statement: string): Promise<void> {
  const before = endings.get(query);
  endings.set(query, statement);
  if (before !== undefined) await sql.raw(before).execute(query);
}

/** A value as it stands in a statement. Backslashes are plain characters there: the standard's strings are switched on in every store. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Commits; where an error was swallowed on the way, the store rolls back instead, and that must not pass for done. */
async function commit(query: Query): Promise<void> {
  const { rows } = await sql<{ command?: string }>`commit`.execute(query);
  if (rows[0]?.command === 'ROLLBACK')
    throw new Fault('store/rolled-back', 'a statement of the transaction failed, so nothing of it was kept');
}

/** The store port over a Kysely connection of any of the three stores. */
export function databaseOver({ kind, isDurable, kysely, close, isBatching = false }: Over): Database {
  /** Several statements: in one trip where the store takes them so. */
  const send = async (query: Kysely<Tables>, statements: readonly string[]): Promise<void> => {
    for (const statement of isBatching ? [statements.join('; ')] : statements) await sql.raw(statement).execute(query);
  };
  const inTransaction = async <T>(begin: (query: Query) => Promise<void>, work: (query: Query) => Promise<T>): Promise<T> =>
    kysely.connection().execute(async (connection) => {
      // To whoever works in it, it is a transaction: it ends here and nowhere else.
      const query = connection as Query;
      try {
        await begin(query);
        const done = await work(query);
        const ending = endings.get(query);
        if (ending === undefined) await commit(query);
        else await send(query, [ending, 'commit']);
        return done;
      } catch (error) {
        // The first error is the one to tell; a connection that is gone has rolled back by itself.
        await sql
          .raw('rollback')
          .execute(query)
          .catch(() => undefined);
        throw error;
      } finally {
        endings.delete(query);
      }
    });
  return {
    kind,
    isDurable,
    owner: kysely,
    as: (reader, work) =>
      inTransaction(async (query) => {
        await sql.raw('begin').execute(query);
        await applicationSettings(reader).execute(query);
      }, work),
    system: (work) => inTransaction((query) => send(query, ['begin', SYSTEM_SETTINGS]), work),
    close,
  };
}
