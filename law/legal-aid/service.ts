import { choice, money, text } from '#justice/procedures';
import { archives, legalAid } from '#law/statutes';
import { over } from './conditions.ts';
import { acts, all, is, need, not, pending } from './words.ts';

/** From assignment to the archive: change of provider, termination, finishing, subsidy, quality. 承办、终止与结案 */
export const service = acts({
  askForReplacement: {
    title: ['请求更换法律援助人员', 'Ask for another provider'],
    by: 'applicant',
    phase: 'service',
    when: is('case.stage', 'serving'),
    asks: 'replacement',
    form: { reason: text(['未依法履行职责的情形', 'How the duty was neglected']) },
    basis: [legalAid(55)],
  },

  replaceProvider: {
    title: ['更换法律援助人员', 'Replace the provider'],
    by: 'agency',
    phase: 'service',
    when: is('case.stage', 'serving'),
    answers: 'replacement',
    form: { provider: text(['更换后的承办人员', 'New provider']) },
    produces: ['更换法律援助人员通知书'],
    tells: ['applicant', 'aider'],
    basis: [legalAid(55)],
  },

  declineReplacement: {
    title: ['不予更换', 'Decline to replace the provider'],
    by: 'agency',
    phase: 'service',
    when: is('case.stage', 'serving'),
    answers: 'replacement',
    form: { reasons: text(['理由', 'Reasons']) },
    tells: ['applicant'],
    basis: [legalAid(46, 1), legalAid(55)],
  },

  terminateAid: {
    title: ['决定终止法律援助', 'Terminate the aid'],
    by: 'agency',
    phase: 'service',
    when: is('case.stage', 'granted', 'serving'),
    withdraws: 'replacement',
    drops: ['la-assign', 'la-tell-refusal-of-counsel'],
    sets: { 'case.stage': 'terminated', 'case.aider': 'none', 'case.remedy': 'none' },
    form: {
      ground: choice(['终止情形', 'Ground'], {
        deceit: ['以欺骗或者其他不正当手段获得援助', 'aid was obtained by deceit'],
        concealment: ['隐瞒重要事实或者提供虚假证据', 'facts concealed or false evidence given'],
        abuse: ['利用法律援助从事违法活动', 'aid was abused for unlawful acts'],
        means: ['经济状况变化,不再符合条件', 'the means have changed'],
        'case-ended': ['案件终止审理或者已被撤销', 'the case was ended or withdrawn'],
        'own-lawyer': ['自行委托律师或者其他代理人', 'the recipient engaged somebody'],
        asked: ['受援人有正当理由要求终止', 'the recipient asks for it with good reason'],
        other: ['法律法规规定的其他情形', 'others named by law'],
      }),
      facts: text(['事实与依据', 'Facts']),
    },
    produces: ['终止法律援助决定书'],
    serves: ['applicant'],
    tells: ['aider', 'police', 'procuratorate', 'court'],
    basis: [legalAid(48, 1)],
  },

  finishService: {
    title: ['办理结束并提交材料', 'Finish and report'],
    by: 'aider',
    phase: 'closing',
    when: all(is('case.stage', 'serving'), not(pending('replacement'))),
    drops: 'la-tell-refusal-of-counsel',
    sets: { 'case.stage': 'done', 'case.aider': 'none' },
    form: { report: text(['办理情况报告', 'Report']), papers: text(['法律文书副本或者复印件', 'Copies of legal papers']) },
    produces: ['办理情况报告'],
    basis: [legalAid(50)],
  },

  paySubsidy: {
    title: ['支付法律援助补贴', 'Pay the subsidy'],
    by: 'agency',
    phase: 'closing',
    when: all(over, need(legalAid(52, 1), is('case.subsidy', 'due'))),
    sets: { 'case.subsidy': 'paid' },
    form: { amount: money(['补贴金额', 'Amount']) },
    basis: [legalAid(52)],
  },

  // The justice bureau assesses the service as a whole, from time to time (§57): that is no act of one matter, and it has no part in one.
  checkQuality: {
    title: ['检查服务质量', 'Check the quality of the service'],
    by: 'agency',
    phase: 'supervision',
    when: all(is('case.stage', 'done'), is('case.inspected', 'no')),
    sets: { 'case.inspected': 'yes' },
    form: {
      means: choice(
        ['方式', 'Means'],
        {
          observation: ['庭审旁听', 'sitting in court'],
          file: ['案卷检查', 'reading the file'],
          opinion: ['征询司法机关意见', 'asking the judicial organs'],
          visit: ['回访受援人', 'visiting the recipient'],
        },
        { several: true },
      ),
      result: text(['检查结果', 'Result']),
    },
    basis: [legalAid(59)],
  },

  archive: {
    title: ['归档', 'Archive the file'],
    by: 'agency',
    phase: 'closing',
    when: all(
      over,
      need(legalAid(52, 1), is('case.subsidy', 'none', 'paid')),
      need(legalAid(49, 2), all(not(pending('objection')), is('case.remedy', 'none', 'upheld', 'pursued'))),
      need(legalAid(56), not(pending('complaint'))),
      not(pending('meeting')),
    ),
    stops: 'la-forward-tell-family',
    sets: { 'case.stage': 'archived' },
    produces: ['法律援助案卷'],
    batch: ['事项已经办结，只把案卷归档', 'the matter is over; only its file is put into the archive'],
    basis: [archives(14), legalAid(50)],
  },
});
