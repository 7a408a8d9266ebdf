import {
  addDays,
  addHours,
  dayOf,
  isAfter,
  isTime,
  type Citation,
  type CivilDay,
  type CivilTime,
  type Finding,
  type Moment,
  type Words,
} from '#justice/basics';
import { addWorkingDays, nextWorkingDay, workingDay, type Calendar, type CountingArticles, type FoundDay } from './calendar.ts';
import type { Counting } from './counting.ts';
import { withoutDays, withoutMinutes, workingDaysWithout } from './excluded.ts';
import type { Used } from './extensions.ts';
import { addLength, addLengths, lengthEn, lengthZh } from './lengths.ts';
import type { Length, LimitRule } from './limit-rule.ts';
import { planOf, type Plan } from './plan.ts';

/** One step of the derivation: what was done, where it led, by which article. */
export interface Step {
  readonly what: Words;
  readonly at: Moment;
  readonly basis: readonly Citation[];
}

/** The last moment that is still in time, and how it was found. */
export interface Due {
  readonly due: Moment;
  /** Set when the count looked at a year whose holidays have not been announced: the reason. */
  readonly provisional?: Words;
  /** Whether what was posted is in time; set when `posted` was given. */
  readonly isInTime?: boolean;
  readonly steps: readonly Step[];
}

