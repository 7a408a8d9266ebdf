export { identityOf } from './identity.ts';
export { signInRoutes } from './sign-in.ts';
export type { Issuer } from './issuer.ts';
export { beginSession, endSession, findSession, stepUp, type Session } from './sessions.ts';
export { findToken, hashOf, issueToken, revokeToken, tokensOf, type Scope } from './tokens.ts';
