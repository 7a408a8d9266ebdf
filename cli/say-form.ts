import type { Booking, NamedFile } from '#justice/cases';
import type { Field, Form } from '#justice/procedures';

const FEN_IN_YUAN = 100;

/** What a form states, field by field, in words. 载明事项 */
export function sayForm(form: Form, given: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(form).flatMap(([name, field]) => {
    const value = given[name];
    if (value === undefined) return [];
    // A box that is ticked is told by its title alone.
    const isTicked = field.type === 'yes-no' && value === true && !field.title[0].startsWith('是否');
    return [isTicked ? field.title[0] : `${field.title[0]}:${sayValue(field, value)}`];
  });
}

/** A value as its field means it: the title of a choice, yuan for fen, a number with its unit. */
export function sayValue(field: Field, value: unknown): string {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (field.type === 'choice') return list.map((one) => field.of[String(one)]?.[0] ?? String(one)).join('、');
  if (field.type === 'yes-no') return value === true ? '是' : '否';
  if (field.type === 'money') return `${Number(value) / FEN_IN_YUAN} 元`;
  if (field.type === 'booking') return sayBooking(value as Booking);
  if (field.type === 'files') return list.map((one) => sayFile(field, one as NamedFile)).join('、');
  if (field.type === 'number') return `${String(value)}${field.unit === undefined ? '' : ` ${field.unit[0]}`}`;
  return list.map(String).join('、');
}

/** A file by its name; a piece of evidence also by its kind and what it is to prove. */
function sayFile({ kinds }: Extract<Field, { type: 'files' }>, { name, kind, proves }: NamedFile): string {
  const [title] = kinds?.[kind ?? ''] ?? [];
  return title === undefined ? name : `${name}(${title},证明${proves ?? ''})`;
}

/** `2026年4月15日9时30分起约60分钟,fy-north/第三法庭`. */
function sayBooking({ from, minutes, room, remote = [] }: Booking): string {
  const [year, month, day, hour, minute] = from.split(/[-T:]/u).map(Number);
  const when = `${year}年${month}月${day}日${hour}时${minute === 0 ? '' : `${minute}分`}`;
  const places = [...(room === undefined ? [] : [roomIn(room)]), ...remote.map((place) => `与${roomIn(place)}连线`)];
  return `${when}起约${minutes}分钟,${places.join('、')}`;
}

/** A room by its own name: `fy-north/第三法庭` is 第三法庭. */
const roomIn = (place: string): string => place.slice(place.indexOf('/') + 1);
