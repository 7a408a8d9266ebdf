import { accused, criminalCase, step } from './people.ts';

const freshPanel = ['审判长向晚', '审判员季青', '人民陪审员柏舟'] as const;
const freshBench = ['审判员向晚', '书记员辛夷'] as const;

/** Appeal of the accused, remand for unclear facts, and a second trial that may not be heavier. 上诉、发回重审、不加刑 */
export const appealRemand = criminalCase('appeal-remand', '被告人上诉,事实不清发回重审,另组合议庭,不得加重刑罚', {
  subjects: [accused('tan', '谭某', { gravity: 'up-to-ten' })],
  steps: [
    step('2022-03-01T10:00', 'acceptReport', {
      form: { source: 'complaint', facts: '某贸易公司被骗货款九十万元' },
      says: '贸易公司控告谭某以虚假合同骗取货款。',
    }),
    step('2022-03-02', 'fileCase', { form: { charge: '合同诈骗罪' } }),
    step('2022-03-03T09:00', 'detain', { subject: 'tan', form: { ground: 'fleeing' } }),
    step('2022-03-03T14:00', 'deliverToDetentionCentre', { subject: 'tan', form: { health: true } }),
    step('2022-03-03T15:00', 'interrogate', { subject: 'tan', form: { place: 'centre', rights: true, recordings: 1 } }),
    step('2022-03-03T17:00', 'notifyFamily', { subject: 'tan' }),
    step('2022-03-04', 'retainCounsel', { subject: 'tan', by: 'family', people: ['谭某之姐'], form: { lawyer: '律师程澈' } }),
    step('2022-03-06', 'requestArrest', { subject: 'tan', form: { necessity: '曾购买机票准备出境' } }),
    step('2022-03-11', 'approveArrest', { subject: 'tan' }),
    step('2022-03-11T11:00', 'executeArrest', { subject: 'tan' }),
    step('2022-03-11T15:00', 'interrogate', { subject: 'tan', form: { place: 'centre', rights: true, recordings: 1 } }),
    step('2022-03-11T16:00', 'notifyFamily', { subject: 'tan' }),
    step('2022-05-10', 'transferForProsecution', { form: { charge: '合同诈骗罪', plea: false, fastTrack: false, claim: false } }),
    step('2022-05-10', 'acceptForReview', { form: { complete: true, property: true } }),
    step('2022-05-12', 'tellRightsInReview', { subject: 'tan' }),
    step('2022-05-16', 'readFile', { subject: 'tan', people: ['律师程澈'], form: { extent: '全部案卷' } }),
    step('2022-05-20', 'questionInReview', { subject: 'tan', form: { plea: false } }),
    step('2022-05-23', 'hearOpinions', { subject: 'tan', form: { defence: '系合同纠纷,无非法占有目的' } }),
    step('2022-06-08', 'prosecute', {
      form: { charge: '合同诈骗罪', articles: ['刑法第二百二十四条'], suggestion: 'ordinary', sentence: '有期徒刑三年至四年' },
    }),
    step('2022-06-13', 'acceptCase'),
    step('2022-06-14', 'tellDefendantRights'),
    step('2022-06-15', 'prepareHearing', { form: { day: '2022-06-29', judges: '审判长贺兰、审判员姚远、人民陪审员丁香', open: 'public' } }),
    step('2022-06-23', 'summonToHearing', { form: { hearing: { from: '2022-06-29T09:00', minutes: 180, room: 'fy-north/第一法庭' } } }),
    step('2022-06-29T09:00', 'openHearing', { present: ['procuratorate', 'accused'], form: { rights: true } }),
    step('2022-07-27', 'announcePronouncement', {
      form: { pronouncement: { from: '2022-08-02T09:00', minutes: 60, room: 'fy-north/第一法庭' } },
    }),
    step('2022-08-02T09:00', 'convict', {
      subject: 'tan',
      by: 'court',
      form: { sentence: 'imprisonment', months: 42, charge: '合同诈骗罪' },
    }),
    step('2022-08-02T09:30', 'pronounceJudgment', { form: { way: 'later' } }),
    step('2022-08-02T10:00', 'serveJudgment'),
    step('2022-08-08', 'appeal', {
      subject: 'tan',
      by: 'accused',
      form: { form: 'written', reasons: '部分货款已经退回,判决没有查清' },
      says: '检察院没有抗诉,只有谭某一人上诉。',
    }),
    step('2022-08-15', 'forwardAppeal'),
    step('2022-08-17', 'acceptAppeal'),
    step('2022-08-18', 'notifyFileReading'),
    step('2022-09-08', 'returnFile', { form: { opinion: '建议查清退款数额' } }),
    step('2022-09-15', 'questionOnAppeal', { form: { opinions: '谭某、辩护人提交退款凭证,原判未予核实' } }),
    step('2022-09-28', 'remandForFacts', {
      form: { opinions: '已讯问上诉人并听取辩护人意见', reasons: '退款数额关系到犯罪数额,原判事实不清' },
    }),
    step('2022-10-10', 'prepareHearing', {
      form: { day: '2022-10-26', judges: '审判长向晚、审判员季青、人民陪审员柏舟', open: 'public' },
      people: freshBench,
    }),
    step('2022-10-20', 'summonToHearing', {
      people: freshBench,
      form: { hearing: { from: '2022-10-26T09:00', minutes: 180, room: 'fy-north/第一法庭' } },
    }),
    step('2022-10-26T09:00', 'openHearing', { people: freshBench, present: ['procuratorate', 'accused'], form: { rights: true } }),
    step('2022-11-16', 'announcePronouncement', {
      people: freshBench,
      form: { pronouncement: { from: '2022-11-22T09:00', minutes: 60, room: 'fy-north/第一法庭' } },
    }),
    step('2022-11-22T09:00', 'convict', {
      subject: 'tan',
      by: 'court',
      people: freshBench,
      form: { sentence: 'imprisonment', months: 48, charge: '合同诈骗罪' },
      says: '重审法庭认为谭某态度不好,想判四年。原判三年半,没有新的犯罪事实,检察院也没有补充起诉。',
    }),
    step('2022-11-22T09:30', 'lightenImprisonment', {
      subject: 'tan',
      by: 'court',
      people: freshBench,
      form: { sentence: 'imprisonment', before: 42, after: 36, charge: '合同诈骗罪', reasons: '已退回的货款从犯罪数额中扣除' },
    }),
    step('2022-11-22T10:00', 'pronounceJudgment', {
      people: freshBench,
      form: { way: 'later' },
      says: '能不能由原来的合议庭宣判?',
    }),
    step('2022-11-22T10:30', 'pronounceJudgment', { people: freshBench, panel: freshPanel, form: { way: 'later' } }),
    step('2022-11-22T11:00', 'serveJudgment', { people: freshBench }),
    step('2022-12-08', 'deliverForImprisonment', { subject: 'tan', people: freshBench, says: '上诉期满,谭某没有再上诉。' }),
    step('2022-12-20', 'receiveInPrison', { subject: 'tan' }),
    step('2022-12-22', 'tellFamilyOfReception', { subject: 'tan' }),
    step('2025-03-02', 'releaseOnExpiry', { subject: 'tan', by: 'prison', form: { term: '2022年3月3日至2025年3月2日' } }),
    step('2025-03-05', 'closeCase', { form: { summary: '刑罚执行完毕' } }),
  ],
});
