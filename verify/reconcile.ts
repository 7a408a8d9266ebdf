import { compareWithLeaf, isProblem, parseLeaf, problem, type HashAlgorithm, type Problem, type StoredAct } from '#justice/ledger';
import type { PlacedEntry } from './entries.ts';

/** A row of a store: the act, and the position its leaf has in the ledger. */
export interface StoredRow extends StoredAct {
  readonly position: number;
}

/** Both sides in order of position: the ledger's entries, and the store's rows up to the same size. */
export interface Reconciliation {
  readonly hash: HashAlgorithm;
  readonly entries: AsyncIterable<PlacedEntry | Problem>;
  readonly rows: AsyncIterable<StoredRow>;
}

/** Holds a store against the ledger act by act: how many agree, or the first act that differs, by position, case, number and place. 对账 */
export async function reconcile({ hash, entries, rows }: Reconciliation): Promise<{ readonly acts: number } | Problem> {
  const stored = rows[Symbol.asyncIterator]();
  try {
    let acts = 0;
    for await (const placed of entries) {
      if (isProblem(placed)) return placed;
      const wrong = compareOne(hash, placed, await nextOf(stored));
      if (wrong !== undefined) return wrong;
      acts += 1;
    }
    const extra = await nextOf(stored);
    return extra === undefined ? { acts } : problem('ledger/record-not-in-ledger', nameOf(extra));
  } finally {
    await stored.return?.();
  }
}

async function nextOf(rows: AsyncIterator<StoredRow>): Promise<StoredRow | undefined> {
  const next = await rows.next();
  return next.done === true ? undefined : next.value;
}

function compareOne(hash: HashAlgorithm, { position, entry }: PlacedEntry, row: StoredRow | undefined): Problem | undefined {
  const leaf = parseLeaf(entry, `position ${position}`);
  if (isProblem(leaf)) return leaf;
  const place = nameOf({ ...leaf, position });
  if (row === undefined || row.position > position) return problem('ledger/record-missing', place);
  if (row.position < position) return problem('ledger/record-not-in-ledger', nameOf(row));
  const wrong = compareWithLeaf(hash, leaf, row);
  return wrong === undefined ? undefined : { ...wrong, where: `${place} ${wrong.where}` };
}

const nameOf = ({ position, case: name, number }: Pick<StoredRow, 'position' | 'case' | 'number'>): string =>
  `position ${position}, ${name} act ${number}`;
