import type { Answer, ErasureGround, Question } from '#justice/access';
import type { Reason } from '#justice/basics';

/** The access rules, whoever decides them. */
export interface Access {
  readonly decide: (question: Question) => Answer;
  /** Why something that was said must not enter at all: a state secret by its mark. */
  readonly intake: (said: unknown) => readonly Reason[];
  /** On which grounds a datum is deleted, by name. */
  readonly erasure: Readonly<Record<string, ErasureGround>>;
}
