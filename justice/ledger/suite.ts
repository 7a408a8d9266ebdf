/** How bytes are hashed: SHA-256, or SM3 where the law of cryptography asks for it. Always 32 bytes. 杂凑算法 */
export interface HashAlgorithm {
  readonly name: 'SHA-256' | 'SM3';
  readonly digest: (bytes: Uint8Array) => Uint8Array;
}

/** How notes are signed. Public keys and signatures have one encoding each; everything else is refused, never thrown. 签名算法 */
export interface SignatureAlgorithm {
  readonly name: 'Ed25519' | 'SM2';
  /** The hash that key ids are cut from: SHA-256 with Ed25519, SM3 with SM2. */
  readonly keyHash: HashAlgorithm;
  /** What stands for the algorithm in a key: for a log's own signature, and for a witness's. */
  readonly noteType: Uint8Array;
  readonly cosignatureType: Uint8Array;
  readonly publicKeyLength: number;
  readonly isPublicKey: (publicKey: Uint8Array) => boolean;
  readonly verify: (signed: { readonly publicKey: Uint8Array; readonly message: Uint8Array; readonly signature: Uint8Array }) => boolean;
}

/** The algorithms a ledger runs on, as one choice. 密码套件 */
export interface Suite {
  readonly name: 'sha256-ed25519' | 'sm3-sm2';
  readonly hash: HashAlgorithm;
  readonly signature: SignatureAlgorithm;
}

/** Bytes of a hash in every suite. */
export const HASH_LENGTH = 32;

/** Bytes of a signature in every suite: R and S of Ed25519, r and s of SM2. */
export const SIGNATURE_LENGTH = 64;
