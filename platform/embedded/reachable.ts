import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { Fault } from '#justice/basics';
import type { RunsAs } from './directory.ts';

/** Where a database goes whose home its own user may not enter, the best place first. */
const ELSEWHERE = ['/var/lib/fashu', '/var/tmp/fashu'];

/** Whether a user may pass through every directory above a path; who is not another user always may. */
export function canEnter(path: string, { uid, gid }: RunsAs): boolean {
  if (uid === undefined) return true;
  for (let directory = dirname(path); ; directory = dirname(directory)) {
    if (existsSync(directory) && !mayPass(directory, { uid, ...(gid === undefined ? {} : { gid }) })) return false;
    if (directory === dirname(directory)) return true;
  }
}

function mayPass(directory: string, { uid, gid }: RunsAs): boolean {
  const info = statSync(directory);
  if (info.uid === uid) return (info.mode & 0o100) !== 0;
  return ((info.gid === gid ? 0o010 : 0o001) & info.mode) !== 0;
}

/**
 * A place for the server's files that its user can reach: the one asked for, or, where root keeps it behind a closed door, one elsewhere that
 * belongs to it alone. Says where, whenever it is elsewhere.
 */
export function reachable(asked: string, user: RunsAs, says: (sentence: string) => void): string {
  if (canEnter(asked, user)) return asked;
  const place = join(elsewhere(), createHash('sha256').update(asked).digest('hex').slice(0, 12));
  says(`the database's own user may not enter ${asked}; its files are in ${place}`);
  return place;
}

function elsewhere(): string {
  for (const base of ELSEWHERE) {
    try {
      mkdirSync(base, { recursive: true, mode: 0o755 });
      if (mayPass(base, { uid: -1, gid: -1 })) return base;
    } catch {
      // The next one, then.
    }
  }
  throw new Fault('store/no-place', `no place for the database that its own user can reach; set FASHU_HOME to one`);
}

/** The programs where the server's user can run them: where they are, or a copy made once. */
export function reachablePrograms(program: string, user: RunsAs, says: (sentence: string) => void): string {
  if (canEnter(program, user)) return program;
  // …/native/bin/postgres: what it needs lies beside it.
  const native = dirname(dirname(program));
  const mark = createHash('sha256')
    .update(`${native} ${statSync(program).mtimeMs}`)
    .digest('hex')
    .slice(0, 12);
  const copy = join(elsewhere(), `programs-${mark}`);
  if (!existsSync(copy)) {
    says(`the database's own user cannot run ${program}; its programs are copied to ${copy}, once`);
    const unfinished = `${copy}.${process.pid}`;
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return join(copy, program.slice(native.length).replace(sep, ''));
}
