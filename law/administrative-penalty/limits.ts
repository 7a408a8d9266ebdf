import { limits } from '#justice/deadlines';
import { penalty } from '#law/statutes';

/** Limits of administrative penalties; two, three, five and seven days are working days. 行政处罚期限 */
export const penaltyLimits = limits({
  'pen-discovery': {
    title: ['处罚时效', 'Limitation of penalties'],
    from: ['违法行为发生或者终了', 'the act, or its end'],
    length: { years: 2 },
    roll: 'never',
    variants: {
      'life-health-finance': {
        title: ['涉及公民生命健康安全、金融安全且有危害后果', 'life, health or financial safety, with harm'],
        length: { years: 5 },
        basis: [penalty(36, 1)],
      },
    },
    basis: [penalty(36, 1)],
  },
  'pen-decide': { title: ['处罚决定', 'Decision'], from: ['立案', 'filing'], length: { days: 90 }, roll: 'rolls', basis: [penalty(60)] },
  'pen-hearing-request': {
    title: ['要求听证', 'Request for a hearing'],
    from: ['告知', 'told'],
    length: { workdays: 5 },
    roll: 'never',
    basis: [penalty(64, 1, 1), penalty(85)],
  },
  'pen-hearing-notice': {
    title: ['听证通知', 'Notice of the hearing'],
    from: ['举行听证', 'hearing'],
    length: { workdays: 7 },
    backwards: true,
    roll: 'never',
    basis: [penalty(64, 1, 2), penalty(85)],
  },
  'pen-register-evidence': {
    title: ['先行登记保存处理', 'Registered evidence dealt with'],
    from: ['登记保存', 'registered'],
    length: { workdays: 7 },
    roll: 'never',
    basis: [penalty(56), penalty(85)],
  },
  'pen-serve': {
    title: ['送达决定', 'Service of the decision'],
    from: ['宣告', 'made, party absent'],
    length: { workdays: 7 },
    roll: 'never',
    basis: [penalty(61, 1), penalty(85)],
  },
  'pen-pay': {
    title: ['缴纳罚款', 'Payment of the fine'],
    from: ['收到处罚决定书', 'received'],
    length: { days: 15 },
    roll: 'rolls',
    basis: [penalty(67, 3)],
  },
  'pen-withdraw-publicity': {
    title: ['撤回公开信息', 'Published decision withdrawn'],
    from: ['变更、撤销、确认违法或者无效', 'changed or revoked'],
    length: { workdays: 3 },
    roll: 'never',
    basis: [penalty(48, 2), penalty(85)],
  },
  'pen-hand-in': {
    title: ['当场收缴罚款交回', 'Fine collected on the spot handed in'],
    from: ['收缴罚款', 'collected'],
    length: { workdays: 2 },
    roll: 'never',
    basis: [penalty(71), penalty(85)],
  },
});
