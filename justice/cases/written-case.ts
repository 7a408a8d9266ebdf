import type { Moment } from '#justice/basics';
import type { Act, Field } from '#justice/procedures';
import type { CaseFile, Command, Person } from './case-file.ts';
import type { Entering } from './open-case.ts';

/** Who usually acts for an agency in this case. */
export interface Team {
  readonly agency: string;
  readonly officers: readonly string[];
  /** Who approves, by post. */
  readonly approvers?: Readonly<Record<string, string>>;
  /** Whoever presides is named first. */
  readonly panel?: readonly string[];
}

/** One act of a written case. What is left out is taken from the team of the role. */
export interface WrittenStep {
  readonly at: Moment;
  readonly act: string;
  readonly subject?: string;
  readonly by?: string;
  readonly people?: readonly string[];
  readonly approvals?: readonly Person[];
  /** Whoever presides is named first. */
  readonly panel?: readonly string[];
  readonly present?: readonly string[];
  readonly form?: Readonly<Record<string, unknown>>;
  /** Subjects that enter the case just before this act: another suspect, a seized thing. */
  readonly enter?: readonly Entering[];
  /** A sentence for the reader, told before the act. */
  readonly says?: string;
}

/** A whole case as written down: acts with their dates. 案例 */
export interface WrittenCase {
  readonly procedure: string;
  readonly name: string;
  readonly title: string;
  readonly teams: Readonly<Record<string, Team>>;
  readonly subjects: readonly Entering[];
  /** What the files that acts name by digest say, where the case is played with them. */
  readonly files?: Readonly<Record<string, string>>;
  readonly steps: readonly WrittenStep[];
}

/** The command a written step stands for, the case led by `lead`; `act` is undefined when the procedure does not know it. */
export function commandOf(written: WrittenCase, step: WrittenStep, { act, lead }: Known): Command {
  const role = step.by ?? (act === undefined ? '' : roleFor(written, act, lead));
  const team = written.teams[role];
  const approvals = step.approvals ?? (act?.approvedBy ?? []).flatMap((post) => approver(team, post));
  const panel = step.panel ?? (act?.panel === undefined ? [] : (team?.panel ?? []));
  return {
    act: step.act,
    ...(step.subject === undefined ? {} : { subject: step.subject }),
    at: step.at,
    role,
    ...(team === undefined ? {} : { agency: team.agency }),
    people: (step.people ?? team?.officers ?? [step.subject ?? role]).map((id) => ({ id })),
    approvals,
    panel: panel.map((id) => ({ id })),
    ...(panel[0] === undefined ? {} : { presiding: panel[0] }),
    ...(step.present === undefined ? {} : { present: step.present }),
    form: { ...unstated(act, step.form ?? {}), ...step.form },
  };
}

interface Known {
  readonly act: Act | undefined;
  readonly lead: string | undefined;
}

function roleFor(written: WrittenCase, act: Act, lead: string | undefined): string {
  const roles: readonly string[] = typeof act.by === 'string' ? [act.by] : act.by;
  if (act.byLead === true && lead !== undefined && roles.includes(lead)) return lead;
  return roles.find((role) => written.teams[role] !== undefined) ?? roles[0] ?? '';
}

function approver(team: Team | undefined, post: string): readonly Person[] {
  const id = team?.approvers?.[post];
  return id === undefined ? [] : [{ id, post }];
}

/** Fields a written case does not state: it records what was done, not every line of every form. Choices are never filled in. */
function unstated(act: Act | undefined, form: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const missing = Object.entries(act?.form ?? {}).filter(([name, field]) => form[name] === undefined && field.optional !== true);
  return Object.fromEntries(missing.flatMap(([name, field]) => notStated(field).map((value) => [name, value] as const)));
}

function notStated(field: Field): readonly unknown[] {
  const words = `(${field.title[0]}:未载明)`;
  if (field.type === 'text') return [words];
  return field.type === 'articles' || field.type === 'people' ? [[words]] : [];
}

/** The name a story calls a subject by. */
export function nameOf(file: CaseFile, id: string): string {
  return file.subjects.find((subject) => subject.id === id)?.name ?? id;
}
