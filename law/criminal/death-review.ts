import { choice, day, text } from '#justice/procedures';
import { cpl, spc } from '#law/statutes';
import { awaitsDeathReview, measureClocksAtTrial, unapproved } from './trial-conditions.ts';
import { acts, all, every, is, need, not, pending, some } from './words.ts';

const reasons = { reasons: text(['理由', 'Reasons']) } as const;
const inReview = is('case.stage', 'death-review');
const three = { sizes: [3], basis: [cpl(249)] } as const;
const approved = { 'accused.execution': 'approved' } as const;
const life = ['无期徒刑', 'life'] as const;
const imprisonment = ['有期徒刑', 'imprisonment'] as const;
const facts = ['事实不清、证据不足', 'unclear facts'] as const;
const fresh = ['新的影响定罪量刑的事实、证据', 'new facts or evidence'] as const;
const unfit = ['不应当判处死刑', 'death should not have been imposed'] as const;
const breach = ['违反法定程序', 'a breach of procedure'] as const;
const backAtTrial = { 'case.stage': 'trial', 'case.session': 'none', 'case.mode': 'ordinary' } as const;
const backToTrial = {
  starts: 'cpl-trial-first',
  each: {
    accused: {
      where: unapproved,
      sets: { 'accused.standing': 'indicted' },
      answers: ['death-review', 'death-approval'],
      stops: 'spc-death-submission',
    },
  },
  hands: 'court',
} as const;
const nobodyAppealed = need(cpl(247), is('case.lead', 'court'), [
  '已经第二审,直接报最高人民法院',
  'after a second instance it goes to the Supreme People’s Court at once',
]);

