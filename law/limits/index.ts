import type { LimitRule } from '#justice/deadlines';
import { compulsionLimits, enforcementLimits } from '#law/administrative-compulsion';
import { administrativeLitigationLimits } from '#law/administrative-litigation';
import { penaltyLimits, policePenaltyLimits } from '#law/administrative-penalty';
import { civilLimits } from '#law/civil';
import { communityCorrectionsLimits } from '#law/community-corrections';
import { courtRuleLimits, criminalLimits, policeRuleLimits, procuratorateRuleLimits, procuratorateSupervisionLimits } from '#law/criminal';
import { legalAidHandlingLimits, legalAidLimits } from '#law/legal-aid';
import { prisonLimits } from '#law/prison';
import { reconsiderationLimits } from '#law/reconsideration';
import { stateCompensationLimits } from '#law/state-compensation';
import { supervisionLimits } from '#law/supervision';

/** Every limit of every matter, by name. 全部期限 */
export const ALL_LIMITS: Readonly<Record<string, LimitRule>> = {
  ...policeRuleLimits,
  ...procuratorateRuleLimits,
  ...procuratorateSupervisionLimits,
  ...courtRuleLimits,
  ...criminalLimits,
  ...supervisionLimits,
  ...civilLimits,
  ...administrativeLitigationLimits,
  ...reconsiderationLimits,
  ...penaltyLimits,
  ...policePenaltyLimits,
  ...compulsionLimits,
  ...enforcementLimits,
  ...legalAidLimits,
  ...legalAidHandlingLimits,
  ...communityCorrectionsLimits,
  ...prisonLimits,
  ...stateCompensationLimits,
};
