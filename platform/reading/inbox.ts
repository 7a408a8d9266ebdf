import { sql } from 'kysely';
import { dayOf, type Moment, type Words } from '#justice/basics';
import type { CaseFile } from '#justice/cases';
import { fileFromStore, postsAsked, type Actor, type Asked, type Practice, type Practices, type StoredState } from '#platform/acts';
import type { Query } from '#platform/store';
import { waitsForPost } from './asked.ts';
import { concernedIn, type Concerned } from './concerned.ts';
import { placesOn, type AwaitedKind, type DeskCounts, type Wanting } from './desk.ts';
import type { Decision, Primary } from './looking.ts';
import { numbersOf } from './numbers.ts';
import { nextStepOf } from './primary.ts';

/** Something that waits for whoever reads. */
export interface Awaited {
  readonly kind: AwaitedKind;
  readonly title: Words;
  readonly id: string;
  readonly post?: string;
}

/** A case on somebody's desk. */
export interface Desk {
  readonly case: string;
  /** Where it stands in the order of the desk. */
  readonly place: string;
  readonly practice: Practice;
  readonly file: CaseFile;
  /** Whether the reader may know what is in it, not only that there is one. */
  readonly knows: boolean;
  readonly version: number;
  readonly label: string;
  /** The agency that opened the case. */
  readonly opener: string;
  readonly numbers: readonly string[];
  readonly relation: readonly string[];
  /** Whom it is about, where the reader may know. */
  readonly concerned: readonly Concerned[];
  /** The limit that runs out next: one the reader's agencies keep, before any of somebody else's. */
  readonly next?: {
    readonly limit: string;
    readonly subject: string;
    readonly startedAt: string;
    readonly due: string;
    readonly provisional: boolean;
    readonly isOurs: boolean;
  };
  readonly overdue: number;
  /** The acts that were done, where no limit runs. */
  readonly done: readonly string[];
  readonly awaits: readonly Awaited[];
  /** What the reader would do next. */
  readonly primary?: Primary;
  /** Or what the reader would decide. */
  readonly decision?: Decision;
}

export interface InboxPage {
  readonly items: readonly Desk[];
  readonly counts: DeskCounts;
  /** Of all cases on the desk in which somebody is held, the one whose limit comes next. */
  readonly heldFirst?: Desk;
  readonly next?: string;
}

interface Row {
  readonly id: string;
  readonly procedure: string;
  readonly version: number;
  readonly label: string;
  readonly lead: string;
  readonly opener: string | null;
  readonly state: StoredState;
  readonly due: string | null;
  readonly started_at: string | null;
  readonly limit_name: string | null;
  readonly subject: string | null;
  readonly provisional: boolean | null;
  readonly is_ours: boolean | null;
  readonly overdue: number;
  /** The acts that were done, where nothing runs. */
  readonly done: readonly string[];
  readonly relation: readonly string[];
  readonly numbers: readonly string[];
}

/** The cases on somebody's desk, who is held and what runs out first before all else; a page at a time, by key. 待办 */
export async function readInbox(query: Query, wanting: Wanting): Promise<InboxPage> {
  const { standing, practices, actor, now, limit } = wanting;
  const seats = standing.seatsOf(actor.id, dayOf(now));
  const agencies = [...new Set(seats.map(({ agency }) => agency))];
  const waiting = await proposalsWaiting(query, { asked: postsAsked(standing, actor, now), actor });
  const { places, counts, heldFirst } = await placesOn(
    query,
    waiting.map(({ case_id, kind }) => ({ case: case_id, kind })),
    wanting,
  );
  const page = places.slice(0, limit);
  const ids = page.map((place) => place.case);
  const all = heldFirst === undefined ? ids : [...new Set([...ids, heldFirst])];
  const rows = new Map((await rowsOf(query, { ids: all, agencies, actor, now })).map((row) => [row.id, row]));
  const awaited = await awaitedIn(query, { ids, agencies, waiting, practices });
  const items = page.flatMap((place) => {
    const row = rows.get(place.case);
    if (row === undefined) return [];
    const toAssign = place.kinds.includes('assignment') ? [{ kind: 'assignment', title: TO_ASSIGN, id: row.id } as const] : [];
    return deskOf(row, practices, { ...place, awaits: [...(awaited.get(row.id) ?? []), ...toAssign] }).map((desk): Desk => {
      // What could come next says how the case stands.
      const step = desk.knows ? nextStepOf({ ...desk, standing, actor, at: now }) : undefined;
      if (step === undefined) return desk;
      return 'ways' in step ? { ...desk, decision: step } : { ...desk, primary: step };
    });
  });
  const last = page.at(-1);
  const held = rows.get(heldFirst ?? '');
  const [first] = held === undefined ? [] : deskOf(held, practices, { place: '', knows: true, awaits: [] });
  return {
    items,
    counts,
    ...(first === undefined ? {} : { heldFirst: first }),
    ...(places.length > limit && last !== undefined ? { next: `${last.place}~${last.case}` } : {}),
  };
}

const TO_ASSIGN = ['待分案', 'to be assigned'] as const;

