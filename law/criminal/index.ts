export { criminalLimits } from './limits.ts';
export { criminal } from './procedure.ts';
export { courtRuleLimits } from './limits-rules-court.ts';
export { policeRuleLimits } from './limits-rules-police.ts';
export { procuratorateRuleLimits } from './limits-rules-procuratorate.ts';
export { procuratorateSupervisionLimits } from './limits-rules-supervision.ts';
export { CRIMINAL_PARTS, type Lasting, type Part } from './parts.ts';
