import { sql } from 'kysely';
import { z } from 'zod';
import type { Roster } from '#justice/agencies';
import type { CivilDay } from '#justice/basics';
import { numbersOf, readerOf } from '#platform/reading';
import type { Query } from '#platform/store';
import { callerOf } from './authenticate.ts';
import { Day, HearingBody, Id, PageQuery, RoomBody, pageOf } from './contract/index.ts';
import { pageOfRows } from './paging.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { agencyInWords, both } from './words.ts';

/** What is fixed, and which rooms are free. */
export function hearingRoutes(services: Services): Routes {
  return async (app) => {
    listHearings(app, services);
    listRooms(app, services);
  };
}

const MOST_ROOM = 200;
const RoomId = z.string().min(1).max(MOST_ROOM).meta({ description: 'Agency and name: `fy-north/第三法庭`' });

function listHearings(app: App, services: Services): void {
  const schema = {
    operationId: 'listHearings',
    summary: '开庭 Hearings that are fixed',
    description:
      '开庭、庭前会议、宣判,只列出您有权了解内容的案件;问到一个案件的,改期、取消的也列出。 Only of cases whose content you may know; of one case also those that were moved or called off.',
    tags: ['cases'],
    querystring: PageQuery.extend({
      from: Day.optional(),
      to: Day.optional(),
      agency: Id.optional(),
      room: RoomId.optional(),
      case: Id.optional(),
    }),
    response: { 200: pageOf(HearingBody), ...PROBLEMS },
  };
  app.get('/hearings', { schema }, async (request) => {
    const { actor } = callerOf(request);
    const standing = await services.standing();
    const rows = await services.database.as(readerOf(standing, actor, services.clock.now()), (query) => readHearings(query, request.query));
    const { page, next } = pageOfRows(rows, request.query.limit, ({ starts, case_id, number }) => `${starts}~${case_id}~${number}`);
    return { items: page.map((row) => hearingInWords(services, standing.roster, row)), ...next };
  });
}

