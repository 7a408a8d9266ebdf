import { limits } from '#justice/deadlines';
import { penalty, policeAdministrativeRules } from '#law/statutes';

/**
 * Limits of public security's own rules, counted in calendar days (公安行政程序规定 §35), and the periods a decision itself sets.
 * 公安机关办理行政案件的期限与决定指定的期限
 */
export const policePenaltyLimits = limits({
  'pen-police-decide': {
    title: ['治安案件办案期限', 'Handling of a public-security case'],
    from: ['受理', 'acceptance'],
    length: { days: 30 },
    roll: 'rolls',
    extensions: {
      complex: {
        title: ['案情重大、复杂', 'grave or complex'],
        adds: { days: 30 },
        approvedBy: ['上一级公安机关', 'next higher public security organ'],
        basis: [policeAdministrativeRules(165, 1)],
      },
    },
    excludes: [{ title: ['鉴定期间', 'appraisal'], basis: [policeAdministrativeRules(165, 2)] }],
    basis: [policeAdministrativeRules(165, 1)],
  },
  'pen-police-quick': {
    title: ['快速办理的处理决定', 'Decision in quick handling'],
    from: ['违法嫌疑人到案', 'arrival'],
    length: { hours: 48 },
    roll: 'never',
    basis: [policeAdministrativeRules(47)],
  },
  'pen-police-record': {
    title: ['当场处罚决定备案', 'Record of an on-the-spot penalty'],
    from: ['作出决定', 'decision'],
    length: { hours: 24 },
    roll: 'never',
    variants: {
      traffic: {
        title: ['交通警察作出的', 'by the traffic police'],
        length: { days: 2 },
        roll: 'rolls',
        basis: [policeAdministrativeRules(39, 2)],
      },
    },
    basis: [policeAdministrativeRules(39, 2)],
  },
  'pen-police-hearing': {
    title: ['举行听证', 'Holding of the hearing'],
    from: ['收到听证申请', 'request received'],
    length: { days: 10 },
    roll: 'rolls',
    basis: [policeAdministrativeRules(137, 1)],
  },
  'pen-police-serve': {
    title: ['送达治安管理处罚决定', 'Service of a public-security penalty'],
    from: ['作出决定', 'decision'],
    length: { days: 2 },
    roll: 'rolls',
    basis: [policeAdministrativeRules(36, 1, 2)],
  },
  'pen-police-recusal': {
    title: ['回避申请的决定', 'Decision on a recusal'],
    from: ['收到申请', 'application'],
    length: { days: 2 },
    roll: 'rolls',
    basis: [policeAdministrativeRules(21)],
  },
  'pen-detention-deferral': {
    title: ['暂缓执行行政拘留的决定', 'Decision on deferring detention'],
    from: ['收到申请', 'application'],
    length: { hours: 24 },
    roll: 'never',
    basis: [policeAdministrativeRules(223, 1)],
  },
  'pen-deposit': {
    title: ['当场收缴的罚款缴付银行', 'Money paid into the bank'],
    from: ['行政机关收到', 'received by the agency'],
    length: { workdays: 2 },
    roll: 'never',
    basis: [penalty(71), penalty(85)],
  },
  'pen-deferral': {
    title: ['暂缓或者分期缴纳的期限(由批准指定)', 'Deferral (set by its approval)'],
    from: ['批准', 'approval'],
    length: {},
    roll: 'never',
    basis: [penalty(66, 2)],
  },
  'pen-detention': {
    title: ['行政拘留的期限(由决定指定)', 'Administrative detention (set by the decision)'],
    from: ['执行', 'execution'],
    length: {},
    roll: 'never',
    custody: true,
    basis: [policeAdministrativeRules(35), policeAdministrativeRules(175, 1, 4)],
  },
});
