export { prisonLimits } from './limits.ts';
