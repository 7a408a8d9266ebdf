import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { backlogOf, repeating } from '#platform/jobs';
import { fileKeys } from '#platform/keys';
import { DISK, ledgerPaths, openSequencer } from '#platform/ledger';
import { apiOn, groundOn, officer, STORES, type TestGround, type TestStore } from '#platform/testing';
import { verifyLedger } from '#verify';
import { directorySource, NODE_SHA256_ED25519 } from '#verify/node';

const home = mkdtempSync(join(tmpdir(), 'fashu-ledger-full-'));
let store: TestStore;
let ground: TestGround;

beforeAll(async () => {
  store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
  ground = await groundOn(store.database);
});
afterAll(async () => {
  await store.end();
  rmSync(home, { recursive: true, force: true });
});

test('N27 where only the ledger’s disk is full, acts are done and acknowledged, readiness and metrics say that they wait, and with room again every one gets its place', async () => {
  const disk = { isFull: false };
  const refuse = async (): Promise<never> => {
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  const { hash, signature } = NODE_SHA256_ED25519;
  const signer = await fileKeys(join(home, 'keys'), signature).signer({ name: 'test.fashu.invalid/full', role: 'log' });
  const sequencer = await openSequencer({
    database: store.database,
    hash,
    signer,
    ...ledgerPaths(home),
    disk: { sync: DISK.sync, write: (file, bytes) => (disk.isFull ? refuse() : DISK.write(file, bytes)) },
  });
  const said: string[] = [];
  const job = repeating({ name: 'integrate', work: () => sequencer.integrate(), every: 20, says: (sentence) => void said.push(sentence) });
  const work = { jobs: () => [job.figures()], backlog: () => backlogOf(ground.grounds, 0) };
  const api = await apiOn(ground.grounds, { work });
  const headers = { authorization: `Bearer ${await api.tokenOf(officer('林禾'))}` };
  const opening = {
    procedure: 'criminal',
    role: 'police',
    subjects: [{ id: 'case', type: 'case', facts: { origin: 'public-security' } }],
  };
  const open = async (): Promise<number> =>
    (
      await api.app.inject({
        method: 'POST',
        url: '/api/v1/cases',
        headers: { ...headers, 'idempotency-key': randomUUID() },
        payload: opening,
      })
    ).statusCode;
  const ready = async () => (await api.app.inject({ url: '/ready' })).json<{ readonly degraded?: readonly { readonly code: string }[] }>();
  job.begin();
  expect(await open()).toBe(201);
  await vi.waitFor(() => expect(sequencer.size()).toBe(1));
  expect(await ready()).toEqual({ ready: true });

  disk.isFull = true;
  for (let count = 0; count < 5; count += 1) expect(await open()).toBe(201);
  await vi.waitFor(async () => expect(await ready()).toMatchObject({ ready: true, degraded: [{ code: 'ledger/behind' }] }));
  const metrics = (await api.app.inject({ url: '/metrics' })).body;
  expect(metrics).toMatch(/^fashu_job_failing\{job="integrate"\} 1$/mu);
  expect(said.at(-1)).toContain('no space left on device');
  expect(sequencer.size()).toBe(1);

  disk.isFull = false;
  await vi.waitFor(() => expect(sequencer.size()).toBe(6), { timeout: 10_000 });
  await vi.waitFor(async () => expect(await ready()).toEqual({ ready: true }));
  await job.end();
  const trust = { logs: [signer.key], witnesses: [], quorum: 0 };
  expect(await verifyLedger({ source: directorySource(ledgerPaths(home).directory), trust })).toMatchObject({ acts: 6 });
  await api.end();
});
