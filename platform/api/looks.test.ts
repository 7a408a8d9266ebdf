import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNewCase, type Actor } from '#platform/acts';
import { apiOn, groundOn, officer, STORES, type TestApi, type TestGround, type TestStore } from '#platform/testing';

const HANDLER = officer('林禾');
/** Leads the agency that handles the case. */
const HEAD = officer('沈川');
/** Of the same agency, with no part in the case. */
const COLLEAGUE = officer('戴月');
const STRANGER = officer('贺兰');
const SUSPECT = { kind: 'person', id: 'p-suspect' } as const;
const VICTIM = { kind: 'person', id: 'p-victim' } as const;

let store: TestStore;
let ground: TestGround;
let api: TestApi;
let id = '';
let other = '';

const opening = (name: string, person?: string) => ({
  procedure: 'criminal',
  role: 'police',
  key: randomUUID(),
  subjects: [
    { id: 'case', type: 'case', facts: { origin: 'public-security' } },
    {
      id: 'shen',
      type: 'accused',
      name,
      facts: { age: 'adult', gravity: 'up-to-three' },
      ...(person === undefined ? {} : { person, as: 'accused' }),
    },
  ],
});

beforeAll(async () => {
  store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
  ground = await groundOn(store.database);
  for (const { id: person } of [SUSPECT, VICTIM])
    await sql`insert into fashu.people (id, name, kind, body) values (${person}, '某', 'person', '{}')`.execute(store.database.owner);
  api = await apiOn(ground.grounds);
  const ids: string[] = [];
  for (const request of [opening('申某', SUSPECT.id), opening('查某')]) {
    const opened = await openNewCase(ground.grounds, HANDLER, request);
    if (!('done' in opened)) throw new Error(JSON.stringify(opened));
    ids.push(opened.done.case);
  }
  [id = '', other = ''] = ids;
  await sql`insert into fashu.case_parties (case_id, person_id, role, subject) values (${id}, ${VICTIM.id}, 'victim', 'shen')`.execute(
    store.database.owner,
  );
});
afterAll(async () => {
  await api.end();
  await store.end();
});

interface Row {
  readonly actor: string;
  readonly agency_id: string | null;
  readonly case_id: string;
  readonly purpose: string;
  readonly basis: string;
  readonly what: string;
}

/** What is on record since the last time it was asked. */
async function fresh(): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`select actor, agency_id, case_id, purpose, basis, what from fashu.accesses order by id`.execute(
    store.database.owner,
  );
  await sql`delete from fashu.accesses`.execute(store.database.owner);
  return rows;
}

async function get(actor: Actor, path: string, headers: Readonly<Record<string, string>> = {}) {
  const authorization = `Bearer ${await api.tokenOf(actor)}`;
  return api.app.inject({ url: `/api/v1${path}`, headers: { authorization, ...headers } });
}

