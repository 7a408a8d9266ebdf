import { findAgency, type Seat } from '#justice/agencies';
import { LABELS, type Action, type Actor, type Question } from '#justice/access';
import { dayOf, type Moment } from '#justice/basics';
import type { Standing } from './actor.ts';
import { approvingFor } from './asked.ts';
import type { LockedCase, Part } from './locked-case.ts';
import type { Practice } from './practice.ts';

interface About {
  readonly actor: Actor;
  readonly locked: Pick<LockedCase, 'id' | 'label' | 'agencies' | 'relation' | 'practice' | 'file'>;
  readonly action: Action;
  readonly on: Moment;
  readonly more?: Partial<Question>;
}

/** The question to the access rules about a case. */
export function questionAbout(standing: Standing, { actor, locked, action, on, more = {} }: About): Question {
  const { id, label, agencies, relation, practice, file } = locked;
  const handledAs = relation.officer
    .filter(({ relation: part }) => part !== 'approver')
    .flatMap(({ agency }) => findAgency(standing.roster, agency)?.kind ?? []);
  const openTo = practice.opensTo(file);
  return { ...questionOf(standing, { actor, action, on }), case: { id, label, agencies, relation, handledAs, openTo }, ...more };
}

/** The question to the access rules about no case in particular. */
export function questionOf(standing: Standing, { actor, action, on }: Pick<About, 'actor' | 'action' | 'on'>): Question {
  const officer = standing.roster.officers.find(({ id }) => id === actor.id);
  return { actor, action, seats: standing.seatsOf(actor.id, dayOf(on)), clearance: officer?.clearance ?? 'sealed' };
}

/** The seats that count in cases: whoever keeps the machines running belongs to no agency as far as cases go. */
export const seatsInCases = (seats: readonly Seat[]): readonly Seat[] =>
  seats.some(({ rank }) => rank.endsWith('-administrator')) ? [] : seats;

/** By what somebody may know of a case at all, for the store: undefined where it is the law itself that acts. */
export function partOf(standing: Standing, actor: Actor, on: Moment): Part | undefined {
  if (actor.kind === 'law') return undefined;
  const { seats, clearance } = questionOf(standing, { actor, action: 'case/read', on });
  return {
    agencies: [...new Set(seatsInCases(seats).map(({ agency }) => agency))],
    labels: actor.kind === 'person' ? null : LABELS.slice(0, LABELS.indexOf(clearance) + 1),
  };
}

interface Acting {
  readonly practice: Practice;
  readonly role: string;
  readonly act?: string;
  readonly agency: string | undefined;
}

/** In whose name and with which power somebody acts. */
export function actingAs(standing: Standing, { practice, role, act, agency }: Acting): Partial<Question> {
  const { acts, vocabulary } = practice.jurisdiction.core.procedure;
  const power = acts[act ?? '']?.power ?? vocabulary.roles[role]?.power;
  if (agency === undefined) return power === undefined ? {} : { power };
  const organ = findAgency(standing.roster, agency)?.kind;
  return {
    agency,
    line: [...lineOf(standing, agency), ...approvingFor(standing.roster, agency)],
    ...(power === undefined ? {} : { power }),
    ...(organ === undefined ? {} : { organ }),
  };
}

/** An agency and those that lead it: who only supervises or guides is not in line. */
function lineOf({ roster }: Pick<Standing, 'roster'>, agency: string): readonly string[] {
  const above = findAgency(roster, agency)?.above;
  return above?.by === 'leads' ? [agency, ...lineOf({ roster }, above.agency)] : [agency];
}
