import { addDays, type CivilDay } from '#justice/basics';
import { replay, type Jurisdiction, type WrittenCase, type WrittenStep } from '#justice/cases';
import { coreOf } from '#justice/procedures';
import { CHINA } from '#law/calendars';
import { criminal } from '#law/criminal';
import type { EventKind, TimelineEvent } from './judgment.ts';

/** What the criminal procedure makes of a timeline: the acts it tells and those it presupposes, and which of them could not be. 程序回放 */
export interface Replay {
  readonly performed: number;
  /** Acts no judgment tells, put in because the told ones need them. */
  readonly presumed: number;
  /** Told acts the procedure refuses, with their day. */
  readonly refused: readonly { readonly act: string; readonly at: string }[];
}

const WHO = 'defendant';
const head = { id: 'head', post: 'police-head' } as const;
const TEAMS = {
  police: { agency: 'police', officers: ['one', 'two'], approvers: { 'police-head': 'head', 'agency-head': 'head', 'unit-head': 'head' } },
  procuratorate: { agency: 'procuratorate', officers: ['three'], approvers: { 'chief-procurator': 'chief', 'agency-head': 'chief' } },
} as const;

const jurisdiction: Jurisdiction = { core: coreOf(criminal), calendar: CHINA };

type Steps = readonly (WrittenStep & { readonly isPresumed?: true })[];

const on = (at: string, act: string, form: Readonly<Record<string, unknown>> = {}): WrittenStep => ({
  at: at as CivilDay,
  act,
  subject: WHO,
  form,
});

/** The acts behind the events of an investigation. What comes after the indictment is held against its limits, not replayed: a judgment does not tell it. */
const ACTS: Partial<Readonly<Record<EventKind, (at: string, state: Before) => Steps>>> = {
  detained: (at, { held }) => (held ? [] : [on(at, 'detain', { ground: 'evidence' })]),
  // 批捕在逃: an approval that was never carried out leads nowhere.
  'arrest-approved': (at, { approved, following }) => (approved || following !== 'arrested' ? [] : approval(at)),
  'arrest-refused': (at) => [{ ...on(at, 'requestArrest'), isPresumed: true }, on(at, 'refuseArrest', { ground: 'evidence' })],
  // An arrest told twice is the same custody after a change of jurisdiction.
  arrested: (at, { approved, last }) =>
    last === 'arrested'
      ? []
      : [...(approved ? [] : approval(at).map((step) => ({ ...step, isPresumed: true as const }))), on(at, 'executeArrest')],
  // A measure told again is a later organ's own decision in its own stage.
  bail: (at, { last }) => (last === 'bail' ? [] : [on(at, 'decideBail', { ground: 'harmless', guarantee: 'surety' })]),
  'residential-surveillance': (at, { last }) =>
    last === 'residential-surveillance' ? [] : [on(at, 'decideResidence', { ground: 'better' })],
  released: (at) => [on(at, 'liftMeasure', { ground: 'no-need', deposit: 'none' })],
};

function approval(at: string): Steps {
  return [{ ...on(at, 'requestArrest'), isPresumed: true }, on(at, 'approveArrest')];
}

interface Before {
  readonly held: boolean;
  readonly approved: boolean;
  readonly last?: EventKind;
  readonly following?: EventKind | undefined;
}

/** Plays what a judgment tells of one defendant's investigation through the criminal procedure; undefined when it tells nothing of it. */
export function replayTimeline(timeline: readonly TimelineEvent[], indicted: string | undefined): Replay | undefined {
  const events = timeline.filter(
    ({ kind, date }) => ACTS[kind] !== undefined && date.length === 10 && (indicted === undefined || date <= indicted),
  );
  const [first] = events;
  if (first === undefined) return undefined;
  const steps = [...opening(first.date as CivilDay), ...stepsOf(events)];
  const written: WrittenCase = {
    procedure: 'criminal',
    name: 'judgment',
    title: '',
    teams: TEAMS,
    subjects: [
      { id: 'case', type: 'case', facts: { origin: 'public-security' } },
      { id: WHO, type: 'accused' },
    ],
    steps,
  };
  const replayed = replay(jurisdiction, written);
  if ('findings' in replayed) return undefined;
  const presumed = new Set<WrittenStep>(steps.filter((step) => step.isPresumed === true));
  const refused = replayed.told.filter((told) => 'refused' in told && !presumed.has(told.step));
  return {
    performed: replayed.told.filter((told) => 'performed' in told).length,
    presumed: presumed.size,
    refused: refused.map(({ step }) => ({ act: criminal.acts[step.act]?.title[0] ?? step.act, at: step.at })),
  };
}

function opening(first: CivilDay): Steps {
  const before = addDays(first, -1);
  return [
    { at: before, act: 'acceptReport', form: { source: 'report' }, isPresumed: true },
    { at: before, act: 'fileCase', approvals: [head], isPresumed: true },
  ];
}

function stepsOf(events: readonly TimelineEvent[]): Steps {
  let state: Before = { held: false, approved: false };
  return events.flatMap(({ kind, date }, index) => {
    const following = events[index + 1]?.kind;
    const steps = ACTS[kind]?.(date, { ...state, following }) ?? [];
    state = {
      held: kind === 'detained' || kind === 'arrested' || (state.held && kind.startsWith('arrest-')),
      approved: kind === 'arrest-approved' && following === 'arrested',
      ...(kind.startsWith('arrest-') ? (state.last === undefined ? {} : { last: state.last }) : { last: kind }),
    };
    return steps;
  });
}