interface Wanted {
  readonly from?: CivilDay | undefined;
  readonly to?: CivilDay | undefined;
  readonly agency?: string | undefined;
  readonly room?: string | undefined;
  readonly case?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

interface Row {
  readonly case_id: string;
  readonly number: number;
  readonly sitting: 'hearing' | 'conference' | 'pronouncement';
  readonly act: string;
  readonly agency_id: string;
  readonly starts: string;
  readonly ends: string;
  readonly room: string | null;
  readonly remote: readonly string[];
  readonly freed_by: number | null;
  readonly procedure: string;
  readonly numbers: readonly string[];
  readonly officers: readonly string[];
  readonly open: string | null;
}

/** Bookings in the order of their time; row-level security leaves those of cases the reader knows. */
async function readHearings(query: Query, wanted: Wanted): Promise<readonly Row[]> {
  const [starts = '', id = '', number = '0'] = (wanted.after ?? '').split('~');
  const where = [
    wanted.case === undefined ? sql`b.freed_by is null` : sql`b.case_id = ${wanted.case}`,
    ...(wanted.from === undefined ? [] : [sql`b.starts >= ${wanted.from}::timestamp`]),
    ...(wanted.to === undefined ? [] : [sql`b.starts < ${wanted.to}::timestamp + interval '1 day'`]),
    ...(wanted.agency === undefined ? [] : [sql`b.agency_id = ${wanted.agency}`]),
    ...(wanted.room === undefined ? [] : [sql`(b.room = ${wanted.room} or ${wanted.room} = any (b.remote))`]),
    ...(wanted.after === undefined
      ? []
      : [sql`(fashu.said_at(b.starts), b.case_id, b.number) > (${starts}, ${id}, ${Number.parseInt(number, 10) || 0})`]),
  ];
  const { rows } = await sql<Row>`
    select b.case_id, b.number, b.sitting, b.act, b.agency_id, fashu.said_at(b.starts) as starts, fashu.said_at(b.ends) as ends, b.room, b.remote,
      b.freed_by, c.procedure,
      ${numbersOf('b.case_id')} as numbers,
      coalesce((select array_agg(t.who order by t.who) from takings t where t.case_id = b.case_id and t.number = b.number and t.what = 'officer'), '{}')
        as officers,
      (select o.value #>> '{}' from openings o where o.case_id = b.case_id and o.path = '/form/open' order by o.number desc limit 1) as open
    from bookings b join cases c on c.id = b.case_id
    where ${sql.join(where, sql` and `)}
    order by b.starts, b.case_id, b.number limit ${wanted.limit + 1}`.execute(query);
  return rows;
}

type RoomInWords = z.infer<typeof HearingBody>['remote'][number];

function roomInWords(roster: Roster, id: string): RoomInWords {
  const found = roster.rooms.find((room) => room.id === id);
  return { id, name: both(found?.name ?? [id, id]), agency: agencyInWords(roster, found?.agency ?? id) };
}

function hearingInWords({ practices }: Services, roster: Roster, row: Row): z.infer<typeof HearingBody> {
  const procedure = practices[row.procedure]?.jurisdiction.core.procedure;
  const names = new Map(roster.officers.map(({ id, name }) => [id, name]));
  return {
    case: row.case_id,
    number: row.number,
    numbers: [...row.numbers],
    procedure: both(procedure?.title ?? [row.procedure, row.procedure]),
    sitting: row.sitting,
    act: both(procedure?.acts[row.act]?.title ?? [row.act, row.act]),
    court: agencyInWords(roster, row.agency_id),
    from: row.starts as z.infer<typeof HearingBody>['from'],
    to: row.ends as z.infer<typeof HearingBody>['to'],
    ...(row.room === null ? {} : { room: roomInWords(roster, row.room) }),
    remote: row.remote.map((id) => roomInWords(roster, id)),
    officers: row.officers.map((id) => ({ id, name: names.get(id) ?? id })),
    ...(row.open === null ? {} : { isOpen: row.open === 'public' }),
    ...(row.freed_by === null ? {} : { freedBy: row.freed_by }),
  };
}

function listRooms(app: App, services: Services): void {
  const schema = {
    operationId: 'listRooms',
    summary: '法庭与远程点位 Rooms and places with a link, and when they are taken',
    description: '只说明占用的起止时间,不说明由哪个案件占用。 From when to when a room is taken, never by which case.',
    tags: ['agencies'],
    querystring: PageQuery.extend({
      agency: Id.optional(),
      room: RoomId.optional(),
      hasLink: z.enum(['true', 'false']).optional().meta({ description: 'Only rooms that can be joined by a link' }),
      day: Day.optional().meta({ description: 'The day whose hours are told; today unless said' }),
      to: Day.optional().meta({ description: 'The last day whose hours are told; the same day unless said' }),
    }),
    response: { 200: pageOf(RoomBody), ...PROBLEMS },
  };
  app.get('/rooms', { schema }, async (request) => {
    const { agency, room, hasLink, day = services.clock.now().slice(0, '2026-03-02'.length), to = day, after = '', limit } = request.query;
    const { roster } = await services.standing();
    const wanted = roster.rooms
      .filter(
        (one) =>
          one.id > after &&
          (agency === undefined || one.agency === agency) &&
          (room === undefined || one.id === room) &&
          (hasLink === undefined || String(one.hasLink) === hasLink),
      )
      .toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const { page, next } = pageOfRows(wanted, limit, ({ id }) => id);
    const taken = await takenOn(services, { rooms: page.map(({ id }) => id), from: day, to });
    return {
      items: page.map(({ id, seats, hasLink: linked }) => ({
        ...roomInWords(roster, id),
        seats,
        hasLink: linked,
        taken: taken.flatMap(({ who, ...span }) => (who === id ? [span] : [])),
      })),
      ...next,
    };
  });
}

interface Taken {
  readonly who: string;
  readonly from: z.infer<typeof HearingBody>['from'];
  readonly to: z.infer<typeof HearingBody>['to'];
}

/** The hours of rooms that are taken from a day to a day, whoever has them. */
async function takenOn(
  { database }: Services,
  { rooms, from, to }: { readonly rooms: readonly string[]; readonly from: string; readonly to: string },
): Promise<readonly Taken[]> {
  const { rows } = await database.system((query) =>
    sql<Taken>`select t.who, fashu.said_at(lower(t.during)) as from, fashu.said_at(upper(t.during)) as to from takings t
      where t.what = 'room' and t.who = any (${rooms})
        and lower(t.during) < ${to}::timestamp + interval '1 day' and upper(t.during) > ${from}::timestamp
      order by lower(t.during)`.execute(query),
  );
  return rows;
}
