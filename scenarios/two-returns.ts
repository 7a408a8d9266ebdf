import { accused, criminalCase, step } from './people.ts';

/** Two returns for supplementary investigation, then non-prosecution for want of evidence. 二次退回补充侦查后存疑不起诉 */
export const twoReturns = criminalCase('two-returns', '两次退回补充侦查,存疑不起诉', {
  subjects: [accused('fan', '范某', { gravity: 'up-to-ten' })],
  steps: [
    step('2026-01-05T09:00', 'acceptReport', { form: { source: 'complaint' }, says: '被害单位控告范某职务侵占。' }),
    step('2026-01-06', 'fileCase'),
    step('2026-01-08T09:30', 'detain', { subject: 'fan', form: { ground: 'evidence' } }),
    step('2026-01-08T15:00', 'deliverToDetentionCentre', { subject: 'fan', form: { health: true } }),
    step('2026-01-08T16:00', 'interrogate', { subject: 'fan', form: { place: 'centre', rights: true, recordings: 1 } }),
    step('2026-01-08T18:00', 'notifyFamily', { subject: 'fan' }),
    step('2026-01-10', 'extendArrestRequest', { subject: 'fan', form: { days: 4 } }),
    step('2026-01-14', 'requestArrest', { subject: 'fan' }),
    step('2026-01-20', 'approveArrest', { subject: 'fan' }),
    step('2026-01-20', 'executeArrest', { subject: 'fan' }),
    step('2026-01-21', 'retainCounsel', { subject: 'fan', by: 'family', people: ['范某之妻'] }),
    step('2026-03-18', 'transferForProsecution', { form: { plea: false, fastTrack: false, claim: false } }),
    step('2026-03-18', 'acceptForReview', { form: { complete: true, property: false } }),
    step('2026-03-20', 'tellRightsInReview', { subject: 'fan' }),
    step('2026-03-25', 'questionInReview', { subject: 'fan', form: { plea: false } }),
    step('2026-03-26', 'hearOpinions', { subject: 'fan' }),
    step('2026-04-15', 'returnForSupplement', { says: '账目流向不清,第一次退回补充侦查。' }),
    step('2026-05-13', 'resubmitAfterSupplement'),
    step('2026-06-10', 'returnForSupplement', { says: '关键证人仍未到案,第二次退回。' }),
    step('2026-07-09', 'resubmitAfterSupplement'),
    step('2026-08-05', 'returnForSupplement', { says: '能不能再退一次?' }),
    step('2026-08-06', 'dismissForEvidence', { subject: 'fan', form: { articles: ['刑事诉讼法第一百七十五条第四款'] } }),
  ],
});
