export { ED25519, SHA256_ED25519 } from './ed25519.ts';
export { signerOf, type SigningAlgorithm } from './signing.ts';
export { SM2, SM3_SM2 } from './sm2.ts';
