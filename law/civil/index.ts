export { civilLimits } from './limits.ts';
