import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWK } from 'jose';
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInRoutes, type Issuer } from '#platform/identity';
import {
  apiOn,
  browserOf,
  groundOn,
  officer,
  STORES,
  type TestApi,
  type TestBrowser,
  type TestGround,
  type TestStore,
} from '#platform/testing';

const lin = officer('林禾');
/** Where people reach the node: behind a proxy, by TLS. */
const BASE = 'https://node.invalid';
const SECRET = 'a-secret-between-the-agency-and-its-node';

let opened: TestStore;
let ground: TestGround;
const apis: TestApi[] = [];
const servers: Server[] = [];

beforeAll(async () => {
  opened = await STORES[0]!.open();
  ground = await groundOn(opened.database);
});
afterAll(async () => {
  for (const api of apis) await api.end();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await opened.end();
});

async function listening(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A node whose people sign in at another issuer. */
async function nodeWith(issuer: Issuer): Promise<() => TestBrowser> {
  const api = await apiOn(ground.grounds, {
    plugins: [signInRoutes({ grounds: ground.grounds, issuer: () => issuer, baseUrl: () => BASE })],
  });
  apis.push(api);
  const listensAt = await api.app.listen({ host: '127.0.0.1', port: 0 });
  return () => browserOf(BASE, listensAt);
}

const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as { readonly code: string }).code;
const back = ({ pathname, origin }: URL): boolean => origin === BASE && pathname === '/auth/callback';

