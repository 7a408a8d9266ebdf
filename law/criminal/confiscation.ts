import { choice, text } from '#justice/procedures';
import { cpl, policeRules, procuratorateRules, spc, supervisionLaw } from '#law/statutes';
import { arrestPending, challengeClocks, personClocks, policeInvestigate } from './investigation-conditions.ts';
import { inReview, leftTheCase, nothingAsked, reviewClocks } from './review-conditions.ts';
import { acts, all, any, every, expired, is, need, not, pending, running, some } from './words.ts';

const gone = choice(['犯罪嫌疑人、被告人情况', 'Why there is no trial'], {
  fled: ['逃匿,通缉一年后不能到案', 'fled, and not found a year after the wanted notice'],
  dead: ['死亡', 'dead'],
});
const application = {
  gone,
  crime: choice(['案件范围', 'Kind of case'], {
    duty: ['贪污贿赂、失职渎职等职务犯罪', 'corruption and other duty crimes'],
    terrorism: ['恐怖活动犯罪', 'terrorism'],
    grave: [
      '危害国家安全、走私、洗钱、金融诈骗、黑社会性质组织、毒品犯罪',
      'state security, smuggling, laundering, financial fraud, organised crime, drugs',
    ],
    fraud: ['电信诈骗、网络诈骗', 'telecom and network fraud'],
  }),
  property: text(['财产种类、数量、所在地及查封扣押冻结情况', 'Property: kind, amount, place, and how it is held']),
  proof: text(['属于违法所得的证据', 'Proof that it is proceeds of crime']),
} as const;
const nobodyHeld = need(cpl(298, 1), every('accused', is('accused.custody', 'none')), ['有人在案', 'somebody is in hand']);
const atCourt = all(is('case.track', 'confiscation'), not(pending('confiscation-opinion', 'confiscation-application')));
const ruledAnew = { where: is('property.hold', 'seized', 'frozen'), sets: { 'property.order': 'none' } } as const;
const noticeOver = need(cpl(299, 3), expired('cpl-confiscation-notice'), ['公告期未满', 'the public notice has not run out']);
const claimsAnswered = need(cpl(299, 3), every('property', not(is('property.claim', 'raised'))), [
  '利害关系人的主张尚未审理',
  'an interested person’s claim has not been heard',
]);

