import { sql } from 'kysely';
import { dayOf, type Moment, type Reason } from '#justice/basics';
import { seatsOf } from '#justice/agencies';
import { enterCase, openCase, perform, type Command, type Entering, type Person } from '#justice/cases';
import type { Clock } from '#platform/clock';
import type { Database, Query } from '#platform/store';
import type { Action } from '#justice/access';
import type { Access } from './access.ts';
import type { Actor } from '#justice/access';
import type { ActRequest, Outcome, Receipt, Standing } from './actor.ts';
import { actingAs, questionAbout, questionOf } from './ask-access.ts';
import { lockCase, type LockedCase } from './locked-case.ts';
import { mandateFor, no, timeOf } from './mandate.ts';
import { linkingProblems, type Linking } from './parties.ts';
import type { Practice, Practices } from './practice.ts';
import { requestText, type PartyLink, type Sealer } from './record.ts';
import { catchUpWithLaw, writeAct, writeEntry, type Writing } from './writer.ts';

/** What the engine stands on. */
export interface Grounds {
  readonly database: Database;
  readonly practices: Practices;
  /** The roster as it stands; `known` is the one read last, good for as long as the case's own read finds the same revision. */
  readonly standing: (() => Promise<Standing>) & { readonly known?: () => Standing | undefined };
  readonly access: Access;
  readonly clock: Clock;
  readonly sealer: Sealer;
  readonly newId: () => string;
  /** Told after every entry that was written; must not throw. */
  readonly wrote?: (receipt: Receipt) => void;
}

/** A subject that enters a case; a person who can sign in may be named as taking part. */
export interface EnteringSubject extends Entering {
  readonly person?: string;
  /** The role in which the person takes part; the subject's own type unless said. */
  readonly as?: string;
}

/** A new case. */
export interface Opening {
  readonly procedure: string;
  readonly role: string;
  readonly agency?: string;
  readonly at?: Moment;
  readonly subjects: readonly EnteringSubject[];
  readonly key: string;
}

/** How often an act is tried again when the store asks for it. */
const MOST_TRIES = 4;
const AGAIN = new Set(['40001', '40P01', '23505']);

/** Runs a transaction again where two came together: a lost lock, or the same key twice at once. */
export async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const { code } = error as { readonly code?: string };
      if (tries >= MOST_TRIES || code === undefined || !AGAIN.has(code)) throw error;
    }
  }
}

/** One act, one transaction: lock the case, let the law happen, decide access, interpret, write, commit. */
export async function performAct(grounds: Grounds, actor: Actor, request: ActRequest): Promise<Outcome> {
  const secrets = grounds.access.intake(request);
  if (secrets.length > 0) return { refused: secrets };
  const outcome = await underStanding(grounds, (standing) =>
    again(() => grounds.database.system((query) => performIn(grounds, { query, standing, actor, request }))),
  );
  if ('done' in outcome) grounds.wrote?.(outcome.done);
  return outcome;
}

/** The roster has changed since it was read. */
class Outdated extends Error {}

/** Runs with the roster known last, and once more with a fresh one where the case's read finds that it has changed. */
async function underStanding<T>({ standing }: Grounds, work: (standing: Standing) => Promise<T>): Promise<T> {
  try {
    return await work(standing.known?.() ?? (await standing()));
  } catch (error) {
    if (!(error instanceof Outdated)) throw error;
    return work(await standing());
  }
}

interface Performing {
  readonly query: Query;
  readonly standing: Standing;
  readonly actor: Actor;
  readonly request: ActRequest;
}

async function performIn(grounds: Grounds, { query, standing, actor, request }: Performing): Promise<Outcome> {
  const locked = await lockCase(query, grounds.practices, { id: request.case, actor: actor.id, key: request.key });
  if (locked !== undefined && locked.rosterRevision !== standing.revision) throw new Outdated();
  if (locked === undefined || !maySee(grounds, standing, { actor, locked })) return { unknown: true };
  const asked = requestText(request);
  const before = answeredBefore(locked, asked);
  if (before !== undefined) return before;
  if (request.expectedVersion !== undefined && request.expectedVersion !== locked.version) return { conflict: { version: locked.version } };
  const at = timeOf(request, grounds.clock.now());
  if (typeof at === 'object') return at;
  const writing = { ...writingWith(grounds, query, standing), isLast: true };
  const current = await catchUpWithLaw(writing, locked, at);
  const command = commandFor(grounds, standing, { actor, request, at, locked: current });
  if ('refused' in command) return command;
  const done = perform(current.practice.jurisdiction, current.file, command);
  if ('refused' in done) return { refused: inWords(done.refused), procedure: current.practice.jurisdiction.core.procedure.id };
  const { receipt } = await writeAct(writing, current, { performed: done, answers: { actor: actor.id, key: request.key, request: asked } });
  return { done: receipt };
}

