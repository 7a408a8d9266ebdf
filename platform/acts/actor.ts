import type { CivilDay, Moment, Reason } from '#justice/basics';
import type { Roster, Seat } from '#justice/agencies';

/** Who does something: an officer, a person in a case, an enrolled station, or the law itself. */
export interface Actor {
  readonly kind: 'officer' | 'person' | 'station' | 'law';
  readonly id: string;
}

export const LAW: Actor = { kind: 'law', id: 'law' };

/** The roster as it stands, with a number that grows with every change. */
export interface Standing {
  readonly roster: Roster;
  readonly revision: number;
  readonly seatsOf: (officer: string, on: CivilDay) => readonly Seat[];
}

/** How an actor stands to a case. */
export interface Relation {
  readonly isRecused: boolean;
  /** handler, approver, panel, assigned. */
  readonly officer: readonly string[];
  readonly party: readonly { readonly role: string; readonly subject: string }[];
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
