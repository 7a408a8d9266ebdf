import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Actor } from '#platform/acts';
import { readerOf } from '#platform/reading';
import { callerOf, credentialsOf } from './authenticate.ts';
import { sendCode } from './problems.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';

/** What happens in one's cases, as it happens: server-sent events, from where one left off. */
export function eventRoutes(services: Services): Routes {
  return async (app) => streamEvents(app, services);
}

const LOOK_EVERY = 1000;
/** So many entries are looked at for one page. */
const A_PAGE = 200;
const BEAT = 25;
/** Every so many looks it is asked again whether the caller is still who they were. */
const ASK_AGAIN = 5;
/** So many streams one person may have open: pages in several windows, and other systems. */
const MOST_STREAMS = 20;

/** After which event one left off: the place of its entry in the ledger, and which of the entry's events it was. */
interface Place {
  readonly position: number;
  readonly nth: number;
}

/** As `nth`: all of the entry's. */
const ALL = 9999;
const PLACE = /^(\d{1,15})\.(\d{1,4})$/u;

/** An id is to be sent back as it came; what it is made of is nobody's to rely on. */
const idOf = ({ position, nth }: Place): string => Buffer.from(`${position}.${nth}`).toString('base64url');

function placeOf(id: string): Place | undefined {
  const [, position, nth] = PLACE.exec(Buffer.from(id, 'base64url').toString('latin1')) ?? [];
  return position === undefined || nth === undefined ? undefined : { position: Number(position), nth: Number(nth) };
}

/**
 * `last-event-id` (or `after`) resumes; without it the stream begins now. Each event names the case and the entry, nothing else: what it was is read
 * behind the same walls as ever.
 */
function streamEvents(app: App, services: Services): void {
  const open = new Map<AbortController, string>();
  // A server that stops waits for its answers to end: these never would.
  app.addHook('preClose', async () => open.forEach((_, ending) => ending.abort()));
  const schema = {
    operationId: 'streamEvents',
    summary: '实时通知 What happens in your cases, as it happens',
    description: '服务器推送事件;以 Last-Event-ID 续接。 Server-sent events, each with the case and the entry; Last-Event-ID resumes.',
    tags: ['events'],
    querystring: z.object({ after: z.string().max(100).optional() }),
    response: PROBLEMS,
  };
  // Nobody asks for the headers of what never ends: a HEAD would wait for the end.
  app.get('/events', { schema, exposeHeadRoute: false }, async (request, reply) => {
    const { actor, expiresAt } = callerOf(request);
    if ([...open.values()].filter((id) => id === actor.id).length >= MOST_STREAMS) return sendCode(reply, 'api/too-often') as never;
    const given = request.headers['last-event-id'] ?? request.query.after;
    const from = placeOf(String(given ?? '')) ?? (await newest(services));
    const credentials = credentialsOf(services, request);
    const isStill = async (): Promise<boolean> =>
      (expiresAt === undefined || Date.parse(expiresAt) > Date.now()) && (await services.identity.callerOf(credentials)) !== undefined;
    // It is read only as fast as the reader reads: nothing is kept for whoever does not.
    const ending = new AbortController();
    const stream = Readable.from(told(services, { actor, from, isStill, signal: ending.signal }), { objectMode: false });
    open.set(ending, actor.id);
    stream.on('error', () => undefined);
    stream.on('close', () => open.delete(ending));
    ending.signal.addEventListener('abort', () => setTimeout(() => stream.destroy(), LOOK_EVERY).unref());
    reply.raw.on('close', () => ending.abort());
    return reply
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
      .type('text/event-stream; charset=utf-8')
      .send(stream as never);
  });
}

interface Telling {
  readonly actor: Actor;
  readonly from: Place;
  /** Whether the caller may still listen. */
  readonly isStill: () => Promise<boolean>;
  /** The reader has gone, or the server ends. */
  readonly signal: AbortSignal;
}

/** The stream, a page at a time; the next page is looked for when the reader has taken the last. */
async function* told(services: Services, { actor, from, isStill, signal }: Telling): AsyncGenerator<string> {
  yield `retry: 3000\nid: ${idOf(from)}\n\n`;
  let last = from;
  for (let turn = 1; !signal.aborted; turn += 1) {
    if (turn % ASK_AGAIN === 0 && !(await isStill())) return;
    const { events, upTo, isWhole } = await eventsAfter(services, actor, last);
    last = upTo;
    if (events !== '') yield events;
    // Proxies end a connection on which nothing is said.
    else if (turn % BEAT === 0) yield `: still here\nid: ${idOf(last)}\n\n`;
    if (isWhole) await pause(LOOK_EVERY, undefined, { signal }).catch(() => undefined);
  }
}

async function newest({ database }: Services): Promise<Place> {
  const row = await database.system((query) =>
    query
      .selectFrom('leaves')
      .select(({ fn }) => fn.max('position').as('last'))
      .executeTakeFirst(),
  );
  const last = row?.last ?? undefined;
  return last === undefined ? { position: 0, nth: 0 } : { position: last, nth: ALL };
}

interface Page {
  /** As it is sent. */
  readonly events: string;
  readonly upTo: Place;
  /** Whether this is all there is for now. */
  readonly isWhole: boolean;
}

/**
 * Events in the order of the ledger. INVARIANT: an entry gets its place after it is committed and after every entry before it, so that nothing that
 * was written first and committed last is passed over.
 */
async function eventsAfter({ database, standing, clock }: Services, actor: Actor, after: Place): Promise<Page> {
  const fresh = await database.system((query) =>
    query
      .with('entries', (cte) =>
        cte
          .selectFrom('leaves')
          .select(['position', 'case_id', 'number'])
          .where('position', after.nth === ALL ? '>' : '>=', after.position)
          .orderBy('position')
          .limit(A_PAGE),
      )
      .selectFrom('entries as e')
      .leftJoin('outbox as o', (join) => join.onRef('o.case_id', '=', 'e.case_id').onRef('o.number', '=', 'e.number'))
      .select(['e.position', 'e.case_id', 'e.number', 'o.topic'])
      .orderBy('e.position')
      .orderBy('o.id')
      .execute(),
  );
  const ids = [...new Set(fresh.map(({ case_id }) => case_id))];
  const positions = [...new Set(fresh.flatMap(({ position }) => position ?? []))];
  if (ids.length === 0) return { events: '', upTo: after, isWhole: true };
  // Entry by entry: of some a reader of the case does not know.
  const seen = await database.as(readerOf(await standing(), actor, clock.now()), (query) =>
    query.selectFrom('leaves').select('position').where('case_id', 'in', ids).where('position', 'in', positions).execute(),
  );
  const mine = new Set(seen.map(({ position }) => position));
  let events = '';
  let nth = 0;
  let entries = 0;
  for (const [index, { position, case_id: id, number, topic }] of fresh.entries()) {
    const isSame = index > 0 && fresh[index - 1]?.position === position;
    nth = isSame ? nth + 1 : 1;
    entries += isSame ? 0 : 1;
    const place = { position: position ?? 0, nth };
    if (place.position === after.position && nth <= after.nth) continue;
    if (topic !== null && mine.has(position))
      events += `id: ${idOf(place)}\nevent: ${topic}\ndata: ${JSON.stringify({ case: id, number })}\n\n`;
  }
  // A page holds entries whole.
  return { events, upTo: { position: fresh.at(-1)?.position ?? after.position, nth: ALL }, isWhole: entries < A_PAGE };
}
