import type { Migration } from './migration.ts';

/** Half-width and full-width signs alike, and all brackets of one kind: as people type what they look for. */
const plain = (text: string): string => `translate(lower(normalize(${text}, nfkc)), '〔〕[]', '()()')`;

/** What a case \`c\` is found by: its numbers, and the names in it where the reader may know them. */
const named = (parts: string, knows: string): string => `(cardinality(${parts}) = 0 or (select bool_and(position(part in
  ${plain(`concat_ws(' ', (select string_agg(k.number, ' ') from case_numbers k where k.case_id = c.id),
    case when ${knows} then (select string_agg(x->>'name', ' ') from cases w, jsonb_array_elements(w.state->'subjects') x where w.id = c.id) end)`)}) > 0) from unnest(${parts}) part))`;

/** A function over all cases of the reader: it runs as the owner, knows the reader from the settings alone, and is planned for what is asked. */
const OVER_ALL =
  'language plpgsql stable security definer set search_path = fashu set plan_cache_mode = force_custom_plan set jit = off set random_page_cost = 1.1';

/**
 * What stays inside an agency: a proposal until it takes effect, a finding, and what is asked of the agency where the reader does not know the case. 内部事项
 */
export const insideTheAgency: Migration = {
  name: '0015-inside-the-agency',
  statements: [
    // A post is asked of every proposal of an agency, or only of one officer's: of those who fill it nearer none may decide on that.
    `create function fashu.asks(of_agency text, post text, proposer text) returns boolean language sql stable as $$
      select of_agency || '/' || post = any (fashu.posts()) or of_agency || '/' || post || '/' || proposer = any (fashu.posts()) $$`,
    // While it waits for the reader; and afterwards, where the reader approved or sent back by a post by which they are still asked.
    `create function fashu.decides_on(of_proposal text) returns boolean language sql stable security definer set search_path = fashu as $$
      select exists (select 1 from proposals p where p.id = of_proposal and (
        (p.state = 'open' and ((p.awaiting->'members' ? actor() and p.agency_id = any (agencies()))
          or exists (select 1 from jsonb_array_elements_text(p.awaiting->'posts') post where asks(p.agency_id, post, p.proposed_by))))
        or exists (select 1 from proposal_steps s where s.proposal_id = p.id and s.officer_id = actor() and asks(p.agency_id, s.post, p.proposed_by)))) $$`,
    `create or replace function fashu.is_asked(of_case text) returns boolean language sql stable security definer set search_path = fashu as $$
      select exists (select 1 from proposals p join cases c on c.id = p.case_id where p.case_id = of_case and c.label <> 'sealed' and decides_on(p.id)) $$`,
    // INVARIANT: what an agency has not decided yet is read by nobody outside it but those it asks, whoever else may read the case.
    'drop policy need_to_know on fashu.proposals',
    `create policy inside on fashu.proposals for select to fashu_app using (fashu.knows_content(case_id)
      and (state = 'effective' or agency_id = any (fashu.agencies()) or fashu.decides_on(id)))`,
    // What is asked, and with which answer, tells how the case stands.
    'drop policy related on fashu.requests',
    'create policy need_to_know on fashu.requests for select to fashu_app using (fashu.knows_content(case_id))',
    `create or replace function fashu.may_find(of_case text, of_agency text) returns boolean language sql stable security definer set search_path = fashu as $$
      select current_setting('fashu.is_person', true) is distinct from 'yes' and of_agency = any (agencies())
        and not exists (select 1 from recusals r where r.case_id = of_case and r.officer_id = actor())
        and (may_see(of_case) or exists (select 1 from cases c where c.id = of_case and c.label <> 'sealed' and is_cleared(c.label))) $$`,
    // INVARIANT: no case is here that \`look\` would not show, and none as known that it would only show.
    // \`mine\` is what one handles, \`agency\` what one's agencies have a part in, both with what one is asked to decide; \`all\` is all that \`look\` shows.
    `create or replace function fashu.sight(of_scope text) returns table (case_id text, knows boolean) ${OVER_ALL} as $$
      declare me text := current_setting('fashu.actor', true);
        is_person boolean := current_setting('fashu.is_person', true) is not distinct from 'yes';
        mine text[] := string_to_array(current_setting('fashu.agencies', true), ',');
        heads text[] := string_to_array(current_setting('fashu.leads', true), ',');
        asked text[] := string_to_array(current_setting('fashu.posts', true), ',');
        cleared text[] := cleared_labels();
      begin
        return query
        with handled as materialized (
          select distinct o.case_id from case_officers o where not is_person and o.officer_id = me and o.agency_id = any (mine)),
        near as materialized (
          select u.case_id, bool_or(u.knows) as knows from (
            select h.case_id, true as knows from handled h
            union all select a.case_id, a.agency_id = any (heads) from case_agencies a
              where not is_person and of_scope in ('agency', 'all') and a.agency_id = any (mine)
            union all select p.case_id, p.role = any (c.open_to) from case_parties p join cases c on c.id = p.case_id
              where is_person and p.person_id = me and (c.label <> 'sealed' or p.role in ('accused', 'guardian', 'counsel'))
            union all select p.case_id, true from proposals p
              where not is_person and p.state = 'open' and ((p.awaiting->'members' ? me and p.agency_id = any (mine)) or exists (
                select 1 from jsonb_array_elements_text(p.awaiting->'posts') post where (p.agency_id || '/' || post = any (asked) or p.agency_id || '/' || post || '/' || p.proposed_by = any (asked))))
            union all select p.case_id, true from proposal_steps d join proposals p on p.id = d.proposal_id
              where not is_person and of_scope = 'all' and d.officer_id = me and (p.agency_id || '/' || d.post = any (asked) or p.agency_id || '/' || d.post || '/' || p.proposed_by = any (asked))) u
          group by u.case_id)
        select n.case_id, n.knows from near n join cases c on c.id = n.case_id
        where not exists (select 1 from recusals r where r.officer_id = me and r.case_id = n.case_id)
          and (is_person or (c.label = any (cleared)
            and (c.label <> 'sealed' or exists (select 1 from handled h where h.case_id = n.case_id))
            and not exists (select 1 from case_parties p where p.case_id = n.case_id and p.person_id = me)));
      end $$`,
    // How a case stands is for who may know what is in it. Last days come with the day the limit began, a blank between.
    `create or replace function fashu.desk(of_scope text, parts text[])
      returns table (case_id text, knows boolean, procedure text, stage text, held integer, leads boolean, ours text, theirs text, is_asked boolean, lacks_officer boolean, is_named boolean)
      ${OVER_ALL} as $$
      declare mine text[] := string_to_array(current_setting('fashu.agencies', true), ',');
      begin
        return query
        with seen as materialized (select * from sight(of_scope))
        select c.id, s.knows, c.procedure, case when s.knows then c.stage end, case when s.knows then c.held else 0 end, c.lead = any (mine),
          l.ours, l.theirs,
          s.knows and exists (select 1 from requests r where r.case_id = c.id and r.answered_by is null and r.of_agency = any (mine)),
          not exists (select 1 from case_officers o where o.case_id = c.id and o.agency_id = any (mine))
            and exists (select 1 from case_agencies a where a.case_id = c.id and a.agency_id = any (mine)),
          ${named('parts', 's.knows')}
        from seen s join cases c on c.id = s.case_id left join lateral (
          select min(r.due || ' ' || r.started_at) filter (where r.agency_id = any (mine)) as ours,
            min(r.due || ' ' || r.started_at) filter (where not r.agency_id = any (mine)) as theirs
          from limits r where r.case_id = s.case_id and r.status = 'running') l on true
        where not c.is_over or l.ours is not null or l.theirs is not null;
      end $$`,
    'grant execute on all functions in schema fashu to fashu_app, fashu_system',
  ],
};
