import { beforeAll, describe, expect, test } from 'vitest';
import {
  cosignCheckpoint,
  growLedger,
  EMPTY_TAIL,
  historyPath,
  isProblem,
  parseNote,
  rootOf,
  signCheckpoint,
  SIZES_PATH,
  utf8,
  type Problem,
} from '#justice/ledger';
import { signerOf, verifyLedger, type LedgerVerdict } from '#verify';
import { NODE_SHA256_ED25519, NODE_SM3_SM2 } from '#verify/node';
import { buildLedger, inventedAct, inventedLedger, key, ORIGIN, sourceOf, turned, WITNESS, type TestLedger } from './ledger-in-tests.ts';

let ledger: TestLedger;
let small: TestLedger;
beforeAll(async () => {
  ledger = await inventedLedger(NODE_SHA256_ED25519, [3, 120, 200]);
  small = await inventedLedger(NODE_SHA256_ED25519, [2, 3]);
});

/** The verdict on a ledger some of whose files were exchanged or taken away. */
function verdictWith(
  { files, trust }: TestLedger,
  change: Readonly<Record<string, Uint8Array | undefined>>,
  earlier?: Uint8Array,
): Promise<LedgerVerdict | Problem> {
  const changed = new Map(files);
  for (const [path, bytes] of Object.entries(change)) {
    if (bytes === undefined) changed.delete(path);
    else changed.set(path, bytes);
  }
  return verifyLedger({ source: sourceOf(changed), trust, ...(earlier === undefined ? {} : { earlier }) });
}

/** The positions at which the entries of a bundle begin, by byte. */
function positionsIn(bundle: Uint8Array): (at: number) => number {
  const starts: number[] = [];
  for (let at = 0; at < bundle.length; at += 2 + bundle[at]! * 256 + bundle[at + 1]!) starts.push(at);
  return (at) => starts.findLastIndex((start) => start <= at);
}

describe('a ledger that holds', () => {
  test('L16 everything is counted', async () => {
    expect(await verdictWith(ledger, {})).toMatchObject({
      checkpoint: { origin: ORIGIN, size: 200 },
      acts: 200,
      cases: 7,
      checkpoints: 3,
      unwitnessed: 0,
      witnesses: [{ name: WITNESS, seconds: 1_772_000_200 }],
    });
  });

  test('L16 one with SM3 and SM2 holds too', async () => {
    const national = await inventedLedger(NODE_SM3_SM2, [3, 20]);
    expect(await verdictWith(national, {})).toMatchObject({ acts: 20, checkpoints: 2 });
  });

  test('L16 so does one of more than a tile, of exactly a tile, and an empty one', async () => {
    for (const sizes of [[256], [255, 256, 257], [100, 700], [0, 5]])
      expect(await verdictWith(await inventedLedger(NODE_SHA256_ED25519, sizes), {})).toMatchObject({
        acts: sizes.at(-1),
        checkpoints: sizes.length,
      });
    expect(await verdictWith(await inventedLedger(NODE_SHA256_ED25519, [0]), {})).toMatchObject({ acts: 0, cases: 0 });
  });

  test('L16 partial files of earlier sizes may be gone; they must be right while they are there', async () => {
    expect(await verdictWith(ledger, { 'tile/0/000.p/120': undefined, 'tile/entries/000.p/3': undefined })).toMatchObject({ acts: 200 });
    expect(await verdictWith(ledger, { 'tile/0/000.p/120': turned(ledger.files.get('tile/0/000.p/120')!, 32 * 77, 0) })).toMatchObject({
      where: 'position 77',
    });
  });

  test('L16 it grew out of every checkpoint somebody kept', async () => {
    for (const size of [3, 120, 200])
      expect(await verdictWith(ledger, {}, ledger.files.get(historyPath(size)))).toMatchObject({ grownFrom: size });
  });

  test('L16 one that grew while it was read holds: what was published after the checkpoint is checked with it', async () => {
    expect(await verdictWith(ledger, { checkpoint: ledger.files.get(historyPath(120))! })).toMatchObject({
      checkpoint: { size: 120 },
      acts: 200,
      checkpoints: 3,
    });
  });

  test('L16 checkpoints that fewer witnesses signed in their day are counted, not condemned', async () => {
    const log = signerOf(NODE_SHA256_ED25519.signature, key(7), { name: ORIGIN, role: 'log' });
    const { tail } = growLedger(ledger.suite.hash, EMPTY_TAIL, ledger.entries.slice(0, 3));
    const alone = await signCheckpoint({ origin: ORIGIN, size: 3, root: rootOf(ledger.suite.hash, tail.tree) }, [log]);
    expect(await verdictWith(ledger, { [historyPath(3)]: utf8(alone) })).toMatchObject({ acts: 200, unwitnessed: 1 });
    expect(await verdictWith(ledger, { checkpoint: utf8(alone) })).toMatchObject({ problem: 'ledger/too-few-witnesses' });
  });
});

