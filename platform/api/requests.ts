import { sql } from 'kysely';
import { z } from 'zod';
import { dayOf, type Moment } from '#justice/basics';
import type { Act } from '#justice/procedures';
import type { Standing } from '#platform/acts';
import type { Query, Tables } from '#platform/store';
import { daysLeft, numbersOf, pressingOf, readerOf } from '#platform/reading';
import { callerOf } from './authenticate.ts';
import { PageQuery, pageOf, RequestBody } from './contract/index.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { agencyInWords, both } from './words.ts';

/** What agencies asked of each other, and what is still to be answered. */
export function requestRoutes(services: Services): Routes {
  return async (app) => listRequests(app, services);
}

function listRequests(app: App, services: Services): void {
  const querystring = PageQuery.extend({
    direction: z.enum(['to-us', 'from-us']).default('to-us'),
    state: z.enum(['open', 'answered', 'all']).default('open'),
  });
  const schema = {
    operationId: 'listRequests',
    summary: '请求与答复 Requests to and from your agencies',
    tags: ['requests'],
    querystring,
    response: { 200: pageOf(RequestBody), ...PROBLEMS },
  };
  app.get('/requests', { schema }, async (request) => {
    const { actor } = callerOf(request);
    const standing = await services.standing();
    const now = services.clock.now();
    const agencies = [...new Set(standing.seatsOf(actor.id, dayOf(now)).map(({ agency }) => agency)), ''];
    const { limit } = request.query;
    const rows = await services.database.as(readerOf(standing, actor, now), (query) =>
      wantedRequests(query, { ...request.query, agencies }),
    );
    const page = rows.slice(0, limit);
    const items = page.map((row) => requestInWords(services, standing, { row, now }));
    const last = page.at(-1);
    return {
      items,
      ...(rows.length > limit && last !== undefined ? { next: [last.asked_at, last.case_id, last.request, last.subject].join('~') } : {}),
    };
  });
}

interface Wanted {
  readonly agencies: readonly string[];
  readonly direction: 'to-us' | 'from-us';
  readonly state: 'open' | 'answered' | 'all';
  readonly after?: string | undefined;
  readonly limit: number;
}

async function wantedRequests(query: Query, { agencies, direction, state, after = '', limit }: Wanted) {
  const [at = '', id = '', request = '', subject = ''] = after.split('~');
  const isAfter = sql<boolean>`(r.asked_at, r.case_id, r.request, r.subject) > (${at}, ${id}, ${request}, ${subject})`;
  const isWanted = state === 'all' ? sql`true` : state === 'open' ? sql`r.answered_by is null` : sql`r.answered_by is not null`;
  // What is asked of the reader's agencies is read in its order, as far as a page goes.
  const source =
    direction === 'from-us'
      ? sql<Tables['requests']>`requests`
      : sql<Tables['requests']>`(select r.* from fashu.requests_to(${state}, ${at}, ${id}, ${request}, ${subject}, ${limit + 1}) o
          join requests r on (r.case_id, r.request, r.subject, r.asked_by) = (o.case_id, o.request, o.subject, o.asked_by))`;
  const wanted = query
    .selectFrom(source.as('r'))
    .innerJoin('cases as c', 'c.id', 'r.case_id')
    .innerJoin('acts as a', (join) => join.onRef('a.case_id', '=', 'r.case_id').onRef('a.number', '=', 'r.asked_by'))
    .select([
      'r.case_id',
      'r.request',
      'r.subject',
      'r.asked_at',
      'r.asked_by',
      'r.of_agency',
      'r.due',
      'r.answered_at',
      'r.closed_with',
      'r.answered_by',
      numbersOf('r.case_id').as('numbers'),
      sql<string | null>`(select x.act from acts x where x.case_id = r.case_id and x.number = r.answered_by)`.as('closing_act'),
      // Openings are for those who may know the content: to others they are not there.
      sql<
        Readonly<Record<string, unknown>>
      >`coalesce((select jsonb_object_agg(substr(o.path, 7), o.value) from openings o where o.case_id = r.case_id and o.number = r.answered_by and o.path like '/form/%' and jsonb_typeof(o.value) = 'string'), '{}')`.as(
        'said',
      ),
      'a.agency_id as by_agency',
      'c.procedure',
    ])
    .where(sql<boolean>`${isWanted} and ${isAfter}`)
    .$if(direction === 'from-us', (all) => all.where('a.agency_id', 'in', agencies));
  return wanted
    .orderBy('r.asked_at')
    .orderBy('r.case_id')
    .orderBy('r.request')
    .orderBy('r.subject')
    .limit(limit + 1)
    .execute();
}

type Row = Awaited<ReturnType<typeof wantedRequests>>[number];

function requestInWords(
  services: Services,
  standing: Standing,
  { row, now }: { readonly row: Row; readonly now: Moment },
): z.infer<typeof RequestBody> {
  const practice = services.practices[row.procedure];
  const { vocabulary, acts } = practice?.jurisdiction.core.procedure ?? {};
  const left = row.due === null || row.answered_at !== null ? undefined : daysLeft(row.due, now);
  const answers = Object.entries(acts ?? {}).filter(([, act]) => [act.answers ?? []].flat().includes(row.request));
  return {
    case: row.case_id,
    request: row.request,
    title: both(vocabulary?.requests[row.request]?.title ?? [row.request, row.request]),
    subject: row.subject,
    askedAt: row.asked_at,
    numbers: [...row.numbers],
    answers: answers.map(([act, { title }]) => ({ act, title: both(title) })),
    ...(row.by_agency === null ? {} : { askedBy: agencyInWords(standing.roster, row.by_agency) }),
    ...(row.of_agency === null ? {} : { of: agencyInWords(standing.roster, row.of_agency) }),
    ...(row.due === null ? {} : { due: row.due }),
    ...(left === undefined ? {} : { daysLeft: left }),
    ...(left === undefined || row.due === null || practice === undefined
      ? {}
      : { presses: pressingOf(practice, { startedAt: row.asked_at, due: row.due }, now) }),
    ...(row.answered_at === null ? {} : { answeredAt: row.answered_at }),
    ...(row.closed_with === null ? {} : { closedWith: row.closed_with }),
    ...(row.closing_act === null ? {} : { closedBy: closingInWords(acts?.[row.closing_act], row) }),
  };
}

/** The act that closed a request, and its reasons: what was written in words, not what was chosen. */
function closingInWords(act: Act | undefined, { closing_act: name, said }: Row): NonNullable<z.infer<typeof RequestBody>['closedBy']> {
  const told = Object.entries(act?.form ?? {}).flatMap(([key, { type, title }]) => {
    const text = said[key];
    return type === 'text' && typeof text === 'string' ? [{ title: both(title), text }] : [];
  });
  return { title: both(act?.title ?? [name ?? '', name ?? '']), said: told };
}
