import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CivilDay } from '#justice/basics';
import { assignOfficer, lockCase, writeAssignment, type Actor } from '#platform/acts';
import { readerOf } from '#platform/reading';
import { writeRoster } from '#platform/roster';
import { apiOn, groundOn, officer, STORES, type TestApi, type TestGround, type TestStore } from '#platform/testing';
import { LINJIANG } from '#scenarios/city';

let store: TestStore;
let ground: TestGround;
let api: TestApi;

beforeAll(async () => {
  store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
  ground = await groundOn(store.database);
  // The head of the district organ has somebody stand in for him, and that is who proposes.
  const [appointment] = LINJIANG.appointments.filter((one) => one.officer === officer('沈川').id);
  const deputies = [
    { appointment: appointment!.id, officer: officer('秦岳').id, from: '2020-01-01' as CivilDay },
    { appointment: appointment!.id, officer: officer('庄静').id, from: '2020-01-01' as CivilDay },
  ];
  await store.database.system((query) => writeRoster(query, { ...LINJIANG, deputies: [...LINJIANG.deputies, ...deputies] as never }));
  api = await apiOn(ground.grounds);
});
afterAll(async () => {
  await api.end();
  await store.end();
});

interface Body {
  readonly id: string;
  readonly case: string;
  readonly state: string;
  readonly reasons?: readonly { readonly code: string }[];
  readonly items: readonly { readonly id: string; readonly case: string; readonly awaits: readonly Waiting[] }[];
}

interface Waiting {
  readonly kind: string;
  readonly id: string;
  readonly post?: string;
}

interface Answer {
  readonly status: number;
  readonly body: Body;
}

async function ask(actor: Actor, path: string, body?: unknown, key: string = randomUUID()): Promise<Answer> {
  const headers = { authorization: `Bearer ${await api.tokenOf(actor)}`, 'idempotency-key': key, 'x-purpose': 'review' };
  const response = await api.app.inject({
    method: body === undefined ? 'GET' : 'POST',
    url: `/api/v1${path}`,
    headers,
    ...(body === undefined ? {} : { payload: body as object }),
  });
  return { status: response.statusCode, body: response.json() };
}

const lin = officer('林禾');
const together = [officer('周砚').id];
const decide = (who: string, proposal: string, decision: object, key?: string): Promise<Answer> =>
  ask(officer(who), `/proposals/${proposal}/decisions`, decision, key);

async function filed(): Promise<string> {
  const opened = await ask(lin, '/cases', {
    procedure: 'criminal',
    role: 'police',
    subjects: [
      { id: 'case', type: 'case', facts: { origin: 'public-security' } },
      { id: 'shen', type: 'accused', name: '申某', facts: { age: 'adult', gravity: 'ten-plus' } },
    ],
  });
  const id = opened.body.case;
  await ask(lin, `/cases/${id}/acts`, { act: 'acceptReport', role: 'police', together, form: { source: 'report', facts: '店内现金被盗' } });
  const proposal = await proposed(lin, id, { act: 'fileCase', form: { charge: '盗窃罪', reasons: '有犯罪事实' } });
  expect((await decide('沈川', proposal, { what: 'approve', post: 'police-head' })).body.state).toBe('effective');
  return id;
}

async function proposed(by: Actor, id: string, act: object): Promise<string> {
  const { status, body } = await ask(by, `/cases/${id}/proposals`, { role: 'police', together, ...act });
  expect([status, body.reasons]).toEqual([201, undefined]);
  return body.id;
}

const DETAIN = { act: 'detain', subject: 'shen', form: { ground: 'evidence', reasons: '身边发现赃物' } };
const MEASURES = { act: 'authoriseTechnicalMeasures', form: { kind: 'communication', target: '申某的电话', reasons: '查明同案人' } };

const listed = async (who: string, query = ''): Promise<readonly string[]> =>
  (await ask(officer(who), `/proposals${query}`)).body.items.map(({ id }) => id);