describe('a look at personal data', () => {
  test('W25 whatever is read of a case is on record before it is shown: by whom, of which case, for what, on what ground', async () => {
    const document = (
      api.app as unknown as { readonly swagger: () => { readonly paths: Record<string, Record<string, unknown>> } }
    ).swagger();
    const paths = Object.entries(document.paths)
      .filter(([path, methods]) => path.startsWith('/api/v1/cases/{case}') && 'get' in methods)
      .map(([path]) => path.slice('/api/v1'.length));
    const unrecorded: string[] = [];
    for (const path of paths) {
      const url = path
        .replace('{case}', id)
        .replace('{number}', '1')
        .replace('{file}', `sha-256:${'a'.repeat(64)}`)
        .replaceAll(/\{[^}]+\}/gu, 'none')
        .concat('?act=acceptReport&agency=ga-north&from=2026-03-02T09:00&to=2026-03-02T10:00');
      await get(HANDLER, url, { 'x-purpose': 'review' });
      const rows = await fresh();
      if (rows.length === 0) unrecorded.push(path);
      for (const row of rows)
        expect([path, row]).toMatchObject([
          path,
          { actor: HANDLER.id, agency_id: 'ga-north', case_id: id, purpose: 'review', basis: 'handling' },
        ]);
    }
    // One's own unfinished words are nobody else's data.
    expect(unrecorded).toEqual(['/cases/{case}/drafts/{act}']);
    expect(paths.length).toBeGreaterThan(7);
  });

  test('W25 the ground is the one that opens the case to the reader, for the agency by which it does', async () => {
    for (const [actor, basis, agency, said, purpose] of [
      [HANDLER, 'handling', 'ga-north', {}, 'case-handling'],
      [HEAD, 'leading', 'ga-north', { 'x-purpose': 'review' }, 'review'],
      [COLLEAGUE, 'agency', 'ga-north', { 'x-purpose': 'review' }, 'review'],
      [SUSPECT, 'party', null, {}, 'own-case'],
    ] as const) {
      expect([basis, (await get(actor, `/cases/${id}`, said)).statusCode]).toEqual([basis, 200]);
      expect(await fresh()).toEqual([{ actor: actor.id, agency_id: agency, case_id: id, purpose, basis, what: 'case' }]);
    }
  });

  test('W61 who handles the case or is a party need not say what for; whoever else may look is told what to send, sees nothing, and leaves no look', async () => {
    for (const actor of [HEAD, COLLEAGUE])
      for (const path of ['', '/entries', '/limits', '/documents', '/parties', '/offers', '/entries/1/proof']) {
        const answer = await get(actor, `/cases/${id}${path}`);
        expect([path, answer.statusCode, answer.json()]).toMatchObject([
          path,
          403,
          {
            code: 'api/say-purpose',
            case: id,
            send: { header: 'X-Purpose', longest: 200 },
            help: { zh: expect.stringContaining('X-Purpose') },
          },
        ]);
        expect(answer.body).not.toContain('申某');
      }
    expect(await fresh()).toEqual([]);
  });

  test('W61 said once, it holds for the same reader and the same case for half a day, and for nothing else', async () => {
    const purpose = '督办羁押期限';
    expect((await get(HEAD, `/cases/${id}`, { 'x-purpose': encodeURIComponent(purpose) })).statusCode).toBe(200);
    expect((await get(HEAD, `/cases/${id}/entries`)).statusCode).toBe(200);
    const { rows } = await sql<Row>`select purpose, what from fashu.accesses order by id`.execute(store.database.owner);
    expect(rows.map((row) => [row.what, row.purpose])).toEqual([
      ['case', purpose],
      ['entries', purpose],
    ]);
    expect((await get(HEAD, `/cases/${other}`)).statusCode).toBe(403);
    expect((await get(COLLEAGUE, `/cases/${id}`)).statusCode).toBe(403);
    await sql`update fashu.accesses set at = at - interval '13 hours'`.execute(store.database.owner);
    expect((await get(HEAD, `/cases/${id}`)).statusCode).toBe(403);
    await fresh();
  });

  test('W61 of a sealed record who handles it says what for too; the person it is about does not', async () => {
    await get(HANDLER, `/cases/${id}`);
    await sql`update fashu.cases set label = 'sealed' where id = ${id}`.execute(store.database.owner);
    await sql`update fashu.roster set body = jsonb_set(body, '{clearance}', '"sealed"') where kind = 'officer' and id = ${HANDLER.id}`.execute(
      store.database.owner,
    );
    await sql`update fashu.settings set value = to_jsonb((value #>> '{}')::integer + 1) where name = 'roster-revision'`.execute(
      store.database.owner,
    );
    expect((await get(HANDLER, `/cases/${id}`)).statusCode).toBe(403);
    expect((await get(HANDLER, `/cases/${id}`, { 'x-purpose': 'retrial' })).statusCode).toBe(200);
    expect((await get(HANDLER, `/cases/${id}/entries`)).statusCode).toBe(200);
    expect((await get(SUSPECT, `/cases/${id}`)).statusCode).toBe(200);
    await sql`update fashu.cases set label = 'internal' where id = ${id}`.execute(store.database.owner);
    await fresh();
  });

  test('W25 what is not shown is no look; nobody learns from the record that there was something', async () => {
    for (const url of [`/cases/${id}`, `/cases/${id}/entries/1/proof`, '/cases/nowhere', '/cases?q=申某'])
      expect([url, (await get(STRANGER, url)).statusCode]).toEqual([url, url.includes('?') ? 200 : 404]);
    expect(await fresh()).toEqual([]);
  });

  test('W25 a purpose is what was said, in any script, and never more than a line', async () => {
    const said = async (purpose: string): Promise<string | undefined> => {
      await get(HANDLER, `/cases/${id}`, { 'x-purpose': purpose });
      return (await fresh())[0]?.purpose;
    };
    expect(await said(encodeURIComponent('复核羁押必要性'))).toBe('复核羁押必要性');
    expect(await said('100% review')).toBe('100% review');
    expect(await said('')).toBe('case-handling');
    expect(await said('%20%00%0A')).toBe('case-handling');
    expect(await said(`a%0Ab`)).toBe('a b');
    expect(await said(encodeURIComponent('𠮷'.repeat(300)))).toBe('𠮷'.repeat(200));
    expect(await said('x'.repeat(3000))).toBe('x'.repeat(200));
  });

  test('W25 looking for somebody is a look at everybody who is shown, also where no case is opened; going through one’s list is not', async () => {
    await get(HANDLER, `/cases?q=${encodeURIComponent('申某')}`, { 'x-purpose': 'conflict-check' });
    expect(await fresh()).toEqual([
      { actor: HANDLER.id, agency_id: 'ga-north', case_id: id, purpose: 'conflict-check', basis: 'handling', what: 'search' },
    ]);
    expect((await get(HEAD, `/cases?q=${encodeURIComponent('查某')}`)).json()).toMatchObject({ code: 'api/say-purpose' });
    expect(await fresh()).toEqual([]);
    await get(HEAD, `/cases?q=${encodeURIComponent('查某')}`, { 'x-purpose': 'review' });
    expect(await fresh()).toMatchObject([{ actor: HEAD.id, agency_id: 'ga-north', case_id: other, basis: 'leading', what: 'search' }]);
    await get(HANDLER, '/cases');
    expect(await fresh()).toEqual([]);
  });
});

