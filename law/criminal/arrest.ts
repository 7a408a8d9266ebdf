import { choice, text } from '#justice/procedures';
import { cpl } from '#law/statutes';
import { acts, all, any, is, need, not, pending } from './words.ts';

/** From the request for arrest to its execution, and what the police may do when it is refused. 提请、审查与执行逮捕 */
export const arrest = acts({
  requestArrest: {
    title: ['提请批准逮捕', 'Request approval of arrest'],
    by: 'police',
    approvedBy: ['police-head'],
    on: 'accused',
    phase: 'arrest-review',
    when: all(
      is('case.stage', 'investigation'),
      need(cpl(87), is('accused.standing', 'suspect')),
      need(cpl(91, 1), is('accused.custody', 'none', 'bail', 'residence', 'detained')),
      need(cpl(92), not(pending('arrest-reconsideration', 'arrest-higher-review'))),
    ),
    asks: 'arrest-review',
    stops: 'cpl-arrest-request',
    sets: { 'accused.arrest': 'none' },
    form: {
      facts: text(['涉嫌犯罪事实', 'Facts of the suspected crime']),
      necessity: text(['社会危险性与逮捕必要性', 'Danger to society and need for arrest']),
    },
    produces: ['提请批准逮捕书'],
    basis: [cpl(87), cpl(91, 1)],
  },

  approveArrest: {
    title: ['批准逮捕', 'Approve the arrest'],
    by: 'procuratorate',
    approvedBy: ['chief-procurator'],
    on: 'accused',
    phase: 'arrest-review',
    answers: 'arrest-review',
    starts: 'cpl-arrest-execution',
    sets: { 'accused.arrest': 'approved' },
    form: { reasons: text(['批准理由', 'Reasons']) },
    produces: ['批准逮捕决定书'],
    serves: ['police'],
    basis: [cpl(89), cpl(90), cpl(91, 3)],
  },

  refuseArrest: {
    title: ['不批准逮捕', 'Refuse the arrest'],
    by: 'procuratorate',
    approvedBy: ['chief-procurator'],
    on: 'accused',
    phase: 'arrest-review',
    answers: 'arrest-review',
    starts: ['cpl-release-at-once', 'psr-arrest-reconsideration-request'],
    sets: { 'accused.arrest': 'refused' },
    form: {
      ground: choice(['不批准的理由', 'Ground'], {
        'no-crime': ['不构成犯罪', 'no crime'],
        evidence: ['事实不清、证据不足', 'facts unclear, evidence insufficient'],
        necessity: ['无社会危险性', 'no need for arrest'],
      }),
      reasons: text(['说明理由', 'Reasons given to the police']),
    },
    produces: ['不批准逮捕决定书', '不批准逮捕理由说明书'],
    serves: ['police'],
    basis: [cpl(90), cpl(91, 3)],
  },

  executeArrest: {
    title: ['执行逮捕', 'Execute the arrest'],
    by: 'police',
    officers: 2,
    on: 'accused',
    phase: 'arrest-review',
    when: all(
      is('case.stage', 'investigation'),
      need(cpl(80), is('accused.arrest', 'approved')),
      is('accused.custody', 'none', 'bail', 'residence', 'detained'),
    ),
    starts: ['cpl-investigation-custody', 'cpl-arrest-notify-family', 'cpl-arrest-interrogate'],
    stops: ['cpl-arrest-execution', 'cpl-bail', 'cpl-residential-surveillance'],
    sets: { 'accused.custody': 'arrested' },
    produces: ['逮捕证'],
    tells: ['procuratorate'],
    basis: [cpl(80), cpl(90), cpl(93, 1)],
  },

  requestArrestReconsideration: {
    title: ['要求复议', 'Ask for reconsideration of the refusal'],
    by: 'police',
    approvedBy: ['police-head'],
    on: 'accused',
    phase: 'arrest-review',
    when: all(
      is('case.stage', 'investigation'),
      need(cpl(92), is('accused.arrest', 'refused')),
      need(cpl(92), any(is('accused.custody', 'none'), is('accused.custody', 'bail', 'residence'))),
    ),
    asks: 'arrest-reconsideration',
    stops: 'psr-arrest-reconsideration-request',
    form: { opinion: text(['复议意见', 'Opinion']) },
    produces: ['要求复议意见书'],
    basis: [cpl(92)],
  },
});
