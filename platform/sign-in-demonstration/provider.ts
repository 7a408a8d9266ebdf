import { randomBytes } from 'node:crypto';
import type { FastifyPluginAsync } from 'fastify';
import { exportJWK, generateKeyPair } from 'jose';
import type { Adapter, AdapterPayload, Provider } from 'oidc-provider';
import { choosingPage, type Choice } from './choosing-page.ts';

/** The path of the demonstration's own issuer. */
export const ISSUER_PATH = '/oidc';
export const CLIENT_ID = 'fashu';

interface Demonstrating {
  /** Where this node is reached. */
  readonly baseUrl: () => string;
  /** Everybody one may be, to choose from. */
  readonly choices: () => Promise<readonly Choice[]>;
}

/**
 * An OpenID Connect issuer where one chooses who to be: for demonstrations only, where everybody is invented. 演示用身份提供方
 * It lives in memory and remembers nobody: whoever signs in again, or proves again who they are, chooses again.
 */
export function demonstrationIssuer({ baseUrl, choices }: Demonstrating): FastifyPluginAsync {
  let made: Promise<Provider> | undefined;
  const provider = (): Promise<Provider> => (made ??= makeProvider(baseUrl()));
  return async (app) => {
    // The provider reads bodies itself.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    app.get(`${ISSUER_PATH}/choose/:uid`, async (request, reply) => {
      const { uid } = request.params as { readonly uid: string };
      return reply
        .type('text/html; charset=utf-8')
        .send(choosingPage({ uid, choices: await choices(), search: (request.query as { readonly q?: string }).q ?? '' }));
    });
    app.get(`${ISSUER_PATH}/choose/:uid/as/:who`, async (request, reply) => {
      const { who } = request.params as { readonly who: string };
      const known = (await choices()).some(({ id }) => id === who);
      if (!known) return reply.code(404).send();
      reply.hijack();
      return (await provider()).interactionFinished(request.raw, reply.raw, { login: { accountId: who } });
    });
    app.all(`${ISSUER_PATH}/*`, async (request, reply) => {
      reply.hijack();
      const { raw } = request;
      // Every sign-in begins with choosing: at one desk many people are tried, and the last one is not to be remembered.
      raw.headers.cookie = (raw.headers.cookie ?? '')
        .split('; ')
        .filter((one) => !one.startsWith('_session'))
        .join('; ');
      // The provider finds out where it is mounted by comparing the two.
      void Object.assign(raw, { originalUrl: raw.url, url: (raw.url ?? '').slice(ISSUER_PATH.length) });
      await (await provider()).callback()(raw, reply.raw);
    });
  };
}

async function makeProvider(base: string): Promise<Provider> {
  // A large package, loaded when the first person signs in: a node serves without it.
  const { Provider: Issuer } = await import('oidc-provider');
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return new Issuer(`${base}${ISSUER_PATH}`, {
    adapter: memory(),
    clients: [
      {
        client_id: CLIENT_ID,
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${base}/auth/callback`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: 'EdDSA',
      },
    ],
    jwks: { keys: [{ ...jwk, alg: 'EdDSA', use: 'sig', kid: 'demonstration' }] },
    enabledJWA: { idTokenSigningAlgValues: ['EdDSA'] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `${ISSUER_PATH}/choose/${uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    // Nobody is asked whether this node may know who they are: it is the same node.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId ?? '', accountId: oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AuthorizationCode: 60, IdToken: 600, AccessToken: 600 },
  });
}

/** A store for the provider's short-lived records; what is over is swept out. */
function memory(): new (name: string) => Adapter {
  const records = new Map<string, { readonly payload: AdapterPayload; readonly until: number }>();
  const byUid = new Map<string, string>();
  return class implements Adapter {
    readonly #name: string;
    constructor(name: string) {
      this.#name = name;
    }
    #key(id: string): string {
      return `${this.#name}:${id}`;
    }
    async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
      const now = Date.now();
      if (records.size > 10_000) for (const [key, { until }] of records) if (until < now) records.delete(key);
      records.set(this.#key(id), { payload, until: now + expiresIn * 1000 });
      if (payload.uid !== undefined) byUid.set(payload.uid, id);
    }
    async find(id: string): Promise<AdapterPayload | undefined> {
      const found = records.get(this.#key(id));
      return found === undefined || found.until < Date.now() ? undefined : found.payload;
    }
    async findByUid(uid: string): Promise<AdapterPayload | undefined> {
      return this.find(byUid.get(uid) ?? '');
    }
    async findByUserCode(): Promise<undefined> {
      return undefined;
    }
    async consume(id: string): Promise<void> {
      const found = records.get(this.#key(id));
      if (found !== undefined)
        records.set(this.#key(id), { ...found, payload: { ...found.payload, consumed: Math.floor(Date.now() / 1000) } });
    }
    async destroy(id: string): Promise<void> {
      records.delete(this.#key(id));
    }
    async revokeByGrantId(grantId: string): Promise<void> {
      for (const [key, { payload }] of records) if (payload.grantId === grantId) records.delete(key);
    }
  };
}
