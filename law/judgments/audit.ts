import { addDays, daysBetween, type CivilDay, type Words } from '#justice/basics';
import { replayTimeline, type Replay } from './as-case.ts';
import { LADDERS, reaches, type Ladder, type LadderName, type Rung } from './checks.ts';
import type { DefendantRead, EventKind, JudgmentRead, TimelineEvent } from './judgment.ts';

/**
 * What the law says of one stretch of a timeline.
 * `kept`: within the plain limit. `extended`: lawful only with an approval or a circumstance the text does not show. `overrun`: beyond what the law allows at all.
 */
export interface Assessment {
  readonly ladder: LadderName;
  readonly from: CivilDay;
  readonly to: CivilDay;
  readonly days: number;
  readonly verdict: 'kept' | 'extended' | 'overrun';
  /** What it takes, or the last rung that was passed. */
  readonly rung: Words;
  /** The last day of the rung. */
  readonly until: CivilDay;
}

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
export function auditJudgment({ defendants, court }: JudgmentRead): readonly DefendantAudit[] {
  return defendants.map((defendant) => {
    const timeline = defendant.events.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
    const assessments = [...beforeTrial(timeline, court.indicted), ...trial(timeline, { defendant, court })];
    const replay = replayTimeline(timeline, court.indicted);
    return {
      name: defendant.name,
      timeline,
      ...(replay === undefined ? {} : { replay }),
      assessments,
      notes: notesOn(timeline, court.judged),
      unknown: unknownIn(timeline, court),
    };
  });
}

const isDay = (date: string | undefined): date is CivilDay => date?.length === 10;

const ENDS_CUSTODY: readonly EventKind[] = ['bail', 'residential-surveillance', 'released', 'escaped'];

/** The first dated event of some kinds after a day (or on it, when it stands later in the text). */
function next(timeline: readonly TimelineEvent[], after: number, kinds: readonly EventKind[]): TimelineEvent | undefined {
  return timeline.slice(after + 1).find(({ kind }) => kinds.includes(kind));
}

const MEASURES: readonly EventKind[] = [
  'detained',
  'retained',
  'arrest-approved',
  'arrest-refused',
  'arrested',
  'transferred-for-prosecution',
  'bail',
  'residential-surveillance',
  'released',
  'escaped',
];

function beforeTrial(all: readonly TimelineEvent[], indicted: string | undefined): readonly Assessment[] {
  const timeline = all.filter(({ kind }) => MEASURES.includes(kind));
  return timeline.flatMap((event, index) => {
    if (!isDay(event.date)) return [];
    if (event.kind === 'detained' && timeline[index - 1]?.kind !== 'detained') {
      const decided = next(timeline, index, ['arrested', 'arrest-approved', ...ENDS_CUSTODY]);
      // Where only the execution is dated, the decision may have come the day before.
      return assess('detention', event.date, decided?.date, { mayBeDayBefore: decided?.kind === 'arrested' });
    }
    if (event.kind === 'arrested') return arrested(timeline, index, indicted);
    if (event.kind === 'bail') return measure('bail', timeline, index);
    return event.kind === 'residential-surveillance' ? measure('residence', timeline, index) : [];
  });
}

function arrested(timeline: readonly TimelineEvent[], index: number, indicted: string | undefined): readonly Assessment[] {
  const from = timeline[index]?.date;
  if (!isDay(from)) return [];
  const freed = next(timeline, index, ENDS_CUSTODY);
  const sent = next(timeline, index, ['transferred-for-prosecution']);
  if (sent !== undefined && (freed === undefined || sent.date <= freed.date)) return assess('investigation', from, sent.date);
  if (freed !== undefined && indicted !== undefined && freed.date < indicted)
    return assess('prosecution', from, freed.date, { onlyBeyond: true });
  if (freed !== undefined) return [];
  return indicted === undefined || indicted < from ? [] : assess('prosecution', from, indicted);
}

function measure(ladder: 'bail' | 'residence', timeline: readonly TimelineEvent[], index: number): readonly Assessment[] {
  const from = timeline[index]?.date;
  const end = next(timeline, index, ['arrested', 'detained', 'bail', 'residential-surveillance', 'released'])?.date;
  return isDay(from) ? assess(ladder, from, end) : [];
}

