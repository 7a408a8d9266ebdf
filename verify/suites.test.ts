import { ed25519, ED25519_TORSION_SUBGROUP } from '@noble/curves/ed25519';
import { sha512 } from '@noble/hashes/sha2';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concat, findHex, hex, utf8, type Suite } from '#justice/ledger';
import { SHA256_ED25519, signerOf, SM2, SM3_SM2, type SigningAlgorithm } from '#verify';
import { NODE_SHA256_ED25519, NODE_SM3_SM2 } from '#verify/node';

const bytes = (text: string): Uint8Array => findHex(text.toLowerCase().replaceAll(' ', ''))!;
const number = (value: bigint): Uint8Array => bytes(value.toString(16).padStart(64, '0'));

describe('hashes', () => {
  test.each<[Suite, string, string]>([
    [SM3_SM2, 'abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
    [NODE_SM3_SM2, 'abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
    [SM3_SM2, 'abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
    [NODE_SM3_SM2, 'abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
    [SHA256_ED25519, 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [NODE_SHA256_ED25519, 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('L14 the published value of %o for `%s`', ({ hash }, text, value) => {
    expect(hex(hash.digest(utf8(text)))).toBe(value);
  });

  test('L14 a browser hashes as a server does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (message) => {
        expect(SHA256_ED25519.hash.digest(message)).toEqual(NODE_SHA256_ED25519.hash.digest(message));
        expect(SM3_SM2.hash.digest(message)).toEqual(NODE_SM3_SM2.hash.digest(message));
      }),
    );
  });
});

describe('Ed25519', () => {
  // RFC 8032 section 7.1, tests 1 and 3.
  const vectors = [
    {
      secret: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      message: '',
      signature:
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    },
    {
      secret: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      message: 'af82',
      signature:
        '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    },
  ];
  const both: readonly (readonly [string, SigningAlgorithm])[] = [
    ['a browser', SHA256_ED25519.signature],
    ['a server', NODE_SHA256_ED25519.signature],
  ];

  test.each(both)('L14 %s makes and takes the published signatures', (_, algorithm) => {
    for (const { secret, key, message, signature } of vectors) {
      expect(hex(algorithm.publicKeyOf(bytes(secret)))).toBe(key);
      expect(hex(algorithm.sign(bytes(secret), bytes(message)))).toBe(signature);
      expect(algorithm.verify({ publicKey: bytes(key), message: bytes(message), signature: bytes(signature) })).toBe(true);
    }
  });

  const [, { key, message, signature }] = vectors as [unknown, (typeof vectors)[number]];
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const little = (value: bigint): Uint8Array => number(value).toReversed();
  const s = BigInt(`0x${hex(bytes(signature).subarray(32).toReversed())}`);

  test.each(both)('L14 %s refuses every other encoding of a signature or key, and never throws', (_, { verify, isPublicKey }) => {
    const good = { publicKey: bytes(key), message: bytes(message), signature: bytes(signature) };
    const bad: readonly Partial<typeof good>[] = [
      { signature: concat(good.signature.subarray(0, 32), little(s + order)) },
      { signature: concat(good.signature, Uint8Array.of(0)) },
      { signature: good.signature.subarray(0, 63) },
      { signature: new Uint8Array(0) },
      { signature: new Uint8Array(64) },
      { publicKey: good.publicKey.subarray(1) },
      { publicKey: concat(good.publicKey, Uint8Array.of(0)) },
      { publicKey: new Uint8Array(32) },
      { publicKey: new Uint8Array(32).fill(255) },
      { message: concat(good.message, Uint8Array.of(0)) },
    ];
    for (const change of bad) expect(verify({ ...good, ...change })).toBe(false);
    // The neutral point signs everything; the prime itself is a second spelling of 0.
    for (const point of [
      '0100000000000000000000000000000000000000000000000000000000000000',
      'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    ])
      expect(isPublicKey(bytes(point))).toBe(false);
    expect(isPublicKey(good.publicKey)).toBe(true);
  });

  test('L14 a signature made to be believed by some and not by others is believed by nobody', () => {
    const { scalar, pointBytes } = ed25519.utils.getExtendedPublicKey(bytes(vectors[0]!.secret));
    const torsion = ed25519.Point.fromHex(ED25519_TORSION_SUBGROUP[1]!);
    const text = utf8('x');
    const signedBy = (publicKey: Uint8Array, nonce: Uint8Array): Uint8Array => {
      const challenge = BigInt(`0x${hex(sha512(concat(nonce, publicKey, text)).toReversed())}`);
      return concat(nonce, little((5n + challenge * scalar) % order));
    };
    const plain = ed25519.Point.BASE.multiply(5n);
    const mixed = plain.add(torsion).toBytes();
    const mixedKey = ed25519.Point.fromBytes(pointBytes).add(torsion).toBytes();
    for (const [, algorithm] of both) {
      expect(algorithm.verify({ publicKey: pointBytes, message: text, signature: signedBy(pointBytes, plain.toBytes()) })).toBe(true);
      expect(algorithm.verify({ publicKey: pointBytes, message: text, signature: signedBy(pointBytes, mixed) })).toBe(false);
      expect(algorithm.verify({ publicKey: mixedKey, message: text, signature: signedBy(mixedKey, plain.toBytes()) })).toBe(false);
      expect(algorithm.isPublicKey(mixedKey)).toBe(false);
    }
    // The library beneath would have taken it.
    expect(ed25519.verify(signedBy(pointBytes, mixed), text, pointBytes, { zip215: false })).toBe(true);
  });

  test.each(both)('L14 %s finds every turned bit', (_, { verify }) => {
    const all = concat(bytes(key), bytes(message), bytes(signature));
    for (let bit = 0; bit < all.length * 8; bit += 1) {
      const copy = Uint8Array.from(all);
      copy[bit >> 3]! ^= 1 << (bit & 7);
      expect(verify({ publicKey: copy.subarray(0, 32), message: copy.subarray(32, 34), signature: copy.subarray(34) })).toBe(false);
    }
  });

  test('L14 a browser and a server sign and judge alike', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.uint8Array({ maxLength: 80 }), (secret, text) => {
        const [browser, server] = [SHA256_ED25519.signature, NODE_SHA256_ED25519.signature];
        expect(server.sign(secret, text)).toEqual(browser.sign(secret, text));
        expect(server.publicKeyOf(secret)).toEqual(browser.publicKeyOf(secret));
        expect(server.verify({ publicKey: browser.publicKeyOf(secret), message: text, signature: browser.sign(secret, text) })).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe('SM2', () => {
  // GB/T 32918.5 annex A.2: the private key, its public key, and the signature of "message digest" under 1234567812345678.
  const secret = bytes('3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8');
  const publicKey = bytes(
    '04 09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020 CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13',
  );
  const r = 0xf5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3n;
  const s = 0xb1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aan;
  const n = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
  const p = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
  const message = utf8('message digest');
  const judged = (signature: Uint8Array, key: Uint8Array = publicKey): boolean => SM2.verify({ publicKey: key, message, signature });

  test('L14 the published signature verifies, and the private key has the published public one', () => {
    expect(SM2.publicKeyOf(secret)).toEqual(publicKey);
    expect(judged(concat(number(r), number(s)))).toBe(true);
    expect(SM2.verify({ publicKey, message: utf8('message digesT'), signature: concat(number(r), number(s)) })).toBe(false);
  });

  test.each<[string, Uint8Array]>([
    ['r is 0', concat(number(0n), number(s))],
    ['s is 0', concat(number(r), number(0n))],
    ['both are 0', new Uint8Array(64)],
    ['r is n', concat(number(n), number(s))],
    ['s is n', concat(number(r), number(n))],
    ['s is larger than n', concat(number(r), number(n + 1n))],
    ['r + s is n', concat(number(r), number(n - r))],
    ['it is cut off', concat(number(r), number(s)).subarray(0, 63)],
    ['something follows', concat(number(r), number(s), Uint8Array.of(0))],
    ['it is empty', new Uint8Array(0)],
    ['r and s are swapped', concat(number(s), number(r))],
    ['it is DER', concat(bytes('3046022100'), number(r), bytes('022100'), number(s))],
  ])('L14 a signature is refused when %s', (_, signature) => {
    expect(judged(signature)).toBe(false);
  });

  const [x, y] = [publicKey.subarray(1, 33), publicKey.subarray(33)];
  test.each<[string, Uint8Array]>([
    ['compressed', concat(Uint8Array.of(3), x)],
    ['hybrid', concat(Uint8Array.of(7), x, y)],
    ['without its first byte', concat(x, y)],
    [
      'off the curve',
      concat(
        Uint8Array.of(4),
        x,
        y.map((byte, at) => (at === 31 ? byte ^ 1 : byte)),
      ),
    ],
    ['nothing but zeroes', concat(Uint8Array.of(4), new Uint8Array(64))],
    ['written beyond the prime', concat(Uint8Array.of(4), number(p + 1n), y)],
    ['the prime', concat(Uint8Array.of(4), number(p), number(p))],
    ['followed by something', concat(publicKey, Uint8Array.of(0))],
    ['empty', new Uint8Array(0)],
  ])('L14 a public key is refused when it is %s', (_, key) => {
    expect(SM2.isPublicKey(key)).toBe(false);
    expect(judged(concat(number(r), number(s)), key)).toBe(false);
  });

  test('L14 a coordinate has one spelling: the same point written beyond the prime is refused', () => {
    // p is 3 mod 4, so a square root is a power.
    const power = (base: bigint, exponent: bigint): bigint => {
      let [result, square] = [1n, base % p];
      for (let left = exponent; left > 0n; left >>= 1n) {
        if (left & 1n) result = (result * square) % p;
        square = (square * square) % p;
      }
      return result;
    };
    const b = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n;
    let found = 0;
    for (let small = 2n; found < 3; small += 1n) {
      const square = (small ** 3n - 3n * small + b) % p;
      const root = power(square, (p + 1n) / 4n);
      if ((root * root) % p !== square) continue;
      found += 1;
      expect(SM2.isPublicKey(concat(Uint8Array.of(4), number(small), number(root)))).toBe(true);
      expect(SM2.isPublicKey(concat(Uint8Array.of(4), number(small + p), number(root)))).toBe(false);
    }
  });

  test('L14 every turned bit of signature and key is found', () => {
    const all = concat(publicKey, number(r), number(s));
    for (let bit = 0; bit < all.length * 8; bit += 1) {
      const copy = Uint8Array.from(all);
      copy[bit >> 3]! ^= 1 << (bit & 7);
      expect(judged(copy.subarray(65), copy.subarray(0, 65))).toBe(false);
    }
  });

  test.each<[string, Uint8Array]>([
    ['0', number(0n)],
    ['n − 1', number(n - 1n)],
    ['n', number(n)],
    ['short', secret.subarray(1)],
  ])('L14 a private key that is %s is refused', (_, key) => {
    expect(() => SM2.publicKeyOf(key)).toThrow(RangeError);
    expect(() => SM2.sign(key, message)).toThrow(RangeError);
  });

  test('L14 what it signs it takes, and a signature is always 64 bytes', () => {
    for (let round = 0; round < 30; round += 1) {
      const text = utf8(`第 ${round} 项`);
      const signature = SM2.sign(secret, text);
      expect(signature).toHaveLength(64);
      expect(SM2.verify({ publicKey, message: text, signature })).toBe(true);
    }
  });
});

test('L14 a signer signs with the key it shows', async () => {
  const signer = signerOf(SHA256_ED25519.signature, new Uint8Array(32).fill(7), { name: 'court.example/log', role: 'log' });
  expect(
    signer.key.algorithm.verify({ publicKey: signer.key.publicKey, message: utf8('x'), signature: await signer.sign(utf8('x')) }),
  ).toBe(true);
});
