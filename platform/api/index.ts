export { buildApp } from './app.ts';
export { SESSION_COOKIE } from './authenticate.ts';
export { sendProblem } from './problems.ts';
export { CONTENT_SECURITY_POLICY } from './security.ts';
export type { Caller, Identity, Services } from './services.ts';
