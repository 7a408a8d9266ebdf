import { z } from 'zod';
import { Id } from './contract/index.ts';
import { sendUnknown } from './problems.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { both } from './words.ts';

/** The procedures as data: what forms, maps and checks are made from. */
export function procedureRoutes(services: Services): Routes {
  return async (app) => {
    for (const route of [listProcedures, readProcedure]) route(app, services);
  };
}

function listProcedures(app: App, { practices }: Services): void {
  const Listed = z
    .object({
      id: z.string(),
      title: z.object({ zh: z.string(), en: z.string() }),
      version: z.string(),
      effective: z.string(),
      acts: z.number().int(),
      limits: z.number().int(),
      invariants: z.number().int(),
    })
    .meta({ id: 'ProcedureListed' });
  const schema = {
    operationId: 'listProcedures',
    summary: '程序 Procedures',
    tags: ['procedures'],
    response: { 200: z.object({ items: z.array(Listed) }), ...PROBLEMS },
  };
  app.get('/procedures', { schema, config: { isOpen: true } }, () => ({
    items: Object.values(practices).map(
      ({
        jurisdiction: {
          core: { procedure },
        },
      }) => ({
        id: procedure.id,
        title: both(procedure.title),
        version: procedure.version,
        effective: procedure.effective,
        acts: Object.keys(procedure.acts).length,
        limits: Object.keys(procedure.vocabulary.limits).length,
        invariants: procedure.invariants.length,
      }),
    ),
  }));
}

function readProcedure(app: App, { practices }: Services): void {
  const Definition = z.record(z.string(), z.unknown()).meta({
    id: 'Procedure',
    description: 'The definition: vocabulary, acts, limits, invariants, each with its articles; titles are [zh, en]',
  });
  const schema = {
    operationId: 'readProcedure',
    summary: '程序定义 A procedure, whole, as data',
    tags: ['procedures'],
    params: z.object({ procedure: Id }),
    response: { 200: Definition, ...PROBLEMS },
  };
  app.get('/procedures/:procedure', { schema, config: { isOpen: true } }, async (request, reply) => {
    const practice = practices[request.params.procedure];
    if (practice === undefined) return sendUnknown(reply) as never;
    // It is the law: everybody may keep it, and it changes with its version only.
    reply.header('cache-control', 'public, max-age=300');
    return practice.jurisdiction.core.procedure as unknown as Record<string, unknown>;
  });
}
