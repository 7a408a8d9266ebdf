import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Fault } from '#justice/basics';
import { utf8 } from '#justice/ledger';
import type { Sequencing } from './sequencer.ts';
import { writeFiles } from './directory.ts';

/** What a record is read with and does not hold itself: who may act for whom since when, and the node's settings. 名册、设置 */
export interface Registers {
  readonly roster: readonly { readonly kind: string; readonly id: string; readonly body: unknown }[];
  readonly settings: readonly { readonly name: string; readonly value: unknown }[];
}

const REGISTERS = 'registers.json';

/** Keeps the registers beside the openings, written again when they have changed. */
export function registersKeeper({ database, secretDirectory, disk }: Sequencing): () => Promise<void> {
  let kept = '';
  return async () => {
    const { rows } = await database.system((query) =>
      sql<Pick<Registers, 'settings'>>`select coalesce(jsonb_agg(s order by name), '[]') as settings from settings s`.execute(query),
    );
    // The roster's revision is one of the settings.
    const settings = rows[0]?.settings ?? [];
    const now = JSON.stringify(settings);
    if (now === kept) return;
    const roster = await database.system((query) => query.selectFrom('roster').selectAll().orderBy('kind').orderBy('id').execute());
    await writeFiles(secretDirectory, [{ path: REGISTERS, bytes: utf8(`${JSON.stringify({ roster, settings })}\n`) }], disk);
    kept = now;
  };
}

/** The registers as they lie beside the openings. Throws a Fault where they are missing or damaged. */
export async function readRegisters(directory: string): Promise<Registers> {
  const file = join(directory, REGISTERS);
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Registers;
  } catch (cause) {
    throw new Fault('ledger/registers-missing', `${file} cannot be read; restore it from a copy`, { cause });
  }
}
