import { z } from 'zod';
import { Problem, Words } from './contract/index.ts';
import { sendCode } from './problems.ts';
import type { App } from './routes.ts';
import type { Services } from './services.ts';

const Ready = z.object({
  ready: z.literal(true),
  degraded: z
    .array(z.object({ code: z.string(), says: Words }))
    .optional()
    .meta({ description: 'What does not go on, though nothing that is acknowledged is lost' }),
});

/**
 * Acts are committed with their leaf in one transaction: where the ledger's directory is full or cannot be written, they are acknowledged with right and
 * wait for their place. Whoever runs the node must know.
 */
function degradedBy(
  work: Services['work'],
): readonly { readonly code: string; readonly says: { readonly zh: string; readonly en: string } }[] {
  const isBehind = work?.jobs().some(({ name, failing }) => name === 'integrate' && failing === 1) === true;
  if (!isBehind) return [];
  const says = {
    zh: '账本目录不可写入:行为已经办理并存入数据库,尚未入账;请检查磁盘空间和权限,恢复后自动入账',
    en: 'the ledger cannot be written: acts are done and kept in the database, and wait for their place; look at disk space and rights, and it goes on by itself',
  };
  return [{ code: 'ledger/behind', says }];
}

/** Whether the process lives, and whether it can do anything: for whoever starts, stops and balances it. */
export function tellHealth(app: App, { database, work }: Pick<Services, 'database' | 'work'>): void {
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
    response: { 200: Ready, 429: Problem, 503: Problem },
  };
  app.get('/ready', { schema: ready, config: { isOpen: true } }, async (_request, reply) => {
    try {
      await database.system((query) => query.selectFrom('settings').select('name').limit(1).execute());
      const degraded = degradedBy(work);
      return { ready: true as const, ...(degraded.length === 0 ? {} : { degraded: [...degraded] }) };
    } catch {
      return sendCode(reply, 'api/not-ready') as never;
    }
  });
}
