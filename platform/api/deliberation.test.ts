import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Moment } from '#justice/basics';
import { assignOfficer, type Actor } from '#platform/acts';
import { readerOf } from '#platform/reading';
import { engineDoor, playThrough } from '#platform/seed';
import { apiOn, groundOn, officer, STORES, type TestApi, type TestGround, type TestStore } from '#platform/testing';
import { SCENARIOS } from '#scenarios';
import { LINJIANG } from '#scenarios/city';

const PRESIDING = officer('贺兰');
const SECOND = officer('姚远');
const ASSESSOR = officer('丁香');
const CLERK = officer('夏木');
const MEMBERS = [PRESIDING, SECOND, ASSESSOR];
const MINORITY = '孟某的刑期应当再轻一些。';

let store: TestStore;
let ground: TestGround;
let api: TestApi;
let id = '';
let proposal = '';

beforeAll(async () => {
  store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
  ground = await groundOn(store.database);
  const written = SCENARIOS['several-accused']!;
  const { case: played, differs } = await playThrough({
    door: engineDoor(ground.grounds),
    jurisdiction: ground.grounds.practices[written.procedure]!.jurisdiction,
    roster: LINJIANG,
    written,
    until: '2025-07-02T15:40' as Moment,
    person: (name) => `p-${name}`,
  });
  expect(differs).toEqual([]);
  id = played;
  api = await apiOn(ground.grounds);
});
afterAll(async () => {
  await api.end();
  await store.end();
});

interface Body {
  readonly id: string;
  readonly state: string;
  readonly votes: readonly { readonly officer: string; readonly vote: string }[];
  readonly reasons?: readonly { readonly code: string }[];
  readonly items: readonly { readonly id: string }[];
}

async function ask(actor: Actor, path: string, body?: object): Promise<{ readonly status: number; readonly body: Body }> {
  const headers = { authorization: `Bearer ${await api.tokenOf(actor)}`, 'idempotency-key': randomUUID(), 'x-purpose': 'review' };
  const url = `/api/v1${path}`;
  const response = await api.app.inject(
    body === undefined ? { method: 'GET', url, headers } : { method: 'POST', url, headers, payload: body },
  );
  return { status: response.statusCode, body: response.json() };
}

const voted = (actor: Actor, vote: 'for' | 'against', opinion: string) =>
  ask(actor, `/proposals/${proposal}/decisions`, { what: 'vote', vote, opinion, at: '2025-07-02T16:00' });

async function rowsOf(actor: Actor): Promise<readonly unknown[]> {
  const reader = readerOf(await ground.grounds.standing(), actor, ground.grounds.clock.now());
  const { rows } = await store.database.as(reader, (query) =>
    sql`select officer_id from votes where proposal_id = ${proposal}`.execute(query),
  );
  return rows;
}

const readsOf = async (actor: Actor): Promise<readonly [status: number, votes: number, rows: number, known: boolean]> => {
  const { status, body } = await ask(actor, `/proposals/${proposal}`);
  return [status, body.votes?.length ?? 0, (await rowsOf(actor)).length, JSON.stringify(body).includes(MINORITY)];
};

describe('a deliberation', () => {
  test('W60 a member who has voted and has no other part in the case reads it, the proposal and the lists on, while others have not voted', async () => {
    const { status, body } = await ask(PRESIDING, `/cases/${id}/proposals`, {
      act: 'pronounceJudgment',
      role: 'court',
      form: { way: 'court' },
      panel: MEMBERS.map((one) => one.id),
      presiding: PRESIDING.id,
      at: '2025-07-02T15:50',
    });
    expect([status, body.reasons]).toEqual([201, undefined]);
    proposal = body.id;
    // The assessor has to do with the case by the panel alone, the court is not yet in it by anything else.
    await sql`delete from fashu.case_officers where case_id = ${id} and officer_id = ${ASSESSOR.id}`.execute(store.database.owner);
    await sql`create table public.parts as select * from fashu.case_agencies where case_id = ${id} and agency_id in (select agency_id from fashu.proposals where id = ${proposal})`.execute(
      store.database.owner,
    );
    await sql`delete from fashu.case_agencies where (case_id, role, agency_id) in (select case_id, role, agency_id from public.parts)`.execute(
      store.database.owner,
    );
    for (const path of [`/cases/${id}`, `/cases/${id}/entries`, `/proposals/${proposal}`])
      expect([path, (await ask(ASSESSOR, path)).status]).toEqual([path, 200]);
    expect((await voted(ASSESSOR, 'against', MINORITY)).status).toBe(201);
    for (const path of [`/cases/${id}`, `/cases/${id}/entries`, `/proposals/${proposal}`])
      expect([path, (await ask(ASSESSOR, path)).status]).toEqual([path, 200]);
    expect((await ask(ASSESSOR, '/proposals?only=all')).body.items.map((one) => one.id)).toContain(proposal);
    expect((await ask(ASSESSOR, '/cases')).body.items.map((one) => one.id)).toContain(id);
    expect((await voted(ASSESSOR, 'for', '同意')).body.reasons?.map(({ code }) => code)).toEqual(['acts/voted-already']);
    await sql`insert into fashu.case_agencies select * from public.parts`.execute(store.database.owner);
  });

  test('W60 until the last vote nobody reads one, not even who cast it', async () => {
    await voted(PRESIDING, 'for', '事实清楚，量刑适当。');
    for (const member of [...MEMBERS, CLERK]) expect([member.id, (await readsOf(member)).slice(1)]).toEqual([member.id, [0, 0, false]]);
  });

  test('W60 then the members read all of it, and who assists in the case; the head of the court, another judge and other agencies read the result', async () => {
    const { body } = await voted(SECOND, 'for', '同意贺兰的意见。');
    expect(body.state).toBe('effective');
    for (const member of MEMBERS) expect([member.id, await readsOf(member)]).toEqual([member.id, [200, 3, 3, true]]);
    const { rows } = await sql<{
      agency: string;
    }>`select agency_id as agency from fashu.proposals where id = ${proposal}`.execute(store.database.owner);
    const court = rows[0]?.agency ?? '';
    const standing = await ground.grounds.standing();
    const holding = (post: string) =>
      standing.roster.appointments.find(({ agency, posts }) => agency === court && posts.includes(post))?.officer ?? '';
    const president: Actor = { kind: 'officer', id: holding('court-president') };
    expect(await readsOf(president)).toEqual([200, 0, 0, false]);
    const { rows: others } = await sql<{ officer: string }>`select officer_id as officer from fashu.case_officers
      where case_id = ${id} and officer_id <> all (${[...MEMBERS, CLERK].map((one) => one.id)})`.execute(store.database.owner);
    for (const { officer: other } of others)
      expect([other, (await readsOf({ kind: 'officer', id: other })).slice(1)]).toEqual([other, [0, 0, false]]);
    await assignOfficer(ground.grounds, president, { case: id, officer: CLERK.id, agency: court, what: 'assign' });
    expect(await readsOf(CLERK)).toEqual([200, 3, 3, true]);
  });
});
