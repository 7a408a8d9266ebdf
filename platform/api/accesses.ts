import { sql } from 'kysely';
import { z } from 'zod';
import { OF_THE_SEALED } from '#justice/access';
import type { Actor } from '#platform/acts';
import type { Query } from '#platform/store';
import { callerOf } from './authenticate.ts';
import { AccessBody, AccessCount, pageOf } from './contract/index.ts';
import { NumberedPageQuery, pageOfRows } from './paging.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { agencyInWords } from './words.ts';

/** Months, agencies and purposes of some years. */
const MOST_COUNTS = 500;

/** Who looked at what concerns you. */
export function accessRoutes(services: Services): Routes {
  return async (app) => {
    for (const route of [listAccesses, countAccesses]) route(app, services);
  };
}

/**
 * A party's own cases as officers looked at them; an officer's own looks. What other parties read is theirs. INVARIANT: nothing is told of a case the party may not
 * know of: a sealed one is there for whom it is about and who stands up for them; one still under secret investigation is passed over in silence, and the silence
 * ends by itself: every look is there from the day the file is open to counsel. 个人信息保护法第三十五条
 */
function mine(query: Query, { kind, id }: Actor, secretUntilOpen: readonly string[]) {
  const all = query.selectFrom('accesses as a');
  if (kind !== 'person') return all.where('a.actor', '=', id);
  const theirs = query
    .selectFrom('case_parties as p')
    .innerJoin('cases as c', 'c.id', 'p.case_id')
    .select('p.case_id')
    .where('p.person_id', '=', id)
    .where((where) => where.or([where('c.label', '<>', 'sealed'), where('p.role', 'in', OF_THE_SEALED)]))
    .where((where) =>
      where.or([where('c.procedure', 'not in', secretUntilOpen), where(where.fn<number>('cardinality', ['c.open_to']), '>', 0)]),
    );
  return all.where('a.case_id', 'in', theirs).where('a.basis', '<>', 'party');
}

/** Procedures whose investigation is secret until the file is open. */
const secretIn = ({ practices }: Pick<Services, 'practices'>): readonly string[] => [
  '',
  ...Object.keys(practices).filter((id) => practices[id]?.isSecretUntilOpen === true),
];

/** A party sees every look at their own cases by others; an officer sees their own looks. Names of officers are not told, their agency is: 个人信息保护法第四十四条. */
function listAccesses(app: App, services: Services): void {
  const schema = {
    operationId: 'listAccesses',
    summary: '谁查阅过我 Who looked at me',
    description:
      '当事人看到他人对本人案件的查阅,工作人员看到本人的查阅。 A party sees the looks of others at their cases; an officer their own looks.',
    tags: ['accesses'],
    querystring: NumberedPageQuery,
    response: { 200: pageOf(AccessBody), ...PROBLEMS },
  };
  app.get('/accesses', { schema }, async (request) => {
    const { actor } = callerOf(request);
    const { roster } = await services.standing();
    const { after, limit } = request.query;
    const rows = await services.database.system((query) =>
      mine(query, actor, secretIn(services))
        .selectAll('a')
        .where('a.id', '>', after)
        .orderBy('a.id')
        .limit(limit + 1)
        .execute(),
    );
    const { page, next } = pageOfRows(rows, limit, ({ id }) => id);
    const items = page.map(({ at, case_id: id, agency_id: agency, purpose, basis, what, actor: by }) => ({
      at,
      case: id,
      by: by === actor.id ? 'me' : 'officer',
      purpose,
      basis,
      what,
      ...(agency === null ? {} : { agency: agencyInWords(roster, agency) }),
    }));
    return { items, ...next };
  });
}

/** How often, by month, agency and purpose: a pattern shows where single looks do not. */
function countAccesses(app: App, services: Services): void {
  const schema = {
    operationId: 'countAccesses',
    summary: '查阅统计 How often, by month, agency and purpose',
    tags: ['accesses'],
    response: { 200: z.object({ items: z.array(AccessCount) }), ...PROBLEMS },
  };
  app.get('/accesses/statistics', { schema }, async (request) => {
    const { actor } = callerOf(request);
    const { roster } = await services.standing();
    const month = sql<string>`to_char(a.at at time zone 'Asia/Shanghai', 'YYYY-MM')`;
    const rows = await services.database.system((query) =>
      mine(query, actor, secretIn(services))
        .select(['a.agency_id', 'a.purpose', month.as('month')])
        .select(({ fn }) => [fn.countAll<number>().as('looks'), fn.count<number>('a.case_id').distinct().as('cases')])
        .groupBy([month, 'a.agency_id', 'a.purpose'])
        .orderBy('month', 'desc')
        .limit(MOST_COUNTS)
        .execute(),
    );
    const items = rows.map(({ agency_id: agency, ...counted }) => ({
      ...counted,
      ...(agency === null ? {} : { agency: agencyInWords(roster, agency) }),
    }));
    return { items };
  });
}
