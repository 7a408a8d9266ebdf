import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { Pool } from 'pg';
import { openNewCase, performAct, type Grounds } from '#platform/acts';
import { migrate, type Database } from '#platform/store';
import { groundOn, officer } from '#platform/testing';
import { onEmbedded, onServer, percentiles, PGBENCH } from './stores.ts';

// Complete acts a second: opened case and report in turn, everything an act writes, synced; beside the bare writes of the same rows as one prepared
// statement (the limit), DBOS Transact doing the same state change as a step of a workflow, and pgbench's own TPC-B-like as a yardstick.
// `node bench/acts.ts [seconds]`: one run, ratios; absolute figures belong to the machine and to whoever else uses it.

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const SECONDS = Number(process.argv[2] ?? 5);
const CLIENTS = [1, 16, 64];
/** Ours, the bare writes', DBOS's and pgbench's together stay below what the embedded server takes. */
const CONNECTIONS = 14;

interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** All have done their work for a while before any is measured, as on a node that has run since the morning. */
const WARM_SECONDS = 2;
/** Measured in turns: whatever else the machine does falls on all alike. */
const TURNS = 5;

/** A thing that is measured: each call of it is one act. */
type Work = () => Promise<void>;

/** Runs each work by so many clients, in turns, for so long altogether. */
async function measure(works: readonly Work[], clients: number, seconds = SECONDS): Promise<readonly Measured[]> {
  const took = works.map((): number[] => []);
  const lasted = works.map(() => 0);
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      const until = start + (seconds / TURNS) * 1000;
      const client = async (): Promise<void> => {
        while (performance.now() < until) {
          const began = performance.now();
          await work();
          took[index]?.push(performance.now() - began);
        }
      };
      await Promise.all(Array.from({ length: clients }, client));
      lasted[index] = (lasted[index] ?? 0) + performance.now() - start;
    }
  return took.map((times, index) => ({ perSecond: (times.length / (lasted[index] ?? 1)) * 1000, ...percentiles(times) }));
}

/** One act through the engine: a case is opened, and next time its report is taken. */
function throughEngine(grounds: Grounds): Work {
  const waiting: string[] = [];
  const [actor, together] = [officer('林禾'), [officer('周砚').id]];
  return async () => {
    const id = waiting.pop();
    const outcome =
      id === undefined
        ? await openNewCase(grounds, actor, {
            procedure: 'criminal',
            role: 'police',
            subjects: [
              { id: 'case', type: 'case', facts: { origin: 'public-security' } },
              { id: 'shen', type: 'accused', name: '申某', facts: { age: 'adult', gravity: 'up-to-three' } },
            ],
            key: randomUUID(),
          })
        : await performAct(grounds, actor, {
            case: id,
            act: 'acceptReport',
            role: 'police',
            together,
            form: { source: 'report', facts: '店内现金被盗' },
            key: randomUUID(),
          });
    if (!('done' in outcome)) throw new Error(JSON.stringify(outcome));
    if (id === undefined) waiting.push(outcome.done.case);
  };
}

/** The arguments of `write_entry` for one act. */
interface Written {
  readonly n: number;
  readonly said: string;
  readonly numbering: { readonly kinds: readonly string[] } | null;
}

/** What the engine writes for the two acts, caught on its way into the store. */
async function caught(database: Database, grounds: Grounds): Promise<readonly [Written, Written]> {
  const written: Written[] = [];
  const watched: Database = {
    ...database,
    atOnce: (statements) => {
      for (const { name, values } of statements)
        if (name === 'write-entry') {
          const [, n, , said, numbering] = values as [string, number, number, string, string | null];
          written.push({ n, said, numbering: numbering === null ? null : (JSON.parse(numbering) as Written['numbering']) });
        }
      return database.atOnce(statements);
    },
  };
  const act = throughEngine({ ...grounds, database: watched });
  await act();
  await act();
  const [opened, reported] = written;
  if (opened === undefined || reported === undefined) throw new Error('nothing was caught');
  return [opened, reported];
}

interface Rows {
  readonly values: readonly unknown[];
  /** The case is open once its first rows are in. */
  readonly written: () => void;
}

