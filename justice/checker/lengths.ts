import type { Length, LimitRule } from '#justice/deadlines';
import type { ClockChange, Core } from '#justice/procedures';

/** A length in days, to compare lengths: a month counts as 31 days, a year as 366. */
export function daysOf({ hours = 0, workdays = 0, days = 0, months = 0, years = 0 }: Length): number {
  // A run of working days is at most this many calendar days outside a long holiday.
  const calendar = workdays + 2 * Math.ceil(workdays / 5);
  return hours / 24 + calendar + days + months * 31 + years * 366;
}

/** The longest a change of a limit's clock can add, with what it is made of; an amount the law leaves open has no bound. */
export function longestOf(core: Core, { limit, change, by }: ClockChange): { readonly length: Length; readonly days: number } | undefined {
  const rule = core.procedure.rules[limit];
  if (rule?.custody !== true || change === 'stop' || change === 'suspend' || change === 'resume') return undefined;
  if (change === 'extend') return extended(rule, by ?? '');
  // Only a variant that the procedure itself chooses can apply in it.
  const chosen = (core.procedure.clocks[limit]?.variants ?? []).flatMap(({ variant }) => rule.variants?.[variant] ?? []);
  const lengths = [rule.length, ...(rule.longest === undefined ? [] : [rule.longest]), ...chosen.map(({ length }) => length)];
  const longest = lengths.toSorted((one, other) => daysOf(other) - daysOf(one))[0] ?? rule.length;
  return { length: longest, days: daysOf(longest) };
}

function extended(rule: LimitRule, by: string): { readonly length: Length; readonly days: number } {
  const extension = rule.extensions?.[by];
  const isOpen = extension === undefined || extension.amount === 'any';
  return { length: extension?.adds ?? {}, days: isOpen ? Number.POSITIVE_INFINITY : daysOf(extension.adds) };
}
