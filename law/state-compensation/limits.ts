import { limits } from '#justice/deadlines';
import { stateCompensation as law } from '#law/statutes';

/** Limits of state compensation. 国家赔偿期限 */
export const stateCompensationLimits = limits({
  'sc-decide': {
    title: ['赔偿决定', 'Decision on compensation'],
    from: ['收到申请', 'application'],
    length: { months: 2 },
    roll: 'rolls',
    basis: [law(13, 1), law(23, 1)],
  },
  'sc-decision-service': {
    title: ['送达赔偿决定书、书面通知', 'Decision served or told'],
    from: ['作出决定', 'decision'],
    length: { days: 10 },
    roll: 'rolls',
    basis: [law(13, 2), law(13, 3), law(23, 2), law(23, 3)],
  },
  'sc-sue': {
    title: ['提起行政赔偿诉讼', 'Suit for compensation'],
    from: ['期限届满或者作出决定', 'limit over or decision'],
    length: { months: 3 },
    roll: 'rolls',
    basis: [law(14)],
  },
  'sc-reconsider': {
    title: ['申请复议', 'Application for reconsideration'],
    from: ['期限届满或者作出决定', 'limit over or decision'],
    length: { days: 30 },
    roll: 'rolls',
    basis: [law(24)],
  },
  'sc-reconsider-decide': {
    title: ['复议决定', 'Reconsideration decided'],
    from: ['收到申请', 'application'],
    length: { months: 2 },
    roll: 'rolls',
    basis: [law(25, 1)],
  },
  'sc-committee-apply': {
    title: ['向赔偿委员会申请', 'Application to the compensation committee'],
    from: ['收到复议决定或者期限届满', 'decision received or limit over'],
    length: { days: 30 },
    roll: 'rolls',
    basis: [law(25, 2)],
  },
  'sc-committee': {
    title: ['赔偿委员会决定', 'Decision of the compensation committee'],
    from: ['收到赔偿申请', 'received'],
    length: { months: 3 },
    roll: 'rolls',
    extensions: {
      difficult: {
        title: ['疑难、复杂、重大案件', 'difficult, complex or major'],
        adds: { months: 3 },
        approvedBy: ['本院院长', 'president of the court'],
        basis: [law(28)],
      },
    },
    basis: [law(28)],
  },
  'sc-pay-apply': {
    title: ['向财政申请支付', 'Application to the treasury'],
    from: ['收到支付申请', 'received'],
    length: { days: 7 },
    roll: 'rolls',
    basis: [law(37, 3)],
  },
  'sc-pay': {
    title: ['财政支付', 'Payment by the treasury'],
    from: ['收到支付申请', 'application received'],
    length: { days: 15 },
    roll: 'rolls',
    basis: [law(37, 3)],
  },
  'sc-limitation': {
    title: ['请求时效', 'Limitation'],
    from: ['知道或者应当知道', 'knowledge'],
    length: { years: 2 },
    roll: 'rolls',
    excludes: [
      { title: ['被羁押等限制人身自由期间', 'time in custody'], basis: [law(39, 1)] },
      { title: ['最后六个月内的不可抗力或者其他障碍', 'force majeure or another obstacle in the last six months'], basis: [law(39, 2)] },
    ],
    basis: [law(39, 1)],
  },
});
