import { languageOf, type RequestType, type Vocabulary } from '#justice/procedures';
import { legalAidMatter } from './words-case.ts';
import { phases, roles } from './words-people.ts';

/** What must be answered in a matter of legal aid. 法律援助的请求 */
const requests = {
  forwarding: { title: ['转交申请', 'forwarding of the application'], on: 'case', of: 'custodian', within: 'la-forward' },
  'duty-forwarding': {
    title: ['值班律师转交申请', 'forwarding by the duty lawyer'],
    on: 'case',
    of: 'dutyLawyer',
    within: 'la-forward-duty-lawyer',
  },
  application: { title: ['法律援助申请', 'application for legal aid'], on: 'case', of: 'agency', within: 'la-review' },
  supplement: { title: ['补充材料', 'completion of the materials'], on: 'case', of: 'applicant' },
  appointment: { title: ['通知指派', 'notice to appoint'], on: 'case', of: 'agency', within: 'la-assign-notified' },
  meeting: { title: ['约见值班律师', 'meeting with the duty lawyer'], on: 'case', of: 'dutyLawyer' },
  replacement: { title: ['更换法律援助人员', 'replacement of the provider'], on: 'case', of: 'agency' },
  objection: { title: ['异议', 'objection'], on: 'case', of: 'justiceBureau', within: 'la-objection-review' },
  complaint: { title: ['投诉', 'complaint'], on: 'case', of: 'justiceBureau' },
} as const satisfies Readonly<Record<string, RequestType>>;

/** Everything the acts of legal aid may speak of. 法律援助词汇 */
export const legalAidWords = {
  id: 'legal-aid',
  title: ['法律援助', 'Legal aid'],
  roles,
  posts: {},
  phases,
  subjects: { case: legalAidMatter },
  limits: {
    'la-notify': 'case',
    'la-assign-notified': 'case',
    'la-forward': 'case',
    'la-forward-duty-lawyer': 'case',
    'la-forward-tell-family': 'case',
    'la-supplement': 'case',
    'la-review': 'case',
    'la-assign': 'case',
    'la-objection-review': 'case',
    'la-tell-refusal-of-counsel': 'case',
  },
  requests,
} as const satisfies Vocabulary;

export type LegalAidWords = typeof legalAidWords;

export const { acts, all, any, expired, is, need, not, pending, running } = languageOf(legalAidWords);
