export { criminalLimits } from './limits.ts';
