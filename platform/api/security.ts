import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from './services.ts';

/** A page may load and run only what this server sends, and may be framed by nobody. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default dompurify',
].join('; ');

/** Headers of every answer. */
export function secureHeaders(app: FastifyInstance, services: Pick<Services, 'isDemonstration'>): void {
  app.addHook('onSend', async (request, reply, payload) => {
    guardAnswer(request, reply, services);
    return payload;
  });
}

/** Guards one answer; what the router itself refuses passes no hook. */
export function guardAnswer(request: FastifyRequest, reply: FastifyReply, { isDemonstration }: Pick<Services, 'isDemonstration'>): void {
  if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
  reply.header('x-content-type-options', 'nosniff');
  reply.header('referrer-policy', 'no-referrer');
  reply.header('cross-origin-opener-policy', 'same-origin');
  reply.header('cross-origin-resource-policy', 'same-origin');
  reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()');
  if (!isDemonstration) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
  // What a person may see is nobody else's to keep.
  if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
}
