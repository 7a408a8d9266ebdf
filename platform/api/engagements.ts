import { sql } from 'kysely';
import { z } from 'zod';
import { dayOf } from '#justice/basics';
import type { Act } from '#justice/procedures';
import type { Standing } from '#platform/acts';
import { EngagementsQuery, EngagementBody, Id, type Span } from './contract/index.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { showing } from './showing.ts';

/** Who would have to be there, and when they are taken already. */
export function engagementRoutes(services: Services): Routes {
  return async (app) => listEngagements(app, services);
}

function listEngagements(app: App, services: Services): void {
  const schema = {
    operationId: 'listEngagements',
    summary: '人员占用 Who of those to be there is taken at that time',
    description:
      '只说明所问时间内占用的起止,不说明由哪个案件占用;不是同一机关的人员不作说明。 For an act that fixes a hearing: from when to when in that time each is taken, never by which case. Somebody of whom nothing may be told looks like somebody free.',
    tags: ['cases'],
    params: z.object({ case: Id }),
    querystring: EngagementsQuery,
    response: { 200: z.object({ items: z.array(EngagementBody) }), ...PROBLEMS },
  };
  app.get('/cases/:case/engagements', { schema }, async (request, reply) => {
    const { act: name, people = [], from, to } = request.query;
    return showing(
      services,
      { request, reply, id: request.params.case, what: 'engagements' },
      async ({ read, standing, caller, knowsContent }) => {
        const act = read.practice.jurisdiction.core.procedure.acts[name];
        // Whose time is whose concern is for those who handle the case.
        if (!knowsContent || caller.actor.kind !== 'officer' || act === undefined) return { items: [] };
        const near = colleaguesOf(standing, caller.actor.id, services.clock.now());
        // Cases the reader may not know take people's time as well: that is read for the answer, not for the reader.
        return async () => ({ items: await takenAmong(services, { case: read.id, act, people: [people].flat(), near, from, to }) });
      },
    );
  });
}

type TakenSpan = z.infer<typeof Span>;

interface Row {
  readonly what: 'officer' | 'party';
  readonly id: string;
  readonly name: string;
  /** Named by whoever asks, and not known from the case. */
  readonly isAsked: boolean;
  readonly taken: readonly TakenSpan[];
}

/** Whether somebody serves where the reader serves. */
function colleaguesOf(standing: Standing, reader: string, now: string): (officer: string) => boolean {
  const on = dayOf(now as Parameters<typeof dayOf>[0]);
  const ours = new Set(standing.seatsOf(reader, on).map(({ agency }) => agency));
  return (officer) => standing.seatsOf(officer, on).some(({ agency }) => ours.has(agency));
}

interface Wanted {
  readonly case: string;
  readonly act: Act;
  readonly people: readonly string[];
  /** Of whose time the reader may be told, where they ask for somebody by name. */
  readonly near: (officer: string) => boolean;
  readonly from: string;
  readonly to: string;
}

/** The same people the store will take when the act is done (0011), each with what meets the time; what the act itself would free does not count. */
async function takenAmong(
  { database }: Services,
  { case: id, act, people, near, from, to }: Wanted,
): Promise<z.infer<typeof EngagementBody>[]> {
  const told = [...(act.serves ?? []), ...(act.tells ?? [])];
  const freed = [
    ...[act.callsOff ?? []].flat(),
    ...Object.values(act.form ?? {}).flatMap((field) => (field.type === 'booking' ? [field.sitting] : [])),
  ];
  const { rows } = await database.system((query) =>
    sql<Row>`with wanted as (
        select 'officer' as what, who, true as asked from unnest(${people}::text[]) who
        union all select 'officer', o.officer_id, false from case_officers o
          join case_agencies a on a.case_id = o.case_id and a.agency_id = o.agency_id
          where o.case_id = ${id} and o.relation in ('handler', 'assigned') and a.role = any (${told}::text[])
        union all select 'party', c.person_id, false from case_parties c where c.case_id = ${id} and c.role = any (${told}::text[])),
      each_one as (select what, who, bool_and(asked) as asked from wanted group by what, who)
      select w.what, w.who as id, fashu.name_of(w.what, w.who) as name, w.asked as "isAsked",
        coalesce((select jsonb_agg(jsonb_build_object('from', fashu.said_at(lower(t.during)), 'to', fashu.said_at(upper(t.during))) order by lower(t.during))
          from takings t join bookings b on b.case_id = t.case_id and b.number = t.number
          where t.what = w.what and t.who = w.who and t.during && tsrange(${from}::timestamp, ${to}::timestamp)
            and not (b.case_id = ${id} and b.sitting = any (${freed}::text[]))), '[]') as taken
      from each_one w order by w.what, w.who`.execute(query),
  );
  return rows.map(({ what, id: who, name, isAsked, taken }) => ({ what, id: who, name, taken: isAsked && !near(who) ? [] : [...taken] }));
}
