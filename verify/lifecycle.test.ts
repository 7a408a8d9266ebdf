import { beforeAll, describe, expect, test } from 'vitest';
import {
  commitment,
  commitmentsOf,
  cosignCheckpoint,
  EMPTY_TAIL,
  ERASED,
  growLedger,
  historyPath,
  isProblem,
  openCheckpoint,
  parseLeaf,
  parseNote,
  parseSizes,
  proveConsistency,
  readTail,
  rootOf,
  sameBytes,
  signCheckpoint,
  SIZES_PATH,
  utf8,
  verifyConsistency,
  writeSizes,
  type JsonObject,
  type LedgerTail,
  type Problem,
  type Signer,
  type TreeHead,
} from '#justice/ledger';
import { ledgerEntries, reconcile, signerOf, verifyLedger, verifyProof } from '#verify';
import { NODE_SHA256_ED25519 } from '#verify/node';
import { inOrder, inventedAct, inventedLedger, key, ORIGIN, proofOf, sourceOf, type TestLedger } from './ledger-in-tests.ts';

const suite = NODE_SHA256_ED25519;
const { hash } = suite;
const log = signerOf(suite.signature, key(7), { name: ORIGIN, role: 'log' });
const sure = <Value>(value: Value | Problem): Value => {
  if (isProblem(value)) throw new Error(`${value.problem} ${value.where}`);
  return value;
};

/** A small witness as another agency would run it: it remembers the largest tree it signed and signs only what grew out of it. */
class Witness {
  seen: TreeHead = { size: 0, root: hash.digest(new Uint8Array(0)) };
  readonly signer: Signer;

  constructor(name: string) {
    this.signer = signerOf(suite.signature, key(9), { name, role: 'witness' });
  }

  async sign(note: Uint8Array, path: readonly Uint8Array[]): Promise<string | undefined> {
    const { checkpoint, note: parsed } = sure(openCheckpoint(note, { logs: [log.key], witnesses: [], quorum: 0 }, 'offered'));
    if (!verifyConsistency(hash, { earlier: this.seen, later: checkpoint }, path)) return undefined;
    this.seen = checkpoint;
    return cosignCheckpoint(parsed, this.signer, 1_772_000_000 + checkpoint.size);
  }
}

/** A sequencer that can be killed between any two writes. */
class Sequencer {
  readonly files = new Map<string, Uint8Array>();
  tail: LedgerTail = EMPTY_TAIL;

  /** Takes entries in, and stops after so many writes. */
  async take(entries: readonly Uint8Array[], witness: Witness, writes = Number.POSITIVE_INFINITY): Promise<void> {
    const grown = growLedger(hash, this.tail, entries);
    const size = grown.tail.tree.size;
    const note = await signCheckpoint({ origin: ORIGIN, size, root: rootOf(hash, grown.tail.tree) }, [log]);
    const seen = witness.seen.size;
    const path = sure(
      await proveConsistency(
        { hash, size, source: sourceOf(new Map([...this.files, ...grown.files.map(({ path: at, bytes }) => [at, bytes] as const)])) },
        seen,
      ),
    );
    const signed = utf8((await witness.sign(utf8(note), path)) ?? note);
    const steps: readonly (readonly [string, Uint8Array])[] = [
      ...grown.files.map(({ path: at, bytes }) => [at, bytes] as const),
      [historyPath(size), signed],
      [SIZES_PATH, Buffer.concat([this.files.get(SIZES_PATH) ?? new Uint8Array(0), writeSizes([size])])],
      ['checkpoint', signed],
    ];
    for (const [at, bytes] of steps.slice(0, writes)) this.files.set(at, bytes);
    if (writes >= steps.length) this.tail = grown.tail;
  }

  /** After a kill only what lies in files is known. What the list of sizes names was published; the checkpoint is put in its place again. */
  async restart(): Promise<void> {
    const size = sure(parseSizes(this.files.get(SIZES_PATH)!)).at(-1)!;
    this.files.set('checkpoint', this.files.get(historyPath(size))!);
    this.tail = sure(await readTail({ hash, size, source: sourceOf(this.files) }));
  }
}

