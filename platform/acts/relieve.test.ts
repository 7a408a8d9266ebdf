import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CivilDay } from '#justice/basics';
import {
  assignOfficer,
  decideProposal,
  lookAtCase,
  performAct,
  propose,
  questionAbout,
  type Assigned,
  type Assigning,
} from '#platform/acts';
import { readerOf } from '#platform/reading';
import { writeRoster } from '#platform/roster';
import { groundOn, officer, someCases, STORES, type TestGround, type TestStore } from '#platform/testing';
import { LINJIANG } from '#scenarios/city';

const AGENCY = 'ga-north';
const head = officer('沈川');

let store: TestStore;
let ground: TestGround;

beforeAll(async () => {
  store = await STORES[0]!.open();
  ground = await groundOn(store.database);
});
afterAll(() => store.end());

/** A case that 林禾 and 周砚 handle. */
const aCase = async (): Promise<string> => (await someCases(ground.grounds, 1))[0]!.case;
const change = (id: string, whom: string, what: Assigning['what'], by = head): Promise<Assigned> =>
  assignOfficer(ground.grounds, by, {
    case: id,
    officer: officer(whom).id,
    agency: AGENCY,
    what,
    ...(what === 'assign' ? {} : { basis: '工作调整' }),
  });
const relieve = (id: string, whom: string, by = head): Promise<Assigned> => change(id, whom, 'relieve', by);
const codes = (outcome: Assigned): readonly string[] =>
  'refused' in outcome ? outcome.refused.map(({ code }) => code) : [Object.keys(outcome)[0] ?? ''];

/** Whether the rules, and whether the rows alone, let somebody read what is in the case. */
async function reads(id: string, who: string): Promise<{ readonly rules: boolean; readonly rows: boolean }> {
  const { grounds } = ground;
  const [standing, actor, on] = [await grounds.standing(), officer(who), grounds.clock.now()];
  const locked = await lookAtCase(grounds.database, grounds.practices, { id, actor: actor.id, key: '' });
  const { rows } = await store.database.as(readerOf(standing, actor, on), (query) =>
    sql`select 1 from openings where case_id = ${id} limit 1`.execute(query),
  );
  const question = questionAbout(standing, { actor, locked: locked!, action: 'case/read-content', on });
  return { rules: grounds.access.decide(question).isAllowed, rows: rows.length > 0 };
}

const desk = async (who: string, scope: string): Promise<readonly { readonly case_id: string; readonly lacks_officer: boolean }[]> => {
  const reader = readerOf(await ground.grounds.standing(), officer(who), ground.grounds.clock.now());
  const { rows } = await store.database.as(reader, (query) =>
    sql<{ case_id: string; lacks_officer: boolean }>`select case_id, lacks_officer from fashu.desk(${scope}, '{}')`.execute(query),
  );
  return rows;
};

/** 沈川's agency as it would be had an officer gone elsewhere long ago. */
const without = (whom: string) => ({
  ...LINJIANG,
  appointments: LINJIANG.appointments.map((one) => (one.officer === officer(whom).id ? { ...one, to: '2020-01-01' as CivilDay } : one)),
});

