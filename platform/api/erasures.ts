import { z } from 'zod';
import { eraseFor } from '#platform/acts';
import { callerOf } from './authenticate.ts';
import { Id } from './contract/index.ts';
import { sendCode, sendRefused, sendUnknown } from './problems.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';

/** Deleting a datum from the record, on a ground of the law. 删除个人信息 */
export function erasureRoutes(services: Services): Routes {
  return (app) => Promise.resolve(eraseRoute(app, services));
}

const Erasure = z
  .object({
    agency: Id,
    path: z.string().min(2).max(400).meta({ description: '位置 Where in the entry, as a JSON pointer: /form/facts, /subjects/0/name' }),
    ground: z.string().min(1).max(60).meta({ description: '删除依据 The ground in law' }),
    reasons: z.string().trim().min(1).max(400),
  })
  .meta({ id: 'Erasure' });

function eraseRoute(app: App, services: Services): void {
  const schema = {
    operationId: 'eraseDatum',
    summary: '删除个人信息 Delete a datum from an entry',
    description:
      '由记录该项行为的机关负责人依法决定;账本中的承诺值保留,内容与盐值不再存在。删除依据有误的,答复列出可用的依据。 The head of the organ that put the entry on record decides. The ledger keeps the commitment; what was said is gone, with its salt. A ground that is none is answered with those there are.',
    tags: ['cases'],
    params: z.object({ case: Id, number: z.coerce.number().int().min(1) }),
    body: Erasure,
    response: { 201: Erasure, ...PROBLEMS },
  };
  app.post('/cases/:case/entries/:number/erasures', { schema }, async (request, reply) => {
    const { agency, path, ground, reasons } = request.body;
    // A ground is one of ours, not what every object answers to.
    const known = Object.hasOwn(services.access.erasure, ground) ? services.access.erasure[ground] : undefined;
    if (known === undefined)
      return sendCode(reply, 'api/invalid', {
        findings: [{ where: 'body/ground', help: groundsOf(services) }],
      }) as never;
    const articles = known.basis.map((one) => services.cite(one)[0]).join('、');
    const outcome = await eraseFor(services, callerOf(request).actor, {
      ...request.params,
      agency,
      path,
      basis: `${articles}:${reasons}`,
    });
    if ('unknown' in outcome) return sendUnknown(reply) as never;
    if ('refused' in outcome) return sendRefused(reply, outcome, services) as never;
    return reply.code(201).send(request.body);
  });
}

const groundsOf = ({ access }: Services): string =>
  Object.entries(access.erasure)
    .map(([name, { title }]) => `${name}: ${title[0]} ${title[1]}`)
    .join('; ');