const awaitedBy = async (who: string, id: string, scope = 'mine'): Promise<readonly string[] | undefined> =>
  (await ask(officer(who), `/inbox?scope=${scope}&limit=100`)).body.items
    .find((row) => row.case === id)
    ?.awaits.map((one) => `${one.kind} ${one.id} ${one.post ?? ''}`);

describe('the same key again', () => {
  test('W30 an approval sent twice is one approval, and answered the same way', async () => {
    const proposal = await proposed(lin, await filed(), DETAIN);
    const key = randomUUID();
    const decision = { what: 'approve', post: 'police-head' };
    const first = await decide('沈川', proposal, decision, key);
    expect(first).toMatchObject({ status: 201, body: { state: 'effective', receipt: { act: 'detain' } } });
    expect(await decide('沈川', proposal, decision, key)).toEqual(first);
    expect((await decide('沈川', proposal, decision)).body.reasons?.map(({ code }) => code)).toEqual(['acts/not-awaiting']);
    const { rows } = await sql`select 1 from fashu.proposal_steps where proposal_id = ${proposal} and what = 'approve'`.execute(
      store.database.owner,
    );
    expect(rows).toHaveLength(1);
  });

  test('W30 sent twice at once it is still one', async () => {
    const proposal = await proposed(lin, await filed(), DETAIN);
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => decide('沈川', proposal, { what: 'approve', post: 'police-head' }, key)));
    expect(answers[0]).toMatchObject({ status: 201, body: { state: 'effective' } });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  test('W30 another decision with the same key is refused; a key that was used elsewhere tells nothing of a proposal one may not see', async () => {
    const proposal = await proposed(lin, await filed(), DETAIN);
    const key = randomUUID();
    const back = await decide('沈川', proposal, { what: 'send-back', post: 'police-head', reasons: '补充理由' }, key);
    expect(back).toMatchObject({ status: 201, body: { state: 'sent-back' } });
    const other = await decide('沈川', proposal, { what: 'approve', post: 'police-head' }, key);
    expect(other).toMatchObject({ status: 422, body: { reasons: [{ code: 'acts/key-reused' }] } });
    expect(await decide('沈川', proposal, { what: 'send-back', post: 'police-head', reasons: '补充理由' }, key)).toEqual(back);

    const own = randomUUID();
    const opening = {
      procedure: 'criminal',
      role: 'police',
      subjects: [{ id: 'case', type: 'case', facts: { origin: 'public-security' } }],
    };
    expect((await ask(officer('卢桥'), '/cases', opening, own)).status).toBe(201);
    const nothing = await decide('卢桥', 'nothing', { what: 'approve', post: 'police-head' }, own);
    expect(await decide('卢桥', proposal, { what: 'approve', post: 'police-head' }, own)).toEqual(nothing);
    expect(nothing.status).toBe(404);
  });

  test('W30 withdrawing twice with one key is withdrawing once', async () => {
    const proposal = await proposed(lin, await filed(), DETAIN);
    const key = randomUUID();
    const first = await decide('林禾', proposal, { what: 'withdraw' }, key);
    expect(first).toMatchObject({ status: 201, body: { state: 'withdrawn' } });
    expect(await decide('林禾', proposal, { what: 'withdraw' }, key)).toEqual(first);
  });

  test('W30 what was refused is not kept: with the same key it is decided when it may be', async () => {
    const proposal = await proposed(lin, await filed(), DETAIN);
    const key = randomUUID();
    const decision = { what: 'approve', post: 'police-head' };
    const { rows } = await sql`update fashu.proposals set state = 'sent-back' where id = ${proposal} returning id`.execute(
      store.database.owner,
    );
    expect(rows).toHaveLength(1);
    expect((await decide('沈川', proposal, decision, key)).status).toBe(422);
    await sql`update fashu.proposals set state = 'open' where id = ${proposal}`.execute(store.database.owner);
    expect(await decide('沈川', proposal, decision, key)).toMatchObject({ status: 201, body: { state: 'effective' } });
  });
});

