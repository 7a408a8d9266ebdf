import { findDay, findMoment } from '#justice/basics';
import type { Field, Form } from '#justice/procedures';

/** What is wrong with one field of a submitted form. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: 'missing' | 'wrong-type' | 'not-whole' | 'not-a-choice' | 'too-small' | 'too-large' | 'no-such-day' | 'unknown-field';
}

type Problem = FieldProblem['problem'] | undefined;

/** Every problem of a submitted form; none when it may be accepted. */
export function problemsOf(form: Form, given: Readonly<Record<string, unknown>>): readonly FieldProblem[] {
  const unknown = Object.keys(given)
    .filter((name) => form[name] === undefined)
    .map((field) => ({ field, problem: 'unknown-field' as const }));
  const wrong = Object.entries(form).flatMap(([name, field]) => {
    const problem = problemWith(field, given[name]);
    return problem === undefined ? [] : [{ field: name, problem }];
  });
  return [...unknown, ...wrong];
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

function problemWith(field: Field, value: unknown): Problem {
  if (isEmpty(value)) return field.optional ? undefined : 'missing';
  return CHECKS[field.type](field as never, value);
}

type Checks = { readonly [Type in Field['type']]: (field: Extract<Field, { type: Type }>, value: unknown) => Problem };

const dayWith =
  (find: (text: string) => unknown) =>
  (_field: Field, value: unknown): Problem => {
    if (typeof value !== 'string') return 'wrong-type';
    return find(value) === undefined ? 'no-such-day' : undefined;
  };

/** A number without a fraction that is held exactly. */
export const isWhole = (value: unknown): boolean => typeof value !== 'number' || Number.isSafeInteger(value);

const someList = (_field: Field, value: unknown): Problem => (Array.isArray(value) && value.length > 0 ? undefined : 'wrong-type');

const CHECKS: Checks = {
  text: (field, value) => {
    if (typeof value !== 'string') return 'wrong-type';
    return field.most !== undefined && value.length > field.most ? 'too-large' : undefined;
  },
  'yes-no': (_field, value) => (typeof value === 'boolean' ? undefined : 'wrong-type'),
  day: dayWith(findDay),
  moment: dayWith(findMoment),
  number: (field, value) => numberProblem(field, value),
  money: (_field, value) => numberProblem({ least: 0 }, value) ?? (isWhole(value) ? undefined : 'not-whole'),
  choice: (field, value) => {
    const given: readonly unknown[] = field.several === true && Array.isArray(value) ? value : [value];
    return given.every((one) => typeof one === 'string' && Object.hasOwn(field.of, one)) ? undefined : 'not-a-choice';
  },
  articles: someList,
  people: someList,
  files: someList,
};

function numberProblem(bounds: { readonly least?: number; readonly most?: number }, value: unknown): Problem {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'wrong-type';
  if (bounds.least !== undefined && value < bounds.least) return 'too-small';
  return bounds.most !== undefined && value > bounds.most ? 'too-large' : undefined;
}
