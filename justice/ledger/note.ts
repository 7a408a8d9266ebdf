import { base64, concat, findBase64, findText, sameBytes, uint64, utf8 } from './bytes.ts';
import { isKeyName, keyId, type NoteKey } from './keys.ts';
import { problem, type Problem } from './problems.ts';
import { SIGNATURE_LENGTH } from './suite.ts';

/** A text and who signed it: C2SP signed-note. 签名文本 */
export interface SignedNote {
  /** With its last line break, without the empty line before the signatures. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export interface NoteSignature {
  readonly name: string;
  /** Four bytes. */
  readonly id: Uint8Array;
  /** What the key made; of a witness, eight bytes of time before it. */
  readonly bytes: Uint8Array;
}

/** Who signs: the public half, and a way to sign that may be a file or a machine. 签名者 */
export interface Signer {
  readonly key: NoteKey;
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>;
}

/** Larger notes are refused before they are read. */
const LONGEST_NOTE = 0x1_00_00;
const MOST_SIGNATURES = 64;
const LINE = /^— (\S+) (\S+)$/u;

export function writeNote({ text, signatures }: SignedNote): string {
  return `${text}\n${signatures.map(({ name, id, bytes }) => `— ${name} ${base64(concat(id, bytes))}\n`).join('')}`;
}

/** Reads a signed note; nothing in it may be believed before its signatures are verified. */
export function parseNote(bytes: Uint8Array, where: string): SignedNote | Problem {
  const read = bytes.length > LONGEST_NOTE ? undefined : findText(bytes);
  if (read === undefined) return problem('ledger/not-a-note', where, 'too long, or no UTF-8');
  // Whatever has two spellings is refused: control characters, a byte order mark, a missing last line break.
  if (/[^\P{Cc}\n]/u.test(read) || read.startsWith('\uFEFF') || !read.endsWith('\n'))
    return problem('ledger/not-a-note', where, 'control characters or no last line break');
  const cut = read.lastIndexOf('\n\n');
  if (cut < 1) return problem('ledger/not-a-note', where, 'no empty line before the signatures');
  const lines = read.slice(cut + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return problem('ledger/not-a-note', where, `more than ${MOST_SIGNATURES} signatures`);
  const signatures: NoteSignature[] = [];
  for (const [index, line] of lines.entries()) {
    const [, name = '', data = ''] = LINE.exec(line) ?? [];
    const signature = findBase64(data);
    if (signature === undefined || signature.length <= 4 || !isKeyName(name)) {
      return problem('ledger/not-a-note', `${where} signature ${index + 1}`, 'not `— name base64`');
    }
    signatures.push({ name, id: signature.subarray(0, 4), bytes: signature.subarray(4) });
  }
  return { text: read.slice(0, cut + 1), signatures };
}

/** Signs the text of a note with a log's key. */
export async function signText(text: string, { key, sign }: Signer): Promise<NoteSignature> {
  return { name: key.name, id: keyId(key), bytes: await sign(utf8(text)) };
}

/** Signs a checkpoint's text as a witness at a time in seconds since 1970: C2SP tlog-cosignature, v1. 见证签名 */
export async function cosignText(text: string, { key, sign }: Signer, seconds: number): Promise<NoteSignature> {
  return { name: key.name, id: keyId(key), bytes: concat(uint64(seconds), await sign(cosigned(text, seconds))) };
}

function cosigned(text: string, seconds: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${seconds}\n${text}`);
}

/** A key that signed a note, and when, where it is a witness's. */
export interface VerifiedSignature {
  readonly key: NoteKey;
  readonly seconds?: number;
  readonly bytes: Uint8Array;
}

/**
 * The signatures of known keys, each key once, all verified; those of unknown keys are passed over, as signed-note has it.
 * One bad signature under a known key condemns the whole note.
 */
export function verifyNote(
  { text, signatures }: SignedNote,
  keys: readonly NoteKey[],
  where: string,
): readonly VerifiedSignature[] | Problem {
  const verified: VerifiedSignature[] = [];
  for (const key of keys) {
    const id = keyId(key);
    const own = signatures.filter((signature) => signature.name === key.name && sameBytes(signature.id, id));
    for (const [index, { bytes }] of own.entries()) {
      const seconds = key.role === 'witness' ? secondsOf(bytes) : undefined;
      if (!isGood(text, key, bytes)) return problem('ledger/bad-signature', where, key.name);
      if (index === 0) verified.push(seconds === undefined ? { key, bytes } : { key, bytes, seconds });
    }
  }
  return verified;
}

function isGood(text: string, { role, algorithm, publicKey }: NoteKey, bytes: Uint8Array): boolean {
  if (role === 'log') return bytes.length === SIGNATURE_LENGTH && algorithm.verify({ publicKey, message: utf8(text), signature: bytes });
  const seconds = secondsOf(bytes);
  if (seconds === undefined || bytes.length !== 8 + SIGNATURE_LENGTH) return false;
  return algorithm.verify({ publicKey, message: cosigned(text, seconds), signature: bytes.subarray(8) });
}

function secondsOf(bytes: Uint8Array): number | undefined {
  if (bytes.length < 8) return undefined;
  const seconds = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0);
  return seconds <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(seconds) : undefined;
}