describe('a turned bit is found', () => {
  test('L16 in every byte of every file of a small ledger, and in its entries the act is named', async () => {
    const missed: string[] = [];
    for (const [path, bytes] of small.files) {
      const positionOf = path.startsWith('tile/entries/') ? positionsIn(bytes) : undefined;
      for (let at = 0; at < bytes.length; at += 1) {
        const verdict = await verdictWith(small, { [path]: turned(bytes, at, at % 8) });
        // A checkpoint of old days with an unreadable witness is one witness short, and counted so.
        if (!isProblem(verdict) && verdict.unwitnessed === 0) missed.push(`${path} byte ${at}`);
        if (!isProblem(verdict) || positionOf === undefined || verdict.problem === 'ledger/bad-file') continue;
        if (verdict.where.split(' ', 2).join(' ') !== `position ${positionOf(at)}`) missed.push(`${path} byte ${at}: ${verdict.where}`);
      }
    }
    expect(missed).toEqual([]);
  });

  test('L16 in the tile of 200 acts, the act is named', async () => {
    const path = 'tile/0/000.p/200';
    for (let position = 0; position < 200; position += 1) {
      const at = position * 32 + (position % 32);
      expect(await verdictWith(ledger, { [path]: turned(ledger.files.get(path)!, at, position % 8) })).toEqual({
        problem: 'ledger/leaf-not-in-tree',
        where: `position ${position}`,
        found: `案-${position % 7} act ${Math.floor(position / 7) + 1}, ${path}`,
      });
    }
  });

  test('L16 in the entries of 200 acts, the act is named', async () => {
    const path = 'tile/entries/000.p/200';
    const bytes = ledger.files.get(path)!;
    const positionOf = positionsIn(bytes);
    for (let at = 5; at < bytes.length; at += 797) {
      const verdict = await verdictWith(ledger, { [path]: turned(bytes, at, at % 8) });
      expect(verdict).toMatchObject({ problem: expect.stringMatching(/^ledger\//u) as string });
      if (isProblem(verdict) && verdict.problem !== 'ledger/bad-file')
        expect(verdict.where.split(' ', 2).join(' ')).toBe(`position ${positionOf(at)}`);
    }
  });

  test('L16 in every byte of the checkpoint', async () => {
    const bytes = ledger.files.get('checkpoint')!;
    for (let at = 0; at < bytes.length; at += 1) {
      const verdict = await verdictWith(ledger, { checkpoint: turned(bytes, at, at % 8) });
      expect(isProblem(verdict) && verdict.where.startsWith('checkpoint')).toBe(true);
    }
  });

  test('L16 on higher levels, the tile is named', async () => {
    const tall = await inventedLedger(NODE_SHA256_ED25519, [600]);
    for (const at of [0, 31, 32, 63])
      expect(await verdictWith(tall, { 'tile/1/000.p/2': turned(tall.files.get('tile/1/000.p/2')!, at, 3) })).toEqual({
        problem: 'ledger/tile-does-not-match',
        where: 'tile/1/000.p/2',
        found: `byte ${at}`,
      });
    expect(await verdictWith(tall, { 'tile/0/001': turned(tall.files.get('tile/0/001')!, 32 * 9, 3) })).toMatchObject({
      where: 'position 265',
    });
    expect(await verdictWith(tall, { 'tile/0/002.p/88': undefined })).toEqual({ problem: 'ledger/file-missing', where: 'tile/0/002.p/88' });
  });
});

describe('a ledger that was tampered with, by somebody who can write files but has no key', () => {
  /** Everything but the signatures is made anew, as an insider would. */
  async function rewritten(acts: TestLedger['entries']): Promise<LedgerVerdict | Problem> {
    const files = new Map(ledger.files);
    for (const path of files.keys()) if (path.startsWith('tile/')) files.delete(path);
    let tail = EMPTY_TAIL;
    for (const size of [3, 120, acts.length]) {
      const grown = growLedger(ledger.suite.hash, tail, acts.slice(tail.tree.size, size));
      tail = grown.tail;
      for (const { path, bytes } of grown.files) files.set(path, bytes);
    }
    return verifyLedger({ source: sourceOf(files), trust: ledger.trust });
  }
  const other = (index: number): Uint8Array => {
    const text = new TextDecoder().decode(ledger.entries[index]);
    return utf8(text.replace('临江区人民法院', '临海区人民法院'));
  };

  test('L16 an act exchanged: the first checkpoint that held it does not come out', async () => {
    expect(await rewritten(ledger.entries.with(1, other(1)))).toMatchObject({
      problem: 'ledger/root-does-not-match',
      where: historyPath(3),
    });
    expect(await rewritten(ledger.entries.with(77, other(77)))).toMatchObject({
      problem: 'ledger/root-does-not-match',
      where: historyPath(120),
    });
    expect(await rewritten(ledger.entries.with(199, other(199)))).toMatchObject({
      problem: 'ledger/root-does-not-match',
      where: historyPath(200),
    });
  });

  test('L16 an act left out, put in, or swapped with another: its case is no longer numbered in order', async () => {
    const [left, put] = [
      [...ledger.entries.toSpliced(50, 1), other(199)],
      ledger.entries.toSpliced(50, 0, ledger.entries[50]!).slice(0, 200),
    ];
    expect(await rewritten(left)).toMatchObject({ problem: 'ledger/act-out-of-order', where: 'position 56' });
    expect(await rewritten(put)).toMatchObject({ problem: 'ledger/act-out-of-order', where: 'position 51' });
    expect(await rewritten(ledger.entries.with(50, ledger.entries[57]!).with(57, ledger.entries[50]!))).toMatchObject({
      problem: 'ledger/act-out-of-order',
      where: 'position 50',
    });
    expect(await rewritten(ledger.entries.with(50, ledger.entries[51]!).with(51, ledger.entries[50]!))).toMatchObject({
      problem: 'ledger/root-does-not-match',
      where: historyPath(120),
    });
  });

  test('L16 the end cut off', async () => {
    expect(await rewritten(ledger.entries.slice(0, 150))).toMatchObject({
      problem: 'ledger/file-missing',
      where: 'tile/entries/000.p/200',
    });
  });

  test('L16 an entry that hides something, or is of another hash, is refused although it is in the tree', async () => {
    const act = inventedAct(NODE_SHA256_ED25519, 0);
    const foreign = await buildLedger({
      suite: { ...NODE_SHA256_ED25519, hash: { ...NODE_SHA256_ED25519.hash, name: 'SM3' } },
      acts: [act],
      sizes: [1],
    });
    expect(await verdictWith(foreign, {})).toMatchObject({ problem: 'ledger/not-a-leaf', where: 'position 0' });
  });

  test.each<[string, string | undefined, Partial<Problem>]>([
    ['the list of checkpoints is gone', undefined, { problem: 'ledger/file-missing', where: SIZES_PATH }],
    ['a checkpoint was added to the list', '3\n120\n150\n200\n', { problem: 'ledger/file-missing', where: historyPath(150) }],
    ['the last one was taken from the list', '3\n120\n', { problem: 'ledger/bad-file', where: SIZES_PATH, found: '200 is not in it' }],
    ['the list is empty', '', { problem: 'ledger/bad-file', where: SIZES_PATH }],
  ])('L16 %s', async (_, text, problem) => {
    expect(await verdictWith(ledger, { [SIZES_PATH]: text === undefined ? undefined : utf8(text) })).toMatchObject(problem);
  });

  test('L16 a checkpoint of another ledger we trust has no place in the history of this one', async () => {
    const foreignLog = signerOf(NODE_SHA256_ED25519.signature, key(7), { name: 'other.example', role: 'log' });
    const { tail } = growLedger(ledger.suite.hash, EMPTY_TAIL, ledger.entries.slice(0, 3));
    const foreign = await signCheckpoint({ origin: 'other.example', size: 3, root: rootOf(ledger.suite.hash, tail.tree) }, [foreignLog]);
    const source = sourceOf(new Map(ledger.files).set(historyPath(3), utf8(foreign)));
    expect(await verifyLedger({ source, trust: { ...ledger.trust, logs: [...ledger.trust.logs, foreignLog.key] } })).toMatchObject({
      problem: 'ledger/wrong-origin',
      where: historyPath(3),
    });
  });

  test('L16 the newest checkpoint is the one the history has of its size', async () => {
    const log = signerOf(NODE_SHA256_ED25519.signature, key(7), { name: ORIGIN, role: 'log' });
    const twice = await signCheckpoint({ origin: ORIGIN, size: 200, root: new Uint8Array(32) }, [log]);
    expect(
      await verifyLedger({ source: sourceOf(new Map(ledger.files).set('checkpoint', utf8(twice))), trust: { ...ledger.trust, quorum: 0 } }),
    ).toMatchObject({ problem: 'ledger/root-does-not-match', where: historyPath(200) });
  });

  test('L16 one checkpoint in the place of another', async () => {
    expect(await verdictWith(ledger, { [historyPath(3)]: ledger.files.get(historyPath(120))! })).toMatchObject({
      problem: 'ledger/bad-file',
      where: historyPath(3),
    });
    expect(await verdictWith(ledger, { checkpoint: undefined })).toEqual({ problem: 'ledger/file-missing', where: 'checkpoint' });
  });
});

describe('a ledger that was written anew, by somebody who has its key', () => {
  let forked: TestLedger;
  beforeAll(async () => {
    const acts = Array.from({ length: 200 }, (_, index) => inventedAct(NODE_SHA256_ED25519, index));
    acts[60] = { ...acts[60]!, act: { ...acts[60]!.act, at: '2026-04-01' } };
    forked = await buildLedger({ suite: NODE_SHA256_ED25519, acts, sizes: [3, 120, 200] });
  });

  test('L16 it holds by itself: only what others kept can tell', async () => {
    expect(await verdictWith(forked, {})).toMatchObject({ acts: 200 });
  });

  test('L16 a checkpoint somebody kept tells, and the two together prove it to anybody', async () => {
    expect(await verdictWith(forked, {}, ledger.files.get(historyPath(120)))).toEqual({
      problem: 'ledger/not-consistent',
      where: 'earlier checkpoint',
      found: 'root of 120 acts',
    });
    expect(await verdictWith(forked, {}, ledger.files.get(historyPath(3)))).toMatchObject({ grownFrom: 3 });
  });

  test('L16 an old ledger played back is shorter than what was seen', async () => {
    const old = await inventedLedger(NODE_SHA256_ED25519, [3, 120]);
    expect(await verdictWith(old, {}, ledger.files.get('checkpoint'))).toMatchObject({
      problem: 'ledger/not-consistent',
      found: '200 acts then, 120 now',
    });
  });

  test('L16 a checkpoint between two published ones is held against the acts as well', async () => {
    const between = await inventedLedger(NODE_SHA256_ED25519, [77]);
    expect(await verdictWith(ledger, {}, between.files.get('checkpoint'))).toMatchObject({ grownFrom: 77, checkpoints: 3 });
    expect(await verdictWith(forked, {}, between.files.get('checkpoint'))).toMatchObject({ problem: 'ledger/not-consistent' });
  });

  test('L16 a checkpoint of another ledger is no earlier one', async () => {
    const log = signerOf(NODE_SHA256_ED25519.signature, key(7), { name: 'other.example', role: 'log' });
    const witness = signerOf(NODE_SHA256_ED25519.signature, key(9), { name: WITNESS, role: 'witness' });
    const note = parseNote(utf8(await signCheckpoint({ origin: 'other.example', size: 3, root: new Uint8Array(32) }, [log])), 'x');
    const foreign = utf8(await cosignCheckpoint(isProblem(note) ? { text: '', signatures: [] } : note, witness, 1));
    const trust = { ...ledger.trust, logs: [...ledger.trust.logs, log.key] };
    expect(await verifyLedger({ source: ledger.source, trust, earlier: foreign })).toMatchObject({
      problem: 'ledger/wrong-origin',
      where: 'earlier checkpoint',
    });
  });
});
