import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CHECKPOINT_PATH, historyPath, parseSizes, isProblem, SIZES_PATH, utf8, type LedgerFile } from '#justice/ledger';
import { Fault } from '#justice/basics';

/** Writes a file and its directory entry down to the disk. */
async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
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

/** Writes the files of a batch; all are on disk, with their names, when it returns. */
export async function writeFiles(root: string, files: readonly LedgerFile[]): Promise<void> {
  for (const { path, bytes } of files) await writeDurably(join(root, path), bytes);
  for (const directory of new Set(files.map(({ path }) => dirname(join(root, path))))) await syncDirectory(directory);
}

/** Publishes a checkpoint: into the history first, then as the newest. INVARIANT: never two of one size. */
export async function publishCheckpoint(root: string, size: number, note: string): Promise<void> {
  const sizes = await sizesOf(root);
  if (size <= (sizes.at(-1) ?? -1))
    throw new Fault('ledger/checkpoint-exists', `a checkpoint of size ${sizes.at(-1)} is published already`);
  await writeFiles(root, [{ path: historyPath(size), bytes: utf8(note) }]);
  await writeFiles(root, [{ path: SIZES_PATH, bytes: utf8([...sizes, size].map((one) => `${one}\n`).join('')) }]);
  await writeFiles(root, [{ path: CHECKPOINT_PATH, bytes: utf8(note) }]);
}

/** The sizes checkpoints were published for. */
export async function sizesOf(root: string): Promise<readonly number[]> {
  const bytes = await readFile(join(root, SIZES_PATH)).catch(() => undefined);
  if (bytes === undefined) return [];
  const sizes = parseSizes(new Uint8Array(bytes));
  if (isProblem(sizes)) throw new Fault('ledger/history-broken', `${sizes.where}: ${sizes.found ?? ''}`);
  return sizes;
}
