import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNewCase, performAct, type Actor, type Grounds } from '#platform/acts';
import { directoryFiles } from '#platform/files';
import { identityOf, issueToken } from '#platform/identity';
import { groundOn, officer, STORES, type TestStore } from '#platform/testing';
import { buildApp } from './app.ts';

const MINOR = '岳小满';
const FAR_AHEAD = '2999-01-01T00:00:00Z';
const ORDINARY = 'case-1';
const SEALED = 'case-2';
const WITNESS: Actor = { kind: 'person', id: 'p-witness' };

interface World {
  readonly store: TestStore;
  readonly grounds: Grounds;
  readonly app: FastifyInstance;
  readonly tokens: Map<string, string>;
}

/** A world: Linjiang, one ordinary case, and in the second world one sealed case with everything a case brings with it. */
async function world(hasSealedCase: boolean): Promise<World> {
  const store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
  const { grounds: plain } = await groundOn(store.database);
  const grounds: Grounds = {
    ...plain,
    practices: Object.fromEntries(
      Object.entries(plain.practices).map(([id, practice]) => [
        id,
        { ...practice, labelOf: ({ subjects }) => (subjects.some(({ name }) => name === MINOR) ? 'sealed' : 'internal') },
      ]),
    ),
  };
  await store.database.system((query) =>
    query
      .insertInto('people')
      .values({ id: WITNESS.id, name: '申某', kind: 'person', body: '{}' } as never)
      .execute(),
  );
  await openOne(grounds, { id: ORDINARY, by: ['林禾', '周砚'], name: '申某', person: WITNESS.id });
  if (hasSealedCase) {
    await openOne(grounds, { id: SEALED, by: ['陈柯', '戴月'], name: MINOR });
    await store.database.system((query) => furnish(SEALED).execute(query));
  }
  const app = await buildApp({
    ...grounds,
    identity: identityOf(grounds),
    ledger: {
      directory: '/nowhere',
      origin: 'test',
      key: 'test',
      entriesFor: 'everybody',
      hash: { name: 'SHA-256', digest: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()) },
    },
    openings: { keepOpenings: async () => undefined },
    cite: ({ law, article }) => [`${law} ${article}`, `${law} ${article}`],
    lawTexts: { lawOf: () => undefined, list: async () => [], article: async () => ({ problem: 'none' }), articles: async () => [] },
    files: { store: directoryFiles('/nowhere'), most: 0 },
    version: 'test',
    isDemonstration: false,
    requestsAMinute: 100_000,
  });
  return { store, grounds, app, tokens: new Map() };
}

interface Opening {
  readonly id: string;
  readonly by: readonly [string, string];
  readonly name: string;
  readonly person?: string;
}

async function openOne(grounds: Grounds, { id, by: [first, second], name, person }: Opening): Promise<void> {
  const actor = officer(first);
  const accused = {
    id: 'one',
    type: 'accused',
    name,
    facts: { age: 'adult', gravity: 'up-to-three' },
    ...(person === undefined ? {} : { person }),
  };
  // The case has the same name in every world, whatever else is given names.
  const opened = await openNewCase({ ...grounds, newId: () => id }, actor, {
    procedure: 'criminal',
    role: 'police',
    key: `${first}-open`,
    subjects: [{ id: 'case', type: 'case', facts: { origin: 'public-security' } }, accused],
  });
  if (!('done' in opened)) throw new Error(JSON.stringify(opened));
  const form = { source: 'report', facts: '店内现金被盗' };
  const reported = await performAct(grounds, actor, {
    case: opened.done.case,
    act: 'acceptReport',
    role: 'police',
    together: [officer(second).id],
    form,
    key: `${first}-report`,
  });
  if (!('done' in reported)) throw new Error(JSON.stringify(reported));
}

