import type { Label, Seat } from '#justice/agencies';
import type { Reason } from '#justice/basics';
import type { Actor, Relation } from './actor.ts';

/** What somebody wants to do. */
export type Action =
  | 'case/open'
  | 'case/read'
  | 'case/read-content'
  | 'case/assign'
  | 'case/recuse'
  | 'act/perform'
  | 'act/propose'
  | 'act/approve'
  | 'act/vote'
  | 'finding/read'
  | 'finding/handle'
  | 'ledger/read'
  | 'roster/read'
  | 'roster/change'
  | 'access/audit'
  | 'platform/operate';

/** A question to the access rules: who, with which seats, wants what of which case. */
export interface Question {
  readonly actor: Actor;
  readonly action: Action;
  readonly seats: readonly Seat[];
  readonly clearance: Label;
  /** The agency acted for, and the role of the procedure, where an act is wanted. */
  readonly agency?: string;
  readonly role?: string;
  /** The post whose approval is given. */
  readonly post?: string;
  readonly proposer?: string;
  readonly case?: {
    readonly id: string;
    readonly label: Label;
    readonly lead: string;
    /** Agencies that have a part in it. */
    readonly agencies: readonly string[];
    readonly relation: Relation;
  };
}

/** The answer of the access rules, with the reason of every rule that says no. */
export interface Answer {
  readonly isAllowed: boolean;
  readonly reasons: readonly Reason[];
}

/** The access rules, whoever decides them. */
export interface Access {
  readonly decide: (question: Question) => Answer;
}
