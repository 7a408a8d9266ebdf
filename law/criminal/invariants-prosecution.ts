import type { InvariantOf } from '#justice/procedures';
import { cpl, criminalLaw, legalAid, policeRules, procuratorateRules, spc, supervisionLaw } from '#law/statutes';
import { awaitsProsecution, leftTheCase, undecided } from './review-conditions.ts';
import { all, any, every, expired, is, not, pending, running, some, type CriminalWords } from './words.ts';

type Rule = InvariantOf<CriminalWords, string>;

const prosecutions = ['prosecute', 'prosecuteWithPlea', 'prosecuteForFastTrack'] as const;
const dismissals = ['dismissByStatute', 'dismissAtDiscretion', 'dismissForEvidence', 'dismissSpecially'] as const;
const returns = ['returnForSupplement', 'returnForInquiry', 'returnToOwnInvestigators'] as const;
const revocations = ['revokeNonProsecution', 'orderProsecution', 'correctNonProsecution', 'revokeConditionalNonProsecution'] as const;
const held = is('accused.custody', 'detained', 'arrested');
const thingHeld = is('property.hold', 'seized', 'frozen');

/** What holds while the procuratorate decides whether to prosecute. 审查起诉不变式 */
const review: readonly Rule[] = [
  {
    name: 'P1',
    title: ['公诉一律由人民检察院决定', 'only a procuratorate prosecutes'],
    onlyBy: ['procuratorate'],
    acts: [...prosecutions, 'prosecuteInAbsence', 'prosecuteSeparately'],
    basis: [cpl(169), cpl(176, 1)],
  },
  {
    name: 'P2',
    title: ['补充侦查以二次为限', 'a case is returned twice at most'],
    atMost: 2,
    acts: returns,
    basis: [cpl(175, 3), supervisionLaw(54, 3), procuratorateRules(346, 2), procuratorateRules(350)],
  },
  {
    name: 'P3',
    title: ['存疑不起诉以补充侦查为前提', 'non-prosecution for want of evidence follows a return'],
    onlyIf: is('case.returns', '1', '2'),
    acts: ['dismissForEvidence'],
    basis: [cpl(175, 4), procuratorateRules(367)],
  },
  {
    name: 'P4',
    title: ['二次补充侦查后总可以作出不起诉决定', 'after the second return non-prosecution is always open'],
    whenever: all(is('case.stage', 'review'), is('case.returns', '2'), some('accused', undecided)),
    reachable: some('accused', is('accused.dismissal', 'evidence', 'statutory', 'discretionary', 'approved')),
    basis: [cpl(175, 4)],
  },
  {
    name: 'P5',
    title: ['起诉前已讯问并听取意见', 'nobody is prosecuted unheard'],
    onlyIf: every('accused', any(not(undecided), is('accused.hearing', 'heard'))),
    acts: prosecutions,
    basis: [cpl(173, 1), procuratorateRules(331)],
  },
  {
    name: 'P6',
    title: ['先讯问后听取意见', 'the suspect is questioned before others are heard'],
    before: { first: ['questionInReview'], then: ['hearOpinions'] },
    basis: [cpl(173, 1)],
  },
  {
    name: 'P7',
    title: ['具结时律师在场', 'a plea is signed with counsel present'],
    attendedBy: 'counsel',
    acts: ['signPlea'],
    basis: [cpl(174, 1), procuratorateRules(272, 1)],
  },
  {
    name: 'P8',
    title: ['具结以听取意见、有律师帮助为前提', 'no plea unheard, none without legal help'],
    onlyIf: all(is('accused.hearing', 'heard'), not(is('accused.counsel', 'none'))),
    acts: ['signPlea'],
    basis: [cpl(173, 2), cpl(174, 1), procuratorateRules(267)],
  },
  {
    name: 'P9',
    title: ['未成年人不得独自受讯问、具结', 'a minor is never questioned, nor signs, alone'],
    attendedBy: 'guardian',
    acts: ['questionInReview', 'signPlea'],
    when: is('accused.age', 'minor'),
    basis: [cpl(281, 1), procuratorateRules(465, 2), procuratorateRules(468, 1)],
  },
  {
    name: 'P10',
    title: ['认罪认罚案件必提量刑建议', 'a plea is prosecuted with a recommended sentence'],
    onlyIf: every('accused', any(not(awaitsProsecution), is('accused.plea', 'none', 'withdrawn'))),
    acts: ['prosecute'],
    basis: [cpl(176, 2), procuratorateRules(274)],
  },
  {
    name: 'P11',
    title: ['速裁建议的条件', 'the fast track is suggested only for adults who signed, three years or less'],
    onlyIf: every(
      'accused',
      any(
        not(awaitsProsecution),
        all(is('accused.plea', 'signed'), is('accused.age', 'adult'), is('accused.gravity', 'up-to-one', 'up-to-three')),
      ),
    ),
    acts: ['prosecuteForFastTrack'],
    basis: [cpl(222, 1), cpl(223), procuratorateRules(437), procuratorateRules(438)],
  },
  {
    name: 'P12',
    title: ['起诉时应当有辩护人的已有辩护人', 'nobody who must have counsel is prosecuted without'],
    onlyIf: every(
      'accused',
      any(
        not(awaitsProsecution),
        is('accused.counsel', 'retained', 'assigned'),
        all(is('accused.age', 'adult'), not(is('accused.gravity', 'life-or-death'))),
      ),
    ),
    acts: prosecutions,
    basis: [cpl(35, 3), cpl(278), legalAid(25, 1)],
  },
  {
    name: 'P13',
    title: ['审查起诉中的羁押必有期限', 'nobody is held during review without a running limit'],
    never: all(is('case.stage', 'review'), held, not(running('cpl-prosecution-review', 'cpl-supervision-case-detention'))),
    on: 'accused',
    basis: [cpl(98), cpl(99), cpl(170, 2), cpl(172, 1)],
  },
  {
    name: 'P14',
    title: ['补充侦查中的羁押必有期限', 'nobody is held during a return without its limit'],
    never: all(is('case.stage', 'supplement'), some('accused', held), not(running('cpl-supplementary-investigation'))),
    basis: [cpl(175, 3)],
  },
  {
    name: 'P15',
    title: ['移送法院后待受理期间的羁押必有期限', 'nobody is held before acceptance by the court without its limit'],
    never: all(pending('prosecution'), some('accused', held), not(running('spc-prosecution-acceptance'))),
    basis: [spc(219, 2)],
  },
  {
    name: 'P16',
    title: ['审查起诉由人民检察院主办', 'during review the procuratorate leads'],
    never: all(is('case.stage', 'review'), not(is('case.lead', 'procuratorate'))),
    basis: [cpl(162, 1), cpl(172, 2)],
  },
  {
    name: 'P17',
    title: ['退回的案件回到移送机关', 'a returned case is with whoever sent it'],
    never: all(
      is('case.stage', 'supplement'),
      any(
        all(is('case.origin', 'public-security'), not(is('case.lead', 'police'))),
        all(is('case.origin', 'supervision'), not(is('case.lead', 'supervision'))),
      ),
    ),
    basis: [cpl(170, 1), cpl(175, 2)],
  },
  {
    name: 'P18',
    title: ['审查起诉中逮捕未成年人须先讯问、听取意见', 'no minor is arrested during review unheard'],
    onlyIf: any(is('accused.age', 'adult'), is('accused.hearing', 'heard'), is('accused.standing', 'ordered')),
    acts: ['decideArrestInReview'],
    basis: [cpl(280, 1)],
  },
  {
    name: 'P19',
    title: ['审查起诉中的逮捕先决定后执行', 'arrest during review is decided before it is executed'],
    onlyIf: is('accused.arrest', 'approved'),
    acts: ['executeArrestInReview'],
    basis: [cpl(80)],
  },
  {
    name: 'P20',
    title: ['审查起诉中的逮捕由公安机关执行', 'police execute arrests'],
    onlyBy: ['police'],
    acts: ['executeArrestInReview'],
    basis: [cpl(80)],
  },
];

