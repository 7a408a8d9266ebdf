import { choice, more, number, text } from '#justice/procedures';
import { cpl, policeRules, procuratorateRules } from '#law/statutes';
import { brought } from './evidence.ts';
import { arrestPending, discharged, needsCounsel, policeInvestigate, propertyBack, suspected } from './investigation-conditions.ts';
import { acts, all, any, every, is, need, not, pending, running } from './words.ts';

const reasons = { reasons: text(['理由', 'Reasons']) } as const;
const counselDue = { accused: { where: all(suspected, needsCounsel), starts: 'la-notify' } } as const;
const policeCase = is('case.origin', 'public-security');
const challengeOfFiling = ['psr-filing-reconsideration-request', 'psr-filing-review-request'] as const;
const firstChallenge = need(policeRules(179, 2), not(is('case.filing', '2')), [
  '复核由上一级公安机关决定',
  'the second challenge is for the next higher organ',
]);
const secondChallenge = need(policeRules(179, 2), is('case.filing', '2'), [
  '须先由原公安机关复议',
  'the organ that refused reconsiders first',
]);
const prolongingChallenge = {
  extends: { limit: 'psr-filing-reconsideration', by: 'complex', of: 'days' },
  form: { days: number(['延长日数', 'Days added'], { least: 1, most: 30 }), ...reasons },
  produces: ['延长复议、复核时限告知书'],
  serves: ['complainant', 'victim'],
  basis: [policeRules(179, 3)],
} as const;
const filedAfterAll = {
  drops: challengeOfFiling,
  sets: { 'case.stage': 'investigation', 'case.reasons': 'no', 'case.filing': '0' },
  each: counselDue,
  form: { charge: text(['涉嫌罪名', 'Suspected crime']), ...reasons },
} as const;

