import { PassThrough } from 'node:stream';
import { z } from 'zod';
import { readerOf } from '#platform/reading';
import { callerOf } from './authenticate.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';

/** What happens in one's cases, as it happens: server-sent events, from where one left off. */
export function eventRoutes(services: Services): Routes {
  return async (app) => streamEvents(app, services);
}

const LOOK_EVERY = 1000;
const A_PAGE = 200;
const BEAT = 25;

/**
 * `last-event-id` (or `after`) resumes; without it the stream begins now. Each event names the case and the entry, nothing else: what it was is read
 * behind the same walls as ever.
 */
function streamEvents(app: App, services: Services): void {
  const open = new Set<() => void>();
  // A server that stops waits for its answers to end: these never would.
  app.addHook('preClose', async () => open.forEach((end) => end()));
  const schema = {
    operationId: 'streamEvents',
    summary: '实时通知 What happens in your cases, as it happens',
    description: '服务器推送事件;以 Last-Event-ID 续接。 Server-sent events, each with the case and the entry; Last-Event-ID resumes.',
    tags: ['events'],
    querystring: z.object({ after: z.coerce.number().int().min(0).optional() }),
    response: PROBLEMS,
  };
  app.get('/events', { schema }, async (request, reply) => {
    const { actor } = callerOf(request);
    const stream = new PassThrough();
    let last = Number(request.headers['last-event-id'] ?? request.query.after ?? Number.NaN);
    if (!Number.isSafeInteger(last)) last = await newest(services);
    let turns = 0;
    const look = async (): Promise<void> => {
      const { events, upTo } = await eventsAfter(services, actor, last);
      for (const { id, case_id, number, topic } of events)
        stream.write(`id: ${id}\nevent: ${topic}\ndata: ${JSON.stringify({ case: case_id, number })}\n\n`);
      last = upTo;
      turns += 1;
      // Proxies end a connection on which nothing is said.
      if (events.length === 0 && turns % BEAT === 0) stream.write(': still here\n\n');
    };
    const timer = setInterval(() => void look().catch(() => stream.end()), LOOK_EVERY);
    const end = (): void => {
      clearInterval(timer);
      open.delete(end);
      stream.end();
    };
    request.raw.on('close', end);
    open.add(end);
    stream.write(`retry: 3000\nid: ${last}\n\n`);
    return reply
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
      .type('text/event-stream; charset=utf-8')
      .send(stream as never);
  });
}

interface Happened {
  readonly id: number;
  readonly case_id: string;
  readonly number: number;
  readonly topic: string;
}

async function newest({ database }: Services): Promise<number> {
  const row = await database.system((query) =>
    query
      .selectFrom('outbox')
      .select(({ fn }) => fn.max('id').as('last'))
      .executeTakeFirst(),
  );
  return row?.last ?? 0;
}

async function eventsAfter(
  { database, standing, clock }: Services,
  actor: Parameters<typeof readerOf>[1],
  after: number,
): Promise<{ readonly events: readonly Happened[]; readonly upTo: number }> {
  const fresh = await database.system((query) =>
    query.selectFrom('outbox').select(['id', 'case_id', 'number', 'topic']).where('id', '>', after).orderBy('id').limit(A_PAGE).execute(),
  );
  const upTo = fresh.at(-1)?.id ?? after;
  if (fresh.length === 0) return { events: [], upTo };
  const ids = [...new Set(fresh.map(({ case_id }) => case_id))];
  const seen = await database.as(readerOf(await standing(), actor, clock.now()), (query) =>
    query.selectFrom('cases').select('id').where('id', 'in', ids).execute(),
  );
  const mine = new Set(seen.map(({ id }) => id));
  return { events: fresh.filter(({ case_id }) => mine.has(case_id)), upTo };
}
