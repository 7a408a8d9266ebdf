import { hash } from 'node:crypto';
import { decideByTable } from '#justice/access';
import { ACCESS_RULES, ERASURE_GROUNDS, STATE_SECRET } from '#law/access';
import { askCedar, cedarAccess, requestFor } from '#platform/access';
import { accessMatrix } from '#platform/testing';

const SAID_EVERY = 200_000;

/**
 * The whole matrix of the access rules, decided by the policies and by the table; the suite decides the brief one. `1/4` as argument takes the
 * first of four shares. Ends with 1 when a single cell differs.
 */
export function compareWhole(print: (line: string) => void, share: string): boolean {
  const [part = 1, of = 1] = share.split('/').map(Number);
  cedarAccess({ rules: ACCESS_RULES, marking: STATE_SECRET, erasure: ERASURE_GROUNDS });
  const asked = new Map<string, boolean>();
  let at = 0;
  let cells = 0;
  let differences = 0;
  const begun = performance.now();
  for (const question of accessMatrix('whole')) {
    at += 1;
    if (at % of !== part - 1) continue;
    cells += 1;
    const request = requestFor(question);
    const key = hash('sha1', JSON.stringify(request), 'base64');
    const known = asked.get(key);
    const isAllowed = known ?? askCedar(request).isAllowed;
    if (known === undefined) asked.set(key, isAllowed);
    if (isAllowed !== decideByTable(ACCESS_RULES, question).isAllowed) {
      differences += 1;
      if (differences <= 5) print(`differs: ${JSON.stringify(question)}`);
    }
    if (cells % SAID_EVERY === 0)
      print(`${cells} cells, ${asked.size} requests, ${differences} differences, ${Math.round((performance.now() - begun) / 1000)} s`);
  }
  print(
    `access matrix, share ${share}: ${cells} cells, ${asked.size} different requests, ${differences} differences, ${Math.round((performance.now() - begun) / 1000)} s`,
  );
  return differences === 0;
}

if (import.meta.main) {
  const isSame = compareWhole((line) => void process.stdout.write(`${line}\n`), process.argv[2] ?? '1/1');
  process.exitCode = isSame ? 0 : 1;
}
