import { ed25519, ED25519_TORSION_SUBGROUP } from '@noble/curves/ed25519';
import { sha512 } from '@noble/hashes/sha2';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { concat, findHex, hex, utf8 } from '#justice/ledger';
import { SHA256_ED25519, SM2, SM3_SM2, type SigningAlgorithm } from '#verify';
import { NODE_SHA256_ED25519, NODE_SM3_SM2 } from '#verify/node';

const bytes = (text: string): Uint8Array => findHex(text)!;
const big = (value: bigint): Uint8Array => bytes(value.toString(16).padStart(64, '0'));
const little = (value: bigint): Uint8Array => big(value).toReversed();
const fromLittle = (given: Uint8Array): bigint => BigInt(`0x${hex(given.toReversed())}`);

describe('Ed25519, malformed as it can be', () => {
  const PRIME = 2n ** 255n - 19n;
  const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
  const both: readonly (readonly [string, SigningAlgorithm])[] = [
    ['a browser', SHA256_ED25519.signature],
    ['a server', NODE_SHA256_ED25519.signature],
  ];
  const { Point } = ed25519;
  const secret = new Uint8Array(32).fill(3);
  const { scalar, pointBytes: publicKey } = ed25519.utils.getExtendedPublicKey(secret);
  const message = utf8('检查点');
  const challengeOf = (nonce: Uint8Array, key: Uint8Array): bigint => fromLittle(sha512(concat(nonce, key, message))) % ORDER;
  /** What the holder of the key could make of any R whose discrete logarithm is known: R of small order counts as 0. */
  const signedWith = (nonce: Uint8Array, logarithm: bigint, key = publicKey): Uint8Array =>
    concat(nonce, little((logarithm + challengeOf(nonce, key) * scalar) % ORDER));

  /** Every way to write a point of small order: with its y below the prime or beyond it, and with either sign of an x that is 0. */
  const small = ED25519_TORSION_SUBGROUP.flatMap((text) => {
    const point = bytes(text);
    const sign = (point[31] ?? 0) >> 7;
    const y = fromLittle(point) & (2n ** 255n - 1n);
    const spelt = [y, y + PRIME].filter((value) => value < 2n ** 255n);
    return spelt.flatMap((value) => [sign, 1 - sign].map((bit) => little(value | (BigInt(bit) << 255n))));
  });
  const spellings = [...new Map(small.map((one) => [hex(one), one])).values()];

  test('L14 there are fourteen spellings of points of small order and eight points', () => {
    expect(new Set(ED25519_TORSION_SUBGROUP).size).toBe(8);
    expect(spellings.length).toBeGreaterThanOrEqual(14);
  });

  test.each(both)('L14 %s takes no point of small order for a key, however it is written', (_, { verify, isPublicKey }) => {
    for (const key of spellings) {
      expect([hex(key), isPublicKey(key)]).toEqual([hex(key), false]);
      // With such a key S = 0 and R a point of small order would do for one message in eight, and with the neutral point for every message.
      for (const nonce of spellings) expect(verify({ publicKey: key, message, signature: concat(nonce, little(0n)) })).toBe(false);
    }
  });

  test.each(both)('L14 %s takes no R of small order, though whoever holds the key can make one that adds up', (_, { verify }) => {
    const judged = spellings.map((nonce) => verify({ publicKey, message, signature: signedWith(nonce, 0n) }));
    expect(judged.filter(Boolean)).toEqual([]);
  });

  test.each(both)('L14 %s takes an S below the order and no other spelling of it', (_, algorithm) => {
    const good = algorithm.sign(secret, message);
    const s = fromLittle(good.subarray(32));
    expect(algorithm.verify({ publicKey, message, signature: good })).toBe(true);
    for (let times = 1n; s + times * ORDER < 2n ** 256n; times += 1n) {
      const signature = concat(good.subarray(0, 32), little(s + times * ORDER));
      expect([times, algorithm.verify({ publicKey, message, signature })]).toEqual([times, false]);
    }
    for (const bad of [0n, ORDER - 1n, ORDER, ORDER + 1n, 2n ** 252n, 2n ** 253n, 2n ** 255n, 2n ** 256n - 1n]) {
      expect(algorithm.verify({ publicKey, message, signature: concat(good.subarray(0, 32), little(bad)) })).toBe(false);
    }
  });

  test.each(both)('L14 %s takes no y beyond the prime and no point off the curve', (_, { isPublicKey, verify }) => {
    const good = signedWith(Point.BASE.multiply(9n).toBytes(), 9n);
    for (let above = 0n; above < 19n; above += 1n)
      for (const sign of [0n, 1n]) {
        const key = little((PRIME + above) | (sign << 255n));
        expect([above, sign, isPublicKey(key)]).toEqual([above, sign, false]);
        expect(verify({ publicKey: key, message, signature: good })).toBe(false);
        expect(verify({ publicKey, message, signature: concat(key, good.subarray(32)) })).toBe(false);
      }
    let off = 0;
    for (let y = 2n; off < 20; y += 1n) {
      try {
        Point.fromBytes(little(y));
      } catch {
        off += 1;
        expect(isPublicKey(little(y))).toBe(false);
      }
    }
  });

  test.each(both)('L14 %s refuses every length but 64 of a signature and 32 of a key', (_, algorithm) => {
    const good = algorithm.sign(secret, message);
    for (let length = 0; length <= 130; length += 1) {
      const signature = concat(good, good, good).subarray(0, length);
      expect([length, algorithm.verify({ publicKey, message, signature })]).toEqual([length, length === 64]);
      const key = concat(publicKey, publicKey, publicKey, publicKey, publicKey).subarray(0, length);
      expect([length, algorithm.verify({ publicKey: key, message, signature: good })]).toEqual([length, length === 32]);
    }
  });

  test('L14 signatures made by hand with known R are judged alike by a browser and a server', () => {
    for (let logarithm = 1n; logarithm <= 24n; logarithm += 1n) {
      const plain = Point.BASE.multiply(logarithm);
      for (const torsion of [0, 1, 4]) {
        const nonce = plain.add(Point.fromHex(ED25519_TORSION_SUBGROUP[torsion]!));
        const signature = signedWith(nonce.toBytes(), logarithm);
        const verdicts = both.map(([, { verify }]) => verify({ publicKey, message, signature }));
        const isPlain = nonce.equals(plain);
        expect([logarithm, torsion, ...verdicts]).toEqual([logarithm, torsion, isPlain, isPlain]);
      }
    }
  });
});

