import { legalAid } from '#law/statutes';
import { all, any, is, need } from './words.ts';

/** The gravest criminal matters: only a lawyer of three years may defend. 可能判处无期徒刑、死刑的案件 */
export const gravestDefence = all(is('case.matter', 'defence'), is('case.duty', 'gravest'));

/** Somebody serves the recipient. 已有人承办 */
export const served = is('case.aider', 'worker', 'lawyer', 'veteran');

/** Aid may be given: hardship is no condition, or was found, or need not be checked on proof. 符合援助条件 */
export const conditionMet = need(
  [legalAid(32), legalAid(41, 1), legalAid(42)],
  any(is('case.hardship', 'free'), is('case.checked', 'met')),
);

/** Aid was granted, or is given before the decision, and nobody serves yet. 待指派 */
export const awaitingProvider = all(
  is('case.aider', 'none'),
  any(is('case.stage', 'granted'), all(is('case.stage', 'review'), is('case.first', 'given', 'settled'))),
);

/** The matter is over but for the file. 事项已了结 */
export const over = is('case.stage', 'done', 'refused', 'withdrawn', 'terminated');
