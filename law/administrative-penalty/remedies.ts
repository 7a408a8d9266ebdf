import { text } from '#justice/procedures';
import { administrativeLitigation, compulsion, penalty, reconsideration } from '#law/statutes';
import { unperformed } from './conditions.ts';
import { acts, all, any, expired, is, need, running, suspended } from './words.ts';

/** While a remedy is sought the additional fine does not grow (处罚法 §73 ¶3). */
const pauses = { where: running('cmp-additional-fine'), suspends: 'cmp-additional-fine' } as const;
const goesOn = { where: suspended('cmp-additional-fine'), resumes: 'cmp-additional-fine' } as const;

/** A penalty that is gone: nothing more is owed, nobody is held, what was published is withdrawn. */
const gone = {
  sets: { 'party.remedy': 'won', 'party.outcome': 'revoked', 'party.duty': 'ended', 'party.liberty': 'free' },
  drops: [
    'rec-apply',
    'adm-sue',
    'adm-sue-after-reconsideration',
    'pen-pay',
    'pen-deferral',
    'pen-detention',
    'cmp-additional-fine',
    'cmp-reminder',
    'cmp-apply-court',
  ],
  withdraws: ['statement', 'deferral', 'detention-deferral'],
  also: { where: is('party.publicity', 'published'), sets: { 'party.publicity': 'recall' }, starts: 'pen-withdraw-publicity' },
} as const;

/** Reconsideration and litigation, as far as they touch the penalty. 行政复议与行政诉讼 */
export const remedies = acts({
  seekReconsideration: {
    title: ['申请行政复议', 'Ask for reconsideration'],
    by: 'party',
    on: 'party',
    phase: 'remedy',
    when: all(is('party.remedy', 'open'), need(reconsideration(20, 1), running('rec-apply'))),
    drops: ['rec-apply', 'adm-sue'],
    sets: { 'party.remedy': 'reconsidered' },
    also: pauses,
    form: { reasons: text(['请求和理由', 'Request and reasons']) },
    basis: [penalty(7, 1), penalty(73), reconsideration(20, 1)],
  },

  sue: {
    title: ['提起行政诉讼', 'Sue'],
    by: 'party',
    on: 'party',
    phase: 'remedy',
    when: all(
      is('party.remedy', 'open'),
      need(
        [administrativeLitigation(45), administrativeLitigation(46, 1)],
        any(running('adm-sue'), running('adm-sue-after-reconsideration')),
      ),
    ),
    drops: ['rec-apply', 'adm-sue', 'adm-sue-after-reconsideration'],
    sets: { 'party.remedy': 'sued' },
    also: pauses,
    form: { reasons: text(['诉讼请求和理由', 'Claim and reasons']) },
    basis: [penalty(7, 1), penalty(73), administrativeLitigation(45), administrativeLitigation(46, 1)],
  },

  upholdOnReconsideration: {
    title: ['复议维持', 'Uphold the penalty on reconsideration'],
    by: 'reconsiderer',
    on: 'party',
    phase: 'remedy',
    when: is('party.remedy', 'reconsidered'),
    starts: 'adm-sue-after-reconsideration',
    sets: { 'party.remedy': 'open' },
    also: goesOn,
    produces: ['行政复议决定书'],
    serves: ['party', 'agency'],
    basis: [reconsideration(68), administrativeLitigation(45)],
  },

  revokeOnReconsideration: {
    title: ['复议撤销', 'Revoke the penalty on reconsideration'],
    by: 'reconsiderer',
    on: 'party',
    phase: 'remedy',
    when: is('party.remedy', 'reconsidered'),
    ...gone,
    produces: ['行政复议决定书'],
    serves: ['party', 'agency'],
    basis: [reconsideration(64, 1), penalty(48, 2)],
  },

  upholdByJudgment: {
    title: ['判决驳回诉讼请求', 'Uphold the penalty by judgment'],
    by: 'trialCourt',
    on: 'party',
    phase: 'remedy',
    when: is('party.remedy', 'sued'),
    sets: { 'party.remedy': 'judged' },
    also: goesOn,
    produces: ['行政判决书'],
    serves: ['party', 'agency'],
    basis: [administrativeLitigation(69)],
  },

  revokeByJudgment: {
    title: ['判决撤销', 'Revoke the penalty by judgment'],
    by: 'trialCourt',
    on: 'party',
    phase: 'remedy',
    when: is('party.remedy', 'sued'),
    ...gone,
    produces: ['行政判决书'],
    serves: ['party', 'agency'],
    basis: [administrativeLitigation(70), penalty(48, 2)],
  },

  revokeOwnDecision: {
    title: ['行政机关主动撤销', 'The agency revokes its own decision'],
    by: 'agency',
    approvedBy: ['agency-head'],
    on: 'party',
    phase: 'remedy',
    when: all(
      is('party.remedy', 'open', 'lapsed'),
      is('party.outcome', 'warned', 'fined', 'restricted', 'detained'),
      is('party.duty', 'none', 'owed', 'deferred', 'overdue', 'reminded', 'met'),
    ),
    ...gone,
    form: { error: text(['发现的错误', 'The error found']) },
    produces: ['撤销行政处罚决定书'],
    serves: ['party'],
    basis: [penalty(75, 2), penalty(48, 2)],
  },

  remedyLapses: {
    title: ['复议、起诉期限届满', 'The time for remedies has passed'],
    by: 'law',
    on: 'party',
    phase: 'remedy',
    when: all(
      is('party.remedy', 'open'),
      need(
        [administrativeLitigation(45), administrativeLitigation(46, 1)],
        any(expired('adm-sue'), expired('adm-sue-after-reconsideration')),
      ),
    ),
    drops: ['rec-apply', 'adm-sue', 'adm-sue-after-reconsideration'],
    sets: { 'party.remedy': 'lapsed' },
    also: { where: unperformed, starts: 'cmp-apply-court' },
    basis: [administrativeLitigation(46, 1), compulsion(53)],
  },
});
