import { articles, choice, money, text } from '#justice/procedures';
import { penalty, policeAdministrativeRules } from '#law/statutes';
import { decided, heard, hearingSettled, mayPunish, policeCase, undecided } from './conditions.ts';
import { acts, all, is, need, not, pending } from './words.ts';

const DECISION_FORM = {
  facts: text(['违法事实和证据', 'Facts and evidence']),
  articles: articles(['处罚依据', 'Articles applied']),
  correction: text(['责令改正的内容', 'What is to be put right'], { optional: true }),
};

const ended = ['pen-decide', 'pen-police-decide', 'pen-police-quick'] as const;
const policeServes = { where: policeCase, starts: 'pen-police-serve' } as const;
const decisionPaper = {
  by: 'agency',
  approvedBy: ['agency-head'],
  on: 'party',
  phase: 'decision',
  starts: 'pen-serve',
  stops: ended,
  drops: 'pen-hearing-request',
  also: policeServes,
} as const;

/** Legal review, collective discussion, the decision itself, its delivery and its publication. 审核、决定、送达、公开 */
export const decision = acts({
  submitForLegalReview: {
    title: ['提交法制审核', 'Submit for legal review'],
    by: 'agency',
    on: 'party',
    phase: 'review',
    when: all(undecided, is('party.proposal', 'light', 'heavy'), is('party.review', 'none'), heard, hearingSettled),
    asks: 'legal-review',
    produces: ['法制审核表'],
    basis: [penalty(58, 1)],
  },

  passLegalReview: {
    title: ['法制审核通过', 'Pass the legal review'],
    by: 'legalReviewer',
    on: 'party',
    phase: 'review',
    answers: 'legal-review',
    sets: { 'party.review': 'passed' },
    form: {
      qualification: choice(['审核人员资格', 'Qualification of the reviewer'], {
        examined: ['已通过国家统一法律职业资格考试', 'passed the national examination'],
        earlier: ['并非初次从事审核', 'not reviewing for the first time'],
      }),
      opinion: text(['审核意见', 'Opinion']),
    },
    produces: ['法制审核意见书'],
    basis: [penalty(58), policeAdministrativeRules(170), policeAdministrativeRules(171)],
  },

  failLegalReview: {
    title: ['法制审核未通过', 'Fail the legal review'],
    by: 'legalReviewer',
    on: 'party',
    phase: 'review',
    answers: 'legal-review',
    sets: { 'party.review': 'failed' },
    form: { opinion: text(['审核意见', 'Opinion']) },
    produces: ['法制审核意见书'],
    basis: [penalty(58, 1)],
  },

  discussCollectively: {
    title: ['负责人集体讨论', 'Discuss collectively'],
    by: 'agencyHeads',
    officers: 2,
    on: 'party',
    phase: 'review',
    when: all(undecided, need(penalty(57, 2), is('party.gravity', 'complex')), need(penalty(58, 1), is('party.review', 'passed'))),
    sets: { 'party.review': 'discussed' },
    form: { opinions: text(['讨论意见', 'Opinions']) },
    produces: ['集体讨论记录'],
    basis: [penalty(57, 2)],
  },

  decideFine: {
    ...decisionPaper,
    title: ['决定罚款', 'Decide on a fine'],
    when: mayPunish,
    sets: { ...decided, 'party.outcome': 'fined', 'party.delivery': 'due' },
    form: { ...DECISION_FORM, fine: money(['罚款数额', 'Fine']) },
    bounds: [{ field: 'fine', least: 1, basis: [penalty(59, 1, 3)] }],
    produces: ['行政处罚决定书'],
    basis: [
      penalty(28, 1),
      penalty(57, 1, 1),
      penalty(59),
      penalty(60),
      policeAdministrativeRules(172, 1, 1),
      policeAdministrativeRules(175),
    ],
  },

  decideWarning: {
    ...decisionPaper,
    title: ['决定警告、通报批评', 'Decide on a warning'],
    when: mayPunish,
    sets: { ...decided, 'party.outcome': 'warned', 'party.delivery': 'due' },
    form: DECISION_FORM,
    produces: ['行政处罚决定书'],
    basis: [penalty(9, 1, 1), penalty(28, 1), penalty(57, 1, 1), penalty(59), penalty(60)],
  },

  decideRestriction: {
    ...decisionPaper,
    title: ['决定没收、吊销许可证件、责令停产停业等', 'Decide on confiscation, revocation, closure and the like'],
    when: mayPunish,
    sets: { ...decided, 'party.outcome': 'restricted', 'party.delivery': 'due' },
    form: {
      ...DECISION_FORM,
      kind: choice(
        ['处罚种类', 'Kind'],
        {
          confiscation: ['没收违法所得、没收非法财物', 'confiscation'],
          licence: ['暂扣许可证件、降低资质等级、吊销许可证件', 'suspension, downgrading or revocation of a licence'],
          business: ['限制开展生产经营活动、责令停产停业、责令关闭、限制从业', 'restriction of business, closure, bar from a trade'],
        },
        { several: true },
      ),
    },
    produces: ['行政处罚决定书'],
    basis: [penalty(9, 1, 2), penalty(9, 1, 3), penalty(9, 1, 4), penalty(28), penalty(57, 1, 1), penalty(59)],
  },

  decideDetention: {
    ...decisionPaper,
    title: ['决定行政拘留', 'Decide on administrative detention'],
    when: all(
      need([penalty(18, 3), policeAdministrativeRules(173)], policeCase),
      need(penalty(9, 1, 5), is('party.kind', 'citizen')),
      mayPunish,
    ),
    sets: { ...decided, 'party.outcome': 'detained', 'party.delivery': 'due' },
    form: DECISION_FORM,
    produces: ['行政处罚决定书'],
    basis: [penalty(9, 1, 5), penalty(18, 3), penalty(57, 1, 1), policeAdministrativeRules(173), policeAdministrativeRules(175)],
  },

  decideNoPenalty: {
    ...decisionPaper,
    title: ['决定不予行政处罚', 'Decide on no penalty'],
    when: all(
      is('party.outcome', 'none'),
      need(penalty(40), is('case.stage', 'investigated')),
      need(penalty(57, 1), is('party.proposal', 'no-penalty')),
      not(pending('statement')),
    ),
    sets: { ...decided, 'party.outcome': 'unpunished', 'party.delivery': 'due' },
    form: {
      facts: text(['事实', 'Facts']),
      ground: choice(['不予处罚的情形', 'Ground'], {
        minor: ['违法行为轻微并及时改正,没有造成危害后果', 'slight, put right in time, no harm'],
        first: ['初次违法且危害后果轻微并及时改正', 'first time, slight harm, put right'],
        faultless: ['没有主观过错', 'no fault'],
        incapable: ['不满十四周岁或者不能辨认、控制自己行为', 'under fourteen or without capacity'],
        unproven: ['违法事实不能成立', 'not proven'],
        late: ['超过处罚时效', 'time-barred'],
      }),
      education: text(['教育情况', 'How the party was admonished'], { optional: true }),
    },
    produces: ['不予行政处罚决定书'],
    basis: [
      penalty(30),
      penalty(31),
      penalty(33),
      penalty(57, 1, 2),
      penalty(57, 1, 3),
      policeAdministrativeRules(172, 1, 2),
      policeAdministrativeRules(172, 1, 3),
    ],
  },

  deliver: {
    title: ['宣告并交付、送达决定书', 'Announce and deliver the decision'],
    by: 'agency',
    on: 'party',
    phase: 'decision',
    when: need(penalty(61, 1), is('party.delivery', 'due')),
    stops: ['pen-serve', 'pen-police-serve'],
    sets: { 'party.delivery': 'done' },
    also: [
      { where: not(is('party.outcome', 'unpunished')), sets: { 'party.remedy': 'open' }, starts: ['rec-apply', 'adm-sue'] },
      { where: is('party.outcome', 'fined'), sets: { 'party.duty': 'owed' }, starts: 'pen-pay' },
      { where: is('party.outcome', 'restricted'), sets: { 'party.duty': 'owed' } },
    ],
    form: {
      way: choice(['送达方式', 'Way'], {
        'on-the-spot': ['宣告后当场交付', 'handed over on the spot'],
        direct: ['直接送达', 'direct'],
        left: ['留置送达', 'left behind'],
        entrusted: ['委托、邮寄送达', 'entrusted or by post'],
        electronic: ['经同意电子送达', 'electronic, on consent'],
        notice: ['公告送达', 'public notice'],
      }),
    },
    produces: ['送达回证'],
    serves: ['party'],
    basis: [penalty(61), policeAdministrativeRules(36)],
  },

  publish: {
    title: ['公开处罚决定', 'Publish the decision'],
    by: 'agency',
    on: 'party',
    phase: 'decision',
    when: all(
      is('party.outcome', 'warned', 'fined', 'restricted', 'detained'),
      is('party.delivery', 'done'),
      is('party.publicity', 'none'),
    ),
    sets: { 'party.publicity': 'published' },
    form: { influence: text(['具有一定社会影响的情况', 'Why it is of public interest']) },
    basis: [penalty(48, 1), penalty(50)],
  },

  withdrawPublication: {
    title: ['撤回公开信息并说明理由', 'Withdraw the publication and give reasons'],
    by: 'agency',
    on: 'party',
    phase: 'decision',
    when: need(penalty(48, 2), is('party.publicity', 'recall')),
    stops: 'pen-withdraw-publicity',
    sets: { 'party.publicity': 'withdrawn' },
    form: { reasons: text(['理由', 'Reasons']) },
    basis: [penalty(48, 2)],
  },
});
