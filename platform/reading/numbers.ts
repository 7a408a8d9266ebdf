import { sql, type RawBuilder } from 'kysely';

/**
 * The numbers of a case, as texts, `of` naming the column its identifier stands in: that of the reader's own agency last, for where there is room for
 * one. A text of SQL; to be asked behind the second wall.
 */
export const numbersOf = (of: string): RawBuilder<readonly string[]> =>
  sql`coalesce((select array_agg(k.number order by k.agency_id = any (fashu.agencies()), k.number)
    from case_numbers k where k.case_id = ${sql.ref(of)}), '{}')`;
