import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiOn, groundOn, officer, STORES, type TestApi, type TestGround, type TestStore } from '#platform/testing';

let store: TestStore;
let ground: TestGround;
let api: TestApi;
let opened = '';

interface Recused {
  readonly officer: string;
  readonly name: string;
  readonly count?: number;
  readonly cases: readonly { readonly case: string; readonly numbers: readonly string[]; readonly basis?: string }[];
}

async function recused(
  who: string,
  path = '/agencies/ga-north/recusals',
): Promise<{ readonly status: number; readonly items: readonly Recused[] }> {
  const headers = { authorization: `Bearer ${await api.tokenOf(officer(who))}` };
  const response = await api.app.inject({ method: 'GET', url: `/api/v1${path}`, headers });
  return { status: response.statusCode, items: response.json<{ readonly items?: readonly Recused[] }>().items ?? [] };
}

/** 林禾 opens a case of her agency, and 周砚 withdraws from it. */
async function withdrawn(): Promise<string> {
  const response = await api.app.inject({
    method: 'POST',
    url: '/api/v1/cases',
    headers: { authorization: `Bearer ${await api.tokenOf(officer('林禾'))}`, 'idempotency-key': 'opened-for-recusals' },
    payload: {
      procedure: 'criminal',
      role: 'police',
      subjects: [
        { id: 'case', type: 'case', facts: { origin: 'public-security' } },
        { id: 'shen', type: 'accused', name: '申某', facts: { age: 'adult', gravity: 'up-to-three' } },
      ],
    },
  });
  const { case: id } = response.json<{ readonly case: string }>();
  await store.database.system((query) =>
    sql`insert into recusals (case_id, officer_id, basis) values (${id}, ${officer('周砚').id}, '系本案证人的近亲属')`.execute(query),
  );
  return id;
}

beforeAll(async () => {
  store = await STORES[0]!.open();
  ground = await groundOn(store.database);
  api = await apiOn(ground.grounds);
  opened = await withdrawn();
});
afterAll(async () => {
  await api.app.close();
  await store.end();
});

describe('who of an agency has withdrawn', () => {
  test('W56 who handles the case is told who withdrew, from which case and why', async () => {
    const { items } = await recused('林禾');
    expect(items).toMatchObject([{ name: '周砚', cases: [{ case: opened, basis: '系本案证人的近亲属' }] }]);
    expect(items[0]).not.toHaveProperty('count');
  });

  test('W56 a colleague who only knows of the case is not told why; who withdrew sees nothing of it', async () => {
    const { items } = await recused('陈柯');
    expect(items).toMatchObject([{ name: '周砚', cases: [{ case: opened }] }]);
    expect(items[0]?.cases[0]).not.toHaveProperty('basis');
    expect((await recused('周砚')).items).toEqual([]);
  });

  test('W56 who keeps the roster is told how many, and of no case; other administrators and other agencies are told nothing', async () => {
    expect((await recused('安全')).items).toEqual([{ officer: officer('周砚').id, name: '周砚', count: 1, cases: [] }]);
    for (const name of ['程序', '审计', '顾清', '路遥']) expect((await recused(name)).items).toEqual([]);
  });

  test('W56 what is sealed is not counted either', async () => {
    await store.database.system((query) => sql`update cases set label = 'sealed' where id = ${opened}`.execute(query));
    expect((await recused('安全')).items).toEqual([]);
    expect((await recused('陈柯')).items).toEqual([]);
    expect((await recused('林禾')).items).toHaveLength(1);
  });

  test('W56 an agency that is not there is unknown', async () => {
    expect((await recused('林禾', '/agencies/nowhere/recusals')).status).toBe(404);
  });
});
