import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { userInfo } from 'node:os';
import { sql } from 'kysely';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { openEmbedded } from '#platform/embedded';
import type { Database } from '#platform/store';
import { findLeftServer, findUser, lockDirectory } from './directory.ts';
import { canEnter, reachablePrograms } from './reachable.ts';
import { findBinaries } from './binaries.ts';

const isRoot = process.platform !== 'win32' && userInfo().uid === 0;
const isUnix = process.platform !== 'win32';
const made: string[] = [];
const folder = (): string => {
  const path = mkdtempSync('/tmp/fashu-');
  chmodSync(path, 0o755);
  made.push(path);
  return path;
};
afterAll(() => made.forEach((path) => rmSync(path, { recursive: true, force: true })));

const one = async (database: Database): Promise<unknown> => (await sql<{ n: number }>`select 1 as n`.execute(database.owner)).rows[0]?.n;
const serverOf = (home: string): number => Number(readFileSync(join(home, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
const placeIn = (said: readonly string[]): string =>
  / in (\S+)$/u.exec(said.find((line) => line.includes('its files are')) ?? '')?.[1] ?? '';

describe.skipIf(!isUnix)(`the embedded store${isUnix ? '' : ' — skipped: the socket needs a Unix'}`, () => {
  test('E1 a second opener of a home is refused at once, and told who has it', async () => {
    const home = folder();
    const database = await openEmbedded({ home });
    await expect(openEmbedded({ home })).rejects.toMatchObject({ code: 'store/locked' });
    const other = spawn(
      process.execPath,
      [
        '-e',
        `
      import { openEmbedded } from '#platform/embedded';
      await openEmbedded({ home: process.argv[1] }).catch((error) => { console.log(error.code, error.message); process.exit(3); });
    `,
        home,
      ],
      { cwd: new URL('../..', import.meta.url), stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let said = '';
    other.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(other, 'close')) as [number];
    expect([code, said]).toEqual([3, expect.stringContaining(`store/locked ${home} is in use by process ${process.pid}`) as string]);
    expect(await one(database)).toBe(1);
    await database.close();
    expect(existsSync(join(home, 'fashu.lock'))).toBe(false);
  });

  test('E2 what a killed process left is taken over: its lock, and the server it left running', async () => {
    const home = folder();
    const child = spawn(
      process.execPath,
      [
        '-e',
        `
      import { openEmbedded } from '#platform/embedded';
      await openEmbedded({ home: process.argv[1] }); console.log('open'); setInterval(() => {}, 1000);
    `,
        home,
      ],
      { cwd: new URL('../..', import.meta.url), stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const said: string[] = [];
    const database = await openEmbedded({ home, says: (line) => void said.push(line) });
    expect(said.join()).toMatch(/outlived its last owner; it is taken up/u);
    expect(await one(database)).toBe(1);
    await database.close();
  });

  test('E2 a server that was started otherwise than it would be now is stopped, and another started', async () => {
    const home = folder();
    const child = spawn(
      process.execPath,
      [
        '-e',
        `
      import { openEmbedded } from '#platform/embedded';
      await openEmbedded({ home: process.argv[1] }); console.log('open'); setInterval(() => {}, 1000);
    `,
        home,
      ],
      { cwd: new URL('../..', import.meta.url), stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    writeFileSync(join(home, 'postgres/postmaster.opts'), 'postgres "-D" "as it was"\n');
    const left = serverOf(home);
    const said: string[] = [];
    const database = await openEmbedded({ home, says: (line) => void said.push(line) });
    expect(said.join()).toMatch(/outlived its last owner; stopping it/u);
    expect(serverOf(home)).not.toBe(left);
    expect(await one(database)).toBe(1);
    await database.close();
  });

  test('E2 the number of a dead server, borne by another process now, is nobody’s to stop', async () => {
    const home = folder();
    mkdirSync(join(home, 'postgres'));
    writeFileSync(join(home, 'postgres/postmaster.pid'), `${process.pid}\n`);
    expect(await findLeftServer(join(home, 'postgres'))).toBeUndefined();
  });

  test('E9 a server that was killed, its number borne by another process now, or its remains not yet taken away, is no obstacle', async () => {
    const home = folder();
    await (await openEmbedded({ home })).close();
    // A process that ended and that its parent never asks about keeps its number; the server looks only at those of its own user.
    const parent = spawn('sh', ['-c', 'sh -c "exit" & echo $!; exec sleep 600'], { ...findUser(), stdio: ['ignore', 'pipe', 'inherit'] });
    const [remains] = (await once(parent.stdout, 'data')) as [Buffer];
    try {
      for (const bearer of [Number(remains), parent.pid]) {
        const stale = [bearer, join(home, 'postgres'), 1_700_000_000, 5499, home, '', '', 'ready'];
        writeFileSync(join(home, 'postgres/postmaster.pid'), `${stale.join('\n')}\n`);
        writeFileSync(join(home, '.s.PGSQL.5499.lock'), `${stale.slice(0, 5).join('\n')}\n`);
        const database = await openEmbedded({ home });
        expect([await one(database), serverOf(home) === bearer]).toEqual([1, false]);
        await database.close();
      }
      expect(parent.exitCode).toBeNull();
    } finally {
      parent.kill();
    }
  });

  test.each(['first', 'taken up'])('E7 a database server that is killed under a living node is started again: the %s', async (which) => {
    const home = folder();
    const said: string[] = [];
    if (which === 'taken up') {
      const child = spawn(
        process.execPath,
        [
          '-e',
          `import { openEmbedded } from '#platform/embedded'; await openEmbedded({ home: process.argv[1] }); console.log('open');`,
          home,
        ],
        { cwd: new URL('../..', import.meta.url), stdio: ['ignore', 'pipe', 'inherit'] },
      );
      await once(child.stdout, 'data');
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    const database = await openEmbedded({ home, says: (line) => void said.push(line) });
    const killed = serverOf(home);
    process.kill(killed, 'SIGKILL');
    // A worker that outlived its server may answer once more.
    const again = async (): Promise<void> =>
      expect([await one(database), serverOf(home)]).toEqual([1, expect.toSatisfy((server) => server !== killed)]);
    await vi.waitFor(again, { timeout: 30_000, interval: 100 });
    expect(said.join()).toContain('the database server ended by itself; it is started again');
    const server = serverOf(home);
    await database.close();
    expect(() => process.kill(server, 0)).toThrow('ESRCH');
  });

  test('E8 where a server starts but cannot be worked with, it is stopped again, and the home is free', async () => {
    const home = folder();
    const database = await openEmbedded({ home });
    // Lets in whoever only knocks, and nobody who comes to work: those bring settings of their own.
    await sql
      .raw(`create function public.refuse() returns event_trigger language plpgsql as $$ begin
        if current_setting('search_path') = 'fashu' then raise exception 'nobody works here today'; end if; end $$;
        create event trigger refuse_work on login execute function public.refuse(); alter event trigger refuse_work enable always`)
      .execute(database.owner);
    await database.close();
    const servers: number[] = [];
    const said: string[] = [];
    const watching = setInterval(() => {
      // The server takes the file away whenever it likes: what is not there to be read tells of no server.
      try {
        servers.push(serverOf(home));
      } catch (fault) {
        expect(fault).toMatchObject({ code: 'ENOENT' });
      }
    }, 5);
    await expect(openEmbedded({ home, says: (line) => void said.push(line) })).rejects.toThrow(/nobody works here today/u);
    clearInterval(watching);
    const server = servers.find((id) => id > 0);
    expect(server).toBeDefined();
    expect(() => process.kill(server ?? 0, 0)).toThrow('ESRCH');
    expect([existsSync(join(home, 'fashu.lock')), existsSync(join(home, 'postgres/postmaster.pid')), said]).toEqual([false, false, []]);
    // Nobody starts it again behind our back, and the next is told the same, not that the home is taken.
    await expect(openEmbedded({ home })).rejects.toMatchObject({ code: 'store/unreachable' });
  });

  test('E3 a lock left by nobody is one opener’s, of many that come at once', async () => {
    const home = folder();
    writeFileSync(join(home, 'fashu.lock'), '999999999\n');
    const unlock = await lockDirectory(home);
    expect(readFileSync(join(home, 'fashu.lock'), 'utf8').trim()).toBe(String(process.pid));
    await unlock();
  });

  test.skipIf(!isRoot)(
    `E4 behind a door closed to the server's user its files go elsewhere, and it is said${isRoot ? '' : ' — skipped: only root meets this'}`,
    async () => {
      const closed = folder();
      chmodSync(closed, 0o700);
      const home = join(closed, 'store');
      const said: string[] = [];
      const database = await openEmbedded({ home, says: (line) => void said.push(line) });
      const place = placeIn(said);
      made.push(place);
      expect(place).toMatch(/^\/var\/(?:lib|tmp)\/fashu\/[0-9a-f]{12}$/u);
      expect(statSync(place).mode & 0o077).toBe(0);
      await sql.raw('create table public.kept (n integer); insert into public.kept values (7)').execute(database.owner);
      await database.close();
      const again = await openEmbedded({ home });
      expect((await sql<{ n: number }>`select n from public.kept`.execute(again.owner)).rows).toEqual([{ n: 7 }]);
      await again.close();
    },
  );

  test.skipIf(!isRoot)(
    `E4 programs the server's user cannot reach are copied once, and run from there${isRoot ? '' : ' — skipped: only root meets this'}`,
    async () => {
      const user = findUser();
      const { postgres } = await findBinaries(process.platform, process.arch);
      const closed = folder();
      // As in root's own home: the package lies behind the door, a link is enough to have it there.
      mkdirSync(join(closed, 'native/bin'), { recursive: true });
      symlinkSync(postgres, join(closed, 'native/bin/postgres'));
      chmodSync(closed, 0o700);
      const said: string[] = [];
      const says = (line: string): void => void said.push(line);
      const program = reachablePrograms(join(closed, 'native/bin/postgres'), user, says);
      made.push(program.split('/').slice(0, -2).join('/'));
      expect(canEnter(program, user)).toBe(true);
      expect(readdirSync(program.split('/').slice(0, -1).join('/'))).toEqual(['postgres']);
      expect(reachablePrograms(join(closed, 'native/bin/postgres'), user, says)).toBe(program);
      expect(said).toHaveLength(1);
      expect(reachablePrograms(postgres, {}, says)).toBe(postgres);
    },
  );

  test('E5 a path too long for a socket is refused in words', async () => {
    const home = join(folder(), 'x'.repeat(90));
    await expect(openEmbedded({ home })).rejects.toMatchObject({ code: 'store/path-too-long' });
    expect(existsSync(join(home, 'fashu.lock'))).toBe(false);
  });

  test('E6 a machine no programs are published for is told to use a server', async () => {
    await expect(findBinaries('plan9', 'mips')).rejects.toMatchObject({ code: 'store/no-binaries' });
  });
});
