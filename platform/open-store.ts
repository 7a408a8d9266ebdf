import { join } from 'node:path';
import { migrate, type Database } from '#platform/store';
import type { Configuration } from './configuration.ts';

type Says = (sentence: string) => void;
type Where = Pick<Configuration, 'store' | 'home' | 'databaseUrl'>;

/** Opens the store a node is set up for, its schema up to date. Never another one instead: what cannot be opened is a Fault. */
export async function openStore(where: Where, says: Says): Promise<Database> {
  const database = await open(where, says);
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

/** Only the driver that is used is loaded. */
async function open({ store, home, databaseUrl = '' }: Where, says: Says): Promise<Database> {
  if (store === 'pglite') return (await import('#platform/pglite')).openPglite();
  if (store === 'server') return (await import('#platform/postgres')).openPostgres({ url: databaseUrl });
  return (await import('#platform/embedded')).openEmbedded({ home: join(home, 'store'), says });
}
