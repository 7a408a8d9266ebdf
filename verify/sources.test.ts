import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECKPOINT_PATH, isProblem, proveInclusion, readEntry, tilePath, tilesOf, utf8, type LedgerSource } from '#justice/ledger';
import { httpSource, ledgerEntries, verifyLedger } from '#verify';
import { directorySource, NODE_SHA256_ED25519 } from '#verify/node';
import { inventedLedger, sourceOf, type TestLedger } from './ledger-in-tests.ts';

let ledger: TestLedger;
let folder = '';
let server: Server;
let address = '';
let asked: string[] = [];

beforeAll(async () => {
  ledger = await inventedLedger(NODE_SHA256_ED25519, [100, 300]);
  folder = await mkdtemp(join(tmpdir(), 'fashu-source-'));
  for (const [path, bytes] of ledger.files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  server = createServer((request, answer) => {
    const path = (request.url ?? '').slice('/log/'.length);
    asked.push(path);
    if (path === 'gone') answer.writeHead(410).end();
    else if (path === 'sick') answer.writeHead(503).end('later');
    else if (path === 'closed') answer.writeHead(request.headers.authorization === 'Bearer auditors-own' ? 200 : 401).end('inside');
    else if (path === 'huge') answer.writeHead(200).end(Buffer.alloc(33 * 1024 * 1024));
    else if (ledger.files.has(path)) answer.writeHead(200).end(ledger.files.get(path));
    else answer.writeHead(404).end('not here');
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/log`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const kinds: readonly (readonly [string, () => LedgerSource])[] = [
  ['memory', () => sourceOf(ledger.files)],
  ['a directory', () => directorySource(folder)],
  ['a web server', () => httpSource(address)],
];

describe.each(kinds)('a ledger read from %s', (_, open) => {
  test('L16 is the same ledger', async () => {
    expect(await verifyLedger({ source: open(), trust: ledger.trust })).toMatchObject({ acts: 300, checkpoints: 2 });
  });

  test('L9 gives every file, and nothing where there is none', async () => {
    const source = open();
    for (const path of [CHECKPOINT_PATH, ...[...tilesOf(300)].map(tilePath)])
      expect(Buffer.from((await source.read(path))!)).toEqual(Buffer.from(ledger.files.get(path)!));
    expect(await source.read('tile/0/777')).toBeUndefined();
    expect(await source.read('checkpoint/below')).toBeUndefined();
  });

  test('L7 proves the same', async () => {
    const view = { ...ledger.view, source: open() };
    expect(await proveInclusion(view, 123)).toEqual(await proveInclusion(ledger.view, 123));
    expect(Buffer.from((await readEntry(view, 299)) as Uint8Array)).toEqual(Buffer.from(ledger.entries[299]!));
  });

  test('L20 gives the entries in order, each once', async () => {
    let position = 0;
    for await (const placed of ledgerEntries({ ...ledger.view, source: open() })) {
      if (isProblem(placed)) throw new Error(placed.where);
      expect(placed.position).toBe(position);
      expect(Buffer.from(placed.entry)).toEqual(Buffer.from(ledger.entries[position]!));
      position += 1;
    }
    expect(position).toBe(300);
  });
});

describe('what is no answer about the ledger', () => {
  test('L16 a server that is ill, too talkative or not there is an accident, never a missing file', async () => {
    const source = httpSource(address);
    expect(await source.read('gone')).toBeUndefined();
    await expect(source.read('sick')).rejects.toMatchObject({ code: 'verify/unreachable' });
    await expect(source.read('huge')).rejects.toMatchObject({ code: 'verify/too-large' });
    await expect(httpSource('http://127.0.0.1:1').read('checkpoint')).rejects.toMatchObject({ code: 'verify/unreachable' });
  });

  test('L16 what is not given to whoever asks is no missing file either, and is given to a token', async () => {
    await expect(httpSource(address).read('closed')).rejects.toMatchObject({ code: 'verify/closed' });
    expect(Buffer.from((await httpSource(address, 'auditors-own').read('closed'))!).toString()).toBe('inside');
  });

  test('L16 slashes at the end of an address do not matter', async () => {
    asked = [];
    expect(await httpSource(`${address}//`).read('checkpoint')).toBeDefined();
    expect(asked).toEqual(['checkpoint']);
  });

  test('L16 a directory that cannot be read is an accident', async () => {
    await mkdir(join(folder, 'history/400'));
    await expect(directorySource(folder).read('history/400')).rejects.toMatchObject({ code: 'EISDIR' });
    expect(await directorySource(join(folder, 'nowhere')).read('checkpoint')).toBeUndefined();
  });

  test('L16 a ledger that is cut off in the middle of being read is missing its files', async () => {
    let reads = 0;
    const failing: LedgerSource = { read: (path) => Promise.resolve((reads += 1) > 6 ? undefined : ledger.files.get(path)) };
    expect(await verifyLedger({ source: failing, trust: ledger.trust })).toMatchObject({ problem: 'ledger/file-missing' });
    expect(await verifyLedger({ source: sourceOf(new Map([['checkpoint', utf8('')]])), trust: ledger.trust })).toMatchObject({
      problem: 'ledger/not-a-note',
      where: 'checkpoint',
    });
  });
});
