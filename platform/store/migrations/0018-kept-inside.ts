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

/** The agency as whose own a post \`post\` of the proposal \`p\` is asked: the acting one, or one above it where nobody nearer may decide in the case. */
const askedAt = (post: string): string => `coalesce(p.awaiting->'at'->>${post}, p.agency_id)`;

/** The limit \`r\` began with an entry that is kept from the reader. Few cases have such entries: that is looked at first. */
const HIDDEN =
  'exists (select 1 from kept_inside k where k.case_id = r.case_id and k.number = r.started_by) and is_kept(r.case_id, r.started_by)';

/** What nobody but those who may know of a case reads of a table, save what is kept from them: \`number\` is the entry a row came with. */
const exceptKept = (table: string, number: string, who = 'may_see'): readonly string[] => [
  `drop policy ${who === 'may_see' ? 'related' : 'need_to_know'} on fashu.${table}`,
  `create policy not_kept_from on fashu.${table} for select to fashu_app using (fashu.${who}(case_id) and not fashu.is_kept(case_id, ${number}))`,
];

/**
 * What stays where it belongs: a deliberation with its panel, an entry that others must not know with those who brought it about, how a case stands with those who
 * may know what is in it. And whoever is asked in the place of somebody who has withdrawn reads what they are asked. 评议秘密、侦查保密
 */
