import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { FastifyInstance } from 'fastify';
import { Problem } from './contract/index.ts';
import { sendUnknown } from './problems.ts';

/** Figures and a line of log for whoever watches the machine: no personal datum, no case. Served to this machine only, unless a proxy says otherwise. */
export function measure(app: FastifyInstance): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
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
  const schema = {
    operationId: 'readMetrics',
    summary: '运行指标 Figures for whoever watches the machine',
    description: '只对本机。 For this machine only.',
    tags: ['operations'],
    response: { 404: Problem, 429: Problem },
  };
  app.get('/metrics', { schema, config: { isOpen: true } }, async (request, reply) => {
    if (request.ip !== '127.0.0.1' && request.ip !== '::1') return sendUnknown(reply);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
