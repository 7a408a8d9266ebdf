import type { Actor } from '#justice/access';
import type { CivilDay, Moment, Reason } from '#justice/basics';
import type { Roster, Seat } from '#justice/agencies';

export const LAW: Actor = { kind: 'law', id: 'law' };

/** The roster as it stands, with a number that grows with every change. */
export interface Standing {
  readonly roster: Roster;
  readonly revision: number;
  readonly seatsOf: (officer: string, on: CivilDay) => readonly Seat[];
}

/** An act somebody wants done. */
export interface ActRequest {
  readonly case: string;
  readonly act: string;
  readonly subject?: string;
  readonly role: string;
  /** The agency acted for, where the actor has seats in several. */
  readonly agency?: string;
  readonly at?: Moment;
  /** Officers acting together with the actor. */
  readonly together?: readonly string[];
  readonly present?: readonly string[];
  readonly form?: Readonly<Record<string, unknown>>;
  readonly expectedVersion?: number;
  /** The same key twice is one act. */
  readonly key: string;
}

/** What the platform answers when something has been written. 回执 */
export interface Receipt {
  readonly case: string;
  /** The number of the record in the case, from 1. */
  readonly number: number;
  readonly act?: string;
  readonly at: Moment;
  readonly recordedAt: string;
  readonly documents: readonly { readonly title: string; readonly number: string }[];
  readonly caseNumber?: string;
  readonly late: readonly { readonly limit: string; readonly due: Moment }[];
  /** The hash of the ledger's leaf, in base 64. */
  readonly leaf: string;
}

/** The answer to something asked of the platform: done, or why not. */
export type Outcome =
  | { readonly done: Receipt }
  | { readonly refused: readonly Reason[]; readonly procedure?: string }
  | { readonly conflict: { readonly version: number } }
  | { readonly unknown: true };
