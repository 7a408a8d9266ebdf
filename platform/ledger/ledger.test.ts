import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isProblem, type Problem } from '#justice/ledger';
import { eraseDatum, type Grounds } from '#platform/acts';
import { openSequencer, sizesOf, storedRows } from '#platform/ledger';
import { failingDisk, groundOn, ledgerFor, named, someCases, STORES, testTrust, type TestLedger, type TestStore } from '#platform/testing';
import { ledgerEntries, reconcile, verifyLedger } from '#verify';
import { directorySource, NODE_SHA256_ED25519 } from '#verify/node';

const { hash } = NODE_SHA256_ED25519;

const verdictOn = async ({ sequencing: { directory } }: TestLedger, earlier?: Uint8Array) => {
  const verdict = await verifyLedger({
    source: directorySource(directory),
    trust: testTrust(),
    ...(earlier === undefined ? {} : { earlier }),
  });
  if (isProblem(verdict)) throw new Error(`${verdict.problem} ${verdict.where} ${verdict.found ?? ''}`);
  return verdict;
};

const held = async ({ sequencing: { directory, database } }: TestLedger): Promise<{ readonly acts: number } | Problem> => {
  const size = (await sizesOf(directory)).at(-1) ?? 0;
  const view = { hash, source: directorySource(directory), size };
  return reconcile({ hash, entries: ledgerEntries(view), rows: storedRows(database, size) });
};