/** What else a case may have: another agency with a part, a limit, a request, a proposal, a finding, a look. */
const furnish = (id: string) => sql`
  with agencies as (insert into case_agencies (case_id, role, agency_id, since) values (${id}, 'procuratorate', 'jc-north', 2) returning 1),
    numbers as (insert into case_numbers (case_id, agency_id, kind, number) values (${id}, 'ga-north', '刑立', '(2026)北0001刑立9号') returning 1),
    clocks as (insert into limits (case_id, clock, limit_name, subject, started_at, due, provisional, steps, agency_id, status, started_by, late)
      values (${id}, 9, 'cpl-arrest-request', 'one', '2026-01-01', '2026-01-04', false, '[]', 'ga-north', 'running', 2, false) returning 1),
    asked as (insert into requests (case_id, request, subject, asked_by, asked_at, of_role, of_agency) values (${id}, 'arrest-review', 'one', 2, '2026-01-03', 'procuratorate', 'jc-north') returning 1),
    proposed as (insert into proposals (id, case_id, act, role, agency_id, command, awaiting, state, proposed_by)
      values ('prop', ${id}, 'fileCase', 'police', 'ga-north', '{}', '{"posts":["police-head"],"members":[]}', 'open', ${officer('陈柯').id}) returning 1),
    withdrawn as (insert into recusals (case_id, officer_id, basis) values (${id}, ${officer('林禾').id}, '近亲属') returning 1),
    looked as (insert into accesses (actor, agency_id, case_id, purpose, basis, what) values (${officer('陈柯').id}, 'ga-north', ${id}, 'x', 'y', 'case') returning 1)
  insert into findings (id, kind, case_id, subject, reference, body, agency_id)
    values ('f1', 'limit-overdue', ${id}, 'one', '1', '{"limit":"cpl-arrest-request","due":"2026-01-04"}', 'ga-north'),
      ('f2', 'limit-overdue-supervised', ${id}, 'one', '1', '{"limit":"cpl-arrest-request","due":"2026-01-04"}', 'jc-north')`;

async function tokenOf({ store, tokens }: World, actor: Actor): Promise<string> {
  const known = tokens.get(actor.id);
  if (known !== undefined) return known;
  const token = await issueToken(store.database, { actor, scopes: ['read', 'write'], expiresAt: FAR_AHEAD });
  tokens.set(actor.id, token);
  return token;
}

interface Asking {
  readonly actor: Actor;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** An answer as bytes: status, headers and body, with what no two moments or tokens share made equal. */
async function answer(of: World, { actor, method, url, body }: Asking): Promise<string> {
  const response = await of.app.inject({
    method,
    url,
    headers: {
      authorization: `Bearer ${await tokenOf(of, actor)}`,
      'x-purpose': 'asks',
      ...(method === 'POST' ? { 'idempotency-key': 'key-of-this-question' } : {}),
    },
    ...(body === undefined ? {} : { payload: body }),
  });
  const headers = Object.entries(response.headers).filter(([name]) => !/^(?:date|x-ratelimit|connection|keep-alive)/u.test(name));
  return `${response.statusCode} ${JSON.stringify(headers)} ${response.body}`
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?/gu, 'WHEN')
    .replaceAll(/[\w-]{43}/gu, 'HASH');
}

/** One of each: handlers of the other case, those who lead, superiors, other organs, administrators, a party to the other case. */
const OUTSIDERS: readonly Actor[] = [
  ...['林禾', '秦岳', '沈川', '卢桥', '陆平', '叶舟', '顾清', '柳原', '路遥', '石坚', '卓然', '程序', '安全', '审计'].map((name) =>
    officer(name),
  ),
  WITNESS,
];

let without: World;
let withSealed: World;
let paths: readonly string[];

beforeAll(async () => {
  [without, withSealed] = [await world(false), await world(true)];
  await without.app.ready();
  const document = (
    without.app as unknown as { readonly swagger: () => { readonly paths: Record<string, Record<string, unknown>> } }
  ).swagger();
  paths = Object.entries(document.paths)
    .filter(([path, methods]) => path.startsWith('/api/') && 'get' in methods && !path.endsWith('/events'))
    .map(([path]) => path);
});
afterAll(async () => {
  for (const { app, store } of [without, withSealed]) {
    await app.close();
    await store.end();
  }
});

