import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { Services } from './services.ts';

/** The API describes itself: OpenAPI 3.1 at /api/openapi.json, a page to read it at /api/docs. */
export async function documentApi(app: FastifyInstance, { version }: Pick<Services, 'version'>): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Fashu 法枢',
        version,
        description: 'One case, one file, four powers. Every refusal is a problem with its articles; every write takes an Idempotency-Key.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: '__Host-fashu' },
          token: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ session: [] }, { token: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
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
