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
  'ppr-investigation-correction': procuratorateSupervisionLimits['ppr-investigation-correction'],
  'ppr-custody-correction': procuratorateSupervisionLimits['ppr-custody-correction'],
  'ppr-trial-correction': procuratorateSupervisionLimits['ppr-trial-correction'],
  'ppr-custody-oral-correction': procuratorateSupervisionLimits['ppr-custody-oral-correction'],
  'ppr-investigation-correction-review': procuratorateSupervisionLimits['ppr-investigation-correction-review'],
  'ppr-custody-correction-review': procuratorateSupervisionLimits['ppr-custody-correction-review'],
  'ppr-trial-correction-review': procuratorateSupervisionLimits['ppr-trial-correction-review'],
  'ppr-treatment-correction': procuratorateSupervisionLimits['ppr-treatment-correction'],
  'spc-treatment-recheck': courtRuleLimits['spc-treatment-recheck'],
  ...trialLimits,
  ...furtherTrialLimits,
};
