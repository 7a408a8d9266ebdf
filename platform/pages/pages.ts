import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { CONTENT_SECURITY_POLICY, sendProblem } from '#platform/api';

/** Addresses of the workbench: each is one page, whose script finds out which. */
const ADDRESSES = [
  '/',
  '/cases/:case',
  '/cases/:case/act',
  '/cases/:case/documents/:entry',
  '/batch',
  '/new',
  '/requests',
  '/findings',
  '/agencies',
  '/agencies/:agency',
  '/law',
  '/law/:law',
  '/ledger',
  '/hearings',
  '/procedures',
  '/approvals',
  '/proposals/:proposal',
  '/signed-in',
  '/_gallery',
];

/** Pages and what they are made of are the same for everybody, and a whole office may sit behind one address: nobody is counted here. */
const EVERYBODYS = { config: { rateLimit: false } } as const;

/** The workbench as it was built, from a directory. Styles that are made while the page runs carry a nonce; scripts never do. */
export function workbenchPages(directory: string): FastifyPluginAsync {
  return async (app) => {
    await app.register(fastifyStatic, { root: directory, serve: false });
    app.get('/assets/*', EVERYBODYS, (request, reply) =>
      reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .sendFile(`assets/${(request.params as { readonly '*': string })['*']}`),
    );
    // Browsers ask for it on every page that does not name a mark.
    app.get('/favicon.ico', EVERYBODYS, (_request, reply) => reply.sendFile('mark.svg'));
    app.get('/mark.svg', EVERYBODYS, (_request, reply) => reply.sendFile('mark.svg'));
    app.get('/floor.js', EVERYBODYS, (_request, reply) => reply.sendFile('floor.js'));
    // The verification page needs nobody signed in, and no style of it is made while it runs.
    app.get('/verify', EVERYBODYS, (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('verify/index.html'));
    app.get('/verify-worker.js', EVERYBODYS, (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('verify-worker.js'));
    for (const address of ADDRESSES) app.get(address, EVERYBODYS, (request, reply) => sendPage(directory, request, reply));
  };
}

async function sendPage(directory: string, _request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const page = await readFile(join(directory, 'index.html'), 'utf8').catch(() => undefined);
  if (page === undefined)
    return sendProblem(reply, {
      status: 503,
      code: 'pages/not-built',
      says: ['工作台尚未构建', 'the workbench has not been built'],
      help: ['请运行 npm run build', 'run npm run build'],
    });
  const nonce = randomBytes(18).toString('base64');
  const policy = CONTENT_SECURITY_POLICY.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`);
  return reply
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll('__NONCE__', nonce));
}
