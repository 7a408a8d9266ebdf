import { choice, money, number, text, yesNo } from '#justice/procedures';
import { cpl, policeRules, procuratorateRules } from '#law/statutes';
import {
  arrestDuties,
  arrestPending,
  arrestRefused,
  awaitsArrest,
  challengeClocks,
  custodyClocks,
  detentionDuties,
  libertyClocks,
  policeInvestigate,
  suspected,
  underInvestigation,
} from './investigation-conditions.ts';
import { measureRemedies } from './measure-remedies.ts';
import { acts, all, any, is, need, not } from './words.ts';

const investigators = ['police', 'procuratorate'] as const;
const reasons = { reasons: text(['理由', 'Reasons']) } as const;
const free = all(
  underInvestigation,
  suspected,
  need(cpl(90), not(awaitsArrest), ['批准、决定逮捕后应当立即执行', 'arrest has been ordered and must be executed at once']),
);
const endsCustody = [...custodyClocks, ...detentionDuties, ...arrestDuties] as const;

// Whoever leaves the arrest behind needs a new decision before being arrested again.
const arrestSpent = { where: is('accused.custody', 'arrested'), sets: { 'accused.arrest': 'none' } } as const;

const designating = {
  when: all(underInvestigation, suspected, is('accused.custody', 'residence')),
  starts: 'cpl-designated-residence-notify',
  form: { place: text(['指定的居所;非羁押场所、专门办案场所', 'Place: neither a place of custody nor one for handling cases']) },
  produces: ['指定居所监视居住决定书'],
  serves: ['accused'],
  tells: ['procuratorate'],
} as const;

const prolonging = {
  on: 'accused',
  phase: 'coercion',
  when: is('accused.custody', 'summoned'),
  turns: { limit: 'cpl-summons', into: 'grave-complex' },
  form: {
    measure: choice(['需要采取的措施', 'Measure needed'], { detention: ['拘留', 'detention'], arrest: ['逮捕', 'arrest'] }),
    reasons: text(['案情特别重大、复杂的情况', 'How the case is exceptionally grave and complex']),
  },
} as const;

