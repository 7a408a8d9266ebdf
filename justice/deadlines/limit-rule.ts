import type { Citation, Words } from '#justice/basics';

/** A length of time: hours alone, working days alone, or years, months and days together. `{}` where the law leaves it to a decision. */
export interface Length {
  readonly hours?: number;
  readonly workdays?: number;
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
}

/**
 * What happens when the last day is a holiday: it rolls to the next working day, never does, or never while somebody is held.
 * Custody never grows by a holiday (刑诉法 §105 ¶4).
 */
export type Roll = 'rolls' | 'never' | 'unless-held';

/** Another length of the same limit, under a condition the law names. 情形 */
export interface Variant {
  readonly title: Words;
  readonly length: Length;
  readonly roll?: Roll;
  /** Extensions of this variant instead of the rule's own; `{}` where it has none. */
  readonly extensions?: Readonly<Record<string, Extension>>;
  readonly basis: readonly Citation[];
}

/** Time that may be added by an approval the law names. 延长 */
export interface Extension {
  readonly title: Words;
  /** What is added; empty where the article names no amount. */
  readonly adds: Length;
  /** `exactly` that much unless said; `up-to` that much in whole units; `any` amount the approval names. */
  readonly amount?: 'exactly' | 'up-to' | 'any';
  /** Where the article states the whole instead of what is added (延长至三十日): the limit with this extension reaches no further. */
  readonly to?: Length;
  /** How often; once unless said. */
  readonly times?: number | 'unbounded';
  /** Only once the extension of this name has been used up (依照前条规定延长期限届满). */
  readonly after?: string;
  /** Never beside the extensions of these names. */
  readonly notWith?: readonly string[];
  readonly approvedBy?: Words;
  readonly basis: readonly Citation[];
}

/** A reason in law with its article: why time is not counted, or why it is counted anew. */
export interface Ground {
  readonly title: Words;
  readonly basis: readonly Citation[];
}

/** A statutory limit: how long, from when, and what may change it. 法定期限 */
export interface LimitRule {
  readonly title: Words;
  /** What it is counted from. */
  readonly from: Words;
  readonly length: Length;
  /** The longest the article allows, where it states a range and a decision fixes the length in it. */
  readonly longest?: Length;
  /** Counted back from a day that is fixed: the last day that is still in time. */
  readonly backwards?: true;
  readonly roll: Roll;
  /** A maximum of holding somebody: one of these must run while they are held. */
  readonly custody?: true;
  /** How months are counted: from the last day of a month to the last day of another (刑诉法解释 §202), or to the corresponding day. */
  readonly months?: 'last-day-to-last-day';
  /** Other lengths by the circumstance that brings them. One named `held` applies by itself when somebody is held. */
  readonly variants?: Readonly<Record<string, Variant>>;
  readonly extensions?: Readonly<Record<string, Extension>>;
  readonly restarts?: readonly Ground[];
  readonly excludes?: readonly Ground[];
  /** Where another text of the same law says it otherwise: what differs, by the version of that text. */
  readonly versions?: Readonly<Record<string, Partial<Omit<LimitRule, 'versions'>>>>;
  readonly basis: readonly Citation[];
}

/** Some limits by name, with the names kept as types. */
export function limits<const Name extends string>(rules: Readonly<Record<Name, LimitRule>>): Readonly<Record<Name, LimitRule>> {
  return rules;
}

/** The same limits with months counted from the last day of a month to the last day of another. Source: 刑诉法解释 §202 ¶1. */
export function lastDayToLastDay<const Name extends string>(rules: Readonly<Record<Name, LimitRule>>): Readonly<Record<Name, LimitRule>> {
  const counted = Object.entries<LimitRule>(rules).map(([name, rule]) => [name, { ...rule, months: 'last-day-to-last-day' }]);
  return Object.fromEntries(counted) as Readonly<Record<Name, LimitRule>>;
}

/** The limit as another text of its law states it; undefined when that text is not known to have it. */
export function findRuleOf(rule: LimitRule, version: string): LimitRule | undefined {
  if (rule.basis[0]?.version === version) return rule;
  const other = rule.versions?.[version];
  return other === undefined ? undefined : { ...rule, ...other };
}
