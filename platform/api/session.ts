import { z } from 'zod';
import { findAgency } from '#justice/agencies';
import { dayOf } from '#justice/basics';
import { callerOf } from './authenticate.ts';
import { Words } from './contract/index.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';

const SessionBody = z
  .object({
    id: z.string(),
    kind: z.enum(['officer', 'person', 'station', 'law']),
    name: z.string(),
    csrf: z.string().optional(),
    expiresAt: z.string().optional(),
    steppedUpAt: z.string().optional(),
    seats: z.array(
      z.object({ agency: z.string(), name: Words, rank: z.string(), posts: z.array(z.string()), insteadOf: z.string().optional() }),
    ),
    now: z.string(),
    isDemonstration: z.boolean(),
  })
  .meta({ id: 'Session', description: 'Who you are here, in which seats, until when' });

/** Who is signed in, in which seats, and until when. */
export function sessionRoutes(services: Services): Routes {
  return async (app) => readSessionRoute(app, services);
}

function readSessionRoute(app: App, { standing, clock, isDemonstration }: Services): void {
  app.get(
    '/session',
    {
      schema: {
        operationId: 'readSession',
        summary: '当前登录身份 Who you are here',
        tags: ['session'],
        response: { 200: SessionBody, ...PROBLEMS },
      },
    },
    async (request) => {
      const { actor, name, csrf, expiresAt, steppedUpAt } = callerOf(request);
      const { roster, seatsOf } = await standing();
      const now = clock.now();
      const seats = seatsOf(actor.id, dayOf(now)).map(({ agency, rank, posts, insteadOf }) => {
        const [zh, en] = findAgency(roster, agency)?.name ?? [agency, agency];
        return { agency, name: { zh, en }, rank, posts: [...posts], ...(insteadOf === undefined ? {} : { insteadOf }) };
      });
      return {
        ...actor,
        name,
        seats,
        now,
        isDemonstration,
        ...(csrf === undefined ? {} : { csrf }),
        ...(expiresAt === undefined ? {} : { expiresAt }),
        ...(steppedUpAt === undefined ? {} : { steppedUpAt }),
      };
    },
  );
}
