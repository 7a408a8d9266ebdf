export { articleInChinese, articleInShort, isSamePlace, type Citation } from './citation.ts';
export {
  addDays,
  addHours,
  civilDay,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  daysInMonth,
  findDay,
  findMoment,
  findTime,
  isAfter,
  isTime,
  partsOf,
  weekday,
  type CivilDay,
  type CivilTime,
  type Moment,
} from './civil-time.ts';
export { chineseNumeral, findNumber } from './numerals.ts';
export { Fault, type Finding, type Reason, type Refusal } from './outcomes.ts';
export { fullWidth } from './typography.ts';
export { say, type Tongue, type Words } from './words.ts';
