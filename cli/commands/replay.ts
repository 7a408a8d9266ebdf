import { readArguments } from '../arguments.ts';
import { checkWrittenCase } from '../check-written-case.ts';
import type { Output } from '../io.ts';
import { playCase } from '../play.ts';
import { readWrittenCase } from '../written-case-file.ts';

const HELP = `fashu replay FILE [--json] 按程序回放书写的案件   plays a written case through its procedure and prints the story
  FILE is YAML or JSON (one case), or JSONL (the case on the first line, one step on each further line); docs/written-cases.md describes it.
  --json prints one line a step: the entry, or why it was refused. A refusal is part of the story, not an error.
Exit 0: told; 1: the file cannot be used, each finding with its line; 2: wrong use.`;

/** `fashu replay FILE [--json]`: plays a written case through its procedure. Returns the exit code. */
export async function run(args: readonly string[], io: Output): Promise<number> {
  const read = readArguments(args, { switches: ['--json', '--help'], options: [] });
  if (!('problem' in read) && read.has('--help')) {
    io.out(HELP);
    return 0;
  }
  if ('problem' in read || read.words.length !== 1) {
    io.err(
      `replay: ${'problem' in read ? read.problem : 'name one file, for instance `fashu replay case.yaml`'}; \`fashu replay --help\` explains it`,
    );
    return 2;
  }
  const file = await readWrittenCase(read.words[0] ?? '');
  const findings = 'findings' in file ? file.findings : checkWrittenCase(file.written, file.placeOf);
  for (const { code, where, help } of findings) io.err(`${where}: ${help} [${code}]`);
  return 'findings' in file || findings.length > 0 ? 1 : playCase(file.written, { json: read.has('--json') }, io);
}
