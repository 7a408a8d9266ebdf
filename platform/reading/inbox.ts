import { sql } from 'kysely';
import { dayOf, type Moment, type Words } from '#justice/basics';
import { bind, holds, viewOf, type CaseFile } from '#justice/cases';
import { LEADING } from '#justice/access';
import { fileFromStore, type Actor, type Practice, type Practices, type Standing, type StoredState } from '#platform/acts';
import type { Query } from '#platform/store';
import { postsAsked, waitsFor, waitsForPost, type Asked } from './asked.ts';
import { primaryOf, type Primary } from './primary.ts';

/** Something that waits for whoever reads. */
export interface Awaited {
  readonly kind: 'request' | 'approval' | 'vote' | 'sent-back' | 'assignment';
  readonly title: Words;
  readonly id: string;
  readonly post?: string;
}

/** A case on somebody's desk. */
export interface Desk {
  readonly case: string;
  readonly practice: Practice;
  readonly file: CaseFile;
  readonly version: number;
  readonly label: string;
  /** The agency that opened the case. */
  readonly opener: string;
  readonly numbers: readonly string[];
  readonly relation: readonly string[];
  readonly held: readonly string[];
  /** The limit that runs out next: one the reader's agencies keep, before any of somebody else's. */
  readonly next?: {
    readonly limit: string;
    readonly subject: string;
    readonly due: string;
    readonly provisional: boolean;
    readonly isOurs: boolean;
  };
  readonly overdue: number;
  readonly awaits: readonly Awaited[];
  /** What the reader would do next. */
  readonly primary?: Primary;
}

export interface InboxPage {
  readonly items: readonly Desk[];
  readonly next?: string;
}

interface Wanting {
  readonly standing: Standing;
  readonly practices: Practices;
  readonly actor: Actor;
  readonly now: Moment;
  /** `mine`: cases one handles; `agency`: every case one's agencies have a part in. */
  readonly scope: 'mine' | 'agency';
  readonly after?: string;
  readonly limit: number;
}

interface Row {
  readonly id: string;
  readonly procedure: string;
  readonly version: number;
  readonly label: string;
  readonly lead: string;
  readonly opener: string | null;
  readonly state: StoredState;
  readonly place: string;
  readonly due: string | null;
  readonly limit_name: string | null;
  readonly subject: string | null;
  readonly provisional: boolean | null;
  readonly is_ours: boolean | null;
  readonly overdue: number;
  readonly relation: readonly string[];
  readonly numbers: readonly string[];
  readonly lacks_officer: boolean;
}

/** Where a case stands on the desk: own limits first, then those others keep, then the cases in which nothing runs. */
const PLACE = sql<string>`case when n.is_ours then '0' || n.due when n.due is not null then '1' || n.due else '2' end`;

/** The cases on somebody's desk, the next limit first; a page at a time, by key. 待办 */
export async function readInbox(query: Query, { standing, practices, actor, now, scope, after, limit }: Wanting): Promise<InboxPage> {
  const seats = standing.seatsOf(actor.id, dayOf(now));
  const agencies = [...new Set(seats.map(({ agency }) => agency))];
  const [afterPlace = '', afterId = ''] = (after ?? '').split('~');
  const mine = sql`exists (select 1 from case_officers o where o.case_id = c.id and o.officer_id = ${actor.id}) or exists (select 1 from case_parties p where p.case_id = c.id and p.person_id = ${actor.id})`;
  const asked = postsAsked(standing, actor, now);
  // From an agency above, or as a member of a panel, one may be asked in a case that is on no desk of one's own.
  const asking = sql`exists (select 1 from proposals p where p.case_id = c.id and ${waitsFor(actor, asked)})`;
  const theirs = sql`exists (select 1 from case_agencies g where g.case_id = c.id and g.agency_id = any (${agencies}::text[]))`;
  const { rows } = await sql<Row>`
    select c.id, c.procedure, c.version, c.label, c.lead, c.state,
      (select a.agency_id from acts a where a.case_id = c.id and a.number = 1) as opener, n.due, n.limit_name, n.subject, n.provisional, n.is_ours, ${PLACE} as place,
      (select count(*)::integer from limits l where l.case_id = c.id and l.status = 'running' and l.due < ${dayOf(now)}) as overdue,
      coalesce((select array_agg(distinct o.relation) from case_officers o where o.case_id = c.id and o.officer_id = ${actor.id}), '{}') as relation,
      coalesce((select array_agg(k.number order by k.number) from case_numbers k where k.case_id = c.id), '{}') as numbers,
      ${theirs} and not exists (select 1 from case_officers o where o.case_id = c.id and o.agency_id = any (${agencies}::text[])) as lacks_officer
    from cases c
    left join lateral (select l.due, l.limit_name, l.subject, l.provisional, l.agency_id = any (${agencies}::text[]) as is_ours from limits l
      where l.case_id = c.id and l.status = 'running' order by l.agency_id = any (${agencies}::text[]) desc, l.due limit 1) n on true
    where (${scope === 'mine' ? mine : theirs} or ${asking}) and (${PLACE} collate "C", c.id) > (${afterPlace}, ${afterId})
    order by ${PLACE} collate "C", c.id limit ${limit + 1}`.execute(query);
  const page = rows.slice(0, limit);
  const awaited = await awaitedIn(query, {
    ids: page.map(({ id }) => id),
    agencies,
    asked,
    actor,
    practices,
  });
  const isLeading = seats.some(({ posts }) => posts.some((post) => LEADING.includes(post)));
  const items = page
    .flatMap((row) =>
      deskOf(row, practices, [
        ...(awaited.get(row.id) ?? []),
        ...(isLeading && row.lacks_officer
          ? [{ kind: 'assignment' as const, title: ['待分案', 'to be assigned'] as const, id: row.id }]
          : []),
      ]),
    )
    .map((desk): Desk => {
      const primary = primaryOf({ ...desk, standing, actor, at: now });
      return primary === undefined ? desk : { ...desk, primary };
    });
  const last = page.at(-1);
  return { items, ...(rows.length > limit && last !== undefined ? { next: `${last.place}~${last.id}` } : {}) };
}

