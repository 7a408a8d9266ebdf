export * from './citers.ts';
export { LAWS, type Law, type LawId, type LawVersion } from './registry.ts';
