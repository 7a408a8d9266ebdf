export { administrativeLitigationLimits } from './limits.ts';
