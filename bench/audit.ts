import { auditJudgment, EXAMPLES, readJudgment } from '#law/judgments';

const ROUNDS = 2000;

/** Judgments read and audited per second on one core, beside splitting the same text at every stop: what merely touching it costs. */
export function benchAudit(print: (line: string) => void): void {
  const texts = Array.from({ length: ROUNDS }, (_, index) => EXAMPLES[index % EXAMPLES.length]?.text ?? '');
  const touch = time(() => texts.reduce((sum, text) => sum + text.split('。').length, 0));
  const read = time(() => texts.reduce((sum, text) => sum + ('defendants' in readJudgment(text) ? 1 : 0), 0));
  const audit = time(() =>
    texts.reduce((sum, text) => {
      const judgment = readJudgment(text);
      return sum + ('defendants' in judgment ? auditJudgment(judgment).length : 0);
    }, 0),
  );
  print(
    `judgments: ${Math.round(ROUNDS / read)} read/s, ${Math.round(ROUNDS / audit)} audited/s; reading costs ${(read / touch).toFixed(0)} times a split of the text`,
  );
}

/** Seconds a piece of work takes, after one run to warm up. */
function time(work: () => number): number {
  work();
  const began = performance.now();
  work();
  return (performance.now() - began) / 1000;
}
