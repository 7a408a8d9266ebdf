import type { Migration } from './migration.ts';

const LOOKED = `returns table (version integer, procedure text, state jsonb, lead text, label text, entries jsonb, answered jsonb, asked text, answered_leaf text,
  relations jsonb, roster integer)`;

/**
 * Whoever asks to act in a case is given it only where they may know of it: nobody makes the platform read, or lock, what they are then told is not
 * there, and how large it is. 无关人员不得触及案件
 */
export const theirPart: Migration = {
  name: '0020-their-part',
  statements: [
    'drop function fashu.open_case(text, text, text)',
    'drop function fashu.look_at_case(text, text, text)',
    // Stable, so that all of it is read as it stood at one moment.
    // INVARIANT: where \`mine\` is given, a case is here just where the access rules let the actor know of it: a person (no labels) by their place in it, an
    // officer by theirs at an agency of theirs or by the agency's, with the labels they are cleared for.
    `create function fashu.look_at_case(of_case text, by_actor text, by_key text, mine text[], cleared text[]) ${LOOKED} language plpgsql stable as $$
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
          jsonb_build_object('agencies', coalesce(g.all_of_them, '[]'), 'recused', r.is_so, 'officer', coalesce(o.all_of_them, '[]'), 'party', coalesce(p.all_of_them, '[]')),
          coalesce((select (s.value #>> '{}')::integer from fashu.settings s where s.name = 'roster-revision'), 0)
        from (select jsonb_agg(distinct h.agency_id) as all_of_them, bool_or(h.agency_id = any (mine)) as here
            from fashu.case_agencies h where h.case_id = of_case) g,
          (select jsonb_agg(jsonb_build_object('relation', h.relation, 'agency', h.agency_id)) as all_of_them, bool_or(h.agency_id = any (mine)) as here
            from fashu.case_officers h where h.case_id = of_case and h.officer_id = by_actor) o,
          (select jsonb_agg(jsonb_build_object('role', h.role, 'subject', h.subject)) as all_of_them,
              bool_or(c.label <> 'sealed' or h.role in ('accused', 'guardian', 'counsel')) as here
            from fashu.case_parties h where h.case_id = of_case and h.person_id = by_actor) p,
          (select exists (select 1 from fashu.recusals h where h.case_id = of_case and h.officer_id = by_actor) as is_so) r
        where mine is null or (not r.is_so and case when cleared is null then p.here
          else p.here is null and c.label = any (cleared) and (o.here or (g.here and c.label <> 'sealed')) end);
      end $$`,
    `create function fashu.open_case(of_case text, by_actor text, by_key text, mine text[], cleared text[]) ${LOOKED} language plpgsql as $$
      begin
        -- Nobody holds up a case they may not know of.
        if mine is not null and not exists (select 1 from fashu.look_at_case(of_case, by_actor, by_key, mine, cleared)) then return; end if;
        perform from fashu.cases k where k.id = of_case for update;
        return query select * from fashu.look_at_case(of_case, by_actor, by_key, mine, cleared);
      end $$`,
    'grant execute on all functions in schema fashu to fashu_app, fashu_system',
  ],
};