/** SM3 written down from GB/T 32905 section 5, to hold the library and the machine against. */
function sm3(message: Uint8Array): Uint8Array {
  const rotate = (word: number, by: number): number =>
    by % 32 === 0 ? word >>> 0 : ((word << (by % 32)) | (word >>> (32 - (by % 32)))) >>> 0;
  const zeroes = (120 - ((message.length + 1) % 64)) % 64;
  const padded = new DataView(concat(message, Uint8Array.of(0x80), new Uint8Array(zeroes), new Uint8Array(8)).buffer);
  padded.setBigUint64(padded.byteLength - 8, BigInt(message.length) * 8n);
  const words = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e];
  for (let block = 0; block < padded.byteLength; block += 64) {
    const w = Array.from({ length: 16 }, (_, index) => padded.getUint32(block + index * 4));
    const at = (index: number): number => w[index] ?? 0;
    for (let j = 16; j < 68; j += 1) {
      const mixed = at(j - 16) ^ at(j - 9) ^ rotate(at(j - 3), 15);
      w.push((mixed ^ rotate(mixed, 15) ^ rotate(mixed, 23) ^ rotate(at(j - 13), 7) ^ at(j - 6)) >>> 0);
    }
    let [a, b, c, d, e, f, g, h] = words as [number, number, number, number, number, number, number, number];
    for (let j = 0; j < 64; j += 1) {
      const first = rotate((rotate(a, 12) + e + rotate(j < 16 ? 0x79cc4519 : 0x7a879d8a, j)) >>> 0, 7);
      const second = (first ^ rotate(a, 12)) >>> 0;
      const ff = j < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
      const gg = j < 16 ? e ^ f ^ g : (e & f) | (~e & g);
      const one = (ff + d + second + ((at(j) ^ at(j + 4)) >>> 0)) >>> 0;
      const two = (gg + h + first + at(j)) >>> 0;
      [d, c, b, a, h, g, f] = [c, rotate(b, 9), a, one, g, rotate(f, 19), e];
      e = (two ^ rotate(two, 9) ^ rotate(two, 17)) >>> 0;
    }
    for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) words[index] = ((words[index] ?? 0) ^ value) >>> 0;
  }
  return bytes(words.map((word) => word.toString(16).padStart(8, '0')).join(''));
}

