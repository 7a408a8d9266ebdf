import { addDays, dayOf, findDay, isAfter, isTime, Fault, type CivilTime, type Moment, type Words } from '#justice/basics';
import { due, type Counting, type Due, type Ground, type Step } from '#justice/deadlines';
import { limitKey, type ClockChange, type Core } from '#justice/procedures';
import { targetOf, type Reached } from './apply.ts';
import { viewOf, type Attempt, type Jurisdiction } from './attempt.ts';
import { dayNamed } from './booking.ts';
import type { CaseFile, ClockInCase, Excluded, GrantedExtension } from './case-file.ts';
import { bind, holds, type View } from './evaluate.ts';

/** A limit that was not kept. */
export interface Late {
  readonly limit: string;
  readonly subject: string;
  readonly due: Moment;
  readonly at: Moment;
}

/** When a clock of the case runs out, with the derivation. Throws a Fault if the case holds a clock its procedure does not know. */
export function dueOf(jurisdiction: Jurisdiction, file: CaseFile, clock: ClockInCase): Due {
  const { core, calendar } = jurisdiction;
  const rule = core.procedure.rules[clock.limit];
  if (rule === undefined) throw new Fault('cases/limit-without-rule', `no rule for ${clock.limit}`);
  if (clock.until !== undefined) {
    return {
      due: clock.until,
      steps: [{ what: ['决定指定的最后一日', 'the last day the decision fixed'], at: clock.until, basis: rule.basis }],
    };
  }
  const found = due(rule, countingOf(core, file, clock), calendar);
  if ('findings' in found) throw new Fault('cases/clock-cannot-be-counted', found.findings.map(({ help }) => help).join('; '));
  return { ...found, steps: [...found.steps, ...stillSteps(core, clock)] };
}

/** That the count stands still, since when and why: what comes of it is not known yet. */
function stillSteps(core: Core, { limit, excluded }: ClockInCase): readonly Step[] {
  return excluded
    .filter(({ to }) => to === undefined)
    .map((span) => {
      const because = groundOf(core, limit, span);
      const [zh, en] = because === undefined ? ['', ''] : [`(${because.title[0]})`, ` (${because.title[1]})`];
      const what: Words = [`自此不计入期间${zh},尚未恢复计算`, `not counted from here on${en}, and not resumed yet`];
      return { what, at: dayOf(span.from), basis: because?.basis ?? core.procedure.rules[limit]?.basis ?? [] };
    });
}

/** Why time is not counted: what the act that stopped the count says of it, in the words of the limit's own ground where they meet on an article. */
function groundOf({ acts, procedure }: Core, limit: string, { by = '', ground = '' }: Excluded): Ground | undefined {
  const act = acts[by]?.act;
  if (act === undefined) return undefined;
  const field = act.form?.['ground'];
  const chosen = field?.type === 'choice' ? field.of[ground] : undefined;
  if (chosen !== undefined) return { title: chosen, basis: act.basis };
  const [own, ...others] = (procedure.rules[limit]?.excludes ?? []).filter(({ basis }) =>
    basis.some(({ law, article }) => act.basis.some((one) => one.law === law && one.article === article)),
  );
  return own === undefined || others.length > 0 ? { title: act.title, basis: act.basis } : own;
}

function countingOf(core: Core, file: CaseFile, clock: ClockInCase): Counting {
  const rule = core.procedure.rules[clock.limit];
  const ended = clock.excluded.flatMap((span) => {
    const { from, to } = span;
    if (to === undefined || dayOf(to) <= dayOf(from)) return [];
    const because = groundOf(core, clock.limit, span);
    return [{ from: dayOf(from), to: addDays(dayOf(to), -1), ...(because === undefined ? {} : { because }) }];
  });
  return {
    start: rule?.length.hours === undefined ? clock.startedAt : minuteOf(clock.startedAt),
    held: isHeld(core, file, clock.subject),
    extensions: clock.extensions.map(({ days, months }) => ({
      ...(days === undefined ? {} : { days }),
      ...(months === undefined ? {} : { months }),
    })),
    excluded: ended,
    ...(clock.variant === undefined ? {} : { variant: clock.variant }),
    ...(clock.restartedAt === undefined ? {} : { restartedAt: clock.restartedAt }),
  };
}

/** Where only the day is on record an hour limit is counted from its last minute: nobody is called late on what is not known. */
function minuteOf(moment: Moment): Moment {
  return isTime(moment) ? moment : (`${moment}T23:59` as CivilTime);
}

