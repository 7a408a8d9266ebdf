import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Moment } from '#justice/basics';
import { performAct, type Actor } from '#platform/acts';
import { engineDoor, playThrough } from '#platform/seed';
import { apiOn, groundOn, officer, PRACTICES, STORES, type TestApi, type TestGround, type TestStore } from '#platform/testing';
import { SCENARIOS } from '#scenarios';
import { LINJIANG } from '#scenarios/city';

const [FIRST, SECOND, LINK] = ['fy-north/第一法庭', 'fy-north/第三法庭', 'kss/远程视频室一'] as const;
const judge = officer('贺兰');

let store: TestStore;
let ground: TestGround;
let api: TestApi;
let id = '';

interface Item {
  readonly id: string;
  readonly case: string;
  readonly from: string;
  readonly to: string;
  readonly sitting: string;
  readonly room?: { readonly id: string };
  readonly remote: readonly { readonly id: string }[];
  readonly officers: readonly { readonly name: string }[];
  readonly hasLink: boolean;
  readonly seats: number;
  readonly taken: readonly { readonly from: string; readonly to: string }[];
  readonly freedBy?: number;
}

interface Body {
  readonly items: readonly Item[];
  readonly next?: string;
}

async function ask(actor: Actor, path: string): Promise<{ readonly status: number; readonly text: string; readonly body: Body }> {
  const headers = { authorization: `Bearer ${await api.tokenOf(actor)}` };
  const response = await api.app.inject({ url: `/api/v1${path}`, headers });
  return { status: response.statusCode, text: response.body, body: response.json<Body>() };
}

async function fix(booking: object): Promise<void> {
  const outcome = await performAct(ground.grounds, judge, {
    case: id,
    act: 'notifySimpleHearing',
    role: 'court',
    at: '2026-04-13' as Moment,
    form: { hearing: { minutes: 60, people: [judge.id], ...booking }, record: '电话通知' },
    key: randomUUID(),
  });
  expect('done' in outcome ? [] : outcome).toEqual([]);
}

/** A case on the fast track; its hearing was fixed for the 13th and moved to the 20th. */
beforeAll(async () => {
  store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
  ground = await groundOn(store.database, { day: '2026-04-13' as never });
  api = await apiOn(ground.grounds);
  const written = Object.values(SCENARIOS).find(({ name }) => name === 'plea-fast-track')!;
  const upTo = written.steps.findIndex(({ act }) => act === 'notifySimpleHearing');
  const played = await playThrough({
    door: engineDoor(ground.grounds),
    jurisdiction: PRACTICES['criminal']!.jurisdiction,
    roster: LINJIANG,
    written: { ...written, steps: written.steps.slice(0, upTo) },
    person: (name) => `p-${name}`,
  });
  id = played.case;
  await fix({ from: '2026-05-13T09:00', room: FIRST });
  await fix({ from: '2026-05-20T14:00', room: SECOND, remote: [LINK] });
}, 120_000);
afterAll(async () => {
  await api.end();
  await store.end();
});

const when = (items: readonly Item[]): readonly string[] => items.map(({ from, to }) => `${from}–${to.slice(11)}`);

