import { beforeAll, describe, expect, test } from 'vitest';
import { digestOf, isProblem, parseProofFile, utf8, writeProofFile, type Opening, type Problem, type ProofFile } from '#justice/ledger';
import { SM2, verifyDocument, verifyProof, type ProofVerdict } from '#verify';
import { NODE_SHA256_ED25519, NODE_SM3_SM2 } from '#verify/node';
import { inventedLedger, key, proofOf, turned, WITNESS, type TestLedger } from './ledger-in-tests.ts';
import { signerOf } from './signing.ts';

const POSITION = 77;
let ledger: TestLedger;
let openings: readonly Opening[] = [];
let proof: Uint8Array;
beforeAll(async () => {
  ledger = await inventedLedger(NODE_SHA256_ED25519, [3, 200]);
  openings = ledger.rows[POSITION]!.openings;
  proof = await proofOf(ledger, POSITION, openings);
});

const verified = (bytes: Uint8Array): ProofVerdict | Problem => verifyProof(bytes, ledger.trust, 'proof');
const sure = <Value>(value: Value | Problem): Value => {
  if (isProblem(value)) throw new Error(`${value.problem} ${value.where}`);
  return value;
};
/** The proof with some part of it exchanged. */
const changed = (change: Partial<ProofFile>): ProofVerdict | Problem =>
  verified(writeProofFile({ ...sure(parseProofFile(proof, 'p')), ...change }));

describe('a proof file', () => {
  test('L17 shows the act, its place and who witnessed it', () => {
    expect(verified(proof)).toMatchObject({
      position: POSITION,
      case: '案-0',
      number: 12,
      act: { act: 'fileCase', form: { accused: '甲某77', amount: 7700 }, people: [{ id: 'officer-2' }] },
      closed: [],
      checkpoint: { size: 200 },
      witnesses: [{ name: WITNESS }],
    });
  });

  test('L17 every act of a ledger can be proved, with either suite', async () => {
    for (const suite of [NODE_SHA256_ED25519, NODE_SM3_SM2]) {
      const other = await inventedLedger(suite, [5]);
      for (let position = 0; position < 5; position += 1)
        expect(verifyProof(await proofOf(other, position, []), other.trust, 'p')).toMatchObject({ position });
    }
  });

  test('L17 a holder shows only what was opened to him', async () => {
    const own = openings.filter(({ at }) => at === '/form/accused');
    const verdict = sure(verified(await proofOf(ledger, POSITION, own)));
    expect(verdict.act).toMatchObject({ form: { accused: '甲某77' } });
    expect(new Set(verdict.closed)).toEqual(new Set(openings.map(({ at }) => at).filter((at) => at !== '/form/accused')));
    expect(JSON.stringify(verdict)).not.toContain('沈知秋');
  });

  test('L4 a proof issued before a salt was erased holds, and so does one issued after', async () => {
    const after = await proofOf(ledger, POSITION, []);
    expect(sure(verified(after)).closed).toHaveLength(openings.length);
    expect(isProblem(verified(proof))).toBe(false);
  });

  test('L17 every turned bit of the file is found', () => {
    const missed: number[] = [];
    for (let at = 0; at < proof.length; at += 1) {
      for (const bit of [at % 8, (at + 3) % 8]) if (!isProblem(verified(turned(proof, at, bit)))) missed.push(at);
    }
    expect(missed).toEqual([]);
  });

  test.each<[string, () => Partial<ProofFile>, Partial<Problem>]>([
    ['another position', () => ({ position: POSITION + 1 }), { problem: 'ledger/not-included', where: 'proof position 78' }],
    ['a position beyond the ledger', () => ({ position: 200 }), { problem: 'ledger/not-included', where: 'proof position 200' }],
    ['another act', () => ({ entry: ledger.entries[78]! }), { problem: 'ledger/not-included', where: 'proof position 77' }],
    ['a shorter path', () => ({ path: [] }), { problem: 'ledger/not-included', where: 'proof position 77' }],
    [
      'an older checkpoint',
      () => ({ checkpoint: ledger.files.get('history/3')! }),
      { problem: 'ledger/not-included', where: 'proof position 77' },
    ],
    ['no checkpoint', () => ({ checkpoint: new Uint8Array(0) }), { problem: 'ledger/not-a-note', where: 'proof checkpoint' }],
    ['an opening of another act', () => ({ openings: ledger.rows[78]!.openings }), { problem: 'ledger/opening-does-not-match' }],
    [
      'an opening of nothing',
      () => ({ openings: [{ at: '/nowhere', salt: openings[0]!.salt, value: 1 }] }),
      { problem: 'ledger/opening-without-place', where: 'proof /nowhere' },
    ],
    ['another value', () => ({ openings: [{ ...openings[0]!, value: '乙某' }] }), { problem: 'ledger/opening-does-not-match' }],
  ])('L17 %s is refused', (_, change, problem) => {
    expect(changed(change())).toMatchObject(problem);
  });

  test('L17 an entry that is in the tree but no act is refused', async () => {
    const other = await inventedLedger({ ...NODE_SHA256_ED25519, hash: { ...NODE_SHA256_ED25519.hash, name: 'SM3' } }, [1]);
    expect(verifyProof(await proofOf(other, 0, []), other.trust, 'p')).toMatchObject({
      problem: 'ledger/not-a-leaf',
      where: 'p position 0',
    });
  });

  test('L17 whom we do not trust proves nothing', () => {
    expect(verifyProof(proof, { ...ledger.trust, logs: [{ ...ledger.trust.logs[0]!, name: 'other.example' }] }, 'p')).toMatchObject({
      problem: 'ledger/wrong-origin',
    });
    expect(verifyProof(proof, { ...ledger.trust, witnesses: [] }, 'p')).toMatchObject({ problem: 'ledger/too-few-witnesses' });
  });
});

describe('a document', () => {
  test('L18 is the one the act names, or it is not', () => {
    const verdict = sure(verified(proof));
    expect(verifyDocument(utf8('起诉书 77'), verdict, ledger.trust)).toEqual(['/documents/0']);
    expect(verifyDocument(utf8('起诉书 78'), verdict, ledger.trust)).toMatchObject({
      problem: 'ledger/document-not-found',
      where: 'position 77',
    });
  });

  test('L18 every turned bit of it is found', () => {
    const verdict = sure(verified(proof));
    const document = utf8('起诉书 77');
    for (let bit = 0; bit < document.length * 8; bit += 1)
      expect(isProblem(verifyDocument(turned(document, bit >> 3, bit & 7), verdict, ledger.trust))).toBe(true);
  });

  test('L18 a file is named by SHA-256 also where the ledger itself goes by SM3', () => {
    const log = signerOf(SM2, key(7), { name: 'fashu.example/sm', role: 'log' });
    const file = utf8('现场照片');
    const act = { form: { exhibits: [{ name: '现场照片', file: digestOf(NODE_SHA256_ED25519.hash, file) }] } };
    const trust = { logs: [log.key], witnesses: [], quorum: 0 };
    expect(verifyDocument(file, { act, position: 3 }, trust)).toEqual(['/form/exhibits/0/file']);
    expect(verifyDocument(utf8('另一照片'), { act, position: 3 }, trust)).toMatchObject({ problem: 'ledger/document-not-found' });
  });

  test('L18 a digest that stays closed shows no document', async () => {
    const closed = sure(verified(await proofOf(ledger, POSITION, [])));
    expect(verifyDocument(utf8('甲某77'), closed, ledger.trust)).toMatchObject({ problem: 'ledger/document-not-found' });
  });
});
