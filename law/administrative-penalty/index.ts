export { penaltyLimits } from './limits.ts';
export { policePenaltyLimits } from './limits-police.ts';
export { administrativePenalty } from './procedure.ts';
