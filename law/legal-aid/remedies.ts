import { choice, text } from '#justice/procedures';
import { legalAid } from '#law/statutes';
import { acts, all, is, need } from './words.ts';

/** Objections to a decision of the agency, and complaints about the service. 异议与投诉 */
export const remedies = acts({
  object: {
    title: ['提出异议', 'Object to the decision'],
    by: ['applicant', 'relative'],
    phase: 'objection',
    when: all(need(legalAid(49, 1), is('case.stage', 'refused', 'terminated')), is('case.remedy', 'none')),
    asks: 'objection',
    form: { reasons: text(['异议理由', 'Reasons']) },
    basis: [legalAid(49, 1)],
  },

  upholdDecision: {
    title: ['维持法律援助机构的决定', 'Uphold the agency’s decision'],
    by: 'justiceBureau',
    phase: 'objection',
    answers: 'objection',
    sets: { 'case.remedy': 'upheld' },
    form: { reasons: text(['理由', 'Reasons']) },
    produces: ['异议审查决定书'],
    serves: ['applicant', 'agency'],
    basis: [legalAid(49, 2)],
  },

  orderCorrection: {
    title: ['责令法律援助机构改正', 'Order the agency to correct itself'],
    by: 'justiceBureau',
    phase: 'objection',
    answers: 'objection',
    sets: { 'case.remedy': 'ordered' },
    form: { reasons: text(['理由', 'Reasons']) },
    produces: ['异议审查决定书'],
    serves: ['applicant', 'agency'],
    basis: [legalAid(49, 2)],
  },

  correctDecision: {
    title: ['按照责令改正给予法律援助', 'Grant the aid as ordered'],
    by: 'agency',
    phase: 'objection',
    when: need(legalAid(49, 2), all(is('case.remedy', 'ordered'), is('case.stage', 'refused', 'terminated'))),
    starts: 'la-assign',
    sets: { 'case.stage': 'granted', 'case.remedy': 'none' },
    produces: ['给予法律援助决定书'],
    serves: ['applicant'],
    basis: [legalAid(43, 1), legalAid(49, 2)],
  },

  pursueRemedy: {
    title: ['申请行政复议或者提起行政诉讼', 'Seek reconsideration or sue'],
    by: 'applicant',
    phase: 'objection',
    when: all(is('case.stage', 'refused', 'terminated'), need(legalAid(49, 3), is('case.remedy', 'upheld'))),
    sets: { 'case.remedy': 'pursued' },
    form: { way: choice(['途径', 'Way'], { reconsideration: ['行政复议', 'reconsideration'], lawsuit: ['行政诉讼', 'lawsuit'] }) },
    basis: [legalAid(49, 3)],
  },

  complain: {
    title: ['投诉', 'Complain'],
    by: 'applicant',
    phase: 'supervision',
    when: is('case.stage', 'granted', 'serving', 'terminated', 'done'),
    asks: 'complaint',
    form: { facts: text(['投诉事项', 'What is complained of']) },
    basis: [legalAid(55)],
  },

  answerComplaint: {
    title: ['调查处理并告知投诉人', 'Look into the complaint and tell the person'],
    by: 'justiceBureau',
    phase: 'supervision',
    answers: 'complaint',
    form: { result: text(['处理结果', 'Result']) },
    tells: ['applicant'],
    basis: [legalAid(56)],
  },
});
