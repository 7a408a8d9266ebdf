import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalJson,
  checkpointText,
  commitmentsOf,
  compareWithLeaf,
  EMPTY_TAIL,
  ERASED,
  growLedger,
  hex,
  isProblem,
  leafHash,
  nodeHash,
  openLeaf,
  parseCheckpointText,
  parseLeaf,
  parseNote,
  parseProofFile,
  parseSizes,
  parseTrust,
  proveConsistency,
  proveInclusion,
  rangeHash,
  rootOf,
  sealAct,
  utf8,
  verifyConsistency,
  verifyInclusion,
  writeKey,
  writeNote,
  writeProofFile,
  writeSizes,
  type Json,
  type JsonObject,
  type LedgerView,
  type Problem,
} from '#justice/ledger';
import { signerOf } from '#verify';
import { NODE_SHA256_ED25519, NODE_SM3_SM2 } from '#verify/node';

const { hash } = NODE_SHA256_ED25519;
const sure = <Value>(value: Value | Problem): Value => {
  if (isProblem(value)) throw new Error(`${value.problem} ${value.where} ${value.found ?? ''}`);
  return value;
};

/** One ledger for all properties of trees, with its root at every size. */
const SIZE = 700;
const leaves = Array.from({ length: SIZE }, (_, index) => leafHash(hash, utf8(`act ${index}`)));
const files = new Map<string, Uint8Array>();
const roots: Uint8Array[] = [rootOf(hash, EMPTY_TAIL.tree)];
let tail = EMPTY_TAIL;
for (let index = 0; index < SIZE; index += 1) {
  const grown = growLedger(hash, tail, [utf8(`act ${index}`)]);
  tail = grown.tail;
  for (const { path, bytes } of grown.files) files.set(path, bytes);
  roots.push(rootOf(hash, tail.tree));
}
const at = (size: number): LedgerView => ({ hash, size, source: { read: (path) => Promise.resolve(files.get(path)) } });
const size = fc.integer({ min: 1, max: SIZE });

/** The hash of leaves from one to another, by the definition. */
function defined(start: number, end: number): Uint8Array {
  if (end - start === 1) return leaves[start]!;
  let split = 1;
  while (split * 2 < end - start) split *= 2;
  return nodeHash(hash, defined(start, start + split), defined(start + split, end));
}

describe('trees of any size', () => {
  test('L5 the root at every size is the one of the definition', () => {
    fc.assert(
      fc.property(size, (end) => {
        expect(hex(roots[end]!)).toBe(hex(defined(0, end)));
      }),
    );
  });

  test('L7 a subtree of the tree has the hash of the definition', () => {
    const subtree = fc.record({ level: fc.nat(9), index: fc.nat(SIZE) }).map(({ level, index }) => {
      const width = 2 ** level;
      return { start: (index % Math.max(1, Math.floor(SIZE / width))) * width, width };
    });
    return fc.assert(
      fc.asyncProperty(subtree, async ({ start, width }) => {
        const end = Math.min(SIZE, start + width);
        expect(hex(sure(await rangeHash(at(SIZE), { start, end })))).toBe(hex(defined(start, end)));
      }),
    );
  });

  test('L7 every proof ever issued holds for ever: an old size is proved from files that have grown since', () =>
    fc.assert(
      fc.asyncProperty(size, fc.nat(), async (end, some) => {
        const index = some % end;
        const path = sure(await proveInclusion(at(end), index));
        expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(end)));
        expect(verifyInclusion(hash, { index, size: end, leaf: leaves[index]!, path }, roots[end]!)).toBe(true);
        expect(verifyInclusion(hash, { index, size: end, leaf: leaves[index]!, path }, roots[end - 1]!)).toBe(false);
      }),
    ));

  test('L7 a proof for one place is none for another', () =>
    fc.assert(
      fc.asyncProperty(size, fc.nat(), fc.nat(), async (end, one, other) => {
        const [index, claimed] = [one % end, other % end];
        const path = sure(await proveInclusion(at(end), index));
        expect(verifyInclusion(hash, { index: claimed, size: end, leaf: leaves[index]!, path }, roots[end]!)).toBe(claimed === index);
      }),
    ));

  test('L8 growth from a to b and from b to c is growth from a to c', () =>
    fc.assert(
      fc.asyncProperty(fc.tuple(size, size, size), async (ends) => {
        const [a, b, c] = ends.toSorted((one, other) => one - other) as [number, number, number];
        for (const [earlier, later] of [
          [a, b],
          [b, c],
          [a, c],
        ] as const) {
          const path = sure(await proveConsistency(at(later), earlier));
          expect(
            verifyConsistency(
              hash,
              { earlier: { size: earlier, root: roots[earlier]! }, later: { size: later, root: roots[later]! } },
              path,
            ),
          ).toBe(true);
          expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(later)) + 1);
        }
      }),
    ));

  test('L8 no other size has the root that a size has, whatever the proof', () =>
    fc.assert(
      fc.asyncProperty(size, size, fc.integer({ min: -3, max: 3 }), async (one, other, step) => {
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
        const claimed = earlier + step;
        fc.pre(step !== 0 && claimed > 0 && claimed < later);
        const path = sure(await proveConsistency(at(later), earlier));
        expect(
          verifyConsistency(hash, { earlier: { size: claimed, root: roots[earlier]! }, later: { size: later, root: roots[later]! } }, path),
        ).toBe(false);
      }),
    ));
});

