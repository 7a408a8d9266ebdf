import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isProblem, parseKey, utf8 } from '#justice/ledger';
import { eraseDatum, openNewCase, type Actor, type Grounds } from '#platform/acts';
import { clearAbandoned } from '#platform/files';
import { apiOn, groundOn, officer, STORES, wordOf, zipOf, type TestApi, type TestStore } from '#platform/testing';
import { ED25519, verifyDocument, verifyProof } from '#verify';

const A_DAY = 86_400_000;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4]);

let store: TestStore;
let grounds: Grounds;
let api: TestApi;
beforeAll(async () => {
  store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
  ({ grounds } = await groundOn(store.database));
  api = await apiOn(grounds);
});
afterAll(async () => {
  await api.end();
  await store.end();
});

const LIN = officer('林禾');
const headersOf = async (actor: Actor, scopes: readonly string[] = ['read', 'write']): Promise<Record<string, string>> => ({
  authorization: `Bearer ${await api.tokenOf(actor, { scopes })}`,
});

async function aCase(): Promise<string> {
  const opened = await openNewCase(grounds, LIN, {
    procedure: 'criminal',
    role: 'police',
    subjects: [
      { id: 'case', type: 'case', facts: { origin: 'public-security' } },
      { id: 'shen', type: 'accused', name: '申某', facts: { age: 'adult', gravity: 'up-to-three' } },
    ],
    key: randomUUID(),
  });
  if (!('done' in opened)) throw new Error(JSON.stringify(opened));
  return opened.done.case;
}

interface Sending {
  readonly by?: Actor;
  readonly name?: string;
  readonly label?: string;
  readonly more?: Readonly<Record<string, string>>;
}

async function upload(
  id: string,
  payload: Uint8Array | string,
  { by = LIN, name = '照片.png', label = 'internal', more = {} }: Sending = {},
) {
  return api.app.inject({
    method: 'POST',
    url: `/api/v1/cases/${id}/files`,
    headers: {
      ...(await headersOf(by)),
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
      'x-file-label': label,
      ...more,
    },
    payload: Buffer.from(payload),
  });
}

interface Uploaded {
  readonly file: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly label: string;
}

const uploaded = async (id: string, payload: Uint8Array | string, sending: Sending = {}): Promise<Uploaded> => {
  const answer = await upload(id, payload, sending);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<Uploaded>();
};

const read = async (id: string, file: string, by: Actor = LIN, more: Readonly<Record<string, string>> = {}) =>
  api.app.inject({ url: `/api/v1/cases/${id}/files/${file}`, headers: { ...(await headersOf(by)), 'x-purpose': 'review', ...more } });

/** Evidence brought with a report. */
async function report(id: string, exhibits: readonly object[], by: Actor = LIN) {
  return api.app.inject({
    method: 'POST',
    url: `/api/v1/cases/${id}/acts`,
    headers: { ...(await headersOf(by)), 'idempotency-key': randomUUID() },
    payload: { act: 'acceptReport', role: 'police', form: { source: 'report', facts: '店内现金被盗', exhibits } },
  });
}
const asEvidence = (file: Uploaded): object => ({ ...file, kind: 'physical', proves: '被盗现场' });