describe('whom it is about', () => {
  test('W70 a proposal is listed with the people of its case, and to whom it is to be done; nobody else learns a name', async () => {
    const opened = await ask(lin, '/cases', {
      procedure: 'criminal',
      role: 'police',
      subjects: [
        { id: 'case', type: 'case', facts: { origin: 'public-security' } },
        { id: 'shen', type: 'accused', name: '申某', facts: { age: 'adult', gravity: 'ten-plus' } },
        { id: 'ke', type: 'accused', name: '柯某', facts: { age: 'adult', gravity: 'ten-plus' } },
      ],
    });
    const id = opened.body.case;
    await ask(lin, `/cases/${id}/acts`, {
      act: 'acceptReport',
      role: 'police',
      together,
      form: { source: 'report', facts: '店内现金被盗' },
    });
    const filing = await proposed(lin, id, { act: 'fileCase', form: { charge: '盗窃罪', reasons: '有犯罪事实' } });
    const found = async (who: string, one: string, query = ''): Promise<object | undefined> =>
      (await ask(officer(who), `/proposals${query}`)).body.items.find((item) => item.id === one);
    expect(await found('沈川', filing)).not.toHaveProperty('subject');
    expect(await found('沈川', filing)).toMatchObject({
      subjects: [
        { id: 'shen', name: '申某', isHeld: false },
        { id: 'ke', name: '柯某', isHeld: false },
      ],
    });
    await decide('沈川', filing, { what: 'approve', post: 'police-head' });
    const detaining = await proposed(lin, id, { ...DETAIN, subject: 'ke' });
    expect(await found('沈川', detaining)).toMatchObject({ subject: 'ke' });
    await decide('沈川', detaining, { what: 'approve', post: 'police-head' });
    for (const who of ['罗青', '柳原', '白桦', '卢桥']) {
      const told = JSON.stringify((await ask(officer(who), `/proposals?only=all&case=${id}`)).body);
      expect([who, /申某|柯某/u.test(told)]).toEqual([who, who === '柳原']);
    }
  });
});

describe('a post held above', () => {
  test('W31 who is asked from the agency above reads the proposal and the case, finds both in list and inbox, and approves', async () => {
    const id = await filed();
    const beside = await filed();
    expect((await ask(officer('陆平'), `/cases/${id}`)).status).toBe(404);
    const proposal = await proposed(lin, id, MEASURES);
    expect(await listed('陆平')).toContain(proposal);
    expect(await awaitedBy('陆平', id)).toEqual([`approval ${proposal} city-police-head`]);
    const read = await ask(officer('陆平'), `/proposals/${proposal}`);
    expect(read).toMatchObject({ status: 200, body: { form: { target: '申某的电话' }, awaiting: { posts: ['city-police-head'] } } });
    const { body } = await ask(officer('陆平'), `/cases/${id}/entries`);
    expect(JSON.stringify(body)).toContain('店内现金被盗');
    expect((await ask(officer('陆平'), `/cases/${beside}`)).status).toBe(404);
    expect(await decide('陆平', proposal, { what: 'approve', post: 'city-police-head' })).toMatchObject({
      status: 201,
      body: { state: 'effective', receipt: { act: 'authoriseTechnicalMeasures' } },
    });
    expect(await listed('陆平')).not.toContain(proposal);
    expect(await listed('陆平', '?only=all')).toContain(proposal);
    // What is decided is off the desk of who decided it.
    expect(await awaitedBy('陆平', id)).toBeUndefined();
  });

  test('W31 nobody else of the agencies above, and no other agency, learns of it', async () => {
    const id = await filed();
    const proposal = await proposed(lin, id, MEASURES);
    const nothing = await ask(officer('方遥'), '/proposals/nothing');
    for (const who of ['方遥', '许诺', '厉行', '江月', '卓然']) {
      expect([who, await ask(officer(who), `/proposals/${proposal}`)]).toEqual([who, nothing]);
      expect([who, (await ask(officer(who), `/cases/${id}`)).status]).toEqual([who, 404]);
      expect([who, await awaitedBy(who, id, 'agency')]).toEqual([who, undefined]);
      expect([who, await listed(who, '?only=all')]).toEqual([who, expect.not.arrayContaining([proposal])]);
    }
  });

  test('W31 a post that somebody nearer fills is not asked of who fills it further above', async () => {
    const id = await filed();
    const proposal = await proposed(lin, id, DETAIN);
    // All three are heads of a police organ; the district's own decides.
    expect(await awaitedBy('沈川', id)).toEqual([`approval ${proposal} police-head`]);
    for (const who of ['陆平', '厉行', '江月']) expect([who, await listed(who)]).toEqual([who, expect.not.arrayContaining([proposal])]);
    for (const who of ['陆平', '厉行', '江月'])
      expect([who, (await ask(officer(who), `/proposals/${proposal}`)).status]).toEqual([who, 404]);
  });

  test('W31 whoever has withdrawn from the case is asked nothing', async () => {
    const id = await filed();
    const proposal = await proposed(lin, id, MEASURES);
    await sql`insert into fashu.recusals (case_id, officer_id, basis) values (${id}, ${officer('陆平').id}, '回避')`.execute(
      store.database.owner,
    );
    expect(await listed('陆平')).not.toContain(proposal);
    expect((await ask(officer('陆平'), `/proposals/${proposal}`)).status).toBe(404);
    expect((await decide('陆平', proposal, { what: 'approve', post: 'city-police-head' })).status).toBe(404);
  });
});

