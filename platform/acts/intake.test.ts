import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideProposal, enterSubjects, openNewCase, performAct, propose, type Grounds } from '#platform/acts';
import { groundOn, officer, STORES, type TestStore } from '#platform/testing';

let store: TestStore;
let grounds: Grounds;
const lin = officer('林禾');
const SECRET = '附件:机密★10年';

beforeAll(async () => {
  store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
  ({ grounds } = await groundOn(store.database));
});
afterAll(() => store.end());

const refusal = (outcome: object): unknown => ('refused' in outcome ? outcome.refused : outcome);

test('W20 a state secret is refused wherever it comes in, with the article, and leaves no trace', async () => {
  const shen = { id: 'shen', type: 'accused', name: '申某', facts: { age: 'adult', gravity: 'up-to-three' } } as const;
  const opening = { procedure: 'criminal', role: 'police', key: randomUUID() } as const;
  const opened = await openNewCase(grounds, lin, {
    ...opening,
    subjects: [{ id: 'case', type: 'case', facts: { origin: 'public-security' } }, shen],
  });
  const id = 'done' in opened ? opened.done.case : '';
  const request = { case: id, act: 'acceptReport', role: 'police', together: [officer('周砚').id], key: randomUUID() } as const;
  const secret = [{ code: 'acts/state-secret', basis: [{ law: 'stateSecretsLaw', article: 31 }, {}, {}] }];
  const form = { source: 'report', facts: SECRET };
  expect(refusal(await performAct(grounds, lin, { ...request, form }))).toMatchObject(secret);
  expect(refusal(await propose(grounds, lin, { ...request, form }))).toMatchObject(secret);
  expect(refusal(await openNewCase(grounds, lin, { ...opening, key: randomUUID(), subjects: [{ ...shen, name: SECRET }] }))).toMatchObject(
    secret,
  );
  expect(
    refusal(
      await enterSubjects(grounds, lin, { case: id, role: 'police', key: randomUUID(), subjects: [{ ...shen, id: 'two', name: SECRET }] }),
    ),
  ).toMatchObject(secret);
  const decision = { what: 'vote', vote: 'for', opinion: SECRET } as const;
  expect(refusal(await decideProposal(grounds, lin, { id: randomUUID(), key: randomUUID(), decision }))).toMatchObject(secret);
  const { rows } = await store.database.system((query) =>
    sql<{
      n: number;
    }>`select (select count(*) from acts where body::text like '%机密%') + (select count(*) from openings where value::text like '%机密%')
      + (select count(*) from idempotency where request like '%机密%') + (select count(*) from acts where number > 1) as n`.execute(query),
  );
  expect(Number(rows[0]?.n)).toBe(0);
});
