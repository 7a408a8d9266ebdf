export { FACTS, factsOf, LABELS, LEADING, POWERS, type Fact } from './facts.ts';
export { ACTIONS, type Action, type Actor, type Question, type Relation } from './question.ts';
export { decideByTable, type AccessRule, type Answer } from './table.ts';
