import { z } from 'zod';
import { DocumentBody, Id, pageOf } from './contract/index.ts';
import { NumberedPageQuery, pageOfRows } from './paging.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { showing } from './showing.ts';

/** The documents a case has brought forth. */
export function documentRoutes(services: Services): Routes {
  return async (app) => listDocuments(app, services);
}

function listDocuments(app: App, services: Services): void {
  const schema = {
    operationId: 'listDocuments',
    summary: '文书 The documents of a case',
    tags: ['documents'],
    params: z.object({ case: Id }),
    querystring: NumberedPageQuery,
    response: { 200: pageOf(DocumentBody), ...PROBLEMS },
  };
  app.get('/cases/:case/documents', { schema }, async (request, reply) =>
    showing(services, { request, reply, id: request.params.case, what: 'documents' }, async ({ query, read, learnsOf }) => {
      const { after, limit } = request.query;
      const acts = await query
        .selectFrom('acts')
        .select(['number', 'kind', 'act', 'subject', 'role'])
        .where('case_id', '=', read.id)
        .where('number', '>', after)
        .execute();
      const learned = new Set(acts.filter((entry) => learnsOf(entry)).map(({ number }) => number));
      const rows = await query
        .selectFrom('documents')
        .selectAll()
        .where('case_id', '=', read.id)
        .where('act_number', '>', after)
        .orderBy('act_number')
        .orderBy('id')
        .execute();
      // A page ends with an act: its documents stay together.
      const mine = rows.filter(({ act_number: act }) => learned.has(act));
      const numbers = [...new Set(mine.map(({ act_number: act }) => act))];
      const { page, next } = pageOfRows(numbers, limit, (number) => number);
      const items = mine
        .filter(({ act_number: act }) => page.includes(act))
        .map(({ id, act_number: act, title, number, agency_id: agency, serves }) => ({
          id,
          act,
          title,
          number,
          agency,
          serves: serves as string[],
        }));
      return { items, ...next };
    }),
  );
}
