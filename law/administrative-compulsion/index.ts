export { compulsionLimits } from './limits.ts';
