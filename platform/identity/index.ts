export { identityOf } from './identity.ts';
export { signInRoutes, type Issuer } from './sign-in.ts';
export { beginSession, endSession, findSession, stepUp, type Session } from './sessions.ts';
export { findToken, hashOf, issueToken, type Scope } from './tokens.ts';
