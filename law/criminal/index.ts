export { criminalLimits } from './limits.ts';
export { criminal } from './procedure.ts';