describe('whoever is nearest has withdrawn', () => {
  /** As the withdrawal of a head comes from the procuratorate's committee: put on record as found. */
  const withdraw = async (who: string, id: string): Promise<void> => {
    const standing = await ground.grounds.standing();
    const assigning = { case: id, officer: officer(who).id, agency: 'ga-north', what: 'recuse', basis: '刑诉法第二十九条' } as const;
    await store.database.system(async (query) => {
      const locked = await lockCase(query, ground.grounds.practices, { id, actor: 'system', key: '' });
      await writeAssignment(ground.grounds, { query, standing, locked: locked!, assigning, by: 'system' });
    });
  };
  const approval = { what: 'approve', post: 'police-head' };

  test('W64 while somebody nearer may still decide nobody above is asked; when none may, the next above that leads is, reads it, finds it and decides', async () => {
    const id = await filed();
    const proposal = await proposed(lin, id, DETAIN);
    await withdraw('沈川', id);
    for (const who of ['秦岳', '庄静']) expect([who, await listed(who)]).toEqual([who, expect.arrayContaining([proposal])]);
    expect(await listed('陆平')).not.toContain(proposal);
    for (const who of ['秦岳', '庄静']) await withdraw(who, id);
    for (const who of ['沈川', '秦岳', '庄静']) expect([who, (await decide(who, proposal, approval)).status]).toEqual([who, 404]);
    expect(await listed('陆平')).toContain(proposal);
    expect(await awaitedBy('陆平', id)).toEqual([`approval ${proposal} police-head`]);
    expect((await ask(officer('陆平'), `/cases/${id}/entries`)).status).toBe(200);
    for (const who of ['厉行', '江月']) {
      expect([who, await listed(who, '?only=all')]).toEqual([who, expect.not.arrayContaining([proposal])]);
      expect([who, (await decide(who, proposal, approval)).status]).toEqual([who, 404]);
    }
    expect(await decide('陆平', proposal, approval)).toMatchObject({
      status: 201,
      body: { state: 'effective', receipt: { act: 'detain' } },
    });
    expect(await listed('陆平', '?only=all')).toContain(proposal);
  });

  test('W64 what is proposed after the withdrawal is asked above from the start, past an office above whose holder has withdrawn as well', async () => {
    const id = await filed();
    for (const who of ['沈川', '秦岳', '庄静', '陆平']) await withdraw(who, id);
    const proposal = await proposed(lin, id, DETAIN);
    expect((await decide('陆平', proposal, approval)).status).toBe(404);
    const asked = [];
    for (const who of ['陆平', '厉行', '江月']) if ((await listed(who)).includes(proposal)) asked.push(who);
    expect(asked).toHaveLength(1);
    expect(asked).not.toContain('陆平');
    expect((await decide(asked[0]!, proposal, approval)).body.state).toBe('effective');
  });
});

