import { choice, text } from '#justice/procedures';
import { cpl, policeRules, procuratorateRules, spc } from '#law/statutes';
import { inReview, leftTheCase, nothingAsked, reviewClocks, undecided } from './review-conditions.ts';
import { trialClocks } from './trial-conditions.ts';
import { acts, all, any, every, is, need, not, pending, some } from './words.ts';

const absentAndUndecided = need(cpl(291, 1), every('accused', all(undecided, is('accused.custody', 'none'))), [
  '缺席审判只适用于在境外的犯罪嫌疑人',
  'trial in absence is for suspects who are abroad',
]);
const inAbsence = is('case.track', 'absence');
const sentBack = all(is('case.stage', 'special'), is('case.track', 'returned', 'ended'));
const backToReview = {
  accused: { where: is('accused.standing', 'indicted'), sets: { 'accused.standing': 'suspect' }, starts: 'cpl-prosecution-review' },
} as const;

/** Trial in absence, and the way out of every special procedure. 缺席审判程序;特别程序的终结 */
export const special = acts({
  requestAbsenceApproval: {
    title: ['层报核准缺席审判', 'Ask approval of trial in absence'],
    by: 'procuratorate',
    approvedBy: ['procuratorial-committee'],
    phase: 'special',
    when: all(
      inReview,
      is('case.track', 'none'),
      need(cpl(291, 1), is('case.origin', 'public-security')),
      absentAndUndecided,
      nothingAsked,
    ),
    asks: 'absence-approval',
    form: {
      crime: choice(['案件种类', 'Kind of crime'], {
        security: ['严重危害国家安全犯罪', 'grave crime against state security'],
        terrorism: ['恐怖活动犯罪', 'terrorism'],
      }),
      abroad: text(['犯罪嫌疑人在境外的证据', 'Proof that the suspect is abroad']),
      urgency: text(['需要及时进行审判的理由', 'Why it must be tried now']),
    },
    produces: ['报请核准缺席审判报告'],
    serves: ['supremeProcuratorate'],
    basis: [cpl(291, 1), procuratorateRules(505, 2), procuratorateRules(506)],
  },

  approveAbsence: {
    title: ['核准缺席审判', 'Approve trial in absence'],
    by: 'supremeProcuratorate',
    approvedBy: ['chief-procurator'],
    phase: 'special',
    answers: 'absence-approval',
    sets: { 'case.track': 'absence-approved' },
    produces: ['核准决定书'],
    serves: ['procuratorate'],
    basis: [cpl(291, 1), procuratorateRules(507)],
  },

  refuseAbsence: {
    title: ['不予核准缺席审判', 'Refuse trial in absence'],
    by: 'supremeProcuratorate',
    approvedBy: ['chief-procurator'],
    phase: 'special',
    answers: 'absence-approval',
    sets: { 'case.track': 'returned' },
    produces: ['不予核准决定书'],
    serves: ['procuratorate'],
    basis: [procuratorateRules(507)],
  },

  reviewAnewOnAppearance: {
    title: ['审查起诉期间到案、重新审查', 'Review anew when the suspect appears'],
    by: 'procuratorate',
    phase: 'special',
    when: all(inReview, any(pending('absence-approval'), is('case.track', 'absence-approved'))),
    withdraws: 'absence-approval',
    sets: { 'case.track': 'none' },
    each: { accused: { where: undecided, starts: 'cpl-prosecution-review' } },
    form: { appearance: text(['到案情况', 'How the suspect appeared']) },
    produces: ['撤回报请核准通知书'],
    tells: ['supremeProcuratorate', 'police'],
    basis: [procuratorateRules(509), policeRules(290, 2)],
  },

  prosecuteInAbsence: {
    title: ['按缺席审判程序提起公诉', 'Prosecute in absence'],
    by: 'procuratorate',
    phase: 'special',
    when: all(
      inReview,
      need(cpl(291, 1), any(is('case.track', 'absence-approved'), all(is('case.origin', 'supervision'), is('case.track', 'none'))), [
        '危害国家安全、恐怖活动犯罪须经最高人民检察院核准',
        'crimes against state security and terrorism need the approval of the Supreme People’s Procuratorate',
      ]),
      absentAndUndecided,
      nothingAsked,
    ),
    asks: 'prosecution',
    sets: { 'case.stage': 'trial', 'case.lead': 'court', 'case.track': 'absence' },
    each: { accused: { where: undecided, sets: { 'accused.standing': 'indicted' }, stops: reviewClocks } },
    hands: 'court',
    form: {
      facts: text(['指控的犯罪事实', 'Facts charged']),
      abroad: text(['被告人已出境的证据', 'Proof that the defendant is abroad']),
      address: text(['境外居住地、联系方式', 'Address abroad']),
      property: text(['违法所得及其他涉案财产', 'Proceeds and other property'], { optional: true }),
    },
    produces: ['起诉书'],
    serves: ['court'],
    tells: ['family', 'victim'],
    basis: [cpl(291, 1), procuratorateRules(505), procuratorateRules(508), spc(598)],
  },

  returnAbsenceCase: {
    title: ['不符合缺席审判条件、退回', 'Court returns a case it may not try in absence'],
    by: 'court',
    phase: 'special',
    when: inAbsence,
    answers: 'prosecution',
    withdraws: 'prosecution-material',
    sets: { 'case.stage': 'review', 'case.lead': 'procuratorate', 'case.track': 'returned' },
    each: backToReview,
    hands: 'procuratorate',
    form: { reasons: text(['退回的理由', 'Reasons']) },
    produces: ['退回函'],
    serves: ['procuratorate'],
    basis: [spc(599, 1, 2), spc(599, 1, 3)],
  },

  serveAbroad: {
    title: ['境外送达传票、起诉书副本', 'Serve the summons and indictment abroad'],
    by: 'court',
    on: 'accused',
    phase: 'special',
    when: all(is('case.stage', 'trial'), inAbsence, is('accused.standing', 'indicted')),
    form: {
      way: choice(['送达方式', 'How'], {
        treaty: ['国际条约、外交途径', 'treaty or diplomatic channels'],
        local: ['所在地法律允许的其他方式', 'another way the local law allows'],
      }),
    },
    produces: ['传票', '起诉书副本', '送达回证'],
    serves: ['accused', 'family'],
    basis: [cpl(292), spc(600)],
  },

  assignCounselInAbsence: {
    title: ['为缺席被告人指派辩护', 'Assign counsel for the absent defendant'],
    by: 'legalAid',
    on: 'accused',
    phase: 'special',
    when: all(is('case.stage', 'trial'), inAbsence, is('accused.standing', 'indicted'), is('accused.counsel', 'none', 'duty')),
    sets: { 'accused.counsel': 'assigned' },
    produces: ['指派通知书'],
    serves: ['court', 'family'],
    basis: [cpl(293), spc(601, 2)],
  },

  reviewAfterAppearanceAtTrial: {
    title: ['审理中到案、撤回重新审查', 'The case goes back when the defendant appears at trial'],
    by: 'procuratorate',
    phase: 'special',
    when: all(is('case.stage', 'trial'), inAbsence, not(pending('prosecution'))),
    withdraws: ['trial-supplement', 'indictment-withdrawal'],
    stops: trialClocks,
    sets: {
      'case.stage': 'review',
      'case.lead': 'procuratorate',
      'case.track': 'none',
      'case.session': 'none',
      'case.adjournments': '0',
    },
    each: {
      accused: {
        where: is('accused.standing', 'indicted', 'guilty', 'acquitted'),
        sets: { 'accused.standing': 'suspect', 'accused.sentence': 'none' },
        starts: 'cpl-prosecution-review',
      },
    },
    hands: 'procuratorate',
    form: { appearance: text(['到案情况', 'How the defendant appeared']) },
    produces: ['撤回案件通知书'],
    serves: ['court'],
    tells: ['police'],
    basis: [cpl(295, 1), procuratorateRules(510)],
  },

  objectToAbsenceJudgment: {
    title: ['到案罪犯对缺席判决提出异议', 'The convict objects to the judgment in absence'],
    by: 'accused',
    on: 'accused',
    phase: 'special',
    when: all(
      is('case.stage', 'effective'),
      inAbsence,
      is('accused.standing', 'guilty'),
      need(cpl(295, 2), is('accused.execution', 'none'), ['已交付执行刑罚', 'the sentence is already being served']),
    ),
    starts: 'cpl-trial-first',
    stops: ['cpl-execution-delivery', 'cc-notify', 'cc-report'],
    sets: {
      'case.stage': 'trial',
      'case.lead': 'court',
      'case.track': 'none',
      'case.session': 'none',
      'accused.standing': 'indicted',
      'accused.sentence': 'none',
    },
    hands: 'court',
    form: { objection: text(['异议', 'Objection'], { optional: true }) },
    produces: ['异议书'],
    tells: ['court', 'procuratorate'],
    basis: [cpl(295, 2)],
  },

  resumeByPolice: {
    title: ['退回公安机关继续侦查', 'Back to the police'],
    by: ['procuratorate', 'court'],
    phase: 'special',
    when: all(sentBack, is('case.origin', 'public-security'), some('accused', undecided)),
    drops: ['ppr-treatment-correction', 'spc-treatment-reconsideration-request'],
    withdraws: 'treatment-recheck',
    sets: { 'case.stage': 'investigation', 'case.lead': 'police', 'case.track': 'none' },
    hands: 'police',
    produces: ['退回案卷函'],
    serves: ['police'],
    basis: [procuratorateRules(526), procuratorateRules(532)],
  },

  resumeBySupervision: {
    title: ['退回监察机关处理', 'Back to the supervision commission'],
    by: ['procuratorate', 'court'],
    phase: 'special',
    when: all(sentBack, is('case.origin', 'supervision'), some('accused', undecided)),
    drops: ['ppr-treatment-correction', 'spc-treatment-reconsideration-request'],
    withdraws: 'treatment-recheck',
    sets: { 'case.stage': 'report', 'case.lead': 'supervision', 'case.track': 'none' },
    hands: 'supervision',
    produces: ['退回案卷函'],
    serves: ['supervision'],
    basis: [procuratorateRules(526), procuratorateRules(532)],
  },

  resumeOwnCase: {
    title: ['退回本院侦查部门', 'Back to the procuratorate’s own investigators'],
    by: ['procuratorate', 'court'],
    phase: 'special',
    when: all(sentBack, is('case.origin', 'procuratorate'), some('accused', undecided)),
    drops: ['ppr-treatment-correction', 'spc-treatment-reconsideration-request'],
    withdraws: 'treatment-recheck',
    sets: { 'case.stage': 'investigation', 'case.lead': 'procuratorate', 'case.track': 'none' },
    hands: 'procuratorate',
    produces: ['退回案卷函'],
    basis: [procuratorateRules(526), procuratorateRules(532)],
  },

  resumeReview: {
    title: ['退回后恢复审查起诉阶段', 'Back to review when nobody is suspected any more'],
    by: ['procuratorate', 'court'],
    phase: 'special',
    when: all(
      sentBack,
      every('accused', any(is('accused.standing', 'ordered'), leftTheCase)),
      any(is('case.track', 'returned'), some('accused', is('accused.standing', 'ordered'))),
    ),
    drops: ['ppr-treatment-correction', 'spc-treatment-reconsideration-request'],
    withdraws: 'treatment-recheck',
    sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
    hands: 'procuratorate',
    produces: ['退回案卷函'],
    serves: ['procuratorate'],
    basis: [spc(613, 1, 2), spc(633, 1, 2), procuratorateRules(543)],
  },

  closeSpecial: {
    title: ['特别程序办结', 'Close a special procedure'],
    by: 'court',
    phase: 'special',
    when: all(
      is('case.stage', 'special'),
      is('case.track', 'ended'),
      not(pending('treatment-recheck')),
      need(cpl(300, 1), every('property', is('property.hold', 'none')), ['财物尚未处理', 'property is still held']),
      every('accused', all(is('accused.custody', 'none'), not(is('accused.standing', 'ordered')))),
    ),
    sets: { 'case.stage': 'closed' },
    drops: 'ppr-treatment-correction',
    // A fugitive who appears later is prosecuted in a case of their own.
    each: { accused: { where: undecided, stops: reviewClocks, sets: { 'accused.standing': 'separate' } } },
    basis: [cpl(300, 1), spc(628, 1), spc(647, 3)],
  },
});
