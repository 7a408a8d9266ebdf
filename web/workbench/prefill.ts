import type { Form } from '#justice/procedures';
import type { Entry } from './api.ts';
import type { Filled } from './drafts.ts';

/** Where a value that was filled in beforehand comes from. */
export interface Source {
  readonly title: Entry['title'];
  readonly day: string;
}

/** What earlier entries said under the same name, about the same subject before any other; with its source. 预填 */
export function prefill(
  form: Form,
  entries: readonly Entry[],
  subject: string | undefined,
): { readonly filled: Filled; readonly sources: Readonly<Record<string, Source>> } {
  const found = Object.entries(form).flatMap(([name, field]) => {
    const saying = entries.filter((entry) => isOfUse(entry.form[name], field));
    const entry = saying.findLast((one) => one.subject === subject) ?? saying.findLast((one) => one.subject === 'case');
    return entry === undefined ? [] : [{ name, entry, value: typed(entry.form[name], field) }];
  });
  return {
    filled: Object.fromEntries(found.map(({ name, value }) => [name, value])),
    sources: Object.fromEntries(found.map(({ name, entry }) => [name, { title: entry.title, day: entry.at.slice(0, 10) }])),
  };
}

/** What people say again and again; days, decisions and sums are each act's own. */
const REPEATED = new Set(['text', 'articles', 'people']);

function isOfUse(value: unknown, field: Form[string]): boolean {
  if (!REPEATED.has(field.type)) return false;
  return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value !== '';
}

const typed = (value: unknown, field: Form[string]): unknown =>
  field.type === 'text' && typeof value !== 'string' ? String(value) : value;

/** A form as it was submitted, as one types it: fen as yuan, numbers as text. */
export function asTyped(form: Form, values: Readonly<Record<string, unknown>>): Filled {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value !== 'number') return [name, value];
      return [name, form[name]?.type === 'money' ? (value / 100).toFixed(2) : String(value)];
    }),
  );
}
