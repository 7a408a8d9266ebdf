import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNewCase, type Actor } from '#platform/acts';
import { apiOn, groundOn, officer, STORES, type TestApi, type TestStore } from '#platform/testing';

const lin = officer('林禾');

let store: TestStore;
let api: TestApi;
let id = '';

/** Two suspects of one name and a third of another. */
beforeAll(async () => {
  store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
  const { grounds } = await groundOn(store.database);
  api = await apiOn(grounds);
  const accused = (one: string, name: string) =>
    ({ id: one, type: 'accused', name, facts: { age: 'adult', gravity: 'up-to-three' } }) as const;
  const opened = await openNewCase(grounds, lin, {
    procedure: 'criminal',
    role: 'police',
    key: randomUUID(),
    subjects: [
      { id: 'case', type: 'case', facts: { origin: 'public-security' } },
      accused('first', '申某'),
      accused('second', '申某'),
      accused('third', '柯某'),
    ],
  });
  id = 'done' in opened ? opened.done.case : '';
});
afterAll(async () => {
  await api.end();
  await store.end();
});

async function enter(payload: object): Promise<number> {
  const headers = { authorization: `Bearer ${await api.tokenOf(lin)}`, 'idempotency-key': randomUUID() };
  return (await api.app.inject({ method: 'POST', url: `/api/v1/cases/${id}/parties`, headers, payload })).statusCode;
}

async function yearsFor(reader: Actor): Promise<readonly (number | undefined)[]> {
  const headers = { authorization: `Bearer ${await api.tokenOf(reader)}`, 'x-purpose': encodeURIComponent('核对同名') };
  const read = await api.app.inject({ url: `/api/v1/cases/${id}`, headers });
  const { subjects } = read.json<{ readonly subjects: readonly { readonly id: string; readonly born?: number }[] }>();
  return ['first', 'second', 'third'].map((one) => subjects.find((subject) => subject.id === one)?.born);
}

test('W57 of people who share a name their year of birth is told, of nobody else, and not that of their counsel', async () => {
  const accused = { by: 'police', role: 'accused' };
  expect(await enter({ ...accused, subject: 'first', name: '申某', born: 1987 })).toBe(201);
  expect(await enter({ ...accused, subject: 'third', name: '柯某', born: 1990 })).toBe(201);
  expect(await yearsFor(lin)).toEqual([1987, undefined, undefined]);
  expect(await enter({ by: 'police', role: 'counsel', subject: 'second', name: '律师甲', born: 1960 })).toBe(201);
  expect(await enter({ ...accused, subject: 'second', name: '申某', born: 2001 })).toBe(201);
  expect(await yearsFor(lin)).toEqual([1987, 2001, undefined]);
});

test('W57 a year that is none is refused, and one for somebody the register knows already', async () => {
  expect(await enter({ by: 'police', role: 'accused', subject: 'first', person: lin.id, born: 1987 })).toBe(400);
  for (const born of [1879, 2201, 1987.5, '1987'])
    expect(await enter({ by: 'police', role: 'accused', subject: 'first', name: '申某', born })).toBe(400);
});

test('W57 who may know that there is the case, but not what is in it, is told of no year', async () => {
  expect(await yearsFor(officer('陈柯'))).toEqual([undefined, undefined, undefined]);
});
