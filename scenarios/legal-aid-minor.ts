import { legalAidCase, step } from './people.ts';

/** Counsel for the minor of the scenario `juvenile`: notified, appointed, replaced, finished, paid. 未成年人法律援助 */
export const legalAidMinor = legalAidCase('legal-aid-minor', '为未成年人小宇指派律师:通知辩护、更换律师、结案归档', {
  facts: { matter: 'defence', duty: 'protected', held: 'free', hardship: 'free' },
  name: '小宇盗窃案的辩护',
  steps: [
    step('2025-09-02', 'findGroundOfDefence', {
      by: 'police',
      form: { ground: 'minor' },
      says: '刑事案件立案当日,公安机关发现小宇只有十六岁,没有辩护人。',
    }),
    step('2025-09-03T09:00', 'notifyAgency', {
      by: 'police',
      form: { charge: '盗窃', reason: '未成年人没有委托辩护人', handler: '警官林禾' },
    }),
    step('2025-09-03T11:00', 'checkHardship', {
      form: { means: 'sharing', result: 'met' },
      says: '新来的工作人员想先查小宇家的收入。通知辩护的案件没有申请,也不受经济困难条件限制。',
    }),
    step('2025-09-03T15:00', 'appointLawyer', { form: { lawyer: '明远律师事务所 律师纪明' } }),
    step('2025-10-08', 'askForReplacement', {
      people: ['小宇'],
      form: { reason: '律师两次约定会面均未到' },
      says: '纪明律师两次失约,小宇要求换人。',
    }),
    step('2025-10-09', 'replaceProvider', { form: { provider: '明远律师事务所 律师程澈' } }),
    step('2026-04-24', 'finishService', {
      people: ['律师程澈'],
      form: { report: '会见、阅卷、到场讯问、参加附条件不起诉听取意见', papers: '不起诉决定书' },
      says: '考验期满,检察院不起诉;援助事项办理完毕。',
    }),
    step('2026-05-12', 'paySubsidy', { form: { amount: 180_000 } }),
    step('2026-05-20', 'checkQuality', { form: { means: ['file', 'visit'], result: '合格;更换律师及时' } }),
    step('2026-05-22', 'archive'),
  ],
});
