import type { Citation, Words } from '#justice/basics';
import type { ActOf, More } from './acts.ts';
import { ALWAYS, type Condition, type ConditionOf } from './conditions.ts';
import type { FacetPath, LimitName, RequestName, SubjectName, ValueAt, Vocabulary } from './vocabulary.ts';

/** The words in which the acts of one procedure are written, typed by its vocabulary. 程序语言 */
export interface Language<V extends Vocabulary> {
  /** The facet has one of these values. */
  readonly is: <Path extends FacetPath<V>>(path: Path, ...values: readonly ValueAt<V, Path>[]) => ConditionOf<V>;
  readonly all: (...conditions: readonly ConditionOf<V>[]) => ConditionOf<V>;
  readonly any: (...conditions: readonly ConditionOf<V>[]) => ConditionOf<V>;
  readonly not: (condition: ConditionOf<V>) => ConditionOf<V>;
  /** At least one subject of the type fulfils it. */
  readonly some: (subject: SubjectName<V>, where?: ConditionOf<V>) => ConditionOf<V>;
  /** No subject of the type fails it. */
  readonly every: (subject: SubjectName<V>, where: ConditionOf<V>) => ConditionOf<V>;
  /** The request is open. */
  readonly pending: (...requests: readonly RequestName<V>[]) => ConditionOf<V>;
  readonly running: (...limits: readonly LimitName<V>[]) => ConditionOf<V>;
  readonly suspended: (...limits: readonly LimitName<V>[]) => ConditionOf<V>;
  readonly expired: (...limits: readonly LimitName<V>[]) => ConditionOf<V>;
  /** A condition with its own article (and, where facet titles do not say it well, its own sentence) for the refusal. */
  readonly need: (basis: Citation | readonly Citation[], condition: ConditionOf<V>, say?: Words) => ConditionOf<V>;
  /** Some acts of the procedure, by name. */
  readonly acts: <Name extends string>(acts: Readonly<Record<Name, ActOf<V>>>) => Readonly<Record<Name, ActOf<V>>>;
}

/** Counts a counter one further. */
export const more: More = { more: 1 };

const anyOf = (conditions: readonly Condition[]): Condition => (conditions.length === 1 ? (conditions[0] ?? ALWAYS) : { any: conditions });

/** The language of a vocabulary. All it makes is plain data: serialisable, hashable, with one meaning everywhere. */
export function languageOf<const V extends Vocabulary>(_vocabulary: V): Language<V> {
  const limitIs =
    (status: 'running' | 'suspended' | 'expired') =>
    (...limits: readonly LimitName<V>[]) =>
      anyOf(limits.map((limit) => ({ limit, status: [status] })));
  return {
    is: (facet, ...values) => ({ facet, in: values }),
    all: (...conditions) => ({ all: conditions }),
    any: (...conditions) => ({ any: conditions }),
    not: (condition) => ({ not: condition }),
    some: (subject, where = ALWAYS) => ({ some: subject, where }),
    every: (subject, where) => ({ every: subject, where }),
    pending: (...requests) => anyOf(requests.map((request) => ({ pending: request }))),
    running: limitIs('running'),
    suspended: limitIs('suspended'),
    expired: limitIs('expired'),
    need: (basis, condition, say) => ({
      need: condition,
      basis: Array.isArray(basis) ? (basis as readonly Citation[]) : [basis as Citation],
      ...(say === undefined ? {} : { say }),
    }),
    acts: (acts) => acts,
  };
}
