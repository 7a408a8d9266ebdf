import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Actor } from '#justice/access';
import { assignOfficer, type Assigning } from '#platform/acts';
import { callerOf } from './authenticate.ts';
import { Id } from './contract/index.ts';
import { sendRefused, sendUnknown } from './problems.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';

/** Who handles a case, and who has withdrawn from it. */
export function assignmentRoutes(services: Services): Routes {
  return async (app) => {
    for (const route of [assignRoute, recuseRoute]) route(app, services);
  };
}

const CaseParams = z.object({ case: Id });
const Assignment = z.object({ officer: Id, agency: Id }).meta({ id: 'Assignment' });
const Recusal = Assignment.extend({ basis: z.string().trim().min(1).max(400) }).meta({ id: 'Recusal' });

function assignRoute(app: App, services: Services): void {
  const schema = {
    operationId: 'assignOfficer',
    summary: '分案 Assign a case to an officer',
    tags: ['cases'],
    params: CaseParams,
    body: Assignment,
    response: { 201: Assignment, ...PROBLEMS },
  };
  app.post('/cases/:case/assignments', { schema }, async (request, reply) =>
    answered(services, { reply, actor: callerOf(request).actor }, { ...request.body, case: request.params.case, what: 'assign' }),
  );
}

function recuseRoute(app: App, services: Services): void {
  const schema = {
    operationId: 'recuseOfficer',
    summary: '回避 Record that an officer withdraws',
    tags: ['cases'],
    params: CaseParams,
    body: Recusal,
    response: { 201: Recusal, ...PROBLEMS },
  };
  app.post('/cases/:case/recusals', { schema }, async (request, reply) =>
    answered(services, { reply, actor: callerOf(request).actor }, { ...request.body, case: request.params.case, what: 'recuse' }),
  );
}

interface Answering {
  readonly reply: FastifyReply;
  readonly actor: Actor;
}

async function answered(services: Services, { reply, actor }: Answering, assigning: Assigning): Promise<never> {
  const outcome = await assignOfficer(services, actor, assigning);
  if ('unknown' in outcome) return sendUnknown(reply) as never;
  if ('refused' in outcome) return sendRefused(reply, outcome, services) as never;
  const { officer, agency, basis } = outcome.assigned;
  return reply.code(201).send({ officer, agency, ...(basis === undefined ? {} : { basis }) }) as never;
}
