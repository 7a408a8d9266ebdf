import { sql } from 'kysely';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '#justice/basics';
import { utf8, TILE_WIDTH, type Opening } from '#justice/ledger';
import type { Database } from '#platform/store';
import { writeFiles, type Disk } from './directory.ts';

interface Row {
  readonly position: number;
  readonly openings: readonly Opening[];
}

/** Where the openings of one bundle of entries are kept. */
export const openingsPath = (bundle: number): string => `${String(bundle).padStart(9, '0')}.jsonl`;

/**
 * Keeps what opens the commitments beside the ledger, a file for each bundle of 256 entries, a line for each entry: with the two, every act can be
 * played again without the database. A file is replaced whole, so that erasing a datum erases it here too.
 */
export async function writeOpenings(
  database: Database,
  { directory, disk }: { readonly directory: string; readonly disk?: Disk },
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  for (let bundle = from; bundle <= to; bundle += 1) {
    const { rows } = await database.system((query) =>
      sql<Row>`select l.position, coalesce((select jsonb_agg(jsonb_build_object('at', o.path, 'salt', o.salt, 'value', o.value) order by o.path) from openings o
        where o.case_id = l.case_id and o.number = l.number and o.salt is not null), '[]') as openings
        from leaves l where l.position >= ${bundle * TILE_WIDTH} and l.position < ${(bundle + 1) * TILE_WIDTH} order by l.position`.execute(
        query,
      ),
    );
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    await writeFiles(directory, [{ path: openingsPath(bundle), bytes: utf8(lines) }], disk);
  }
}

/** The openings of a bundle by position, as they lie beside the ledger. Throws a Fault where the file is missing or damaged. */
export async function readOpenings(directory: string, bundle: number): Promise<ReadonlyMap<number, readonly Opening[]>> {
  const file = join(directory, openingsPath(bundle));
  try {
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
    return new Map(lines.map((line) => JSON.parse(line) as Row).map(({ position, openings }) => [position, openings]));
  } catch (cause) {
    throw new Fault('ledger/openings-missing', `${file} cannot be read; restore it from a copy`, { cause });
  }
}
