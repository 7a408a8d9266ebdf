import { choice, day, text } from '#justice/procedures';
import { cpl, policeRules, procuratorateRules } from '#law/statutes';
import { suspected } from './investigation-conditions.ts';
import { acts, all, expired, is, need, not } from './words.ts';

const reasons = { reasons: text(['期限届满不能侦查终结的理由', 'Why the investigation cannot be closed in time']) } as const;
const arrestedInInvestigation = all(is('case.stage', 'investigation'), suspected, is('accused.custody', 'arrested'));
/** Late is not void, but here the rules say that what is asked too late is not even taken up. */
const stillInTime = need(procuratorateRules(309, 3), not(expired('cpl-investigation-custody')), [
  '已经超过法定羁押期限,提请延长不予受理',
  'the time of custody is over: a request to prolong it is not taken up',
]);
const told = ['police', 'detentionCentre', 'accused', 'counsel'] as const;

/** How long an arrested suspect may be held for the investigation: prolonged, counted anew, not counted. 侦查羁押期限 */
export const custodyLimits = acts({
  extendCustodyByHigherProcuratorate: {
    title: ['延长侦查羁押期限一个月', 'Prolong custody by one month'],
    by: 'higherProcuratorate',
    on: 'accused',
    phase: 'investigation',
    when: all(arrestedInInvestigation, stillInTime),
    extends: { limit: 'cpl-investigation-custody', by: 'complex' },
    sets: { 'accused.prolonged': 'complex' },
    form: { received: day(['收到提请延长意见书', 'Request received']), ...reasons },
    produces: ['提请批准延长侦查羁押期限意见书', '批准延长侦查羁押期限决定书'],
    serves: ['police', 'procuratorate'],
    tells: told,
    basis: [cpl(156), policeRules(148), procuratorateRules(305), procuratorateRules(309), procuratorateRules(311)],
  },

  extendCustodyByProvince: {
    title: ['四类案件延长侦查羁押期限二个月', 'Prolong custody by two months in the four kinds of cases'],
    by: 'provincialProcuratorate',
    on: 'accused',
    phase: 'investigation',
    when: all(
      arrestedInInvestigation,
      stillInTime,
      need(cpl(158), is('accused.prolonged', 'complex'), ['须在依照第一百五十六条延长的期限届满后', 'only after the month of article 156']),
    ),
    extends: { limit: 'cpl-investigation-custody', by: 'four-kinds' },
    sets: { 'accused.prolonged': 'four-kinds' },
    form: {
      kind: choice(['案件类型', 'Kind of case'], {
        remote: ['交通十分不便的边远地区的重大复杂案件', 'grave and complex, in a remote area hard to reach'],
        gang: ['重大的犯罪集团案件', 'grave case of a criminal gang'],
        roaming: ['流窜作案的重大复杂案件', 'grave and complex case of roaming offenders'],
        wide: ['犯罪涉及面广、取证困难的重大复杂案件', 'grave and complex, wide, with evidence hard to obtain'],
      }),
      ...reasons,
    },
    produces: ['提请批准延长侦查羁押期限意见书', '批准延长侦查羁押期限决定书'],
    serves: ['police', 'procuratorate'],
    tells: told,
    basis: [cpl(158), policeRules(149), procuratorateRules(306)],
  },

  extendCustodyForGravity: {
    title: ['可能判处十年以上刑罚再延长二个月', 'Prolong custody by two more months where ten years or more are likely'],
    by: 'provincialProcuratorate',
    on: 'accused',
    phase: 'investigation',
    when: all(
      arrestedInInvestigation,
      stillInTime,
      need(cpl(159), is('accused.gravity', 'ten-plus', 'life-or-death')),
      need(cpl(159), is('accused.prolonged', 'four-kinds'), [
        '须在依照第一百五十八条延长的期限届满后',
        'only after the two months of article 158',
      ]),
    ),
    extends: { limit: 'cpl-investigation-custody', by: 'ten-years' },
    sets: { 'accused.prolonged': 'ten-years' },
    form: reasons,
    produces: ['提请批准延长侦查羁押期限意见书', '批准延长侦查羁押期限决定书'],
    serves: ['police', 'procuratorate'],
    tells: told,
    basis: [cpl(159), policeRules(150), procuratorateRules(307)],
  },

  recountCustody: {
    title: ['重新计算侦查羁押期限', 'Count custody anew'],
    by: ['police', 'procuratorate'],
    byLead: true,
    power: 'investigation',
    approvedBy: ['agency-head'],
    on: 'accused',
    phase: 'investigation',
    when: arrestedInInvestigation,
    restarts: 'cpl-investigation-custody',
    since: 'found',
    sets: { 'accused.prolonged': 'none' },
    form: {
      ground: choice(['情形', 'Ground'], {
        'another-crime': ['发现另有重要罪行', 'another important crime has been discovered'],
        identity: ['查清身份', 'identity established'],
      }),
      found: day(['发现、查清之日', 'Day of discovery, or on which identity was established']),
      ...reasons,
    },
    produces: ['变更羁押期限通知书'],
    serves: ['detentionCentre', 'accused'],
    tells: ['procuratorate', 'counsel'],
    basis: [cpl(160), policeRules(151), policeRules(152, 1), procuratorateRules(315), procuratorateRules(316)],
  },

  suspendCustodyClock: {
    title: ['精神病鉴定、身份不明期间不计入侦查羁押期限', 'Time not counted: psychiatric appraisal, or unknown identity'],
    by: ['police', 'procuratorate'],
    byLead: true,
    power: 'investigation',
    approvedBy: ['agency-head'],
    on: 'accused',
    phase: 'investigation',
    when: arrestedInInvestigation,
    suspends: 'cpl-investigation-custody',
    since: 'from',
    form: {
      ground: choice(['情形', 'Ground'], {
        appraisal: ['对犯罪嫌疑人作精神病鉴定', 'psychiatric appraisal of the suspect'],
        identity: ['不讲真实姓名、住址,身份不明', 'identity unknown and not told'],
      }),
      from: day(['起算日', 'From']),
    },
    produces: ['变更羁押期限通知书'],
    serves: ['detentionCentre', 'accused'],
    tells: ['procuratorate', 'counsel'],
    basis: [cpl(149), cpl(160, 2), policeRules(152, 1), policeRules(257), procuratorateRules(616, 1, 3)],
  },

  resumeCustodyClock: {
    title: ['精神病鉴定结束、恢复计算侦查羁押期限', 'The appraisal is over: custody is counted again'],
    by: ['police', 'procuratorate'],
    byLead: true,
    power: 'investigation',
    on: 'accused',
    phase: 'investigation',
    when: arrestedInInvestigation,
    resumes: 'cpl-investigation-custody',
    since: 'until',
    form: { opinion: text(['鉴定意见', 'Opinion']), until: day(['恢复计算之日', 'Day from which it is counted again']) },
    produces: ['变更羁押期限通知书'],
    serves: ['detentionCentre', 'accused'],
    tells: ['procuratorate', 'counsel'],
    basis: [cpl(149), policeRules(257), procuratorateRules(152)],
  },
});
