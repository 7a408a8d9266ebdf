import type { Migration } from './migration.ts';

const OF_A_CASE = [
  'limits',
  'requests',
  'documents',
  'findings',
  'proposals',
  'case_agencies',
  'case_officers',
  'case_parties',
  'case_numbers',
  'recusals',
  'acts',
  'openings',
  'leaves',
  'accesses',
];
const APPEND_ONLY = ['acts', 'proposal_steps', 'votes', 'accesses', 'checkpoints', 'idempotency'];
const CHANGING = [
  'cases',
  'limits',
  'requests',
  'documents',
  'findings',
  'proposals',
  'case_agencies',
  'case_officers',
  'case_parties',
  'case_numbers',
  'recusals',
  'number_series',
  'outbox',
  'roster',
  'people',
  'settings',
  'sessions',
  'tokens',
];

/** Behind the policy engine, the rows themselves: who may see a case, and that an act once written stays. 行级安全 */
export const theSecondWall: Migration = {
  name: '0002-the-second-wall',
  statements: [
    `create function fashu.actor() returns text language sql stable as $$ select current_setting('fashu.actor', true) $$`,
    `create function fashu.agencies() returns text[] language sql stable as $$ select string_to_array(coalesce(current_setting('fashu.agencies', true), ''), ',') $$`,
    // INVARIANT: recusal beats everything; a sealed case is seen by those who handle it and the person concerned, nobody else.
    `create function fashu.may_see(of_case text) returns boolean language sql stable security definer set search_path = fashu as $$
      select not exists (select 1 from recusals r where r.case_id = of_case and r.officer_id = actor())
        and (exists (select 1 from case_officers o where o.case_id = of_case and o.officer_id = actor())
          or exists (select 1 from case_parties p where p.case_id = of_case and p.person_id = actor())
          or exists (select 1 from case_agencies a join cases c on c.id = a.case_id
                      where a.case_id = of_case and c.label <> 'sealed' and a.agency_id = any (agencies()))) $$`,
    ...APPEND_ONLY.map((table) => `grant select, insert on fashu.${table} to fashu_system`),
    ...CHANGING.map((table) => `grant select, insert, update on fashu.${table} to fashu_system`),
    'grant delete on fashu.sessions to fashu_system',
    'grant select, insert on fashu.leaves to fashu_system',
    'grant update (position) on fashu.leaves to fashu_system',
    'grant select, insert on fashu.openings to fashu_system',
    'grant update (salt, value) on fashu.openings to fashu_system',
    'grant usage on all sequences in schema fashu to fashu_system',
    ...['cases', ...OF_A_CASE, 'proposal_steps', 'checkpoints', 'roster', 'people'].map(
      (table) => `grant select on fashu.${table} to fashu_app`,
    ),
    ...['cases', ...OF_A_CASE, 'proposal_steps'].flatMap((table) => [
      `alter table fashu.${table} enable row level security`,
      `create policy system_all on fashu.${table} to fashu_system using (true) with check (true)`,
    ]),
    'create policy related on fashu.cases for select to fashu_app using (fashu.may_see(id))',
    ...OF_A_CASE.map((table) => `create policy related on fashu.${table} for select to fashu_app using (fashu.may_see(case_id))`),
    `create policy related on fashu.proposal_steps for select to fashu_app using
      (exists (select 1 from fashu.proposals p where p.id = proposal_id))`,
    // No one who serves the platform can change what was done: not by mistake, not with a stolen application login.
    `create function fashu.refuse_change() returns trigger language plpgsql as $$ begin raise exception 'acts are appended, never changed' using errcode = 'insufficient_privilege'; end $$`,
    'create trigger acts_stay before update or delete on fashu.acts for each row execute function fashu.refuse_change()',
  ],
};
