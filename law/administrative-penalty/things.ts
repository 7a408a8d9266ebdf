import { choice, text } from '#justice/procedures';
import { compulsion, penalty, policeAdministrativeRules } from '#law/statutes';
import { policeCase } from './conditions.ts';
import { acts, all, expired, is, need, some } from './words.ts';

/** What is done to things: registered as evidence, sealed or seized, given back, confiscated, disposed of. 证据保全与涉案财物 */
export const things = acts({
  registerEvidence: {
    title: ['先行登记保存', 'Register and keep evidence'],
    by: 'agency',
    officers: 2,
    approvedBy: ['agency-head'],
    on: 'thing',
    phase: 'investigation',
    when: all(is('case.stage', 'found', 'filed', 'investigated'), is('case.file', 'open'), is('thing.hold', 'none')),
    starts: 'pen-register-evidence',
    sets: { 'thing.hold': 'registered' },
    form: { reason: text(['可能灭失或者以后难以取得的情况', 'Why it may be lost']), list: text(['清单', 'List']) },
    produces: ['先行登记保存证据通知书', '证据清单'],
    serves: ['party'],
    basis: [penalty(42, 1), penalty(56), policeAdministrativeRules(110), policeAdministrativeRules(111, 1)],
  },

  seize: {
    title: ['查封、扣押', 'Seal or seize'],
    by: 'agency',
    officers: 2,
    approvedBy: ['agency-head'],
    on: 'thing',
    phase: 'investigation',
    when: all(is('case.stage', 'found', 'filed', 'investigated'), is('case.file', 'open'), is('thing.hold', 'none', 'registered')),
    stops: 'pen-register-evidence',
    starts: 'cmp-seize',
    sets: { 'thing.hold': 'seized' },
    form: { reason: text(['理由和依据', 'Reasons']), list: text(['清单', 'List']) },
    produces: ['查封(扣押)决定书', '查封(扣押)清单'],
    serves: ['party'],
    basis: [compulsion(18), compulsion(22), compulsion(23), compulsion(24), policeAdministrativeRules(107), policeAdministrativeRules(108)],
  },

  extendSeizure: {
    title: ['延长查封、扣押期限', 'Extend the seizure'],
    by: 'agency',
    approvedBy: ['agency-head'],
    on: 'thing',
    phase: 'investigation',
    when: need(compulsion(25, 1), is('thing.hold', 'seized')),
    extends: { limit: 'cmp-seize', by: 'complex' },
    form: { reason: text(['情况复杂的理由', 'Why it is complex']) },
    produces: ['延长查封(扣押)期限决定书'],
    serves: ['party'],
    basis: [compulsion(25, 1), compulsion(25, 2), policeAdministrativeRules(112, 1)],
  },

  release: {
    title: ['解除并退还', 'Release and return'],
    by: 'agency',
    on: 'thing',
    phase: 'investigation',
    when: is('thing.hold', 'registered', 'seized'),
    stops: ['pen-register-evidence', 'cmp-seize'],
    sets: { 'thing.hold': 'released' },
    form: {
      ground: choice(['解除情形', 'Ground'], {
        lawful: ['没有违法行为', 'no unlawful act'],
        unrelated: ['与违法行为无关', 'unrelated'],
        decided: ['已作出处理决定,不再需要', 'decided, no longer needed'],
        expired: ['期限届满', 'the period is over'],
        other: ['其他不再需要的情形', 'no longer needed'],
      }),
    },
    produces: ['解除查封(扣押、登记保存)决定书'],
    serves: ['party'],
    basis: [penalty(56), compulsion(28), policeAdministrativeRules(115)],
  },

  registrationLapses: {
    title: ['登记保存逾期,视为自动解除', 'Registration lapses by itself'],
    by: 'law',
    on: 'thing',
    phase: 'investigation',
    when: all(policeCase, is('thing.hold', 'registered'), need(policeAdministrativeRules(110, 3), expired('pen-register-evidence'))),
    drops: 'pen-register-evidence',
    sets: { 'thing.hold': 'released' },
    basis: [policeAdministrativeRules(110, 3)],
  },

  confiscate: {
    title: ['没收非法财物', 'Confiscate'],
    by: 'agency',
    approvedBy: ['agency-head'],
    on: 'thing',
    phase: 'decision',
    when: all(
      is('case.stage', 'investigated'),
      is('thing.hold', 'registered', 'seized'),
      need(compulsion(27), some('party', is('party.outcome', 'unpunished', 'warned', 'fined', 'restricted', 'detained'))),
    ),
    stops: ['pen-register-evidence', 'cmp-seize'],
    sets: { 'thing.hold': 'confiscated' },
    produces: ['没收物品清单'],
    serves: ['party'],
    basis: [compulsion(27), penalty(57, 1, 1), policeAdministrativeRules(193)],
  },

  destroy: {
    title: ['销毁', 'Destroy'],
    by: 'agency',
    officers: 2,
    approvedBy: ['agency-head'],
    on: 'thing',
    phase: 'closing',
    when: need(penalty(74, 1), is('thing.hold', 'confiscated')),
    sets: { 'thing.hold': 'destroyed' },
    produces: ['销毁物品记录'],
    basis: [penalty(74, 1), policeAdministrativeRules(196)],
  },

  sellConfiscated: {
    title: ['公开拍卖或者依法处理,上缴国库', 'Auction and pay the proceeds to the treasury'],
    by: 'agency',
    approvedBy: ['agency-head'],
    on: 'thing',
    phase: 'closing',
    when: need(penalty(74, 1), is('thing.hold', 'confiscated')),
    sets: { 'thing.hold': 'sold' },
    form: { means: text(['处理方式', 'How']) },
    basis: [penalty(74), policeAdministrativeRules(196)],
  },
});
