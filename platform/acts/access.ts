import type { Answer, Question } from '#justice/access';

/** The access rules, whoever decides them. */
export interface Access {
  readonly decide: (question: Question) => Answer;
}