describe('what another agency learns', () => {
  test('W33 a proposal stays within its agency until it takes effect: another that has a part in the case, and its head, read the case and not that', async () => {
    const id = await filed();
    const { rows: parts } = await sql`select 1 from fashu.case_agencies where case_id = ${id} and agency_id = 'jc-north'`.execute(
      store.database.owner,
    );
    expect(parts).toHaveLength(1);
    await assignOfficer(ground.grounds, officer('柳原'), { case: id, officer: officer('顾清').id, agency: 'jc-north', what: 'assign' });
    const proposal = await proposed(lin, id, MEASURES);
    const back = await proposed(lin, id, DETAIN);
    expect((await decide('沈川', back, { what: 'send-back', post: 'police-head', reasons: '补充理由' })).body.state).toBe('sent-back');
    for (const who of ['柳原', '顾清', '白桦']) {
      const nothing = await ask(officer(who), '/proposals/nothing');
      const entries = await ask(officer(who), `/cases/${id}/entries`);
      expect([who, JSON.stringify(entries.body).includes('店内现金被盗')]).toEqual([who, who !== '白桦']);
      for (const one of [proposal, back]) {
        expect([who, await listed(who, '?only=all')]).toEqual([who, expect.not.arrayContaining([one])]);
        expect([who, await ask(officer(who), `/proposals/${one}`)]).toEqual([who, nothing]);
        const decision = { what: 'approve', post: 'city-police-head' };
        expect([who, await decide(who, one, decision)]).toEqual([who, await decide(who, 'nothing', decision)]);
      }
      const reader = readerOf(await ground.grounds.standing(), officer(who), ground.grounds.clock.now());
      const { rows } = await store.database.as(reader, (query) =>
        sql`select id from proposals where id in (${proposal}, ${back}) union all select proposal_id from proposal_steps where proposal_id in (${proposal}, ${back})`.execute(
          query,
        ),
      );
      expect([who, rows]).toEqual([who, []]);
    }
    for (const who of ['林禾', '沈川', '陆平'])
      expect([who, await listed(who, '?only=all')]).toEqual([who, expect.arrayContaining([proposal])]);

    const detained = await proposed(lin, id, DETAIN);
    expect((await decide('沈川', detained, { what: 'approve', post: 'police-head' })).body.state).toBe('effective');
    expect((await ask(officer('柳原'), `/proposals/${detained}`)).status).toBe(200);
    for (const who of ['柳原', '顾清']) expect([who, await listed(who, '?only=all')]).toEqual([who, expect.arrayContaining([detained])]);
    expect((await ask(officer('白桦'), `/proposals/${detained}`)).status).toBe(404);
    expect((await ask(officer('柳原'), `/proposals/${back}`)).status).toBe(404);
  });

  test('W62 a technical measure is known to who runs it and who approved it: no other agency, and nobody else of theirs, finds its entry, limit, paper or proposal, until the file goes on', async () => {
    const id = await filed();
    await assignOfficer(ground.grounds, officer('柳原'), { case: id, officer: officer('顾清').id, agency: 'jc-north', what: 'assign' });
    const proposal = await proposed(lin, id, MEASURES);
    const done = await decide('陆平', proposal, { what: 'approve', post: 'city-police-head' });
    const { number } = (done.body as unknown as { readonly receipt: { readonly number: number } }).receipt;
    const PATHS = ['', '/entries', '/limits', '/documents', '/offers'].map((end) => `/cases/${id}${end}`);
    const WORDS = /技术侦查|echnical|申某的电话|authoriseTech|"city-police-head"/u;
    const told = async (who: string): Promise<readonly string[]> => {
      const paths = [...PATHS, '/limits?from=2020-01-01&to=2099-12-31&limit=200', '/proposals?only=all', '/inbox?scope=agency&limit=100'];
      const found: string[] = [];
      for (const path of paths) {
        const { body } = await ask(officer(who), path);
        const items = (body.items as readonly { readonly case?: string }[] | undefined)?.filter((item) => (item.case ?? id) === id);
        if (WORDS.test(JSON.stringify(items ?? body))) found.push(path.split('?')[0]!);
      }
      if ((await ask(officer(who), `/proposals/${proposal}`)).status === 200) found.push('proposal');
      if ((await ask(officer(who), `/cases/${id}/entries/${number}/proof`)).status !== 404) found.push('proof');
      return found;
    };
    for (const who of ['林禾', '沈川', '陆平'])
      expect([who, await told(who)]).toEqual([
        who,
        expect.arrayContaining([`/cases/${id}/entries`, `/cases/${id}/limits`, `/cases/${id}/documents`, '/limits', 'proposal', 'proof']),
      ]);
    for (const who of ['柳原', '顾清', '陈柯', '戴月']) expect([who, await told(who)]).toEqual([who, []]);
    const reader = readerOf(await ground.grounds.standing(), officer('顾清'), ground.grounds.clock.now());
    const { rows } = await store.database.as(reader, (query) =>
      sql<{ said: string }>`select fashu.state_of(${id})::text as said union all select body::text from acts where case_id = ${id}
        union all select l::text from limits l where case_id = ${id} union all select path || value::text from openings where case_id = ${id}
        union all select d::text from documents d where case_id = ${id} union all select leaf from leaves where case_id = ${id}`.execute(
        query,
      ),
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter(({ said }) => /echnical|技术侦查|申某的电话/u.test(said))).toEqual([]);

    await sql`update fashu.cases set open_to = array['counsel'] where id = ${id}`.execute(store.database.owner);
    expect(await told('顾清')).toEqual(expect.arrayContaining([`/cases/${id}/entries`, `/cases/${id}/limits`, 'proposal']));
    expect(await told('戴月')).toEqual([]);
  });
});

