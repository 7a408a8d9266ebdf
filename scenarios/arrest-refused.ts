import { accused, criminalCase, step } from './people.ts';

/** Arrest refused, reconsidered in vain, bail, and discretionary non-prosecution. 不批准逮捕、复议维持、取保候审、酌定不起诉 */
export const arrestRefused = criminalCase('arrest-refused', '不批准逮捕,要求复议,释放后取保候审,终以酌定不起诉结案', {
  subjects: [accused('shen', '申某', { gravity: 'up-to-three' })],
  steps: [
    step('2026-03-02T09:10', 'acceptReport', {
      form: { source: 'report', facts: '店内现金三千元被盗' },
      says: '店主报案:店内现金被盗,监控拍到一名男子。',
    }),
    step('2026-03-02T17:30', 'fileCase', { form: { charge: '盗窃罪' } }),
    step('2026-03-03T10:00', 'detain', { subject: 'shen', form: { ground: 'identified' } }),
    step('2026-03-03T15:20', 'deliverToDetentionCentre', { subject: 'shen', form: { health: true } }),
    step('2026-03-03T16:00', 'interrogate', { subject: 'shen', form: { place: 'centre', rights: true, recordings: 1 } }),
    step('2026-03-03T18:00', 'notifyFamily', { subject: 'shen' }),
    step('2026-03-05', 'requestArrest', { subject: 'shen' }),
    step('2026-03-06', 'executeArrest', { subject: 'shen', says: '侦查人员急于执行逮捕,但检察院尚未批准。' }),
    step('2026-03-11', 'refuseArrest', {
      subject: 'shen',
      form: { ground: 'necessity', reasons: '初犯,已退赃,有固定住处和工作,无社会危险性' },
    }),
    step('2026-03-11', 'requestArrestReconsideration', { subject: 'shen', says: '公安机关认为不批捕有误,要求复议;但人必须先放。' }),
    step('2026-03-11', 'decideBail', { subject: 'shen', form: { ground: 'harmless', guarantee: 'surety' } }),
    step('2026-03-12', 'requestArrestReconsideration', { subject: 'shen', form: { opinion: '可能再次实施盗窃' } }),
    step('2026-03-18', 'upholdRefusalOfArrest', {
      subject: 'shen',
      by: 'procuratorate',
      people: ['检察官白桦'],
      says: '复议另行指派检察官办理。',
    }),
    step('2026-03-20', 'requestArrestHigherReview', { subject: 'shen', form: { opinion: '坚持认为应当逮捕' } }),
    step('2026-03-30', 'upholdRefusalOnHigherReview', { subject: 'shen' }),
    step('2026-04-20', 'transferForProsecution', {
      form: { charge: '盗窃罪', plea: true, fastTrack: false, claim: false },
      says: '复核维持,申某在取保候审中随传随到,案件照常侦查终结。',
    }),
    step('2026-04-20', 'acceptForReview', { form: { complete: true, property: true } }),
    step('2026-04-21', 'tellRightsInReview', { subject: 'shen' }),
    step('2026-04-22', 'arrangeDutyCounsel', { subject: 'shen' }),
    step('2026-04-28', 'questionInReview', { subject: 'shen', form: { plea: true } }),
    step('2026-04-28', 'hearOpinions', {
      subject: 'shen',
      form: { defence: '情节轻微,建议不起诉', victim: '店主已获退赔,表示谅解' },
    }),
    step('2026-04-29', 'signPlea', {
      subject: 'shen',
      present: ['counsel'],
      form: { facts: '盗窃现金三千元', sentence: '同意检察机关的处理意见', procedure: 'summary' },
    }),
    step('2026-05-12', 'dismissAtDiscretion', {
      subject: 'shen',
      form: {
        measure: 'apology',
        reasons: '初犯,退赃退赔,取得谅解,犯罪情节轻微',
        articles: ['刑法第三十七条', '刑事诉讼法第一百七十七条第二款'],
      },
    }),
    step('2026-05-20', 'closeWithoutTrial', { says: '公安机关没有要求复议,店主和申某都没有申诉。' }),
  ],
});
