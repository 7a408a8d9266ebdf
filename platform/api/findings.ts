import { sql } from 'kysely';
import { z } from 'zod';
import type { Roster } from '#justice/agencies';
import { handleFinding, questionOf, type FindingSaid } from '#platform/acts';
import { daysLeft, readerOf } from '#platform/reading';
import { callerOf } from './authenticate.ts';
import { FindingBody, Id, PageQuery, pageOf } from './contract/index.ts';
import { sendRefused, sendUnknown } from './problems.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { agencyInWords, basesInWords, both } from './words.ts';

/** What rules noticed and somebody must look at. */
export function findingRoutes(services: Services): Routes {
  return async (app) => {
    for (const route of [listFindings, takeHandling]) route(app, services);
  };
}

interface FindingRow {
  readonly id: string;
  readonly kind: string;
  readonly case_id: string;
  readonly subject: string;
  readonly agency_id: string;
  readonly found_at: string;
  readonly state: string;
  readonly body: unknown;
  readonly procedure: string;
  readonly numbers: readonly string[];
}

/** What a finding is read with; the numbers tell people which case it is, also a supervisor whose agency has no part in it. */
const COLUMNS = ['f.id', 'f.kind', 'f.case_id', 'f.subject', 'f.agency_id', 'f.found_at', 'f.state', 'f.body'] as const;
const OF_CASE = [
  sql<string>`fashu.procedure_of(f.case_id)`.as('procedure'),
  sql<readonly string[]>`fashu.numbers_of(f.case_id)`.as('numbers'),
] as const;

const SAYS = {
  'limit-overdue': ['期限已过,应当立即办理', 'a limit has run out and must be seen to at once'],
  'limit-overdue-supervised': ['被监督机关的期限已过', 'a limit of an agency you supervise has run out'],
} as const;

function nameOf({ officers }: Roster, id: string): { readonly name?: string } {
  const name = officers.find((one) => one.id === id)?.name;
  return name === undefined ? {} : { name };
}

async function findingInWords(services: Services, row: FindingRow): Promise<z.infer<typeof FindingBody>> {
  const { roster } = await services.standing();
  const { limit, due, keeper, handling = [] } = row.body as FindingSaid;
  const rule = services.practices[row.procedure]?.jurisdiction.core.procedure.rules[limit ?? ''];
  const left = due === undefined ? undefined : daysLeft(due, services.clock.now());
  return {
    id: row.id,
    kind: row.kind,
    case: row.case_id,
    numbers: [...row.numbers],
    subject: row.subject,
    agency: row.agency_id,
    foundAt: row.found_at,
    state: row.state as z.infer<typeof FindingBody>['state'],
    says: both(SAYS[row.kind as keyof typeof SAYS] ?? [row.kind, row.kind]),
    ...(limit === undefined || due === undefined
      ? {}
      : {
          limit: {
            name: limit,
            title: both(rule?.title ?? [limit, limit]),
            due,
            basis: [...basesInWords(services, rule?.basis ?? [])],
            ...(left === undefined ? {} : { daysLeft: left }),
          },
        }),
    ...(keeper === undefined ? {} : { keeper: agencyInWords(roster, keeper) }),
    ...(handling.length === 0 ? {} : { handled: handling.map((one) => ({ ...one, ...nameOf(roster, one.by) })) }),
  };
}

function listFindings(app: App, services: Services): void {
  const schema = {
    operationId: 'listFindings',
    summary: '线索 Findings for your agencies',
    tags: ['findings'],
    querystring: PageQuery.extend({ state: z.enum(['open', 'looking', 'closed']).optional() }),
    response: { 200: pageOf(FindingBody), ...PROBLEMS },
  };
  app.get('/findings', { schema }, async (request, reply) => {
    const { actor } = callerOf(request);
    const standing = await services.standing();
    const question = questionOf(standing, { actor, action: 'finding/read', on: services.clock.now() });
    const mine = [...new Set(question.seats.map(({ agency }) => agency))].filter(
      (agency) => services.access.decide({ ...question, agency }).isAllowed,
    );
    if (mine.length === 0) return sendRefused(reply, { refused: services.access.decide(question).reasons }, services) as never;
    const { after = '', limit, state } = request.query;
    const rows = await services.database.as(readerOf(standing, actor, services.clock.now()), (query) => {
      const wanted = query
        .selectFrom('findings as f')
        .select([...COLUMNS, ...OF_CASE])
        .where('f.agency_id', 'in', mine)
        .where('f.id', '>', after);
      return (state === undefined ? wanted : wanted.where('f.state', '=', state))
        .orderBy('f.id')
        .limit(limit + 1)
        .execute();
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: await Promise.all(page.map((row) => findingInWords(services, row))),
      ...(rows.length > limit && last !== undefined ? { next: last.id } : {}),
    };
  });
}

function takeHandling(app: App, services: Services): void {
  const Handling = z
    .object({ state: z.enum(['looking', 'closed']), says: z.string().trim().min(1).max(4000) })
    .meta({ id: 'FindingHandling' });
  const schema = {
    operationId: 'handleFinding',
    summary: '处理线索 Look into a finding, close it with what came of it',
    description:
      '受理被监督机关逾期线索的,自此为本机关承办该案,记录在案。 Whoever takes up what another organ let run out handles the case for the agency from then on, on record.',
    tags: ['findings'],
    params: z.object({ finding: Id }),
    body: Handling,
    response: { 200: FindingBody, ...PROBLEMS },
  };
  app.post('/findings/:finding/handling', { schema }, async (request, reply) => {
    const { actor } = callerOf(request);
    const done = await handleFinding(services, actor, { finding: request.params.finding, ...request.body });
    if ('unknown' in done) return sendUnknown(reply) as never;
    if ('refused' in done) return sendRefused(reply, done, services) as never;
    const row = await services.database.as(readerOf(await services.standing(), actor, services.clock.now()), (query) =>
      query
        .selectFrom('findings as f')
        .select([...COLUMNS, ...OF_CASE])
        .where('f.id', '=', request.params.finding)
        .executeTakeFirstOrThrow(),
    );
    return findingInWords(services, row);
  });
}
