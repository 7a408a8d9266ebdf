import type { Migration } from './migration.ts';

/** Numbers of several kinds at once; the digest of a request can be emptied when what it said is erased; limits are looked up by case. */
export const oneRoundTrip: Migration = {
  name: '0006-one-round-trip',
  statements: [
    // In plpgsql a statement is planned once a session, not once a call.
    `create function fashu.next_numbers(of_agency text, of_year integer, kinds text[]) returns integer[] language plpgsql as $$
      declare numbers integer[] := '{}'; of_kind text; given integer;
      begin
        foreach of_kind in array kinds loop
          insert into fashu.number_series as s (agency_id, year, kind, last) values (of_agency, of_year, of_kind, 1)
            on conflict (agency_id, year, kind) do update set last = s.last + 1 returning last into given;
          numbers := numbers || given;
        end loop;
        return numbers;
      end $$`,
    'drop function fashu.next_number(text, integer, text)',
    // The case under lock with all the rules look at, and the roster's revision, so that nobody has to ask for it.
    'drop function fashu.open_case(text, integer, text, text)',
    `create function fashu.open_case(of_case text, by_actor text, by_key text)
      returns table (version integer, procedure text, state jsonb, lead text, label text, entries jsonb, answered jsonb, asked text, relations jsonb, roster integer)
      language plpgsql as $$
      declare c fashu.cases%rowtype; i fashu.idempotency%rowtype;
      begin
        select * into c from fashu.cases k where k.id = of_case for update;
        if not found then return; end if;
        select * into i from fashu.idempotency k where k.actor = by_actor and k.key = by_key;
        return query select c.version, c.procedure, c.state, c.lead, c.label,
          coalesce((select jsonb_agg(a.body order by a.number) from fashu.acts a where a.case_id = of_case), '[]'),
          i.response, i.request,
          jsonb_build_object(
            'agencies', coalesce((select jsonb_agg(distinct g.agency_id) from fashu.case_agencies g where g.case_id = of_case), '[]'),
            'recused', exists (select 1 from fashu.recusals r where r.case_id = of_case and r.officer_id = by_actor),
            'officer', coalesce((select jsonb_agg(jsonb_build_object('relation', o.relation, 'agency', o.agency_id)) from fashu.case_officers o where o.case_id = of_case and o.officer_id = by_actor), '[]'),
            'party', coalesce((select jsonb_agg(jsonb_build_object('role', p.role, 'subject', p.subject)) from fashu.case_parties p where p.case_id = of_case and p.person_id = by_actor), '[]')),
          coalesce((select (s.value #>> '{}')::integer from fashu.settings s where s.name = 'roster-revision'), 0);
      end $$`,
    'grant update (request) on fashu.idempotency to fashu_system',
    `create index findings_by_limit on fashu.findings (case_id, reference) where kind = 'limit-overdue'`,
    'grant execute on all functions in schema fashu to fashu_app, fashu_system',
  ],
};
