import { sql } from 'kysely';
import type { Database, Query } from '#platform/store';
import type { FileStore } from './file-store.ts';
import { inTurn } from './uploads.ts';

const A_DAY = 86_400_000;
/** Longer than a draft is kept: what a draft names is still there when it is sent. */
const KEPT_DAYS = 45;
export const DRAFT_DAYS = 30;
/** Long enough for whoever put an older copy of the database back to notice. */
const STRAY_DAYS = 7;
/** At once; the rest the next time. */
const AT_ONCE = 200;

const UNNAMED = sql`not exists (select 1 from openings o where o.path like '/form/%/file' and o.value = to_jsonb(f.digest) and o.case_id = f.case_id)
  and not exists (select 1 from proposals p where p.case_id = f.case_id and p.state in ('open', 'sent-back')
    and jsonb_path_exists(p.command, '$.form.*[*].file ? (@ == $digest)', jsonb_build_object('digest', f.digest)))`;

/** How much was thrown away. */
export interface Cleared {
  readonly files: number;
  /** Bytes no row ever named: the store failed after they were put in their place. */
  readonly strays: number;
  readonly drafts: number;
}

/**
 * Throws away what nobody came back to: files that were handed in and are named by no entry and no open proposal, drafts that were not touched for
 * thirty days; and bytes in their place that no row names a week later. Bytes go when no case names them. Killed in the middle, the next turn finishes it. `now` in milliseconds since 1970. 清理
 */
export async function clearAbandoned(database: Database, store: FileStore, now: number): Promise<Cleared> {
  const ago = (days: number): string => new Date(now - days * A_DAY).toISOString();
  const before = ago(KEPT_DAYS);
  const { rows: found } = await database.system((query) =>
    sql<{
      digest: string;
    }>`select distinct f.digest from files f where f.wanted_at < ${before}::timestamptz and ${UNNAMED} limit ${AT_ONCE}`.execute(query),
  );
  let files = 0;
  for (const { digest } of found) files += await database.system((query) => removeUnnamed(query, store, { digest, before }));
  await store.sweep(now - A_DAY);
  let strays = 0;
  for await (const kept of store.keptBefore(now - STRAY_DAYS * A_DAY)) strays += await removeStrays(database, store, kept);
  const { numAffectedRows: drafts = 0n } = await database.system((query) =>
    sql`delete from drafts where saved_at < ${ago(DRAFT_DAYS)}::timestamptz`.execute(query),
  );
  return { files, strays, drafts: Number(drafts) };
}

/** Removes those of the files that no row names: looked at all together first, then each in its turn, as somebody may hand it in just now. */
async function removeStrays(database: Database, store: FileStore, kept: readonly string[]): Promise<number> {
  const { rows } = await database.system((query) =>
    sql<{
      digest: string;
    }>`select k.digest from unnest(${kept}::text[]) k(digest) where not exists (select 1 from files f where f.digest = k.digest)`.execute(
      query,
    ),
  );
  let removed = 0;
  for (const { digest } of rows)
    removed += await database.system(async (query) => {
      await inTurn(query, digest);
      return removeIfUnnamed(query, store, digest);
    });
  return removed;
}

async function removeIfUnnamed(query: Query, store: FileStore, digest: string): Promise<number> {
  const left = await query.selectFrom('files').select('digest').where('digest', '=', digest).limit(1).execute();
  if (left.length > 0) return 0;
  await store.remove(digest);
  return 1;
}

async function removeUnnamed(
  query: Query,
  store: FileStore,
  { digest, before }: { readonly digest: string; readonly before: string },
): Promise<number> {
  // Whoever hands the same bytes in now waits here, and puts them back.
  await inTurn(query, digest);
  const { numAffectedRows = 0n } =
    await sql`delete from files f where f.digest = ${digest} and f.wanted_at < ${before}::timestamptz and ${UNNAMED}`.execute(query);
  await removeIfUnnamed(query, store, digest);
  return Number(numAffectedRows);
}
