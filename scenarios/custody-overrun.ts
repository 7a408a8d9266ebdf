import { accused, criminalCase, step } from './people.ts';

/** A custody limit overrun: found by counsel and the procuratorate, ended by bail, and on the record for good. 超期羁押的发现与纠正 */
export const custodyOverrun = criminalCase('custody-overrun', '侦查羁押期限届满未放人:超期羁押被发现、纠正并记录在案', {
  subjects: [accused('lu', '鲁某', { gravity: 'up-to-three' })],
  steps: [
    step('2026-04-01T08:30', 'acceptReport', { form: { source: 'report', facts: '酒后打砸他人车辆' } }),
    step('2026-04-01', 'fileCase', { form: { charge: '故意毁坏财物罪' } }),
    step('2026-04-02T20:00', 'detain', { subject: 'lu', form: { ground: 'identified' } }),
    step('2026-04-02T23:00', 'deliverToDetentionCentre', { subject: 'lu', form: { health: true } }),
    step('2026-04-03T09:00', 'interrogate', { subject: 'lu', form: { place: 'centre', rights: true, recordings: 1 } }),
    step('2026-04-04T09:00', 'notifyFamily', { subject: 'lu', says: '过了一天半才通知家属,也没有不能通知的理由。' }),
    step('2026-04-05', 'requestArrest', { subject: 'lu' }),
    step('2026-04-10', 'approveArrest', { subject: 'lu' }),
    step('2026-04-10T10:00', 'executeArrest', { subject: 'lu' }),
    step('2026-04-10T15:00', 'interrogate', { subject: 'lu', form: { place: 'centre', rights: true, recordings: 1 } }),
    step('2026-04-10T16:00', 'notifyFamily', { subject: 'lu' }),
    step('2026-04-13', 'retainCounsel', { subject: 'lu', by: 'family', people: ['鲁某之兄'], form: { lawyer: '律师纪明' } }),
    step('2026-06-15', 'extendCustodyByHigherProcuratorate', {
      subject: 'lu',
      form: { received: '2026-06-15', reasons: '价格鉴定尚未完成' },
      says: '两个月已满五天,办案单位才想起报请延长。期限一旦届满,就没有什么可以延长了。',
    }),
    step('2026-06-15', 'applyForChange', {
      subject: 'lu',
      by: 'counsel',
      people: ['律师纪明'],
      form: { reasons: '法定羁押期限已经届满,应当立即释放' },
      says: '辩护律师查明期限已满,要求解除。',
    }),
    step('2026-06-16', 'proposeRelease', {
      subject: 'lu',
      form: { reasons: '侦查羁押期限于6月10日届满,继续羁押没有法律依据' },
      says: '检察院也从期限提示中发现了超期。',
    }),
    step('2026-06-16', 'answerOnMeasure', { subject: 'lu', by: 'police', form: { outcome: 'agreed' } }),
    step('2026-06-16', 'decideBail', {
      subject: 'lu',
      form: { ground: 'time-over', guarantee: 'surety', reasons: '期限届满,需要继续侦查' },
    }),
    step('2026-06-29', 'transferForProsecution', { form: { charge: '故意毁坏财物罪', plea: true, fastTrack: false, claim: false } }),
    step('2026-06-29', 'acceptForReview', { form: { complete: true, property: true } }),
    step('2026-06-30', 'tellRightsInReview', { subject: 'lu' }),
    step('2026-07-06', 'questionInReview', { subject: 'lu', form: { plea: true } }),
    step('2026-07-07', 'hearOpinions', { subject: 'lu', form: { defence: '已赔偿,请求从宽,并请追究超期羁押责任' } }),
    step('2026-07-08', 'signPlea', {
      subject: 'lu',
      present: ['counsel'],
      form: { facts: '毁坏他人车辆', sentence: '单处罚金', procedure: 'summary' },
    }),
    step('2026-07-15', 'prosecuteWithPlea', {
      form: {
        charge: '故意毁坏财物罪',
        articles: ['刑法第二百七十五条'],
        suggestion: 'summary',
        principal: '单处罚金五千元',
        probation: 'no',
      },
    }),
    step('2026-07-20', 'acceptForSummary', { form: { consent: 'all' } }),
    step('2026-07-21', 'tellDefendantRights'),
    step('2026-07-22', 'prepareSimpleHearing', { form: { day: '2026-07-29', judges: '审判员贺兰独任审判', open: 'public' } }),
    step('2026-07-22', 'notifySimpleHearing', {
      form: { hearing: { from: '2026-07-29T09:00', minutes: 40, room: 'fy-north/第二法庭' }, record: '电话通知,记录在卷' },
    }),
    step('2026-07-29T09:00', 'openHearing', { present: ['procuratorate', 'accused'], form: { rights: true } }),
    step('2026-07-29T10:00', 'convict', { subject: 'lu', by: 'court', form: { sentence: 'fine', charge: '故意毁坏财物罪' } }),
    step('2026-07-29T10:30', 'pronounceAlone'),
    step('2026-07-29T11:00', 'serveJudgment'),
    step('2026-08-14', 'executeSupplementary', { subject: 'lu', by: 'court', form: { kind: 'fine', result: '罚金五千元已缴纳' } }),
    step('2026-08-17', 'closeCase', { form: { summary: '罚金执行完毕;超期羁押六日、通知家属逾期,线索另行处理' } }),
  ],
});
