import { isProblem, type Problem, type Trust } from '#justice/ledger';
import { tellProblem, verifyDocument, verifyProof, type ProofVerdict } from '#verify';
import { isAnother, keptIn, trustFrom, type TrustSource } from '#web/verify';
import { read } from './api.ts';

/** The key a verdict rests on, and where it comes from: pinned in this browser, or given out by this site. */
export interface TrustedKey {
  readonly text: string;
  readonly source: Extract<TrustSource, 'pinned' | 'served'>;
  /** The day it was pinned; empty where it was not. */
  readonly since: string;
  /** The site gives out another one than was pinned. */
  readonly isAnother: boolean;
}

/** What came of checking a proof on this page. */
export type ProofSaid = { readonly later: true } | ProofChecked;

/** A verdict, with the key it rests on. `differs`: the proof holds, but not for this file. */
export type ProofChecked = { readonly key: TrustedKey } & (
  | { readonly position: number; readonly size: number }
  | { readonly problem: { readonly zh: string; readonly en: string }; readonly differs?: true }
);

/** Fetches an entry's proof and checks it here, against the key pinned in this browser; against the one this site gives out where none is. */
export async function checkProof(id: string, number: number): Promise<ProofSaid> {
  const found = await verdictOn(id, number);
  return 'verdict' in found ? placeOf(found) : found;
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
  return isProblem(places) ? { ...said(places, found.key), differs: true } : placeOf(found);
}

interface Verdict {
  readonly verdict: ProofVerdict;
  readonly trust: Trust;
  readonly key: TrustedKey;
}

const said = (problem: Problem, key: TrustedKey) => ({ problem: tellProblem(problem), key });

const placeOf = ({ verdict: { position, checkpoint }, key }: Verdict): ProofChecked => ({ position, size: checkpoint.size, key });

async function verdictOn(id: string, number: number): Promise<ProofSaid | Verdict> {
  const answer = await fetch(`/api/v1/cases/${id}/entries/${number}/proof`, { credentials: 'same-origin' });
  if (!answer.ok) return { later: true };
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const key = await trustedKey();
  const trust = trustFrom(key.text);
  if (isProblem(trust)) return said(trust, key);
  const verdict = verifyProof(bytes, trust, `${id}/${number}`);
  return isProblem(verdict) ? said(verdict, key) : { verdict, trust, key };
}

/** What somebody pinned on the verification page is believed before what the site says of itself. */
async function trustedKey(): Promise<TrustedKey> {
  const { key: served } = await read<{ readonly key: string }>('/ledger/key');
  const { pinned } = keptIn(localStorage);
  if (pinned === undefined) return { text: served, source: 'served', since: '', isAnother: false };
  return { ...pinned, source: 'pinned', isAnother: isAnother(pinned.text, served) };
}
