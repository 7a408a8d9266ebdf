import { choice, day, text } from '#justice/procedures';
import { penalty, policeAdministrativeRules } from '#law/statutes';
import { decided, policeCase, undecided } from './conditions.ts';
import { acts, all, every, is, need, some } from './words.ts';

/** From the discovery of an unlawful act through its investigation. 立案、调查与回避 */
export const filing = acts({
  fileCase: {
    title: ['立案', 'File the case'],
    by: 'agency',
    officers: 2,
    approvedBy: ['agency-head'],
    phase: 'filing',
    when: all(need(penalty(54, 2), is('case.stage', 'found')), some('party', is('party.outcome', 'none'))),
    sets: { 'case.stage': 'filed' },
    each: {
      party: [
        { where: all(is('case.handler', 'agency'), is('party.outcome', 'none')), sets: decided, starts: 'pen-decide' },
        { where: all(policeCase, is('party.outcome', 'none')), sets: decided, starts: 'pen-police-decide' },
      ],
    },
    form: {
      source: choice(['案件来源', 'Source'], {
        inspection: ['监督检查', 'inspection'],
        report: ['投诉、举报、报案', 'report'],
        transfer: ['移送、交办', 'handed over'],
        surrender: ['投案', 'surrender'],
      }),
      act: text(['涉嫌违法行为', 'Suspected unlawful act']),
      on: day(['违法行为发生或者终了之日', 'Day of the act or its end']),
    },
    produces: ['立案审批表'],
    basis: [penalty(36), penalty(54, 2), policeAdministrativeRules(61, 1), policeAdministrativeRules(165, 1)],
  },

  declineToFile: {
    title: ['不予立案', 'Decline to file'],
    by: 'agency',
    approvedBy: ['agency-head'],
    phase: 'filing',
    when: all(need(penalty(54, 2), is('case.stage', 'found')), some('party', is('party.outcome', 'none'))),
    sets: { 'case.stage': 'unfiled' },
    each: { party: { where: is('party.outcome', 'none'), sets: { ...decided, 'party.outcome': 'unpunished' }, withdraws: 'statement' } },
    form: {
      reason: choice(['理由', 'Reason'], {
        none: ['没有违法事实', 'no unlawful act'],
        time: ['超过处罚时效', 'time-barred'],
        competence: ['不属于本机关管辖', 'not within the competence'],
        minor: ['依法不予处罚', 'not to be punished'],
      }),
    },
    basis: [penalty(36, 1), penalty(54, 2)],
  },

  investigate: {
    title: ['调查取证', 'Investigate'],
    by: 'agency',
    officers: 2,
    phase: 'investigation',
    when: need(penalty(54, 1), is('case.stage', 'filed')),
    sets: { 'case.stage': 'investigated' },
    form: {
      shown: choice(['执法证件', 'Cards'], { shown: ['已主动出示', 'shown'] }),
      guardian: text(['询问未成年人时监护人到场情况', 'Guardian present when a minor was questioned'], { optional: true }),
      evidence: text(['收集的证据', 'Evidence gathered']),
    },
    produces: ['询问笔录', '现场检查笔录'],
    basis: [penalty(42, 1), penalty(54, 1), penalty(55), policeAdministrativeRules(52, 1), policeAdministrativeRules(75)],
  },

  askForRecusal: {
    title: ['申请执法人员回避', 'Ask that an officer withdraw'],
    by: 'party',
    phase: 'investigation',
    when: is('case.stage', 'filed', 'investigated'),
    asks: 'recusal',
    also: { where: policeCase, starts: 'pen-police-recusal' },
    form: { reason: text(['申请理由', 'Reason']) },
    basis: [penalty(43, 2), policeAdministrativeRules(20), policeAdministrativeRules(21)],
  },

  decideRecusal: {
    title: ['决定是否回避', 'Decide on the recusal'],
    by: 'agencyHeads',
    phase: 'investigation',
    answers: 'recusal',
    stops: 'pen-police-recusal',
    form: {
      result: choice(['决定', 'Decision'], { withdraws: ['回避', 'withdraws'], stays: ['不予回避', 'stays'] }),
      reasons: text(['理由', 'Reasons']),
    },
    tells: ['party'],
    basis: [penalty(43, 3), policeAdministrativeRules(19), policeAdministrativeRules(21)],
  },

  consentToQuickHandling: {
    title: ['同意快速办理', 'Consent to quick handling'],
    by: 'party',
    on: 'party',
    phase: 'investigation',
    when: all(
      need(policeAdministrativeRules(40), policeCase),
      undecided,
      need(policeAdministrativeRules(41, 1, 2), is('party.proposal', 'none', 'light')),
      is('party.kind', 'citizen'),
      is('party.quick', 'no'),
    ),
    starts: 'pen-police-quick',
    sets: { 'party.quick': 'yes' },
    produces: ['快速办理告知书'],
    basis: [policeAdministrativeRules(40), policeAdministrativeRules(42), policeAdministrativeRules(47)],
  },

  leaveQuickHandling: {
    title: ['转为一般案件办理', 'Leave quick handling'],
    by: 'agency',
    on: 'party',
    phase: 'investigation',
    when: all(undecided, is('party.quick', 'yes')),
    stops: 'pen-police-quick',
    sets: { 'party.quick': 'no' },
    form: { reason: text(['不适宜快速办理的情形', 'Why it is not suitable']) },
    basis: [policeAdministrativeRules(48)],
  },

  extendPoliceInvestigation: {
    title: ['延长治安案件办案期限', 'Extend the limit for a public-security case'],
    by: 'agency',
    approvedBy: ['higher-agency'],
    on: 'party',
    phase: 'investigation',
    when: all(policeCase, undecided),
    extends: { limit: 'pen-police-decide', by: 'complex' },
    form: { reason: text(['案情重大、复杂的情况', 'Why the case is grave or complex']) },
    basis: [policeAdministrativeRules(165, 1)],
  },

  stopInvestigation: {
    title: ['终止调查', 'Stop the investigation'],
    by: 'agency',
    approvedBy: ['unit-head'],
    phase: 'closing',
    when: all(
      policeCase,
      is('case.stage', 'filed', 'investigated'),
      need(policeAdministrativeRules(259, 1), every('party', is('party.outcome', 'none'))),
    ),
    withdraws: 'recusal',
    stops: 'pen-police-recusal',
    sets: { 'case.stage': 'stopped' },
    each: {
      party: {
        sets: { ...decided, 'party.outcome': 'unpunished' },
        withdraws: ['statement', 'hearing', 'legal-review'],
        stops: ['pen-police-decide', 'pen-police-quick'],
        drops: ['pen-hearing-request', 'pen-police-hearing'],
      },
      thing: {
        where: is('thing.hold', 'registered', 'seized'),
        sets: { 'thing.hold': 'released' },
        stops: ['pen-register-evidence', 'cmp-seize'],
      },
    },
    form: {
      ground: choice(['终止情形', 'Ground'], {
        none: ['没有违法事实', 'no unlawful act'],
        time: ['违法行为已过追究时效', 'time-barred'],
        death: ['违法嫌疑人死亡', 'the suspect died'],
        other: ['其他情形', 'others'],
      }),
    },
    produces: ['终止案件调查决定书'],
    basis: [policeAdministrativeRules(259)],
  },
});
