import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendCode } from './problems.ts';
import type { Caller, Services } from './services.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whoever is behind the request; undefined on what is open to everybody. */
    caller?: Caller;
  }
  interface FastifyContextConfig {
    /** Open to everybody: no sign-in is asked for. */
    readonly isOpen?: boolean;
    /** The person must have proved again who they are, a short while ago. */
    readonly needsStepUp?: boolean;
    /** Only for whoever signed in themself: no token, whatever it covers. */
    readonly isForSessions?: boolean;
  }
}

/**
 * The name of a cookie of this node. INVARIANT: over TLS only a name counts that browsers take from this very host, over TLS: a page on a neighbouring host, or one
 * put in between without TLS, cannot set it.
 */
export const cookieOf = (name: string, isSecure: boolean): string => (isSecure ? `__Host-${name}` : name);
export const SESSION_COOKIE = 'fashu';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** How long a proof of who one is lasts for signing. */
export const STEP_UP_MINUTES = 10;

/** Finds out who calls, before anything is validated or read. Writing with a session needs its proof against forged requests. */
export function authenticate(app: FastifyInstance, services: Pick<Services, 'identity' | 'isSecure'>): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return undefined;
    const caller = await services.identity.callerOf(credentialsOf(services, request));
    if (caller !== undefined) request.caller = caller;
    return request.routeOptions.config.isOpen === true ? undefined : unlessSignedIn(request, reply);
  });
}

/** The answer to whoever has not signed in, or whose token does not cover what is asked; undefined to whoever may ask. */
export function unlessSignedIn(request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
  const { caller } = request;
  if (caller === undefined) return sendSignIn(reply);
  return caller.scopes === undefined ? checkSession(request, reply, caller) : checkToken(request, reply, caller.scopes);
}

function checkSession(request: FastifyRequest, reply: FastifyReply, caller: Caller): FastifyReply | undefined {
  if (!SAFE.has(request.method) && !isFromThePage(request, caller.csrf ?? '')) return sendCode(reply, 'api/forged');
  return request.routeOptions.config.needsStepUp === true && !isFresh(caller) ? sendStepUp(reply) : undefined;
}

function checkToken(request: FastifyRequest, reply: FastifyReply, scopes: readonly string[]): FastifyReply | undefined {
  if (request.routeOptions.config.isForSessions === true) return sendCode(reply, 'api/session-only');
  if (isInScope(request, scopes)) return undefined;
  return sendCode(reply, 'api/out-of-scope');
}

function sendSignIn(reply: FastifyReply): FastifyReply {
  return sendCode(reply.header('www-authenticate', 'Bearer realm="fashu"'), 'api/sign-in');
}

/** The person must prove again who they are. */
export function sendStepUp(reply: FastifyReply): FastifyReply {
  return sendCode(reply, 'api/step-up');
}

/** Whether a request carries what only the page of that session knows. */
export function isFromThePage({ headers }: FastifyRequest, csrf: string): boolean {
  const given = Buffer.from(String(headers['x-csrf-token'] ?? ''));
  const expected = Buffer.from(csrf);
  return expected.length > 0 && given.length === expected.length && timingSafeEqual(given, expected);
}

export function credentialsOf(
  { isSecure = () => true }: Pick<Services, 'isSecure'>,
  { cookies, headers }: FastifyRequest,
): { readonly cookie?: string; readonly bearer?: string } {
  const cookie = cookies[cookieOf(SESSION_COOKIE, isSecure())];
  const bearer = /^Bearer ([\w.~+/-]{16,512}=*)$/u.exec(headers.authorization ?? '')?.[1];
  return { ...(cookie === undefined ? {} : { cookie }), ...(bearer === undefined ? {} : { bearer }) };
}

/** `read` covers looking, `write` everything else; `cases:write` is narrower: the first part of the path, and what is done to it. */
function isInScope({ method, url }: FastifyRequest, scopes: readonly string[]): boolean {
  const what = SAFE.has(method) ? 'read' : 'write';
  const resource = /^\/api\/v\d+\/([a-z-]+)/u.exec(url)?.[1] ?? '';
  return scopes.includes(what) || scopes.includes(`${resource}:${what}`);
}

/** Whether the person proved who they are a short while ago; a token was issued by somebody who had. */
export function isFresh({ steppedUpAt, scopes }: Caller): boolean {
  if (scopes !== undefined) return true;
  return steppedUpAt !== undefined && Date.now() - Date.parse(steppedUpAt) < STEP_UP_MINUTES * 60_000;
}

/** The caller of a route that is not open to everybody. */
export function callerOf({ caller }: FastifyRequest): Caller {
  if (caller === undefined) throw Object.assign(new Error('no caller'), { statusCode: 401 });
  return caller;
}
