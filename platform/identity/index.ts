export { findToken, hashOf, issueToken, type Scope } from './tokens.ts';
export { identityOf } from './identity.ts';
