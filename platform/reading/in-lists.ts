import { sql } from 'kysely';
import { fileFromStore, inLists, type Practices, type StoredState } from '#platform/acts';
import type { Database } from '#platform/store';

const A_PAGE = 500;

interface Row {
  readonly id: string;
  readonly procedure: string;
  readonly version: number;
  readonly state: StoredState;
}

/** Cases that were written before lists asked for their stage and who is held in them get what is missing; how many those were. */
export async function summariseCases(database: Database, practices: Practices): Promise<number> {
  let done = 0;
  for (let after = ''; ;) {
    const rows = await database.system(async (query) => {
      const page = await sql<Row>`select id, procedure, version, state from cases
        where id > ${after} and not state ? 'inLists' order by id limit ${A_PAGE}`.execute(query);
      const known = page.rows.filter(({ procedure }) => practices[procedure] !== undefined);
      const summaries = known.flatMap(({ procedure, state }) => {
        const core = practices[procedure]?.jurisdiction.core;
        return core === undefined ? [] : [JSON.stringify({ inLists: inLists(core, fileFromStore(core, state, [])) })];
      });
      // Whoever wrote in the meantime has written it as well.
      await sql`update cases c set state = c.state || s.summary::jsonb
        from unnest(${known.map(({ id }) => id)}::text[], ${known.map(({ version }) => version)}::integer[], ${summaries}::text[]) s(id, version, summary)
        where c.id = s.id and c.version = s.version`.execute(query);
      return page.rows;
    });
    done += rows.length;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < A_PAGE) return done;
  }
}
