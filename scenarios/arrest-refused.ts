import { accused, criminalCase, step } from './people.ts';

/** Arrest refused, reconsidered in vain, and bail. 不批准逮捕、复议维持、取保候审 */
export const arrestRefused = criminalCase('arrest-refused', '不批准逮捕,要求复议,释放后取保候审', {
  subjects: [accused('shen', '申某', { gravity: 'up-to-three' })],
  steps: [
    step('2026-03-02T09:10', 'acceptReport', { form: { source: 'report' }, says: '店主报案:店内现金被盗,监控拍到一名男子。' }),
    step('2026-03-02T17:30', 'fileCase'),
    step('2026-03-03T10:00', 'detain', { subject: 'shen', form: { ground: 'identified' } }),
    step('2026-03-03T15:20', 'deliverToDetentionCentre', { subject: 'shen', form: { health: true } }),
    step('2026-03-03T16:00', 'interrogate', { subject: 'shen', form: { place: 'centre', rights: true, recordings: 1 } }),
    step('2026-03-03T18:00', 'notifyFamily', { subject: 'shen' }),
    step('2026-03-05', 'requestArrest', { subject: 'shen' }),
    step('2026-03-06', 'executeArrest', { subject: 'shen', says: '侦查人员急于执行逮捕,但检察院尚未批准。' }),
    step('2026-03-11', 'refuseArrest', { subject: 'shen', form: { ground: 'necessity' } }),
    step('2026-03-11', 'requestArrestReconsideration', { subject: 'shen', says: '公安机关认为不批捕有误,要求复议;但人必须先放。' }),
    step('2026-03-11', 'decideBail', { subject: 'shen', form: { ground: 'harmless', guarantee: 'surety' } }),
    step('2026-03-12', 'requestArrestReconsideration', { subject: 'shen' }),
    step('2026-03-18', 'upholdRefusalOfArrest', { subject: 'shen', by: 'procuratorate', people: ['检察官另行指派白桦'] }),
    step('2026-03-20', 'requestArrestHigherReview', { subject: 'shen' }),
    step('2026-03-30', 'upholdRefusalOfArrest', { subject: 'shen', by: 'higherProcuratorate' }),
  ],
});
