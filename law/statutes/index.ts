export * from './citers.ts';
export { findLaw, findVersion, inForce } from './in-force.ts';
export { citeInChinese, citeInShort } from './print.ts';
export { LAWS, type Law, type LawId, type LawVersion } from './registry.ts';
