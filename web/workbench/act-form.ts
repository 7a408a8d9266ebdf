import { problemsOf, type FieldProblem } from '#justice/cases';
import type { Field, Form } from '#justice/procedures';
import type { Words } from '#web/words';
import { findFen, findWrittenDay, findWrittenMoment } from './chinese-input.ts';
import { bookingTyped, minutesBetween } from './bookings.ts';
import type { Filled } from './drafts.ts';

/** What was filled in, as the act takes it: days as days, numbers as numbers, yuan as fen, empty lines left out. */
export function formValues(form: Form, filled: Filled, now: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, field]) => {
      const value = valueOf(field, filled[name], now);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function valueOf(field: Field, value: unknown, now: string): unknown {
  if (value === undefined || value === '' || value === null) return undefined;
  if (Array.isArray(value)) {
    const items = (value as readonly unknown[]).filter((one) => typeof one !== 'string' || one.trim() !== '');
    return items.length === 0 ? undefined : items;
  }
  if (field.type === 'booking') return bookingIn(value, now);
  if (typeof value !== 'string') return value;
  // What cannot be understood stays as it was written, and is found wrong.
  if (field.type === 'number') return numberIn(value);
  if (field.type === 'money') return findFen(value) ?? value;
  if (field.type === 'day') return findWrittenDay(value, now) ?? value;
  if (field.type === 'moment') return findWrittenMoment(value, now) ?? value;
  return value.normalize('NFC');
}

function numberIn(text: string): number | string {
  const given = text.normalize('NFKC').trim();
  return /^-?\d+(?:\.\d+)?$/u.test(given) ? Number(given) : text;
}

/** A booking with its moment understood; places that are not chosen left out. */
function bookingIn(value: unknown, now: string): unknown {
  const { from = '', minutes, to, room, remote = [] } = bookingTyped(value);
  const [begins, ends] = [findWrittenMoment(from, now) ?? from, to === undefined ? undefined : (findWrittenMoment(to, now) ?? to)];
  return {
    from: begins,
    minutes: ends === undefined ? Number(minutes) : minutesBetween(begins, ends),
    ...(room === undefined ? {} : { room }),
    ...(remote.length === 0 ? {} : { remote }),
  };
}

/** What is still wrong with the form, by field, in words: the same check the server makes. */
export function errorsIn(form: Form, values: Readonly<Record<string, unknown>>, words: Words): Readonly<Record<string, string>> {
  return Object.fromEntries(problemsOf(form, values).map(({ field, problem }) => [field, sayProblem(problem, form[field], words)]));
}

const LENGTHS = new Set<FieldProblem['problem']>(['not-whole', 'too-small', 'too-large']);

function sayProblem(problem: FieldProblem['problem'], field: Field | undefined, { act, work, kept, hearings }: Words): string {
  if (problem === 'missing') return act.missing;
  if (problem === 'no-place') return hearings.booking.noPlace;
  if (field?.type === 'booking' && problem === 'already-past') return hearings.booking.past;
  if (field?.type === 'booking' && LENGTHS.has(problem)) return hearings.booking.wrongEnd;
  if (problem === 'no-such-day' || field?.type === 'day' || field?.type === 'moment') return work.day.wrong;
  if (problem === 'not-a-file') return kept.files.unfinished;
  if (problem === 'not-a-choice') return work.act.notListed;
  if (field?.type === 'number' || field?.type === 'money') return work.act.number18;
  return act.wrong;
}

/** A part of a long form. */
export interface FormSection {
  readonly fields: readonly (readonly [name: string, field: Field])[];
}

const LONG = 12;
const A_SECTION = 6;

/** A long form in parts of a handful of fields each; a short one whole. */
export function sectionsOf(form: Form): readonly FormSection[] {
  const fields = Object.entries(form);
  if (fields.length <= LONG) return [{ fields }];
  return Array.from({ length: Math.ceil(fields.length / A_SECTION) }, (_, index) => ({
    fields: fields.slice(index * A_SECTION, (index + 1) * A_SECTION),
  }));
}
