import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openNewCase } from '#platform/acts';
import { apiOn, groundOn, officer, STORES, type TestApi, type TestStore } from '#platform/testing';
import { run } from './api.ts';
import { run as serve } from './serve.ts';

const lin = officer('林禾');
const folder = mkdtempSync(join(tmpdir(), 'fashu-cli-api-'));
let opened: TestStore;
let api: TestApi;
let id = '';

beforeAll(async () => {
  opened = await STORES[0]!.open();
  const { grounds } = await groundOn(opened.database);
  api = await apiOn(grounds);
  vi.stubEnv('FASHU_URL', await api.app.listen({ host: '127.0.0.1', port: 0 }));
  vi.stubEnv('FASHU_TOKEN', await api.tokenOf(lin));
  const outcome = await openNewCase(grounds, lin, {
    procedure: 'criminal',
    role: 'police',
    subjects: [
      { id: 'case', type: 'case', facts: { origin: 'public-security' } },
      { id: 'shen', type: 'accused', name: '申某', facts: { age: 'adult', gravity: 'up-to-three' } },
    ],
    key: 'cli-test-case',
  });
  if (!('done' in outcome)) throw new Error(JSON.stringify(outcome));
  id = outcome.done.case;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await api.end();
  await opened.end();
});

async function asked(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(args, { out: (line) => void out.push(line), err: (line) => void err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('CLI-API1 a case is worked in from the command line: what may be done, doing it, what runs, the proof of it', async () => {
  expect((await asked('offers', id)).out).toContain('acceptReport');
  const form = join(folder, 'form.yaml');
  writeFileSync(form, 'source: report\nfacts: 店内现金被盗\n');
  const together = officer('周砚').id;
  const done = await asked('act', id, 'acceptReport', '--role', 'police', '--form', form, '--together', together);
  expect([done.code, done.err]).toEqual([0, '']);
  expect(done.out).toContain(`${id} #2`);
  expect((await asked('limits', id)).code).toBe(0);
  expect((await asked('inbox')).out).toContain(id);
  expect(JSON.parse((await asked('case', id, '--json')).out)).toMatchObject({ id, version: 2 });
  const to = join(folder, 'two.tlog-proof');
  expect((await asked('proof', id, '2', '--to', to)).err).toContain('api/not-in-ledger-yet');
  await api.sequencer.integrate();
  expect((await asked('proof', id, '2', '--to', to)).code).toBe(0);
  expect(readFileSync(to, 'utf8')).toContain('test.fashu.invalid/ledger');
});

test('CLI-API2 what is refused says every reason in both tongues; what is not there says no more than that', async () => {
  const refused = await asked('act', id, 'detain', '--role', 'police', '--subject', 'shen');
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/不予准许 {2}refused \(api\/refused\)\n {2}- .*[\u4E00-\u9FFF].*[a-z]/u);
  expect((await asked('case', 'nowhere')).err).toContain('api/not-found');
});

test('CLI-API5 whoever does not handle the case says what for, once', async () => {
  vi.stubEnv('FASHU_TOKEN', await api.tokenOf(officer('沈川')));
  expect(await asked('case', id)).toMatchObject({ code: 1, err: expect.stringContaining('X-Purpose') as string });
  expect((await asked('case', id, '--purpose', '督办羁押期限')).code).toBe(0);
  expect((await asked('offers', id)).code).toBe(0);
  vi.stubEnv('FASHU_TOKEN', await api.tokenOf(lin));
});

test('CLI-API3 wrong use and no answer are told apart from a refusal, with what to do', async () => {
  expect(await asked('fly')).toMatchObject({ code: 2, err: expect.stringContaining('--help') as string });
  expect(await asked('case')).toMatchObject({ code: 2 });
  expect(await asked('inbox', '--url', 'http://127.0.0.1:1')).toMatchObject({
    code: 2,
    err: expect.stringContaining('no answer') as string,
  });
  vi.stubEnv('FASHU_TOKEN', '');
  expect(await asked('inbox')).toMatchObject({ code: 2, err: expect.stringContaining('FASHU_TOKEN') as string });
  expect((await asked('--help')).out).toMatch(/审批 approves/u);
});

test('CLI-API4 `serve` tells how a node is set up, and takes no options', async () => {
  const [out, err]: [string[], string[]] = [[], []];
  const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  expect([await serve(['--help'], io), await serve(['--port'], io)]).toEqual([0, 2]);
  expect([out.join(''), err.join('')]).toEqual([expect.stringContaining('FASHU_PORT'), expect.stringContaining('fashu serve --help')]);
});
