import { callerOf } from './authenticate.ts';
import { AccessBody, PageQuery, pageOf } from './contract/index.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { agencyInWords } from './words.ts';

/** Who looked at what concerns you. */
export function accessRoutes(services: Services): Routes {
  return async (app) => listAccesses(app, services);
}

/** A party sees every look at their own cases by others; an officer sees their own looks. Names of officers are not told, their agency is: 个人信息保护法第四十四条. */
function listAccesses(app: App, services: Services): void {
  const schema = {
    operationId: 'listAccesses',
    summary: '谁查阅过我 Who looked at me',
    tags: ['access'],
    querystring: PageQuery,
    response: { 200: pageOf(AccessBody), ...PROBLEMS },
  };
  app.get('/accesses', { schema }, async (request) => {
    const { actor } = callerOf(request);
    const { roster } = await services.standing();
    const { after = '0', limit } = request.query;
    const rows = await services.database.system((query) => {
      const wanted = query
        .selectFrom('accesses as a')
        .selectAll('a')
        .where('a.id', '>', Number(after) || 0);
      const mine =
        actor.kind === 'person'
          ? wanted
              .where('a.case_id', 'in', query.selectFrom('case_parties').select('case_id').where('person_id', '=', actor.id))
              .where('a.actor', '<>', actor.id)
          : wanted.where('a.actor', '=', actor.id);
      return mine
        .orderBy('a.id')
        .limit(limit + 1)
        .execute();
    });
    const page = rows.slice(0, limit);
    const items = page.map(({ at, case_id: id, agency_id: agency, purpose, basis, what, actor: by }) => ({
      at,
      case: id,
      by: by === actor.id ? 'me' : 'officer',
      purpose,
      basis,
      what,
      ...(agency === null ? {} : { agency: agencyInWords(roster, agency) }),
    }));
    const last = page.at(-1);
    return { items, ...(rows.length > limit && last !== undefined ? { next: String(last.id) } : {}) };
  });
}
