import type { CivilDay } from '#justice/basics';
import type { Agency, Appointment, Roster } from './agency.ts';

/** A seat an officer fills on a day: by appointment, or standing in for somebody. 履职身份 */
export interface Seat {
  readonly agency: string;
  readonly unit?: string;
  readonly rank: Appointment['rank'];
  readonly posts: readonly string[];
  /** Whose posts these are, where the officer only stands in. */
  readonly insteadOf?: string;
}

interface Dated {
  readonly from: CivilDay;
  readonly to?: CivilDay;
}

/** Whether something with dates is in effect on a day; the last day counts. */
export function inEffect({ from, to }: Dated, on: CivilDay): boolean {
  return from <= on && (to === undefined || on <= to);
}

/** The seats an officer fills on a day; none where the agency itself has been abolished. */
export function seatsOf(roster: Roster, officer: string, on: CivilDay): readonly Seat[] {
  const standing = new Set(roster.agencies.filter((agency) => inEffect(agency, on)).map(({ id }) => id));
  const current = roster.appointments.filter((one) => inEffect(one, on) && standing.has(one.agency));
  const own = current.filter((one) => one.officer === officer).map((one) => seatOf(one));
  const instead = roster.deputies
    .filter((deputy) => deputy.officer === officer && inEffect(deputy, on))
    .flatMap((deputy) => current.filter(({ id }) => id === deputy.appointment))
    .map((one) => ({ ...seatOf(one), insteadOf: one.officer }));
  return [...own, ...instead];
}

function seatOf({ agency, unit, rank, posts }: Appointment): Seat {
  return { agency, rank, posts, ...(unit === undefined ? {} : { unit }) };
}

/** The officers who fill a post in an agency on a day, deputies included. */
export function holdersOf(
  roster: Roster,
  { agency, post }: { readonly agency: string; readonly post: string },
  on: CivilDay,
): readonly string[] {
  return roster.officers
    .map(({ id }) => id)
    .filter((id) => seatsOf(roster, id, on).some((seat) => seat.agency === agency && seat.posts.includes(post)));
}

/** The agency of a name; undefined when the roster does not know it. */
export function findAgency(roster: Roster, id: string): Agency | undefined {
  return roster.agencies.find((agency) => agency.id === id);
}
