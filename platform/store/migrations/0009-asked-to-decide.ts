import type { Migration } from './migration.ts';

/** Whoever is asked to approve or to vote reads the case they are asked about, also from an agency above that has no other part in it. 审批知悉 */
export const askedToDecide: Migration = {
  name: '0009-asked-to-decide',
  statements: [
    'create index proposals_by_case on fashu.proposals (case_id)',
    // While it waits for the reader; and afterwards, where the reader approved or sent back by a post they still fill. Never of a sealed case.
    `create function fashu.is_asked(of_case text) returns boolean language sql stable security definer set search_path = fashu as $$
      select exists (select 1 from proposals p join cases c on c.id = p.case_id where p.case_id = of_case and c.label <> 'sealed' and (
        (p.state = 'open' and ((p.awaiting->'members' ? actor() and p.agency_id = any (agencies()))
          or exists (select 1 from jsonb_array_elements_text(p.awaiting->'posts') post where p.agency_id || '/' || post = any (posts()))))
        or exists (select 1 from proposal_steps s where s.proposal_id = p.id and s.officer_id = actor() and p.agency_id || '/' || s.post = any (posts())))) $$`,
    // INVARIANT: as before, and whoever is asked to decide reads what it is about; recusal, being a party, the label and the clearance still beat it.
    `create or replace function fashu.look(of_case text) returns integer language plpgsql stable security definer set search_path = fashu as $$
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
              if level < 2 and is_asked(of_case) then level := 2; end if;
            end if;
          end if;
        end if;
        perform set_config('fashu.looked', of_case || '=' || level, true);
        return level;
      end $$`,
    'drop policy need_to_know on fashu.proposals',
    'create policy need_to_know on fashu.proposals for select to fashu_app using (fashu.knows_content(case_id))',
    'grant execute on all functions in schema fashu to fashu_app, fashu_system',
  ],
};
