import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The beats that were set going when the request came. */
    beats?: { readonly unknown: Beats; readonly list?: Beats };
  }
}

/** What may not be known is answered at the first of these beats since the request came, or at the next when it took longer. In milliseconds. */
const UNKNOWN_EVERY = 100;
/** The same for lists: so long that a row more or less that is not shown does not tell, so short that nobody waits. */
const LIST_EVERY = 10;

/**
 * What is not there and what is not theirs are told apart by no clock: every 404 waits for a beat that was set going when the request came, and so goes
 * out after the same time whatever was looked at meanwhile; lists, in which rows are passed over, by a finer beat. Whatever was held for the answer is
 * let go before. 不以时延泄露
 */
export function alikeInTime(app: FastifyInstance): void {
  app.decorateRequest('beats', undefined);
  app.addHook('onRequest', async (request, reply) => {
    request.beats = { unknown: beatsOf(reply, UNKNOWN_EVERY), ...(isList(request) ? { list: beatsOf(reply, LIST_EVERY) } : {}) };
  });
  app.addHook('onSend', async ({ beats }, reply, payload) => {
    await (reply.statusCode === 404 ? beats?.unknown : beats?.list)?.next();
    beats?.unknown.end();
    beats?.list?.end();
    return payload;
  });
}

/** Whether rows of many cases are gone through. Who is shown one case may know of it, and the ledger is the same for everybody. */
function isList({ method, routeOptions: { url = '' } }: FastifyRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && url.startsWith('/api/') && !url.includes('/:case') && !url.includes('/ledger/');
}

interface Beats {
  readonly next: () => Promise<void>;
  readonly end: () => void;
}

/** Beats from now on until the answer begins to go out. The timer is set here and not when it is needed: that moment is what must not be told. */
function beatsOf(reply: FastifyReply, every: number): Beats {
  let release: (() => void) | undefined;
  let isOver = false;
  const beat = (): void => {
    if (release !== undefined) release();
    else if (!isOver && !reply.sent && !reply.raw.destroyed) setTimeout(beat, every).unref();
  };
  setTimeout(beat, every).unref();
  return { next: () => new Promise((resolve) => (release = resolve)), end: () => (isOver = true) };
}
