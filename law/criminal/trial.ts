import { booking, choice, money, more, number, text } from '#justice/procedures';
import { cpl, onlineLitigation, procuratorateRules, spc } from '#law/statutes';
import {
  allPlead,
  atTrial,
  defendedAtTrial,
  freed,
  inHearing,
  minorOnTrial,
  onTrial,
  propertyDecided,
  releasedOnJudgment,
  trialClocks,
} from './trial-conditions.ts';
import { acts, all, any, every, expired, is, need, not, pending, running, some } from './words.ts';

const reasons = { reasons: text(['理由', 'Reasons']) } as const;
const publicCase = need(cpl(204, 1, 2), not(is('case.origin', 'private')), ['不是公诉案件', 'this is no public prosecution']);
const courts = ['court', 'higherCourt'] as const;
const onSecondHearing = all(is('case.stage', 'appeal', 'retrial'), is('case.session', 'running'));
/** A court is sitting, in whichever instance. 庭审中 */
const sitting = any(all(atTrial, is('case.session', 'running')), onSecondHearing);
const ordinary = is('case.mode', 'ordinary');
const isPrivate = is('case.origin', 'private');
const suspends = [
  { where: all(ordinary, not(isPrivate)), suspends: 'cpl-trial-first' },
  { where: all(ordinary, isPrivate), suspends: 'cpl-trial-private' },
  { where: is('case.mode', 'summary'), suspends: 'cpl-trial-summary' },
  { where: is('case.mode', 'fast-track'), suspends: 'cpl-trial-fast-track' },
] as const;
const resumes = [
  { where: all(ordinary, not(isPrivate)), resumes: 'cpl-trial-first' },
  { where: all(ordinary, isPrivate), resumes: 'cpl-trial-private' },
  { where: is('case.mode', 'summary'), resumes: 'cpl-trial-summary' },
  { where: is('case.mode', 'fast-track'), resumes: 'cpl-trial-fast-track' },
] as const;
/** Whoever was on trial has died or is otherwise out of the case. 无人可判 */
const nobodyLeft = every('accused', not(is('accused.standing', 'indicted', 'guilty', 'acquitted')));
const everySitting = ['conference', 'hearing', 'pronouncement'] as const;
const suspension = {
  when: all(atTrial, is('case.session', 'none', 'prepared', 'running', 'adjourned'), not(pending('trial-supplement'))),
  sets: { 'case.session': 'suspended' },
  callsOff: everySitting,
  also: [...suspends, { where: is('case.session', 'none'), sets: { 'case.session': 'halted' } }],
  produces: ['中止审理裁定书'],
  tells: ['procuratorate', 'accused', 'counsel'],
} as const;
const judged = { 'case.stage': 'judged', 'case.session': 'none', 'case.mode': 'ordinary', 'case.adjournments': '0' } as const;

const beforeVerdict = is('case.session', 'prepared', 'running', 'adjourned');

const everybodyDecided = all(
  inHearing,
  need(cpl(200), every('accused', not(onTrial)), ['尚有被告人未作出评议决定', 'somebody on trial has not been judged']),
  need([cpl(200), cpl(297, 1)], not(nobodyLeft), ['没有被告人可供判决,应当终止审理', 'nobody is left to judge: the trial is terminated']),
  not(pending('indictment-withdrawal')),
  propertyDecided,
);

