import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { drawFor, historyPath, isProblem, openCheckpoint, type ActToRecord } from '#justice/ledger';
import { NODE_SHA256_ED25519 } from '#verify/node';
import { buildLedger, inventedLedger, proofOf, turned, type TestLedger } from '../../verify/ledger-in-tests.ts';
import { run } from './verify.ts';

let folder = '';
let ledger: TestLedger;
let server: Server;
const at = (name: string): string => join(folder, name);

async function write(name: string, bytes: Uint8Array | string): Promise<string> {
  await mkdir(dirname(at(name)), { recursive: true });
  await writeFile(at(name), bytes);
  return at(name);
}

async function writeLedger(name: string, { files }: TestLedger): Promise<void> {
  for (const [path, bytes] of files) await write(`${name}/${path}`, bytes);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fashu-verify-'));
  ledger = await inventedLedger(NODE_SHA256_ED25519, [3, 20]);
  await writeLedger('ledger', ledger);
  await write('keys', ledger.keys);
  await write('proof', await proofOf(ledger, 7, ledger.rows[7]!.openings));
  await write('document', '起诉书 7');
  server = createServer((request, answer) => {
    const bytes = request.url === '/broken/checkpoint' ? undefined : ledger.files.get((request.url ?? '').slice('/ledger/'.length));
    answer.writeHead(request.url === '/broken/checkpoint' ? 500 : bytes === undefined ? 404 : 200).end(bytes);
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

async function told(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(args, { out: (line) => void out.push(line), err: (line) => void err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('a ledger', () => {
  test('L23 that holds is told in both languages, exit code 0', async () => {
    const { code, out } = await told(at('ledger'), '--trust', at('keys'));
    expect(code).toBe(0);
    expect(out).toBe(
      '✓ 账本完好:fashu.example/lin-jiang,7 件案件的 20 项行为,2 个检查点;见证:bar.example/witness\n' +
        '  the ledger holds: fashu.example/lin-jiang, 20 acts of 7 cases, 2 checkpoints; witnessed by bar.example/witness',
    );
  });

  test('L23 on a web server is checked the same', async () => {
    const { port } = server.address() as AddressInfo;
    expect(await told(`http://127.0.0.1:${port}/ledger/`, '--trust', at('keys'))).toMatchObject({ code: 0 });
    expect(await told(`http://127.0.0.1:${port}/broken`, '--trust', at('keys'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('answered 500') as string,
    });
    expect(await told('http://127.0.0.1:1/ledger', '--trust', at('keys'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('cannot be reached') as string,
    });
    expect(await told(`http://127.0.0.1:${port}/nothing`, '--trust', at('keys'))).toMatchObject({ code: 1 });
  });

  test('L23 is shown one’s token where that is for it, and nowhere else', async () => {
    const { port } = server.address() as AddressInfo;
    const shown: (string | undefined)[] = [];
    server.on('request', ({ headers }) => shown.push(headers.authorization));
    vi.stubEnv('FASHU_TOKEN', 'fashu_of-my-own');
    for (const own of [`http://127.0.0.1:${port}`, 'http://127.0.0.1:1']) {
      vi.stubEnv('FASHU_URL', own);
      await told(`http://127.0.0.1:${port}/nothing`, '--trust', at('keys'));
    }
    vi.unstubAllEnvs();
    expect([...new Set(shown)]).toEqual(['Bearer fashu_of-my-own', undefined]);
  });

  test('L23 that was changed is told with its place, exit code 1', async () => {
    await writeLedger('changed', ledger);
    await write('changed/tile/0/000.p/20', turned(ledger.files.get('tile/0/000.p/20')!, 32 * 11, 0));
    const { code, out } = await told(at('changed'), '--trust', at('keys'));
    expect(code).toBe(1);
    expect(out).toBe(
      '✗ 核验不通过  position 11:行为与账本的树不符 (案-4 act 2, tile/0/000.p/20)\n  does not hold  position 11: the act is not the one in the tree (案-4 act 2, tile/0/000.p/20)',
    );
  });

  test('L23 is held against a checkpoint kept from earlier', async () => {
    const earlier = await write('earlier', ledger.files.get(historyPath(3))!);
    expect((await told(at('ledger'), '--trust', at('keys'), '--earlier', earlier)).out).toContain('由先前的 3 项增长而来');
    const other = await inventedLedger(NODE_SHA256_ED25519, [4, 30]);
    expect(
      await told(at('ledger'), '--trust', at('keys'), '--earlier', await write('later', other.files.get('checkpoint')!)),
    ).toMatchObject({ code: 1 });
  });

  test('L23 is told as JSON', async () => {
    const good = JSON.parse((await told(at('ledger'), '--trust', at('keys'), '--json')).out) as object;
    expect(good).toMatchObject({
      ok: true,
      size: 20,
      acts: 20,
      cases: 7,
      checkpoints: 2,
      unwitnessed: 0,
      witnesses: [{ name: 'bar.example/witness' }],
    });
    const bad = JSON.parse((await told(at('keys'), '--trust', at('keys'), '--json')).out) as object;
    expect(bad).toMatchObject({
      ok: false,
      problem: 'ledger/not-a-proof',
      en: expect.stringContaining('not a well-formed proof file') as string,
    });
  });
});

describe('a proof', () => {
  test('L23 that holds is told, with the document it names', async () => {
    const { code, out } = await told(at('proof'), '--trust', at('keys'), '--document', at('document'));
    expect(code).toBe(0);
    expect(out).toContain('证明成立:fashu.example/lin-jiang 的第 7 位,案-0 第 2 项行为');
    expect(out).toContain('the document is the one the act names: /documents/0');
  });

  test('L23 of another document is no proof of this one', async () => {
    expect(await told(at('proof'), '--trust', at('keys'), '--document', at('keys'))).toMatchObject({ code: 1 });
  });

  test('L23 prints no personal datum unless it was opened and JSON was asked for', async () => {
    expect((await told(at('proof'), '--trust', at('keys'))).out).not.toContain('甲某7');
    expect((await told(at('proof'), '--trust', at('keys'), '--json')).out).toContain('甲某7');
  });
});

test('L23 an allocation is drawn again', async () => {
  const candidates = [
    { id: 'judge-1', load: 1, specialty: 0 },
    { id: 'judge-2', load: 0, specialty: 3 },
  ];
  const filed: ActToRecord = { case: 'c', number: 1, act: { act: 'fileCase', candidates } };
  const before = await buildLedger({ suite: NODE_SHA256_ED25519, acts: [filed], sizes: [1] });
  const head = openCheckpoint(before.files.get('checkpoint')!, before.trust, 'c');
  const drawn = isProblem(head)
    ? head
    : drawFor(before.suite.hash, { case: 'c', round: 1, filedAt: 0, listedAt: 0, candidates, checkpoint: head.checkpoint });
  if (isProblem(drawn)) throw new Error(drawn.problem);
  const { weights: _, ...claim } = drawn;
  const allocated: ActToRecord = {
    case: 'c',
    number: 2,
    act: { act: 'allocate', draw: { format: 'fashu-draw/1', round: 1, filedAt: 0, listedAt: 0, checkpoint: 1, ...claim } },
  };
  await writeLedger('allocated', await buildLedger({ suite: NODE_SHA256_ED25519, acts: [filed, allocated], sizes: [1, 2] }));
  const { code, out } = await told(at('allocated'), '--trust', at('keys'), '--allocation', '1');
  expect(code).toBe(0);
  expect(out).toContain(`分案可以重算:c 由 ${drawn.officer} 承办,2 名候选人`);
  expect(await told(at('allocated'), '--trust', at('keys'), '--allocation', '0')).toMatchObject({ code: 1 });
});

describe('the keys of a node', () => {
  test('L23 are printed as the node wrote them, to be handed on', async () => {
    await write('home/ledger-keys', ledger.keys);
    expect(await told('key', at('home'))).toEqual({ code: 0, out: ledger.keys.trimEnd(), err: '' });
  });

  test.each<[string, string | undefined]>([
    ['no node', undefined],
    ['keys that are none', 'log linjiang'],
  ])('L23 %s: one sentence, exit code 1', async (name, keys) => {
    if (keys !== undefined) await write(`${name}/ledger-keys`, keys);
    const { code, out, err } = await told('key', at(name));
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('holds no keys');
  });
});

describe('wrong use', () => {
  test.each<[string, () => readonly string[], string]>([
    ['nothing to check', () => ['--trust', at('keys')], 'is needed'],
    ['two things to check', () => [at('ledger'), at('proof'), '--trust', at('keys')], 'is needed'],
    ['no keys', () => [at('ledger')], 'cannot vouch for itself'],
    ['keys that are none', () => [at('ledger'), '--trust', at('document')], '--trust'],
    ['a file that is not there', () => [at('nothing'), '--trust', at('keys')], 'cannot be read'],
    ['a document beside a ledger', () => [at('ledger'), '--trust', at('keys'), '--document', at('document')], 'goes with a proof'],
    ['an earlier checkpoint beside a proof', () => [at('proof'), '--trust', at('keys'), '--earlier', at('document')], 'go with a ledger'],
    ['a position that is none', () => [at('ledger'), '--trust', at('keys'), '--allocation', 'x'], 'a whole number'],
    ['a misspelt option', () => [at('ledger'), '--trsut', at('keys')], 'did you mean `--trust`'],
  ])('L23 %s: one sentence, exit code 2', async (_, args, sentence) => {
    const { code, out, err } = await told(...args());
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  test('L23 help explains every option', async () => {
    const { code, out } = await told('--help');
    expect(code).toBe(0);
    for (const option of ['--trust', '--earlier', '--allocation', '--document', '--json']) expect(out).toContain(option);
  });
});
