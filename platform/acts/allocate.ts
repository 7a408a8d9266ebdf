import { sql } from 'kysely';
import { dayOf, Fault, type Moment, type Reason } from '#justice/basics';
import type { Actor } from '#justice/access';
import type { Rank } from '#justice/agencies';
import { drawFor, DRAW_FORMAT, isProblem, parseCheckpointText, parseNote, utf8, type Candidate, type Checkpoint } from '#justice/ledger';
import type { Query } from '#platform/store';
import type { Standing } from './actor.ts';
import { questionAbout } from './ask-access.ts';
import { again, writingWith, type Grounds } from './engine.ts';
import { lockCase, type LockedCase } from './locked-case.ts';
import { no } from './mandate.ts';
import { writeNoted } from './writer.ts';

/** A case that is to be given to an officer by lot. */
export interface Allocating {
  readonly case: string;
  readonly agency: string;
  /** The part of the agency whose field the matter is: its officers have one share more. */
  readonly unit?: string;
}

/** Where a draw stands: done, with all a stranger needs to make it again; or listed, until the ledger has a checkpoint nobody could know. */
export type Allocated =
  | {
      readonly drawn: {
        readonly officer: string;
        readonly round: number;
        readonly number: number;
        readonly ticket: number;
        readonly total: number;
      };
    }
  | { readonly listed: { readonly round: number; readonly number: number; readonly candidates: readonly Candidate[] } }
  | { readonly refused: readonly Reason[] }
  | { readonly unknown: true };

/** Ranks that handle cases; assistants, assessors and clerks are not drawn. */
const HANDLING: ReadonlySet<Rank> = new Set([
  'police-officer',
  'prosecutor',
  'judge',
  'justice-officer',
  'enforcement-officer',
  'corrections-officer',
  'prison-officer',
]);

const A_MOMENT = 100;

/**
 * Gives a case to an officer by lot, in two entries: the list of candidates with their shares, and, once the ledger has published a checkpoint after
 * it, the draw that follows from that checkpoint. Waits so long for the checkpoint; asked again, it goes on where it was. 随机分案
 */
export async function allocateCase(
  grounds: Grounds,
  actor: Actor,
  { patience = 5_000, ...allocating }: Allocating & { readonly patience?: number },
): Promise<Allocated> {
  const until = performance.now() + patience;
  for (;;) {
    const standing = await grounds.standing();
    const step = await again(() => grounds.database.system((query) => takeStep(grounds, { query, standing, actor, allocating })));
    if (!('listed' in step) || performance.now() >= until) return step;
    await new Promise((resolve) => {
      setTimeout(resolve, A_MOMENT);
    });
  }
}

interface Step {
  readonly query: Query;
  readonly standing: Standing;
  readonly actor: Actor;
  readonly allocating: Allocating;
}

async function takeStep(grounds: Grounds, step: Step): Promise<Allocated> {
  const { query, standing, actor, allocating } = step;
  const locked = await lockCase(query, grounds.practices, { id: allocating.case, actor: actor.id, key: '' });
  if (locked === undefined || !locked.agencies.includes(allocating.agency)) return { unknown: true };
  const now = grounds.clock.now();
  const more = { agency: allocating.agency };
  const question = questionAbout(standing, { actor, locked, action: 'case/assign', on: now, more });
  const answer = grounds.access.decide(question);
  // Who may not even know of the case is not told why they may not have it drawn.
  if (!answer.isAllowed)
    return grounds.access.decide({ ...question, action: 'case/read' }).isAllowed ? { refused: answer.reasons } : { unknown: true };
  const round = await lastRound(query, allocating);
  if (round?.draw !== null && round !== undefined) {
    if (!round.isOff) return { refused: [no('acts/drawn-already', { officer: round.draw.officer })] };
  } else if (round !== undefined) return draw(grounds, { ...step, locked, round });
  return list(grounds, { ...step, locked, round: (round?.round ?? 0) + 1 });
}

interface Round {
  readonly round: number;
  /** The numbers of its entries in the case. */
  readonly listed: number;
  readonly candidates: readonly Candidate[];
  readonly draw: { readonly officer: string } | null;
  /** Who was drawn has withdrawn since, or was taken off the case. */
  readonly isOff: boolean;
}

/** The last round of this agency in the case, read from the record itself. */
async function lastRound(query: Query, { case: id, agency }: Allocating): Promise<Round | undefined> {
  const { rows } = await sql<Omit<Round, 'round'> & { readonly rounds: number }>`
    select l.number as listed, l.body->'candidates' as candidates, d.body->'draw' as draw,
      exists (select 1 from recusals r where r.case_id = l.case_id and r.officer_id = d.body->'draw'->>'officer')
        or exists (select 1 from acts r where r.case_id = l.case_id and r.kind = 'relieved' and r.agency_id = l.agency_id and r.number > d.number
          and r.body->>'officer' = d.body->'draw'->>'officer') as "isOff",
      (select count(*) from acts a where a.case_id = l.case_id and a.kind = 'candidates') as rounds
    from acts l left join acts d on d.case_id = l.case_id and d.kind = 'drawn' and d.number > l.number
    where l.case_id = ${id} and l.kind = 'candidates' and l.agency_id = ${agency} order by l.number desc limit 1`.execute(query);
  const [row] = rows;
  return row === undefined ? undefined : { ...row, round: row.rounds };
}