/** The hearing at first instance and what interrupts it. 第一审程序 */
export const trial = acts({
  decideOnApplication: {
    title: ['对调取新证据等申请作出决定', 'Decide on an application for witnesses, evidence or expertise'],
    by: courts,
    phase: 'trial',
    when: sitting,
    form: {
      application: choice(['申请事项', 'Asked for'], {
        witness: ['通知新的证人到庭', 'a new witness'],
        evidence: ['调取新的物证', 'new evidence'],
        expertise: ['重新鉴定', 'a new appraisal'],
        inspection: ['重新勘验', 'a new inspection'],
        specialist: ['通知有专门知识的人出庭', 'somebody with special knowledge'],
      }),
      outcome: choice(['决定', 'Decision'], { granted: ['同意', 'granted'], refused: ['不同意', 'refused'] }),
      ...reasons,
    },
    produces: ['法庭笔录'],
    tells: ['procuratorate', 'accused', 'counsel', 'victim'],
    basis: [cpl(197, 1), cpl(197, 2), cpl(197, 3), spc(250, 1), spc(273, 1)],
  },

  compelWitness: {
    title: ['强制证人到庭', 'Compel a witness to come'],
    by: courts,
    approvedBy: ['court-president'],
    phase: 'trial',
    when: any(all(atTrial, is('case.session', 'prepared', 'running', 'adjourned')), onSecondHearing),
    form: {
      witness: text(['证人', 'The witness']),
      // Spouse, parents and children of the accused are not compelled: there is nothing else to state.
      relation: choice(['与被告人的关系', 'To the accused'], { other: ['不是配偶、父母、子女', 'neither spouse, parent nor child'] }),
      notice: text(['经通知、没有正当理由不出庭的情况', 'Summoned, and absent without good reason']),
    },
    produces: ['强制证人出庭令'],
    tells: ['procuratorate', 'counsel', 'police'],
    basis: [cpl(193, 1), spc(255)],
  },

  punishWitness: {
    title: ['对拒不作证的证人训诫、拘留', 'Reprimand or detain a witness who refuses'],
    by: courts,
    approvedBy: ['court-president'],
    phase: 'trial',
    when: sitting,
    form: { witness: text(['证人', 'The witness']), days: number(['拘留(日)', 'Days of detention'], { least: 0 }), ...reasons },
    bounds: [{ field: 'days', most: 10, basis: [cpl(193, 2)] }],
    produces: ['拘留决定书'],
    basis: [cpl(193, 2)],
  },

  punishDisorder: {
    title: ['对违反法庭秩序的罚款、拘留', 'Fine or detain for disorder in court'],
    by: courts,
    approvedBy: ['court-president'],
    phase: 'trial',
    when: sitting,
    form: {
      person: text(['行为人', 'Who']),
      conduct: text(['警告、训诫、强行带出法庭等情况', 'Warned, reprimanded, led out']),
      fine: money(['罚款', 'Fine']),
      days: number(['拘留(日)', 'Days of detention'], { least: 0 }),
    },
    bounds: [
      { field: 'fine', most: 100_000, basis: [cpl(199, 1), spc(307, 1, 3)] },
      { field: 'days', most: 15, basis: [cpl(199, 1), spc(307, 1, 3)] },
    ],
    produces: ['罚款决定书', '拘留决定书'],
    basis: [cpl(199, 1), spc(307)],
  },

  bringCounterclaim: {
    title: ['自诉案件反诉', 'Counter-prosecution of the private prosecutor'],
    by: ['accused', 'guardian'],
    on: 'accused',
    phase: 'trial',
    when: all(atTrial, onTrial, need(cpl(213), isPrivate, ['不是自诉案件', 'this is no private prosecution'])),
    opens: { procedure: 'criminal', act: 'bringPrivateProsecution' },
    form: { facts: text(['与本案有关的犯罪事实、证据', 'The crime, of the same matter, and the evidence']) },
    produces: ['刑事反诉状'],
    serves: ['court'],
    tells: ['victim'],
    basis: [cpl(213), spc(334)],
  },

  pleadAtTrial: {
    title: ['审判阶段认罪认罚', 'Plead at the trial'],
    by: 'accused',
    on: 'accused',
    phase: 'trial',
    when: all(is('case.stage', 'trial'), onTrial, is('accused.plea', 'none', 'withdrawn')),
    sets: { 'accused.plea': 'recorded' },
    form: { statement: text(['自愿如实供述、愿意接受处罚的表示', 'What the defendant admits and accepts']) },
    produces: ['认罪认罚笔录'],
    tells: ['court', 'procuratorate', 'counsel'],
    basis: [cpl(15), cpl(190, 2), spc(347), spc(351), spc(356, 1)],
  },

  withdrawPleaAtTrial: {
    title: ['审判阶段不再认罪认罚', 'Take the plea back at the trial'],
    by: 'accused',
    on: 'accused',
    phase: 'trial',
    when: all(is('case.stage', 'trial'), onTrial, is('accused.plea', 'signed', 'recorded')),
    // As if it had never been made: the facts are tried.
    sets: { 'accused.plea': 'none' },
    form: { reasons: text(['否认的内容、理由', 'What is denied, and why'], { optional: true }) },
    produces: ['法庭笔录'],
    tells: ['court', 'procuratorate', 'counsel'],
    basis: [cpl(226), spc(358), spc(368, 1, 3), spc(375, 1, 2), spc(375, 1, 3)],
  },

  adjourn: {
    title: ['延期审理', 'Adjourn'],
    by: 'court',
    phase: 'trial',
    when: inHearing,
    callsOff: ['hearing', 'pronouncement'],
    sets: { 'case.session': 'adjourned' },
    form: {
      ground: choice(['情形', 'Ground'], {
        evidence: ['通知新证人、调取新物证、重新鉴定、勘验', 'new witnesses, evidence, expertise or inspection'],
        recusal: ['申请回避', 'recusal'],
        defence: ['更换辩护人、准备辩护', 'counsel changes, or needs time'],
      }),
    },
    produces: ['延期审理决定书'],
    tells: ['procuratorate', 'accused', 'counsel'],
    basis: [cpl(204, 1, 1), cpl(204, 1, 3), spc(313, 1)],
  },

  adjournForSupplement: {
    title: ['检察院建议补充侦查、延期审理', 'Adjourn for supplementary investigation'],
    by: 'court',
    phase: 'trial',
    when: all(inHearing, publicCase, need(cpl(204), is('case.mode', 'ordinary')), not(pending('indictment-withdrawal'))),
    asks: 'trial-supplement',
    callsOff: ['hearing', 'pronouncement'],
    sets: { 'case.session': 'adjourned', 'case.adjournments': more },
    form: { outline: text(['需要补充的事实、证据', 'What is missing']) },
    produces: ['延期审理建议书', '延期审理决定书'],
    serves: ['procuratorate'],
    tells: ['accused', 'counsel'],
    basis: [cpl(204, 1, 2), spc(274, 1), procuratorateRules(420, 1, 1), procuratorateRules(422)],
  },

  submitSupplement: {
    title: ['补充侦查完毕、移送法院', 'Hand in what was found'],
    by: 'procuratorate',
    phase: 'trial',
    when: is('case.stage', 'trial'),
    answers: 'trial-supplement',
    starts: 'cpl-trial-first',
    sets: { 'case.session': 'prepared' },
    form: { evidence: text(['补充的证据', 'What was found']) },
    produces: ['提请恢复庭审建议书'],
    serves: ['court'],
    tells: ['counsel'],
    basis: [cpl(205), cpl(208, 3), spc(274, 2)],
  },

  continueWithoutSupplement: {
    title: ['逾期未移送、根据在案证据继续审理', 'Go on with the evidence there is'],
    by: 'court',
    phase: 'trial',
    when: all(
      pending('trial-supplement'),
      need(spc(274, 3), expired('cpl-adjourned-supplement'), ['补充侦查期限尚未届满', 'the time for it is not over']),
    ),
    withdraws: 'trial-supplement',
    sets: { 'case.session': 'prepared' },
    produces: ['恢复审理通知书'],
    tells: ['procuratorate', 'accused'],
    basis: [cpl(205), spc(274, 3)],
  },

  resumeHearing: {
    title: ['恢复庭审', 'Resume the hearing'],
    by: 'court',
    phase: 'trial',
    when: all(atTrial, is('case.session', 'adjourned'), not(pending('trial-supplement'))),
    sets: { 'case.session': 'prepared' },
    produces: ['开庭通知'],
    tells: ['procuratorate', 'accused', 'counsel'],
    basis: [cpl(204), spc(274, 2)],
  },

  suspendForIllness: {
    title: ['被告人患病中止审理', 'Suspend the trial of a defendant who is gravely ill'],
    by: 'court',
    phase: 'trial',
    ...suspension,
    // Only illness opens, after six months, the way to a trial without the defendant.
    starts: 'cpl-absence-illness',
    form: { illness: text(['严重疾病、无法出庭的情况', 'The illness, and why the defendant cannot come']) },
    basis: [cpl(206, 1, 1), cpl(206, 2), cpl(296), spc(314)],
  },

  suspendTrial: {
    title: ['因脱逃等中止审理', 'Suspend the trial for flight or another cause'],
    by: 'court',
    phase: 'trial',
    ...suspension,
    form: {
      ground: choice(['情形', 'Ground'], {
        flight: ['被告人脱逃', 'the defendant has fled'],
        prosecutor: ['自诉人患有严重疾病', 'the private prosecutor is gravely ill'],
        force: ['不能抗拒的原因', 'force majeure'],
      }),
    },
    basis: [cpl(206, 1, 2), cpl(206, 1, 3), cpl(206, 1, 4), cpl(206, 2), spc(314)],
  },

  resumeTrial: {
    title: ['恢复审理', 'Resume the trial'],
    by: 'court',
    phase: 'trial',
    when: all(atTrial, is('case.session', 'suspended', 'halted')),
    stops: 'cpl-absence-illness',
    sets: { 'case.session': 'prepared' },
    // Whoever was never served with the indictment is served now.
    also: [...resumes, { where: is('case.session', 'halted'), sets: { 'case.session': 'none' } }],
    produces: ['恢复审理通知书'],
    tells: ['procuratorate', 'accused', 'counsel'],
    basis: [cpl(206, 2)],
  },

  resumeWithoutAccused: {
    title: ['因病中止六个月后缺席审理', 'Try the ill defendant in absence after six months'],
    by: 'court',
    phase: 'trial',
    when: all(
      atTrial,
      is('case.session', 'suspended'),
      need(cpl(296), expired('cpl-absence-illness'), ['中止审理未满六个月', 'the trial has not been suspended for six months']),
      defendedAtTrial,
    ),
    present: [
      { who: 'procuratorate', when: not(isPrivate), basis: [cpl(189), cpl(216, 2)] },
      { who: 'guardian', when: minorOnTrial, basis: [cpl(281, 1)] },
    ],
    stops: 'cpl-absence-illness',
    sets: { 'case.session': 'running' },
    also: resumes,
    form: { consent: text(['被告人及其法定代理人、近亲属申请或者同意', 'Who asked or agreed']) },
    produces: ['缺席审理决定书'],
    tells: ['procuratorate', 'counsel', 'family'],
    basis: [cpl(296), spc(605)],
  },

  convertToOrdinary: {
    title: ['转为普通程序', 'Change to ordinary procedure'],
    by: 'court',
    phase: 'trial',
    when: all(atTrial, is('case.mode', 'summary', 'fast-track'), is('case.session', 'none', 'prepared', 'running')),
    starts: 'cpl-trial-first',
    stops: ['cpl-trial-summary', 'cpl-trial-fast-track'],
    callsOff: 'hearing',
    sets: { 'case.mode': 'ordinary', 'case.session': 'none' },
    form: reasons,
    produces: ['转换程序决定书'],
    tells: ['procuratorate', 'accused', 'counsel'],
    basis: [cpl(221), cpl(226), spc(368), spc(375), spc(376)],
  },

  convertToSummary: {
    title: ['速裁转为简易程序', 'Change from the fast track to summary procedure'],
    by: 'court',
    phase: 'trial',
    when: all(atTrial, need(cpl(226), is('case.mode', 'fast-track')), is('case.session', 'none', 'prepared', 'running'), allPlead),
    starts: 'cpl-trial-summary',
    stops: 'cpl-trial-fast-track',
    callsOff: 'hearing',
    sets: { 'case.mode': 'summary', 'case.session': 'none' },
    form: reasons,
    produces: ['转换程序决定书'],
    tells: ['procuratorate', 'accused', 'counsel'],
    basis: [cpl(226), spc(375), spc(376)],
  },

  extendTrial: {
    title: ['审限延至三个月', 'Three months at the latest'],
    by: 'court',
    approvedBy: ['court-president'],
    phase: 'trial',
    when: atTrial,
    extends: { limit: 'cpl-trial-first', by: 'third-month' },
    form: reasons,
    basis: [cpl(208, 1)],
  },

  extendTrialByHigherCourt: {
    title: ['上一级法院批准延长三个月', 'Three months more, by the next higher court'],
    by: 'higherCourt',
    phase: 'trial',
    when: atTrial,
    extends: { limit: 'cpl-trial-first', by: 'higher-court' },
    form: {
      ground: choice(['情形', 'Ground'], {
        death: ['可能判处死刑', 'death is likely'],
        claim: ['附带民事诉讼', 'a civil claim'],
        four: ['刑诉法第一百五十八条情形', 'article 158'],
      }),
    },
    produces: ['延长审限批复'],
    serves: ['court'],
    basis: [cpl(208, 1), spc(210, 1)],
  },

  extendTrialBySupremeCourt: {
    title: ['最高人民法院批准延长审限', 'Further extension by the Supreme People’s Court'],
    by: 'supremeCourt',
    phase: 'trial',
    when: atTrial,
    extends: { limit: 'cpl-trial-first', by: 'supreme-court', of: 'months' },
    form: { months: number(['延长月数', 'Months granted'], { least: 1, most: 3 }), ...reasons },
    produces: ['延长审限批复'],
    serves: ['court'],
    basis: [cpl(208, 1), spc(210, 3)],
  },

  changeIndictment: {
    title: ['变更起诉', 'Change the indictment'],
    by: 'procuratorate',
    approvedBy: ['chief-procurator'],
    on: 'accused',
    phase: 'trial',
    when: all(atTrial, publicCase, is('accused.standing', 'indicted'), beforeVerdict),
    form: {
      change: text(['与指控不符的身份、事实或者罪名', 'Identity, facts or crime that differ']),
      articles: text(['罪名与法律条款', 'Crime and articles']),
    },
    produces: ['变更起诉决定书'],
    serves: ['court', 'accused', 'counsel'],
    basis: [procuratorateRules(423), procuratorateRules(426), spc(289), spc(297)],
  },

  supplementIndictment: {
    title: ['追加、补充起诉', 'Add crimes to the indictment'],
    by: 'procuratorate',
    approvedBy: ['chief-procurator'],
    on: 'accused',
    phase: 'trial',
    when: all(atTrial, publicCase, is('accused.standing', 'indicted', 'acquitted'), beforeVerdict),
    // New facts of crime, and only they, lift the ban on a heavier sentence after a remand.
    sets: { 'accused.standing': 'indicted', 'accused.sentence': 'none' },
    form: { facts: text(['遗漏的犯罪事实', 'New facts of crime']), articles: text(['罪名与法律条款', 'Crime and articles']) },
    produces: ['追加、补充起诉决定书'],
    serves: ['court', 'accused', 'counsel'],
    basis: [procuratorateRules(423), procuratorateRules(426), cpl(237, 1), spc(289), spc(297), spc(403, 1)],
  },

  requestIndictmentWithdrawal: {
    title: ['要求撤回起诉', 'Ask to withdraw the indictment'],
    by: 'procuratorate',
    approvedBy: ['chief-procurator'],
    phase: 'trial',
    when: all(
      atTrial,
      publicCase,
      some('accused', onTrial),
      need(spc(296), is('case.session', 'running', 'adjourned'), [
        '应当在开庭后、宣告判决前要求',
        'it is asked after the hearing has opened',
      ]),
    ),
    asks: 'indictment-withdrawal',
    // Within the time for supplementary investigation the hearing is resumed, or the indictment withdrawn.
    withdraws: 'trial-supplement',
    form: reasons,
    produces: ['撤回起诉决定书'],
    serves: ['court'],
    basis: [spc(296), procuratorateRules(421, 1), procuratorateRules(424, 1), procuratorateRules(426)],
  },

  allowWithdrawal: {
    title: ['裁定准许撤回起诉', 'Allow the withdrawal'],
    by: 'court',
    phase: 'trial',
    when: all(
      is('case.stage', 'trial'),
      is('case.session', 'running', 'adjourned', 'prepared'),
      every('accused', not(is('accused.standing', 'guilty', 'acquitted'))),
    ),
    answers: 'indictment-withdrawal',
    stops: trialClocks,
    // The ruling may be appealed; only then does the case go back.
    starts: 'cpl-appeal-ruling',
    callsOff: everySitting,
    sets: { 'case.stage': 'judged', 'case.session': 'none', 'case.mode': 'ordinary', 'case.adjournments': '0' },
    form: reasons,
    produces: ['准许撤回起诉裁定书'],
    serves: ['procuratorate', 'accused', 'counsel'],
    basis: [spc(296), spc(378, 1)],
  },

  refuseWithdrawal: {
    title: ['裁定不准撤回起诉', 'Refuse the withdrawal'],
    by: 'court',
    phase: 'trial',
    answers: 'indictment-withdrawal',
    form: reasons,
    produces: ['不准撤回起诉裁定书'],
    serves: ['procuratorate'],
    basis: [spc(296)],
  },

  endPrivateProsecution: {
    title: ['自诉撤回、和解、调解', 'End a private prosecution without judgment'],
    by: 'court',
    phase: 'trial',
    when: all(
      atTrial,
      is('case.origin', 'private'),
      is('case.session', 'none', 'prepared', 'running', 'adjourned'),
      every('accused', not(is('accused.standing', 'guilty', 'acquitted'))),
    ),
    withdraws: 'transfer-up',
    stops: trialClocks,
    callsOff: everySitting,
    sets: { 'case.stage': 'effective', 'case.session': 'none', 'case.adjournments': '0' },
    each: {
      accused: {
        where: onTrial,
        stops: freed.stops,
        sets: { ...freed.sets, 'accused.standing': 'discharged', 'accused.sentence': 'none' },
      },
    },
    form: {
      way: choice(['结案方式', 'How it ends'], {
        withdrawn: ['撤回自诉', 'withdrawn'],
        settled: ['自行和解', 'settled'],
        mediated: ['调解', 'mediated'],
        absent: ['两次传唤不到,按撤诉处理', 'the prosecutor did not come twice'],
      }),
    },
    produces: ['准许撤诉裁定书', '刑事调解书'],
    serves: ['victim', 'accused'],
    basis: [cpl(211), cpl(212, 1), spc(328), spc(329), spc(330), spc(331, 1)],
  },

  endTrialWithoutAccused: {
    title: ['第一审全案终止审理', 'End the trial where nobody is left to judge'],
    by: 'court',
    phase: 'trial',
    when: all(atTrial, need([cpl(16), cpl(297, 1)], nobodyLeft, ['尚有被告人应当审判', 'somebody is still on trial'])),
    stops: trialClocks,
    withdraws: ['trial-supplement', 'indictment-withdrawal', 'prosecution-material', 'transfer-up'],
    callsOff: everySitting,
    sets: { 'case.stage': 'effective', 'case.session': 'none', 'case.mode': 'ordinary', 'case.adjournments': '0', 'case.remanded': 'no' },
    form: reasons,
    produces: ['终止审理裁定书'],
    serves: ['procuratorate', 'family', 'victim'],
    basis: [cpl(16), cpl(297, 1), spc(295, 1, 8), spc(295, 1, 9), spc(295, 1, 10), spc(606, 1)],
  },

  dismissPrivateProsecution: {
    title: ['裁定驳回自诉', 'Dismiss a private prosecution for want of evidence'],
    by: 'court',
    phase: 'trial',
    when: all(
      atTrial,
      isPrivate,
      is('case.session', 'none', 'prepared', 'running', 'adjourned'),
      every('accused', not(is('accused.standing', 'guilty', 'acquitted'))),
      some('accused', onTrial),
    ),
    withdraws: 'transfer-up',
    stops: trialClocks,
    // The ruling may be appealed; only then is the case over.
    starts: 'cpl-appeal-ruling',
    callsOff: everySitting,
    sets: { 'case.stage': 'judged', 'case.session': 'none', 'case.adjournments': '0' },
    form: reasons,
    produces: ['驳回起诉裁定书'],
    serves: ['victim', 'accused'],
    basis: [cpl(211, 1, 2), spc(321), spc(322, 1)],
  },

  pronounceJudgment: {
    title: ['合议庭评议、宣告判决', 'Judge and pronounce, by the panel'],
    by: 'court',
    phase: 'trial',
    when: all(
      everybodyDecided,
      need(cpl(222, 1), is('case.mode', 'ordinary', 'summary'), ['速裁程序由审判员一人独任审判', 'on the fast track one judge sits alone']),
    ),
    // A case sent back is tried by another panel.
    panel: { sizes: [3, 7], freshFrom: ['pronounceJudgment'], basis: [cpl(183, 1), cpl(239)] },
    stops: trialClocks,
    starts: 'cpl-judgment-service',
    sets: judged,
    each: { accused: releasedOnJudgment },
    form: {
      way: choice(['宣判方式', 'How'], { court: ['当庭宣判', 'in court'], later: ['定期宣判', 'on a fixed day'] }),
      committee: text(['审判委员会决定', 'Decision of the judicial committee'], { optional: true }),
    },
    produces: ['刑事判决书', '合议庭评议笔录', '宣判笔录'],
    tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
    basis: [cpl(183), cpl(185), cpl(200), cpl(202), cpl(203), cpl(260), spc(170), spc(295), spc(299)],
  },

  pronounceAlone: {
    title: ['独任审判员宣告判决', 'Judge and pronounce, by a single judge'],
    by: 'court',
    phase: 'trial',
    when: all(
      everybodyDecided,
      need([cpl(183, 1), cpl(216, 1), cpl(222, 1)], is('case.mode', 'summary', 'fast-track'), [
        '普通程序应当由合议庭审理',
        'ordinary procedure needs a panel',
      ]),
      need(
        [cpl(216, 1), spc(366)],
        every('accused', any(not(is('accused.standing', 'guilty')), is('accused.gravity', 'up-to-one', 'up-to-three'))),
        ['可能判处超过三年,应当组成合议庭', 'more than three years are likely: a panel must judge'],
      ),
    ),
    stops: trialClocks,
    starts: 'cpl-judgment-service',
    sets: judged,
    each: { accused: releasedOnJudgment },
    form: { statement: text(['辩护人意见、被告人最后陈述', 'Counsel’s opinion and the last word']) },
    produces: ['刑事判决书', '宣判笔录'],
    tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
    basis: [cpl(183, 1), cpl(202), cpl(216, 1), cpl(219), cpl(222, 1), cpl(224), cpl(260)],
  },

  announcePronouncement: {
    title: ['定期宣判:公告时间、地点', 'Announce when and where judgment is pronounced'],
    by: 'court',
    phase: 'trial',
    when: inHearing,
    form: { pronouncement: booking(['宣判时间、地点', 'When and where'], 'pronouncement') },
    produces: ['宣判公告', '传票', '出庭通知书'],
    serves: ['accused', 'victim', 'counsel', 'guardian'],
    tells: ['procuratorate'],
    basis: [cpl(202), spc(302), onlineLitigation(37, 1)],
  },

  serveJudgment: {
    title: ['送达判决书', 'Serve the judgment'],
    by: 'court',
    phase: 'trial',
    when: all(
      is('case.stage', 'judged'),
      need(cpl(202, 2), not(some('accused', onTrial)), ['没有判决', 'there is no judgment']),
      need(cpl(202, 2), not(any(running('cpl-appeal-judgment'), expired('cpl-appeal-judgment')))),
    ),
    stops: 'cpl-judgment-service',
    starts: 'cpl-appeal-judgment',
    each: { victim: { starts: 'cpl-victim-asks-protest' } },
    produces: ['刑事判决书', '送达回证'],
    serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
    basis: [cpl(202, 2), cpl(230), spc(302), spc(303)],
  },
});
