import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInRoutes } from '#platform/identity';
import { apiOn, groundOn, officer, STORES, type TestApi, type TestGround, type TestStore } from '#platform/testing';
import { CONTENT_SECURITY_POLICY } from './index.ts';

const lin = officer('林禾');
let opened: TestStore;
let ground: TestGround;
let api: TestApi;
let log = '';

beforeAll(async () => {
  opened = await STORES[0]!.open();
  ground = await groundOn(opened.database);
  const kept = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      log += chunk.toString();
      done();
    },
  });
  const issuer = () => ({ issuer: 'http://127.0.0.1:1/nobody', clientId: 'fashu', allowsHttp: true });
  api = await apiOn(ground.grounds, {
    plugins: [signInRoutes({ grounds: ground.grounds, issuer, baseUrl: () => 'https://node.invalid' })],
    logger: pino({ level: 'info', base: null, redact: ['req.headers', 'req.remoteAddress', 'req.remotePort'] }, kept),
  });
});
afterAll(async () => {
  await api.end();
  await opened.end();
});

const code = (answer: { readonly body: string }): string => (JSON.parse(answer.body) as { readonly code: string }).code;
const OPENING = {
  procedure: 'criminal',
  role: 'police',
  subjects: [
    { id: 'case', type: 'case', facts: { origin: 'public-security' } },
    { id: 'shen', type: 'accused', name: '申某某', facts: { age: 'adult', gravity: 'up-to-three' } },
  ],
};
const open = async (headers: Readonly<Record<string, string>>, key: string = ground.grounds.newId()) =>
  api.app.inject({ method: 'POST', url: '/api/v1/cases', headers: { 'idempotency-key': key, ...headers }, payload: OPENING });
const bearer = async (...more: Parameters<TestApi['tokenOf']>): Promise<Readonly<Record<string, string>>> => ({
  authorization: `Bearer ${await api.tokenOf(...more)}`,
});

describe('who is behind a request', () => {
  test('S1 nobody who has not signed in is served, whatever is asked', async () => {
    for (const url of ['/api/v1/session', '/api/v1/cases', '/api/v1/cases/x', '/api/v1/accesses', '/api/v1/events', '/api/v1/tokens'])
      expect([url, (await api.app.inject({ url })).statusCode]).toEqual([url, 401]);
  });

  test('S2 a session writes only with what its page knows; reading needs no more than the cookie', async () => {
    const { cookie, csrf } = await api.sessionOf(lin);
    expect((await api.app.inject({ url: '/api/v1/session', headers: { cookie } })).statusCode).toBe(200);
    for (const forged of [{ cookie }, { cookie, 'x-csrf-token': `${csrf}x` }, { cookie, 'x-csrf-token': '' }]) {
      const answer = await open(forged);
      expect([answer.statusCode, code(answer)]).toEqual([403, 'api/forged']);
    }
    expect((await open({ cookie, 'x-csrf-token': csrf })).statusCode).toBe(201);
  });

  test('S3 a token does what it covers and no more, until its day is over or it is taken back', async () => {
    const narrow = await bearer(lin, { scopes: ['cases:read'] });
    expect((await api.app.inject({ url: '/api/v1/cases', headers: narrow })).statusCode).toBe(200);
    expect(code(await open(narrow))).toBe('api/out-of-scope');
    expect(code(await api.app.inject({ url: '/api/v1/inbox', headers: narrow }))).toBe('api/out-of-scope');
    expect((await api.app.inject({ url: '/api/v1/session', headers: await bearer(lin, { days: -1 }) })).statusCode).toBe(401);
  });

  test('S4 who signed in issues a token of their own, sees it without its secret, and takes it back; a token begets none', async () => {
    const { cookie, csrf } = await api.sessionOf(lin);
    const mine = { cookie, 'x-csrf-token': csrf };
    const payload = { name: '命令行', scopes: ['read'], days: 30 };
    const { token } = (await api.app.inject({ method: 'POST', url: '/api/v1/tokens', headers: mine, payload })).json<{ token: string }>();
    const headers = { authorization: `Bearer ${token}` };
    expect((await api.app.inject({ url: '/api/v1/session', headers })).json()).toMatchObject({ id: lin.id });
    expect(code(await api.app.inject({ method: 'POST', url: '/api/v1/tokens', headers, payload }))).toBe('api/session-only');
    const listed = await api.app.inject({ url: '/api/v1/tokens?limit=200', headers: mine });
    expect(listed.body).not.toContain(token);
    const { id } = listed.json<{ items: readonly { id: string; name: string }[] }>().items.find(({ name }) => name === '命令行')!;
    const others = await bearer(officer('周砚'));
    expect((await api.app.inject({ method: 'DELETE', url: `/api/v1/tokens/${id}`, headers: others })).statusCode).toBe(404);
    expect((await api.app.inject({ method: 'DELETE', url: `/api/v1/tokens/${id}`, headers: mine })).statusCode).toBe(204);
    expect((await api.app.inject({ url: '/api/v1/session', headers })).statusCode).toBe(401);
  });

  test('S5 a session ends after its day of work, however busy it is', async () => {
    const { cookie } = await api.sessionOf(lin);
    await opened.database.system((query) =>
      query
        .updateTable('sessions')
        .set({ expires_at: '2020-01-01T00:00:00Z' } as never)
        .where('subject', '=', lin.id)
        .execute(),
    );
    expect((await api.app.inject({ url: '/api/v1/session', headers: { cookie } })).statusCode).toBe(401);
  });

  test('S6 a document is signed only by who proved a short while ago who they are; a token of theirs has', async () => {
    const { cookie, csrf } = await api.sessionOf(lin);
    const mine = { cookie, 'x-csrf-token': csrf };
    const { case: id } = (await open(mine)).json<{ readonly case: string }>();
    const act = { act: 'acceptReport', role: 'police', form: { source: 'report', facts: '店内现金被盗' }, together: [officer('周砚').id] };
    const perform = (headers: Readonly<Record<string, string>>, of = id) =>
      api.app.inject({
        method: 'POST',
        url: `/api/v1/cases/${of}/acts`,
        headers: { ...headers, 'idempotency-key': ground.grounds.newId() },
        payload: act,
      });
    await opened.database.system((query) =>
      query
        .updateTable('sessions')
        .set({ stepped_up_at: '2020-01-01T00:00:00Z' } as never)
        .where('subject', '=', lin.id)
        .execute(),
    );
    const stale = await perform(mine);
    expect([stale.statusCode, code(stale)]).toEqual([403, 'api/step-up']);
    // What is not there says so, and nothing of signing.
    expect(code(await perform(mine, 'nowhere'))).toBe('api/not-found');
    expect((await perform(await bearer(lin))).statusCode).toBe(201);
  });
});

