import { Fault } from '#justice/basics';
import { concat } from './bytes.ts';
import type { HashAlgorithm } from './suite.ts';

/** Hashes in a full tile, as C2SP tlog-tiles has it: a subtree eight levels high. */
export const TILE_WIDTH = 256;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The hash of an entry: RFC 6962 section 2.1, prefixed by 0x00. 叶杂凑 */
export function leafHash({ digest }: HashAlgorithm, entry: Uint8Array): Uint8Array {
  return digest(concat(LEAF, entry));
}

/** The hash of two subtrees: RFC 6962 section 2.1, prefixed by 0x01. 节点杂凑 */
export function nodeHash({ digest }: HashAlgorithm, left: Uint8Array, right: Uint8Array): Uint8Array {
  return digest(concat(NODE, left, right));
}

/**
 * A tree that grows, known by its right edge: on every level of tiles the hashes of the partial tile, fewer than 256 each.
 * Its size in memory does not grow with the number of acts. 增长中的默克尔树
 */
export interface Tree {
  readonly size: number;
  readonly edge: readonly (readonly Uint8Array[])[];
}

export const EMPTY_TREE: Tree = { size: 0, edge: [] };

/** A tile as it has to be written: its level, its index and its hashes, 256 or, on the right edge, fewer. */
export interface Tile {
  readonly level: number;
  readonly index: number;
  readonly hashes: readonly Uint8Array[];
}

/** Appends leaf hashes: the grown tree, and every tile that is new or has grown, each once, as it stands after them. */
export function growTree(
  hash: HashAlgorithm,
  tree: Tree,
  leafHashes: readonly Uint8Array[],
): { readonly tree: Tree; readonly tiles: readonly Tile[] } {
  const size = tree.size + leafHashes.length;
  if (!Number.isSafeInteger(size)) throw new Fault('ledger/too-large', 'a ledger cannot hold more acts than a number can count');
  const edge: (readonly Uint8Array[])[] = [];
  const tiles: Tile[] = [];
  let coming = leafHashes;
  for (let level = 0; level < tree.edge.length || coming.length > 0; level += 1) {
    const held = [...(tree.edge[level] ?? []), ...coming];
    const first = Math.floor(tree.size / TILE_WIDTH ** (level + 1));
    const rows = inRows(held);
    if (coming.length > 0) tiles.push(...rows.map((hashes, offset) => ({ level, index: first + offset, hashes })));
    const full = rows.filter(({ length }) => length === TILE_WIDTH);
    edge.push(held.slice(full.length * TILE_WIDTH));
    coming = full.map((row) => perfectRoot(hash, row));
  }
  return { tree: { size, edge }, tiles };
}

function inRows(hashes: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] {
  return Array.from({ length: Math.ceil(hashes.length / TILE_WIDTH) }, (_, row) => hashes.slice(row * TILE_WIDTH, (row + 1) * TILE_WIDTH));
}

/** The root hash of a tree; of an empty one, the hash of nothing. 根杂凑 */
export function rootOf(hash: HashAlgorithm, { edge }: Tree): Uint8Array {
  let root: Uint8Array | undefined;
  // From the smallest subtree on the right to the largest on the left.
  for (const row of edge) {
    for (const part of perfectParts(row).toReversed()) {
      const left = perfectRoot(hash, part);
      root = root === undefined ? left : nodeHash(hash, left, root);
    }
  }
  return root ?? hash.digest(new Uint8Array(0));
}

/** A row cut into perfect subtrees, the largest first: 5 hashes into 4 and 1. */
function perfectParts(row: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] {
  const parts: (readonly Uint8Array[])[] = [];
  let at = 0;
  for (let width = TILE_WIDTH / 2; width >= 1; width /= 2) {
    if (row.length - at < width) continue;
    parts.push(row.slice(at, at + width));
    at += width;
  }
  return parts;
}

/** The root over a power of two of hashes. */
export function perfectRoot(hash: HashAlgorithm, row: readonly Uint8Array[]): Uint8Array {
  let level = row;
  while (level.length > 1) {
    const next: Uint8Array[] = [];
    for (let at = 0; at + 1 < level.length; at += 2) {
      const [left, right] = [level[at], level[at + 1]];
      if (left !== undefined && right !== undefined) next.push(nodeHash(hash, left, right));
    }
    level = next;
  }
  const [root] = level;
  if (root === undefined || (row.length & (row.length - 1)) !== 0)
    throw new Fault('ledger/not-perfect', 'a perfect subtree has a power of two of hashes');
  return root;
}
