import { choice, money, number, text, yesNo } from '#justice/procedures';
import { cpl, policeRules, procuratorateRules } from '#law/statutes';
import { appraised, heard, inspected, searched, seized } from './evidence.ts';
import { freezeClocks, underInvestigation } from './investigation-conditions.ts';
import { acts, all, any, expired, is, need, running, some } from './words.ts';

const investigators = ['police', 'procuratorate'] as const;
const twoOfficers = 2;
const record = { record: text(['笔录', 'Record']) } as const;
const minorSuspect = { who: 'guardian', when: is('accused.age', 'minor'), basis: [cpl(281, 1), policeRules(323, 1)] } as const;

/** Who runs such measures keeps them secret; the review for prosecution looks at how they were authorised. 技术侦查保密 */
const secretMeasures = [
  cpl(152, 2),
  cpl(152, 4),
  policeRules(268, 2),
  policeRules(270),
  procuratorateRules(229, 2),
  procuratorateRules(231, 1),
  procuratorateRules(330, 1, 7),
];

/** Also before filing, for what leaves person and property free. 含立案前调查核实 */
const inquiring = all(is('case.stage', 'report', 'investigation', 'supplement'), is('case.origin', 'public-security', 'procuratorate'));

const hearing = {
  byLead: true,
  phase: 'investigation',
  when: inquiring,
  form: {
    who: choice(['被询问人', 'Who is heard'], {
      witness: ['证人', 'witness'],
      victim: ['被害人', 'victim'],
      'minor-witness': ['未成年证人,法定代理人或者合适成年人到场', 'minor witness, with guardian or appropriate adult'],
      'minor-victim': ['未成年被害人,法定代理人或者合适成年人到场', 'minor victim, with guardian or appropriate adult'],
    }),
    alone: yesNo(['个别进行', 'Heard alone, apart from others']),
    warned: yesNo(['已告知如实作证和伪证责任', 'Told to tell the truth, and of liability for false testimony']),
    ...record,
    ...heard,
  },
  produces: ['询问通知书', '询问笔录'],
} as const;

const seizing = {
  on: 'property',
  phase: 'property',
  when: all(
    need([policeRules(174, 2), procuratorateRules(169)], underInvestigation, [
      '立案前不得查封、扣押、冻结',
      'nothing may be seized or frozen before the case is filed',
    ]),
    is('property.hold', 'none'),
    is('property.ending', 'none'),
  ),
  sets: { 'property.hold': 'seized', 'property.listed': 'yes' },
  form: {
    item: text(['名称、编号、数量、特征、来源', 'Name, number, quantity, marks, origin']),
    holder: text(['持有人', 'Holder']),
    witness: text(['见证人', 'Attesting witness']),
    essential: yesNo(['已为被扶养家属保留必需的生活费用和物品', 'What dependants need to live was left']),
    ...seized,
  },
  serves: ['owner'],
} as const;

const freezing = {
  by: investigators,
  byLead: true,
  power: 'investigation',
  on: 'property',
  approvedBy: ['agency-head'],
  phase: 'property',
  when: all(
    need([policeRules(174, 2), procuratorateRules(169)], underInvestigation, [
      '立案前不得查封、扣押、冻结',
      'nothing may be seized or frozen before the case is filed',
    ]),
    need(cpl(144, 2), is('property.hold', 'none'), [
      '已经冻结、查封、扣押的,不得重复冻结',
      'what is frozen or seized already is not frozen again',
    ]),
    // What became free because the freeze was not renewed may be frozen anew.
    is('property.ending', 'none', 'returned'),
  ),
  sets: { 'property.hold': 'frozen', 'property.listed': 'yes', 'property.ending': 'none' },
  form: {
    account: text(['账户、数额、范围、期限', 'Account, amount, extent, period']),
    institution: text(['协助单位', 'Institution']),
  },
  produces: ['协助冻结财产通知书'],
  serves: ['owner'],
} as const;

const renewing = {
  by: ['police', 'procuratorate', 'court'],
  approvedBy: ['agency-head'],
  on: 'property',
  phase: 'property',
  form: { need: text(['需要继续冻结的理由', 'Why the freeze must go on']) },
  produces: ['继续冻结财产通知书'],
  tells: ['owner'],
} as const;

