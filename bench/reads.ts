import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Pool } from 'pg';
import type { Grounds } from '#platform/acts';
import { migrate, type Database } from '#platform/store';
import { apiOn, groundOn, officer, type TestApi } from '#platform/testing';
import { loadBigStore } from './big-store.ts';
import { onEmbedded, onServer, percentiles, PGBENCH } from './stores.ts';

// Reads out of a store with a million acts, through the API with all it does: both walls, the record of looks, words in both tongues; each beside the bare
// SQL that reads the same rows by primary key (the limit), and pgbench's select-only as a yardstick.
// `node bench/reads.ts [acts] [server|embedded]`: one run, ratios; absolute figures belong to the machine and to whoever else uses it.
// FASHU_READS names a database that is loaded already, or is to be kept.

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const ACTS = Number(process.argv[2] ?? 1_000_000);
const KINDS = process.argv[3] === undefined ? ['server', 'embedded'] : [process.argv[3]];
const KEPT = process.env['FASHU_READS'];
/** So often is each read, but no longer than so many seconds. */
const TIMES = 200;
const SECONDS = 8;
const CONNECTIONS = 6;

interface Measured {
  readonly p50: number;
  readonly p99: number;
}

async function measure(work: (turn: number) => Promise<void>): Promise<Measured> {
  const took: number[] = [];
  const until = performance.now() + SECONDS * 1000;
  for (let turn = 0; turn < TIMES && (turn < 2 || performance.now() < until); turn += 1) {
    const began = performance.now();
    await work(turn);
    // The first finds nothing prepared.
    if (turn > 0) took.push(performance.now() - began);
  }
  return percentiles(took);
}

/** The rows of one case, and of a page of cases, by their keys: as the owner, past every wall, one prepared statement after the other. */
const OF_A_CASE = {
  cases: 'select * from fashu.cases where id = any ($1)',
  acts: 'select * from fashu.acts where case_id = any ($1)',
  agencies: 'select * from fashu.case_agencies where case_id = any ($1)',
  officers: 'select * from fashu.case_officers where case_id = any ($1)',
  limits: 'select * from fashu.limits where case_id = any ($1)',
  numbers: 'select * from fashu.case_numbers where case_id = any ($1)',
} as const;
type Part = keyof typeof OF_A_CASE;

async function bare(pool: Pool, ids: readonly string[], parts: readonly Part[]): Promise<void> {
  for (const part of parts) await pool.query({ name: part, text: OF_A_CASE[part], values: [ids] });
}

interface Page {
  readonly items: readonly { readonly id?: string; readonly case?: string }[];
  readonly next?: string;
}

interface Reading {
  readonly name: string;
  /** Reads once, and says whose rows were read. */
  readonly read: (turn: number) => Promise<readonly string[]>;
  readonly parts: readonly Part[];
}

