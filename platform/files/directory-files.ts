import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore, Received } from './file-store.ts';

const OWNER_ONLY = { directory: 0o700, file: 0o600 } as const;
const INCOMING = 'incoming';

/** Files in a directory only their owner reads: taken in beside it, synced, and renamed to their digest. */
export function directoryFiles(root: string): FileStore {
  const incoming = join(root, INCOMING);
  return {
    receive: async (bytes, most) => {
      await mkdir(incoming, { recursive: true, mode: OWNER_ONLY.directory });
      const temporary = join(incoming, randomUUID());
      const handle = await open(temporary, 'wx', OWNER_ONLY.file);
      try {
        const written = await write(handle, bytes, most);
        if (written !== undefined) return received({ root, temporary, ...written });
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      } finally {
        await handle.close();
      }
      await rm(temporary, { force: true });
      return undefined;
    },
    open: async (file, part) => {
      const path = pathOf(root, file);
      const info = await stat(path).catch(() => undefined);
      return info === undefined ? undefined : createReadStream(path, part === undefined ? {} : { start: part.from, end: part.to });
    },
    remove: (file) => rm(pathOf(root, file), { force: true }),
    sweep: async (before) => {
      for (const name of await readdir(incoming).catch(() => [])) {
        const info = await stat(join(incoming, name)).catch(() => undefined);
        if (info !== undefined && info.mtimeMs < before) await rm(join(incoming, name), { force: true });
      }
    },
    keptBefore: (before) => keptBefore(root, before),
  };
}

/** `sha-256:0af3…` lies at `0a/0af3…`. */
function pathOf(root: string, file: string): string {
  const hex = file.slice(file.indexOf(':') + 1);
  return join(root, hex.slice(0, 2), hex);
}

const A_DIGEST = /^[0-9a-f]{64}$/u;

/** One directory after the other: no list of all files is ever made. */
async function* keptBefore(root: string, before: number): AsyncGenerator<readonly string[]> {
  for (const directory of await readdir(root).catch(() => [])) {
    if (directory.length !== 2) continue;
    const old: string[] = [];
    for (const name of await readdir(join(root, directory)).catch(() => [])) {
      if (!A_DIGEST.test(name)) continue;
      const info = await stat(join(root, directory, name)).catch(() => undefined);
      if (info !== undefined && info.mtimeMs < before) old.push(`sha-256:${name}`);
    }
    if (old.length > 0) yield old;
  }
}

interface Written {
  readonly file: string;
  readonly bytes: number;
}

async function write(handle: FileHandle, source: AsyncIterable<Uint8Array>, most: number): Promise<Written | undefined> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > most) return undefined;
    hash.update(chunk);
    await handle.write(chunk);
  }
  await handle.sync();
  return { file: `sha-256:${hash.digest('hex')}`, bytes };
}

function received({ root, temporary, file, bytes }: Written & { readonly root: string; readonly temporary: string }): Received {
  return {
    file,
    bytes,
    part: async (from, length) => {
      const handle = await open(temporary, 'r');
      try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.max(0, Math.min(length, bytes - from))), { position: from });
        return new Uint8Array(buffer.subarray(0, bytesRead));
      } finally {
        await handle.close();
      }
    },
    keep: async () => {
      const path = pathOf(root, file);
      await mkdir(dirname(path), { recursive: true, mode: OWNER_ONLY.directory });
      await rename(temporary, path);
      // The name must last as the bytes do, and so must the directory's own.
      await sync(dirname(path));
      await sync(root);
    },
    discard: () => rm(temporary, { force: true }),
  };
}

async function sync(directory: string): Promise<void> {
  // Windows has no such thing as syncing a directory.
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
