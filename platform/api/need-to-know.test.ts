import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assignOfficer, enterSubjects, openNewCase, performAct, type Actor, type Grounds, type Outcome } from '#platform/acts';
import { issueToken } from '#platform/identity';
import { bareApp, groundOn, officer, STORES, type TestStore } from '#platform/testing';

const FACTS = '店内现金被盗';
const SUSPECT: Actor = { kind: 'person', id: 'p-suspect' };
const COUNSEL: Actor = { kind: 'person', id: 'p-counsel' };

let store: TestStore;
let app: FastifyInstance;
let grounds: Grounds;
let id = '';
/** Whether the case has come to review for prosecution: what the practice says of it is tested beside the practice. */
let isInReview = false;

const done = (outcome: Outcome): string => {
  if (!('done' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.done.case;
};

beforeAll(async () => {
  store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
  const { grounds: plain } = await groundOn(store.database);
  const practices = Object.fromEntries(
    Object.entries(plain.practices).map(([name, practice]) => [name, { ...practice, opensTo: () => (isInReview ? ['counsel'] : []) }]),
  );
  grounds = { ...plain, practices };
  for (const [person, name] of [
    [SUSPECT.id, '申某'],
    [COUNSEL.id, '律师甲'],
  ] as const)
    await store.database.system((query) =>
      query
        .insertInto('people')
        .values({ id: person, name, kind: 'person', body: '{}' } as never)
        .execute(),
    );
  app = await bareApp(grounds);
  const lin = officer('林禾');
  const facts = { age: 'adult', gravity: 'up-to-three' };
  id = done(
    await openNewCase(grounds, lin, {
      procedure: 'criminal',
      role: 'police',
      key: randomUUID(),
      subjects: [
        { id: 'case', type: 'case', facts: { origin: 'public-security' } },
        { id: 'shen', type: 'accused', name: '申某', facts, person: SUSPECT.id },
        { id: 'other', type: 'accused', name: '另一人', facts, person: COUNSEL.id, as: 'counsel' },
      ],
    }),
  );
  await report();
});
afterAll(async () => {
  await app.close();
  await store.end();
});

const report = async (): Promise<string> =>
  done(
    await performAct(grounds, officer('林禾'), {
      case: id,
      act: 'acceptReport',
      role: 'police',
      together: [officer('周砚').id],
      form: { source: 'report', facts: FACTS },
      key: randomUUID(),
    }),
  );

async function get(actor: Actor, path: string): Promise<{ readonly status: number; readonly text: string }> {
  const token = await issueToken(store.database, { actor, scopes: ['read'], expiresAt: '2999-01-01T00:00:00Z' });
  const response = await app.inject({
    method: 'GET',
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${token}`, 'x-purpose': 'review' },
  });
  return { status: response.statusCode, text: response.body };
}

const items = (text: string): readonly { readonly title: { readonly zh: string }; readonly form: object; readonly number: number }[] =>
  JSON.parse(text).items;

describe('need to know', () => {
  test('W22 who handles the case and who leads the agency read what was said; others of the agency see titles and dates', async () => {
    for (const name of ['林禾', '周砚', '沈川']) {
      const { text } = await get(officer(name), `/cases/${id}/entries`);
      expect([name, text.includes(FACTS)]).toEqual([name, true]);
    }
    const { status, text } = await get(officer('陈柯'), `/cases/${id}/entries`);
    expect([status, text.includes(FACTS)]).toEqual([200, false]);
    expect(items(text).map(({ title, form }) => [title.zh, form])).toEqual([
      ['建立案件', {}],
      ['受案', {}],
    ]);
  });

  test('W22 names and facts of the people in a case are shown to those who may know what is in it', async () => {
    const [knows, sees] = [await get(officer('林禾'), `/cases/${id}`), await get(officer('陈柯'), `/cases/${id}`)];
    expect([knows.text.includes('申某'), knows.text.includes('accused.age')]).toEqual([true, true]);
    expect([sees.status, sees.text.includes('申某'), sees.text.includes('accused.age')]).toEqual([200, false, false]);
  });

  test('W22 other agencies and people get the same 404 as for a case that does not exist', async () => {
    const nowhere = await get(officer('顾清'), '/cases/nothing');
    for (const [actor, path] of [
      [officer('顾清'), `/cases/${id}`],
      [officer('顾清'), `/cases/${id}/entries`],
      [officer('陆平'), `/cases/${id}/limits`],
      [officer('程序'), `/cases/${id}`],
      [{ kind: 'person', id: 'p-nobody' } as const, `/cases/${id}`],
    ] as const)
      expect([path, await get(actor, path)]).toEqual([path, nowhere]);
    expect(nowhere.status).toBe(404);
  });

  test('W23 the suspect learns what is served and told, and not from a list of titles that they are looked into', async () => {
    const { status, text } = await get(SUSPECT, `/cases/${id}/entries`);
    expect([status, items(text).map(({ title }) => title.zh)]).toEqual([200, ['建立案件']]);
    expect(text).not.toContain(FACTS);
  });

  test('W23 counsel reads the file from the review for prosecution on, and not before', async () => {
    expect((await get(COUNSEL, `/cases/${id}/entries`)).text).not.toContain(FACTS);
    isInReview = true;
    // The rows know it from the entry that brings the case there.
    await enterSubjects(grounds, officer('林禾'), {
      case: id,
      role: 'police',
      subjects: [{ id: 'shop', type: 'victim', name: '店主' }],
      key: randomUUID(),
    });
    expect((await get(COUNSEL, `/cases/${id}/entries`)).text).toContain(FACTS);
    expect((await get(SUSPECT, `/cases/${id}/entries`)).text).not.toContain(FACTS);
  });

  test('W22 an officer the case is assigned to reads what was said from then on', async () => {
    await assignOfficer(grounds, officer('沈川'), { case: id, officer: officer('陈柯').id, agency: 'ga-north', what: 'assign' });
    const { text } = await get(officer('陈柯'), `/cases/${id}/entries`);
    expect(text).toContain(FACTS);
  });
});
