import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInRoutes } from '#platform/identity';
import { CLIENT_ID, demonstrationIssuer, ISSUER_PATH } from '#platform/sign-in-demonstration';
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
const zhou = officer('周砚');

let opened: TestStore;
let ground: TestGround;
let api: TestApi;
let base = '';

beforeAll(async () => {
  opened = await STORES[0]!.open();
  ground = await groundOn(opened.database);
  const baseUrl = (): string => base;
  const issuer = () => ({ issuer: `${base}${ISSUER_PATH}`, clientId: CLIENT_ID, allowsHttp: true });
  const choices = () =>
    Promise.resolve([
      { id: lin.id, name: '林禾', as: '刑侦', group: '公安' },
      { id: zhou.id, name: '周砚', as: '刑侦', group: '公安' },
      // The issuer knows them, the roster does not.
      { id: 'somebody-else', name: '过客', as: '', group: '公安' },
    ]);
  api = await apiOn(ground.grounds, {
    plugins: [signInRoutes({ grounds: ground.grounds, issuer, baseUrl }), demonstrationIssuer({ baseUrl, choices })],
    isSecure: () => false,
  });
  base = await api.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await api.end();
  await opened.end();
});

const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as { readonly code: string }).code;
const sessionIn = async (browser: TestBrowser) =>
  (await (await browser.get('/api/v1/session')).json()) as { readonly id: string; readonly csrf: string; readonly steppedUpAt: string };
