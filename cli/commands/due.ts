import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { createInterface } from 'node:readline';

import { answerLine } from '../due-line.ts';
import { listLimits } from '../due-list.ts';
import type { Output } from '../io.ts';

const HELP = `fashu due FILE.jsonl   (- for standard input): one request a line in, one answer a line out, in order
  in   {"id", "limit", "start", "law"?, "options"?}      out  {"id", "due", "provisional"?, "inTime"?, "steps"} or {"id"?, "line", "error": {"code", "where", "help"}}
  start      YYYY-MM-DD; YYYY-MM-DDTHH:MM for limits in hours. For a limit counted back: the day it is counted back from
  law        the text that governs: 2021-12-24, 2021, 民诉法(2021-12-24); without it, the one in force on the day of start
  options    held         true: somebody is in custody because of it (never rolls over a holiday)
             variant      a named variant, see --list
             length       {"days"|"months"|"years"} a decision fixed, where the law states a range or leaves it open
             extensions   [{"days": n} | {"months": n}] approved, in order
             excluded     [{"from", "to"}] not counted, both days included; minutes too where hours count
             restartedAt  counted anew from here, the extensions given after it
             travelDays   days on the road
             posted       day a paper was handed to the post: the answer says whether it is in time
fashu due --list [--json]    every limit with its length, variants, extensions, grounds and articles
Exit 0: all computed; 1: a line failed; 2: wrong use.`;

/** `fashu due`: computes limits from JSON lines, always printing JSON lines; `--list` names the limits. Returns the exit code. */
export async function run(args: readonly string[], io: Output): Promise<number> {
  const flags = args.filter((arg) => arg.startsWith('--'));
  const [path, ...others] = args.filter((arg) => !arg.startsWith('--'));
  const unknown = flags.find((flag) => !['--list', '--json', '--help'].includes(flag));
  if (unknown !== undefined) return wrongUse(io, `\`${unknown}\` is no option; \`fashu due --help\` names them`);
  if (flags.includes('--help')) {
    io.out(HELP);
    return 0;
  }
  if (flags.includes('--list')) {
    for (const line of listLimits(flags.includes('--json'))) io.out(line);
    return 0;
  }
  if (path === undefined || others.length > 0)
    return wrongUse(io, 'name one file of requests, `-` for standard input, or use `--list` to see every limit');
  return compute(path, io);
}

function wrongUse(io: Output, help: string): number {
  io.err(`due: ${help}`);
  return 2;
}

async function compute(path: string, io: Output): Promise<number> {
  if (path !== '-' && !(await isReadable(path))) {
    io.err(`due: cannot read \`${path}\`; give a file that exists`);
    return 2;
  }
  const input = path === '-' ? process.stdin : createReadStream(path);
  let [line, asked, failed] = [0, 0, 0];
  try {
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      if (text.trim() === '') continue;
      const answer = answerLine(text, line);
      asked += 1;
      if ('error' in answer) failed += 1;
      io.out(JSON.stringify(answer));
    }
  } catch (cause) {
    io.err(`due: stopped reading \`${path}\` after line ${line}: ${cause instanceof Error ? cause.message : String(cause)}`);
    return 2;
  }
  if (failed > 0) io.err(`due: ${failed} of ${asked} requests could not be computed; each line says what to do`);
  return failed > 0 ? 1 : 0;
}

async function isReadable(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
