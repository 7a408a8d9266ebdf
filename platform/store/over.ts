import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database, Query, Reader, StoreKind } from './database.ts';
import type { Tables } from './schema.ts';

interface Over {
  readonly kind: StoreKind;
  readonly isDurable: boolean;
  readonly kysely: Kysely<Tables>;
  readonly close: () => Promise<void>;
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

const SYSTEM_SETTINGS = sql`select set_config('fashu.actor', 'system', true), set_config('role', 'fashu_system', true)`;

/** The store port over a Kysely connection of any of the three stores. */
export function databaseOver({ kind, isDurable, kysely, close }: Over): Database {
  const inTransaction = async <T>(settings: RawBuilder<unknown>, work: (query: Query) => Promise<T>): Promise<T> =>
    kysely.transaction().execute(async (query) => {
      await settings.execute(query);
      return work(query);
    });
  return {
    kind,
    isDurable,
    owner: kysely,
    as: (reader, work) => inTransaction(applicationSettings(reader), work),
    system: (work) => inTransaction(SYSTEM_SETTINGS, work),
    close,
  };
}
