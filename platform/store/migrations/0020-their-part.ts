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
    // INVARIANT: true wherever the access rules let somebody know of a case: of who acts as a person by their place in it, of an officer by their
    // agencies' and their own, with the labels they are cleared for.
    `create function fashu.has_part(of_case text, by_actor text, mine text[], cleared text[]) returns boolean language sql stable as $$
      select exists (select 1 from fashu.cases c where c.id = of_case and case
        when cleared is null then exists (select 1 from fashu.case_parties p where p.case_id = c.id and p.person_id = by_actor
          and (c.label <> 'sealed' or p.role in ('accused', 'guardian', 'counsel')))
        else c.label = any (cleared) and not exists (select 1 from fashu.case_parties p where p.case_id = c.id and p.person_id = by_actor) and (
          exists (select 1 from fashu.case_officers o where o.case_id = c.id and o.officer_id = by_actor and o.agency_id = any (mine))
          or (c.label <> 'sealed' and exists (select 1 from fashu.case_agencies a where a.case_id = c.id and a.agency_id = any (mine)))) end)
        and not exists (select 1 from fashu.recusals r where r.case_id = of_case and r.officer_id = by_actor) $$`,
    `create function fashu.look_at_theirs(of_case text, by_actor text, by_key text, mine text[], cleared text[]) ${LOOKED} language plpgsql stable as $$
      begin
        if fashu.has_part(of_case, by_actor, mine, cleared) then return query select * from fashu.look_at_case(of_case, by_actor, by_key); end if;
      end $$`,
    `create function fashu.open_theirs(of_case text, by_actor text, by_key text, mine text[], cleared text[]) ${LOOKED} language plpgsql as $$
      begin
        if fashu.has_part(of_case, by_actor, mine, cleared) then return query select * from fashu.open_case(of_case, by_actor, by_key); end if;
      end $$`,
    'grant execute on all functions in schema fashu to fashu_app, fashu_system',
  ],
};