function deskOf(row: Row, practices: Practices, awaits: readonly Awaited[]): readonly Desk[] {
  const practice = practices[row.procedure];
  if (practice === undefined) return [];
  const file = fileFromStore(practice.jurisdiction.core, row.state, []);
  const { due, limit_name: name, subject, provisional, is_ours: isOurs } = row;
  return [
    {
      case: row.id,
      practice,
      file,
      version: row.version,
      label: row.label,
      opener: row.opener ?? row.lead,
      numbers: row.numbers,
      relation: row.relation,
      held: heldIn(practice, file),
      overdue: row.overdue,
      awaits,
      ...(due === null || name === null || subject === null
        ? {}
        : { next: { limit: name, subject, due, provisional: provisional === true, isOurs: isOurs === true } }),
    },
  ];
}

/** Those who are held in a case. */
export function heldIn({ jurisdiction: { core } }: Practice, file: CaseFile): readonly string[] {
  const { held } = core.procedure;
  if (held === undefined) return [];
  return file.subjects
    .filter((subject) => subject.type === held.subject && holds(held.when, bind(viewOf(core, file, subject), subject)))
    .map(({ id }) => id);
}

interface Awaiting {
  readonly ids: readonly string[];
  readonly agencies: readonly string[];
  readonly asked: readonly Asked[];
  readonly actor: Actor;
  readonly practices: Practices;
}

interface Waiting {
  readonly case_id: string;
  readonly kind: Awaited['kind'];
  readonly id: string;
  readonly what: string;
  readonly post: string | null;
  readonly procedure: string;
}

async function awaitedIn(
  query: Query,
  { ids, agencies, asked, actor, practices }: Awaiting,
): Promise<ReadonlyMap<string, readonly Awaited[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Waiting>`
    select r.case_id, 'request' as kind, r.request || '/' || r.subject as id, r.request as what, null as post, c.procedure
      from requests r join cases c on c.id = r.case_id where r.case_id = any (${ids}::text[]) and r.answered_by is null and r.of_agency = any (${agencies}::text[])
    union all
    select p.case_id, 'approval', p.id, p.act, a.post, c.procedure
      from proposals p join cases c on c.id = p.case_id, jsonb_array_elements_text(p.awaiting->'posts') a(post)
      where p.case_id = any (${ids}::text[]) and p.state = 'open' and ${waitsForPost(actor, asked)}
    union all
    select p.case_id, 'vote', p.id, p.act, null, c.procedure from proposals p join cases c on c.id = p.case_id
      where p.case_id = any (${ids}::text[]) and p.state = 'open' and p.awaiting->'members' ? ${actor.id}
    union all
    select p.case_id, 'sent-back', p.id, p.act, null, c.procedure from proposals p join cases c on c.id = p.case_id
      where p.case_id = any (${ids}::text[]) and p.state = 'sent-back' and p.proposed_by = ${actor.id}`.execute(query);
  const found = new Map<string, Awaited[]>();
  for (const row of rows) {
    const { vocabulary, acts } = practices[row.procedure]?.jurisdiction.core.procedure ?? {};
    const title = (row.kind === 'request' ? vocabulary?.requests[row.what]?.title : acts?.[row.what]?.title) ?? [row.what, row.what];
    found.set(row.case_id, [
      ...(found.get(row.case_id) ?? []),
      { kind: row.kind, title, id: row.id, ...(row.post === null ? {} : { post: row.post }) },
    ]);
  }
  return found;
}
