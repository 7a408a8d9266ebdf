export { ACCESS_RULES } from './rules.ts';