/** Confiscation of proceeds when the suspect has fled or died. 违法所得的没收程序 */
export const confiscation = acts({
  demandReasonsForConfiscation: {
    title: ['要求说明不启动违法所得没收程序的理由', 'Demand reasons for not starting confiscation'],
    by: 'procuratorate',
    phase: 'special',
    when: policeInvestigate,
    asks: 'confiscation-reasons',
    form: { facts: text(['应当启动的理由', 'Why it should be started']) },
    produces: ['要求说明不启动违法所得没收程序理由通知书'],
    serves: ['police'],
    basis: [procuratorateRules(524, 1)],
  },

  giveReasonsAgainstConfiscation: {
    title: ['说明不启动违法所得没收程序的理由', 'Give the reasons for not starting confiscation'],
    by: 'police',
    phase: 'special',
    answers: 'confiscation-reasons',
    form: { reasons: text(['不启动的理由', 'Reasons']) },
    produces: ['不启动理由说明书'],
    serves: ['procuratorate'],
    basis: [procuratorateRules(524, 1)],
  },

  notifyToStartConfiscation: {
    title: ['通知启动违法所得没收程序', 'Notify the police to start confiscation'],
    by: 'procuratorate',
    phase: 'special',
    when: all(
      policeInvestigate,
      need(procuratorateRules(524, 2), not(pending('confiscation-reasons')), [
        '公安机关尚未说明理由',
        'the police have not given their reasons',
      ]),
    ),
    form: { reasons: text(['不启动理由不能成立的说明', 'Why the reasons do not hold']) },
    produces: ['启动违法所得没收程序通知书'],
    serves: ['police'],
    basis: [procuratorateRules(524, 2)],
  },

  proposeConfiscation: {
    title: ['移送没收违法所得意见书', 'Propose confiscation'],
    by: 'police',
    approvedBy: ['police-head'],
    phase: 'special',
    when: all(
      is('case.stage', 'investigation'),
      need(cpl(298, 2), is('case.origin', 'public-security')),
      nobodyHeld,
      not(some('accused', arrestPending)),
    ),
    asks: 'confiscation-opinion',
    withdraws: 'confiscation-reasons',
    stops: 'cpl-technical-measures',
    sets: { 'case.stage': 'special', 'case.lead': 'procuratorate', 'case.track': 'confiscation' },
    each: { accused: { stops: personClocks, drops: challengeClocks } },
    hands: 'procuratorate',
    form: application,
    produces: ['没收违法所得意见书'],
    serves: ['procuratorate'],
    basis: [cpl(298, 2), policeRules(339), policeRules(340)],
  },

  proposeConfiscationBySupervision: {
    title: ['监察机关提请没收违法所得', 'Supervision commission proposes confiscation'],
    by: 'supervision',
    phase: 'special',
    when: all(is('case.stage', 'report'), need(supervisionLaw(55), is('case.origin', 'supervision')), nobodyHeld),
    asks: 'confiscation-opinion',
    sets: { 'case.stage': 'special', 'case.lead': 'procuratorate', 'case.track': 'confiscation' },
    hands: 'procuratorate',
    form: application,
    produces: ['没收违法所得意见书'],
    serves: ['procuratorate'],
    basis: [supervisionLaw(55), cpl(298, 1), procuratorateRules(521), procuratorateRules(522)],
  },

  requireProofForConfiscation: {
    title: ['要求补充没收证据', 'Require more proof for confiscation'],
    by: 'procuratorate',
    phase: 'special',
    when: pending('confiscation-opinion'),
    suspends: 'ppr-confiscation-decision',
    form: { matters: text(['需要补充的证据', 'What is missing']) },
    produces: ['补充证据通知书'],
    serves: ['police', 'supervision'],
    basis: [procuratorateRules(523, 2), procuratorateRules(523, 3)],
  },

  supplyProofForConfiscation: {
    title: ['补充没收证据', 'Supply the proof'],
    by: ['police', 'supervision'],
    phase: 'special',
    when: pending('confiscation-opinion'),
    resumes: 'ppr-confiscation-decision',
    form: { report: text(['补充证据情况', 'What was found']) },
    serves: ['procuratorate'],
    basis: [procuratorateRules(523, 2), procuratorateRules(523, 3)],
  },

  extendConfiscationDecision: {
    title: ['延长没收申请审查期限', 'Extend the decision on applying'],
    by: 'procuratorate',
    phase: 'special',
    when: pending('confiscation-opinion'),
    extends: { limit: 'ppr-confiscation-decision', by: 'extended' },
    basis: [procuratorateRules(523, 1)],
  },

  declineConfiscation: {
    title: ['不提出没收申请', 'Decline to apply'],
    by: 'procuratorate',
    phase: 'special',
    answers: 'confiscation-opinion',
    sets: { 'case.track': 'returned' },
    form: { reasons: text(['理由', 'Reasons']) },
    produces: ['不提出没收违法所得申请决定书'],
    serves: ['police'],
    basis: [procuratorateRules(523, 2)],
  },

  applyForConfiscation: {
    title: ['申请没收违法所得', 'Apply for confiscation'],
    by: 'procuratorate',
    phase: 'special',
    answers: 'confiscation-opinion',
    asks: 'confiscation-application',
    sets: { 'case.lead': 'court' },
    hands: 'court',
    form: application,
    produces: ['没收违法所得申请书'],
    serves: ['court'],
    basis: [cpl(298, 1), cpl(298, 3), procuratorateRules(520), procuratorateRules(523, 1)],
  },

  applyForConfiscationInReview: {
    title: ['审查起诉中直接申请没收', 'Apply for confiscation during review'],
    by: 'procuratorate',
    phase: 'special',
    when: all(
      inReview,
      is('case.track', 'none', 'returned'),
      not(pending('absence-approval')),
      nothingAsked,
      nobodyHeld,
      every('accused', any(is('accused.standing', 'suspect'), leftTheCase)),
      some('accused', is('accused.standing', 'suspect')),
    ),
    asks: 'confiscation-application',
    sets: { 'case.stage': 'special', 'case.lead': 'court', 'case.track': 'confiscation' },
    each: { accused: { where: is('accused.standing', 'suspect'), stops: reviewClocks } },
    hands: 'court',
    form: application,
    produces: ['没收违法所得申请书'],
    serves: ['court'],
    basis: [cpl(298, 1), procuratorateRules(528, 1)],
  },

  acceptConfiscation: {
    title: ['受理没收申请', 'Accept the application'],
    by: 'court',
    phase: 'special',
    answers: 'confiscation-application',
    starts: 'spc-confiscation-announcement',
    produces: ['受理案件通知书'],
    serves: ['procuratorate'],
    basis: [spc(612), spc(613, 1, 1)],
  },

  returnConfiscation: {
    title: ['退回没收申请', 'Return the application'],
    by: 'court',
    phase: 'special',
    answers: 'confiscation-application',
    sets: { 'case.track': 'returned' },
    form: {
      ground: choice(['理由', 'Ground'], {
        scope: ['不属于受案范围或者本院管辖', 'outside the scope or jurisdiction'],
        evidence: ['没有证据证明有犯罪事实,通知撤回', 'no evidence of a crime: to be withdrawn'],
        incomplete: ['材料不全且不能补送', 'incomplete'],
      }),
    },
    produces: ['退回函'],
    serves: ['procuratorate'],
    basis: [spc(613, 1, 2), spc(613, 1, 3), spc(613, 1, 4)],
  },

  announceConfiscation: {
    title: ['发布没收公告', 'Publish the notice'],
    by: 'court',
    phase: 'special',
    when: atCourt,
    stops: 'spc-confiscation-announcement',
    starts: 'cpl-confiscation-notice',
    sets: { 'case.track': 'announced' },
    produces: ['没收违法所得公告'],
    tells: ['owner', 'family'],
    basis: [cpl(299, 2), spc(614), spc(615)],
  },

  ruleConfiscation: {
    title: ['裁定没收违法所得', 'Rule that proceeds are confiscated'],
    by: 'court',
    panel: { sizes: [3, 7], basis: [cpl(299, 1), spc(619, 1)] },
    phase: 'special',
    when: all(is('case.track', 'announced'), noticeOver, claimsAnswered),
    // The notice stays run out: a court that hears the case again need not publish it again.
    starts: 'spc-confiscation-appeal',
    sets: { 'case.track': 'ruled' },
    each: {
      property: {
        where: all(is('property.hold', 'seized', 'frozen'), is('property.order', 'none')),
        sets: { 'property.order': 'confiscation' },
      },
    },
    form: {
      hearing: choice(['审理方式', 'How it was heard'], {
        open: ['开庭', 'in open court'],
        papers: ['不开庭(无利害关系人参加)', 'on paper, nobody took part'],
      }),
      reasons: text(['理由', 'Reasons']),
    },
    produces: ['没收违法所得裁定书'],
    serves: ['owner', 'family', 'procuratorate'],
    basis: [cpl(299, 3), cpl(300, 1), spc(619), spc(621, 1, 1)],
  },

  refuseConfiscation: {
    title: ['裁定驳回没收申请', 'Rule that the application is dismissed'],
    by: 'court',
    panel: { sizes: [3, 7], basis: [cpl(299, 1), spc(619, 1)] },
    phase: 'special',
    when: all(is('case.track', 'announced'), noticeOver, claimsAnswered),
    // The notice stays run out: a court that hears the case again need not publish it again.
    starts: 'spc-confiscation-appeal',
    sets: { 'case.track': 'ruled' },
    each: { property: { where: is('property.hold', 'seized', 'frozen'), sets: { 'property.order': 'release' } } },
    form: { reasons: text(['理由', 'Reasons']) },
    produces: ['驳回申请裁定书'],
    serves: ['owner', 'family', 'procuratorate'],
    basis: [cpl(300, 1), spc(621, 1, 2)],
  },

  endConfiscationOnAppearance: {
    title: ['到案后终止没收程序', 'End the procedure because the suspect appears'],
    by: ['procuratorate', 'court', 'higherCourt'],
    phase: 'special',
    // Whoever appears before the ruling is in force is tried instead.
    when: is('case.track', 'confiscation', 'announced', 'ruled'),
    withdraws: ['confiscation-opinion', 'confiscation-application', 'confiscation-appeal'],
    drops: ['spc-confiscation-announcement', 'cpl-confiscation-notice', 'spc-confiscation-appeal'],
    sets: { 'case.track': 'returned', 'case.remanded': 'no' },
    each: { property: { where: is('property.order', 'confiscation'), sets: { 'property.order': 'none' } } },
    form: { appearance: text(['到案情况', 'How the suspect appeared']) },
    produces: ['终止审理裁定书', '终止审查决定书'],
    serves: ['procuratorate', 'police'],
    basis: [cpl(301, 1), procuratorateRules(526), procuratorateRules(532), spc(625)],
  },

  appealConfiscation: {
    title: ['对没收裁定上诉、抗诉', 'Appeal against the ruling'],
    by: ['owner', 'family', 'procuratorate'],
    phase: 'special',
    when: all(is('case.track', 'ruled'), need(spc(622), running('spc-confiscation-appeal'), ['已过五日', 'the five days are over'])),
    asks: 'confiscation-appeal',
    stops: 'spc-confiscation-appeal',
    form: { reasons: text(['理由', 'Reasons']) },
    produces: ['上诉状', '抗诉书'],
    serves: ['higherCourt'],
    basis: [cpl(300, 2), procuratorateRules(531, 2), spc(622)],
  },

  upholdConfiscation: {
    title: ['二审维持没收裁定', 'Uphold the ruling'],
    by: 'higherCourt',
    phase: 'special',
    answers: 'confiscation-appeal',
    drops: 'cpl-confiscation-notice',
    sets: { 'case.track': 'ended' },
    produces: ['二审裁定书'],
    serves: ['owner', 'family', 'procuratorate', 'court'],
    basis: [spc(623, 1, 1)],
  },

  changeConfiscation: {
    title: ['二审改为驳回申请、解除', 'Change the ruling: released'],
    by: 'higherCourt',
    phase: 'special',
    answers: 'confiscation-appeal',
    drops: 'cpl-confiscation-notice',
    sets: { 'case.track': 'ended' },
    each: { property: { where: is('property.hold', 'seized', 'frozen'), sets: { 'property.order': 'release' } } },
    form: { reasons: text(['理由', 'Reasons']) },
    produces: ['二审裁定书'],
    serves: ['owner', 'family', 'procuratorate', 'court'],
    basis: [spc(623, 1, 2), spc(623, 1, 3)],
  },

  remandConfiscation: {
    title: ['事实不清、发回重审', 'Send the ruling back for unclear facts'],
    by: 'higherCourt',
    phase: 'special',
    when: need(spc(623, 2), is('case.remanded', 'no'), ['已经发回过', 'it has been sent back already']),
    answers: 'confiscation-appeal',
    sets: { 'case.track': 'announced', 'case.remanded': 'yes' },
    each: { property: ruledAnew },
    form: { reasons: text(['理由', 'Reasons']) },
    produces: ['撤销原裁定发回重审裁定书'],
    serves: ['owner', 'family', 'procuratorate', 'court'],
    basis: [spc(623, 1, 3), spc(623, 2)],
  },

  remandConfiscationForProcedure: {
    title: ['违反程序、遗漏利害关系人发回重审', 'Send the ruling back for its procedure'],
    by: 'higherCourt',
    phase: 'special',
    answers: 'confiscation-appeal',
    sets: { 'case.track': 'announced' },
    each: { property: ruledAnew },
    form: {
      ground: choice(['情形', 'Ground'], {
        procedure: ['违反法定诉讼程序,可能影响公正审判', 'a breach of procedure that may have mattered'],
        newcomer: ['利害关系人非因过错未参加一审', 'an interested person who through no fault took no part'],
      }),
      reasons: text(['理由', 'Reasons']),
    },
    produces: ['撤销原裁定发回重审裁定书'],
    serves: ['owner', 'family', 'procuratorate', 'court'],
    basis: [spc(623, 1, 4), spc(623, 2), spc(624)],
  },

  confiscationTakesEffect: {
    title: ['没收裁定生效', 'The ruling takes effect'],
    by: 'law',
    phase: 'special',
    when: all(is('case.track', 'ruled'), not(pending('confiscation-appeal')), expired('spc-confiscation-appeal')),
    stops: 'spc-confiscation-appeal',
    drops: 'cpl-confiscation-notice',
    sets: { 'case.track': 'ended' },
    basis: [cpl(300, 2), spc(622)],
  },
});
