import { expect, test } from 'vitest';
import { decideByTable, type Question } from '#justice/access';
import { ACCESS_RULES, ERASURE_GROUNDS, STATE_SECRET } from '#law/access';
import { accessMatrix } from '#platform/testing';
import { askCedar, cedarAccess, requestFor } from './index.ts';

test('W1 the policies and the table of the law answer every cell of the matrix alike, and forbid by the same rules', () => {
  cedarAccess({ rules: ACCESS_RULES, marking: STATE_SECRET, erasure: ERASURE_GROUNDS });
  const asked = new Map<string, ReturnType<typeof askCedar>>();
  const differs: Question[] = [];
  let cells = 0;
  for (const question of accessMatrix('brief')) {
    const request = requestFor(question);
    const key = JSON.stringify(request);
    const cedar = asked.get(key) ?? askCedar(request);
    asked.set(key, cedar);
    const table = decideByTable(ACCESS_RULES, question);
    const forbidding = table.reasons.flatMap(({ because }) => ('action' in because ? [] : [String(because['rule'])]));
    const isSame =
      cedar.isAllowed === table.isAllowed && (table.isAllowed || cedar.because.toSorted().join() === forbidding.toSorted().join());
    if (!isSame) differs.push(question);
    cells += 1;
  }
  process.stdout.write(`access matrix: ${cells} cells, ${asked.size} different requests, ${differs.length} differences\n`);
  expect(differs.slice(0, 5)).toEqual([]);
  expect(cells).toBeGreaterThan(40_000);
});
