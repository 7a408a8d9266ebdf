import { dayOf, type Reason, type Refusal } from '#justice/basics';
import type { CoreAct } from '#justice/procedures';
import { assign, reach } from './apply.ts';
import { viewOf, type Attempt, type Jurisdiction } from './attempt.ts';
import type { CaseFile, Command, Entry, SubjectInCase } from './case-file.ts';
import { bookingsIn, isBehind } from './booking.ts';
import { boundReasons, fixedReasons } from './bounds.ts';
import { changeClocks, expire, lateWith, type Late } from './clocks.ts';
import { holds, type View } from './evaluate.ts';
import { isWhole, problemsOf, type FieldProblem } from './form.ts';
import { mandateReasons } from './mandate.ts';
import type { RefusalCode } from './refusals.ts';

/** What an act brought about. */
export interface Performed {
  readonly file: CaseFile;
  readonly entry: Entry;
  /** Limits this act ended after their last day. */
  readonly late: readonly Late[];
  readonly documents: readonly string[];
  readonly serves: readonly string[];
  readonly tells: readonly string[];
  readonly opens?: { readonly procedure: string; readonly act: string };
}

export type CaseRefusal = Refusal<RefusalCode>;

/**
 * Performs an act, or refuses it with every failing reason and its article. Nothing of `file` is changed. 实施行为
 * What comes late is performed and flagged; only what the guards demand is refused.
 */
export function perform(jurisdiction: Jurisdiction, file: CaseFile, command: Command): Performed | CaseRefusal {
  const { core } = jurisdiction;
  const act = core.acts[command.act];
  if (act === undefined) return refuse('cases/unknown-act', { act: command.act });
  const now = expire(jurisdiction, file, command.at);
  const subject = findSubject(now, act, command.subject);
  if (subject === undefined) return refuse('cases/unknown-subject', { subject: command.subject ?? act.subject });
  if (subject.type !== act.subject) return refuse('cases/wrong-subject', { subject: subject.id, needs: act.subject });

  const attempt: Attempt = { core, file: now, act, subject, view: viewOf(core, now, subject), command };
  const reasons = [
    ...orderReasons(attempt),
    ...mandateReasons(attempt),
    ...guardReasons(act, attempt.view),
    ...formReasons(attempt),
    ...boundReasons(attempt),
    ...fixedReasons(jurisdiction, attempt),
  ];
  return reasons.length > 0 ? { refused: reasons } : carryOut(jurisdiction, attempt);
}

/** The guards that fail for a subject, each with its article. */
export function guardReasons(act: CoreAct, view: View): readonly Reason<RefusalCode>[] {
  return act.guards
    .filter((guard) => !holds(guard.condition, view))
    .map(({ code, condition, basis }) => ({ code: `cases/${code}` as const, because: { condition }, basis }));
}

function refuse(code: RefusalCode, because: Readonly<Record<string, unknown>>): CaseRefusal {
  return { refused: [{ code, because, basis: [] }] };
}

function findSubject(file: CaseFile, act: CoreAct, id: string | undefined): SubjectInCase | undefined {
  if (id !== undefined) return file.subjects.find((subject) => subject.id === id);
  const candidates = file.subjects.filter(({ type }) => type === act.subject);
  // Nobody needs to name the only one there is.
  return candidates.length === 1 ? candidates[0] : undefined;
}

function orderReasons({ file, command }: Attempt): readonly Reason<RefusalCode>[] {
  const last = file.entries.at(-1)?.at;
  if (last === undefined || dayOf(command.at) >= dayOf(last)) return [];
  return [{ code: 'cases/before-last-act', because: { at: command.at, last }, basis: [] }];
}

function formReasons({ act, command }: Attempt): readonly Reason<RefusalCode>[] {
  const problems = [
    ...problemsOf(act.act.form ?? {}, command.form ?? {}),
    ...amountProblems(act, command),
    ...behindProblems(act, command),
  ];
  return problems.length === 0 ? [] : [{ code: 'cases/form-incomplete', because: { problems }, basis: act.act.basis }];
}

/** An extension is granted in whole days or months. */
function amountProblems({ effects, each }: CoreAct, { form = {} }: Command): readonly FieldProblem[] {
  const fields = [effects, ...each.map((one) => one.effects)].flatMap(({ clocks }) =>
    clocks.flatMap(({ of }) => (of === undefined ? [] : [of])),
  );
  return fields.filter((field) => !isWhole(form[field])).map((field) => ({ field, problem: 'not-whole' }));
}

/** Nobody is called to what lies behind. */
function behindProblems({ act }: CoreAct, { at, form = {} }: Command): readonly FieldProblem[] {
  return bookingsIn(act.form ?? {}, form)
    .filter(({ booking }) => isBehind(booking, at))
    .map(({ field }) => ({ field, problem: 'already-past' }));
}

function carryOut(jurisdiction: Jurisdiction, attempt: Attempt): Performed {
  const { file, act } = attempt;
  const reached = reach(act, attempt.view);
  const late = lateWith(jurisdiction, attempt, reached);
  const entry = entryOf(attempt, late);
  const after: CaseFile = {
    ...file,
    subjects: assign(attempt, reached),
    clocks: changeClocks(jurisdiction, attempt, reached),
    agencies: agenciesAfter(attempt),
    entries: [...file.entries, entry],
  };
  return {
    file: after,
    entry,
    late,
    documents: act.act.produces ?? [],
    serves: act.act.serves ?? [],
    tells: act.act.tells ?? [],
    ...(act.act.opens === undefined ? {} : { opens: act.act.opens }),
  };
}

/** Who acts for whom from now on: whoever just acted, and nobody yet in the roles the act vacates. */
function agenciesAfter({ file, act, command }: Attempt): CaseFile['agencies'] {
  const now = command.agency === undefined ? file.agencies : { ...file.agencies, [command.role]: command.agency };
  const vacated = new Set([act.act.vacates ?? []].flat());
  return vacated.size === 0 ? now : Object.fromEntries(Object.entries(now).filter(([role]) => !vacated.has(role)));
}

function entryOf({ file, subject, command }: Attempt, late: readonly Late[]): Entry {
  const { act, at, role, agency, people, approvals = [], panel = [], presiding, present = [], form = {} } = command;
  return {
    number: file.entries.length + 1,
    act,
    subject: subject.id,
    at,
    role,
    ...(agency === undefined ? {} : { agency }),
    people,
    approvals,
    panel,
    ...(presiding === undefined ? {} : { presiding }),
    present,
    form,
    late: late.map(({ limit, due }) => ({ limit, due })),
  };
}