interface InCourt {
  readonly defendant: DefendantRead;
  readonly court: JudgmentRead['court'];
}

function trial(timeline: readonly TimelineEvent[], { court }: InCourt): readonly Assessment[] {
  const { accepted, indicted, judged, procedure = 'ordinary' } = court;
  // After an adjournment for supplementary investigation the limit is counted anew (刑诉法 §208 ¶3).
  const resumed = timeline.findLast(({ kind }) => kind === 'resumed')?.date;
  const from = resumed ?? accepted ?? indicted;
  const isHeld = holdsOn(timeline, judged);
  if (
    !isDay(from) ||
    !isDay(judged) ||
    timeline.some(({ kind }) => kind === 'suspended' || (kind === 'adjourned' && resumed === undefined))
  )
    return [];
  return assess(`trial-${procedure}`, from, judged, { held: isHeld });
}

/** Whether the last measure before a day was custody. */
function holdsOn(timeline: readonly TimelineEvent[], day: string | undefined): boolean {
  const measures: readonly EventKind[] = ['detained', 'arrested', ...ENDS_CUSTODY];
  const last = timeline.findLast(({ kind, date }) => measures.includes(kind) && (day === undefined || date <= day))?.kind;
  return last === 'detained' || last === 'arrested';
}

interface Assessing {
  readonly held?: boolean;
  /** Say nothing when it is kept: the text does not show that the stretch ended what it bounds. */
  readonly onlyBeyond?: boolean;
  readonly mayBeDayBefore?: boolean;
}

function assess(
  name: LadderName,
  from: CivilDay,
  end: string | undefined,
  { held = true, onlyBeyond = false, mayBeDayBefore = false }: Assessing = {},
): readonly Assessment[] {
  if (!isDay(end) || end < from) return [];
  const ladder: Ladder = LADDERS[name];
  const base = { ladder: name, from, to: end, days: daysBetween(from, end) };
  const reached = ladder.rungs.map((rung) => ({ rung, until: reaches(from, rung, held) }));
  const decided = mayBeDayBefore ? addDays(end, -1) : end;
  const rung = reached.findIndex(({ until }) => decided <= until);
  const found = reached[rung] ?? reached.at(-1);
  if (found === undefined || (onlyBeyond && rung === 0)) return [];
  const verdict = rung === 0 ? 'kept' : rung > 0 || ladder.isOpen === true ? 'extended' : 'overrun';
  return [{ ...base, verdict, rung: titleOf(found.rung, rung < 0 && ladder.isOpen === true), until: found.until }];
}

function titleOf({ title }: Rung, isBeyondOpen: boolean): Words {
  return isBeyondOpen
    ? ['须报请最高人民法院批准,或者有不计入审限的情形', 'needs the Supreme People’s Court, or time that is not counted']
    : title;
}

function notesOn(timeline: readonly TimelineEvent[], judged: string | undefined): readonly string[] {
  const end = timeline.find(({ kind }) => kind === 'sentence-end')?.date;
  const start = timeline.find(({ kind }) => kind === 'sentence-start')?.date;
  const over =
    isDay(end) && isDay(judged) && end < judged && holdsOn(timeline, judged)
      ? [`宣判之日(${judged})刑期已于 ${end} 届满,而被告人仍在押`]
      : [];
  const turned = start !== undefined && end !== undefined && end < start ? [`刑期止于 ${end},早于起算的 ${start},文书自相矛盾`] : [];
  return [...over, ...turned];
}

function unknownIn(timeline: readonly TimelineEvent[], court: JudgmentRead['court']): readonly string[] {
  const has = (kind: EventKind): boolean => timeline.some((event) => event.kind === kind);
  return [
    ...(has('arrested') && !has('transferred-for-prosecution') ? ['移送审查起诉日期'] : []),
    ...(court.accepted === undefined ? ['法院受理日期(以提起公诉日期起算)'] : []),
    ...(court.judged === undefined ? ['宣判日期'] : []),
    ...(has('adjourned') && !has('resumed') ? ['延期审理后恢复审理日期'] : []),
  ];
}
