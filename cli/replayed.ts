import { randomUUID } from 'node:crypto';
import { hashOf, isProblem, type Problem, type Trust } from '#justice/ledger';
import { CHINA } from '#law/calendars';
import { PROCEDURES } from '#law/procedures';
import { ledgerPaths } from '#platform/ledger';
import { openPglite } from '#platform/pglite';
import { compareReplayed, rebuild } from '#platform/rebuild';
import { rosterKeeper } from '#platform/roster';
import { migrate, type Database } from '#platform/store';
import { practicesOf } from '../platform/practices.ts';

/** A node's ledger, and whom to believe about it. */
interface Keeping {
  readonly home: string;
  readonly trust: Trust;
}

/** Plays a node's ledger again in memory and holds the database against what comes of it: how many rows agree, or the first act that differs. */
export async function replayed(database: Database, { home, trust }: Keeping): Promise<{ readonly rows: number } | Problem> {
  const made = await openPglite();
  try {
    await migrate(made);
    const grounds = {
      database: made,
      practices: practicesOf(PROCEDURES, CHINA),
      standing: rosterKeeper(made),
      sealer: { hash: hashOf(trust), salt: () => new Uint8Array(0) },
      newId: randomUUID,
    };
    const done = await rebuild({ grounds, ...ledgerPaths(home), trust });
    return isProblem(done) ? done : await compareReplayed(database, made);
  } finally {
    await made.close();
  }
}
