import type { Database } from '#platform/store';

const turns = new WeakMap<Database, Map<string, Promise<unknown>>>();

/**
 * Work on one case, one after the other within this node: who would come second would only find that the case no longer stands as it was looked at.
 * Between nodes the store finds out.
 */
export async function inTurn<T>(database: Database, id: string, work: () => Promise<T>): Promise<T> {
  const waiting = turns.get(database) ?? new Map<string, Promise<unknown>>();
  turns.set(database, waiting);
  const before = waiting.get(id) ?? Promise.resolve();
  const mine = before.then(work, work);
  waiting.set(id, mine);
  try {
    return await mine;
  } finally {
    if (waiting.get(id) === mine) waiting.delete(id);
  }
}
