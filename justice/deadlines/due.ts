import {
  addDays,
  addHours,
  dayOf,
  isAfter,
  isTime,
  type CivilDay,
  type CivilTime,
  type Finding,
  type Moment,
  type Words,
} from '#justice/basics';
import { addWorkingDays, nextWorkingDay, type Calendar, type CountingArticles, type FoundDay } from './calendar.ts';
import type { Counting } from './counting.ts';
import { withoutDays, withoutMinutes, workingDaysWithout } from './excluded.ts';
import { addLength, addLengths } from './lengths.ts';
import type { Length, LimitRule } from './limit-rule.ts';
import { planOf, type Plan } from './plan.ts';
import { excludedSteps, heldSteps, lengthSteps, openingSteps, postSteps, rollSteps, travelSteps, type Run, type Step } from './steps.ts';

/** The last moment that is still in time, and how it was found. */
export interface Due {
  readonly due: Moment;
  /** Set when the count looked at a year whose holidays have not been announced: the reason. */
  readonly provisional?: Words;
  /** Whether what was posted is in time; set when `posted` was given. */
  readonly isInTime?: boolean;
  readonly steps: readonly Step[];
}

interface Reached {
  readonly at: Moment;
  readonly isKnown: boolean;
  readonly steps: readonly Step[];
}

const PROVISIONAL: Words = [
  '所涉年份的节假日安排尚未公布,仅按周末推算,结果为暂算',
  'the holidays of a year in question are not announced; only weekends are off: provisional',
];

/**
 * The last moment of a limit, in Asia/Shanghai, with its derivation; or every finding about what was given.
 * A day where days count; a minute where hours count. The day or hour it starts in is not counted. Rules D1–D19 in this folder's README.
 * Source: 刑诉法 §105, 刑诉法解释 §202, 民诉法 §85.
 */
export function due(rule: LimitRule, given: Counting, calendar: Calendar): Due | { readonly findings: readonly Finding[] } {
  const plan = planOf(rule, given);
  if ('findings' in plan) return plan;
  const run: Run = { rule, plan, given, calendar, articles: articlesOf(rule, calendar), start: given.restartedAt ?? given.start };
  const inHours = plan.length.hours !== undefined && isTime(run.start);
  return finished(run, inHours ? countHours(run, run.start) : countDays(run, dayOf(run.start)));
}

function articlesOf({ basis: [first] }: LimitRule, { counting = {} }: Calendar): CountingArticles {
  if (first === undefined) return {};
  return counting[`${first.law}@${first.version}`] ?? counting[first.law] ?? {};
}

function totalOf({ length, used }: Plan): Length {
  return used.reduce((sum, { adds }) => addLengths(sum, adds), length);
}

function countHours(run: Run, start: CivilTime): Reached {
  const reach = ({ hours = 0 }: Length): CivilTime => addHours(start, hours);
  const end = reach(totalOf(run.plan));
  const moved = withoutMinutes(start, end, run.given.excluded ?? []);
  const at = addHours(moved, (run.given.travelDays ?? 0) * 24);
  const steps = [...lengthSteps(run, reach), ...excludedSteps(run, { from: end, to: moved }), ...travelSteps(run, { from: moved, to: at })];
  return { at, isKnown: true, steps };
}

function countDays(run: Run, start: CivilDay): Reached {
  const { rule, plan, given, calendar } = run;
  const reach = (length: Length): FoundDay => reached(run, start, length);
  const end = reach(totalOf(plan));
  const moved = without(run, start, end);
  const travelled = addDays(moved.day, signOf(rule) * (given.travelDays ?? 0));
  const isRolling = rolls(rule, plan, given);
  const last = isRolling ? nextWorkingDay(calendar, travelled) : { day: travelled, isKnown: true };
  // A count of working days ends on one, and a limit counted back is not asked for a working day.
  const isStiff = !isRolling && plan.length.workdays === undefined && rule.backwards !== true;
  const steps = [
    ...lengthSteps(run, (length) => reach(length).day),
    ...excludedSteps(run, { from: end.day, to: moved.day }),
    ...travelSteps(run, { from: moved.day, to: travelled }),
    ...rollSteps(run, { from: travelled, to: last.day }),
    ...(isStiff ? heldSteps(run, last.day) : []),
  ];
  return { at: last.day, isKnown: moved.isKnown && last.isKnown, steps };
}

const signOf = ({ backwards }: LimitRule): 1 | -1 => (backwards === true ? -1 : 1);

/** Working days first, then years, months and days; backwards where the limit is counted back. */
function reached({ rule, calendar }: Run, start: CivilDay, length: Length): FoundDay {
  const sign = signOf(rule);
  const { workdays, years = 0, months = 0, days = 0 } = length;
  const worked = workdays === undefined ? { day: start, isKnown: true } : addWorkingDays(calendar, start, sign * workdays);
  const rest = { years: sign * years, months: sign * months, days: sign * days };
  return { day: addLength(worked.day, rest, rule.months === 'last-day-to-last-day'), isKnown: worked.isKnown };
}

function without(run: Run, start: CivilDay, end: FoundDay): FoundDay {
  const { excluded = [] } = run.given;
  if (excluded.length === 0) return end;
  const { workdays, ...rest } = totalOf(run.plan);
  if (workdays === undefined) return { day: withoutDays(start, end.day, excluded), isKnown: end.isKnown };
  const found = workingDaysWithout(run.calendar, start, { count: workdays, excluded });
  const after = reached(run, found.day, rest);
  return { day: withoutDays(found.day, after.day, excluded), isKnown: found.isKnown };
}

function rolls({ backwards }: LimitRule, { length, roll, used }: Plan, { held, travelDays = 0 }: Counting): boolean {
  if (backwards === true) return false;
  // A count of working days ends on one by itself, unless days of another kind follow.
  if (length.workdays !== undefined) return used.length > 0 || travelDays > 0;
  return roll === 'rolls' || (roll === 'unless-held' && held !== true);
}

function finished(run: Run, { at, isKnown, steps }: Reached): Due {
  const { posted } = run.given;
  const isInTime = posted === undefined || !isAfter(posted, at);
  const doubt: readonly Step[] = isKnown ? [] : [{ what: PROVISIONAL, at, basis: [] }];
  return {
    due: at,
    ...(isKnown ? {} : { provisional: PROVISIONAL }),
    ...(posted === undefined ? {} : { isInTime }),
    steps: [...openingSteps(run), ...steps, ...postSteps(run, at, isInTime), ...doubt],
  };
}
