export {
  addWorkingDays,
  nextWorkingDay,
  workingDay,
  type Calendar,
  type CalendarYear,
  type CountingArticles,
  type FoundDay,
} from './calendar.ts';
export type { Counting } from './counting.ts';
export { due, type Due } from './due.ts';
export type { ExcludedDays } from './excluded.ts';
export { sayAmount, type Granted } from './extensions.ts';
export { addLength, addLengths, addMonths, lengthEn, lengthZh } from './lengths.ts';
export {
  findRuleOf,
  lastDayToLastDay,
  limits,
  type Extension,
  type Ground,
  type Length,
  type LimitRule,
  type Roll,
  type Variant,
} from './limit-rule.ts';
export type { Step } from './steps.ts';