/** Whether the person whose clock it is, or for a clock of the case anybody in it, is held. */
function isHeld({ procedure }: Core, file: CaseFile, subject: string): boolean {
  const { held } = procedure;
  if (held === undefined) return false;
  const people = file.subjects.filter(
    ({ id, type }) => type === held.subject && (id === subject || file.subjects.find((one) => one.id === subject)?.type !== held.subject),
  );
  const view: View = { subjects: file.subjects, bound: {}, owner: new Map() };
  return people.some((person) => {
    const owner = new Map(Object.keys(person.state).map((key) => [key, person.type] as const));
    return holds(held.when, bind({ ...view, owner }, person));
  });
}

const isOpen = (clock: ClockInCase): boolean => clock.stoppedAt === undefined;
const isSuspended = (clock: ClockInCase): boolean => clock.excluded.some(({ to }) => to === undefined);

/** The case at a later moment: limits whose running out changes what may be done have run out. */
export function expire(jurisdiction: Jurisdiction, file: CaseFile, at: Moment): CaseFile {
  const over = file.clocks.filter(
    (clock) =>
      isOpen(clock) &&
      !isSuspended(clock) &&
      jurisdiction.core.expiring.has(clock.limit) &&
      isAfter(at, dueOf(jurisdiction, file, clock).due),
  );
  if (over.length === 0) return file;
  const subjects = file.subjects.map((subject) => {
    const mine = over.filter((clock) => clock.subject === subject.id);
    return { ...subject, state: { ...subject.state, ...Object.fromEntries(mine.map(({ limit }) => [limitKey(limit), 'expired'])) } };
  });
  return { ...file, subjects };
}

/** Limits that are past their last day at a moment and still open: what supervision must look at. 逾期线索 */
export function overdue(jurisdiction: Jurisdiction, file: CaseFile, at: Moment): readonly Late[] {
  return file.clocks
    .filter((clock) => isOpen(clock) && !isSuspended(clock) && jurisdiction.core.procedure.clocks[clock.limit]?.lapses !== true)
    .flatMap(({ limit, subject }) => lateOf(jurisdiction, file, { limit, subject, at }));
}

function lateOf(
  jurisdiction: Jurisdiction,
  file: CaseFile,
  { limit, subject, at }: { readonly limit: string; readonly subject: string; readonly at: Moment },
): readonly Late[] {
  const clock = file.clocks.findLast((one) => isOpen(one) && one.limit === limit && one.subject === subject);
  const { lapses, lateIfUsed } = jurisdiction.core.procedure.clocks[limit] ?? {};
  if (clock === undefined || isSuspended(clock) || (lapses === true && lateIfUsed !== true)) return [];
  const last = dueOf(jurisdiction, file, clock).due;
  return isAfter(at, last) ? [{ limit, subject, due: last, at }] : [];
}

interface Change extends ClockChange {
  readonly subject: string;
}

function changesOf(attempt: Attempt, reached: readonly Reached[]): readonly Change[] {
  return reached.flatMap((one) =>
    one.effects.clocks.flatMap((change) => {
      const target = targetOf(limitKey(change.limit), one, attempt.view);
      return target === undefined ? [] : [{ ...change, subject: target.id }];
    }),
  );
}

/** The limits an act ends, or extends, after their last day, and the day it should have come ahead of. */
export function lateWith(jurisdiction: Jurisdiction, attempt: Attempt, reached: readonly Reached[]): readonly Late[] {
  // What happens by law happens because time is over, not too late.
  const isByLaw = jurisdiction.core.procedure.vocabulary.roles[attempt.command.role]?.kind === 'law';
  const ended = (isByLaw ? [] : changesOf(attempt, reached))
    .filter(({ change }) => change === 'stop' || change === 'extend')
    .flatMap(({ limit, subject }) => lateOf(jurisdiction, attempt.file, { limit, subject, at: attempt.command.at }));
  return [...ended, ...notAhead(jurisdiction, attempt)];
}

/** Whether an act came too close to the day it must come ahead of. */
function notAhead({ core, calendar }: Jurisdiction, { act, subject, command }: Attempt): readonly Late[] {
  const { ahead } = act.act;
  const rule = ahead === undefined ? undefined : core.procedure.rules[ahead.limit];
  const on = ahead === undefined ? undefined : dayNamed(command.form?.[ahead.of]);
  if (ahead === undefined || rule === undefined || on === undefined) return [];
  const found = due(rule, { start: on }, calendar);
  if ('findings' in found || !isAfter(command.at, found.due)) return [];
  return [{ limit: ahead.limit, subject: subject.id, due: found.due, at: command.at }];
}

/** The clocks after an act. */
export function changeClocks(jurisdiction: Jurisdiction, attempt: Attempt, reached: readonly Reached[]): readonly ClockInCase[] {
  const { core } = jurisdiction;
  let clocks = attempt.file.clocks;
  for (const change of changesOf(attempt, reached)) clocks = changed(clocks, change, { core, attempt, jurisdiction });
  return clocks;
}

interface Changing {
  readonly core: Core;
  readonly attempt: Attempt;
  readonly jurisdiction: Jurisdiction;
}

