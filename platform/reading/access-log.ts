import type { Actor } from '#platform/acts';
import type { Database } from '#platform/store';

/** A look at personal data: who, at whose, for what, on what ground. 查阅记录 */
export interface Look {
  readonly actor: Actor;
  readonly agency?: string;
  readonly case: string;
  readonly subject?: string;
  readonly purpose: string;
  readonly basis: string;
  readonly what: string;
}

/** Writes a look into the record before anything is shown. */
export async function recordLook(database: Database, { actor, agency, case: id, subject, purpose, basis, what }: Look): Promise<void> {
  await database.system((query) =>
    query
      .insertInto('accesses')
      .values({ actor: actor.id, agency_id: agency ?? null, case_id: id, subject: subject ?? null, purpose, basis, what } as never)
      .execute(),
  );
}
