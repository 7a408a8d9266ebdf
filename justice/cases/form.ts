import { findDay, findMoment } from '#justice/basics';
import type { Field, Form } from '#justice/procedures';
import { bookingProblem } from './booking.ts';

/** What is wrong with one field of a submitted form. */
export interface FieldProblem {
  readonly field: string;
  readonly problem:
    | 'missing'
    | 'wrong-type'
    | 'not-whole'
    | 'not-a-choice'
    | 'too-small'
    | 'too-large'
    | 'no-such-day'
    | 'no-place'
    | 'already-past'
    | 'not-a-file'
    | 'unknown-field';
}

/** A file as an act names it: what it is by its digest, so that nobody can put another in its place. 附件 */
export interface NamedFile {
  /** `sha-256:` and the digest of its bytes, in hex. */
  readonly file: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** How confidential it is: public, internal, work-secret, sensitive. */
  readonly label: string;
  /** Of evidence: which kind it is, and what it is to prove. 证据种类、证明内容 */
  readonly kind?: string;
  readonly proves?: string;
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

const isText = (value: unknown, most: number): boolean => typeof value === 'string' && value.trim() !== '' && value.length <= most;

/** What a file is called, and what a piece of evidence is to prove, at the most, in characters. */
const MOST_NAME = 255;
const MOST_PROVED = 2000;
const DIGEST = /^sha-256:[0-9a-f]{64}$/u;
const MEMBERS = new Set(['file', 'name', 'mediaType', 'bytes', 'label', 'kind', 'proves']);

function isNamedFile(value: unknown): value is NamedFile {
  if (typeof value !== 'object' || value === null) return false;
  const { file, name, mediaType, bytes, label } = value as NamedFile;
  return (
    Object.keys(value).every((member) => MEMBERS.has(member)) &&
    typeof file === 'string' &&
    DIGEST.test(file) &&
    isText(name, MOST_NAME) &&
    isText(mediaType, MOST_NAME) &&
    isText(label, MOST_NAME) &&
    Number.isSafeInteger(bytes) &&
    bytes > 0
  );
}

/** A file a form names, and where in the form. */
export interface FileInForm {
  readonly field: string;
  readonly index: number;
  readonly file: NamedFile;
}

/** Every file a form names, whatever its fields are called. */
export function filesNamed(form: Readonly<Record<string, unknown>>): readonly FileInForm[] {
  return Object.entries(form).flatMap(([field, value]) =>
    Array.isArray(value) ? value.flatMap((file: unknown, index) => (isNamedFile(file) ? [{ field, index, file }] : [])) : [],
  );
}

function filesProblem({ kinds }: Extract<Field, { type: 'files' }>, value: unknown): Problem {
  if (!Array.isArray(value) || value.length === 0) return 'wrong-type';
  const items: readonly unknown[] = value;
  if (!items.every(isNamedFile) || new Set(items.map(({ file }) => file)).size !== items.length) return 'not-a-file';
  // What is no evidence proves nothing here; what is evidence says what kind it is, and what it is to prove.
  if (kinds === undefined) return items.every(({ kind, proves }) => kind === undefined && proves === undefined) ? undefined : 'not-a-file';
  if (!items.every(({ kind }) => kind !== undefined && Object.hasOwn(kinds, kind))) return 'not-a-choice';
  return items.every(({ proves }) => isText(proves, MOST_PROVED)) ? undefined : 'missing';
}

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
  files: filesProblem,
  booking: (_field, value) => bookingProblem(value),
};

function numberProblem(bounds: { readonly least?: number; readonly most?: number }, value: unknown): Problem {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'wrong-type';
  if (bounds.least !== undefined && value < bounds.least) return 'too-small';
  return bounds.most !== undefined && value > bounds.most ? 'too-large' : undefined;
}