for (const store of STORES) {
  describe.skipIf(store.skipped !== undefined)(named('the ledger', store), () => {
    let opened: TestStore;
    let grounds: Grounds;
    let ledger: TestLedger;

    beforeAll(async () => {
      opened = await store.open();
      ({ grounds } = await groundOn(opened.database));
      ledger = ledgerFor(opened.database);
    });
    afterAll(async () => {
      await opened.end();
      ledger.end();
    });
    const owner = (statement: string) => sql.raw(statement).execute(opened.database.owner);
    /** What the owner of the database could do, and nobody who serves the platform. */
    const tampered = async (statement: string, undo: string): Promise<Problem | { readonly acts: number }> => {
      await owner('alter table fashu.acts disable trigger acts_stay');
      await owner(statement);
      const found = await held(ledger);
      await owner(undo);
      await owner('alter table fashu.acts enable trigger acts_stay');
      return found;
    };

    test('L24 what was written is in the ledger after a batch, in the order of each case, and an outsider verifies it', async () => {
      await someCases(grounds, 3);
      const sequencer = await openSequencer(ledger.sequencing);
      expect(await sequencer.integrate()).toEqual({ taken: 6, size: 6 });
      expect(await sequencer.integrate()).toEqual({ taken: 0, size: 6 });
      await someCases(grounds, 1);
      await sequencer.integrate();
      expect(await verdictOn(ledger)).toMatchObject({ acts: 8, cases: 4, checkpoints: 2, unwitnessed: 0 });
      expect(await sizesOf(ledger.sequencing.directory)).toEqual([6, 8]);
    });

    test('L24 asked by many at once, every leaf is taken in once', async () => {
      const sequencer = await openSequencer(ledger.sequencing);
      const before = sequencer.size();
      await someCases(grounds, 2);
      const batches = await Promise.all(Array.from({ length: 5 }, () => sequencer.integrate()));
      expect(batches.reduce((sum, { taken }) => sum + taken, 0)).toBe(4);
      expect((await verdictOn(ledger)).acts).toBe(before + 4);
    });

    test('L25 the database agrees with the ledger act by act', async () => {
      const verdict = await verdictOn(ledger);
      expect(await held(ledger)).toEqual({ acts: verdict.acts });
    });

    test('L25 an act changed by the owner of the database is named, whatever of it was changed', async () => {
      const { rows } = await sql<{ id: string; number: number; position: number }>`
        select case_id as id, number, position from fashu.leaves where number = 2 order by position limit 1`.execute(opened.database.owner);
      const [{ id, number, position }] = rows as [{ id: string; number: number; position: number }];
      const where = `where case_id = '${id}' and number = ${number}`;
      const place = { where: expect.stringContaining(`position ${position}, ${id} act ${number}`) as string };
      expect(
        await tampered(
          `update fashu.acts set body = jsonb_set(body, '{role}', '"procuratorate"') ${where}`,
          `update fashu.acts set body = jsonb_set(body, '{role}', '"police"') ${where}`,
        ),
      ).toMatchObject({ problem: 'ledger/record-differs', ...place });
      expect(
        await tampered(`update fashu.acts set at = '2020-01-01' ${where}`, `update fashu.acts set at = body->>'at' ${where}`),
      ).toMatchObject({ problem: 'ledger/record-differs', where: expect.stringContaining(`${id} act ${number} /at`) as string });
      expect(
        await tampered(
          `update fashu.openings set value = '"店内首饰被盗"' ${where} and path = '/form/facts'`,
          `update fashu.openings set value = '"店内现金被盗"' ${where} and path = '/form/facts'`,
        ),
      ).toMatchObject({ problem: 'ledger/opening-does-not-match', ...place });
      await owner('create table fashu.kept as select * from fashu.acts');
      expect(await tampered(`delete from fashu.acts ${where}`, `insert into fashu.acts select * from fashu.kept ${where}`)).toMatchObject({
        problem: 'ledger/record-missing',
        ...place,
      });
      await owner('drop table fashu.kept');
      expect(await held(ledger)).toMatchObject({ acts: expect.any(Number) as number });
    });

    test('L26 an erased datum is gone from database and files; every proof still holds, and the erasure is on record', async () => {
      const [receipt] = await someCases(grounds, 1);
      const sequencer = await openSequencer(ledger.sequencing);
      await sequencer.integrate();
      const before = readFileSync(join(ledger.sequencing.directory, 'checkpoint'));
      const erasing = { case: receipt!.case, number: 1, path: '/subjects/1/name', basis: '个人信息保护法第四十七条', by: 'o999' };
      expect(await eraseDatum(grounds, sequencer, erasing)).toEqual({ erased: erasing });
      expect(await eraseDatum(grounds, sequencer, { ...erasing, number: 2, path: '/form/facts' })).toHaveProperty('erased');
      const everything = await Promise.all(
        ['cases', 'acts', 'openings', 'leaves', 'idempotency', 'proposals', 'outbox'].map(async (table) => {
          const { rows } = await sql`select to_jsonb(t) as row from ${sql.raw(`fashu.${table}`)} t`.execute(opened.database.owner);
          return rows.map((row) => JSON.stringify(row)).filter((row) => row.includes(receipt!.case));
        }),
      );
      expect(everything.flat().join()).not.toMatch(/申某|现金被盗/u);
      const files = readdirSync(ledger.sequencing.secretDirectory).map((name) =>
        readFileSync(join(ledger.sequencing.secretDirectory, name), 'utf8'),
      );
      const { rows } = await sql<{
        position: number;
      }>`select position from fashu.leaves where case_id = ${receipt!.case} and number <= 2`.execute(opened.database.owner);
      const lines = files
        .join('')
        .split('\n')
        .filter((line) => rows.some(({ position }) => line.includes(`"position":${position},`)));
      expect(lines.join()).not.toMatch(/申某|现金被盗/u);
      await sequencer.integrate();
      await verdictOn(ledger, before);
      expect(await held(ledger)).toMatchObject({ acts: sequencer.size() });
      const { rows: noted } =
        await sql`select kind, body->'erased' as erased from fashu.acts where case_id = ${receipt!.case} and number > 2 order by number`.execute(
          opened.database.owner,
        );
      expect(noted).toEqual([
        { kind: 'erased', erased: { number: 1, path: '/subjects/1/name' } },
        { kind: 'erased', erased: { number: 2, path: '/form/facts' } },
      ]);
    });

    test('L26 what a case stands on is not erased, what is not there cannot be, and twice is once', async () => {
      const [receipt] = await someCases(grounds, 1);
      const sequencer = await openSequencer(ledger.sequencing);
      const erasing = { case: receipt!.case, number: 1, path: '/subjects/1/facts/age', basis: '', by: 'o999' };
      expect(await eraseDatum(grounds, sequencer, erasing)).toMatchObject({ refused: [{ code: 'acts/not-erasable' }] });
      expect(await eraseDatum(grounds, sequencer, { ...erasing, path: '/form/none' })).toEqual({ unknown: true });
      const facts = { ...erasing, number: 2, path: '/form/facts' };
      await eraseDatum(grounds, sequencer, facts);
      await eraseDatum(grounds, sequencer, facts);
      const { rows } = await sql`select 1 from fashu.acts where case_id = ${receipt!.case} and kind = 'erased'`.execute(
        opened.database.owner,
      );
      expect(rows).toHaveLength(1);
    });
  });
}

