import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseTrust, isProblem, utf8 } from '#justice/ledger';
import { openNewCase } from '#platform/acts';
import { apiOn, groundOn, officer, STORES, type TestApi, type TestStore } from '#platform/testing';
import { httpSource, verifyLedger } from '#verify';
import { NODE_SHA256_ED25519 } from '#verify/node';

let store: TestStore;
let api: TestApi;
let address: string;

beforeAll(async () => {
  store = await STORES[0]!.open();
  const { grounds } = await groundOn(store.database);
  api = await apiOn(grounds, { entriesFor: 'auditors' });
  const subjects = [{ id: 'case', type: 'case', facts: { origin: 'public-security' } }];
  await openNewCase(grounds, officer('林禾'), { procedure: 'criminal', role: 'police', subjects, key: 'of-entries' });
  await api.sequencer.integrate();
  address = `${await api.app.listen({ host: '127.0.0.1', port: 0 })}/api/v1/ledger`;
});
afterAll(async () => {
  await api.end();
  await store.end();
});

const statusOf = async (path: string, token?: string): Promise<number> =>
  (await fetch(`${address}/${path}`, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } })).status;
const ENTRIES = 'tile/entries/000.p/1';

test('W38 where entries are for auditors, checkpoints and hashes are everybody’s, and what was done in a case is not', async () => {
  expect([await statusOf('checkpoint'), await statusOf('tile/0/000.p/1'), await statusOf(ENTRIES)]).toEqual([200, 200, 401]);
  // Not even of those who know of the case: what was done in it and is kept from them would stand there.
  expect([
    await statusOf(ENTRIES, await api.tokenOf(officer('林禾'))),
    await statusOf(ENTRIES, await api.tokenOf({ kind: 'person', id: 'p-1' })),
  ]).toEqual([422, 422]);
  expect(await statusOf(ENTRIES, await api.tokenOf(officer('程序')))).toBe(422);
});

test('W38 an auditor verifies the whole of it from outside, by a token that covers no more', async () => {
  const trust = parseTrust(utf8(`log ${api.ledger.key}\n`), [NODE_SHA256_ED25519.signature]);
  if (isProblem(trust)) throw new Error(trust.problem);
  const token = await api.tokenOf(officer('审计'), { scopes: ['ledger:read'] });
  expect(await verifyLedger({ source: httpSource(address, token), trust })).toMatchObject({ acts: 1 });
  await expect(verifyLedger({ source: httpSource(address), trust })).rejects.toMatchObject({ code: 'verify/closed' });
  const other = await api.tokenOf(officer('审计'), { scopes: ['cases:read'] });
  expect(await statusOf(ENTRIES, other)).toBe(403);
});

test('W38 what is given to an auditor is kept by nobody on the way', async () => {
  const headers = { authorization: `Bearer ${await api.tokenOf(officer('审计'))}` };
  const answer = await fetch(`${address}/${ENTRIES}`, { headers });
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
});
