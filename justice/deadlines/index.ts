export { addWorkingDays, nextWorkingDay, workingDay, type Calendar, type CalendarYear } from './calendar.ts';
export { addLengths, addMonths, due, lengthEn, lengthZh, type Counting, type Due, type ExcludedDays, type Step } from './due.ts';
export type { Granted } from './extensions.ts';
export { findRuleOf, lastDayToLastDay, limits, type Extension, type Ground, type Length, type LimitRule, type Roll, type Variant } from './limit-rule.ts';
