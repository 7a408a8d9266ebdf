import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/acts';
import { issueToken } from '#platform/identity';
import { filled, MINOR, officer, OUTSIDERS, readablePaths, SEALED, STORES, worldOn, type World } from '#platform/testing';

const FAR_AHEAD = '2999-01-01T00:00:00Z';
const tokens = new Map<World, Map<string, string>>();

async function tokenOf(of: World, actor: Actor): Promise<string> {
  const known = tokens.get(of)?.get(actor.id);
  if (known !== undefined) return known;
  const token = await issueToken(of.store.database, { actor, scopes: ['read', 'write'], expiresAt: FAR_AHEAD });
  tokens.set(of, new Map([...(tokens.get(of) ?? []), [actor.id, token]]));
  return token;
}

interface Asking {
  readonly actor: Actor;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** An answer as bytes: status, headers and body, with what no two moments or tokens share made equal. */
async function answer(of: World, { actor, method, url, body }: Asking): Promise<string> {
  const response = await of.app.inject({
    method,
    url,
    headers: {
      authorization: `Bearer ${await tokenOf(of, actor)}`,
      'x-purpose': 'asks',
      ...(method === 'POST' ? { 'idempotency-key': 'key-of-this-question' } : {}),
    },
    ...(body === undefined ? {} : { payload: body }),
  });
  const headers = Object.entries(response.headers).filter(([name]) => !/^(?:date|x-ratelimit|connection|keep-alive)/u.test(name));
  return `${response.statusCode} ${JSON.stringify(headers)} ${response.body}`
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?/gu, 'WHEN')
    .replaceAll(/[\w-]{43}/gu, 'HASH');
}

let without: World;
let withSealed: World;
let paths: readonly string[];

beforeAll(async () => {
  const { open } = STORES.find(({ kind }) => kind === 'pglite')!;
  [without, withSealed] = [await worldOn(await open(), { hasSealedCase: false }), await worldOn(await open(), { hasSealedCase: true })];
  paths = readablePaths(without);
});
afterAll(async () => {
  for (const { app, store } of [without, withSealed]) {
    await app.close();
    await store.end();
  }
});

describe('two worlds', () => {
  test('W21 the sealed case is there for who handles it', async () => {
    const asking: Asking = { actor: officer('陈柯'), method: 'GET', url: `/api/v1/cases/${SEALED}` };
    expect(await answer(withSealed, asking)).toMatch(/^200 .*岳小满/u);
    expect(await answer(without, asking)).toMatch(/^404 /u);
  });

  test('W21 two worlds that differ in one sealed case give every outsider the same bytes on every route one can read', async () => {
    const differs: string[] = [];
    let compared = 0;
    for (const actor of OUTSIDERS)
      for (const url of paths.flatMap((path) => filled(path))) {
        const [one, other] = [
          await answer(without, { actor, method: 'GET', url }),
          await answer(withSealed, { actor, method: 'GET', url }),
        ];
        compared += 1;
        if (one !== other) differs.push(`${actor.id} ${url}\n${one.slice(0, 400)}\n${other.slice(0, 400)}`);
      }
    process.stdout.write(
      `two worlds: ${compared} answers on ${paths.length} routes for ${OUTSIDERS.length} people, ${differs.length} differ\n`,
    );
    expect(differs.slice(0, 3)).toEqual([]);
    expect(paths.length).toBeGreaterThan(10);
  });

  test('W21 search finds nothing of it by name, number or label', async () => {
    for (const actor of OUTSIDERS)
      for (const q of [MINOR, '9号', '刑立']) {
        const asking: Asking = { actor, method: 'GET', url: `/api/v1/cases?q=${encodeURIComponent(q)}` };
        expect(await answer(withSealed, asking)).toBe(await answer(without, asking));
      }
  });

  test('W21 who tries to act in it, to propose or to decide is told what is told of a case that does not exist', async () => {
    const bodies = [
      { url: `/api/v1/cases/${SEALED}/acts`, body: { act: 'fileCase', role: 'police', form: {} } },
      { url: `/api/v1/cases/${SEALED}/proposals`, body: { act: 'fileCase', role: 'police', form: {} } },
      { url: `/api/v1/cases/${SEALED}/subjects`, body: { role: 'police', subjects: [{ id: 'two', type: 'accused' }] } },
      { url: '/api/v1/proposals/prop/decisions', body: { what: 'approve', post: 'police-head' } },
      { url: '/api/v1/findings/f1/handling', body: { state: 'closed', says: '已办' } },
    ];
    // Who leads an agency with a part in it may name an officer to it, on record: they are told that there is such a case.
    const assigning = { officer: officer('戴月').id, agency: 'ga-north' };
    const byOthers = [
      { url: `/api/v1/cases/${SEALED}/assignments`, body: assigning },
      { url: `/api/v1/cases/${SEALED}/reliefs`, body: { ...assigning, basis: '工作调整' } },
      { url: `/api/v1/cases/${SEALED}/recusals`, body: { ...assigning, basis: '本人申请' } },
    ];
    const leaders = new Set(['秦岳', '沈川'].map((name) => officer(name).id));
    const differs: string[] = [];
    for (const actor of OUTSIDERS)
      for (const { url, body } of leaders.has(actor.id) ? bodies : [...bodies, ...byOthers]) {
        const [one, other] = [
          await answer(without, { actor, method: 'POST', url, body }),
          await answer(withSealed, { actor, method: 'POST', url, body }),
        ];
        if (one !== other) differs.push(`${actor.id} ${url}\n${one.slice(0, 400)}\n${other.slice(0, 400)}`);
      }
    expect(differs).toEqual([]);
  });
});
