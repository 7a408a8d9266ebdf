import { join } from 'node:path';
import { openEmbedded } from '#platform/embedded';
import { openPglite } from '#platform/pglite';
import { openPostgres } from '#platform/postgres';
import { migrate, type Database } from '#platform/store';
import type { Configuration } from './configuration.ts';

/** Opens the store a node is set up for, its schema up to date. Never another one instead: what cannot be opened is a Fault. */
export async function openStore(
  { store, home, databaseUrl = '' }: Pick<Configuration, 'store' | 'home' | 'databaseUrl'>,
  says: (sentence: string) => void,
): Promise<Database> {
  const database =
    store === 'pglite'
      ? await openPglite()
      : store === 'server'
        ? await openPostgres({ url: databaseUrl })
        : await openEmbedded({ home: join(home, 'store'), says });
  if (!database.isDurable) says('this store lives in memory and forgets everything when it ends: for practice only');
  try {
    const applied = await migrate(database);
    if (applied.length > 0) says(`schema brought forward: ${applied.join(', ')}`);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
