import type { Migration } from './migration.ts';

const YEARS = Array.from({ length: 16 }, (_, index) => 2025 + index);

/** Both roles exist once for the whole server; two stores made at once must not trip over each other. */
const role = (name: string): string =>
  `do $$ begin if not exists (select from pg_roles where rolname = '${name}') then create role ${name} nologin; end if;
   exception when duplicate_object or unique_violation then null; end $$`;

/** Cases, acts, and all that one act writes in its one transaction. */
export const oneActOneTransaction: Migration = {
  name: '0001-one-act-one-transaction',
  statements: [
    role('fashu_app'),
    role('fashu_system'),
    'grant usage on schema fashu to fashu_app, fashu_system',
    'grant fashu_app to current_user',
    'grant fashu_system to current_user',

    `create table fashu.cases (
      id text primary key, procedure text not null, procedure_version text not null,
      version integer not null, state jsonb not null, lead text not null,
      label text not null, opened_at timestamptz not null default now())`,
    'create index cases_by_lead on fashu.cases (lead, id)',

    `create table fashu.acts (
      case_id text not null, number integer not null, recorded_year integer not null, recorded_at timestamptz not null,
      kind text not null, act text, subject text not null, at text not null, role text, agency_id text, body jsonb not null,
      primary key (case_id, number, recorded_year)) partition by range (recorded_year)`,
    ...YEARS.map((year) => `create table fashu.acts_${year} partition of fashu.acts for values from (${year}) to (${year + 1})`),
    'create table fashu.acts_other partition of fashu.acts default',

    `create table fashu.limits (
      case_id text not null references fashu.cases, clock integer not null, limit_name text not null, subject text not null,
      started_at text not null, due text not null, provisional boolean not null, steps jsonb not null, agency_id text not null,
      status text not null, started_by integer not null, stopped_by integer, late boolean not null,
      primary key (case_id, clock))`,
    `create index limits_by_agency on fashu.limits (agency_id, due, case_id, clock) where status = 'running'`,
    `create index limits_by_due on fashu.limits (due, case_id, clock) where status = 'running'`,

    `create table fashu.requests (
      case_id text not null references fashu.cases, request text not null, subject text not null, asked_by integer not null,
      asked_at text not null, of_role text not null, of_agency text, due text, answered_by integer, answered_at text, closed_with text,
      primary key (case_id, request, subject, asked_by))`,
    'create index requests_open on fashu.requests (of_agency, asked_at, case_id) where answered_by is null',

    `create table fashu.documents (
      id text primary key, case_id text not null references fashu.cases, act_number integer not null, title text not null,
      number text not null, agency_id text not null, serves jsonb not null, digest text, unique (agency_id, number))`,
    'create index documents_by_case on fashu.documents (case_id, act_number)',

    `create table fashu.findings (
      id text primary key, kind text not null, case_id text not null references fashu.cases, subject text not null, reference text not null,
      body jsonb not null, agency_id text not null, found_at timestamptz not null default now(), state text not null default 'open',
      unique (kind, case_id, reference))`,
    'create index findings_by_agency on fashu.findings (agency_id, id)',

    `create table fashu.proposals (
      id text primary key, case_id text not null references fashu.cases, act text not null, subject text, role text not null,
      agency_id text not null, command jsonb not null, awaiting jsonb not null, state text not null, proposed_by text not null,
      proposed_at timestamptz not null default now(), version integer not null default 1, outcome jsonb)`,
    `create index proposals_open on fashu.proposals (agency_id, id) where state in ('open', 'sent-back')`,
    `create table fashu.proposal_steps (
      proposal_id text not null references fashu.proposals, step integer not null, officer_id text not null, instead_of text, post text,
      what text not null, reasons text, at timestamptz not null default now(), primary key (proposal_id, step))`,
    `create table fashu.votes (
      proposal_id text not null references fashu.proposals, officer_id text not null, sealed text not null, salt text not null,
      vote text not null, opinion text not null, cast_at timestamptz not null default now(), primary key (proposal_id, officer_id))`,

    'create table fashu.case_agencies (case_id text not null references fashu.cases, role text not null, agency_id text not null, since integer not null, primary key (case_id, role, agency_id))',
    'create index case_agencies_by_agency on fashu.case_agencies (agency_id, case_id)',
    `create table fashu.case_officers (case_id text not null references fashu.cases, officer_id text not null, agency_id text not null,
      relation text not null, since timestamptz not null default now(), primary key (case_id, officer_id, relation))`,
    'create index case_officers_by_officer on fashu.case_officers (officer_id, case_id)',
    `create table fashu.case_parties (case_id text not null references fashu.cases, person_id text not null, role text not null,
      subject text not null, primary key (case_id, person_id, role, subject))`,
    'create index case_parties_by_person on fashu.case_parties (person_id, case_id)',
    'create table fashu.case_numbers (case_id text not null references fashu.cases, agency_id text not null, kind text not null, number text not null, primary key (case_id, agency_id, kind), unique (agency_id, number))',
    'create table fashu.recusals (case_id text not null references fashu.cases, officer_id text not null, basis text not null, since timestamptz not null default now(), primary key (case_id, officer_id))',
    'create table fashu.number_series (agency_id text not null, year integer not null, kind text not null, last integer not null, primary key (agency_id, year, kind))',
    'create table fashu.idempotency (actor text not null, key text not null, request text not null, response jsonb not null, at timestamptz not null default now(), primary key (actor, key))',

    `create table fashu.leaves (id bigserial primary key, case_id text not null, number integer not null, leaf text not null,
      hash text not null, position bigint unique, unique (case_id, number))`,
    'create index leaves_waiting on fashu.leaves (id) where position is null',
    `create table fashu.openings (case_id text not null, number integer not null, path text not null, salt text, value jsonb,
      primary key (case_id, number, path))`,
    'create table fashu.checkpoints (size bigint primary key, root text not null, note text not null, at timestamptz not null default now())',
    `create table fashu.outbox (id bigserial primary key, case_id text not null, number integer not null, topic text not null,
      to_agency text, body jsonb not null, created_at timestamptz not null default now(), sent_at timestamptz)`,
    'create index outbox_waiting on fashu.outbox (id) where sent_at is null',
    `create table fashu.accesses (id bigserial primary key, at timestamptz not null default now(), actor text not null, agency_id text,
      case_id text not null, subject text, purpose text not null, basis text not null, what text not null)`,
    'create index accesses_by_case on fashu.accesses (case_id, id)',

    'create table fashu.roster (kind text not null, id text not null, body jsonb not null, primary key (kind, id))',
    'create table fashu.people (id text primary key, name text not null, kind text not null, body jsonb not null)',
    'create table fashu.settings (name text primary key, value jsonb not null)',
    `create table fashu.sessions (id text primary key, subject text not null, kind text not null, csrf text not null,
      created_at timestamptz not null default now(), expires_at timestamptz not null, stepped_up_at timestamptz)`,
    `create table fashu.tokens (id text primary key, subject text not null, kind text not null, scopes jsonb not null,
      created_at timestamptz not null default now(), expires_at timestamptz not null, revoked_at timestamptz)`,
  ],
};
