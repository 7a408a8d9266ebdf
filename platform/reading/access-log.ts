import { sql } from 'kysely';
import { LEADING, type Question } from '#justice/access';
import type { Actor } from '#platform/acts';
import type { Database, Reader } from '#platform/store';

/**
 * On what ground somebody looks into a case: as a party; as who handles it; as who is or was asked to approve or to vote; as who leads an agency that has a part
 * in it; or as one of that agency, who knows of it and no more.
 */
export type LookBasis = 'party' | 'handling' | 'approving' | 'leading' | 'agency';

/** A look at personal data: who, at whose, for what, on what ground. 查阅记录 */
export interface Look {
  readonly actor: Actor;
  readonly agency?: string;
  readonly case: string;
  readonly purpose: string;
  readonly basis: LookBasis;
  readonly what: string;
}

/** Writes a look into the record before anything is shown. */
export async function recordLook(database: Database, { actor, agency, case: id, purpose, basis, what }: Look): Promise<void> {
  await database.system((query) =>
    query
      .insertInto('accesses')
      .values({ actor: actor.id, agency_id: agency ?? null, case_id: id, subject: null, purpose, basis, what } as never)
      .execute(),
  );
}

const HANDLING = ['handler', 'assigned', 'panel'];

/** The nearest ground on which the access rules let somebody look, and the agency they look for. */
export function basisOf({ actor, seats, case: of }: Question): { readonly basis: LookBasis; readonly agency?: string } {
  if (actor.kind === 'person') return { basis: 'party' };
  const parts = (of?.relation.officer ?? []).filter(({ agency }) => seats.some((seat) => seat.agency === agency));
  const part = parts.find(({ relation }) => HANDLING.includes(relation)) ?? parts[0];
  if (part !== undefined) return { basis: HANDLING.includes(part.relation) ? 'handling' : 'approving', agency: part.agency };
  const near = seats.filter(({ agency }) => of?.agencies.includes(agency) === true);
  const leading = near.find(({ posts }) => posts.some((post) => LEADING.includes(post)));
  const [seat] = leading === undefined ? near : [leading];
  return { basis: leading === undefined ? 'agency' : 'leading', ...(seat === undefined ? {} : { agency: seat.agency }) };
}

/** What was looked for among cases, and those whose people were shown. */
interface Found {
  readonly reader: Reader;
  readonly purpose: string;
  readonly cases: readonly string[];
}

/** Writes down that somebody looked for people or numbers, and in which cases they were shown whom these are about. */
export async function recordFound(database: Database, { reader, purpose, cases }: Found): Promise<void> {
  if (cases.length === 0) return;
  const { actor, agencies, isPerson = false } = reader;
  await database.system((query) =>
    sql`
      insert into accesses (actor, agency_id, case_id, purpose, basis, what)
      select ${actor}, coalesce(o.agency_id, a.agency_id), f.id, ${purpose},
        case when ${isPerson} then 'party' when o.relation = any(${HANDLING}::text[]) then 'handling'
          when o.relation is not null or a.agency_id is null then 'approving' else 'leading' end, 'search'
      from unnest(${cases}::text[]) f(id)
      left join lateral (select o.agency_id, o.relation from case_officers o
        where o.case_id = f.id and o.officer_id = ${actor} and o.agency_id = any(${agencies}::text[])
        order by (o.relation = any(${HANDLING}::text[])) desc limit 1) o on true
      left join lateral (select a.agency_id from case_agencies a where a.case_id = f.id and a.agency_id = any(${agencies}::text[]) limit 1) a on true`.execute(
      query,
    ),
  );
}
