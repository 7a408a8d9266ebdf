import type { Words as Titles } from '#justice/basics';
import type { Form, Procedure, SubjectType } from '#justice/procedures';
import { WORDS, type Words } from '#web/words';
import type { Filled } from './drafts.ts';
import { isThing } from './subjects.ts';

/** A person or a thing that is being entered: its place in the form, which becomes its own id in the case. */
export interface Part {
  readonly id: string;
  readonly type: string;
}

/** The values the facts of the case may have, where a role may not take on every case. */
export type Narrowed = Readonly<Record<string, readonly string[]>>;

/** What stands in the form for the case itself. */
export const THE_CASE: Part = { id: 'case', type: 'case' };
const LONGEST_NAME = 200;

/** Where a part's name, and each of its facts, stands in the form. */
export const nameAt = (id: string): string => `${id}--name`;
const factAt = (id: string, fact: string): string => `${id}-${fact}`;

const both = (sentence: (words: Words) => string): Titles => [sentence(WORDS.zh), sentence(WORDS.en)];

/** An id for one more of a kind: the lowest number nobody has. */
export function nextPart(type: string, ids: readonly string[]): Part {
  const taken = new Set(ids);
  for (let number = 1; ; number += 1) if (!taken.has(`${type}-${number}`)) return { id: `${type}-${number}`, type };
}

/** What is asked about somebody or something as it enters: its name, and the facts of the world the procedure goes by. 登记表单 */
export function formOf(subject: SubjectType, { id, type }: Part, narrowed: Narrowed = {}): Form {
  const facts = factsOf(subject, narrowed).filter(({ values }) => values.length > 1);
  const name = isThing(type)
    ? { title: both(({ intake }) => intake.thing), help: both(({ intake }) => intake.thingHelp) }
    : { title: both(({ intake }) => intake.name), help: both(({ intake }) => intake.nameHelp) };
  return Object.fromEntries([
    ...(type === THE_CASE.type ? [] : [[nameAt(id), { type: 'text', most: LONGEST_NAME, ...name }] as const]),
    ...facts.map(({ name: fact, title, values, of }) => {
      const choices = Object.fromEntries(values.map((value) => [value, of[value] ?? [value, value]] as const));
      return [factAt(id, fact), { type: 'choice', title, of: choices }] as const;
    }),
  ]);
}

/** Which kinds of people and things there are in a procedure, beside the case itself. */
export const kindsIn = ({ vocabulary }: Procedure): readonly string[] =>
  Object.keys(vocabulary.subjects).filter((type) => type !== THE_CASE.type);

/** What is asked about the case itself; where nobody else enters it, also what it is about. */
export function caseFormOf(procedure: Procedure, narrowed: Narrowed): Form {
  const facts = formOf(procedure.vocabulary.subjects.case, THE_CASE, narrowed);
  if (kindsIn(procedure).length > 0) return facts;
  const matter = { title: both(({ intake }) => intake.matter), help: both(({ intake }) => intake.matterHelp) };
  return { [nameAt(THE_CASE.id)]: { type: 'text', most: LONGEST_NAME, ...matter }, ...facts };
}

interface Fact {
  readonly name: string;
  readonly title: Titles;
  readonly values: readonly string[];
  readonly of: Readonly<Record<string, Titles>>;
}

/** A facet with several values to begin with is a fact somebody has to state. */
const factsOf = ({ facets }: SubjectType, narrowed: Narrowed): readonly Fact[] =>
  Object.entries(facets).flatMap(([name, { title, initially, values: of }]) =>
    initially.length > 1 ? [{ name, title, of, values: initially.filter((one) => narrowed[name]?.includes(one) ?? true) }] : [],
  );

/** The facts that leave nothing to choose, with their value. */
export const settledFacts = (subject: SubjectType, narrowed: Narrowed): readonly Fact[] =>
  factsOf(subject, narrowed).filter(({ values }) => values.length === 1);

/** The same form, each title with whom it is about before it. */
export const titledForm = (form: Form, [zh, en]: Titles): Form =>
  Object.fromEntries(
    Object.entries(form).map(([key, field]) => [key, { ...field, title: [`${zh} ${field.title[0]}`, `${en} ${field.title[1]}`] }]),
  );

/** What each part is called in both tongues: its kind, and which of its kind it is where there are several. */
export function titlesOf(parts: readonly Part[], { vocabulary }: Procedure): ReadonlyMap<string, Titles> {
  return new Map(
    parts.map(({ id, type }) => {
      const [zh, en] = vocabulary.subjects[type]?.title ?? [type, type];
      const alike = parts.filter((one) => one.type === type);
      if (alike.length === 1) return [id, [zh, en]] as const;
      const place = alike.findIndex((one) => one.id === id) + 1;
      return [id, [WORDS.zh.intake.nth(zh, place), WORDS.en.intake.nth(en, place)]] as const;
    }),
  );
}

/** A subject as the API takes it in. */
export interface EnteredSubject extends Part {
  readonly name?: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** What was filled in about a part, with what was settled before. */
export function enteredFrom(
  subject: SubjectType,
  part: Part,
  { filled, narrowed = {} }: { readonly filled: Filled; readonly narrowed?: Narrowed },
): EnteredSubject {
  const name = filled[nameAt(part.id)];
  const facts = Object.fromEntries(
    factsOf(subject, narrowed).flatMap(({ name: fact, values }) => {
      const value = values.length === 1 ? values[0] : filled[factAt(part.id, fact)];
      return typeof value === 'string' ? [[fact, value] as const] : [];
    }),
  );
  return { ...part, facts, ...(typeof name === 'string' ? { name: name.normalize('NFC').trim() } : {}) };
}