/** No death sentence takes effect before the review, and none is carried out without the order. 死刑复核与执行死刑 */
export const deathReview = acts({
  submitToHighCourt: {
    title: ['报请高级人民法院复核、核准', 'Submit to the high court'],
    by: 'court',
    on: 'accused',
    phase: 'death-review',
    when: all(inReview, unapproved, nobodyAppealed, not(pending('death-approval'))),
    asks: 'death-review',
    stops: 'spc-death-submission',
    form: { report: text(['报请复核报告、案件综合报告', 'Report on the case']) },
    produces: ['报请复核报告'],
    serves: ['highCourt'],
    basis: [cpl(247, 1), cpl(248), spc(423, 1, 1), spc(424, 1), spc(425)],
  },

  agreeToDeath: {
    title: ['高级法院同意判处死刑、报请核准', 'The high court agrees and asks for approval'],
    by: 'highCourt',
    approvedBy: ['judicial-committee'],
    on: 'accused',
    phase: 'death-review',
    when: is('accused.sentence', 'death'),
    answers: 'death-review',
    asks: 'death-approval',
    panel: three,
    form: { questioned: text(['讯问被告人情况', 'What the accused said']), ...reasons },
    produces: ['刑事裁定书', '报请核准死刑报告'],
    serves: ['supremeCourt', 'accused'],
    basis: [cpl(247, 1), spc(423, 1, 1), spc(423, 2), spc(216, 2, 1)],
  },

  submitForApproval: {
    title: ['第二审后报请核准死刑', 'Ask for approval after the second instance'],
    by: 'higherCourt',
    on: 'accused',
    phase: 'death-review',
    when: all(inReview, unapproved, is('accused.sentence', 'death'), need(cpl(247, 2), is('case.lead', 'higherCourt'))),
    asks: 'death-approval',
    stops: 'spc-death-submission',
    form: { report: text(['报请核准报告、案件综合报告', 'Report on the case']) },
    produces: ['报请核准死刑报告'],
    serves: ['supremeCourt'],
    basis: [cpl(247, 2), spc(423, 1, 2), spc(425)],
  },

  approveReprieve: {
    title: ['核准死刑缓期执行', 'Approve death with reprieve'],
    by: 'highCourt',
    on: 'accused',
    phase: 'death-review',
    when: is('accused.sentence', 'reprieve'),
    answers: 'death-review',
    panel: three,
    starts: ['cpl-execution-delivery', 'cl-reprieve'],
    sets: approved,
    form: { questioned: text(['讯问被告人情况', 'What the accused said']), ...reasons },
    produces: ['核准死刑缓期执行裁定书'],
    serves: ['court', 'accused'],
    basis: [cpl(248), cpl(249), cpl(259, 2, 3), spc(424, 2), spc(428, 1, 1), spc(428, 1, 2)],
  },

  approveDeath: {
    title: ['核准死刑', 'Approve the death sentence'],
    by: 'supremeCourt',
    on: 'accused',
    phase: 'death-review',
    when: is('accused.sentence', 'death'),
    answers: 'death-approval',
    panel: three,
    sets: approved,
    form: {
      questioned: text(['讯问被告人情况', 'What the accused said']),
      defence: text(['辩护律师意见', 'Opinion of counsel'], { optional: true }),
      ...reasons,
    },
    produces: ['核准死刑裁定书'],
    serves: ['highCourt', 'accused'],
    tells: ['supremeProcuratorate'],
    basis: [cpl(246), cpl(249), cpl(250), cpl(251), cpl(259, 2, 3), spc(429, 1, 1), spc(429, 1, 2), spc(436)],
  },

  takeUpOnReview: {
    title: ['高级法院不同意判处死刑、提审', 'The high court does not agree and takes the case up'],
    by: 'highCourt',
    phase: 'death-review',
    when: all(
      inReview,
      need(cpl(247, 1), some('accused', all(pending('death-review'), is('accused.sentence', 'death'))), [
        '没有报请复核的死刑立即执行案件',
        'no death sentence has been submitted',
      ]),
    ),
    starts: 'cpl-trial-second',
    sets: { 'case.stage': 'appeal', 'case.session': 'prepared', 'case.mode': 'ordinary' },
    each: { accused: { where: unapproved, withdraws: ['death-review', 'death-approval'], stops: 'spc-death-submission' } },
    hands: 'higherCourt',
    form: reasons,
    produces: ['提审决定书'],
    serves: ['court', 'accused'],
    tells: ['higherProcuratorate'],
    basis: [cpl(247, 1), spc(423, 1, 1)],
  },

  changeDeath: {
    title: ['不核准死刑、依法改判', 'Not approved: a lighter sentence'],
    by: 'supremeCourt',
    on: 'accused',
    phase: 'death-review',
    when: is('accused.sentence', 'death'),
    answers: ['death-approval', 'death-stay'],
    panel: three,
    starts: 'cpl-execution-delivery',
    sets: { ...approved, 'accused.sentence': { form: 'sentence' } },
    form: { sentence: choice(['改判', 'Sentence'], { life, imprisonment }), ...reasons },
    produces: ['刑事判决书'],
    serves: ['court', 'accused'],
    tells: ['supremeProcuratorate'],
    basis: [cpl(250), cpl(262, 2), spc(429, 1, 5), spc(504, 1, 1)],
  },

  changeDeathToReprieve: {
    title: ['不核准死刑、改判死缓', 'Not approved: the execution is reprieved'],
    by: 'supremeCourt',
    on: 'accused',
    phase: 'death-review',
    when: is('accused.sentence', 'death'),
    answers: 'death-approval',
    panel: three,
    starts: ['cpl-execution-delivery', 'cl-reprieve'],
    sets: { ...approved, 'accused.sentence': 'reprieve' },
    form: reasons,
    produces: ['刑事判决书'],
    serves: ['court', 'accused'],
    tells: ['supremeProcuratorate'],
    basis: [cpl(250), spc(429, 1, 5), spc(436)],
  },

  changeReprieve: {
    title: ['不核准死缓、依法改判', 'Reprieve not approved: a lighter sentence'],
    by: 'highCourt',
    on: 'accused',
    phase: 'death-review',
    when: is('accused.sentence', 'reprieve'),
    answers: 'death-review',
    panel: three,
    starts: 'cpl-execution-delivery',
    sets: { ...approved, 'accused.sentence': { form: 'sentence' } },
    form: { sentence: choice(['改判', 'Sentence'], { life, imprisonment }), ...reasons },
    produces: ['刑事判决书'],
    serves: ['court', 'accused'],
    basis: [cpl(248), spc(428, 1, 3), spc(428, 1, 4), spc(428, 2)],
  },

  remandOnReview: {
    title: ['高级法院复核后发回重新审判', 'The high court sends the case back'],
    by: 'highCourt',
    phase: 'death-review',
    when: all(
      inReview,
      some('accused', pending('death-review')),
      need(spc(433), not(is('case.remanded', 'supreme')), [
        '最高人民法院曾发回重审,不得再发回',
        'the Supreme People’s Court sent it back once already',
      ]),
    ),
    panel: three,
    ...backToTrial,
    sets: backAtTrial,
    form: { ground: choice(['发回的情形', 'Ground'], { facts, fresh, sentence: unfit }) },
    produces: ['不予核准裁定书'],
    serves: ['court', 'accused'],
    basis: [cpl(247, 1), spc(423, 1, 1), spc(428, 1, 4), spc(428, 1, 5), spc(433)],
  },

  remandOnReviewForProcedure: {
    title: ['高级法院复核后因程序违法发回', 'The high court sends the case back for a breach of procedure'],
    by: 'highCourt',
    phase: 'death-review',
    when: all(inReview, some('accused', pending('death-review'))),
    panel: three,
    ...backToTrial,
    sets: backAtTrial,
    form: reasons,
    produces: ['不予核准裁定书'],
    serves: ['court', 'accused'],
    basis: [cpl(238), cpl(247, 1), spc(428, 1, 6), spc(433)],
  },

  remandByDisapproval: {
    title: ['最高法院不核准死刑、发回第一审', 'Not approved: sent back to the first instance'],
    by: 'supremeCourt',
    phase: 'death-review',
    when: all(inReview, some('accused', pending('death-approval'))),
    panel: three,
    ...backToTrial,
    sets: { ...backAtTrial, 'case.remanded': 'supreme' },
    form: { ground: choice(['发回的情形', 'Ground'], { facts, fresh, sentence: unfit, procedure: breach }) },
    produces: ['不予核准裁定书'],
    serves: ['court', 'highCourt', 'accused'],
    tells: ['supremeProcuratorate'],
    basis: [cpl(250), spc(429, 1, 3), spc(429, 1, 4), spc(429, 1, 5), spc(429, 1, 6), spc(430, 1), spc(436)],
  },

  remandToSecondInstance: {
    title: ['最高法院不核准死刑、发回第二审', 'Not approved: sent back to the second instance'],
    by: 'supremeCourt',
    phase: 'death-review',
    when: all(
      inReview,
      some('accused', pending('death-approval')),
      need(spc(430, 1), is('case.lead', 'higherCourt'), ['没有经过第二审', 'there was no second instance']),
    ),
    panel: three,
    starts: 'cpl-trial-second',
    sets: { 'case.stage': 'appeal', 'case.session': 'prepared', 'case.mode': 'ordinary', 'case.remanded': 'supreme' },
    each: { accused: { where: unapproved, answers: 'death-approval', stops: 'spc-death-submission' } },
    hands: 'higherCourt',
    form: { ground: choice(['发回的情形', 'Ground'], { facts, fresh, sentence: unfit, procedure: breach }) },
    produces: ['不予核准裁定书'],
    serves: ['highCourt', 'accused'],
    tells: ['supremeProcuratorate'],
    basis: [cpl(250), spc(430, 1), spc(430, 2), spc(436)],
  },

  completeDeathReview: {
    title: ['全案核准、裁判生效', 'Everything is approved: the judgment takes effect'],
    by: 'law',
    phase: 'death-review',
    when: all(inReview, not(awaitsDeathReview)),
    sets: { 'case.stage': 'effective', 'case.remanded': 'no' },
    hands: 'court',
    basis: [cpl(259, 2, 3)],
  },

  terminateOnReview: {
    title: ['复核中被告人死亡、终止审理', 'The accused dies during the review'],
    by: ['highCourt', 'supremeCourt'],
    on: 'accused',
    phase: 'death-review',
    when: all(inReview, unapproved),
    withdraws: ['death-review', 'death-approval'],
    stops: ['spc-death-submission', ...measureClocksAtTrial],
    sets: { 'accused.standing': 'discharged', 'accused.sentence': 'none', 'accused.custody': 'none', 'accused.arrest': 'none' },
    produces: ['终止审理裁定书'],
    serves: ['family'],
    basis: [cpl(16), cpl(297, 1)],
  },

  signExecutionOrder: {
    title: ['签发执行死刑命令', 'Sign the order of execution'],
    by: 'supremeCourt',
    approvedBy: ['court-president'],
    on: 'accused',
    phase: 'death-review',
    when: all(
      is('case.stage', 'effective'),
      is('accused.sentence', 'death'),
      need(cpl(246), is('accused.execution', 'approved'), ['死刑未经核准', 'the death sentence has not been approved']),
      need(cpl(262, 2), not(pending('death-stay')), ['停止执行的报告尚未裁定', 'the stay has not been decided']),
    ),
    starts: 'cpl-death-execution',
    sets: { 'accused.execution': 'ordered' },
    produces: ['执行死刑命令'],
    serves: ['court'],
    basis: [cpl(261, 1), cpl(262, 2), spc(499, 1)],
  },

  notifyOfExecution: {
    title: ['通知检察院临场监督死刑执行', 'Tell the procuratorate of the execution'],
    by: 'court',
    on: 'accused',
    phase: 'death-review',
    when: all(is('case.stage', 'effective'), need(cpl(261, 1), is('accused.execution', 'ordered'))),
    ahead: { limit: 'spc-death-supervision', of: 'day' },
    form: { day: day(['执行日期', 'Day of the execution']), place: text(['刑场或者指定的羁押场所', 'Where']) },
    produces: ['死刑临场监督通知书'],
    serves: ['procuratorate'],
    basis: [cpl(263, 1), spc(506)],
  },

  executeDeath: {
    title: ['执行死刑', 'Carry out the death sentence'],
    by: 'court',
    on: 'accused',
    phase: 'death-review',
    when: all(
      is('case.stage', 'effective'),
      need(cpl(261, 1), is('accused.execution', 'ordered'), ['没有执行死刑命令', 'there is no order of execution']),
    ),
    present: [{ who: 'procuratorate', basis: [cpl(263, 1), spc(506)] }],
    starts: 'spc-death-report',
    stops: ['cpl-death-execution', ...measureClocksAtTrial],
    sets: { 'accused.execution': 'ended', 'accused.custody': 'none', 'accused.arrest': 'none' },
    form: {
      identity: text(['验明正身、遗言、信札', 'Identity, last words and letters']),
      family: text(['会见近亲属', 'Meeting with the family']),
    },
    produces: ['执行死刑笔录'],
    tells: ['family'],
    basis: [cpl(262, 1), cpl(263), spc(499, 1), spc(505), spc(508), spc(510)],
  },

  reportExecution: {
    title: ['上报死刑执行情况', 'Report the execution to the Supreme People’s Court'],
    by: 'court',
    on: 'accused',
    phase: 'death-review',
    when: all(is('accused.sentence', 'death'), is('accused.execution', 'ended')),
    stops: 'spc-death-report',
    form: { report: text(['执行情况、执行前后照片', 'How it was carried out, with photographs']) },
    produces: ['死刑执行情况报告'],
    serves: ['supremeCourt'],
    basis: [cpl(263, 6), spc(509)],
  },

  stayExecution: {
    title: ['停止执行死刑、报告最高人民法院', 'Stay the execution and report'],
    by: 'court',
    on: 'accused',
    phase: 'death-review',
    when: all(is('case.stage', 'effective'), is('accused.execution', 'ordered')),
    asks: 'death-stay',
    stops: 'cpl-death-execution',
    sets: approved,
    form: {
      ground: choice(['停止执行的情形', 'Ground'], {
        error: ['判决可能有错误', 'the judgment may be wrong'],
        merit: ['揭发重大犯罪事实等重大立功', 'great merit'],
        pregnant: ['罪犯正在怀孕', 'the convict is pregnant'],
        crime: ['可能有其他犯罪', 'another crime'],
        accomplice: ['同案犯到案,可能影响量刑', 'an accomplice has been caught'],
        stayed: ['同案其他罪犯被暂停、停止执行死刑', 'the execution of an accomplice is stayed'],
      }),
    },
    produces: ['请求停止执行死刑报告'],
    serves: ['supremeCourt'],
    basis: [cpl(262, 1), cpl(263, 4), spc(500, 1)],
  },

  continueExecution: {
    title: ['停止原因消失、继续执行', 'The stay ends'],
    by: 'supremeCourt',
    on: 'accused',
    phase: 'death-review',
    when: is('accused.sentence', 'death'),
    answers: 'death-stay',
    form: reasons,
    produces: ['继续执行死刑决定书'],
    serves: ['court'],
    basis: [cpl(262, 2), spc(500, 2), spc(502)],
  },

  quashAfterStay: {
    title: ['停止执行后撤销、发回重审', 'Quash after the stay and send back'],
    by: 'supremeCourt',
    on: 'accused',
    phase: 'death-review',
    when: all(
      is('case.stage', 'effective'),
      is('accused.sentence', 'death'),
      every('accused', not(is('accused.standing', 'indicted', 'ordered'))),
    ),
    answers: 'death-stay',
    // Nothing is left to be retried.
    withdraws: ['retrial-petition', 'retrial-protest'],
    panel: three,
    starts: 'cpl-trial-first',
    sets: {
      'case.stage': 'trial',
      'case.session': 'none',
      'case.mode': 'ordinary',
      'accused.standing': 'indicted',
      'accused.execution': 'none',
    },
    hands: 'court',
    form: reasons,
    produces: ['停止执行死刑裁定书', '发回重审裁定书'],
    serves: ['court', 'accused'],
    basis: [cpl(262, 1), spc(500, 2), spc(504)],
  },
});
