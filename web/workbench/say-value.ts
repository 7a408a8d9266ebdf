import type { Field } from '#justice/procedures';
import type { Words } from '#web/words';
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
  if (field.type === 'day' || field.type === 'moment') return sayDay(textOf(value), words);
  if (field.type === 'number' && field.unit !== undefined) return `${textOf(value)}${say(field.unit)}`;
  if (Array.isArray(value)) return (value as readonly unknown[]).map(textOf).join('、');
  return textOf(value);
}

/** A value of no known kind, as text. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string') return value.name;
  return JSON.stringify(value ?? '');
}
