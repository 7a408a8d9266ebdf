import type { Server } from 'node:http';
import type {
  FastifyInstance,
  FastifyPluginAsync,
  FastifyPluginOptions,
  FastifyBaseLogger,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from './contract/index.ts';

/** Routes of one resource, typed by their schemas. */
export type Routes = FastifyPluginAsync<FastifyPluginOptions, Server, ZodTypeProvider>;

/** The server as a route sees it. */
export type App = FastifyInstance<Server, RawRequestDefaultExpression, RawReplyDefaultExpression, FastifyBaseLogger, ZodTypeProvider>;

/** Every write names itself, so that the same one sent twice is one act. */
export const KeyHeader = z.object({
  'idempotency-key': z
    .string()
    .min(8)
    .max(100)
    .regex(/^[\w.:-]+$/u),
});

/** The answers any route may give besides its own. */
export const PROBLEMS = {
  400: Problem,
  401: Problem,
  403: Problem,
  404: Problem,
  409: Problem,
  413: Problem,
  415: Problem,
  422: Problem,
  429: Problem,
  500: Problem,
  503: Problem,
} as const;
