import { choice, day, text } from '#justice/procedures';
import { legalAid, policeRules, procuratorateRules } from '#law/statutes';
import { acts, all, expired, is, need, not, pending } from './words.ts';

const APPLICATION_FORM = {
  subject: text(['申请事项', 'What aid is asked for']),
  hardship: text(['经济困难状况说明', 'Statement of hardship'], { optional: true }),
};

const atStart = all(is('case.stage', 'open'), need(legalAid(28), is('case.matter', 'defence', 'representation')));

/** Applying, forwarding what people in custody apply for, and completing the materials. 申请、转交与补充材料 */
export const application = acts({
  apply: {
    title: ['申请法律援助', 'Apply for legal aid'],
    by: ['applicant', 'relative'],
    phase: 'application',
    when: all(atStart, need(legalAid(39, 1), is('case.held', 'free'))),
    asks: 'application',
    sets: { 'case.stage': 'review' },
    form: APPLICATION_FORM,
    produces: ['法律援助申请表'],
    basis: [legalAid(24), legalAid(29), legalAid(31), legalAid(33), legalAid(38), legalAid(40, 1)],
  },

  applyForPersonInCustody: {
    title: ['近亲属代被羁押人申请', 'A relative applies for a person in custody'],
    by: 'relative',
    phase: 'application',
    when: all(atStart, is('case.held', 'held')),
    asks: 'application',
    sets: { 'case.stage': 'review' },
    form: APPLICATION_FORM,
    produces: ['法律援助申请表'],
    basis: [legalAid(24), legalAid(40, 2)],
  },

  applyFromCustody: {
    title: ['被羁押人提出申请', 'A person in custody applies'],
    by: 'applicant',
    phase: 'application',
    when: all(atStart, is('case.held', 'held')),
    asks: 'forwarding',
    starts: 'la-forward-tell-family',
    sets: { 'case.stage': 'forwarding' },
    form: APPLICATION_FORM,
    produces: ['法律援助申请表'],
    basis: [legalAid(39, 1)],
  },

  applyThroughDutyLawyer: {
    title: ['通过值班律师提出申请', 'Apply through the duty lawyer'],
    by: 'applicant',
    phase: 'application',
    when: all(atStart, need(legalAid(39, 2), is('case.matter', 'defence'))),
    asks: 'duty-forwarding',
    sets: { 'case.stage': 'forwarding' },
    form: APPLICATION_FORM,
    produces: ['法律援助申请表'],
    basis: [legalAid(39, 2)],
  },

  forwardApplication: {
    title: ['转交被羁押人的申请', 'Forward the application of a person in custody'],
    by: ['custodian', 'police', 'procuratorate', 'court'],
    phase: 'application',
    when: is('case.stage', 'forwarding'),
    answers: 'forwarding',
    asks: 'application',
    sets: { 'case.stage': 'review' },
    serves: ['agency'],
    basis: [legalAid(39, 1), policeRules(47, 1), procuratorateRules(43)],
  },

  forwardByDutyLawyer: {
    title: ['值班律师转交申请', 'The duty lawyer forwards the application'],
    by: 'dutyLawyer',
    phase: 'application',
    when: is('case.stage', 'forwarding'),
    answers: 'duty-forwarding',
    asks: 'application',
    sets: { 'case.stage': 'review' },
    serves: ['agency'],
    basis: [legalAid(39, 2)],
  },

  tellFamilyToHelp: {
    title: ['通知近亲属协助提供证件、证明材料', 'Ask the family to help with papers'],
    by: ['police', 'procuratorate'],
    phase: 'application',
    when: all(is('case.held', 'held'), is('case.stage', 'forwarding', 'review')),
    stops: 'la-forward-tell-family',
    tells: ['relative'],
    basis: [policeRules(47, 1), procuratorateRules(43)],
  },

  askForMaterials: {
    title: ['一次性告知补充材料或者要求说明', 'Tell the applicant once what is missing'],
    by: 'agency',
    phase: 'review',
    when: all(pending('application'), need(legalAid(43, 2), is('case.asked', 'no'))),
    asks: 'supplement',
    fixes: { limit: 'la-supplement', until: 'until' },
    sets: { 'case.asked': 'yes' },
    form: { missing: text(['需要补充的材料或者说明的事项', 'What is missing']), until: day(['补充期限', 'To be completed by']) },
    produces: ['补充材料通知书'],
    serves: ['applicant'],
    basis: [legalAid(43, 2)],
  },

  supplementMaterials: {
    title: ['补充材料或者作出说明', 'Complete the materials'],
    by: ['applicant', 'relative'],
    phase: 'review',
    answers: 'supplement',
    stops: 'la-supplement',
    form: { materials: text(['补充的材料', 'Materials']) },
    basis: [legalAid(43, 2)],
  },

  deemWithdrawn: {
    title: ['未按要求补充,视为撤回申请', 'Not completed as asked: deemed withdrawn'],
    by: 'law',
    phase: 'review',
    when: need(legalAid(43, 2), all(expired('la-supplement'), pending('supplement'), pending('application'))),
    withdraws: ['supplement', 'application'],
    drops: ['la-supplement', 'la-assign'],
    sets: { 'case.stage': 'withdrawn', 'case.aider': 'none' },
    tells: ['applicant'],
    basis: [legalAid(43, 2)],
  },

  checkHardship: {
    title: ['核查经济困难状况', 'Check the hardship'],
    by: 'agency',
    phase: 'review',
    when: all(
      pending('application'),
      need([legalAid(32), legalAid(42)], is('case.hardship', 'ask'), [
        '该事项不受经济困难条件限制,或者免予核查',
        'hardship is no condition here, or need not be checked',
      ]),
      is('case.checked', 'none'),
    ),
    sets: { 'case.checked': { form: 'result' } },
    form: {
      means: choice(['核查方式', 'How it was checked'], {
        sharing: ['信息共享查询', 'query of shared information'],
        pledge: ['个人诚信承诺', 'personal pledge of honesty'],
      }),
      result: choice(['核查结果', 'Result'], { met: ['符合条件', 'condition met'], unmet: ['不符合条件', 'condition not met'] }),
    },
    basis: [legalAid(34), legalAid(41)],
  },

  acceptExemption: {
    title: ['认定免予核查', 'Accept proof that no check is needed'],
    by: 'agency',
    phase: 'review',
    when: all(pending('application'), need(legalAid(42), is('case.hardship', 'exempt')), is('case.checked', 'none')),
    sets: { 'case.checked': 'met' },
    form: {
      person: choice(['人员类别', 'Person'], {
        'no-income': ['无固定生活来源的未成年人、老年人、残疾人等', 'a minor, old or disabled person without steady income'],
        relief: ['社会救助、司法救助或者优抚对象', 'on social or judicial relief, or entitled to special care'],
        wages: ['申请支付劳动报酬或者请求工伤赔偿的进城务工人员', 'a migrant worker claiming wages or for an injury at work'],
        other: ['法律、法规、规章规定的其他人员', 'others named by law'],
      }),
      proof: text(['证明材料', 'Proof']),
    },
    basis: [legalAid(42)],
  },

  provideFirst: {
    title: ['决定先行提供法律援助', 'Give aid before the decision'],
    by: 'agency',
    phase: 'review',
    when: all(need(legalAid(44, 1), pending('application')), is('case.first', 'none')),
    starts: 'la-assign',
    sets: { 'case.first': 'given' },
    form: {
      reason: choice(['紧急情形', 'Why it is urgent'], {
        'period-ending': ['距法定时效或者期限届满不足七日', 'a period ends in less than seven days'],
        preservation: ['需要立即申请保全或者先予执行', 'preservation or advance execution is needed at once'],
        other: ['法律、法规、规章规定的其他情形', 'others named by law'],
      }),
    },
    produces: ['先行提供法律援助决定书'],
    tells: ['applicant'],
    basis: [legalAid(44, 1)],
  },

  settleFormalities: {
    title: ['补办手续、补充材料', 'Make up the formalities'],
    by: ['applicant', 'relative'],
    phase: 'review',
    when: all(is('case.first', 'given'), pending('application'), not(pending('supplement'))),
    sets: { 'case.first': 'settled' },
    basis: [legalAid(44, 2)],
  },
});
