import { dayOf, daysBetween, findDay, type Moment } from '#justice/basics';
import type { Practice } from '#platform/acts';

/** How much a running limit presses. 紧迫程度 */
export type Pressing = 'over' | 'urgent' | 'soon' | 'later';

/** Days until a last day; undefined where it is not a day. */
export function daysLeft(due: string, now: Moment): number | undefined {
  const day = findDay(due.slice(0, 10));
  return day === undefined ? undefined : daysBetween(dayOf(now), day);
}

interface Running {
  readonly startedAt: string;
  readonly due: string;
}

/** How much a limit presses on a day, by how long it is altogether. */
export function pressingOf({ warnings }: Pick<Practice, 'warnings'>, { startedAt, due }: Running, now: Moment): Pressing {
  const [left, start, end] = [daysLeft(due, now), findDay(startedAt.slice(0, 10)), findDay(due.slice(0, 10))];
  if (left === undefined || start === undefined || end === undefined) return 'later';
  if (left < 0) return 'over';
  const warning = warnings.find(({ atMost }) => daysBetween(start, end) <= atMost);
  if (warning === undefined || left > warning.soon) return 'later';
  return left <= warning.urgent ? 'urgent' : 'soon';
}
