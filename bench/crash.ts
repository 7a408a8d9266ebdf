import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { base64, isProblem, leafHash, utf8 } from '#justice/ledger';
import { ledgerPaths, storedRows } from '#platform/ledger';
import { openPostgres } from '#platform/postgres';
import type { Database } from '#platform/store';
import { LINJIANG } from '#scenarios/city';
import { ledgerEntries, reconcile, verifyLedger } from '#verify';
import { directorySource, NODE_SHA256_ED25519 } from '#verify/node';
import { trustOf } from '../cli/ledger-home.ts';

// kill -9 of a node, of its database, or of both, at random moments under load; afterwards everything acknowledged must be there, nothing half, and
// the ledger must verify and agree with the database. `node bench/crash.ts [rounds]`.

const CLIENTS = 8;
const LOAD_AT_LEAST = 300;
const LOAD_AT_MOST = 1500;
/** A home is left after so many rounds: each round looks at all of it. */
const ROUNDS_A_HOME = 20;
const PATIENCE = 60_000;
const VICTIMS = ['node', 'both', 'database'] as const;
const TOGETHER = LINJIANG.officers.find(({ name }) => name === '周砚')?.id ?? '';

type Victim = (typeof VICTIMS)[number];

/** How long a node took until it could be worked with again. */
interface Ready {
  readonly victim: Victim;
  /** Milliseconds from its start, or, where only its database was killed, from the blow. */
  readonly milliseconds: number;
  /** Milliseconds of processor time the new process took for it: the same whatever else the machine does. */
  readonly processor?: number;
}

/** What the rounds found: all but the counts must be nought. */
export interface CrashReport {
  rounds: number;
  acknowledged: number;
  lost: number;
  half: number;
  /** Rounds after which the ledger did not verify or did not agree with the database. */
  disagreed: number;
  readonly ready: Ready[];
}

interface Running {
  readonly process: ChildProcess;
  readonly address: string;
  readonly token: string;
  readonly ready: Omit<Ready, 'victim'>;
}

interface Acknowledged {
  readonly case: string;
  readonly number: number;
  readonly leaf: string;
}

/** Kills so often; throws where a node does not come up again. */
export async function crash(rounds: number, says: (line: string) => void): Promise<CrashReport> {
  const report: CrashReport = { rounds: 0, acknowledged: 0, lost: 0, half: 0, disagreed: 0, ready: [] };
  while (report.rounds < rounds) await crashHome(Math.min(ROUNDS_A_HOME, rounds - report.rounds), report, says);
  return report;
}

async function crashHome(rounds: number, report: CrashReport, says: (line: string) => void): Promise<void> {
  const home = mkdtempSync('/tmp/fashu-crash-');
  chmodSync(home, 0o755);
  const acknowledged: Acknowledged[] = [];
  let running = await start(home);
  try {
    for (let round = 0; round < rounds; round += 1) {
      const victim = VICTIMS[report.rounds % VICTIMS.length] ?? 'node';
      const before = acknowledged.length;
      const loading = load(running, acknowledged);
      // Only a node at work is worth killing.
      for (const patience = performance.now() + PATIENCE; acknowledged.length === before && performance.now() < patience;) await later(20);
      await later(LOAD_AT_LEAST + Math.random() * (LOAD_AT_MOST - LOAD_AT_LEAST));
      const struck = performance.now();
      kill(victim, running, home);
      loading.stop();
      if (victim !== 'database') {
        await loading.ended;
        running = await start(home);
      }
      const ready: Ready = { victim, ...(victim === 'database' ? await readyAgain(running, struck) : running.ready) };
      await loading.ended;
      await examine(home, acknowledged, report);
      report.rounds += 1;
      report.acknowledged += acknowledged.length - before;
      report.ready.push(ready);
      says(told(report, ready));
    }
  } finally {
    await end(running);
    rmSync(home, { recursive: true, force: true });
  }
}

