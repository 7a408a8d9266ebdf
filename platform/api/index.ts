export { buildApp } from './app.ts';
export { CONTENT_SECURITY_POLICY } from './security.ts';
export type { Caller, Identity, Services } from './services.ts';
