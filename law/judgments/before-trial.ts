import { assess, isDay, type Assessment } from './assess.ts';
import type { CourtRead, EventKind, TimelineEvent } from './judgment.ts';

/** What ends custody. */
export const ENDS_CUSTODY: readonly EventKind[] = ['bail', 'residential-surveillance', 'released', 'escaped'];

const MEASURES: readonly EventKind[] = [
  'detained',
  'retained',
  'arrest-approved',
  'arrest-refused',
  'arrested',
  'transferred-for-prosecution',
  ...ENDS_CUSTODY,
];

/** The first dated event of some kinds after a day (or on it, when it stands later in the text). */
function next(timeline: readonly TimelineEvent[], after: number, kinds: readonly EventKind[]): TimelineEvent | undefined {
  return timeline.slice(after + 1).find(({ kind }) => kinds.includes(kind));
}

/** What is known beside the measures themselves. */
export interface Surroundings {
  readonly court: CourtRead;
  /** Somebody who fled, or a case that went up and came back: bail may have been decided anew in between. */
  readonly mayBeRenewed: boolean;
  /** Examined for mental illness: the days of the examination do not count (刑诉法 §149). */
  readonly isEvaluated: boolean;
}

/** 留置 by a supervision commission; a police station's 留置盘问 is another thing. */
const isSupervision = ({ words, date }: TimelineEvent): boolean => date >= SUPERVISION && !/公安|派出所|盘问|分局|警/u.test(words);
/** Retention began with the trial of supervision reform. */
const SUPERVISION = '2016-12-25';

/** Every measure of one defendant against its limit. 强制措施期限 */
export function beforeTrial(all: readonly TimelineEvent[], { court, mayBeRenewed, isEvaluated }: Surroundings): readonly Assessment[] {
  const timeline = all.filter(({ kind }) => MEASURES.includes(kind));
  return timeline.flatMap((event, index) => {
    const { kind, date } = event;
    if (!isDay(date)) return [];
    if (kind === 'detained') return detained(timeline, index, isEvaluated);
    if (kind === 'arrested') return arrested(timeline, index, court.indicted);
    if (kind === 'retained' && isSupervision(event))
      return assess('retention', { from: date, end: next(timeline, index, AFTER_RETENTION)?.date });
    return kind === 'bail' || kind === 'residential-surveillance' ? free(timeline, index, { judged: court.judged, mayBeRenewed }) : [];
  });
}

const AFTER_RETENTION: readonly EventKind[] = ['detained', 'arrest-approved', 'arrested', 'bail', 'residential-surveillance', 'released'];

/** From the last of several detentions in a row: 被羁押 on one day and 刑事拘留 on another are one custody, and the limit runs from the formal one. */
function detained(timeline: readonly TimelineEvent[], index: number, mayBeRenewed: boolean): readonly Assessment[] {
  const { date: from, words = '' } = timeline[index] ?? {};
  if (!isDay(from) || timeline[index + 1]?.kind === 'detained') return [];
  const decided = next(timeline, index, ['arrested', 'arrest-approved', 'arrest-refused', ...ENDS_CUSTODY]);
  const before = timeline.slice(0, index).findLast(({ kind }) => kind !== 'detained');
  const wasRetained = before?.kind === 'retained' && isSupervision(before);
  // The decision may have come the day before it was carried out, the formal detention the day after somebody was seized.
  const isDecision = decided?.kind === 'arrest-approved' || decided?.kind === 'arrest-refused';
  const slack = (isDecision ? 0 : 1) + (/拘/u.test(words) ? 0 : 1);
  return assess(wasRetained ? 'detention-after-retention' : 'detention', {
    from,
    end: decided?.date,
    slack,
    mayBeRenewed,
  });
}

function arrested(timeline: readonly TimelineEvent[], index: number, indicted: string | undefined): readonly Assessment[] {
  const from = timeline[index]?.date;
  if (!isDay(from)) return [];
  const freed = next(timeline, index, ENDS_CUSTODY);
  const sent = next(timeline, index, ['transferred-for-prosecution']);
  if (sent !== undefined && (freed === undefined || sent.date <= freed.date)) return assess('investigation', { from, end: sent.date });
  if (freed !== undefined && indicted !== undefined && freed.date < indicted)
    return assess('prosecution', { from, end: freed.date, onlyBeyond: true });
  return indicted === undefined || indicted < from ? [] : assess('prosecution', { from, end: indicted });
}

const AFTER_FREEDOM: readonly EventKind[] = ['arrested', 'arrest-approved', 'detained', ...ENDS_CUSTODY];

interface Freedom {
  readonly judged: string | undefined;
  readonly mayBeRenewed: boolean;
}

/** Bail and residential surveillance to the next measure, or to the judgment where another organ may have decided anew in between. */
function free(timeline: readonly TimelineEvent[], index: number, { judged, mayBeRenewed }: Freedom): readonly Assessment[] {
  const { kind, date: from } = timeline[index] ?? {};
  if (!isDay(from)) return [];
  const ladder = kind === 'bail' ? 'bail' : 'residence';
  const end = next(timeline, index, AFTER_FREEDOM);
  if (end !== undefined) return assess(ladder, { from, end: end.date, mayBeRenewed });
  return assess(ladder, { from, end: judged, onlyBeyond: true, mayBeRenewed: true });
}
