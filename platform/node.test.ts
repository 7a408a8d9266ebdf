import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { isProblem, parseTrust } from '#justice/ledger';
import { storedRows } from '#platform/ledger';
import { officer, someCases } from '#platform/testing';
import { hashOf } from '#justice/ledger';
import { ledgerEntries, reconcile, verifyLedger, verifyProof } from '#verify';
import { directorySource, NODE_SHA256_ED25519, NODE_SM3_SM2 } from '#verify/node';
import { readConfiguration } from './configuration.ts';
import { openChina } from './main.ts';

const homes: string[] = [];
afterEach(() => homes.splice(0).forEach((home) => rmSync(home, { recursive: true, force: true })));

const nodeOf = (suite: string) => {
  const home = mkdtempSync(join(tmpdir(), 'fashu-node-'));
  homes.push(home);
  const environment = {
    FASHU_HOME: home,
    FASHU_STORE: 'pglite',
    FASHU_SUITE: suite,
    FASHU_SEED: 'none',
    FASHU_PORT: '0',
    FASHU_LOG: 'silent',
  };
  return openChina(readConfiguration(environment), () => undefined).then((node) => ({ node, home }));
};

test('N20 the entries of the ledger are for everybody in a demonstration, and for auditors elsewhere, unless it is said otherwise', () => {
  const production = { FASHU_MODE: 'production', FASHU_OIDC_ISSUER: 'https://login.fashu.invalid', FASHU_OIDC_CLIENT_ID: 'fashu' };
  expect([{}, production, { ...production, FASHU_LEDGER_ENTRIES: 'everybody' }].map((one) => readConfiguration(one).entriesFor)).toEqual([
    'everybody',
    'auditors',
    'everybody',
  ]);
});

describe.each([
  ['sha256-ed25519', NODE_SHA256_ED25519],
  ['sm3-sm2', NODE_SM3_SM2],
] as const)('a node whose suite is %s', (name, suite) => {
  test('N20 its ledger is witnessed, verifies, agrees with the database, and gives proofs that anybody can check', async () => {
    const { node, home } = await nodeOf(name);
    const [receipt] = await someCases(node.grounds, 2);
    await node.sequencer.integrate();
    const trust = parseTrust(readFileSync(join(home, 'ledger-keys')), [suite.signature]);
    if (isProblem(trust)) throw new Error(trust.where);
    expect([trust.quorum, hashOf(trust).name]).toEqual([1, suite.hash.name]);
    const source = directorySource(join(home, 'ledger'));
    const verdict = await verifyLedger({ source, trust });
    expect(verdict).toMatchObject({
      acts: 4,
      cases: 2,
      unwitnessed: 0,
      witnesses: [{ name: expect.stringContaining('procuratorate') as string }],
    });
    const entries = ledgerEntries({ hash: suite.hash, source, size: 4 });
    expect(await reconcile({ hash: suite.hash, entries, rows: storedRows(node.database, 4) })).toEqual({ acts: 4 });
    const token = await node.services.identity.issueToken(officer('林禾'), {
      name: randomUUID(),
      scopes: ['read'],
      expiresAt: '2999-01-01T00:00:00Z',
    });
    const answer = await node.app.inject({
      url: `/api/v1/cases/${receipt!.case}/entries/2/proof`,
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.statusCode).toBe(200);
    expect(verifyProof(new Uint8Array(answer.rawPayload), trust, 'proof')).toMatchObject({
      case: receipt!.case,
      number: 2,
      act: { act: 'acceptReport' },
    });
    if (process.platform !== 'win32') {
      for (const key of ['keys', 'witness/keys']) expect(statSync(join(home, key)).mode & 0o077).toBe(0);
    }
    await node.stop();
  });
});
