import { choice, day, text } from '#justice/procedures';
import { penalty, policeAdministrativeRules } from '#law/statutes';
import { acts, all, is, need, not, pending } from './words.ts';

const detained = all(is('party.outcome', 'detained'), is('party.delivery', 'done'));

/** Executing administrative detention, deferring it while a remedy is sought, and release. 行政拘留的执行 */
export const detention = acts({
  executeDetention: {
    title: ['送拘留所执行', 'Take to the house of detention'],
    by: 'agency',
    officers: 2,
    on: 'party',
    phase: 'performance',
    when: all(need(policeAdministrativeRules(220, 1), detained), is('party.liberty', 'free'), not(pending('detention-deferral'))),
    fixes: { limit: 'pen-detention', until: 'until' },
    sets: { 'party.liberty': 'held' },
    form: { until: day(['拘留届满日', 'Last day of detention']), family: text(['通知家属情况', 'How the family was told']) },
    produces: ['行政拘留执行回执', '行政拘留家属通知书'],
    serves: ['detentionHouse', 'party'],
    basis: [
      policeAdministrativeRules(162, 1),
      policeAdministrativeRules(163),
      policeAdministrativeRules(176, 1),
      policeAdministrativeRules(220, 1),
    ],
  },

  exemptFromDetention: {
    title: ['依法不执行行政拘留', 'Not executed by law'],
    by: 'agency',
    on: 'party',
    phase: 'performance',
    when: all(detained, is('party.liberty', 'free'), not(pending('detention-deferral'))),
    sets: { 'party.liberty': 'exempt' },
    form: {
      ground: choice(['不执行的情形', 'Ground'], {
        young: ['已满十四周岁不满十六周岁', 'fourteen or fifteen'],
        first: ['已满十六周岁不满十八周岁,初次违反', 'sixteen or seventeen, for the first time'],
        old: ['七十周岁以上', 'seventy or older'],
        mother: ['孕妇或者正在哺乳自己婴儿', 'pregnant or nursing'],
        offset: ['先前限制人身自由已折抵完毕', 'earlier deprivation of liberty offsets it'],
      }),
    },
    basis: [policeAdministrativeRules(163, 2), policeAdministrativeRules(164)],
  },

  releaseFromDetention: {
    title: ['拘留期满解除', 'Release at the end of detention'],
    by: 'detentionHouse',
    on: 'party',
    phase: 'performance',
    when: is('party.liberty', 'held'),
    stops: 'pen-detention',
    withdraws: 'detention-deferral',
    sets: { 'party.liberty': 'served' },
    produces: ['解除拘留证明书'],
    serves: ['party'],
    basis: [policeAdministrativeRules(35), policeAdministrativeRules(220, 1)],
  },

  askToDeferDetention: {
    title: ['申请暂缓执行行政拘留', 'Ask to defer the detention'],
    by: 'party',
    on: 'party',
    phase: 'remedy',
    when: all(
      detained,
      is('party.liberty', 'free', 'held'),
      need([penalty(73, 2), policeAdministrativeRules(222, 1)], is('party.remedy', 'reconsidered', 'sued')),
    ),
    asks: 'detention-deferral',
    form: { surety: choice(['担保方式', 'Surety'], { person: ['担保人', 'a guarantor'], deposit: ['保证金', 'a deposit'] }) },
    basis: [penalty(73, 2), policeAdministrativeRules(222), policeAdministrativeRules(223, 2)],
  },

  deferDetention: {
    title: ['决定暂缓执行行政拘留', 'Defer the detention'],
    by: 'agency',
    approvedBy: ['agency-head'],
    on: 'party',
    phase: 'remedy',
    when: is('party.remedy', 'reconsidered', 'sued'),
    answers: 'detention-deferral',
    stops: 'pen-detention',
    sets: { 'party.liberty': 'deferred' },
    produces: ['暂缓执行行政拘留决定书'],
    serves: ['party', 'detentionHouse'],
    basis: [penalty(73, 2), policeAdministrativeRules(223)],
  },

  refuseToDeferDetention: {
    title: ['决定不暂缓执行行政拘留', 'Refuse to defer the detention'],
    by: 'agency',
    approvedBy: ['agency-head'],
    on: 'party',
    phase: 'remedy',
    answers: 'detention-deferral',
    form: { reasons: text(['理由', 'Reasons']) },
    serves: ['party'],
    basis: [policeAdministrativeRules(223, 1), policeAdministrativeRules(224)],
  },

  resumeDetention: {
    title: ['恢复执行行政拘留', 'Resume the detention'],
    by: 'agency',
    officers: 2,
    on: 'party',
    phase: 'performance',
    when: all(detained, is('party.liberty', 'deferred')),
    fixes: { limit: 'pen-detention', until: 'until' },
    sets: { 'party.liberty': 'held' },
    form: {
      ground: choice(['恢复执行的情形', 'Ground'], {
        upheld: ['处罚决定已被维持', 'the penalty was upheld'],
        evasion: ['逃避执行或者担保人不履行义务', 'evasion, or the guarantor failed'],
        surety: ['不提出担保人又不交纳保证金', 'no surety any longer'],
      }),
      until: day(['拘留届满日', 'Last day of detention']),
    },
    serves: ['detentionHouse', 'party'],
    basis: [policeAdministrativeRules(229, 2), policeAdministrativeRules(230), policeAdministrativeRules(232)],
  },
});
