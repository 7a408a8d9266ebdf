import { text } from '#justice/procedures';
import { penalty, policeAdministrativeRules } from '#law/statutes';
import { decided, policeCase, undecided } from './conditions.ts';
import { acts, all, is, need, not, pending } from './words.ts';

const handedOver = {
  stops: ['pen-decide', 'pen-police-decide', 'pen-police-quick'],
  drops: ['pen-hearing-request', 'pen-police-hearing'],
  withdraws: ['statement', 'hearing', 'legal-review'],
} as const;

const backAgain = {
  sets: { 'party.outcome': 'none', 'case.file': 'open' },
  also: [
    { where: is('case.handler', 'agency'), starts: 'pen-decide' },
    { where: policeCase, starts: 'pen-police-decide' },
  ],
} as const;

/** Suspected crimes go to the criminal justice organs, and may come back. 行政处罚与刑事司法衔接 */
export const crime = acts({
  transferToJustice: {
    title: ['移送涉嫌犯罪案件', 'Hand over a suspected crime'],
    by: 'agency',
    approvedBy: ['agency-head'],
    on: 'party',
    phase: 'crime',
    when: all(
      undecided,
      need(policeAdministrativeRules(172, 1, 5), is('case.handler', 'agency')),
      need(penalty(57, 1, 4), is('party.proposal', 'crime')),
    ),
    ...handedOver,
    asks: 'crime',
    sets: { ...decided, 'party.outcome': 'transferred' },
    form: { facts: text(['涉嫌犯罪的事实', 'Facts']), evidence: text(['移交的证据材料', 'Evidence handed over']) },
    produces: ['涉嫌犯罪案件移送书'],
    serves: ['criminalPolice'],
    opens: { procedure: 'criminal', act: 'acceptReport' },
    basis: [penalty(27), penalty(57, 1, 4)],
  },

  convertToCriminalCase: {
    title: ['转为刑事案件办理', 'Go on as a criminal case'],
    by: 'agency',
    approvedBy: ['agency-head'],
    on: 'party',
    phase: 'crime',
    when: all(undecided, policeCase, need(penalty(57, 1, 4), is('party.proposal', 'crime'))),
    ...handedOver,
    sets: { ...decided, 'party.outcome': 'transferred' },
    form: { facts: text(['涉嫌犯罪的事实', 'Facts']) },
    opens: { procedure: 'criminal', act: 'acceptReport' },
    basis: [penalty(27, 1), penalty(57, 1, 4), policeAdministrativeRules(65), policeAdministrativeRules(172, 1, 5)],
  },

  acceptCrime: {
    title: ['接受移送', 'Accept the suspected crime'],
    by: 'criminalPolice',
    on: 'party',
    phase: 'crime',
    answers: 'crime',
    tells: ['agency'],
    basis: [penalty(27)],
  },

  declineCrime: {
    title: ['不追究刑事责任,退回行政机关', 'Decline to prosecute and hand the case back'],
    by: 'criminalPolice',
    on: 'party',
    phase: 'crime',
    answers: 'crime',
    ...backAgain,
    form: { reasons: text(['理由', 'Reasons']) },
    serves: ['agency'],
    basis: [penalty(27, 1)],
  },

  returnAfterProceedings: {
    title: ['司法机关移送行政处罚', 'Hand back for an administrative penalty'],
    by: 'criminalPolice',
    on: 'party',
    phase: 'crime',
    when: all(is('party.outcome', 'transferred'), not(pending('crime'))),
    ...backAgain,
    form: { reasons: text(['不需要追究刑事责任或者免予刑事处罚的情况', 'Why no criminal penalty follows']) },
    serves: ['agency'],
    basis: [penalty(27, 1), penalty(35), policeAdministrativeRules(177)],
  },
});