describe('a sequencer and its witness', () => {
  let entries: readonly Uint8Array[] = [];
  beforeAll(async () => {
    ({ entries } = await inventedLedger(suite, [600]));
  });
  const trust = (witness: Witness) => ({ logs: [log.key], witnesses: [witness.signer.key], quorum: 1 });

  test('L6 killed after any write it goes on, and the ledger holds', async () => {
    for (let writes = 0; writes <= 8; writes += 1) {
      const [sequencer, witness, killed] = [new Sequencer(), new Witness('bar.example/witness'), new Witness('bar.example/witness')];
      await sequencer.take(entries.slice(0, 250), witness);
      killed.seen = witness.seen;
      await sequencer.take(entries.slice(250, 260), killed, writes);
      // Whoever reads in this moment sees the old ledger or the new one, and nothing wrong.
      const published = writes < 7 ? 250 : 260;
      expect(await verifyLedger({ source: sourceOf(sequencer.files), trust: trust(witness) })).toMatchObject({ acts: published });
      await sequencer.restart();
      expect(sequencer.tail.tree.size).toBe(published);
      if (published < 260) await sequencer.take(entries.slice(250, 260), witness);
      await sequencer.take(entries.slice(260, 600), killed);
      expect(await verifyLedger({ source: sourceOf(sequencer.files), trust: trust(witness) })).toMatchObject({ acts: 600, checkpoints: 3 });
    }
  });

  test('L12 an honest witness signs what grew and never a fork; the two heads prove the fork', async () => {
    const [sequencer, witness] = [new Sequencer(), new Witness('bar.example/witness')];
    await sequencer.take(entries.slice(0, 100), witness);
    const kept = sequencer.files.get('checkpoint')!;
    const forked = new Sequencer();
    await forked.take([...entries.slice(0, 99), utf8('{"another":"act"}'), ...entries.slice(100, 150)], witness);
    expect(witness.seen.size).toBe(100);
    expect(await verifyLedger({ source: sourceOf(forked.files), trust: trust(witness) })).toMatchObject({
      problem: 'ledger/too-few-witnesses',
    });
    const [first, second] = [kept, forked.files.get('checkpoint')!].map((bytes) =>
      sure(openCheckpoint(bytes, { ...trust(witness), quorum: 0 }, 'head')),
    );
    expect([first?.checkpoint.size, second?.checkpoint.size]).toEqual([100, 150]);
    expect(
      verifyConsistency(
        hash,
        { earlier: first!.checkpoint, later: second!.checkpoint },
        sure(await proveConsistency({ hash, size: 150, source: sourceOf(forked.files) }, 100)),
      ),
    ).toBe(false);
  });

  test('L12 a witness that was shown 300 acts does not sign 200 of them again', async () => {
    const [long, witness] = [new Sequencer(), new Witness('bar.example/witness')];
    await long.take(entries.slice(0, 300), witness);
    const note = await signCheckpoint(
      { origin: ORIGIN, size: 200, root: rootOf(hash, growLedger(hash, EMPTY_TAIL, entries.slice(0, 200)).tail.tree) },
      [log],
    );
    expect(await witness.sign(utf8(note), [])).toBeUndefined();
    expect(isProblem(parseNote(utf8(note), 'x'))).toBe(false);
  });
});

describe('a person whose data are erased', () => {
  let ledger: TestLedger;
  beforeAll(async () => {
    ledger = await inventedLedger(suite, [1000]);
  });
  /** Every third act concerns the person to be forgotten. */
  const isErased = (position: number): boolean => position % 3 === 0;

  test('L4 the ledger, the proofs of others and the store still hold', async () => {
    const rows = ledger.rows.map((row) =>
      isErased(row.position)
        ? {
            ...row,
            act: { ...row.act, form: { ...(row.act['form'] as JsonObject), accused: ERASED } },
            openings: row.openings.filter(({ at }) => at !== '/form/accused'),
          }
        : row,
    );
    expect(await verifyLedger(ledger)).toMatchObject({ acts: 1000 });
    expect(await reconcile({ hash, entries: ledgerEntries(ledger.view), rows: inOrder(rows) })).toEqual({ acts: 1000 });
    for (let position = 0; position < 1000; position += 83) {
      const verdict = sure(verifyProof(await proofOf(ledger, position, rows[position]!.openings), ledger.trust, 'p'));
      expect(verdict.closed).toEqual(isErased(position) ? ['/form/accused'] : []);
    }
  });

  test('L4 somebody who knows every name there could be finds none of them in the ledger', () => {
    const names = new Set(
      Array.from({ length: 1000 }, (_, index) => inventedAct(suite, index).act['form'] as JsonObject).map(
        (form) => form['accused'] as string,
      ),
    );
    const salts = [new Uint8Array(0), new Uint8Array(32)];
    const guesses = [...names].flatMap((name) => salts.map((salt) => commitment(hash, salt, name)));
    for (const entry of ledger.entries.slice(0, 50)) {
      const text = new TextDecoder().decode(entry);
      for (const name of names) expect(text.includes(name)).toBe(false);
      for (const { commitment: bytes } of commitmentsOf(sure(parseLeaf(entry, 'x'))))
        expect(guesses.some((guess) => sameBytes(guess, bytes!))).toBe(false);
    }
  });
});
