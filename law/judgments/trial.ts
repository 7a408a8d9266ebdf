import { assess, isDay, isWithin, type Assessment } from './assess.ts';
import { ENDS_CUSTODY } from './before-trial.ts';
import type { LadderName } from './checks.ts';
import type { CourtRead, EventKind, TimelineEvent, TrialRead, Undated } from './judgment.ts';

/** The trial against its limit, and why not where that cannot be said. */
export interface TrialAudit {
  readonly assessments: readonly Assessment[];
  readonly unknown: readonly string[];
}

/** The first text with the limits of today came into force then; an older trial had shorter ones. */
const TODAYS_LIMITS = '2013-01-01';

/** What the limit of a trial depends on. */
export interface InCourt {
  readonly court: CourtRead;
  readonly trial: TrialRead;
  /** The longest term of sentence of anybody in it, in months; 0 where none is told. */
  readonly longestTerm: number;
}

/** Holds the time in court against the limit of its instance and procedure. 审限 */
export function trialAudit(timeline: readonly TimelineEvent[], { court, trial, longestTerm }: InCourt): TrialAudit {
  const from = startOf(timeline, court, trial);
  const { judged } = court;
  if (!isDay(judged)) return NOTHING;
  if (!isDay(from)) return trial.instance === 'first' ? NOTHING : unknown(`${STARTS[trial.instance]},审限未计算`);
  if (from < TODAYS_LIMITS) return unknown('审限(2013年以前依当时的刑事诉讼法,未计算)');
  const has = (one: EventKind): boolean => timeline.some(({ kind }) => kind === one);
  if ((has('suspended') || has('adjourned')) && !has('resumed')) return unknown('中止或者延期审理后恢复审理的日期,审限未计算');
  const isHeld = holdsOn(timeline, judged);
  const slack = startsAtCharge(timeline, court) ? UNTIL_ACCEPTED[trial.isPrivate ? 'private' : 'public'] : 0;
  const assessments = assess(ladderOf(court, trial, isHeld), { from, end: judged, slack, ...(isHeld ? {} : { isFree: true }) });
  return weighed(shown(assessments, longestTerm), trial.undated);
}

/** The limit runs from acceptance; where only the charge is dated, the court may have taken this long to accept (刑诉法解释 §219, §320). */
const UNTIL_ACCEPTED = { public: 7, private: 15 } as const;

const startsAtCharge = (timeline: readonly TimelineEvent[], { accepted }: CourtRead): boolean =>
  accepted === undefined && !timeline.some(({ kind }) => kind === 'resumed');

const NOTHING: TrialAudit = { assessments: [], unknown: [] };
const STARTS = { remand: '收到发回重审案件的日期', second: '二审受理日期', retrial: '提审或者再审决定的日期' } as const;

const unknown = (text: string): TrialAudit => ({ assessments: [], unknown: [text] });

/** After an adjournment for supplementary investigation the limit is counted anew (刑诉法 §208 ¶3); a court of appeal counts from its own acceptance. */
function startOf(timeline: readonly TimelineEvent[], { accepted, indicted }: CourtRead, { instance }: TrialRead): string | undefined {
  if (instance === 'remand' || instance === 'retrial') return undefined;
  const resumed = timeline.findLast(({ kind }) => kind === 'resumed')?.date;
  // Accepted before the charge: one of the two is wrong, and the later is the more lenient.
  const started = accepted !== undefined && indicted !== undefined && accepted < indicted ? indicted : (accepted ?? indicted);
  return resumed ?? (instance === 'first' ? started : accepted);
}

function ladderOf({ procedure = 'ordinary' }: CourtRead, { instance, isPrivate }: TrialRead, isHeld: boolean): LadderName {
  if (instance === 'second') return 'trial-second';
  return isPrivate && !isHeld && procedure === 'ordinary' ? 'trial-private' : `trial-${procedure}`;
}

const UNDATED: Readonly<Record<Undated, string>> = {
  adjournment: '延期审理、补充侦查',
  suspension: '中止审理',
  evaluation: '精神病鉴定',
  conversion: '程序转换',
  jurisdiction: '改变管辖',
  extension: '延长审限',
};

/** What the text tells without a date may not count: then only a trial within its plain limit is certain. An extension that is told is one. */
function weighed(assessments: readonly Assessment[], undated: readonly Undated[]): TrialAudit {
  const [found] = assessments;
  if (found === undefined || found.verdict === 'kept') return { assessments, unknown: [] };
  const uncounted = undated.filter((one) => one !== 'extension');
  if (uncounted.length > 0) {
    return unknown(`审限是否遵守(文书载有${uncounted.map((one) => UNDATED[one]).join('、')},未载起止日期)`);
  }
  const isExtended = undated.includes('extension') && isWithin(found, 3);
  return { assessments: isExtended ? [{ ...found, verdict: 'kept', rung: EXTENDED }] : assessments, unknown: [] };
}

/** A sentence of more than three years, or of more than one on the fast track, shows what the longer limit needs. */
function shown(assessments: readonly Assessment[], longestTerm: number): readonly Assessment[] {
  return assessments.map((one) => {
    const needed = one.ladder === 'trial-summary' ? 36 : one.ladder === 'trial-fast-track' ? 12 : Number.POSITIVE_INFINITY;
    return one.verdict === 'extended' && longestTerm > needed ? { ...one, verdict: 'kept', rung: LONG_SENTENCE } : one;
  });
}

const LONG_SENTENCE = ['所判刑罚符合延长条件', 'the sentence shows what the longer limit needs'] as const;
const EXTENDED = ['文书载明已批准延长', 'the text tells of the extension'] as const;

/** Whether the last measure before a day was custody. */
export function holdsOn(timeline: readonly TimelineEvent[], day: string | undefined): boolean {
  const measures: readonly EventKind[] = ['detained', 'arrested', ...ENDS_CUSTODY];
  const last = timeline.findLast(({ kind, date }) => measures.includes(kind) && (day === undefined || date <= day))?.kind;
  return last === 'detained' || last === 'arrested';
}
