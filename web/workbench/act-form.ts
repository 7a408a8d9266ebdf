import { problemsOf, type FieldProblem } from '#justice/cases';
import type { Field, Form } from '#justice/procedures';
import type { Words } from '#web/words';
import type { Filled } from './drafts.ts';

/** What was filled in, as the act takes it: numbers as numbers, yuan as fen, empty lines left out. */
export function formValues(form: Form, filled: Filled): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, field]) => {
      const value = valueOf(field, filled[name]);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

const FEN = 100;

function valueOf(field: Field, value: unknown): unknown {
  if (value === undefined || value === '' || value === null) return undefined;
  if (field.type === 'number') return Number(value);
  if (field.type === 'money') return Math.round(Number(value) * FEN);
  if (Array.isArray(value)) {
    const items = (value as readonly unknown[]).filter((one) => typeof one !== 'string' || one.trim() !== '');
    return items.length === 0 ? undefined : items;
  }
  return typeof value === 'string' ? value.normalize('NFC') : value;
}

/** What is still wrong with the form, by field, in words: the same check the server makes. */
export function errorsIn(form: Form, values: Readonly<Record<string, unknown>>, words: Words): Readonly<Record<string, string>> {
  const says = (problem: FieldProblem['problem']): string => (problem === 'missing' ? words.act.missing : words.act.wrong);
  return Object.fromEntries(problemsOf(form, values).map(({ field, problem }) => [field, says(problem)]));
}