const rows = async (id: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from fashu.sessions where subject = ${id}`.execute(opened.database.owner)).rows[0]
    ?.n ?? 0;

/** To the page where one chooses, and from there back to the node's own door, which is not opened yet. */
async function chosen(browser: TestBrowser, who: string, door = '/auth/sign-in?to=/cases'): Promise<URL> {
  const { url, answer } = await browser.follow(door);
  expect([url.pathname.startsWith(`${ISSUER_PATH}/choose/`), answer.status]).toEqual([true, 200]);
  expect(await answer.text()).toContain('林禾');
  const back = await browser.follow(`${url.href}/as/${who}`, ({ pathname }) => pathname === '/auth/callback');
  expect(back.url.pathname).toBe('/auth/callback');
  return back.url;
}

async function signedIn(browser: TestBrowser, who: string, door?: string): Promise<Response> {
  return browser.get((await chosen(browser, who, door)).href);
}

describe('signing in over the wire', () => {
  test('S13 code and PKCE: the verifier never leaves the node, what goes by the browser is its hash, a state and a nonce', async () => {
    const browser = browserOf(base);
    const answer = await browser.get('/auth/sign-in?to=/cases');
    const asked = new URL(answer.headers.get('location') ?? '');
    expect(answer.status).toBe(302);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid',
      redirect_uri: `${base}/auth/callback`,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect((asked.searchParams.get(name) ?? '').length).toBeGreaterThan(40);
    const [line = ''] = answer.headers.getSetCookie();
    expect(line).toMatch(/^fashu-signing-in=.+; Max-Age=600; Path=\/auth; HttpOnly; SameSite=Lax$/u);
    // The issuer gives no code to who shows no challenge.
    asked.searchParams.delete('code_challenge');
    asked.searchParams.delete('code_challenge_method');
    const { url } = await browserOf(base).follow(asked.href, ({ pathname }) => pathname === '/auth/callback');
    expect(url.searchParams.get('error')).toBe('invalid_request');
  });

  test('S13 whoever is chosen is signed in, in a cookie no script reads and no other site sends, and lands where they wanted to go', async () => {
    const browser = browserOf(base);
    const answer = await signedIn(browser, lin.id);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/cases']);
    const line = answer.headers.getSetCookie().find((one) => one.startsWith('fashu=')) ?? '';
    expect(line).toMatch(/^fashu=[\w-]{43}; Path=\/; Expires=.+; HttpOnly; SameSite=Lax$/u);
    expect(await sessionIn(browser)).toMatchObject({ id: lin.id, name: '林禾', kind: 'officer' });
    // At rest there is a hash: whoever reads the table cannot use what is in it.
    const { rows: kept } = await sql`select * from fashu.sessions where subject = ${lin.id}`.execute(opened.database.owner);
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain(browser.cookies.get('fashu'));
  });

  test('S14 a session tells its end beforehand, and is over then', async () => {
    const browser = browserOf(base);
    await signedIn(browser, lin.id);
    const { expiresAt } = (await sessionIn(browser)) as unknown as { readonly expiresAt: string };
    const hours = (Date.parse(expiresAt) - Date.now()) / 3_600_000;
    expect([hours > 9.9, hours <= 10]).toEqual([true, true]);
    await sql`update fashu.sessions set expires_at = now() - interval '1 second' where subject = ${lin.id}`.execute(opened.database.owner);
    const answer = await browser.get('/api/v1/session');
    expect([answer.status, await codeOf(answer)]).toEqual([401, 'api/sign-in']);
  });

  test('S15 a door is used once, by the browser that began, within its time', async () => {
    const browser = browserOf(base);
    const door = await chosen(browser, lin.id);
    // Somebody else's browser, with the whole address: nothing was begun there.
    expect(await codeOf(await browserOf(base).get(door.href))).toBe('identity/not-begun');
    // The browser that began, with another state, an added error, or no code.
    const kept = browser.cookies.get('fashu-signing-in') ?? '';
    for (const [name, value] of [
      ['state', 'forged'],
      ['code', 'forged'],
      ['iss', 'https://elsewhere.invalid'],
    ] as const) {
      const wrong = new URL(door);
      wrong.searchParams.set(name, value);
      browser.cookies.set('fashu-signing-in', kept);
      expect([name, await codeOf(await browser.get(wrong.href))]).toEqual([name, 'identity/not-vouched']);
    }
    browser.cookies.set('fashu-signing-in', kept);
    expect((await browser.get(door.href)).status).toBe(302);
    // The same door again, and again with the cookie put back: the code is spent.
    expect(await codeOf(await browser.get(door.href))).toBe('identity/not-begun');
    browser.cookies.set('fashu-signing-in', kept);
    expect(await codeOf(await browser.get(door.href))).toBe('identity/not-vouched');
  });

  test('S15 what a browser was to bring back is taken as it was given, and not for ever', async () => {
    const browser = browserOf(base);
    const door = await chosen(browser, lin.id);
    const kept = browser.cookies.get('fashu-signing-in') ?? '';
    const [text = '', seal = ''] = kept.split('.');
    const begun = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as { readonly until: number };
    expect(begun.until - Date.now()).toBeLessThanOrEqual(600_000);
    const forged = [
      '',
      'x',
      `${text}.`,
      `${text}.${seal}x`,
      `${Buffer.from(JSON.stringify({ ...begun, until: begun.until + 1 })).toString('base64url')}.${seal}`,
      `.${seal}`,
    ];
    for (const cookie of forged) {
      browser.cookies.set('fashu-signing-in', cookie);
      expect([cookie, await codeOf(await browser.get(door.href))]).toEqual([cookie, 'identity/not-begun']);
    }
  });

  test('S16 a redirect after signing in leads to this node and nowhere else', async () => {
    for (const to of [
      '//elsewhere.invalid',
      'https://elsewhere.invalid',
      '/\\elsewhere.invalid',
      '/%09/elsewhere.invalid',
      'javascript:x',
    ]) {
      const browser = browserOf(base);
      const answer = await signedIn(browser, lin.id, `/auth/sign-in?to=${encodeURIComponent(to)}`);
      const landed = new URL(answer.headers.get('location') ?? '', base);
      expect([to, landed.origin]).toEqual([to, base]);
    }
  });

  test('S16 who is not in the roster is told so, and has no session', async () => {
    const browser = browserOf(base);
    const answer = await signedIn(browser, 'somebody-else');
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'identity/unknown-person']);
    expect((await browser.get('/api/v1/session')).status).toBe(401);
    expect(await rows('somebody-else')).toBe(0);
  });

  test('S16 who turns back at the issuer is not signed in', async () => {
    const browser = browserOf(base);
    const begun = new URL((await browser.get('/auth/sign-in')).headers.get('location') ?? '');
    const state = begun.searchParams.get('state') ?? '';
    const answer = await browser.get(`/auth/callback?error=access_denied&state=${state}&iss=${encodeURIComponent(base + ISSUER_PATH)}`);
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'identity/not-vouched']);
  });

  test('S17 writing needs what only the page knows; signing needs a proof of ten minutes; the same person gives it', async () => {
    const browser = browserOf(base);
    await signedIn(browser, lin.id);
    const { csrf, steppedUpAt } = await sessionIn(browser);
    const issue = (headers: Readonly<Record<string, string>>) =>
      browser.send('/api/v1/tokens', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ name: '命令行', scopes: ['read'], days: 1 }),
      });
    for (const headers of [{}, { 'x-csrf-token': '' }, { 'x-csrf-token': `${csrf.slice(0, -1)}~` }])
      expect(await codeOf(await issue(headers))).toBe('api/forged');
    expect((await issue({ 'x-csrf-token': csrf })).status).toBe(201);
    await sql`update fashu.sessions set stepped_up_at = now() - interval '11 minutes' where subject = ${lin.id}`.execute(
      opened.database.owner,
    );
    expect(await codeOf(await issue({ 'x-csrf-token': csrf }))).toBe('api/step-up');
    // The issuer asks again, though it knows who is there.
    const before = browser.cookies.get('fashu');
    const answer = await signedIn(browser, lin.id, '/auth/step-up?to=/cases');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/cases']);
    expect(browser.cookies.get('fashu')).toBe(before);
    const after = await sessionIn(browser);
    expect(Date.parse(after.steppedUpAt)).toBeGreaterThanOrEqual(Date.parse(steppedUpAt));
    expect((await issue({ 'x-csrf-token': after.csrf })).status).toBe(201);
  });

  test('S17 somebody else cannot prove it for them: nothing changes hands', async () => {
    const browser = browserOf(base);
    await signedIn(browser, lin.id);
    await sql`update fashu.sessions set stepped_up_at = now() - interval '11 minutes' where subject = ${lin.id}`.execute(
      opened.database.owner,
    );
    const stale = (await sessionIn(browser)).steppedUpAt;
    const answer = await signedIn(browser, zhou.id, '/auth/step-up?to=/cases');
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'identity/other-person']);
    expect(await sessionIn(browser)).toMatchObject({ id: lin.id, steppedUpAt: stale });
  });

  test('S18 signing in again ends the session before; signing out ends it at once, and only from the page', async () => {
    const browser = browserOf(base);
    await signedIn(browser, lin.id);
    const first = browser.cookies.get('fashu') ?? '';
    const before = await rows(lin.id);
    await signedIn(browser, lin.id);
    expect(browser.cookies.get('fashu')).not.toBe(first);
    expect(await rows(lin.id)).toBe(before);
    const { csrf } = await sessionIn(browser);
    const kept = browser.cookies.get('fashu') ?? '';
    expect(await codeOf(await browser.send('/auth/sign-out', { method: 'POST' }))).toBe('api/forged');
    expect((await browser.get('/api/v1/session')).status).toBe(200);
    const out = await browser.send('/auth/sign-out', { method: 'POST', headers: { 'x-csrf-token': csrf } });
    expect([out.status, browser.cookies.has('fashu')]).toEqual([204, false]);
    for (const secret of [first, kept]) expect((await browser.get('/api/v1/session', { cookie: `fashu=${secret}` })).status).toBe(401);
  });
});

describe('tokens over the wire', () => {
  const ask = (token: string, url: string, init: { readonly method?: string; readonly body?: string } = {}) =>
    fetch(`${base}${url}`, { ...init, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } });

  test('S19 a token is stored as its hash, covers what it names, ends on its day and when it is taken back', async () => {
    const browser = browserOf(base);
    await signedIn(browser, lin.id);
    const { csrf } = await sessionIn(browser);
    const mine = { 'content-type': 'application/json', 'x-csrf-token': csrf };
    const issued = await browser.send('/api/v1/tokens', {
      method: 'POST',
      headers: mine,
      body: JSON.stringify({ name: '案管系统', scopes: ['cases:read', 'session:read'], days: 7 }),
    });
    const { token, expiresAt } = (await issued.json()) as { readonly token: string; readonly expiresAt: string };
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 86_400_000)).toBe(7);
    const { rows: kept } = await sql<{ id: string }>`select * from fashu.tokens where name = '案管系统'`.execute(opened.database.owner);
    expect([kept.length, JSON.stringify(kept).includes(token), kept[0]?.id.length]).toEqual([1, false, 43]);
    expect((await ask(token, '/api/v1/cases')).status).toBe(200);
    for (const [url, method] of [
      ['/api/v1/inbox', 'GET'],
      ['/api/v1/tokens', 'GET'],
      ['/api/v1/cases', 'POST'],
      ['/api/v1/cases/x/acts', 'POST'],
    ] as const) {
      const answer = await ask(token, url, { method, ...(method === 'POST' ? { body: '{}' } : {}) });
      expect([url, answer.status, await codeOf(answer)]).toEqual([url, 403, 'api/out-of-scope']);
    }
    // It is no way to get another, nor to sign out somebody, and its hash opens nothing.
    const begets = await ask(token, '/api/v1/tokens', { method: 'POST', body: JSON.stringify({ name: 'x', scopes: ['write'], days: 1 }) });
    expect(await codeOf(begets)).toBe('api/session-only');
    expect((await ask(kept[0]?.id ?? '', '/api/v1/cases')).status).toBe(401);
    expect((await ask(`${token}x`, '/api/v1/cases')).status).toBe(401);
    await sql`update fashu.tokens set expires_at = now() - interval '1 second' where name = '案管系统'`.execute(opened.database.owner);
    expect((await ask(token, '/api/v1/cases')).status).toBe(401);
    await sql`update fashu.tokens set expires_at = now() + interval '1 day' where name = '案管系统'`.execute(opened.database.owner);
    expect((await ask(token, '/api/v1/cases')).status).toBe(200);
    expect((await browser.send(`/api/v1/tokens/${kept[0]?.id}`, { method: 'DELETE', headers: { 'x-csrf-token': csrf } })).status).toBe(204);
    expect((await ask(token, '/api/v1/cases')).status).toBe(401);
    expect((await browser.send(`/api/v1/tokens/${kept[0]?.id}`, { method: 'DELETE', headers: { 'x-csrf-token': csrf } })).status).toBe(404);
  });

  test('S19 a token that is wanted for nothing, for ever or with another’s words is not issued', async () => {
    const browser = browserOf(base);
    await signedIn(browser, lin.id);
    const { csrf } = await sessionIn(browser);
    for (const wanted of [
      { name: 'x', scopes: [], days: 1 },
      { name: 'x', scopes: ['admin'], days: 1 },
      { name: 'x', scopes: ['cases:*'], days: 1 },
      { name: 'x', scopes: ['read'], days: 0 },
      { name: 'x', scopes: ['read'], days: 3650 },
      { name: '', scopes: ['read'], days: 1 },
    ]) {
      const answer = await browser.send('/api/v1/tokens', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
        body: JSON.stringify(wanted),
      });
      expect([wanted, answer.status, await codeOf(answer)]).toEqual([wanted, 400, 'api/invalid']);
    }
  });
});
