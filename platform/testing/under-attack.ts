import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Moment } from '#justice/basics';
import { apiDocument } from '#platform/api';
import { attack, type Attack, type Got, type Guise, type Sent } from '#platform/hostile';
import { engineDoor, playThrough } from '#platform/seed';
import type { Database } from '#platform/store';
import { LINJIANG } from '#scenarios/city';
import { SCENARIOS } from '#scenarios';
import { apiOn, type TestApi } from './api.ts';
import { groundOn, officer, PRACTICES, type TestGround } from './ground.ts';

/** Whose credentials are in hostile hands: police, a head, a procurator, a judge, the head of a court, an administrator. */
const STOLEN = ['林禾', '周砚'];
/** Cases, and how far they have come: what is closed already is worth little to an attacker. */
const PLAYED = [
  ['arrest-refused', 0.3],
  ['two-returns', 0.5],
  ['several-accused', 0.7],
  ['food-penalty', 0.4],
  ['juvenile', 1],
] as const;

interface Attacked {
  readonly database: Database;
  readonly requests: number;
  readonly seed: number;
}

/** Attacks the API over a store in which some cases are under way; what came of it, and whether the process kept its calm. */
export async function attackOn({ database, requests, seed }: Attacked): Promise<Attack & { readonly rejections: readonly string[] }> {
  const ground = await groundOn(database);
  await play(ground);
  const api = await apiOn(ground.grounds);
  const rejections: string[] = [];
  const heard = (reason: unknown): void => void rejections.push(String(reason));
  process.on('unhandledRejection', heard);
  try {
    const guises = await guisesOf(ground, api);
    const document = await apiDocument('0.0.0');
    const found = await attack({
      document,
      send: sendThrough(api),
      guises,
      requests,
      seed,
      firstAsk: firstAsks(guises),
    });
    return { ...found, rejections };
  } finally {
    process.off('unhandledRejection', heard);
    await api.end();
  }
}

async function play({ grounds, clock }: TestGround): Promise<void> {
  for (const [name, share] of PLAYED) {
    const written = SCENARIOS[name];
    const practice = written === undefined ? undefined : PRACTICES[written.procedure];
    if (written === undefined || practice === undefined) continue;
    const door = engineDoor(grounds);
    const { jurisdiction } = practice;
    const begun = { ...written, steps: written.steps.slice(0, Math.ceil(written.steps.length * share)) };
    await playThrough({
      door,
      jurisdiction,
      roster: LINJIANG,
      written: begun,
      person: (called) => `p-${called.length}`,
      until: clock.now() as Moment,
    });
  }
}

async function guisesOf({ grounds }: TestGround, api: TestApi): Promise<readonly Guise[]> {
  const leaders = LINJIANG.appointments.filter(({ posts }) => posts.length > 0).map(({ officer: id }) => id);
  const bearers = await Promise.all(
    [...STOLEN.map((name) => officer(name).id), ...leaders].map(async (id) => ({
      headers: { authorization: `Bearer ${await api.tokenOf({ kind: 'officer', id })}` },
      ...colleagueOf(id),
    })),
  );
  const narrow = await api.tokenOf(officer('林禾'), { scopes: ['cases:read'] });
  const person = await api.tokenOf({ kind: 'person', id: 'p-2' });
  const { cookie, csrf } = await api.sessionOf(officer('林禾'));
  await grounds.standing();
  return [
    ...bearers,
    { headers: { authorization: `Bearer ${narrow}` } },
    { headers: { authorization: `Bearer ${person}` } },
    { headers: { cookie, 'x-csrf-token': csrf } },
    { headers: { cookie } },
  ];
}

function colleagueOf(id: string): { readonly colleague?: string } {
  const own = LINJIANG.appointments.find(({ officer: who }) => who === id);
  const other = LINJIANG.appointments.find(({ officer: who, agency, rank }) => who !== id && agency === own?.agency && rank === own.rank);
  return other === undefined ? {} : { colleague: other.officer };
}

/** One stream in so many is left open until the end, as a client does that is gone without a word. */
const LEFT_OPEN = 8;

function sendThrough({ app }: TestApi): (sent: Sent) => Promise<Got> {
  let streams = 0;
  return async ({ method, url, headers, payload }) => {
    const leaving = new AbortController();
    const answer = await app.inject({
      method: method as 'GET',
      url,
      headers,
      payloadAsStream: true,
      signal: leaving.signal,
      ...(payload === undefined ? {} : { payload }),
    });
    const [status, type] = [answer.statusCode, answer.headers['content-type'] ?? ''];
    const stream = answer.stream();
    if (!type.startsWith('text/event-stream')) return { status, type, body: await text(stream) };
    // Events never end: what they begin with is enough.
    stream.on('error', () => undefined);
    const [first] = (await once(stream, 'data')) as [Buffer];
    streams += 1;
    if (streams % LEFT_OPEN > 0) leaving.abort();
    return { status, type, body: first.toString('utf8') };
  };
}

/** Lists that tell what cases, officers and acts there are. */
function firstAsks(guises: readonly Guise[]): readonly Sent[] {
  const lists = [
    ['listCases', '/api/v1/cases'],
    ['listInbox', '/api/v1/inbox?scope=agency'],
    ['listOfficers', '/api/v1/officers?limit=200'],
    ['listAgencies', '/api/v1/agencies'],
    ['listProcedures', '/api/v1/procedures'],
    ['listFindings', '/api/v1/findings'],
  ] as const;
  return guises.slice(0, 12).flatMap(({ headers }) => lists.map(([operation, url]) => ({ operation, method: 'GET', url, headers })));
}
