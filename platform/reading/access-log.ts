import { sql } from 'kysely';
import { LEADING, type Question } from '#justice/access';
import type { Actor } from '#platform/acts';
import type { Database, Query, Reader } from '#platform/store';

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

/** What a look is for, where the ground of it is the reader's own duty or right in the case. */
const ITSELF: Readonly<Partial<Record<LookBasis, string>>> = {
  party: 'own-case',
  handling: 'case-handling',
  approving: 'case-handling',
};
/** So long a purpose that was said holds for the same reader and case: a day at the desk. */
const HOLDS = '12 hours';

/**
 * What a look is for: what was said; or, for a party and for who handles the case or is asked to decide in it, that itself; or what the same reader said of
 * the same case within half a day. Undefined where it must be said: by who leads the agency or only belongs to it, and by every officer of a sealed case. 查阅目的
 */
export async function purposeOfLook(
  query: Query,
  { question, said }: { readonly question: Question; readonly said: string | undefined },
): Promise<string | undefined> {
  if (said !== undefined) return said;
  const { basis } = basisOf(question);
  const { id = '', label } = question.case ?? {};
  const itself = ITSELF[basis];
  if (itself !== undefined && (label !== 'sealed' || basis === 'party')) return itself;
  const { rows } = await sql<{ purpose: string }>`select purpose from accesses
    where case_id = ${id} and actor = ${question.actor.id} and basis = ${basis} and what <> 'search' and at > now() - ${HOLDS}::interval
      and purpose <> ${itself ?? ''} order by id desc limit 1`.execute(query);
  return rows[0]?.purpose;
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
