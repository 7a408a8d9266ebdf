import {
  addDays,
  addHours,
  civilDay,
  dayOf,
  daysBetween,
  daysInMonth,
  isTime,
  partsOf,
  type Citation,
  type CivilDay,
  type Finding,
  type Moment,
  type Words,
} from '#justice/basics';
import { addWorkingDays, nextWorkingDay, workingDay, type Calendar } from './calendar.ts';
import { amountFindings, grantedLength, type Granted } from './extensions.ts';
import type { Length, LimitRule, Roll } from './limit-rule.ts';

/** Time that is not counted; both days are left out. */
export interface ExcludedDays {
  readonly from: CivilDay;
  readonly to: CivilDay;
}

/** What is known of one run of a limit. Each of several accused has a run of their own. */
export interface Counting {
  readonly start: Moment;
  /** Somebody is in custody because of what the limit bounds. */
  readonly held?: boolean;
  readonly variant?: string;
  /** Extensions approved, in the order of their approval. */
  readonly extensions?: readonly Granted[];
  readonly excluded?: readonly ExcludedDays[];
  /** Counted anew from here. */
  readonly restartedAt?: Moment;
  /** Days on the road, which are not part of the limit. 路途 */
  readonly travelDays?: number;
}

/** One step of the derivation: what was done, where it led, by which article. */
export interface Step {
  readonly what: Words;
  readonly at: Moment;
  readonly basis: readonly Citation[];
}

/** The last moment that is still in time, and how it was found. */
export interface Due {
  readonly due: Moment;
  /** Set when the count crossed a year whose holidays have not been announced: the reason. */
  readonly provisional?: Words;
  readonly steps: readonly Step[];
}

interface Plan {
  readonly length: Length;
  readonly roll: Roll;
  readonly title: Words;
  readonly basis: readonly Citation[];
}

/**
 * The last moment of a limit, in Asia/Shanghai, with its derivation; or every finding about what was given.
 * The day (or minute) it starts is not counted. Source: 刑诉法 §105, 刑诉法解释 §202, 民诉法 §85.
 */
export function due(rule: LimitRule, given: Counting, calendar: Calendar): Due | { readonly findings: readonly Finding[] } {
  const plan = planOf(rule, given);
  const findings = [...(plan === undefined ? [unknownVariant(rule, given.variant)] : []), ...findingsOf(rule, given, plan)];
  if (plan === undefined || findings.length > 0) return { findings };
  const start = given.restartedAt ?? given.start;
  const steps: Step[] = [{ what: given.restartedAt === undefined ? startWords(rule) : ['重新计算的起算日', 'counted anew from'], at: start, basis: rule.basis }];
  const total = (given.extensions ?? []).reduce((sum, granted) => addLengths(sum, grantedLength(granted)), plan.length);
  steps.push(...lengthSteps(rule, plan, given));
  if (plan.length.hours !== undefined && isTime(start)) return hoursDue(start, total, steps);
  return daysDue({ rule, plan, given, calendar, steps, total, start: dayOf(start) });
}

function startWords({ from, backwards }: LimitRule): Words {
  return backwards ? [`自${from[0]}倒算`, `counted back from: ${from[1]}`] : [`自${from[0]}起算,当日(时)不计入`, `from: ${from[1]}; the first day (hour) is not counted`];
}

function planOf(rule: LimitRule, given: Counting): Plan | undefined {
  const variant = given.variant ?? (given.held === true && rule.variants?.['held'] !== undefined ? 'held' : undefined);
  const named = variant === undefined ? undefined : rule.variants?.[variant];
  if (variant !== undefined && named === undefined) return undefined;
  return { length: named?.length ?? rule.length, roll: named?.roll ?? rule.roll, title: named?.title ?? rule.title, basis: named?.basis ?? rule.basis };
}

