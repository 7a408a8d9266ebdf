import type { Migration } from './migration.ts';

/**
 * Knowing of a case is not knowing what is in it: content is for those who handle the case, who lead an agency with a part in it, and the parties
 * to whom its file is open. 知悉必要
 */
export const needToKnow: Migration = {
  name: '0004-need-to-know',
  statements: [
    `alter table fashu.cases add column open_to text[] not null default '{}'`,
    `create function fashu.leads() returns text[] language sql stable as $$ select string_to_array(coalesce(current_setting('fashu.leads', true), ''), ',') $$`,
    // What has no place in the order is above everything: an unknown label is read by nobody, an unknown clearance reads nothing.
    `create function fashu.is_cleared(label text) returns boolean language sql stable as $$
      select coalesce(array_position(array['public', 'internal', 'work-secret', 'sensitive', 'sealed'], label)
        <= array_position(array['public', 'internal', 'work-secret', 'sensitive', 'sealed'], current_setting('fashu.clearance', true)), false) $$`,
    // INVARIANT: a relation counts only at an agency where the officer still has a seat; a party to a case sees nothing of it as an officer.
    `create function fashu.handles(of_case text) returns boolean language sql stable security definer set search_path = fashu as $$
      select exists (select 1 from case_officers o where o.case_id = of_case and o.officer_id = actor() and o.agency_id = any (agencies())) $$`,
    `create function fashu.takes_part(of_case text, of_label text) returns boolean language sql stable security definer set search_path = fashu as $$
      select current_setting('fashu.is_person', true) = 'yes' and exists (select 1 from case_parties p where p.case_id = of_case and p.person_id = actor()
        and (of_label <> 'sealed' or p.role in ('accused', 'guardian', 'counsel'))) $$`,
    `create or replace function fashu.may_see(of_case text) returns boolean language sql stable security definer set search_path = fashu as $$
      select not exists (select 1 from recusals r where r.case_id = of_case and r.officer_id = actor())
        and exists (select 1 from cases c where c.id = of_case and (
          takes_part(of_case, c.label)
          or (is_cleared(c.label)
            and current_setting('fashu.is_person', true) is distinct from 'yes'
            and not exists (select 1 from case_parties p where p.case_id = of_case and p.person_id = actor())
            and (handles(of_case) or (c.label <> 'sealed'
              and exists (select 1 from case_agencies a where a.case_id = of_case and a.agency_id = any (agencies()))))))) $$`,
    `create function fashu.knows_content(of_case text) returns boolean language sql stable security definer set search_path = fashu as $$
      select may_see(of_case) and (handles(of_case)
        or exists (select 1 from cases c join case_agencies a on a.case_id = c.id where c.id = of_case and c.label <> 'sealed' and a.agency_id = any (leads()))
        or exists (select 1 from cases c join case_parties p on p.case_id = c.id
                    where c.id = of_case and p.person_id = actor() and p.role = any (c.open_to))) $$`,
    `create function fashu.posts() returns text[] language sql stable as $$ select string_to_array(coalesce(current_setting('fashu.posts', true), ''), ',') $$`,
    'drop policy related on fashu.openings',
    'create policy need_to_know on fashu.openings for select to fashu_app using (fashu.knows_content(case_id))',
    // Who is asked to approve or to vote reads what they are asked.
    'drop policy related on fashu.proposals',
    `create policy need_to_know on fashu.proposals for select to fashu_app using (fashu.knows_content(case_id)
      or (fashu.may_see(case_id) and (awaiting->'members' ? fashu.actor()
        or exists (select 1 from jsonb_array_elements_text(awaiting->'posts') post where agency_id || '/' || post = any (fashu.posts())))))`,
    // A finding is read where it is addressed, also by who supervises and has no part in the case; never in a case that is sealed to them.
    `create function fashu.may_find(of_case text, of_agency text) returns boolean language sql stable security definer set search_path = fashu as $$
      select current_setting('fashu.is_person', true) is distinct from 'yes'
        and not exists (select 1 from recusals r where r.case_id = of_case and r.officer_id = actor())
        and (may_see(of_case) or (of_agency = any (agencies())
          and exists (select 1 from cases c where c.id = of_case and c.label <> 'sealed' and is_cleared(c.label)))) $$`,
    'drop policy related on fashu.findings',
    'create policy addressed on fashu.findings for select to fashu_app using (fashu.may_find(case_id, agency_id))',
    `create function fashu.has_findable(of_case text) returns boolean language sql stable security definer set search_path = fashu as $$
      select exists (select 1 from findings f where f.case_id = of_case and may_find(f.case_id, f.agency_id)) $$`,
    `create function fashu.procedure_of(of_case text) returns text language sql stable security definer set search_path = fashu as $$
      select c.procedure from cases c where c.id = of_case and has_findable(of_case) $$`,
    `create function fashu.numbers_of(of_case text) returns text[] language sql stable security definer set search_path = fashu as $$
      select coalesce(array_agg(k.number order by k.number), '{}') from case_numbers k where k.case_id = of_case and has_findable(of_case) $$`,
    'grant execute on all functions in schema fashu to fashu_app, fashu_system',
  ],
};