describe('who is asked in the inbox', () => {
  test('W32 the same post at another agency is not asked, and neither is who proposed or stands in for who did', async () => {
    const id = await filed();
    for (const name of ['秦岳', '沈川'])
      await assignOfficer(ground.grounds, officer('沈川'), { case: id, officer: officer(name).id, agency: 'ga-north', what: 'assign' });
    const byDeputy = await proposed(officer('秦岳'), id, DETAIN);
    const asked = async (who: string) => ((await awaitedBy(who, id)) ?? []).filter((one) => one.startsWith('approval'));
    expect(await asked('沈川')).toEqual([`approval ${byDeputy} police-head`]);
    expect(await asked('庄静')).toEqual([`approval ${byDeputy} police-head`]);
    expect(await asked('秦岳')).toEqual([]);
    expect(await awaitedBy('江月', id, 'agency')).toBeUndefined();
    expect(await decide('秦岳', byDeputy, { what: 'withdraw' })).toMatchObject({ status: 201 });

    const byHead = await proposed(officer('沈川'), id, DETAIN);
    // Nobody of the district may decide on what its head proposes: who leads it does, and nobody further above.
    expect(await asked('陆平')).toEqual([`approval ${byHead} police-head`]);
    expect((await ask(officer('陆平'), `/proposals/${byHead}`)).status).toBe(200);
    for (const who of ['厉行', '江月']) {
      expect([who, await listed(who, '?only=all')]).toEqual([who, expect.not.arrayContaining([byHead])]);
      expect([who, (await decide(who, byHead, { what: 'approve', post: 'police-head' })).status]).toEqual([who, 404]);
    }
    for (const who of ['沈川', '秦岳', '庄静']) {
      expect([who, await asked(who)]).toEqual([who, []]);
      expect([who, await listed(who)]).toEqual([who, expect.not.arrayContaining([byHead])]);
    }
    expect(await decide('陆平', byHead, { what: 'approve', post: 'police-head' })).toMatchObject({
      status: 201,
      body: { state: 'effective', receipt: { act: 'detain' } },
    });
    expect(await listed('陆平', '?only=all')).toContain(byHead);
  });
});