/** Measures of coercion while a case is investigated. 侦查阶段的强制措施 */
export const coercion = acts({
  ...measureRemedies,

  summon: {
    title: ['传唤', 'Summon the suspect'],
    by: investigators,
    byLead: true,
    approvedBy: ['unit-head'],
    on: 'accused',
    phase: 'coercion',
    when: all(free, not(arrestPending), is('accused.custody', 'none')),
    starts: 'cpl-summons',
    sets: { 'accused.custody': 'summoned' },
    form: {
      place: text(['指定地点或者住处', 'Place']),
      gap: yesNo(['距上次传唤、拘传结束已满十二小时', 'Twelve hours or more since the last summons ended']),
    },
    produces: ['传唤证'],
    tells: ['family'],
    basis: [
      cpl(119, 1),
      cpl(119, 2),
      policeRules(198, 4),
      policeRules(199),
      policeRules(200, 1),
      procuratorateRules(184),
      procuratorateRules(185, 1),
    ],
  },

  summonAtScene: {
    title: ['现场口头传唤', 'Summon by word of mouth at the scene'],
    by: investigators,
    byLead: true,
    on: 'accused',
    phase: 'coercion',
    when: all(free, not(arrestPending), is('accused.custody', 'none')),
    starts: 'cpl-summons',
    sets: { 'accused.custody': 'summoned' },
    form: { told: text(['出示的工作证件、告知的原因和依据', 'Papers shown, and the reasons and law told']) },
    tells: ['family'],
    basis: [cpl(119, 1), cpl(119, 2), policeRules(199, 3), procuratorateRules(183, 4), procuratorateRules(184)],
  },

  compelAttendance: {
    title: ['拘传', 'Bring the suspect in by force'],
    by: investigators,
    byLead: true,
    officers: 2,
    approvedBy: ['agency-head'],
    on: 'accused',
    phase: 'coercion',
    when: all(free, not(arrestPending), is('accused.custody', 'none')),
    starts: 'cpl-summons',
    sets: { 'accused.custody': 'summoned' },
    form: { gap: yesNo(['距上次传唤、拘传结束已满十二小时', 'Twelve hours or more since the last summons ended']), ...reasons },
    produces: ['呈请拘传报告书', '拘传证'],
    basis: [cpl(66), cpl(119, 2), cpl(119, 3), policeRules(78), policeRules(80, 1), procuratorateRules(82, 2), procuratorateRules(83)],
  },

  prolongSummons: {
    title: ['延长传唤至二十四小时', 'Prolong a summons to twenty-four hours'],
    by: investigators,
    byLead: true,
    approvedBy: ['unit-head'],
    ...prolonging,
    basis: [cpl(119, 2), policeRules(200, 1), procuratorateRules(185, 1)],
  },

  prolongCompelledAttendance: {
    title: ['延长拘传至二十四小时', 'Prolong compelled attendance to twenty-four hours'],
    by: investigators,
    byLead: true,
    approvedBy: ['agency-head'],
    ...prolonging,
    basis: [cpl(119, 2), policeRules(80, 1), procuratorateRules(83, 2)],
  },

  endSummons: {
    title: ['结束传唤、拘传', 'End the summons'],
    by: investigators,
    byLead: true,
    on: 'accused',
    phase: 'coercion',
    when: is('accused.custody', 'summoned'),
    stops: 'cpl-summons',
    sets: { 'accused.custody': 'none' },
    form: { ended: text(['到案、结束时间', 'When it began and ended']) },
    basis: [cpl(119, 2), policeRules(80, 2), policeRules(200, 2), procuratorateRules(85, 2)],
  },

  detain: {
    title: ['拘留', 'Detain'],
    by: 'police',
    approvedBy: ['police-head'],
    on: 'accused',
    phase: 'coercion',
    when: all(
      policeInvestigate,
      free,
      need(cpl(92), not(arrestPending), ['逮捕尚在审查、复议或者复核', 'a decision on arrest is still being asked for']),
      is('accused.custody', 'none', 'summoned', 'bail', 'residence'),
      need([cpl(71, 4), cpl(77, 2), cpl(91, 3)], any(not(arrestRefused), is('accused.custody', 'bail', 'residence')), [
        '不批准逮捕后,只有违反取保候审、监视居住规定的才可以再行拘留',
        'after arrest was refused, only a breach of bail or residential surveillance allows detention',
      ]),
    ),
    starts: [...detentionDuties, 'cpl-arrest-request'],
    stops: ['cpl-summons', ...libertyClocks],
    drops: challengeClocks,
    sets: { 'accused.custody': 'detained', 'accused.arrest': 'none', 'accused.prolonged': 'none' },
    form: {
      ground: choice(['拘留的情形', 'Ground'], {
        committing: ['正在预备、实行犯罪或者犯罪后即时被发觉', 'caught preparing, committing, or just after'],
        identified: ['被害人或者在场目击者指认', 'pointed out by the victim or an eyewitness'],
        evidence: ['身边或者住处发现犯罪证据', 'evidence found on them or at home'],
        fleeing: ['企图自杀、逃跑或者在逃', 'attempts suicide or flight, or is a fugitive'],
        tampering: ['有毁灭、伪造证据或者串供可能', 'may destroy or forge evidence, or collude'],
        unknown: ['身份不明', 'identity unknown'],
        roaming: ['流窜、多次、结伙作案重大嫌疑', 'strongly suspected of roaming, repeated or gang offences'],
        breach: ['违反取保候审、监视居住规定,需要逮捕', 'breach of bail or residential surveillance that calls for arrest'],
      }),
      ...reasons,
    },
    produces: ['呈请拘留报告书', '拘留证'],
    basis: [cpl(82), cpl(85, 1), cpl(71, 4), cpl(77, 2), policeRules(124), policeRules(125)],
  },

  deliverToDetentionCentre: {
    title: ['送看守所羁押', 'Deliver to the detention centre'],
    by: 'police',
    on: 'accused',
    phase: 'coercion',
    when: is('accused.custody', 'detained', 'arrested'),
    stops: 'cpl-detention-to-station',
    form: {
      centre: text(['看守所', 'Detention centre']),
      health: yesNo(['已作健康和体表检查', 'Health and body examined on reception']),
    },
    tells: ['detentionCentre'],
    basis: [cpl(85, 2), cpl(93, 2), policeRules(126), policeRules(153, 1), policeRules(154)],
  },

  notifyFamily: {
    title: ['通知家属', 'Notify the family'],
    by: ['police', 'procuratorate', 'court', 'higherCourt'],
    byLead: true,
    on: 'accused',
    phase: 'coercion',
    when: is('accused.custody', 'detained', 'arrested', 'residence'),
    stops: ['cpl-detention-notify-family', 'cpl-arrest-notify-family', 'cpl-designated-residence-notify'],
    form: {
      reason: text(['原因和羁押、居住处所', 'Why, and where the person is held or lives']),
      delay: text(
        ['超过二十四小时的:无法通知或者有碍侦查的原因', 'If later than twenty-four hours: why notice was impossible or would obstruct'],
        { optional: true },
      ),
    },
    produces: ['拘留通知书', '逮捕通知书', '监视居住通知书'],
    serves: ['family'],
    basis: [
      cpl(75, 2),
      cpl(85, 2),
      cpl(93, 2),
      policeRules(113),
      policeRules(127),
      policeRules(145),
      procuratorateRules(117, 1),
      procuratorateRules(144),
    ],
  },

  extendArrestRequest: {
    title: ['延长提请审查批准逮捕的时间', 'Prolong the time for requesting arrest'],
    by: 'police',
    approvedBy: ['police-head'],
    on: 'accused',
    phase: 'coercion',
    when: all(policeInvestigate, is('accused.custody', 'detained'), is('accused.prolonged', 'none')),
    extends: { limit: 'cpl-arrest-request', by: 'special', of: 'days' },
    sets: { 'accused.prolonged': 'special' },
    form: {
      days: number(['延长日数', 'Days added'], { least: 1, most: 4 }),
      special: text(['特殊情况', 'The special circumstances']),
    },
    produces: ['延长拘留期限通知书'],
    serves: ['accused'],
    tells: ['detentionCentre'],
    basis: [cpl(91, 1), policeRules(129, 1)],
  },

  extendArrestRequestToThirtyDays: {
    title: ['延长提请审查批准逮捕的时间至三十日', 'Prolong the time for requesting arrest to thirty days'],
    by: 'police',
    approvedBy: ['police-head'],
    on: 'accused',
    phase: 'coercion',
    // Thirty days in all: not on top of the four for special circumstances.
    when: all(policeInvestigate, is('accused.custody', 'detained'), is('accused.prolonged', 'none')),
    extends: { limit: 'cpl-arrest-request', by: 'roaming' },
    sets: { 'accused.prolonged': 'thirty' },
    form: {
      kind: choice(['情形', 'Kind'], {
        roaming: ['流窜作案', 'roaming'],
        repeated: ['多次作案', 'repeated'],
        gang: ['结伙作案', 'in a gang'],
      }),
      ...reasons,
    },
    produces: ['延长拘留期限通知书'],
    serves: ['accused'],
    tells: ['detentionCentre'],
    basis: [cpl(91, 2), policeRules(129, 2), policeRules(129, 3)],
  },

  decideBail: {
    title: ['取保候审', 'Bail'],
    by: investigators,
    byLead: true,
    approvedBy: ['agency-head'],
    on: 'accused',
    phase: 'coercion',
    when: all(free, is('accused.custody', 'none', 'summoned', 'residence', 'detained', 'arrested')),
    starts: 'cpl-bail',
    stops: [...endsCustody, 'cpl-residential-surveillance', 'cpl-designated-residence-notify'],
    sets: { 'accused.custody': 'bail', 'accused.prolonged': 'none' },
    also: arrestSpent,
    form: {
      ground: choice(['取保候审的情形', 'Ground'], {
        light: ['可能判处管制、拘役或者独立适用附加刑', 'a light sentence is likely'],
        harmless: ['采取取保候审不致发生社会危险性', 'no danger to society'],
        health: ['严重疾病、怀孕或者哺乳', 'illness, pregnancy or nursing'],
        'time-over': ['羁押期限届满,案件尚未办结', 'the time of custody is over and the case is not'],
        refused: [
          '证据不符合逮捕条件或者不批准逮捕,需要继续侦查',
          'no evidence for arrest, or arrest refused, and the investigation goes on',
        ],
      }),
      guarantee: choice(['保证方式', 'Guarantee'], { surety: ['保证人', 'surety'], deposit: ['保证金', 'deposit'] }),
      deposit: money(['保证金数额', 'Deposit'], { optional: true }),
      orders: text(['责令遵守的特别规定', 'Special orders'], { optional: true }),
      ...reasons,
    },
    bounds: [
      { field: 'deposit', least: 100_000, when: is('accused.age', 'adult'), basis: [policeRules(87), procuratorateRules(92)] },
      { field: 'deposit', least: 50_000, when: is('accused.age', 'minor'), basis: [policeRules(87), procuratorateRules(92)] },
    ],
    produces: ['取保候审决定书', '取保候审保证书', '收取保证金通知书'],
    serves: ['accused'],
    tells: ['detentionCentre', 'procuratorate'],
    basis: [
      cpl(67),
      cpl(68),
      cpl(91, 3),
      cpl(96),
      policeRules(81),
      policeRules(83),
      policeRules(84),
      procuratorateRules(86),
      procuratorateRules(89),
    ],
  },

  decideResidence: {
    title: ['监视居住', 'Residential surveillance'],
    by: investigators,
    byLead: true,
    approvedBy: ['agency-head'],
    on: 'accused',
    phase: 'coercion',
    when: all(free, is('accused.custody', 'none', 'summoned', 'bail', 'detained', 'arrested')),
    starts: 'cpl-residential-surveillance',
    stops: [...endsCustody, 'cpl-bail'],
    sets: { 'accused.custody': 'residence', 'accused.prolonged': 'none' },
    also: arrestSpent,
    form: {
      ground: choice(['监视居住的情形', 'Ground'], {
        health: ['严重疾病、怀孕或者哺乳', 'illness, pregnancy or nursing'],
        carer: ['系生活不能自理的人的唯一扶养人', 'sole carer of somebody who cannot live alone'],
        better: ['因案件特殊情况更为适宜', 'better suited to the case'],
        'time-over': ['羁押期限届满,案件尚未办结', 'the time of custody is over and the case is not'],
        'no-guarantee': ['不能提出保证人,也不交纳保证金', 'neither surety nor deposit'],
        breach: ['违反取保候审规定', 'breach of bail'],
      }),
      home: text(['住处', 'Dwelling']),
      ...reasons,
    },
    produces: ['监视居住决定书'],
    serves: ['accused'],
    tells: ['detentionCentre', 'procuratorate'],
    basis: [cpl(74), cpl(75, 1), cpl(91, 3), cpl(96), policeRules(109), policeRules(110), procuratorateRules(107)],
  },

  designateResidence: {
    title: ['无固定住处的指定居所监视居住', 'Designate the place of surveillance of somebody without a dwelling'],
    by: investigators,
    byLead: true,
    approvedBy: ['agency-head'],
    on: 'accused',
    phase: 'coercion',
    ...designating,
    basis: [cpl(75, 1), cpl(75, 2), cpl(75, 4), policeRules(111, 1), policeRules(112), procuratorateRules(116)],
  },

  designateResidenceForSecurity: {
    title: ['危害国家安全、恐怖活动犯罪的指定居所监视居住', 'Designate the place of surveillance in state security and terrorism cases'],
    by: 'police',
    approvedBy: ['police-head', 'higher-police-head'],
    on: 'accused',
    phase: 'coercion',
    ...designating,
    when: all(designating.when, is('case.origin', 'public-security')),
    form: {
      ...designating.form,
      hindrance: choice(['有碍侦查的情形', 'How the dwelling would hinder the investigation'], {
        evidence: ['可能毁灭、伪造证据,干扰证人作证或者串供', 'evidence, witnesses or collusion'],
        escape: ['可能引起自残、自杀或者逃跑', 'self-harm, suicide or flight'],
        accomplices: ['可能引起同案犯逃避、妨碍侦查', 'accomplices may evade or obstruct'],
        danger: ['在住处执行有人身危险', 'danger to the person in the dwelling'],
        family: ['家属或者单位人员与犯罪有牵连', 'family or colleagues are involved'],
      }),
    },
    basis: [cpl(75, 1), cpl(75, 2), cpl(75, 4), policeRules(111, 1), policeRules(111, 2), policeRules(112)],
  },

  liftMeasure: {
    title: ['释放、解除强制措施', 'Release, or lift the measure'],
    by: investigators,
    byLead: true,
    approvedBy: ['agency-head'],
    on: 'accused',
    phase: 'coercion',
    when: all(free, is('accused.custody', 'bail', 'residence', 'detained', 'arrested')),
    stops: [...endsCustody, ...libertyClocks],
    sets: { 'accused.custody': 'none', 'accused.prolonged': 'none' },
    also: arrestSpent,
    form: {
      ground: choice(['释放、解除的情形', 'Ground'], {
        wrong: ['不应当拘留、逮捕', 'detention or arrest was wrong'],
        refused: ['不批准、不予逮捕', 'arrest was refused'],
        'time-over': ['法定期限届满', 'the statutory time is over'],
        unsuitable: ['采取强制措施不当', 'the measure is unsuitable'],
        'no-need': ['不需要继续羁押', 'custody is no longer needed'],
      }),
      deposit: choice(['保证金', 'Deposit'], {
        none: ['无', 'none'],
        returned: ['如数退还', 'returned in full'],
        kept: ['暂扣或者已没收', 'kept or forfeited'],
      }),
      ...reasons,
    },
    produces: ['释放通知书', '释放证明书', '解除取保候审决定书', '解除监视居住决定书', '退还保证金决定书'],
    serves: ['accused'],
    tells: ['procuratorate', 'detentionCentre'],
    basis: [
      cpl(73),
      cpl(79, 2),
      cpl(86),
      cpl(91, 3),
      cpl(94),
      cpl(96),
      cpl(99),
      policeRules(101, 1),
      policeRules(108),
      policeRules(123),
      policeRules(128),
      policeRules(140),
      policeRules(144),
    ],
  },
});
