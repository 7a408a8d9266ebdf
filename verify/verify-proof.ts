import {
  digestOf,
  hashOf,
  isProblem,
  leafHash,
  openCheckpoint,
  openLeaf,
  parseLeaf,
  parseProofFile,
  placesOf,
  problem,
  verifyInclusion,
  witnessesOf,
  type Checkpoint,
  type JsonObject,
  type Problem,
  type Trust,
} from '#justice/ledger';
import { SHA_256 } from './ed25519.ts';

/** What a proof file that holds up shows: the act, as far as its holder may read it. 证明核验通过 */
export interface ProofVerdict {
  readonly checkpoint: Checkpoint;
  readonly position: number;
  readonly case: string;
  readonly number: number;
  readonly act: JsonObject;
  /** Places that stay closed: erased, or for others only. */
  readonly closed: readonly string[];
  readonly witnesses: readonly { readonly name: string; readonly seconds: number }[];
}

/** Checks a proof file by itself: signatures, place in the tree, format of the act, each opening. What is wrong is told as a place in `where`. */
export function verifyProof(bytes: Uint8Array, trust: Trust, where: string): ProofVerdict | Problem {
  const file = parseProofFile(bytes, where);
  if (isProblem(file)) return file;
  const head = openCheckpoint(file.checkpoint, trust, `${where} checkpoint`);
  if (isProblem(head)) return head;
  const [hash, { checkpoint }] = [hashOf(trust), head];
  const inclusion = { index: file.position, size: checkpoint.size, leaf: leafHash(hash, file.entry), path: file.path };
  const place = `${where} position ${file.position}`;
  if (!verifyInclusion(hash, inclusion, checkpoint.root)) return problem('ledger/not-included', place);
  const leaf = parseLeaf(file.entry, place);
  if (isProblem(leaf)) return leaf;
  if (leaf.hash !== hash.name) return problem('ledger/not-a-leaf', place, leaf.hash);
  const opened = openLeaf(hash, leaf, file.openings);
  if (isProblem(opened)) return { ...opened, where: `${where} ${opened.where}` };
  return { checkpoint, position: file.position, case: leaf.case, number: leaf.number, ...opened, witnesses: witnessesOf(head) };
}

/** Checks that a document or a file is the one an act names by its digest: the places in the act where it stands. 文书、附件核验 */
export function verifyDocument(
  document: Uint8Array,
  { act, position }: Pick<ProofVerdict, 'act' | 'position'>,
  trust: Trust,
): readonly string[] | Problem {
  const digests = new Set([digestOf(hashOf(trust), document), digestOf(SHA_256, document)]);
  const places = [...digests].flatMap((digest) => placesOf(digest, act));
  return places.length > 0 ? places : problem('ledger/document-not-found', `position ${position}`, [...digests].join(', '));
}
