import { sm2, sm3 } from 'sm-crypto-v2';
import { concat, findHex, hex, utf8, type HashAlgorithm, type Suite } from '#justice/ledger';
import type { SigningAlgorithm } from './signing.ts';

const SM3: HashAlgorithm = { name: 'SM3', digest: (bytes) => bytesOf(sm3(bytes)) };

/** The SM2 curve, y² = x³ − 3x + b over a prime, and its order. Source: GB/T 32918.5 section 2. */
const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
const PRIME = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
const B = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n;
const PUBLIC_KEY_LENGTH = 65;
const NUMBER_LENGTH = 32;

/**
 * SM2 signatures, GB/T 32918.2 on the curve of GB/T 32918.5, with SM3 and the identity 1234567812345678, in plain JavaScript.
 * INVARIANT: one encoding each: r and s of 32 bytes, both from 1 to n−1; a public key as 04, x, y, on the curve. The library beneath takes more, so nothing reaches it unchecked.
 */
export const SM2: SigningAlgorithm = {
  name: 'SM2',
  keyHash: SM3,
  noteType: concat(Uint8Array.of(0xff), utf8('fashu/sm2-sm3')),
  cosignatureType: concat(Uint8Array.of(0xff), utf8('fashu/sm2-sm3-cosignature')),
  publicKeyLength: PUBLIC_KEY_LENGTH,
  isPublicKey,
  verify: ({ publicKey, message, signature }) => {
    if (!isPublicKey(publicKey) || signature.length !== 2 * NUMBER_LENGTH) return false;
    const [r, s] = [numberOf(signature.subarray(0, NUMBER_LENGTH)), numberOf(signature.subarray(NUMBER_LENGTH))];
    if (!isScalar(r) || !isScalar(s) || (r + s) % ORDER === 0n) return false;
    try {
      return sm2.doVerifySignature(message, hex(signature), hex(publicKey), { hash: true, der: false });
    } catch {
      return false;
    }
  },
  publicKeyOf: (privateKey) => bytesOf(sm2.getPublicKeyFromPrivateKey(hex(checked(privateKey)))),
  sign: (privateKey, message) => {
    const key = hex(checked(privateKey));
    return bytesOf(sm2.doSignature(message, key, { hash: true, der: false }));
  },
};

function isPublicKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== PUBLIC_KEY_LENGTH || publicKey[0] !== 4) return false;
  const [x, y] = [numberOf(publicKey.subarray(1, 1 + NUMBER_LENGTH)), numberOf(publicKey.subarray(1 + NUMBER_LENGTH))];
  return x < PRIME && y < PRIME && (y * y - (x * x * x - 3n * x + B)) % PRIME === 0n;
}

/** GB/T 32918.1 section 6.1: a private key lies from 1 to n−2. */
function checked(privateKey: Uint8Array): Uint8Array {
  const key = privateKey.length === NUMBER_LENGTH ? numberOf(privateKey) : 0n;
  if (!isScalar(key) || key === ORDER - 1n) throw new RangeError('an SM2 private key has 32 bytes and lies from 1 to n−2');
  return privateKey;
}

const isScalar = (value: bigint): boolean => value > 0n && value < ORDER;
const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${hex(bytes)}`);

function bytesOf(text: string): Uint8Array {
  const bytes = findHex(text);
  if (bytes === undefined) throw new TypeError('sm-crypto-v2 gave something else than hexadecimal');
  return bytes;
}

/** The suite of deployments that must use the national algorithms. 国密套件 */
export const SM3_SM2: Suite & { readonly signature: SigningAlgorithm } = { name: 'sm3-sm2', hash: SM3, signature: SM2 };
