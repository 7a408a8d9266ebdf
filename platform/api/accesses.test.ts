import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNewCase } from '#platform/acts';
import { issueToken } from '#platform/identity';
import { recordLook } from '#platform/reading';
import { apiOn, groundOn, officer, STORES, type TestApi, type TestStore } from '#platform/testing';
import { sql } from 'kysely';

const SUSPECT = { kind: 'person', id: 'p-suspect' } as const;

let store: TestStore;
let api: TestApi;
let id = '';
let token = '';

beforeAll(async () => {
  store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
  const { grounds } = await groundOn(store.database);
  const practices = Object.fromEntries(
    Object.entries(grounds.practices).map(([name, practice]) => [name, { ...practice, isSecretUntilOpen: name === 'criminal' }]),
  );
  await store.database.system((query) =>
    query
      .insertInto('people')
      .values({ id: SUSPECT.id, name: '申某', kind: 'person', body: '{}' } as never)
      .execute(),
  );
  api = await apiOn({ ...grounds, practices });
  const opened = await openNewCase(grounds, officer('林禾'), {
    procedure: 'criminal',
    role: 'police',
    subjects: [
      { id: 'case', type: 'case', facts: { origin: 'public-security' } },
      { id: 'shen', type: 'accused', name: '申某', facts: { age: 'adult', gravity: 'up-to-three' }, person: SUSPECT.id, as: 'accused' },
    ],
    key: randomUUID(),
  });
  if (!('done' in opened)) throw new Error(JSON.stringify(opened));
  id = opened.done.case;
  await recordLook(store.database, {
    actor: officer('林禾'),
    agency: 'ga-north',
    case: id,
    purpose: 'case-handling',
    basis: 'handling',
    what: 'case',
  });
  token = await issueToken(store.database, { actor: SUSPECT, scopes: ['read'], expiresAt: '2099-01-01T00:00:00Z', name: 'test' } as never);
});
afterAll(() => store.end());

const looks = async (): Promise<readonly { readonly case: string }[]> => {
  const answer = await api.app.inject({ url: '/api/v1/accesses', headers: { authorization: `Bearer ${token}` } });
  expect(answer.statusCode).toBe(200);
  return answer.json<{ readonly items: readonly { readonly case: string }[] }>().items;
};

test('W24 nobody learns of a secret investigation from who looked; once the file is open, every look is there, those of before too', async () => {
  expect(await looks()).toEqual([]);
  await sql`update fashu.cases set open_to = array['counsel'] where id = ${id}`.execute(store.database.owner);
  expect(await looks()).toMatchObject([{ case: id }]);
});
