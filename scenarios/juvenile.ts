import { accused, criminalCase, step } from './people.ts';

/** A minor on conditional non-prosecution. 未成年人附条件不起诉 */
export const juvenile = criminalCase('juvenile', '未成年人盗窃:附条件不起诉,考验期满不起诉,记录封存', {
  subjects: [accused('xiaoyu', '小宇', { age: 'minor', gravity: 'up-to-one' })],
  steps: [
    step('2025-09-01T10:00', 'acceptReport', {
      form: { source: 'report', facts: '商场柜台手机一部被盗' },
      says: '十六岁的学生小宇在商场偷了一部手机。',
    }),
    step('2025-09-02', 'fileCase', { form: { charge: '盗窃罪' } }),
    step('2025-09-03T09:00', 'notifyLegalAid', { subject: 'xiaoyu', by: 'police', form: { ground: 'minor' } }),
    step('2025-09-03T15:00', 'assignCounsel', { subject: 'xiaoyu', form: { firm: '明远律师事务所 律师纪明' } }),
    step('2025-09-04T10:00', 'summon', { subject: 'xiaoyu', form: { place: '执法办案场所', gap: true } }),
    step('2025-09-04T10:30', 'interrogate', {
      subject: 'xiaoyu',
      form: { place: 'handling-area', rights: true, recordings: 1 },
      says: '讯问未成年人,法定代理人必须到场。',
    }),
    step('2025-09-04T11:00', 'interrogate', {
      subject: 'xiaoyu',
      present: ['guardian'],
      form: { place: 'handling-area', rights: true, recordings: 1 },
    }),
    step('2025-09-04T14:00', 'decideBail', { subject: 'xiaoyu', form: { ground: 'light', guarantee: 'surety' } }),
    step('2025-09-10', 'inquireIntoMinor', { subject: 'xiaoyu', by: 'police' }),
    step('2025-09-26', 'transferForProsecution', { form: { plea: true, fastTrack: false, claim: false } }),
    step('2025-09-26', 'acceptForReview', { form: { complete: true, property: false } }),
    step('2025-09-28', 'tellRightsInReview', { subject: 'xiaoyu' }),
    step('2025-10-10', 'questionInReview', { subject: 'xiaoyu', present: ['guardian'], form: { plea: true } }),
    step('2025-10-10', 'hearOpinions', { subject: 'xiaoyu' }),
    step('2025-10-11', 'proposeConditionalNonProsecution', {
      subject: 'xiaoyu',
      form: { chapter: '5', remorse: '认错、退还手机、书面道歉', conditions: '定期报告、完成学业、参加公益服务' },
    }),
    step('2025-10-14', 'giveOpinionOnConditions', { subject: 'xiaoyu' }),
    step('2025-10-15', 'agreeToConditions', { subject: 'xiaoyu', present: ['guardian'] }),
    step('2025-10-20', 'decideConditionalNonProsecution', { subject: 'xiaoyu', form: { months: 6, until: '2026-04-20' } }),
    step('2025-10-21', 'announceConditionalNonProsecution', { subject: 'xiaoyu', present: ['guardian'] }),
    step('2025-12-20', 'superviseProbation', { subject: 'xiaoyu', form: { record: '按时报告,期末成绩进步' } }),
    step('2026-04-21', 'completeProbation', { subject: 'xiaoyu', form: { reasons: '遵守监督管理规定,没有再犯' } }),
    step('2026-04-22', 'sealRecord', { subject: 'xiaoyu', by: 'procuratorate' }),
    step('2026-04-29', 'closeWithoutTrial', { says: '复议、申诉期满,无人提出;小宇回校上课。' }),
  ],
});