/** The same rows under new names; nothing is read, decided or sealed. */
function rowsAgain([opened, reported]: readonly [Written, Written]): () => Rows {
  const waiting: string[] = [];
  const makers = [opened, reported].map(({ n, said, numbering }) => {
    const payload = JSON.parse(said) as { readonly documents: readonly object[] };
    return (id: string): readonly unknown[] => {
      const documents = payload.documents.map((one, index) => ({ ...one, id: `${id}.${index}` }));
      return [
        id,
        n,
        null,
        JSON.stringify({ ...payload, key: randomUUID(), documents }),
        numbering === null ? null : JSON.stringify(numbering),
      ];
    };
  });
  return () => {
    const known = waiting.pop();
    const id = known ?? randomUUID();
    return {
      values: makers[known === undefined ? 0 : 1]?.(id) ?? [],
      written: () => void (known === undefined && waiting.push(id)),
    };
  };
}

const BARE = { name: 'bare', text: 'select fashu.write_entry($1, $2, $3, $4, $5::jsonb)' };

function bareWrites(pool: Pool, next: () => Rows): Work {
  return async () => {
    const { values, written } = next();
    await pool.query({ ...BARE, values: [...values] });
    written();
  };
}

interface Workflows {
  readonly work: Work;
  readonly end: () => Promise<void>;
}

/** DBOS Transact: the same rows, written by a step of a workflow. */
async function byWorkflow(url: string, pool: Pool, next: () => Rows): Promise<Workflows> {
  const { DBOS } = await import('@dbos-inc/dbos-sdk');
  DBOS.setConfig({ name: 'fashu-bench', systemDatabaseUrl: url, logLevel: 'error', systemDatabasePoolSize: 8 });
  const flow = DBOS.registerWorkflow(
    async (values: readonly unknown[]) => {
      await DBOS.runStep(async () => void (await pool.query({ ...BARE, values: [...values] })), { name: 'write' });
    },
    { name: `act-${randomUUID()}` },
  );
  await DBOS.launch();
  return {
    work: async () => {
      const { values, written } = next();
      await flow(values);
      written();
    },
    end: () => DBOS.shutdown(),
  };
}

/** DBOS wants a user and a host before the path; the socket is named after it all the same. */
function withHost(url: string): string {
  return url.replace('postgresql:///', 'postgresql://fashu_owner@localhost:5499/');
}

async function tpcB(url: string, clients: number): Promise<number | undefined> {
  if (PGBENCH === undefined) return undefined;
  const { stdout } = await promisify(execFile)(PGBENCH, [
    '-n',
    '-c',
    String(Math.min(clients, CONNECTIONS)),
    '-T',
    String(SECONDS),
    '-M',
    'prepared',
    url,
  ]);
  return Number(/tps = ([\d.]+)/u.exec(stdout)?.[1]);
}

async function benchOn(kind: string, url: string, database: Database): Promise<void> {
  await migrate(database);
  const { grounds } = await groundOn(database);
  const payloads = await caught(database, grounds);
  const pool = new Pool({ connectionString: url, max: CONNECTIONS, options: '-c search_path=fashu' });
  // The database goes away under idle connections at the end.
  pool.on('error', () => undefined);
  const workflows = await byWorkflow(withHost(url), pool, rowsAgain(payloads)).catch((error: unknown) => {
    print(`DBOS does not run here: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  });
  if (PGBENCH !== undefined) await promisify(execFile)(PGBENCH, ['-i', '-q', '-s', '10', url]);
  const [engine, bare] = [throughEngine(grounds), bareWrites(pool, rowsAgain(payloads))];
  const works = [engine, bare, ...(workflows === undefined ? [] : [workflows.work])];
  await measure(works, 1, WARM_SECONDS);
  for (const clients of CLIENTS) {
    const [acts, limit, flows] = await measure(works, clients);
    if (acts === undefined || limit === undefined) throw new Error('nothing was measured');
    const tps = await tpcB(url, clients);
    const share = (acts.perSecond / limit.perSecond) * 100;
    const told = ({ perSecond, p50, p99 }: Measured): string => `${perSecond.toFixed(0)}/s p50 ${p50.toFixed(1)} p99 ${p99.toFixed(1)} ms`;
    print(
      `${kind} ${String(clients).padStart(2)} clients: acts ${told(acts)} = ${share.toFixed(0)} % of the bare writes ${told(limit)}` +
        (flows === undefined ? '' : `; ${(acts.perSecond / flows.perSecond).toFixed(2)} × DBOS ${told(flows)}`) +
        (tps === undefined ? '' : `; ${(acts.perSecond / tps).toFixed(2)} × TPC-B-like ${tps.toFixed(0)}/s`),
    );
  }
  await workflows?.end();
  await pool.end();
}

if (import.meta.main) {
  await onServer(CONNECTIONS, benchOn).catch((error: unknown) =>
    print(`no server: ${error instanceof Error ? error.message : String(error)}`),
  );
  await onEmbedded(CONNECTIONS, benchOn);
}
