import { dayOf, type Citation, type CivilDay, type Moment, type Words } from '#justice/basics';
import { workingDay, type Calendar, type CountingArticles } from './calendar.ts';
import type { Counting } from './counting.ts';
import { addLengths, lengthEn, lengthZh } from './lengths.ts';
import type { Ground, Length, LimitRule } from './limit-rule.ts';
import type { Plan } from './plan.ts';

/** One step of the derivation: what was done, where it led, by which article. */
export interface Step {
  readonly what: Words;
  readonly at: Moment;
  readonly basis: readonly Citation[];
}

/** One run of a limit while it is counted. */
export interface Run {
  readonly rule: LimitRule;
  readonly plan: Plan;
  readonly given: Counting;
  readonly calendar: Calendar;
  readonly articles: CountingArticles;
  readonly start: Moment;
}

interface Move {
  readonly from: Moment;
  readonly to: Moment;
}

const distinct = (basis: readonly Citation[]): readonly Citation[] => [...new Map(basis.map((one) => [JSON.stringify(one), one])).values()];
const basisOf = (grounds: readonly Ground[]): readonly Citation[] => grounds.flatMap(({ basis }) => basis);

/** What the limit is counted from, and that its first hour or day is not counted. */
export function openingSteps({ rule, plan, given, articles, start }: Run): readonly Step[] {
  const at = plan.length.hours === undefined ? dayOf(start) : start;
  const basis = [...rule.basis, ...(articles.start ?? [])];
  const [zh, en] = rule.from;
  if (rule.backwards === true)
    return [{ what: [`自${zh}之日倒算,当日不计入`, `counted back from: ${en}; that day is not counted`], at, basis }];
  if (given.restartedAt === undefined)
    return [{ what: [`自${zh}起算,开始的时、日不计入`, `from: ${en}; the first hour or day is not counted`], at, basis }];
  const { restarts = [] } = rule;
  const what: Words =
    restarts.length > 0
      ? ['自此重新计算,开始的时、日不计入', 'counted anew from here; the first hour or day is not counted']
      : ['自此重新计算;此期限的条文未列明重新计算事由', 'counted anew from here; the articles of this limit name no ground for it'];
  return [{ what, at, basis: [...basisOf(restarts), ...basis] }];
}

/** The length, then each extension, with the moment the limit reaches by it. */
export function lengthSteps({ rule, plan, articles }: Run, reach: (length: Length) => Moment): readonly Step[] {
  const workdays = plan.length.workdays === undefined ? [] : (articles.workdays ?? []);
  const months = plan.length.months === undefined ? [] : (articles.months ?? []);
  const [zh, en] = plan.title;
  let { length } = plan;
  const steps: Step[] = [
    {
      what: [`「${zh}」${lengthZh(length)}`, `${en}: ${lengthEn(length)}`],
      at: reach(length),
      basis: [...plan.basis, ...workdays, ...months],
    },
  ];
  for (const { extension, adds } of plan.used) {
    length = addLengths(length, adds);
    const what: Words = [`批准延长${lengthZh(adds)}(${extension.title[0]})`, `extended by ${lengthEn(adds)} (${extension.title[1]})`];
    steps.push({ what, at: reach(length), basis: extension.basis.length > 0 ? extension.basis : rule.basis });
  }
  return steps;
}

/**
 * The time that is not counted, and why where that is known; says so where it changes nothing, and where neither what happened nor the limit's
 * articles name a ground for it.
 */
export function excludedSteps({ rule, given: { excluded = [] } }: Run, { from, to }: Move): readonly Step[] {
  if (excluded.length === 0) return [];
  const { excludes = [] } = rule;
  const known = excluded.flatMap(({ because }) => (because === undefined ? [] : [because]));
  const isDoubtful = excludes.length === 0 && known.length < excluded.length;
  const doubt: Words = isDoubtful ? [';此期限的条文未列明扣除事由', '; the articles of this limit name no ground for it'] : ['', ''];
  const zh = excluded.map((span) => `${span.from}..${span.to}${span.because === undefined ? '' : `(${span.because.title[0]})`}`).join(', ');
  const en = excluded
    .map((span) => `${span.from}..${span.to}${span.because === undefined ? '' : ` (${span.because.title[1]})`}`)
    .join(', ');
  const what: Words =
    from === to
      ? [`${zh} 不在期间之内,不影响${doubt[0]}`, `${en} lies outside the limit and changes nothing${doubt[1]}`]
      : [`${zh} 不计入期间${doubt[0]}`, `${en} is not counted${doubt[1]}`];
  // What happened says by which article; the limit's own grounds answer for spans of which nothing more is known.
  const grounds = [...known, ...(known.length < excluded.length ? excludes : [])];
  return [{ what, at: to, basis: grounds.length > 0 ? distinct(basisOf(grounds)) : rule.basis }];
}

/** The days on the road. */
export function travelSteps({ rule, given: { travelDays = 0 }, articles }: Run, { from, to }: Move): readonly Step[] {
  if (from === to) return [];
  return [
    {
      what: [
        `路途${travelDays}日不包括在内`,
        travelDays === 1 ? '1 day on the road is not part of it' : `${travelDays} days on the road are not part of it`,
      ],
      at: to,
      basis: articles.travel ?? rule.basis,
    },
  ];
}

/** A last day that moves over a holiday. */
export function rollSteps({ rule, articles }: Run, { from, to }: Move): readonly Step[] {
  if (from === to) return [];
  const what: Words = ['最后一日为节假日,以节假日后的第一日为期满日', 'the last day is a holiday: it ends on the first day after'];
  return [{ what, at: to, basis: articles.roll ?? rule.basis }];
}

/** Says so where the last day is a holiday and does not move. */
export function heldSteps({ rule, calendar, articles }: Run, day: CivilDay): readonly Step[] {
  if (workingDay(calendar, day).isWorked) return [];
  const what: Words = ['最后一日虽为节假日,不因此延长', 'the last day is a holiday, but this limit does not grow by it'];
  return [{ what, at: day, basis: articles.held ?? rule.basis }];
}

/** Whether what was posted is in time. */
export function postSteps({ rule, given: { posted }, articles }: Run, at: Moment, isInTime: boolean): readonly Step[] {
  if (posted === undefined) return [];
  const what: Words = isInTime
    ? [`${posted} 期满前已交邮,不算过期`, `posted on ${posted}, before the end: in time`]
    : [`${posted} 交邮时期限已满`, `posted on ${posted}, after the end`];
  return [{ what, at, basis: articles.post ?? rule.basis }];
}
