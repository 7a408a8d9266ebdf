import { isProblem, parseKey, type Problem } from '#justice/ledger';
import { ED25519, SM2, tellProblem, verifyProof } from '#verify';
import { read } from './api.ts';

/** What came of checking a proof on this page. */
export type ProofSaid =
  | { readonly position: number; readonly size: number }
  | { readonly problem: { readonly zh: string; readonly en: string } }
  | { readonly later: true };

const said = (problem: Problem): ProofSaid => ({ problem: tellProblem(problem) });

/** Fetches an entry's proof and checks it here, against the ledger's key. */
export async function checkProof(id: string, number: number): Promise<ProofSaid> {
  const answer = await fetch(`/api/v1/cases/${id}/entries/${number}/proof`, { credentials: 'same-origin' });
  if (!answer.ok) return { later: true };
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const { key } = await read<{ readonly key: string }>('/ledger/key');
  const log = parseKey(key, [ED25519, SM2]);
  if (isProblem(log)) return said(log);
  const verdict = verifyProof(bytes, { logs: [log], witnesses: [], quorum: 0 }, `${id}/${number}`);
  return isProblem(verdict) ? said(verdict) : { position: verdict.position, size: verdict.checkpoint.size };
}