/** What holds of non-prosecution and of the remedies against it. 不起诉不变式 */
const nonProsecution: readonly Rule[] = [
  {
    name: 'P21',
    title: ['不起诉即释放并解除强制措施', 'nobody is held, nor under a measure, after non-prosecution'],
    never: all(
      is('accused.standing', 'not-prosecuted', 'conditional'),
      is('accused.custody', 'summoned', 'bail', 'residence', 'detained', 'arrested'),
    ),
    on: 'accused',
    basis: [cpl(178), procuratorateRules(376, 3)],
  },
  {
    name: 'P22',
    title: ['不起诉后审查起诉期限不再进行', 'the review is over for whoever is not prosecuted'],
    never: all(is('accused.standing', 'not-prosecuted', 'conditional', 'separate'), running('cpl-prosecution-review')),
    on: 'accused',
    basis: [cpl(172, 1), cpl(178)],
  },
  {
    name: 'P23',
    title: ['非公安机关侦查的案件不起诉须上一级批准', 'other cases need the higher procuratorate’s approval'],
    onlyIf: any(is('case.origin', 'public-security'), is('accused.dismissal', 'approved')),
    acts: ['dismissByStatute', 'dismissAtDiscretion', 'dismissForEvidence'],
    basis: [supervisionLaw(54, 4), procuratorateRules(371)],
  },
  {
    name: 'P24',
    title: ['特殊不起诉须最高人民检察院核准', 'special non-prosecution needs the Supreme People’s Procuratorate'],
    before: { first: ['approveSpecialNonProsecution'], then: ['dismissSpecially'] },
    basis: [cpl(182, 1)],
  },
  {
    name: 'P25',
    title: ['先复议后复核', 'reconsideration comes before review'],
    before: { first: ['upholdOnReconsideration'], then: ['requestNonProsecutionReview'] },
    basis: [cpl(179)],
  },
  {
    name: 'P26',
    title: ['只对酌定不起诉可由被不起诉人申诉', 'only discretionary non-prosecution is open to the person’s petition'],
    onlyIf: is('accused.dismissal', 'discretionary'),
    acts: ['petitionByAccused'],
    basis: [cpl(181)],
  },
  {
    name: 'P27',
    title: ['对附条件不起诉不得自诉', 'no suit lies against conditional non-prosecution'],
    onlyIf: not(is('accused.dismissal', 'juvenile')),
    acts: ['acceptVictimSuit'],
    basis: [procuratorateRules(472, 1), spc(320, 2, 9)],
  },
  {
    name: 'P28',
    title: ['撤销不起诉后应当起诉', 'after revocation nobody is let go again without a trial'],
    after: revocations,
    noneOf: [...dismissals, 'decideConditionalNonProsecution', 'withdrawAfterReturn', 'withdrawOwnCase'],
    unless: [...prosecutions, 'prosecuteSeparately', 'returnToOwnInvestigators', 'returnForInquiry', 'returnForSupplement'],
    basis: [cpl(180), cpl(284, 1), procuratorateRules(383, 2), procuratorateRules(388)],
  },
  {
    name: 'P29',
    title: ['复议必有答复', 'reconsideration is answered'],
    answeredWithin: 'nonprosecution-reconsideration',
    basis: [cpl(179), procuratorateRules(379, 2)],
  },
  {
    name: 'P30',
    title: ['复核必有答复', 'review is answered'],
    answeredWithin: 'nonprosecution-review',
    basis: [cpl(179), procuratorateRules(379, 1), procuratorateRules(380)],
  },
  {
    name: 'P31',
    title: ['被害人申诉必有答复', 'the victim’s petition is answered'],
    answeredWithin: 'victim-petition',
    basis: [cpl(180), procuratorateRules(386)],
  },
  {
    name: 'P32',
    title: ['被不起诉人申诉必有答复', 'the person’s petition is answered'],
    answeredWithin: 'accused-petition',
    basis: [cpl(181), procuratorateRules(386)],
  },
  {
    name: 'P33',
    title: ['办结时没有未答复的申诉、复议、复核', 'no case closes with a remedy unanswered'],
    onlyIf: every(
      'accused',
      all(
        leftTheCase,
        not(pending('nonprosecution-reconsideration', 'nonprosecution-review', 'victim-petition', 'late-petition', 'accused-petition')),
      ),
    ),
    acts: ['closeWithoutTrial'],
    basis: [cpl(179), cpl(180), cpl(181)],
  },
  {
    name: 'P34',
    title: ['办结后只能依法重新办理', 'nothing happens after closing but what reopens the case'],
    after: ['closeWithoutTrial'],
    noneOf: [...prosecutions, ...dismissals, ...returns, 'questionInReview', 'signPlea', 'decideArrestInReview'],
    unless: ['reopenReview'],
    basis: [cpl(180), procuratorateRules(388)],
  },
];

