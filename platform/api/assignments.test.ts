import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf, type CivilDay } from '#justice/basics';
import { writeRoster } from '#platform/roster';
import { apiOn, groundOn, officer, someCases, STORES, type TestApi, type TestGround, type TestStore } from '#platform/testing';
import { LINJIANG } from '#scenarios/city';

const AGENCY = 'ga-north';
const [HEAD, HANDLER, COLLEAGUE, FREE] = ['沈川', '林禾', '周砚', '陈柯'];

let store: TestStore;
let ground: TestGround;
let api: TestApi;
let id = '';
let keys = 0;

interface Answer {
  readonly items?: readonly {
    readonly name: string;
    readonly kind?: string;
    readonly rank: string;
    readonly handles: readonly string[];
    readonly role: string;
    readonly agency: string;
    readonly reasons: readonly { readonly code: string; readonly basis: readonly object[] }[];
  }[];
  readonly may?: { readonly assign: boolean; readonly recuse: boolean };
  readonly withdrawals?: readonly { readonly basis: readonly object[] }[];
  readonly reasons?: readonly { readonly code: string; readonly basis: readonly object[] }[];
}

async function asked(who: string, path: string, payload?: object): Promise<Answer & { readonly status: number; readonly text: string }> {
  keys += 1;
  const headers = {
    authorization: `Bearer ${await api.tokenOf(officer(who))}`,
    'x-purpose': 'review',
    ...(payload === undefined ? {} : { 'idempotency-key': `assignments-${keys}` }),
  };
  const response = await api.app.inject({
    method: payload === undefined ? 'GET' : 'POST',
    url: `/api/v1/cases/${id}${path}`,
    headers,
    ...(payload === undefined ? {} : { payload }),
  });
  return { ...response.json<Answer>(), status: response.statusCode, text: response.body };
}

const listed = (who: string, agency = AGENCY) => asked(who, `/assignments?agency=${agency}&limit=200`);
const assign = (who: string, whom: string) => asked(who, '/assignments', { officer: officer(whom).id, agency: AGENCY });

beforeAll(async () => {
  store = await STORES[0]!.open();
  ground = await groundOn(store.database);
  api = await apiOn(ground.grounds);
  id = (await someCases(ground.grounds, 1))[0]!.case;
});
afterAll(async () => {
  await api.app.close();
  await store.end();
});

describe('who may be given a case', () => {
  test('W65 who leads sees who handles the case and every officer who serves at the agency today, with why the case cannot be theirs', async () => {
    await store.database.system((query) =>
      sql`insert into recusals (case_id, officer_id, basis) values (${id}, ${officer(COLLEAGUE!).id}, '系本案证人的近亲属')`.execute(query),
    );
    const { items = [], may, withdrawals = [] } = await listed(HEAD!);
    const of = (name: string) => items.find((one) => one.name === name);
    expect(may).toEqual({ assign: true, recuse: true });
    expect(of(HANDLER!)?.handles).toContain('handler');
    expect(of(FREE!)).toMatchObject({ handles: [], reasons: [] });
    expect(of(COLLEAGUE!)?.reasons).toMatchObject([{ code: 'access/recused' }]);
    expect(of(COLLEAGUE!)?.reasons[0]?.basis.length).toBeGreaterThan(0);
    const { roster, seatsOf } = await ground.grounds.standing();
    const today = dayOf(ground.grounds.clock.now());
    const serving = roster.officers.filter((one) =>
      seatsOf(one.id, today).some((seat) => seat.agency === AGENCY && seat.insteadOf === undefined),
    );
    expect(items.length).toBe(serving.length);
    expect(withdrawals.length).toBeGreaterThan(3);
    for (const { basis } of withdrawals) expect(basis.length).toBeGreaterThan(0);
  });

  test('W65 nothing of the case is in the list, and nobody else is shown one', async () => {
    expect((await listed(HEAD!)).text).not.toMatch(/近亲属的|申|accused/u);
    expect(await listed(HANDLER!)).toMatchObject({ status: 200, items: [], may: { assign: false, recuse: false }, withdrawals: [] });
    expect((await listed('石坚')).status).toBe(404);
    expect(await listed(HEAD!, 'fy-north')).toMatchObject({ items: [], may: { assign: false, recuse: false } });
  });

  test('W66 a case is not given to who withdrew from it, nor to who has no post at the agency: refused with the reason; given, it is on their list', async () => {
    expect(await assign(HEAD!, COLLEAGUE!)).toMatchObject({ status: 422, reasons: [{ code: 'access/recused' }] });
    expect(await assign(HEAD!, '石坚')).toMatchObject({ status: 422, reasons: [{ code: 'acts/no-post' }] });
    expect((await assign(HANDLER!, FREE!)).status).toBe(422);
    expect((await assign(HEAD!, FREE!)).status).toBe(201);
    const { items = [] } = await listed(HEAD!);
    expect(items.find(({ name }) => name === FREE)?.handles).toEqual(['assigned']);
  });

  test('W66 a withdrawal takes the case from whoever had it', async () => {
    const body = { officer: officer(FREE!).id, agency: AGENCY, basis: '刑诉法第二十九条第一款第一项' };
    expect((await asked(HEAD!, '/recusals', body)).status).toBe(201);
    expect((await asked(FREE!, '')).status).toBe(404);
    const { items = [] } = await listed(HEAD!);
    expect(items.find(({ name }) => name === FREE)?.reasons).toMatchObject([{ code: 'access/recused' }]);
  });
});

