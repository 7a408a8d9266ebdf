import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Actor } from '#platform/acts';
import { issueToken } from '#platform/identity';
import type { Database } from '#platform/store';
import { apiOn, groundOn, officer, OUTSIDERS, readablePaths, someCases, STORES, worldOn, type World } from '#platform/testing';

// Whether the time of an answer tells an outsider that there is a case they may not know of: as a node answers, on a PostgreSQL server.
// First hidden cases beside absent ones on every way to a case, then the lists of two worlds that differ in one sealed case, with a third world like the
// first to show what two equal worlds are told apart by. `node bench/hidden.ts [pairs] [cases|lists]`: AUC 0.5 is a coin, the aim is 0.55 at most.

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const PAIRS = Number(process.argv[2] ?? 1500);
const PART = process.argv[3];
/** Who is told 404 waits; so many wait beside each other. */
const LANES = 20;
const LANES_OF_LISTS = 4;
/** Lists in which rows of cases are gone through. */
const OVER_ROWS = /\/(?:accesses|cases|findings|hearings|inbox|limits|officers|proposals|requests|rooms)(?:\/statistics)?$/u;
const WARM = 20;
/** So many ordinary cases are in either world. */
const OTHERS = 200;
/** The large case has so many entries. */
const LARGE = 1500;

const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** How well the better guess tells one sample from the other by size alone: 0.5 not at all, 1 always. The area under the curve, by ranks. */
function toldApart(one: readonly number[], other: readonly number[]): number {
  const ranked = [...one.map((value) => ({ value, isOne: true })), ...other.map((value) => ({ value, isOne: false }))].toSorted(
    (a, b) => a.value - b.value,
  );
  const ranks = ranked.reduce((sum, { isOne }, index) => sum + (isOne ? index + 1 : 0), 0);
  const area = (ranks - (one.length * (one.length + 1)) / 2) / (one.length * other.length);
  return Math.max(area, 1 - area);
}

/** A question, asked once: how long the answer took, in microseconds. */
type Ask = () => Promise<number>;

