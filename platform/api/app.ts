import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { accessRoutes } from './accesses.ts';
import { allocationRoutes } from './allocations.ts';
import { agencyRoutes } from './agencies.ts';
import { alikeInTime } from './alike-in-time.ts';
import { assignmentRoutes } from './assignments.ts';
import { clockRoutes } from './clock.ts';
import { erasureRoutes } from './erasures.ts';
import { eventRoutes } from './events.ts';
import { dueRoutes } from './due.ts';
import { findingRoutes } from './findings.ts';
import { hearingRoutes } from './hearings.ts';
import { ledgerRoutes } from './ledger.ts';
import { recusalRoutes } from './recusals.ts';
import { procedureRoutes } from './procedures.ts';
import { requestRoutes } from './requests.ts';
import { documentRoutes } from './documents.ts';
import { draftRoutes } from './drafts.ts';
import { fileRoutes } from './files.ts';
import { engagementRoutes } from './engagements.ts';
import { entryRoutes } from './entries.ts';
import { lawRoutes } from './law.ts';
import { limitRoutes } from './limits.ts';
import { openableRoutes } from './openable.ts';
import { partyRoutes } from './parties.ts';
import { searchRoutes } from './search.ts';
import { tokenRoutes } from './tokens.ts';
import { actRoutes } from './acts.ts';
import { authenticate } from './authenticate.ts';
import { caseRoutes } from './cases.ts';
import { documentApi } from './openapi.ts';
import { inboxRoutes } from './inbox.ts';
import { refuseUnkeepable } from './intake.ts';
import { measure } from './metrics.ts';
import { tellHealth } from './health.ts';
import { handleError, sendUnknown } from './problems.ts';
import { proposalRoutes } from './proposals.ts';
import { guardAnswer, secureHeaders } from './security.ts';
import type { Services } from './services.ts';
import { sessionRoutes } from './session.ts';

/** One file a resource. */
const RESOURCES = [
  sessionRoutes,
  tokenRoutes,
  inboxRoutes,
  searchRoutes,
  caseRoutes,
  limitRoutes,
  entryRoutes,
  documentRoutes,
  fileRoutes,
  draftRoutes,
  partyRoutes,
  openableRoutes,
  actRoutes,
  proposalRoutes,
  assignmentRoutes,
  allocationRoutes,
  erasureRoutes,
  requestRoutes,
  findingRoutes,
  dueRoutes,
  hearingRoutes,
  engagementRoutes,
  agencyRoutes,
  recusalRoutes,
  procedureRoutes,
  lawRoutes,
  ledgerRoutes,
  eventRoutes,
  accessRoutes,
  clockRoutes,
] as const;

const LARGEST_BODY = 1_048_576;

/** The server, in the order a request meets it. Nothing listens yet. */
export async function buildApp(services: Services): Promise<FastifyInstance> {
  const app = fastify({
    ...(services.logger === undefined ? { logger: false } : { loggerInstance: services.logger }),
    bodyLimit: LARGEST_BODY,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    // Ids in logs are ours: nobody outside chooses what stands there.
    requestIdHeader: false,
    trustProxy: false,
    // What the router itself refuses is a problem like any other.
    frameworkErrors: (error, request, reply) => {
      guardAnswer(request, reply, services);
      handleError(error, request, reply);
    },
    // An address may name a person or a case: the log has the route instead.
    logController: new LogController({ disableRequestLogging: true }),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(handleError);
  app.setNotFoundHandler((_request, reply) => sendUnknown(reply));
  if (services.isAlikeInTime !== false) alikeInTime(app);
  secureHeaders(app, services);
  await app.register(cookie);
  await documentApi(app, services);
  authenticate(app, services);
  refuseUnkeepable(app);
  measure(app, services);
  await app.register(rateLimit, {
    max: services.requestsAMinute ?? 1200,
    timeWindow: 60_000,
    hook: 'preHandler',
    keyGenerator: ({ caller, ip }) => caller?.actor.id ?? ip,
    errorResponseBuilder: (_request, { after }) => Object.assign(new Error('too many requests'), { statusCode: 429, after }),
  });
  tellHealth(app.withTypeProvider<ZodTypeProvider>(), services);
  for (const plugin of services.plugins ?? []) await app.register(plugin);
  await app.register(
    async (api) => {
      for (const routes of RESOURCES) await api.register(routes(services));
    },
    { prefix: '/api/v1' },
  );
  return app;
}
