import type { InvariantOf } from '#justice/procedures';
import { cpl, policeRules, procuratorateRules } from '#law/statutes';
import { arrestPending, arrestRefused, awaitsArrest, notHeld } from './investigation-conditions.ts';
import { all, any, every, expired, is, not, pending, running, some, suspended, type CriminalWords } from './words.ts';

const investigating = is('case.stage', 'investigation');
const underMeasure = is('accused.custody', 'summoned', 'bail', 'residence', 'detained', 'arrested');
const detentionRuns = running(
  'cpl-arrest-request',
  'cpl-arrest-review',
  'cpl-release-at-once',
  'cpl-arrest-execution',
  'cpl-own-case-arrest-decision',
);
const measures = [
  'summon',
  'summonAtScene',
  'compelAttendance',
  'detain',
  'decideOwnDetention',
  'decideBail',
  'decideResidence',
  'requestArrest',
  'seizeProperty',
  'seizeAtScene',
  'sealProperty',
  'seizeInOwnCase',
  'freezeProperty',
  'freezeSecurities',
  'authoriseTechnicalMeasures',
] as const;

/** What holds from the report to the transfer for prosecution. 立案侦查阶段的不变式 */
export const investigationInvariants: readonly InvariantOf<CriminalWords, string>[] = [
  // Filing.
  {
    name: 'I1',
    title: ['立案前不采取强制措施、不查封扣押冻结、不技术侦查', 'No coercion and no seizure before the case is filed'],
    basis: [policeRules(174, 2), procuratorateRules(169)],
    onlyIf: is('case.stage', 'investigation', 'supplement'),
    acts: measures,
  },
  {
    name: 'I2',
    title: ['自侦案件只由人民检察院立案', 'Only the procuratorate files a case of its own'],
    basis: [cpl(19, 2)],
    onlyBy: ['procuratorate'],
    acts: ['inquireIntoClue', 'fileOwnCase', 'refuseOwnCase'],
  },
  {
    name: 'I3',
    title: ['通知立案前已要求并收到不立案理由', 'Notice to file follows the reasons for not filing'],
    basis: [cpl(113)],
    before: { first: ['giveReasonsForNotFiling'], then: ['notifyToFile'], again: ['fileCase', 'fileAfterReview', 'fileOnHigherReview'] },
  },
  {
    name: 'I4',
    title: ['只有检察机关通知立案', 'Only the procuratorate gives notice to file'],
    basis: [cpl(113)],
    onlyBy: ['procuratorate'],
    acts: ['demandReasonsForNotFiling', 'notifyToFile'],
  },
  {
    name: 'I5',
    title: ['不予立案复议、复核至多各一次', 'The refusal to file is challenged twice at most'],
    basis: [policeRules(179, 1), policeRules(179, 2)],
    atMost: 2,
    acts: ['challengeRefusalToFile'],
  },
  {
    name: 'I6',
    title: ['侦查中只有一个主办机关', 'One agency leads an investigation'],
    basis: [cpl(19, 1), policeRules(23, 2)],
    never: all(
      investigating,
      any(
        all(is('case.origin', 'public-security'), not(is('case.lead', 'police'))),
        all(is('case.origin', 'procuratorate'), not(is('case.lead', 'procuratorate'))),
        is('case.origin', 'supervision', 'private'),
      ),
    ),
  },

  // Arrest: approved by one, executed by another.
  {
    name: 'I7',
    title: ['未经批准、决定不得执行逮捕', 'Arrest is executed only after approval or decision'],
    basis: [cpl(80)],
    onlyIf: is('accused.arrest', 'approved'),
    acts: ['executeArrest', 'executeArrestInReview'],
  },
  {
    name: 'I8',
    title: ['每次逮捕都有此前的批准或者决定', 'Each arrest has its own approval or decision'],
    basis: [cpl(80)],
    before: {
      first: [
        'approveArrest',
        'reverseRefusalOfArrest',
        'reverseRefusalOnHigherReview',
        'decideArrest',
        'decideArrestInReview',
        'arrestAfterRetention',
      ],
      then: ['executeArrest'],
      again: [
        'refuseArrest',
        'requestArrest',
        'liftMeasure',
        'decideBail',
        'decideResidence',
        'releaseInReview',
        'bailInReview',
        'residenceInReview',
      ],
    },
  },
  {
    name: 'I9',
    title: ['逮捕由公安机关执行', 'Arrest is executed by public security'],
    basis: [cpl(80)],
    onlyBy: ['police'],
    acts: ['executeArrest', 'executeArrestInReview'],
  },
  {
    name: 'I10',
    title: ['提请逮捕的不批准逮捕', 'Who asks for arrest does not approve it'],
    basis: [cpl(3, 1), cpl(87)],
    onlyBy: ['procuratorate'],
    acts: ['approveArrest', 'refuseArrest'],
  },
  {
    name: 'I11',
    title: ['复议、复核只由检察机关决定', 'Only procuratorates decide on the challenge'],
    basis: [cpl(92)],
    onlyBy: ['procuratorate', 'higherProcuratorate'],
    acts: ['upholdRefusalOfArrest', 'upholdRefusalOnHigherReview', 'reverseRefusalOfArrest', 'reverseRefusalOnHigherReview'],
  },
  {
    name: 'I50',
    title: ['复核只由上一级人民检察院、上一级公安机关决定', 'Higher review belongs to the next higher organ'],
    basis: [cpl(92), policeRules(179, 2)],
    onlyBy: ['higherProcuratorate', 'higherPolice'],
    acts: ['upholdRefusalOnHigherReview', 'reverseRefusalOnHigherReview', 'upholdRefusalToFileOnReview', 'fileOnHigherReview'],
  },
  {
    name: 'I12',
    title: ['决定逮捕只由检察机关和人民法院作出', 'Only procuratorates and courts decide on arrest'],
    basis: [cpl(80), cpl(165)],
    onlyBy: ['procuratorate', 'court', 'higherCourt'],
    acts: ['decideArrest', 'decideArrestInReview'],
  },

  // After a refusal.
  {
    name: 'I13',
    title: ['不批准逮捕后未释放的,立即释放期限在计算', 'Whoever is still held after a refusal is due for release at once'],
    basis: [cpl(91, 3), cpl(92)],
    on: 'accused',
    never: all(investigating, arrestRefused, is('accused.custody', 'detained'), not(running('cpl-release-at-once'))),
  },
  {
    name: 'I14',
    title: ['不批准逮捕的人不在逮捕羁押中', 'Nobody is under arrest whose arrest was refused'],
    basis: [cpl(91, 3)],
    on: 'accused',
    never: all(investigating, arrestRefused, is('accused.custody', 'arrested')),
  },
  {
    name: 'I15',
    title: ['要求复议、提请复核时已经释放', 'The person is free when the refusal is challenged'],
    basis: [cpl(92)],
    onlyIf: notHeld,
    acts: ['requestArrestReconsideration', 'requestArrestHigherReview'],
  },
  {
    name: 'I16',
    title: ['复议、复核期间不再羁押', 'Nobody is detained while the challenge is open'],
    basis: [cpl(92)],
    on: 'accused',
    never: all(pending('arrest-reconsideration', 'arrest-higher-review'), is('accused.custody', 'detained', 'arrested')),
  },
  {
    name: 'I17',
    title: ['先复议后复核', 'Higher review follows reconsideration'],
    basis: [cpl(92)],
    before: { first: ['requestArrestReconsideration'], then: ['requestArrestHigherReview'], again: ['requestArrest'] },
  },
  {
    name: 'I18',
    title: ['对同一不批准逮捕决定只复核一次', 'One refusal is reviewed once'],
    basis: [cpl(92)],
    after: ['requestArrestHigherReview'],
    noneOf: ['requestArrestReconsideration', 'requestArrestHigherReview'],
    unless: ['requestArrest'],
  },

  // Nobody is held without a clock.
  {
    name: 'I19',
    title: ['拘留的人有期限在计算', 'Whoever is detained has a running clock'],
    basis: [cpl(91), cpl(167)],
    on: 'accused',
    never: all(investigating, is('accused.custody', 'detained'), not(detentionRuns)),
  },
  {
    name: 'I20',
    title: ['逮捕的人有侦查羁押期限', 'Whoever is arrested has the clock of investigation custody'],
    basis: [cpl(156), cpl(98)],
    on: 'accused',
    never: all(
      investigating,
      is('accused.custody', 'arrested'),
      // Expired: held beyond the time, which is on record and must end (98).
      not(any(running('cpl-investigation-custody'), suspended('cpl-investigation-custody'), expired('cpl-investigation-custody'))),
    ),
  },
  {
    name: 'I21',
    title: ['传唤、拘传有持续时间', 'Whoever is summoned has the clock of the summons'],
    basis: [cpl(119, 2)],
    on: 'accused',
    never: all(investigating, is('accused.custody', 'summoned'), not(running('cpl-summons'))),
  },
  {
    name: 'I22',
    title: ['取保候审、监视居住有期限', 'Bail and residential surveillance have their clocks'],
    basis: [cpl(79, 1)],
    on: 'accused',
    never: all(
      investigating,
      any(
        all(is('accused.custody', 'bail'), not(running('cpl-bail'))),
        all(is('accused.custody', 'residence'), not(running('cpl-residential-surveillance'))),
      ),
    ),
  },
  {
    name: 'I23',
    title: ['逮捕前的拘留至多三十七日', 'Detention before a decision on arrest lasts thirty-seven days at most'],
    basis: [cpl(91, 2), cpl(91, 3)],
    on: 'accused',
    while: all(investigating, is('case.origin', 'public-security'), is('accused.custody', 'detained'), is('accused.arrest', 'none')),
    lasts: { days: 37 },
  },
  {
    name: 'I24',
    title: ['自侦案件决定逮捕前的拘留至多十七日', 'In its own cases the procuratorate decides within seventeen days'],
    basis: [cpl(167)],
    on: 'accused',
    while: all(investigating, is('case.origin', 'procuratorate'), is('accused.custody', 'detained'), is('accused.arrest', 'none')),
    lasts: { days: 17 },
  },
  {
    name: 'I25',
    title: ['被羁押的人可以获得自由', 'From every custody a way to freedom is open'],
    basis: [cpl(96), cpl(99)],
    whenever: all(investigating, some('accused', is('accused.custody', 'detained', 'arrested'))),
    reachable: every('accused', notHeld),
  },

  // Custody is prolonged only by the level the article names, in its order.
  {
    name: 'I26',
    title: ['延长一个月由上一级人民检察院批准', 'The month of article 156 comes from the next higher procuratorate'],
    basis: [cpl(156)],
    onlyBy: ['higherProcuratorate'],
    acts: ['extendCustodyByHigherProcuratorate'],
  },
  {
    name: 'I27',
    title: ['延长二个月由省级人民检察院批准', 'The two months of articles 158 and 159 come from the provincial procuratorate'],
    basis: [cpl(158), cpl(159)],
    onlyBy: ['provincialProcuratorate'],
    acts: ['extendCustodyByProvince', 'extendCustodyForGravity'],
  },
  {
    name: 'I28',
    title: ['第一百五十八条的延长在第一百五十六条之后', 'Article 158 comes after article 156'],
    basis: [cpl(158)],
    before: {
      first: ['extendCustodyByHigherProcuratorate'],
      then: ['extendCustodyByProvince'],
      again: ['executeArrest', 'recountCustody'],
    },
  },
  {
    name: 'I29',
    title: ['第一百五十九条的延长在第一百五十八条之后', 'Article 159 comes after article 158'],
    basis: [cpl(159)],
    before: { first: ['extendCustodyByProvince'], then: ['extendCustodyForGravity'], again: ['executeArrest', 'recountCustody'] },
  },
  {
    name: 'I30',
    title: ['再延长只对可能判处十年以上的', 'The last prolongation is for ten years or more'],
    basis: [cpl(159)],
    onlyIf: is('accused.gravity', 'ten-plus', 'life-or-death'),
    acts: ['extendCustodyForGravity'],
  },

  // People.
  {
    name: 'I31',
    title: ['讯问未成年人有法定代理人或者合适成年人在场', 'A minor is questioned with a guardian or another appropriate adult present'],
    basis: [cpl(281, 1)],
    attendedBy: 'guardian',
    acts: ['interrogate', 'questionBeforeArrest', 'interrogateAfterArrest', 'questionInReview'],
    when: is('accused.age', 'minor'),
  },
  {
    name: 'I32',
    title: ['侦查人员不承办审查逮捕、审查起诉', 'Who investigates does not review arrest or prosecution'],
    basis: [procuratorateRules(35)],
    apart: [
      ['interrogate', 'questionWitness', 'questionWitnessInOwnCase', 'examine', 'requestArrest', 'detain'],
      ['questionBeforeArrest', 'approveArrest', 'refuseArrest', 'questionInReview', 'hearOpinions'],
    ],
  },
  {
    name: 'I51',
    title: ['不批准逮捕的复议另行指派检察官', 'Another prosecutor reconsiders the refusal of arrest'],
    basis: [procuratorateRules(290)],
    apart: [['refuseArrest'], ['upholdRefusalOfArrest', 'reverseRefusalOfArrest']],
    headsMay: true,
  },
  {
    name: 'I33',
    title: ['审查起诉前不阅卷', 'The file is closed to counsel until the review for prosecution'],
    basis: [cpl(40)],
    onlyIf: not(is('case.stage', 'report', 'unfiled', 'investigation')),
    acts: ['readFile'],
  },

  // Endings.
  {
    name: 'I34',
    title: ['撤销案件即释放', 'A withdrawn case leaves no suspect under a measure'],
    basis: [cpl(163), policeRules(187, 2)],
    on: 'accused',
    never: all(is('case.stage', 'withdrawn'), is('accused.standing', 'suspect', 'discharged'), underMeasure),
  },
  {
    name: 'I35',
    title: ['终止侦查的人不受强制措施', 'Whoever is discharged is under no measure'],
    basis: [cpl(163), policeRules(187, 2)],
    on: 'accused',
    never: all(is('accused.standing', 'discharged'), underMeasure),
  },
  {
    name: 'I36',
    title: ['撤销案件后不再侦查', 'Nothing is investigated in a withdrawn case'],
    basis: [cpl(163)],
    after: ['withdrawCase', 'withdrawWithConsent', 'withdrawOwnWithConsent'],
    noneOf: [
      'summon',
      'compelAttendance',
      'detain',
      'decideOwnDetention',
      'requestArrest',
      'executeArrest',
      'interrogate',
      'search',
      'searchInUrgency',
      'seizeProperty',
      'seizeAtScene',
      'sealProperty',
      'seizeInOwnCase',
      'freezeProperty',
      'freezeSecurities',
      'transferForProsecution',
      'transferOwnCase',
    ],
  },
  {
    name: 'I37',
    title: ['移送审查起诉时没有未决的逮捕', 'No arrest is undecided or unexecuted when the case goes to review'],
    basis: [cpl(90), cpl(162, 1)],
    onlyIf: every('accused', any(not(is('accused.standing', 'suspect')), all(not(arrestPending), not(awaitsArrest)))),
    acts: ['transferForProsecution', 'transferOwnCase'],
  },
  {
    name: 'I38',
    title: ['移送后公安机关不再提请逮捕、拘留', 'After the transfer the police neither detain nor ask for arrest'],
    basis: [cpl(162, 1)],
    after: ['transferForProsecution'],
    noneOf: ['detain', 'requestArrest', 'fileCase', 'extendArrestRequest', 'extendArrestRequestToThirtyDays'],
  },
  {
    name: 'I39',
    title: ['查封扣押冻结的财物都在清单上', 'Everything held is on a list'],
    basis: [cpl(142)],
    on: 'property',
    never: all(is('property.hold', 'seized', 'frozen'), is('property.listed', 'no')),
  },
  {
    name: 'I40',
    title: ['未经立案的案件不移送起诉', 'Nothing goes to review that was not investigated, but what a supervision commission sends'],
    basis: [cpl(162, 1), cpl(168), cpl(170, 1)],
    before: {
      first: ['fileCase', 'fileOwnCase', 'fileAfterReview', 'fileOnHigherReview'],
      then: ['transferForProsecution', 'transferOwnCase'],
    },
  },

  // Whoever is asked must answer.
  { name: 'I41', title: ['审查逮捕有答复', 'A request for arrest is answered'], basis: [cpl(91, 3)], answeredWithin: 'arrest-review' },
  {
    name: 'I42',
    title: ['复议有答复', 'A request for reconsideration is answered'],
    basis: [cpl(92), procuratorateRules(290)],
    answeredWithin: 'arrest-reconsideration',
  },
  {
    name: 'I43',
    title: ['复核有答复', 'A request for higher review is answered'],
    basis: [cpl(92), procuratorateRules(291, 1)],
    answeredWithin: 'arrest-higher-review',
  },
  {
    name: 'I44',
    title: ['不予立案的复议、复核有答复', 'A challenge to the refusal to file is answered'],
    basis: [cpl(112), policeRules(179)],
    answeredWithin: 'filing-reconsideration',
  },
  {
    name: 'I45',
    title: ['说明不立案理由', 'The reasons for not filing are given'],
    basis: [cpl(113), policeRules(182, 1)],
    answeredWithin: 'filing-reasons',
  },
  {
    name: 'I46',
    title: ['接到通知后立案', 'A notice to file is followed'],
    basis: [cpl(113), policeRules(182, 2)],
    answeredWithin: 'filing-notice',
  },
  {
    name: 'I47',
    title: ['变更强制措施的申请有答复', 'An application to change the measure is answered'],
    basis: [cpl(97)],
    answeredWithin: 'measure-change',
  },
  {
    name: 'I48',
    title: ['羁押必要性建议有答复', 'A proposal to end custody is answered'],
    basis: [cpl(95)],
    answeredWithin: 'custody-necessity',
  },
  { name: 'I49', title: ['会见得到安排', 'A meeting with counsel is arranged'], basis: [cpl(39, 2)], answeredWithin: 'lawyer-meeting' },
];
