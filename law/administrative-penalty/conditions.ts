import { compulsion, penalty, policeAdministrativeRules } from '#law/statutes';
import { all, any, every, expired, is, need, not, pending, running, some, suspended } from './words.ts';

/** Public security handles the case under its own rules. 公安机关办理 */
export const policeCase = is('case.handler', 'police');

/** The party answers for the act: neither under fourteen nor without capacity. 具有责任能力 */
export const responsible = need([penalty(30), penalty(31)], is('party.kind', 'citizen', 'organisation'));

/** The party was told, and whatever they stated was reviewed. 已告知并听取陈述申辩 */
export const heard = need([penalty(44), penalty(45, 1), penalty(62)], all(not(is('party.notice', 'none')), not(pending('statement'))));

/** No right to a hearing, or it was held or given up, or nobody asked for it in time. 听证权利已保障 */
export const hearingSettled = need(
  [penalty(63, 1), penalty(64, 1, 1)],
  any(
    is('party.proposal', 'light'),
    is('party.notice', 'held', 'forgone'),
    all(is('party.notice', 'offered'), expired('pen-hearing-request')),
  ),
  ['听证尚未举行,当事人也没有放弃,要求听证的期限未满', 'the hearing was neither held nor given up, and may still be asked for'],
);

/** Legal review was passed wherever the law demands one. 法制审核 */
export const reviewed = need(
  penalty(58, 1),
  any(all(is('party.gravity', 'plain'), not(is('party.notice', 'held'))), is('party.review', 'passed', 'discussed')),
  ['应当经过法制审核而未审核通过', 'a legal review is due and has not been passed'],
);

/** Complex and serious cases were discussed by the heads together. 集体讨论 */
export const discussedWhereDue = need(penalty(57, 2), any(is('party.gravity', 'plain', 'public'), is('party.review', 'discussed')), [
  '情节复杂或者重大违法行为,应当由负责人集体讨论',
  'a complex or serious case is discussed by the heads together',
]);

/** Where some of several suspects asked for a hearing, public security decides on all after it. 听证后一并处理 */
export const hearingsOver = need(
  policeAdministrativeRules(140),
  any(is('case.handler', 'agency'), not(some('party', is('party.notice', 'requested', 'announced')))),
);

/** What was pending about a proposal is over once it is decided. */
export const decided = {
  'party.proposal': 'none',
  'party.gravity': 'plain',
  'party.notice': 'none',
  'party.review': 'none',
  'party.quick': 'no',
} as const;

/** A party is under investigation and nothing is decided yet. 调查中 */
export const undecided = all(is('case.stage', 'filed', 'investigated'), is('party.outcome', 'none'));

/** Everything that must precede an ordinary penalty. 作出处罚决定的前提 */
export const mayPunish = all(
  is('party.outcome', 'none'),
  need(penalty(40), is('case.stage', 'investigated')),
  responsible,
  need(penalty(57, 1, 1), is('party.proposal', 'light', 'heavy')),
  heard,
  hearingSettled,
  reviewed,
  discussedWhereDue,
  hearingsOver,
);

/** The penalty stands and something is still to be performed. 尚未履行 */
export const unperformed = is(
  'party.duty',
  'owed',
  'deferred',
  'overdue',
  'reminded',
  'applied',
  'accepted',
  'refused',
  'declined',
  'ordered',
);

/** The additional fine no longer has to have run for thirty days. 加处罚款已满三十日或者未加处 */
export const additionalFineRun = need(compulsion(46, 1), not(any(running('cmp-additional-fine'), suspended('cmp-additional-fine'))));

/** Nobody seeks a remedy and the time for it is over. 救济期限届满 */
export const remedyLapsed = need(compulsion(53), is('party.remedy', 'lapsed'), [
  '复议、起诉期限未满,或者复议、诉讼尚未终结',
  'the time for remedies runs, or one is being sought',
]);

/** Nothing is open for any party. 各当事人均已了结 */
export const partiesDone = every(
  'party',
  all(
    not(is('party.outcome', 'none')),
    not(
      pending(
        'statement',
        'hearing',
        'crime',
        'deferral',
        'detention-deferral',
        'court-acceptance',
        'court-ruling',
        'acceptance-review',
        'refusal-review',
      ),
    ),
    is('party.delivery', 'none', 'done', 'recorded'),
    is('party.cash', 'none', 'banked'),
    is('party.duty', 'none', 'met', 'ended', 'declined'),
    is('party.publicity', 'none', 'published', 'withdrawn'),
    any(not(is('party.outcome', 'detained')), is('party.liberty', 'exempt', 'served')),
  ),
);

/** Every thing has its end. 涉案财物均已处理 */
export const thingsDone = every('thing', is('thing.hold', 'none', 'released', 'destroyed', 'sold'));
