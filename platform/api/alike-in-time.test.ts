import { Readable } from 'node:stream';
import fastify, { type FastifyInstance, type RouteHandlerMethod } from 'fastify';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { alikeInTime } from './alike-in-time.ts';

let app: FastifyInstance;
let sending: Readable | undefined;
/** What was answered, and at which millisecond since all was asked. */
let answered: (readonly [path: string, status: number, at: number])[];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 0 });
  app = fastify();
  alikeInTime(app);
  // What never ends, as events do.
  app.get('/api/stream', (_request, reply) => {
    sending = new Readable({ read: () => undefined });
    return reply.send(sending);
  });
  // As long as it takes to look at what is asked for.
  const wait: RouteHandlerMethod = async ({ params: of }, reply) => {
    const params = of as { readonly status: string; readonly takes: string };
    if (params.takes !== '0') await new Promise((resolve) => void setTimeout(resolve, Number(params.takes)));
    return reply.code(Number(params.status)).send('');
  };
  app.get('/:status/:takes', wait);
  app.get('/api/:status/:takes', wait);
  await app.ready();
  answered = [];
});
afterEach(async () => {
  await app.close();
  vi.useRealTimers();
});

const ask = (path: string, method: 'GET' | 'HEAD' = 'GET'): void => {
  void app.inject({ url: path, method }).then(({ statusCode }) => answered.push([path, statusCode, Date.now()]));
};

/** Lets the clock run, step by step, with all that follows of each. */
const run = async (milliseconds: number): Promise<void> => {
  for (let step = 0; step < milliseconds; step += 1) {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => void setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(1);
  }
};

describe('answers about what may not be known', () => {
  test('W21 go out at the same moment, however long it was looked for', async () => {
    ['/404/0', '/404/1', '/404/37', '/404/98'].forEach((path) => ask(path));
    await run(250);
    expect(new Set(answered.map(([, , at]) => at)).size).toBe(1);
    expect(answered.map(([path]) => path).toSorted()).toEqual(['/404/0', '/404/1', '/404/37', '/404/98']);
    expect(answered[0]?.[2]).toBeGreaterThanOrEqual(100);
  });

  test('W21 what took longer waits for the next beat, which tells no more', async () => {
    ['/404/120', '/404/150', '/404/190'].forEach((path) => ask(path));
    await run(350);
    expect(new Set(answered.map(([, , at]) => at)).size).toBe(1);
    expect(answered).toHaveLength(3);
    expect(answered[0]?.[2]).toBeGreaterThanOrEqual(200);
  });

  test('W21 lists, with or without what is on them, go by a beat of their own', async () => {
    ['/api/200/1', '/api/200/7', '/api/404/3'].forEach((path) => ask(path));
    ask('/api/200/2', 'HEAD');
    await run(130);
    const at = new Map(answered.map(([path, , when]) => [path, when]));
    expect(new Set(['/api/200/1', '/api/200/7', '/api/200/2'].map((path) => at.get(path))).size).toBe(1);
    expect(at.get('/api/200/1')).toBeLessThan(at.get('/api/404/3') ?? 0);
    expect(at.get('/api/404/3')).toBeGreaterThanOrEqual(100);
  });

  test('what is on its way sets no beat going any more', async () => {
    void app.inject('/api/stream');
    await run(5);
    expect(vi.getTimerCount()).toBe(2);
    await run(300);
    expect(vi.getTimerCount()).toBe(0);
    sending?.destroy();
  });

  test('other answers wait for nothing', async () => {
    ['/200/0', '/403/5'].forEach((path) => ask(path));
    await run(20);
    expect(answered.map(([path, status]) => [path, status])).toEqual([
      ['/200/0', 200],
      ['/403/5', 403],
    ]);
  });
});
