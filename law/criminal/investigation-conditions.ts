import { cpl } from '#law/statutes';
import { all, any, is, need, not, pending } from './words.ts';

/** Public security investigates, and the case is filed. 公安机关侦查中 */
export const policeInvestigate = all(is('case.origin', 'public-security'), is('case.stage', 'investigation'));

/** The procuratorate investigates a case of its own. 检察机关自行侦查中 */
export const procuratorateInvestigates = all(
  need(cpl(19, 2), is('case.origin', 'procuratorate'), [
    '不是人民检察院直接受理侦查的案件',
    'this is no case the procuratorate investigates itself',
  ]),
  is('case.stage', 'investigation'),
);

/** Filed, and still being investigated by either. 侦查中,含补充侦查 */
export const underInvestigation = is('case.stage', 'investigation', 'supplement');

/** Still suspected. 犯罪嫌疑人 */
export const suspected = is('accused.standing', 'suspect');

/** Arrest is ordered and not yet carried out: nothing else may be decided about the person. 待执行逮捕 */
export const awaitsArrest = all(is('accused.arrest', 'approved'), not(is('accused.custody', 'arrested')));

/** Arrest was refused, whatever became of the challenge. 不批准逮捕 */
export const arrestRefused = is('accused.arrest', 'refused', 'reconsidered', 'reviewed');

/** Held although arrest was refused: release comes first. 不批准逮捕后尚未释放 */
export const heldAfterRefusal = all(arrestRefused, is('accused.custody', 'detained'));

/** A decision on arrest is being asked for. 审查逮捕、复议、复核中 */
export const arrestPending = pending('arrest-review', 'arrest-reconsideration', 'arrest-higher-review');

/** At liberty, or under a measure short of custody. 未被羁押 */
export const notHeld = is('accused.custody', 'none', 'bail', 'residence');

/** Counsel must be assigned to those who have none. 应当指派辩护 */
export const needsCounsel = all(
  is('accused.counsel', 'none', 'duty'),
  any(is('accused.age', 'minor'), is('accused.gravity', 'life-or-death')),
);

/** What is due within a day of detention. 拘留后的法定义务 */
export const detentionDuties = ['cpl-detention-to-station', 'cpl-detention-notify-family', 'cpl-detention-interrogate'] as const;

/** What is due within a day of arrest. 逮捕后的法定义务 */
export const arrestDuties = ['cpl-arrest-notify-family', 'cpl-arrest-interrogate'] as const;

/** Every clock that lets somebody be held during the investigation. 侦查阶段羁押期限 */
export const custodyClocks = [
  'cpl-summons',
  'cpl-arrest-request',
  'cpl-own-case-arrest-decision',
  'cpl-release-at-once',
  'cpl-arrest-execution',
  'cpl-investigation-custody',
] as const;

/** The clocks of measures short of custody. 非羁押措施期限 */
export const libertyClocks = ['cpl-bail', 'cpl-residential-surveillance', 'cpl-designated-residence-notify'] as const;

/** How long the police may still challenge the refusal of arrest: whoever does not is never late. 复议、复核的期限 */
export const challengeClocks = ['psr-arrest-reconsideration-request', 'psr-arrest-higher-review-request'] as const;

/** Everything that runs on somebody's person while a case is investigated. 侦查阶段针对人的全部期限 */
export const personClocks = [...custodyClocks, ...libertyClocks, ...detentionDuties, ...arrestDuties, 'la-notify'] as const;

/** What ends when the case goes to review: everything but bail and residence, which the next organ decides on anew. 移送时终止的期限 */
export const sentClocks = [...custodyClocks, ...detentionDuties, ...arrestDuties, 'la-notify'] as const;

/** What may be open about somebody while a case is investigated. 侦查阶段针对人的请求 */
export const personRequests = [
  'arrest-review',
  'arrest-reconsideration',
  'arrest-higher-review',
  'measure-change',
  'custody-necessity',
  'lawyer-meeting',
  'mandatory-counsel',
] as const;

/** Out of the case at once: free, no longer suspected, nothing left open. 立即释放、不再追究 */
export const discharged = {
  sets: { 'accused.custody': 'none', 'accused.arrest': 'none', 'accused.prolonged': 'none', 'accused.standing': 'discharged' },
  stops: personClocks,
  drops: challengeClocks,
  withdraws: personRequests,
} as const;

/** How long a freeze lasts unless it is renewed. 冻结期限 */
export const freezeClocks = ['psr-freeze', 'psr-freeze-securities'] as const;

/** What is still held goes back. 解除查封、扣押、冻结并返还 */
export const propertyBack = {
  where: is('property.hold', 'seized', 'frozen'),
  sets: { 'property.hold': 'none', 'property.ending': 'returned' },
  stops: ['cpl-property-release', ...freezeClocks],
} as const;
