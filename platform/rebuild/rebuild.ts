import { sql } from 'kysely';
import { Fault } from '#justice/basics';
import {
  hashOf,
  isProblem,
  openLeaf,
  parseCheckpointText,
  parseLeaf,
  parseNote,
  base64,
  findText,
  TILE_WIDTH,
  utf8,
  type JsonObject,
  type LedgerSource,
  type Opening,
  type Problem,
  type Trust,
} from '#justice/ledger';
import type { Grounds } from '#platform/acts';
import { publishedNote, readOpenings, readRegisters, sizesOf } from '#platform/ledger';
import type { Query } from '#platform/store';
import { ledgerEntries, verifyLedger } from '#verify';
import { directorySource } from '#verify/node';
import { replayEntry } from './replay-entry.ts';

/** A ledger from which a database is to be made again. */
export interface Rebuilding {
  /** With a database that is empty, or that holds the beginning of the ledger: an older copy put back. */
  readonly grounds: Pick<Grounds, 'database' | 'practices' | 'standing' | 'sealer' | 'newId'>;
  readonly directory: string;
  readonly secretDirectory: string;
  readonly trust: Trust;
  readonly says?: (sentence: string) => void;
}

/** How many acts were there already, and how many were played again. */
export interface Rebuilt {
  readonly kept: number;
  readonly replayed: number;
}

const SAY_EVERY = 5000;

/**
 * Makes the database again from the ledger and what opens it: every entry is held against its leaf and played through the procedure once more.
 * A ledger that does not verify is refused as a Problem, before anything is written; so is a database that went another way. 重建
 */
export async function rebuild(rebuilding: Rebuilding): Promise<Rebuilt | Problem> {
  const { grounds, directory, trust, says = () => undefined } = rebuilding;
  const source = directorySource(directory);
  const verdict = await verifyLedger({ source, trust });
  if (isProblem(verdict)) return verdict;
  const { size } = verdict.checkpoint;
  const kept = await placedAlready(grounds, { source, trust, size });
  if (kept === 0) await writeRegisters(rebuilding);
  let position = 0;
  let openings: ReadonlyMap<number, readonly Opening[]> = new Map();
  for await (const placed of ledgerEntries({ hash: hashOf(trust), source, size })) {
    if (isProblem(placed)) return placed;
    position = placed.position;
    if (position < kept) continue;
    if (openings.size === 0 || position % TILE_WIDTH === 0)
      openings = await readOpenings(rebuilding.secretDirectory, Math.floor(position / TILE_WIDTH));
    const wrong = await replayOne(rebuilding, { ...placed, openings: openings.get(position) ?? [] });
    if (wrong !== undefined) return wrong;
    if ((position + 1) % SAY_EVERY === 0) says(`${position + 1} / ${size}`);
  }
  await writeCheckpoints(rebuilding);
  return { kept, replayed: size - kept };
}

/** How far the database is the ledger already; a Fault where it went another way. */
async function placedAlready(
  { database }: Rebuilding['grounds'],
  { source, trust, size }: { readonly source: LedgerSource; readonly trust: Trust; readonly size: number },
): Promise<number> {
  const { rows } = await database.system((query) =>
    sql<{ position: number; leaf: string }>`select position, leaf from leaves where position is not null order by position`.execute(query),
  );
  if (rows.length > size)
    throw new Fault(
      'rebuild/longer-than-ledger',
      `the database has ${rows.length} acts with a place, the ledger ${size}: nothing is to be rebuilt`,
    );
  if (rows.length === 0) return 0;
  for await (const placed of ledgerEntries({ hash: hashOf(trust), source, size })) {
    if (isProblem(placed)) throw new Fault(placed.problem, placed.where);
    const row = rows[placed.position];
    if (row === undefined) break;
    if (row.position !== placed.position || row.leaf !== findText(placed.entry))
      throw new Fault(
        'rebuild/another-history',
        `position ${placed.position} of the database is not the ledger's: rebuild into an empty database`,
      );
  }
  return rows.length;
}

interface OnePlaced {
  readonly position: number;
  readonly entry: Uint8Array;
  readonly openings: readonly Opening[];
}

async function replayOne({ grounds }: Rebuilding, { position, entry, openings }: OnePlaced): Promise<Problem | undefined> {
  const leaf = parseLeaf(entry, `position ${position}`);
  if (isProblem(leaf)) return leaf;
  const opened = openLeaf(grounds.sealer.hash, leaf, openings);
  if (isProblem(opened)) return { ...opened, where: `position ${position} ${opened.where}` };
  const standing = await grounds.standing();
  await grounds.database.system(async (query) => {
    if (!(await isWritten(query, { case: leaf.case, number: leaf.number, leaf: findText(entry) ?? '' })))
      await replayEntry({ ...grounds, query, standing }, { leaf, entry, openings, act: opened.act as JsonObject });
    await sql`update leaves set position = ${position} where case_id = ${leaf.case} and number = ${leaf.number}`.execute(query);
  });
  return undefined;
}

/** An act of an older copy that had no place yet is there already; another act in its stead is a fork. */
async function isWritten(
  query: Query,
  { case: id, number, leaf }: { readonly case: string; readonly number: number; readonly leaf: string },
): Promise<boolean> {
  const row = await query.selectFrom('leaves').select('leaf').where('case_id', '=', id).where('number', '=', number).executeTakeFirst();
  if (row !== undefined && row.leaf !== leaf)
    throw new Fault(
      'rebuild/another-history',
      `act ${number} of ${id} in the database is not the ledger's: rebuild into an empty database`,
    );
  return row !== undefined;
}

async function writeRegisters({ grounds, secretDirectory }: Rebuilding): Promise<void> {
  const { roster, settings } = await readRegisters(secretDirectory);
  await grounds.database.system(async (query) => {
    await sql`insert into roster select r.* from jsonb_populate_recordset(null::fashu.roster, ${JSON.stringify(roster)}::jsonb) r on conflict do nothing`.execute(
      query,
    );
    await sql`insert into settings select s.* from jsonb_populate_recordset(null::fashu.settings, ${JSON.stringify(settings)}::jsonb) s
      on conflict (name) do update set value = excluded.value`.execute(query);
  });
}

async function writeCheckpoints({ grounds, directory }: Rebuilding): Promise<void> {
  for (const size of await sizesOf(directory)) {
    const note = await publishedNote(directory, size);
    const parsed = parseNote(utf8(note), `checkpoint ${size}`);
    const head = isProblem(parsed) ? parsed : parseCheckpointText(parsed.text, `checkpoint ${size}`);
    if (isProblem(head)) throw new Fault(head.problem, head.where);
    await grounds.database.system((query) =>
      query
        .insertInto('checkpoints')
        .values({ size, root: base64(head.root), note } as never)
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
  }
}
