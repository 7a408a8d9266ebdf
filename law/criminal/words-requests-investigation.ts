import type { RequestType } from '#justice/procedures';

/** What must be answered before the case goes to review for prosecution. 侦查阶段的请求 */
export const investigationRequests = {
  'filing-reconsideration': {
    title: ['不予立案复议、复核', 'challenge to the refusal to file'],
    on: 'case',
    of: 'police',
    within: 'psr-filing-reconsideration',
  },
  'filing-reasons': { title: ['要求说明不立案理由', 'reasons for not filing'], on: 'case', of: 'police', within: 'psr-filing-reasons' },
  'filing-notice': { title: ['通知立案', 'notice to file'], on: 'case', of: 'police', within: 'psr-filing-on-notice' },
  recusal: { title: ['申请回避', 'recusal'], on: 'case', of: 'police' },
  'arrest-review': { title: ['审查逮捕', 'review of arrest'], on: 'accused', of: 'procuratorate', within: 'cpl-arrest-review' },
  'arrest-reconsideration': {
    title: ['不批准逮捕复议', 'reconsideration of the refusal of arrest'],
    on: 'accused',
    of: 'procuratorate',
    within: 'ppr-arrest-reconsideration',
  },
  'arrest-higher-review': {
    title: ['不批准逮捕复核', 'higher review of the refusal of arrest'],
    on: 'accused',
    of: 'higherProcuratorate',
    within: 'ppr-arrest-higher-review',
  },
  'measure-change': {
    title: ['申请变更强制措施', 'change of the coercive measure'],
    on: 'accused',
    of: 'police',
    within: 'cpl-change-measure-reply',
  },
  'custody-necessity': {
    title: ['羁押必要性建议', 'proposal to end custody'],
    on: 'accused',
    of: 'police',
    within: 'cpl-custody-necessity-reply',
  },
  'lawyer-meeting': { title: ['要求会见', 'meeting with counsel'], on: 'accused', of: 'detentionCentre', within: 'cpl-lawyer-meeting' },
} as const satisfies Readonly<Record<string, RequestType>>;
