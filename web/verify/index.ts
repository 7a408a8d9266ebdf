export { trustFrom } from './check.ts';
export { isAnother, keptIn, type TrustSource } from './trusting.ts';