/** From the report to the decision to file, the remedies against not filing, and the ends of a case that should not go on. 受案、立案、立案监督、移送管辖、撤销案件 */
export const report = acts({
  acceptReport: {
    title: ['受案', 'Take the report'],
    by: 'police',
    phase: 'report',
    when: all(policeCase, is('case.stage', 'report')),
    form: {
      source: choice(['案件来源', 'Source'], {
        report: ['报案', 'report'],
        complaint: ['控告', 'complaint by the victim'],
        information: ['举报', 'information by another'],
        surrender: ['自动投案', 'surrender'],
        'handed-over': ['扭送', 'brought in by citizens'],
        agency: ['行政执法机关移送', 'handed over by an administrative agency'],
        found: ['公安机关发现', 'found by public security'],
      }),
      facts: text(['简要案情', 'What happened']),
      evidence: text(['接受的证据材料', 'Evidence taken in'], { optional: true }),
      ...brought,
    },
    produces: ['受案登记表', '受案回执', '接受证据材料清单'],
    serves: ['complainant'],
    basis: [cpl(110, 3), cpl(111, 1), policeRules(169), policeRules(170), policeRules(171)],
  },

  fileCase: {
    title: ['立案', 'File the case'],
    by: 'police',
    approvedBy: ['police-head'],
    phase: 'report',
    when: all(
      policeCase,
      is('case.stage', 'report', 'unfiled'),
      need(policeRules(182, 2), not(pending('filing-notice')), [
        '检察机关已通知立案,应按通知立案答复',
        'the procuratorate has given notice to file: answer that',
      ]),
    ),
    withdraws: ['filing-reconsideration', 'filing-reasons'],
    ...filedAfterAll,
    produces: ['呈请立案报告书', '立案决定书'],
    tells: ['complainant', 'victim', 'procuratorate'],
    basis: [cpl(109), cpl(112), policeRules(178, 1), policeRules(178, 3), policeRules(182, 1)],
  },

  inquireIntoClue: {
    title: ['调查核实线索', 'The procuratorate inquires into a clue'],
    by: 'procuratorate',
    power: 'investigation',
    approvedBy: ['chief-procurator'],
    phase: 'report',
    when: all(need(cpl(19, 2), is('case.origin', 'procuratorate')), is('case.stage', 'report')),
    hands: 'procuratorate',
    form: { clue: text(['线索来源和内容', 'Where the clue came from, and what it says']) },
    produces: ['线索登记表'],
    basis: [procuratorateRules(166, 2), procuratorateRules(169)],
  },

  fileOwnCase: {
    title: ['检察机关立案', 'The procuratorate files a case of its own'],
    by: 'procuratorate',
    power: 'investigation',
    approvedBy: ['chief-procurator'],
    phase: 'report',
    when: all(need(cpl(19, 2), is('case.origin', 'procuratorate')), is('case.stage', 'report')),
    sets: { 'case.stage': 'investigation', 'case.lead': 'procuratorate' },
    hands: 'procuratorate',
    each: counselDue,
    form: { charge: text(['涉嫌罪名', 'Suspected crime']), ...reasons },
    produces: ['立案报告书', '立案决定书'],
    basis: [cpl(19, 2), cpl(109), procuratorateRules(13), procuratorateRules(171, 1)],
  },

  refuseOwnCase: {
    title: ['检察机关不予立案', 'The procuratorate refuses to file a case of its own'],
    by: 'procuratorate',
    power: 'investigation',
    approvedBy: ['chief-procurator'],
    phase: 'report',
    when: all(need(cpl(19, 2), is('case.origin', 'procuratorate')), is('case.stage', 'report')),
    sets: { 'case.stage': 'unfiled' },
    form: {
      ground: choice(['不予立案的情形', 'Ground'], {
        'no-crime': ['没有犯罪事实', 'no crime'],
        insufficient: ['事实或者证据尚不符合立案条件', 'facts or evidence do not suffice yet'],
        other: ['依法不追究刑事责任', 'not to be pursued by law'],
      }),
      ...reasons,
    },
    produces: ['不立案通知书'],
    serves: ['complainant'],
    basis: [cpl(112), procuratorateRules(171, 3), procuratorateRules(173, 1)],
  },

  refuseToFile: {
    title: ['不予立案', 'Refuse to file'],
    by: 'police',
    approvedBy: ['police-head'],
    phase: 'report',
    when: all(policeCase, is('case.stage', 'report'), not(pending('filing-notice'))),
    starts: 'psr-filing-reconsideration-request',
    sets: { 'case.stage': 'unfiled' },
    form: {
      ground: choice(['不予立案的情形', 'Ground'], {
        'no-crime': ['没有犯罪事实', 'no crime'],
        minor: ['犯罪事实显著轻微', 'manifestly minor'],
        other: ['其他依法不追究刑事责任', 'not to be pursued by law'],
      }),
      ...reasons,
    },
    produces: ['不予立案通知书'],
    serves: ['complainant'],
    basis: [cpl(112), policeRules(178, 1), policeRules(178, 2)],
  },

  challengeRefusalToFile: {
    title: ['申请不予立案复议、复核', 'Challenge the refusal to file'],
    by: ['complainant', 'victim'],
    phase: 'report',
    // First to the organ that refused, then once to the next higher one, each time within seven days.
    when: all(
      policeCase,
      is('case.stage', 'unfiled'),
      not(pending('filing-notice')),
      need([policeRules(179, 1), policeRules(179, 2)], running('psr-filing-reconsideration-request', 'psr-filing-review-request'), [
        '申请复议、复核的期限未开始或者已过',
        'the seven days for the challenge have not begun or are over',
      ]),
    ),
    asks: 'filing-reconsideration',
    stops: challengeOfFiling,
    sets: { 'case.filing': more },
    form: reasons,
    produces: ['复议、复核申请书'],
    basis: [cpl(112), policeRules(179, 1), policeRules(179, 2)],
  },

  extendFilingReconsideration: {
    title: ['延长不予立案复议时限', 'Prolong the time for reconsidering the refusal to file'],
    by: 'police',
    phase: 'report',
    when: all(pending('filing-reconsideration'), firstChallenge),
    ...prolongingChallenge,
  },

  extendFilingReview: {
    title: ['延长不予立案复核时限', 'Prolong the time for the higher review of the refusal to file'],
    by: 'higherPolice',
    phase: 'report',
    when: all(pending('filing-reconsideration'), secondChallenge),
    ...prolongingChallenge,
  },

  upholdRefusalToFile: {
    title: ['复议维持不予立案决定', 'Uphold the refusal to file on reconsideration'],
    by: 'police',
    phase: 'report',
    when: firstChallenge,
    answers: 'filing-reconsideration',
    starts: 'psr-filing-review-request',
    form: reasons,
    produces: ['刑事复议决定书'],
    serves: ['complainant', 'victim'],
    basis: [policeRules(179, 1)],
  },

  upholdRefusalToFileOnReview: {
    title: ['复核维持不予立案决定', 'Uphold the refusal to file on higher review'],
    by: 'higherPolice',
    phase: 'report',
    when: secondChallenge,
    answers: 'filing-reconsideration',
    form: reasons,
    produces: ['刑事复核决定书'],
    serves: ['complainant', 'victim'],
    tells: ['police'],
    basis: [policeRules(179, 2)],
  },

  fileAfterReview: {
    title: ['经复议或者检察机关通知后立案', 'File after reconsideration, or on notice'],
    by: 'police',
    approvedBy: ['police-head'],
    phase: 'report',
    when: all(
      is('case.stage', 'report', 'unfiled'),
      need(policeRules(179, 2), any(pending('filing-notice'), not(is('case.filing', '2'))), [
        '复核由上一级公安机关决定',
        'the second challenge is for the next higher organ',
      ]),
    ),
    answers: ['filing-reconsideration', 'filing-notice'],
    withdraws: 'filing-reasons',
    ...filedAfterAll,
    produces: ['撤销不予立案决定书', '立案决定书'],
    serves: ['complainant', 'victim'],
    tells: ['procuratorate'],
    basis: [cpl(112), cpl(113), policeRules(178, 1), policeRules(179, 1), policeRules(182, 2)],
  },

  fileOnHigherReview: {
    title: ['上级复核撤销不予立案、予以立案', 'The next higher organ has the case filed'],
    by: 'higherPolice',
    phase: 'report',
    when: all(is('case.stage', 'unfiled'), secondChallenge),
    answers: 'filing-reconsideration',
    withdraws: ['filing-reasons', 'filing-notice'],
    ...filedAfterAll,
    produces: ['刑事复核决定书', '撤销不予立案决定书', '立案决定书'],
    serves: ['complainant', 'victim'],
    tells: ['police', 'procuratorate'],
    basis: [cpl(112), policeRules(179, 2)],
  },

  demandReasonsForNotFiling: {
    title: ['要求说明不立案理由', 'Demand the reasons for not filing'],
    by: 'procuratorate',
    phase: 'report',
    when: all(policeCase, is('case.stage', 'report', 'unfiled'), not(pending('filing-notice'))),
    asks: 'filing-reasons',
    form: {
      ground: choice(['提起', 'On whose motion'], {
        victim: ['被害人提出', 'the victim'],
        own: ['检察机关发现', 'its own'],
        agency: ['行政执法机关提出', 'an administrative agency'],
      }),
      ...reasons,
    },
    produces: ['要求说明不立案理由通知书'],
    serves: ['police'],
    basis: [cpl(113), procuratorateRules(557), procuratorateRules(559, 1), procuratorateRules(562)],
  },

  giveReasonsForNotFiling: {
    title: ['说明不立案理由', 'Give the reasons for not filing'],
    by: 'police',
    phase: 'report',
    answers: 'filing-reasons',
    sets: { 'case.reasons': 'yes' },
    form: { facts: text(['不立案的情况和依据', 'Facts and law relied on']), ...reasons },
    produces: ['不立案理由说明书'],
    serves: ['procuratorate'],
    basis: [cpl(113), policeRules(182, 1), procuratorateRules(560)],
  },

  notifyToFile: {
    title: ['通知立案', 'Give notice to file'],
    by: 'procuratorate',
    approvedBy: ['chief-procurator'],
    phase: 'report',
    when: all(
      policeCase,
      is('case.stage', 'report', 'unfiled'),
      need(cpl(113), is('case.reasons', 'yes'), ['公安机关尚未说明不立案理由', 'public security has not given its reasons yet']),
    ),
    asks: 'filing-notice',
    form: reasons,
    produces: ['通知立案书'],
    serves: ['police'],
    tells: ['victim'],
    basis: [cpl(113), procuratorateRules(561, 1), procuratorateRules(563)],
  },

  transferJurisdiction: {
    title: ['移送管辖、指定管辖', 'Hand the case to the organ with jurisdiction'],
    by: ['police', 'higherPolice'],
    approvedBy: ['police-head'],
    phase: 'report',
    when: all(
      policeCase,
      is('case.stage', 'report', 'investigation'),
      need(policeRules(23, 3), every('accused', not(arrestPending)), [
        '检察机关尚在审查逮捕或者复议、复核',
        'a decision on arrest is still being asked for',
      ]),
    ),
    hands: 'police',
    // The other organ, and the procuratorates beside and above it, take over.
    vacates: ['police', 'higherPolice', 'detentionCentre', 'procuratorate', 'higherProcuratorate'],
    form: {
      ground: choice(['移送依据', 'Ground'], {
        transfer: ['不属于本机关管辖', 'no jurisdiction'],
        joined: ['并案侦查', 'investigated together with another case'],
        designated: ['上级公安机关指定', 'designated by the higher organ'],
      }),
      to: text(['有管辖权的机关', 'The organ with jurisdiction']),
    },
    produces: ['移送案件通知书', '指定管辖决定书'],
    tells: ['complainant', 'procuratorate', 'detentionCentre', 'family'],
    basis: [cpl(110, 3), policeRules(22), policeRules(23), policeRules(175, 1), policeRules(184), policeRules(185)],
  },

  terminateForAccused: {
    title: ['终止侦查', 'End the investigation of one suspect'],
    by: 'police',
    approvedBy: ['police-head'],
    on: 'accused',
    phase: 'investigation',
    when: all(policeInvestigate, suspected),
    ...discharged,
    form: {
      ground: choice(['终止侦查的情形', 'Ground'], {
        another: ['犯罪事实不是该人实施', 'somebody else did it'],
        'not-punishable': ['共同犯罪中该人不够刑事处罚', 'a participant who is not to be punished'],
      }),
      ...reasons,
    },
    produces: ['终止侦查报告书', '终止侦查决定书', '释放通知书', '退还保证金决定书'],
    serves: ['accused'],
    tells: ['procuratorate', 'detentionCentre'],
    basis: [policeRules(186, 2), policeRules(187), policeRules(189, 2), policeRules(101, 1)],
  },

  resumeForAccused: {
    title: ['终止侦查后继续侦查', 'Go on investigating a suspect after it was ended'],
    by: 'police',
    approvedBy: ['police-head'],
    on: 'accused',
    phase: 'investigation',
    when: all(policeInvestigate, need(policeRules(190, 2), is('accused.standing', 'discharged'), ['并未终止侦查', 'it was never ended'])),
    sets: { 'accused.standing': 'suspect' },
    form: { found: text(['新的事实、证据,或者原认定的错误', 'New facts or evidence, or the error']), ...reasons },
    produces: ['继续侦查决定书'],
    basis: [policeRules(190, 2)],
  },

  withdrawCase: {
    title: ['撤销案件', 'Withdraw the case'],
    by: 'police',
    approvedBy: ['police-head'],
    phase: 'closing',
    when: policeInvestigate,
    sets: { 'case.stage': 'withdrawn' },
    stops: 'cpl-technical-measures',
    each: { accused: { where: suspected, ...discharged }, property: propertyBack },
    form: {
      ground: choice(['撤销案件的情形', 'Ground'], {
        'no-crime': ['没有犯罪事实', 'no crime'],
        minor: ['情节显著轻微,不认为是犯罪', 'manifestly minor, no crime'],
        prescribed: ['已过追诉时效', 'prescribed'],
        amnesty: ['特赦免除刑罚', 'amnesty'],
        death: ['犯罪嫌疑人死亡', 'the suspect has died'],
        other: ['其他依法不追究刑事责任', 'not to be pursued by law'],
      }),
      ...reasons,
    },
    produces: ['撤销案件报告书', '撤销案件决定书', '释放通知书', '退还保证金决定书'],
    serves: ['accused', 'victim'],
    tells: ['procuratorate', 'detentionCentre', 'complainant', 'owner'],
    basis: [cpl(16), cpl(163), policeRules(186, 1), policeRules(187), policeRules(189, 1)],
  },
});
