import { isProblem, type Problem } from './problems.ts';
import { readBundle, readTree, type LedgerView } from './source.ts';
import type { HashAlgorithm } from './suite.ts';
import { encodeBundle, encodeTile, tilePath } from './tiles.ts';
import { EMPTY_TREE, growTree, leafHash, TILE_WIDTH, type Tree } from './tree.ts';

/** What a sequencer keeps between two batches: the edge of the tree and the entries of the last, partial bundle. 账本尾部 */
export interface LedgerTail {
  readonly tree: Tree;
  readonly entries: readonly Uint8Array[];
}

export const EMPTY_TAIL: LedgerTail = { tree: EMPTY_TREE, entries: [] };

/** A file to write, by its path in the ledger. */
export interface LedgerFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Takes a batch of entries in: the new tail, and every file to write and sync before a checkpoint of the new size is signed.
 * No file of an earlier size is changed. 批次入账
 */
export function growLedger(
  hash: HashAlgorithm,
  tail: LedgerTail,
  entries: readonly Uint8Array[],
): { readonly tail: LedgerTail; readonly files: readonly LedgerFile[] } {
  if (entries.length === 0) return { tail, files: [] };
  const held = [...tail.entries, ...entries];
  const first = Math.floor(tail.tree.size / TILE_WIDTH);
  const bundles = Array.from({ length: Math.ceil(held.length / TILE_WIDTH) }, (_, row) =>
    held.slice(row * TILE_WIDTH, (row + 1) * TILE_WIDTH),
  );
  const { tree, tiles } = growTree(
    hash,
    tail.tree,
    entries.map((entry) => leafHash(hash, entry)),
  );
  const files = [
    ...bundles.map((bundle, row) => ({
      path: tilePath({ level: 'entries', index: first + row, width: bundle.length }),
      bytes: encodeBundle(bundle),
    })),
    ...tiles.map((tile) => ({ path: tilePath({ ...tile, width: tile.hashes.length }), bytes: encodeTile(tile) })),
  ];
  return { tail: { tree, entries: held.slice(held.length - (held.length % TILE_WIDTH)) }, files };
}

/** The partial files that a tree of the tail's size ends in. */
export function edgeFiles({ tree, entries }: LedgerTail): readonly LedgerFile[] {
  const bundle = {
    path: tilePath({ level: 'entries', index: Math.floor(tree.size / TILE_WIDTH), width: entries.length }),
    bytes: encodeBundle(entries),
  };
  const tiles = tree.edge.map((hashes, level) => {
    const index = Math.floor(tree.size / TILE_WIDTH ** (level + 1));
    return { path: tilePath({ level, index, width: hashes.length }), bytes: encodeTile({ hashes }) };
  });
  return [bundle, ...tiles].filter(({ bytes }) => bytes.length > 0);
}

/** The tail of a ledger as it lies on disk. */
export async function readTail(view: LedgerView): Promise<LedgerTail | Problem> {
  const tree = await readTree(view);
  if (isProblem(tree)) return tree;
  if (view.size % TILE_WIDTH === 0) return { tree, entries: [] };
  const entries = await readBundle(view, Math.floor(view.size / TILE_WIDTH));
  return isProblem(entries) ? entries : { tree, entries };
}
