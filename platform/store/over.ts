import { sql, type Kysely } from 'kysely';
import type { Database, Query, Reader, StoreKind } from './database.ts';
import type { Tables } from './schema.ts';

interface Over {
  readonly kind: StoreKind;
  readonly isDurable: boolean;
  readonly kysely: Kysely<Tables>;
  readonly close: () => Promise<void>;
}

/** The store port over a Kysely connection of any of the three stores. */
export function databaseOver({ kind, isDurable, kysely, close }: Over): Database {
  const inRole =
    (role: 'fashu_app' | 'fashu_system') =>
    async <T>(reader: Reader, work: (query: Query) => Promise<T>): Promise<T> =>
      kysely.transaction().execute(async (query) => {
        await sql`select set_config('fashu.actor', ${reader.actor}, true), set_config('fashu.agencies', ${reader.agencies.join(',')}, true), set_config('fashu.leads', ${(reader.leads ?? []).join(',')}, true), set_config('fashu.posts', ${(reader.posts ?? []).join(',')}, true), set_config('fashu.clearance', ${reader.clearance ?? 'internal'}, true), set_config('role', ${role}, true)`.execute(
          query,
        );
        return work(query);
      });
  const asApplication = inRole('fashu_app');
  const asSystem = inRole('fashu_system');
  return {
    kind,
    isDurable,
    owner: kysely,
    as: asApplication,
    system: (work) => asSystem({ actor: 'system', agencies: [] }, work),
    close,
  };
}
