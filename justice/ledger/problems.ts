/** Everything that can be wrong with a ledger, a proof or a record, by the code a verifier names. */
export type LedgerProblem =
  | 'ledger/not-canonical'
  | 'ledger/not-a-leaf'
  | 'ledger/leaf-too-long'
  | 'ledger/opening-without-place'
  | 'ledger/opening-does-not-match'
  | 'ledger/opening-missing'
  | 'ledger/file-missing'
  | 'ledger/bad-file'
  | 'ledger/not-a-note'
  | 'ledger/not-a-key'
  | 'ledger/not-a-checkpoint'
  | 'ledger/wrong-origin'
  | 'ledger/unsigned'
  | 'ledger/bad-signature'
  | 'ledger/too-few-witnesses'
  | 'ledger/leaf-not-in-tree'
  | 'ledger/tile-does-not-match'
  | 'ledger/root-does-not-match'
  | 'ledger/not-consistent'
  | 'ledger/not-included'
  | 'ledger/not-a-proof'
  | 'ledger/act-out-of-order'
  | 'ledger/document-not-found'
  | 'ledger/checkpoint-too-early'
  | 'ledger/checkpoint-not-the-first'
  | 'ledger/nobody-eligible'
  | 'ledger/bad-candidate'
  | 'ledger/draw-differs'
  | 'ledger/record-differs'
  | 'ledger/record-missing'
  | 'ledger/record-not-in-ledger';

/** The first thing wrong, and where: a file, a position, a line, a field. 首个问题 */
export interface Problem {
  readonly problem: LedgerProblem;
  readonly where: string;
  /** What was found there, for people; never a personal datum. */
  readonly found?: string;
}

/** Whether an answer is the account of a problem. */
export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'problem' in value && 'where' in value;
}

export function problem(code: LedgerProblem, where: string, found?: string): Problem {
  return found === undefined ? { problem: code, where } : { problem: code, where, found };
}