describe('what every answer keeps to', () => {
  test('S7 what one may not know to exist is answered, byte for byte, like what does not', async () => {
    const { case: id } = (await open(await bearer(lin))).json<{ readonly case: string }>();
    const stranger = await bearer(officer('贺兰'));
    for (const rest of ['', '/offers', '/limits', '/entries', '/documents', '/parties', '/entries/1/proof']) {
      const [hidden, absent] = [
        await api.app.inject({ url: `/api/v1/cases/${id}${rest}`, headers: stranger }),
        await api.app.inject({ url: `/api/v1/cases/nowhere${rest}`, headers: stranger }),
      ];
      expect([rest, hidden.statusCode, hidden.body]).toEqual([rest, 404, absent.body]);
      const shape = ({ date: _date, ...headers }: Readonly<Record<string, unknown>>): unknown =>
        Object.entries(headers).filter(([name]) => !name.startsWith('x-ratelimit'));
      expect(shape(hidden.headers)).toEqual(shape(absent.headers));
    }
  });

  test('S8 every answer is guarded: nothing is framed, sniffed, kept or run that is not ours', async () => {
    for (const url of ['/api/v1/clock', '/api/v1/cases', '/nowhere', '/api/v1/cases/%ZZ']) {
      const { headers } = await api.app.inject({ url });
      expect([url, headers['content-security-policy']]).toEqual([url, CONTENT_SECURITY_POLICY]);
      expect([url, headers['x-content-type-options'], headers['referrer-policy']]).toEqual([url, 'nosniff', 'no-referrer']);
    }
    expect(CONTENT_SECURITY_POLICY).toContain("require-trusted-types-for 'script'");
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*/u);
  });

  test('S9 one person who asks too often waits; others do not', async () => {
    const slow = await apiOn(ground.grounds, { requestsAMinute: 3 });
    const [mine, others] = [await bearer(lin), await bearer(officer('周砚'))];
    const statuses: number[] = [];
    for (let count = 0; count < 5; count += 1) statuses.push((await slow.app.inject({ url: '/api/v1/session', headers: mine })).statusCode);
    const last = await slow.app.inject({ url: '/api/v1/session', headers: mine });
    expect([statuses, code(last), Number(last.headers['retry-after']) > 0]).toEqual([[200, 200, 200, 429, 429], 'api/too-often', true]);
    expect((await slow.app.inject({ url: '/api/v1/session', headers: others })).statusCode).toBe(200);
    await slow.end();
  });

  test('S10 the log tells what happened to the machine, and nothing of people', async () => {
    await open(await bearer(lin));
    await api.app.inject({ url: '/api/v1/cases?q=申某某', headers: await bearer(lin) });
    expect(log).toContain('"status":201');
    for (const word of ['申某某', encodeURIComponent('申某某'), lin.id, '林禾', 'fashu_', 'Bearer', '127.0.0.1'])
      expect([word, log.includes(word)]).toEqual([word, false]);
  });

  test('S11 an issuer that is away is said to be, and asked again by the next', async () => {
    for (const url of ['/auth/sign-in', '/auth/sign-in?to=//elsewhere.invalid']) {
      const answer = await api.app.inject({ url });
      expect([answer.statusCode, code(answer)]).toEqual([503, 'identity/issuer-away']);
    }
    expect(code(await api.app.inject({ url: '/auth/callback?code=x&state=y' }))).toBe('identity/not-begun');
  });

  test('S12 the machine says that it lives, and whether it can be worked with', async () => {
    expect((await api.app.inject({ url: '/health' })).json()).toEqual({ ok: true });
    expect((await api.app.inject({ url: '/ready' })).json()).toEqual({ ready: true });
    const { body } = await api.app.inject({ url: '/metrics' });
    expect(body).toContain('fashu_requests_total{route="/api/v1/cases",method="POST",status="201"}');
    expect(body).not.toContain(lin.id);
    expect((await api.app.inject({ url: '/metrics', remoteAddress: '203.0.113.9' })).statusCode).toBe(404);
  });
});
