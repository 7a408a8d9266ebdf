import { sql } from 'kysely';
import type { z } from 'zod';
import type { Roster } from '#justice/agencies';
import type { Form, Procedure } from '#justice/procedures';
import { readerOf } from '#platform/reading';
import type { Query } from '#platform/store';
import { callerOf } from './authenticate.ts';
import { Day, HearingBody, PageQuery, pageOf } from './contract/index.ts';
import { pageOfRows } from './paging.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { agencyInWords, both } from './words.ts';

/** Which hearings are fixed, read from what courts wrote when they prepared and announced them. */
export function hearingRoutes(services: Services): Routes {
  return async (app) => listHearings(app, services);
}

function listHearings(app: App, services: Services): void {
  const schema = {
    operationId: 'listHearings',
    summary: '开庭 Hearings that are fixed',
    description:
      '只列出您有权了解内容的案件;改期的,以最后一次为准。 Only of cases whose content you may know; where the day was moved, the last one counts.',
    tags: ['cases'],
    querystring: PageQuery.extend({ from: Day, to: Day }),
    response: { 200: pageOf(HearingBody), ...PROBLEMS },
  };
  app.get('/hearings', { schema }, async (request) => {
    const { actor } = callerOf(request);
    const standing = await services.standing();
    const { from, to, after, limit } = request.query;
    const named = hearingActs(services);
    const found = await services.database.as(readerOf(standing, actor, services.clock.now()), async (query) => {
      const rows = await fixedDays(query, { named, from, to, limit, ...(after === undefined ? {} : { after }) });
      return { rows, said: await saidOf(query, { named, cases: rows.map((row) => row.case_id) }) };
    });
    const { page, next } = pageOfRows(found.rows, limit, keyOf);
    return { items: page.map((row) => hearingInWords(services, standing.roster, { row, said: found.said })), ...next };
  });
}

/** Hearings and notices of them, told by their forms: a day with judges or a place, or the time of a notice. */
function hearingActs({ practices }: Services): readonly string[] {
  const isHearing = ({ day, judges, place, time, record }: Form): boolean =>
    (day?.type === 'day' && (judges !== undefined || place !== undefined)) || (time !== undefined && record !== undefined);
  return [
    ...new Set(
      Object.values(practices).flatMap(({ jurisdiction }) =>
        Object.entries(jurisdiction.core.procedure.acts).flatMap(([name, { form, by }]) =>
          isHearing(form ?? {}) && [by].flat().some((role) => isCourt(jurisdiction.core.procedure, role)) ? [name] : [],
        ),
      ),
    ),
  ];
}

const isCourt = ({ vocabulary }: Procedure, role: string): boolean => vocabulary.roles[role]?.kind === 'court';

interface Row {
  readonly case_id: string;
  readonly procedure: string;
  readonly agency_id: string;
  readonly day: string;
  readonly numbers: readonly string[];
}

const keyOf = ({ day, case_id }: Row): string => `${day}~${case_id}`;

interface Wanted {
  readonly named: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly after?: string;
  readonly limit: number;
}

/** The last day each case was given, where that is in the range. */
async function fixedDays(query: Query, { named, from, to, after = '', limit }: Wanted): Promise<readonly Row[]> {
  const [day = '', id = ''] = after.split('~');
  const { rows } = await sql<Row>`
    with last as (
      select distinct on (a.case_id) a.case_id, a.agency_id, o.value #>> '{}' as day
      from acts a join openings o on o.case_id = a.case_id and o.number = a.number and o.path = '/form/day'
      where a.act = any (${named})
      order by a.case_id, a.number desc)
    select l.case_id, c.procedure, l.agency_id, l.day,
      coalesce((select array_agg(k.number order by k.number) from case_numbers k where k.case_id = c.id), '{}') as numbers
    from last l join cases c on c.id = l.case_id
    where l.agency_id is not null and l.day between ${from} and ${to} and (l.day, l.case_id) > (${day}, ${id})
    order by l.day, l.case_id limit ${limit + 1}`.execute(query);
  return rows;
}

interface Said {
  readonly case_id: string;
  readonly path: string;
  readonly says: string;
}

/** What was said about judges, place, time and openness, the last word last. */
async function saidOf(
  query: Query,
  { named, cases }: { readonly named: readonly string[]; readonly cases: readonly string[] },
): Promise<readonly Said[]> {
  if (cases.length === 0) return [];
  const { rows } = await sql<Said>`
    select a.case_id, o.path, o.value #>> '{}' as says
    from acts a join openings o on o.case_id = a.case_id and o.number = a.number
    where a.case_id = any (${cases}) and a.act = any (${named}) and o.path in ('/form/judges', '/form/place', '/form/time', '/form/open')
    order by a.case_id, a.number`.execute(query);
  return rows;
}

const ROOM = /第?[一二三四五六七八九十\d]+(?:号)?(?:审判)?法庭/u;
const TIME = /(?<hour>\d{1,2})\s*(?:[::]\s*(?<minutes>\d{2})|[时点](?:(?<more>\d{1,2})分|(?<half>半))?)/u;

/** 9时30分 → 09:30; nothing where no time was written. */
function timeIn(text: string): string | undefined {
  const { hour, minutes, more, half } = TIME.exec(text)?.groups ?? {};
  if (hour === undefined || Number(hour) > 23) return undefined;
  const past = half === undefined ? (minutes ?? more ?? '0') : '30';
  const afternoon = text.includes('下午') && Number(hour) < 12 ? 12 : 0;
  return `${String(Number(hour) + afternoon).padStart(2, '0')}:${past.padStart(2, '0')}`;
}

function hearingInWords(
  services: Services,
  roster: Roster,
  { row, said }: { readonly row: Row; readonly said: readonly Said[] },
): z.infer<typeof HearingBody> {
  const last = (path: string): string => said.findLast((one) => one.case_id === row.case_id && one.path === path)?.says ?? '';
  const where = `${last('/form/time')} ${last('/form/place')}`;
  const [time, room, judges] = [timeIn(where), ROOM.exec(where)?.[0], last('/form/judges')];
  const procedure = services.practices[row.procedure]?.jurisdiction.core.procedure;
  const serving = new Set(roster.appointments.filter(({ agency }) => agency === row.agency_id).map(({ officer }) => officer));
  const sitting = roster.officers.filter(({ id, name }) => serving.has(id) && judges.includes(name));
  return {
    case: row.case_id,
    numbers: [...row.numbers],
    procedure: both(procedure?.title ?? [row.procedure, row.procedure]),
    court: agencyInWords(roster, row.agency_id),
    day: row.day,
    judges: sitting.map(({ id, name }) => ({ id, name })),
    said: { judges, where: where.trim() },
    ...(time === undefined ? {} : { time }),
    ...(room === undefined ? {} : { room }),
    ...(last('/form/open') === '' ? {} : { isOpen: last('/form/open') === 'public' }),
  };
}
