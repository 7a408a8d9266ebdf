import { dayOf, type Moment, type Reason } from '#justice/basics';
import { seatsOf } from '#justice/agencies';
import { enterCase, openCase, perform, type Command, type Entering, type Person } from '#justice/cases';
import type { Clock } from '#platform/clock';
import type { Database, Query } from '#platform/store';
import type { Action } from '#justice/access';
import type { Access } from './access.ts';
import type { Actor } from '#justice/access';
import type { ActRequest, Outcome, Receipt, Standing } from './actor.ts';
import { actingAs, partOf, questionAbout, questionOf } from './ask-access.ts';
import { unlessTaken } from './bookings.ts';
import { lockCase, lookAtCase, type Answered, type LockedCase } from './locked-case.ts';
import { enteringMandate } from './entering.ts';
import { mandateFor, no, timeOf } from './mandate.ts';
import { linkingProblems, type Linking } from './parties.ts';
import type { Practice, Practices } from './practice.ts';
import { requestText, type PartyLink, type Sealer } from './record.ts';
import { inTurn } from './turns.ts';
import {
  actOn,
  byLawUntil,
  leafName,
  prepareEntry,
  writeEntry,
  type Given,
  type Prepared,
  type Preparing,
  type Writing,
} from './writer.ts';

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
const MOST_TRIES = 8;
const AGAIN = new Set(['40001', '40P01', '23505', '23P01']);

/** Runs a transaction again where two came together: a lost lock, the same key twice at once, the same room for the same time. */
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

/**
 * One act, one transaction. The case is looked at without a lock, the law happens, access is decided, the procedure interpreted; then everything is
 * written in one statement, or, where the case or the roster no longer stands as it was looked at, nothing, and it is all done again. 行为入案
 */
export async function performAct(grounds: Grounds, actor: Actor, request: ActRequest): Promise<Outcome> {
  const secrets = grounds.access.intake(request);
  if (secrets.length > 0) return { refused: secrets };
  const outcome = await unlessTaken(() =>
    underStanding(grounds, (standing) =>
      inTurn(grounds.database, request.case, () => again(() => performOnce(grounds, { standing, actor, request }))),
    ),
  );
  if ('done' in outcome) grounds.wrote?.(outcome.done);
  return outcome;
}

/** The roster has changed since it was read. */
class Outdated extends Error {
  readonly code = 'FS001';
}

/** Runs with the roster known last, and with a fresh one where the store finds that it has changed. */
async function underStanding<T>({ standing }: Grounds, work: (standing: Standing) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work((tries === 1 ? standing.known?.() : undefined) ?? (await standing()));
    } catch (error) {
      if (tries >= MOST_TRIES || (error as { readonly code?: string }).code !== 'FS001') throw error;
    }
  }
}

interface Performing {
  readonly standing: Standing;
  readonly actor: Actor;
  readonly request: ActRequest;
}

async function performOnce(grounds: Grounds, { standing, actor, request }: Performing): Promise<Outcome> {
  const part = partOf(standing, actor, grounds.clock.now());
  const seen = await lookAtCase(grounds.database, grounds.practices, { id: request.case, actor: actor.id, key: request.key, part });
  // Who has no part by this roster may have one by the last.
  const revision = seen?.rosterRevision ?? (await grounds.standing()).revision;
  if (revision !== standing.revision) throw new Outdated();
  if (seen === undefined || !maySee(grounds, standing, { actor, locked: seen })) return { unknown: true };
  const asked = requestText(request);
  const before = answeredBefore(grounds, seen, asked);
  if (before !== undefined) return before;
  if (request.expectedVersion !== undefined && request.expectedVersion !== seen.version) return { conflict: { version: seen.version } };
  const at = timeOf(request, grounds.clock.now());
  if (typeof at === 'object') return at;
  const preparing = { ...preparingWith(grounds, standing), isHeldToRoster: true };
  const { entries, current } = byLawUntil(preparing, seen, at);
  const command = commandFor(grounds, standing, { actor, request, at, locked: current });
  const done = 'refused' in command ? command : perform(current.practice.jurisdiction, current.file, command);
  if ('refused' in done) {
    // What the law brought about has happened all the same.
    await write(grounds, entries);
    const { id: procedure } = current.practice.jurisdiction.core.procedure;
    return done === command ? done : { refused: inWords(done.refused), procedure };
  }
  const act = prepareEntry(preparing, actOn(current, done, { answers: { actor: actor.id, key: request.key, request: asked } }));
  return { done: act.receipt(await write(grounds, [...entries, act])) };
}

