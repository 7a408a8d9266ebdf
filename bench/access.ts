import { decideByTable, type Question } from '#justice/access';
import { ACCESS_RULES, ERASURE_GROUNDS, STATE_SECRET } from '#law/access';
import { askCedar, cedarAccess, requestFor } from '#platform/access';
import { accessMatrix } from '#platform/testing';

const STEP = 15;

/** Decisions a second of the policy engine, of what it remembers, and of the table, over the same questions of the brief matrix. */
export function benchAccess(print: (line: string) => void): void {
  const access = cedarAccess({ rules: ACCESS_RULES, marking: STATE_SECRET, erasure: ERASURE_GROUNDS });
  const questions = [...accessMatrix('brief')].filter((_, index) => index % STEP === 0);
  const rate = (decide: (question: Question) => unknown): number => {
    const begun = performance.now();
    for (const question of questions) decide(question);
    return Math.round((questions.length / (performance.now() - begun)) * 1000);
  };
  const cedar = rate((question) => askCedar(requestFor(question)));
  rate((question) => access.decide(question));
  const remembered = rate((question) => access.decide(question));
  const table = rate((question) => decideByTable(ACCESS_RULES, question));
  print(
    `access: ${questions.length} questions; Cedar ${cedar}/s, Cedar remembering ${remembered}/s, table ${table}/s (table : Cedar ${(table / cedar).toFixed(1)} : 1)`,
  );
}

if (import.meta.main) benchAccess((line) => void process.stdout.write(`${line}\n`));
