import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { isProblem, parseTrust, utf8 } from '#justice/ledger';
import type { Actor } from '#platform/acts';
import { apiOn, groundOn, officer, someCases, STORES, type TestApi, type TestGround, type TestStore } from '#platform/testing';
import { verifyAllocation } from '#verify';
import { directorySource, NODE_SHA256_ED25519 } from '#verify/node';

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

interface Body {
  readonly number: number;
  readonly candidates?: readonly { readonly officer: string; readonly name: string; readonly load: number }[];
  readonly drawn?: { readonly officer: string; readonly name: string; readonly ticket: number; readonly total: number };
  readonly reasons?: readonly { readonly code: string }[];
}

const aCase = async (): Promise<string> => (await someCases(ground.grounds, 1))[0]!.case;
const allocate = async (actor: Actor, id: string, more: object = {}): Promise<{ readonly status: number; readonly body: Body }> => {
  const headers = { authorization: `Bearer ${await api.tokenOf(actor)}` };
  const payload = { agency: 'ga-north', wait: 0, ...more };
  const response = await api.app.inject({ method: 'POST', url: `/api/v1/cases/${id}/allocations`, headers, payload });
  return { status: response.statusCode, body: response.json<Body>() };
};
const head = officer('沈川');

test('A14 the list first, the draw with the next checkpoint, and a stranger draws the same from the ledger', async () => {
  const id = await aCase();
  const listed = await allocate(head, id);
  expect([listed.status, listed.body.candidates?.map(({ name }) => name).includes('林禾')]).toEqual([202, true]);
  await api.sequencer.integrate();
  const { status, body } = await allocate(head, id);
  expect(status).toBe(201);
  expect(listed.body.candidates?.map((one) => one.officer)).toContain(body.drawn?.officer);
  await api.sequencer.integrate();
  const { rows } = await sql<{
    position: number;
  }>`select position from fashu.leaves where case_id = ${id} and number = ${body.number}`.execute(store.database.owner);
  const trust = parseTrust(utf8(`log ${api.ledger.key}\n`), [NODE_SHA256_ED25519.signature]);
  if (isProblem(trust)) throw new Error(trust.problem);
  const view = { hash: NODE_SHA256_ED25519.hash, source: directorySource(api.ledger.directory), size: api.sequencer.size() };
  expect(await verifyAllocation(view, trust, rows[0]?.position ?? -1)).toMatchObject({
    case: id,
    officer: body.drawn?.officer,
    ticket: body.drawn?.ticket,
    total: body.drawn?.total,
  });
  expect(await allocate(head, id)).toMatchObject({ status: 422, body: { reasons: [{ code: 'acts/drawn-already' }] } });
});

test('A16 who does not lead is refused with the reason; who may not know of the case hears what they hear of one that is not there', async () => {
  const id = await aCase();
  expect(await allocate(officer('林禾'), id)).toMatchObject({ status: 422, body: { reasons: [{ code: 'access/denied' }] } });
  const nothing = await allocate(head, 'nothing');
  expect(nothing.status).toBe(404);
  expect(await allocate(officer('石坚'), id, { agency: 'fy-north' })).toEqual(nothing);
  expect(await allocate(officer('江月'), id)).toEqual(nothing);
  expect(await allocate({ kind: 'person', id: 'p-nobody' }, id)).toEqual(nothing);
  expect((await allocate(head, id, { wait: 11 })).status).toBe(400);
});
