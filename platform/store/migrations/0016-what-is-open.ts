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

/** What a case passes on to its agencies' places in lists, where that changes. */
const PASSED_ON =
  "label = c.label, is_open = not c.is_over or exists (select 1 from limits l where l.case_id = c.id and l.status = 'running')";

/**
 * Lists cost what is open, not what an agency ever had: the part an agency has in a case says whether anything is open in it, how it is labelled and when it was
 * opened, and is kept so by the rows themselves. 在办案件
 */
export const whatIsOpen: Migration = {
  name: '0016-what-is-open',
  statements: [
    `alter table fashu.case_agencies add column is_open boolean not null default true, add column label text, add column opened_at timestamptz`,
    `create function fashu.relist(of_case text) returns void language sql security definer set search_path = fashu as $$
      update case_agencies a set ${PASSED_ON} from cases c where c.id = of_case and a.case_id = c.id $$`,
    `create function fashu.case_changed() returns trigger language plpgsql as $$ begin perform fashu.relist(new.id); return null; end $$`,
    `create trigger cases_in_lists after update on fashu.cases for each row
      when (old.is_over is distinct from new.is_over or old.label is distinct from new.label) execute function fashu.case_changed()`,
    // A limit opens or closes only what is over: every other case is open already.
    `create function fashu.limit_changed() returns trigger language plpgsql security definer set search_path = fashu as $$ begin
      if exists (select 1 from cases c where c.id = new.case_id and c.is_over) then perform relist(new.case_id); end if;
      return null;
    end $$`,
    'create trigger limits_in_lists after insert or update on fashu.limits for each row execute function fashu.limit_changed()',
    `create function fashu.part_began() returns trigger language plpgsql security definer set search_path = fashu as $$ begin
      select c.label, c.opened_at, not c.is_over or exists (select 1 from limits l where l.case_id = c.id and l.status = 'running')
        into new.label, new.opened_at, new.is_open from cases c where c.id = new.case_id;
      return new;
    end $$`,
    'create trigger case_agencies_in_lists before insert on fashu.case_agencies for each row execute function fashu.part_began()',
    `update fashu.case_agencies a set opened_at = c.opened_at, ${PASSED_ON.replace('from limits', 'from fashu.limits')} from fashu.cases c where c.id = a.case_id`,
    'drop index fashu.case_agencies_by_agency',
    'create index case_agencies_by_agency on fashu.case_agencies (agency_id, case_id) include (label)',
    'create index case_agencies_open on fashu.case_agencies (agency_id, case_id) include (label) where is_open',
    'drop index fashu.requests_open',
    'create index requests_open on fashu.requests (of_agency, asked_at, case_id, request, subject) where answered_by is null',
    'create index case_agencies_newest on fashu.case_agencies (agency_id, opened_at desc, case_id desc)',
    // INVARIANT: no case is here that \`look\` would not show, and none as known that it would only show.
    // \`mine\` is what one handles, \`agency\` what is open of what one's agencies have a part in, both with what one is asked to decide; \`all\` is all that
    // \`look\` shows, \`open\` what is open of that, \`asked\` what of it is shown for another reason than that an agency has a part.
    `create or replace function fashu.sight(of_scope text) returns table (case_id text, knows boolean) ${OVER_ALL} rows 10000 as $$
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
        own as materialized (
          select h.case_id, true as knows from handled h
            union all select p.case_id, p.role = any (c.open_to) from case_parties p join cases c on c.id = p.case_id
              where is_person and p.person_id = me and (c.label <> 'sealed' or p.role in ('accused', 'guardian', 'counsel'))
            union all select p.case_id, true from proposals p
              where not is_person and p.state = 'open' and ((p.awaiting->'members' ? me and p.agency_id = any (mine)) or exists (
                select 1 from jsonb_array_elements_text(p.awaiting->'posts') post where (p.agency_id || '/' || post = any (asked) or p.agency_id || '/' || post || '/' || p.proposed_by = any (asked))))
            union all select p.case_id, true from proposal_steps d join proposals p on p.id = d.proposal_id
              where not is_person and of_scope in ('all', 'open', 'asked') and d.officer_id = me and (p.agency_id || '/' || d.post = any (asked) or p.agency_id || '/' || d.post || '/' || p.proposed_by = any (asked))),
        near as (
          select a.case_id, bool_or(a.agency_id = any (heads)) as knows, min(a.label) as label from case_agencies a
            where not is_person and of_scope in ('agency', 'all', 'open') and a.agency_id = any (mine) and (a.is_open or of_scope = 'all') group by a.case_id),
        barred as materialized (
          select r.case_id from recusals r where r.officer_id = me
          union all select p.case_id from case_parties p where not is_person and p.person_id = me)
        select n.case_id, n.knows from near n
        where n.label = any (cleared) and n.label <> 'sealed' and n.case_id not in (select b.case_id from barred b) and n.case_id not in (select o.case_id from own o)
        union all
        select o.case_id, bool_or(o.knows)
        from own o join cases c on c.id = o.case_id
        where o.case_id not in (select b.case_id from barred b)
          and (is_person or (c.label = any (cleared) and (c.label <> 'sealed' or o.case_id in (select h.case_id from handled h))))
        group by o.case_id;
      end $$`,
    // How a case stands is for who may know what is in it. Last days come with the day the limit began, a blank between.
    `create or replace function fashu.desk(of_scope text, parts text[])
      returns table (case_id text, knows boolean, procedure text, stage text, held integer, leads boolean, ours text, theirs text, is_asked boolean, lacks_officer boolean, is_named boolean)
      ${OVER_ALL} rows 10000 as $$
      declare mine text[] := string_to_array(current_setting('fashu.agencies', true), ',');
      begin
        return query
        with seen as materialized (select * from sight(of_scope))
        select c.id, s.knows, c.procedure, case when s.knows then c.stage end, case when s.knows then c.held else 0 end, c.lead = any (mine),
          l.ours, l.theirs,
          s.knows and c.id in (select r.case_id from requests r where r.answered_by is null and r.of_agency = any (mine)),
          c.id not in (select o.case_id from case_officers o where o.agency_id = any (mine))
            and c.id in (select a.case_id from case_agencies a where a.is_open and a.agency_id = any (mine)),
          ${named('parts', 's.knows')}
        from seen s join cases c on c.id = s.case_id left join lateral (
          select min(r.due || ' ' || r.started_at) filter (where r.agency_id = any (mine)) as ours,
            min(r.due || ' ' || r.started_at) filter (where not r.agency_id = any (mine)) as theirs
          from limits r where r.case_id = s.case_id and r.status = 'running') l on true
        where not c.is_over or l.ours is not null or l.theirs is not null;
      end $$`,
    `create or replace function fashu.due_between(first text, last text, after_due text, after_case text, after_clock integer, most integer)
      returns table (case_id text, clock integer) ${OVER_ALL} as $$
      begin
        return query
        with seen as materialized (select * from sight('open'))
        select l.case_id, l.clock from seen s join limits l on l.case_id = s.case_id
        where l.status = 'running' and l.due >= first and left(l.due, 10) <= last and (l.due, l.case_id, l.clock) > (after_due, after_case, after_clock)
        order by l.due, l.case_id, l.clock limit most;
      end $$`,
    `create or replace function fashu.find_cases(of_procedure text, of_stage text, is_held boolean, parts text[], before_at timestamptz, before_case text, most integer)
      returns table (case_id text, knows boolean) ${OVER_ALL} as $$
      declare mine text[] := string_to_array(current_setting('fashu.agencies', true), ',');
        is_person boolean := current_setting('fashu.is_person', true) is not distinct from 'yes';
      begin
        -- The newest of all: read in their order as far as a page goes, each asked for by itself.
        if not is_person and of_procedure is null and of_stage is null and is_held is null and cardinality(parts) = 0 then
          return query
          with near as (
            select n.case_id, n.opened_at from unnest(mine) m(agency) cross join lateral (
              select distinct a.opened_at, a.case_id from case_agencies a
              where a.agency_id = m.agency and (before_at is null or (a.opened_at, a.case_id) < (before_at, before_case)) and look(a.case_id) > 0
              order by a.opened_at desc, a.case_id desc limit most) n
            union
            select c.id, c.opened_at from sight('asked') s join cases c on c.id = s.case_id
              where before_at is null or (c.opened_at, c.id) < (before_at, before_case))
          select n.case_id, look(n.case_id) = 2 from (select * from near x order by x.opened_at desc, x.case_id desc limit most) n;
          return;
        end if;
        return query
        with seen as materialized (select * from sight('all'))
        select c.id, s.knows from seen s join cases c on c.id = s.case_id
        where (of_procedure is null or c.procedure = of_procedure) and (of_stage is null or (s.knows and c.stage = of_stage))
          and (is_held is null or (s.knows and (c.held > 0) = is_held)) and (before_at is null or (c.opened_at, c.id) < (before_at, before_case))
          and ${named('parts', 's.knows')}
        order by c.opened_at desc, c.id desc limit most;
      end $$`,
    // What is asked of the reader's agencies in cases they know, in its order, as far as a page goes. More than 1 is 2: the planner takes an equation for rare.
    `create function fashu.requests_to(of_state text, after_at text, after_case text, after_request text, after_subject text, most integer)
      returns table (case_id text, request text, subject text, asked_by integer) ${OVER_ALL} as $$
      declare mine text[] := string_to_array(current_setting('fashu.agencies', true), ',');
      begin
        return query
        select o.case_id, o.request, o.subject, o.asked_by from unnest(mine) m(agency) cross join lateral (
          select r.* from requests r
          where r.of_agency = m.agency and (of_state = 'all' or (r.answered_by is null) = (of_state = 'open'))
            and (of_state <> 'open' or r.answered_by is null)
            and (r.asked_at, r.case_id, r.request, r.subject) > (after_at, after_case, after_request, after_subject) and look(r.case_id) > 1
          order by r.asked_at, r.case_id, r.request, r.subject limit most) o;
      end $$`,
    'grant execute on all functions in schema fashu to fashu_app, fashu_system',
  ],
};
