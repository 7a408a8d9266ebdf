import { sql } from 'kysely';
import { join } from 'node:path';
import { Fault } from '#justice/basics';
import {
  EMPTY_TAIL,
  growLedger,
  isProblem,
  readTail,
  rootOf,
  signCheckpoint,
  base64,
  utf8,
  TILE_WIDTH,
  type HashAlgorithm,
  type LedgerTail,
  type Signer,
} from '#justice/ledger';
import type { Database, Query } from '#platform/store';
import { directorySource } from '#verify/node';
import { publishCheckpoint, sizesOf, writeFiles } from './directory.ts';
import { writeOpenings } from './openings-file.ts';

/** What the sequencer works with. */
export interface Sequencing {
  readonly database: Database;
  readonly hash: HashAlgorithm;
  /** The log's own signer; its name is the ledger's origin. */
  readonly signer: Signer;
  /** Where the ledger is published. */
  readonly directory: string;
  /** Where what opens its commitments is kept, for this node alone. */
  readonly secretDirectory: string;
}

/** Takes what was written into the ledger, batch after batch. 定序 */
export interface Sequencer {
  /** Integrates what is waiting; how many leaves were taken in, and the size now. */
  readonly integrate: () => Promise<{ readonly taken: number; readonly size: number }>;
  readonly size: () => number;
}

const LARGEST_BATCH = 2000;

interface Waiting {
  readonly position: number;
  readonly leaf: string;
  readonly case_id: string;
  readonly number: number;
}

/**
 * Opens the ledger where its last checkpoint left it. Leaves that have a place but no checkpoint (a crash between the two) are taken in again, in
 * the same order, with the same bytes. Throws a Fault where the directory does not agree with itself or with the database.
 */
export async function openSequencer(sequencing: Sequencing): Promise<Sequencer> {
  const published = (await sizesOf(sequencing.directory)).at(-1) ?? 0;
  let tail = await tailAt(sequencing, published);
  await agree(sequencing, published);
  let running: Promise<unknown> = Promise.resolve();
  const integrate = async (): Promise<{ taken: number; size: number }> => {
    const waiting = await sequencing.database.system((query) => placed(query, tail.tree.size));
    if (waiting.length === 0) return { taken: 0, size: tail.tree.size };
    tail = await takeIn(sequencing, tail, waiting);
    return { taken: waiting.length, size: tail.tree.size };
  };
  return {
    size: () => tail.tree.size,
    // One batch at a time, whoever asks.
    integrate: () => {
      const next = running.then(integrate, integrate);
      running = next.catch(() => undefined);
      return next;
    },
  };
}

async function tailAt({ hash, directory }: Sequencing, size: number): Promise<LedgerTail> {
  if (size === 0) return EMPTY_TAIL;
  const tail = await readTail({ hash, source: directorySource(directory), size });
  if (isProblem(tail))
    throw new Fault(
      tail.problem,
      `the ledger in ${directory} is damaged: ${tail.where} ${tail.found ?? ''}; restore it from a copy, the database alone does not replace it`,
    );
  return tail;
}

/** An older database beside a newer ledger, or the other way round, is refused: one of the two was restored from a copy. */
async function agree({ database, directory }: Sequencing, published: number): Promise<void> {
  const { rows } = await database.system((query) =>
    sql<{ size: number | null }>`select size from checkpoints order by size desc limit 1`.execute(query),
  );
  const known = rows[0]?.size ?? 0;
  if (known > published)
    throw new Fault(
      'ledger/older-than-database',
      `the database knows a checkpoint of size ${known}, ${directory} ends at ${published}: put the newer ledger directory back`,
    );
  const { rows: placedRows } = await database.system((query) =>
    sql<{ size: number | null }>`select max(position) + 1 as size from leaves`.execute(query),
  );
  if ((placedRows[0]?.size ?? 0) < published)
    throw new Fault(
      'ledger/newer-than-database',
      `${directory} has ${published} acts, the database ${placedRows[0]?.size ?? 0}: the database is an older copy; run fashu rebuild`,
    );
}

/** Gives places to what has none, after the last; returns everything from a size on, in order. */
async function placed(query: Query, from: number): Promise<readonly Waiting[]> {
  await sql`select pg_advisory_xact_lock(7105120)`.execute(query);
  await sql`
    with start as (select coalesce(max(position), -1) + 1 as first from leaves),
         fresh as (select id, row_number() over (order by id) - 1 as nth from (select id from leaves where position is null order by id limit ${LARGEST_BATCH}) waiting)
    update leaves set position = start.first + fresh.nth from fresh, start where leaves.id = fresh.id`.execute(query);
  const { rows } =
    await sql<Waiting>`select position, leaf, case_id, number from leaves where position >= ${from} order by position limit ${LARGEST_BATCH}`.execute(
      query,
    );
  return rows;
}

async function takeIn(sequencing: Sequencing, tail: LedgerTail, waiting: readonly Waiting[]): Promise<LedgerTail> {
  const { database, hash, signer, directory, secretDirectory } = sequencing;
  const grown = growLedger(
    hash,
    tail,
    waiting.map(({ leaf }) => utf8(leaf)),
  );
  const size = grown.tail.tree.size;
  if ((waiting.at(-1)?.position ?? 0) + 1 !== size)
    throw new Fault('ledger/out-of-order', `the leaf at position ${waiting[0]?.position} does not follow the tree of ${tail.tree.size}`);
  await writeOpenings(database, secretDirectory, {
    from: Math.floor(tail.tree.size / TILE_WIDTH),
    to: Math.floor((size - 1) / TILE_WIDTH),
  });
  await writeFiles(directory, grown.files);
  const root = rootOf(hash, grown.tail.tree);
  const note = await signCheckpoint({ origin: signer.key.name, size, root }, [signer]);
  await publishCheckpoint(directory, size, note);
  await database.system((query) =>
    query
      .insertInto('checkpoints')
      .values({ size, root: base64(root), note } as never)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  return grown.tail;
}

/** The ledger's directories in a node's home. */
export const ledgerPaths = (home: string): { readonly directory: string; readonly secretDirectory: string } => ({
  directory: join(home, 'ledger'),
  secretDirectory: join(home, 'openings'),
});
