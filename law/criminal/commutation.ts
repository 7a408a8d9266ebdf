import { choice, text } from '#justice/procedures';
import { communityCorrections, cpl, criminalLaw, prison, spc } from '#law/statutes';
import { convicted } from './trial-conditions.ts';
import { acts, all, any, is, need, pending, running } from './words.ts';

const reasons = { reasons: text(['理由', 'Reasons']) } as const;
const deciding = ['higherCourt', 'highCourt'] as const;
const inForce = need(cpl(259, 1), is('case.stage', 'effective'), [
  '裁判未生效或者正在再审',
  'the judgment is not in force, or is being retried',
]);
const inside = all(convicted, is('accused.execution', 'prison', 'centre'));
const panel = { sizes: [3, 5], basis: [cpl(274), spc(538)] } as const;
const rulings = ['commuteReprieve', 'commuteTerm', 'grantParole'] as const;
const ruled = { produces: ['减刑、假释裁定书'], serves: ['prison', 'detentionCentre', 'procuratorate', 'accused'] } as const;
const life = ['无期徒刑', 'life'] as const;
const imprisonment = ['有期徒刑', 'imprisonment'] as const;

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
    when: pending('commutation'),
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
    when: all(inside, is('accused.sentence', 'reprieve')),
    answers: 'commutation',
    panel,
    starts: 'cpl-commutation-opinion',
    sets: { 'accused.sentence': { form: 'sentence' } },
    form: { sentence: choice(['减为', 'Commuted to'], { life, imprisonment }), ...reasons },
    ...ruled,
    basis: [cpl(261, 2), prison(31), spc(498, 2), spc(533), spc(534, 1, 1)],
  },

  commuteTerm: {
    title: ['裁定减刑', 'Commute the sentence'],
    by: deciding,
    on: 'accused',
    phase: 'execution',
    when: all(convicted, is('accused.sentence', 'life', 'imprisonment', 'community')),
    answers: ['commutation', 'community-commutation'],
    panel,
    starts: 'cpl-commutation-opinion',
    also: { where: is('accused.sentence', 'life'), sets: { 'accused.sentence': 'imprisonment' } },
    form: { reduction: text(['减刑幅度', 'Reduction']), ...reasons },
    ...ruled,
    basis: [cpl(273, 2), communityCorrections(33, 2), prison(30), spc(534), spc(538), spc(539)],
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
    title: ['撤回减刑、假释建议', 'Withdraw the suggestion'],
    by: ['prison', 'detentionCentre', 'corrections'],
    on: 'accused',
    phase: 'execution',
    when: pending('commutation', 'community-commutation'),
    withdraws: ['commutation', 'community-commutation'],
    form: reasons,
    produces: ['撤回建议书'],
    serves: ['higherCourt'],
    basis: [spc(540)],
  },

  grantParole: {
    title: ['裁定假释', 'Grant parole'],
    by: deciding,
    on: 'accused',
    phase: 'execution',
    when: all(inside, need(prison(32), is('accused.sentence', 'life', 'imprisonment'))),
    answers: 'commutation',
    panel,
    withdraws: 'temporary-release',
    starts: ['cpl-commutation-opinion', 'cc-notify', 'cc-report'],
    stops: 'pr-notify-family',
    sets: { 'accused.custody': 'none', 'accused.execution': 'corrections' },
    // The probation of parole ends as a term does.
    also: { where: is('accused.sentence', 'life'), sets: { 'accused.sentence': 'imprisonment' } },
    form: { probation: text(['假释考验期', 'Probation']), ...reasons },
    ...ruled,
    tells: ['corrections'],
    basis: [cpl(269), cpl(273, 2), prison(32), prison(33, 1), spc(534), spc(539)],
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
    when: any(
      is('accused.execution', 'prison', 'centre', 'medical'),
      all(is('accused.execution', 'corrections'), is('accused.sentence', 'imprisonment'), is('accused.custody', 'none')),
    ),
    answers: 'ruling-recheck',
    withdraws: ['commutation', 'community-commutation', 'revocation', 'recall', 'release-recheck', 'temporary-release'],
    panel: { ...panel, freshFrom: rulings },
    starts: 'pr-notify-family',
    stops: ['cc-report', 'cc-notify', 'cpl-medical-release-opinion'],
    sets: { 'accused.execution': 'prison', 'accused.custody': 'serving', 'accused.sentence': { form: 'sentence' } },
    form: { sentence: choice(['恢复的原判刑罚', 'The sentence as it was'], { imprisonment, life }), ...reasons },
    ...ruled,
    tells: ['corrections'],
    basis: [cpl(274), spc(539, 1), spc(541)],
  },

  restoreReprieve: {
    title: ['撤销死缓减刑裁定', 'Another panel sets the commutation of a reprieved death sentence aside'],
    by: deciding,
    on: 'accused',
    phase: 'execution',
    when: all(
      need(criminalLaw(49, 1), is('accused.age', 'adult')),
      any(
        is('accused.execution', 'prison', 'centre', 'medical'),
        all(is('accused.execution', 'corrections'), is('accused.sentence', 'imprisonment'), is('accused.custody', 'none')),
      ),
    ),
    answers: 'ruling-recheck',
    withdraws: ['commutation', 'community-commutation', 'revocation', 'recall', 'release-recheck', 'temporary-release'],
    panel: { ...panel, freshFrom: rulings },
    starts: 'pr-notify-family',
    stops: ['cc-report', 'cc-notify', 'cpl-medical-release-opinion'],
    sets: { 'accused.execution': 'prison', 'accused.custody': 'serving', 'accused.sentence': 'reprieve' },
    form: reasons,
    ...ruled,
    tells: ['corrections'],
    basis: [cpl(274), spc(539, 1), spc(541)],
  },
});
