export { findToken, hashOf, issueToken, type Scope } from './tokens.ts';
