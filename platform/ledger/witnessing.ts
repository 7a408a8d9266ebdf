import { Fault } from '#justice/basics';
import {
  base64,
  isProblem,
  parseNote,
  proveConsistency,
  utf8,
  verifyNote,
  writeNote,
  type LedgerView,
  type NoteKey,
  type NoteSignature,
  type SignedNote,
} from '#justice/ledger';

/** What a witness answers, as C2SP tlog-witness has it: the line it signed, or why it signs nothing. */
export type WitnessAnswer =
  | { readonly status: 200; readonly line: string }
  /** It has signed another size last; the caller tries again from there. */
  | { readonly status: 409; readonly size: number }
  | { readonly status: 400 | 403 | 404 | 422 };

/** A way to a witness: in this process, or over the network. */
export interface WitnessDoor {
  /** By which its signature is known. */
  readonly key: NoteKey;
  /** Takes the body of an `add-checkpoint` request; throws where the witness cannot be reached. */
  readonly add: (body: Uint8Array) => Promise<WitnessAnswer>;
}

/** The body of an `add-checkpoint` request. */
export function witnessRequest(old: number, path: readonly Uint8Array[], note: string): Uint8Array {
  return utf8(`old ${old}\n${path.map((hash) => `${base64(hash)}\n`).join('')}\n${note}`);
}

interface Asking {
  readonly view: LedgerView;
  readonly note: string;
  /** The size the witness is believed to have signed last. */
  readonly old: number;
}

/**
 * A checkpoint with the signatures of those witnesses that have not signed it yet and can be reached, after those that are there. A witness that cannot be
 * reached is left out and the checkpoint shows it; one that finds a fork stops everything: throws a Fault `ledger/fork`, and nothing is published.
 */
export async function witnessed(witnesses: readonly WitnessDoor[], asking: Asking): Promise<string> {
  const note = parseNote(utf8(asking.note), 'checkpoint');
  if (isProblem(note)) throw new Fault(note.problem, note.where);
  const missing = witnesses.filter(({ key }) => !hasSigned(note, key));
  const lines = await Promise.all(missing.map((witness) => lineFrom(witness, asking)));
  const signatures = missing.map(({ key }, index) => signatureIn(note, key, lines[index] ?? ''));
  return writeNote({ ...note, signatures: [...note.signatures, ...signatures.filter((one) => one !== undefined)] });
}

function hasSigned(note: SignedNote, key: NoteKey): boolean {
  const verified = verifyNote(note, [key], 'checkpoint');
  return !isProblem(verified) && verified.length > 0;
}

/**
 * The witness's one signature, if it is good. INVARIANT: nothing else of what a witness sends is published, since one bad signature condemns a
 * checkpoint for everybody who knows the key it names, and that might be the log's own.
 */
function signatureIn({ text }: SignedNote, key: NoteKey, line: string): NoteSignature | undefined {
  const sent = parseNote(utf8(`${text}\n${line}`), 'cosignature');
  if (isProblem(sent) || sent.signatures.length !== 1) return undefined;
  const verified = verifyNote(sent, [key], 'cosignature');
  return isProblem(verified) || verified.length !== 1 ? undefined : sent.signatures[0];
}

async function lineFrom(witness: WitnessDoor, asking: Asking): Promise<string> {
  const { name } = witness.key;
  const first = await ask(witness, asking);
  const answer = first?.status === 409 && first.size <= asking.view.size ? await ask(witness, { ...asking, old: first.size }) : first;
  if (answer === undefined) return '';
  if (answer.status === 200) return answer.line;
  if (answer.status === 409)
    throw new Fault(
      'ledger/fork',
      `${name} has signed another ledger of size ${answer.size}: this one was put back from an older copy, or changed; restore the newer one`,
    );
  if (answer.status === 422) throw new Fault('ledger/fork', `${name} finds that this ledger did not grow out of the one it signed`);
  return '';
}

/** The answer of a witness; nothing where it is out of reach. */
async function ask({ add }: WitnessDoor, { view, note, old }: Asking): Promise<WitnessAnswer | undefined> {
  const path = await proveConsistency(view, old);
  if (isProblem(path)) throw new Fault(path.problem, path.where);
  try {
    return await add(witnessRequest(old, path, note));
  } catch {
    return undefined;
  }
}
