import { afterAll, beforeAll, expect, test } from 'vitest';
import { openableBy, type Actor, type Grounds } from '#platform/acts';
import { groundOn, officer, STORES, type TestStore } from '#platform/testing';

let store: TestStore;
let grounds: Grounds;

beforeAll(async () => {
  store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
  ({ grounds } = await groundOn(store.database));
});
afterAll(() => store.end());

const mayOpen = async (actor: Actor): Promise<readonly string[]> =>
  openableBy(grounds, await grounds.standing(), actor).map(
    ({ practice, role, facts }) => `${practice.jurisdiction.core.procedure.id}/${role} ${Object.values(facts)[0]?.join(' ')}`,
  );

test('A30 an officer may open what the role of their agency takes on: from the facts under which the procedure lets it', async () => {
  expect(await mayOpen(officer('林禾'))).toContain('criminal/police public-security');
  expect(await mayOpen(officer('贺兰'))).toContain('criminal/court private');
  expect(await mayOpen(officer('贺兰'))).not.toContain('criminal/police public-security');
});

test('A30 who has no seat at an agency, and who only stands above, opens nothing', async () => {
  expect(await mayOpen({ kind: 'person', id: 'p-somebody' })).toEqual([]);
  const { roster } = await grounds.standing();
  const above = roster.agencies.filter(({ offices }) => offices.includes('criminal/higherPolice')).map(({ id }) => id);
  const seated = roster.appointments.filter(({ agency }) => above.includes(agency)).slice(0, 3);
  const all = (await Promise.all(seated.map(({ officer: id }) => mayOpen({ kind: 'officer', id })))).flat();
  expect(all.filter((one) => one.startsWith('criminal/higherPolice'))).toEqual([]);
});
