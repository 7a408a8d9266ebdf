import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { FastifyInstance } from 'fastify';
import type { JobFigures } from '#platform/jobs';
import { Problem } from './contract/index.ts';
import { sendUnknown } from './problems.ts';
import type { Services } from './services.ts';

/** Figures and a line of log for whoever watches the machine: no personal datum, no case. Served to this machine only, unless a proxy says otherwise. */
export function measure(app: FastifyInstance, { work }: Pick<Services, 'work'>): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  measureRequests(app, registry);
  const tell = work === undefined ? async () => undefined : measureWork(registry, work);
  const schema = {
    operationId: 'readMetrics',
    summary: '运行指标 Figures for whoever watches the machine',
    description: '只对本机。 For this machine only.',
    tags: ['operations'],
    response: { 404: Problem, 429: Problem },
  };
  app.get('/metrics', { schema, config: { isOpen: true } }, async (request, reply) => {
    if (request.ip !== '127.0.0.1' && request.ip !== '::1') return sendUnknown(reply);
    await tell();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

function measureRequests(app: FastifyInstance, registry: Registry): void {
  const requests = new Counter({
    name: 'fashu_requests_total',
    help: 'Requests by route and status',
    labelNames: ['route', 'method', 'status'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'fashu_request_seconds',
    help: 'Time to answer by route',
    labelNames: ['route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    requests.inc({ route, method: request.method, status: String(reply.statusCode) });
    seconds.observe({ route }, reply.elapsedTime / 1000);
    const { method } = request;
    request.log.info({ route, method, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime) }, 'answered');
  });
}

const OF_JOBS = [
  ['fashu_job_runs_total', 'Turns of a job', 'runs'],
  ['fashu_job_failures_total', 'Turns of a job that failed', 'failures'],
  ['fashu_job_failing', 'Whether the last turn of a job failed: 1, else 0', 'failing'],
  ['fashu_job_seconds_total', 'How long all turns of a job took', 'seconds'],
  ['fashu_job_last_seconds', 'How long the last turn of a job took', 'lastSeconds'],
  ['fashu_job_last_success_timestamp_seconds', 'When a job last ended well', 'lastSuccess'],
] as const satisfies readonly (readonly [string, string, keyof JobFigures])[];

const OF_BACKLOG = [
  ['fashu_limits_due', 'Limits past their last day that nobody has been told of yet', 'limitsDue'],
  ['fashu_leaves_waiting', 'Entries without a place in the ledger', 'leavesWaiting'],
  ['fashu_outbox_lag_seconds', 'How long the oldest event has waited to be told', 'outboxLag'],
  ['fashu_ledger_size', 'Acts in the newest checkpoint', 'ledgerSize'],
  ['fashu_unwitnessed_acts', 'Acts no checkpoint with the quorum of witnesses covers', 'unwitnessed'],
] as const;

/** How the jobs fare and what waits, each time it is asked. Where the store cannot be reached the backlog is not known, and left out. */
function measureWork(registry: Registry, work: NonNullable<Services['work']>): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: readonly string[]): Gauge =>
    new Gauge({ name, help, labelNames: [...labelNames], registers: [registry] });
  const jobs = OF_JOBS.map(([name, help, figure]) => ({ gauge: gauge(name, help, ['job']), figure }));
  const waiting = OF_BACKLOG.map(([name, help, figure]) => ({ gauge: gauge(name, help, []), figure }));
  return async () => {
    for (const of of work.jobs()) for (const { gauge: one, figure } of jobs) one.set({ job: of.name }, of[figure]);
    const backlog = await work.backlog().catch(() => undefined);
    for (const { gauge: one, figure } of waiting) {
      if (backlog === undefined) one.remove();
      else one.set(backlog[figure]);
    }
  };
}
