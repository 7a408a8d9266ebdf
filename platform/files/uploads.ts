import { sql } from 'kysely';
import type { Database, Query, Reader } from '#platform/store';
import { filesNamed, type FileInForm, type NamedFile } from '#justice/cases';
import type { Received } from './file-store.ts';

/** A file as its case has it. */
export interface Kept {
  readonly file: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly label: string;
}

interface Uploading extends Pick<Kept, 'mediaType' | 'label'> {
  readonly case: string;
  readonly by: string;
  readonly received: Received;
  /** RFC 3339. */
  readonly at: string;
}

/** Two at once about the same bytes, one keeping and one removing them, take turns. */
export const inTurn = (query: Query, file: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${file}, 0))`.execute(query);

/** Keeps what was received, as a file of a case. The bytes lie in their place before the row says so. */
export async function keepUpload(database: Database, { case: id, by, received, mediaType, label, at }: Uploading): Promise<Kept> {
  const { file, bytes } = received;
  await database.system(async (query) => {
    await inTurn(query, file);
    await received.keep();
    await query
      .insertInto('files')
      .values({ case_id: id, digest: file, media_type: mediaType, bytes, label, uploaded_by: by, uploaded_at: at, wanted_at: at })
      .onConflict((conflict) =>
        conflict.columns(['case_id', 'digest', 'uploaded_by']).doUpdateSet({ media_type: mediaType, bytes, label, wanted_at: at }),
      )
      .execute();
  });
  return { file, mediaType, bytes, label };
}

/** How many files somebody has handed in lately that no entry names. */
export async function countWaiting(query: Query, by: string): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`select count(*)::integer as waiting from files f where f.uploaded_by = ${by}
    and not exists (select 1 from openings o where o.path like '/form/%/file' and o.value = to_jsonb(f.digest) and o.case_id = f.case_id)`.execute(
    query,
  );
  return rows[0]?.waiting ?? 0;
}

/** A file of a case as somebody may read it: who may not, finds nothing. The strictest label it was given holds. */
export async function findFile(
  query: Query,
  { case: id, file }: { readonly case: string; readonly file: string },
): Promise<(Kept & { readonly name?: string; readonly labels: readonly string[] }) | undefined> {
  const rows = await query.selectFrom('files').selectAll().where('case_id', '=', id).where('digest', '=', file).execute();
  const [row] = rows;
  if (row === undefined) return undefined;
  const name = await nameOf(query, id, file);
  return {
    file,
    mediaType: row.media_type,
    bytes: row.bytes,
    label: row.label,
    labels: rows.map(({ label }) => label),
    ...(name === undefined ? {} : { name }),
  };
}

/** What the entry that named it first calls it; erased names are none. */
async function nameOf(query: Query, id: string, file: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string | null }>`select n.value #>> '{}' as name from openings o
    join openings n on n.case_id = o.case_id and n.number = o.number and n.path = regexp_replace(o.path, 'file$', 'name')
    where o.path like '/form/%/file' and o.value = to_jsonb(${file}::text) and o.case_id = ${id} order by o.number limit 1`.execute(query);
  return rows[0]?.name ?? undefined;
}

interface Naming {
  readonly reader: Reader;
  readonly case: string;
  readonly form: Readonly<Record<string, unknown>>;
  /** RFC 3339. */
  readonly at: string;
}

/**
 * The places of a form that name a file which was not handed in to this case, or not as the form says; none when it may be sent. What was handed
 * in by others and is named nowhere yet counts as not handed in: nobody learns of it this way. Those that are named well are wanted for a while longer.
 */
export async function filesNotHandedIn(database: Database, { reader, case: id, form, at }: Naming): Promise<readonly string[]> {
  const named = filesNamed(form);
  if (named.length === 0) return [];
  const digests = [...new Set(named.map(({ file }) => file.file))];
  const rows = await database.as(reader, (query) =>
    query.selectFrom('files').selectAll().where('case_id', '=', id).where('digest', 'in', digests).execute(),
  );
  const isHandedIn = ({ file }: FileInForm): boolean =>
    rows.some(
      (row) => row.digest === file.file && row.media_type === file.mediaType && row.bytes === file.bytes && row.label === file.label,
    );
  const wrong = named.filter((one) => !isHandedIn(one));
  if (wrong.length === 0)
    await database.system((query) =>
      query.updateTable('files').set({ wanted_at: at }).where('case_id', '=', id).where('digest', 'in', digests).execute(),
    );
  return wrong.map(({ field, index }) => `/form/${field}/${index}`);
}

/** Files an entry of the ledger names are files of its case again, where the database is made anew; also where the name of one is erased. */
export async function restoreFiles(
  query: Query,
  { case: id, by, at, form }: { readonly case: string; readonly by: string; readonly at: string; readonly form: Naming['form'] },
): Promise<void> {
  const items = Object.values(form).flatMap((value) => (Array.isArray(value) ? (value as readonly unknown[]) : []));
  for (const item of items) {
    const { file, mediaType, bytes, label } = (item ?? {}) as Partial<Record<keyof NamedFile, unknown>>;
    if (typeof file !== 'string' || !file.startsWith('sha-256:')) continue;
    const row = {
      // Erased members are commitments here: the strictest is taken for them.
      media_type: typeof mediaType === 'string' ? mediaType : 'application/octet-stream',
      bytes: typeof bytes === 'number' ? bytes : 0,
      label: typeof label === 'string' ? label : 'sensitive',
    };
    await query
      .insertInto('files')
      .values({ case_id: id, digest: file, ...row, uploaded_by: by, uploaded_at: at, wanted_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
