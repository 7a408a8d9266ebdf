import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import * as oidc from 'openid-client';
import type { Actor } from '#justice/access';
import type { Grounds } from '#platform/acts';
import { SESSION_COOKIE, sendProblem } from '#platform/api';
import { beginSession, endSession, findSession, stepUp } from './sessions.ts';

/** Who vouches for people: any OpenID Connect issuer an agency runs, or the demonstration's own. */
export interface Issuer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  /** Only for an issuer on this machine. */
  readonly allowsHttp?: boolean;
}

interface SigningIn {
  readonly grounds: Pick<Grounds, 'database' | 'standing'>;
  readonly issuer: () => Issuer;
  /** Where people reach this node: `https://fashu.example.cn`. */
  readonly baseUrl: () => string;
}

/** What must come back unchanged from the issuer, kept in a cookie of the browser that began. */
interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly to: string;
  readonly isStepUp: boolean;
}

const BEGUN_COOKIE = 'fashu-signing-in';
const TEN_MINUTES = 600;

/** Signing in, proving again who one is, and out again, by OpenID Connect with PKCE. 登录、再次确认身份、退出 */
export function signInRoutes({ grounds, issuer, baseUrl }: SigningIn): FastifyPluginAsync {
  const secret = randomBytes(32);
  const isSecure = (): boolean => baseUrl().startsWith('https:');
  let discovered: Promise<oidc.Configuration> | undefined;
  const configuration = async (): Promise<oidc.Configuration> => {
    discovered ??= discover(issuer());
    try {
      return await discovered;
    } catch (error) {
      // An issuer that was away is asked again by the next person.
      discovered = undefined;
      throw error;
    }
  };
  const sessionCookie = (): string => (isSecure() ? SESSION_COOKIE : SESSION_COOKIE.slice('__Host-'.length));

  const begin = async (request: FastifyRequest, reply: FastifyReply, isStepUp: boolean): Promise<FastifyReply> => {
    const to = (request.query as { readonly to?: string }).to ?? '/';
    const begun: Begun = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      to: isOwnPath(to) ? to : '/',
      isStepUp,
    };
    const url = oidc.buildAuthorizationUrl(await configuration(), {
      redirect_uri: `${baseUrl()}/auth/callback`,
      scope: 'openid',
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: createHash('sha256').update(begun.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...(isStepUp ? { prompt: 'login', max_age: '0' } : {}),
    });
    return reply
      .setCookie(BEGUN_COOKIE, sealed(secret, begun), {
        path: '/auth',
        httpOnly: true,
        sameSite: 'lax',
        secure: isSecure(),
        maxAge: TEN_MINUTES,
      })
      .redirect(url.href);
  };

  return async (app) => {
    app.get('/auth/sign-in', (request, reply) => begin(request, reply, false));
    app.get('/auth/step-up', (request, reply) => begin(request, reply, true));

    app.get('/auth/callback', async (request, reply) => {
      const begun = unsealed(secret, request.cookies[BEGUN_COOKIE]);
      reply.clearCookie(BEGUN_COOKIE, { path: '/auth' });
      if (begun === undefined)
        return sendProblem(reply, {
          status: 400,
          code: 'identity/not-begun',
          says: ['登录已超时,请重新登录', 'this sign-in was not begun here, or took too long'],
          help: ['请从登录页重新开始', 'begin again'],
        });
      const actor = await vouchedFor({ configuration: await configuration(), request, begun, baseUrl: baseUrl(), grounds });
      if (actor === undefined)
        return sendProblem(reply, {
          status: 403,
          code: 'identity/unknown-person',
          says: ['您不在本系统的名册中', 'nobody of that name is known here'],
          help: ['请联系本单位安全管理员', 'ask the security administrator of your agency'],
        });
      const current = request.cookies[sessionCookie()];
      const session = current === undefined ? undefined : await findSession(grounds.database, current);
      if (begun.isStepUp && current !== undefined && session?.actor.id === actor.id) {
        await stepUp(grounds.database, current);
        return reply.redirect(begun.to);
      }
      const { secret: cookie, expiresAt } = await beginSession(grounds.database, actor);
      return reply
        .setCookie(sessionCookie(), cookie, {
          path: '/',
          httpOnly: true,
          sameSite: 'lax',
          secure: isSecure(),
          expires: new Date(expiresAt),
        })
        .redirect(begun.to);
    });

    app.post('/auth/sign-out', async (request, reply) => {
      const cookie = request.cookies[sessionCookie()];
      const session = cookie === undefined ? undefined : await findSession(grounds.database, cookie);
      if (cookie !== undefined && session !== undefined && request.headers['x-csrf-token'] !== session.csrf) {
        return sendProblem(reply, {
          status: 403,
          code: 'api/forged',
          says: ['请求来源无法确认', 'it is not certain that this request is yours'],
        });
      }
      if (cookie !== undefined) await endSession(grounds.database, cookie);
      return reply.clearCookie(sessionCookie(), { path: '/' }).code(204).send();
    });
  };
}

async function discover({ issuer, clientId, clientSecret, allowsHttp = false }: Issuer): Promise<oidc.Configuration> {
  const authentication = clientSecret === undefined ? oidc.None() : oidc.ClientSecretPost(clientSecret);
  return oidc.discovery(
    new URL(issuer),
    clientId,
    undefined,
    authentication,
    // oxlint-disable-next-line typescript/no-deprecated -- marked so to stand out: only an issuer on this machine is asked without TLS.
    allowsHttp ? { execute: [oidc.allowInsecureRequests] } : undefined,
  );
}

interface Vouching {
  readonly configuration: oidc.Configuration;
  readonly request: FastifyRequest;
  readonly begun: Begun;
  readonly baseUrl: string;
  readonly grounds: SigningIn['grounds'];
}

/** Whom the issuer vouches for, if the roster or the register of people knows them. */
async function vouchedFor({ configuration, request, begun, baseUrl, grounds }: Vouching): Promise<Actor | undefined> {
  const tokens = await oidc
    .authorizationCodeGrant(configuration, new URL(request.url, baseUrl), {
      expectedState: begun.state,
      expectedNonce: begun.nonce,
      pkceCodeVerifier: begun.verifier,
      ...(begun.isStepUp ? { maxAge: TEN_MINUTES } : {}),
    })
    .catch(() => undefined);
  const subject = tokens?.claims()?.sub;
  if (subject === undefined) return undefined;
  const { roster } = await grounds.standing();
  if (roster.officers.some(({ id }) => id === subject)) return { kind: 'officer', id: subject };
  const person = await grounds.database.system((query) =>
    query.selectFrom('people').select('id').where('id', '=', subject).executeTakeFirst(),
  );
  return person === undefined ? undefined : { kind: 'person', id: subject };
}

/** Only a path of this node: never another host. */
const isOwnPath = (to: string): boolean => /^\/(?![/\\])[\w\-./~%?=&:@+,;!*'()]*$/u.test(to);

function sealed(secret: Uint8Array, value: unknown): string {
  const text = Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

function unsealed(secret: Uint8Array, given: string | undefined): Begun | undefined {
  const [text = '', seal = ''] = (given ?? '').split('.');
  const expected = createHmac('sha256', secret).update(text).digest();
  const actual = Buffer.from(seal, 'base64url');
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return undefined;
  return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Begun;
}
