import { Fault } from '#justice/basics';
import { concat } from './bytes.ts';
import { problem, type Problem } from './problems.ts';
import { HASH_LENGTH } from './suite.ts';
import { TILE_WIDTH, type Tile } from './tree.ts';

/** The longest entry a bundle can hold: its length is written in two bytes. */
export const LONGEST_ENTRY = 0xff_ff;

/** Where the newest checkpoint lies. */
export const CHECKPOINT_PATH = 'checkpoint';

/** A file of a ledger: what it holds, which one, and how many hashes or entries, 256 or, on the right edge, fewer. */
export interface TileName {
  readonly level: number | 'entries';
  readonly index: number;
  readonly width: number;
}

/** The path of a tile or of an entry bundle: `tile/0/x001/234.p/5`. C2SP tlog-tiles. */
export function tilePath({ level, index, width }: TileName): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/gu) ?? [];
  const place = groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/');
  return `tile/${level}/${place}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** Every tile and bundle a tree of a size has, from the left, entries first. */
export function* tilesOf(size: number): Generator<TileName> {
  yield* row('entries', size);
  let width = size;
  for (let level = 0; width > 0; level += 1) {
    yield* row(level, width);
    width = Math.floor(width / TILE_WIDTH);
  }
}

function* row(level: TileName['level'], width: number): Generator<TileName> {
  for (let index = 0; index * TILE_WIDTH < width; index += 1)
    yield { level, index, width: Math.min(TILE_WIDTH, width - index * TILE_WIDTH) };
}

/** The bytes of a tile: its hashes, one after another. */
export const encodeTile = ({ hashes }: Pick<Tile, 'hashes'>): Uint8Array => concat(...hashes);

/** The hashes of a tile of known width. */
export function decodeTile(bytes: Uint8Array, name: TileName): readonly Uint8Array[] | Problem {
  if (bytes.length !== name.width * HASH_LENGTH) {
    return problem('ledger/bad-file', tilePath(name), `${bytes.length} bytes, not ${name.width * HASH_LENGTH}`);
  }
  return Array.from({ length: name.width }, (_, at) => bytes.subarray(at * HASH_LENGTH, (at + 1) * HASH_LENGTH));
}

/** The bytes of an entry bundle: each entry after its length in two bytes, the higher first. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concat(
    ...entries.flatMap((entry) => {
      if (entry.length > LONGEST_ENTRY)
        throw new Fault('ledger/entry-too-long', `an entry has ${entry.length} bytes, at most ${LONGEST_ENTRY} fit`);
      return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry];
    }),
  );
}

/** The entries of a bundle of known width. */
export function decodeBundle(bytes: Uint8Array, name: TileName): readonly Uint8Array[] | Problem {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const [high, low] = [bytes[at], bytes[at + 1]];
    const length = (high ?? 0) * 0x1_00 + (low ?? 0);
    if (low === undefined || at + 2 + length > bytes.length) {
      return problem('ledger/bad-file', tilePath(name), `entry ${name.index * TILE_WIDTH + entries.length} is cut off`);
    }
    entries.push(bytes.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  if (entries.length === name.width) return entries;
  return problem('ledger/bad-file', tilePath(name), `${entries.length} entries, not ${name.width}`);
}
