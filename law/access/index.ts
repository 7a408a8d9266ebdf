export { ERASURE_GROUNDS } from './erasure.ts';
export { ACCESS_RULES } from './rules.ts';
export { STATE_SECRET } from './state-secrets.ts';
