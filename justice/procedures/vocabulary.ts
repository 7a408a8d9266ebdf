import type { Words } from '#justice/basics';

/** One finite variable of a subject, with a title for each value. 状态面 */
export interface Facet<Value extends string = string> {
  readonly title: Words;
  readonly values: Readonly<Record<Value, Words>>;
  /** What it is when the subject enters the case. Several values: a fact of the world, stated when the subject enters. */
  readonly initially: readonly Value[];
  /** The values are 0, 1, 2 … in order. */
  readonly counts?: true;
}

/** What a facet belongs to: the case itself, a person, an item of property. 当事人、物 */
export interface SubjectType {
  readonly title: Words;
  readonly facets: Readonly<Record<string, Facet>>;
}

/** The kinds of bodies that hold powers, and three that are no agency: a party, a station, and the law itself. */
export type ActorKind =
  | 'public-security'
  | 'procuratorate'
  | 'court'
  | 'justice-administration'
  | 'administrative-agency'
  | 'supervision-commission'
  | 'party'
  | 'station'
  | 'law';

/** The powers of the Constitution's organs as procedures use them. 职权 */
export type Power = 'investigation' | 'prosecution' | 'adjudication' | 'enforcement' | 'administration' | 'supervision' | 'party' | 'law';

/** Who acts in this procedure: an agency in one relation to the case, or a party. 办案主体 */
export interface Role {
  readonly title: Words;
  readonly kind: ActorKind;
  readonly power: Power;
  /** Who stands in for whom at this level: the handling agency, the next higher, the provincial, the supreme one. */
  readonly level?: 'handling' | 'next-higher' | 'provincial' | 'supreme';
  /** The subject type a party acts for or as: the accused in person, their counsel, a victim. */
  readonly of?: string;
}

/** Co-operation between agencies: asked by one act, answered by another, within a limit. 请求 */
export interface RequestType {
  readonly title: Words;
  /** The subject type it is about. */
  readonly on: string;
  /** The role that must answer. */
  readonly of: string;
  /** The limit for the answer. */
  readonly within?: string;
}

/** Everything a procedure's acts may speak of. Whatever is not here cannot be said. 程序词汇 */
export interface Vocabulary {
  readonly id: string;
  readonly title: Words;
  readonly roles: Readonly<Record<string, Role>>;
  readonly posts: Readonly<Record<string, Words>>;
  readonly phases: Readonly<Record<string, Words>>;
  readonly subjects: Readonly<Record<string, SubjectType>> & { readonly case: SubjectType };
  /** Each limit that runs in this procedure, and the subject type whose clock it is. */
  readonly limits: Readonly<Record<string, string>>;
  readonly requests: Readonly<Record<string, RequestType>>;
}

/** A facet that starts with its first value. */
export function facet<const Value extends string>(title: Words, values: Readonly<Record<Value, Words>>): Facet<Value> {
  const [first] = Object.keys(values) as Value[];
  return { title, values, initially: first === undefined ? [] : [first] };
}

/** A fact of the world that is stated when the subject enters the case: any of its values may hold. 既有事实 */
export function fact<const Value extends string>(title: Words, values: Readonly<Record<Value, Words>>): Facet<Value> {
  return { title, values, initially: Object.keys(values) as Value[] };
}

/** A facet that is no until an act makes it yes. */
export function flag(title: Words): Facet<'no' | 'yes'> {
  return facet(title, { no: ['否', 'no'], yes: ['是', 'yes'] });
}

type CountTo<Most extends 1 | 2 | 3 | 4> = {
  1: '0' | '1';
  2: '0' | '1' | '2';
  3: '0' | '1' | '2' | '3';
  4: '0' | '1' | '2' | '3' | '4';
}[Most];

/** How often something has happened, from 0 up to `most`; an act that would count further cannot be performed. 次数 */
export function counter<const Most extends 1 | 2 | 3 | 4>(title: Words, most: Most): Facet<CountTo<Most>> {
  const values = Object.fromEntries(
    Array.from({ length: most + 1 }, (_, count) => [String(count), [`${count}次`, count === 1 ? 'once' : `${count} times`] as const]),
  ) as unknown as Readonly<Record<CountTo<Most>, Words>>;
  return { title, values, initially: ['0' as CountTo<Most>], counts: true };
}

type Names<T> = keyof T & string;

export type SubjectName<V extends Vocabulary> = Names<V['subjects']>;
export type RoleName<V extends Vocabulary> = Names<V['roles']>;
export type PostName<V extends Vocabulary> = Names<V['posts']>;
export type PhaseName<V extends Vocabulary> = Names<V['phases']>;
export type LimitName<V extends Vocabulary> = Names<V['limits']>;
export type RequestName<V extends Vocabulary> = Names<V['requests']>;

/** `accused.custody`: a subject type and one of its facets. */
export type FacetPath<V extends Vocabulary> = {
  [S in SubjectName<V>]: `${S}.${Names<V['subjects'][S]['facets']>}`;
}[SubjectName<V>];

/** The values the facet at a path may take. */
export type ValueAt<V extends Vocabulary, Path extends string> = Path extends `${infer S}.${infer F}`
  ? S extends SubjectName<V>
    ? F extends Names<V['subjects'][S]['facets']>
      ? Names<V['subjects'][S]['facets'][F]['values']>
      : never
    : never
  : never;

/** The subject type and the facet a path names. */
export function splitPath(path: string): readonly [subject: string, facet: string] {
  const dot = path.indexOf('.');
  return [path.slice(0, dot), path.slice(dot + 1)];
}
