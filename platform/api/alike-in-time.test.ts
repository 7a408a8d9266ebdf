import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { alikeInTime } from './alike-in-time.ts';

let app: FastifyInstance;
/** What was answered, and at which millisecond since all was asked. */
let answered: (readonly [path: string, status: number, at: number])[];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 0 });
  app = fastify();
  alikeInTime(app);
  // As long as it takes to look at what is asked for.
  app.get<{ Params: { status: string; takes: string } }>('/:status/:takes', async ({ params }, reply) => {
    if (params.takes !== '0') await new Promise((resolve) => void setTimeout(resolve, Number(params.takes)));
    return reply.code(Number(params.status)).send('');
  });
  await app.ready();
  answered = [];
});
afterEach(async () => {
  await app.close();
  vi.useRealTimers();
});

const ask = (path: string): void => {
  void app.inject(path).then(({ statusCode }) => answered.push([path, statusCode, Date.now()]));
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
    ['/404/0', '/404/1', '/404/37', '/404/98'].forEach(ask);
    await run(250);
    expect(new Set(answered.map(([, , at]) => at)).size).toBe(1);
    expect(answered.map(([path]) => path).toSorted()).toEqual(['/404/0', '/404/1', '/404/37', '/404/98']);
    expect(answered[0]?.[2]).toBeGreaterThanOrEqual(100);
  });

  test('W21 what took longer waits for the next beat, which tells no more', async () => {
    ['/404/120', '/404/150', '/404/190'].forEach(ask);
    await run(350);
    expect(new Set(answered.map(([, , at]) => at)).size).toBe(1);
    expect(answered).toHaveLength(3);
    expect(answered[0]?.[2]).toBeGreaterThanOrEqual(200);
  });

  test('other answers wait for nothing', async () => {
    ['/200/0', '/403/5'].forEach(ask);
    await run(20);
    expect(answered.map(([path, status]) => [path, status])).toEqual([
      ['/200/0', 200],
      ['/403/5', 403],
    ]);
  });
});
