import { z } from 'zod';
import { Problem } from './contract/index.ts';
import { sendCode } from './problems.ts';
import type { App } from './routes.ts';
import type { Services } from './services.ts';

/** Whether the process lives, and whether it can do anything: for whoever starts, stops and balances it. */
export function tellHealth(app: App, { database }: Pick<Services, 'database'>): void {
  const live = {
    operationId: 'readHealth',
    summary: '是否运行 Whether the process lives',
    tags: ['operations'],
    response: { 200: z.object({ ok: z.literal(true) }), 429: Problem },
  };
  app.get('/health', { schema: live, config: { isOpen: true } }, () => ({ ok: true as const }));
  const ready = {
    operationId: 'readReadiness',
    summary: '是否就绪 Whether it can be worked with',
    tags: ['operations'],
    response: { 200: z.object({ ready: z.literal(true) }), 429: Problem, 503: Problem },
  };
  app.get('/ready', { schema: ready, config: { isOpen: true } }, async (_request, reply) => {
    try {
      await database.system((query) => query.selectFrom('settings').select('name').limit(1).execute());
      return { ready: true as const };
    } catch {
      return sendCode(reply, 'api/not-ready') as never;
    }
  });
}
