import { languageOf, type Vocabulary } from '#justice/procedures';
import { accused } from './words-accused.ts';
import { criminalCase } from './words-case.ts';
import { limitsInUse } from './words-limits.ts';
import { phases, posts, roles } from './words-people.ts';
import { property, victim } from './words-property.ts';
import { requests } from './words-requests.ts';

/** Everything the acts of the criminal procedure may speak of. 刑事诉讼词汇 */
export const criminalWords = {
  id: 'criminal',
  title: ['刑事诉讼', 'Criminal procedure'],
  roles,
  posts,
  phases,
  subjects: { case: criminalCase, accused, victim, property },
  limits: limitsInUse,
  requests,
} as const satisfies Vocabulary;

export type CriminalWords = typeof criminalWords;

export const { acts, all, any, every, expired, is, need, not, pending, running, some, suspended } = languageOf(criminalWords);
