import type { CivilDay, Moment } from '#justice/basics';

/** One subject of a case: the case itself, a person, an item of property. 当事人、物 */
export interface SubjectInCase {
  readonly id: string;
  readonly type: string;
  /** As people call it in the story; never needed by a rule. */
  readonly name?: string;
  /** Every variable of the core by its key: facets, open requests, limits, extensions used. */
  readonly state: Readonly<Record<string, string>>;
}

/** Time that was not counted; open while `to` is missing. 中止、扣除的期间 */
export interface Excluded {
  readonly from: Moment;
  readonly to?: Moment;
  /** The act that stopped the count, and the ground its form chose, where it has one. */
  readonly by?: string;
  readonly ground?: string;
}

/** An extension as it was granted: by the name the rule gives it, and by how much. */
export interface GrantedExtension {
  readonly by: string;
  readonly days?: number;
  readonly months?: number;
}

/** One run of a limit for one subject. 期限 */
export interface ClockInCase {
  readonly limit: string;
  readonly subject: string;
  readonly startedAt: Moment;
  readonly variant?: string;
  /** The last day, where the act that started it fixed the period. 指定期限 */
  readonly until?: CivilDay;
  readonly restartedAt?: Moment;
  /** Extensions granted, by the name the rule gives them. */
  readonly extensions: readonly GrantedExtension[];
  readonly excluded: readonly Excluded[];
  readonly stoppedAt?: Moment;
}

/** An officer or another person who takes part in an act. */
export interface Person {
  readonly id: string;
  readonly name?: string;
  readonly post?: string;
  /** What the person is appointed as, where a rule asks. 职务 */
  readonly rank?: string;
}

/** What was done, when, by whom. 行为记录 */
export interface Entry {
  readonly number: number;
  readonly act: string;
  readonly subject: string;
  readonly at: Moment;
  readonly role: string;
  readonly agency?: string;
  readonly people: readonly Person[];
  readonly approvals: readonly Person[];
  readonly panel: readonly Person[];
  /** Who presided over the panel. 审判长 */
  readonly presiding?: string;
  readonly present: readonly string[];
  readonly form: Readonly<Record<string, unknown>>;
  /** Limits this act should have kept and did not. */
  readonly late: readonly { readonly limit: string; readonly due: Moment }[];
}

/** The case: what has happened, where everything stands, what is running. 案件 */
export interface CaseFile {
  readonly procedure: string;
  readonly version: string;
  readonly subjects: readonly SubjectInCase[];
  readonly clocks: readonly ClockInCase[];
  readonly entries: readonly Entry[];
  /** Which agency acts in which role, from its first act on. */
  readonly agencies: Readonly<Record<string, string>>;
}

/** What somebody wants to do. */
export interface Command {
  readonly act: string;
  /** The subject's id; the case itself unless said. */
  readonly subject?: string;
  readonly at: Moment;
  readonly role: string;
  readonly agency?: string;
  readonly people: readonly Person[];
  readonly approvals?: readonly Person[];
  readonly panel?: readonly Person[];
  /** The member of the panel who presides. 审判长 */
  readonly presiding?: string;
  /** Roles of those who are there besides the people acting. */
  readonly present?: readonly string[];
  readonly form?: Readonly<Record<string, unknown>>;
}
