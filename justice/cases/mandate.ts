import type { Citation, Reason } from '#justice/basics';
import type { CoreAct, Invariant } from '#justice/procedures';
import type { Attempt } from './attempt.ts';
import type { CaseFile, Command, Person } from './case-file.ts';
import { holds } from './evaluate.ts';
import type { RefusalCode } from './refusals.ts';

type Reasons = readonly Reason<RefusalCode>[];

const reason = (code: RefusalCode, because: Readonly<Record<string, unknown>>, basis: readonly Citation[]): Reason<RefusalCode> => ({
  code,
  because,
  basis,
});

/** Why these people may not perform this act: role, agency, numbers, approvals, panel, presence, and who took part before. */
export function mandateReasons(attempt: Attempt): Reasons {
  return [
    roleReasons,
    agencyReasons,
    numberReasons,
    approvalReasons,
    panelReasons,
    presidingReasons,
    presenceReasons,
    apartReasons,
  ].flatMap((check) => check(attempt));
}

/** The roles that may perform an act as the case stands: where only the lead may, the others must wait for their stage. */
export function rolesOf(act: CoreAct, file: CaseFile): readonly string[] {
  const roles = typeof act.act.by === 'string' ? [act.act.by] : act.act.by;
  return act.act.byLead === true ? roles.filter((role) => role === leadOf(file)) : roles;
}

/** The role that leads the case. 主办机关 */
export function leadOf(file: CaseFile): string | undefined {
  return file.subjects.find(({ type }) => type === 'case')?.state['case.lead'];
}

function roleReasons({ act, file, command }: Attempt): Reasons {
  const may = rolesOf(act, file);
  return may.includes(command.role) ? [] : [reason('cases/not-your-act', { role: command.role, may }, act.act.basis)];
}

const NO_AGENCY: ReadonlySet<string | undefined> = new Set(['party', 'law', 'station']);

function agencyReasons({ core, file, act, command }: Attempt): Reasons {
  const { agency, role } = command;
  const { roles } = core.procedure.vocabulary;
  if (agency === undefined || NO_AGENCY.has(roles[role]?.kind)) return [];
  const handling = file.agencies[role];
  const elsewhere = Object.entries(file.agencies).filter(([other, id]) => id === agency && roles[other]?.kind !== roles[role]?.kind);
  return [
    ...(handling === undefined || handling === agency ? [] : [reason('cases/another-agency-handles', { role, handling }, act.act.basis)]),
    ...elsewhere.map(([other]) => reason('cases/one-agency-two-powers', { agency, role: other }, act.act.basis)),
  ];
}

const distinct = (people: readonly Person[]): number => new Set(people.map((person) => person.id)).size;

function numberReasons({ core, act, command }: Attempt): Reasons {
  const kind = core.procedure.vocabulary.roles[command.role]?.kind;
  const needed = act.act.officers ?? 1;
  const given = distinct(command.people);
  const isPerson = kind === 'party' || !NO_AGENCY.has(kind);
  return isPerson && given < needed ? [reason('cases/too-few-officers', { needed, given }, act.act.basis)] : [];
}

function approvalReasons({ act, command }: Attempt): Reasons {
  const approvals = command.approvals ?? [];
  const missing = (act.act.approvedBy ?? []).filter((post) => !approvals.some((person) => person.post === post));
  const proposers = new Set(command.people.map((person) => person.id));
  const both = approvals.filter((person) => proposers.has(person.id));
  return [
    ...missing.map((post) => reason('cases/approval-missing', { post }, act.act.basis)),
    ...both.map((person) => reason('cases/proposer-approves', { person: person.id }, act.act.basis)),
  ];
}

function panelReasons({ file, act, command }: Attempt): Reasons {
  const { panel } = act.act;
  if (panel === undefined) return [];
  const members = command.panel ?? [];
  const earlier = file.entries.filter((entry) => panel.freshFrom?.includes(entry.act));
  const sat = new Set(earlier.flatMap((entry) => entry.panel.map((person) => person.id)));
  const again = members.filter((person) => sat.has(person.id));
  const isLawful = panel.sizes.includes(distinct(members));
  return [
    ...(isLawful ? [] : [reason('cases/panel-size', { sizes: panel.sizes, given: distinct(members) }, panel.basis)]),
    ...again.map((person) => reason('cases/panel-not-fresh', { person: person.id }, panel.basis)),
  ];
}

/** Of a panel that is complete, one member presides: not an assessor, and whoever heads the court or division where one of them sits. */
function presidingReasons({ core, act, command }: Attempt): Reasons {
  const { presiding: rule } = core.procedure;
  const members = command.panel ?? [];
  if (act.act.panel === undefined || rule === undefined || members.length === 0) return [];
  const chosen = members.find(({ id }) => id === command.presiding);
  const given = command.presiding === undefined ? {} : { person: command.presiding };
  if (chosen === undefined || rule.never.includes(chosen.rank ?? '')) return [reason('cases/panel-unpresided', given, rule.basis)];
  const heads = members.filter(({ post }) => post !== undefined && rule.heads.includes(post));
  return heads.length === 0 || heads.includes(chosen)
    ? []
    : [reason('cases/head-presides', { ...given, heads: heads.map(({ id }) => id) }, rule.basis)];
}

function presenceReasons({ act, command, view }: Attempt): Reasons {
  return (act.act.present ?? [])
    .filter(({ when }) => when === undefined || holds(when, view))
    .filter(({ who }) => !(command.present ?? []).includes(who))
    .map(({ who, basis }) => reason('cases/must-be-present', { who }, basis));
}

type Apart = Extract<Invariant, { readonly apart: unknown }>;

/** Whoever took part in one group of acts takes no part in another. */
function apartReasons({ core, file, act, command }: Attempt): Reasons {
  const rules = core.procedure.invariants.filter(
    (invariant): invariant is Apart => 'apart' in invariant && invariant.apart.some((group) => group.includes(act.name)),
  );
  return rules.flatMap((rule) => {
    const involved = ({ people, approvals = [], panel = [] }: Pick<Command, 'people' | 'approvals' | 'panel'>): readonly Person[] =>
      rule.headsMay === true ? [...people, ...panel] : [...people, ...approvals, ...panel];
    const others = rule.apart.filter((group) => !group.includes(act.name)).flat();
    const earlier = file.entries.filter((entry) => others.includes(entry.act));
    return involved(command).flatMap((person) => {
      const entry = earlier.find((one) => involved(one).some(({ id }) => id === person.id));
      if (entry === undefined) return [];
      return [reason('cases/took-part-before', { person: person.id, act: entry.act, entry: entry.number }, rule.basis)];
    });
  });
}