/** Writes entries in one transaction; the numbers the last was given. */
async function write({ database }: Grounds, entries: readonly Prepared[]): Promise<readonly number[]> {
  const [first, ...others] = entries.flatMap(({ statements }) => statements);
  if (first === undefined) return [];
  const rows = await database.atOnce<Given>([first, ...others]);
  return rows[0]?.numbers ?? [];
}

/** An approval or a panel that is missing is asked for by a proposal; the reason says so. */
function inWords(reasons: readonly Reason[]): readonly Reason[] {
  const missing = reasons.some(({ code }) => code === 'cases/approval-missing');
  const panel = reasons.some(({ code }) => code === 'cases/panel-size');
  return [...reasons, ...(missing ? [no('acts/needs-approval')] : []), ...(panel ? [no('acts/needs-panel')] : [])];
}

export const preparingWith = ({ sealer, clock, newId }: Grounds, standing: Standing): Preparing => ({
  standing,
  sealer,
  recordedAt: clock.instant(),
  newId,
});

export const writingWith = (grounds: Grounds, query: Query, standing: Standing): Writing => ({
  ...preparingWith(grounds, standing),
  query,
});

/** The answer that was given to the same request under the same key, if there was one. */
export function answeredBefore({ sealer }: Grounds, { answered }: Pick<LockedCase, 'answered'>, asked: string): Outcome | undefined {
  if (answered === undefined) return undefined;
  if (answered.request !== asked) return { refused: [no('acts/key-reused')] };
  const leaf = answered.leaf === undefined ? {} : { leaf: leafName(sealer, answered.leaf) };
  return { done: { ...(answered.response as Receipt), ...leaf } };
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
  const outcome = await underStanding(grounds, async (standing) => {
    const opened = await openUnder(grounds, { standing, actor, opening, practice });
    // A refusal by a roster that is not the last is none.
    if ('refused' in opened && (await grounds.standing()).revision !== standing.revision) throw new Outdated();
    return opened;
  });
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
  const entry = prepareEntry(
    { ...preparingWith(grounds, standing), isHeldToRoster: true },
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
  try {
    return { done: entry.receipt(await write(grounds, [entry])) };
  } catch (error) {
    const before = answeredBefore(grounds, await askedEarlier(grounds, { actor: actor.id, key: opening.key }), asked);
    if (before === undefined) throw error;
    return before;
  }
}

/** What the same key was answered before. */
async function askedEarlier(
  { database }: Grounds,
  { actor, key }: { readonly actor: string; readonly key: string },
): Promise<Pick<LockedCase, 'answered'>> {
  const [answered] = await database.atOnce<Answered>([
    {
      name: 'asked-earlier',
      text: `select i.request, i.response, l.leaf from idempotency i
        left join leaves l on l.case_id = i.response->>'case' and l.number = (i.response->>'number')::integer where i.actor = $1 and i.key = $2`,
      values: [actor, key],
    },
  ]);
  return answered === undefined ? {} : { answered };
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
  readonly query: Query;
  readonly entering: EnteringRequest;
}

async function enterIn(grounds: Grounds, { query, standing, actor, entering }: EnteringIn): Promise<Outcome> {
  const part = partOf(standing, actor, grounds.clock.now());
  const locked = await lockCase(query, grounds.practices, { id: entering.case, actor: actor.id, key: entering.key, part });
  if (locked === undefined || !maySee(grounds, standing, { actor, locked })) return { unknown: true };
  const asked = requestText(entering);
  const before = answeredBefore(grounds, locked, asked);
  if (before !== undefined) return before;
  if (entering.expectedVersion !== undefined && entering.expectedVersion !== locked.version)
    return { conflict: { version: locked.version } };
  const at = timeOf(entering, grounds.clock.now());
  if (typeof at === 'object') return at;
  const mandate = enteringMandate(grounds, standing, { actor, locked, role: entering.role, at });
  if ('refused' in mandate) return mandate;
  const agency = mandate.agency === undefined ? {} : { agency: mandate.agency };
  const file = enterCase(locked.practice.jurisdiction.core, locked.file, entering.subjects);
  if ('findings' in file) return { refused: [no('acts/wrong-definition', { findings: file.findings })] };
  const parties = entering.parties ?? [];
  const strange = await linkingProblems(query, { core: locked.practice.jurisdiction.core, file, parties });
  if (strange.length > 0) return { refused: [no('acts/wrong-definition', { findings: strange })] };
  const done = await writeEntry(writingWith(grounds, query, standing), {
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
  });
  return { done };
}
