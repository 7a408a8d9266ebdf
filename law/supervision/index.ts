export { supervisionLimits } from './limits.ts';
