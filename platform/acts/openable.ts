import { seatsOf } from '#justice/agencies';
import type { Actor } from '#justice/access';
import { dayOf, type Moment } from '#justice/basics';
import { offer, openCase, type CaseFile, type Jurisdiction } from '#justice/cases';
import type { CoreAct, Facet } from '#justice/procedures';
import type { Standing } from './actor.ts';
import { actingAs, questionOf } from './ask-access.ts';
import type { Grounds } from './engine.ts';
import type { Practice } from './practice.ts';

/** The facts of a case, by facet, with which somebody who opens it may go on: the values each may have. */
export type Beginning = Readonly<Record<string, readonly string[]>>;

/** A case that somebody may open: of which procedure, as whom, in whose name. 可受理 */
export interface Openable {
  readonly practice: Practice;
  readonly role: string;
  readonly agency: string;
  readonly facts: Beginning;
}

const known = new WeakMap<Jurisdiction, ReadonlyMap<string, Beginning>>();

/**
 * Each handling agency's role that may take a case on from where it is opened, with the facts of the case under which it may:
 * by an act of its own that moves the case to another stage, or by the next such act where a party acts first.
 */
export function beginningsOf(jurisdiction: Jurisdiction, at: Moment): ReadonlyMap<string, Beginning> {
  const before = known.get(jurisdiction);
  if (before !== undefined) return before;
  const { core } = jurisdiction;
  const { vocabulary } = core.procedure;
  const others = Object.keys(core.subjects).flatMap((type) => (type === 'case' ? [] : [{ id: type, type }]));
  const taking = combined(factsOf(vocabulary.subjects.case.facets)).map((facts) => {
    const file = openCase(core, [{ id: 'case', type: 'case', facts }, ...others]);
    return { facts, roles: 'findings' in file ? new Set<string>() : takingOn({ jurisdiction, at }, file) };
  });
  const made = new Map<string, Beginning>();
  for (const role of Object.keys(vocabulary.roles)) {
    const begun = taking.filter(({ roles }) => roles.has(role));
    if (begun.length > 0) made.set(role, together(begun.map(({ facts }) => facts)));
  }
  known.set(jurisdiction, made);
  return made;
}

interface When {
  readonly jurisdiction: Jurisdiction;
  readonly at: Moment;
}

/** The agencies' roles that take a case on as it is opened. */
function takingOn(when: When, file: CaseFile): ReadonlySet<string> {
  const { roles } = when.jurisdiction.core.procedure.vocabulary;
  const isParty = (role: string): boolean => roles[role]?.kind === 'party';
  const isHandling = (role: string): boolean => {
    const { kind, level = 'handling' } = roles[role] ?? {};
    return kind !== 'party' && kind !== 'law' && level === 'handling';
  };
  const names = Object.keys(roles);
  const after = names.filter(isParty).flatMap((role) => actsIn(when, file, role).map((act) => asAfter(file, act)));
  return new Set(names.filter(isHandling).filter((role) => [file, ...after].some((one) => actsIn(when, one, role).some(movesOn))));
}

/** The acts a role may do as the case stands. */
const actsIn = ({ jurisdiction, at }: When, file: CaseFile, role: string): readonly CoreAct[] =>
  offer(jurisdiction, file, { role, at }).flatMap(({ act, allowed }) => (allowed ? (jurisdiction.core.acts[act] ?? []) : []));

/** Whether an act moves the case to another stage. */
const movesOn = ({ effects }: CoreAct): boolean => effects.assigns.some(({ key }) => key === 'case.stage');

/** The case as it stands after an act, as far as the act leaves nothing to choose. */
function asAfter(file: CaseFile, { effects }: CoreAct): CaseFile {
  const said = Object.fromEntries(effects.assigns.flatMap(({ key, to }) => (typeof to === 'string' ? [[key, to] as const] : [])));
  const standing = (state: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(state).map(([key, value]) => [key, said[key] ?? value]));
  return { ...file, subjects: file.subjects.map((one) => ({ ...one, state: standing(one.state) })) };
}

/** What is a fact of the world: it may have several values as a subject enters. */
const factsOf = (facets: Readonly<Record<string, Facet>>): readonly (readonly [name: string, values: readonly string[]])[] =>
  Object.entries(facets).flatMap(([name, { initially }]) => (initially.length > 1 ? [[name, initially] as const] : []));

/** Every combination of the values. */
const combined = (facts: ReturnType<typeof factsOf>): readonly Readonly<Record<string, string>>[] =>
  facts.reduce<readonly Readonly<Record<string, string>>[]>(
    (all, [name, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );

const together = (all: readonly Readonly<Record<string, string>>[]): Beginning =>
  Object.fromEntries(Object.keys(all[0] ?? {}).map((name) => [name, [...new Set(all.map((one) => one[name] ?? ''))]]));

/** What somebody may open today: where their agency holds the office, the rules let them, and the role has something to do first. 可受理的案件 */
export function openableBy(
  grounds: Pick<Grounds, 'practices' | 'access' | 'clock'>,
  standing: Standing,
  actor: Actor,
): readonly Openable[] {
  const now = grounds.clock.now();
  const seated = [...new Set(seatsOf(standing.roster, actor.id, dayOf(now)).map(({ agency }) => agency))];
  const here = standing.roster.agencies.filter(({ id }) => seated.includes(id));
  return Object.entries(grounds.practices).flatMap(([procedure, practice]) =>
    [...beginningsOf(practice.jurisdiction, now)].flatMap(([role, facts]) =>
      here
        .filter(({ offices }) => offices.includes(`${procedure}/${role}`))
        .filter(({ id: agency }) => {
          const asked = {
            ...questionOf(standing, { actor, action: 'case/open', on: now }),
            ...actingAs(standing, { practice, role, agency }),
          };
          return grounds.access.decide(asked).isAllowed;
        })
        .map(({ id: agency }) => ({ practice, role, agency, facts })),
    ),
  );
}
