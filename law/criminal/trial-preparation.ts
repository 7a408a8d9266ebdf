import { booking, choice, day, text, yesNo } from '#justice/procedures';
import { cpl, onlineLitigation, peoplesAssessors, procuratorateRules, spc } from '#law/statutes';
import { allPlead, atTrial, defendedAtTrial, fitsFastTrack, minorOnTrial, onTrial } from './trial-conditions.ts';
import { acts, all, any, is, need, not, pending, running, some } from './words.ts';

const reasons = { reasons: text(['理由', 'Reasons']) } as const;
const unprepared = all(atTrial, is('case.session', 'none'));
/** Whoever does not agree is not tried in a shorter procedure: there is nothing else to choose. */
const everybody = { all: ['全部被告人同意', 'everybody on trial agrees'] } as const;
const privateCase = all(is('case.origin', 'private'), is('case.stage', 'report'));
/** The suit was refused, and the case was never opened. 不予受理 */
const refusedSuit = all(is('case.origin', 'private'), is('case.stage', 'unfiled'));
const accepts = {
  answers: 'prosecution',
  withdraws: 'prosecution-material',
  starts: 'cpl-defence-notice-trial',
  serves: ['procuratorate'],
  produces: ['立案登记表'],
  each: {
    accused: [
      // Each organ decides anew on bail and residence, and its own period runs anew.
      { where: all(onTrial, is('accused.custody', 'bail')), starts: 'cpl-bail' },
      { where: all(onTrial, is('accused.custody', 'residence')), starts: 'cpl-residential-surveillance' },
    ],
  },
} as const;
const court = {
  day: day(['开庭日期', 'Day of the hearing']),
  judges: text(['审判长及合议庭组成人员、人民陪审员', 'Presiding judge, panel and assessors']),
  open: choice(['是否公开审理', 'Openness'], {
    public: ['公开', 'public'],
    secret: ['国家秘密、个人隐私,不公开', 'state secrets or privacy: closed'],
    minor: ['审判时不满十八周岁,不公开', 'a minor: closed'],
    trade: ['商业秘密,依申请不公开', 'trade secrets: closed on application'],
  }),
} as const;

/** Where somebody joins from afar, everybody agreed to it beforehand. 在线方式 */
const joined = { consent: text(['在线方式的同意情况', 'Who agreed to the link'], { optional: true }) } as const;
const when = {
  hearing: booking(['开庭时间、地点', 'When and where'], 'hearing', {
    help: [
      '在线开庭限于速裁等案件,并经公诉人、当事人、辩护人同意(在线诉讼规则第三十七条)',
      'by a link only on the fast track and in like cases, where prosecutor, parties and counsel agree (online litigation rules, article 37)',
    ],
  }),
  ...joined,
} as const;

