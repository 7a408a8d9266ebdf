export { compulsionLimits } from './limits.ts';
export { enforcementLimits } from './limits-enforcement.ts';
