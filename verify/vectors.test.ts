import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import {
  isProblem,
  openCheckpoint,
  parseCanonicalJson,
  parseKey,
  parseLeaf,
  parseTrust,
  utf8,
  type ActToRecord,
  type Opening,
} from '#justice/ledger';
import { SHA256_ED25519, SM3_SM2, verifyProof } from '#verify';
import { fileText, FOLDER, ledgerVectors } from '../tools/ledger-vectors.ts';
import {
  canonical,
  commit,
  digest,
  drawAgain,
  growthFrom,
  isSignedBy,
  leafOf,
  pathTo,
  readKey,
  rootOfHashes,
  type HashName,
} from './independent-in-tests.ts';

const PAGE = 'docs/protocols/ledger.md';
const read = async <Shape>(name: string): Promise<Shape> => JSON.parse(await readFile(`${FOLDER}/${name}`, 'utf8')) as Shape;
const hexOf = (bytes: readonly Uint8Array[]): readonly string[] => bytes.map((one) => Buffer.from(one).toString('hex'));
const suites = [
  ['sha256', 'sha256-ed25519'],
  ['sm3', 'sm3-sm2'],
] as const;

interface Leaves {
  readonly open: readonly string[];
  readonly leaves: readonly {
    readonly record: ActToRecord;
    readonly openings: readonly Opening[];
    readonly entry: string;
    readonly leafHash: string;
  }[];
  readonly commitment: { readonly salt: string; readonly value: string; readonly commitment: string };
  readonly document: { readonly text: string; readonly digest: string };
}

interface Tree {
  readonly roots: readonly { readonly size: number; readonly root: string }[];
  readonly inclusion: readonly { readonly position: number; readonly path: readonly string[] }[];
  readonly consistency: readonly { readonly earlier: number; readonly path: readonly string[] }[];
}

interface Checkpoints {
  readonly keys: { readonly log: { readonly key: string }; readonly witness: { readonly key: string } };
  readonly note: string;
}

test('L22 the files are what the code computes today', async () => {
  for (const [name, vectors] of Object.entries(await ledgerVectors()))
    expect(await readFile(`${FOLDER}/${name}`, 'utf8'), `${name}: run node tools/ledger-vectors.ts`).toBe(fileText(vectors));
});

