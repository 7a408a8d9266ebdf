import { z } from 'zod';
import { callerOf } from './authenticate.ts';
import { IssuedTokenBody, IssuingBody, PageQuery, pageOf, TokenBody, TokenId } from './contract/index.ts';
import { sendUnknown } from './problems.ts';
import { pageOfRows } from './paging.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';

/** Tokens by which another system or a command line speaks for somebody: scoped, dated, taken back at any time. */
export function tokenRoutes(services: Services): Routes {
  return async (app) => {
    for (const route of [issueTokenRoute, listTokens, revokeTokenRoute]) route(app, services);
  };
}

const A_DAY = 86_400_000;

function issueTokenRoute(app: App, { identity }: Services): void {
  const schema = {
    operationId: 'issueToken',
    summary: '签发接口令牌 Issue a token of your own',
    description:
      '令牌只显示一次。须由本人登录并再次确认身份。 Shown this once. You must have signed in yourself and proved again who you are; a token begets no token.',
    tags: ['tokens'],
    body: IssuingBody,
    response: { 201: IssuedTokenBody, ...PROBLEMS },
  };
  app.post('/tokens', { schema, config: { needsStepUp: true, isForSessions: true } }, async (request, reply) => {
    const { name, scopes, days } = request.body;
    const expiresAt = new Date(Date.now() + days * A_DAY).toISOString();
    const token = await identity.issueToken(callerOf(request).actor, { name, scopes, expiresAt });
    return reply.code(201).send({ token, name, scopes, expiresAt });
  });
}

function listTokens(app: App, { identity }: Services): void {
  const schema = {
    operationId: 'listTokens',
    summary: '本人的接口令牌 Your tokens',
    tags: ['tokens'],
    querystring: PageQuery,
    response: { 200: pageOf(TokenBody), ...PROBLEMS },
  };
  app.get('/tokens', { schema }, async (request) => {
    const { after = '', limit } = request.query;
    const rows = await identity.tokensOf(callerOf(request).actor, { after, limit: limit + 1 });
    const { page, next } = pageOfRows(rows, limit, ({ id }) => id);
    return { items: page.map((one) => ({ ...one, scopes: [...one.scopes] })), ...next };
  });
}

function revokeTokenRoute(app: App, { identity }: Services): void {
  const schema = {
    operationId: 'revokeToken',
    summary: '撤销接口令牌 Take a token back',
    tags: ['tokens'],
    params: z.object({ token: TokenId }),
    response: { 204: z.null(), ...PROBLEMS },
  };
  app.delete('/tokens/:token', { schema }, async (request, reply) => {
    const wasThere = await identity.revokeToken(callerOf(request).actor, request.params.token);
    return wasThere ? reply.code(204).send(null) : (sendUnknown(reply) as never);
  });
}
