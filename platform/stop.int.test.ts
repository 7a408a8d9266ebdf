import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { isProblem, parseLeaf, parseTrust } from '#justice/ledger';
import { browserOf, named, officer, STORES } from '#platform/testing';
import { ledgerEntries, verifyLedger } from '#verify';
import { directorySource, NODE_SHA256_ED25519 } from '#verify/node';

const lin = officer('林禾');
const OPENING = JSON.stringify({
  procedure: 'criminal',
  role: 'police',
  subjects: [
    { id: 'case', type: 'case', facts: { origin: 'public-security' } },
    { id: 'shen', type: 'accused', name: '申某', facts: { age: 'adult', gravity: 'up-to-three' } },
  ],
});

const homes: string[] = [];
const children: ChildProcess[] = [];
afterEach(() => {
  children.splice(0).forEach((child) => child.kill('SIGKILL'));
  homes.splice(0).forEach((home) => rmSync(home, { recursive: true, force: true }));
});

interface Running {
  readonly child: ChildProcess;
  readonly home: string;
  readonly address: string;
  readonly said: () => string;
}

/** A node as it is started by hand, on its own database. */
async function running(): Promise<Running> {
  const home = mkdtempSync('/tmp/fashu-stop-');
  homes.push(home);
  // Where the unprivileged user of the database can reach it.
  chmodSync(home, 0o755);
  const child = spawn(join(import.meta.dirname, '../node_modules/.bin/node'), [join(import.meta.dirname, 'serve.ts')], {
    env: {
      ...process.env,
      FASHU_HOME: home,
      FASHU_STORE: 'embedded',
      FASHU_SEED: 'none',
      FASHU_PORT: '0',
      FASHU_LOG: 'silent',
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let said = '';
  const address = await new Promise<string>((done, failed) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const [, found] = /法枢 Fashu (http:\/\/\S+)/u.exec(said) ?? [];
      if (found !== undefined) done(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => failed(new Error(`ended with ${code}: ${said}`)));
  });
  return { child, home, address, said: () => said };
}

/** The session of somebody who was chosen at the demonstration's issuer. */
async function signedIn(address: string): Promise<{ readonly cookie: string; readonly csrf: string }> {
  const browser = browserOf(address);
  const { url } = await browser.follow('/auth/sign-in?to=/cases');
  await browser.follow(`${url.href}/as/${lin.id}`, ({ pathname }) => pathname === '/cases');
  const { csrf } = (await (await browser.get('/api/v1/session')).json()) as { readonly csrf: string };
  return { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '), csrf };
}

/** The bytes of a request that opens a case. */
const asked = ({ cookie, csrf }: { readonly cookie: string; readonly csrf: string }): string =>
  [
    'POST /api/v1/cases HTTP/1.1',
    'host: localhost',
    `cookie: ${cookie}`,
    `x-csrf-token: ${csrf}`,
    `idempotency-key: ${randomUUID()}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(OPENING)}`,
    '',
    OPENING,
  ].join('\r\n');

/** A connection on which requests can be written by halves, and everything that was answered. */
async function socketTo(
  address: string,
): Promise<{ readonly socket: Socket; readonly heard: () => string; readonly closed: Promise<void> }> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  let heard = '';
  socket.on('data', (chunk: Buffer) => void (heard += chunk.toString())).on('error', () => undefined);
  const closed = new Promise<void>((done) => void socket.on('close', () => done()));
  await once(socket, 'connect');
  return { socket, heard: () => heard, closed };
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const embedded = STORES.find(({ kind }) => kind === 'embedded')!;

describe.skipIf(embedded.skipped !== undefined)(named('SIGTERM', embedded), () => {
  test(
    'N24 under load: what was begun is answered, what comes after is refused, streams end, the ledger covers every act, nothing is left running',
    { timeout: 300_000 },
    async () => {
      const { child, home, address, said } = await running();
      const session = await signedIn(address);
      const database = Number(readFileSync(join(home, 'store/postgres/postmaster.pid'), 'utf8').split('\n')[0]);
      expect(isAlive(database)).toBe(true);
      const stream = await new Promise<{ readonly ended: Promise<string> }>((done) => {
        get(`${address}/api/v1/events`, { headers: { cookie: session.cookie }, agent: false }, (response) => {
          const ended = new Promise<string>((told) => {
            response.on('end', () => told('ended')).on('error', () => told('broken'));
          });
          response.resume();
          done({ ended });
        });
      });
      const acknowledged: string[] = [];
      const others: number[] = [];
      const stopping = new AbortController();
      const load = Array.from({ length: 6 }, async () => {
        while (!stopping.signal.aborted || others.length === 0) {
          try {
            const answer = await fetch(`${address}/api/v1/cases`, {
              method: 'POST',
              headers: {
                cookie: session.cookie,
                'x-csrf-token': session.csrf,
                'idempotency-key': randomUUID(),
                'content-type': 'application/json',
              },
              body: OPENING,
            });
            if (answer.status === 201) acknowledged.push(((await answer.json()) as { readonly case: string }).case);
            else others.push(answer.status);
          } catch {
            // The door is shut: no connection is taken any more.
            if (stopping.signal.aborted) return;
          }
        }
      });
      // One request is under way when the word comes; its second half arrives after it, and another one behind it.
      const { socket, heard, closed } = await socketTo(address);
      const first = asked(session);
      socket.write(first.slice(0, -20));
      while (acknowledged.length < 30) await new Promise((tick) => setTimeout(tick, 20));
      const exit = once(child, 'exit');
      stopping.abort();
      child.kill('SIGTERM');
      await new Promise((tick) => setTimeout(tick, 300));
      socket.write(first.slice(-20) + asked(session));
      await closed;
      const [one = '', two = ''] = heard().split(/(?=HTTP\/1\.1 )/u);
      expect(one).toMatch(/^HTTP\/1\.1 201 /u);
      expect(two).toMatch(/^HTTP\/1\.1 503 /u);
      expect(two.toLowerCase()).toContain('connection: close');
      acknowledged.push(/"case":"([^"]+)"/u.exec(one)?.[1] ?? 'none');
      await Promise.all(load);
      expect(await stream.ended).toBe('ended');
      expect([await exit, said().includes('failed')]).toEqual([[0, null], false]);
      expect(others.filter((status) => status !== 503)).toEqual([]);
      await expect(fetch(`${address}/health`)).rejects.toThrow();
      expect([isAlive(database), existsSync(join(home, 'store/postgres/postmaster.pid'))]).toEqual([false, false]);
      const trust = parseTrust(readFileSync(join(home, 'ledger-keys')), [NODE_SHA256_ED25519.signature]);
      if (isProblem(trust)) throw new Error(trust.where);
      const source = directorySource(join(home, 'ledger'));
      const verdict = await verifyLedger({ source, trust });
      if (isProblem(verdict)) throw new Error(JSON.stringify(verdict));
      const kept = new Set<string>();
      for await (const entry of ledgerEntries({ hash: NODE_SHA256_ED25519.hash, source, size: verdict.checkpoint.size })) {
        if (isProblem(entry)) throw new Error(JSON.stringify(entry));
        const leaf = parseLeaf(entry.entry, `position ${entry.position}`);
        if (!isProblem(leaf)) kept.add(leaf.case);
      }
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
      expect(verdict.unwitnessed).toBe(0);
    },
  );

  test('N24 half a request that never goes on holds nobody up', { timeout: 300_000 }, async () => {
    const { child, address } = await running();
    const session = await signedIn(address);
    const { socket, closed } = await socketTo(address);
    socket.write(asked(session).slice(0, -20));
    await new Promise((tick) => setTimeout(tick, 200));
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    await closed;
    expect(await exit).toEqual([0, null]);
  });
});
