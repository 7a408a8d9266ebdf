import { sql } from 'kysely';
import { z } from 'zod';
import type { Roster } from '#justice/agencies';
import { questionOf } from '#platform/acts';
import { numbersOf, readerOf } from '#platform/reading';
import type { Query } from '#platform/store';
import { callerOf } from './authenticate.ts';
import { Id, PageQuery, pageOf, RecusedBody } from './contract/index.ts';
import { pageOfRows } from './paging.ts';
import { sendUnknown } from './problems.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';

/** Who of an agency has withdrawn from cases. 回避 */
export function recusalRoutes(services: Services): Routes {
  return async (app) => listRecusals(app, services);
}

function listRecusals(app: App, services: Services): void {
  const schema = {
    operationId: 'listRecusals',
    summary: '回避情况 Who of an agency has withdrawn from cases',
    description:
      '只列出您有权知悉的案件;理由只对有权了解案件内容的人显示。维护名册的管理员只见每人回避的件数。 Only cases you may know of, the reason only where you may know the content; who keeps the roster is told how many, and never which.',
    tags: ['agencies'],
    params: z.object({ agency: Id }),
    querystring: PageQuery,
    response: { 200: pageOf(RecusedBody), ...PROBLEMS },
  };
  app.get('/agencies/:agency/recusals', { schema }, async (request, reply) => {
    const standing = await services.standing();
    const { roster } = standing;
    const { agency } = request.params;
    if (!roster.agencies.some(({ id }) => id === agency)) return sendUnknown(reply) as never;
    const { actor } = callerOf(request);
    const now = services.clock.now();
    const serving = [...new Set(roster.appointments.filter((one) => one.agency === agency).map(({ officer }) => officer))];
    const keepsRoster = services.access.decide(questionOf(standing, { actor, action: 'roster/change', on: now })).isAllowed;
    // Who keeps the roster touches no case: what they are told is counted past the rows, and names none.
    const counts = keepsRoster ? await services.database.system((query) => countedOf(query, serving)) : new Map<string, number>();
    const rows = await services.database.as(readerOf(standing, actor, now), (query) => recusalsOf(query, serving));
    const { after = '', limit } = request.query;
    const known = new Set([...counts.keys(), ...rows.map(({ officer_id: officer }) => officer)]);
    const wanted = [...known].filter((id) => id > after).toSorted();
    const { page, next } = pageOfRows(wanted, limit, (id) => id);
    return { items: page.map((id) => recusedInWords(roster, { id, rows, count: counts.get(id) })), ...next };
  });
}

interface Recused {
  readonly id: string;
  readonly rows: readonly Row[];
  readonly count: number | undefined;
}

function recusedInWords({ officers }: Roster, { id, rows, count }: Recused): z.infer<typeof RecusedBody> {
  return {
    officer: id,
    name: officers.find((one) => one.id === id)?.name ?? id,
    ...(count === undefined ? {} : { count }),
    cases: rows
      .filter((row) => row.officer_id === id)
      .map(({ case_id: of, numbers, since, basis }) => ({
        case: of,
        numbers: [...numbers],
        recordedAt: since,
        ...(basis === null ? {} : { basis }),
      })),
  };
}

interface Row {
  readonly officer_id: string;
  readonly case_id: string;
  readonly since: string;
  readonly basis: string | null;
  readonly numbers: readonly string[];
}

/** The withdrawals of these officers from cases the reader may know of. */
async function recusalsOf(query: Query, officers: readonly string[]): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select r.officer_id, r.case_id, r.since, case when fashu.knows_content(r.case_id) then r.basis end as basis,
      ${numbersOf('r.case_id')} as numbers
    from recusals r where r.officer_id = any (${officers}::text[]) order by r.since desc, r.case_id`.execute(query);
  return rows;
}

/** How many cases each of these officers has withdrawn from; what is sealed does not exist for who keeps the roster, not as a number either. */
async function countedOf(query: Query, officers: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ readonly officer_id: string; readonly count: number }>`
    select r.officer_id, count(*)::int as count from recusals r join cases c on c.id = r.case_id
    where r.officer_id = any (${officers}::text[]) and c.label <> 'sealed' group by r.officer_id`.execute(query);
  return new Map(rows.map(({ officer_id: officer, count }) => [officer, count]));
}
