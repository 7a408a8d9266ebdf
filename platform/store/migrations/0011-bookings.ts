import type { Migration } from './migration.ts';

/**
 * Rooms, links and people are taken for the time of a hearing, and by one case at a time: the rows themselves refuse a second. What refuses says only
 * from when to when, never which case. 排期
 */
export const bookings: Migration = {
  name: '0011-bookings',
  statements: [
    'create extension if not exists btree_gist with schema fashu',
    // Civil time of the place, to the minute.
    `create table fashu.bookings (
      case_id text not null references fashu.cases, number integer not null, sitting text not null, act text not null, agency_id text not null,
      starts timestamp not null, ends timestamp not null, room text, remote text[] not null, freed_by integer,
      primary key (case_id, number), check (starts < ends))`,
    'create index bookings_by_time on fashu.bookings (starts, case_id, number)',
    `create table fashu.takings (
      case_id text not null, number integer not null, what text not null, who text not null, during tsrange not null,
      primary key (case_id, number, what, who), foreign key (case_id, number) references fashu.bookings,
      constraint taken_once exclude using gist (what with =, who with =, during with &&))`,
    'grant select, insert, update on fashu.bookings to fashu_system',
    'grant select, insert, delete on fashu.takings to fashu_system',
    ...['bookings', 'takings'].flatMap((table) => [
      `grant select on fashu.${table} to fashu_app`,
      `alter table fashu.${table} enable row level security`,
      `create policy system_all on fashu.${table} to fashu_system using (true) with check (true)`,
      `create policy need_to_know on fashu.${table} for select to fashu_app using (fashu.knows_content(case_id))`,
    ]),

    `create function fashu.said_at(moment timestamp) returns text language sql immutable as $$ select to_char(moment, 'YYYY-MM-DD"T"HH24:MI') $$`,
    `create function fashu.name_of(what text, who text) returns text language sql stable as $$
      select coalesce(case what
        when 'room' then (select r.body->'name'->>0 from fashu.roster r where r.kind = 'rooms' and r.id = who)
        when 'officer' then (select r.body->>'name' from fashu.roster r where r.kind = 'officers' and r.id = who)
        else (select p.name from fashu.people p where p.id = who) end, who) $$`,
    // What is wrong with a booking before anybody else is looked at: rooms and officers the roster does not have there.
    `create function fashu.not_bookable(p jsonb) returns jsonb language sql stable as $$
      select jsonb_agg(jsonb_build_object('code', w.code, 'because', w.because)) from (
        select 'acts/no-such-room' as code, jsonb_build_object('room', p->>'room') as because where p ? 'room' and not exists
          (select 1 from fashu.roster r where r.kind = 'rooms' and r.id = p->>'room' and r.body->>'agency' = p->>'agency')
        union all select 'acts/no-link', jsonb_build_object('room', place) from unnest(fashu.names(p->'remote')
            || case when p ? 'room' and jsonb_array_length(p->'remote') > 0 then array[p->>'room'] else '{}' end) place
          where not exists (select 1 from fashu.roster r where r.kind = 'rooms' and r.id = place and (r.body->>'hasLink')::boolean)
        union all select 'acts/unknown-officer', jsonb_build_object('officer', who) from unnest(fashu.names(p->'people')) who
          where not exists (select 1 from fashu.roster r where r.kind = 'officers' and r.id = who)) w $$`,
    // Frees what the act calls off or moves, then takes what it books; FS002 tells in its detail why not.
    `create function fashu.book(of_case text, n integer, p jsonb) returns void language plpgsql as $$
      declare span tsrange; wanted jsonb; wrong jsonb;
      begin
        with freed as (
          update fashu.bookings b set freed_by = n where b.case_id = of_case and b.freed_by is null
            and ((b.sitting = any (fashu.names(p->'callsOff')) and b.starts > (p->>'after')::timestamp)
              or (b.sitting = p->>'sitting' and b.starts >= (p->>'at')::timestamp))
          returning b.number)
        delete from fashu.takings t using freed f where t.case_id = of_case and t.number = f.number;
        if not p ? 'sitting' then return; end if;
        if not p ? 'again' then
          wrong := fashu.not_bookable(p);
          if wrong is not null then raise exception 'not to be booked' using errcode = 'FS002', detail = wrong::text; end if;
        end if;
        span := tsrange((p->>'from')::timestamp, (p->>'from')::timestamp + make_interval(mins => (p->>'minutes')::integer));
        select coalesce(jsonb_agg(w), '[]') into wanted from (
          select 'room' as what, p->>'room' as who where p ? 'room'
          union select 'room', place from unnest(fashu.names(p->'remote')) place
          union select 'officer', who from unnest(fashu.names(p->'people')) who
          -- Nobody was named: whoever handles the case where it is told must be free.
          union select 'officer', o.officer_id from fashu.case_officers o join fashu.case_agencies a on a.case_id = o.case_id and a.agency_id = o.agency_id
            where o.case_id = of_case and o.relation in ('handler', 'assigned') and a.role = any (fashu.names(p->'tells'))
          union select 'party', c.person_id from fashu.case_parties c where c.case_id = of_case and c.role = any (fashu.names(p->'summons'))) w;
        select jsonb_agg(jsonb_build_object('code', 'acts/taken', 'because', jsonb_build_object('what', t.what, 'id', t.who,
            'name', fashu.name_of(t.what, t.who), 'from', fashu.said_at(lower(t.during)), 'to', fashu.said_at(upper(t.during)))) order by t.what desc, t.who)
          into wrong from jsonb_to_recordset(wanted) w(what text, who text)
          join fashu.takings t on t.what = w.what and t.who = w.who and t.during && span;
        if wrong is not null then raise exception 'taken' using errcode = 'FS002', detail = wrong::text; end if;
        insert into fashu.bookings (case_id, number, sitting, act, agency_id, starts, ends, room, remote)
          values (of_case, n, p->>'sitting', p->>'act', p->>'agency', lower(span), upper(span), p->>'room', fashu.names(p->'remote'));
        insert into fashu.takings (case_id, number, what, who, during)
          select of_case, n, w.what, w.who, span from jsonb_to_recordset(wanted) w(what text, who text);
      end $$`,
    'grant execute on all functions in schema fashu to fashu_app, fashu_system',
  ],
};
