import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { isProblem, parseTrust } from '#justice/ledger';
import { ledgerPaths, storedRows } from '#platform/ledger';
import { named, officer, STORES } from '#platform/testing';
import { ledgerEntries, reconcile, verifyLedger } from '#verify';
import { directorySource, NODE_SHA256_ED25519 } from '#verify/node';
import { readConfiguration } from './configuration.ts';
import { openChina } from './main.ts';

const disk = mkdtempSync('/tmp/fashu-disk-');
chmodSync(disk, 0o755);
const mount = (): boolean => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=320m,mode=0755', 'tmpfs', disk]).status === 0;
const embedded = STORES.find(({ kind }) => kind === 'embedded')!;
const skipped = embedded.skipped ?? (mount() ? undefined : 'a small disk cannot be mounted here');
afterAll(() => {
  spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

/** Takes every byte that is left. */
function fill(file: string): void {
  const handle = openSync(file, 'w');
  try {
    for (let size = 1 << 20; size > 0;) {
      try {
        writeSync(handle, Buffer.alloc(size));
      } catch {
        size >>= 1;
      }
    }
  } finally {
    closeSync(handle);
  }
}

describe.skipIf(skipped !== undefined)(named('a full disk', { ...embedded, ...(skipped === undefined ? {} : { skipped }) }), () => {
  test(
    'N26 acts are refused in words, nothing acknowledged is lost, and with room again the node goes on by itself',
    { timeout: 600_000 },
    async () => {
      const home = join(disk, 'home');
      const environment = { FASHU_HOME: home, FASHU_STORE: 'embedded', FASHU_SEED: 'none', FASHU_PORT: '0', FASHU_LOG: 'silent' };
      const node = await openChina(readConfiguration(environment), () => undefined);
      node.work();
      const expiresAt = '2999-01-01T00:00:00Z';
      const token = await node.services.identity.issueToken(officer('林禾'), { name: 'full', scopes: ['read', 'write'], expiresAt });
      const open = () =>
        node.app.inject({
          method: 'POST',
          url: '/api/v1/cases',
          headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
          payload: {
            procedure: 'criminal',
            role: 'police',
            subjects: [{ id: 'case', type: 'case', facts: { origin: 'public-security' } }],
          },
        });
      const acknowledged: string[] = [];
      const asked = async (): Promise<{ readonly status: number; readonly code?: string; readonly help?: unknown }> => {
        const answer = await open();
        const body = answer.json<{ readonly case: string; readonly code?: string; readonly help?: unknown }>();
        if (answer.statusCode === 201) acknowledged.push(body.case);
        return { status: answer.statusCode, ...body };
      };
      expect((await asked()).status).toBe(201);

      fill(join(disk, 'filler'));
      const answers = [];
      for (let count = 0; count < 2000 && answers.filter(({ status }) => status === 503).length < 5; count += 1)
        answers.push(await asked());
      const refused = answers.filter(({ status }) => status !== 201);
      expect(refused).toHaveLength(5);
      for (const one of refused) {
        expect([503, one.code]).toEqual([one.status, expect.stringMatching(/^api\/(?:no-room|not-ready)$/u)]);
        expect(one.help).toMatchObject({ zh: expect.any(String) as string, en: expect.any(String) as string });
      }

      rmSync(join(disk, 'filler'));
      await vi.waitFor(async () => expect((await asked()).status).toBe(201), { timeout: 120_000, interval: 200 });
      await vi.waitFor(() => node.sequencer.integrate(), { timeout: 60_000, interval: 200 });
      const cases = await node.database.system((query) => query.selectFrom('cases').select('id').execute());
      expect(new Set(cases.map(({ id }) => id))).toEqual(new Set(acknowledged));
      const trust = parseTrust(readFileSync(join(home, 'ledger-keys')), [NODE_SHA256_ED25519.signature]);
      if (isProblem(trust)) throw new Error(trust.where);
      const source = directorySource(ledgerPaths(home).directory);
      expect(await verifyLedger({ source, trust })).toMatchObject({ acts: acknowledged.length });
      const { hash } = NODE_SHA256_ED25519;
      const entries = ledgerEntries({ hash, source, size: acknowledged.length });
      expect(await reconcile({ hash, entries, rows: storedRows(node.database, acknowledged.length) })).toEqual({
        acts: acknowledged.length,
      });
      await node.stop();
    },
  );
});
