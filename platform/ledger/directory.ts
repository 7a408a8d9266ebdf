import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  CHECKPOINT_PATH,
  historyPath,
  isProblem,
  parseSizes,
  sameBytes,
  SIZES_PATH,
  utf8,
  writeSizes,
  type LedgerFile,
} from '#justice/ledger';
import { Fault } from '#justice/basics';

/** Where files are written down: the machine's own disk, and in tests one that fails when it is told to. */
export interface Disk {
  /** Writes a file whole, or not at all, and makes it last. */
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>;
  /** Makes the names in a directory last. */
  readonly sync: (directory: string) => Promise<void>;
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.writing`;
  const handle = await open(temporary, 'w', 0o644);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}

async function syncDirectory(directory: string): Promise<void> {
  // Windows has no such thing as syncing a directory.
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export const DISK: Disk = { write: writeDurably, sync: syncDirectory };

/** Makes a directory with all above it, and makes their names last. */
async function makeDirectory(directory: string, disk: Disk): Promise<void> {
  const first = await mkdir(directory, { recursive: true });
  if (first === undefined) return;
  for (let made = directory; made.length >= first.length; made = dirname(made)) await disk.sync(dirname(made));
}

/** Writes the files of a batch; all are on disk, with their names, when it returns. */
export async function writeFiles(root: string, files: readonly LedgerFile[], disk: Disk = DISK): Promise<void> {
  const directories = new Set(files.map(({ path }) => dirname(join(root, path))));
  for (const directory of directories) await makeDirectory(directory, disk);
  for (const { path, bytes } of files) await disk.write(join(root, path), bytes);
  for (const directory of directories) await disk.sync(directory);
}

/** A checkpoint ready to be published. */
export interface ToPublish {
  readonly size: number;
  readonly note: string;
}

/** Publishes a checkpoint: into the history first, then as the newest. INVARIANT: never two of one size. */
export async function publishCheckpoint(root: string, { size, note }: ToPublish, disk: Disk = DISK): Promise<void> {
  const sizes = await sizesOf(root);
  if (size <= (sizes.at(-1) ?? -1))
    throw new Fault('ledger/checkpoint-exists', `a checkpoint of size ${sizes.at(-1)} is published already`);
  await writeFiles(root, [{ path: historyPath(size), bytes: utf8(note) }], disk);
  await writeFiles(root, [{ path: SIZES_PATH, bytes: writeSizes([...sizes, size]) }], disk);
  await writeFiles(root, [{ path: CHECKPOINT_PATH, bytes: utf8(note) }], disk);
}

/** Publishes the newest checkpoint with signatures that came later. INVARIANT: lines are added to it, nothing that was published is changed. */
export async function addSignatures(root: string, { size, note }: ToPublish, disk: Disk = DISK): Promise<void> {
  if (!note.startsWith(await publishedNote(root, size)))
    throw new Fault('ledger/checkpoint-exists', `the checkpoint of size ${size} is published already, and says something else`);
  await writeFiles(root, [{ path: historyPath(size), bytes: utf8(note) }], disk);
  await writeFiles(root, [{ path: CHECKPOINT_PATH, bytes: utf8(note) }], disk);
}

/** The newest published checkpoint's note, put in its place again where a crash came before the last write. */
export async function restoreCheckpoint(root: string, size: number, disk: Disk = DISK): Promise<string> {
  const kept = utf8(await publishedNote(root, size));
  const newest = await find(join(root, CHECKPOINT_PATH));
  if (newest === undefined || !sameBytes(newest, kept)) await writeFiles(root, [{ path: CHECKPOINT_PATH, bytes: kept }], disk);
  return Buffer.from(kept).toString('utf8');
}

/** The note of a checkpoint that was published. */
export async function publishedNote(root: string, size: number): Promise<string> {
  const kept = await find(join(root, historyPath(size)));
  if (kept === undefined) throw new Fault('ledger/history-broken', `${historyPath(size)} is missing in ${root}; restore it from a copy`);
  return Buffer.from(kept).toString('utf8');
}

/** The sizes checkpoints were published for. */
export async function sizesOf(root: string): Promise<readonly number[]> {
  const bytes = await find(join(root, SIZES_PATH));
  if (bytes === undefined) return [];
  const sizes = parseSizes(bytes);
  if (isProblem(sizes)) throw new Fault('ledger/history-broken', `${sizes.where}: ${sizes.found ?? ''}`);
  return sizes;
}

/** The bytes of a file, or nothing where there is none; what cannot be read is an accident. */
async function find(file: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
