import { compulsion, penalty, policeAdministrativeRules } from '#law/statutes';
import type { InvariantOf } from '#justice/procedures';
import type { PenaltyActName } from './all-acts.ts';
import { all, any, is, not, pending, running, some, type PenaltyWords } from './words.ts';

const ORDINARY = ['decideFine', 'decideWarning', 'decideRestriction', 'decideDetention'] as const;
const ON_THE_SPOT = ['fineOnTheSpot', 'warnOnTheSpot', 'policeFineOnTheSpot', 'policeWarnOnTheSpot'] as const;
const COLLECTED = ['collectOnTheSpot', 'collectWhereHardLater', 'collectInRemotePlace', 'collectOnWater'] as const;

/** What must hold in every case of administrative penalty. 行政处罚不变式 */
export const penaltyInvariants: readonly InvariantOf<PenaltyWords, PenaltyActName>[] = [
  {
    name: 'B1',
    title: ['未告知并听取陈述申辩不得处罚', 'nobody is punished untold and unheard'],
    onlyIf: all(not(is('party.notice', 'none')), not(pending('statement'))),
    acts: [...ORDINARY, ...ON_THE_SPOT],
    basis: [penalty(44), penalty(45, 1), penalty(62)],
  },
  {
    name: 'B2',
    title: ['要求听证的应当听证', 'whoever asked for a hearing had it before the penalty'],
    onlyIf: not(is('party.notice', 'requested', 'announced')),
    acts: ORDINARY,
    basis: [penalty(63, 1), penalty(65)],
  },
  {
    name: 'B3',
    title: ['听证期限内不得作出较重处罚', 'no heavy penalty while a hearing can still be asked for'],
    onlyIf: any(is('party.proposal', 'light'), is('party.notice', 'held', 'forgone'), not(running('pen-hearing-request'))),
    acts: ORDINARY,
    basis: [penalty(63, 1), penalty(64, 1, 1)],
  },
  {
    name: 'B4',
    title: ['应当法制审核的未通过不得处罚', 'no penalty without a legal review where one is due'],
    onlyIf: any(all(is('party.gravity', 'plain'), not(is('party.notice', 'held'))), is('party.review', 'passed', 'discussed')),
    acts: ORDINARY,
    basis: [penalty(58, 1)],
  },
  {
    name: 'B5',
    title: ['复杂重大案件集体讨论', 'complex and serious cases are discussed collectively'],
    onlyIf: any(is('party.gravity', 'plain', 'public'), is('party.review', 'discussed')),
    acts: ORDINARY,
    basis: [penalty(57, 2)],
  },
  {
    name: 'B6',
    title: ['先取证后裁决', 'evidence comes before the decision'],
    before: { first: ['investigate'], then: [...ORDINARY, 'decideNoPenalty', 'transferToJustice'] },
    basis: [penalty(40), penalty(54, 1)],
  },
  {
    name: 'B7',
    title: ['听证主持人不是调查人员', 'the chair of the hearing did not investigate'],
    apart: [
      ['investigate', 'propose'],
      ['announceHearing', 'holdHearing', 'endHearing'],
    ],
    basis: [penalty(64, 1, 4), policeAdministrativeRules(127, 2)],
  },
  {
    name: 'B8',
    title: ['审核人员不办案', 'the legal reviewer did not investigate'],
    apart: [
      ['investigate', 'propose'],
      ['passLegalReview', 'failLegalReview'],
    ],
    basis: [penalty(58, 1)],
  },
  {
    name: 'B9',
    title: ['无责任能力者不受处罚', 'nobody under fourteen or without capacity is punished'],
    never: all(is('party.kind', 'incapable'), is('party.outcome', 'warned', 'fined', 'restricted', 'detained')),
    on: 'party',
    basis: [penalty(30), penalty(31)],
  },
  {
    name: 'B10',
    title: ['行政拘留只由公安机关决定并适用于公民', 'only public security detains, and only citizens'],
    never: all(is('party.outcome', 'detained'), any(is('case.handler', 'agency'), is('party.kind', 'organisation', 'incapable'))),
    on: 'party',
    basis: [penalty(18, 3), policeAdministrativeRules(173)],
  },
  {
    name: 'B11',
    title: ['在拘者必有拘留决定和期限', 'nobody is held without a decision and a running term'],
    never: all(is('party.liberty', 'held'), any(not(is('party.outcome', 'detained')), not(running('pen-detention')))),
    on: 'party',
    basis: [penalty(18, 3), policeAdministrativeRules(220, 1)],
  },
  {
    name: 'B12',
    title: ['同一违法行为不得两次罚款', 'no second fine for the same act'],
    after: ['decideFine', 'fineOnTheSpot', 'policeFineOnTheSpot'],
    noneOf: ['decideFine', 'fineOnTheSpot', 'policeFineOnTheSpot'],
    basis: [penalty(29)],
  },
  {
    name: 'B13',
    title: ['决定罚款的机关不自行收缴', 'the agency collects only where the law lets it'],
    onlyIf: is('party.delivery', 'on-the-spot', 'recorded'),
    acts: ['collectOnTheSpot', 'collectWhereHardLater'],
    basis: [penalty(67, 2), penalty(68)],
  },
  {
    name: 'B14',
    title: ['当场收缴的罚款必缴银行', 'money collected on the spot ends in the bank'],
    never: all(is('case.file', 'archived'), is('party.cash', 'officer', 'agency')),
    on: 'party',
    basis: [penalty(71), penalty(74, 2)],
  },
  {
    name: 'B15',
    title: ['申请法院执行前必先催告', 'the court is applied to only after a reminder'],
    before: { first: ['remind'], then: ['applyToCourt', 'setOffSeizedThings'] },
    basis: [compulsion(54)],
  },
  {
    name: 'B16',
    title: ['救济期限内不申请强制执行', 'no application while a remedy is open or sought'],
    onlyIf: is('party.remedy', 'lapsed'),
    acts: ['applyToCourt', 'setOffSeizedThings'],
    basis: [compulsion(53), compulsion(46, 3)],
  },
  {
    name: 'B17',
    title: ['复议诉讼期间不计加处罚款', 'the additional fine does not grow while a remedy is sought'],
    never: all(is('party.remedy', 'reconsidered', 'sued'), running('cmp-additional-fine')),
    on: 'party',
    basis: [penalty(73, 3)],
  },
  {
    name: 'B18',
    title: ['准予执行前不强制执行', 'nothing is enforced before it is ordered'],
    before: { first: ['orderEnforcement', 'orderEnforcementOnReview', 'applyToEnforceJudgment'], then: ['completeEnforcement'] },
    basis: [compulsion(57), compulsion(58)],
  },
  {
    name: 'B19',
    title: ['法院必对申请作出处理', 'the court answers the application'],
    answeredWithin: 'court-acceptance',
    basis: [compulsion(56, 1)],
  },
  {
    name: 'B20',
    title: ['法院必作执行裁定', 'the court rules on enforcement'],
    answeredWithin: 'court-ruling',
    basis: [compulsion(57), compulsion(58, 2)],
  },
  {
    name: 'B21',
    title: ['暂缓拘留申请必有决定', 'a request to defer detention is answered'],
    answeredWithin: 'detention-deferral',
    basis: [policeAdministrativeRules(223, 1)],
  },
  {
    name: 'B22',
    title: ['登记保存、查扣的财物必有去向', 'every thing held has its end when the case is closed'],
    never: all(
      any(is('case.file', 'archived'), is('case.stage', 'stopped')),
      some('thing', is('thing.hold', 'registered', 'seized', 'confiscated')),
    ),
    basis: [penalty(56), penalty(74, 1), compulsion(27), compulsion(28)],
  },
  {
    name: 'B23',
    title: ['撤销的处罚不再执行', 'a revoked penalty is not performed, collected or enforced'],
    after: ['revokeOnReconsideration', 'revokeByJudgment', 'revokeOwnDecision'],
    noneOf: [
      'payFine',
      ...COLLECTED,
      'imposeAdditionalFine',
      'applyToCourt',
      'completeEnforcement',
      'executeDetention',
      'resumeDetention',
      'publish',
    ],
    basis: [penalty(38), penalty(73)],
  },
  {
    name: 'B24',
    title: ['撤销的处罚不再公开', 'after revocation nothing stays published'],
    never: all(is('party.outcome', 'revoked'), is('party.publicity', 'published')),
    on: 'party',
    basis: [penalty(48, 2)],
  },
  {
    name: 'B25',
    title: ['移送后未退回不得处罚', 'after handing over a crime there is no penalty unless it came back'],
    after: ['transferToJustice', 'convertToCriminalCase'],
    noneOf: [...ORDINARY, 'decideNoPenalty'],
    unless: ['declineCrime', 'returnAfterProceedings'],
    basis: [penalty(27, 1), penalty(57, 1, 4)],
  },
  {
    name: 'B26',
    title: ['当场处罚只在立案前、无须听证的小额案件', 'penalties on the spot come before filing'],
    onlyIf: is('case.stage', 'found'),
    acts: ON_THE_SPOT,
    basis: [penalty(51), penalty(54, 1)],
  },
  {
    name: 'B27',
    title: ['任何时候都能依法结案', 'every case can reach its lawful end'],
    reachable: any(is('case.file', 'archived'), is('case.stage', 'unfiled', 'stopped')),
    basis: [penalty(47)],
  },
];
