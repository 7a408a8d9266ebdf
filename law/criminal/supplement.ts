import { articles, choice, more, text } from '#justice/procedures';
import { cpl, policeRules, procuratorateRules, supervisionLaw } from '#law/statutes';
import { discharged, propertyBack } from './investigation-conditions.ts';
import {
  awaitsProsecution,
  indictmentWithdrawn,
  inReview,
  leftTheCase,
  measuresDecided,
  reviewClocks,
  undecided,
} from './review-conditions.ts';
import { acts, all, any, every, expired, is, need, not, some } from './words.ts';

/** After the indictment was withdrawn the decision not to prosecute comes first; then the file goes back. 撤回起诉后先作不起诉决定 */
const notWithdrawn = need(procuratorateRules(424, 2), not(some('accused', all(undecided, indictmentWithdrawn))), [
  '撤回起诉后应当先作出不起诉决定',
  'the indictment was withdrawn: non-prosecution is decided first',
]);
const outline = { matters: text(['补充侦查提纲', 'Outline: what is missing, where to look, what it would prove']) } as const;
const back = { accused: { where: awaitsProsecution, stops: [...reviewClocks] } } as const;
const again = { accused: { where: awaitsProsecution, starts: 'cpl-prosecution-review' } } as const;

/** Evidence that is still missing: asked for, sought by the procuratorate itself, or sent back for, twice at most. 补充侦查 */
export const supplement = acts({
  requireEvidence: {
    title: ['要求提供证据材料、说明取证合法性', 'Require evidence, or an account of how it was obtained'],
    by: 'procuratorate',
    phase: 'prosecution-review',
    when: inReview,
    form: { matters: text(['需要提供的证据或者说明的事项', 'Evidence or account required']) },
    produces: ['提供证据材料通知书', '要求说明证据收集合法性通知书'],
    tells: ['police', 'supervision'],
    basis: [cpl(175, 1), procuratorateRules(340), procuratorateRules(341)],
  },

  requireFurtherTransfer: {
    title: ['要求补充移送起诉', 'Require what was left out to be sent too'],
    by: 'procuratorate',
    phase: 'prosecution-review',
    when: all(inReview, need(procuratorateRules(356), is('case.origin', 'public-security'))),
    form: {
      omitted: choice(['遗漏', 'What was left out'], { crime: ['罪行', 'a crime'], accomplice: ['同案犯罪嫌疑人', 'an accomplice'] }),
      matters: text(['应当补充移送的事项', 'What is to be sent']),
    },
    produces: ['要求补充移送起诉通知书'],
    serves: ['police'],
    basis: [cpl(171), procuratorateRules(356)],
  },

  passOnNewFacts: {
    title: ['移送新的犯罪线索', 'Pass on new facts found after the second return'],
    by: 'procuratorate',
    phase: 'prosecution-review',
    when: all(
      inReview,
      need(procuratorateRules(349), is('case.returns', '2'), ['尚可退回补充侦查', 'the case may still be returned']),
      is('case.origin', 'public-security', 'supervision'),
    ),
    form: { facts: text(['新发现的犯罪事实', 'The new facts']) },
    produces: ['移送犯罪线索函'],
    tells: ['police', 'supervision'],
    basis: [procuratorateRules(349)],
  },

  excludeEvidence: {
    title: ['排除非法证据', 'Exclude unlawfully obtained evidence'],
    by: 'procuratorate',
    phase: 'prosecution-review',
    when: inReview,
    form: {
      evidence: text(['排除的证据', 'What is excluded']),
      reasons: text(['理由', 'Reasons']),
      articles: articles(['依据', 'Articles']),
    },
    produces: ['提请排除非法证据意见书', '纠正违法通知书'],
    tells: ['police', 'counsel'],
    basis: [cpl(56, 2), procuratorateRules(265, 1), procuratorateRules(266, 2)],
  },

  investigateInReview: {
    title: ['自行侦查', 'Investigate itself'],
    by: 'procuratorate',
    power: 'investigation',
    officers: 2,
    phase: 'prosecution-review',
    when: inReview,
    form: { matters: text(['侦查事项与结果', 'What was investigated and found']) },
    produces: ['自行侦查笔录'],
    basis: [cpl(175, 2), procuratorateRules(342), procuratorateRules(344), procuratorateRules(348)],
  },

  returnForSupplement: {
    title: ['退回公安机关补充侦查', 'Return the case to the police'],
    by: 'procuratorate',
    phase: 'prosecution-review',
    when: all(inReview, need(cpl(175, 2), is('case.origin', 'public-security')), some('accused', awaitsProsecution), notWithdrawn),
    asks: 'supplementary-investigation',
    sets: { 'case.stage': 'supplement', 'case.lead': 'police', 'case.returns': more },
    each: back,
    hands: 'police',
    form: outline,
    produces: ['补充侦查决定书', '补充侦查提纲'],
    serves: ['police'],
    tells: ['detentionCentre'],
    basis: [cpl(175, 2), cpl(175, 3), procuratorateRules(257), procuratorateRules(342)],
  },

  resubmitAfterSupplement: {
    title: ['补充侦查完毕移送', 'Send the case back to review'],
    by: 'police',
    approvedBy: ['police-head'],
    phase: 'prosecution-review',
    when: is('case.stage', 'supplement'),
    answers: 'supplementary-investigation',
    sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
    each: again,
    hands: 'procuratorate',
    form: { report: text(['补充侦查情况', 'What was found, and what could not be']) },
    produces: ['补充侦查报告书'],
    serves: ['procuratorate'],
    tells: ['detentionCentre'],
    basis: [cpl(175, 3), policeRules(295, 1), policeRules(296, 1, 1), policeRules(296, 1, 2), policeRules(296, 1, 4)],
  },

  askWhyNotResubmitted: {
    title: ['要求说明逾期未移送的理由', 'Ask why a returned case has not come back'],
    by: 'procuratorate',
    phase: 'prosecution-review',
    when: all(
      is('case.stage', 'supplement'),
      need(procuratorateRules(347, 1), is('case.origin', 'public-security')),
      need(procuratorateRules(347, 1), expired('cpl-supplementary-investigation'), ['补充侦查期限未满', 'the month is not over']),
    ),
    produces: ['要求说明理由通知书'],
    serves: ['police'],
    basis: [procuratorateRules(347, 1)],
  },

  withdrawAfterReturn: {
    title: ['补充侦查后撤销案件', 'Withdraw the case after it was returned'],
    by: 'police',
    approvedBy: ['police-head'],
    phase: 'prosecution-review',
    when: all(is('case.stage', 'supplement'), every('accused', any(undecided, leftTheCase))),
    answers: 'supplementary-investigation',
    sets: { 'case.stage': 'withdrawn' },
    each: { accused: { where: undecided, ...discharged }, property: propertyBack },
    form: { reasons: text(['不应当追究刑事责任的理由', 'Why nobody is to be held liable']) },
    produces: ['撤销案件决定书', '释放通知书'],
    serves: ['accused', 'victim', 'procuratorate'],
    tells: ['detentionCentre'],
    basis: [policeRules(296, 1, 3), cpl(163)],
  },

  returnForInquiry: {
    title: ['退回监察机关补充调查', 'Return the case to the supervision commission'],
    by: 'procuratorate',
    phase: 'prosecution-review',
    when: all(
      inReview,
      need(cpl(170, 1), is('case.origin', 'supervision')),
      some('accused', awaitsProsecution),
      measuresDecided,
      notWithdrawn,
    ),
    asks: 'supplementary-inquiry',
    sets: { 'case.stage': 'supplement', 'case.lead': 'supervision', 'case.returns': more },
    each: back,
    hands: 'supervision',
    form: outline,
    produces: ['补充调查决定书', '补充调查提纲'],
    serves: ['supervision'],
    tells: ['detentionCentre', 'police'],
    basis: [cpl(170, 1), supervisionLaw(54, 3), procuratorateRules(343), procuratorateRules(346, 2)],
  },

  resubmitAfterInquiry: {
    title: ['补充调查完毕移送', 'Send the case back after supplementary inquiry'],
    by: 'supervision',
    phase: 'prosecution-review',
    when: is('case.stage', 'supplement'),
    answers: 'supplementary-inquiry',
    sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
    each: again,
    hands: 'procuratorate',
    form: { report: text(['补充调查情况', 'What was found, and what could not be']) },
    produces: ['补充调查报告'],
    serves: ['procuratorate'],
    tells: ['detentionCentre'],
    basis: [supervisionLaw(54, 3), procuratorateRules(346, 3)],
  },

  returnToOwnInvestigators: {
    title: ['退回本院侦查部门补充侦查', 'Return the case to its own investigators'],
    by: 'procuratorate',
    phase: 'prosecution-review',
    when: all(
      inReview,
      need(procuratorateRules(345), is('case.origin', 'procuratorate')),
      some('accused', awaitsProsecution),
      notWithdrawn,
    ),
    asks: 'own-supplement',
    sets: { 'case.stage': 'supplement', 'case.returns': more },
    each: back,
    form: outline,
    produces: ['补充侦查提纲'],
    tells: ['detentionCentre'],
    basis: [procuratorateRules(345), procuratorateRules(346, 4)],
  },

  resubmitFromOwnInvestigators: {
    title: ['本院侦查部门补充侦查完毕移送', 'Own investigators send the case back'],
    by: 'procuratorate',
    power: 'investigation',
    phase: 'prosecution-review',
    when: is('case.stage', 'supplement'),
    answers: 'own-supplement',
    sets: { 'case.stage': 'review' },
    each: again,
    form: { report: text(['补充侦查情况', 'What was found, and what could not be']) },
    produces: ['补充侦查报告书'],
    tells: ['detentionCentre'],
    basis: [procuratorateRules(346, 3), procuratorateRules(346, 4)],
  },

  withdrawOwnCase: {
    title: ['本院侦查部门撤销案件', 'Own investigators withdraw the case'],
    by: 'procuratorate',
    power: 'investigation',
    approvedBy: ['chief-procurator'],
    phase: 'prosecution-review',
    when: all(
      is('case.stage', 'supplement'),
      need(procuratorateRules(245, 1), every('accused', any(all(undecided, is('accused.dismissal', 'approved')), leftTheCase)), [
        '撤销案件未经上一级人民检察院同意',
        'the next higher procuratorate has not agreed to the withdrawal',
      ]),
    ),
    answers: 'own-supplement',
    sets: { 'case.stage': 'withdrawn' },
    each: { accused: { where: undecided, ...discharged }, property: propertyBack },
    form: { reasons: text(['撤销案件的理由', 'Reasons']) },
    produces: ['撤销案件决定书', '释放通知书'],
    serves: ['accused', 'victim'],
    tells: ['detentionCentre'],
    basis: [cpl(168), procuratorateRules(242), procuratorateRules(243, 1), procuratorateRules(245, 1)],
  },
});
