import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Actor } from '#justice/access';
import type { Reason } from '#justice/basics';
import { assignableOf, assignOfficer, type Assigning } from '#platform/acts';
import { callerOf } from './authenticate.ts';
import { AssignableBody, Id, PageQuery, pageOf, Withdrawing } from './contract/index.ts';
import { pageOfRows } from './paging.ts';
import { reasonInWords, sendRefused, sendUnknown } from './problems.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { showing } from './showing.ts';
import { basesInWords, both } from './words.ts';

/** Who handles a case, and who has withdrawn from it. */
export function assignmentRoutes(services: Services): Routes {
  return async (app) => {
    for (const route of [listAssignable, assignRoute, relieveRoute, recuseRoute]) route(app, services);
  };
}

const CaseParams = z.object({ case: Id });
const Assignment = z.object({ officer: Id, agency: Id }).meta({ id: 'Assignment' });
const Recusal = Assignment.extend({ basis: z.string().trim().min(1).max(400) }).meta({ id: 'Recusal' });

/** Who is taken off the case, and why. */
const Relief = Assignment.extend({ basis: z.string().trim().min(1).max(400) }).meta({ id: 'Relief' });

/** What the caller may do about who handles the case, and why officers withdraw from cases of its kind. */
const AssignablePage = pageOf(AssignableBody).extend({
  may: z.object({ assign: z.boolean(), recuse: z.boolean() }),
  withdrawals: z.array(Withdrawing),
});

function listAssignable(app: App, services: Services): void {
  const schema = {
    operationId: 'listAssignable',
    summary: '可指派的人员 Who of your agency handles the case, and to whom it may be assigned',
    description:
      '只对可以分案或者决定回避的人列出本机关现职人员,以及已不在本机关任职的承办人,不含案情;handles 中有 handler 或者 assigned 的,可以解除承办。 Lists the officers serving today, and whoever handles the case though they no longer do, but nothing of the case, to whoever may assign it or decide on a withdrawal; an empty list for anybody else who may know of it. Who may assign it may relieve whoever has `handler` or `assigned` among `handles`.',
    tags: ['cases'],
    params: CaseParams,
    querystring: PageQuery.extend({ agency: Id }),
    response: { 200: AssignablePage, ...PROBLEMS },
  };
  app.get('/cases/:case/assignments', { schema }, async (request, reply) => {
    const { agency, after = '', limit } = request.query;
    return showing(services, { request, reply, id: request.params.case, what: 'assignments' }, async ({ question, read, standing }) => {
      const isAllowed = (action: 'case/assign' | 'case/recuse'): boolean =>
        services.access.decide({ ...question, action, agency }).isAllowed;
      const may = { assign: isAllowed('case/assign'), recuse: isAllowed('case/recuse') };
      if (!may.assign && !may.recuse) return { items: [], may, withdrawals: [] };
      const { procedure } = read.practice.jurisdiction.core;
      const { withdrawals = [] } = procedure;
      const locked = { ...read, agencies: question.case?.agencies ?? [] };
      return async () => {
        const all = await services.database.system((query) => assignableOf(services, query, { standing, locked, agency }));
        const { page, next } = pageOfRows(
          all.filter(({ officer }) => officer > after),
          limit,
          ({ officer }) => officer,
        );
        const inWords = (reason: Reason) => reasonInWords(services, procedure, reason);
        return {
          items: page.map(({ reasons, unit, ...one }) => ({
            ...one,
            ...(unit === undefined ? {} : { unit: both(unit) }),
            reasons: reasons.map(inWords),
          })),
          ...next,
          may,
          withdrawals: withdrawals.map(({ title, basis }) => ({ title: both(title), basis: basesInWords(services, basis) })),
        };
      };
    });
  });
}

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

function relieveRoute(app: App, services: Services): void {
  const schema = {
    operationId: 'relieveOfficer',
    summary: '解除承办 Take an officer off a case',
    description:
      '更换承办人的,先指派他人,再解除原承办人。解除后不再因承办知悉本案;以其名义提出、尚未生效的事项同时撤回。 Assign somebody else first: the last who handles a case is not relieved while they serve. What waits to be done in their name is withdrawn.',
    tags: ['cases'],
    params: CaseParams,
    body: Relief,
    response: { 201: Relief, ...PROBLEMS },
  };
  app.post('/cases/:case/reliefs', { schema }, async (request, reply) =>
    answered(services, { reply, actor: callerOf(request).actor }, { ...request.body, case: request.params.case, what: 'relieve' }),
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
