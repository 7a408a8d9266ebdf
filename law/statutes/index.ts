export { claimsOf, isLimitRule } from './claims.ts';
export * from './citers.ts';
export { findVersion, inForce } from './in-force.ts';
export type { Law, LawVersion } from './law.ts';
export { citeInChinese, citeInShort } from './print.ts';
export { parseReference, type Reference } from './reference.ts';
export { LAWS, type LawId } from './registry.ts';
export { findLaw, plainTitle } from './titles.ts';
