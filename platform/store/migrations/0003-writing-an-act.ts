import type { Migration } from './migration.ts';

/**
 * The two statements of an act's transaction: `open_case` locks the case and gives what the rules need; `write_entry` writes everything the entry
 * brought about. Both run as the caller, so the grants and policies of the second wall hold for them too.
 */
export const writingAnAct: Migration = {
  name: '0003-writing-an-act',
  statements: [
    `create function fashu.open_case(of_case text, known integer, by_actor text, by_key text)
      returns table (version integer, procedure text, state jsonb, lead text, label text, entries jsonb, answered jsonb, asked text, relations jsonb)
      language sql as $$
      with locked as materialized (select c.* from fashu.cases c where c.id = of_case for update)
      select c.version, c.procedure, c.state, c.lead, c.label,
        coalesce((select jsonb_agg(a.body order by a.number) from fashu.acts a where a.case_id = of_case and a.number > known), '[]'),
        (select i.response from fashu.idempotency i where i.actor = by_actor and i.key = by_key),
        (select i.request from fashu.idempotency i where i.actor = by_actor and i.key = by_key),
        jsonb_build_object(
          'agencies', coalesce((select jsonb_agg(distinct g.agency_id) from fashu.case_agencies g where g.case_id = of_case), '[]'),
          'recused', exists (select 1 from fashu.recusals r where r.case_id = of_case and r.officer_id = by_actor),
          'officer', coalesce((select jsonb_agg(jsonb_build_object('relation', o.relation, 'agency', o.agency_id)) from fashu.case_officers o where o.case_id = of_case and o.officer_id = by_actor), '[]'),
          'party', coalesce((select jsonb_agg(jsonb_build_object('role', p.role, 'subject', p.subject)) from fashu.case_parties p where p.case_id = of_case and p.person_id = by_actor), '[]'))
      from locked c $$`,

    `create function fashu.next_number(of_agency text, of_year integer, of_kind text) returns integer language sql as $$
      insert into fashu.number_series as s (agency_id, year, kind, last) values (of_agency, of_year, of_kind, 1)
      on conflict (agency_id, year, kind) do update set last = s.last + 1 returning last $$`,

    `create function fashu.names(list jsonb) returns text[] language sql immutable as $$ select coalesce(array_agg(name), '{}') from jsonb_array_elements_text(coalesce(list, '[]')) name $$`,

    `create function fashu.write_entry(p jsonb) returns void language plpgsql as $$
      declare of_case text := p->>'case'; n integer := (p->>'number')::integer;
      begin
        if n = 1 then
          insert into fashu.cases (id, procedure, procedure_version, version, state, lead, label, open_to)
            values (of_case, p->>'procedure', p->>'procedureVersion', n, p->'state', p->>'lead', p->>'label', fashu.names(p->'openTo'));
        else
          update fashu.cases set version = n, state = p->'state', lead = p->>'lead', label = p->>'label', open_to = fashu.names(p->'openTo') where id = of_case and version = n - 1;
          if not found then raise exception 'another act came first' using errcode = 'serialization_failure'; end if;
        end if;
        insert into fashu.acts (case_id, number, recorded_year, recorded_at, kind, act, subject, at, role, agency_id, body)
          values (of_case, n, (p->>'recordedYear')::integer, (p->>'recordedAt')::timestamptz, p->>'kind', p->>'act', p->>'subject', p->>'at', p->>'role', p->>'agency', p->'body');
        insert into fashu.limits (case_id, clock, limit_name, subject, started_at, due, provisional, steps, agency_id, status, started_by, stopped_by, late)
          select of_case, l.clock, l.limit_name, l.subject, l.started_at, l.due, l.provisional, l.steps, l.agency_id, l.status, l.started_by, l.stopped_by, l.late
          from jsonb_populate_recordset(null::fashu.limits, p->'limits') l
          on conflict (case_id, clock) do update set due = excluded.due, provisional = excluded.provisional, steps = excluded.steps,
            agency_id = excluded.agency_id, status = excluded.status, stopped_by = excluded.stopped_by, late = excluded.late;
        update fashu.requests q set answered_by = n, answered_at = p->>'at', closed_with = r.closed_with
          from jsonb_populate_recordset(null::fashu.requests, p->'closes') r
          where q.case_id = of_case and q.request = r.request and q.subject = r.subject and q.answered_by is null;
        insert into fashu.requests (case_id, request, subject, asked_by, asked_at, of_role, of_agency, due)
          select of_case, r.request, r.subject, n, p->>'at', r.of_role, r.of_agency, r.due from jsonb_populate_recordset(null::fashu.requests, p->'asks') r;
        insert into fashu.documents (id, case_id, act_number, title, number, agency_id, serves, digest)
          select d.id, of_case, n, d.title, d.number, d.agency_id, d.serves, d.digest from jsonb_populate_recordset(null::fashu.documents, p->'documents') d;
        insert into fashu.case_agencies (case_id, role, agency_id, since)
          select of_case, a.role, a.agency_id, n from jsonb_populate_recordset(null::fashu.case_agencies, p->'agencies') a on conflict do nothing;
        insert into fashu.case_officers (case_id, officer_id, agency_id, relation)
          select of_case, o.officer_id, o.agency_id, o.relation from jsonb_populate_recordset(null::fashu.case_officers, p->'officers') o on conflict do nothing;
        insert into fashu.case_parties (case_id, person_id, role, subject)
          select of_case, o.person_id, o.role, o.subject from jsonb_populate_recordset(null::fashu.case_parties, p->'parties') o on conflict do nothing;
        insert into fashu.case_numbers (case_id, agency_id, kind, number)
          select of_case, c.agency_id, c.kind, c.number from jsonb_populate_recordset(null::fashu.case_numbers, p->'numbers') c on conflict do nothing;
        insert into fashu.leaves (case_id, number, leaf, hash) values (of_case, n, p->>'leaf', p->>'hash');
        insert into fashu.openings (case_id, number, path, salt, value)
          select of_case, n, o.path, o.salt, o.value from jsonb_populate_recordset(null::fashu.openings, p->'openings') o;
        insert into fashu.outbox (case_id, number, topic, to_agency, body)
          select of_case, n, o.topic, o.to_agency, o.body from jsonb_populate_recordset(null::fashu.outbox, p->'outbox') o;
        if p ? 'key' then
          insert into fashu.idempotency (actor, key, request, response) values (p->>'actor', p->>'key', p->>'request', p->'response');
        end if;
      end $$`,
    'grant execute on all functions in schema fashu to fashu_app, fashu_system',
  ],
};
