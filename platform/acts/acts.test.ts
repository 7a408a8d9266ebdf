import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseLeaf, isProblem, utf8, openLeaf, type Opening } from '#justice/ledger';
import {
  enterSubjects,
  openNewCase,
  performAct,
  propose,
  decideProposal,
  type ActRequest,
  type Grounds,
  type Outcome,
  type ProposalOutcome,
  type Receipt,
} from '#platform/acts';
import { expireLimits } from '#platform/jobs';
import { writeRoster } from '#platform/roster';
import { engineDoor, playThrough } from '#platform/seed';
import { groundOn, named, officer, PRACTICES, STORES, type TestGround, type TestStore } from '#platform/testing';
import { LINJIANG } from '#scenarios/city';
import { SCENARIOS } from '#scenarios';

const lin = officer('林禾');
const together = [officer('周砚').id];

const done = (outcome: Outcome): Receipt => {
  if (!('done' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.done;
};
const codes = (outcome: Outcome | ProposalOutcome): readonly string[] => {
  if ('unknown' in outcome) return ['unknown'];
  return 'refused' in outcome ? outcome.refused.map(({ code }) => code) : [];
};

for (const store of STORES) {
  describe.skipIf(store.skipped !== undefined)(named('acts', store), () => {
    let opened: TestStore;
    let ground: TestGround;
    let grounds: Grounds;

    beforeAll(async () => {
      opened = await store.open();
      ground = await groundOn(opened.database);
      grounds = ground.grounds;
    });
    afterAll(() => opened.end());

    const newCase = async (): Promise<string> =>
      done(
        await openNewCase(grounds, lin, {
          procedure: 'criminal',
          role: 'police',
          subjects: [
            { id: 'case', type: 'case', facts: { origin: 'public-security' } },
            { id: 'shen', type: 'accused', name: '申某', facts: { age: 'adult', gravity: 'up-to-three' } },
          ],
          key: randomUUID(),
        }),
      ).case;
    const act = (id: string, name: string, more: Partial<ActRequest> = {}): ActRequest => ({
      case: id,
      act: name,
      role: 'police',
      together,
      key: randomUUID(),
      ...more,
    });
    const report = (id: string, more: Partial<ActRequest> = {}): ActRequest =>
      act(id, 'acceptReport', { form: { source: 'report', facts: '店内现金被盗' }, ...more });
    const count = async (table: string, id: string): Promise<number> => {
      const { rows } = await opened.database.system((query) =>
        sql<{ n: number }>`select count(*) as n from ${sql.raw(table)} where case_id = ${id}`.execute(query),
      );
      return rows[0]?.n ?? -1;
    };

    const approved = async (request: ActRequest, head: string): Promise<void> => {
      const proposed = await propose(grounds, lin, request);
      if (!('proposal' in proposed)) throw new Error(JSON.stringify(proposed));
      for (const post of proposed.proposal.awaiting.posts) {
        const outcome = await decideProposal(grounds, officer(head), {
          id: proposed.proposal.id,
          key: randomUUID(),
          decision: { what: 'approve', post },
        });
        if (!('proposal' in outcome) || outcome.because !== undefined) throw new Error(JSON.stringify(outcome));
      }
    };
    const detained = async (): Promise<string> => {
      const id = await newCase();
      done(await performAct(grounds, lin, report(id)));
      await approved(act(id, 'fileCase', { form: { charge: '盗窃罪', reasons: '有犯罪事实' } }), '沈川');
      await approved(act(id, 'detain', { subject: 'shen', form: { ground: 'evidence', reasons: '身边发现赃物' } }), '沈川');
      return id;
    };

    test('A1 an act is written with its documents, limits and leaf, in one piece', async () => {
      const id = await newCase();
      const receipt = done(await performAct(grounds, lin, report(id)));
      expect(receipt).toMatchObject({ case: id, number: 2, act: 'acceptReport' });
      expect(receipt.documents.map(({ title }) => title)).toContain('受案登记表');
      expect(await count('acts', id)).toBe(2);
      expect(await count('leaves', id)).toBe(2);
      expect(await count('documents', id)).toBe(receipt.documents.length);
    });

    test('A1 a limit is written with its last day and how it was counted, a request with whom it asks', async () => {
      const id = await detained();
      const limits = await opened.database.system((query) => query.selectFrom('limits').selectAll().where('case_id', '=', id).execute());
      const request = limits.find(({ limit_name }) => limit_name === 'cpl-arrest-request');
      expect(request).toMatchObject({ status: 'running', agency_id: 'ga-north', subject: 'shen' });
      expect(request?.steps).not.toEqual([]);
      await approved(act(id, 'requestArrest', { subject: 'shen', form: { facts: '盗窃', necessity: '可能逃跑' } }), '沈川');
      const requests = await opened.database.system((query) =>
        query.selectFrom('requests').selectAll().where('case_id', '=', id).execute(),
      );
      expect(requests).toMatchObject([{ request: 'arrest-review', of_agency: 'jc-north', answered_by: null }]);
      expect(requests[0]?.due).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    });

    test('A2 the same key twice is one act, with the same receipt; the key with another request is refused', async () => {
      const id = await newCase();
      const request = report(id);
      const first = done(await performAct(grounds, lin, request));
      expect(done(await performAct(grounds, lin, request))).toEqual(first);
      expect(await count('acts', id)).toBe(2);
      expect(codes(await performAct(grounds, lin, { ...request, form: { source: 'report', facts: '另一件事' } }))).toEqual([
        'acts/key-reused',
      ]);
    });

    test('A2 the same key sent many times at once is one act', async () => {
      const id = await newCase();
      const request = report(id);
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => performAct(grounds, lin, request)));
      expect(new Set(outcomes.map((outcome) => done(outcome).leaf)).size).toBe(1);
      expect(await count('acts', id)).toBe(2);
    });

    test('A2 the same key opens one case, also sent twice at once', async () => {
      const opening = {
        procedure: 'criminal',
        role: 'police',
        subjects: [{ id: 'case', type: 'case', facts: { origin: 'public-security' } }],
        key: randomUUID(),
      } as const;
      const [one, other] = await Promise.all([openNewCase(grounds, lin, opening), openNewCase(grounds, lin, opening)]);
      expect(done(one).case).toBe(done(other).case);
    });

    test('A3 who looked at an older case is told so, and nothing is written', async () => {
      const id = await newCase();
      done(await performAct(grounds, lin, report(id, { expectedVersion: 1 })));
      expect(await performAct(grounds, lin, act(id, 'fileCase', { expectedVersion: 1, form: {} }))).toEqual({ conflict: { version: 2 } });
      expect(await count('acts', id)).toBe(2);
    });

    test('A4 what the law refuses leaves no trace in the case and no gap in the numbers', async () => {
      const id = await newCase();
      const one = done(await performAct(grounds, lin, report(id)));
      expect(codes(await performAct(grounds, lin, act(id, 'closeCase', { form: { summary: '无' } })))).not.toEqual([]);
      expect(await count('acts', id)).toBe(2);
      const other = done(await performAct(grounds, lin, report(await newCase())));
      const serial = ({ documents }: Receipt): number => Number(/〕(\d+)号/u.exec(documents[0]?.number ?? '')?.[1]);
      expect(serial(other)).toBe(serial(one) + 1);
    });

    test('A5 numbers have no gap and no double, however many act at once', async () => {
      const ids = await Promise.all(Array.from({ length: 12 }, newCase));
      const receipts = await Promise.all(ids.map(async (id) => done(await performAct(grounds, lin, report(id)))));
      const serials = receipts.map(({ documents }) => Number(/〕(\d+)号/u.exec(documents[0]?.number ?? '')?.[1])).toSorted((a, b) => a - b);
      expect(serials).toEqual(serials.map((_, index) => (serials[0] ?? 0) + index));
    });

    test('A6 an act cannot be dated later than now', async () => {
      const id = await newCase();
      expect(codes(await performAct(grounds, lin, report(id, { at: '2999-01-01' as never })))).toEqual(['acts/in-the-future']);
    });

    test('A7 nobody acts for an agency where they hold no seat, nor for one that is not competent', async () => {
      const id = await newCase();
      // Who has no part in the case is not even told that there is one.
      expect(codes(await performAct(grounds, officer('顾清'), report(id)))).toEqual(['unknown']);
      expect(codes(await performAct(grounds, officer('卢桥'), report(id)))).toEqual(['unknown']);
      expect(codes(await performAct(grounds, lin, report(id, { role: 'procuratorate' })))).toEqual(['acts/not-competent']);
      expect(codes(await performAct(grounds, officer('周砚'), report(id, { together: [lin.id] })))).toEqual(['access/denied']);
      expect(codes(await performAct(grounds, lin, report(id, { together: [officer('顾清').id] })))).toEqual(['acts/unknown-officer']);
      expect(
        codes(await performAct(grounds, { kind: 'person', id: 'p-nobody' }, act(id, 'applyForBail', { role: 'accused', subject: 'shen' }))),
      ).toEqual(['unknown']);
    });

    test('A7 who was given a seat at the agency a moment ago, by another node, knows of its cases now', async () => {
      const id = await newCase();
      const gu = officer('顾清');
      expect(codes(await performAct(grounds, gu, report(id)))).toEqual(['unknown']);
      const [seat] = LINJIANG.appointments.filter((one) => one.officer === lin.id);
      const until = (to: object) => ({ ...LINJIANG, appointments: [{ ...seat!, id: 'a-moment-ago', officer: gu.id, ...to }] });
      await opened.database.system((query) => writeRoster(query, until({})));
      const told = codes(await performAct(grounds, gu, report(id, { together: [] })));
      await opened.database.system((query) => writeRoster(query, until({ to: '2020-01-01' })));
      expect(told.length).toBeGreaterThan(0);
      expect(told).not.toContain('unknown');
      expect(codes(await performAct(grounds, gu, report(id)))).toEqual(['unknown']);
    });

    test('A8 no personal datum stands in the leaf, and the leaf opens to what was said', async () => {
      const id = await newCase();
      done(await performAct(grounds, lin, report(id)));
      const rows = await opened.database.system((query) =>
        query.selectFrom('leaves').select(['leaf', 'number']).where('case_id', '=', id).orderBy('number').execute(),
      );
      expect(rows.map(({ leaf }) => leaf).join()).not.toMatch(/申某|店内现金被盗|adult/u);
      const openings = await opened.database.system((query) =>
        query.selectFrom('openings').selectAll().where('case_id', '=', id).where('number', '=', 2).execute(),
      );
      const leaf = parseLeaf(utf8(rows[1]?.leaf ?? ''), 'leaf');
      if (isProblem(leaf)) throw new Error(leaf.problem);
      const clear = openLeaf(
        grounds.sealer.hash,
        leaf,
        openings.map(({ path, salt, value }) => ({ at: path, salt, value }) as Opening),
      );
      expect(clear).toMatchObject({ act: { act: 'acceptReport', form: { facts: '店内现金被盗' } }, closed: [] });
    });

    test('A9 an act that needs approval is refused as such, is proposed, and takes effect when the head approves', async () => {
      const id = await newCase();
      done(await performAct(grounds, lin, report(id)));
      const file = act(id, 'fileCase', { form: { charge: '盗窃罪', reasons: '有犯罪事实' } });
      expect(codes(await performAct(grounds, lin, file))).toContain('acts/needs-approval');
      const proposed = await propose(grounds, lin, { ...file, key: randomUUID() });
      if (!('proposal' in proposed)) throw new Error(JSON.stringify(proposed));
      const decide = (who: string, what: 'approve' | 'send-back') =>
        decideProposal(grounds, officer(who), {
          id: proposed.proposal.id,
          key: randomUUID(),
          decision: { what, post: proposed.proposal.awaiting.posts[0] ?? '', reasons: '同意' },
        });
      expect(codes(await decide('林禾', 'approve'))).toEqual(['acts/not-awaiting']);
      expect(codes(await decide('柳原', 'approve'))).toEqual(['unknown']);
      expect(await decide('沈川', 'approve')).toMatchObject({
        proposal: { state: 'effective' },
        receipt: { act: 'fileCase', caseNumber: expect.stringMatching(/^（\d{4}）江北公刑立\d+号$/u) as string },
      });
      expect(codes(await decide('沈川', 'approve'))).toEqual(['acts/not-awaiting']);
    });

    test('A9 what was sent back is not performed', async () => {
      const id = await newCase();
      done(await performAct(grounds, lin, report(id)));
      const proposed = await propose(grounds, lin, act(id, 'fileCase', { form: { charge: '盗窃罪', reasons: '有犯罪事实' } }));
      if (!('proposal' in proposed)) throw new Error(JSON.stringify(proposed));
      const back = await decideProposal(grounds, officer('沈川'), {
        id: proposed.proposal.id,
        key: randomUUID(),
        decision: { what: 'send-back', post: proposed.proposal.awaiting.posts[0] ?? '', reasons: '再查一查' },
      });
      expect(back).toMatchObject({ proposal: { state: 'sent-back' } });
      expect(await count('acts', id)).toBe(2);
    });

    test('A10 another suspect enters the case by an entry of its own', async () => {
      const id = await newCase();
      const entered = await enterSubjects(grounds, lin, {
        case: id,
        role: 'police',
        subjects: [{ id: 'bai', type: 'accused', name: '柏某', facts: { age: 'adult', gravity: 'up-to-three' } }],
        key: randomUUID(),
      });
      expect(done(entered).number).toBe(2);
      expect(
        codes(
          await enterSubjects(grounds, lin, { case: id, role: 'police', subjects: [{ id: 'bai', type: 'accused' }], key: randomUUID() }),
        ),
      ).toEqual(['acts/wrong-definition']);
    });

    test('A11 the second wall: an agency without a part in the case sees no row of it, and nobody can change or delete an act', async () => {
      const id = await newCase();
      done(await performAct(grounds, lin, report(id)));
      const seen = (agencies: readonly string[]) =>
        opened.database.as({ actor: 'o999', agencies }, (query) =>
          query.selectFrom('acts').select('number').where('case_id', '=', id).execute(),
        );
      expect(await seen(['ga-north'])).toHaveLength(2);
      expect(await seen(['ga-south'])).toEqual([]);
      await expect(opened.database.system((query) => query.deleteFrom('acts').where('case_id', '=', id).execute())).rejects.toThrow(
        /permission denied/u,
      );
      await expect(
        opened.database.system((query) =>
          query
            .updateTable('acts')
            .set({ subject: 'x' } as never)
            .where('case_id', '=', id)
            .execute(),
        ),
      ).rejects.toThrow(/permission denied/u);
      await expect(sql`delete from fashu.acts where case_id = ${id}`.execute(opened.database.owner)).rejects.toThrow(
        /appended, never changed/u,
      );
    });

    test('A12 a limit that runs out becomes a finding once, however often one looks', async () => {
      const id = await detained();
      ground.clock.moveTo('2027-12-31' as never);
      const first = await expireLimits(grounds);
      expect(first.findings).toBeGreaterThan(0);
      expect(await count('findings', id)).toBeGreaterThan(0);
      expect(await expireLimits(grounds)).toEqual({ findings: 0, acts: 0 });
    });

    test('A13 every scenario goes through the platform as it goes through the procedure', { timeout: 300_000 }, async () => {
      for (const written of Object.values(SCENARIOS)) {
        const { jurisdiction } = PRACTICES[written.procedure] ?? {};
        if (jurisdiction === undefined) throw new Error(written.procedure);
        const people = new Map<string, string>();
        const person = (name: string): string => people.get(name) ?? (people.set(name, `p-${randomUUID()}`).get(name) as string);
        const played = await playThrough({ door: engineDoor(grounds), jurisdiction, roster: LINJIANG, written, person });
        expect([written.name, played.differs]).toEqual([written.name, []]);
      }
    });
  });
}
