import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayOf } from '#justice/basics';
import { assignOfficer, type Actor } from '#platform/acts';
import { expireLimits } from '#platform/jobs';
import { apiOn, groundOn, officer, STORES, type TestApi, type TestGround, type TestStore } from '#platform/testing';

const FACTS = '店内现金被盗';

let store: TestStore;
let ground: TestGround;
let api: TestApi;

interface Finding {
  readonly id: string;
  readonly case: string;
  readonly kind: string;
  readonly state: string;
  readonly agency: string;
  readonly handled?: readonly { readonly state: string; readonly says: string; readonly name?: string }[];
}

interface Body {
  readonly id: string;
  readonly case: string;
  readonly state: string;
  readonly reasons?: readonly { readonly code: string }[];
  readonly items: readonly (Finding & {
    readonly act: string;
    readonly allowed: boolean;
    readonly request: string;
    readonly closedWith?: string;
    readonly title: { readonly zh: string };
  })[];
}

interface Answer {
  readonly status: number;
  readonly body: Body;
}

async function ask(who: string | Actor, path: string, body?: object): Promise<Answer> {
  const actor = typeof who === 'string' ? officer(who) : who;
  const headers = { authorization: `Bearer ${await api.tokenOf(actor)}`, 'idempotency-key': randomUUID() };
  const response = await api.app.inject({
    method: body === undefined ? 'GET' : 'POST',
    url: `/api/v1${path}`,
    headers,
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: response.statusCode, body: response.json<Body>() };
}

const codes = ({ status, body }: Answer): readonly unknown[] => [status, ...(body.reasons ?? []).map(({ code }) => code)];

async function approved([by, post, approver]: readonly [string, string, string], id: string, act: object): Promise<void> {
  const proposed = await ask(by, `/cases/${id}/proposals`, act);
  expect(codes(proposed)).toEqual([201]);
  const decided = await ask(approver, `/proposals/${proposed.body.id}/decisions`, { what: 'approve', post });
  expect([...codes(decided), decided.body.state]).toEqual([201, 'effective']);
}

const POLICE = ['林禾', 'police-head', '沈川'] as const;
const together = [officer('周砚').id];

/** Somebody is held by the police, and nobody asks for the arrest in time: no prosecutor has seen the case yet. */
async function overdue(): Promise<string> {
  const opened = await ask('林禾', '/cases', {
    procedure: 'criminal',
    role: 'police',
    subjects: [
      { id: 'case', type: 'case', facts: { origin: 'public-security' } },
      { id: 'shen', type: 'accused', name: '申某', facts: { age: 'adult', gravity: 'ten-plus' } },
    ],
  });
  const id = opened.body.case;
  await ask('林禾', `/cases/${id}/acts`, { act: 'acceptReport', role: 'police', together, form: { source: 'report', facts: FACTS } });
  await approved(POLICE, id, { role: 'police', together, act: 'fileCase', form: { charge: '盗窃罪', reasons: '有犯罪事实' } });
  const form = { ground: 'evidence', reasons: '身边发现赃物' };
  await approved(POLICE, id, { role: 'police', together, act: 'detain', subject: 'shen', form });
  ground.clock.moveTo(addDays(dayOf(ground.clock.now()), 40));
  await expireLimits(ground.grounds);
  return id;
}

const knows = async (who: string, id: string): Promise<boolean> =>
  JSON.stringify((await ask(who, `/cases/${id}/entries`)).body).includes(FACTS);
const findingsOf = async (who: string | Actor, id: string): Promise<readonly Finding[]> =>
  (await ask(who, '/findings?limit=200')).body.items.filter((one) => one.case === id);
const handle = (who: string | Actor, finding: string, state: string, says = '调阅卷宗'): Promise<Answer> =>
  ask(who, `/findings/${finding}/handling`, { state, says });
const notice = (): object => ({
  act: 'correctInvestigation',
  role: 'procuratorate',
  form: { breach: '拘留期限届满未释放', provisions: ['刑事诉讼法第九十一条'], until: addDays(dayOf(ground.clock.now()), 10) },
});

beforeAll(async () => {
  store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
  ground = await groundOn(store.database);
  api = await apiOn(ground.grounds);
});
afterAll(async () => {
  await api.end();
  await store.end();
});

describe('a finding opens the way to supervision', () => {
  test('W40 taken up, it lets the prosecutor into the case; a notice is approved, the police are asked and answer, the finding is closed', async () => {
    const id = await overdue();
    const [finding] = await findingsOf('顾清', id);
    expect(finding).toMatchObject({ kind: 'limit-overdue-supervised', agency: 'jc-north', state: 'open' });
    // Before it is taken up, who supervises knows that something is late, and nothing of what is in the case.
    expect(await knows('顾清', id)).toBe(false);
    expect(codes(await ask('顾清', `/cases/${id}/proposals`, notice()))).toEqual([422, 'access/denied']);

    expect((await handle('顾清', finding!.id, 'looking')).body).toMatchObject({
      state: 'looking',
      handled: [{ state: 'looking', says: '调阅卷宗', name: '顾清' }],
    });
    expect(await knows('顾清', id)).toBe(true);
    // Others of the procuratorate still know nothing of it.
    expect(await knows('白桦', id)).toBe(false);
    const offered = (await ask('顾清', `/cases/${id}/offers`)).body.items.map(({ act }) => act);
    expect(offered).toContain('correctInvestigation');

    await approved(['顾清', 'chief-procurator', '柳原'], id, notice());
    const asked = async (state: string): Promise<readonly string[]> =>
      (await ask('林禾', `/requests?direction=to-us&state=${state}&limit=200`)).body.items
        .filter((one) => one.case === id)
        .map(({ request }) => request);
    expect(await asked('open')).toContain('investigation-correction');
    const answer = { act: 'answerInvestigationCorrection', role: 'police', together, form: { outcome: 'corrected', report: '已经释放' } };
    expect(codes(await ask('林禾', `/cases/${id}/acts`, answer))).toEqual([201]);
    expect(await asked('open')).not.toContain('investigation-correction');

    expect((await handle('顾清', finding!.id, 'closed', '已回复纠正')).body).toMatchObject({ state: 'closed' });
    const [closed] = await findingsOf('顾清', id);
    expect(closed!.handled?.map(({ state, says }) => [state, says])).toEqual([
      ['looking', '调阅卷宗'],
      ['closed', '已回复纠正'],
    ]);
  });

  test('W41 it is on record who looks into the case because of a finding, once however often it is taken up', async () => {
    const id = await overdue();
    const [finding] = await findingsOf('白桦', id);
    await handle('白桦', finding!.id, 'looking');
    await handle('白桦', finding!.id, 'looking', '再次核实');
    const { rows } = await sql<{ people: string; officer: string; agency: string }>`
      select body->'people'->0->>'id' as people, body->>'officer' as officer, body->>'agency' as agency
      from fashu.acts where case_id = ${id} and kind = 'assigned'`.execute(store.database.owner);
    const bai = officer('白桦').id;
    expect(rows).toEqual([{ people: bai, officer: bai, agency: 'jc-north' }]);
  });

  test('W42 two who handle a finding at once both stand in its course', async () => {
    const id = await overdue();
    const [finding] = await findingsOf('顾清', id);
    await Promise.all([handle('顾清', finding!.id, 'looking', '一'), handle('白桦', finding!.id, 'looking', '二')]);
    const [after] = await findingsOf('顾清', id);
    expect(after!.handled?.map(({ says }) => says).toSorted()).toEqual(['一', '二']);
  });

  test('W43 closed without being taken up, it opens nothing; nor does an agency’s own finding', async () => {
    const id = await overdue();
    const [finding] = await findingsOf('顾清', id);
    await handle('顾清', finding!.id, 'closed', '已经口头核实');
    expect(await knows('顾清', id)).toBe(false);
    const [own] = await findingsOf('沈川', id);
    expect(own).toMatchObject({ kind: 'limit-overdue', agency: 'ga-north' });
    expect((await handle('沈川', own!.id, 'looking')).status).toBe(200);
    const { rows } = await sql`select 1 from fashu.acts where case_id = ${id} and kind = 'assigned'`.execute(store.database.owner);
    expect(rows).toEqual([]);
  });

  test('W44 another procuratorate, a clerk, a party, whoever has withdrawn and nobody at all get nowhere', async () => {
    const id = await overdue();
    const [finding] = await findingsOf('顾清', id);
    const nothing = await handle('顾清', 'nothing', 'looking');
    expect(nothing.status).toBe(404);
    expect(await handle('俞舟', finding!.id, 'looking')).toEqual(nothing);
    expect(await handle('林禾', finding!.id, 'looking')).toEqual(nothing);
    expect(await handle({ kind: 'person', id: 'p-nobody' }, finding!.id, 'looking')).toEqual(nothing);
    expect(codes(await handle('路遥', finding!.id, 'looking'))).toEqual([422, 'access/denied']);
    await handle('白桦', finding!.id, 'looking');
    const recusing = { case: id, officer: officer('白桦').id, agency: 'jc-north', what: 'recuse', basis: '近亲属' } as const;
    await approved(['白桦', 'chief-procurator', '柳原'], id, notice());
    expect(await assignOfficer(ground.grounds, officer('柳原'), recusing)).toMatchObject({ assigned: { what: 'recuse' } });
    expect(await handle('白桦', finding!.id, 'closed')).toEqual(nothing);
    expect(codes(await handle('顾清', finding!.id, 'looking', ''))).toEqual([400]);
  });
});
