import { checkCitations } from '../citations.ts';
import type { Output } from '../io.ts';
import { readStatutes, STORE, stored } from '../statute-files.ts';

/** `fashu cite [--texts DIR] [--json]`: checks every citation of the law's data against statute texts. Exit 1 when one fails, 2 without texts. */
export async function run(args: readonly string[], io: Output): Promise<number> {
  const folder = args.includes('--texts') ? args[args.indexOf('--texts') + 1] : undefined;
  const statutes = folder === undefined ? await stored(STORE) : (await readStatutes(folder)).statutes;
  if (statutes === undefined || statutes.length === 0) {
    io.err('cite: no statute texts; give a folder of them with `--texts DIR`, or import one with `fashu law import DIR`');
    return 2;
  }
  const report = checkCitations(statutes);
  if (args.includes('--json')) io.out(JSON.stringify(report));
  else {
    for (const { where, citation, problem } of report.problems) io.out(`✗ ${where}  ${citation}  ${problem}`);
    for (const one of report.unverified) io.out(`? unverified ${one}`);
    io.out(
      `${report.citations} citations of ${report.places} places in ${report.laws} laws, ${report.numbers} numbers of limits: ${report.problems.length} problems, ${report.unverified.length} unverified`,
    );
  }
  return report.problems.length > 0 ? 1 : 0;
}
