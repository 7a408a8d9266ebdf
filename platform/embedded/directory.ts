import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, chown, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { userInfo } from 'node:os';
import { Fault } from '#justice/basics';
import { later } from './kept-running.ts';

/** Whom the database server runs as: PostgreSQL refuses to be root. */
export interface RunsAs {
  readonly uid?: number;
  readonly gid?: number;
}

/** The unprivileged user for the server: ourselves, or, when we are root, `postgres` or else `nobody`. Nothing on the host is changed. */
export function findUser(): RunsAs {
  if (process.platform === 'win32' || userInfo().uid !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    // macOS writes its nobody as −2.
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
  }
  throw new Fault(
    'store/no-user',
    'PostgreSQL does not run as root, and there is neither a user postgres nor nobody; start as another user, or set DATABASE_URL',
  );
}

/** Makes a directory the server's user owns and nobody else reads. */
export async function makeOwned(path: string, { uid, gid }: RunsAs): Promise<void> {
  await mkdir(path, { recursive: true });
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
  await chmod(path, 0o700);
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** What this process holds itself. A lock with our own number that is not among it was left by a dead process that bore the same. */
const held = new Set<string>();

/**
 * Takes the directory for this process alone. Throws a Fault that names the holder when another living process has it; a lock left by a dead one is
 * taken over, by one of the waiting only.
 */
export async function lockDirectory(path: string): Promise<() => Promise<void>> {
  const file = join(path, 'fashu.lock');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const handle = await open(file, 'wx', 0o600);
      await handle.write(`${process.pid}\n`);
      await handle.sync();
      await handle.close();
      held.add(path);
      return async () => {
        await rm(file, { force: true });
        held.delete(path);
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      await takeOver(file, path);
    }
  }
  throw new Fault('store/locked', `another process is opening ${path}; try again`);
}

async function takeOver(file: string, path: string): Promise<void> {
  const holder = Number((await readFile(file, 'utf8').catch(() => '')).trim());
  if (holder === process.pid ? held.has(path) : holder > 0 && isAlive(holder)) {
    throw new Fault('store/locked', `${path} is in use by process ${holder}; stop it first, or start with another FASHU_HOME`);
  }
  await rm(file, { force: true });
}

/** The server a killed process left running on a data directory, if it still lives; a number that another process bears by now is not it. */
export async function findLeftServer(data: string): Promise<number | undefined> {
  const pid = Number((await noteOf(data)).split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) && (await commandOf(pid)).includes(data) ? pid : undefined;
}

/**
 * Makes what a dead server left an obstacle to nobody: its number may be borne by another process by now, or by its own remains, and the next server
 * would take that for a living one. The number of who starts it does not deter a server; all else in the note stays, for by it the server finds
 * workers that outlived the dead one. The lock of its socket tells nothing more, and goes. Only for whoever holds the directory; what belongs to a
 * living server is left alone.
 */
export async function disarm(data: string, socket: string): Promise<void> {
  if ((await findLeftServer(data)) !== undefined) return;
  await rm(`${socket}.lock`, { force: true });
  const [number, ...rest] = (await noteOf(data)).split('\n');
  if (number === undefined || number === '' || rest.length === 0) return;
  await writeFile(join(data, 'postmaster.pid'), [process.pid, ...rest].join('\n'));
}

/** What a server notes down where it works, its number first; empty where none did. */
const noteOf = (data: string): Promise<string> => readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');

/** The command a process was started with, as the system tells it; empty where it is gone. */
async function commandOf(pid: number): Promise<string> {
  try {
    return existsSync('/proc/self/cmdline')
      ? await readFile(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** Tells a process to end, and waits until it is gone; false when it outlives the patience. */
export async function endsWhenTold(pid: number, milliseconds: number): Promise<boolean> {
  if (isAlive(pid)) process.kill(pid, 'SIGINT');
  const until = performance.now() + milliseconds;
  while (isAlive(pid) && performance.now() < until) await later(25);
  return !isAlive(pid);
}

/** Fulfilled when a process that is not our child has ended; looking after it keeps nobody alive. */
export function untilGone(pid: number): Promise<void> {
  return new Promise((resolve) => {
    const looking = setInterval(() => {
      if (isAlive(pid)) return;
      clearInterval(looking);
      resolve();
    }, 100).unref();
  });
}