describe('a second implementation agrees', () => {
  test('L22 canonical JSON', async () => {
    const { values, refused } = await read<{
      readonly values: readonly { readonly text: string; readonly canonical: string }[];
      readonly refused: readonly string[];
    }>('canonical-json.json');
    for (const { text, canonical: expected } of values) expect(canonical(JSON.parse(text))).toBe(expected);
    for (const text of refused) expect(isProblem(parseCanonicalJson(utf8(text), 'x'))).toBe(true);
  });

  test.each(suites)('L22 leaves and commitments with %s', async (name) => {
    const { leaves, commitment, document } = await read<Leaves>(`leaves-${name}.json`);
    expect(commit(name, Buffer.from(commitment.salt, 'hex'), commitment.value)).toBe(
      Buffer.from(commitment.commitment, 'hex').toString('base64'),
    );
    expect(document.digest.split(':')[1]).toBe(digest(name, Buffer.from(document.text)).toString('hex'));
    for (const { record, openings, entry, leafHash } of leaves) {
      expect(leafOf(name, Buffer.from(entry)).toString('hex')).toBe(leafHash);
      const sealed = openings.reduce((text, { salt, value }) => {
        const committed = `{"$committed":"${commit(name, Buffer.from(salt, 'base64'), value)}"}`;
        expect(text).toContain(committed);
        return text.replace(committed, canonical(value));
      }, entry);
      expect(JSON.parse(sealed)).toEqual({ ...record, format: 'fashu-leaf/1', hash: name === 'sm3' ? 'SM3' : 'SHA-256' });
      expect(canonical(JSON.parse(entry))).toBe(entry);
      expect(isProblem(parseLeaf(utf8(entry), 'x'))).toBe(false);
    }
  });

  test.each(suites)('L22 trees and proofs with %s', async (name) => {
    const { roots, inclusion, consistency } = await read<Tree>(`tree-${name}.json`);
    const hashes = Array.from({ length: 300 }, (_, index) => leafOf(name, Buffer.from(`act ${index}`)));
    for (const { size, root } of roots) expect(rootOfHashes(name, hashes.slice(0, size)).toString('hex')).toBe(root);
    for (const { position, path } of inclusion) expect(hexOf(pathTo(name, hashes, position))).toEqual(path);
    for (const { earlier, path } of consistency) expect(hexOf(growthFrom(name, hashes, earlier))).toEqual(path);
  });

  test.each(suites)('L22 keys, checkpoints and cosignatures with %s', async (name, suite) => {
    const { [suite]: vectors } = await read<Readonly<Record<string, Checkpoints>>>('checkpoints.json');
    const { keys, note } = vectors!;
    const { leaves } = await read<Leaves>(`leaves-${name}.json`);
    const root = rootOfHashes(
      name as HashName,
      leaves.map(({ entry }) => leafOf(name, Buffer.from(entry))),
    );
    expect(note.split('\n').slice(0, 3)).toEqual(['fashu.example/lin-jiang', '3', root.toString('base64')]);
    for (const { key } of [keys.log, keys.witness]) expect(isSignedBy(note, readKey(key))).toBe(true);
    expect(isSignedBy(note.replace('\n3\n', '\n4\n'), readKey(keys.log.key))).toBe(false);
    const trust = parseTrust(utf8(`log ${keys.log.key}\nwitness ${keys.witness.key}\nquorum 1\n`), [
      SHA256_ED25519.signature,
      SM3_SM2.signature,
    ]);
    expect(isProblem(trust) ? trust : openCheckpoint(utf8(note), trust, 'x')).toMatchObject({
      checkpoint: { size: 3 },
      witnesses: [{ seconds: 1_772_000_000 }],
    });
  });

  test('L22 notes that have to be refused are', async () => {
    const { 'sha256-ed25519': vectors } =
      await read<Readonly<Record<string, Checkpoints & { readonly refused: Readonly<Record<string, string>> }>>>('checkpoints.json');
    const { keys, note, refused } = vectors!;
    const trust = parseTrust(utf8(`log ${keys.log.key}\nwitness ${keys.witness.key}\nquorum 1\n`), [SHA256_ED25519.signature]);
    if (isProblem(trust)) throw new Error(trust.problem);
    expect(new Set(Object.values(refused)).has(note)).toBe(false);
    for (const [name, text] of Object.entries(refused)) expect(isProblem(openCheckpoint(utf8(text), trust, 'x')), name).toBe(true);
  });

  test('L22 a proof file', async () => {
    const { file, opened } = await read<{ readonly file: string; readonly opened: Readonly<Record<string, string>> }>('proof.json');
    const { leaves } = await read<Leaves>('leaves-sha256.json');
    const [head = '', extra = '', index = '', ...rest] = file.split('\n');
    const { entry, openings } = JSON.parse(Buffer.from(extra.slice(6), 'base64').toString()) as {
      readonly entry: string;
      readonly openings: readonly Opening[];
    };
    expect([head, index]).toEqual(['c2sp.org/tlog-proof@v1', 'index 0']);
    expect(Buffer.from(entry, 'base64').toString()).toBe(leaves[0]!.entry);
    expect(openings).toEqual(leaves[0]!.openings.filter(({ at }) => at in opened));
    const hashes = leaves.map((leaf) => leafOf('sha256', Buffer.from(leaf.entry)));
    expect(rest.slice(0, rest.indexOf(''))).toEqual(pathTo('sha256', hashes, 0).map((one) => one.toString('base64')));
    const { 'sha256-ed25519': vectors } = await read<Readonly<Record<string, Checkpoints>>>('checkpoints.json');
    expect(rest.slice(rest.indexOf('') + 1).join('\n')).toBe(vectors!.note);
    const [log, witness] = [vectors!.keys.log, vectors!.keys.witness].map(({ key }) => parseKey(key, [SHA256_ED25519.signature]));
    if (log === undefined || witness === undefined || isProblem(log) || isProblem(witness)) throw new Error('no keys');
    expect(verifyProof(utf8(file), { logs: [log], witnesses: [witness], quorum: 1 }, 'x')).toMatchObject({
      position: 0,
      act: { form: { accused: '甲某' } },
    });
  });

  test('L22 draws', async () => {
    const { draws } = await read<{ readonly draws: readonly (Parameters<typeof drawAgain>[0] & { readonly drawn: object })[] }>(
      'draw.json',
    );
    expect(draws).toHaveLength(3);
    for (const draw of draws) expect(draw.drawn).toMatchObject(drawAgain(draw));
  });
});

describe('the page', () => {
  test('L22 shows the vectors and nothing else: each block of an example stands in a file', async () => {
    const page = await readFile(PAGE, 'utf8');
    const files = await Promise.all(Object.keys(await ledgerVectors()).map((name) => readFile(`${FOLDER}/${name}`, 'utf8')));
    const strings = new Set(files.flatMap((text) => textsIn(JSON.parse(text))));
    const blocks = [...page.matchAll(/```text\n(.*?)```/gsu)].map(([, block = '']) => block);
    expect(blocks.length).toBeGreaterThanOrEqual(4);
    for (const block of blocks) expect(strings.has(block) || strings.has(block.trimEnd()), block).toBe(true);
  });

  test('L22 names every file of vectors', async () => {
    const page = await readFile(PAGE, 'utf8');
    for (const name of Object.keys(await ledgerVectors())) expect(page).toContain(`vectors/${name}`);
  });
});

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
