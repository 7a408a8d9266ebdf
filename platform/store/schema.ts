import type { Generated } from 'kysely';

type Json = unknown;
type Instant = string;

/** A case: where everything stands, one row that is locked for every act. */
export interface CasesTable {
  readonly id: string;
  readonly procedure: string;
  readonly procedure_version: string;
  /** How many entries (acts and subjects entering) the case has; the expected version of the next. */
  readonly version: number;
  /** Subjects, clocks and agencies, without values that are as they were at the start. */
  readonly state: Json;
  readonly lead: string;
  readonly label: string;
  /** The party roles to whom the file is open as it stands. */
  readonly open_to: readonly string[];
  readonly opened_at: Instant;
}

export interface ActsTable {
  readonly case_id: string;
  readonly number: number;
  readonly recorded_year: number;
  readonly recorded_at: Instant;
  readonly kind: 'opened' | 'entered' | 'act';
  readonly act: string | null;
  readonly subject: string;
  readonly at: string;
  readonly role: string | null;
  readonly agency_id: string | null;
  readonly body: Json;
}

export interface LimitsTable {
  readonly case_id: string;
  readonly clock: number;
  readonly limit_name: string;
  readonly subject: string;
  readonly started_at: string;
  readonly due: string;
  readonly provisional: boolean;
  readonly steps: Json;
  readonly agency_id: string;
  readonly status: 'running' | 'suspended' | 'stopped';
  readonly started_by: number;
  readonly stopped_by: number | null;
  readonly late: boolean;
}

export interface RequestsTable {
  readonly case_id: string;
  readonly request: string;
  readonly subject: string;
  readonly asked_by: number;
  readonly asked_at: string;
  readonly of_role: string;
  readonly of_agency: string | null;
  readonly due: string | null;
  readonly answered_by: number | null;
  readonly answered_at: string | null;
  readonly closed_with: 'answer' | 'withdrawal' | null;
}

export interface DocumentsTable {
  readonly id: string;
  readonly case_id: string;
  readonly act_number: number;
  readonly title: string;
  readonly number: string;
  readonly agency_id: string;
  readonly serves: Json;
  readonly digest: string | null;
}

export interface FindingsTable {
  readonly id: string;
  readonly kind: string;
  readonly case_id: string;
  readonly subject: string;
  readonly reference: string;
  readonly body: Json;
  readonly agency_id: string;
  readonly found_at: Instant;
  readonly state: string;
}

export interface ProposalsTable {
  readonly id: string;
  readonly case_id: string;
  readonly act: string;
  readonly subject: string | null;
  readonly role: string;
  readonly agency_id: string;
  readonly command: Json;
  readonly awaiting: Json;
  readonly state: 'open' | 'sent-back' | 'effective' | 'refused' | 'withdrawn';
  readonly proposed_by: string;
  readonly proposed_at: Instant;
  readonly version: number;
  readonly outcome: Json;
}

export interface ProposalStepsTable {
  readonly proposal_id: string;
  readonly step: number;
  readonly officer_id: string;
  readonly instead_of: string | null;
  readonly post: string | null;
  readonly what: 'propose' | 'approve' | 'send-back' | 'withdraw' | 'vote' | 'revise';
  readonly reasons: string | null;
  readonly at: Instant;
}

export interface VotesTable {
  readonly proposal_id: string;
  readonly officer_id: string;
  readonly sealed: string;
  readonly salt: string;
  readonly vote: string;
  readonly opinion: string;
  readonly cast_at: Instant;
}

export interface LeavesTable {
  readonly id: Generated<number>;
  readonly case_id: string;
  readonly number: number;
  readonly leaf: string;
  readonly position: number | null;
}

export interface OpeningsTable {
  readonly case_id: string;
  readonly number: number;
  readonly path: string;
  readonly salt: string;
  readonly value: Json;
}

export interface CheckpointsTable {
  readonly size: number;
  readonly root: string;
  readonly note: string;
  readonly at: Instant;
}

