import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { finishDocument, type Document } from './openapi-document.ts';
import { TAGS } from './openapi-words.ts';
import type { Services } from './services.ts';

const DESCRIPTION = `一案一卷,四权同台。每次拒绝都说明理由、依据和办法;每次写入都带 Idempotency-Key,同一编号只办一次。

One case, one file, four powers. Every refusal is a problem (RFC 9457) with its reasons, articles and what to do; every write takes an Idempotency-Key:
the same one sent twice is done once. Lists go on with \`after\`, which is what the last page returned as \`next\`. What one may not know to exist is answered
like what does not exist. Times are civil, in Asia/Shanghai, unless they end in Z.`;

/** The API describes itself: OpenAPI 3.1 at /api/openapi.json, a page to read it at /api/docs. */
export async function documentApi(app: FastifyInstance, { version }: Pick<Services, 'version'>): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Fashu 法枢',
        version,
        description: DESCRIPTION,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/', description: '本节点 this node' }],
      tags: TAGS.map(({ name, says }) => ({ name, description: says })),
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: '__Host-fashu',
            description:
              '登录会话;写入另须 X-CSRF-Token。 A session: /auth/sign-in begins it; writes also need the X-CSRF-Token that /session tells.',
          },
          token: {
            type: 'http',
            scheme: 'bearer',
            description: '接口令牌,有范围、有期限。 A token of your own, scoped and dated: /tokens issues it.',
          },
        },
      },
      security: [{ session: [] }, { token: [] }],
    },
    transform: (route) => {
      const { schema, url } = jsonSchemaTransform(route as never);
      const { isOpen = false, isForSessions = false } = route.route.config ?? {};
      return { url, schema: { ...schema, ...(isOpen ? { security: [] } : isForSessions ? { security: [{ session: [] }] } : {}) } };
    },
    transformObject: (document) => finishDocument(jsonSchemaTransformObject(document) as Document) as never,
  });
  app.get('/api/openapi.json', { config: { isOpen: true }, schema: { hide: true } }, () => app.swagger());
  await app.register(async (docs) => {
    // The page that explains the API is open to everybody.
    docs.addHook('onRoute', (route) => {
      route.config = { ...route.config, isOpen: true };
    });
    await docs.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true });
  });
}