describe('who is taken off a case', () => {
  test('W68 is no longer told what is in it, by the rules or by the rows, finds it on no desk of theirs and does nothing in it', async () => {
    const id = await aCase();
    expect(await reads(id, '林禾')).toEqual({ rules: true, rows: true });
    expect((await desk('林禾', 'mine')).map((one) => one.case_id)).toContain(id);
    expect(await relieve(id, '林禾')).toMatchObject({ assigned: { what: 'relieve' } });
    expect(await reads(id, '林禾')).toEqual({ rules: false, rows: false });
    expect((await desk('林禾', 'mine')).map((one) => one.case_id)).not.toContain(id);
    const report = { case: id, act: 'acceptReport', role: 'police', form: { source: 'report', facts: '又一次' } } as const;
    expect(
      await performAct(ground.grounds, officer('林禾'), { ...report, together: [officer('周砚').id], key: randomUUID() }),
    ).toMatchObject({
      refused: [{ code: 'access/denied' }],
    });
    expect(await reads(id, '周砚')).toEqual({ rules: true, rows: true });
  });

  test('W68 a sealed case is unknown to them from then on', async () => {
    const id = await aCase();
    const knowsOf = async (): Promise<boolean> => {
      await sql`update fashu.cases set label = 'sealed' where id = ${id}`.execute(store.database.owner);
      const reader = readerOf(await ground.grounds.standing(), officer('陈柯'), ground.grounds.clock.now());
      const { rows } = await store.database.as(reader, (query) => sql`select id from cases where id = ${id}`.execute(query));
      return rows.length > 0;
    };
    await change(id, '陈柯', 'assign');
    expect(await knowsOf()).toBe(true);
    await relieve(id, '陈柯');
    expect(await knowsOf()).toBe(false);
  });

  test('A17 is on record with by whom; given it again, it is theirs again, and that too is said', async () => {
    const id = await aCase();
    await change(id, '林禾', 'assign');
    await relieve(id, '林禾');
    await change(id, '林禾', 'assign');
    await change(id, '林禾', 'assign');
    expect(await reads(id, '林禾')).toEqual({ rules: true, rows: true });
    const { rows } =
      await sql`select kind, body->>'officer' as officer, body->'people'->0->>'id' as by, body->'basis' ? '$committed' as "isCommitted"
        from fashu.acts where case_id = ${id} and number > 2 order by number`.execute(store.database.owner);
    const said = { officer: officer('林禾').id, by: head.id };
    expect(rows).toEqual([
      { kind: 'assigned', ...said, isCommitted: null },
      { kind: 'relieved', ...said, isCommitted: true },
      { kind: 'assigned', ...said, isCommitted: null },
    ]);
  });

  test('W68 who does not handle it there is not taken off it, nor is the last who does; with somebody else to handle it they are', async () => {
    const id = await aCase();
    expect(codes(await relieve(id, '陈柯'))).toEqual(['acts/not-a-handler']);
    expect(codes(await relieve(id, '石坚'))).toEqual(['acts/not-a-handler']);
    expect(codes(await relieve(id, '周砚'))).toEqual(['assigned']);
    expect(codes(await relieve(id, '周砚'))).toEqual(['acts/not-a-handler']);
    expect(codes(await relieve(id, '林禾'))).toEqual(['acts/last-handler']);
    // Whoever has withdrawn handles it in name only.
    await change(id, '陈柯', 'assign');
    await change(id, '陈柯', 'recuse');
    expect(codes(await relieve(id, '林禾'))).toEqual(['acts/last-handler']);
    await change(id, '戴月', 'assign');
    expect(codes(await relieve(id, '林禾'))).toEqual(['assigned']);
  });

  test('W68 two at once never leave it to nobody', async () => {
    const id = await aCase();
    const outcomes = await Promise.all([relieve(id, '林禾'), relieve(id, '周砚')]);
    expect(outcomes.flatMap(codes).toSorted()).toEqual(['acts/last-handler', 'assigned']);
  });

  test('W68 whoever may not assign it may not take anybody off it, and an agency without a part is not told of it', async () => {
    const id = await aCase();
    expect(codes(await relieve(id, '周砚', officer('林禾')))).toEqual(['access/denied']);
    expect(codes(await relieve(id, '周砚', officer('石坚')))).toEqual(['unknown']);
    expect(await reads(id, '周砚')).toEqual({ rules: true, rows: true });
  });

  test('W68 who has gone elsewhere is taken off it though nobody else is left, and it waits to be assigned, also where its head has approved', async () => {
    const id = await aCase();
    const request = { case: id, act: 'fileCase', role: 'police', form: { charge: '盗窃罪', reasons: '有犯罪事实' } } as const;
    const proposed = await propose(ground.grounds, officer('林禾'), { ...request, key: randomUUID() });
    if (!('proposal' in proposed)) throw new Error(JSON.stringify(proposed));
    const decision = { what: 'approve', post: proposed.proposal.awaiting.posts[0]! } as const;
    expect(await decideProposal(ground.grounds, head, { id: proposed.proposal.id, key: randomUUID(), decision })).toHaveProperty('receipt');
    await relieve(id, '周砚');
    await store.database.system((query) => writeRoster(query, without('林禾')));
    const lacks = async () => (await desk('沈川', 'agency')).find((one) => one.case_id === id)?.lacks_officer;
    expect(await lacks()).toBe(false);
    expect(codes(await relieve(id, '林禾'))).toEqual(['assigned']);
    expect(await lacks()).toBe(true);
    await store.database.system((query) => writeRoster(query, LINJIANG));
    expect(await reads(id, '林禾')).toEqual({ rules: false, rows: false });
  });

  test('A17 what was theirs at one agency can be given to them at another, where they serve now', async () => {
    const id = await aCase();
    await change(id, '林禾', 'assign');
    await sql`insert into fashu.case_agencies (case_id, role, agency_id, since) values (${id}, 'police', 'ga-south', 1)`.execute(
      store.database.owner,
    );
    const moved = {
      ...LINJIANG,
      appointments: LINJIANG.appointments.map((one) =>
        one.officer === officer('林禾').id
          ? { ...one, agency: 'ga-south', unit: LINJIANG.units.find(({ agency }) => agency === 'ga-south')!.id }
          : one,
      ),
    };
    await store.database.system((query) => writeRoster(query, moved));
    expect(await reads(id, '林禾')).toEqual({ rules: false, rows: false });
    const assigning = { case: id, officer: officer('林禾').id, agency: 'ga-south', what: 'assign' } as const;
    expect(codes(await assignOfficer(ground.grounds, officer('江月'), assigning))).toEqual(['assigned']);
    expect(await reads(id, '林禾')).toEqual({ rules: true, rows: true });
    await store.database.system((query) => writeRoster(query, LINJIANG));
  });

  test('W68 what waits to be done in their name is withdrawn: approved later, it would make the case theirs again', async () => {
    const id = await aCase();
    const request = { case: id, act: 'fileCase', role: 'police', form: { charge: '盗窃罪', reasons: '有犯罪事实' } } as const;
    const proposed = await propose(ground.grounds, officer('林禾'), { ...request, key: randomUUID() });
    if (!('proposal' in proposed)) throw new Error(JSON.stringify(proposed));
    await relieve(id, '林禾');
    const decision = { what: 'approve', post: proposed.proposal.awaiting.posts[0]! } as const;
    expect(await decideProposal(ground.grounds, head, { id: proposed.proposal.id, key: randomUUID(), decision })).toMatchObject({
      refused: [{ code: 'acts/not-awaiting', because: { state: 'withdrawn' } }],
    });
    const { rows } = await sql`select officer_id, what, reasons from fashu.proposal_steps where proposal_id = ${proposed.proposal.id}
      order by step desc limit 1`.execute(store.database.owner);
    expect(rows).toEqual([{ officer_id: head.id, what: 'withdraw', reasons: '工作调整' }]);
  });

  test('W68 who sits in its panel or approved in it stays so, and sittings that lie ahead no longer take the time of who is taken off it', async () => {
    const id = await aCase();
    const [off, sits] = [officer('林禾').id, officer('周砚').id];
    await sql`insert into fashu.case_officers (case_id, officer_id, agency_id, relation)
      values (${id}, ${sits}, ${AGENCY}, 'panel'), (${id}, ${off}, ${AGENCY}, 'approver')`.execute(store.database.owner);
    for (const [number, day] of [
      [1, '2020-01-01'],
      [2, '2999-01-01'],
    ] as const) {
      await sql`insert into fashu.bookings (case_id, number, sitting, act, agency_id, starts, ends, remote)
        values (${id}, ${number}, 'hearing', 'x', ${AGENCY}, ${`${day}T09:00`}::timestamp, ${`${day}T10:00`}::timestamp, '{}')`.execute(
        store.database.owner,
      );
      for (const who of [off, sits])
        await sql`insert into fashu.takings (case_id, number, what, who, during)
          values (${id}, ${number}, 'officer', ${who}, tsrange(${`${day}T09:00`}::timestamp, ${`${day}T10:00`}::timestamp))`.execute(
          store.database.owner,
        );
    }
    await change(id, '戴月', 'assign');
    await relieve(id, '林禾');
    await relieve(id, '周砚');
    const { rows: parts } = await sql`select officer_id as officer, relation from fashu.case_officers where case_id = ${id}
      order by relation`.execute(store.database.owner);
    expect(parts).toEqual([
      { officer: off, relation: 'approver' },
      { officer: officer('戴月').id, relation: 'assigned' },
      { officer: sits, relation: 'panel' },
    ]);
    const { rows: takings } = await sql`select number, who from fashu.takings where case_id = ${id} order by number, who`.execute(
      store.database.owner,
    );
    expect(takings).toEqual([...[off, sits].toSorted().map((who) => ({ number: 1, who })), { number: 2, who: sits }]);
  });
});
