import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayOf } from '#justice/basics';
import { decideProposal, propose, type ActRequest, type Grounds } from '#platform/acts';
import { movableClock } from '#platform/clock';
import { expireLimits } from '#platform/jobs';
import { openPostgres } from '#platform/postgres';
import { rosterKeeper } from '#platform/roster';
import type { Database } from '#platform/store';
import { groundOn, named, officer, someCases, STORES, type TestGround, type TestStore } from '#platform/testing';

const SERVER = STORES.find(({ kind }) => kind === 'server')!;

describe.skipIf(SERVER.skipped !== undefined)(named('two nodes', SERVER), () => {
  let opened: TestStore;
  let ground: TestGround;
  let grounds: Grounds;
  /** The second node: a pool, a roster, a clock and an engine of its own on the same database. */
  let second: Database;

  beforeAll(async () => {
    opened = await SERVER.open();
    ground = await groundOn(opened.database);
    ({ grounds } = ground);
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(opened.database.owner);
    const url = new URL(process.env['DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/test');
    url.pathname = `/${rows[0]?.name ?? ''}`;
    second = await openPostgres({ url: url.href, connections: 5 });
  });
  afterAll(async () => {
    await second.close();
    await opened.end();
  });

  const other = (): Grounds => ({
    ...grounds,
    database: second,
    standing: rosterKeeper(second),
    clock: movableClock(ground.clock.daysAhead()),
  });

  const approved = async (id: string, act: string, more: Partial<ActRequest>): Promise<void> => {
    const request = { case: id, act, role: 'police', together: [officer('周砚').id], key: randomUUID(), ...more };
    const proposed = await propose(grounds, officer('林禾'), request);
    if (!('proposal' in proposed)) throw new Error(JSON.stringify(proposed));
    for (const post of proposed.proposal.awaiting.posts) {
      const decision = { what: 'approve', post } as const;
      const done = await decideProposal(grounds, officer('沈川'), { id: proposed.proposal.id, key: randomUUID(), decision });
      if (!('receipt' in done)) throw new Error(JSON.stringify(done));
    }
  };
  /** Somebody is held in each, and nobody asks for an arrest. */
  const held = async (count: number): Promise<readonly string[]> => {
    const ids = (await someCases(grounds, count)).map(({ case: id }) => id);
    for (const id of ids) {
      await approved(id, 'fileCase', { form: { charge: '盗窃罪', reasons: '有犯罪事实' } });
      await approved(id, 'detain', { subject: 'shen', form: { ground: 'evidence', reasons: '身边发现赃物' } });
    }
    return ids;
  };

  interface Told {
    readonly case_id: string;
    readonly kind: string;
    readonly reference: string;
  }
  const told = async (ids: readonly string[]): Promise<readonly Told[]> =>
    (
      await sql<Told>`select case_id, kind, reference from fashu.findings where case_id = any(${ids}) order by 1, 2, 3`.execute(
        opened.database.owner,
      )
    ).rows;
  /** What the law brought about by itself: each a numbered entry without anybody's name. */
  const byLaw = async (ids: readonly string[]): Promise<readonly Record<string, unknown>[]> =>
    (
      await sql<Record<string, unknown>>`
        select case_id, act, subject, at, count(*)::int as times from fashu.acts where case_id = any(${ids}) and role = 'law'
        group by case_id, act, subject, at order by 1, 2, 3, 4`.execute(opened.database.owner)
    ).rows;
  const overdue = async (ids: readonly string[]): Promise<readonly string[]> =>
    (
      await sql<{ key: string }>`
        select case_id || ' ' || clock || '/' || due as key from fashu.limits
        where case_id = any(${ids}) and status = 'running' and length(due) = 10 and due < ${dayOf(ground.clock.now())}`.execute(
        opened.database.owner,
      )
    ).rows.map(({ key }) => key);

  test('A18 two nodes that run the job at the same moment tell of each limit once, and bring about what the law says once', async () => {
    const ids = await held(3);
    const [{ due } = { due: '' }] = (
      await sql<{
        due: string;
      }>`select min(due) as due from fashu.limits where case_id = any(${ids}) and status = 'running' and length(due) = 10`.execute(
        opened.database.owner,
      )
    ).rows;
    ground.clock.moveTo(addDays(due as never, 1));
    const results = await Promise.all([expireLimits(grounds), expireLimits(other()), expireLimits(other()), expireLimits(grounds)]);
    const rows = await told(ids);
    // Whatever ran out is told, to whoever keeps it and to the procuratorate; and not one more was written than is there.
    const keys = await overdue(ids);
    expect(keys.length).toBeGreaterThanOrEqual(ids.length);
    for (const kind of ['limit-overdue', 'limit-overdue-supervised'])
      expect(rows.filter((row) => row.kind === kind).map(({ case_id: id, reference }) => `${id} ${reference}`)).toEqual(
        expect.arrayContaining([...keys]),
      );
    expect(results.reduce((sum, { findings }) => sum + findings, 0)).toBe(rows.length);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
    const acts = await byLaw(ids);
    expect(acts.filter(({ times }) => times !== 1)).toEqual([]);
    expect(results.reduce((sum, one) => sum + one.acts, 0)).toBe(acts.length);
  });

  test('A18 after a week without either, both come up at once: each is told once, in the numbers without gap or double, and nothing is left to do', async () => {
    const ids = await held(4);
    // Some of it ran out on the first day, some on the last, each on a day of its own.
    ground.clock.moveTo(addDays(dayOf(ground.clock.now()), 7));
    const [one, two] = await Promise.all([expireLimits(other()), expireLimits(grounds)]);
    const rows = await told(ids);
    const keys = await overdue(ids);
    expect(keys.length).toBeGreaterThanOrEqual(ids.length);
    expect(rows.filter(({ kind }) => kind === 'limit-overdue').map(({ case_id: id, reference }) => `${id} ${reference}`)).toEqual(
      expect.arrayContaining([...keys]),
    );
    const all = await told((await sql<{ id: string }>`select id from fashu.cases`.execute(opened.database.owner)).rows.map(({ id }) => id));
    expect(new Set(all.map((row) => JSON.stringify(row))).size).toBe(all.length);
    expect(one.findings + two.findings).toBeGreaterThanOrEqual(rows.length);
    const { rows: gaps } = await sql`
      select c.id from fashu.cases c where c.version <> (select count(*) from fashu.acts a where a.case_id = c.id)
        or c.version <> (select max(number) from fashu.acts a where a.case_id = c.id)`.execute(opened.database.owner);
    expect(gaps).toEqual([]);
    expect((await byLaw(ids)).filter(({ times }) => times !== 1)).toEqual([]);
    expect(await Promise.all([expireLimits(grounds), expireLimits(other())])).toEqual([
      { findings: 0, acts: 0 },
      { findings: 0, acts: 0 },
    ]);
  });

  test('A18 a node that dies in the middle of the job leaves nothing half told; the other tells the rest', async () => {
    const ids = await held(3);
    ground.clock.moveTo(addDays(dayOf(ground.clock.now()), 7));
    const dying = other();
    let turns = 0;
    const stopped = expireLimits({
      ...dying,
      standing: () => {
        turns += 1;
        return turns > 1 ? Promise.reject(new Error('the machine died')) : dying.standing();
      },
    });
    await expect(stopped).rejects.toThrow('the machine died');
    const before = await told(ids);
    await expireLimits(grounds);
    const rows = await told(ids);
    expect(rows.length).toBeGreaterThan(before.length);
    expect(rows.filter(({ kind }) => kind === 'limit-overdue').map(({ case_id: id, reference }) => `${id} ${reference}`)).toEqual(
      expect.arrayContaining([...(await overdue(ids))]),
    );
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
  });
});
