import { choice, text } from '#justice/procedures';
import { cpl, policeRules, procuratorateRules, spc } from '#law/statutes';
import { arrestPending, challengeClocks, personClocks, policeInvestigate } from './investigation-conditions.ts';
import { inReview, leftTheCase } from './review-conditions.ts';
import { acts, all, any, every, is, need, not, pending, running, some } from './words.ts';

const application = {
  violence: text(['暴力行为与危害', 'The violence and its harm']),
  appraisal: text(['不负刑事责任的鉴定意见', 'The appraisal that the person is not responsible']),
  danger: text(['继续危害社会的可能', 'Why danger remains']),
} as const;
/** Treatment is for whoever was appraised as not responsible, not for others in the same case. 被申请人 */
const concerned = is('accused.ill', 'yes');
const nobodyElse = need(cpl(302), every('accused', any(concerned, leftTheCase)), [
  '尚有人未经鉴定或者有刑事责任能力,应当另案处理',
  'somebody was not appraised, or is responsible: they are dealt with in a case of their own',
]);
const heard = all(is('case.track', 'treatment'), not(pending('treatment-opinion', 'treatment-application')));
const guardianThere = [{ who: 'guardian', basis: [cpl(304, 2), spc(634, 1)] }] as const;
const set = { accused: { where: is('accused.custody', 'treatment'), sets: { 'accused.custody': 'none' } } } as const;
const afterwards = ['spc-treatment-execution', 'spc-treatment-reconsideration-request'] as const;
/** Another panel than the one the procuratorate objects to. 另行组成合议庭 */
const anotherPanel = { sizes: [3], freshFrom: ['orderTreatment', 'refuseTreatment', 'releaseFromTreatment'], basis: [spc(648)] } as const;
const reasons = { reasons: text(['理由', 'Reasons']) } as const;