/** Acts with all names that a reader could stumble over. */
const name = fc.constantFrom('a', 'b', '', '/', '~', '~1', '*', '0', '__proto__', 'constructor', '检察院', '\u0000');
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({ unit: 'grapheme' }),
    ),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(name, tie('json'), { maxKeys: 4 }),
  ),
}));
const act = fc.dictionary(name, json, { maxKeys: 5 }).map((value) => JSON.parse(canonicalJson(value)) as JsonObject);
const open = fc.array(
  fc
    .array(fc.constantFrom('a', 'b', '', '~1', '~0', '*', '0', '__proto__'), { minLength: 1, maxLength: 3 })
    .map((path) => `/${path.join('/')}`),
  { maxLength: 4 },
);
const sealed = (value: JsonObject, places: readonly string[]) =>
  sealAct({ case: 'c', number: 1, act: value }, { hash, open: places, salt: (place) => hash.digest(utf8(place)) });

describe('acts of any form', () => {
  test('L3 what is sealed is opened again, and each commitment has one opening', () => {
    fc.assert(
      fc.property(act, open, (value, places) => {
        const { leaf, entry, openings } = sealed(value, places);
        expect(
          commitmentsOf(leaf)
            .map(({ at: place }) => place)
            .toSorted(),
        ).toEqual(openings.map(({ at: place }) => place).toSorted());
        expect(new Set(openings.map(({ at: place }) => place)).size).toBe(openings.length);
        expect(parseLeaf(entry, 'x')).toEqual(leaf);
        expect(openLeaf(hash, sure(parseLeaf(entry, 'x')), openings.toReversed())).toEqual({ act: value, closed: [] });
      }),
    );
  });

  test('L3 opening more places never hides one that was open', () => {
    fc.assert(
      fc.property(act, open, open, (value, some, more) => {
        const [less, all] = [sealed(value, some), sealed(value, [...some, ...more])].map(
          ({ openings }) => new Set(openings.map(({ at: place }) => place)),
        );
        for (const place of all!) expect(less!.has(place)).toBe(true);
      }),
    );
  });

  test('L20 a store that keeps an act agrees with its leaf, whatever was erased', () => {
    fc.assert(
      fc.property(act, open, fc.infiniteStream(fc.boolean()), (value, places, coin) => {
        const { leaf, openings } = sealed(value, places);
        const erased = new Set(openings.filter(() => coin.next().value === true).map(({ at: place }) => place));
        const kept = erasedIn(value, [], erased) as JsonObject;
        const left = openings.filter(({ at: place }) => !erased.has(place));
        expect(compareWithLeaf(hash, leaf, { case: 'c', number: 1, act: kept, openings: left })).toBeUndefined();
      }),
    );
  });

  test('L20 a store that keeps another act does not', () => {
    fc.assert(
      fc.property(act, act, open, (value, other, places) => {
        fc.pre(canonicalJson(value) !== canonicalJson(other));
        const { leaf, openings } = sealed(value, places);
        expect(isProblem(compareWithLeaf(hash, leaf, { case: 'c', number: 1, act: other, openings }))).toBe(true);
      }),
    );
  });
});

