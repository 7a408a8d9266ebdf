import { Fault } from '#justice/basics';
import { base64, isProblem, parseNote, proveConsistency, utf8, writeNote, type LedgerView } from '#justice/ledger';

/** What a witness answers, as C2SP tlog-witness has it: the line it signed, or why it signs nothing. */
export type WitnessAnswer =
  | { readonly status: 200; readonly line: string }
  /** It has signed another size last; the caller tries again from there. */
  | { readonly status: 409; readonly size: number }
  | { readonly status: 400 | 403 | 404 | 422 };

/** A way to a witness: in this process, or over the network. */
export interface WitnessDoor {
  readonly name: string;
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
 * A checkpoint with the signatures of those witnesses that can be reached. A witness that cannot be reached is left out and the checkpoint shows it;
 * one that finds a fork stops everything: throws a Fault `ledger/fork`, and nothing is published.
 */
export async function witnessed(witnesses: readonly WitnessDoor[], asking: Asking): Promise<string> {
  const lines = await Promise.all(witnesses.map((witness) => lineFrom(witness, asking)));
  const note = parseNote(utf8(asking.note), 'checkpoint');
  if (isProblem(note)) throw new Fault(note.problem, note.where);
  const whole = parseNote(utf8(`${writeNote(note)}${lines.join('')}`), 'witnessed checkpoint');
  // Whatever a witness sends, the ledger publishes only what can be read.
  return isProblem(whole) ? asking.note : writeNote(whole);
}

async function lineFrom(witness: WitnessDoor, asking: Asking): Promise<string> {
  const first = await ask(witness, asking);
  const answer = first?.status === 409 && first.size <= asking.view.size ? await ask(witness, { ...asking, old: first.size }) : first;
  if (answer === undefined) return '';
  if (answer.status === 200) return answer.line;
  if (answer.status === 409)
    throw new Fault(
      'ledger/fork',
      `${witness.name} has signed another ledger of size ${answer.size}: this one was put back from an older copy, or changed; restore the newer one`,
    );
  if (answer.status === 422) throw new Fault('ledger/fork', `${witness.name} finds that this ledger did not grow out of the one it signed`);
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
