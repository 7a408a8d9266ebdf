import { investigationLimits } from './limits-investigation.ts';
import { furtherInvestigationLimits } from './limits-more.ts';
import { prosecutionLimits } from './limits-prosecution.ts';
import { furtherProsecutionLimits } from './limits-prosecution-more.ts';
import { trialLimits } from './limits-trial.ts';
import { furtherTrialLimits } from './limits-trial-more.ts';

/** Every limit of the criminal procedure. 刑事诉讼期限 */
export const criminalLimits = {
  ...investigationLimits,
  ...furtherInvestigationLimits,
  ...prosecutionLimits,
  ...furtherProsecutionLimits,
  ...trialLimits,
  ...furtherTrialLimits,
};
