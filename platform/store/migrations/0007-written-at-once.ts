import type { Migration } from './migration.ts';

/** A list of a payload that is empty costs nothing. */
const some = (list: string, statement: string): string =>
  `if jsonb_array_length(coalesce(p->'${list}', '[]')) > 0 then ${statement}; end if;`;

/**
 * An act is looked at without a lock and written in one statement, which finds out whether the case still stands as it was looked at. Numbers are given
 * inside that statement: nobody waits for one while the platform thinks.
 */
export const writtenAtOnce: Migration = {
  name: '0007-written-at-once',
  statements: [
    'drop function fashu.open_case(text, text, text)',
    // Stable, so that all of it is read as it stood at one moment.
    `create function fashu.look_at_case(of_case text, by_actor text, by_key text)
      returns table (version integer, procedure text, state jsonb, lead text, label text, entries jsonb, answered jsonb, asked text, answered_leaf text,
        relations jsonb, roster integer)
      language plpgsql stable as $$
      declare c fashu.cases%rowtype; i fashu.idempotency%rowtype;
      begin
        select * into c from fashu.cases k where k.id = of_case;
        if not found then return; end if;
        select * into i from fashu.idempotency k where k.actor = by_actor and k.key = by_key;
        return query select c.version, c.procedure, c.state, c.lead, c.label,
          coalesce((select jsonb_agg(a.body order by a.number) from fashu.acts a where a.case_id = of_case), '[]'),
          i.response, i.request,
          case when i.response is not null then
            (select l.leaf from fashu.leaves l where l.case_id = i.response->>'case' and l.number = (i.response->>'number')::integer) end,
          jsonb_build_object(
            'agencies', coalesce((select jsonb_agg(distinct g.agency_id) from fashu.case_agencies g where g.case_id = of_case), '[]'),
            'recused', exists (select 1 from fashu.recusals r where r.case_id = of_case and r.officer_id = by_actor),
            'officer', coalesce((select jsonb_agg(jsonb_build_object('relation', o.relation, 'agency', o.agency_id)) from fashu.case_officers o where o.case_id = of_case and o.officer_id = by_actor), '[]'),
            'party', coalesce((select jsonb_agg(jsonb_build_object('role', p.role, 'subject', p.subject)) from fashu.case_parties p where p.case_id = of_case and p.person_id = by_actor), '[]')),
          coalesce((select (s.value #>> '{}')::integer from fashu.settings s where s.name = 'roster-revision'), 0);
      end $$`,
    `create function fashu.open_case(of_case text, by_actor text, by_key text)
      returns table (version integer, procedure text, state jsonb, lead text, label text, entries jsonb, answered jsonb, asked text, answered_leaf text,
        relations jsonb, roster integer)
      language plpgsql as $$
      begin
        perform from fashu.cases k where k.id = of_case for update;
        return query select * from fashu.look_at_case(of_case, by_actor, by_key);
      end $$`,

    // A leaf is hashed by who reads it: in the database there is no SM3, and its number is given only here.
    'alter table fashu.leaves drop column hash',
    'drop function fashu.next_numbers(text, integer, text[])',
    'drop function fashu.write_entry(jsonb)',
    `create function fashu.write_entry(of_case text, n integer, roster integer, said text, numbering jsonb) returns integer[] language plpgsql as $$
      declare p jsonb; numbers integer[] := '{}'; of_kind text; given integer;
      begin
        if roster is distinct from coalesce((select (s.value #>> '{}')::integer from fashu.settings s where s.name = 'roster-revision'), 0)
          and roster is not null then raise exception 'the roster has changed' using errcode = 'FS001'; end if;
        -- The case first, then the numbers: always in this order, so that two acts cannot wait for each other.
        if n > 1 then
          perform from fashu.cases k where k.id = of_case and k.version = n - 1 for update;
          if not found then raise exception 'another act came first' using errcode = 'serialization_failure'; end if;
        end if;
        for of_kind in select jsonb_array_elements_text(numbering->'kinds') loop
          insert into fashu.number_series as s (agency_id, year, kind, last) values (numbering->>'agency', (numbering->>'year')::integer, of_kind, 1)
            on conflict (agency_id, year, kind) do update set last = s.last + 1 returning last into given;
          numbers := numbers || given;
          said := replace(said, (numbering->>'token') || '/' || cardinality(numbers) || '/', given::text);
        end loop;
        p := said::jsonb;
        if n = 1 then
          insert into fashu.cases (id, procedure, procedure_version, version, state, lead, label, open_to)
            values (of_case, p->>'procedure', p->>'procedureVersion', n, p->'state', p->>'lead', p->>'label', fashu.names(p->'openTo'));
        else
          update fashu.cases set version = n, state = p->'state', lead = p->>'lead', label = p->>'label', open_to = fashu.names(p->'openTo') where id = of_case;
        end if;
        insert into fashu.acts (case_id, number, recorded_year, recorded_at, kind, act, subject, at, role, agency_id, body)
          values (of_case, n, (p->>'recordedYear')::integer, (p->>'recordedAt')::timestamptz, p->>'kind', p->>'act', p->>'subject', p->>'at', p->>'role', p->>'agency', p->'body');
        insert into fashu.leaves (case_id, number, leaf) values (of_case, n, p->>'leaf');
        ${some(
          'limits',
          `insert into fashu.limits (case_id, clock, limit_name, subject, started_at, due, provisional, steps, agency_id, status, started_by, stopped_by, late)
          select of_case, l.clock, l.limit_name, l.subject, l.started_at, l.due, l.provisional, l.steps, l.agency_id, l.status, l.started_by, l.stopped_by, l.late
          from jsonb_populate_recordset(null::fashu.limits, p->'limits') l
          on conflict (case_id, clock) do update set due = excluded.due, provisional = excluded.provisional, steps = excluded.steps,
            agency_id = excluded.agency_id, status = excluded.status, stopped_by = excluded.stopped_by, late = excluded.late`,
        )}
        ${some(
          'closes',
          `update fashu.requests q set answered_by = n, answered_at = p->>'at', closed_with = r.closed_with
          from jsonb_populate_recordset(null::fashu.requests, p->'closes') r
          where q.case_id = of_case and q.request = r.request and q.subject = r.subject and q.answered_by is null`,
        )}
        ${some(
          'asks',
          `insert into fashu.requests (case_id, request, subject, asked_by, asked_at, of_role, of_agency, due)
          select of_case, r.request, r.subject, n, p->>'at', r.of_role, r.of_agency, r.due from jsonb_populate_recordset(null::fashu.requests, p->'asks') r`,
        )}
        ${some(
          'documents',
          `insert into fashu.documents (id, case_id, act_number, title, number, agency_id, serves, digest)
          select d.id, of_case, n, d.title, d.number, d.agency_id, d.serves, d.digest from jsonb_populate_recordset(null::fashu.documents, p->'documents') d`,
        )}
        ${some(
          'agencies',
          `insert into fashu.case_agencies (case_id, role, agency_id, since)
          select of_case, a.role, a.agency_id, n from jsonb_populate_recordset(null::fashu.case_agencies, p->'agencies') a on conflict do nothing`,
        )}
        ${some(
          'officers',
          `insert into fashu.case_officers (case_id, officer_id, agency_id, relation)
          select of_case, o.officer_id, o.agency_id, o.relation from jsonb_populate_recordset(null::fashu.case_officers, p->'officers') o on conflict do nothing`,
        )}
        ${some(
          'parties',
          `insert into fashu.case_parties (case_id, person_id, role, subject)
          select of_case, o.person_id, o.role, o.subject from jsonb_populate_recordset(null::fashu.case_parties, p->'parties') o on conflict do nothing`,
        )}
        ${some(
          'numbers',
          `insert into fashu.case_numbers (case_id, agency_id, kind, number)
          select of_case, c.agency_id, c.kind, c.number from jsonb_populate_recordset(null::fashu.case_numbers, p->'numbers') c on conflict do nothing`,
        )}
        ${some(
          'openings',
          `insert into fashu.openings (case_id, number, path, salt, value)
          select of_case, n, o.path, o.salt, o.value from jsonb_populate_recordset(null::fashu.openings, p->'openings') o`,
        )}
        insert into fashu.outbox (case_id, number, topic, to_agency, body)
          select of_case, n, o.topic, o.to_agency, o.body from jsonb_populate_recordset(null::fashu.outbox, p->'outbox') o;
        if p ? 'key' then
          insert into fashu.idempotency (actor, key, request, response) values (p->>'actor', p->>'key', p->>'request', p->'response');
        end if;
        return numbers;
      end $$`,
    'grant execute on all functions in schema fashu to fashu_app, fashu_system',
  ],
};
