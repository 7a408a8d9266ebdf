import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayOf } from '#justice/basics';
import { decideProposal, propose, type ActRequest, type Grounds } from '#platform/acts';
import { movableClock } from '#platform/clock';
import { expireLimits } from '#platform/jobs';
import { rosterKeeper } from '#platform/roster';
import { groundOn, named, officer, someCases, STORES, type TestGround, type TestStore } from '#platform/testing';

for (const store of STORES.filter(({ kind }) => kind !== 'embedded')) {
  describe.skipIf(store.skipped !== undefined)(named('limits that run out', store), () => {
    let opened: TestStore;
    let ground: TestGround;
    let grounds: Grounds;
    beforeAll(async () => {
      opened = await store.open();
      ground = await groundOn(opened.database);
      ({ grounds } = ground);
    });
    afterAll(() => opened.end());

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
    /** Somebody is held, and nobody asks for an arrest. */
    const held = async (): Promise<string> => {
      const [{ case: id }] = (await someCases(grounds, 1)) as unknown as readonly [{ readonly case: string }];
      await approved(id, 'fileCase', { form: { charge: '盗窃罪', reasons: '有犯罪事实' } });
      await approved(id, 'detain', { subject: 'shen', form: { ground: 'evidence', reasons: '身边发现赃物' } });
      return id;
    };
    const findingsOf = async (id: string) =>
      (
        await sql<{ kind: string; agency_id: string; reference: string }>`
          select kind, agency_id, reference from fashu.findings where case_id = ${id} order by reference, kind`.execute(
          opened.database.owner,
        )
      ).rows;
    const versionOf = async (id: string): Promise<number> =>
      (await sql<{ version: number }>`select version from fashu.cases where id = ${id}`.execute(opened.database.owner)).rows[0]?.version ??
      0;
    /** Another process on the same database: its own roster, its own clock. */
    const otherProcess = (): Grounds => ({
      ...grounds,
      standing: rosterKeeper(opened.database),
      clock: movableClock(ground.clock.daysAhead()),
    });

    test('A18 on the last day nothing has run out; the day after, the keeper and the procuratorate are told', async () => {
      const id = await held();
      const { rows } = await sql<{
        due: string;
      }>`select min(due) as due from fashu.limits where case_id = ${id} and status = 'running' and length(due) = 10`.execute(
        opened.database.owner,
      );
      const due = rows[0]?.due ?? '';
      ground.clock.moveTo(due as never);
      await expireLimits(grounds);
      const before = await findingsOf(id);
      expect(before.every(({ reference }) => !reference.endsWith(due))).toBe(true);
      ground.clock.moveTo(addDays(due as never, 1));
      await expireLimits(grounds);
      const told = (await findingsOf(id)).filter(({ reference }) => reference.endsWith(due));
      expect(told.map(({ kind, agency_id }) => [kind, agency_id])).toContainEqual(['limit-overdue', 'ga-north']);
      expect(told.map(({ kind, agency_id }) => [kind, agency_id])).toContainEqual(['limit-overdue-supervised', 'jc-north']);
    });

    test('A18 after a week without anybody looking, each is told once, by whichever of two processes comes first', async () => {
      const ids = [await held(), await held(), await held()];
      ground.clock.moveTo(addDays(dayOf(ground.clock.now()), 45));
      const results = await Promise.all([expireLimits(grounds), expireLimits(otherProcess()), expireLimits(otherProcess())]);
      const found = (await Promise.all(ids.map(findingsOf))).flat();
      expect(found.length).toBeGreaterThanOrEqual(ids.length);
      expect(
        new Set(
          (
            await Promise.all(ids.map(async (id) => (await findingsOf(id)).map(({ kind, reference }) => `${id} ${kind} ${reference}`)))
          ).flat(),
        ).size,
      ).toBe(found.length);
      const written = results.reduce((sum, { findings }) => sum + findings, 0);
      expect(written).toBeGreaterThanOrEqual(found.length);
      const versions = await Promise.all(ids.map(versionOf));
      expect(await expireLimits(otherProcess())).toEqual({ findings: 0, acts: 0 });
      expect(await Promise.all(ids.map(versionOf))).toEqual(versions);
    });

    test('A18 a limit that was kept in time is told to nobody', async () => {
      const id = await held();
      await approved(id, 'requestArrest', { subject: 'shen', form: { facts: '盗窃', necessity: '可能逃跑' } });
      ground.clock.moveTo(addDays(dayOf(ground.clock.now()), 60));
      await expireLimits(grounds);
      const kept = await sql<{
        reference: string;
      }>`select clock || '/' || due as reference from fashu.limits where case_id = ${id} and status = 'stopped'`.execute(
        opened.database.owner,
      );
      const told = new Set((await findingsOf(id)).map(({ reference }) => reference));
      expect(kept.rows).not.toEqual([]);
      expect(kept.rows.filter(({ reference }) => told.has(reference))).toEqual([]);
    });
  });
}