/** Compulsory treatment of those who are not responsible by reason of mental illness. 强制医疗程序 */
export const compulsoryTreatment = acts({
  demandReasonsForTreatment: {
    title: ['要求说明不启动强制医疗程序的理由', 'Demand reasons for not starting compulsory treatment'],
    by: 'procuratorate',
    phase: 'special',
    when: policeInvestigate,
    asks: 'treatment-reasons',
    form: { facts: text(['应当启动的理由', 'Why it should be started']) },
    produces: ['要求说明不启动强制医疗程序理由通知书'],
    serves: ['police'],
    basis: [procuratorateRules(540, 1)],
  },

  giveReasonsAgainstTreatment: {
    title: ['说明不启动强制医疗程序的理由', 'Give the reasons for not starting compulsory treatment'],
    by: 'police',
    phase: 'special',
    answers: 'treatment-reasons',
    form: { reasons: text(['不启动的理由', 'Reasons']) },
    produces: ['不启动理由说明书'],
    serves: ['procuratorate'],
    basis: [procuratorateRules(540, 1)],
  },

  notifyToStartTreatment: {
    title: ['通知启动强制医疗程序', 'Notify the police to start compulsory treatment'],
    by: 'procuratorate',
    phase: 'special',
    when: all(
      policeInvestigate,
      need(procuratorateRules(540, 2), not(pending('treatment-reasons')), [
        '公安机关尚未说明理由',
        'the police have not given their reasons',
      ]),
    ),
    form: { reasons: text(['不启动理由不能成立的说明', 'Why the reasons do not hold']) },
    produces: ['启动强制医疗程序通知书'],
    serves: ['police'],
    basis: [procuratorateRules(540, 2)],
  },

  findNotResponsible: {
    title: ['鉴定认定依法不负刑事责任', 'Find by appraisal that the person is not responsible'],
    by: ['police', 'procuratorate'],
    byLead: true,
    on: 'accused',
    phase: 'special',
    when: all(
      any(is('case.stage', 'investigation'), inReview),
      is('accused.standing', 'suspect'),
      is('accused.ill', 'no'),
      need(cpl(302), is('case.origin', 'public-security', 'procuratorate'), [
        '监察机关办理的职务犯罪不属于暴力行为',
        'the duty crimes of a commission’s case are no violence',
      ]),
    ),
    sets: { 'accused.ill': 'yes' },
    form: { opinion: text(['精神病鉴定意见', 'Opinion of the expert']), expert: text(['鉴定机构、鉴定人', 'Expert']) },
    produces: ['鉴定意见通知书'],
    serves: ['accused', 'guardian', 'victim'],
    basis: [cpl(148), cpl(302), policeRules(342), procuratorateRules(333, 1)],
  },

  proposeTreatment: {
    title: ['移送强制医疗意见书', 'Propose compulsory treatment'],
    by: 'police',
    approvedBy: ['police-head'],
    phase: 'special',
    when: all(
      is('case.stage', 'investigation'),
      is('case.origin', 'public-security'),
      some('accused', all(is('accused.standing', 'suspect'), concerned)),
      nobodyElse,
      not(some('accused', arrestPending)),
    ),
    asks: 'treatment-opinion',
    withdraws: 'treatment-reasons',
    stops: 'cpl-technical-measures',
    sets: { 'case.stage': 'special', 'case.lead': 'procuratorate', 'case.track': 'treatment' },
    each: {
      accused: {
        where: is('accused.standing', 'suspect'),
        sets: { 'accused.custody': 'none', 'accused.arrest': 'none' },
        stops: personClocks,
        drops: challengeClocks,
      },
    },
    hands: 'procuratorate',
    form: application,
    produces: ['强制医疗意见书', '释放证明书'],
    serves: ['procuratorate'],
    basis: [cpl(302), cpl(303, 2), policeRules(342), policeRules(343)],
  },

  restrainTemporarily: {
    title: ['临时保护性约束措施', 'Restrain the person for protection'],
    by: 'police',
    approvedBy: ['police-head'],
    on: 'accused',
    phase: 'special',
    when: all(is('case.track', 'treatment'), concerned, is('accused.custody', 'none')),
    sets: { 'accused.custody': 'treatment' },
    form: { place: text(['约束场所与方式', 'Where and how']) },
    produces: ['采取临时保护性约束措施决定书'],
    tells: ['guardian', 'procuratorate'],
    basis: [cpl(303, 3), policeRules(344)],
  },

  liftRestraint: {
    title: ['解除保护性约束', 'Lift the restraint'],
    by: 'police',
    on: 'accused',
    phase: 'special',
    when: all(is('case.track', 'treatment'), is('accused.custody', 'treatment')),
    sets: { 'accused.custody': 'none' },
    form: reasons,
    tells: ['guardian', 'procuratorate'],
    basis: [policeRules(345, 2)],
  },

  requireProofForTreatment: {
    title: ['要求补充强制医疗证据', 'Require more proof for treatment'],
    by: 'procuratorate',
    phase: 'special',
    when: pending('treatment-opinion'),
    suspends: 'ppr-treatment-decision',
    form: { matters: text(['需要补充的证据', 'What is missing']) },
    produces: ['补充证据通知书'],
    serves: ['police'],
    basis: [procuratorateRules(539, 2), procuratorateRules(539, 3)],
  },

  supplyProofForTreatment: {
    title: ['补充强制医疗证据', 'Supply the proof'],
    by: 'police',
    phase: 'special',
    when: pending('treatment-opinion'),
    resumes: 'ppr-treatment-decision',
    form: { report: text(['补充证据情况', 'What was found']) },
    serves: ['procuratorate'],
    basis: [procuratorateRules(539, 2), procuratorateRules(539, 3)],
  },

  applyForTreatment: {
    title: ['申请强制医疗', 'Apply for compulsory treatment'],
    by: 'procuratorate',
    phase: 'special',
    answers: 'treatment-opinion',
    asks: 'treatment-application',
    sets: { 'case.lead': 'court' },
    hands: 'court',
    form: application,
    produces: ['强制医疗申请书'],
    serves: ['court'],
    basis: [cpl(303, 2), procuratorateRules(534), procuratorateRules(536), procuratorateRules(539, 1)],
  },

  declineTreatment: {
    title: ['不提出强制医疗申请', 'Decline to apply'],
    by: 'procuratorate',
    phase: 'special',
    answers: 'treatment-opinion',
    sets: { 'case.track': 'returned' },
    each: set,
    form: reasons,
    produces: ['不提出强制医疗申请决定书'],
    serves: ['police'],
    basis: [procuratorateRules(539, 2)],
  },

  applyForTreatmentInReview: {
    title: ['不起诉并申请强制医疗', 'Apply for treatment after non-prosecution'],
    by: 'procuratorate',
    phase: 'special',
    when: all(
      inReview,
      is('case.track', 'none', 'returned'),
      not(pending('absence-approval')),
      need(
        procuratorateRules(543),
        some('accused', all(is('accused.standing', 'not-prosecuted'), is('accused.dismissal', 'statutory'), concerned)),
        ['应当先经鉴定并作出法定不起诉决定', 'an appraisal and statutory non-prosecution come first'],
      ),
      every('accused', leftTheCase),
    ),
    asks: 'treatment-application',
    sets: { 'case.stage': 'special', 'case.lead': 'court', 'case.track': 'treatment' },
    hands: 'court',
    form: application,
    produces: ['强制医疗申请书'],
    serves: ['court'],
    basis: [cpl(303, 2), procuratorateRules(543)],
  },

  acceptTreatment: {
    title: ['受理强制医疗申请', 'Accept the application'],
    by: 'court',
    phase: 'special',
    answers: 'treatment-application',
    starts: ['cpl-compulsory-treatment', 'spc-treatment-legal-aid'],
    produces: ['受理案件通知书'],
    serves: ['procuratorate', 'guardian'],
    basis: [cpl(304), spc(633, 1, 1), spc(634, 2)],
  },

  returnTreatment: {
    title: ['退回强制医疗申请', 'Return the application'],
    by: 'court',
    phase: 'special',
    answers: 'treatment-application',
    sets: { 'case.track': 'returned' },
    each: set,
    form: reasons,
    produces: ['退回函'],
    serves: ['procuratorate'],
    basis: [spc(633, 1, 2), spc(633, 1, 3)],
  },

  notifyAgentForTreatment: {
    title: ['通知指派诉讼代理人', 'Have a lawyer assigned as agent'],
    by: 'court',
    phase: 'special',
    when: heard,
    stops: 'spc-treatment-legal-aid',
    produces: ['提供法律援助通知书'],
    serves: ['legalAid'],
    basis: [cpl(304, 2), spc(634, 2)],
  },

  orderTreatment: {
    title: ['决定强制医疗', 'Order compulsory treatment'],
    by: 'court',
    panel: { sizes: [3], basis: [cpl(304, 1), spc(635, 1)] },
    phase: 'special',
    when: heard,
    present: guardianThere,
    stops: ['cpl-compulsory-treatment', 'spc-treatment-legal-aid'],
    starts: [...afterwards, 'ppr-treatment-correction'],
    sets: { 'case.track': 'treated' },
    each: {
      accused: [
        { where: concerned, sets: { 'accused.custody': 'treatment' } },
        { where: all(concerned, is('accused.standing', 'suspect')), sets: { 'accused.standing': 'discharged' } },
      ],
    },
    form: reasons,
    produces: ['强制医疗决定书', '强制医疗执行通知书'],
    serves: ['police', 'guardian', 'victim', 'procuratorate'],
    basis: [cpl(303, 1), cpl(305, 1), spc(637, 1, 1), spc(641)],
  },

  refuseTreatment: {
    title: ['驳回强制医疗申请', 'Refuse compulsory treatment'],
    by: 'court',
    panel: { sizes: [3], basis: [cpl(304, 1), spc(635, 1)] },
    phase: 'special',
    when: heard,
    present: guardianThere,
    stops: ['cpl-compulsory-treatment', 'spc-treatment-legal-aid'],
    starts: 'ppr-treatment-correction',
    sets: { 'case.track': 'ended' },
    each: {
      accused: [
        { where: is('accused.custody', 'treatment'), sets: { 'accused.custody': 'none' } },
        { where: all(concerned, is('accused.standing', 'suspect')), sets: { 'accused.standing': 'discharged' } },
      ],
    },
    form: { care: text(['责令看管和医疗', 'Care ordered of the family'], { optional: true }), ...reasons },
    produces: ['驳回强制医疗申请决定书'],
    serves: ['guardian', 'procuratorate'],
    basis: [spc(637, 1, 2)],
  },

  findResponsible: {
    title: ['有刑事责任能力、退回检察院', 'The person is responsible: back to the procuratorate'],
    by: 'court',
    panel: { sizes: [3], basis: [cpl(304, 1), spc(635, 1)] },
    phase: 'special',
    when: heard,
    present: guardianThere,
    stops: ['cpl-compulsory-treatment', 'spc-treatment-legal-aid'],
    sets: { 'case.stage': 'review', 'case.lead': 'procuratorate', 'case.track': 'none' },
    each: {
      accused: [
        { where: is('accused.custody', 'treatment'), sets: { 'accused.custody': 'none' } },
        { where: concerned, sets: { 'accused.ill': 'no' } },
        { where: is('accused.standing', 'suspect'), starts: 'cpl-prosecution-review' },
      ],
    },
    hands: 'procuratorate',
    form: reasons,
    produces: ['驳回强制医疗申请决定书'],
    serves: ['guardian', 'procuratorate'],
    basis: [spc(637, 1, 3)],
  },

  deliverToTreatment: {
    title: ['送交强制医疗', 'Deliver the person to treatment'],
    by: 'police',
    phase: 'special',
    when: is('case.track', 'treated'),
    stops: 'spc-treatment-execution',
    produces: ['交付执行回执'],
    tells: ['treatmentInstitution', 'court'],
    basis: [spc(641)],
  },

  requestTreatmentReconsideration: {
    title: ['对强制医疗决定申请复议', 'Ask the higher court to reconsider'],
    by: ['accused', 'guardian', 'family', 'victim'],
    phase: 'special',
    when: all(
      is('case.track', 'treated'),
      need(spc(642), running('spc-treatment-reconsideration-request'), ['已过五日', 'the five days are over']),
    ),
    asks: 'treatment-reconsideration',
    stops: 'spc-treatment-reconsideration-request',
    form: reasons,
    produces: ['复议申请书'],
    serves: ['higherCourt'],
    basis: [cpl(305, 2), spc(642)],
  },

  upholdTreatment: {
    title: ['复议维持强制医疗', 'Uphold the order'],
    by: 'higherCourt',
    phase: 'special',
    answers: 'treatment-reconsideration',
    produces: ['复议决定书'],
    serves: ['guardian', 'victim', 'procuratorate'],
    basis: [spc(643, 1, 1)],
  },

  revokeTreatment: {
    title: ['复议撤销强制医疗', 'Revoke the order'],
    by: 'higherCourt',
    phase: 'special',
    answers: 'treatment-reconsideration',
    withdraws: ['treatment-release', 'treatment-recheck'],
    stops: 'spc-treatment-execution',
    drops: 'ppr-treatment-correction',
    sets: { 'case.track': 'ended' },
    each: set,
    form: reasons,
    produces: ['复议决定书'],
    serves: ['guardian', 'victim', 'procuratorate', 'treatmentInstitution'],
    basis: [spc(643, 1, 2)],
  },

  remandTreatment: {
    title: ['违反程序、发回重审', 'Send the order back for its procedure'],
    by: 'higherCourt',
    phase: 'special',
    answers: 'treatment-reconsideration',
    withdraws: ['treatment-release', 'treatment-recheck'],
    stops: 'spc-treatment-execution',
    drops: 'ppr-treatment-correction',
    starts: ['cpl-compulsory-treatment', 'spc-treatment-legal-aid'],
    sets: { 'case.track': 'treatment' },
    each: {
      accused: [
        { where: is('accused.custody', 'treatment'), sets: { 'accused.custody': 'none' } },
        { where: all(concerned, is('accused.standing', 'discharged')), sets: { 'accused.standing': 'suspect' } },
      ],
    },
    form: reasons,
    produces: ['复议决定书'],
    serves: ['guardian', 'victim', 'procuratorate', 'treatmentInstitution', 'court'],
    basis: [spc(643, 1, 3)],
  },

  applyForReleaseFromTreatment: {
    title: ['提出、申请解除强制医疗', 'Propose or ask release from treatment'],
    by: ['treatmentInstitution', 'accused', 'family', 'guardian'],
    phase: 'special',
    when: is('case.track', 'treated'),
    asks: 'treatment-release',
    form: { assessment: text(['诊断评估报告', 'Assessment']), ...reasons },
    produces: ['解除强制医疗意见书', '解除强制医疗申请书'],
    serves: ['court'],
    basis: [cpl(306), spc(645), spc(646)],
  },

  releaseFromTreatment: {
    title: ['决定解除强制医疗', 'Release from treatment'],
    by: 'court',
    panel: { sizes: [3], basis: [spc(647, 1)] },
    phase: 'special',
    answers: 'treatment-release',
    withdraws: 'treatment-reconsideration',
    stops: afterwards,
    starts: 'ppr-treatment-correction',
    sets: { 'case.track': 'ended' },
    each: set,
    form: { care: text(['责令看管和医疗', 'Care ordered of the family'], { optional: true }), ...reasons },
    produces: ['解除强制医疗决定书'],
    serves: ['treatmentInstitution', 'accused', 'guardian', 'procuratorate'],
    basis: [cpl(306, 1), spc(647, 1, 1), spc(647, 3)],
  },

  objectToTreatmentDecision: {
    title: ['对强制医疗决定提出纠正意见', 'Object to the decision on treatment'],
    by: 'procuratorate',
    phase: 'special',
    when: all(
      is('case.stage', 'special'),
      is('case.track', 'treated', 'ended'),
      need([procuratorateRules(547), spc(648)], running('ppr-treatment-correction'), ['已过二十日', 'the twenty days are over']),
    ),
    asks: 'treatment-recheck',
    stops: 'ppr-treatment-correction',
    form: reasons,
    produces: ['纠正意见书'],
    serves: ['court'],
    basis: [procuratorateRules(547), procuratorateRules(550), spc(648)],
  },

  confirmTreatmentDecision: {
    title: ['重新审理后维持原决定', 'The decision stands after another panel heard it'],
    by: 'court',
    panel: anotherPanel,
    phase: 'special',
    answers: 'treatment-recheck',
    form: reasons,
    produces: ['重新审理决定书'],
    serves: ['procuratorate', 'guardian', 'victim'],
    basis: [spc(648)],
  },

  endTreatmentOnRecheck: {
    title: ['重新审理后撤销强制医疗', 'Treatment ends after another panel heard it'],
    by: 'court',
    panel: anotherPanel,
    phase: 'special',
    when: is('case.track', 'treated'),
    answers: 'treatment-recheck',
    withdraws: ['treatment-reconsideration', 'treatment-release'],
    drops: afterwards,
    sets: { 'case.track': 'ended' },
    each: set,
    form: reasons,
    produces: ['重新审理决定书'],
    serves: ['procuratorate', 'guardian', 'victim', 'treatmentInstitution'],
    basis: [spc(648)],
  },

  orderTreatmentOnRecheck: {
    title: ['重新审理后决定强制医疗', 'Treatment is ordered after another panel heard it'],
    by: 'court',
    panel: anotherPanel,
    phase: 'special',
    when: is('case.track', 'ended'),
    answers: 'treatment-recheck',
    starts: afterwards,
    sets: { 'case.track': 'treated' },
    each: { accused: { where: concerned, sets: { 'accused.custody': 'treatment' } } },
    form: reasons,
    produces: ['强制医疗决定书', '强制医疗执行通知书'],
    serves: ['police', 'guardian', 'victim', 'procuratorate'],
    basis: [spc(641), spc(648)],
  },

  continueTreatment: {
    title: ['决定继续强制医疗', 'Continue the treatment'],
    by: 'court',
    panel: { sizes: [3], basis: [spc(647, 1)] },
    phase: 'special',
    answers: 'treatment-release',
    form: {
      kind: choice(['提出人', 'Who asked'], {
        institution: ['强制医疗机构', 'the institution'],
        person: ['本人及近亲属(六个月后可再次申请)', 'the person or family, who may ask again after six months'],
      }),
      ...reasons,
    },
    produces: ['继续强制医疗决定书'],
    serves: ['treatmentInstitution', 'accused', 'guardian', 'procuratorate'],
    basis: [spc(645, 2), spc(647, 1, 2), spc(647, 3)],
  },
});
