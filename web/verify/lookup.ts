import { Fault } from '#justice/basics';
import {
  CHECKPOINT_PATH,
  findWhole,
  isProblem,
  parseCheckpointText,
  parseNote,
  proveInclusion,
  readEntry,
  writeProofFile,
  type HashAlgorithm,
  type LedgerSource,
} from '#justice/ledger';
import { httpSource, SHA256_ED25519, SM3_SM2 } from '#verify';
import { trustFrom } from './check.ts';

/** Why a code led to no proof. */
export type NotFound = 'not-a-code' | 'no-such-entry' | 'sign-in' | 'entries-closed' | 'no-network';

const OF_A_CASE = /^(?<id>[\w-]{1,64})\/(?<number>\d{1,7})$/u;

/**
 * The proof a code stands for: the place of an entry in the ledger, counted from one, which anybody may look up where the node gives its entries to everybody;
 * or `case/number`, which those who may see the case can.
 */
export async function findProof(code: string, servedKey: string | undefined): Promise<Uint8Array | NotFound> {
  const asked = code.normalize('NFKC').trim();
  const ofCase = OF_A_CASE.exec(asked)?.groups;
  try {
    if (ofCase !== undefined) return await proofOfCase(`/api/v1/cases/${ofCase['id']}/entries/${ofCase['number']}/proof`);
    const place = findWhole(asked.replaceAll(/[第条,\s]/gu, ''));
    if (place === undefined || place < 1) return 'not-a-code';
    const trust = trustFrom(servedKey ?? '');
    const algorithm = isProblem(trust) ? SHA256_ED25519.signature : trust.logs[0]?.algorithm;
    const { hash } = algorithm?.name === SM3_SM2.signature.name ? SM3_SM2 : SHA256_ED25519;
    return (await proofAt(httpSource('/api/v1/ledger'), hash, place - 1)) ?? 'no-such-entry';
  } catch (error) {
    return error instanceof Fault && error.code === 'verify/closed' ? 'entries-closed' : 'no-network';
  }
}

async function proofOfCase(address: string): Promise<Uint8Array | NotFound> {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (answer.status === 401) return 'sign-in';
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : 'no-such-entry';
}

/** A proof made from the ledger's open files. What the entry commits to stays closed: only those who may see the case can open it. */
export async function proofAt(source: LedgerSource, hash: HashAlgorithm, position: number): Promise<Uint8Array | undefined> {
  const checkpoint = await source.read(CHECKPOINT_PATH);
  const note = checkpoint === undefined ? undefined : parseNote(checkpoint, CHECKPOINT_PATH);
  const head = note === undefined || isProblem(note) ? undefined : parseCheckpointText(note.text, CHECKPOINT_PATH);
  if (checkpoint === undefined || head === undefined || isProblem(head) || head.size <= position) return undefined;
  const view = { hash, source, size: head.size };
  const [entry, path] = [await readEntry(view, position), await proveInclusion(view, position)];
  return isProblem(entry) || isProblem(path) ? undefined : writeProofFile({ position, path, checkpoint, entry, openings: [] });
}
