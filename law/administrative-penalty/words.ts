import { languageOf, type RequestType, type Vocabulary } from '#justice/procedures';
import { penaltyCase, thing } from './words-case.ts';
import { limitsInUse } from './words-limits.ts';
import { party } from './words-party.ts';
import { phases, posts, roles } from './words-people.ts';

/** What must be answered in a case of administrative penalty. 行政处罚的请求 */
const requests = {
  recusal: { title: ['回避申请', 'recusal'], on: 'case', of: 'agencyHeads' },
  'legal-review': { title: ['法制审核', 'legal review'], on: 'party', of: 'legalReviewer' },
  statement: { title: ['陈述申辩', 'statement and defence'], on: 'party', of: 'agency' },
  hearing: { title: ['听证', 'hearing'], on: 'party', of: 'chair' },
  crime: { title: ['移送涉嫌犯罪案件', 'transfer of a suspected crime'], on: 'party', of: 'criminalPolice' },
  deferral: { title: ['延期、分期缴纳', 'deferral or instalments'], on: 'party', of: 'agency' },
  'detention-deferral': {
    title: ['暂缓执行行政拘留', 'deferral of detention'],
    on: 'party',
    of: 'agency',
    within: 'pen-detention-deferral',
  },
  'court-acceptance': { title: ['申请强制执行', 'application for enforcement'], on: 'party', of: 'court', within: 'cmp-court-accept' },
  'court-ruling': { title: ['强制执行审查', 'ruling on enforcement'], on: 'party', of: 'court', within: 'cmp-court-rule' },
  'acceptance-review': {
    title: ['对不予受理的复议', 'review of non-acceptance'],
    on: 'party',
    of: 'higherCourt',
    within: 'cmp-acceptance-review',
  },
  'refusal-review': {
    title: ['对不予执行的复议', 'review of refused enforcement'],
    on: 'party',
    of: 'higherCourt',
    within: 'cmp-refusal-review',
  },
} as const satisfies Readonly<Record<string, RequestType>>;

/** Everything the acts of administrative penalty may speak of. 行政处罚词汇 */
export const penaltyWords = {
  id: 'administrative-penalty',
  title: ['行政处罚', 'Administrative penalty'],
  roles,
  posts,
  phases,
  subjects: { case: penaltyCase, party, thing },
  limits: limitsInUse,
  requests,
} as const satisfies Vocabulary;

export type PenaltyWords = typeof penaltyWords;

export const { acts, all, any, every, expired, is, need, not, pending, running, some, suspended } = languageOf(penaltyWords);
