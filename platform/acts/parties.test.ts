import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookAtCase, openNewCase, performAct, type EnteringSubject, type Grounds } from '#platform/acts';
import { offersFor } from '#platform/reading';
import { groundOn, officer, STORES, type TestStore } from '#platform/testing';

let store: TestStore;
let grounds: Grounds;
let id: string;

const accused = (name: string): EnteringSubject => ({
  id: name,
  type: 'accused',
  name,
  facts: { age: 'adult', gravity: 'up-to-three' },
  person: `p-${name}`,
});

beforeAll(async () => {
  store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
  ({ grounds } = await groundOn(store.database));
  const people = ['甲', '乙', '丙'];
  await store.database.system((query) =>
    query
      .insertInto('people')
      .values(people.map((name) => ({ id: `p-${name}`, name, kind: 'person', body: '{}' })) as never)
      .execute(),
  );
  const opened = await openNewCase(grounds, officer('林禾'), {
    procedure: 'criminal',
    role: 'police',
    subjects: [
      { id: 'case', type: 'case', facts: { origin: 'public-security' } },
      accused('甲'),
      accused('乙'),
      { id: '丙', type: 'victim', name: '丙', person: 'p-丙' },
    ],
    key: randomUUID(),
  });
  if (!('done' in opened)) throw new Error(JSON.stringify(opened));
  id = opened.done.case;
});
afterAll(() => store.end());

/** Whether somebody is in the case for this; what the procedure says to it besides is not asked here. */
async function isParty(name: string, { act, role, subject }: { readonly act: string; readonly role: string; readonly subject: string }) {
  const outcome = await performAct(grounds, { kind: 'person', id: `p-${name}` }, { case: id, act, role, subject, key: randomUUID() });
  if ('unknown' in outcome || 'conflict' in outcome) throw new Error(JSON.stringify(outcome));
  return 'done' in outcome || !outcome.refused.some(({ code }) => code === 'acts/not-a-party');
}

describe('in whose name a party acts', () => {
  test('A21 in their own, and in nobody else’s who is in the case as they are', async () => {
    expect(await isParty('甲', { act: 'applyForChange', role: 'accused', subject: '甲' })).toBe(true);
    expect(await isParty('甲', { act: 'applyForChange', role: 'accused', subject: '乙' })).toBe(false);
    expect(await isParty('甲', { act: 'applyForChange', role: 'counsel', subject: '甲' })).toBe(false);
  });

  test('A21 and is offered that, not what others who are in it could do', async () => {
    const actor = { kind: 'person', id: 'p-甲' } as const;
    const seen = await lookAtCase(grounds.database, grounds.practices, { id, actor: actor.id, key: '' });
    if (seen === undefined) throw new Error('no case');
    const offers = offersFor(seen, { standing: await grounds.standing(), actor, relation: seen.relation, at: grounds.clock.now() });
    expect(new Set(offers.map(({ subject }) => subject))).toEqual(new Set(['case', '甲']));
  });

  test('A21 in the case itself, and about people of another kind, by whatever role they are in it', async () => {
    expect(await isParty('乙', { act: 'requestRecusal', role: 'accused', subject: 'case' })).toBe(true);
    expect(await isParty('丙', { act: 'requestRecusal', role: 'victim', subject: 'case' })).toBe(true);
    expect(await isParty('丙', { act: 'handInOpinion', role: 'victim', subject: '甲' })).toBe(true);
    expect(await isParty('丙', { act: 'requestRecusal', role: 'accused', subject: 'case' })).toBe(false);
  });
});
