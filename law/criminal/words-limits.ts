import { investigationLimits } from './words-limits-investigation.ts';
import { prosecutionLimits } from './words-limits-prosecution.ts';
import { supervisionLimits } from './words-limits-supervision.ts';
import { trialLimits } from './words-limits-trial.ts';

/** The limits that run in the criminal procedure, and whose clock each is. 适用的期限 */
export const limitsInUse = {
  ...investigationLimits,
  ...prosecutionLimits,
  ...trialLimits,
  ...supervisionLimits,
} as const satisfies Readonly<Record<string, string>>;
