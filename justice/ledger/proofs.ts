import { sameBytes } from './bytes.ts';
import { nodeHash } from './tree.ts';
import type { HashAlgorithm } from './suite.ts';

/** The leaves from `start` up to, and without, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The head of a tree: how many acts, and the hash over all of them. 树头 */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Which subtrees an inclusion proof names, from the leaf's neighbour up: RFC 6962 section 2.1.1. */
export function inclusionRanges(index: number, { start, end }: Range): readonly Range[] {
  if (end - start <= 1) return [];
  const middle = start + splitOf(end - start);
  return index < middle
    ? [...inclusionRanges(index, { start, end: middle }), { start: middle, end }]
    : [...inclusionRanges(index, { start: middle, end }), { start, end: middle }];
}

/** Which subtrees a consistency proof names: RFC 6962 section 2.1.2. */
export function consistencyRanges(earlier: number, size: number): readonly Range[] {
  return earlier === 0 || earlier >= size ? [] : subproof(earlier, { start: 0, end: size }, true);
}

function subproof(earlier: number, { start, end }: Range, known: boolean): readonly Range[] {
  if (earlier === end) return known ? [] : [{ start, end }];
  const middle = start + splitOf(end - start);
  return earlier <= middle
    ? [...subproof(earlier, { start, end: middle }, known), { start: middle, end }]
    : [...subproof(earlier, { start: middle, end }, false), { start, end: middle }];
}

/** The largest power of two smaller than a number of leaves. */
function splitOf(width: number): number {
  let split = 1;
  while (split * 2 < width) split *= 2;
  return split;
}

/** A range cut into perfect subtrees as the tree has them, from the left. */
export function perfectRanges({ start, end }: Range): readonly Range[] {
  const parts: Range[] = [];
  let at = start;
  while (at < end) {
    let width = 1;
    while (at % (width * 2) === 0 && at + width * 2 <= end) width *= 2;
    parts.push({ start: at, end: at + width });
    at += width;
  }
  return parts;
}

/** One leaf's place in a tree, with the hashes beside its way to the root. 包含证明 */
export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/** The root an inclusion proof leads to, or undefined where it is malformed: RFC 9162 section 2.1.3.2. */
export function rootOfInclusion(hash: HashAlgorithm, { index, size, leaf, path }: Inclusion): Uint8Array | undefined {
  if (!areWhole(index, size) || index >= size) return undefined;
  let [node, last] = [index, size - 1];
  let root = leaf;
  for (const beside of path) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      root = nodeHash(hash, beside, root);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      root = nodeHash(hash, root, beside);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root : undefined;
}

/** Whether a leaf stands in a tree where its proof says. */
export function verifyInclusion(hash: HashAlgorithm, inclusion: Inclusion, root: Uint8Array): boolean {
  const led = rootOfInclusion(hash, inclusion);
  return led !== undefined && sameBytes(led, root);
}

/** Whether a later tree only added to an earlier one: RFC 9162 section 2.1.4.2. 一致性证明 */
export function verifyConsistency(
  hash: HashAlgorithm,
  { earlier, later }: { readonly earlier: TreeHead; readonly later: TreeHead },
  path: readonly Uint8Array[],
): boolean {
  if (!areWhole(earlier.size, later.size) || earlier.size > later.size) return false;
  if (earlier.size === later.size) return path.length === 0 && sameBytes(earlier.root, later.root);
  // Everything begins with nothing: an empty tree needs no proof, only to be empty.
  if (earlier.size === 0) return path.length === 0 && sameBytes(earlier.root, hash.digest(new Uint8Array(0)));
  const isPower = perfectRanges({ start: 0, end: earlier.size }).length === 1;
  const [first, ...rest] = isPower ? [earlier.root, ...path] : path;
  if (first === undefined) return false;
  let [node, last] = [earlier.size - 1, later.size - 1];
  while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  let [before, after] = [first, first];
  for (const beside of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      before = nodeHash(hash, beside, before);
      after = nodeHash(hash, beside, after);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      after = nodeHash(hash, after, beside);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameBytes(before, earlier.root) && sameBytes(after, later.root);
}

function areWhole(...numbers: readonly number[]): boolean {
  return numbers.every((number) => Number.isSafeInteger(number) && number >= 0);
}
