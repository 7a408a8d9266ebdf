import { isProblem, problem, type Problem } from './problems.ts';
import { consistencyRanges, inclusionRanges, perfectRanges, type Range } from './proofs.ts';
import { HASH_LENGTH, type HashAlgorithm } from './suite.ts';
import { decodeBundle, decodeTile, tilePath, type TileName } from './tiles.ts';
import { nodeHash, perfectRoot, TILE_WIDTH, type Tree } from './tree.ts';

/** Where a ledger is read from: a directory, a web server, memory. 账本来源 */
export interface LedgerSource {
  /** The bytes of a file by its path in the ledger (`checkpoint`, `tile/0/000.p/5`), or undefined where there is none. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
}

/** A ledger at one size, read through a hash. */
export interface LedgerView {
  readonly hash: HashAlgorithm;
  readonly source: LedgerSource;
  readonly size: number;
}

/** The hashes of a tile as a tree of this size has them. A partial tile that is gone is cut from the one that grew out of it. */
export async function readTile({ source, size }: LedgerView, level: number, index: number): Promise<readonly Uint8Array[] | Problem> {
  const name = nameIn(size, { level, index });
  const bytes = await source.read(tilePath(name));
  if (bytes !== undefined) return decodeTile(bytes, name);
  const whole = name.width === TILE_WIDTH ? undefined : await source.read(tilePath({ ...name, width: TILE_WIDTH }));
  return whole === undefined
    ? problem('ledger/file-missing', tilePath(name))
    : decodeTile(whole.subarray(0, name.width * HASH_LENGTH), name);
}

/** The entries of a bundle as a tree of this size has them. */
export async function readBundle({ source, size }: LedgerView, index: number): Promise<readonly Uint8Array[] | Problem> {
  const name = nameIn(size, { level: 'entries', index });
  const bytes = await source.read(tilePath(name));
  if (bytes !== undefined) return decodeBundle(bytes, name);
  const full = { ...name, width: TILE_WIDTH };
  const whole = name.width === TILE_WIDTH ? undefined : await source.read(tilePath(full));
  if (whole === undefined) return problem('ledger/file-missing', tilePath(name));
  const entries = decodeBundle(whole, full);
  return isProblem(entries) ? entries : entries.slice(0, name.width);
}

function nameIn(size: number, { level, index }: Omit<TileName, 'width'>): TileName {
  const hashes = level === 'entries' ? size : Math.floor(size / TILE_WIDTH ** level);
  return { level, index, width: Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH) };
}

/** The entry at a position, from 0. */
export async function readEntry(view: LedgerView, position: number): Promise<Uint8Array | Problem> {
  if (position >= view.size) return problem('ledger/not-included', `position ${position}`);
  const entries = await readBundle(view, Math.floor(position / TILE_WIDTH));
  return isProblem(entries) ? entries : (entries[position % TILE_WIDTH] ?? problem('ledger/file-missing', `position ${position}`));
}

/** The hash of a range of leaves, from tiles. */
export async function rangeHash(view: LedgerView, range: Range): Promise<Uint8Array | Problem> {
  const parts: Uint8Array[] = [];
  for (const part of perfectRanges(range)) {
    const found = await perfectHash(view, part);
    if (isProblem(found)) return found;
    parts.push(found);
  }
  const [last, ...rest] = parts.toReversed();
  if (last === undefined) return view.hash.digest(new Uint8Array(0));
  return rest.reduce((right, left) => nodeHash(view.hash, left, right), last);
}

/** A perfect subtree lies inside one tile: on the level of tiles below its height. */
async function perfectHash(view: LedgerView, { start, end }: Range): Promise<Uint8Array | Problem> {
  const width = end - start;
  let level = 0;
  while (TILE_WIDTH ** (level + 1) <= width) level += 1;
  const [first, count] = [start / TILE_WIDTH ** level, width / TILE_WIDTH ** level];
  const hashes = await readTile(view, level, Math.floor(first / TILE_WIDTH));
  return isProblem(hashes) ? hashes : perfectRoot(view.hash, hashes.slice(first % TILE_WIDTH, (first % TILE_WIDTH) + count));
}

/** The inclusion proof of a position, made from tiles. */
export async function proveInclusion(view: LedgerView, position: number): Promise<readonly Uint8Array[] | Problem> {
  if (position >= view.size) return problem('ledger/not-included', `position ${position}`);
  return allHashes(view, inclusionRanges(position, { start: 0, end: view.size }));
}

/** The proof that a ledger of this size only added to one of an earlier size, made from tiles. */
export async function proveConsistency(view: LedgerView, earlier: number): Promise<readonly Uint8Array[] | Problem> {
  if (earlier > view.size) return problem('ledger/not-consistent', `size ${earlier}`);
  return allHashes(view, consistencyRanges(earlier, view.size));
}

async function allHashes(view: LedgerView, ranges: readonly Range[]): Promise<readonly Uint8Array[] | Problem> {
  const hashes: Uint8Array[] = [];
  for (const range of ranges) {
    const found = await rangeHash(view, range);
    if (isProblem(found)) return found;
    hashes.push(found);
  }
  return hashes;
}

/** The right edge of a ledger as it lies on disk, so that it can grow on after a restart. */
export async function readTree(view: LedgerView): Promise<Tree | Problem> {
  const edge: (readonly Uint8Array[])[] = [];
  for (let width = view.size; width > 0; width = Math.floor(width / TILE_WIDTH)) {
    const row = width % TILE_WIDTH === 0 ? [] : await readTile(view, edge.length, Math.floor(width / TILE_WIDTH));
    if (isProblem(row)) return row;
    edge.push(row);
  }
  return { size: view.size, edge };
}
