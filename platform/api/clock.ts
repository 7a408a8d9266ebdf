import { z } from 'zod';
import type { MovableClock } from '#platform/clock';
import { expireLimits } from '#platform/jobs';
import { ClockBody, Day } from './contract/index.ts';
import { sendCode } from './problems.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';

/** The clock; a demonstration's can be moved, forward only. */
export function clockRoutes(services: Services): Routes {
  return async (app) => {
    for (const route of [readClock, moveClock]) route(app, services);
  };
}

const aheadOf = (clock: Services['clock']): number => (clock.isMovable ? (clock as MovableClock).daysAhead() : 0);

function readClock(app: App, { clock }: Services): void {
  const schema = {
    operationId: 'readClock',
    summary: '系统时间 The time acts are dated by',
    tags: ['clock'],
    response: { 200: ClockBody, ...PROBLEMS },
  };
  app.get('/clock', { schema, config: { isOpen: true } }, () => ({ now: clock.now(), daysAhead: aheadOf(clock) }));
}

function moveClock(app: App, services: Services): void {
  const schema = {
    operationId: 'moveClock',
    summary: '演示:拨快时间 Demonstration: move the clock forward',
    tags: ['clock'],
    body: z.object({ day: Day }).meta({ id: 'ClockMove' }),
    response: { 200: ClockBody, ...PROBLEMS },
  };
  app.post('/clock', { schema }, async (request, reply) => {
    const { clock, database } = services;
    if (!clock.isMovable) return sendCode(reply, 'api/real-clock') as never;
    if (request.body.day < clock.now().slice(0, 10))
      return sendCode(reply, 'api/backwards', {
        help: [`现在是 ${clock.now().slice(0, 10)}`, `it stands at ${clock.now().slice(0, 10)}`],
      }) as never;
    const movable = clock as MovableClock;
    const furthest = movable.furthest();
    if (request.body.day > furthest)
      return sendCode(reply, 'api/too-far', { help: [`最晚可以拨到 ${furthest}`, `it goes as far as ${furthest}`] }) as never;
    movable.moveTo(request.body.day);
    await database.system((query) =>
      query
        .insertInto('settings')
        .values({ name: 'clock-days-ahead', value: JSON.stringify(movable.daysAhead()) } as never)
        .onConflict((conflict) => conflict.column('name').doUpdateSet((insert) => ({ value: insert.ref('excluded.value') })))
        .execute(),
    );
    await expireLimits(services);
    return { now: clock.now(), daysAhead: movable.daysAhead() };
  });
}
