import { isProblem, parseKey, type Problem, type Trust } from '#justice/ledger';
import { ED25519, SM2, tellProblem, verifyDocument, verifyProof, type ProofVerdict } from '#verify';
import { read } from './api.ts';

/** What came of checking a proof on this page. */
export type ProofSaid =
  | { readonly position: number; readonly size: number }
  | { readonly problem: { readonly zh: string; readonly en: string } }
  | { readonly later: true };

const said = (problem: Problem): ProofSaid => ({ problem: tellProblem(problem) });

/** Fetches an entry's proof and checks it here, against the ledger's key. */
export async function checkProof(id: string, number: number): Promise<ProofSaid> {
  const found = await verdictOn(id, number);
  return 'verdict' in found ? placeOf(found.verdict) : found;
}

/** Works out the digest of a file here, and looks for it in what the entry's leaf commits to. */
export async function checkFile({
  case: id,
  number,
  bytes,
}: {
  readonly case: string;
  readonly number: number;
  readonly bytes: Uint8Array;
}): Promise<ProofSaid> {
  const found = await verdictOn(id, number);
  if (!('verdict' in found)) return found;
  const places = verifyDocument(bytes, found.verdict, found.trust);
  return isProblem(places) ? said(places) : placeOf(found.verdict);
}

const placeOf = ({ position, checkpoint }: ProofVerdict): ProofSaid => ({ position, size: checkpoint.size });

async function verdictOn(id: string, number: number): Promise<ProofSaid | { readonly verdict: ProofVerdict; readonly trust: Trust }> {
  const answer = await fetch(`/api/v1/cases/${id}/entries/${number}/proof`, { credentials: 'same-origin' });
  if (!answer.ok) return { later: true };
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const { key } = await read<{ readonly key: string }>('/ledger/key');
  const log = parseKey(key, [ED25519, SM2]);
  if (isProblem(log)) return said(log);
  const trust = { logs: [log], witnesses: [], quorum: 0 };
  const verdict = verifyProof(bytes, trust, `${id}/${number}`);
  return isProblem(verdict) ? said(verdict) : { verdict, trust };
}
