import { booking, choice, text } from '#justice/procedures';
import { penalty, policeAdministrativeRules } from '#law/statutes';
import { policeCase, undecided } from './conditions.ts';
import { acts, all, is, need, running } from './words.ts';

/** The hearing: asked for in time, announced seven working days ahead, chaired by somebody who did not investigate. 听证程序 */
export const hearing = acts({
  requestHearing: {
    title: ['要求听证', 'Ask for a hearing'],
    by: 'party',
    on: 'party',
    phase: 'hearing',
    when: all(
      undecided,
      need(penalty(63, 1), is('party.proposal', 'heavy')),
      is('party.notice', 'offered', 'forgone'),
      need(penalty(64, 1, 1), running('pen-hearing-request'), [
        '听证要求应当在告知后五个工作日内提出',
        'a hearing must be asked for within five working days of the notice',
      ]),
    ),
    asks: 'hearing',
    also: { where: policeCase, starts: 'pen-police-hearing' },
    sets: { 'party.notice': 'requested' },
    basis: [penalty(63, 1), penalty(64, 1, 1), policeAdministrativeRules(134)],
  },

  forgoHearing: {
    title: ['放弃听证', 'Forgo the hearing'],
    by: 'party',
    on: 'party',
    phase: 'hearing',
    when: all(undecided, is('party.notice', 'offered')),
    sets: { 'party.notice': 'forgone' },
    basis: [penalty(64, 1, 1), policeAdministrativeRules(134)],
  },

  withdrawHearingRequest: {
    title: ['撤回听证要求', 'Withdraw the request for a hearing'],
    by: 'party',
    on: 'party',
    phase: 'hearing',
    when: is('party.notice', 'requested', 'announced'),
    withdraws: 'hearing',
    drops: 'pen-police-hearing',
    callsOff: 'hearing',
    sets: { 'party.notice': 'forgone' },
    basis: [policeAdministrativeRules(134), policeAdministrativeRules(149, 1, 1)],
  },

  announceHearing: {
    title: ['通知听证', 'Announce the hearing'],
    by: 'chair',
    on: 'party',
    phase: 'hearing',
    when: is('party.notice', 'requested'),
    ahead: { limit: 'pen-hearing-notice', of: 'hearing' },
    sets: { 'party.notice': 'announced' },
    form: {
      hearing: booking(['听证时间、地点', 'When and where'], 'hearing'),
      publicity: choice(['是否公开', 'Open or closed'], { open: ['公开', 'open'], closed: ['依法不公开', 'closed by law'] }),
    },
    produces: ['举行听证通知书'],
    serves: ['party'],
    basis: [penalty(64, 1, 2), penalty(64, 1, 3), policeAdministrativeRules(136)],
  },

  holdHearing: {
    title: ['举行听证', 'Hold the hearing'],
    by: 'chair',
    on: 'party',
    phase: 'hearing',
    when: need(penalty(64, 1, 2), is('party.notice', 'announced')),
    answers: 'hearing',
    stops: 'pen-police-hearing',
    sets: { 'party.notice': 'held' },
    form: {
      record: text(['听证笔录要点', 'Record']),
      signed: choice(['笔录签名', 'Signature'], { signed: ['当事人核对签名', 'signed'], refused: ['拒绝签名,已注明', 'refused, noted'] }),
    },
    produces: ['听证笔录', '听证报告书'],
    basis: [penalty(64, 1, 4), penalty(64, 1, 7), penalty(64, 1, 8), policeAdministrativeRules(127), policeAdministrativeRules(153)],
  },

  endHearing: {
    title: ['终止听证', 'End the hearing'],
    by: 'chair',
    on: 'party',
    phase: 'hearing',
    when: is('party.notice', 'announced'),
    answers: 'hearing',
    stops: 'pen-police-hearing',
    callsOff: 'hearing',
    sets: { 'party.notice': 'forgone' },
    form: {
      reason: choice(['终止情形', 'Ground'], {
        absent: ['无正当理由拒不出席', 'stayed away without good reason'],
        left: ['未经许可中途退出', 'left without leave'],
      }),
    },
    basis: [penalty(64, 1, 6), policeAdministrativeRules(149, 1, 2)],
  },
});
