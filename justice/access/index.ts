export type { ErasureGround } from './erasure.ts';
export {
  ASSISTING,
  FACTS,
  factsOf,
  HEADS,
  LABELS,
  LEADING,
  OF_THE_SEALED,
  POSTS_ABOVE,
  POSTS_OF_THE_HIGHER,
  POWERS,
  type Fact,
} from './facts.ts';
export { markedIn, type Marking } from './intake.ts';
export { ACTIONS, type Action, type Actor, type Part, type Question, type Relation } from './question.ts';
export { decideByTable, type AccessRule, type Answer } from './table.ts';
