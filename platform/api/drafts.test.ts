import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNewCase, type Actor } from '#platform/acts';
import { clearAbandoned } from '#platform/files';
import { apiOn, groundOn, officer, STORES, type TestApi, type TestStore } from '#platform/testing';

const A_DAY = 86_400_000;
const LIN = officer('林禾');
const SHEN = officer('沈川');

let store: TestStore;
let api: TestApi;
let id = '';
beforeAll(async () => {
  store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
  const { grounds } = await groundOn(store.database);
  api = await apiOn(grounds);
  const opened = await openNewCase(grounds, LIN, {
    procedure: 'criminal',
    role: 'police',
    subjects: [
      { id: 'case', type: 'case', facts: { origin: 'public-security' } },
      { id: 'shen', type: 'accused', name: '申某', facts: { age: 'adult', gravity: 'up-to-three' } },
    ],
    key: randomUUID(),
  });
  if (!('done' in opened)) throw new Error(JSON.stringify(opened));
  id = opened.done.case;
});
afterAll(async () => {
  await api.end();
  await store.end();
});

const ask = async (actor: Actor, method: 'GET' | 'PUT' | 'DELETE' | 'POST', path: string, payload?: object) => {
  const { statusCode, body } = await api.app.inject({
    method,
    url: `/api/v1/cases/${path}`,
    headers: { authorization: `Bearer ${await api.tokenOf(actor)}`, ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}) },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: statusCode, body: body === '' ? undefined : (JSON.parse(body) as Readonly<Record<string, unknown>>) };
};
const save = (actor: Actor, path: string, filled: object, expectedVersion: number) => ask(actor, 'PUT', path, { filled, expectedVersion });

test('F30 what somebody is filling in is theirs alone: the same act of the same case has another draft for everybody', async () => {
  const place = `${id}/drafts/acceptReport`;
  expect((await ask(LIN, 'GET', place)).status).toBe(404);
  expect(await save(LIN, place, { facts: '店内现金被盗' }, 0)).toMatchObject({ status: 200, body: { version: 1 } });
  expect(await ask(LIN, 'GET', place)).toMatchObject({ status: 200, body: { version: 1, filled: { facts: '店内现金被盗' } } });
  expect((await ask(SHEN, 'GET', place)).status).toBe(404);
  expect(await save(SHEN, place, { facts: '另一份' }, 0)).toMatchObject({ status: 200, body: { version: 1 } });
  expect(await ask(LIN, 'GET', place)).toMatchObject({ body: { filled: { facts: '店内现金被盗' } } });
  expect((await ask(SHEN, 'DELETE', place)).status).toBe(204);
  expect((await ask(LIN, 'GET', place)).status).toBe(200);
});

test('F31 what another window wrote is never written over: the second is told what stands there', async () => {
  const place = `${id}/drafts/fileCase`;
  await save(LIN, place, { charge: '盗窃罪' }, 0);
  expect((await save(LIN, place, { charge: '诈骗罪' }, 1)).body).toMatchObject({ version: 2 });
  const late = await save(LIN, place, { charge: '抢劫罪' }, 1);
  expect(late).toMatchObject({ status: 409, body: { code: 'drafts/changed', version: 2, draft: { filled: { charge: '诈骗罪' } } } });
  const anew = await save(LIN, place, { charge: '抢劫罪' }, 0);
  expect(anew).toMatchObject({ status: 409, body: { version: 2 } });
  const both = await Promise.all(['甲', '乙', '丙'].map((charge) => save(LIN, place, { charge }, 2)));
  expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409, 409]);
});

test('F32 a draft goes with the act it was for, and only with that', async () => {
  const kept = `${id}/drafts/detain?subject=shen`;
  const place = `${id}/drafts/acceptReport`;
  await save(LIN, kept, { reasons: '未写完' }, 0);
  const done = await ask(LIN, 'POST', `${id}/acts`, {
    act: 'acceptReport',
    role: 'police',
    form: { source: 'report', facts: '店内现金被盗' },
  });
  expect(done.status).toBe(201);
  expect((await ask(LIN, 'GET', place)).status).toBe(404);
  expect((await ask(LIN, 'GET', kept)).status).toBe(200);
  expect(await save(LIN, place, { facts: '又一次' }, 2)).toMatchObject({ status: 409, body: { version: 0 } });
});

test('F33 nobody keeps notes on cases they may not see, on acts and people a case does not have, nor what must not be kept at all', async () => {
  const stranger = officer('贺兰');
  const [there, not] = [await save(stranger, `${id}/drafts/detain`, {}, 0), await save(stranger, `${randomUUID()}/drafts/detain`, {}, 0)];
  expect(there).toEqual(not);
  expect(there.status).toBe(404);
  expect((await save(LIN, `${id}/drafts/no-such-act`, {}, 0)).status).toBe(404);
  expect((await save(LIN, `${id}/drafts/detain?subject=nobody`, {}, 0)).status).toBe(404);
  expect(await save(LIN, `${id}/drafts/search`, { place: '密级:绝密' }, 0)).toMatchObject({
    status: 422,
    body: { reasons: [{ code: 'acts/state-secret' }] },
  });
});

test('F34 the rows themselves show a draft to nobody else, and the platform itself cannot read one', async () => {
  const rows = (actor: string) =>
    store.database.as({ actor, agencies: ['ga-north'], leads: ['ga-north'], clearance: 'sealed' }, (query) =>
      query.selectFrom('drafts').select('actor').execute(),
    );
  expect((await rows(LIN.id)).length).toBeGreaterThan(0);
  expect(await rows(SHEN.id)).toEqual([]);
  await expect(
    store.database.as({ actor: SHEN.id, agencies: ['ga-north'], leads: ['ga-north'] }, (query) =>
      sql`insert into drafts (actor, case_id, act, subject, version, filled) values (${LIN.id}, ${id}, 'search', '', 1, '{}')`.execute(
        query,
      ),
    ),
  ).rejects.toThrow('row-level security');
  await expect(store.database.system((query) => query.selectFrom('drafts').select('filled').execute())).rejects.toThrow(
    'permission denied',
  );
});

test('F35 thirty days after it was last touched a draft is thrown away', async () => {
  const place = `${id}/drafts/detain?subject=shen`;
  await clearAbandoned(store.database, api.files.store, Date.now() + 29 * A_DAY);
  expect((await ask(LIN, 'GET', place)).status).toBe(200);
  await clearAbandoned(store.database, api.files.store, Date.now() + 31 * A_DAY);
  expect((await ask(LIN, 'GET', place)).status).toBe(404);
});