/** The addresses of a path, with everything an outsider could guess in its places. */
const filled = (path: string): readonly string[] =>
  path.includes('{')
    ? [SEALED, ORDINARY, 'nothing'].map((id) =>
        path
          .replace(/\{(?:number|entry)\}/u, '1')
          .replace('{proposal}', 'prop')
          .replace('{finding}', 'f1')
          .replace('{agency}', 'ga-north')
          .replaceAll(/\{[^}]+\}/gu, id),
      )
    : [path];

describe('two worlds', () => {
  test('W21 the sealed case is there for who handles it', async () => {
    const asking: Asking = { actor: officer('陈柯'), method: 'GET', url: `/api/v1/cases/${SEALED}` };
    expect(await answer(withSealed, asking)).toMatch(/^200 .*岳小满/u);
    expect(await answer(without, asking)).toMatch(/^404 /u);
  });

  test('W21 two worlds that differ in one sealed case give every outsider the same bytes on every route one can read', async () => {
    const differs: string[] = [];
    let compared = 0;
    for (const actor of OUTSIDERS)
      for (const url of paths.flatMap((path) => filled(path))) {
        const [one, other] = [
          await answer(without, { actor, method: 'GET', url }),
          await answer(withSealed, { actor, method: 'GET', url }),
        ];
        compared += 1;
        if (one !== other) differs.push(`${actor.id} ${url}\n${one.slice(0, 400)}\n${other.slice(0, 400)}`);
      }
    process.stdout.write(
      `two worlds: ${compared} answers on ${paths.length} routes for ${OUTSIDERS.length} people, ${differs.length} differ\n`,
    );
    expect(differs.slice(0, 3)).toEqual([]);
    expect(paths.length).toBeGreaterThan(10);
  });

  test('W21 search finds nothing of it by name, number or label', async () => {
    for (const actor of OUTSIDERS)
      for (const q of [MINOR, '9号', '刑立']) {
        const asking: Asking = { actor, method: 'GET', url: `/api/v1/cases?q=${encodeURIComponent(q)}` };
        expect(await answer(withSealed, asking)).toBe(await answer(without, asking));
      }
  });

  test('W21 who tries to act in it, to propose or to decide is told what is told of a case that does not exist', async () => {
    const bodies = [
      { url: `/api/v1/cases/${SEALED}/acts`, body: { act: 'fileCase', role: 'police', form: {} } },
      { url: `/api/v1/cases/${SEALED}/proposals`, body: { act: 'fileCase', role: 'police', form: {} } },
      { url: `/api/v1/cases/${SEALED}/subjects`, body: { role: 'police', subjects: [{ id: 'two', type: 'accused' }] } },
      { url: '/api/v1/proposals/prop/decisions', body: { what: 'approve', post: 'police-head' } },
      { url: '/api/v1/findings/f1/handling', body: { state: 'closed', says: '已办' } },
    ];
    // Who leads an agency with a part in it may name an officer to it, on record: they are told that there is such a case.
    const assigning = { officer: officer('戴月').id, agency: 'ga-north' };
    const byOthers = [
      { url: `/api/v1/cases/${SEALED}/assignments`, body: assigning },
      { url: `/api/v1/cases/${SEALED}/reliefs`, body: { ...assigning, basis: '工作调整' } },
      { url: `/api/v1/cases/${SEALED}/recusals`, body: { ...assigning, basis: '本人申请' } },
    ];
    const leaders = new Set(['秦岳', '沈川'].map((name) => officer(name).id));
    const differs: string[] = [];
    for (const actor of OUTSIDERS)
      for (const { url, body } of leaders.has(actor.id) ? bodies : [...bodies, ...byOthers]) {
        const [one, other] = [
          await answer(without, { actor, method: 'POST', url, body }),
          await answer(withSealed, { actor, method: 'POST', url, body }),
        ];
        if (one !== other) differs.push(`${actor.id} ${url}\n${one.slice(0, 400)}\n${other.slice(0, 400)}`);
      }
    expect(differs).toEqual([]);
  });
});