function told({ rounds, acknowledged, lost, half, disagreed }: CrashReport, { victim, milliseconds, processor }: Ready): string {
  const work = processor === undefined ? '' : `, ${processor} ms of processor`;
  return `round ${rounds} (${victim}): ${acknowledged} acknowledged, ${lost} lost, ${half} half, ${disagreed} disagreed; ready after ${milliseconds.toFixed(0)} ms${work}, load ${loadavg()[0]?.toFixed(1)}`;
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
  if (!(await fetch(`${address}/ready`)).ok) throw new Error('the node serves, and says it is not ready');
  const ready = { milliseconds: performance.now() - began, processor: processorOf(child.pid ?? 0) };
  return { process: child, address, token, ready };
}

/** The processor time of a process so far, in milliseconds: the system counts in hundredths of a second. */
function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Waits until a node whose database was killed can be worked with again. */
async function readyAgain({ address }: Running, since: number): Promise<Omit<Ready, 'victim'>> {
  while (performance.now() - since < PATIENCE) {
    if ((await fetch(`${address}/ready`)).ok) return { milliseconds: performance.now() - since };
    await later(20);
  }
  throw new Error('the node did not get its database back');
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

/** The node itself, every process of its database at once, or both. */
function kill(victim: Victim, { process: child }: Running, home: string): void {
  if (victim !== 'node') {
    const postmaster = Number(readFileSync(join(home, 'store/postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    const workers = readdirSync('/proc').filter((name) => /^\d+$/u.test(name) && parentOf(name) === postmaster);
    for (const pid of [postmaster, ...workers.map(Number)]) tryKill(pid);
  }
  if (victim !== 'database') child.kill('SIGKILL');
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
    report.lost += acknowledged.filter((one) => !stored.has(`${one.case}/${one.number}/${one.leaf}`)).length;
    // Half an act: a row without its leaf, a case that counts otherwise, a paper of no act, a number that was skipped or given twice.
    const { rows: half } = await sql<{ n: number }>`select
      (select count(*) from acts a full join leaves l using (case_id, number) where a.case_id is null or l.case_id is null)
      + (select count(*) from cases c where c.version <> (select count(*) from acts a where a.case_id = c.id))
      + (select count(*) from documents d left join acts a on a.case_id = d.case_id and a.number = d.act_number where a.case_id is null)
      + (select count(*) from number_series s where s.last <> (select count(*) from documents d where d.agency_id = s.agency_id and d.title = s.kind)) as n`.execute(
      database.owner,
    );
    report.half += half[0]?.n ?? Number.NaN;
    await allInOrder(database);
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

/** Waits until every act has its place in a checkpoint. */
async function allInOrder(database: Database): Promise<void> {
  for (const until = performance.now() + PATIENCE; performance.now() < until; await later(50)) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from leaves where position is null
      or position >= coalesce((select max(size) from checkpoints), 0)`.execute(database.owner);
    if (rows[0]?.n === 0) return;
  }
  throw new Error('the ledger does not take in what was written');
}

if (import.meta.main) {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const { ready, ...counts } = await crash(Number(process.argv[2] ?? 200), print);
  print(JSON.stringify(counts));
  for (const victim of VICTIMS) {
    const of = ready.filter((one) => one.victim === victim);
    print(`ready after ${victim}: ${spread(of.map(({ milliseconds }) => milliseconds))} ms`);
    const work = of.flatMap(({ processor }) => processor ?? []);
    if (work.length > 0) print(`  of processor time: ${spread(work)} ms`);
  }
  process.exitCode = counts.lost + counts.half + counts.disagreed === 0 ? 0 : 1;
}

function spread(figures: readonly number[]): string {
  const sorted = figures.toSorted((one, other) => one - other);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(0);
  return `${sorted.length} times, least ${at(0)}, half within ${at(0.5)}, nine tenths within ${at(0.9)}, worst ${at(1)}`;
}
