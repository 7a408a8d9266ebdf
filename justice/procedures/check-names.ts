import type { Finding } from '#justice/basics';
import type { Condition } from './conditions.ts';
import type { Procedure } from './procedure.ts';
import { splitPath } from './vocabulary.ts';

export const finding = (code: string, where: string, help: string): Finding => ({ code: `procedures/${code}`, where, help });

export const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

type Kind = 'roles' | 'posts' | 'phases' | 'subjects' | 'limits' | 'requests';

/** What a procedure knows by name. */
export class Names {
  readonly procedure: Procedure;

  constructor(procedure: Procedure) {
    this.procedure = procedure;
  }

  /** A finding when a name is none of those declared. */
  missing(kind: Kind, names: readonly string[], where: string): readonly Finding[] {
    const declared = this.procedure.vocabulary[kind];
    return names
      .filter((name) => !Object.hasOwn(declared, name))
      .map((name) =>
        finding(
          `unknown-${kind.slice(0, -1)}`,
          where,
          `\`${name}\` is not among the vocabulary's ${kind}: ${Object.keys(declared).join(', ')}`,
        ),
      );
  }

  acts(names: readonly string[], where: string): readonly Finding[] {
    return names
      .filter((name) => !Object.hasOwn(this.procedure.acts, name))
      .map((name) => finding('unknown-act', where, `the procedure has no act \`${name}\``));
  }

  facet(path: string, values: readonly string[], where: string): readonly Finding[] {
    const [subject, name] = splitPath(path);
    const facet = this.procedure.vocabulary.subjects[subject]?.facets[name];
    if (facet === undefined) return [finding('unknown-facet', where, `\`${path}\` is no facet of the vocabulary`)];
    const wrong = values.filter((value) => !Object.hasOwn(facet.values, value));
    return wrong.map((value) =>
      finding('unknown-value', where, `\`${path}\` has no value \`${value}\`; it has ${Object.keys(facet.values).join(', ')}`),
    );
  }

  /** The subject type a facet, a request or a limit belongs to. */
  subjectOf(named: { readonly facet?: string; readonly request?: string; readonly limit?: string }): string | undefined {
    const { requests, limits } = this.procedure.vocabulary;
    if (named.facet !== undefined) return splitPath(named.facet)[0];
    if (named.request !== undefined) return requests[named.request]?.on;
    return named.limit === undefined ? undefined : limits[named.limit];
  }
}

/** Where a condition or an effect stands, and the subject types it can speak of there. */
export interface Reach {
  readonly where: string;
  readonly subjects: readonly string[];
  readonly known: Names;
}

/** A finding when something belongs to a subject that is not bound there. */
export function reachFindings(named: Parameters<Names['subjectOf']>[0], { where, subjects, known }: Reach): readonly Finding[] {
  const subject = known.subjectOf(named);
  if (subject === undefined || subjects.includes(subject)) return [];
  // A subject type nobody declared is told as such.
  if (!Object.hasOwn(known.procedure.vocabulary.subjects, subject)) return [];
  const name = named.facet ?? named.request ?? named.limit ?? '';
  return [
    finding(
      'out-of-reach',
      where,
      `\`${name}\` belongs to \`${subject}\`; here only ${subjects.join(', ')} can be meant: use \`some\`, \`every\` or \`each\``,
    ),
  ];
}

/** Names in a condition that nobody declared, and subjects it cannot mean. */
export function conditionFindings(condition: Condition | undefined, reach: Reach): readonly Finding[] {
  if (condition === undefined) return [];
  const { where, known } = reach;
  const again = (part: Condition): readonly Finding[] => conditionFindings(part, reach);
  if ('facet' in condition) {
    const wrong = known.facet(condition.facet, condition.in, where);
    return [...wrong, ...reachFindings({ facet: condition.facet }, reach)];
  }
  if ('pending' in condition)
    return [...known.missing('requests', [condition.pending], where), ...reachFindings({ request: condition.pending }, reach)];
  if ('limit' in condition)
    return [...known.missing('limits', [condition.limit], where), ...reachFindings({ limit: condition.limit }, reach)];
  if ('all' in condition) return condition.all.flatMap(again);
  if ('any' in condition) return condition.any.flatMap(again);
  if ('not' in condition) return again(condition.not);
  if ('need' in condition) return again(condition.need);
  const subject = 'some' in condition ? condition.some : condition.every;
  const inside = { ...reach, subjects: [...reach.subjects, subject] };
  return [...known.missing('subjects', [subject], where), ...conditionFindings(condition.where, inside)];
}
