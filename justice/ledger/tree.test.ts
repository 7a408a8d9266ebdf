import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeBundle,
  decodeTile,
  EMPTY_TAIL,
  EMPTY_TREE,
  encodeBundle,
  findHex,
  growLedger,
  growTree,
  hex,
  historyPath,
  isProblem,
  leafHash,
  parseSizes,
  proveConsistency,
  proveInclusion,
  rangeHash,
  readBundle,
  readEntry,
  readTail,
  readTile,
  rootOf,
  rootOfInclusion,
  sameBytes,
  tilePath,
  tilesOf,
  utf8,
  verifyConsistency,
  verifyInclusion,
  writeSizes,
  type LedgerSource,
  type LedgerView,
  type Problem,
  type TileName,
} from '#justice/ledger';
import { NODE_SHA256_ED25519, NODE_SM3_SM2 } from '#verify/node';

const { hash } = NODE_SHA256_ED25519;

/** RFC 6962 section 2.1 as it is written, with the machine's hash: slow, short, and independent of the code under test. */
function treeHash(entries: readonly Uint8Array[]): Buffer {
  const digest = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
  if (entries.length === 0) return digest();
  if (entries.length === 1) return digest(Uint8Array.of(0), entries[0]!);
  let split = 1;
  while (split * 2 < entries.length) split *= 2;
  return digest(Uint8Array.of(1), treeHash(entries.slice(0, split)), treeHash(entries.slice(split)));
}

const entriesOf = (size: number): readonly Uint8Array[] => Array.from({ length: size }, (_, index) => utf8(`act ${index}`));

/** A ledger grown in batches that end at some sizes. */
function ledgerOf(...sizes: readonly number[]): {
  readonly view: LedgerView;
  readonly files: Map<string, Uint8Array>;
  readonly roots: ReadonlyMap<number, Uint8Array>;
} {
  const entries = entriesOf(sizes.at(-1) ?? 0);
  const files = new Map<string, Uint8Array>();
  const roots = new Map<number, Uint8Array>();
  let tail = EMPTY_TAIL;
  for (const size of sizes) {
    const grown = growLedger(hash, tail, entries.slice(tail.tree.size, size));
    for (const { path, bytes } of grown.files) {
      if (files.has(path)) expect(files.get(path)).toEqual(bytes);
      files.set(path, bytes);
    }
    tail = grown.tail;
    roots.set(size, rootOf(hash, tail.tree));
  }
  const source: LedgerSource = { read: (path) => Promise.resolve(files.get(path)) };
  return { view: { hash, source, size: tail.tree.size }, files, roots };
}

const sure = <Value>(value: Value | Problem): Value => {
  if (isProblem(value)) throw new Error(`${value.problem} ${value.where}`);
  return value;
};

