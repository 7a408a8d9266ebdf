import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { isProblem, parseTrust, utf8, type LedgerView } from '#justice/ledger';
import type { Actor } from '#platform/acts';
import { storedRows } from '#platform/ledger';
import { apiOn, groundOn, officer, STORES, type TestApi, type TestGround, type TestStore } from '#platform/testing';
import { ledgerEntries, reconcile, verifyLedger } from '#verify';
import { directorySource, NODE_SHA256_ED25519 } from '#verify/node';

const SAID = '店内现金被盗,报案人手机号一三八';
const ASKED = { agency: 'ga-north', path: '/form/facts', ground: 'no-longer-needed', reasons: '当事人申请' };

let store: TestStore;
let ground: TestGround;
let api: TestApi;
let id = '';

const ask = async (actor: Actor, path: string, payload?: object) => {
  const headers = { authorization: `Bearer ${await api.tokenOf(actor)}`, 'idempotency-key': randomUUID() };
  const response = await api.app.inject({
    method: payload === undefined ? 'GET' : 'POST',
    url: `/api/v1/cases${path}`,
    headers,
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: response.statusCode, text: response.body };
};
const erase = (actor: Actor, more: object = {}, number = 2) => ask(actor, `/${id}/entries/${number}/erasures`, { ...ASKED, ...more });

beforeAll(async () => {
  store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
  ground = await groundOn(store.database);
  api = await apiOn(ground.grounds);
  const opened = await ask(officer('林禾'), '', {
    procedure: 'criminal',
    role: 'police',
    subjects: [
      { id: 'case', type: 'case', facts: { origin: 'public-security' } },
      { id: 'shen', type: 'accused', name: '申某', facts: { age: 'adult', gravity: 'up-to-three' } },
    ],
  });
  id = (JSON.parse(opened.text) as { readonly case: string }).case;
  const form = { source: 'report', facts: SAID };
  await ask(officer('林禾'), `/${id}/acts`, { act: 'acceptReport', role: 'police', together: [officer('周砚').id], form });
  await api.sequencer.integrate();
});
afterAll(async () => {
  await api.end();
  await store.end();
});

/** Everything the ledger's directory and what lies beside it say. */
const onDisk = (): string =>
  readdirSync(join(api.ledger.directory, '..'), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => readFileSync(join(one.parentPath, one.name), 'utf8'))
    .join('\n');
const inDatabase = async (): Promise<string> => {
  const { rows } = await sql`select to_jsonb(o) as row from fashu.openings o union all select to_jsonb(a) from fashu.acts a
    union all select to_jsonb(c) from fashu.cases c union all select to_jsonb(p) from fashu.proposals p
    union all select to_jsonb(i) from fashu.idempotency i`.execute(store.database.owner);
  return JSON.stringify(rows);
};

test('W37 only the head of the organ that put it on record may; others who know of the case are told why not, nobody else that it is there', async () => {
  const reasons = ({ text }: { readonly text: string }) =>
    (JSON.parse(text) as { readonly reasons?: readonly { readonly code: string }[] }).reasons?.map(({ code }) => code);
  expect(reasons(await erase(officer('林禾')))).toEqual(['access/denied']);
  const nothing = await ask(officer('沈川'), '/nothing/entries/2/erasures', ASKED);
  expect(nothing.status).toBe(404);
  expect(await erase(officer('江月'))).toEqual(nothing);
  expect(await erase(officer('江月'), { agency: 'ga-south' })).toEqual(nothing);
  expect(await erase({ kind: 'person', id: 'p-nobody' })).toEqual(nothing);
  expect((await ask(officer('林禾'), `/${id}/entries`)).text).toContain(SAID);
});

test('W37 never without a ground of the law, nor what the case still stands on', async () => {
  for (const because of ['constructor', 'toString', '__proto__'])
    expect([because, (await erase(officer('沈川'), { ground: because })).status]).toEqual([because, 400]);
  const unknown = await erase(officer('沈川'), { ground: 'because' });
  expect([unknown.status, unknown.text.includes('no-longer-needed')]).toEqual([400, true]);
  expect((await erase(officer('沈川'), { reasons: '' })).status).toBe(400);
  const choice = await erase(officer('沈川'), { path: '/form/source' });
  expect([choice.status, choice.text.includes('acts/not-erasable')]).toEqual([422, true]);
});

test('W37 what is erased is gone from database, files and answers; why is on record; the ledger still verifies and agrees with the database', async () => {
  expect([await inDatabase(), onDisk()].map((all) => all.includes(SAID))).toEqual([true, true]);
  expect((await erase(officer('沈川'))).status).toBe(201);
  await api.sequencer.integrate();
  expect([await inDatabase(), onDisk()].map((all) => all.includes(SAID))).toEqual([false, false]);
  expect((await ask(officer('林禾'), `/${id}/entries`)).text).not.toContain(SAID);
  const { rows } =
    await sql`select o.value, a.body->'people'->0->>'id' as by from fashu.acts a join fashu.openings o using (case_id, number)
    where a.case_id = ${id} and a.kind = 'erased' and o.path = '/basis'`.execute(store.database.owner);
  expect(rows).toEqual([{ by: officer('沈川').id, value: expect.stringMatching(/47.*当事人申请/u) as string }]);
  expect((await erase(officer('沈川'))).status).toBe(201);

  const source = directorySource(api.ledger.directory);
  const trust = parseTrust(utf8(`log ${api.ledger.key}\n`), [NODE_SHA256_ED25519.signature]);
  if (isProblem(trust)) throw new Error(trust.problem);
  expect(isProblem(await verifyLedger({ source, trust }))).toBe(false);
  const { size } = await api.sequencer.integrate();
  const view: LedgerView = { hash: NODE_SHA256_ED25519.hash, source, size };
  expect(await reconcile({ hash: view.hash, entries: ledgerEntries(view), rows: storedRows(store.database, size) })).toEqual({ acts: 3 });
});
