import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, daysBetween, dayOf, type CivilDay } from '#justice/basics';
import { realClock } from '#platform/clock';
import { apiOn, groundOn, officer, STORES, type TestApi, type TestGround, type TestStore } from '#platform/testing';

let store: TestStore;
let ground: TestGround;
let api: TestApi;

beforeAll(async () => {
  store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
  ground = await groundOn(store.database);
  api = await apiOn(ground.grounds);
});
afterAll(async () => {
  await api.end();
  await store.end();
});

const today = (): CivilDay => dayOf(ground.clock.now());
const move = async (day: string, to: TestApi = api) => {
  const headers = { authorization: `Bearer ${await api.tokenOf(officer('林禾'))}` };
  const response = await to.app.inject({ method: 'POST', url: '/api/v1/clock', headers, payload: { day } });
  return { status: response.statusCode, ...response.json<{ readonly code?: string; readonly help?: { readonly zh: string } }>() };
};

test('W35 the clock of a demonstration goes forward; never back', async () => {
  const begun = today();
  expect(await move(addDays(begun, 30))).toMatchObject({ status: 200, daysAhead: 30 });
  expect(today()).toBe(addDays(begun, 30));
  expect(await move(addDays(begun, 29))).toMatchObject({ status: 422, code: 'api/backwards' });
  expect(today()).toBe(addDays(begun, 30));
});

test('W35 it goes ten years ahead of the real day and no further, however it is asked; the refusal names the last day', async () => {
  const last = ground.clock.furthest();
  expect(daysBetween(dayOf(realClock.now()), last)).toBe(3652);
  for (const day of [addDays(last, 1), '9999-12-31']) {
    const refused = await move(day);
    expect(refused).toMatchObject({ status: 422, code: 'api/too-far' });
    expect(refused.help?.zh).toContain(last);
  }
  expect(() => ground.clock.moveTo(addDays(last, 1))).toThrow(/no further/u);
  expect(await move(last)).toMatchObject({ status: 200, daysAhead: 3652 });
  expect(await move(addDays(last, 1))).toMatchObject({ status: 422, code: 'api/too-far' });
});

test('W35 a day that does not exist is no day', async () => {
  expect(await move('2027-02-30')).toMatchObject({ status: 400, code: 'api/invalid' });
});

test('W35 a node that is no demonstration keeps the real time', async () => {
  const real = await apiOn({ ...ground.grounds, clock: realClock });
  expect(await move(addDays(dayOf(realClock.now()), 1), real)).toMatchObject({ status: 403, code: 'api/real-clock' });
  await real.end();
});