describe('a ledger whose machine dies', () => {
  let opened: TestStore;
  let grounds: Grounds;
  const ledgers: TestLedger[] = [];
  beforeAll(async () => {
    opened = await STORES[0]!.open();
    ({ grounds } = await groundOn(opened.database));
  });
  afterEach(() => ledgers.splice(0).forEach(({ end }) => end()));
  afterAll(() => opened.end());

  /** A ledger of a few acts, and more waiting. */
  const begun = async (): Promise<TestLedger> => {
    await owner('delete from fashu.checkpoints; update fashu.leaves set position = null');
    const ledger = ledgerFor(opened.database);
    ledgers.push(ledger);
    await someCases(grounds, 1);
    await (await openSequencer(ledger.sequencing)).integrate();
    await someCases(grounds, 1);
    return ledger;
  };
  const owner = async (statements: string): Promise<void> => {
    for (const statement of statements.split(';')) await sql.raw(statement).execute(opened.database.owner);
  };

  test('L27 after whatever step it died, the ledger opens again, loses nothing, doubles nothing, and grew out of what was published', async () => {
    const whole = await begun();
    const counting = failingDisk(Number.POSITIVE_INFINITY);
    await (await openSequencer({ ...whole.sequencing, disk: counting })).integrate();
    expect(counting.asked()).toBeGreaterThan(8);
    for (let steps = 0; steps < counting.asked(); steps += 1) {
      const ledger = await begun();
      const published = readFileSync(join(ledger.sequencing.directory, 'checkpoint'));
      const dying = await openSequencer({ ...ledger.sequencing, disk: failingDisk(steps) });
      await expect(dying.integrate()).rejects.toThrow('the machine died');
      // Whoever looks in between sees the old ledger or the new one.
      await verdictOn(ledger, published);
      await someCases(grounds, 1);
      const again = await openSequencer(ledger.sequencing);
      await verdictOn(ledger, published);
      await again.integrate();
      const { rows } = await sql<{ n: number }>`select count(*) as n from fashu.leaves`.execute(opened.database.owner);
      expect([steps, again.size()]).toEqual([steps, rows[0]?.n]);
      expect([steps, (await verdictOn(ledger, published)).acts]).toEqual([steps, rows[0]?.n]);
      expect(await held(ledger)).toEqual({ acts: rows[0]?.n });
    }
  });

  test('L27 the newest checkpoint is put back when the machine died before its last write', async () => {
    const ledger = await begun();
    const { directory } = ledger.sequencing;
    const old = readFileSync(join(directory, 'checkpoint'));
    await (await openSequencer(ledger.sequencing)).integrate();
    const published = readFileSync(join(directory, 'checkpoint'));
    writeFileSync(join(directory, 'checkpoint'), old);
    await owner('delete from fashu.checkpoints where size = (select max(size) from fashu.checkpoints)');
    await openSequencer(ledger.sequencing);
    expect(readFileSync(join(directory, 'checkpoint'))).toEqual(published);
    const { rows } = await sql<{ size: number }>`select max(size) as size from fashu.checkpoints`.execute(opened.database.owner);
    expect(rows[0]?.size).toBe((await sizesOf(directory)).at(-1));
  });

  test('L28 an older directory beside a newer database is refused, in words', async () => {
    const ledger = await begun();
    const copy = join(ledger.home, 'copy');
    cpSync(ledger.sequencing.directory, copy, { recursive: true });
    await (await openSequencer(ledger.sequencing)).integrate();
    await expect(openSequencer({ ...ledger.sequencing, directory: copy })).rejects.toThrow(/put the newer ledger directory back/u);
    await expect(openSequencer({ ...ledger.sequencing, directory: join(ledger.home, 'none') })).rejects.toMatchObject({
      code: 'ledger/older-than-database',
    });
  });

  test('L28 an older database beside a newer directory is refused, also when it has gone on since', async () => {
    const ledger = await begun();
    await (await openSequencer(ledger.sequencing)).integrate();
    // As a copy from before the last batch would have it.
    const size = (await sizesOf(ledger.sequencing.directory))[0] ?? 0;
    await owner(`delete from fashu.checkpoints where size > ${size}`);
    await owner(`create table fashu.kept as select * from fashu.leaves where position >= ${size}`);
    await owner(`delete from fashu.leaves where position >= ${size}`);
    await expect(openSequencer(ledger.sequencing)).rejects.toMatchObject({ code: 'ledger/newer-than-database' });
    await someCases(grounds, 3);
    await owner(
      `update fashu.leaves l set position = ${size} + n.nth - 1 from (select id, row_number() over (order by id) as nth from fashu.leaves where position is null) n where n.id = l.id`,
    );
    await expect(openSequencer(ledger.sequencing)).rejects.toMatchObject({ code: 'ledger/fork' });
    await owner('delete from fashu.leaves where (case_id, number) in (select case_id, number from fashu.kept)');
    await owner('insert into fashu.leaves select id, case_id, number, leaf, null from fashu.kept; drop table fashu.kept');
  });

  test('L28 a damaged ledger is not opened', async () => {
    const ledger = await begun();
    const { directory } = ledger.sequencing;
    const tile = join(directory, 'tile/0', readdirSync(join(directory, 'tile/0')).find((name) => name.endsWith('.p')) ?? '');
    const [file = ''] = readdirSync(tile);
    const bytes = readFileSync(join(tile, file));
    writeFileSync(join(tile, file), bytes.subarray(0, bytes.length - 1));
    await expect(openSequencer(ledger.sequencing)).rejects.toThrow(/is damaged/u);
    writeFileSync(join(tile, file), bytes);
    rmSync(join(directory, 'history'), { recursive: true });
    await expect(openSequencer(ledger.sequencing)).rejects.toMatchObject({ code: 'ledger/older-than-database' });
  });

  test('L29 what opens the commitments lies beside the ledger, for the node alone, a line for each act', async () => {
    const ledger = await begun();
    await (await openSequencer(ledger.sequencing)).integrate();
    const { secretDirectory, directory } = ledger.sequencing;
    if (process.platform !== 'win32') expect(statSync(secretDirectory).mode & 0o077).toBe(0);
    const lines = readdirSync(secretDirectory)
      .filter((name) => name.endsWith('.jsonl'))
      .toSorted()
      .flatMap((name) => readFileSync(join(secretDirectory, name), 'utf8').trimEnd().split('\n'))
      .map((line) => JSON.parse(line) as { readonly position: number; readonly openings: readonly unknown[] });
    expect(lines.map(({ position }) => position)).toEqual(Array.from({ length: (await sizesOf(directory)).at(-1) ?? 0 }, (_, at) => at));
    expect(lines.every(({ openings }) => openings.length > 0)).toBe(true);
    expect(existsSync(join(directory, 'openings'))).toBe(false);
  });
});
