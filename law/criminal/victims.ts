import { choice, money, text } from '#justice/procedures';
import { cpl, policeRules, procuratorateRules, spc } from '#law/statutes';
import { acts, all, every, is, need, not, pending } from './words.ts';

const accepted = all(
  is('victim.claim', 'filed'),
  need(spc(186), not(pending('civil-claim')), ['尚未决定是否受理', 'it has not been accepted yet']),
);
const courtHasCase = is('case.stage', 'trial', 'judged', 'appeal', 'death-review', 'effective', 'retrial');
const claimClocks = ['spc-civil-claim-service'] as const;
const terms = { amount: money(['赔偿数额', 'Compensation']), terms: text(['履行方式和期限', 'How and when it is paid']) } as const;

/** What victims are told, and how they claim compensation. 被害人权利与附带民事诉讼 */
export const victims = acts({
  tellVictimRights: {
    title: ['告知被害人诉讼权利', 'Tell the victim their rights'],
    by: 'procuratorate',
    on: 'victim',
    phase: 'prosecution-review',
    when: is('case.stage', 'review', 'supplement'),
    stops: 'cpl-victim-notice',
    produces: ['被害人诉讼权利义务告知书', '委托诉讼代理人告知书'],
    serves: ['victim'],
    batch: ['告知的内容由法律规定，人人相同', 'what is told is laid down by law, the same for everybody'],
    basis: [cpl(46, 2)],
  },

  mediateCompensation: {
    title: ['侦查、审查起诉阶段调解赔偿', 'Mediate compensation before trial'],
    by: ['police', 'procuratorate'],
    byLead: true,
    on: 'victim',
    phase: 'special',
    when: all(is('case.stage', 'investigation', 'supplement', 'review'), is('victim.claim', 'none')),
    present: [{ who: 'victim', basis: [spc(185)] }],
    sets: { 'victim.claim': 'settled' },
    form: terms,
    produces: ['调解协议书'],
    serves: ['victim', 'accused'],
    basis: [spc(185), policeRules(292)],
  },

  seekVictimAid: {
    title: ['协调司法救助', 'Seek judicial aid for the victim'],
    by: ['procuratorate', 'court'],
    on: 'victim',
    phase: 'special',
    when: not(is('case.stage', 'report', 'unfiled', 'closed')),
    form: { need: text(['救助事由', 'Why aid is needed']) },
    produces: ['司法救助意见书'],
    serves: ['victim'],
    basis: [procuratorateRules(276, 3)],
  },

  fileCivilClaim: {
    title: ['提起附带民事诉讼', 'Bring a civil claim'],
    by: 'victim',
    on: 'victim',
    phase: 'trial',
    when: all(
      need(spc(198), is('case.stage', 'trial'), ['应当在第一审期间提起', 'it is brought during the first instance']),
      is('victim.claim', 'none'),
    ),
    asks: 'civil-claim',
    sets: { 'victim.claim': 'filed' },
    form: {
      against: text(['附带民事诉讼被告人', 'Against whom']),
      losses: text(['物质损失与理由', 'Material losses and reasons']),
      amount: money(['请求赔偿数额', 'Amount claimed']),
    },
    produces: ['附带民事起诉状'],
    serves: ['court'],
    basis: [cpl(101, 1), spc(175, 1), spc(182), spc(184)],
  },

  fileClaimForState: {
    title: ['人民检察院提起附带民事诉讼', 'The procuratorate claims for state or collective property'],
    by: 'procuratorate',
    on: 'victim',
    phase: 'trial',
    when: all(
      is('case.stage', 'trial'),
      need(cpl(101, 2), pending('prosecution'), ['应当在提起公诉的时候提起', 'it is brought together with the prosecution']),
      is('victim.claim', 'none'),
    ),
    asks: 'civil-claim',
    sets: { 'victim.claim': 'filed' },
    form: { unit: text(['受损失的单位', 'Who suffered the loss']), amount: money(['请求赔偿数额', 'Amount claimed']) },
    produces: ['附带民事起诉状'],
    serves: ['court'],
    basis: [cpl(101, 2), procuratorateRules(339), spc(179)],
  },

  acceptCivilClaim: {
    title: ['受理附带民事诉讼', 'Accept the civil claim'],
    by: 'court',
    on: 'victim',
    phase: 'trial',
    answers: 'civil-claim',
    starts: 'spc-civil-claim-service',
    produces: ['受理案件通知书'],
    serves: ['victim', 'procuratorate'],
    basis: [cpl(101), spc(186)],
  },

  refuseCivilClaim: {
    title: ['裁定不予受理', 'Refuse the civil claim'],
    by: 'court',
    on: 'victim',
    phase: 'trial',
    answers: 'civil-claim',
    sets: { 'victim.claim': 'dismissed', 'victim.secured': 'no' },
    form: {
      ground: choice(['理由', 'Ground'], {
        scope: ['不属于受理范围', 'outside the scope'],
        restitution: ['应当追缴、责令退赔', 'restitution is ordered instead'],
        state: ['应当申请国家赔偿', 'state compensation'],
        settled: ['已经调解、和解并全部履行', 'settled and paid'],
        conditions: ['不符合起诉条件', 'conditions not met'],
      }),
    },
    produces: ['不予受理裁定书'],
    serves: ['victim', 'procuratorate'],
    basis: [spc(175, 2), spc(176), spc(177), spc(185), spc(186), spc(594)],
  },

  serveCivilClaim: {
    title: ['送达附带民事起诉状副本', 'Serve the civil claim'],
    by: 'court',
    on: 'victim',
    phase: 'trial',
    when: accepted,
    stops: 'spc-civil-claim-service',
    form: { answer: text(['答辩准备时间', 'Time to prepare the defence']) },
    produces: ['送达回证'],
    serves: ['accused', 'guardian'],
    basis: [spc(187)],
  },

  preserveAssets: {
    title: ['财产保全', 'Preserve assets'],
    by: 'court',
    on: 'victim',
    phase: 'trial',
    when: all(courtHasCase, is('victim.claim', 'filed'), is('victim.secured', 'no')),
    sets: { 'victim.secured': 'yes' },
    form: {
      assets: text(['保全的财产', 'Assets']),
      motion: choice(['启动', 'How'], { asked: ['依申请', 'asked for'], own: ['依职权', 'of its own motion'] }),
    },
    produces: ['财产保全裁定书'],
    serves: ['accused', 'victim'],
    basis: [cpl(102), spc(189, 1)],
  },

  liftPreservation: {
    title: ['解除保全', 'Lift the preservation'],
    by: 'court',
    on: 'victim',
    phase: 'trial',
    when: is('victim.secured', 'yes'),
    sets: { 'victim.secured': 'no' },
    form: { reasons: text(['解除或者转入执行的理由', 'Why it is lifted, or turned into enforcement']) },
    produces: ['解除保全裁定书'],
    serves: ['accused', 'victim'],
    basis: [cpl(102), spc(189, 3)],
  },

  mediateCivilClaim: {
    title: ['附带民事调解', 'Mediate the civil claim'],
    by: 'court',
    on: 'victim',
    phase: 'trial',
    when: all(accepted, courtHasCase),
    stops: claimClocks,
    sets: { 'victim.claim': 'settled' },
    form: terms,
    produces: ['附带民事调解书'],
    serves: ['victim', 'accused'],
    basis: [cpl(103), spc(190), spc(595)],
  },

  judgeCivilClaim: {
    title: ['附带民事判决', 'Judge the civil claim'],
    by: 'court',
    on: 'victim',
    phase: 'trial',
    when: all(accepted, courtHasCase),
    stops: claimClocks,
    sets: { 'victim.claim': 'judged' },
    form: { amount: money(['判令赔偿数额', 'Compensation awarded']), reasons: text(['理由', 'Reasons']) },
    produces: ['刑事附带民事判决书'],
    serves: ['victim', 'accused', 'procuratorate'],
    basis: [cpl(103), cpl(104), spc(192), spc(196), spc(197, 1)],
  },

  withdrawCivilClaim: {
    title: ['撤回附带民事诉讼', 'Withdraw the civil claim'],
    by: 'victim',
    on: 'victim',
    phase: 'trial',
    when: accepted,
    stops: claimClocks,
    sets: { 'victim.claim': 'withdrawn', 'victim.secured': 'no' },
    form: { reasons: text(['理由', 'Reasons'], { optional: true }) },
    produces: ['准许撤诉裁定书'],
    tells: ['court', 'accused'],
    basis: [spc(178, 2), spc(201), spc(592, 1, 2)],
  },

  treatClaimAsWithdrawn: {
    title: ['按撤诉处理', 'Treat the civil claim as withdrawn'],
    by: 'court',
    on: 'victim',
    phase: 'trial',
    when: all(accepted, is('case.stage', 'trial')),
    stops: claimClocks,
    sets: { 'victim.claim': 'withdrawn', 'victim.secured': 'no' },
    form: { reasons: text(['拒不到庭或者中途退庭的情况', 'How the claimant stayed away or left']) },
    produces: ['按撤诉处理裁定书'],
    serves: ['victim'],
    basis: [spc(195, 1)],
  },

  dismissCivilClaim: {
    title: ['驳回附带民事起诉', 'Dismiss the civil claim'],
    by: 'court',
    on: 'victim',
    phase: 'trial',
    when: all(
      accepted,
      need(spc(197, 2), all(not(is('case.stage', 'trial')), every('accused', not(is('accused.standing', 'guilty', 'acquitted')))), [
        '公诉没有撤回',
        'the prosecution has not been withdrawn',
      ]),
    ),
    stops: claimClocks,
    sets: { 'victim.claim': 'dismissed', 'victim.secured': 'no' },
    produces: ['驳回起诉裁定书'],
    serves: ['victim'],
    basis: [spc(197, 2)],
  },
});
