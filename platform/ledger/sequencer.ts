import { sql } from 'kysely';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '#justice/basics';
import {
  EMPTY_TAIL,
  growLedger,
  isProblem,
  readTail,
  rootOf,
  sameBytes,
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
import { addSignatures, DISK, publishCheckpoint, publishedNote, restoreCheckpoint, sizesOf, writeFiles, type Disk } from './directory.ts';
import { writeOpenings } from './openings-file.ts';
import { registersKeeper } from './registers-file.ts';
import { witnessed, type WitnessDoor } from './witnessing.ts';

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
  /** Who signs beside the ledger; nobody unless said. */
  readonly witnesses?: readonly WitnessDoor[];
  readonly disk?: Disk;
}

/** Takes what was written into the ledger, batch after batch. 定序 */
export interface Sequencer {
  /** Integrates what is waiting; how many leaves were taken in, and the size now. */
  readonly integrate: () => Promise<{ readonly taken: number; readonly size: number }>;
  /** Asks the witnesses that have not signed the newest checkpoint to sign it now; whether any did. */
  readonly askAgain: () => Promise<boolean>;
  readonly size: () => number;
  /** Writes the openings of an entry's bundle again, after something in it was erased; never beside a batch that still holds it. */
  readonly keepOpenings: (entry: { readonly case: string; readonly number: number }) => Promise<void>;
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
  await mkdir(sequencing.secretDirectory, { recursive: true, mode: 0o700 });
  const published = (await sizesOf(sequencing.directory)).at(-1) ?? 0;
  let tail = await tailAt(sequencing, published);
  await agree(sequencing, published);
  await agreeToTheByte(sequencing, tail);
  if (published > 0) await record(sequencing, tail, await restoreCheckpoint(sequencing.directory, published, sequencing.disk));
  const keepRegisters = registersKeeper(sequencing);
  let running: Promise<unknown> = Promise.resolve();
  const integrate = async (): Promise<{ taken: number; size: number }> => {
    const waiting = await sequencing.database.system((query) => placed(query, tail.tree.size));
    if (waiting.length === 0) return { taken: 0, size: tail.tree.size };
    await keepRegisters();
    tail = await takeIn(sequencing, tail, waiting);
    return { taken: waiting.length, size: tail.tree.size };
  };
  // One thing at a time, whoever asks.
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const next = running.then(work);
    running = next.catch(() => undefined);
    return next;
  };
  return {
    size: () => tail.tree.size,
    integrate: () => alone(integrate),
    askAgain: () => alone(() => askAgain(sequencing, tail)),
    keepOpenings: (entry) => alone(() => keepOpenings(sequencing, entry)),
  };
}

async function keepOpenings(
  { database, secretDirectory, disk = DISK }: Sequencing,
  { case: id, number }: { readonly case: string; readonly number: number },
): Promise<void> {
  const leaf = await database.system((query) =>
    query.selectFrom('leaves').select('position').where('case_id', '=', id).where('number', '=', number).executeTakeFirst(),
  );
  // What has no place yet has no file yet.
  if (leaf === undefined || leaf.position === null) return;
  const bundle = Math.floor(leaf.position / TILE_WIDTH);
  await writeOpenings(database, { directory: secretDirectory, disk }, { from: bundle, to: bundle });
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

/** The newest acts must be the same on both sides: a database that went on from an older copy gave their places to others. */
async function agreeToTheByte({ database, directory }: Sequencing, { tree, entries }: LedgerTail): Promise<void> {
  const first = tree.size - entries.length;
  const { rows } = await database.system((query) =>
    sql<Waiting>`select position, leaf, case_id, number from leaves where position >= ${first} and position < ${tree.size} order by position`.execute(
      query,
    ),
  );
  const at = entries.findIndex((entry, index) => !sameBytes(entry, utf8(rows[index]?.leaf ?? '')));
  if (at >= 0)
    throw new Fault(
      'ledger/fork',
      `position ${first + at} in ${directory} is not what the database has there (${rows[at]?.case_id} act ${rows[at]?.number}): one of the two was put back from an older copy and went on; run fashu rebuild`,
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
  const { database, hash, signer, directory, secretDirectory, witnesses = [], disk = DISK } = sequencing;
  const grown = growLedger(
    hash,
    tail,
    waiting.map(({ leaf }) => utf8(leaf)),
  );
  const size = grown.tail.tree.size;
  if ((waiting.at(-1)?.position ?? 0) + 1 !== size)
    throw new Fault('ledger/out-of-order', `the leaf at position ${waiting[0]?.position} does not follow the tree of ${tail.tree.size}`);
  const bundles = { from: Math.floor(tail.tree.size / TILE_WIDTH), to: Math.floor((size - 1) / TILE_WIDTH) };
  await writeOpenings(database, { directory: secretDirectory, disk }, bundles);
  await writeFiles(directory, grown.files, disk);
  const signed = await signCheckpoint({ origin: signer.key.name, size, root: rootOf(hash, grown.tail.tree) }, [signer]);
  const view = { hash, source: directorySource(directory), size };
  const note = witnesses.length === 0 ? signed : await witnessed(witnesses, { view, note: signed, old: tail.tree.size });
  await publishCheckpoint(directory, { size, note }, disk);
  await record(sequencing, grown.tail, note);
  return grown.tail;
}

/** A ledger in which nothing happens is witnessed too: by whoever was away when its last checkpoint was published, once they are back. */
async function askAgain(sequencing: Sequencing, tail: LedgerTail): Promise<boolean> {
  const { hash, directory, witnesses = [], disk = DISK } = sequencing;
  const { size } = tail.tree;
  if (size === 0 || witnesses.length === 0) return false;
  const published = await publishedNote(directory, size);
  const view = { hash, source: directorySource(directory), size };
  const note = await witnessed(witnesses, { view, note: published, old: size });
  if (note === published) return false;
  await addSignatures(directory, { size, note }, disk);
  await record(sequencing, tail, note);
  return true;
}

/** What was published is known to the database too, so that an older directory is noticed; signatures that came later are added. */
async function record({ database, hash }: Sequencing, { tree }: LedgerTail, note: string): Promise<void> {
  await database.system((query) =>
    query
      .insertInto('checkpoints')
      .values({ size: tree.size, root: base64(rootOf(hash, tree)), note } as never)
      .onConflict((conflict) =>
        conflict
          .column('size')
          .doUpdateSet({ note } as never)
          .where(sql<boolean>`checkpoints.note <> ${note} and starts_with(${note}, checkpoints.note)`),
      )
      .execute(),
  );
}

/** The ledger's directories in a node's home. */
export const ledgerPaths = (home: string): { readonly directory: string; readonly secretDirectory: string } => ({
  directory: join(home, 'ledger'),
  secretDirectory: join(home, 'openings'),
});
