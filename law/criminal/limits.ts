import { investigationLimits } from './limits-investigation.ts';
import { furtherInvestigationLimits } from './limits-more.ts';
import { prosecutionLimits } from './limits-prosecution.ts';
import { furtherProsecutionLimits } from './limits-prosecution-more.ts';
import { trialLimits } from './limits-trial.ts';
import { courtRuleLimits } from './limits-rules-court.ts';
import { procuratorateSupervisionLimits } from './limits-rules-supervision.ts';
import { furtherTrialLimits } from './limits-trial-more.ts';

/** Every limit of the criminal procedure. 刑事诉讼期限 */
export const criminalLimits = {
  ...investigationLimits,
  ...furtherInvestigationLimits,
  ...prosecutionLimits,
  ...furtherProsecutionLimits,
  'ppr-confiscation-reasons': procuratorateSupervisionLimits['ppr-confiscation-reasons'],
  'ppr-treatment-reasons': procuratorateSupervisionLimits['ppr-treatment-reasons'],
  'ppr-treatment-correction': procuratorateSupervisionLimits['ppr-treatment-correction'],
  'spc-treatment-recheck': courtRuleLimits['spc-treatment-recheck'],
  ...trialLimits,
  ...furtherTrialLimits,
};
