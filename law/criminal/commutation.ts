import { choice, text } from '#justice/procedures';
import { communityCorrections, cpl, criminalLaw, prison, spc } from '#law/statutes';
import { convicted } from './trial-conditions.ts';
import { acts, all, any, is, need, not, pending, running } from './words.ts';

const reasons = { reasons: text(['理由', 'Reasons']) } as const;
const deciding = ['higherCourt', 'highCourt'] as const;
const inForce = need(cpl(259, 1), is('case.stage', 'effective'), [
  '裁判未生效或者正在再审',
  'the judgment is not in force, or is being retried',
]);
const inside = all(convicted, is('accused.execution', 'prison', 'centre'));
const panel = { sizes: [3, 5], basis: [cpl(274), spc(538)] } as const;
const rulings = ['commuteReprieve', 'commuteLife', 'commuteTerm', 'grantParole', 'grantParoleFromLife'] as const;
const ruled = { produces: ['减刑、假释裁定书'], serves: ['prison', 'detentionCentre', 'procuratorate', 'accused'] } as const;
const outside = { 'accused.custody': 'none', 'accused.execution': 'corrections' } as const;
const paroled = {
  answers: 'commutation',
  panel,
  withdraws: 'temporary-release',
  starts: ['cpl-commutation-opinion', 'cc-notify', 'cc-report'],
  stops: 'pr-notify-family',
  form: { probation: text(['假释考验期', 'Probation']), ...reasons },
  ...ruled,
  tells: ['corrections'],
} as const;
const life = ['无期徒刑', 'life'] as const;
const imprisonment = ['有期徒刑', 'imprisonment'] as const;

/** Nothing about the person’s liberty has changed since, or it can be undone. 可以恢复执行 */
const restorable = any(
  is('accused.execution', 'prison', 'centre', 'medical'),
  all(is('accused.execution', 'corrections'), is('accused.custody', 'none')),
);
// Whoever was paroled goes back; whoever is outside for another reason stays.
const backInside = [
  {
    where: all(is('accused.execution', 'corrections'), is('accused.sentence', 'imprisonment')),
    withdraws: ['revocation', 'corrections-arrest'],
    starts: 'pr-notify-family',
    stops: ['cc-report', 'cc-notify', 'cpl-arrest-execution'],
    sets: { 'accused.execution': 'prison', 'accused.custody': 'serving', 'accused.arrest': 'none' },
  },
] as const;

