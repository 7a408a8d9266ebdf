export { checkDefinition } from './check-definition.ts';
export type { Act, ActOf, Bound, EachEffects, Effects, FromForm, More, Panel, Presence } from './acts.ts';
export { ALWAYS, type Condition, type ConditionOf, type LimitStatus } from './conditions.ts';
export {
  coreOf,
  extensionKey,
  findTested,
  keysRead,
  limitKey,
  requestKey,
  type Assignment,
  type ClockChange,
  type Core,
  type CoreAct,
  type CoreEach,
  type CoreEffects,
  type Guard,
  type Variable,
} from './core.ts';
export { articles, booking, choice, day, files, money, number, text, yesNo, type Field, type Form, type Sitting } from './forms.ts';
export type { Clock, ClocksOf, Expiry, Invariant, InvariantOf } from './invariants.ts';
export { languageOf, more, type Language } from './language.ts';
export { procedure, type Presiding, type Procedure, type ProcedureOf, type Volume, type Withdrawal } from './procedure.ts';
export { sayCondition, sayDemands, sayNeeded } from './say-condition.ts';
export {
  counter,
  facet,
  fact,
  flag,
  splitPath,
  type ActorKind,
  type Facet,
  type FacetPath,
  type LimitName,
  type PhaseName,
  type PostName,
  type Power,
  type RequestName,
  type RequestType,
  type Role,
  type RoleName,
  type SubjectName,
  type SubjectType,
  type ValueAt,
  type Vocabulary,
} from './vocabulary.ts';