/** What people read most, as they ask for it. */
async function readingsOf({ app, tokenOf }: TestApi): Promise<readonly Reading[]> {
  const [busy, head] = [await tokenOf(officer('顾清')), await tokenOf(officer('柳原'))];
  const get = async <T>(token: string, path: string): Promise<T> => {
    const headers = { authorization: `Bearer ${token}`, 'x-purpose': encodeURIComponent('核对期限') };
    const answer = await app.inject({ url: `/api/v1${path}`, headers });
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
    return answer.json<T>();
  };
  const page = async (token: string, path: string): Promise<Page> => get(token, path);
  const list = (name: string, token: string, path: string): Reading => ({
    name,
    parts: ['cases', 'limits', 'numbers'],
    read: async () => (await page(token, path)).items.flatMap((item) => item.case ?? item.id ?? []),
  });
  const cases: string[] = [];
  for (let after: string | undefined = ''; after !== undefined && cases.length < 400;) {
    const found: Page = await page(busy, `/inbox?limit=200${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`);
    cases.push(...found.items.flatMap((item) => item.case ?? []));
    after = found.next;
  }
  const one = (name: string, path: (id: string) => string, parts: readonly Part[]): Reading => ({
    name,
    parts,
    read: async (turn) => {
      const id = cases[(turn * 37) % cases.length] ?? '';
      await get(busy, path(id));
      return [id];
    },
  });
  const { next = '' } = await page(head, '/inbox?scope=agency');
  const today = new Date().toISOString().slice(0, 10);
  const filtered = process.env['FASHU_READS_FILTER'] ?? '&held=yes&due=soon';
  return [
    one('a case', (id) => `/cases/${id}`, ['cases', 'acts', 'agencies', 'officers', 'numbers']),
    one('offers of a case', (id) => `/cases/${id}/offers`, ['cases', 'acts', 'agencies', 'officers', 'limits']),
    one('every act, offered or refused', (id) => `/cases/${id}/offers?only=all`, ['cases', 'acts', 'agencies', 'officers', 'limits']),
    one('entries of a case', (id) => `/cases/${id}/entries`, ['cases', 'acts', 'agencies', 'officers']),
    one('limits of a case', (id) => `/cases/${id}/limits`, ['cases', 'acts', 'agencies', 'officers', 'limits']),
    list('inbox of an officer', busy, '/inbox'),
    list('inbox of an agency', head, '/inbox?scope=agency'),
    list('… its next page', head, `/inbox?scope=agency&after=${encodeURIComponent(next)}`),
    list('… filtered', head, `/inbox?scope=agency${filtered}`),
    list('search, the newest', head, '/cases'),
    list('search by number', head, `/cases?q=${encodeURIComponent('刑诉')}`),
    list('search by name', head, `/cases?q=${encodeURIComponent('查某')}`),
    list('limits due in a month', head, `/limits?from=${today}&to=2027-01-15`),
    list('requests to an agency', head, '/requests'),
    list('findings', head, '/findings'),
  ];
}

async function selectOnly(url: string): Promise<number | undefined> {
  if (PGBENCH === undefined) return undefined;
  const run = promisify(execFile);
  await run(PGBENCH, ['-i', '-q', '-s', '10', url]);
  const { stdout } = await run(PGBENCH, ['-n', '-S', '-c', '1', '-T', '5', '-M', 'prepared', url]);
  return Number(/latency average = ([\d.]+)/u.exec(stdout)?.[1]);
}

async function benchOn(kind: string, url: string, database: Database): Promise<void> {
  await migrate(database);
  const { grounds } = await groundOn(database);
  const before = await countCases(grounds);
  if (before < ACTS / 20) {
    const { cases, acts, seconds } = await loadBigStore(grounds, ACTS);
    print(`${kind}: ${cases} cases, ${acts} acts, loaded in ${seconds.toFixed(0)} s`);
  }
  const api = await apiOn(grounds, { isAlikeInTime: true });
  const pool = new Pool({ connectionString: url, max: CONNECTIONS });
  pool.on('error', () => undefined);
  for (const { name, read, parts } of await readingsOf(api)) {
    let rows: (readonly string[])[] = [];
    const ours = await measure(async (turn) => void (rows = [...rows.slice(-TIMES), await read(turn)]));
    const limit = await measure(async (turn) => bare(pool, rows[turn % rows.length] ?? [], parts));
    print(
      `${kind} ${name}: p50 ${ours.p50.toFixed(1)} p99 ${ours.p99.toFixed(1)} ms = ${(ours.p50 / limit.p50).toFixed(1)} × the bare rows by key, p50 ${limit.p50.toFixed(2)} p99 ${limit.p99.toFixed(2)} ms (${rows.at(-1)?.length ?? 0} cases)`,
    );
  }
  const select = await selectOnly(url);
  print(select === undefined ? 'no pgbench here' : `${kind} pgbench select-only, one client: ${select.toFixed(3)} ms`);
  await pool.end();
  await api.end();
}

const countCases = async ({ database }: Grounds): Promise<number> =>
  database.system(async (query) => Number((await query.selectFrom('cases').select(query.fn.countAll().as('n')).executeTakeFirst())?.n));

if (import.meta.main) {
  if (KINDS.includes('server'))
    await onServer(CONNECTIONS, benchOn, KEPT).catch((error: unknown) =>
      print(`no server: ${error instanceof Error ? (error.stack ?? '') : String(error)}`),
    );
  if (KINDS.includes('embedded')) await onEmbedded(CONNECTIONS, benchOn);
}