/** Asks all of them in turns, each time in another order by lot: whatever else the machine does falls on all alike. */
async function inTurns(
  asks: (turn: number) => readonly Ask[],
  { lanes }: { readonly lanes: number },
): Promise<readonly (readonly number[])[]> {
  const took = asks(0).map((): number[] => []);
  let turns = 0;
  const lane = async (): Promise<void> => {
    for (let turn = turns++; turn < PAIRS + WARM; turn = turns++) {
      const order = [...asks(turn).entries()].map((one) => ({ one, lot: Math.random() })).toSorted((a, b) => a.lot - b.lot);
      for (const {
        one: [index, ask],
      } of order) {
        const micros = await ask();
        if (turn >= WARM) took[index]?.push(micros);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return took;
}

interface Asked {
  readonly app: FastifyInstance;
  readonly token: string;
  readonly url: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly status?: number;
}

const ask =
  ({ app, token, url, body, status }: Asked): Ask =>
  async () => {
    const headers = {
      authorization: `Bearer ${token}`,
      'x-purpose': 'bench',
      ...(body === undefined ? {} : { 'idempotency-key': randomUUID() }),
    };
    const begun = performance.now();
    const { statusCode } = await app.inject({ url, headers, ...(body === undefined ? {} : { method: 'POST', payload: body }) });
    const micros = (performance.now() - begun) * 1000;
    if (status !== undefined && statusCode !== status) throw new Error(`${url} answered ${statusCode}`);
    return micros;
  };

const openStore = async (): ReturnType<(typeof STORES)[number]['open']> => {
  const store = STORES.find(({ kind, skipped }) => kind === 'server' && skipped === undefined);
  if (store === undefined) throw new Error('no PostgreSQL server to measure on; set DATABASE_URL');
  return store.open();
};

/** Makes a case a large one: its last entry over and over. */
const grow = (database: Database, id: string): Promise<unknown> =>
  sql`insert into fashu.acts select (jsonb_populate_record(a, jsonb_build_object('number', n))).* from fashu.acts a, generate_series(3, ${LARGE}::integer) n
    where a.case_id = ${id} and a.number = 2`.execute(database.owner);

const A_CASE = ['', '/offers', '/limits', '/entries', '/documents', '/parties', '/files', '/entries/1/proof'];

/** Hidden cases, small and large, beside absent ones. */
async function hiddenAndAbsent(): Promise<void> {
  const opened = await openStore();
  const { grounds } = await groundOn(opened.database);
  const api = await apiOn(grounds, { isAlikeInTime: true });
  const small = (await someCases(grounds, 40)).map((receipt) => receipt.case);
  const large = (await someCases(grounds, 1)).map((receipt) => receipt.case);
  await grow(opened.database, large[0] ?? '');
  const token = await api.tokenOf(officer('贺兰'));
  const act = { act: 'fileCase', role: 'police', form: {} };
  for (const { to, ids } of [
    { to: 'a small case', ids: small },
    { to: `one of ${LARGE} entries`, ids: large },
  ])
    for (const [rest, body] of [...A_CASE.map((path) => [path, undefined] as const), ['/acts', act] as const]) {
      const of = (id: string): Ask =>
        ask({ app: api.app, token, url: `/api/v1/cases/${id}${rest}`, status: 404, ...(body === undefined ? {} : { body }) });
      const [hidden = [], absent = []] = await inTurns((turn) => [of(ids[turn % ids.length] ?? ''), of(randomUUID())], { lanes: LANES });
      print(
        `${to}${rest}: hidden ${(median(hidden) / 1000).toFixed(2)} ms, absent ${(median(absent) / 1000).toFixed(2)} ms, AUC ${toldApart(hidden, absent).toFixed(3)}`,
      );
    }
  await api.end();
  await opened.end();
}

/** What every reader is given without asking for a case: where no answer may be held up, and the rows alone decide how long it takes. */
async function listsOfTwoWorlds(): Promise<void> {
  const make = async (hasSealedCase: boolean): Promise<World> =>
    worldOn(await openStore(), { hasSealedCase, isAlikeInTime: true, others: OTHERS });
  const [without, sealed, like] = [await make(false), await make(true), await make(false)];
  const worlds = [without, sealed, like];
  for (const { store } of worlds) await sql`analyze`.execute(store.database.owner);
  const lists = [...readablePaths(without).filter((path) => OVER_ROWS.test(path)), '/api/v1/cases?q=9号'];
  const apart: number[] = [];
  for (const actor of OUTSIDERS.filter((_one, index) => index % 3 === 0)) {
    const tokens = await Promise.all(worlds.map(({ grounds }) => tokenOf(grounds.database, actor)));
    for (const url of lists) {
      const asks = worlds.map(({ app }, index) => ask({ app, token: tokens[index] ?? '', url: encodeURI(url) }));
      const [one = [], two = [], three = []] = await inTurns(() => asks, { lanes: LANES_OF_LISTS });
      apart.push(toldApart(one, two));
      print(
        `${actor.id} ${url}: without ${median(one).toFixed(0)} µs, with ${median(two).toFixed(0)} µs, AUC ${toldApart(one, two).toFixed(3)}; two alike ${toldApart(one, three).toFixed(3)}`,
      );
    }
  }
  print(
    `lists: ${apart.length} compared, at most ${Math.max(...apart).toFixed(3)}, ${apart.filter((area) => area > 0.55).length} above 0.55`,
  );
  for (const { app, store } of worlds) {
    await app.close();
    await store.end();
  }
}

const tokenOf = (database: Database, actor: Actor): Promise<string> =>
  issueToken(database, { actor, scopes: ['read'], expiresAt: '2999-01-01T00:00:00Z' });

if (PART !== 'lists') await hiddenAndAbsent();
if (PART !== 'cases') await listsOfTwoWorlds();