/** From the indictment to the hearing. 立案受理与庭前准备 */
export const trialPreparation = acts({
  acceptCase: {
    title: ['受理公诉案件', 'Accept the case'],
    by: 'court',
    phase: 'trial',
    ...accepts,
    starts: ['cpl-defence-notice-trial', 'cpl-trial-first'],
    sets: { 'case.mode': 'ordinary', 'case.session': 'none' },
    basis: [cpl(186), spc(162, 2), spc(218), spc(219)],
  },

  acceptForSummary: {
    title: ['受理并决定适用简易程序', 'Accept the case for summary procedure'],
    by: 'court',
    phase: 'trial',
    when: all(allPlead, need(cpl(214), not(some('accused', all(onTrial, is('accused.gravity', 'life-or-death')))))),
    ...accepts,
    starts: ['cpl-defence-notice-trial', 'cpl-trial-summary'],
    sets: { 'case.mode': 'summary', 'case.session': 'none' },
    form: { consent: choice(['被告人对适用简易程序没有异议', 'Consent to it'], everybody), ...reasons },
    basis: [cpl(186), cpl(214), cpl(215), spc(162, 2), spc(219), spc(359), spc(360)],
  },

  acceptForFastTrack: {
    title: ['受理并决定适用速裁程序', 'Accept the case for the fast track'],
    by: 'court',
    phase: 'trial',
    when: fitsFastTrack,
    ...accepts,
    starts: ['cpl-defence-notice-trial', 'cpl-trial-fast-track'],
    sets: { 'case.mode': 'fast-track', 'case.session': 'none' },
    form: { consent: choice(['被告人同意适用速裁程序', 'Consent to it'], everybody) },
    basis: [cpl(186), cpl(222), cpl(223), spc(162, 2), spc(219), spc(369), spc(370)],
  },

  returnToProcuratorate: {
    title: ['退回人民检察院', 'Return the case to the procuratorate'],
    by: 'court',
    phase: 'trial',
    when: not(is('case.track', 'absence')),
    answers: 'prosecution',
    withdraws: 'prosecution-material',
    callsOff: ['conference', 'hearing'],
    sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
    each: { accused: { where: onTrial, sets: { 'accused.standing': 'suspect' }, starts: 'cpl-prosecution-review' } },
    hands: 'procuratorate',
    // It may be prosecuted before another court.
    vacates: 'court',
    form: {
      ground: choice(['退回的情形', 'Ground'], {
        jurisdiction: ['不属于本院管辖', 'no jurisdiction'],
        barred: ['刑诉法第十六条第二项至第六项情形', 'article 16, items 2 to 6'],
        absent: ['被告人不在案', 'the defendant is not there'],
        again: ['撤诉后没有新的事实、证据重新起诉', 'prosecuted again after withdrawal, with nothing new'],
      }),
    },
    produces: ['退回案件函'],
    serves: ['procuratorate'],
    basis: [spc(219, 1, 1), spc(219, 1, 2), spc(219, 1, 3), spc(219, 1, 6)],
  },

  bringPrivateProsecution: {
    title: ['提起自诉', 'Bring a private prosecution'],
    by: 'victim',
    phase: 'trial',
    when: privateCase,
    asks: 'private-suit',
    form: {
      against: text(['被告人', 'Whom it accuses']),
      facts: text(['犯罪事实和诉讼请求', 'Facts and what is asked']),
      evidence: text(['证据', 'Evidence']),
    },
    produces: ['刑事自诉状'],
    serves: ['court'],
    basis: [cpl(210), spc(316), spc(318)],
  },

  acceptPrivateProsecution: {
    title: ['受理自诉案件', 'Accept a private prosecution'],
    by: 'court',
    phase: 'trial',
    when: all(privateCase, need(spc(316), some('accused', is('accused.standing', 'suspect')), ['没有明确的被告人', 'nobody is accused'])),
    answers: 'private-suit',
    starts: ['cpl-trial-private', 'cpl-defence-notice-trial'],
    sets: { 'case.stage': 'trial', 'case.lead': 'court', 'case.mode': 'ordinary', 'case.session': 'none' },
    each: { accused: { where: is('accused.standing', 'suspect'), sets: { 'accused.standing': 'indicted' } } },
    hands: 'court',
    form: reasons,
    produces: ['受理案件通知书', '委托诉讼代理人告知书'],
    serves: ['victim', 'accused'],
    basis: [cpl(210), cpl(211), cpl(34, 2), cpl(46, 2), spc(316), spc(320, 1)],
  },

  refusePrivateProsecution: {
    title: ['自诉裁定不予受理', 'Refuse a private prosecution'],
    by: 'court',
    phase: 'trial',
    when: privateCase,
    answers: 'private-suit',
    starts: 'cpl-appeal-ruling',
    sets: { 'case.stage': 'unfiled' },
    form: reasons,
    produces: ['不予受理裁定书'],
    serves: ['victim'],
    basis: [cpl(211), spc(320, 2)],
  },

  appealRefusalOfSuit: {
    title: ['对不予受理裁定上诉', 'Appeal against the refusal of the suit'],
    by: 'victim',
    phase: 'trial',
    when: all(
      refusedSuit,
      need([cpl(230), spc(322, 1)], running('cpl-appeal-ruling'), ['不在五日上诉期限内', 'outside the five days for appeal']),
    ),
    asks: 'ruling-appeal',
    stops: 'cpl-appeal-ruling',
    starts: 'cpl-trial-second',
    form: reasons,
    produces: ['上诉状'],
    serves: ['court'],
    basis: [cpl(227, 1), cpl(230), spc(322, 1)],
  },

  upholdRefusalOfSuit: {
    title: ['维持不予受理裁定', 'Uphold the refusal of the suit'],
    by: 'higherCourt',
    phase: 'trial',
    when: refusedSuit,
    answers: 'ruling-appeal',
    panel: { sizes: [3, 5], basis: [cpl(183, 4)] },
    stops: 'cpl-trial-second',
    form: reasons,
    produces: ['刑事裁定书'],
    serves: ['victim'],
    tells: ['court'],
    basis: [cpl(240), cpl(244)],
  },

  orderAcceptanceOfSuit: {
    title: ['撤销不予受理裁定、指令立案受理', 'Quash the refusal: the suit must be accepted'],
    by: 'higherCourt',
    phase: 'trial',
    when: refusedSuit,
    answers: 'ruling-appeal',
    panel: { sizes: [3, 5], basis: [cpl(183, 4)] },
    asks: 'private-suit',
    stops: 'cpl-trial-second',
    sets: { 'case.stage': 'report' },
    form: reasons,
    produces: ['刑事裁定书'],
    serves: ['victim', 'court'],
    basis: [cpl(240), spc(322, 2)],
  },

  tellDefendantRights: {
    title: ['告知委托辩护人', 'Tell the defendant of the right to counsel'],
    by: 'court',
    phase: 'trial',
    when: atTrial,
    stops: 'cpl-defence-notice-trial',
    produces: ['权利义务告知书'],
    serves: ['accused'],
    batch: ['告知的内容由法律规定，人人相同', 'what is told is laid down by law, the same for everybody'],
    basis: [cpl(34, 2)],
  },

  retainCounselAtTrial: {
    title: ['审判阶段委托辩护人', 'Retain counsel for the trial'],
    by: ['accused', 'guardian', 'family'],
    on: 'accused',
    phase: 'trial',
    when: all(is('case.stage', 'trial', 'appeal', 'death-review', 'retrial'), is('accused.counsel', 'none', 'duty', 'assigned')),
    withdraws: 'mandatory-counsel',
    sets: { 'accused.counsel': 'retained' },
    produces: ['委托书'],
    tells: ['court'],
    basis: [cpl(33, 1), cpl(34, 1), cpl(34, 4)],
  },

  prepareHearing: {
    title: ['确定合议庭、送达起诉书副本', 'Fix the panel and serve the indictment'],
    by: 'court',
    phase: 'trial',
    when: all(unprepared, need(cpl(187, 1), is('case.mode', 'ordinary'))),
    ahead: { limit: 'cpl-indictment-service', of: 'day' },
    sets: { 'case.session': 'prepared' },
    form: court,
    produces: ['合议庭组成人员通知书', '起诉书副本', '送达回证'],
    serves: ['accused', 'counsel', 'guardian'],
    basis: [cpl(183), cpl(187, 1), cpl(188, 1), cpl(285), peoplesAssessors(14), spc(221)],
  },

  prepareSimpleHearing: {
    title: ['简易、速裁程序庭前准备', 'Prepare a hearing in summary procedure or on the fast track'],
    by: 'court',
    phase: 'trial',
    when: all(unprepared, need([cpl(219), cpl(224, 1)], is('case.mode', 'summary', 'fast-track'))),
    sets: { 'case.session': 'prepared' },
    form: court,
    produces: ['起诉书副本', '送达回证'],
    serves: ['accused', 'counsel'],
    tells: ['procuratorate'],
    basis: [cpl(216, 1), cpl(219), cpl(222, 1), cpl(224, 1), spc(359), spc(369), spc(371)],
  },

  callPretrialConference: {
    title: ['通知召开庭前会议', 'Call a pretrial conference'],
    by: 'court',
    phase: 'trial',
    when: all(atTrial, is('case.session', 'none', 'prepared', 'adjourned')),
    form: {
      conference: booking(['会议时间、地点', 'When and where'], 'conference', {
        help: ['根据案件情况,可以采用视频方式', 'by video where the case allows it'],
      }),
      matters: text(['拟了解情况、听取意见的事项', 'What it is to be about'], { optional: true }),
    },
    produces: ['庭前会议通知书'],
    tells: ['procuratorate', 'counsel', 'accused'],
    basis: [cpl(187, 2), spc(226), spc(230, 2), spc(230, 3), spc(231, 2)],
  },

  holdPretrialConference: {
    title: ['召开庭前会议', 'Hold a pretrial conference'],
    by: 'court',
    phase: 'trial',
    when: all(atTrial, is('case.session', 'none', 'prepared', 'adjourned')),
    present: [
      { who: 'procuratorate', when: not(is('case.origin', 'private')), basis: [spc(230, 2)] },
      { who: 'counsel', basis: [spc(230, 2)] },
    ],
    form: {
      matters: text(['了解情况、听取意见的事项', 'What was discussed']),
      exclusion: text(['非法证据排除', 'Unlawfully obtained evidence'], { optional: true }),
    },
    produces: ['庭前会议笔录', '庭前会议报告'],
    tells: ['accused'],
    basis: [cpl(187, 2), spc(226), spc(227), spc(228), spc(230)],
  },

  summonToHearing: {
    title: ['传唤、通知、公告开庭', 'Summon and announce the hearing'],
    by: 'court',
    phase: 'trial',
    when: all(atTrial, is('case.session', 'prepared', 'adjourned'), need(cpl(187, 3), is('case.mode', 'ordinary'))),
    ahead: { limit: 'cpl-summons-service', of: 'hearing' },
    form: {
      ...when,
      witnesses: text(['通知出庭的证人、鉴定人', 'Witnesses and experts'], { optional: true }),
    },
    produces: ['传票', '出庭通知书', '开庭公告'],
    serves: ['accused', 'victim', 'counsel', 'guardian'],
    tells: ['procuratorate'],
    basis: [cpl(187, 3), spc(221), onlineLitigation(37, 1)],
  },

  notifySimpleHearing: {
    title: ['简易、速裁程序通知开庭', 'Tell of a hearing in summary procedure or on the fast track'],
    by: 'court',
    phase: 'trial',
    when: all(
      atTrial,
      is('case.session', 'prepared', 'adjourned'),
      need([cpl(219), cpl(224, 1)], is('case.mode', 'summary', 'fast-track'), [
        '普通程序应当在开庭三日以前送达传票、通知书',
        'in ordinary procedure summonses are served three days ahead',
      ]),
    ),
    form: { ...when, record: text(['通知方式与记录', 'How it was told, on record']) },
    produces: ['通知记录'],
    tells: ['accused', 'counsel', 'procuratorate', 'victim'],
    basis: [cpl(219), cpl(224, 1), spc(362), spc(371), onlineLitigation(37, 1)],
  },

  openHearing: {
    title: ['开庭审理', 'Open the hearing'],
    by: 'court',
    phase: 'trial',
    when: all(
      atTrial,
      need(cpl(187), is('case.session', 'prepared'), ['尚未完成庭前准备', 'the hearing has not been prepared']),
      defendedAtTrial,
      need(spc(17, 3), not(pending('transfer-up')), [
        '移送上级法院的请求尚未答复',
        'the higher court has not answered whether it tries the case',
      ]),
    ),
    present: [
      { who: 'procuratorate', when: not(is('case.origin', 'private')), basis: [cpl(189), cpl(216, 2)] },
      { who: 'accused', when: not(is('case.track', 'absence')), basis: [cpl(190, 1)] },
      { who: 'guardian', when: minorOnTrial, basis: [cpl(281, 1), cpl(281, 4)] },
    ],
    sets: { 'case.session': 'running' },
    stops: 'cpl-absence-illness',
    form: {
      rights: yesNo(['已告知申请回避、辩护等权利', 'Rights of recusal and defence told']),
      plea: text(['认罪认罚自愿性、具结书审查', 'Whether the plea was free and true'], { optional: true }),
    },
    produces: ['法庭笔录'],
    basis: [cpl(189), cpl(190), cpl(191), cpl(207, 1), cpl(281), procuratorateRules(390)],
  },

  decideOnExclusion: {
    title: ['调查证据收集合法性、排除非法证据', 'Inquire into, and exclude, unlawfully obtained evidence'],
    by: ['court', 'higherCourt'],
    phase: 'trial',
    when: any(all(atTrial, is('case.session', 'running')), is('case.stage', 'appeal', 'retrial')),
    form: {
      evidence: text(['被申请排除的证据', 'The evidence']),
      proof: text(['人民检察院的证明', 'How the procuratorate proved it lawful']),
      outcome: choice(['决定', 'Decision'], { excluded: ['予以排除', 'excluded'], kept: ['不予排除', 'not excluded'] }),
    },
    produces: ['证据收集合法性审查决定'],
    tells: ['procuratorate', 'accused', 'counsel'],
    basis: [cpl(56), cpl(58), cpl(59), cpl(60)],
  },
});
