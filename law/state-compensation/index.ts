export { stateCompensationLimits } from './limits.ts';