describe('F a file handed in', () => {
  test('F10 is seen by nobody but its sender until an act names it; then by whoever may read the act, and each look is kept', async () => {
    const id = await aCase();
    const file = await uploaded(id, PNG);
    expect(file).toEqual({
      file: `sha-256:${createHash('sha256').update(PNG).digest('hex')}`,
      name: '照片.png',
      mediaType: 'image/png',
      bytes: PNG.length,
      label: 'internal',
    });
    expect((await read(id, file.file)).rawPayload).toEqual(PNG);
    expect((await read(id, file.file, officer('沈川'))).statusCode).toBe(404);
    const done = await report(id, [asEvidence(file)]);
    expect(done.statusCode, done.body).toBe(201);
    expect((await read(id, file.file, officer('沈川'))).rawPayload).toEqual(PNG);
    const stranger = await read(id, file.file, officer('贺兰'));
    const nothing = await read(randomUUID(), file.file, officer('贺兰'));
    expect([stranger.statusCode, stranger.body]).toEqual([404, nothing.body]);
    const { rows } = await sql<{ actor: string }>`select actor from fashu.accesses where case_id = ${id} and what like 'file %'`.execute(
      store.database.owner,
    );
    expect(new Set(rows.map(({ actor }) => actor))).toEqual(new Set([LIN.id, officer('沈川').id]));
  });

  test('F11 an act may name what its own sender handed in to this case, as it was handed in, and nothing else', async () => {
    const [id, other] = [await aCase(), await aCase()];
    const file = await uploaded(id, '现场情况', { name: '情况.txt' });
    const elsewhere = await uploaded(other, '别案材料', { name: '别案.txt' });
    const colleagues = await uploaded(id, '同事的材料', { name: '材料.txt', by: officer('沈川') });
    for (const wrong of [
      elsewhere,
      colleagues,
      { ...file, bytes: file.bytes + 1 },
      { ...file, label: 'public' },
      { ...file, mediaType: 'application/pdf' },
      { ...file, file: `sha-256:${'0'.repeat(64)}` },
    ]) {
      const answer = await report(id, [asEvidence(file), asEvidence(wrong)].slice(wrong.file === file.file ? 1 : 0));
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ code: 'api/refused', reasons: [{ code: 'acts/no-such-file' }] });
    }
    expect((await report(id, [asEvidence(file)])).statusCode).toBe(201);
  });

  test('F12 one cannot find out by naming files what is in a case one may not see', async () => {
    const id = await aCase();
    const file = await uploaded(id, '秘而不宣', { name: '一.txt' });
    await report(id, [asEvidence(file)]);
    const [there, not] = await Promise.all([
      report(id, [asEvidence(file)], officer('贺兰')),
      report(randomUUID(), [asEvidence(file)], officer('贺兰')),
    ]);
    expect([there.statusCode, there.body]).toEqual([not.statusCode, not.body]);
  });

  test.each<readonly [what: string, payload: Uint8Array | string, sending: Sending, status: number, code: string]>([
    ['is empty', '', {}, 400, 'api/invalid'],
    ['has a name nobody can read', PNG, { more: { 'x-file-name': '%E4%' } }, 400, 'api/invalid'],
    ['has no such label', PNG, { label: 'sealed' }, 400, 'api/invalid'],
    ['is an archive', zipOf({ '一.txt': '一' }), {}, 415, 'files/archive'],
    ['is a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 0]), { name: '照片.png' }, 415, 'files/wrong-type'],
    ['has macros', wordOf('一', { 'word/vbaProject.bin': '' }), {}, 415, 'files/macros'],
    ['was damaged on the way', PNG, { more: { 'x-file-digest': `sha-256:${'0'.repeat(64)}` } }, 422, 'files/damaged'],
    ['is too large', Buffer.alloc(4_194_305, 32), {}, 413, 'files/too-large'],
  ])('F13 that %s is not taken, and nothing of it stays', async (_what, payload, sending, status, code) => {
    const id = await aCase();
    const answer = await upload(id, payload, sending);
    expect([answer.statusCode, answer.json<{ readonly code: string }>().code]).toEqual([status, code]);
    const { rows } = await sql`select 1 from fashu.files where case_id = ${id}`.execute(store.database.owner);
    expect(rows).toEqual([]);
  });

  test.each<readonly [where: string, payload: Uint8Array | string, name: string]>([
    ['in its name', PNG, '机密★10年 行动方案.png'],
    ['in its text', '行动方案\n密级:绝密\n', '方案.txt'],
    ['in a document', wordOf('机密★长期'), '方案.docx'],
    ['in the head of a document', wordOf('正文', { 'word/header1.xml': '<w:p>绝密</w:p>' }), '方案.docx'],
  ])('F14 that bears the mark of a state secret %s is refused, with the article', async (_where, payload, name) => {
    const id = await aCase();
    const answer = await upload(id, payload, { name });
    expect(answer.statusCode).toBe(422);
    const [reason] = answer.json<{ readonly reasons: readonly { readonly code: string; readonly basis: readonly unknown[] }[] }>().reasons;
    expect(reason).toMatchObject({ code: 'acts/state-secret' });
    expect(reason?.basis.length).toBeGreaterThan(0);
    expect(answer.body).not.toContain('机密★');
  });

  test('F15 a case one may not see takes nothing in, and answers as one that is not there', async () => {
    const id = await aCase();
    const [there, not] = await Promise.all([upload(id, PNG, { by: officer('贺兰') }), upload(randomUUID(), PNG, { by: officer('贺兰') })]);
    expect([there.statusCode, there.body]).toEqual([404, not.body]);
    const answer = await api.app.inject({
      method: 'POST',
      url: `/api/v1/cases/${id}/files`,
      headers: { ...(await headersOf(LIN, ['read'])), 'content-type': 'application/octet-stream', 'x-file-name': 'a' },
      payload: PNG,
    });
    expect(answer.statusCode).toBe(403);
  });

  test('F16 only what runs nothing is shown on a page; all of it without scripts, under a name that is only a name', async () => {
    const id = await aCase();
    const picture = await uploaded(id, PNG, { name: '现场"照片\r\nSet-Cookie: a=b.png' });
    const paper = await uploaded(id, '%PDF-1.7\n', { name: '扫描.pdf' });
    const page = await uploaded(id, '<script>alert(1)</script>', { name: '网页.html' });
    const headersFor = async ({ file }: Uploaded) => (await read(id, file)).headers;
    for (const one of [picture, paper, page])
      expect(await headersFor(one)).toMatchObject({
        'content-security-policy': expect.stringContaining('sandbox'),
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
    expect((await headersFor(picture))['content-disposition']).toMatch(/^inline; /u);
    expect((await headersFor(paper))['content-disposition']).toMatch(/^attachment; /u);
    expect((await headersFor(paper))['content-type']).toBe('application/octet-stream');
    expect((await headersFor(page))['content-type']).toBe('text/plain; charset=utf-8');
    await report(id, [asEvidence(picture)]);
    const { 'content-disposition': called, 'set-cookie': cookie } = await headersFor(picture);
    expect(called).toContain(`filename*=UTF-8''${encodeURIComponent('现场_照片Set-Cookie_ a=b.png')}`);
    expect(cookie).toBeUndefined();
  });

  test('F17 a part of it is sent where a part is asked for', async () => {
    const id = await aCase();
    const { file } = await uploaded(id, PNG);
    const partOf = async (range: string) => {
      const { statusCode, headers, rawPayload } = await read(id, file, LIN, { range });
      return [statusCode, headers['content-range'], [...rawPayload]];
    };
    expect(await partOf('bytes=8-9')).toEqual([206, 'bytes 8-9/12', [1, 2]]);
    expect(await partOf('bytes=10-')).toEqual([206, 'bytes 10-11/12', [3, 4]]);
    expect(await partOf('bytes=-1')).toEqual([206, 'bytes 11-11/12', [4]]);
    expect(await partOf('bytes=99-')).toEqual([200, undefined, [...PNG]]);
    expect(await partOf('lines=1-2')).toEqual([200, undefined, [...PNG]]);
  });

  test('F18 a file more confidential than its reader is cleared for is not there for them', async () => {
    const id = await aCase();
    const sensitive = await uploaded(id, '病历', { name: '病历.txt', label: 'sensitive' });
    const plain = await uploaded(id, '清单', { name: '清单.txt' });
    await report(id, [asEvidence(sensitive), asEvidence(plain)]);
    const { roster } = await grounds.standing();
    const leader = roster.officers.find((one) => one.id === officer('沈川').id);
    const cleared = (clearance: string): Promise<unknown> =>
      sql`with changed as (update fashu.roster set body = jsonb_set(body, '{clearance}', to_jsonb(${clearance}::text)) where id = ${officer('沈川').id})
        update fashu.settings set value = to_jsonb((value #>> '{}')::integer + 1) where name = 'roster-revision'`.execute(
        store.database.owner,
      );
    await cleared('internal');
    expect((await read(id, sensitive.file, officer('沈川'))).statusCode).toBe(404);
    expect((await read(id, plain.file, officer('沈川'))).statusCode).toBe(200);
    await cleared(leader?.clearance ?? 'sensitive');
    expect((await read(id, sensitive.file, officer('沈川'))).statusCode).toBe(200);
  });

  test('F19 that an act names is what the ledger commits to: whoever has the proof can tell it from any other', async () => {
    const id = await aCase();
    const bytes = utf8('门框撬压痕迹');
    const file = await uploaded(id, bytes, { name: '痕迹.txt' });
    const { number } = (await report(id, [asEvidence(file)])).json<{ readonly number: number }>();
    await api.sequencer.integrate();
    const proof = await api.app.inject({ url: `/api/v1/cases/${id}/entries/${number}/proof`, headers: await headersOf(LIN) });
    const log = parseKey(api.ledger.key, [ED25519]);
    if (isProblem(log)) throw new Error(log.problem);
    const trust = { logs: [log], witnesses: [], quorum: 0 };
    const verdict = verifyProof(new Uint8Array(proof.rawPayload), trust, 'proof');
    if (isProblem(verdict)) throw new Error(verdict.problem);
    expect(verifyDocument(bytes, verdict, trust)).toEqual(['/form/exhibits/0/file']);
    expect(verifyDocument(utf8('门框撬压痕迹。'), verdict, trust)).toMatchObject({ problem: 'ledger/document-not-found' });
    // Neither digest nor name stands in what everybody may copy.
    const { rows } = await sql<{ leaf: string }>`select leaf from fashu.leaves where case_id = ${id} and number = ${number}`.execute(
      store.database.owner,
    );
    expect(rows[0]?.leaf).not.toContain(file.file);
    expect(rows[0]?.leaf).not.toContain('痕迹');
  });

  test('F20 that nobody came back to is thrown away after forty-five days; what an act or an open proposal names stays', async () => {
    const id = await aCase();
    const left = await uploaded(id, '无人问津', { name: '一.txt' });
    const named = await uploaded(id, '已入卷', { name: '二.txt' });
    const asked = await uploaded(id, '待审批', { name: '三.txt' });
    expect((await report(id, [asEvidence(named)])).statusCode).toBe(201);
    const command = JSON.stringify({ form: { exhibits: [asEvidence(asked)] } });
    await sql`insert into fashu.proposals (id, case_id, act, role, agency_id, command, awaiting, state, proposed_by, outcome)
      values (${randomUUID()}, ${id}, 'search', 'police', 'ga-north', ${command}::jsonb, '{"posts":[],"members":[]}', 'open', ${LIN.id}, null)`.execute(
      store.database.owner,
    );
    const files = api.files.store;
    const clear = (days: number) => clearAbandoned(store.database, files, Date.now() + days * A_DAY);
    await clear(44);
    expect(await files.open(left.file)).toBeDefined();
    await clear(46);
    expect(await files.open(left.file)).toBeUndefined();
    expect((await read(id, left.file)).statusCode).toBe(404);
    expect(await files.open(named.file)).toBeDefined();
    expect(await files.open(asked.file)).toBeDefined();
    await sql`update fashu.proposals set state = 'withdrawn' where case_id = ${id}`.execute(store.database.owner);
    await clear(46);
    expect(await files.open(asked.file)).toBeUndefined();
  });

  test('F36 bytes in their place that no row names are thrown away a week later: the store failed after they were put there', async () => {
    const id = await aCase();
    const named = await uploaded(id, '有案可查', { name: '有.txt' });
    const received = await api.files.store.receive(Readable.from([Buffer.from('无案可查')]), 1000);
    await received!.keep();
    const clear = (days: number) => clearAbandoned(store.database, api.files.store, Date.now() + days * A_DAY);
    expect(await clear(6)).toMatchObject({ strays: 0 });
    expect(await api.files.store.open(received!.file)).toBeDefined();
    expect(await clear(8)).toMatchObject({ strays: 1 });
    expect(await api.files.store.open(received!.file)).toBeUndefined();
    expect(await api.files.store.open(named.file)).toBeDefined();
    // Handed in again, it is there again.
    expect((await uploaded(id, '无案可查', { name: '又.txt' })).file).toBe(received!.file);
    expect(await api.files.store.open(received!.file)).toBeDefined();
  });

  test('F21 whose digest is erased is thrown away, unless another case has the same file; names are erased by themselves', async () => {
    const [id, other] = [await aCase(), await aCase()];
    const [alone, shared] = [await uploaded(id, '仅此一份', { name: '甲.txt' }), await uploaded(id, '两案都有', { name: '乙.txt' })];
    await uploaded(other, '两案都有', { name: '丙.txt' });
    const { number } = (await report(id, [asEvidence(alone), asEvidence(shared)])).json<{ readonly number: number }>();
    await api.sequencer.integrate();
    const erase = (path: string) => eraseDatum(grounds, api.sequencer, { case: id, number, path, basis: '依申请', by: 'o999' });
    expect(await erase('/form/exhibits/0/name')).toHaveProperty('erased');
    expect((await read(id, alone.file)).headers['content-disposition']).not.toContain(encodeURIComponent('甲'));
    for (const index of [0, 1]) expect(await erase(`/form/exhibits/${index}/file`)).toHaveProperty('erased');
    expect(await clearAbandoned(store.database, api.files.store, Date.now())).toMatchObject({ files: 2 });
    expect(await api.files.store.open(alone.file)).toBeUndefined();
    expect(await api.files.store.open(shared.file)).toBeDefined();
    expect((await read(id, shared.file)).statusCode).toBe(404);
  });
});