function erasedIn(value: Json, path: readonly string[], erased: ReadonlySet<string>): Json {
  if (erased.has(path.map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''))) return ERASED;
  if (Array.isArray(value)) return value.map((member: Json, index) => erasedIn(member, [...path, String(index)], erased));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value as JsonObject).map(([key, member]) => [key, erasedIn(member, [...path, key], erased)]));
}

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const keyName = fc.stringMatching(/^[a-z0-9./院-]{1,20}$/u);

describe('texts that are written are read', () => {
  test('L11 checkpoints', () => {
    fc.assert(
      fc.property(keyName, fc.maxSafeNat(), bytes(32), (origin, count, root) => {
        expect(parseCheckpointText(checkpointText({ origin, size: count, root }), 'x')).toEqual({ origin, size: count, root });
      }),
    );
  });

  test('L10 notes', () => {
    const signature = fc.record({ name: keyName, id: bytes(4), bytes: fc.uint8Array({ minLength: 1, maxLength: 80 }) });
    const text = fc.array(fc.stringMatching(/^[\p{L} .]*$/u), { minLength: 1, maxLength: 4 }).map((lines) => `x\n${lines.join('\n')}\n`);
    fc.assert(
      fc.property(text, fc.array(signature, { minLength: 1, maxLength: 5 }), (words, signatures) => {
        expect(parseNote(utf8(writeNote({ text: words, signatures })), 'x')).toEqual({ text: words, signatures });
      }),
    );
  });

  test('L13 proof files', () => {
    const opening = fc.record({ at: fc.string(), salt: fc.string(), value: json.map((value) => JSON.parse(canonicalJson(value)) as Json) });
    const proof = fc.record({
      position: fc.maxSafeNat(),
      path: fc.array(bytes(32), { maxLength: 6 }),
      entry: fc.uint8Array({ maxLength: 60 }),
      openings: fc.array(opening, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(proof, (parts) => {
        const checkpoint = utf8('a\n1\nx\n\n— a QUJDREU=\n');
        expect(parseProofFile(writeProofFile({ ...parts, checkpoint }), 'x')).toEqual({ ...parts, checkpoint });
      }),
    );
  });

  test('L9 lists of sizes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.maxSafeNat()), (some) => {
        const growing = some.toSorted((one, other) => one - other);
        expect(parseSizes(writeSizes(growing))).toEqual(growing);
      }),
    );
  });

  test('L11 whom to believe, in either suite', () => {
    for (const { signature } of [NODE_SHA256_ED25519, NODE_SM3_SM2]) {
      fc.assert(
        fc.property(
          keyName,
          fc.uniqueArray(keyName, { minLength: 1, maxLength: 3 }),
          fc.integer({ min: 1, max: 250 }),
          (origin, names, seed) => {
            const keyOf = (called: string, role: 'log' | 'witness') =>
              signerOf(signature, new Uint8Array(32).fill(seed), { name: called, role }).key;
            const trust = {
              logs: [keyOf(origin, 'log')],
              witnesses: names.map((called) => keyOf(called, 'witness')),
              quorum: names.length,
            };
            const text = [...trust.logs, ...trust.witnesses].map((key) => `${key.role} ${writeKey(key)}\n`).join('');
            expect(parseTrust(utf8(`${text}quorum ${names.length}\n`), [signature])).toEqual(trust);
          },
        ),
        { numRuns: 10 },
      );
    }
  });
});
