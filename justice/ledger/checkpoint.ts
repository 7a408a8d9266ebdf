import { Fault } from '#justice/basics';
import { base64, findBase64, findText, findWhole } from './bytes.ts';
import { isKeyName, parseKey, type NoteKey } from './keys.ts';
import { cosignText, parseNote, signText, verifyNote, writeNote, type Signer, type SignedNote, type VerifiedSignature } from './note.ts';
import { isProblem, problem, type Problem } from './problems.ts';
import type { TreeHead } from './proofs.ts';
import { HASH_LENGTH, type HashAlgorithm, type SignatureAlgorithm } from './suite.ts';

/** What a ledger says of itself at a moment: who it is, how many acts, and the hash over all. 检查点 */
export interface Checkpoint extends TreeHead {
  readonly origin: string;
}

/** The text that is signed: origin, size and root, each on its line. C2SP tlog-checkpoint. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${base64(root)}\n`;
}

/** Reads the text of a checkpoint; extension lines are refused, since nobody can audit them. */
export function parseCheckpointText(text: string, where: string): Checkpoint | Problem {
  const [origin = '', size = '', root = '', ...rest] = text.split('\n');
  const [count, bytes] = [findWhole(size), findBase64(root)];
  if (!isKeyName(origin) || count === undefined || bytes?.length !== HASH_LENGTH || rest.length !== 1 || rest[0] !== '') {
    return problem('ledger/not-a-checkpoint', where, 'not origin, size and root on three lines');
  }
  return { origin, size: count, root: bytes };
}

/** A checkpoint signed by the log, and by more keys of its own where it has several. 签发检查点 */
export async function signCheckpoint(checkpoint: Checkpoint, signers: readonly Signer[]): Promise<string> {
  const text = checkpointText(checkpoint);
  return writeNote({ text, signatures: await Promise.all(signers.map((signer) => signText(text, signer))) });
}

/** A signed checkpoint with a witness's signature added. The witness must have verified that the ledger only grew. */
export async function cosignCheckpoint(note: SignedNote, witness: Signer, seconds: number): Promise<string> {
  const signature = await cosignText(note.text, witness, seconds);
  return writeNote({ text: note.text, signatures: [...note.signatures, signature] });
}

/** Whom a verifier believes: the log's keys, the witnesses, and how many of them must have signed. 信任策略 */
export interface Trust {
  readonly logs: readonly NoteKey[];
  readonly witnesses: readonly NoteKey[];
  readonly quorum: number;
}

/** The hash of a ledger is the one that belongs to its log's key: SHA-256 with Ed25519, SM3 with SM2. */
export function hashOf({ logs }: Trust): HashAlgorithm {
  const [log] = logs;
  if (log === undefined) throw new Fault('ledger/nobody-trusted', 'a verifier needs the key of a log');
  return log.algorithm.keyHash;
}

/** A checkpoint that may be believed, with who vouches for it. */
export interface TrustedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly note: SignedNote;
  readonly witnesses: readonly VerifiedSignature[];
}

/** Reads a signed checkpoint and holds its signatures against whom we believe. The log's key bears the origin as its name. */
export function openCheckpoint(bytes: Uint8Array, trust: Trust, where: string): TrustedCheckpoint | Problem {
  const note = parseNote(bytes, where);
  if (isProblem(note)) return note;
  const checkpoint = parseCheckpointText(note.text, where);
  if (isProblem(checkpoint)) return checkpoint;
  const logs = trust.logs.filter(({ name }) => name === checkpoint.origin);
  if (logs.length === 0) return problem('ledger/wrong-origin', where, checkpoint.origin);
  const verified = verifyNote(note, [...logs, ...trust.witnesses], where);
  if (isProblem(verified)) return verified;
  if (!verified.some(({ key }) => key.role === 'log')) return problem('ledger/unsigned', where, checkpoint.origin);
  const witnesses = verified.filter(({ key }) => key.role === 'witness');
  const count = witnessCount(witnesses);
  if (count < trust.quorum) return problem('ledger/too-few-witnesses', where, `${count} of ${trust.quorum}`);
  return { checkpoint, note, witnesses };
}

/** How many witnesses signed; two keys of one witness are one witness. */
export const witnessCount = (witnesses: readonly VerifiedSignature[]): number => new Set(witnesses.map(({ key }) => key.name)).size;

/** Who witnessed a checkpoint, and when, in seconds since 1970. */
export function witnessesOf({ witnesses }: TrustedCheckpoint): readonly { readonly name: string; readonly seconds: number }[] {
  return witnesses.map(({ key, seconds }) => ({ name: key.name, seconds: seconds ?? 0 }));
}

/** Reads whom to believe: lines `log KEY`, `witness KEY` and `quorum N`; empty lines and lines that begin with `#` are passed over. */
export function parseTrust(bytes: Uint8Array, algorithms: readonly SignatureAlgorithm[]): Trust | Problem {
  const keys: NoteKey[] = [];
  let quorum = 0;
  for (const [index, line] of (findText(bytes) ?? '').split('\n').entries()) {
    const [word = '', value = ''] = line.trim().split(/\s+/u);
    const where = `line ${index + 1}`;
    if (word === '' || word.startsWith('#')) continue;
    if (word === 'quorum') {
      const count = findWhole(value);
      if (count === undefined) return problem('ledger/not-a-key', where, 'a quorum is a whole number');
      quorum = count;
      continue;
    }
    const key = parseKey(value, algorithms);
    if (isProblem(key)) return { ...key, where: `${where} ${key.where}` };
    if (key.role !== word) return problem('ledger/not-a-key', where, `\`${word}\` before a key of a ${key.role}`);
    keys.push(key);
  }
  const logs = keys.filter(({ role }) => role === 'log');
  const witnesses = keys.filter(({ role }) => role === 'witness');
  if (logs.length === 0) return problem('ledger/not-a-key', 'keys', 'no line `log KEY`');
  if (new Set(logs.map(({ algorithm }) => algorithm.keyHash.name)).size > 1)
    return problem('ledger/not-a-key', 'keys', 'logs of two suites');
  if (new Set(witnesses.map(({ name }) => name)).size < quorum)
    return problem('ledger/not-a-key', 'quorum', 'more than there are witnesses');
  return { logs, witnesses, quorum };
}