function changed(clocks: readonly ClockInCase[], change: Change, changing: Changing): readonly ClockInCase[] {
  const { attempt } = changing;
  const { limit, subject } = change;
  const running = clocks.findLast((clock) => isOpen(clock) && clock.limit === limit && clock.subject === subject);
  const replaced = (next: Partial<ClockInCase>): readonly ClockInCase[] =>
    clocks.map((clock) => (clock === running ? { ...clock, ...next } : clock));
  if (change.change !== 'start') return running === undefined ? clocks : replaced(ALTERED[change.change](running, change, changing));
  return [...(running === undefined ? clocks : replaced({ stoppedAt: attempt.command.at })), started(changing, change)];
}

/** Where a limit counts from the last day of one that ran out: that day, when this act ends it; else the act's own. */
function startOf({ core, attempt, jurisdiction }: Changing, { limit, subject }: Change): Moment {
  const { act, file, command } = attempt;
  if (core.procedure.clocks[limit]?.countsFrom !== 'expiry') return command.at;
  const ended = new Set(act.effects.clocks.filter(({ change }) => change === 'stop' || change === 'drop').map((one) => one.limit));
  const days = file.clocks
    .filter((clock) => isOpen(clock) && clock.subject === subject && ended.has(clock.limit))
    .map((clock) => dueOf(jurisdiction, file, clock).due)
    .filter((day) => isAfter(command.at, day));
  return days.toSorted().at(-1) ?? command.at;
}

type Altered = (running: ClockInCase, change: Change, changing: Changing) => Partial<ClockInCase>;

/** What each change leaves of a clock that runs. */
const ALTERED: Readonly<Record<Exclude<ClockChange['change'], 'start'>, Altered>> = {
  stop: (_running, _change, { attempt }) => ({ stoppedAt: attempt.command.at }),
  drop: (_running, _change, { attempt }) => ({ stoppedAt: attempt.command.at }),
  suspend: ({ excluded }, change, { attempt }) => ({ excluded: [...excluded, stopped(attempt, change)] }),
  resume: ({ excluded }, change, { attempt }) => ({
    excluded: excluded.map((span): Excluded => (span.to === undefined ? { ...span, to: sinceOf(attempt, change) } : span)),
  }),
  restart: (_running, change, { attempt }) => ({ restartedAt: sinceOf(attempt, change), extensions: [], excluded: [] }),
  turn: (_running, { limit, into }, { core }) => {
    if (into === undefined) return {};
    // A variant with extensions of its own does not know those granted before it.
    const hasOwn = core.procedure.rules[limit]?.variants?.[into]?.extensions !== undefined;
    return { variant: into, ...(hasOwn ? { extensions: [] } : {}) };
  },
  extend: ({ extensions }, change, { core, attempt }) => ({ extensions: [...extensions, granted(core, attempt, change)] }),
};

/** From when a change counts: the day the form states, never later than the act that records it. */
function sinceOf({ command }: Attempt, { since }: Change): Moment {
  const stated = since === undefined ? undefined : findDay(String(command.form?.[since]));
  return stated === undefined || isAfter(stated, command.at) ? command.at : stated;
}

/** The count stands still: since when, by which act, on which ground where its form chooses one. */
function stopped(attempt: Attempt, change: Change): Excluded {
  const ground = attempt.command.form?.['ground'];
  return { from: sinceOf(attempt, change), by: attempt.act.name, ...(typeof ground === 'string' ? { ground } : {}) };
}

/** How much an extension adds: what the form says where the law only bounds it, else what the rule states. */
function granted(core: Core, { command }: Attempt, { limit, by = '', of }: Change): GrantedExtension {
  const { months, days } = core.procedure.rules[limit]?.extensions?.[by]?.adds ?? {};
  const said = of === undefined ? undefined : command.form?.[of];
  if (typeof said === 'number') return { by, ...(days === undefined ? { months: said } : { days: said }) };
  return { by, ...(months === undefined ? {} : { months }), ...(days === undefined ? {} : { days }) };
}

function started(changing: Changing, change: Change): ClockInCase {
  const { core, attempt } = changing;
  const { command, view, file } = attempt;
  const { limit, subject, until } = change;
  const person = file.subjects.find(({ id }) => id === subject);
  const own = person === undefined ? view : { ...viewOf(core, file, person), bound: { ...view.bound, [person.type]: person } };
  const variant = core.procedure.clocks[limit]?.variants?.find(({ when }) => holds(when, own))?.variant;
  const last = until === undefined ? undefined : findDay(String(command.form?.[until]));
  return {
    limit,
    subject,
    startedAt: startOf(changing, change),
    extensions: [],
    excluded: [],
    ...(variant === undefined ? {} : { variant }),
    ...(last === undefined ? {} : { until: last }),
  };
}
