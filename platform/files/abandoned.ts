import { sql } from 'kysely';
import type { Database, Query } from '#platform/store';
import type { FileStore } from './file-store.ts';

const A_DAY = 86_400_000;
/** Longer than a draft is kept: what a draft names is still there when it is sent. */
const KEPT_DAYS = 45;
export const DRAFT_DAYS = 30;
/** At once; the rest the next time. */
const AT_ONCE = 200;

const UNNAMED = sql`not exists (select 1 from openings o where o.path like '/form/%/file' and o.value = to_jsonb(f.digest) and o.case_id = f.case_id)
  and not exists (select 1 from proposals p where p.case_id = f.case_id and p.state in ('open', 'sent-back')
    and jsonb_path_exists(p.command, '$.form.*[*].file ? (@ == $digest)', jsonb_build_object('digest', f.digest)))`;

/** How much was thrown away. */
export interface Cleared {
  readonly files: number;
  readonly drafts: number;
}

/**
 * Throws away what nobody came back to: files that were handed in and are named by no entry and no open proposal, drafts that were not touched for
 * thirty days. Bytes go when no case names them. Killed in the middle, the next turn finishes it. `now` in milliseconds since 1970. 清理
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
  const { numAffectedRows: drafts = 0n } = await database.system((query) =>
    sql`delete from drafts where saved_at < ${ago(DRAFT_DAYS)}::timestamptz`.execute(query),
  );
  return { files, drafts: Number(drafts) };
}

async function removeUnnamed(
  query: Query,
  store: FileStore,
  { digest, before }: { readonly digest: string; readonly before: string },
): Promise<number> {
  // Whoever hands the same bytes in now waits here, and puts them back.
  await sql`select pg_advisory_xact_lock(hashtextextended(${digest}, 0))`.execute(query);
  const { numAffectedRows = 0n } =
    await sql`delete from files f where f.digest = ${digest} and f.wanted_at < ${before}::timestamptz and ${UNNAMED}`.execute(query);
  const left = await query.selectFrom('files').select('digest').where('digest', '=', digest).limit(1).execute();
  if (left.length === 0) await store.remove(digest);
  return Number(numAffectedRows);
}