/** Commutation and parole. 减刑、假释 */
export const commutation = acts({
  suggestCommutation: {
    title: ['提请减刑、假释', 'Suggest commutation or parole'],
    by: ['prison', 'detentionCentre'],
    on: 'accused',
    phase: 'execution',
    when: all(inForce, inside),
    asks: 'commutation',
    form: {
      kind: choice(['提请事项', 'What'], { commutation: ['减刑', 'commutation'], parole: ['假释', 'parole'] }),
      conduct: text(['悔改、立功表现', 'Repentance or merit']),
      pecuniary: text(['财产性判项履行情况', 'Fines and compensation paid']),
    },
    produces: ['减刑建议书', '假释建议书'],
    serves: ['higherCourt'],
    tells: ['procuratorate'],
    basis: [cpl(273, 2), prison(29), prison(30), prison(31), prison(32), spc(534, 1), spc(536)],
  },

  extendRulingOnCommutation: {
    title: ['减刑、假释延长一个月', 'One month more for the ruling'],
    by: deciding,
    on: 'accused',
    phase: 'execution',
    when: all(
      pending('commutation'),
      need(spc(534, 1, 1), not(is('accused.sentence', 'reprieve')), [
        '死缓减刑应当在一个月以内裁定,不得延长',
        'a reprieve is ruled on within one month, without extension',
      ]),
    ),
    extends: { limit: 'pr-commutation', by: 'complex' },
    form: reasons,
    basis: [prison(30), spc(534, 1, 2), spc(534, 1, 3)],
  },

  announceCommutation: {
    title: ['减刑、假释公示', 'Announce the case publicly'],
    by: deciding,
    on: 'accused',
    phase: 'execution',
    when: pending('commutation', 'community-commutation'),
    form: { period: text(['公示期限和提出意见的方式', 'For how long, and how to comment']) },
    produces: ['公示'],
    basis: [spc(537)],
  },

  commuteReprieve: {
    title: ['死缓减刑', 'Commute a reprieved death sentence'],
    by: 'highCourt',
    on: 'accused',
    phase: 'execution',
    when: all(
      inside,
      is('accused.sentence', 'reprieve'),
      need([criminalLaw(50, 1), spc(533)], not(running('cl-reprieve')), ['死刑缓期执行期间未满', 'the two years of reprieve are not over']),
    ),
    answers: 'commutation',
    panel,
    starts: 'cpl-commutation-opinion',
    stops: 'cl-reprieve',
    sets: { 'accused.sentence': { form: 'sentence' }, 'accused.commuted': 'reprieve' },
    form: { sentence: choice(['减为', 'Commuted to'], { life, imprisonment }), ...reasons },
    ...ruled,
    basis: [cpl(261, 2), prison(31), spc(498, 2), spc(533), spc(534, 1, 1)],
  },

  commuteTerm: {
    title: ['裁定减刑', 'Commute the sentence'],
    by: deciding,
    on: 'accused',
    phase: 'execution',
    when: all(convicted, is('accused.sentence', 'imprisonment', 'community')),
    answers: ['commutation', 'community-commutation'],
    panel,
    starts: 'cpl-commutation-opinion',
    sets: { 'accused.commuted': 'term' },
    form: { reduction: text(['减刑幅度', 'Reduction']), ...reasons },
    ...ruled,
    basis: [cpl(273, 2), communityCorrections(33, 2), prison(30), spc(534), spc(538), spc(539)],
  },

  commuteLife: {
    title: ['无期徒刑减刑', 'Commute a life sentence'],
    by: 'highCourt',
    on: 'accused',
    phase: 'execution',
    when: all(convicted, is('accused.sentence', 'life')),
    answers: ['commutation', 'community-commutation'],
    panel,
    starts: 'cpl-commutation-opinion',
    sets: { 'accused.sentence': 'imprisonment', 'accused.commuted': 'life' },
    form: { term: text(['减为的刑期', 'The term it becomes']), ...reasons },
    ...ruled,
    basis: [cpl(273, 2), prison(30), spc(534, 1, 2), spc(538), spc(539)],
  },

  refuseCommutation: {
    title: ['不予减刑、假释', 'Refuse commutation or parole'],
    by: deciding,
    on: 'accused',
    phase: 'execution',
    answers: ['commutation', 'community-commutation'],
    panel,
    form: reasons,
    ...ruled,
    basis: [cpl(273, 2), spc(538), spc(539)],
  },

  withdrawSuggestion: {
    title: ['准许撤回减刑、假释建议', 'Allow the suggestion to be withdrawn'],
    by: deciding,
    on: 'accused',
    phase: 'execution',
    when: pending('commutation', 'community-commutation'),
    withdraws: ['commutation', 'community-commutation'],
    form: { request: text(['执行机关的书面提请', 'The written request of whoever suggested it']), ...reasons },
    produces: ['准许撤回减刑、假释建议决定书'],
    serves: ['prison', 'detentionCentre', 'corrections'],
    tells: ['procuratorate', 'accused'],
    basis: [spc(540)],
  },

  grantParole: {
    title: ['裁定假释', 'Grant parole'],
    by: deciding,
    on: 'accused',
    phase: 'execution',
    when: all(inside, need(prison(32), is('accused.sentence', 'imprisonment'))),
    ...paroled,
    sets: { ...outside, 'accused.commuted': 'term' },
    basis: [cpl(269), cpl(273, 2), prison(32), prison(33, 1), spc(534), spc(539)],
  },

  grantParoleFromLife: {
    title: ['无期徒刑假释', 'Grant parole from a life sentence'],
    by: 'highCourt',
    on: 'accused',
    phase: 'execution',
    when: all(inside, need(prison(32), is('accused.sentence', 'life'))),
    ...paroled,
    // The probation of parole ends as a term does.
    sets: { ...outside, 'accused.sentence': 'imprisonment', 'accused.commuted': 'life' },
    basis: [cpl(269), cpl(273, 2), prison(32), prison(33, 1), spc(534, 1, 2), spc(539)],
  },

  notifyCorrectionsOfParole: {
    title: ['假释后通知、送达社区矫正机构', 'Notify community corrections of the parole'],
    by: ['higherCourt', 'highCourt', 'prison'],
    on: 'accused',
    phase: 'execution',
    when: all(is('accused.execution', 'corrections'), is('accused.sentence', 'imprisonment')),
    stops: 'cc-notify',
    produces: ['假释证明书'],
    serves: ['corrections'],
    basis: [communityCorrections(20), prison(33, 1), spc(519, 3), spc(539, 2)],
  },

  suggestCommutationInCommunity: {
    title: ['社区矫正对象提请减刑', 'Suggest commutation in community corrections'],
    by: 'corrections',
    on: 'accused',
    phase: 'execution',
    when: all(inForce, convicted, is('accused.execution', 'corrections', 'medical'), is('accused.custody', 'none')),
    asks: 'community-commutation',
    form: { conduct: text(['表现', 'Conduct']) },
    produces: ['减刑建议书'],
    serves: ['higherCourt'],
    tells: ['procuratorate'],
    basis: [communityCorrections(33, 1), spc(534, 2)],
  },

  objectToRuling: {
    title: ['减刑、假释裁定不当的纠正意见', 'The procuratorate objects to the ruling'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'execution',
    when: all(
      inForce,
      convicted,
      is('accused.execution', 'prison', 'centre', 'corrections', 'medical'),
      need([cpl(274), spc(539, 1)], running('cpl-commutation-opinion'), [
        '没有裁定,或者已过提出纠正意见的期限',
        'there is no ruling, or the time to object to it is over',
      ]),
    ),
    asks: 'ruling-recheck',
    stops: 'cpl-commutation-opinion',
    form: reasons,
    produces: ['减刑、假释裁定书面纠正意见'],
    serves: ['higherCourt'],
    basis: [cpl(274), spc(539, 1)],
  },

  maintainRuling: {
    title: ['另行组成合议庭、维持裁定', 'Another panel maintains the ruling'],
    by: deciding,
    on: 'accused',
    phase: 'execution',
    answers: 'ruling-recheck',
    panel: { ...panel, freshFrom: rulings },
    form: reasons,
    ...ruled,
    basis: [cpl(274), spc(539, 1), spc(541)],
  },

  setAsideRuling: {
    title: ['另行组成合议庭、撤销裁定', 'Another panel sets the ruling aside'],
    by: deciding,
    on: 'accused',
    phase: 'execution',
    when: all(restorable, need(cpl(274), is('accused.commuted', 'term'), ['不是对有期徒刑以下刑罚的裁定', 'it was no ruling on a term'])),
    answers: 'ruling-recheck',
    withdraws: ['commutation', 'community-commutation'],
    panel: { ...panel, freshFrom: rulings },
    sets: { 'accused.commuted': 'none' },
    also: backInside,
    form: reasons,
    ...ruled,
    tells: ['corrections'],
    basis: [cpl(274), spc(539, 1), spc(541)],
  },

  restoreGraveSentence: {
    title: ['撤销死缓、无期徒刑的减刑、假释裁定', 'Another panel sets the ruling on a life or reprieved death sentence aside'],
    by: 'highCourt',
    on: 'accused',
    phase: 'execution',
    when: all(restorable, need([cpl(274), spc(534, 1, 1), spc(534, 1, 2)], is('accused.commuted', 'life', 'reprieve'))),
    answers: 'ruling-recheck',
    withdraws: ['commutation', 'community-commutation'],
    panel: { ...panel, freshFrom: rulings },
    sets: { 'accused.commuted': 'none' },
    also: [
      ...backInside,
      { where: is('accused.commuted', 'life'), sets: { 'accused.sentence': 'life' } },
      { where: is('accused.commuted', 'reprieve'), sets: { 'accused.sentence': 'reprieve' } },
    ],
    form: reasons,
    ...ruled,
    tells: ['corrections'],
    basis: [cpl(274), spc(534, 1, 1), spc(534, 1, 2), spc(539, 1), spc(541)],
  },
});
