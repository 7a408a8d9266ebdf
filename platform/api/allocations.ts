import { z } from 'zod';
import { allocateCase, type Standing } from '#platform/acts';
import { callerOf } from './authenticate.ts';
import { Id } from './contract/index.ts';
import { sendRefused, sendUnknown } from './problems.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';

/** Giving a case to an officer by lot, so that anybody can make the draw again. 随机分案 */
export function allocationRoutes(services: Services): Routes {
  return (app) => Promise.resolve(allocateRoute(app, services));
}

const MOST_SECONDS = 10;

const AllocationAsked = z
  .object({
    agency: Id,
    unit: Id.optional().meta({ description: '案件归口的内设机构 The part of the agency whose field the matter is' }),
    wait: z.number().int().min(0).max(MOST_SECONDS).default(5).meta({ description: 'seconds to wait for the checkpoint' }),
  })
  .meta({ id: 'AllocationAsked' });

const Candidate = z.object({ officer: Id, name: z.string().optional(), load: z.number().int(), specialty: z.number().int() });

const Allocation = z
  .object({
    round: z.number().int(),
    number: z.number().int().meta({ description: '案内序号 The entry of the case that has the list or the draw' }),
    candidates: z.array(Candidate).optional(),
    drawn: z.object({ officer: Id, name: z.string().optional(), ticket: z.number().int(), total: z.number().int() }).optional(),
  })
  .meta({ id: 'Allocation' });

function allocateRoute(app: App, services: Services): void {
  const schema = {
    operationId: 'allocateCase',
    summary: '随机分案 Give a case to an officer by lot',
    description:
      '先公布候选名单(202),账本签出其后的检查点即抽取(201);再次请求接着办理。任何人可用 fashu verify --allocation 重新抽取。 The list is on record first (202); the first checkpoint after it decides (201); asked again, it goes on. Anybody can draw again: fashu verify --allocation.',
    tags: ['cases'],
    params: z.object({ case: Id }),
    body: AllocationAsked,
    response: { 201: Allocation, 202: Allocation, ...PROBLEMS },
  };
  app.post('/cases/:case/allocations', { schema }, async (request, reply) => {
    const { agency, unit, wait } = request.body;
    const outcome = await allocateCase(services, callerOf(request).actor, {
      case: request.params.case,
      agency,
      patience: wait * 1000,
      ...(unit === undefined ? {} : { unit }),
    });
    if ('unknown' in outcome) return sendUnknown(reply) as never;
    if ('refused' in outcome) return sendRefused(reply, outcome, services) as never;
    const named = namesIn(await services.standing());
    if ('listed' in outcome) {
      const { round, number, candidates } = outcome.listed;
      const list = candidates.map(({ id, load, specialty }) => ({ ...named(id), load, specialty }));
      return reply.code(202).send({ round, number, candidates: list });
    }
    const { officer, round, number, ticket, total } = outcome.drawn;
    return reply.code(201).send({ round, number, drawn: { ...named(officer), ticket, total } });
  });
}

function namesIn({ roster }: Standing): (id: string) => { readonly officer: string; readonly name?: string } {
  const names = new Map(roster.officers.map(({ id, name }) => [id, name]));
  return (id) => {
    const name = names.get(id);
    return { officer: id, ...(name === undefined ? {} : { name }) };
  };
}