describe('hearings', () => {
  test('W50 what is fixed is listed with when, where and who; what was moved only where the case is asked for', async () => {
    const { body } = await ask(judge, '/hearings');
    expect(body.items).toMatchObject([
      {
        case: id,
        sitting: 'hearing',
        from: '2026-05-20T14:00',
        to: '2026-05-20T15:00',
        room: { id: SECOND },
        remote: [{ id: LINK }],
        officers: [{ name: '贺兰' }],
      },
    ]);
    const ofCase = await ask(judge, `/hearings?case=${id}`);
    expect(when(ofCase.body.items)).toEqual(['2026-05-13T09:00–10:00', '2026-05-20T14:00–15:00']);
    expect(ofCase.body.items.map(({ freedBy }) => freedBy === undefined)).toEqual([false, true]);
  });

  test.each([
    ['from=2026-05-20', 1],
    ['from=2026-05-21', 0],
    ['to=2026-05-20', 1],
    ['to=2026-05-19', 0],
    ['from=2026-05-18&to=2026-05-24', 1],
    ['agency=fy-north', 1],
    ['agency=fy-south', 0],
    [`room=${encodeURIComponent(SECOND)}`, 1],
    [`room=${encodeURIComponent(LINK)}`, 1],
    [`room=${encodeURIComponent(FIRST)}`, 0],
    ['case=nothing', 0],
  ])('W51 asked for %s there are %d', async (query, count) => {
    expect((await ask(judge, `/hearings?${query}`)).body.items).toHaveLength(count);
  });

  test('W51 page by page, each once', async () => {
    const first = await ask(judge, `/hearings?case=${id}&limit=1`);
    const second = await ask(judge, `/hearings?case=${id}&limit=1&after=${encodeURIComponent(first.body.next ?? '')}`);
    expect([...when(first.body.items), ...when(second.body.items), second.body.next]).toEqual([
      '2026-05-13T09:00–10:00',
      '2026-05-20T14:00–15:00',
      undefined,
    ]);
  });

  test('W52 who may not know what is in the case is told of no hearing, also where the case is named', async () => {
    for (const who of [officer('江枫'), officer('俞舟'), { kind: 'person', id: 'p-nobody' } as const])
      for (const path of ['/hearings', `/hearings?case=${id}`, `/hearings?room=${encodeURIComponent(SECOND)}`])
        expect((await ask(who, path)).body.items).toEqual([]);
  });

  test.each(['from=2026-02-30', 'to=soon', 'limit=0', `room=${'x'.repeat(201)}`])('W53 %s is no question', async (query) => {
    expect((await ask(judge, `/hearings?${query}`)).status).toBe(400);
  });
});

describe('rooms', () => {
  test('W54 each with its hours of the day, and nothing of the case that has them', async () => {
    const { text, body } = await ask(officer('江枫'), '/rooms?day=2026-05-20&limit=200');
    const taken = body.items.filter((room) => room.taken.length > 0);
    expect(taken.map((room) => [room.id, ...when(room.taken as readonly Item[])])).toEqual([
      [SECOND, '2026-05-20T14:00–15:00'],
      [LINK, '2026-05-20T14:00–15:00'],
    ]);
    expect(text).not.toContain(id);
    // What was moved is free again.
    expect((await ask(judge, '/rooms?day=2026-05-13&limit=200')).body.items.flatMap((room) => room.taken)).toEqual([]);
  });

  test('W55 of one agency, one room, with a link or without, and page by page', async () => {
    const all = (await ask(judge, '/rooms?limit=200')).body.items.map((room) => room.id);
    expect(all).toEqual(LINJIANG.rooms.map((room) => room.id).toSorted());
    const ids = async (query: string): Promise<readonly string[]> =>
      (await ask(judge, `/rooms?limit=200&${query}`)).body.items.map((room) => room.id);
    expect(await ids('agency=fy-north')).toEqual(all.filter((one) => one.startsWith('fy-north/')));
    expect(await ids(`room=${encodeURIComponent(LINK)}`)).toEqual([LINK]);
    const [linked, plain] = [await ids('hasLink=true'), await ids('hasLink=false')];
    expect([[...linked, ...plain].toSorted(), linked.includes(LINK)]).toEqual([all, true]);
    const first = await ask(judge, '/rooms?limit=2');
    const rest = await ask(judge, `/rooms?limit=200&after=${encodeURIComponent(first.body.next ?? '')}`);
    expect([...first.body.items, ...rest.body.items].map((room) => room.id)).toEqual(all);
    expect((await ask(judge, '/rooms?day=2026-13-01')).status).toBe(400);
  });
});

