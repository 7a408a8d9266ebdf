import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  canonicalJson,
  decodeBundle,
  isProblem,
  openLeaf,
  parseCanonicalJson,
  parseKey,
  parseLeaf,
  parseProofFile,
  sameBytes,
  utf8,
  writeProofFile,
  type Leaf,
  type Opening,
} from '#justice/ledger';
import { ED25519, SM2, verifyLedger, verifyProof } from '#verify';
import { NODE_SHA256_ED25519 } from '#verify/node';
import { inventedLedger, proofOf, sourceOf, type TestLedger } from './ledger-in-tests.ts';

let ledger: TestLedger;
let proof: Uint8Array;
beforeAll(async () => {
  ledger = await inventedLedger(NODE_SHA256_ED25519, [3, 20]);
  proof = await proofOf(ledger, 7, ledger.rows[7]!.openings);
});

/** Some way to spoil bytes: cut, put in, double, exchange, turn. */
const spoiling = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('put' as const), at: fc.nat(), bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }) }),
  fc.record({ kind: fc.constant('double' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('turn' as const), at: fc.nat(), bits: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('replace' as const), bytes: fc.uint8Array({ maxLength: 300 }) }),
);
type Spoiling = typeof spoiling extends fc.Arbitrary<infer Kind> ? Kind : never;

function spoilt(bytes: Uint8Array, how: Spoiling): Uint8Array {
  if (how.kind === 'replace') return how.bytes;
  const at = how.at % (bytes.length + (how.kind === 'put' ? 1 : 0));
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  if (how.kind === 'put') return Buffer.concat([before, how.bytes, after]);
  if (how.kind === 'cut') return Buffer.concat([before, after.subarray(how.length)]);
  if (how.kind === 'double') return Buffer.concat([before, after.subarray(0, how.length), after]);
  const copy = Uint8Array.from(bytes);
  copy[at]! ^= how.bits;
  return copy;
}

describe('whatever somebody does to the bytes', () => {
  test('L16 a ledger with one spoilt file is found out, and nothing is thrown', async () => {
    const paths = [...ledger.files.keys()];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), spoiling, async (path, how) => {
        const bytes = spoilt(ledger.files.get(path)!, how);
        fc.pre(!sameBytes(bytes, ledger.files.get(path)!));
        const verdict = await verifyLedger({ source: sourceOf(new Map(ledger.files).set(path, bytes)), trust: ledger.trust });
        // An old checkpoint may lose its witness, which is counted; the list of what is signed by unknown keys is nobody's.
        expect(isProblem(verdict) || verdict.unwitnessed > 0 || path === 'checkpoint' || path.startsWith('history/')).toBe(true);
        if (!isProblem(verdict)) expect(verdict).toMatchObject({ acts: 20, cases: 7, checkpoint: { size: 20 } });
      }),
      { numRuns: 400 },
    );
  });

  test('L16 two files of a ledger exchanged are found out', async () => {
    const paths = [...ledger.files.keys()];
    for (const one of paths) {
      for (const other of paths) {
        if (sameBytes(ledger.files.get(one)!, ledger.files.get(other)!)) continue;
        const files = new Map(ledger.files).set(one, ledger.files.get(other)!).set(other, ledger.files.get(one)!);
        expect(isProblem(await verifyLedger({ source: sourceOf(files), trust: ledger.trust })), `${one} and ${other}`).toBe(true);
      }
    }
  });

  test('L16 each file alone is needed, but for partial ones of earlier sizes', async () => {
    for (const path of ledger.files.keys()) {
      const files = new Map(ledger.files);
      files.delete(path);
      const verdict = await verifyLedger({ source: sourceOf(files), trust: ledger.trust });
      expect(isProblem(verdict) ? verdict : undefined).toEqual(
        path.endsWith('.p/3') ? undefined : { problem: 'ledger/file-missing', where: path },
      );
    }
  });

  test('L17 a spoilt proof proves nothing else, and nothing is thrown', () => {
    const honest = verifyProof(proof, ledger.trust, 'p');
    fc.assert(
      fc.property(spoiling, (how) => {
        const verdict = verifyProof(spoilt(proof, how), ledger.trust, 'p');
        if (!isProblem(verdict)) expect(verdict).toEqual(honest);
      }),
      { numRuns: 1000 },
    );
  });

  test('L17 a proof put together anew from true parts proves only what is true', async () => {
    const parts = await Promise.all(
      [0, 7, 8, 19].map(async (position) => parseProofFile(await proofOf(ledger, position, ledger.rows[position]!.openings), 'p')),
    );
    const index = fc.nat(parts.length - 1);
    fc.assert(
      fc.property(index, index, index, index, (position, path, entry, openings) => {
        const [a, b, c, d] = [parts[position]!, parts[path]!, parts[entry]!, parts[openings]!];
        if (isProblem(a) || isProblem(b) || isProblem(c) || isProblem(d)) throw new Error('no proof');
        const mixed = writeProofFile({
          position: a.position,
          path: b.path,
          checkpoint: a.checkpoint,
          entry: c.entry,
          openings: d.openings,
        });
        expect(isProblem(verifyProof(mixed, ledger.trust, 'p'))).toBe(new Set([position, path, entry, openings]).size > 1);
      }),
    );
  });

  test('L2 readers answer whatever they are given, and take only what they would write', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.json().map(utf8), fc.string().map(utf8)), (bytes) => {
        const value = parseCanonicalJson(bytes, 'x');
        if (!isProblem(value)) expect(utf8(canonicalJson(value.value))).toEqual(Uint8Array.from(bytes));
        expect(isProblem(parseLeaf(bytes, 'x'))).toBe(true);
        expect(isProblem(parseKey(new TextDecoder().decode(bytes), [ED25519, SM2]))).toBe(true);
        const entries = decodeBundle(bytes, { level: 'entries', index: 0, width: 1 });
        if (!isProblem(entries)) expect(entries).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  test('L3 any object may stand as an act of an entry; openings of it open it or are refused', () => {
    const openings = fc.array(
      fc.record({
        at: fc.constantFrom('', '/a', '/a/0', '/a/b', '/__proto__', '/~', '/~2'),
        salt: fc.constantFrom('', 'QUJD', `${'A'.repeat(43)}=`),
        value: fc.jsonValue(),
      }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'constructor', '$committed'), fc.jsonValue()),
        openings,
        (act, some) => {
          const entry = utf8(
            canonicalJson({
              act: JSON.parse(JSON.stringify(act)) as unknown,
              case: 'c',
              format: 'fashu-leaf/1',
              hash: 'SHA-256',
              number: 1,
            }),
          );
          const leaf = parseLeaf(entry, 'x');
          if (isProblem(leaf)) return;
          const opened = openLeaf(ledger.suite.hash, leaf, some as readonly Opening[]);
          if (!isProblem(opened)) expect(opened).toEqual({ act: (leaf as Leaf).act, closed: [] });
        },
      ),
      { numRuns: 500 },
    );
  });
});