/** How the facts are found: questioning, inspection, search, seizure, appraisal, technical measures, wanted notices. 侦查措施 */
export const investigation = acts({
  interrogate: {
    title: ['讯问犯罪嫌疑人', 'Question the suspect'],
    by: investigators,
    byLead: true,
    power: 'investigation',
    officers: twoOfficers,
    on: 'accused',
    phase: 'investigation',
    when: all(underInvestigation, is('accused.standing', 'suspect')),
    present: [minorSuspect],
    stops: ['cpl-detention-interrogate', 'cpl-arrest-interrogate'],
    form: {
      place: choice(['讯问地点', 'Place'], {
        centre: ['看守所讯问室', 'interrogation room of the detention centre'],
        'handling-area': ['执法办案场所讯问室', 'interrogation room of the handling area'],
        home: ['住处、医疗机构', 'home or hospital'],
        scene: ['现场', 'scene'],
      }),
      rights: yesNo(['已告知诉讼权利、委托辩护人的权利和认罪认罚规定', 'Told of rights, of counsel and of leniency for a plea']),
      recordings: number(['全程同步录音录像(份)', 'Uncut recordings of the whole questioning'], { least: 0 }),
      ...record,
      corrections: text(['犯罪嫌疑人的补充、更正', 'What the suspect added or corrected'], { optional: true }),
      womanPresent: yesNo(['女性未成年人:女工作人员在场', 'A girl is questioned: a woman officer is present'], { optional: true }),
      ...heard,
    },
    bounds: [
      { field: 'recordings', least: 1, when: is('accused.gravity', 'life-or-death'), basis: [cpl(123, 1), policeRules(208)] },
      { field: 'recordings', least: 1, when: is('case.origin', 'procuratorate'), basis: [procuratorateRules(190)] },
    ],
    produces: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'],
    basis: [
      cpl(118),
      cpl(120),
      cpl(122),
      cpl(34, 2),
      policeRules(43, 1),
      policeRules(198),
      policeRules(202, 1),
      procuratorateRules(182, 1),
    ],
  },

  questionWitness: {
    title: ['询问证人、被害人', 'Hear a witness or the victim'],
    by: 'police',
    power: 'investigation',
    ...hearing,
    basis: [cpl(124), cpl(125), cpl(127), cpl(281, 5), policeRules(210), policeRules(211), policeRules(326, 1)],
  },

  questionWitnessInOwnCase: {
    title: ['检察机关询问证人、被害人', 'The procuratorate hears a witness or the victim in a case of its own'],
    by: 'procuratorate',
    power: 'investigation',
    officers: twoOfficers,
    ...hearing,
    when: all(hearing.when, need(cpl(19, 2), is('case.origin', 'procuratorate'))),
    basis: [
      cpl(124),
      cpl(125),
      cpl(127),
      cpl(281, 5),
      procuratorateRules(192),
      procuratorateRules(193, 2),
      procuratorateRules(194, 1),
      procuratorateRules(195),
    ],
  },

  examine: {
    title: ['勘验、检查、辨认', 'Inspect, examine or identify'],
    by: investigators,
    byLead: true,
    power: 'investigation',
    officers: twoOfficers,
    phase: 'investigation',
    when: inquiring,
    form: {
      kind: choice(['种类', 'Kind'], {
        scene: ['现场勘验', 'inspection of the scene'],
        body: ['人身检查', 'examination of a person'],
        corpse: ['尸体检验', 'examination of a corpse'],
        lineup: ['辨认人(不少于七人或者十张照片)', 'identification of a person among at least seven, or ten photographs'],
        objects: ['辨认物(不少于五件或者十张照片)', 'identification of a thing among at least five, or ten photographs'],
      }),
      witness: text(['见证人,或者无见证人的原因和录音录像', 'Attesting witness, or why there was none and that it was recorded']),
      ...record,
      ...inspected,
    },
    produces: ['勘验检查笔录', '辨认笔录'],
    basis: [cpl(130), cpl(132), cpl(133), policeRules(194), policeRules(213), policeRules(215), policeRules(259, 1), policeRules(260)],
  },

  reenact: {
    title: ['侦查实验', 'Re-enact'],
    by: investigators,
    byLead: true,
    power: 'investigation',
    approvedBy: ['agency-head'],
    phase: 'investigation',
    when: underInvestigation,
    form: {
      question: text(['要查明的情况', 'What is to be found out']),
      recorded: yesNo(['已全程录音录像', 'Recorded uncut']),
      ...record,
    },
    produces: ['侦查实验笔录'],
    basis: [cpl(135), policeRules(221), procuratorateRules(200)],
  },

  dissectCorpse: {
    title: ['解剖尸体', 'Dissect a corpse'],
    by: 'police',
    approvedBy: ['police-head'],
    phase: 'investigation',
    when: inquiring,
    form: {
      family: text(['死者家属到场、签名的情况', 'How the family was told and came']),
      ...record,
    },
    produces: ['解剖尸体通知书', '尸体检验笔录'],
    tells: ['family'],
    basis: [cpl(131), policeRules(218)],
  },

  search: {
    title: ['搜查', 'Search'],
    by: investigators,
    byLead: true,
    power: 'investigation',
    officers: twoOfficers,
    approvedBy: ['agency-head'],
    phase: 'investigation',
    when: underInvestigation,
    form: {
      place: text(['搜查的人身、物品、住处或者其他地方', 'Person, things, dwelling or other place']),
      witness: text(['在场的被搜查人、家属、邻居或者其他见证人', 'Who was there: the person, family, neighbour or other witness']),
      womanOfficer: yesNo(['搜查妇女的身体由女工作人员进行', 'A woman’s body is searched by a woman'], { optional: true }),
      ...record,
      ...searched,
    },
    produces: ['搜查证', '搜查笔录'],
    basis: [
      cpl(136),
      cpl(138, 1),
      cpl(139),
      cpl(140),
      policeRules(222),
      policeRules(223),
      policeRules(225),
      procuratorateRules(203),
      procuratorateRules(204, 2),
    ],
  },

  searchInUrgency: {
    title: ['紧急情况下无证搜查', 'Search in urgency, without a warrant'],
    by: investigators,
    byLead: true,
    power: 'investigation',
    officers: twoOfficers,
    on: 'accused',
    phase: 'investigation',
    when: all(
      underInvestigation,
      need(cpl(138, 2), is('accused.custody', 'detained', 'arrested'), [
        '只有执行拘留、逮捕时才可以不用搜查证',
        'only while detaining or arresting may there be no warrant',
      ]),
    ),
    form: {
      urgency: choice(['紧急情况', 'Urgency'], {
        weapon: ['可能随身携带凶器', 'may carry a weapon'],
        danger: ['可能隐藏爆炸、剧毒等危险物品', 'may hide explosives, poison or other dangerous things'],
        evidence: ['可能隐匿、毁弃、转移犯罪证据', 'may hide, destroy or move evidence'],
        others: ['可能隐匿其他犯罪嫌疑人', 'may hide other suspects'],
        sudden: ['其他突然发生的紧急情况', 'another sudden urgency'],
      }),
      witness: text(['在场的被搜查人、家属、邻居或者其他见证人', 'Who was there: the person, family, neighbour or other witness']),
      womanOfficer: yesNo(['搜查妇女的身体由女工作人员进行', 'A woman’s body is searched by a woman'], { optional: true }),
      ...record,
      ...searched,
    },
    produces: ['搜查笔录'],
    basis: [cpl(138, 2), cpl(139), cpl(140), policeRules(224), policeRules(225), procuratorateRules(205, 2)],
  },

  seizeProperty: {
    title: ['扣押', 'Seize property'],
    by: 'police',
    officers: twoOfficers,
    approvedBy: ['unit-head'],
    ...seizing,
    produces: ['扣押决定书', '扣押清单', '扣押笔录'],
    basis: [cpl(141), cpl(142), policeRules(227), policeRules(228, 1), policeRules(229), policeRules(230)],
  },

  seizeAtScene: {
    title: ['现场勘查、搜查中扣押', 'Seize property found at the scene or in a search'],
    by: 'police',
    officers: twoOfficers,
    ...seizing,
    form: { ...seizing.form, commander: text(['决定扣押的现场指挥人员', 'Who commanded at the scene and decided']) },
    produces: ['扣押清单', '扣押笔录'],
    basis: [cpl(141), cpl(142), policeRules(228, 1), policeRules(229), policeRules(230)],
  },

  sealProperty: {
    title: ['查封,扣押价值较高的财物', 'Seal land, houses and large things, or seize what is of high value'],
    by: 'police',
    officers: twoOfficers,
    approvedBy: ['police-head'],
    ...seizing,
    produces: ['查封决定书', '扣押决定书', '查封扣押清单', '查封扣押笔录'],
    basis: [cpl(141), cpl(142), policeRules(228, 1), policeRules(228, 2), policeRules(229), policeRules(230)],
  },

  seizeInOwnCase: {
    title: ['检察机关查封、扣押', 'The procuratorate seizes property in a case of its own'],
    by: 'procuratorate',
    power: 'investigation',
    officers: twoOfficers,
    approvedBy: ['chief-procurator'],
    ...seizing,
    when: all(seizing.when, need(cpl(19, 2), is('case.origin', 'procuratorate'))),
    produces: ['查封扣押决定书', '查封扣押清单', '查封扣押笔录'],
    basis: [cpl(141), cpl(142), procuratorateRules(210, 1), procuratorateRules(210, 2)],
  },

  freezeProperty: {
    title: ['冻结存款等财产', 'Freeze money and other property'],
    ...freezing,
    starts: 'psr-freeze',
    basis: [
      cpl(144),
      policeRules(237),
      policeRules(239, 1),
      policeRules(242),
      policeRules(243, 1),
      policeRules(245),
      procuratorateRules(212, 2),
    ],
  },

  freezeSecurities: {
    title: ['冻结债券、股票、基金份额', 'Freeze bonds, stocks and fund units'],
    ...freezing,
    starts: 'psr-freeze-securities',
    basis: [
      cpl(144),
      policeRules(237),
      policeRules(239, 1),
      policeRules(242),
      policeRules(244),
      policeRules(246, 1),
      procuratorateRules(214, 1),
    ],
  },

  renewFreeze: {
    title: ['继续冻结', 'Renew the freeze of money'],
    ...renewing,
    when: need(policeRules(240), running('psr-freeze'), ['冻结期限未在进行或者已经届满', 'the freeze does not run or is over']),
    restarts: 'psr-freeze',
    basis: [policeRules(240), policeRules(243), policeRules(245)],
  },

  renewFreezeOfSecurities: {
    title: ['继续冻结证券', 'Renew the freeze of securities'],
    ...renewing,
    when: need(policeRules(240), running('psr-freeze-securities'), ['冻结期限未在进行或者已经届满', 'the freeze does not run or is over']),
    restarts: 'psr-freeze-securities',
    basis: [policeRules(240), policeRules(244)],
  },

  freezeLapses: {
    title: ['逾期未续冻、自动解除冻结', 'Not renewed in time: the freeze lapses'],
    by: 'law',
    on: 'property',
    phase: 'property',
    when: all(is('property.hold', 'frozen'), expired('psr-freeze', 'psr-freeze-securities')),
    stops: [...freezeClocks, 'cpl-property-release'],
    sets: { 'property.hold': 'none', 'property.order': 'none', 'property.ending': 'returned' },
    basis: [policeRules(240)],
  },

  commissionAppraisal: {
    title: ['鉴定', 'Commission an appraisal'],
    by: investigators,
    byLead: true,
    power: 'investigation',
    approvedBy: ['agency-head'],
    phase: 'investigation',
    when: inquiring,
    form: {
      question: text(['要求鉴定解决的问题', 'Question']),
      expert: text(['鉴定机构、鉴定人', 'Expert']),
      kind: choice(['种类', 'Kind'], {
        first: ['初次鉴定', 'first'],
        supplementary: ['补充鉴定', 'supplementary'],
        anew: ['重新鉴定,另行指派或者聘请鉴定人', 'anew, by another expert'],
      }),
      opinion: text(['鉴定意见', 'Opinion'], { optional: true }),
      ...appraised,
    },
    produces: ['鉴定聘请书', '鉴定意见通知书'],
    tells: ['accused', 'victim'],
    basis: [cpl(146), cpl(147, 1), cpl(148), policeRules(248), policeRules(252, 2), policeRules(254), policeRules(255)],
  },

  authoriseTechnicalMeasures: {
    title: ['批准、延长技术侦查措施', 'Authorise technical measures, or prolong them'],
    by: investigators,
    byLead: true,
    power: 'investigation',
    approvedBy: ['city-police-head'],
    phase: 'investigation',
    when: all(
      underInvestigation,
      need(
        [cpl(150), policeRules(263, 1, 5)],
        some('accused', any(is('accused.gravity', 'up-to-ten', 'ten-plus', 'life-or-death'), is('accused.arrest', 'approved'))),
        [
          '不属于可以采取技术侦查措施的严重犯罪案件,也不是追捕在逃人员',
          'neither a grave case in which technical measures are allowed, nor the pursuit of a fugitive',
        ],
      ),
    ),
    // Every prolongation is a decision of its own, for three months at most.
    starts: 'cpl-technical-measures',
    form: {
      kind: choice(['种类', 'Kind'], {
        recording: ['记录监控', 'records'],
        movement: ['行踪监控', 'movements'],
        communication: ['通信监控', 'communications'],
        place: ['场所监控', 'places'],
      }),
      target: text(['适用对象', 'Whom it is applied to']),
      reasons: text(['侦查犯罪的需要', 'Why it is needed']),
    },
    produces: ['采取技术侦查措施决定书', '延长技术侦查措施期限决定书'],
    secret: secretMeasures,
    basis: [cpl(150), cpl(151), policeRules(263), policeRules(265, 1), policeRules(266), procuratorateRules(229, 1)],
  },

  endTechnicalMeasures: {
    title: ['解除技术侦查措施', 'End technical measures'],
    by: investigators,
    byLead: true,
    power: 'investigation',
    phase: 'investigation',
    when: need(cpl(151), any(running('cpl-technical-measures'), expired('cpl-technical-measures')), [
      '没有采取技术侦查措施',
      'there are none',
    ]),
    stops: 'cpl-technical-measures',
    form: {
      ground: choice(['解除的情形', 'Ground'], {
        'no-need': ['不需要继续采取', 'no longer needed'],
        'time-over': ['有效期限届满', 'the time is over'],
      }),
    },
    produces: ['解除技术侦查措施决定书'],
    secret: secretMeasures,
    basis: [cpl(151), policeRules(266, 2), policeRules(266, 4), procuratorateRules(229, 1)],
  },

  investigateUndercover: {
    title: ['隐匿身份侦查、控制下交付', 'Investigate undercover, or let a delivery pass under control'],
    by: 'police',
    approvedBy: ['police-head'],
    phase: 'investigation',
    when: underInvestigation,
    form: {
      kind: choice(['种类', 'Kind'], {
        undercover: ['隐匿身份实施侦查', 'undercover'],
        delivery: ['控制下交付', 'controlled delivery'],
      }),
      safe: yesNo(['未诱使他人产生犯罪意图,不危害公共安全', 'Nobody was led to intend a crime, and the public was not endangered']),
      reasons: text(['必要性', 'Why it is necessary']),
    },
    basis: [cpl(153), policeRules(271), policeRules(272)],
  },

  offerReward: {
    title: ['悬赏通告', 'Offer a reward'],
    by: 'police',
    approvedBy: ['police-head'],
    phase: 'investigation',
    when: underInvestigation,
    form: { subject: text(['悬赏对象的基本情况', 'Who or what is sought']), reward: money(['赏金', 'Reward']) },
    produces: ['悬赏通告'],
    basis: [policeRules(279)],
  },

  issueWantedNotice: {
    title: ['通缉', 'Issue a wanted notice'],
    by: 'police',
    approvedBy: ['police-head'],
    on: 'accused',
    phase: 'investigation',
    when: all(
      is('case.stage', 'investigation', 'supplement', 'review', 'trial', 'appeal'),
      is('accused.standing', 'suspect', 'ordered', 'indicted'),
      is('accused.custody', 'none', 'bail', 'residence'),
    ),
    form: {
      description: text(['身份、体貌特征、简要案情', 'Identity, looks, and what happened']),
      area: text(['发布范围;超出辖区的由有权决定的上级机关发布', 'Area; beyond its own, issued by the competent higher organ']),
    },
    produces: ['通缉令'],
    basis: [cpl(155), policeRules(274), policeRules(275), procuratorateRules(232), procuratorateRules(234)],
  },
});
