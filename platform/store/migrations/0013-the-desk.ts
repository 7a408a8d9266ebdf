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
 * Lists over all cases of a reader. Where `look` asks one case after the other whether the reader may see it, `sight` finds all of them together by the same
 * rules; the rows themselves are then read by their keys, behind the second wall as ever.
 */
export const theDesk: Migration = {
  name: '0013-the-desk',
  statements: [
    // What lists ask of every case stands beside its state, and is never written by itself.
    `alter table fashu.cases
      add column stage text generated always as (state->'inLists'->>'stage') stored,
      add column held integer not null generated always as (coalesce((state->'inLists'->>'held')::integer, 0)) stored,
      add column is_over boolean not null generated always as (coalesce((state->'inLists'->>'isOver')::boolean, false)) stored`,
    // Lists read this instead of the cases, which are wide.
    'create index cases_in_lists on fashu.cases (id) include (label, procedure, stage, held, is_over, lead, opened_at)',
    `create index limits_running on fashu.limits (case_id, due, clock, agency_id, started_at) where status = 'running'`,
    'create index proposal_steps_by_officer on fashu.proposal_steps (officer_id, proposal_id)',
    'create index case_officers_by_agency on fashu.case_officers (agency_id, case_id)',
    'create index recusals_by_officer on fashu.recusals (officer_id, case_id)',
    `create function fashu.cleared_labels() returns text[] language sql stable as $$
      select coalesce((array['public', 'internal', 'work-secret', 'sensitive', 'sealed'])[1:array_position(
        array['public', 'internal', 'work-secret', 'sensitive', 'sealed'], current_setting('fashu.clearance', true))], '{}') $$`,
    // INVARIANT: no case is here that \`look\` would not show, and none as known that it would only show.
    // \`mine\` is what one handles, \`agency\` what one's agencies have a part in, both with what one is asked to decide; \`all\` is all that \`look\` shows.
    `create function fashu.sight(of_scope text) returns table (case_id text, knows boolean) ${OVER_ALL} as $$
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
                select 1 from jsonb_array_elements_text(p.awaiting->'posts') post where p.agency_id || '/' || post = any (asked)))
            union all select p.case_id, true from proposal_steps d join proposals p on p.id = d.proposal_id
              where not is_person and of_scope = 'all' and d.officer_id = me and p.agency_id || '/' || d.post = any (asked)) u
          group by u.case_id)
        select n.case_id, n.knows from near n join cases c on c.id = n.case_id
        where not exists (select 1 from recusals r where r.officer_id = me and r.case_id = n.case_id)
          and (is_person or (c.label = any (cleared)
            and (c.label <> 'sealed' or exists (select 1 from handled h where h.case_id = n.case_id))
            and not exists (select 1 from case_parties p where p.case_id = n.case_id and p.person_id = me)));
      end $$`,
    // How a case stands is for who may know what is in it. Last days come with the day the limit began, a blank between.
    `create function fashu.desk(of_scope text, parts text[])
      returns table (case_id text, knows boolean, procedure text, stage text, held integer, leads boolean, ours text, theirs text, is_asked boolean, lacks_officer boolean, is_named boolean)
      ${OVER_ALL} as $$
      declare mine text[] := string_to_array(current_setting('fashu.agencies', true), ',');
      begin
        return query
        with seen as materialized (select * from sight(of_scope))
        select c.id, s.knows, c.procedure, case when s.knows then c.stage end, case when s.knows then c.held else 0 end, c.lead = any (mine),
          l.ours, l.theirs,
          exists (select 1 from requests r where r.case_id = c.id and r.answered_by is null and r.of_agency = any (mine)),
          not exists (select 1 from case_officers o where o.case_id = c.id and o.agency_id = any (mine))
            and exists (select 1 from case_agencies a where a.case_id = c.id and a.agency_id = any (mine)),
          ${named('parts', 's.knows')}
        from seen s join cases c on c.id = s.case_id left join lateral (
          select min(r.due || ' ' || r.started_at) filter (where r.agency_id = any (mine)) as ours,
            min(r.due || ' ' || r.started_at) filter (where not r.agency_id = any (mine)) as theirs
          from limits r where r.case_id = s.case_id and r.status = 'running') l on true
        where not c.is_over or l.ours is not null or l.theirs is not null;
      end $$`,
    `create function fashu.due_between(first text, last text, after_due text, after_case text, after_clock integer, most integer)
      returns table (case_id text, clock integer) ${OVER_ALL} as $$
      begin
        return query
        with seen as materialized (select * from sight('all'))
        select l.case_id, l.clock from seen s join limits l on l.case_id = s.case_id
        where l.status = 'running' and l.due >= first and left(l.due, 10) <= last and (l.due, l.case_id, l.clock) > (after_due, after_case, after_clock)
        order by l.due, l.case_id, l.clock limit most;
      end $$`,
    `create function fashu.find_cases(of_procedure text, of_stage text, is_held boolean, parts text[], before_at timestamptz, before_case text, most integer)
      returns table (case_id text, knows boolean) ${OVER_ALL} as $$
      begin
        return query
        with seen as materialized (select * from sight('all'))
        select c.id, s.knows from seen s join cases c on c.id = s.case_id
        where (of_procedure is null or c.procedure = of_procedure) and (of_stage is null or (s.knows and c.stage = of_stage))
          and (is_held is null or (s.knows and (c.held > 0) = is_held)) and (before_at is null or (c.opened_at, c.id) < (before_at, before_case))
          and ${named('parts', 's.knows')}
        order by c.opened_at desc, c.id desc limit most;
      end $$`,
    'grant execute on all functions in schema fashu to fashu_app, fashu_system',
  ],
};
