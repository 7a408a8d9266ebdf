import type { Label, Seat } from '#justice/agencies';
import type { Power } from '#justice/procedures';

/** Who does something: an officer, a person in a case, an enrolled station, or the law itself. */
export interface Actor {
  readonly kind: 'officer' | 'person' | 'station' | 'law';
  readonly id: string;
}

/** How an actor stands to a case. */
export interface Relation {
  readonly isRecused: boolean;
  /** handler, assigned, approver, panel. */
  readonly officer: readonly string[];
  readonly party: readonly { readonly role: string; readonly subject: string }[];
}

/** Everything somebody may want of the platform. */
export const ACTIONS = [
  'case/open',
  'case/read',
  'case/read-content',
  'case/assign',
  'case/recuse',
  'act/perform',
  'act/propose',
  'act/approve',
  'act/vote',
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
  /** The agency acted for, and the power its role uses, where an act is wanted. */
  readonly agency?: string;
  readonly power?: Power;
  /** The acting agency and those above it. */
  readonly line?: readonly string[];
  /** The post whose approval is given, and who proposed. */
  readonly post?: string;
  readonly proposer?: string;
  readonly case?: {
    readonly id: string;
    readonly label: Label;
    /** Agencies that have a part in it. */
    readonly agencies: readonly string[];
    readonly relation: Relation;
  };
}
