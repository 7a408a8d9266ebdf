import type { Citation, Words } from '#justice/basics';
import type { Condition, ConditionOf } from './conditions.ts';
import type { LimitName, RequestName, RoleName, SubjectName, Vocabulary } from './vocabulary.ts';

interface Named {
  /** A short stable name, `C12`. */
  readonly name: string;
  readonly title: Words;
  readonly basis: readonly Citation[];
}

/** What must hold in every run of a procedure. 不变式 */
export type Invariant =
  /** No reachable state fulfils the condition. `on`: the subject the condition speaks of, any of them; the case unless said. */
  | (Named & { readonly never: Condition; readonly on?: string })
  /** Wherever one of these acts is performed, the condition held just before. */
  | (Named & { readonly onlyIf: Condition; readonly acts: readonly string[] })
  /** None of `then` happens unless one of `first` has happened before (to the same subject, where both are on one). Each of `again` wipes out what happened before. */
  | (Named & {
      readonly before: { readonly first: readonly string[]; readonly then: readonly string[]; readonly again?: readonly string[] };
    })
  /** The acts together happen at most so many times in a case (to one subject, where they are on one). */
  | (Named & { readonly atMost: number; readonly acts: readonly string[] })
  /** Wherever the request is open somebody may answer it, and a limit runs for the answer. */
  | (Named & { readonly answeredWithin: string })
  /** From an act of `from` on, the condition holds until an act of `until` is performed. */
  | (Named & { readonly from: readonly string[]; readonly holds: Condition; readonly until: readonly string[]; readonly on?: string })
  /** After one of `after`, none of `never` happens, unless one of `unless` came between. */
  | (Named & { readonly after: readonly string[]; readonly noneOf: readonly string[]; readonly unless?: readonly string[] })
  /** From every reachable state where `whenever` holds, a state where `reachable` holds can be reached. */
  | (Named & { readonly whenever?: Condition; readonly reachable: Condition })
  /** While the condition holds, the running limits add up to no more than this many days (a month counts 31). */
  | (Named & { readonly while: Condition; readonly lasts: { readonly days: number }; readonly on: string })
  /** Every one of these acts is refused unless somebody in this role is present, whenever the condition holds. */
  | (Named & { readonly attendedBy: string; readonly acts: readonly string[]; readonly when?: Condition })
  /** Only these roles perform these acts. */
  | (Named & { readonly onlyBy: readonly string[]; readonly acts: readonly string[] })
  /** Whoever took part in an act of one group takes no part in an act of another; `headsMay`: who approves is not meant, only who handles. */
  | (Named & { readonly apart: readonly (readonly string[])[]; readonly headsMay?: true });

/** An invariant over one vocabulary and the names of one procedure's acts. */
export type InvariantOf<V extends Vocabulary, ActName extends string> = Named &
  (
    | { readonly never: ConditionOf<V>; readonly on?: SubjectName<V> }
    | { readonly onlyIf: ConditionOf<V>; readonly acts: readonly ActName[] }
    | { readonly before: { readonly first: readonly ActName[]; readonly then: readonly ActName[]; readonly again?: readonly ActName[] } }
    | { readonly atMost: number; readonly acts: readonly ActName[] }
    | { readonly answeredWithin: RequestName<V> }
    | {
        readonly from: readonly ActName[];
        readonly holds: ConditionOf<V>;
        readonly until: readonly ActName[];
        readonly on?: SubjectName<V>;
      }
    | { readonly after: readonly ActName[]; readonly noneOf: readonly ActName[]; readonly unless?: readonly ActName[] }
    | { readonly whenever?: ConditionOf<V>; readonly reachable: ConditionOf<V> }
    | { readonly while: ConditionOf<V>; readonly lasts: { readonly days: number }; readonly on: SubjectName<V> }
    | { readonly attendedBy: RoleName<V>; readonly acts: readonly ActName[]; readonly when?: ConditionOf<V> }
    | { readonly onlyBy: readonly RoleName<V>[]; readonly acts: readonly ActName[] }
    | { readonly apart: readonly (readonly ActName[])[]; readonly headsMay?: true }
  );

/** What follows when a limit has run out. 逾期后果 */
export interface Expiry<ActName extends string = string> {
  /** Acts one of which has become compulsory. */
  readonly compels?: readonly ActName[];
  /** The act that happens by law. */
  readonly happens?: ActName;
  readonly basis: readonly Citation[];
}

/** How a procedure uses a limit: which variant applies when, and what follows on expiry. 期限的适用 */
export interface Clock<ActName extends string = string> {
  /** The first variant whose condition holds when the limit starts. */
  readonly variants?: readonly { readonly when: Condition; readonly variant: string }[];
  readonly expiry?: Expiry<ActName>;
  /** The time in which somebody may act if they wish: when it is over unused, nobody was late. 权利行使期间 */
  readonly lapses?: true;
  /** Of a time that lapses: the act may still be done after it, and is late then. 逾期行使的,仍属逾期 */
  readonly lateIfUsed?: true;
  /** Where another limit runs out and this one starts by law, it counts from that last day, not from the day after. 自期限届满之日起 */
  readonly countsFrom?: 'expiry';
}

export type ClocksOf<V extends Vocabulary, ActName extends string> = {
  readonly [L in LimitName<V>]?: Clock<ActName>;
};
