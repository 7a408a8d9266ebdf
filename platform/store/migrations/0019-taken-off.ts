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

/** The limit \`r\` began with an entry that is kept from the reader. Few cases have such entries: that is looked at first. */
const HIDDEN =
  'exists (select 1 from kept_inside k where k.case_id = r.case_id and k.number = r.started_by) and is_kept(r.case_id, r.started_by)';

/** Who handles a case can be taken off it: then it is theirs no longer, and a case nobody is left to handle waits to be assigned. 更换承办人 */
export const takenOff: Migration = {
  name: '0019-taken-off',
  statements: [
    'grant delete on fashu.case_officers to fashu_system',
    // A case that was an officer's at one agency can be theirs at another.
    'alter table fashu.case_officers drop constraint case_officers_pkey, add primary key (case_id, officer_id, relation, agency_id)',
    // Who only approved in a case does not handle it: the lists look at how it is somebody's.
    'drop index fashu.case_officers_by_agency',
    'create index case_officers_by_agency on fashu.case_officers (agency_id, case_id) include (relation)',
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
          c.id not in (select o.case_id from case_officers o where o.agency_id = any (mine) and o.relation <> 'approver')
            and c.id in (select a.case_id from case_agencies a where a.is_open and a.agency_id = any (mine)),
          ${named('parts', 's.knows')}
        from seen s join cases c on c.id = s.case_id left join lateral (
          select min(r.due || ' ' || r.started_at) filter (where r.agency_id = any (mine)) as ours,
            min(r.due || ' ' || r.started_at) filter (where not r.agency_id = any (mine)) as theirs
          from limits r where r.case_id = s.case_id and r.status = 'running' and not (${HIDDEN})) l on true
        where not c.is_over or l.ours is not null or l.theirs is not null;
      end $$`,
  ],
};
