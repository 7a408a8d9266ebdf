import type { NoteKey, SignatureAlgorithm, Signer } from '#justice/ledger';

/** An algorithm that can sign with a private key held in memory: for development, tests and tools. 签名私钥在内存中 */
export interface SigningAlgorithm extends SignatureAlgorithm {
  readonly publicKeyOf: (privateKey: Uint8Array) => Uint8Array;
  readonly sign: (privateKey: Uint8Array, message: Uint8Array) => Uint8Array;
}

/** A signer from a private key in memory. */
export function signerOf(algorithm: SigningAlgorithm, privateKey: Uint8Array, { name, role }: Pick<NoteKey, 'name' | 'role'>): Signer {
  return {
    key: { name, role, algorithm, publicKey: algorithm.publicKeyOf(privateKey) },
    sign: (message) => Promise.resolve(algorithm.sign(privateKey, message)),
  };
}
