import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '#justice/basics';
import type { NoteKey, Signer } from '#justice/ledger';
import { signerOf, type SigningAlgorithm } from '#verify';

/** Where private keys live, whatever holds them: a file in development, hardware in production. A signer never shows its key. 密钥 */
export interface Keys {
  readonly signer: (which: Pick<NoteKey, 'name' | 'role'>) => Promise<Signer>;
}

const LENGTH = 32;

/** Keys in files that only their owner reads; made where they are missing. Throws a Fault when a key's file is open to others. */
export function fileKeys(directory: string, algorithm: SigningAlgorithm): Keys {
  return {
    signer: async ({ name, role }) => {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const file = join(directory, `${role}-${name.replaceAll(/[^\w.-]/gu, '_')}.key`);
      return signerOf(algorithm, (await findKey(file)) ?? (await makeKey(file)), { name, role });
    },
  };
}

async function findKey(file: string): Promise<Uint8Array | undefined> {
  const info = await stat(file).catch(() => undefined);
  if (info === undefined) return undefined;
  if (process.platform !== 'win32' && (info.mode & 0o077) !== 0) {
    throw new Fault(
      'keys/readable-by-others',
      `${file} can be read by others: take their rights away (chmod 600) and consider the key known`,
    );
  }
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
  if (key.length !== LENGTH) throw new Fault('keys/not-a-key', `${file} does not hold a key`);
  return new Uint8Array(key);
}

async function makeKey(file: string): Promise<Uint8Array> {
  const key = randomBytes(LENGTH);
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.write(`${key.toString('base64')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return new Uint8Array(key);
}