/** What holds for minors, reconciliation and the special procedures. 特别程序不变式 */
const special: readonly Rule[] = [
  {
    name: 'P35',
    title: ['附条件不起诉只适用于未成年人、一年以下、无异议', 'conditional non-prosecution: minors, one year or less, agreed'],
    onlyIf: all(is('accused.age', 'minor'), is('accused.gravity', 'up-to-one'), is('accused.probation', 'agreed')),
    acts: ['decideConditionalNonProsecution'],
    basis: [cpl(282, 1), cpl(282, 3)],
  },
  {
    name: 'P36',
    title: ['附条件不起诉前已听取公安机关意见', 'the police were heard first'],
    before: { first: ['giveOpinionOnConditions'], then: ['decideConditionalNonProsecution'] },
    basis: [cpl(282, 1), policeRules(329)],
  },
  {
    name: 'P37',
    title: ['同意时法定代理人在场', 'a minor agrees with the guardian present'],
    attendedBy: 'guardian',
    acts: ['agreeToConditions', 'announceConditionalNonProsecution'],
    basis: [cpl(282, 3), procuratorateRules(471, 2)],
  },
  {
    name: 'P38',
    title: ['有异议应当起诉', 'an objection leads to prosecution'],
    after: ['objectToConditions'],
    noneOf: ['decideConditionalNonProsecution', 'dismissAtDiscretion', 'dismissForEvidence'],
    unless: ['withdrawObjectionToConditions'],
    basis: [cpl(282, 3), procuratorateRules(470)],
  },
  {
    name: 'P39',
    title: ['考验期满才可以不起诉', 'non-prosecution only when the probation is over'],
    onlyIf: expired('cpl-juvenile-probation'),
    acts: ['completeProbation'],
    basis: [cpl(283, 2), cpl(284, 2)],
  },
  {
    name: 'P40',
    title: ['考验期内才可以撤销', 'revocation only during the probation'],
    onlyIf: running('cpl-juvenile-probation'),
    acts: ['revokeConditionalNonProsecution'],
    basis: [cpl(284, 1)],
  },
  {
    name: 'P41',
    title: ['考验期必有终了', 'every probation comes to an end'],
    whenever: some('accused', is('accused.standing', 'conditional')),
    reachable: every('accused', not(is('accused.standing', 'conditional'))),
    basis: [cpl(284)],
  },
  {
    name: 'P42',
    title: ['未成年人不起诉记录在办结前封存', 'no case closes with a minor’s record unsealed'],
    onlyIf: every(
      'accused',
      any(is('accused.age', 'adult'), is('accused.sealed', 'yes'), is('accused.standing', 'discharged', 'separate')),
    ),
    acts: ['closeWithoutTrial'],
    basis: [procuratorateRules(486)],
  },
  {
    name: 'P43',
    title: ['封存只适用于未成年人', 'only a minor’s record is sealed'],
    never: all(is('accused.sealed', 'yes'), is('accused.age', 'adult')),
    on: 'accused',
    basis: [cpl(286, 1)],
  },
  {
    name: 'P44',
    title: ['和解时被害人在场', 'nothing is reconciled without the victim'],
    attendedBy: 'victim',
    acts: ['hostReconciliation'],
    basis: [cpl(288, 1), cpl(289)],
  },
  {
    name: 'P45',
    title: ['重罪不适用和解', 'grave crime is not reconciled'],
    never: all(is('accused.reconciled', 'yes'), is('accused.gravity', 'ten-plus', 'life-or-death')),
    on: 'accused',
    basis: [cpl(288, 1)],
  },
  {
    name: 'P46',
    title: ['缺席审判须核准,且无人在押', 'trial in absence: approved where it must be, and nobody in hand'],
    onlyIf: all(
      every('accused', is('accused.custody', 'none')),
      any(is('case.track', 'absence-approved'), is('case.origin', 'supervision')),
    ),
    acts: ['prosecuteInAbsence'],
    basis: [cpl(291, 1), procuratorateRules(505)],
  },
  {
    name: 'P47',
    title: ['公告期满、异议审理后才可以没收', 'confiscation only after the notice, with every claim heard'],
    onlyIf: all(expired('cpl-confiscation-notice'), every('property', not(is('property.claim', 'raised')))),
    acts: ['ruleConfiscation'],
    basis: [cpl(299, 3), cpl(300, 1)],
  },
  {
    name: 'P48',
    title: ['没收违法所得程序中无人在押', 'nobody is held while proceeds are confiscated without a trial'],
    never: all(is('case.track', 'confiscation', 'announced', 'ruled'), some('accused', held)),
    basis: [cpl(298, 1), cpl(301, 1)],
  },
  {
    name: 'P49',
    title: ['强制医疗由人民法院决定', 'only a court orders treatment'],
    onlyBy: ['court'],
    acts: ['orderTreatment', 'releaseFromTreatment', 'continueTreatment'],
    basis: [cpl(303, 1), cpl(306, 1)],
  },
  {
    name: 'P50',
    title: ['强制医疗审理时法定代理人到场', 'the guardian is there when treatment is decided'],
    attendedBy: 'guardian',
    acts: ['orderTreatment', 'refuseTreatment', 'findResponsible'],
    basis: [cpl(304, 2), spc(634, 1)],
  },
  {
    name: 'P51',
    title: ['约束、强制医疗只在该程序中', 'nobody is restrained for illness outside that procedure'],
    never: all(is('accused.custody', 'treatment'), not(is('case.track', 'treatment', 'treated'))),
    on: 'accused',
    basis: [cpl(303), cpl(306)],
  },
  {
    name: 'P52',
    title: ['强制医疗总可以解除', 'treatment can always end'],
    whenever: is('case.track', 'treated'),
    reachable: every('accused', not(is('accused.custody', 'treatment'))),
    basis: [cpl(306)],
  },
  {
    name: 'P53',
    title: ['强制医疗复议必有答复', 'reconsideration of treatment is answered'],
    answeredWithin: 'treatment-reconsideration',
    basis: [cpl(305, 2), spc(643)],
  },
  {
    name: 'P54',
    title: ['解除强制医疗的申请必有答复', 'a request to end treatment is answered'],
    answeredWithin: 'treatment-release',
    basis: [cpl(306), spc(647, 1)],
  },
];

