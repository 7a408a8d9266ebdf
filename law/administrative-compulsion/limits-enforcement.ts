import { limits } from '#justice/deadlines';
import { compulsion } from '#law/statutes';

/** Limits on the way to enforcement by the court, beyond acceptance and ruling. 非诉执行的其他期限 */
export const enforcementLimits = limits({
  'cmp-additional-fine': {
    title: ['加处罚款满三十日', 'Thirty days of additional fine'],
    from: ['加处罚款', 'additional fine imposed'],
    length: { days: 30 },
    roll: 'never',
    basis: [compulsion(46, 1)],
  },
  'cmp-acceptance-review-request': {
    title: ['对不予受理申请复议', 'Request to review the non-acceptance'],
    from: ['收到裁定', 'ruling received'],
    length: { days: 15 },
    roll: 'rolls',
    basis: [compulsion(56, 2)],
  },
  'cmp-acceptance-review': {
    title: ['对不予受理的复议裁定', 'Ruling on the review of non-acceptance'],
    from: ['收到复议申请', 'request received'],
    length: { days: 15 },
    roll: 'rolls',
    basis: [compulsion(56, 2)],
  },
  'cmp-refusal-service': {
    title: ['送达不予执行裁定', 'Service of the refusal'],
    from: ['裁定', 'ruling'],
    length: { workdays: 5 },
    roll: 'never',
    basis: [compulsion(58, 2), compulsion(69)],
  },
  'cmp-refusal-review-request': {
    title: ['对不予执行申请复议', 'Request to review the refusal'],
    from: ['收到裁定', 'ruling received'],
    length: { days: 15 },
    roll: 'rolls',
    basis: [compulsion(58, 3)],
  },
  'cmp-refusal-review': {
    title: ['对不予执行的复议裁定', 'Ruling on the review of the refusal'],
    from: ['收到复议申请', 'request received'],
    length: { days: 30 },
    roll: 'rolls',
    basis: [compulsion(58, 3)],
  },
});
