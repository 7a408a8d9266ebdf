import type { Citation } from './citation.ts';

/** Why the law or the mandate says no: a code, the facts, and the article. 不予准许的理由 */
export interface Reason<Code extends string = string> {
  readonly code: Code;
  readonly because: Readonly<Record<string, unknown>>;
  readonly basis: readonly Citation[];
}

/** The law's or the mandate's no, with every failing reason. 不予准许 */
export interface Refusal<Code extends string = string> {
  readonly refused: readonly Reason<Code>[];
}

/** What is wrong with a definition or an input, where, and how to mend it. All are listed at once. */
export interface Finding {
  readonly code: string;
  readonly where: string;
  readonly help: string;
}

/** A machine failed or a promise of ours broke: the only thing we throw. */
export class Fault extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Fault';
    this.code = code;
  }
}