/** What holds of property and of victims. 涉案财物与被害人不变式 */
const propertyAndVictims: readonly Rule[] = [
  {
    name: 'P55',
    title: ['查扣冻必有清单', 'whatever is held is on a list'],
    never: all(thingHeld, is('property.listed', 'no')),
    on: 'property',
    basis: [cpl(142), cpl(245, 1)],
  },
  {
    name: 'P56',
    title: ['处置后不再控制', 'whatever has an end is no longer held'],
    never: all(thingHeld, not(is('property.ending', 'none'))),
    on: 'property',
    basis: [cpl(145), cpl(245, 4)],
  },
  {
    name: 'P57',
    title: ['解除控制必有去向', 'nothing on the list disappears'],
    never: all(is('property.listed', 'yes'), is('property.hold', 'none'), is('property.ending', 'none')),
    on: 'property',
    basis: [cpl(245, 1)],
  },
  {
    name: 'P58',
    title: ['没收上缴以生效裁判为前提', 'nothing is confiscated as judged before the judgment is in force'],
    onlyIf: all(is('property.order', 'confiscation'), any(is('case.stage', 'effective'), is('case.track', 'ended'))),
    acts: ['confiscateByJudgment'],
    basis: [cpl(12), cpl(245, 4), criminalLaw(64)],
  },
  {
    name: 'P59',
    title: ['异议未处理不得处置', 'nothing is disposed of while a third party’s claim is open'],
    onlyIf: not(is('property.claim', 'raised')),
    acts: [
      'returnToVictim',
      'destroyContraband',
      'transferToAuthority',
      'releaseHold',
      'judgeConfiscation',
      'judgeReturnToVictim',
      'confiscateByJudgment',
    ],
    basis: [cpl(117, 2), spc(279, 2)],
  },
  {
    name: 'P60',
    title: ['被控制的财物总有去向', 'whatever is held can always come to an end'],
    whenever: some('property', thingHeld),
    reachable: every('property', is('property.hold', 'none')),
    basis: [cpl(245)],
  },
  {
    name: 'P61',
    title: ['不起诉办结时财物已解除', 'no case closes without a trial while property is held'],
    onlyIf: every('property', is('property.hold', 'none')),
    acts: ['closeWithoutTrial', 'closeSpecial'],
    basis: [cpl(177, 3), cpl(300, 1), procuratorateRules(374)],
  },
  {
    name: 'P62',
    title: ['无主财物公告期满才上缴', 'unclaimed things go to the treasury only after the notice'],
    before: { first: ['announceUnclaimed', 'announceUnclaimedByJudgment'], then: ['surrenderUnclaimed'] },
    basis: [policeRules(233), spc(445, 3)],
  },
  {
    name: 'P63',
    title: ['附带民事起诉必有是否受理的决定', 'a civil claim is accepted or refused'],
    answeredWithin: 'civil-claim',
    basis: [spc(186)],
  },
  {
    name: 'P64',
    title: ['未受理的附带民事诉讼不得判决', 'no judgment on a claim that is not accepted'],
    onlyIf: not(pending('civil-claim')),
    acts: ['judgeCivilClaim', 'mediateCivilClaim'],
    basis: [spc(186)],
  },
  {
    name: 'P65',
    title: ['保全以附带民事诉讼为前提', 'assets are preserved only for a pending claim'],
    onlyIf: is('victim.claim', 'filed'),
    acts: ['preserveAssets'],
    basis: [cpl(102), spc(189, 1)],
  },
  {
    name: 'P66',
    title: ['被害人总会被告知权利', 'victims can always be told their rights'],
    whenever: all(is('case.stage', 'review'), some('victim', running('cpl-victim-notice'))),
    reachable: every('victim', not(running('cpl-victim-notice'))),
    basis: [cpl(46, 2)],
  },
];

/** What must hold from review for prosecution on, in the special procedures, and of property and victims. 审查起诉及特别程序不变式 */
export const prosecutionInvariants: readonly Rule[] = [...review, ...nonProsecution, ...special, ...propertyAndVictims];
