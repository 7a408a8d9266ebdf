export { communityCorrectionsLimits } from './limits.ts';