async function list(grounds: Grounds, { query, standing, actor, allocating, locked, round }: Step & In): Promise<Allocated> {
  const now = grounds.clock.now();
  const candidates = await candidatesFor(query, { standing, locked, allocating, on: now, besides: actor.id });
  if (candidates.length === 0) return { refused: [no('acts/nobody-eligible')] };
  const { number } = await writeNoted(writingWith(grounds, query, standing), locked, {
    noted: {
      kind: 'candidates',
      at: now,
      by: actor.id,
      agency: allocating.agency,
      says: { candidates: candidates.map((one) => ({ ...one })) },
    },
  });
  return { listed: { round, number, candidates } };
}

interface In {
  readonly locked: LockedCase;
  readonly round: number;
}

interface Choosing {
  readonly standing: Standing;
  readonly locked: LockedCase;
  readonly allocating: Allocating;
  readonly on: Moment;
  /** Whoever orders the draw is not in it. */
  readonly besides: string;
}

/** Who may be drawn: handles cases at the agency today, is cleared for this one, has not withdrawn from it nor been taken off it, and takes no part in it. */
async function candidatesFor(query: Query, { standing, locked, allocating, on, besides }: Choosing): Promise<readonly Candidate[]> {
  const { agency, unit } = allocating;
  const barred = await query.selectFrom('recusals').select('officer_id as id').where('case_id', '=', locked.id).execute();
  const parties = await query.selectFrom('case_parties').select('person_id as id').where('case_id', '=', locked.id).execute();
  const { rows: relieved } = await sql<{ id: string }>`select body->>'officer' as id from acts
    where case_id = ${locked.id} and kind = 'relieved' and agency_id = ${agency}`.execute(query);
  const excluded = new Set([besides, ...[...barred, ...parties, ...relieved].map(({ id }) => id)]);
  const loads = await loadsAt(query, agency);
  return standing.roster.officers
    .filter(({ id, clearance }) => !excluded.has(id) && LABELS.indexOf(clearance) >= LABELS.indexOf(locked.label))
    .flatMap(({ id }) => {
      const seats = standing.seatsOf(id, dayOf(on)).filter((seat) => seat.agency === agency && seat.insteadOf === undefined);
      if (!seats.some(({ rank }) => HANDLING.has(rank))) return [];
      const isOfUnit = unit !== undefined && seats.some((seat) => seat.unit === unit);
      return [{ id, load: loads.get(id) ?? 0, specialty: isOfUnit ? 1 : 0 }];
    })
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

const LABELS = ['public', 'internal', 'work-secret', 'sensitive', 'sealed'] as const;

/** How many cases lie on each desk of an agency: those it leads, or is asked something in, and that are not closed. 在办案件数 */
async function loadsAt(query: Query, agency: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; load: number }>`
    select o.officer_id as id, count(distinct o.case_id) as load from case_officers o join cases c on c.id = o.case_id
    where o.agency_id = ${agency} and o.relation in ('assigned', 'handler')
      and (c.lead = ${agency} or exists (select 1 from requests r where r.case_id = c.id and r.of_agency = ${agency} and r.answered_by is null))
      and not jsonb_path_exists(c.state, '$.subjects[*].state ? (@."case.stage" == "closed")')
    group by o.officer_id`.execute(query);
  return new Map(rows.map(({ id, load }) => [id, load]));
}

/** Draws from the first checkpoint after the list; while there is none, says so. */
async function draw(grounds: Grounds, step: Omit<Step & In, 'round'> & { readonly round: Round }): Promise<Allocated> {
  const { query, standing, actor, allocating, locked, round } = step;
  const found = await drawnFrom(query, { id: locked.id, listed: round.listed });
  if (found === undefined) return { listed: { round: round.round, number: round.listed, candidates: round.candidates } };
  const { filedAt, listedAt, checkpoint } = found;
  const { candidates } = round;
  const drawn = drawFor(grounds.sealer.hash, { case: locked.id, round: round.round, filedAt, listedAt, candidates, checkpoint });
  if (isProblem(drawn)) throw new Fault(drawn.problem, `${drawn.where} ${drawn.found ?? ''}`);
  const { officer, seed, total, ticket } = drawn;
  const said = { format: DRAW_FORMAT, round: round.round, filedAt, listedAt, checkpoint: checkpoint.size, seed, total, ticket, officer };
  const { number } = await writeNoted(writingWith(grounds, query, standing), locked, {
    noted: {
      kind: 'drawn',
      at: grounds.clock.now(),
      by: actor.id,
      agency: allocating.agency,
      says: { draw: said },
      handler: officer,
    },
  });
  return { drawn: { officer, round: round.round, number, ticket, total } };
}

/** Where the case was filed and the list fixed in the ledger, and the first checkpoint published after both. */
async function drawnFrom(
  query: Query,
  { id, listed }: { readonly id: string; readonly listed: number },
): Promise<{ readonly filedAt: number; readonly listedAt: number; readonly checkpoint: Checkpoint } | undefined> {
  const { rows } = await sql<{ filed: number; listed: number; note: string }>`
    select f.position as filed, l.position as listed, c.note from leaves f, leaves l,
      lateral (select note from checkpoints where size > greatest(f.position, l.position) order by size limit 1) c
    where f.case_id = ${id} and f.number = 1 and l.case_id = ${id} and l.number = ${listed}`.execute(query);
  const [row] = rows;
  if (row === undefined) return undefined;
  const note = parseNote(utf8(row.note), 'checkpoints');
  const checkpoint = isProblem(note) ? note : parseCheckpointText(note.text, 'checkpoints');
  if (isProblem(checkpoint)) throw new Fault(checkpoint.problem, checkpoint.where);
  return { filedAt: row.filed, listedAt: row.listed, checkpoint };
}
