import { addDays } from '#justice/basics';
import { replayTimeline, type Replay } from './as-case.ts';
import { isDay, type Assessment } from './assess.ts';
import { beforeTrial } from './before-trial.ts';
import type { EventKind, JudgmentRead, TimelineEvent } from './judgment.ts';
import { holdsOn, trialAudit } from './trial.ts';

/** One defendant's part of a judgment, audited. 审计结果 */
export interface DefendantAudit {
  readonly name: string;
  readonly timeline: readonly TimelineEvent[];
  readonly assessments: readonly Assessment[];
  /** The investigation played through the criminal procedure; missing where the text tells nothing of it. */
  readonly replay?: Replay;
  readonly notes: readonly string[];
  /** What the text does not say. */
  readonly unknown: readonly string[];
}

/** Holds every defendant's timeline against the limits of the criminal procedure. 期限审计 */
export function auditJudgment({ defendants, court, trial }: JudgmentRead): readonly DefendantAudit[] {
  const longestTerm = Math.max(0, ...defendants.map(({ events }) => monthsOfTerm(events)));
  return defendants.map(({ name, events, remarks }) => {
    const timeline = events.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
    const late = timeline.filter(({ kind, date }) => !kind.startsWith('sentence-') && court.judged !== undefined && date > court.judged);
    const sound = timeline.filter((event) => !late.includes(event));
    const mayBeRenewed = remarks.includes('fled') || trial.instance !== 'first';
    const replay = trial.instance === 'retrial' ? undefined : replayTimeline(sound, court.indicted);
    const inCourt = trialAudit(sound, { court, trial, longestTerm });
    return {
      name,
      timeline,
      ...(replay === undefined ? {} : { replay }),
      assessments: [...beforeTrial(sound, { court, mayBeRenewed, isEvaluated: remarks.includes('evaluated') }), ...inCourt.assessments],
      notes: [
        ...late.map(({ date }) => `文书记载 ${date} 的事项晚于文书落款日期(${court.judged ?? ''}),前后不一,未计算`),
        ...notesOn(sound, court.judged, remarks.includes('free')),
      ],
      unknown: [
        ...unknownIn(timeline, court, trial),
        ...(remarks.includes('free') && holdsOn(timeline, court.judged) ? ['变更为非羁押措施的日期'] : []),
        ...inCourt.unknown,
      ],
    };
  });
}

/** Whole months of a stated term, and one more where days are left over. */
function monthsOfTerm(events: readonly TimelineEvent[]): number {
  const start = events.find(({ kind }) => kind === 'sentence-start')?.date;
  const end = events.findLast(({ kind }) => kind === 'sentence-end')?.date;
  if (!isDay(start) || !isDay(end) || end < start) return 0;
  const [from, to] = [start, addDays(end, 1)].map((date) => date.split('-').map(Number));
  const months = ((to?.[0] ?? 0) - (from?.[0] ?? 0)) * 12 + (to?.[1] ?? 0) - (from?.[1] ?? 0);
  return months + Math.sign((to?.[2] ?? 0) - (from?.[2] ?? 0));
}

function notesOn(timeline: readonly TimelineEvent[], judged: string | undefined, isFree: boolean): readonly string[] {
  const end = timeline.findLast(({ kind }) => kind === 'sentence-end')?.date;
  const start = timeline.find(({ kind }) => kind === 'sentence-start')?.date;
  if (start !== undefined && end !== undefined && end < start) return [`刑期止于 ${end},早于起算的 ${start},文书自相矛盾`];
  const isOver = isDay(end) && isDay(judged) && end < judged && holdsOn(timeline, judged) && !isFree;
  return isOver ? [`宣判之日(${judged})刑期已于 ${end} 届满,文书未载明已经释放`] : [];
}

function unknownIn(
  timeline: readonly TimelineEvent[],
  { accepted, judged, indicted }: JudgmentRead['court'],
  { instance }: JudgmentRead['trial'],
): readonly string[] {
  const has = (...kinds: readonly EventKind[]): boolean => timeline.some(({ kind }) => kinds.includes(kind));
  const isFirst = instance === 'first';
  return [
    ...(timeline.length === 0 ? ['强制措施'] : []),
    ...(has('arrest-approved') && !has('arrested') ? ['逮捕的执行日期'] : []),
    ...(has('arrested') && !has('transferred-for-prosecution') ? ['移送审查起诉日期'] : []),
    ...(isFirst && indicted === undefined ? ['提起公诉日期'] : []),
    ...(isFirst && accepted === undefined ? ['法院受理日期(以提起公诉日期起算)'] : []),
    ...(judged === undefined ? ['宣判日期'] : []),
  ];
}
