import { addDays, dayFromNumber, dayNumber, dayOf, findTime, isTime, type CivilDay, type CivilTime, type Moment } from '#justice/basics';
import { workingDay, type Calendar, type FoundDay } from './calendar.ts';
import type { Ground } from './limit-rule.ts';

/** Time that is not counted: the first and the last day of it, or minutes where hours count. Both days are left out. 不计入期间 */
export interface ExcludedDays {
  readonly from: Moment;
  readonly to: Moment;
  /** Why it is not counted, where that is known: an appraisal, a suspension. */
  readonly because?: Ground;
}

type Span = readonly [first: number, after: number];

/** The end of [from, end) moved on by every span that lies in it, as it grows; what two spans share is left out once. */
function grown(from: number, end: number, spans: readonly Span[]): number {
  let reached = from;
  let last = end;
  for (const [first, after] of spans.toSorted(([one], [other]) => one - other)) {
    const begin = Math.max(first, reached);
    if (begin >= last || after <= begin) continue;
    last += after - begin;
    reached = after;
  }
  return last;
}

const daySpan = ({ from, to }: ExcludedDays): Span => [dayNumber(dayOf(from)), dayNumber(dayOf(to)) + 1];

/** The last day moved on by the excluded days that lie in a period, as it grows. The start day is not counted anyway. */
export function withoutDays(start: CivilDay, end: CivilDay, excluded: readonly ExcludedDays[]): CivilDay {
  return dayFromNumber(grown(dayNumber(start) + 1, dayNumber(end) + 1, excluded.map(daySpan)) - 1);
}

/** Working days counted where the excluded ones are passed over. */
export function workingDaysWithout(
  calendar: Calendar,
  start: CivilDay,
  { count, excluded }: { readonly count: number; readonly excluded: readonly ExcludedDays[] },
): FoundDay {
  let day = start;
  let isKnown = true;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (excluded.some(({ from, to }) => dayOf(from) <= day && day <= dayOf(to))) continue;
    const found = workingDay(calendar, day);
    isKnown &&= found.isKnown;
    if (found.isWorked) left -= 1;
  }
  return { day, isKnown };
}

const minuteNumber = (time: CivilTime): number =>
  dayNumber(dayOf(time)) * 1440 + Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));

/** From the first minute of a day, or a minute; up to the end of a day, or a minute. */
const minuteSpan = ({ from, to }: ExcludedDays): Span => [
  isTime(from) ? minuteNumber(from) : dayNumber(from) * 1440,
  isTime(to) ? minuteNumber(to) : (dayNumber(to) + 1) * 1440,
];

/** The last minute moved on by the excluded time that lies in a period of hours. */
export function withoutMinutes(start: CivilTime, end: CivilTime, excluded: readonly ExcludedDays[]): CivilTime {
  const last = grown(minuteNumber(start), minuteNumber(end), excluded.map(minuteSpan));
  return findTime(`${dayFromNumber(Math.floor(last / 1440))}T${twoDigits(Math.floor((last % 1440) / 60))}:${twoDigits(last % 60)}`) ?? end;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