describe('hashes of a tree', () => {
  // The eight entries and the roots of Certificate Transparency's reference tests.
  const published = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((text) =>
    findHex(text)!,
  );
  const rootAt = (size: number): string =>
    hex(
      rootOf(
        hash,
        growTree(
          hash,
          EMPTY_TREE,
          published.slice(0, size).map((entry) => leafHash(hash, entry)),
        ).tree,
      ),
    );

  test.each([
    [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [4, 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
    [5, '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
    [6, '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
    [7, 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('L5 the published root of %i entries', (size, root) => {
    expect(rootAt(size)).toBe(root);
  });

  test.each([
    [
      0,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      5,
      8,
      [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  ])('L7 the published inclusion proof of entry %i in %i', async (position, size, path) => {
    const { files } = growAll(published.slice(0, size));
    expect(sure(await proveInclusion(viewOf(files, size), position)).map(hex)).toEqual(path);
  });

  test.each([
    [
      1,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      6,
      8,
      [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [
      2,
      5,
      [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])('L8 the published consistency proof from %i to %i', async (earlier, size, path) => {
    const { files } = growAll(published.slice(0, size));
    expect(sure(await proveConsistency(viewOf(files, size), earlier)).map(hex)).toEqual(path);
  });

  function growAll(entries: readonly Uint8Array[]): { readonly files: ReadonlyMap<string, Uint8Array> } {
    return { files: new Map(growLedger(hash, EMPTY_TAIL, entries).files.map(({ path, bytes }) => [path, bytes])) };
  }
  const viewOf = (files: ReadonlyMap<string, Uint8Array>, size: number): LedgerView => ({
    hash,
    size,
    source: { read: (path) => Promise.resolve(files.get(path)) },
  });

  test('L5 roots are those of the definition, at every size up to 600', () => {
    const entries = entriesOf(600);
    const leaves = entries.map((entry) => leafHash(hash, entry));
    let tree = EMPTY_TREE;
    for (let size = 1; size <= 600; size += 1) {
      tree = growTree(hash, tree, [leaves[size - 1]!]).tree;
      if (size % 37 === 0 || size < 20 || (size > 250 && size < 260) || size > 510)
        expect(hex(rootOf(hash, tree))).toBe(treeHash(entries.slice(0, size)).toString('hex'));
    }
  });

  test('L5 an entry that looks like a node is no node', () => {
    const [left, right] = [leafHash(hash, utf8('a')), leafHash(hash, utf8('b'))];
    const { tree } = growTree(hash, EMPTY_TREE, [left, right]);
    expect(sameBytes(leafHash(hash, Buffer.concat([left, right])), rootOf(hash, tree))).toBe(false);
  });

  test('L5 SM3 gives another tree of the same shape', () => {
    const { tree } = growTree(
      NODE_SM3_SM2.hash,
      EMPTY_TREE,
      entriesOf(5).map((entry) => leafHash(NODE_SM3_SM2.hash, entry)),
    );
    expect(rootOf(NODE_SM3_SM2.hash, tree)).toHaveLength(32);
    expect(hex(rootOf(NODE_SM3_SM2.hash, tree))).not.toBe(treeHash(entriesOf(5)).toString('hex'));
  });
});

describe('growth', () => {
  const sizes = fc
    .array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 })
    .map((steps) => steps.map((_, at) => steps.slice(0, at + 1).reduce((sum, step) => sum + step, 0)));

  test('L6 whatever the batches, the root and the files of the last size are the same', () => {
    fc.assert(
      fc.property(sizes, (ends) => {
        const [stepped, atOnce] = [ledgerOf(...ends), ledgerOf(ends.at(-1)!)];
        expect(stepped.roots.get(ends.at(-1)!)).toEqual(atOnce.roots.get(ends.at(-1)!));
        for (const [path, bytes] of atOnce.files) expect(stepped.files.get(path)).toEqual(bytes);
      }),
      { numRuns: 20 },
    );
  });

  test('L6 after each batch exactly the tiles of that size can be read, and no file that was there has changed', () => {
    fc.assert(
      fc.property(sizes, (ends) => {
        const { files } = ledgerOf(...ends);
        for (const size of ends) for (const name of tilesOf(size)) expect(files.has(tilePath(name))).toBe(true);
        const all = new Set(ends.flatMap((size) => [...tilesOf(size)].map(tilePath)));
        expect([...files.keys()].filter((path) => !all.has(path))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('L6 a sequencer that starts again goes on as if it had never stopped', async () => {
    for (const [size, next] of [
      [3, 10],
      [255, 257],
      [256, 300],
      [512, 800],
      [513, 514],
    ] as const) {
      const { view } = ledgerOf(size);
      const grown = growLedger(hash, sure(await readTail(view)), entriesOf(next).slice(size));
      expect(hex(rootOf(hash, grown.tail.tree))).toBe(treeHash(entriesOf(next)).toString('hex'));
      expect(grown.tail).toEqual(growLedger(hash, EMPTY_TAIL, entriesOf(next)).tail);
    }
  });

  test('L6 an empty batch changes nothing', () => {
    const { tail } = growLedger(hash, EMPTY_TAIL, entriesOf(5));
    expect(growLedger(hash, tail, [])).toEqual({ tail, files: [] });
  });

  test('L6 a tree of 70,000 has the tiles C2SP names', () => {
    const names = [...tilesOf(70_000)];
    const widths = (level: TileName['level']): readonly number[] => names.filter((name) => name.level === level).map(({ width }) => width);
    expect(widths(0).filter((width) => width === 256)).toHaveLength(273);
    expect(widths(0).at(-1)).toBe(112);
    expect(widths('entries')).toEqual(widths(0));
    expect(widths(1)).toEqual([256, 17]);
    expect(widths(2)).toEqual([1]);
    expect([...tilesOf(256)].map(tilePath)).toEqual(['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1']);
    expect([...tilesOf(0)]).toEqual([]);
  });
});

describe('inclusion', () => {
  test('L7 every act of ledgers of many sizes is proved, and by its own proof only', async () => {
    for (const size of [1, 2, 3, 7, 8, 64, 100, 255, 256, 257, 300]) {
      const { view, roots } = ledgerOf(size);
      const root = roots.get(size)!;
      const step = size > 64 ? 7 : 1;
      for (let index = 0; index < size; index += step) {
        const path = sure(await proveInclusion(view, index));
        const leaf = leafHash(hash, entriesOf(size)[index]!);
        expect(verifyInclusion(hash, { index, size, leaf, path }, root)).toBe(true);
        expect(verifyInclusion(hash, { index, size, leaf: leafHash(hash, utf8('another')), path }, root)).toBe(false);
        if (size > 1) expect(verifyInclusion(hash, { index: (index + 1) % size, size, leaf, path }, root)).toBe(false);
        if (path.length > 0) expect(verifyInclusion(hash, { index, size, leaf, path: path.slice(1) }, root)).toBe(false);
        expect(verifyInclusion(hash, { index, size, leaf, path: [...path, root] }, root)).toBe(false);
      }
    }
  });

  test('L7 a proof holds for a bit of no other leaf, path or root', () => {
    const prepared = ledgerOf(300);
    return fc.assert(
      fc.asyncProperty(fc.nat(299), fc.nat(), fc.nat(7), async (index, at, bit) => {
        const path = sure(await proveInclusion(prepared.view, index));
        const leaf = leafHash(hash, entriesOf(300)[index]!);
        const all = Buffer.concat([leaf, ...path, prepared.roots.get(300)!]);
        all[at % all.length]! ^= 1 << bit;
        const parts = Array.from({ length: path.length + 2 }, (_, part) => all.subarray(part * 32, part * 32 + 32));
        expect(verifyInclusion(hash, { index, size: 300, leaf: parts[0]!, path: parts.slice(1, -1) }, parts.at(-1)!)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    [-1, 4],
    [4, 4],
    [5, 4],
    [0.5, 4],
    [0, 0],
    [0, Number.NaN],
    [0, 2 ** 60],
  ])('L7 a place %d in a tree of %d is none', (index, size) => {
    expect(verifyInclusion(hash, { index, size, leaf: new Uint8Array(32), path: [] }, new Uint8Array(32))).toBe(false);
  });

  test('L7 sizes beyond 32 bits are handled: a path of 40 leads up a tree of 2 to the 40', () => {
    const leaf = leafHash(hash, utf8('x'));
    const path = Array.from({ length: 40 }, (_, level) => leafHash(hash, utf8(String(level))));
    const index = 2 ** 40 - 1;
    const root = path.reduce(
      (below, beside) =>
        createHash('sha256')
          .update(Buffer.concat([Uint8Array.of(1), beside, below]))
          .digest(),
      Buffer.from(leaf),
    );
    expect(verifyInclusion(hash, { index, size: 2 ** 40, leaf, path }, root)).toBe(true);
    expect(verifyInclusion(hash, { index: index - 2 ** 33, size: 2 ** 40, leaf, path }, root)).toBe(false);
  });

  test('L7 a path that is too long or too short leads to no root at all', async () => {
    for (const size of [1, 2, 5, 8]) {
      const { view } = ledgerOf(size);
      for (let index = 0; index < size; index += 1) {
        const path = sure(await proveInclusion(view, index));
        const leaf = leafHash(hash, entriesOf(size)[index]!);
        expect(rootOfInclusion(hash, { index, size, leaf, path })).toBeDefined();
        expect(rootOfInclusion(hash, { index, size, leaf, path: [...path, leaf] })).toBeUndefined();
        if (size > 1) expect(rootOfInclusion(hash, { index, size, leaf, path: path.slice(0, -1) })).toBeUndefined();
      }
    }
  });

  test('L7 nothing is proved that is not there', async () => {
    const { view } = ledgerOf(5);
    expect(await proveInclusion(view, 5)).toMatchObject({ problem: 'ledger/not-included' });
    expect(await readEntry(view, 5)).toMatchObject({ problem: 'ledger/not-included' });
    expect(await proveConsistency(view, 6)).toMatchObject({ problem: 'ledger/not-consistent' });
  });
});

describe('consistency', () => {
  test('L8 between any two sizes, and between no two that were swapped or forked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 0, max: 700 }), async (one, other) => {
        const [before, after] = [Math.min(one, other), Math.max(one, other)];
        const { view, roots } = ledgerOf(...new Set([before, after].filter((size) => size > 0)));
        const path = sure(await proveConsistency(view, before));
        const heads = {
          earlier: { size: before, root: roots.get(before) ?? hash.digest(new Uint8Array(0)) },
          later: { size: after, root: roots.get(after)! },
        };
        expect(verifyConsistency(hash, heads, path)).toBe(true);
        expect(verifyConsistency(hash, { ...heads, earlier: { size: before, root: leafHash(hash, utf8('fork')) } }, path)).toBe(false);
        if (before > 0)
          expect(verifyConsistency(hash, { ...heads, later: { size: after, root: leafHash(hash, utf8('fork')) } }, path)).toBe(false);
        if (before < after) expect(verifyConsistency(hash, { earlier: heads.later, later: heads.earlier }, path)).toBe(false);
        expect(verifyConsistency(hash, heads, [...path, heads.later.root])).toBe(false);
        if (path.length > 0) expect(verifyConsistency(hash, heads, path.slice(1))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('L8 an earlier ledger that had another act is found, whichever act it was', async () => {
    const { view, roots } = ledgerOf(20, 33);
    const path = sure(await proveConsistency(view, 20));
    for (let changed = 0; changed < 20; changed += 1) {
      const forked = entriesOf(20).map((entry, index) => (index === changed ? utf8('another') : entry));
      const root = treeHash(forked);
      expect(verifyConsistency(hash, { earlier: { size: 20, root }, later: { size: 33, root: roots.get(33)! } }, path)).toBe(false);
    }
  });
});

describe('files of a ledger', () => {
  test.each([
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 2, index: 999, width: 17 }, 'tile/2/999.p/17'],
    [{ level: 'entries', index: 1000, width: 256 }, 'tile/entries/x001/000'],
    [{ level: 0, index: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
  ] as const)('L9 %o lies at %s', (name, path) => {
    expect(tilePath(name)).toBe(path);
  });

  test('L9 bundles come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 600 }), { minLength: 1, maxLength: 40 }), (entries) => {
        const name = { level: 'entries', index: 3, width: entries.length } as const;
        expect(decodeBundle(encodeBundle(entries), name)).toEqual(entries);
        expect(decodeBundle(encodeBundle(entries), { ...name, width: entries.length + 1 })).toMatchObject({ problem: 'ledger/bad-file' });
        expect(decodeBundle(encodeBundle(entries).subarray(0, -1), name)).toMatchObject({ problem: 'ledger/bad-file' });
      }),
    );
  });

  test('L9 a length is two bytes, the higher first; the longest entry fits and a longer one does not', () => {
    expect(encodeBundle([new Uint8Array(258)]).subarray(0, 2)).toEqual(Uint8Array.of(1, 2));
    expect(decodeBundle(encodeBundle([new Uint8Array(65_535)]), { level: 'entries', index: 0, width: 1 })).toHaveLength(1);
    expect(() => encodeBundle([new Uint8Array(65_536)])).toThrow(expect.objectContaining({ code: 'ledger/entry-too-long' }));
  });

  test('L9 a cut-off bundle names the entry', () => {
    const bytes = encodeBundle(entriesOf(5)).subarray(0, 20);
    expect(decodeBundle(bytes, { level: 'entries', index: 2, width: 5 })).toMatchObject({
      where: 'tile/entries/002.p/5',
      found: 'entry 514 is cut off',
    });
  });

  test('L9 a tile of another length is refused', () => {
    expect(decodeTile(new Uint8Array(63), { level: 0, index: 0, width: 2 })).toMatchObject({
      problem: 'ledger/bad-file',
      where: 'tile/0/000.p/2',
    });
  });

  test('L9 a partial file that is gone is cut from the one that grew out of it', async () => {
    const { view, files, roots } = ledgerOf(100, 256);
    files.delete('tile/0/000.p/100');
    files.delete('tile/entries/000.p/100');
    const early = { ...view, size: 100 };
    expect(sure(await readTile(early, 0, 0))).toHaveLength(100);
    expect(sure(await readBundle(early, 0))).toHaveLength(100);
    expect(sure(await rangeHash(early, { start: 0, end: 100 }))).toEqual(roots.get(100));
  });

  test('L9 a file that is missing is named', async () => {
    const { view, files } = ledgerOf(300);
    files.delete('tile/0/000');
    files.delete('tile/entries/001.p/44');
    expect(await proveInclusion(view, 3)).toEqual({ problem: 'ledger/file-missing', where: 'tile/0/000' });
    expect(await readEntry(view, 299)).toEqual({ problem: 'ledger/file-missing', where: 'tile/entries/001.p/44' });
    expect(await readTail(view)).toEqual({ problem: 'ledger/file-missing', where: 'tile/entries/001.p/44' });
  });

  test('L9 sizes of published checkpoints grow, one a line', () => {
    expect(parseSizes(writeSizes([0, 3, 200]))).toEqual([0, 3, 200]);
    expect(new TextDecoder().decode(writeSizes([3, 200]))).toBe('3\n200\n');
    for (const text of ['3', '3\n3\n', '4\n3\n', '3\n\n', '03\n', '3\r\n', ' 3\n', 'x\n'])
      expect(parseSizes(utf8(text))).toMatchObject({ problem: 'ledger/bad-file' });
    expect(historyPath(200)).toBe('history/200');
  });
});
