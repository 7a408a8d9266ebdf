import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Fault } from '#justice/basics';
import { openPostgres } from '#platform/postgres';
import type { Database } from '#platform/store';
import { findBinaries, type Binaries } from './binaries.ts';
import { disarm, endsWhenTold, findLeftServer, findUser, lockDirectory, makeOwned, untilGone, type RunsAs } from './directory.ts';
import { keptRunning, later, type Server } from './kept-running.ts';
import { reachable, reachablePrograms } from './reachable.ts';

/** Where the embedded server keeps its data. */
export interface Keeping {
  readonly home: string;
  readonly connections?: number;
  /** Told, in a sentence, whatever start-up finds and does about it. */
  readonly says?: (sentence: string) => void;
}

const USER = 'fashu_owner';
/** The name of the socket file; no network port is opened. */
const PORT = 5499;
/** A path of a socket may have some hundred bytes, no more. */
const LONGEST_SOCKET = 100;
/** How long a directory that another server has not let go of is waited for, in milliseconds. */
const PATIENCE = 20_000;
const TRY_AGAIN_AFTER = 200;

/**
 * A real PostgreSQL of our own: durable, reached through a socket in its own directory, run as an unprivileged user. A second opener of the
 * directory is refused; a server that outlived a killed process is taken up as it is when it is the one we would start, else stopped first, and said so. Throws Faults `store/…`.
 */
export async function openEmbedded({ home, connections = 20, says = () => undefined }: Keeping): Promise<Database> {
  const user = findUser();
  const root = reachable(resolve(home), user, says);
  await makeOwned(root, user);
  const unlock = await lockDirectory(root);
  let end: (() => Promise<void>) | undefined;
  const afterClose = async (): Promise<void> => {
    try {
      await end?.();
    } finally {
      await unlock();
    }
  };
  try {
    const found = await findBinaries(process.platform, process.arch);
    const binaries = {
      initdb: reachablePrograms(found.initdb, user, says),
      postgres: reachablePrograms(found.postgres, user, says),
    };
    const data = join(root, 'postgres');
    const place = { data, root, user };
    if (!existsSync(join(data, 'PG_VERSION'))) await initialise(binaries, place);
    const begin = (): Promise<Server> => takeUpOrStart(binaries, place, says);
    end = keptRunning(await begin(), begin, says);
    const url = `postgresql:///postgres?host=${encodeURIComponent(root)}&port=${PORT}&user=${USER}`;
    return await openPostgres({ url, kind: 'embedded', connections, afterClose });
  } catch (error) {
    await afterClose();
    throw error;
  }
}

interface Place {
  readonly data: string;
  readonly root: string;
  readonly user: RunsAs;
}

/**
 * The server a killed process left running. What it was in the middle of, the server rolls back by itself once it sees that nobody is there; it need
 * not be stopped and recover. Nothing where there is none, or where it was started otherwise than we would start it: that one is stopped.
 */
async function takeUp(binaries: Binaries, place: Place, says: (sentence: string) => void): Promise<Server | undefined> {
  const left = await findLeftServer(place.data);
  if (left === undefined) return undefined;
  const endLeft = async (): Promise<void> => {
    if (await endsWhenTold(left, 20_000)) return;
    throw new Fault('store/stale-server', `the database server ${left} does not stop; end it, then start again`);
  };
  if ((await startedWith(place.data)) === commandOf(binaries, place) && (await accepts(place.root))) {
    says(`a database server (process ${left}) outlived its last owner; it is taken up`);
    return { stop: endLeft, gone: untilGone(left) };
  }
  says(`a database server (process ${left}) outlived its last owner; stopping it`);
  await endLeft();
  return undefined;
}

/**
 * A server that a dying process was just starting, or whose workers are not gone yet, may come to light only when ours is refused the directory: then
 * it is looked for again, until the patience ends.
 */
async function takeUpOrStart(binaries: Binaries, place: Place, says: (sentence: string) => void): Promise<Server> {
  for (const until = performance.now() + PATIENCE; ;) {
    const left = await takeUp(binaries, place, says);
    if (left !== undefined) return left;
    await disarm(place.data, socketOf(place));
    try {
      return await start(binaries, place);
    } catch (error) {
      // Ours takes its note with it when it ends: one that is still there is another's.
      if (!existsSync(join(place.data, 'postmaster.pid')) || performance.now() > until) throw error;
      await later(TRY_AGAIN_AFTER);
    }
  }
}

const socketOf = ({ root }: Place): string => join(root, `.s.PGSQL.${PORT}`);

/** How the server was started, as it notes it down itself. */
const startedWith = async (data: string): Promise<string> => (await readFile(join(data, 'postmaster.opts'), 'utf8').catch(() => '')).trim();

const commandOf = ({ postgres }: Binaries, place: Place): string =>
  [postgres, ...argumentsOf(place).map((argument) => `"${argument}"`)].join(' ');

async function initialise({ initdb }: Binaries, { data, user }: Place): Promise<void> {
  const child = spawn(
    initdb,
    [
      `--pgdata=${data}`,
      `--username=${USER}`,
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
    ],
    {
      ...user,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Fault('store/cannot-initialise', `initdb failed in ${data}: ${said.trim()}`);
}

function argumentsOf({ data, root }: Place): readonly string[] {
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${root}`,
    'unix_socket_permissions=0700',
    `port=${PORT}`,
    'max_connections=60',
    'shared_buffers=128MB',
    'synchronous_commit=on',
    'fsync=on',
    'full_page_writes=on',
    'log_min_messages=fatal',
  ];
  return ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
}

async function start({ postgres }: Binaries, place: Place): Promise<Server> {
  const { root, user } = place;
  if (socketOf(place).length > LONGEST_SOCKET) {
    throw new Fault('store/path-too-long', `${root} is too long a path for a socket; set FASHU_HOME to a shorter one`);
  }
  const child = spawn(postgres, argumentsOf(place), {
    ...user,
    stdio: ['ignore', 'ignore', 'pipe'],
    // The server must not get the terminal's Ctrl-C: we stop it, after the last act is answered.
    detached: true,
  });
  const gone = once(child, 'exit');
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-2000);
  });
  const socket = socketOf(place);
  for (let waited = 0; waited < 60_000; waited += 20) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Fault('store/cannot-start', `PostgreSQL ended at once: ${said.trim()}`);
    if (existsSync(socket) && (await accepts(root))) return { stop: () => stop(child), gone };
    await later(20);
  }
  await stop(child);
  throw new Fault('store/cannot-start', `PostgreSQL did not become ready within a minute: ${said.trim()}`);
}

async function accepts(root: string): Promise<boolean> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ host: root, port: PORT, user: USER, database: 'postgres', connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGINT');
  await ended;
}
