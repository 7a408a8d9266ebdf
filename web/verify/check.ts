import { findText, isProblem, parseKey, parseProofFile, parseTrust, utf8, type Problem, type Trust } from '#justice/ledger';
import { SHA256_ED25519, SM3_SM2, verifyDocument, verifyProof, type ProofVerdict } from '#verify';

/** What somebody brought to be checked. */
export interface Brought {
  readonly proof: Uint8Array;
  readonly document?: Uint8Array;
  /** A key as one line, or a trust policy. */
  readonly trust: string;
}

/** What came of it: the verdict on the proof, and on the document where there was one. */
export type Outcome =
  | { readonly problem: Problem }
  | { readonly verdict: ProofVerdict; readonly levels: number; readonly trust: Trust; readonly document?: 'fits' | Problem };

const ALGORITHMS = [SHA256_ED25519.signature, SM3_SM2.signature];

/** A key alone stands for the policy that believes the log by itself. */
export function trustFrom(text: string): Trust | Problem {
  const line = text.trim();
  if (/^(?:log|witness|quorum)\s/mu.test(line)) return parseTrust(utf8(`${line}\n`), ALGORITHMS);
  const key = parseKey(line, ALGORITHMS);
  return isProblem(key) ? key : { logs: [key], witnesses: [], quorum: 0 };
}

/** Checks a proof, and a document beside it, against the key; no network, no clock. */
export function check({ proof, document, trust: text }: Brought): Outcome {
  const trust = trustFrom(text);
  if (isProblem(trust)) return { problem: trust };
  const verdict = verifyProof(proof, trust, 'proof');
  if (isProblem(verdict)) return { problem: verdict };
  const file = parseProofFile(proof, 'proof');
  const levels = isProblem(file) ? 0 : file.path.length;
  if (document === undefined) return { verdict, levels, trust };
  const places = verifyDocument(document, verdict, trust);
  return { verdict, levels, trust, document: isProblem(places) ? places : 'fits' };
}

/** The text of a file that is text, for showing it. */
export const textOf = (bytes: Uint8Array): string => findText(bytes) ?? '';
