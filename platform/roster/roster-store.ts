import { sql } from 'kysely';
import { seatsOf, type Roster, type Seat } from '#justice/agencies';
import type { CivilDay } from '#justice/basics';
import type { Grounds, Standing } from '#platform/acts';
import type { Database, Query } from '#platform/store';

const KINDS = ['agencies', 'units', 'officers', 'appointments', 'deputies', 'rooms'] as const;
type Kind = (typeof KINDS)[number];

const idOf = (row: Roster[Kind][number]): string => ('id' in row ? row.id : `${row.appointment}/${row.officer}/${row.from}`);

/** Writes a whole roster, replacing rows of the same names; its revision grows by one. 名册入库 */
export async function writeRoster(query: Query, roster: Roster): Promise<void> {
  const rows = KINDS.flatMap((kind) => roster[kind].map((row) => ({ kind, id: idOf(row), body: JSON.stringify(row) })));
  for (let at = 0; at < rows.length; at += 500) {
    await query
      .insertInto('roster')
      .values(rows.slice(at, at + 500) as never)
      .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet((insert) => ({ body: insert.ref('excluded.body') })))
      .execute();
  }
  await sql`insert into settings as s (name, value) values ('roster-revision', '1') on conflict (name) do update set value = to_jsonb((s.value #>> '{}')::integer + 1)`.execute(
    query,
  );
}

/** Keeps the roster in memory and reads it again when its revision has grown; looked at once per question, in one small read. */
export function rosterKeeper(database: Database): Grounds['standing'] {
  let kept: Standing | undefined;
  const standing = async (): Promise<Standing> => {
    const revision = await database.system((query) => revisionOf(query));
    if (kept === undefined || kept.revision !== revision) kept = await database.system((query) => readStanding(query, revision));
    return kept;
  };
  return Object.assign(standing, { known: () => kept });
}

async function revisionOf(query: Query): Promise<number> {
  const row = await query.selectFrom('settings').select('value').where('name', '=', 'roster-revision').executeTakeFirst();
  return Number(row?.value ?? 0);
}

async function readStanding(query: Query, revision: number): Promise<Standing> {
  const rows = await query.selectFrom('roster').select(['kind', 'body']).orderBy('kind').orderBy('id').execute();
  const of = <K extends Kind>(kind: K): Roster[K] =>
    rows.filter((row) => row.kind === kind).map(({ body }) => body) as unknown as Roster[K];
  const roster: Roster = {
    agencies: of('agencies'),
    units: of('units'),
    officers: of('officers'),
    appointments: of('appointments'),
    deputies: of('deputies'),
    rooms: of('rooms'),
  };
  return standingOf(roster, revision);
}

/** A roster with the seats of each officer remembered by day. */
export function standingOf(roster: Roster, revision: number): Standing {
  const seats = new Map<string, readonly Seat[]>();
  return {
    roster,
    revision,
    seatsOf: (officer, on: CivilDay) => {
      const key = `${officer}/${on}`;
      const known = seats.get(key);
      if (known !== undefined) return known;
      const found = seatsOf(roster, officer, on);
      // A year of days of everybody is little; more than that is somebody asking for the sake of asking.
      if (seats.size > 50_000) seats.clear();
      seats.set(key, found);
      return found;
    },
  };
}
