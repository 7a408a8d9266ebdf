import type { Field } from '#justice/procedures';
import type { Words } from '#web/words';
import { bookingTyped, hours, spanOf } from './bookings.ts';
import { capitalMoney, sayDay, sayMoney } from './chinese-input.ts';

interface Saying {
  readonly say: (both: readonly [string, string]) => string;
  readonly words: Words;
  /** As an instrument has it: sums in capital numerals. */
  readonly isDocument?: boolean;
}

/** The value of a field as people read it. */
export function sayValue(field: Field, value: unknown, { say, words, isDocument = false }: Saying): string {
  if (value === undefined || value === null || value === '') return '';
  if (field.type === 'yes-no') return value === true ? words.act.yes : words.act.no;
  if (field.type === 'choice') {
    const chosen = Array.isArray(value) ? (value as readonly string[]) : [textOf(value)];
    return chosen.map((one) => (field.of[one] === undefined ? one : say(field.of[one]))).join('、');
  }
  if (field.type === 'money' && typeof value === 'number') return isDocument ? `人民币${capitalMoney(value)}` : sayMoney(value);
  if (field.type === 'booking') return sayBooking(value, words);
  if (field.type === 'day' || field.type === 'moment') return sayDay(textOf(value), words);
  if (field.type === 'files') return sayFiles(field, value, say);
  if (field.type === 'number' && field.unit !== undefined) return `${textOf(value)}${say(field.unit)}`;
  if (Array.isArray(value)) return (value as readonly unknown[]).map(textOf).join('、');
  return textOf(value);
}

/** Files by their names; evidence also by its kind. */
function sayFiles({ kinds }: Extract<Field, { type: 'files' }>, value: unknown, say: Saying['say']): string {
  return (Array.isArray(value) ? (value as readonly unknown[]) : [])
    .map((item) => {
      const kind = kinds?.[(item as { readonly kind?: string }).kind ?? ''];
      return kind === undefined ? textOf(item) : `${textOf(item)}（${say(kind)}）`;
    })
    .join('、');
}

/** A value of no known kind, as text. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string') return value.name;
  return JSON.stringify(value ?? '');
}

/** 2026年4月15日（周三） 09:30–10:00，第三法庭；远程：看守所远程视频室一. */
function sayBooking(value: unknown, words: Words): string {
  const { from = '', minutes, room, remote = [] } = bookingTyped(value);
  const span = spanOf(from, Number(minutes));
  const when = span === undefined ? from : `${sayDay(from.slice(0, 10), words)} ${hours(span)}`;
  const link = remote.length === 0 ? [] : [words.hearings.joined(remote.map(roomIn).join('、'))];
  return [when, ...(room === undefined ? [] : [roomIn(room)]), ...link].join('，');
}

/** A room by its own name: `fy-north/第三法庭` is 第三法庭. */
const roomIn = (place: string): string => place.slice(place.indexOf('/') + 1);
