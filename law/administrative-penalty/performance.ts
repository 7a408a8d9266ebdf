import { choice, day, money, number, text } from '#justice/procedures';
import { compulsion, penalty, policeAdministrativeRules } from '#law/statutes';
import { unperformed } from './conditions.ts';
import { acts, all, any, expired, is, need, not, running, suspended } from './words.ts';

/** What stands still once the party has performed. */
const performed = {
  stops: 'pen-pay',
  drops: [
    'pen-deferral',
    'cmp-additional-fine',
    'cmp-reminder',
    'cmp-apply-court',
    'cmp-acceptance-review-request',
    'cmp-refusal-service',
    'cmp-refusal-review-request',
  ],
  withdraws: ['deferral', 'court-acceptance', 'court-ruling', 'acceptance-review', 'refusal-review'],
} as const;

const collected = { ...performed, starts: 'pen-hand-in', sets: { 'party.duty': 'met', 'party.cash': 'officer' } } as const;

const RECEIPT = choice(['罚款收据', 'Receipt'], { official: ['财政部门统一制发的专用票据', 'official receipt of the treasury'] });

/** Paying and performing, deferral, collection on the spot and what follows when nothing is paid. 罚款的缴纳与收缴 */
export const performance = acts({
  payFine: {
    title: ['缴纳罚款', 'Pay the fine'],
    by: 'party',
    on: 'party',
    phase: 'performance',
    when: all(is('party.outcome', 'fined'), unperformed),
    ...performed,
    sets: { 'party.duty': 'met' },
    form: { way: choice(['缴纳方式', 'Way'], { bank: ['指定银行', 'bank'], electronic: ['电子支付系统', 'electronic payment'] }) },
    basis: [penalty(66, 1), penalty(67, 3), policeAdministrativeRules(214, 1)],
  },

  performPenalty: {
    title: ['履行其他处罚', 'Perform another penalty'],
    by: 'party',
    on: 'party',
    phase: 'performance',
    when: all(is('party.outcome', 'restricted'), unperformed),
    ...performed,
    sets: { 'party.duty': 'met' },
    basis: [penalty(66, 1), policeAdministrativeRules(198)],
  },

  collectOnTheSpot: {
    title: ['当场收缴罚款', 'Collect the fine on the spot'],
    by: 'agency',
    on: 'party',
    phase: 'performance',
    when: all(is('party.outcome', 'fined'), is('party.duty', 'owed'), need(penalty(68), is('party.delivery', 'on-the-spot', 'recorded'))),
    ...collected,
    form: { fine: money(['收缴的罚款', 'Fine']), receipt: RECEIPT },
    bounds: [{ field: 'fine', most: 10_000, basis: [penalty(68, 1, 1)] }],
    basis: [penalty(68, 1, 1), penalty(70)],
  },

  collectWhereHardLater: {
    title: ['不当场收缴事后难以执行的,当场收缴', 'Collect on the spot what could hardly be collected later'],
    by: 'agency',
    on: 'party',
    phase: 'performance',
    when: all(is('party.outcome', 'fined'), is('party.duty', 'owed'), need(penalty(68), is('party.delivery', 'on-the-spot', 'recorded'))),
    ...collected,
    form: { reason: text(['事后难以执行的情况', 'Why it could hardly be collected later']), receipt: RECEIPT },
    basis: [penalty(68, 1, 2), penalty(70), policeAdministrativeRules(214, 1, 4)],
  },

  collectInRemotePlace: {
    title: ['边远、交通不便地区当场收缴', 'Collect on the spot in a remote place at the party’s wish'],
    by: 'agency',
    on: 'party',
    phase: 'performance',
    when: all(is('party.outcome', 'fined'), is('party.duty', 'owed'), is('party.delivery', 'done', 'on-the-spot', 'recorded')),
    ...collected,
    form: {
      place: choice(['地区', 'Place'], {
        remote: ['边远地区', 'remote'],
        hard: ['交通不便地区', 'hard to reach'],
      }),
      wish: text(['当事人提出缴纳确有困难的情况', 'The difficulty the party stated']),
      receipt: RECEIPT,
    },
    basis: [penalty(69), penalty(70), policeAdministrativeRules(214, 1, 3)],
  },

  // The two days for handing it in begin with landing.
  collectOnWater: {
    title: ['水上当场收缴', 'Collect on the spot on water at the party’s wish'],
    by: 'agency',
    on: 'party',
    phase: 'performance',
    when: all(is('party.outcome', 'fined'), is('party.duty', 'owed'), is('party.delivery', 'done', 'on-the-spot', 'recorded')),
    ...performed,
    sets: { 'party.duty': 'met', 'party.cash': 'officer' },
    form: { wish: text(['当事人提出缴纳确有困难的情况', 'The difficulty the party stated']), receipt: RECEIPT },
    basis: [penalty(69), penalty(70), penalty(71), policeAdministrativeRules(214, 1, 3)],
  },

  reachShore: {
    title: ['抵岸', 'Land with the money collected on water'],
    by: 'agency',
    on: 'party',
    phase: 'performance',
    when: all(
      need(penalty(71), is('party.cash', 'officer')),
      need(penalty(71), not(any(running('pen-hand-in'), expired('pen-hand-in'))), [
        '罚款不是在水上收缴的',
        'the money was not collected on water',
      ]),
    ),
    starts: 'pen-hand-in',
    basis: [penalty(71), policeAdministrativeRules(216, 1)],
  },

  handIn: {
    title: ['将当场收缴的罚款交至行政机关', 'Hand the money in to the agency'],
    by: 'agency',
    on: 'party',
    phase: 'performance',
    when: need(penalty(71), is('party.cash', 'officer')),
    stops: 'pen-hand-in',
    starts: 'pen-deposit',
    sets: { 'party.cash': 'agency' },
    batch: ['只交清已经收缴的罚款', 'only money that was collected is handed in'],
    basis: [penalty(71), policeAdministrativeRules(216, 1)],
  },

  deposit: {
    title: ['将罚款缴付指定的银行', 'Pay the money into the bank'],
    by: 'agency',
    on: 'party',
    phase: 'performance',
    when: need(penalty(71), is('party.cash', 'agency')),
    stops: 'pen-deposit',
    sets: { 'party.cash': 'banked' },
    batch: ['只把已经交来的罚款缴存银行', 'only money that was handed in goes to the bank'],
    basis: [penalty(71), policeAdministrativeRules(216, 2)],
  },

  askForDeferral: {
    title: ['申请延期或者分期缴纳', 'Ask to pay later or by instalments'],
    by: 'party',
    on: 'party',
    phase: 'performance',
    when: all(is('party.outcome', 'fined'), is('party.duty', 'owed', 'overdue')),
    asks: 'deferral',
    form: { hardship: text(['经济困难情况', 'Hardship']) },
    basis: [penalty(66, 2), policeAdministrativeRules(217)],
  },

  grantDeferral: {
    title: ['批准暂缓或者分期缴纳', 'Grant the deferral'],
    by: 'agency',
    approvedBy: ['agency-head'],
    on: 'party',
    phase: 'performance',
    when: is('party.duty', 'owed', 'overdue'),
    answers: 'deferral',
    drops: ['pen-pay', 'cmp-additional-fine'],
    fixes: { limit: 'pen-deferral', until: 'until' },
    sets: { 'party.duty': 'deferred' },
    form: { until: day(['暂缓或者分期缴纳期限届满日', 'Last day']), plan: text(['分期安排', 'Instalments'], { optional: true }) },
    produces: ['延期(分期)缴纳罚款批准书'],
    serves: ['party'],
    basis: [penalty(66, 2), policeAdministrativeRules(217)],
  },

  refuseDeferral: {
    title: ['不予批准暂缓或者分期缴纳', 'Refuse the deferral'],
    by: 'agency',
    on: 'party',
    phase: 'performance',
    answers: 'deferral',
    form: { reasons: text(['理由', 'Reasons']) },
    serves: ['party'],
    basis: [penalty(66, 2)],
  },

  paymentOverdue: {
    title: ['到期不缴纳', 'The time to pay has passed'],
    by: 'law',
    on: 'party',
    phase: 'performance',
    when: all(is('party.duty', 'owed'), need(penalty(67, 3), expired('pen-pay'))),
    drops: 'pen-pay',
    sets: { 'party.duty': 'overdue' },
    basis: [penalty(67, 3), penalty(72, 1)],
  },

  deferralOver: {
    title: ['暂缓或者分期缴纳期限届满', 'The deferral has ended'],
    by: 'law',
    on: 'party',
    phase: 'performance',
    when: all(is('party.duty', 'deferred'), need(penalty(72, 2), expired('pen-deferral'))),
    drops: 'pen-deferral',
    sets: { 'party.duty': 'overdue' },
    // The time to apply to the court counts from the end of the deferral (处罚法 §72 ¶2).
    also: { where: is('party.remedy', 'lapsed'), starts: 'cmp-apply-court' },
    basis: [penalty(72, 2)],
  },

  imposeAdditionalFine: {
    title: ['加处罚款', 'Impose the additional fine'],
    by: 'agency',
    on: 'party',
    phase: 'performance',
    when: all(
      need(penalty(72, 1, 1), all(is('party.outcome', 'fined'), is('party.duty', 'overdue'))),
      need(penalty(73, 3), not(is('party.remedy', 'reconsidered', 'sued'))),
      not(any(running('cmp-additional-fine'), suspended('cmp-additional-fine'), expired('cmp-additional-fine'))),
    ),
    starts: 'cmp-additional-fine',
    form: {
      fine: money(['罚款数额', 'Fine']),
      rate: number(['每日加处比例(百分之几)', 'Per cent a day'], { least: 0, unit: ['%', '%'] }),
      additional: money(['加处罚款数额', 'Additional fine']),
    },
    bounds: [
      { field: 'rate', most: 3, basis: [penalty(72, 1, 1)] },
      { field: 'additional', mostOf: 'fine', basis: [penalty(72, 1, 1), compulsion(45, 2)] },
    ],
    serves: ['party'],
    basis: [penalty(72, 1, 1), compulsion(45), policeAdministrativeRules(218, 1, 2)],
  },
});
