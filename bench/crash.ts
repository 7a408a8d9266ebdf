import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { base64, isProblem, leafHash, utf8 } from '#justice/ledger';
import { ledgerPaths, storedRows } from '#platform/ledger';
import { openPostgres } from '#platform/postgres';
import { LINJIANG } from '#scenarios/city';
import { ledgerEntries, reconcile, verifyLedger } from '#verify';
import { directorySource, NODE_SHA256_ED25519 } from '#verify/node';
import { trustOf } from '../cli/ledger-home.ts';

// kill -9 of a node, or of its database, at random moments under load; after each restart everything acknowledged must be there, nothing half, and
// the ledger must verify and agree with the database. `node bench/crash.ts [rounds]`.

const CLIENTS = 8;
const LOAD_AT_LEAST = 300;
const LOAD_AT_MOST = 1500;
const TOGETHER = LINJIANG.officers.find(({ name }) => name === '周砚')?.id ?? '';

/** What the rounds found: all but the counts must be nought. */
export interface CrashReport {
  rounds: number;
  acknowledged: number;
  lost: number;
  half: number;
  /** Restarts whose ledger did not verify or did not agree with the database. */
  disagreed: number;
  /** Milliseconds from the start of the process to the first answer. */
  readonly ready: number[];
}

interface Running {
  readonly process: ChildProcess;
  readonly address: string;
  readonly token: string;
  readonly readyAfter: number;
}

interface Acknowledged {
  readonly case: string;
  readonly number: number;
  readonly leaf: string;
}

/** Kills so often; throws where a node does not come up again. */
export async function crash(rounds: number, says: (line: string) => void): Promise<CrashReport> {
  const home = mkdtempSync('/tmp/fashu-crash-');
  chmodSync(home, 0o755);
  const report: CrashReport = { rounds: 0, acknowledged: 0, lost: 0, half: 0, disagreed: 0, ready: [] };
  const acknowledged: Acknowledged[] = [];
  let running = await start(home);
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const loading = load(running, acknowledged);
      await later(LOAD_AT_LEAST + Math.random() * (LOAD_AT_MOST - LOAD_AT_LEAST));
      const victim = round % 2 === 0 ? 'database' : 'node';
      kill(victim, running, home);
      loading.stop();
      await loading.ended;
      running = await start(home);
      report.ready.push(running.readyAfter);
      await examine(home, acknowledged, report);
      report.rounds = round;
      says(
        `round ${round} (${victim}): ${acknowledged.length} acknowledged, ${report.lost} lost, ${report.half} half, ${report.disagreed} disagreed; ready after ${running.readyAfter.toFixed(0)} ms`,
      );
    }
    report.acknowledged = acknowledged.length;
    return report;
  } finally {
    await end(running);
    rmSync(home, { recursive: true, force: true });
  }
}

const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

async function start(home: string): Promise<Running> {
  const began = performance.now();
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crash-node.ts')], {
    env: { ...environment, FASHU_HOME: home, FASHU_STORE: 'embedded', FASHU_PORT: '0', FASHU_LOG: 'silent' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  const line = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (text.includes('\n')) resolve(text);
    });
    child.once('exit', (code) => reject(new Error(`the node ended with ${code}: ${said}`)));
  });
  const { address, token } = JSON.parse(line) as { readonly address: string; readonly token: string };
  await fetch(`${address}/api/v1/ready`);
  return { process: child, address, token, readyAfter: performance.now() - began };
}

async function end({ process: child }: Running): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  child.kill('SIGTERM');
  await gone;
}