function unknownVariant({ variants }: LimitRule, variant: string | undefined): Finding {
  const known = Object.keys(variants ?? {});
  return {
    code: 'deadlines/unknown-variant',
    where: 'options.variant',
    help: `\`${variant ?? ''}\` is not a variant of this limit; ${known.length === 0 ? 'it has none' : `it has ${known.join(', ')}`}`,
  };
}

function findingsOf(rule: LimitRule, given: Counting, plan: Plan | undefined): readonly Finding[] {
  const needsTime = plan?.length.hours !== undefined;
  const missingTime: readonly Finding[] =
    needsTime && !isTime(given.restartedAt ?? given.start)
      ? [{ code: 'deadlines/needs-a-minute', where: 'start', help: 'this limit is counted in hours: give the minute, YYYY-MM-DDTHH:MM' }]
      : [];
  const turned = (given.excluded ?? [])
    .filter(({ from, to }) => to < from)
    .map(({ from, to }) => ({ code: 'deadlines/turned-around', where: 'options.excluded', help: `\`from\` ${from} lies after \`to\` ${to}; give the first and the last day that are not counted` }));
  const early: readonly Finding[] =
    given.restartedAt !== undefined && dayOf(given.restartedAt) < dayOf(given.start)
      ? [{ code: 'deadlines/restart-before-start', where: 'options.restartedAt', help: `a limit cannot be counted anew on ${given.restartedAt}, before it started on ${given.start}` }]
      : [];
  return [...missingTime, ...turned, ...early, ...amountFindings(rule, given.extensions ?? [])];
}

function lengthSteps(rule: LimitRule, plan: Plan, given: Counting): readonly Step[] {
  const start = given.restartedAt ?? given.start;
  const base: Step = { what: [`「${plan.title[0]}」${lengthZh(plan.length)}`, `${plan.title[1]}: ${lengthEn(plan.length)}`], at: start, basis: plan.basis };
  const added = (given.extensions ?? []).map((granted) => {
    const length = grantedLength(granted);
    const extension = Object.values(rule.extensions ?? {}).find(({ adds }) => sameUnit(adds, length));
    return { what: [`批准延长${lengthZh(length)}`, `extended by ${lengthEn(length)}`] as const, at: start, basis: extension?.basis ?? rule.basis };
  });
  return [base, ...added];
}

const sameUnit = (one: Length, other: Length): boolean => Object.keys(one).join() === Object.keys(other).join();

function hoursDue(start: Moment, total: Length, steps: readonly Step[]): Due {
  if (!isTime(start)) return { due: start, steps };
  const at = addHours(start, (total.hours ?? 0) + (total.days ?? 0) * 24);
  return { due: at, steps: [...steps, { what: ['期满时刻', 'ends'], at, basis: [] }] };
}

interface DayCount {
  readonly rule: LimitRule;
  readonly plan: Plan;
  readonly given: Counting;
  readonly calendar: Calendar;
  readonly steps: readonly Step[];
  readonly total: Length;
  readonly start: CivilDay;
}

