export { ACCESS_REFUSALS, type AccessRefusalCode } from './refusals.ts';