describe('who is taken off a case', () => {
  const relieve = (who: string, whom: string, basis = '调离办案岗位') =>
    asked(who, '/reliefs', { officer: officer(whom).id, agency: AGENCY, basis });
  const handles = async (name: string) => (await listed(HEAD!)).items?.find((one) => one.name === name)?.handles;
  beforeAll(async () => {
    id = (await someCases(ground.grounds, 1))[0]!.case;
  });

  test('W68 is listed as handling it before and not after, and reads no more in it than others there; what is said of it says whom and why', async () => {
    expect((await asked(HANDLER!, '/entries')).text).toContain('店内现金被盗');
    expect(await handles(HANDLER!)).toContain('handler');
    expect(await relieve(HEAD!, HANDLER!)).toMatchObject({ status: 201, basis: '调离办案岗位' });
    expect(await handles(HANDLER!)).toEqual([]);
    const { items = [], text } = await asked(HANDLER!, '/entries');
    expect(text).not.toMatch(/店内现金被盗|调离/u);
    expect(items.at(-1)).toMatchObject({ kind: 'relieved', title: { zh: '解除承办' }, officer: { name: HANDLER } });
    expect((await asked(HEAD!, '/entries')).items?.at(-1)).toMatchObject({ basis: '调离办案岗位', people: [{ name: HEAD }] });
  });

  test('W68 is refused in words: no reason, not a handler, the last who handles it, by whom may not assign it', async () => {
    expect((await relieve(HEAD!, COLLEAGUE!, ' ')).status).toBe(400);
    expect(await relieve(HEAD!, HANDLER!)).toMatchObject({ status: 422, reasons: [{ code: 'acts/not-a-handler' }] });
    const last = await relieve(HEAD!, COLLEAGUE!);
    expect(last).toMatchObject({ status: 422, reasons: [{ code: 'acts/last-handler' }] });
    expect(last.text).toMatch(/请先指派他人.*assign somebody first/u);
    expect(await relieve(COLLEAGUE!, HANDLER!)).toMatchObject({ status: 422, reasons: [{ code: 'access/denied' }] });
    expect((await relieve('石坚', COLLEAGUE!)).status).toBe(404);
  });

  test('W68 who has gone elsewhere is still listed as who handles it, cannot be given it, and is taken off it', async () => {
    const gone = LINJIANG.appointments.map((one) =>
      one.officer === officer(COLLEAGUE!).id ? { ...one, to: '2020-01-01' as CivilDay } : one,
    );
    await store.database.system((query) => writeRoster(query, { ...LINJIANG, appointments: gone }));
    const one = (await listed(HEAD!)).items?.find(({ name }) => name === COLLEAGUE);
    expect(one).toMatchObject({ handles: ['handler'], rank: 'police-officer', reasons: [{ code: 'acts/no-post' }] });
    expect((await relieve(HEAD!, COLLEAGUE!)).status).toBe(201);
    expect(await handles(COLLEAGUE!)).toBeUndefined();
    await store.database.system((query) => writeRoster(query, LINJIANG));
    expect((await assign(HEAD!, COLLEAGUE!)).status).toBe(201);
  });
});

describe('who may enter people in a case', () => {
  beforeAll(async () => {
    id = (await someCases(ground.grounds, 1))[0]!.case;
  });
  test('W67 the roles are the ones in which the same person is let do it; who may only look has none', async () => {
    const { items = [] } = await asked(HANDLER!, '/entering');
    expect(items).toMatchObject([{ role: 'police', agency: AGENCY }]);
    const party = { role: 'counsel', subject: 'shen', name: '程某' };
    expect((await asked(HANDLER!, '/parties', { by: items[0]?.role, ...party })).status).toBe(201);
    expect(await asked('戴月', '/entering')).toMatchObject({ status: 200, items: [] });
    expect((await asked('戴月', '/parties', { by: 'police', ...party })).status).toBe(422);
  });
  test('W67 nobody is entered as what they cannot be: the accused is no victim', async () => {
    const body = { by: 'police', role: 'counsel', name: '程某' };
    for (const [wrong, finding] of [
      [
        { role: 'victim', subject: 'shen' },
        { code: 'acts/not-of-this-subject', where: 'parties[0].subject', help: 'victim is said of: case' },
      ],
      [{ subject: 'nobody' }, { code: 'acts/no-such-subject', where: 'parties[0].subject', help: 'in the case: case, shen' }],
      [
        { subject: 'shen', role: 'judge' },
        { code: 'acts/no-party-role', where: 'parties[0].role' },
      ],
    ] as const)
      expect(await asked(HANDLER!, '/parties', { ...body, ...wrong })).toMatchObject({
        status: 422,
        reasons: [{ code: 'acts/wrong-definition', because: { findings: [finding] } }],
      });
  });
});
