export { directorySource } from './directory-source.ts';
export { NODE_SHA256_ED25519, NODE_SM3_SM2 } from './node-suites.ts';
