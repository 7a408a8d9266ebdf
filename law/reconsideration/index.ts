export { reconsiderationLimits } from './limits.ts';
