import { base64, concat, findBase64, hex, sameBytes, utf8 } from './bytes.ts';
import { problem, type Problem } from './problems.ts';
import type { SignatureAlgorithm } from './suite.ts';

/** A public key that signs notes: a log's own, or that of a witness, who signs with the time beside. 公钥 */
export interface NoteKey {
  readonly name: string;
  readonly role: 'log' | 'witness';
  readonly algorithm: SignatureAlgorithm;
  readonly publicKey: Uint8Array;
}

/** Whether a key, an origin or a witness may be called so: no space, no plus, no control character. */
export const isKeyName = (name: string): boolean => /^[^\s+\p{Cc}]+$/u.test(name) && name.isWellFormed();

/** The four bytes that tell one key of a name from another: C2SP signed-note. */
export function keyId(key: NoteKey): Uint8Array {
  return key.algorithm.keyHash.digest(concat(utf8(`${key.name}\n`), encoded(key))).subarray(0, 4);
}

/** A key as one line of text: `name+id+base64(type and public key)`. */
export function writeKey(key: NoteKey): string {
  return `${key.name}+${hex(keyId(key))}+${base64(encoded(key))}`;
}

/** Reads a key that one of the algorithms knows; its id has to be right. */
export function parseKey(text: string, algorithms: readonly SignatureAlgorithm[]): NoteKey | Problem {
  const [name = '', id = '', ...rest] = text.split('+');
  // Base 64 may hold a plus itself.
  const bytes = findBase64(rest.join('+'));
  if (bytes === undefined || !isKeyName(name)) return problem('ledger/not-a-key', text, 'not `name+id+base64`');
  for (const algorithm of algorithms) {
    for (const role of ['log', 'witness'] as const) {
      const type = typeOf({ algorithm, role });
      const publicKey = bytes.subarray(type.length);
      if (!sameBytes(bytes.subarray(0, type.length), type) || publicKey.length !== algorithm.publicKeyLength) continue;
      const key = { name, role, algorithm, publicKey };
      if (!algorithm.isPublicKey(publicKey)) return problem('ledger/not-a-key', name, `no public key of ${algorithm.name}`);
      return hex(keyId(key)) === id ? key : problem('ledger/not-a-key', name, `its id is ${hex(keyId(key))}, not ${id}`);
    }
  }
  return problem('ledger/not-a-key', name, 'an algorithm this verifier does not know');
}

const typeOf = ({ algorithm, role }: Pick<NoteKey, 'algorithm' | 'role'>): Uint8Array =>
  role === 'log' ? algorithm.noteType : algorithm.cosignatureType;

const encoded = (key: NoteKey): Uint8Array => concat(typeOf(key), key.publicKey);
