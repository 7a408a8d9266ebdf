import { accused, criminalCase, step } from './people.ts';

/** Two returns for supplementary investigation, then non-prosecution for want of evidence. 二次退回补充侦查后存疑不起诉 */
export const twoReturns = criminalCase('two-returns', '两次退回补充侦查,存疑不起诉', {
  subjects: [accused('fan', '范某', { gravity: 'up-to-ten' })],
  steps: [
    step('2026-01-05T09:00', 'acceptReport', {
      form: { source: 'complaint', facts: '公司出纳范某涉嫌侵占货款' },
      says: '公司控告出纳范某职务侵占。',
    }),
    step('2026-01-06', 'fileCase', { form: { charge: '职务侵占罪' } }),
    step('2026-01-08T09:30', 'detain', { subject: 'fan', form: { ground: 'evidence' } }),
    step('2026-01-08T15:00', 'deliverToDetentionCentre', { subject: 'fan', form: { health: true } }),
    step('2026-01-08T16:00', 'interrogate', { subject: 'fan', form: { place: 'centre', rights: true, recordings: 1 } }),
    step('2026-01-08T18:00', 'notifyFamily', { subject: 'fan' }),
    step('2026-01-10', 'extendArrestRequest', { subject: 'fan', form: { days: 4, special: '往来账目涉及外地三家单位' } }),
    step('2026-01-14', 'requestArrest', { subject: 'fan', form: { necessity: '可能毁灭账册、串通证人' } }),
    step('2026-01-20', 'approveArrest', { subject: 'fan' }),
    step('2026-01-20T11:00', 'executeArrest', { subject: 'fan' }),
    step('2026-01-20T15:00', 'interrogate', { subject: 'fan', form: { place: 'centre', rights: true, recordings: 1 } }),
    step('2026-01-20T17:00', 'notifyFamily', { subject: 'fan' }),
    step('2026-01-21', 'retainCounsel', { subject: 'fan', by: 'family', people: ['范某之妻'], form: { lawyer: '律师程澈' } }),
    step('2026-03-18', 'transferForProsecution', { form: { plea: false, fastTrack: false, claim: false } }),
    step('2026-03-18', 'acceptForReview', { form: { complete: true, property: false } }),
    step('2026-03-20', 'tellRightsInReview', { subject: 'fan' }),
    step('2026-03-25', 'questionInReview', { subject: 'fan', form: { plea: false } }),
    step('2026-03-26', 'hearOpinions', { subject: 'fan' }),
    step('2026-04-15', 'returnForSupplement', { form: { matters: '货款去向、授权范围' }, says: '账目流向不清,第一次退回补充侦查。' }),
    step('2026-05-13', 'resubmitAfterSupplement'),
    step('2026-06-10', 'returnForSupplement', { form: { matters: '关键证人证言' }, says: '关键证人仍未到案,第二次退回。' }),
    step('2026-07-09', 'resubmitAfterSupplement'),
    step('2026-08-05', 'returnForSupplement', { says: '承办人问:能不能再退一次?' }),
    step('2026-08-06', 'dismissForEvidence', {
      subject: 'fan',
      form: { reasons: '资金去向和主观故意均不能排除合理怀疑', articles: ['刑事诉讼法第一百七十五条第四款'] },
      says: '两次退回后证据仍然不足:不起诉,人立即释放。',
    }),
    step('2026-08-14', 'closeWithoutTrial', { says: '公安机关未要求复议,公司未申诉。' }),
  ],
});