function daysDue({ rule, plan, given, calendar, steps, total, start }: DayCount): Due {
  const sign = rule.backwards ? -1 : 1;
  const counted = addLength({ calendar, rule }, start, total, sign);
  const made: Step[] = [...steps, { what: ['期间届满', 'the period ends'], at: counted.day, basis: plan.basis }];
  let { day } = counted;
  let known = counted.isKnown;
  const lost = notCounted(start, day, given.excluded ?? []);
  if (lost.days > 0) {
    day = lost.day;
    made.push({ what: [`不计入期间${lost.days}日,顺延`, `${lost.days} days are not counted`], at: day, basis: (rule.excludes ?? []).flatMap(({ basis }) => basis) });
  }
  if (given.travelDays !== undefined && given.travelDays > 0) {
    day = addDays(day, sign * given.travelDays);
    made.push({ what: [`扣除路途${given.travelDays}日`, `${given.travelDays} days on the road`], at: day, basis: [] });
  }
  const mayRoll = rule.backwards !== true && (plan.roll === 'rolls' || (plan.roll === 'unless-held' && given.held !== true));
  const rolled = mayRoll ? nextWorkingDay(calendar, day) : { day, isKnown: true };
  known &&= rolled.isKnown;
  if (rolled.day !== day) made.push({ what: ['最后一日为节假日,顺延至节假日后第一日', 'the last day is a holiday: the next working day'], at: rolled.day, basis: [] });
  else if (!mayRoll && rule.backwards !== true && !workingDay(calendar, day).isWorked && isRollable(total)) {
    made.push({ what: ['最后一日虽为节假日,不得因此延长', 'the last day is a holiday, but this limit does not grow by it'], at: day, basis: [] });
  }
  const provisional: Words = ['所涉年份的节假日安排尚未公布,结果为暂算', 'the holidays of a year in question are not announced: provisional'];
  return { due: rolled.day, ...(known ? {} : { provisional }), steps: known ? made : [...made, { what: provisional, at: rolled.day, basis: [] }] };
}

const isRollable = (total: Length): boolean => total.workdays === undefined;

/** A day moved by a length: years and months first, then days. */
function addLength({ calendar, rule }: Pick<DayCount, 'calendar' | 'rule'>, start: CivilDay, length: Length, sign: 1 | -1): { readonly day: CivilDay; readonly isKnown: boolean } {
  if (length.workdays !== undefined) return addWorkingDays(calendar, start, sign * length.workdays);
  const months = (length.years ?? 0) * 12 + (length.months ?? 0);
  const moved = months === 0 ? start : addMonths(start, sign * months, rule.months === 'last-day-to-last-day');
  return { day: addDays(moved, sign * (length.days ?? 0)), isKnown: true };
}

/**
 * The same day so many months on; the last day of the month where it does not exist; with `lastToLast`, from a last day to a last day.
 * Source: 刑诉法解释 §202 ¶1; 民法典 §202.
 */
export function addMonths(day: CivilDay, months: number, lastToLast: boolean): CivilDay {
  const [year, month, date] = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const [targetYear, targetMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const last = daysInMonth(targetYear, targetMonth);
  const isLast = date === daysInMonth(year, month);
  return civilDay(targetYear, targetMonth, lastToLast && isLast ? last : Math.min(date, last));
}

/** The end moved on by every excluded day that lies in the period, as it grows. */
function notCounted(start: CivilDay, end: CivilDay, excluded: readonly ExcludedDays[]): { readonly day: CivilDay; readonly days: number } {
  let day = end;
  let days = 0;
  let from = addDays(start, 1);
  for (const span of excluded.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const first = span.from > from ? span.from : from;
    if (first > day || span.to < first) continue;
    const length = daysBetween(first, span.to) + 1;
    days += length;
    day = addDays(day, length);
    from = addDays(span.to, 1);
  }
  return { day, days };
}

/** Lengths joined unit by unit. */
export function addLengths(one: Length, other: Length): Length {
  const sum: Record<string, number> = { ...one };
  for (const [unit, amount] of Object.entries(other)) sum[unit] = (sum[unit] ?? 0) + (amount as number);
  return sum;
}

const UNITS: readonly (readonly [keyof Length, string, string])[] = [
  ['years', '年', 'year'],
  ['months', '个月', 'month'],
  ['days', '日', 'day'],
  ['workdays', '个工作日', 'working day'],
  ['hours', '小时', 'hour'],
];

/** 一个月十五日 as 1个月15日. */
export function lengthZh(length: Length): string {
  return UNITS.map(([unit, zh]) => (length[unit] === undefined ? '' : `${length[unit]}${zh}`)).join('') || '立即';
}

export function lengthEn(length: Length): string {
  return UNITS.flatMap(([unit, , en]) => (length[unit] === undefined ? [] : [`${length[unit]} ${en}${length[unit] === 1 ? '' : 's'}`])).join(' ');
}