export const keptInside: Migration = {
  name: '0018-kept-inside',
  statements: [
    // While it waits for the reader; afterwards, where the reader approved or sent back by a post by which they are still asked, or voted for an agency of theirs.
    `create or replace function fashu.decides_on(of_proposal text) returns boolean language sql stable security definer set search_path = fashu as $$
      select exists (select 1 from proposals p where p.id = of_proposal and (
        (p.state = 'open' and ((p.awaiting->'members' ? actor() and p.agency_id = any (agencies()))
          or exists (select 1 from jsonb_array_elements_text(p.awaiting->'posts') post where asks(${askedAt('post')}, post, p.proposed_by))))
        or exists (select 1 from proposal_steps s where s.proposal_id = p.id and s.officer_id = actor()
          and ((s.what = 'vote' and p.agency_id = any (agencies())) or asks(${askedAt('s.post')}, s.post, p.proposed_by))))) $$`,

    // INVARIANT: a vote is read when nobody's is missing, by those who voted and by who assists in the case for the agency, and by nobody else.
    'alter table fashu.votes enable row level security',
    'create policy system_all on fashu.votes to fashu_system using (true) with check (true)',
    'grant select on fashu.votes to fashu_app',
    `create function fashu.took_part(of_proposal text) returns boolean language sql stable security definer set search_path = fashu as $$
      select exists (select 1 from proposals p where p.id = of_proposal and p.state in ('effective', 'refused') and p.awaiting->'members' = '[]'
        and p.agency_id = any (agencies()) and knows_content(p.case_id)
        and (exists (select 1 from proposal_steps s where s.proposal_id = p.id and s.officer_id = actor() and s.what = 'vote')
          or (p.agency_id = any (string_to_array(current_setting('fashu.assists', true), ',')) and exists (
            select 1 from case_officers o where o.case_id = p.case_id and o.officer_id = actor() and o.agency_id = p.agency_id and o.relation in ('handler', 'assigned', 'panel'))))) $$`,
    'create policy took_part on fashu.votes for select to fashu_app using (fashu.took_part(proposal_id))',

    // Entries known only to the agency they are of, and to who decided on them, until the file goes on to other organs.
    'create table fashu.kept_inside (case_id text not null, number integer not null, agency_id text not null, primary key (case_id, number))',
    'alter table fashu.kept_inside enable row level security',
    'create policy system_all on fashu.kept_inside to fashu_system using (true) with check (true)',
    'grant select, insert on fashu.kept_inside to fashu_system',
    `create function fashu.is_kept(of_case text, of_number integer) returns boolean language plpgsql stable security definer set search_path = fashu as $$
      declare inside text;
      begin
        select k.agency_id into inside from kept_inside k where k.case_id = of_case and k.number = of_number;
        if not found then return false; end if;
        if current_setting('fashu.is_person', true) is not distinct from 'yes' or not knows_content(of_case) then return true; end if;
        return not (inside = any (agencies())
          or exists (select 1 from cases c where c.id = of_case and cardinality(c.open_to) > 0)
          or exists (select 1 from proposals p where p.case_id = of_case and (p.outcome->>'number')::integer = of_number and decides_on(p.id)));
      end $$`,
    ...exceptKept('acts', 'number'),
    ...exceptKept('limits', 'started_by'),
    ...exceptKept('documents', 'act_number'),
    ...exceptKept('leaves', 'number'),
    ...exceptKept('openings', 'number', 'knows_content'),
    'drop policy inside on fashu.proposals',
    `create policy inside on fashu.proposals for select to fashu_app using (fashu.knows_content(case_id) and (agency_id = any (fashu.agencies())
      or fashu.decides_on(id) or (state = 'effective' and not fashu.is_kept(case_id, (outcome->>'number')::integer))))`,

    // How a case stands, and who it is about, is no column that everybody reads who may know of the case.
    'revoke select on fashu.cases from fashu_app',
    'grant select (id, procedure, procedure_version, version, lead, label, open_to, opened_at) on fashu.cases to fashu_app',
    // As much of the state as the reader may know: all of it, save limits that are kept from them; or who takes part, without names save the reader's own.
    `create function fashu.state_of(of_case text) returns jsonb language plpgsql stable security definer set search_path = fashu as $$
      declare level integer := look(of_case); whole jsonb;
        me text := case when current_setting('fashu.is_person', true) = 'yes' then current_setting('fashu.actor', true) end;
      begin
        if level = 0 then return null; end if;
        select c.state into whole from cases c where c.id = of_case;
        if level = 1 then
          return jsonb_build_object('agencies', whole->'agencies', 'clocks', '[]'::jsonb, 'subjects', (
            select coalesce(jsonb_agg(jsonb_build_object('id', x->>'id', 'type', x->>'type', 'state', '{}'::jsonb)
              || case when x ? 'name' and exists (select 1 from case_parties p where p.case_id = of_case and p.person_id = me and p.subject = x->>'id')
                then jsonb_build_object('name', x->'name') else '{}'::jsonb end order by place), '[]'::jsonb)
            from jsonb_array_elements(whole->'subjects') with ordinality s(x, place)));
        end if;
        if exists (select 1 from kept_inside k where k.case_id = of_case and is_kept(of_case, k.number)) then
          return whole || jsonb_build_object(
            'clocks', (select coalesce(jsonb_agg(x order by place), '[]'::jsonb) from jsonb_array_elements(whole->'clocks') with ordinality c(x, place)
              where not exists (select 1 from limits r where r.case_id = of_case and r.clock = place - 1 and ${HIDDEN})),
            'subjects', (select jsonb_agg(x || jsonb_build_object('state', (
                select coalesce(jsonb_object_agg(v.key, v.value), '{}'::jsonb) from jsonb_each(x->'state') v
                where not exists (select 1 from limits r where r.case_id = of_case and (v.key = 'limit:' || r.limit_name
                  or starts_with(v.key, 'extension:' || r.limit_name || '/')) and ${HIDDEN}))) order by place)
              from jsonb_array_elements(whole->'subjects') with ordinality s(x, place)));
        end if;
        return whole;
      end $$`,

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
                select 1 from jsonb_array_elements_text(p.awaiting->'posts') post
                where (${askedAt('post')} || '/' || post = any (asked) or ${askedAt('post')} || '/' || post || '/' || p.proposed_by = any (asked))))
            union all select p.case_id, true from proposal_steps d join proposals p on p.id = d.proposal_id
              where not is_person and of_scope in ('all', 'open', 'asked') and d.officer_id = me and ((d.what = 'vote' and p.agency_id = any (mine))
                or ${askedAt('d.post')} || '/' || d.post = any (asked) or ${askedAt('d.post')} || '/' || d.post || '/' || p.proposed_by = any (asked))),
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
          from limits r where r.case_id = s.case_id and r.status = 'running' and not (${HIDDEN})) l on true
        where not c.is_over or l.ours is not null or l.theirs is not null;
      end $$`,
    `create or replace function fashu.due_between(first text, last text, after_due text, after_case text, after_clock integer, most integer)
      returns table (case_id text, clock integer) ${OVER_ALL} as $$
      begin
        return query
        with seen as materialized (select * from sight('open'))
        select r.case_id, r.clock from seen s join limits r on r.case_id = s.case_id
        where r.status = 'running' and r.due >= first and left(r.due, 10) <= last and (r.due, r.case_id, r.clock) > (after_due, after_case, after_clock)
          and not (${HIDDEN})
        order by r.due, r.case_id, r.clock limit most;
      end $$`,
    'grant execute on all functions in schema fashu to fashu_app, fashu_system',
  ],
};