export interface AccessesTable {
  readonly id: Generated<number>;
  readonly at: Instant;
  readonly actor: string;
  readonly agency_id: string | null;
  readonly case_id: string;
  readonly subject: string | null;
  readonly purpose: string;
  readonly basis: string;
  readonly what: string;
}

export interface OutboxTable {
  readonly id: Generated<number>;
  readonly case_id: string;
  readonly number: number;
  readonly topic: string;
  readonly to_agency: string | null;
  readonly body: Json;
  readonly created_at: Instant;
  readonly sent_at: Instant | null;
}

export interface BookingsTable {
  readonly case_id: string;
  readonly number: number;
  readonly sitting: string;
  readonly act: string;
  readonly agency_id: string;
  readonly starts: Instant;
  readonly ends: Instant;
  readonly room: string | null;
  readonly remote: readonly string[];
  readonly freed_by: number | null;
}

export interface Tables {
  readonly bookings: BookingsTable;
  readonly takings: {
    readonly case_id: string;
    readonly number: number;
    readonly what: string;
    readonly who: string;
    readonly during: string;
  };
  readonly cases: CasesTable;
  readonly acts: ActsTable;
  readonly limits: LimitsTable;
  readonly requests: RequestsTable;
  readonly documents: DocumentsTable;
  readonly findings: FindingsTable;
  readonly proposals: ProposalsTable;
  readonly proposal_steps: ProposalStepsTable;
  readonly votes: VotesTable;
  readonly leaves: LeavesTable;
  readonly openings: OpeningsTable;
  readonly checkpoints: CheckpointsTable;
  readonly accesses: AccessesTable;
  readonly outbox: OutboxTable;
  readonly case_agencies: { readonly case_id: string; readonly role: string; readonly agency_id: string; readonly since: number };
  readonly case_officers: {
    readonly case_id: string;
    readonly officer_id: string;
    readonly agency_id: string;
    readonly relation: string;
    readonly since: Instant;
  };
  readonly case_parties: { readonly case_id: string; readonly person_id: string; readonly role: string; readonly subject: string };
  readonly case_numbers: { readonly case_id: string; readonly agency_id: string; readonly kind: string; readonly number: string };
  readonly recusals: { readonly case_id: string; readonly officer_id: string; readonly basis: string; readonly since: Instant };
  readonly number_series: { readonly agency_id: string; readonly year: number; readonly kind: string; readonly last: number };
  readonly idempotency: {
    readonly actor: string;
    readonly key: string;
    readonly request: string;
    readonly response: Json;
    readonly at: Instant;
  };
  readonly roster: { readonly kind: string; readonly id: string; readonly body: Json };
  readonly settings: { readonly name: string; readonly value: Json };
  readonly sessions: {
    readonly id: string;
    readonly subject: string;
    readonly kind: 'officer' | 'person';
    readonly csrf: string;
    readonly created_at: Instant;
    readonly expires_at: Instant;
    readonly stepped_up_at: Instant | null;
  };
  readonly tokens: {
    readonly id: string;
    readonly subject: string;
    readonly kind: 'officer' | 'person';
    readonly scopes: Json;
    readonly name: string;
    readonly created_at: Instant;
    readonly expires_at: Instant;
    readonly revoked_at: Instant | null;
  };
  /** A file somebody handed in to a case; acts name it by its digest. */
  readonly files: {
    readonly case_id: string;
    readonly digest: string;
    readonly media_type: string;
    readonly bytes: number;
    readonly label: string;
    readonly uploaded_by: string;
    readonly uploaded_at: Instant;
    /** When it was last handed in, or a form that names it was sent. */
    readonly wanted_at: Instant;
  };
  /** What somebody is filling in, theirs alone. */
  readonly drafts: {
    readonly actor: string;
    readonly case_id: string;
    readonly act: string;
    readonly subject: string;
    readonly version: number;
    readonly filled: Json;
    readonly saved_at: Instant;
  };
  readonly people: { readonly id: string; readonly name: string; readonly kind: string; readonly body: Json };
}
