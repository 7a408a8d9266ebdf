import { text } from '#justice/procedures';
import { cpl, legalAid } from '#law/statutes';
import { awaitingProvider, conditionMet, gravestDefence, served } from './conditions.ts';
import { acts, all, is, need, not, pending } from './words.ts';

const mayDecide = all(is('case.stage', 'review'), need(legalAid(43, 2), not(pending('supplement'))));

const PROVIDER_FORM = { provider: text(['承办人员及其所在机构', 'Provider and their office']) };

/** The decision on an application, and the assignment that follows it. 审查决定与指派 */
export const decision = acts({
  grantAid: {
    title: ['决定给予法律援助', 'Grant legal aid'],
    by: 'agency',
    phase: 'review',
    when: all(mayDecide, conditionMet, need(legalAid(44, 2), is('case.first', 'none', 'settled'))),
    answers: 'application',
    sets: { 'case.stage': 'granted' },
    also: [
      { where: is('case.aider', 'none'), starts: 'la-assign' },
      { where: served, sets: { 'case.stage': 'serving' } },
    ],
    produces: ['给予法律援助决定书'],
    serves: ['applicant'],
    basis: [legalAid(43, 1)],
  },

  refuseAid: {
    title: ['决定不给予法律援助', 'Refuse legal aid'],
    by: 'agency',
    phase: 'review',
    when: mayDecide,
    answers: 'application',
    drops: 'la-assign',
    sets: { 'case.stage': 'refused', 'case.aider': 'none' },
    form: { reasons: text(['不给予援助的理由', 'Reasons']) },
    produces: ['不予法律援助决定书'],
    serves: ['applicant'],
    basis: [legalAid(43, 1)],
  },

  assignLawyer: {
    title: ['指派律师', 'Assign a lawyer'],
    by: 'agency',
    phase: 'service',
    when: all(need([legalAid(43, 1), legalAid(44, 1)], awaitingProvider), need(legalAid(26), not(gravestDefence))),
    stops: 'la-assign',
    sets: { 'case.aider': 'lawyer', 'case.subsidy': 'due' },
    also: { where: is('case.stage', 'granted'), sets: { 'case.stage': 'serving' } },
    form: PROVIDER_FORM,
    produces: ['指派通知书', '法律援助公函'],
    tells: ['applicant'],
    basis: [legalAid(12), legalAid(43, 1), cpl(35, 1)],
  },

  assignExperiencedLawyer: {
    title: ['指派执业三年以上律师', 'Assign a lawyer of three years'],
    by: 'agency',
    phase: 'service',
    when: all(need([legalAid(43, 1), legalAid(44, 1)], awaitingProvider), gravestDefence),
    stops: 'la-assign',
    sets: { 'case.aider': 'veteran', 'case.subsidy': 'due' },
    also: { where: is('case.stage', 'granted'), sets: { 'case.stage': 'serving' } },
    form: PROVIDER_FORM,
    produces: ['指派通知书', '法律援助公函'],
    tells: ['applicant'],
    basis: [legalAid(26), legalAid(43, 1)],
  },

  assignWorker: {
    title: ['指派基层法律服务工作者、志愿者等', 'Assign a legal worker or volunteer'],
    by: 'agency',
    phase: 'service',
    when: all(need([legalAid(43, 1), legalAid(44, 1)], awaitingProvider), need(cpl(35, 1), is('case.matter', 'representation'))),
    stops: 'la-assign',
    sets: { 'case.aider': 'worker', 'case.subsidy': 'due' },
    also: { where: is('case.stage', 'granted'), sets: { 'case.stage': 'serving' } },
    form: PROVIDER_FORM,
    produces: ['指派通知书'],
    tells: ['applicant'],
    basis: [legalAid(12), legalAid(13), legalAid(17), legalAid(43, 1)],
  },
});
