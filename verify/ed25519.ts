import { ed25519 } from '@noble/curves/ed25519';
import { sha256 } from '@noble/hashes/sha2';
import type { HashAlgorithm, Suite } from '#justice/ledger';
import type { SigningAlgorithm } from './signing.ts';

const SHA_256: HashAlgorithm = { name: 'SHA-256', digest: (bytes) => sha256(bytes) };

const LENGTH = 32;

/** Ed25519, RFC 8032, in plain JavaScript: runs in a browser. */
export const ED25519: SigningAlgorithm = {
  name: 'Ed25519',
  keyHash: SHA_256,
  noteType: Uint8Array.of(0x01),
  cosignatureType: Uint8Array.of(0x04),
  publicKeyLength: LENGTH,
  isPublicKey: (publicKey) => publicKey.length === LENGTH && isPoint(publicKey),
  verify: ({ publicKey, message, signature }) => {
    try {
      // Strict as RFC 8032 says it, so that every machine gives the same answer.
      return ed25519.verify(signature, message, publicKey, { zip215: false });
    } catch {
      return false;
    }
  },
  publicKeyOf: (privateKey) => ed25519.getPublicKey(privateKey),
  sign: (privateKey, message) => ed25519.sign(message, privateKey),
};

function isPoint(publicKey: Uint8Array): boolean {
  try {
    return !ed25519.Point.fromBytes(publicKey).isSmallOrder();
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
