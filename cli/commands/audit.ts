import { asTimeline, auditJudgment, readJudgment, type DefendantAudit } from '#law/judgments';
import { told, toldUnreadable } from '../audit-told.ts';
import type { Output } from '../io.ts';
import { judgmentsIn, type Given } from '../judgment-files.ts';

const HELP = `fashu audit FILE…   reads criminal judgments and holds each defendant's timeline against the limits of the procedure
  FILE       a text file with one judgment (UTF-8 or GB 18030), or .jsonl / .jsonl.gz with {"id", "text"} on every line; - for lines on standard input
  --json     one line a judgment, in order: {"id", "defendants": [{"name", "events": [{"kind", "date"}]}], "court"} or {"id", "unreadable": [{"code", "where", "help"}]}
  --summary  the counts alone
  marks      ✓ within the limit   △ lawful only with an approval or a circumstance the text does not show   ✗ beyond what the law allows   ? not told by the text
Exit 0: every judgment was read; 1: one could not be, the others are printed; 2: wrong use.`;

const FLAGS = ['--json', '--summary', '--help'];

interface Tally {
  read: number;
  unreadable: number;
  overrun: number;
  extended: number;
}

/** `fashu audit`: judgments in, timelines and what the law says of them out. Returns the exit code. */
export async function run(args: readonly string[], io: Output): Promise<number> {
  const flags = args.filter((arg) => arg.startsWith('--'));
  const files = args.filter((arg) => !arg.startsWith('--'));
  const unknown = flags.find((flag) => !FLAGS.includes(flag));
  if (unknown !== undefined) return wrongUse(io, `\`${unknown}\` is no option; \`fashu audit --help\` names them`);
  if (flags.includes('--help')) {
    io.out(HELP);
    return 0;
  }
  if (files.length === 0) return wrongUse(io, 'name text files with one judgment each, or a .jsonl file with {"id", "text"} on every line');
  const tally: Tally = { read: 0, unreadable: 0, overrun: 0, extended: 0 };
  for (const file of files) {
    for await (const given of judgmentsIn(file)) auditOne(given, { flags, io, tally });
  }
  if (flags.includes('--summary') || !flags.includes('--json')) io.err(summary(tally));
  return tally.unreadable > 0 ? 1 : 0;
}

function wrongUse(io: Output, help: string): number {
  io.err(`audit: ${help}`);
  return 2;
}

interface Auditing {
  readonly flags: readonly string[];
  readonly io: Output;
  readonly tally: Tally;
}

function auditOne(given: Given, { flags, io, tally }: Auditing): void {
  const isJson = flags.includes('--json');
  const isTold = !flags.includes('--summary');
  const read = 'text' in given ? readJudgment(given.text) : { unreadable: [given.problem] };
  if ('unreadable' in read) {
    tally.unreadable += 1;
    const { unreadable } = read;
    if (isJson) io.out(JSON.stringify({ id: given.id, unreadable }));
    else if (isTold) for (const text of toldUnreadable(given.id, unreadable)) io.out(text);
    return;
  }
  tally.read += 1;
  const audits = auditJudgment(read);
  count(audits, tally);
  if (isJson) io.out(JSON.stringify(asTimeline(given.id, read)));
  else if (isTold) for (const text of told(given.id, read, audits)) io.out(text);
}

/** A judgment counts once, by the worst that is said of anybody in it. */
function count(audits: readonly DefendantAudit[], tally: Tally): void {
  const verdicts = new Set(audits.flatMap(({ assessments }) => assessments.map(({ verdict }) => verdict)));
  if (verdicts.has('overrun')) tally.overrun += 1;
  else if (verdicts.has('extended')) tally.extended += 1;
}

function summary({ read, unreadable, overrun, extended }: Tally): string {
  return `共 ${read + unreadable} 份：读出 ${read} 份，不能读出 ${unreadable} 份；✗ 疑似超期 ${overrun} 份，△ 须有依据 ${extended} 份`;
}
