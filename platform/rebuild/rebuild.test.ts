import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isProblem } from '#justice/ledger';
import { assignOfficer, eraseDatum, openNewCase, performAct, type Grounds, type Practices } from '#platform/acts';
import { openSequencer, storedRows } from '#platform/ledger';
import { compareReplayed, rebuild } from '#platform/rebuild';
import { engineDoor, playThrough } from '#platform/seed';
import type { Database } from '#platform/store';
import { groundOn, ledgerFor, officer, PRACTICES, someCases, STORES, testTrust, type TestLedger, type TestStore } from '#platform/testing';
import { SCENARIOS } from '#scenarios';
import { LINJIANG } from '#scenarios/city';
import { ledgerEntries, reconcile } from '#verify';
import { directorySource, NODE_SHA256_ED25519 } from '#verify/node';
import { rosterKeeper } from '#platform/roster';

/** Everything the record stands for; what only says when the machine wrote it is left out. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  cases: ['opened_at'],
  acts: [],
  limits: [],
  requests: [],
  documents: [],
  case_agencies: ['opened_at'],
  case_officers: ['since'],
  case_parties: [],
  case_numbers: [],
  bookings: [],
  takings: [],
  recusals: ['since'],
  number_series: [],
  leaves: ['id'],
  openings: [],
  checkpoints: ['at'],
  outbox: ['id', 'created_at', 'sent_at'],
  roster: [],
  settings: [],
};

async function contentOf(database: Database): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = Object.entries(TABLES).map(async ([table, without]) => {
    const { rows } = await sql<{
      row: string;
    }>`select (to_jsonb(t) - ${without}::text[])::text as row from ${sql.raw(`fashu.${table}`)} t`.execute(database.owner);
    return [table, rows.map(({ row }) => row).toSorted()] as const;
  });
  return Object.fromEntries(await Promise.all(tables));
}

describe('a database made again from the ledger', () => {
  const stores: TestStore[] = [];
  let grounds: Grounds;
  let original: TestStore;
  let ledger: TestLedger;

  /** An empty database with the schema in it. */
  const fresh = async (): Promise<Grounds> => {
    const store = stores[1] ?? (await STORES[0]!.open());
    stores[1] = store;
    await sql
      .raw(`truncate ${[...Object.keys(TABLES), 'idempotency'].map((table) => `fashu.${table}`).join(', ')} cascade`)
      .execute(store.database.owner);
    return { ...grounds, database: store.database, standing: rosterKeeper(store.database) };
  };
  const from = (into: Grounds, more: Readonly<Record<string, unknown>> = {}) =>
    rebuild({ grounds: into, ...ledger.sequencing, trust: testTrust(), ...more });

  beforeAll(async () => {
    original = await STORES[0]!.open();
    stores.push(original);
    ({ grounds } = await groundOn(original.database));
    ledger = ledgerFor(original.database);
    const sequencer = await openSequencer(ledger.sequencing);
    for (const which of ['juvenile', 'food-penalty', 'custody-overrun']) {
      const written = SCENARIOS[which]!;
      const { jurisdiction } = PRACTICES[written.procedure]!;
      const people = new Map<string, string>();
      const person = (name: string): string => people.get(name) ?? (people.set(name, `p-${randomUUID()}`).get(name) as string);
      expect(await playThrough({ door: engineDoor(grounds), jurisdiction, roster: LINJIANG, written, person })).toMatchObject({
        differs: [],
      });
      await sequencer.integrate();
    }
    const [first, second] = await someCases(grounds, 2);
    await sequencer.integrate();
    await assignOfficer(grounds, officer('沈川'), {
      case: second!.case,
      officer: officer('林禾').id,
      agency: 'ga-north',
      what: 'recuse',
      basis: '近亲属',
    });
    const among = { case: first!.case, agency: 'ga-north' } as const;
    for (const [who, what] of [
      ['周砚', 'relieve'],
      ['戴月', 'assign'],
      ['林禾', 'relieve'],
      ['周砚', 'assign'],
      ['戴月', 'relieve'],
    ] as const)
      expect(await assignOfficer(grounds, officer('沈川'), { ...among, officer: officer(who).id, what, basis: '工作调整' })).toHaveProperty(
        'assigned',
      );
    for (const [number, path] of [
      [1, '/subjects/1/name'],
      [2, '/form/facts'],
    ] as const)
      expect(await eraseDatum(grounds, sequencer, { case: second!.case, number, path, basis: '依申请', by: 'o999' })).toHaveProperty(
        'erased',
      );
    await sequencer.integrate();
  }, 240_000);
  afterAll(async () => {
    await Promise.all(stores.map(({ end }) => end()));
    ledger.end();
  });

  test('L32 every table is as it was, erased data stay erased, and the ledger agrees', async () => {
    const again = await fresh();
    const done = await from(again);
    if (isProblem(done)) throw new Error(JSON.stringify(done));
    const [was, is] = [await contentOf(original.database), await contentOf(again.database)];
    for (const table of Object.keys(TABLES)) expect([table, is[table]]).toEqual([table, was[table]]);
    const { rows: handling } = await sql`select o.officer_id as officer, o.relation from fashu.case_officers o
      where exists (select 1 from fashu.acts a where a.case_id = o.case_id and a.kind = 'relieved')`.execute(again.database.owner);
    expect(handling).toEqual([{ officer: officer('周砚').id, relation: 'assigned' }]);
    expect(done).toEqual({ kept: 0, replayed: was['leaves']?.length });
    const view = { hash: NODE_SHA256_ED25519.hash, source: directorySource(ledger.sequencing.directory), size: done.replayed };
    expect(await reconcile({ hash: view.hash, entries: ledgerEntries(view), rows: storedRows(again.database, view.size) })).toEqual({
      acts: done.replayed,
    });
  });

  test('L32 the node goes on from there: the next act has the next number, in the same ledger', async () => {
    const again = await fresh();
    await from(again);
    const copy = join(ledger.home, 'copy');
    cpSync(ledger.sequencing.directory, copy, { recursive: true });
    const sequencer = await openSequencer({
      ...ledger.sequencing,
      directory: copy,
      database: again.database,
      secretDirectory: join(ledger.home, 'other'),
    });
    const size = sequencer.size();
    const [last] = await someCases(grounds, 1);
    const [next] = await someCases(again, 1);
    expect(next?.documents).toEqual(last?.documents);
    expect((await sequencer.integrate()).size).toBe(size + 2);
  });

  test('L33 an older copy of the database is brought forward, also with acts that had no place yet', async () => {
    const again = await fresh();
    const { replayed } = (await from(again)) as { readonly replayed: number };
    const was = await contentOf(again.database);
    const keep = replayed - 3;
    for (const statement of [
      `update fashu.leaves set position = null where position = ${keep}`,
      'alter table fashu.acts disable trigger acts_stay',
      `create table fashu.lost as select case_id, number from fashu.leaves where position > ${keep}`,
      ...['acts', 'leaves', 'openings'].map((table) => `delete from fashu.${table} where (case_id, number) in (select * from fashu.lost)`),
      'alter table fashu.acts enable trigger acts_stay',
      'update fashu.cases c set version = (select max(number) from fashu.acts a where a.case_id = c.id)',
      'drop table fashu.lost',
    ])
      await sql.raw(statement).execute(again.database.owner);
    expect(await from(again)).toEqual({ kept: keep, replayed: 3 });
    const is = await contentOf(again.database);
    for (const table of ['cases', 'acts', 'leaves', 'openings', 'checkpoints']) expect([table, is[table]]).toEqual([table, was[table]]);
  });

  test('L33 a database that went another way is refused', async () => {
    const again = await fresh();
    await from(again);
    await sql.raw(`update fashu.leaves set leaf = replace(leaf, '"police"', '"court"') where position = 3`).execute(again.database.owner);
    await expect(from(again)).rejects.toMatchObject({ code: 'rebuild/another-history' });
    const other = await fresh();
    await groundOn(other.database);
    await openNewCase(other, officer('林禾'), { procedure: 'criminal', role: 'police', subjects: [], key: randomUUID() });
    await sql.raw('update fashu.leaves set position = 0').execute(other.database.owner);
    await expect(from(other)).rejects.toMatchObject({ code: 'rebuild/another-history' });
  });

  test('L34 a ledger that does not verify is refused before anything is written', async () => {
    const again = await fresh();
    const copy = join(ledger.home, 'damaged');
    cpSync(ledger.sequencing.directory, copy, { recursive: true });
    const folder = join(copy, 'tile/entries');
    const partial = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((name) => /\d$/u.test(name) && !name.endsWith('.p'));
    for (const file of partial.filter((name) => /\.p\/\d+$/u.test(name))) {
      const bytes = readFileSync(file);
      bytes[40] = (bytes[40] ?? 0) ^ 1;
      writeFileSync(file, bytes);
    }
    expect(isProblem((await from(again, { directory: copy })) as object as never)).toBe(true);
    expect((await contentOf(again.database))['cases']).toEqual([]);
    rmSync(copy, { recursive: true });
  });

  test('L34 openings that do not open, or are missing, stop the rebuilding and are named', async () => {
    const secretDirectory = join(ledger.home, 'wrong-openings');
    cpSync(ledger.sequencing.secretDirectory, secretDirectory, { recursive: true });
    const file = join(secretDirectory, '000000000.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"minor"', '"adult"'));
    expect(await from(await fresh(), { secretDirectory })).toMatchObject({
      problem: 'ledger/opening-does-not-match',
      where: expect.stringMatching(/^position \d+ \/subjects/u) as string,
    });
    rmSync(file);
    await expect(from(await fresh(), { secretDirectory })).rejects.toMatchObject({ code: 'ledger/openings-missing' });
  });

  test('L34 a procedure that now refuses what was done is told by act', async () => {
    const again = await fresh();
    const { criminal } = PRACTICES;
    const { acceptReport: _, ...acts } = criminal!.jurisdiction.core.acts;
    const practices: Practices = {
      ...PRACTICES,
      criminal: { ...criminal!, jurisdiction: { ...criminal!.jurisdiction, core: { ...criminal!.jurisdiction.core, acts } } },
    };
    await expect(from({ ...again, practices })).rejects.toThrow(/act \d+ of .*: the procedure refuses it now: cases\/unknown-act/u);
  });

  test('L26 a form’s days and amounts are what limits were counted from: they are not erased', async () => {
    const sequencer = await openSequencer(ledger.sequencing);
    const [receipt] = await someCases(grounds, 1);
    const act = await performAct(grounds, officer('林禾'), {
      case: receipt!.case,
      act: 'acceptReport',
      role: 'police',
      form: { source: 'report', facts: '又一次' },
      key: randomUUID(),
    });
    expect(act).toBeDefined();
    expect(
      await eraseDatum(grounds, sequencer, { case: receipt!.case, number: 2, path: '/form/source', basis: '', by: 'o999' }),
    ).toMatchObject({
      refused: [{ code: 'acts/not-erasable' }],
    });
  });

  test('L35 what follows from the acts is held against what they bring about, and the first act for which it differs is named', async () => {
    await (await openSequencer(ledger.sequencing)).integrate();
    const again = await fresh();
    await from(again);
    const compared = () => compareReplayed(again.database, original.database);
    expect(await compared()).toEqual({ rows: expect.any(Number) as number });
    const placeOf = async (table: string, act: string): Promise<string | undefined> => {
      const { rows } = await sql<{ place: string }>`select 'position ' || l.position || ', ' || l.case_id || ' act ' || l.number as place
        from ${sql.raw(`fashu.${table}`)} t join fashu.leaves l on l.case_id = t.case_id and l.number = t.${sql.raw(act)} order by l.position limit 1`.execute(
        original.database.owner,
      );
      return rows[0]?.place;
    };
    await sql.raw('alter table fashu.acts disable trigger user').execute(again.database.owner);
    for (const [table, column, act] of [
      ['limits', 'due', 'started_by'],
      ['requests', 'of_role', 'asked_by'],
      ['documents', 'number', 'act_number'],
      ['case_agencies', 'agency_id', 'since'],
      ['outbox', 'topic', 'number'],
      ['acts', 'subject', 'number'],
      ['cases', 'lead', ''],
      ['case_officers', 'officer_id', ''],
      ['case_parties', 'role', ''],
      ['case_numbers', 'number', ''],
      ['recusals', 'basis', ''],
    ] as const) {
      await sql.raw(`update fashu.${table} set ${column} = 'x' || ${column}`).execute(again.database.owner);
      const place = act === '' ? undefined : await placeOf(table, act);
      const found = await compared();
      expect(found).toMatchObject({
        problem: 'ledger/record-differs',
        where: expect.stringMatching(new RegExp(` act \\d+ ${table}$`, 'u')) as string,
      });
      if (place !== undefined) expect(found).toMatchObject({ where: `${place} ${table}` });
      await sql.raw(`update fashu.${table} set ${column} = substr(${column}, 2)`).execute(again.database.owner);
    }
    await sql.raw('alter table fashu.acts enable trigger user').execute(again.database.owner);
    expect(await compared()).toHaveProperty('rows');
    await sql.raw('delete from fashu.limits where clock = 0').execute(again.database.owner);
    expect(await compared()).toMatchObject({ where: expect.stringMatching(/ limits$/u) as string, found: 'missing' });
  });
});
