import { PAPERS, proving, said } from './papers.ts';
import { accused, criminalCase, step } from './people.ts';

/** A plea on the fast track, from the report to the last day of the sentence. 认罪认罚、速裁程序 */
export const pleaFastTrack = criminalCase('plea-fast-track', '认罪认罚、速裁程序:从报案到刑满释放', {
  subjects: [
    accused('ke', '柯某', { gravity: 'up-to-one' }),
    { id: 'tao', type: 'victim', name: '陶某' },
    { id: 'phone', type: 'property', name: '被盗手机' },
    { id: 'crowbar', type: 'property', name: '撬棍' },
  ],
  files: said(PAPERS.invoice, PAPERS.seized, PAPERS.marks, PAPERS.handover),
  steps: [
    step('2026-03-09T19:40', 'acceptReport', {
      form: {
        source: 'report',
        facts: '陶某下班回家,发现房门被撬、手机被盗',
        exhibits: [proving(PAPERS.invoice, 'documentary', '被盗手机系陶某购买,价值二千九百九十九元')],
      },
      says: '陶某报案:出租屋被撬,手机不见了。',
    }),
    step('2026-03-09T22:00', 'fileCase', { form: { charge: '盗窃罪' } }),
    step('2026-03-10T08:30', 'detain', { subject: 'ke', form: { ground: 'evidence' }, says: '民警在柯某身边发现被盗手机。' }),
    step('2026-03-10T09:10', 'seizeProperty', { subject: 'phone', by: 'police', form: { holder: '柯某', essential: true } }),
    step('2026-03-10T09:20', 'seizeProperty', {
      subject: 'crowbar',
      by: 'police',
      form: { holder: '柯某', essential: true, exhibits: [proving(PAPERS.seized, 'physical', '从柯某身边扣押手机一部、撬棍一根')] },
    }),
    step('2026-03-10T11:00', 'deliverToDetentionCentre', { subject: 'ke', form: { centre: '临江市看守所', health: true } }),
    step('2026-03-10T14:00', 'interrogate', { subject: 'ke', form: { place: 'centre', rights: true, recordings: 1 } }),
    step('2026-03-10T16:30', 'notifyFamily', { subject: 'ke' }),
    step('2026-03-11', 'returnToVictim', {
      subject: 'phone',
      by: 'police',
      form: { title: '购机发票、机身串号一致' },
      says: '权属清楚、无人异议,不必等到判决:拍照留证后先还给陶某。',
    }),
    step('2026-03-12', 'requestArrest', {
      subject: 'ke',
      form: { necessity: '在临江无固定住处,提不出保证人,也交不起保证金;两年内因盗窃受过处罚', plea: true },
    }),
    step('2026-03-18', 'approveArrest', { subject: 'ke' }),
    step('2026-03-18T15:00', 'executeArrest', { subject: 'ke' }),
    step('2026-03-18T17:00', 'interrogate', { subject: 'ke', form: { place: 'centre', rights: true, recordings: 1 } }),
    step('2026-03-18T18:00', 'notifyFamily', { subject: 'ke' }),
    step('2026-03-30', 'transferForProsecution', {
      form: {
        charge: '盗窃罪',
        plea: true,
        fastTrack: true,
        claim: false,
        dossier: [PAPERS.handover.named],
        exhibits: [proving(PAPERS.marks, 'expert', '门框上的撬压痕迹系扣押的撬棍所留')],
      },
      says: '柯某自愿认罪,公安机关建议适用速裁程序。',
    }),
    step('2026-03-30', 'acceptForFastTrackReview', { form: { suggestion: '建议适用速裁程序' } }),
    step('2026-03-31', 'tellRightsInReview', { subject: 'ke' }),
    step('2026-03-31', 'tellVictimRights', { subject: 'tao' }),
    step('2026-03-31', 'arrangeDutyCounsel', { subject: 'ke' }),
    step('2026-04-01', 'questionInReview', { subject: 'ke', form: { plea: true } }),
    step('2026-04-01', 'hearOpinions', {
      subject: 'ke',
      form: { defence: '建议拘役,可以适用速裁程序', victim: '手机已经拿回,请依法处理' },
    }),
    step('2026-04-02', 'signPlea', {
      subject: 'ke',
      form: { facts: '撬门入室,盗窃手机一部', sentence: '拘役四个月,并处罚金', procedure: 'fast-track' },
      says: '值班律师临时有事没有到场,能不能先签?',
    }),
    step('2026-04-03', 'signPlea', {
      subject: 'ke',
      present: ['counsel'],
      form: { facts: '撬门入室,盗窃手机一部', sentence: '拘役四个月,并处罚金', procedure: 'fast-track' },
    }),
    step('2026-04-08', 'prosecuteForFastTrack', {
      form: { charge: '盗窃罪', articles: ['刑法第二百六十四条'], principal: '拘役四个月', supplementary: '罚金二千元', probation: 'no' },
    }),
    step('2026-04-09', 'acceptForFastTrack', { form: { consent: 'all' } }),
    step('2026-04-09', 'tellDefendantRights'),
    step('2026-04-10', 'prepareSimpleHearing', { form: { day: '2026-04-15', judges: '审判员贺兰独任审判', open: 'public' } }),
    step('2026-04-10', 'notifySimpleHearing', {
      form: {
        hearing: { from: '2026-04-15T09:30', minutes: 30, room: 'fy-north/第三法庭', remote: ['kss/远程视频室一'] },
        consent: '公诉人、柯某和值班律师均同意柯某在看守所在线出庭',
        record: '电话通知,记录在卷',
      },
    }),
    step('2026-04-15T09:30', 'openHearing', {
      present: ['procuratorate', 'accused'],
      form: { rights: true, plea: '当庭确认自愿认罪认罚,具结书真实' },
    }),
    step('2026-04-15T09:50', 'convict', {
      subject: 'ke',
      by: 'court',
      form: { sentence: 'imprisonment', months: 4, charge: '盗窃罪' },
      says: '当庭听取辩护意见和柯某的最后陈述。',
    }),
    step('2026-04-15T09:55', 'judgeConfiscation', { subject: 'crowbar', form: { reasons: '供犯罪所用的本人财物' } }),
    step('2026-04-15T10:00', 'pronounceAlone', { form: { statement: '值班律师无异议;柯某表示认罪悔罪' } }),
    step('2026-04-15T10:30', 'serveJudgment'),
    step('2026-04-29', 'deliverForImprisonment', { subject: 'ke' }),
    step('2026-04-30', 'serveDetentionSentence', {
      subject: 'ke',
      form: { months: 4 },
      says: '被判处拘役的,由公安机关就近执行;先行羁押一日折抵刑期一日。',
    }),
    step('2026-05-06', 'confiscateByJudgment', { subject: 'crowbar', by: 'court', form: { receipt: '没收物品登记' } }),
    step('2026-05-08', 'enforcePecuniaryPart', { subject: 'ke', form: { measure: 'collected', result: '罚金二千元已缴清' } }),
    step('2026-07-09', 'releaseOnExpiry', { subject: 'ke', by: 'detentionCentre', form: { term: '2026年3月10日至2026年7月9日' } }),
    step('2026-07-10', 'closeCase', { form: { summary: '刑罚执行完毕,财物均已处理' } }),
  ],
});
