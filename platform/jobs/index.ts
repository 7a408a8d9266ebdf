export { expireLimits, type Expired } from './expiry.ts';
