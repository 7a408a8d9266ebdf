/** From a minute to a minute of civil time: `2026-04-15T09:30`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

const MINUTE = 60_000;

/** The span of a booking as far as it can be understood; nothing where its time or length is not written yet. */
export function spanOf(from: string | undefined, minutes: number): Span | undefined {
  if (from === undefined || !Number.isSafeInteger(minutes) || minutes <= 0) return undefined;
  const end = new Date(Date.parse(`${from}:00Z`) + minutes * MINUTE).toISOString();
  return { from, to: end.slice(0, 'YYYY-MM-DDTHH:MM'.length) };
}

/** What of a room's taken time meets a span. What ends when another begins does not meet it. */
export const meeting = ({ taken }: { readonly taken: readonly Span[] }, span: Span | undefined): readonly Span[] =>
  span === undefined ? [] : taken.filter(({ from, to }) => from < span.to && span.from < to);

/** 09:00–10:30, with the day of the end where it is another. */
export const hours = ({ from, to }: Span): string =>
  `${from.slice(11)}–${from.slice(0, 10) === to.slice(0, 10) ? '' : `${to.slice(5, 10)} `}${to.slice(11)}`;

/** The hours of several spans; each with its day unless that is the day one looks at. */
export const saySpans = (spans: readonly Span[], day: string): string =>
  spans.map((span) => `${span.from.startsWith(day) ? '' : `${span.from.slice(5, 10)} `}${hours(span)}`).join('、');

/** From a minute to a minute; nothing where one of them is not understood. */
export const minutesBetween = (from: string, to: string): number => (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / MINUTE;

/** A booking as it is being filled in: what cannot be understood yet stays as it was typed. */
export interface BookingTyped {
  readonly from?: string;
  readonly minutes?: string | number;
  /** When it ends, where it was typed instead of a length: over several days. */
  readonly to?: string;
  readonly room?: string;
  readonly remote?: readonly string[];
}

export const bookingTyped = (value: unknown): BookingTyped => (typeof value === 'object' && value !== null ? value : {});
