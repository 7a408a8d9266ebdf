import { ed25519 } from '@noble/curves/ed25519';
import { sha256 } from '@noble/hashes/sha2';
import type { HashAlgorithm, Suite } from '#justice/ledger';
import type { SigningAlgorithm } from './signing.ts';

/** By which files are named, whatever the ledger's own suite. */
export const SHA_256: HashAlgorithm = { name: 'SHA-256', digest: (bytes) => sha256(bytes) };

const LENGTH = 32;

/** Ed25519, RFC 8032, in plain JavaScript: runs in a browser. */
export const ED25519: SigningAlgorithm = {
  name: 'Ed25519',
  keyHash: SHA_256,
  noteType: Uint8Array.of(0x01),
  cosignatureType: Uint8Array.of(0x04),
  publicKeyLength: LENGTH,
  isPublicKey: (publicKey) => publicKey.length === LENGTH && isStrong(publicKey),
  verify: ({ publicKey, message, signature }) => {
    try {
      // Strict as RFC 8032 says it. The library forgives a part of small order in R, which servers do not: only the holder of the key could make one, to be believed by some and not by others.
      return (
        ed25519.verify(signature, message, publicKey, { zip215: false }) && isStrong(publicKey) && isStrong(signature.subarray(0, LENGTH))
      );
    } catch {
      return false;
    }
  },
  publicKeyOf: (privateKey) => ed25519.getPublicKey(privateKey),
  sign: (privateKey, message) => ed25519.sign(message, privateKey),
};

/** Whether bytes are a point in the large subgroup, in its one encoding: every honest key and every honest R is. */
function isStrong(point: Uint8Array): boolean {
  try {
    const decoded = ed25519.Point.fromBytes(point);
    return !decoded.isSmallOrder() && decoded.isTorsionFree();
  } catch {
    return false;
  }
}

/** The default suite. */
export const SHA256_ED25519: Suite & { readonly signature: SigningAlgorithm } = {
  name: 'sha256-ed25519',
  hash: SHA_256,
  signature: ED25519,
};
