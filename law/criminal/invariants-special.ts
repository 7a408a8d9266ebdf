import type { InvariantOf } from '#justice/procedures';
import { cpl, criminalLaw, policeRules, procuratorateRules, spc } from '#law/statutes';
import { all, any, every, expired, is, not, pending, running, some, type CriminalWords } from './words.ts';

type Rule = InvariantOf<CriminalWords, string>;

const held = is('accused.custody', 'detained', 'arrested');
const thingHeld = is('property.hold', 'seized', 'frozen');

/** What holds for minors, reconciliation and the special procedures. 特别程序不变式 */
export const specialInvariants: readonly Rule[] = [
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
    title: [
      '同意、撤回异议、宣布时法定代理人在场',
      'a minor agrees, withdraws an objection and hears the decision with the guardian present',
    ],
    attendedBy: 'guardian',
    acts: ['agreeToConditions', 'withdrawObjectionToConditions', 'announceConditionalNonProsecution'],
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
    title: ['作出不起诉决定前才可以撤销', 'revocation only until non-prosecution is decided'],
    onlyIf: is('accused.standing', 'conditional'),
    acts: ['revokeConditionalNonProsecution'],
    basis: [cpl(284), procuratorateRules(477, 1)],
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
    acts: ['hostReconciliation', 'hostReconciliationByPolice', 'hostReconciliationOfNegligence', 'hostReconciliationOfNegligenceByPolice'],
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
    acts: ['orderTreatment', 'orderTreatmentOnRecheck', 'releaseFromTreatment', 'continueTreatment'],
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
export const propertyInvariants: readonly Rule[] = [
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