/** An approval or a panel that is missing is asked for by a proposal; the reason says so. */
function inWords(reasons: readonly Reason[]): readonly Reason[] {
  const missing = reasons.some(({ code }) => code === 'cases/approval-missing');
  const panel = reasons.some(({ code }) => code === 'cases/panel-size');
  return [...reasons, ...(missing ? [no('acts/needs-approval')] : []), ...(panel ? [no('acts/needs-panel')] : [])];
}

export function writingWith({ sealer, clock, newId }: Grounds, query: Query, standing: Standing): Writing {
  return { query, standing, sealer, recordedAt: clock.instant(), newId };
}

export function answeredBefore({ answered }: LockedCase, asked: string): Outcome | undefined {
  if (answered === undefined) return undefined;
  if (answered.request !== asked) return { refused: [no('acts/key-reused')] };
  return { done: answered.response as Receipt };
}

function maySee(grounds: Grounds, standing: Standing, { actor, locked }: { readonly actor: Actor; readonly locked: LockedCase }): boolean {
  if (actor.kind === 'law') return true;
  return grounds.access.decide(questionAbout(standing, { actor, locked, action: 'case/read', on: grounds.clock.now() })).isAllowed;
}

interface Commanding {
  readonly actor: Actor;
  readonly request: ActRequest;
  readonly at: Moment;
  readonly locked: LockedCase;
  readonly action?: Action;
}

/** The command for the interpreter, if the actor may give it. */
export function commandFor(
  grounds: Grounds,
  standing: Standing,
  { actor, request, at, locked, action = 'act/perform' }: Commanding,
): Command | { readonly refused: readonly Reason[] } {
  const mandate = mandateFor(locked, standing, {
    actor,
    at,
    role: request.role,
    ...(request.subject === undefined ? {} : { subject: request.subject }),
    ...(request.agency === undefined ? {} : { agency: request.agency }),
  });
  if ('refused' in mandate) return mandate;
  const more = actingAs(standing, { practice: locked.practice, role: request.role, act: request.act, agency: mandate.agency });
  const answer = grounds.access.decide(questionAbout(standing, { actor, locked, action, on: at, more }));
  if (!answer.isAllowed) return { refused: answer.reasons };
  const together = request.together ?? [];
  const strangers =
    mandate.agency === undefined
      ? []
      : together.filter((id) => !standing.seatsOf(id, dayOf(at)).some((seat) => seat.agency === mandate.agency));
  if (strangers.length > 0) return { refused: strangers.map((officer) => no('acts/unknown-officer', { officer })) };
  const people: readonly Person[] = [actor.id, ...together].map((id) => ({ id }));
  return {
    act: request.act,
    at,
    role: request.role,
    people,
    ...(request.subject === undefined ? {} : { subject: request.subject }),
    ...(mandate.agency === undefined ? {} : { agency: mandate.agency }),
    ...(request.present === undefined ? {} : { present: request.present }),
    form: request.form ?? {},
  };
}

/** Opens a case with its first subjects; it has its first entry in the record from then on. */
export async function openNewCase(grounds: Grounds, actor: Actor, opening: Opening): Promise<Outcome> {
  const secrets = grounds.access.intake(opening);
  if (secrets.length > 0) return { refused: secrets };
  const practice = grounds.practices[opening.procedure];
  if (practice === undefined)
    return {
      refused: [
        no('acts/wrong-definition', {
          findings: [{ code: 'acts/unknown-procedure', where: 'procedure', help: `known: ${Object.keys(grounds.practices).join(', ')}` }],
        }),
      ],
    };
  const outcome = await underStanding(grounds, (standing) => openUnder(grounds, { standing, actor, opening, practice }));
  if ('done' in outcome) grounds.wrote?.(outcome.done);
  return outcome;
}

interface OpeningIn {
  readonly standing: Standing;
  readonly actor: Actor;
  readonly opening: Opening;
  readonly practice: Practice;
}

async function openUnder(grounds: Grounds, { standing, actor, opening, practice }: OpeningIn): Promise<Outcome> {
  const at = timeOf(opening, grounds.clock.now());
  if (typeof at === 'object') return at;
  const agency = openingAgency(standing, { actor, opening, at });
  if (agency === undefined) return { refused: [no('acts/not-competent', { role: opening.role })] };
  const answer = grounds.access.decide({
    ...questionOf(standing, { actor, action: 'case/open', on: at }),
    ...actingAs(standing, { practice, role: opening.role, agency }),
  });
  if (!answer.isAllowed) return { refused: answer.reasons };
  const file = openCase(practice.jurisdiction.core, opening.subjects);
  if ('findings' in file) return { refused: [no('acts/wrong-definition', { findings: file.findings })] };
  const asked = requestText(opening);
  return again(() =>
    grounds.database.system(async (query): Promise<Outcome> => {
      const earlier = await askedEarlier(query, { actor: actor.id, key: opening.key, standing });
      if (earlier !== undefined)
        return earlier.request === asked ? { done: earlier.response as Receipt } : { refused: [no('acts/key-reused')] };
      const done = await writeEntry(
        { ...writingWith(grounds, query, standing), isLast: true },
        {
          case: grounds.newId(),
          number: 1,
          practice,
          before: undefined,
          after: file,
          opener: agency,
          happening: { kind: 'opened', at, by: actor.id, role: opening.role, agency, subjects: file.subjects },
          parties: linksOf(opening.subjects),
          answers: { actor: actor.id, key: opening.key, request: asked },
        },
      );
      return { done };
    }),
  );
}

