import { choice, text } from '#justice/procedures';
import { cpl, legalAid, policeRules, spc } from '#law/statutes';
import { gravestDefence } from './conditions.ts';
import { acts, all, is, need, not, pending } from './words.ts';

const NOTICE_FORM = {
  charge: text(['案由', 'Charge']),
  reason: text(['提供法律援助的理由', 'Why aid is to be given']),
  handler: text(['办案人员姓名和联系方式', 'Name and contact of the officer in charge']),
};

/** Telling people of their right, and the notices by which police, procuratorate and court have counsel appointed. 告知与通知指派 */
export const notice = acts({
  findGroundOfDefence: {
    title: ['发现应当通知辩护的情形', 'Find a ground of compulsory defence'],
    by: ['police', 'procuratorate', 'court'],
    phase: 'notice',
    when: all(
      is('case.stage', 'open', 'refused'),
      not(pending('objection')),
      need(legalAid(25, 1), all(is('case.matter', 'defence'), is('case.duty', 'protected', 'gravest'))),
    ),
    starts: 'la-notify',
    sets: { 'case.stage': 'found' },
    form: {
      ground: choice(['情形', 'Ground'], {
        minor: ['未成年人', 'a minor'],
        disabled: ['视力、听力、言语残疾人', 'impaired in sight, hearing or speech'],
        capacity: ['不能完全辨认自己行为的成年人', 'an adult who does not fully understand what they do'],
        gravest: ['可能被判处无期徒刑、死刑', 'life imprisonment or death is possible'],
        'death-review': ['申请法律援助的死刑复核案件被告人', 'death review, on application'],
        absence: ['缺席审判案件的被告人', 'tried in absence'],
        other: ['法律法规规定的其他人员', 'others named by law'],
      }),
    },
    basis: [legalAid(25, 1), legalAid(36), cpl(35, 2), cpl(35, 3)],
  },

  findTreatmentCase: {
    title: ['发现强制医疗案件无诉讼代理人', 'Find that nobody represents the respondent in compulsory treatment'],
    by: 'court',
    phase: 'notice',
    when: all(is('case.stage', 'open'), need(legalAid(28), is('case.matter', 'treatment'))),
    starts: 'la-notify',
    sets: { 'case.stage': 'found' },
    basis: [legalAid(28), legalAid(36)],
  },

  notifyAgency: {
    title: ['通知法律援助机构指派律师', 'Notify the agency to appoint a lawyer'],
    by: ['police', 'procuratorate', 'court'],
    phase: 'notice',
    when: need(legalAid(36), is('case.stage', 'found')),
    asks: 'appointment',
    stops: 'la-notify',
    sets: { 'case.stage': 'notified', 'case.remedy': 'none' },
    form: NOTICE_FORM,
    produces: ['法律援助通知书'],
    serves: ['agency'],
    basis: [legalAid(25, 1), legalAid(28), legalAid(36), spc(49, 2)],
  },

  notifyAgencyInOrdinaryCase: {
    title: ['人民法院决定通知指派律师', 'The court chooses to have a lawyer appointed'],
    by: 'court',
    phase: 'notice',
    when: all(
      is('case.stage', 'open', 'refused'),
      not(pending('objection')),
      need(legalAid(25, 2), all(is('case.matter', 'defence'), is('case.duty', 'none'))),
    ),
    asks: 'appointment',
    sets: { 'case.stage': 'notified', 'case.remedy': 'none' },
    form: NOTICE_FORM,
    produces: ['法律援助通知书'],
    serves: ['agency'],
    basis: [legalAid(25, 2), spc(48)],
  },

  appointLawyer: {
    title: ['接到通知后指派律师', 'Appoint a lawyer on notice'],
    by: 'agency',
    phase: 'service',
    when: all(is('case.stage', 'notified'), need(legalAid(26), not(gravestDefence))),
    answers: 'appointment',
    sets: { 'case.stage': 'serving', 'case.aider': 'lawyer', 'case.subsidy': 'due' },
    form: { lawyer: text(['承办律师及其律师事务所', 'Lawyer and law firm']) },
    produces: ['指派通知书', '法律援助公函'],
    tells: ['police', 'procuratorate', 'court', 'applicant'],
    basis: [legalAid(25), legalAid(28), legalAid(36)],
  },

  appointExperiencedLawyer: {
    title: ['接到通知后指派执业三年以上律师', 'Appoint a lawyer of three years on notice'],
    by: 'agency',
    phase: 'service',
    when: all(is('case.stage', 'notified'), gravestDefence),
    answers: 'appointment',
    sets: { 'case.stage': 'serving', 'case.aider': 'veteran', 'case.subsidy': 'due' },
    form: { lawyer: text(['承办律师及其律师事务所、相关执业年限', 'Lawyer, law firm and years of practice']) },
    produces: ['指派通知书', '法律援助公函'],
    tells: ['police', 'procuratorate', 'court', 'applicant'],
    basis: [legalAid(26), legalAid(36)],
  },

  askForDutyLawyer: {
    title: ['约见值班律师', 'Ask for the duty lawyer'],
    by: 'applicant',
    phase: 'notice',
    when: all(
      is('case.stage', 'open', 'found', 'notified', 'forwarding', 'review', 'granted', 'refused', 'withdrawn'),
      need([legalAid(30), cpl(36, 1)], all(is('case.matter', 'defence'), is('case.aider', 'none'))),
    ),
    asks: 'meeting',
    basis: [legalAid(30), legalAid(37), cpl(36, 2)],
  },

  giveDutyHelp: {
    title: ['值班律师提供法律帮助', 'The duty lawyer helps'],
    by: 'dutyLawyer',
    phase: 'notice',
    answers: 'meeting',
    form: {
      help: choice(
        ['帮助内容', 'Kind of help'],
        {
          advice: ['法律咨询', 'advice'],
          procedure: ['程序选择建议', 'advice on the choice of procedure'],
          measure: ['申请变更强制措施', 'application to change a coercive measure'],
          opinion: ['对案件处理提出意见', 'opinion on how the case is to be handled'],
        },
        { several: true },
      ),
    },
    basis: [legalAid(14), legalAid(30), cpl(36, 1)],
  },

  refuseCounsel: {
    title: ['拒绝指派的律师或者自行委托辩护人', 'Refuse the appointed lawyer or engage another'],
    by: 'applicant',
    phase: 'service',
    when: all(is('case.stage', 'serving'), is('case.matter', 'defence')),
    asks: 'replacement',
    starts: 'la-tell-refusal-of-counsel',
    form: { reason: text(['理由', 'Reason']) },
    basis: [legalAid(27), policeRules(47, 2), spc(50)],
  },

  tellAgencyOfRefusal: {
    title: ['将拒绝辩护情况通知法律援助机构', 'Tell the agency that its lawyer was refused'],
    by: ['police', 'procuratorate', 'court'],
    phase: 'service',
    when: all(is('case.matter', 'defence'), pending('replacement')),
    stops: 'la-tell-refusal-of-counsel',
    serves: ['agency'],
    basis: [policeRules(47, 2), spc(50, 2)],
  },
});