describe('an agency’s own issuer', () => {
  let browser: TestBrowser;
  let fresh: () => TestBrowser;
  beforeAll(async () => {
    const server = createServer();
    const address = await listening(server);
    const provider = new Provider(address, {
      clients: [
        {
          client_id: 'court',
          client_secret: SECRET,
          token_endpoint_auth_method: 'client_secret_post',
          redirect_uris: [`${BASE}/auth/callback`],
          grant_types: ['authorization_code'],
          response_types: ['code'],
        },
      ],
      cookies: { keys: ['test'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/who/${uid}` },
      findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({ clientId: 'court', accountId: oidc.session?.accountId ?? '' });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
    });
    server.on('request', (request, response) => {
      if (request.url?.startsWith('/who/') === true)
        return void provider.interactionFinished(request, response, { login: { accountId: lin.id } });
      return void provider.callback()(request, response);
    });
    fresh = await nodeWith({ issuer: address, clientId: 'court', clientSecret: SECRET, allowsHttp: true });
    browser = fresh();
  });

  test('S20 by configuration alone people sign in there; the cookie is for this host and TLS only', async () => {
    const { url } = await browser.follow('/auth/sign-in?to=/cases', back);
    const answer = await browser.get(url.href);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/cases']);
    const line = answer.headers.getSetCookie().find((one) => one.startsWith('__Host-fashu=')) ?? '';
    // A name that begins so is taken by a browser only with Secure, with Path=/ and without Domain.
    expect(line).toMatch(/^__Host-fashu=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/u);
    expect(await (await browser.get('/api/v1/session')).json()).toMatchObject({ id: lin.id });
  });

  test('S20 a cookie that another host, or a page without TLS, could have set counts for nothing', async () => {
    const { url } = await fresh().follow('/auth/sign-in', back);
    expect(url.pathname).toBe('/auth/callback');
    const secret = browser.cookies.get('__Host-fashu') ?? '';
    const asked = async (cookies: Readonly<Record<string, string>>): Promise<unknown> => {
      const one = fresh();
      Object.entries(cookies).forEach(([name, value]) => one.cookies.set(name, value));
      const answer = await one.get('/api/v1/session');
      return answer.status === 200 ? ((await answer.json()) as { readonly id: string }).id : answer.status;
    };
    expect(await asked({ '__Host-fashu': secret })).toBe(lin.id);
    expect(await asked({ fashu: secret })).toBe(401);
    expect(await asked({ '__Secure-fashu': secret })).toBe(401);
    // Not even beside the true one, before it or after it.
    expect(await asked({ fashu: 'planted', '__Host-fashu': secret })).toBe(lin.id);
    expect(await asked({ '__Host-fashu': 'planted', fashu: secret })).toBe(401);
  });

  test('S20 nobody is signed in as somebody else by a door that was begun in another browser and planted in theirs', async () => {
    const attacker = fresh();
    const line = (await attacker.get('/auth/sign-in?to=/cases')).headers.getSetCookie().join();
    expect(line).toMatch(/^__Host-fashu-signing-in=[^;]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/u);
    const door = (await attacker.follow('/auth/sign-in?to=/cases', back)).url;
    const begun = attacker.cookies.get('__Host-fashu-signing-in') ?? '';
    const victim = fresh();
    // What a neighbouring host can plant has no such prefix.
    victim.cookies.set('fashu-signing-in', begun);
    expect(await codeOf(await victim.get(door.href))).toBe('identity/not-begun');
    victim.cookies.set('__Host-fashu-signing-in', begun);
    const own = await victim.get(door.href);
    expect([own.status, victim.cookies.has('__Host-fashu-signing-in')]).toEqual([302, false]);
  });

  test('S20 a step-up asks that issuer to ask again, and how long ago it did is checked', async () => {
    const asked = new URL((await browser.get('/auth/step-up')).headers.get('location') ?? '');
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({ prompt: 'login', max_age: '0' });
    const { url } = await browser.follow('/auth/step-up?to=/cases', back);
    expect((await browser.get(url.href)).headers.get('location')).toBe('/cases');
  });

  test('S20 a node that has another secret signs nobody in', async () => {
    const { url } = await fresh().follow('/auth/sign-in', back);
    const wrong = (
      await nodeWith({ issuer: url.searchParams.get('iss') ?? '', clientId: 'court', clientSecret: 'another', allowsHttp: true })
    )();
    const arrived = await wrong.follow('/auth/sign-in', back);
    expect(await codeOf(await wrong.get(arrived.url.href))).toBe('identity/not-vouched');
  });

  test('S20 an issuer without TLS is not asked unless it is this machine’s own', async () => {
    const { url } = await fresh().follow('/auth/sign-in', back);
    const plain = (await nodeWith({ issuer: url.searchParams.get('iss') ?? '', clientId: 'court', clientSecret: SECRET }))();
    expect(await codeOf(await plain.get('/auth/sign-in'))).toBe('identity/issuer-away');
  });
});

/** What an issuer that lies may change of what it answers. */
interface Lie {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly unsigned?: boolean;
  /** Signed with a key that is not the issuer's own. */
  readonly stranger?: boolean;
  readonly turnedBit?: boolean;
  readonly noToken?: boolean;
  readonly status?: number;
  readonly hangUp?: boolean;
}

describe('an issuer that lies', () => {
  let lie: Lie = {};
  let asked = new URLSearchParams();
  let redeemed = new URLSearchParams();
  let fresh: () => TestBrowser;
  let address = '';

  beforeAll(async () => {
    const [own, stranger] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
    const jwk: JWK = { ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', address);
      const json = (body: unknown, status = 200): void =>
        void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (url.pathname === '/.well-known/openid-configuration')
        return json({
          issuer: address,
          authorization_endpoint: `${address}/auth`,
          token_endpoint: `${address}/token`,
          jwks_uri: `${address}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256', 'none', 'HS256'],
        });
      if (url.pathname === '/jwks') return json({ keys: [jwk] });
      if (url.pathname === '/auth') {
        asked = url.searchParams;
        return void response.writeHead(302, { location: `${asked.get('redirect_uri')}?code=once&state=${asked.get('state')}` }).end();
      }
      if (lie.hangUp === true) return void request.socket.destroy();
      let body = '';
      request
        .on('data', (chunk: Buffer) => (body += chunk.toString()))
        .on('end', () => {
          redeemed = new URLSearchParams(body);
          if (lie.status !== undefined) return json({ error: 'invalid_grant' }, lie.status);
          void tokenOf(lie.stranger === true ? stranger.privateKey : own.privateKey).then((token) =>
            json({ access_token: 'x', token_type: 'Bearer', ...(lie.noToken === true ? {} : { id_token: token }) }),
          );
        });
    });
    address = await listening(server);
    fresh = await nodeWith({ issuer: address, clientId: 'court', allowsHttp: true });
  });

  async function tokenOf(key: CryptoKey): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: address,
      aud: 'court',
      sub: lin.id,
      nonce: asked.get('nonce'),
      iat: now,
      exp: now + 60,
      auth_time: now,
      ...lie.claims,
    };
    if (lie.unsigned === true) return new UnsecuredJWT(claims).encode();
    const token = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(key);
    return lie.turnedBit === true ? token.replace(/.{4}$/u, (end) => (end === 'AAAA' ? 'AAAB' : 'AAAA')) : token;
  }

  const signedIn = async (how: Lie, door = '/auth/sign-in'): Promise<Response> => {
    lie = how;
    const browser = fresh();
    const { url } = await browser.follow(door, back);
    return browser.get(url.href);
  };

  test('S21 when it tells the truth somebody is signed in, with the verifier of the challenge', async () => {
    const answer = await signedIn({});
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/']);
    expect(redeemed.get('code_verifier')?.length).toBeGreaterThanOrEqual(43);
    expect(redeemed.get('code_verifier')).not.toBe(asked.get('code_challenge'));
  });

  test.each<[string, Lie]>([
    ['another’s audience', { claims: { aud: 'procuratorate' } }],
    ['several audiences without saying which it is for', { claims: { aud: ['court', 'procuratorate'], azp: 'procuratorate' } }],
    ['another issuer', { claims: { iss: 'https://elsewhere.invalid' } }],
    ['the nonce of another sign-in', { claims: { nonce: 'replayed' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['an end that is past', { claims: { exp: Math.floor(Date.now() / 1000) - 3600 } }],
    ['no end', { claims: { exp: undefined } }],
    ['no subject', { claims: { sub: undefined } }],
    ['a beginning in the future', { claims: { nbf: Math.floor(Date.now() / 1000) + 3600 } }],
    ['no signature, algorithm none', { unsigned: true }],
    ['the signature of a key that is not the issuer’s', { stranger: true }],
    ['a turned bit in its signature', { turnedBit: true }],
    ['no identity token at all', { noToken: true }],
    ['a refusal', { status: 400 }],
  ])('S21 an answer with %s signs nobody in', async (_, how) => {
    const answer = await signedIn(how);
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'identity/not-vouched']);
    expect(answer.headers.getSetCookie().some((line) => line.startsWith('__Host-fashu='))).toBe(false);
  });

  test('S21 a step-up whose proof is older than ten minutes proves nothing', async () => {
    const old = await signedIn({ claims: { auth_time: Math.floor(Date.now() / 1000) - 3600 } }, '/auth/step-up');
    expect(await codeOf(old)).toBe('identity/not-vouched');
    expect(await codeOf(await signedIn({ claims: { auth_time: undefined } }, '/auth/step-up'))).toBe('identity/not-vouched');
  });

  test('S21 an issuer that hangs up in the middle is away, and nothing of it is told', async () => {
    const answer = await signedIn({ hangUp: true });
    expect([answer.status, await codeOf(answer)]).toEqual([503, 'identity/issuer-away']);
  });
});