/** What the same key was answered before; on the way it is seen whether the roster is still the one that was looked at. */
async function askedEarlier(
  query: Query,
  { actor, key, standing }: { readonly actor: string; readonly key: string; readonly standing: Standing },
): Promise<{ readonly request: string; readonly response: unknown } | undefined> {
  const { rows } = await sql<{ revision: number; request: string | null; response: unknown }>`
    select coalesce((select (value #>> '{}')::integer from settings where name = 'roster-revision'), 0) as revision, i.request, i.response
    from (select 1) one left join idempotency i on i.actor = ${actor} and i.key = ${key}`.execute(query);
  const [row] = rows;
  if (row?.revision !== standing.revision) throw new Outdated();
  return row.request === null ? undefined : { request: row.request, response: row.response };
}

function openingAgency(
  standing: Standing,
  { actor, opening, at }: { readonly actor: Actor; readonly opening: Opening; readonly at: Moment },
): string | undefined {
  const office = `${opening.procedure}/${opening.role}`;
  const holds = new Set(standing.roster.agencies.filter(({ offices }) => offices.includes(office)).map(({ id }) => id));
  return seatsOf(standing.roster, actor.id, dayOf(at)).find(
    ({ agency }) => holds.has(agency) && (opening.agency === undefined || opening.agency === agency),
  )?.agency;
}

function linksOf(subjects: readonly EnteringSubject[]): readonly PartyLink[] {
  return subjects.flatMap(({ id, type, person, as = type }) => (person === undefined ? [] : [{ person, role: as, subject: id }]));
}

/** Subjects that are to enter a case. */
export interface EnteringRequest {
  readonly case: string;
  readonly role: string;
  readonly at?: Moment;
  readonly subjects: readonly EnteringSubject[];
  /** People who take part from now on, for subjects that are in the case. */
  readonly parties?: readonly Linking[];
  readonly key: string;
  readonly expectedVersion?: number;
}

/** Lets further subjects into a case. */
export async function enterSubjects(grounds: Grounds, actor: Actor, entering: EnteringRequest): Promise<Outcome> {
  const secrets = grounds.access.intake(entering);
  if (secrets.length > 0) return { refused: secrets };
  const standing = await grounds.standing();
  const outcome = await again(() => grounds.database.system((query) => enterIn(grounds, { query, standing, actor, entering })));
  if ('done' in outcome) grounds.wrote?.(outcome.done);
  return outcome;
}

interface EnteringIn extends Omit<Performing, 'request'> {
  readonly entering: EnteringRequest;
}

async function enterIn(grounds: Grounds, { query, standing, actor, entering }: EnteringIn): Promise<Outcome> {
  const locked = await lockCase(query, grounds.practices, { id: entering.case, actor: actor.id, key: entering.key });
  if (locked === undefined || !maySee(grounds, standing, { actor, locked })) return { unknown: true };
  const asked = requestText(entering);
  const before = answeredBefore(locked, asked);
  if (before !== undefined) return before;
  if (entering.expectedVersion !== undefined && entering.expectedVersion !== locked.version)
    return { conflict: { version: locked.version } };
  const at = timeOf(entering, grounds.clock.now());
  if (typeof at === 'object') return at;
  const mandate = mandateFor(locked, standing, { actor, role: entering.role, at });
  if ('refused' in mandate) return mandate;
  const agency = mandate.agency === undefined ? {} : { agency: mandate.agency };
  const answer = grounds.access.decide(
    questionAbout(standing, {
      actor,
      locked,
      action: 'act/perform',
      on: at,
      more: actingAs(standing, { practice: locked.practice, role: entering.role, agency: mandate.agency }),
    }),
  );
  if (!answer.isAllowed) return { refused: answer.reasons };
  const file = enterCase(locked.practice.jurisdiction.core, locked.file, entering.subjects);
  if ('findings' in file) return { refused: [no('acts/wrong-definition', { findings: file.findings })] };
  const parties = entering.parties ?? [];
  const strange = await linkingProblems(query, { core: locked.practice.jurisdiction.core, file, parties });
  if (strange.length > 0) return { refused: [no('acts/wrong-definition', { findings: strange })] };
  const done = await writeEntry(
    { ...writingWith(grounds, query, standing), isLast: true },
    {
      case: locked.id,
      number: locked.version + 1,
      practice: locked.practice,
      before: locked.file,
      after: file,
      opener: locked.opener,
      happening: {
        kind: 'entered',
        at,
        by: actor.id,
        role: entering.role,
        subjects: file.subjects.slice(locked.file.subjects.length),
        ...agency,
      },
      parties: [...linksOf(entering.subjects), ...parties.map(({ person, role, subject }) => ({ person, role, subject }))],
      answers: { actor: actor.id, key: entering.key, request: asked },
    },
  );
  return { done };
}