describe('who looked at me', () => {
  const looks = async (actor: Actor) => {
    const answer = await get(actor, '/accesses?limit=200');
    expect(answer.statusCode).toBe(200);
    return answer.json<{ readonly items: readonly Record<string, unknown>[] }>().items;
  };

  test('W25 a party sees the looks of officers at their own case, by agency and not by name; of other cases and other parties nothing', async () => {
    await get(HANDLER, `/cases/${id}/entries`);
    await get(HEAD, `/cases/${id}`, { 'x-purpose': 'review' });
    await get(HANDLER, `/cases/${other}`);
    await get(VICTIM, `/cases/${id}`);
    await get(SUSPECT, `/cases/${id}`);
    for (const actor of [SUSPECT, VICTIM]) {
      const seen = await looks(actor);
      expect(seen).toMatchObject([
        { case: id, by: 'officer', what: 'entries', purpose: 'case-handling', basis: 'handling', agency: { agency: 'ga-north' } },
        { case: id, by: 'officer', what: 'case', purpose: 'review', basis: 'leading', agency: { agency: 'ga-north' } },
      ]);
      expect(seen).toHaveLength(2);
      for (const hidden of [HANDLER.id, HEAD.id, '林禾', '沈川', other, SUSPECT.id, VICTIM.id])
        expect([hidden, JSON.stringify(seen).includes(hidden)]).toEqual([hidden, false]);
    }
  });

  test('W25 an officer sees their own looks and nobody else’s; who has none sees none', async () => {
    expect(await looks(HANDLER)).toMatchObject([
      { case: id, by: 'me', what: 'entries' },
      { case: other, by: 'me', what: 'case' },
    ]);
    expect(await looks(HEAD)).toMatchObject([{ case: id, by: 'me', purpose: 'review' }]);
    expect(await looks(STRANGER)).toEqual([]);
  });

  test('W25 the counts are of the same looks, no more', async () => {
    const counts = async (actor: Actor) =>
      (await get(actor, '/accesses/statistics')).json<{ readonly items: readonly Record<string, unknown>[] }>().items;
    expect(
      (await counts(SUSPECT)).map(({ purpose, looks: of, cases }) => `${String(purpose)} ${String(of)} ${String(cases)}`).toSorted(),
    ).toEqual(['case-handling 1 1', 'review 1 1']);
    expect(await counts(STRANGER)).toEqual([]);
  });

  test('W25 a sealed case is there for whom it is about; another party to it is told of no look, as if there were none', async () => {
    await sql`update fashu.cases set label = 'sealed' where id = ${id}`.execute(store.database.owner);
    expect(await looks(VICTIM)).toEqual([]);
    expect(await looks(SUSPECT)).toHaveLength(2);
    expect((await get(VICTIM, '/accesses/statistics')).json()).toEqual({ items: [] });
  });
});
