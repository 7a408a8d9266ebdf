import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileKeys } from '#platform/keys';
import { ledgerPaths, openSequencer } from '#platform/ledger';
import { groundOn, named, ORIGIN, someCases, STORES } from '#platform/testing';
import { NODE_SHA256_ED25519 } from '#verify/node';
import { openStore } from '../../platform/open-store.ts';
import { run as rebuild } from './rebuild.ts';
import { run as reconcile } from './reconcile.ts';

const embedded = STORES.find(({ kind }) => kind === 'embedded')!;

async function told(
  run: typeof rebuild,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(args, { out: (line) => void out.push(line), err: (line) => void err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe.skipIf(embedded.skipped !== undefined)(named('rebuild and reconcile', embedded), () => {
  let home = '';
  beforeAll(async () => {
    home = mkdtempSync('/tmp/fashu-');
    // The server's own user has to come in.
    chmodSync(home, 0o755);
    const database = await openStore({ store: 'embedded', home }, () => undefined);
    const { grounds } = await groundOn(database);
    const { hash, signature } = NODE_SHA256_ED25519;
    const signer = await fileKeys(join(home, 'keys'), signature).signer({ name: ORIGIN, role: 'log' });
    const sequencer = await openSequencer({ database, hash, signer, ...ledgerPaths(home) });
    await someCases(grounds, 3);
    await sequencer.integrate();
    await database.close();
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test('L35 a node whose database is lost has it again from its ledger, and the two agree', async () => {
    rmSync(join(home, 'store'), { recursive: true });
    expect(await told(rebuild, '--from', home)).toMatchObject({
      code: 0,
      out: expect.stringContaining('0 acts were there, 6 played again') as string,
    });
    expect(await told(reconcile, home)).toMatchObject({
      code: 0,
      out: expect.stringContaining('agrees with the ledger: 6 acts') as string,
    });
    expect(await told(rebuild, '--from', home)).toMatchObject({
      out: expect.stringContaining('6 acts were there, 0 played again') as string,
    });
  });

  test('L35 an act that was changed behind everybody’s back is named', async () => {
    const database = await openStore({ store: 'embedded', home }, () => undefined);
    for (const statement of [
      'alter table fashu.acts disable trigger acts_stay',
      `update fashu.acts set at = '2001-01-01' where number = 2`,
    ])
      await sql.raw(statement).execute(database.owner);
    await database.close();
    const { code, out } = await told(reconcile, home);
    expect(code).toBe(1);
    expect(out).toMatch(/position \d, \S+ act 2 \/at/u);
    expect(await told(rebuild, '--from', home)).toMatchObject({ code: 0 });
  });

  test('L35 wrong use is told', async () => {
    expect(await told(rebuild)).toMatchObject({ code: 2, err: expect.stringContaining('--from HOME') as string });
    expect(await told(rebuild, 'x', '--from', home)).toMatchObject({ code: 2 });
    expect(await told(rebuild, '--from', '/tmp/there-is-none')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no ledger') as string,
    });
    expect(await told(reconcile)).toMatchObject({ code: 2 });
    expect(await told(reconcile, '/tmp/there-is-none')).toMatchObject({ code: 2 });
    for (const run of [rebuild, reconcile]) expect(await told(run, '--help')).toMatchObject({ code: 0 });
  });
});
