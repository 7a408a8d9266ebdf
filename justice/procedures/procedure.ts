import type { LimitRule } from '#justice/deadlines';
import type { Citation, CivilDay, Words } from '#justice/basics';
import type { Act, ActOf } from './acts.ts';
import type { Condition, ConditionOf } from './conditions.ts';
import type { Clock, ClocksOf, Invariant, InvariantOf } from './invariants.ts';
import type { LimitName, PostName, SubjectName, Vocabulary } from './vocabulary.ts';

/** A volume of the dossier: the instruments of the case, or its evidence. 卷 */
export interface Volume {
  readonly title: Words;
  readonly holds: 'instruments' | 'evidence';
  readonly basis: readonly Citation[];
}

/** Who presides over the panels of a procedure. 审判长 */
export interface Presiding<Post extends string = string> {
  /** Ranks that sit in a panel and never preside: people's assessors. */
  readonly never: readonly string[];
  /** Posts whose holder presides whenever he or she sits. 院长、庭长 */
  readonly heads: readonly Post[];
  readonly basis: readonly Citation[];
}

/** Why an officer withdraws from a case, as the law has it. 回避事由 */
export interface Withdrawal {
  readonly title: Words;
  readonly basis: readonly Citation[];
}

/** The declared law of one kind of matter: plain data that is run, offered, explored, drawn and hashed. 程序 */
export interface Procedure {
  readonly id: string;
  readonly title: Words;
  readonly version: string;
  /** First day on which acts are governed by this version. */
  readonly effective: CivilDay;
  readonly vocabulary: Vocabulary;
  readonly rules: Readonly<Record<string, LimitRule>>;
  readonly clocks: Readonly<Record<string, Clock>>;
  readonly acts: Readonly<Record<string, Act>>;
  readonly invariants: readonly Invariant[];
  /** When a person is held, so that limits on liberty never roll over a holiday. 在押 */
  readonly held?: { readonly subject: string; readonly when: Condition };
  /** How the dossier is bound; as one volume of instruments and one of evidence unless said. 卷宗 */
  readonly volumes?: readonly Volume[];
  /** Every panel names one member who presides, where the law asks for it. 审判长 */
  readonly presiding?: Presiding;
  /** Why an officer withdraws from a case of this kind. 回避 */
  readonly withdrawals?: readonly Withdrawal[];
  /** The lawful ends. 终局 */
  readonly ends: Condition;
}

/** A procedure's definition before its names are widened: what the compiler checks. */
export interface ProcedureOf<V extends Vocabulary, ActName extends string> {
  readonly version: string;
  readonly effective: string;
  readonly vocabulary: V;
  readonly rules: Readonly<Record<LimitName<V>, LimitRule>>;
  readonly clocks?: ClocksOf<V, ActName>;
  readonly acts: Readonly<Record<ActName, ActOf<V>>>;
  readonly invariants: readonly InvariantOf<V, ActName>[];
  readonly held?: { readonly subject: SubjectName<V>; readonly when: ConditionOf<V> };
  readonly volumes?: readonly Volume[];
  readonly presiding?: Presiding<PostName<V>>;
  readonly withdrawals?: readonly Withdrawal[];
  readonly ends: ConditionOf<V>;
}

/** Composes a procedure from its parts; act names in invariants and clocks are checked against the acts. */
export function procedure<const V extends Vocabulary, ActName extends string>(definition: ProcedureOf<V, ActName>): Procedure {
  const { vocabulary, clocks = {}, held, effective, ...rest } = definition;
  return {
    id: vocabulary.id,
    title: vocabulary.title,
    effective: effective as CivilDay,
    vocabulary,
    clocks: clocks as Readonly<Record<string, Clock>>,
    ...(held === undefined ? {} : { held }),
    ...rest,
  };
}