interface Run {
  readonly rule: LimitRule;
  readonly plan: Plan;
  readonly given: Counting;
  readonly calendar: Calendar;
  readonly articles: CountingArticles;
  readonly start: Moment;
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
 * A day where days count; a minute where hours count. The day or hour it starts in is not counted. Rules D1–D16 in this folder's README.
 * Source: 刑诉法 §105, 刑诉法解释 §202, 民诉法 §85.
 */
export function due(rule: LimitRule, given: Counting, calendar: Calendar): Due | { readonly findings: readonly Finding[] } {
  const plan = planOf(rule, given);
  if ('findings' in plan) return plan;
  const run: Run = { rule, plan, given, calendar, articles: articlesOf(rule, calendar), start: given.restartedAt ?? given.start };
  const counted = isTime(run.start) && plan.length.hours !== undefined ? countHours(run, run.start) : countDays(run, dayOf(run.start));
  return finished(run, { ...counted, steps: [...opening(run), ...counted.steps] });
}

function articlesOf({ basis: [first] }: LimitRule, { counting = {} }: Calendar): CountingArticles {
  if (first === undefined) return {};
  return counting[`${first.law}@${first.version}`] ?? counting[first.law] ?? {};
}

function opening({ rule, plan, given, articles, start }: Run): readonly Step[] {
  const basis = [...rule.basis, ...(articles.start ?? [])];
  const first = plan.length.hours === undefined ? dayOf(start) : start;
  if (rule.backwards === true)
    return [
      { what: [`自${rule.from[0]}之日倒算,当日不计入`, `counted back from: ${rule.from[1]}; that day is not counted`], at: first, basis },
    ];
  const anew: readonly Step[] =
    given.restartedAt === undefined
      ? []
      : [
          {
            what: ['期限重新计算', 'the limit is counted anew'],
            at: first,
            basis: (rule.restarts ?? []).flatMap((ground) => ground.basis),
          },
        ];
  return [
    ...anew,
    { what: [`自${rule.from[0]}起算,开始的时、日不计入`, `from: ${rule.from[1]}; the first hour or day is not counted`], at: first, basis },
  ];
}

/** The length, then each extension, with the moment the limit reaches by it. */
function lengthSteps({ rule, plan, articles }: Run, reach: (length: Length) => Moment): readonly Step[] {
  const counting = [
    ...(plan.length.workdays === undefined ? [] : (articles.workdays ?? [])),
    ...(plan.length.months === undefined ? [] : (articles.months ?? [])),
  ];
  const steps: Step[] = [
    {
      what: [`「${plan.title[0]}」${lengthZh(plan.length)}`, `${plan.title[1]}: ${lengthEn(plan.length)}`],
      at: reach(plan.length),
      basis: [...plan.basis, ...counting],
    },
  ];
  let length = plan.length;
  for (const { extension, adds } of plan.used) {
    length = addLengths(length, adds);
    const [zh, en] = extension.title;
    steps.push({
      what: [`批准延长${lengthZh(adds)}(${zh})`, `extended by ${lengthEn(adds)} (${en})`],
      at: reach(length),
      basis: extension.basis.length > 0 ? extension.basis : rule.basis,
    });
  }
  return steps;
}

const totalOf = ({ length, used }: { readonly length: Length; readonly used: readonly Used[] }): Length =>
  used.reduce((sum, { adds }) => addLengths(sum, adds), length);

function countHours(run: Run, start: CivilTime): Reached {
  const { plan, given, rule } = run;
  const reach = ({ hours = 0, days = 0 }: Length): CivilTime => addHours(start, hours + days * 24);
  const end = reach(totalOf(plan));
  const moved = withoutMinutes(start, end, given.excluded ?? []);
  const travelled = addHours(moved, (given.travelDays ?? 0) * 24);
  return {
    at: travelled,
    isKnown: true,
    steps: [
      ...lengthSteps(run, reach),
      ...excludedSteps(rule, given, { from: end, to: moved }),
      ...travelSteps(run, { from: moved, to: travelled }),
    ],
  };
}

function countDays(run: Run, start: CivilDay): Reached {
  const { rule, plan, given } = run;
  const sign = rule.backwards === true ? -1 : 1;
  const reach = (length: Length): FoundDay => reached(run, start, length);
  const end = reach(totalOf(plan));
  const moved = without(run, start, end);
  const travelled = addDays(moved.day, sign * (given.travelDays ?? 0));
  const last = rolled(run, travelled);
  return {
    at: last.day,
    isKnown: moved.isKnown && last.isKnown,
    steps: [
      ...lengthSteps(run, (length) => reach(length).day),
      ...excludedSteps(rule, given, { from: end.day, to: moved.day }),
      ...travelSteps(run, { from: moved.day, to: travelled }),
      ...rollSteps(run, travelled, last.day),
      ...heldSteps(run, last.day),
    ],
  };
}

/** Working days first, then years, months and days; backwards where the limit is counted back. */
function reached({ rule, calendar }: Run, start: CivilDay, length: Length): FoundDay {
  const sign = rule.backwards === true ? -1 : 1;
  const worked = length.workdays === undefined ? { day: start, isKnown: true } : addWorkingDays(calendar, start, sign * length.workdays);
  const { years = 0, months = 0, days = 0 } = length;
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

function rolled({ rule, plan, given, calendar }: Run, day: CivilDay): FoundDay {
  if (rule.backwards === true || !rolls(plan, given)) return { day, isKnown: true };
  return nextWorkingDay(calendar, day);
}

function rolls({ length, roll, used }: Plan, { held, travelDays = 0 }: Counting): boolean {
  // A count of working days ends on one by itself, unless days of another kind follow.
  if (length.workdays !== undefined) return used.length > 0 || travelDays > 0;
  return roll === 'rolls' || (roll === 'unless-held' && held !== true);
}

function excludedSteps(
  rule: LimitRule,
  { excluded = [] }: Counting,
  { from, to }: { readonly from: Moment; readonly to: Moment },
): readonly Step[] {
  if (excluded.length === 0) return [];
  const basis = (rule.excludes ?? []).flatMap((ground) => ground.basis);
  const spans = excluded.map((span) => `${span.from}..${span.to}`).join(', ');
  if (from === to)
    return [{ what: [`${spans} 不在期间之内,不影响`, `${spans} lies outside the limit and changes nothing`], at: to, basis }];
  return [{ what: [`${spans} 不计入期间`, `${spans} is not counted`], at: to, basis }];
}

function travelSteps({ given, articles, rule }: Run, { from, to }: { readonly from: Moment; readonly to: Moment }): readonly Step[] {
  if (from === to) return [];
  const { travelDays = 0 } = given;
  return [
    {
      what: [`路途${travelDays}日不包括在内`, `${travelDays} days on the road are not part of it`],
      at: to,
      basis: articles.travel ?? rule.basis,
    },
  ];
}

function rollSteps({ articles, rule }: Run, from: CivilDay, to: CivilDay): readonly Step[] {
  if (from === to) return [];
  return [
    {
      what: ['最后一日为节假日,以节假日后的第一日为期满日', 'the last day is a holiday: it ends on the first day after'],
      at: to,
      basis: articles.roll ?? rule.basis,
    },
  ];
}

/** Says so where a holiday would have moved another limit. */
function heldSteps({ rule, plan, given, calendar, articles }: Run, day: CivilDay): readonly Step[] {
  if (rule.backwards === true || rolls(plan, given) || plan.length.workdays !== undefined || workingDay(calendar, day).isWorked) return [];
  return [
    {
      what: ['最后一日虽为节假日,不因此延长', 'the last day is a holiday, but this limit does not grow by it'],
      at: day,
      basis: articles.held ?? rule.basis,
    },
  ];
}

function finished({ given, articles, rule }: Run, { at, isKnown, steps }: Reached): Due {
  const { posted } = given;
  const isInTime = posted === undefined ? undefined : !isAfter(posted, at);
  const post: readonly Step[] =
    posted === undefined
      ? []
      : [
          {
            what:
              isInTime === true
                ? [`${posted} 期满前已交邮,不算过期`, `posted on ${posted}, before the end: in time`]
                : [`${posted} 交邮时期限已满`, `posted on ${posted}, after the end`],
            at,
            basis: articles.post ?? rule.basis,
          },
        ];
  const doubt: readonly Step[] = isKnown ? [] : [{ what: PROVISIONAL, at, basis: [] }];
  return {
    due: at,
    ...(isKnown ? {} : { provisional: PROVISIONAL }),
    ...(isInTime === undefined ? {} : { isInTime }),
    steps: [...steps, ...post, ...doubt],
  };
}
