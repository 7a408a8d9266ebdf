import type { Agency, Label, Seat } from '#justice/agencies';
import type { Power } from '#justice/procedures';

/** Who does something: an officer, a person in a case, an enrolled station, or the law itself. */
export interface Actor {
  readonly kind: 'officer' | 'person' | 'station' | 'law';
  readonly id: string;
}

/** How an officer stands to a case, and for which agency: it counts only while the officer holds a seat there. 承办、审批、合议 */
export interface Part {
  /** handler, assigned, approver, panel. */
  readonly relation: string;
  readonly agency: string;
}

/** How an actor stands to a case. */
export interface Relation {
  readonly isRecused: boolean;
  readonly officer: readonly Part[];
  readonly party: readonly { readonly role: string; readonly subject: string }[];
}

/** Everything somebody may want of the platform. */
export const ACTIONS = [
  'case/open',
  'case/read',
  'case/read-content',
  'case/assign',
  'case/recuse',
  'case/erase',
  'act/perform',
  'act/propose',
  'act/approve',
  'act/vote',
  'deliberation/read',
  'finding/read',
  'finding/handle',
  'ledger/read',
  'roster/read',
  'roster/change',
  'access/audit',
  'platform/operate',
] as const;

export type Action = (typeof ACTIONS)[number];

/** A question to the access rules: who, with which seats, wants what of which case. */
export interface Question {
  readonly actor: Actor;
  readonly action: Action;
  readonly seats: readonly Seat[];
  readonly clearance: Label;
  /** The agency acted for, or the one a finding is addressed to; what kind of organ it is; and the power its role uses. */
  readonly agency?: string;
  readonly organ?: Agency['kind'];
  readonly power?: Power;
  /** The acting agency and those that lead it. */
  readonly line?: readonly string[];
  /** The post whose approval is given, and who proposed. */
  readonly post?: string;
  readonly proposer?: string;
  /** The members of the panel: those whose votes are awaited, or, of a deliberation that is over, those who voted. */
  readonly members?: readonly string[];
  /** The officer who is to be assigned, or to withdraw. */
  readonly concerning?: string;
  readonly case?: {
    readonly id: string;
    readonly label: Label;
    /** Agencies that have a part in it. */
    readonly agencies: readonly string[];
    readonly relation: Relation;
    /** The kinds of organ for which the actor has handled it so far. */
    readonly handledAs?: readonly Agency['kind'][];
    /** The parties to whom its file is open as it stands: counsel from the review for prosecution. 阅卷 */
    readonly openTo?: readonly string[];
  };
}
