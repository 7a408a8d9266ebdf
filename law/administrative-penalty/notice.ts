import { choice, text } from '#justice/procedures';
import { compulsion, penalty, policeAdministrativeRules } from '#law/statutes';
import { responsible, undecided } from './conditions.ts';
import { acts, all, any, is, need, not, pending } from './words.ts';

/** The proposal, the notice of facts and rights, and the party's statement and defence. 处理意见、处罚前告知、陈述申辩 */
export const notice = acts({
  propose: {
    title: ['提出处理意见', 'Propose how to decide'],
    by: 'agency',
    officers: 2,
    on: 'party',
    phase: 'notice',
    when: all(
      is('party.outcome', 'none'),
      need([penalty(40), penalty(57, 1)], is('case.stage', 'investigated')),
      responsible,
      any(is('party.proposal', 'none'), need(penalty(58, 1), is('party.review', 'failed'))),
      not(pending('statement', 'hearing', 'legal-review')),
    ),
    drops: 'pen-hearing-request',
    sets: { 'party.proposal': { form: 'proposal' }, 'party.gravity': { form: 'gravity' }, 'party.notice': 'none', 'party.review': 'none' },
    form: {
      facts: text(['调查结果', 'What was found']),
      proposal: choice(['处理意见', 'Proposal'], {
        'no-penalty': ['不予处罚', 'no penalty'],
        light: ['一般处罚', 'penalty without a hearing'],
        heavy: ['属于听证范围的处罚', 'penalty with a right to a hearing'],
        crime: ['涉嫌犯罪,移送', 'suspected crime'],
      }),
      gravity: choice(['案情', 'Gravity'], {
        plain: ['一般', 'plain'],
        complex: ['情节复杂、重大或者疑难', 'complex or serious'],
        public: ['涉及重大公共利益', 'a major public interest'],
      }),
    },
    produces: ['案件调查终结报告'],
    basis: [penalty(57, 1), penalty(63, 1), policeAdministrativeRules(123)],
  },

  proposeNoPenaltyForIncapable: {
    title: ['提出依法不予处罚的意见', 'Propose no penalty for want of capacity'],
    by: 'agency',
    officers: 2,
    on: 'party',
    phase: 'notice',
    when: all(
      is('party.outcome', 'none'),
      need(penalty(40), is('case.stage', 'investigated')),
      need([penalty(30), penalty(31)], is('party.kind', 'incapable')),
      is('party.proposal', 'none'),
    ),
    sets: { 'party.proposal': 'no-penalty' },
    form: {
      facts: text(['调查结果', 'What was found']),
      guardian: text(['责令监护人管教、看管和治疗的情况', 'What the guardian was ordered to do']),
    },
    produces: ['案件调查终结报告'],
    basis: [penalty(30), penalty(31), policeAdministrativeRules(157), policeAdministrativeRules(158)],
  },

  tellParty: {
    title: ['处罚前告知', 'Tell the party before deciding'],
    by: 'agency',
    on: 'party',
    phase: 'notice',
    when: all(undecided, responsible, is('party.proposal', 'light'), need(penalty(44), is('party.notice', 'none'))),
    sets: { 'party.notice': 'told' },
    form: { facts: text(['拟处罚内容及事实、理由、依据', 'Intended penalty, facts, reasons and articles']) },
    produces: ['行政处罚事先告知书'],
    serves: ['party'],
    basis: [penalty(44), policeAdministrativeRules(167)],
  },

  tellPartyOfHearing: {
    title: ['处罚前告知并告知听证权利', 'Tell the party before deciding, and of the right to a hearing'],
    by: 'agency',
    on: 'party',
    phase: 'notice',
    when: all(undecided, responsible, need(penalty(63, 1), is('party.proposal', 'heavy')), need(penalty(44), is('party.notice', 'none'))),
    starts: 'pen-hearing-request',
    sets: { 'party.notice': 'offered' },
    form: { facts: text(['拟处罚内容及事实、理由、依据', 'Intended penalty, facts, reasons and articles']) },
    produces: ['行政处罚听证告知书'],
    serves: ['party'],
    basis: [penalty(44), penalty(63), penalty(64, 1, 1), policeAdministrativeRules(132)],
  },

  stateDefence: {
    title: ['陈述、申辩', 'State the defence'],
    by: 'party',
    on: 'party',
    phase: 'notice',
    when: any(
      need(
        penalty(45, 1),
        all(is('case.stage', 'found', 'investigated'), is('party.outcome', 'none'), is('party.notice', 'told', 'offered', 'forgone')),
      ),
      need(compulsion(36), is('party.duty', 'reminded')),
    ),
    asks: 'statement',
    form: { statement: text(['陈述申辩意见', 'Statement']) },
    basis: [penalty(7, 1), penalty(45, 1), compulsion(36), policeAdministrativeRules(169, 1)],
  },

  waiveDefence: {
    title: ['明确放弃陈述、申辩', 'Waive the defence'],
    by: 'party',
    on: 'party',
    phase: 'notice',
    when: all(
      is('case.stage', 'found', 'investigated'),
      is('party.outcome', 'none'),
      is('party.notice', 'told'),
      not(pending('statement')),
    ),
    sets: { 'party.notice': 'waived' },
    basis: [penalty(62)],
  },

  acceptDefence: {
    title: ['复核成立,予以采纳', 'Review the defence and accept it'],
    by: 'agency',
    on: 'party',
    phase: 'notice',
    when: all(is('party.outcome', 'none'), not(pending('hearing', 'legal-review'))),
    answers: 'statement',
    sets: { 'party.proposal': { form: 'proposal' }, 'party.review': 'none' },
    form: {
      review: text(['复核情况', 'Review']),
      // Never a heavier one than was proposed (处罚法 §45 ¶2).
      proposal: choice(['采纳后的处理意见', 'Proposal after review'], {
        'no-penalty': ['不予处罚', 'no penalty'],
        light: ['一般处罚', 'penalty without a hearing'],
      }),
    },
    tells: ['party'],
    basis: [penalty(45), policeAdministrativeRules(169)],
  },

  rejectDefence: {
    title: ['复核不成立,不予采纳', 'Review the defence and reject it'],
    by: 'agency',
    on: 'party',
    phase: 'notice',
    answers: 'statement',
    form: { review: text(['复核情况和理由', 'Review and reasons']) },
    tells: ['party'],
    basis: [penalty(45, 1), compulsion(36), policeAdministrativeRules(169, 1)],
  },
});
