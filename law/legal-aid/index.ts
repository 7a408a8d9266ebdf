export { legalAidLimits } from './limits.ts';
export { legalAidHandlingLimits } from './limits-handling.ts';
export { legalAid } from './procedure.ts';
