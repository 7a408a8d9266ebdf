import type { Field, Form, Procedure } from '#justice/procedures';
import type { Entry } from './api.ts';
import { isSame, type Filled } from './drafts.ts';

/** Where a value that was filled in beforehand comes from. */
export interface Source {
  readonly title: Entry['title'];
  readonly day: string;
}

/** What an earlier entry said that a field could take over. */
export interface Offered extends Source {
  readonly value: unknown;
}

/** What has been said in the case so far, and about whom and by whom one is about to say something. */
export interface Said {
  readonly procedure: Procedure;
  readonly entries: readonly Entry[];
  readonly subject: string | undefined;
  /** The agencies of whoever fills in. */
  readonly agencies: readonly string[];
}

interface Prefilled {
  readonly filled: Filled;
  readonly sources: Readonly<Record<string, Source>>;
  /** What somebody may choose from, where more than one thing was said, or only something of the same kind. */
  readonly offered: Readonly<Record<string, readonly Offered[]>>;
}

/**
 * What earlier entries said of the same thing, about the same subject before the whole case; with its source. Filled in only where they all said the same:
 * between two that differ, and among things that are only of one kind, somebody chooses. 预填
 */
export function prefill(form: Form, said: Said): Prefilled {
  const found = Object.entries(form).map(([name, field]) => ({ name, ...lookFor(name, field, said) }));
  const sure = found.flatMap(({ name, same }) => {
    const last = same.at(-1);
    return last !== undefined && same.every(({ value }) => isSame(value, last.value)) ? [{ name, last }] : [];
  });
  const isSure = new Set(sure.map(({ name }) => name));
  return {
    filled: Object.fromEntries(sure.map(({ name, last }) => [name, last.value])),
    sources: Object.fromEntries(sure.map(({ name, last: { title, day } }) => [name, { title, day }])),
    offered: Object.fromEntries(
      found.flatMap(({ name, same, alike }) => {
        const choices = distinct(same.length > 0 ? same : alike);
        return isSure.has(name) || choices.length === 0 ? [] : [[name, choices.slice(-MOST_OFFERED)] as const];
      }),
    ),
  };
}

/** Where what stands in a field was taken from, as long as it stands there unchanged. */
export function sourceOf({ filled, sources, offered }: Prefilled, name: string, value: unknown): Source | undefined {
  if (value === undefined) return undefined;
  return isSame(filled[name], value) ? sources[name] : offered[name]?.find((one) => isSame(one.value, value));
}

const MOST_OFFERED = 3;
/** What people say again and again; days and decisions are each act's own. */
const REPEATED = new Set<Field['type']>(['text', 'articles', 'people', 'money']);
/** What every act has to say for itself. */
const OWN = new Set(['reasons', 'reason', 'opinion', 'record', 'report', 'statement']);
/** Of these one may stand for another, so that each is worth being offered. */
const OF_A_KIND = new Set<Field['type']>(['articles', 'people']);

/** What was said of the same thing, and what of the same kind, the first first; of the subject if anything was, else of the case. */
function lookFor(name: string, field: Field, said: Said): { readonly same: readonly Offered[]; readonly alike: readonly Offered[] } {
  if (!REPEATED.has(field.type) || OWN.has(name)) return { same: [], alike: [] };
  const about = (subject: string | undefined) => {
    const all = said.entries.filter((entry) => entry.subject === subject).flatMap((entry) => saidIn(entry, field, said));
    return {
      same: all.filter((one) => one.name === name || isSame(one.title, field.title)).map(({ offer }) => offer),
      alike: OF_A_KIND.has(field.type) ? all.map(({ offer }) => offer) : [],
    };
  };
  const own = about(said.subject);
  return own.same.length > 0 || said.subject === 'case' ? own : mergedWith(own, about('case'));
}

const mergedWith = (own: ReturnType<typeof lookFor>, ofCase: ReturnType<typeof lookFor>): ReturnType<typeof lookFor> => ({
  same: ofCase.same,
  alike: [...ofCase.alike, ...own.alike],
});

interface SaidOnce {
  readonly name: string;
  readonly title: Field['title'];
  readonly offer: Offered;
}

/** What one entry said in fields of the same type. */
function saidIn(entry: Entry, { type }: Field, { procedure, agencies }: Said): readonly SaidOnce[] {
  // A sum another agency or a party named is theirs: nobody is led to it.
  if (type === 'money' && !agencies.includes(entry.agency ?? '')) return [];
  const form = procedure.acts[entry.act ?? '']?.form ?? {};
  return Object.entries(form).flatMap(([name, field]) => {
    const value = field.type === type ? typed(entry.form[name], field) : undefined;
    return value === undefined ? [] : [{ name, title: field.title, offer: { title: entry.title, day: entry.at.slice(0, 10), value } }];
  });
}

/** What was said as one types it; nothing where nothing was, or it cannot be read any more. */
function typed(value: unknown, { type }: Field): unknown {
  if (type === 'money') return typeof value === 'number' ? (value / 100).toFixed(2) : undefined;
  if (Array.isArray(value)) return type !== 'text' && value.length > 0 ? value : undefined;
  return type === 'text' && typeof value === 'string' && value !== '' ? value : undefined;
}

/** Each value once, as it was said last. */
const distinct = (offered: readonly Offered[]): readonly Offered[] =>
  offered.filter(({ value }, index) => !offered.slice(index + 1).some((later) => isSame(later.value, value)));

/** A form as it was submitted, as one types it: fen as yuan, numbers as text. */
export function asTyped(form: Form, values: Readonly<Record<string, unknown>>): Filled {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value !== 'number') return [name, value];
      return [name, form[name]?.type === 'money' ? (value / 100).toFixed(2) : String(value)];
    }),
  );
}
