import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayOf } from '#justice/basics';
import { decideProposal, propose } from '#platform/acts';
import { backlogOf, expireLimits, repeating, type JobFigures } from '#platform/jobs';
import { openSequencer } from '#platform/ledger';
import {
  apiOn,
  groundOn,
  ledgerFor,
  named,
  officer,
  someCases,
  STORES,
  testSigner,
  type TestApi,
  type TestGround,
  type TestLedger,
  type TestStore,
} from '#platform/testing';
import { openWitness, type Witness } from '#platform/witness';

describe('a job', () => {
  test('A19 runs, failures and how long they took are counted; a turn never overlaps the next; what fails is told and tried again', async () => {
    const said: string[] = [];
    let [turns, inside, most] = [0, 0, 0];
    let enough: () => void = () => undefined;
    const done = new Promise<void>((told) => {
      enough = told;
    });
    const job = repeating({
      name: 'test',
      every: 1,
      says: (sentence) => void said.push(sentence),
      work: async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((tick) => setTimeout(tick, 5));
        inside -= 1;
        turns += 1;
        if (turns === 6) enough();
        if (turns % 3 === 0) throw new Error('the disk is full');
      },
    });
    expect(job.figures()).toEqual({ name: 'test', runs: 0, failures: 0, seconds: 0, lastSeconds: 0, failing: 0, lastSuccess: 0 });
    job.begin();
    job.begin();
    await done;
    await job.end();
    const { runs, failures, seconds, lastSuccess } = job.figures();
    expect([runs, failures, most, seconds > 0]).toEqual([turns, Math.floor(turns / 3), 1, true]);
    expect(Math.abs(Date.now() / 1000 - lastSuccess)).toBeLessThan(60);
    expect(said[0]).toBe('the job test failed and is tried again: the disk is full');
    const after = turns;
    await new Promise((tick) => setTimeout(tick, 30));
    expect(turns).toBe(after);
  });
});

for (const store of STORES.filter(({ kind }) => kind !== 'embedded')) {
  describe.skipIf(store.skipped !== undefined)(named('what waits', store), () => {
    let opened: TestStore;
    let ground: TestGround;
    let ledger: TestLedger;
    let witness: Witness;
    let isUp = true;
    let isThere = true;
    let api: TestApi;
    const jobs: readonly JobFigures[] = [
      { name: 'expire', runs: 7, failures: 2, seconds: 1.5, lastSeconds: 0.25, failing: 0, lastSuccess: 1_772_000_000 },
    ];
    beforeAll(async () => {
      opened = await store.open();
      ground = await groundOn(opened.database);
      // Before there is a ledger: it has one of its own.
      api = await apiOn(ground.grounds, {
        work: { jobs: () => jobs, backlog: () => (isThere ? waiting() : Promise.reject(new Error('gone'))) },
      });
      ledger = ledgerFor(opened.database);
      witness = openWitness({
        signer: testSigner('witness', 'w.example', 9),
        logs: [testSigner().key],
        directory: `${ledger.home}/witness`,
        seconds: () => 1_772_000_000,
      });
    });
    afterAll(async () => {
      await api.end();
      ledger.end();
      await opened.end();
    });
    const waiting = (quorum = 1) => backlogOf(ground.grounds, quorum);

    test('A19 entries wait for their place, events for being told, acts for a witness', async () => {
      expect(await waiting()).toEqual({ limitsDue: 0, leavesWaiting: 0, outboxLag: 0, ledgerSize: 0, unwitnessed: 0 });
      await someCases(ground.grounds, 2);
      const before = await waiting();
      expect(before).toMatchObject({ leavesWaiting: 4, ledgerSize: 0, unwitnessed: 0 });
      expect(before.outboxLag).toBeGreaterThan(0);
      const sequencer = await openSequencer({
        ...ledger.sequencing,
        witnesses: [{ key: witness.key, add: (body) => (isUp ? witness.add(body) : Promise.reject(new Error('away'))) }],
      });
      await sequencer.integrate();
      expect(await waiting()).toEqual({ limitsDue: 0, leavesWaiting: 0, outboxLag: 0, ledgerSize: 4, unwitnessed: 0 });
      isUp = false;
      await someCases(ground.grounds, 1);
      await sequencer.integrate();
      expect(await waiting()).toMatchObject({ ledgerSize: 6, unwitnessed: 2 });
      // With a quorum of two nothing has ever been witnessed; without one everything is.
      expect([(await waiting(2)).unwitnessed, (await waiting(0)).unwitnessed]).toEqual([6, 0]);
      isUp = true;
      await someCases(ground.grounds, 1);
      await sequencer.integrate();
      expect(await waiting()).toMatchObject({ ledgerSize: 8, unwitnessed: 0 });
    });

    test('A19 limits that nobody has been told of are counted until the job has told', async () => {
      const { grounds, clock } = ground;
      const [{ case: id }] = (await someCases(grounds, 1)) as unknown as readonly [{ readonly case: string }];
      for (const [act, more] of [
        ['fileCase', { form: { charge: '盗窃罪', reasons: '有犯罪事实' } }],
        ['detain', { subject: 'shen', form: { ground: 'evidence', reasons: '身边发现赃物' } }],
      ] as const) {
        const request = { case: id, act, role: 'police', together: [officer('周砚').id], key: randomUUID(), ...more };
        const proposed = await propose(grounds, officer('林禾'), request);
        if (!('proposal' in proposed)) throw new Error(JSON.stringify(proposed));
        for (const post of proposed.proposal.awaiting.posts)
          await decideProposal(grounds, officer('沈川'), {
            id: proposed.proposal.id,
            key: randomUUID(),
            decision: { what: 'approve', post },
          });
      }
      expect((await waiting()).limitsDue).toBe(0);
      clock.moveTo(addDays(dayOf(clock.now()), 7));
      const { limitsDue } = await waiting();
      expect(limitsDue).toBeGreaterThan(0);
      await expireLimits(grounds);
      expect((await waiting()).limitsDue).toBe(0);
    });

    test('A19 figures of jobs and what waits are at /metrics; without the store the backlog is left out, and the rest is there', async () => {
      const { limitsDue, ledgerSize, unwitnessed } = await waiting();
      const { body } = await api.app.inject({ url: '/metrics' });
      for (const line of [
        'fashu_job_runs_total{job="expire"} 7',
        'fashu_job_failures_total{job="expire"} 2',
        'fashu_job_seconds_total{job="expire"} 1.5',
        'fashu_job_last_success_timestamp_seconds{job="expire"} 1772000000',
        `fashu_limits_due ${limitsDue}`,
        `fashu_ledger_size ${ledgerSize}`,
        `fashu_unwitnessed_acts ${unwitnessed}`,
      ])
        expect(body).toContain(line);
      expect(body).toMatch(/^fashu_leaves_waiting \d+$/mu);
      expect(body).toMatch(/^fashu_outbox_lag_seconds [\d.]+$/mu);
      isThere = false;
      const without = await api.app.inject({ url: '/metrics' });
      expect([without.statusCode, without.body.includes('fashu_job_runs_total{job="expire"} 7')]).toEqual([200, true]);
      expect(without.body).not.toMatch(/^fashu_limits_due /mu);
    });
  });
}
