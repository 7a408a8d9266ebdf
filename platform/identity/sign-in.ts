import { randomBytes } from 'node:crypto';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Grounds } from '#platform/acts';
import { cookieOf, isFromThePage, SESSION_COOKIE, sendCode } from '#platform/api';
import { askAt, discovering, newProofs, TEN_MINUTES, vouchedFor, type Discovered, type Issuer } from './issuer.ts';
import { beginSession, endSession, findSession, stepUp, type Session } from './sessions.ts';
import { isOwnPath, sealed, unsealed, type Begun } from './signing-in.ts';

interface SigningIn {
  readonly grounds: Pick<Grounds, 'database' | 'standing'>;
  readonly issuer: () => Issuer;
  /** Where people reach this node: `https://fashu.example.cn`. */
  readonly baseUrl: () => string;
}

const BEGUN_COOKIE = 'fashu-signing-in';

/** What every step of signing in has at hand. */
interface Desk extends SigningIn {
  /** Seals what a browser must bring back. */
  readonly secret: Uint8Array;
  readonly configuration: () => Promise<Discovered>;
  readonly isSecure: () => boolean;
  readonly cookieName: () => string;
  /** What a browser that began must bring back, and the only path it goes to; names of this host alone go to every path. */
  readonly begunCookie: () => { readonly name: string; readonly path: string };
}

/** Signing in, proving again who one is, and out again, by OpenID Connect with PKCE. 登录、再次确认身份、退出 */
export function signInRoutes(signingIn: SigningIn): FastifyPluginAsync {
  const isSecure = (): boolean => signingIn.baseUrl().startsWith('https:');
  const desk: Desk = {
    ...signingIn,
    secret: randomBytes(32),
    configuration: discovering(signingIn.issuer),
    isSecure,
    cookieName: () => cookieOf(SESSION_COOKIE, isSecure()),
    begunCookie: () => ({ name: cookieOf(BEGUN_COOKIE, isSecure()), path: isSecure() ? '/' : '/auth' }),
  };
  return async (app) => {
    app.get('/auth/sign-in', (request, reply) => begin(desk, { request, reply, isStepUp: false }));
    app.get('/auth/step-up', (request, reply) => begin(desk, { request, reply, isStepUp: true }));
    app.get('/auth/callback', (request, reply) => comeBack(desk, request, reply));
    app.post('/auth/sign-out', (request, reply) => signOut(desk, request, reply));
  };
}

interface Beginning {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly isStepUp: boolean;
}

async function begin(desk: Desk, { request, reply, isStepUp }: Beginning): Promise<FastifyReply> {
  const { to } = request.query as { readonly to?: unknown };
  const begun: Begun = { ...newProofs(), to: isOwnPath(to) ? to : '/', isStepUp };
  const configuration = await desk.configuration().catch(() => undefined);
  if (configuration === undefined) return sendCode(reply, 'identity/issuer-away');
  const { name, path } = desk.begunCookie();
  return reply
    .setCookie(name, sealed(desk.secret, begun), {
      path,
      httpOnly: true,
      sameSite: 'lax',
      secure: desk.isSecure(),
      maxAge: TEN_MINUTES,
    })
    .redirect(askAt(configuration, desk.baseUrl(), begun));
}

async function comeBack(desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { grounds, secret } = desk;
  const { name, path } = desk.begunCookie();
  const begun = unsealed(secret, request.cookies[name]);
  reply.clearCookie(name, { path, secure: desk.isSecure() });
  if (begun === undefined) return sendCode(reply, 'identity/not-begun');
  const url = new URL(request.url, desk.baseUrl());
  const configuration = await desk.configuration().catch(() => undefined);
  if (configuration === undefined) return sendCode(reply, 'identity/issuer-away');
  const actor = await vouchedFor({ configuration, url, begun, grounds });
  if (typeof actor === 'string') return sendCode(reply, actor);
  const { cookie: current, session } = await sessionOf(desk, request);
  if (begun.isStepUp && current !== undefined && session !== undefined) {
    // What is on the page is one person's: nobody else signs it by proving who they are themselves.
    if (session.actor.id !== actor.id) return sendCode(reply, 'identity/other-person');
    await stepUp(grounds.database, current);
    return reply.redirect(begun.to);
  }
  if (current !== undefined) await endSession(grounds.database, current);
  const { secret: cookie, expiresAt } = await beginSession(grounds.database, actor);
  return reply
    .setCookie(desk.cookieName(), cookie, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: desk.isSecure(),
      expires: new Date(expiresAt),
    })
    .redirect(begun.to);
}

async function signOut(desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { cookie, session } = await sessionOf(desk, request);
  if (session !== undefined && !isFromThePage(request, session.csrf)) return sendCode(reply, 'api/forged');
  if (cookie !== undefined) await endSession(desk.grounds.database, cookie);
  return reply.clearCookie(desk.cookieName(), { path: '/', secure: desk.isSecure() }).code(204).send();
}

async function sessionOf(
  { grounds, cookieName }: Desk,
  { cookies }: FastifyRequest,
): Promise<{ readonly cookie?: string; readonly session?: Session }> {
  const cookie = cookies[cookieName()];
  const session = cookie === undefined ? undefined : await findSession(grounds.database, cookie);
  return { ...(cookie === undefined ? {} : { cookie }), ...(session === undefined ? {} : { session }) };
}
