import {
  canonicalJson,
  compareWithLeaf,
  findText,
  isProblem,
  parseLeaf,
  problem,
  type HashAlgorithm,
  type JsonObject,
  type Problem,
  type StoredAct,
} from '#justice/ledger';
import type { PlacedEntry } from './entries.ts';

/** A row of a store: the act, and the position its leaf has in the ledger. */
export interface StoredRow extends StoredAct {
  readonly position: number;
  /** The leaf's text, where the store keeps that too. */
  readonly leaf?: string;
  /** The act with its commitments still closed, where the store keeps that too. */
  readonly closed?: JsonObject;
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
  if (row.leaf !== undefined && row.leaf !== findText(entry)) return problem('ledger/record-differs', `${place} leaf`);
  const wrong = compareWithLeaf(hash, leaf, row);
  if (wrong !== undefined) return { ...wrong, where: `${place} ${wrong.where}` };
  const isSame = row.closed === undefined || textOf(row.closed) === canonicalJson(leaf.act);
  return isSame ? undefined : problem('ledger/record-differs', place, 'another commitment');
}

/** A store may hold what JSON cannot say; then it differs, and nothing is thrown. */
function textOf(value: JsonObject): string | undefined {
  try {
    return canonicalJson(value);
  } catch {
    return undefined;
  }
}

const nameOf = ({ position, case: name, number }: Pick<StoredRow, 'position' | 'case' | 'number'>): string =>
  `position ${position}, ${name} act ${number}`;
