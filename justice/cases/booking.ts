import { findDay, findMoment, type CivilDay, type Moment } from '#justice/basics';
import type { Form, Sitting } from '#justice/procedures';

/** When and where people come together, as a form says it. 开庭等的时间、地点 */
export interface Booking {
  /** The minute it begins: `2026-04-15T09:30`, civil time of the place. */
  readonly from: Moment;
  /** How long it is expected to take, from its beginning to its end: over several days the nights between belong to it. */
  readonly minutes: number;
  /** A room of the agency that acts, by its name in the roster. */
  readonly room?: string;
  /** Rooms with a link that are joined from elsewhere: a terminal in a detention centre, in a procuratorate. 远程点位 */
  readonly remote?: readonly string[];
  /** The officers who must be free; those who act and those who handle the case at the agencies that are told, unless said. */
  readonly people?: readonly string[];
}

const MEMBERS = new Set(['from', 'minutes', 'room', 'remote', 'people']);
const LEAST_MINUTES = 5;
/** Thirty-one days: a trial may sit for weeks, and nothing longer is meant. */
const MOST_MINUTES = 44_640;
const MINUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u;

const isName = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

const isNames = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every(isName) && new Set(value).size === value.length);

/** What is wrong with a booking that was filled in; nothing when it may be kept. */
export function bookingProblem(
  value: unknown,
): 'wrong-type' | 'no-such-day' | 'not-whole' | 'too-small' | 'too-large' | 'no-place' | undefined {
  if (typeof value !== 'object' || value === null || !Object.keys(value).every((member) => MEMBERS.has(member))) return 'wrong-type';
  const { from, minutes, room, remote, people } = value as Readonly<Record<keyof Booking, unknown>>;
  if (typeof from !== 'string' || typeof minutes !== 'number' || !isNames(remote) || !isNames(people)) return 'wrong-type';
  if (room !== undefined && !isName(room)) return 'wrong-type';
  if (!MINUTE.test(from) || findMoment(from) === undefined) return 'no-such-day';
  if (!Number.isSafeInteger(minutes)) return 'not-whole';
  if (minutes < LEAST_MINUTES) return 'too-small';
  if (minutes > MOST_MINUTES) return 'too-large';
  return room === undefined && ((remote as Booking['remote']) ?? []).length === 0 ? 'no-place' : undefined;
}

/** A booking that is in order, by the field that says it. */
export interface BookingInForm {
  readonly field: string;
  readonly sitting: Sitting;
  readonly booking: Booking;
}

/** What a form books. */
export function bookingsIn(form: Form, given: Readonly<Record<string, unknown>>): readonly BookingInForm[] {
  return Object.entries(form).flatMap(([name, field]) =>
    field.type === 'booking' && bookingProblem(given[name]) === undefined
      ? [{ field: name, sitting: field.sitting, booking: given[name] as Booking }]
      : [],
  );
}

/** Whether what is fixed lies before the act that fixes it. */
export const isBehind = ({ from }: Booking, at: Moment): boolean => from.slice(0, at.length) < at.slice(0, from.length);

/** The day a field names: a day, a moment, or the day of a booking. */
export function dayNamed(value: unknown): CivilDay | undefined {
  const from = typeof value === 'object' && value !== null && 'from' in value ? value.from : value;
  return findDay(String(from).slice(0, '2026-03-02'.length));
}