describe('SM3, as GB/T 32905 defines it', () => {
  test('L14 the definition gives the two published values, and the library and the machine give what it gives at every length about a block', () => {
    expect(hex(sm3(utf8('abc')))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
    expect(hex(sm3(utf8('abcd'.repeat(16))))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732');
    for (let length = 0; length <= 200; length += 1) {
      const message = Uint8Array.from({ length }, (_, index) => (index * 7 + length) & 255);
      const expected = hex(sm3(message));
      for (const { hash } of [SM3_SM2, NODE_SM3_SM2]) expect([length, hex(hash.digest(message))]).toEqual([length, expected]);
    }
    expect(hex(sm3(utf8('fashu')))).toBe(createHash('sm3').update('fashu').digest('hex'));
  });
});

describe('SM2, as GB/T 32918 defines it', () => {
  const P = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
  const N = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
  const A = P - 3n;
  const B = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n;
  const G = [
    0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
    0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
  ] as const;
  type Place = readonly [bigint, bigint] | undefined;

  const over = (value: bigint, modulus: bigint): bigint => ((value % modulus) + modulus) % modulus;
  const inverse = (value: bigint, modulus: bigint): bigint => {
    let [before, after, x, y] = [modulus, over(value, modulus), 0n, 1n];
    while (after > 1n) [before, after, x, y] = [after, before % after, y, x - (before / after) * y];
    return over(y, modulus);
  };
  const add = (one: Place, other: Place): Place => {
    if (one === undefined || other === undefined) return one ?? other;
    if (one[0] === other[0] && over(one[1] + other[1], P) === 0n) return undefined;
    const slope =
      one[0] === other[0]
        ? over((3n * one[0] * one[0] + A) * inverse(2n * one[1], P), P)
        : over((other[1] - one[1]) * inverse(other[0] - one[0], P), P);
    const x = over(slope * slope - one[0] - other[0], P);
    return [x, over(slope * (one[0] - x) - one[1], P)];
  };
  const times = (scalar: bigint, point: Place): Place => {
    let [sum, doubled]: [Place, Place] = [undefined, point];
    for (let left = scalar; left > 0n; left >>= 1n) {
      if (left & 1n) sum = add(sum, doubled);
      doubled = add(doubled, doubled);
    }
    return sum;
  };
  const written = (point: Place): Uint8Array => concat(Uint8Array.of(4), big(point?.[0] ?? 0n), big(point?.[1] ?? 0n));
  const identity = utf8('1234567812345678');
  /** The number a message stands for: the digest of the signer's own digest and the message. GB/T 32918.2 sections 5.5 and 6.1. */
  const numberOf = (key: Place, message: Uint8Array, id = identity): bigint => {
    const own = sm3(
      concat(Uint8Array.of(0, id.length * 8), id, big(A), big(B), big(G[0]), big(G[1]), big(key?.[0] ?? 0n), big(key?.[1] ?? 0n)),
    );
    return BigInt(`0x${hex(sm3(concat(own, message)))}`);
  };
  const d = 0x3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8n;
  const key = times(d, G);
  const publicKey = written(key);
  const sign = (message: Uint8Array, k: bigint, id?: Uint8Array): readonly [bigint, bigint] => {
    const r = over(numberOf(key, message, id) + (times(k, G)?.[0] ?? 0n), N);
    return [r, over(inverse(1n + d, N) * (k - r * d), N)];
  };
  const judged = (message: Uint8Array, signature: Uint8Array): boolean => SM2.verify({ publicKey, message, signature });

  test('L14 the definition gives the published signature of annex A.2, from its random number', () => {
    const [r, s] = sign(utf8('message digest'), 0x59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21n);
    expect(r.toString(16)).toBe('f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3');
    expect(s.toString(16)).toBe('b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa');
    expect(judged(utf8('message digest'), concat(big(r), big(s)))).toBe(true);
  });

  test('L14 what the definition signs is taken, whatever is signed and however small the random number', () => {
    for (let k = 1n; k <= 12n; k += 1n) {
      const message = utf8('案'.repeat(Number(k) * 5));
      const [r, s] = sign(message, k);
      expect([k, judged(message, concat(big(r), big(s)))]).toEqual([k, true]);
    }
  });

  test('L14 a signature under another identity, of the bare digest, or without the signer’s own digest is refused', () => {
    const message = utf8('文书');
    const [r, s] = sign(message, 77n, utf8('ALICE123@YAHOO.COM'));
    expect(judged(message, concat(big(r), big(s)))).toBe(false);
    const bare = over(BigInt(`0x${hex(sm3(message))}`) + (times(77n, G)?.[0] ?? 0n), N);
    expect(judged(message, concat(big(bare), big(over(inverse(1n + d, N) * (77n - bare * d), N))))).toBe(false);
  });

  test('L14 r and s have one spelling each, and r + s is never a multiple of the order', () => {
    const message = utf8('文书');
    const [r, s] = sign(message, 5n);
    const spelt = (one: bigint, other: bigint): boolean => judged(message, concat(big(one), big(other)));
    expect(spelt(r, s)).toBe(true);
    for (const bad of [0n, N, N + 1n, 2n ** 256n - 1n]) expect([spelt(bad, s), spelt(r, bad)]).toEqual([false, false]);
    for (const [one, other] of [
      [r, N - s],
      [N - r, s],
      [r, N - r],
      [N - s, s],
      [s, r],
      [1n, N - 1n],
      [N - 1n, 1n],
    ] as const)
      expect(spelt(one, other)).toBe(false);
    // A number small enough to be written a second time, beyond the order, is taken once.
    const room = 2n ** 256n - N;
    for (const value of [1n, room - 1n]) expect(spelt(value + N, s)).toBe(false);
  });

  test('L14 DER in every length it may have, and every raw length but 64, is refused', () => {
    const message = utf8('文书');
    const [r, s] = sign(message, 5n);
    const raw = concat(big(r), big(s));
    const integer = (value: bigint, zero: boolean): Uint8Array => {
      const digits = zero ? concat(Uint8Array.of(0), big(value)) : big(value);
      return concat(Uint8Array.of(2, digits.length), digits);
    };
    for (const zeroes of [
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ] as const) {
      const inner = concat(integer(r, zeroes[0]), integer(s, zeroes[1]));
      expect(judged(message, concat(Uint8Array.of(0x30, inner.length), inner))).toBe(false);
    }
    for (let length = 0; length <= 130; length += 1)
      expect([length, judged(message, concat(raw, raw, raw).subarray(0, length))]).toEqual([length, length === 64]);
    // Hexadecimal of the right signature is a text, and no signature.
    expect(judged(message, utf8(hex(raw)))).toBe(false);
  });

  test('L14 the neutral point, a point of the twist and the base negated are no keys that sign', () => {
    const message = utf8('文书');
    const [r, s] = sign(message, 5n);
    const signature = concat(big(r), big(s));
    const negated = [key?.[0] ?? 0n, P - (key?.[1] ?? 0n)] as const;
    expect(SM2.isPublicKey(written(negated))).toBe(true);
    for (const other of [new Uint8Array(65), Uint8Array.of(0), written(negated), written([(key?.[0] ?? 0n) + 1n, key?.[1] ?? 0n])])
      expect(SM2.verify({ publicKey: other, message, signature })).toBe(false);
  });
});
