import { dayNumber, dayOf, findDay, type CivilDay } from '#justice/basics';

/** How long a limit still runs, in the unit that presses: hours below seventy-two, days above. 余期 */
export interface TimeLeft {
  readonly unit: 'over' | 'over-hours' | 'today' | 'hours' | 'days';
  readonly count: number;
}

const HOURS_MATTER = 72;
const MINUTES_IN_DAY = 1440;

/** Minutes from a fixed day in the past; a day without a time ends with its last minute. */
function minutesOf(moment: string): number | undefined {
  const day = findDay(moment.slice(0, 10));
  if (day === undefined) return undefined;
  const time = moment.slice(11, 16);
  const [hours = 24, minutes = 0] = time === '' ? [] : time.split(':').map(Number);
  return dayNumber(day) * MINUTES_IN_DAY + hours * 60 + minutes;
}

/** What is left until `due`, a day or a minute, at `now`. */
export function timeLeft(due: string, now: string): TimeLeft | undefined {
  const [end, at] = [minutesOf(due), minutesOf(now.length > 10 ? now : `${now}T00:00`)];
  if (end === undefined || at === undefined) return undefined;
  const isDay = due.length === 10;
  const [dueDay, today] = [dayNumber(dayOf(due as CivilDay)), dayNumber(dayOf(now as CivilDay))];
  if (end <= at)
    return isDay || today > dueDay
      ? { unit: 'over', count: Math.max(1, today - dueDay) }
      : { unit: 'over-hours', count: Math.max(1, Math.floor((at - end) / 60)) };
  if (isDay && dueDay === today) return { unit: 'today', count: 0 };
  const hours = Math.floor((end - at) / 60);
  return hours < HOURS_MATTER ? { unit: 'hours', count: hours } : { unit: 'days', count: dueDay - today };
}