describe('who is taken', () => {
  interface Engaged {
    readonly what: string;
    readonly id: string;
    readonly taken: readonly { readonly from: string; readonly to: string }[];
  }
  const engaged = async (who: Actor, query: string): Promise<readonly Engaged[]> =>
    (await ask(who, `/cases/${other}/engagements?${query}`)).body.items as never;
  const NOTIFY = 'act=notifySimpleHearing';
  const MEETS = 'from=2026-05-20T13:30&to=2026-05-21T10:00';
  let other = '';

  /** A second case before the same judge; its accused is the same person. */
  beforeAll(async () => {
    const written = Object.values(SCENARIOS).find(({ name }) => name === 'plea-fast-track')!;
    const played = await playThrough({
      door: engineDoor(ground.grounds),
      jurisdiction: PRACTICES['criminal']!.jurisdiction,
      roster: LINJIANG,
      written: {
        ...written,
        steps: written.steps.slice(
          0,
          written.steps.findIndex(({ act }) => act === 'notifySimpleHearing'),
        ),
      },
      person: (name) => `p-${name}`,
    });
    other = played.case;
  });

  test('W54 from when to when an officer and a party are taken, and nothing of the case they are taken by', async () => {
    const items = await engaged(judge, `${NOTIFY}&${MEETS}&people=${judge.id}`);
    expect(items.find((one) => one.id === judge.id)).toEqual({
      what: 'officer',
      id: judge.id,
      name: '贺兰',
      taken: [{ from: '2026-05-20T14:00', to: '2026-05-20T15:00' }],
    });
    const parties = items.filter(({ what }) => what === 'party');
    expect(parties.length).toBeGreaterThan(0);
    expect(parties.every(({ taken }) => taken.length === 1)).toBe(true);
    expect(JSON.stringify(items)).not.toContain(id);
  });

  test('W54 what ends when another begins does not meet it; what the act itself would move does not count', async () => {
    for (const span of ['from=2026-05-20T15:00&to=2026-05-20T18:00', 'from=2026-05-13T08:00&to=2026-05-13T18:00'])
      expect((await engaged(judge, `${NOTIFY}&${span}&people=${judge.id}`)).flatMap(({ taken }) => taken)).toEqual([]);
    const own = (await ask(judge, `/cases/${id}/engagements?${NOTIFY}&${MEETS}&people=${judge.id}`)).body.items;
    expect(own.flatMap(({ taken }) => taken)).toEqual([]);
  });

  test('W54 of an officer who serves elsewhere nothing is told, as of one who is not there', async () => {
    const police = officer('林禾').id;
    const items = await engaged(judge, `${NOTIFY}&${MEETS}&people=${police}&people=nobody`);
    expect(items.filter(({ id: one }) => one === police || one === 'nobody').map(({ taken }) => taken)).toEqual([[], []]);
  });

  test('W54 who may not know what is in the case is told of nobody; a case that is not theirs is not there', async () => {
    expect(await engaged(officer('俞舟'), `${NOTIFY}&${MEETS}&people=${judge.id}`)).toEqual(undefined);
    expect((await ask(judge, `/cases/${other}/engagements?act=fly&${MEETS}`)).body.items).toEqual([]);
    expect((await ask(judge, `/cases/${other}/engagements?${NOTIFY}&from=2026-05-21&to=2026-05-20`)).status).toBe(400);
    expect((await ask(judge, `/cases/nothing/engagements?${NOTIFY}&${MEETS}`)).status).toBe(404);
  });

  test('W55 a room taken over several days is taken on each of them', async () => {
    const room = encodeURIComponent(SECOND);
    const on = async (days: string): Promise<number> =>
      (await ask(judge, `/rooms?room=${room}&${days}`)).body.items.flatMap(({ taken }) => taken).length;
    expect([await on('day=2026-05-19'), await on('day=2026-05-19&to=2026-05-20'), await on('day=2026-05-18&to=2026-05-19')]).toEqual([
      0, 1, 0,
    ]);
  });
});
