import type { Output } from '../io.ts';
import { playCase } from '../play.ts';
import { readWrittenCase } from '../written-case-file.ts';

/** `fashu replay FILE [--json]`: plays a written case through its procedure. Exit 1 when the file cannot be used, 0 otherwise. */
export async function run(args: readonly string[], io: Output): Promise<number> {
  const [path] = args.filter((arg) => !arg.startsWith('--'));
  if (path === undefined) {
    io.err('replay: name a file, for instance `fashu replay case.yaml` (docs/written-cases.md describes it)');
    return 2;
  }
  const written = await readWrittenCase(path);
  if ('findings' in written) {
    for (const { code, where, help } of written.findings) io.err(`${where}: ${help} [${code}]`);
    return 1;
  }
  return playCase(written, { json: args.includes('--json') }, io);
}
