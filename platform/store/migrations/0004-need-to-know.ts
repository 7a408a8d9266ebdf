import type { Migration } from './migration.ts';

/**
 * Knowing of a case is not knowing what is in it: content is for those who handle the case, who lead an agency with a part in it, and the parties
 * to whom its file is open. 知悉必要
 */
export const needToKnow: Migration = {
  name: '0004-need-to-know',
  statements: [
    `alter table fashu.cases add column open_to text[] not null default '{}'`,
    // What has no place in the order is above everything: an unknown label is read by nobody, an unknown clearance reads nothing.
    `create function fashu.is_cleared(label text) returns boolean language sql stable as $$
      select coalesce(array_position(array['public', 'internal', 'work-secret', 'sensitive', 'sealed'], label)
        <= array_position(array['public', 'internal', 'work-secret', 'sensitive', 'sealed'], current_setting('fashu.clearance', true)), false) $$`,
    // 0 nothing, 1 that there is a case, 2 what is in it. The rows of a case are read one after the other: its answer is kept until another is asked for.
    // INVARIANT: recusal beats everything; a relation counts only at an agency where the officer still has a seat; a party to a case sees nothing
    // of it as an officer; a sealed case is seen by those who handle it and the person concerned, nobody else.
    `create function fashu.look(of_case text) returns integer language plpgsql stable security definer set search_path = fashu as $$
      declare kept text := current_setting('fashu.looked', true); me text; mine text[]; of_label text; opened text[]; level integer := 0;
      begin
        if length(kept) = length(of_case) + 2 and left(kept, -1) = of_case || '=' then return right(kept, 1)::integer; end if;
        me := current_setting('fashu.actor', true);
        select c.label, c.open_to into of_label, opened from cases c where c.id = of_case;
        if found and not exists (select 1 from recusals r where r.case_id = of_case and r.officer_id = me) then
          if current_setting('fashu.is_person', true) = 'yes' then
            select coalesce(max(case when p.role = any (opened) then 2 else 1 end), 0) into level from case_parties p
              where p.case_id = of_case and p.person_id = me and (of_label <> 'sealed' or p.role in ('accused', 'guardian', 'counsel'));
            if level > 0 and exists (select 1 from case_parties p where p.case_id = of_case and p.person_id = me and p.role = any (opened)) then level := 2; end if;
          elsif is_cleared(of_label) and not exists (select 1 from case_parties p where p.case_id = of_case and p.person_id = me) then
            mine := string_to_array(current_setting('fashu.agencies', true), ',');
            if exists (select 1 from case_officers o where o.case_id = of_case and o.officer_id = me and o.agency_id = any (mine)) then
              level := 2;
            elsif of_label <> 'sealed' then
              select coalesce(max(case when a.agency_id = any (string_to_array(current_setting('fashu.leads', true), ',')) then 2 else 1 end), 0) into level
                from case_agencies a where a.case_id = of_case and a.agency_id = any (mine);
            end if;
          end if;
        end if;
        perform set_config('fashu.looked', of_case || '=' || level, true);
        return level;
      end $$`,
    'create or replace function fashu.may_see(of_case text) returns boolean language sql stable as $$ select fashu.look(of_case) > 0 $$',
    'create function fashu.knows_content(of_case text) returns boolean language sql stable as $$ select fashu.look(of_case) = 2 $$',
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
