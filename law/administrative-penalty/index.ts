export { penaltyLimits } from './limits.ts';
