import { accused, criminalCase, step } from './people.ts';

/** A custody limit overrun, found because every late act is flagged. 发现超期羁押 */
export const custodyOverrun = criminalCase('custody-overrun', '侦查羁押期限届满未移送,超期羁押被发现', {
  subjects: [accused('lu', '鲁某', { gravity: 'up-to-three' })],
  steps: [
    step('2026-04-01T08:30', 'acceptReport', { form: { source: 'report' } }),
    step('2026-04-01', 'fileCase'),
    step('2026-04-02T20:00', 'detain', { subject: 'lu', form: { ground: 'identified' } }),
    step('2026-04-02T23:00', 'deliverToDetentionCentre', { subject: 'lu', form: { health: true } }),
    step('2026-04-03T09:00', 'interrogate', { subject: 'lu', form: { place: 'centre', rights: true, recordings: 1 } }),
    step('2026-04-04T09:00', 'notifyFamily', { subject: 'lu', says: '次日才通知家属:已过二十四小时。' }),
    step('2026-04-05', 'requestArrest', { subject: 'lu' }),
    step('2026-04-10', 'approveArrest', { subject: 'lu' }),
    step('2026-04-10', 'executeArrest', { subject: 'lu' }),
    step('2026-06-22', 'transferForProsecution', {
      form: { plea: false, fastTrack: false, claim: false },
      says: '没有报请延长,两个月早已届满。',
    }),
  ],
});