/** Clients that open cases and take reports until they are told to stop, or nobody answers. */
function load({ address, token }: Running, acknowledged: Acknowledged[]): { readonly stop: () => void; readonly ended: Promise<unknown> } {
  const going = { on: true };
  const post = async (path: string, body: unknown): Promise<Acknowledged> => {
    const response = await fetch(`${address}/api/v1${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    const receipt = (await response.json()) as Acknowledged;
    if (response.status !== 201) throw new Error(JSON.stringify(receipt));
    acknowledged.push({ case: receipt.case, number: receipt.number, leaf: receipt.leaf });
    return receipt;
  };
  const client = async (): Promise<void> => {
    while (going.on) {
      const { case: id } = await post('/cases', {
        procedure: 'criminal',
        role: 'police',
        subjects: [{ id: 'case', type: 'case', facts: { origin: 'public-security' } }],
      });
      await post(`/cases/${id}/acts`, {
        act: 'acceptReport',
        role: 'police',
        together: [TOGETHER],
        form: { source: 'report', facts: '店内现金被盗' },
      });
    }
  };
  const ended = Promise.allSettled(Array.from({ length: CLIENTS }, client));
  const stop = (): void => {
    going.on = false;
  };
  return { stop, ended };
}

/** The node itself, or every process of its database at once. */
function kill(victim: 'database' | 'node', { process: child }: Running, home: string): void {
  if (victim === 'database') {
    const postmaster = Number(readFileSync(join(home, 'store/postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    const workers = readdirSync('/proc').filter((name) => /^\d+$/u.test(name) && parentOf(name) === postmaster);
    for (const pid of [postmaster, ...workers.map(Number)]) tryKill(pid);
  }
  child.kill('SIGKILL');
}

function parentOf(pid: string): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}

function tryKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

async function examine(home: string, acknowledged: readonly Acknowledged[], report: CrashReport): Promise<void> {
  const url = `postgresql:///postgres?host=${encodeURIComponent(join(home, 'store'))}&port=5499&user=fashu_owner`;
  const database = await openPostgres({ url, connections: 2 });
  try {
    const leaves = await database.owner.selectFrom('leaves').select(['case_id', 'number', 'leaf']).execute();
    const nameOf = (leaf: string): string => base64(leafHash(NODE_SHA256_ED25519.hash, utf8(leaf)));
    const stored = new Set(leaves.map(({ case_id: id, number, leaf }) => `${id}/${number}/${nameOf(leaf)}`));
    report.lost = acknowledged.filter((one) => !stored.has(`${one.case}/${one.number}/${one.leaf}`)).length;
    // Half an act: a row without its leaf, a case that counts otherwise, a paper of no act, a number that was skipped or given twice.
    const { rows: half } = await sql<{ n: number }>`select
      (select count(*) from acts a full join leaves l using (case_id, number) where a.case_id is null or l.case_id is null)
      + (select count(*) from cases c where c.version <> (select count(*) from acts a where a.case_id = c.id))
      + (select count(*) from documents d left join acts a on a.case_id = d.case_id and a.number = d.act_number where a.case_id is null)
      + (select count(*) from number_series s where s.last <> (select count(*) from documents d where d.agency_id = s.agency_id and d.title = s.kind)) as n`.execute(
      database.owner,
    );
    report.half = half[0]?.n ?? -1;
    await later(600);
    const trust = await trustOf(home, undefined);
    if ('misuse' in trust) throw new Error(trust.misuse);
    const source = directorySource(ledgerPaths(home).directory);
    const verdict = await verifyLedger({ source, trust });
    if (isProblem(verdict)) {
      report.disagreed += 1;
      return;
    }
    const view = { hash: NODE_SHA256_ED25519.hash, source, size: verdict.checkpoint.size };
    const held = await reconcile({ hash: view.hash, entries: ledgerEntries(view), rows: storedRows(database, view.size) });
    if (isProblem(held)) report.disagreed += 1;
  } finally {
    await database.close();
  }
}

if (import.meta.main) {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const { ready, ...counts } = await crash(Number(process.argv[2] ?? 200), print);
  const sorted = ready.toSorted((one, other) => one - other);
  print(
    `${JSON.stringify(counts)}; ready: median ${sorted[Math.floor(sorted.length / 2)]?.toFixed(0)} ms, worst ${sorted.at(-1)?.toFixed(0)} ms; load ${loadavg()[0]?.toFixed(1)}`,
  );
}
