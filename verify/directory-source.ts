import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LedgerSource } from '#justice/ledger';

/** A ledger in a directory. */
export function directorySource(directory: string): LedgerSource {
  return {
    read: async (path) => {
      try {
        const { buffer, byteOffset, length } = await readFile(join(directory, path));
        return new Uint8Array(buffer, byteOffset, length);
      } catch (cause) {
        const { code } = cause as NodeJS.ErrnoException;
        // `ENOTDIR`: a file where a directory belongs holds no tile either.
        if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
        throw cause;
      }
    },
  };
}