interface OfPage {
  readonly ids: readonly string[];
  readonly agencies: readonly string[];
  readonly actor: Actor;
  readonly now: Moment;
}

/** The cases of a page by their keys, behind the second wall. */
async function rowsOf(query: Query, { ids, agencies, actor, now }: OfPage): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select c.id, c.procedure, c.version, c.label, c.lead, fashu.state_of(c.id) as state,
      (select a.agency_id from acts a where a.case_id = c.id and a.number = 1) as opener,
      n.due, n.started_at, n.limit_name, n.subject, n.provisional, n.is_ours,
      (select count(*)::integer from limits l where l.case_id = c.id and l.status = 'running' and l.due < ${dayOf(now)}) as overdue,
      case when n.due is null then coalesce((select array_agg(distinct a.act) from acts a where a.case_id = c.id and a.act is not null), '{}')
        else '{}' end as done,
      coalesce((select array_agg(distinct o.relation) from case_officers o where o.case_id = c.id and o.officer_id = ${actor.id}), '{}') as relation,
      ${numbersOf('c.id')} as numbers
    from cases c
    left join lateral (select l.due, l.started_at, l.limit_name, l.subject, l.provisional, l.agency_id = any (${agencies}::text[]) as is_ours from limits l
      where l.case_id = c.id and l.status = 'running' order by l.agency_id = any (${agencies}::text[]) desc, l.due, l.started_at limit 1) n on true
    where c.id = any (${ids}::text[])`.execute(query);
  return rows;
}

function deskOf(row: Row, practices: Practices, { place, knows, awaits }: Pick<Desk, 'place' | 'knows' | 'awaits'>): readonly Desk[] {
  const practice = practices[row.procedure];
  if (practice === undefined) return [];
  const file = fileFromStore(practice.jurisdiction.core, row.state, []);
  const { due, started_at: startedAt, limit_name: name, subject, provisional, is_ours: isOurs } = row;
  return [
    {
      case: row.id,
      place,
      practice,
      file,
      knows,
      version: row.version,
      label: row.label,
      opener: row.opener ?? row.lead,
      numbers: row.numbers,
      relation: row.relation,
      concerned: knows ? concernedIn(practice, file) : [],
      overdue: row.overdue,
      done: row.done,
      awaits,
      ...(due === null || startedAt === null || name === null || subject === null
        ? {}
        : { next: { limit: name, subject, startedAt, due, provisional: provisional === true, isOurs: isOurs === true } }),
    },
  ];
}

/** What of a proposal waits for an actor. */
interface ProposalWaiting {
  readonly case_id: string;
  readonly kind: Awaited['kind'];
  readonly id: string;
  readonly what: string;
  readonly post: string | null;
  readonly procedure: string;
}

/** Proposals that wait for somebody's approval or vote, or were sent back to them. */
async function proposalsWaiting(
  query: Query,
  { asked, actor }: { readonly asked: readonly Asked[]; readonly actor: Actor },
): Promise<readonly ProposalWaiting[]> {
  const { rows } = await sql<ProposalWaiting>`
    select p.case_id, 'approval' as kind, p.id, p.act as what, a.post, c.procedure
      from proposals p join cases c on c.id = p.case_id, jsonb_array_elements_text(p.awaiting->'posts') a(post)
      where p.state = 'open' and ${waitsForPost(actor, asked)}
    union all
    select p.case_id, 'vote', p.id, p.act, null, c.procedure from proposals p join cases c on c.id = p.case_id
      where p.state = 'open' and p.awaiting->'members' ? ${actor.id}
    union all
    select p.case_id, 'sent-back', p.id, p.act, null, c.procedure from proposals p join cases c on c.id = p.case_id
      where p.state = 'sent-back' and p.proposed_by = ${actor.id}`.execute(query);
  return rows;
}

interface Awaiting {
  readonly ids: readonly string[];
  readonly agencies: readonly string[];
  readonly waiting: readonly ProposalWaiting[];
  readonly practices: Practices;
}

/** What waits in the cases of a page, with its title. */
async function awaitedIn(query: Query, { ids, agencies, waiting, practices }: Awaiting): Promise<ReadonlyMap<string, readonly Awaited[]>> {
  if (ids.length === 0) return new Map();
  const { rows: requests } = await sql<ProposalWaiting>`
    select r.case_id, 'request' as kind, r.request || '/' || r.subject as id, r.request as what, null as post, c.procedure
      from requests r join cases c on c.id = r.case_id
      where r.case_id = any (${ids}::text[]) and r.answered_by is null and r.of_agency = any (${agencies}::text[])`.execute(query);
  const found = new Map<string, Awaited[]>();
  for (const row of [...requests, ...waiting]) {
    const { vocabulary, acts } = practices[row.procedure]?.jurisdiction.core.procedure ?? {};
    const title = (row.kind === 'request' ? vocabulary?.requests[row.what]?.title : acts?.[row.what]?.title) ?? [row.what, row.what];
    const said = { kind: row.kind, title, id: row.id, ...(row.post === null ? {} : { post: row.post }) };
    found.set(row.case_id, [...(found.get(row.case_id) ?? []), said]);
  }
  return found;
}
