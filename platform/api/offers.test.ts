import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNewCase, performAct, type Actor, type Outcome } from '#platform/acts';
import { apiOn, groundOn, officer, STORES, type TestApi, type TestStore } from '#platform/testing';

const SUSPECT: Actor = { kind: 'person', id: 'p-suspect' };
const lin = officer('林禾');

let store: TestStore;
let api: TestApi;
let id = '';

const done = (outcome: Outcome): string => {
  if (!('done' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.done.case;
};

beforeAll(async () => {
  store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
  const { grounds } = await groundOn(store.database);
  await store.database.system((query) =>
    query
      .insertInto('people')
      .values({ id: SUSPECT.id, name: '申某', kind: 'person', body: '{}' } as never)
      .execute(),
  );
  api = await apiOn(grounds);
  id = done(
    await openNewCase(grounds, lin, {
      procedure: 'criminal',
      role: 'police',
      key: randomUUID(),
      subjects: [
        { id: 'case', type: 'case', facts: { origin: 'public-security' } },
        { id: 'shen', type: 'accused', name: '申某', facts: { age: 'adult', gravity: 'up-to-three' }, person: SUSPECT.id },
      ],
    }),
  );
  done(
    await performAct(grounds, lin, {
      case: id,
      act: 'acceptReport',
      role: 'police',
      together: [officer('周砚').id],
      form: { source: 'report', facts: '店内现金被盗' },
      key: randomUUID(),
    }),
  );
});
afterAll(async () => {
  await api.end();
  await store.end();
});

interface Reason {
  readonly code: string;
  readonly because: object;
  readonly basis: readonly object[];
}
interface Offers {
  readonly items: readonly { readonly role: string; readonly isAllowed: boolean; readonly reasons: readonly Reason[] }[];
  readonly primary?: object;
  readonly decision?: { readonly ways: readonly string[] };
}

async function offersFor(actor: Actor): Promise<Offers> {
  const headers = { authorization: `Bearer ${await api.tokenOf(actor)}`, 'x-purpose': 'review' };
  const response = await api.app.inject({ url: `/api/v1/cases/${id}/offers?only=all`, headers });
  expect(response.statusCode).toBe(200);
  return response.json<Offers>();
}

const withFacts = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.filter(({ because, basis }) => Object.keys(because).length > 0 || basis.length > 0);

describe('what an offer tells of the case', () => {
  test('API27 in a case whose report was taken the offers say what is to be decided next, as the desk does', async () => {
    const { primary, decision } = await offersFor(lin);
    expect([primary, decision?.ways]).toEqual([undefined, ['fileCase', 'refuseToFile']]);
  });

  test('W36 who handles the case is told every reason with its facts and articles', async () => {
    const { items } = await offersFor(lin);
    expect(items.length).toBeGreaterThan(20);
    expect(withFacts(items.flatMap(({ reasons }) => reasons)).length).toBeGreaterThan(20);
  });

  test('W36 an officer who only knows that there is the case is offered nothing, and no next step', async () => {
    expect(await offersFor(officer('陈柯'))).toEqual({ version: 2, items: [] });
  });

  test('W36 the suspect sees what they may do; why not, only by its kind', async () => {
    const { items } = await offersFor(SUSPECT);
    expect(new Set(items.map(({ role }) => role))).toEqual(new Set(['accused']));
    const refused = items.filter(({ isAllowed }) => !isAllowed);
    expect(refused.length).toBeGreaterThan(3);
    expect(refused.every(({ reasons }) => reasons.every(({ code }) => code.includes('/')))).toBe(true);
    expect(withFacts(refused.flatMap(({ reasons }) => reasons))).toEqual([]);
  });

  test('W36 nor does a refusal of what they try tell them what stands in the file', async () => {
    const headers = { authorization: `Bearer ${await api.tokenOf(SUSPECT)}`, 'idempotency-key': randomUUID() };
    const payload = { act: 'signPlea', role: 'accused', subject: 'shen', form: {} };
    const response = await api.app.inject({ method: 'POST', url: `/api/v1/cases/${id}/acts`, headers, payload });
    expect(response.statusCode).toBe(422);
    const { reasons } = response.json<{ readonly reasons: readonly Reason[] }>();
    expect(reasons.length).toBeGreaterThan(0);
    expect(withFacts(reasons)).toEqual([]);
  });
});
