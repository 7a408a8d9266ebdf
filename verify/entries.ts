import { isProblem, problem, readBundle, TILE_WIDTH, type LedgerView, type Problem } from '#justice/ledger';

/** The entries from one position up to, and without, another, bundle by bundle. */
export async function* entriesIn(view: LedgerView, start: number, end: number): AsyncGenerator<readonly Uint8Array[] | Problem> {
  for (let index = Math.floor(start / TILE_WIDTH); index * TILE_WIDTH < end; index += 1) {
    const entries = await readBundle(view, index);
    if (isProblem(entries)) {
      yield entries;
      return;
    }
    const first = index * TILE_WIDTH;
    yield entries.slice(Math.max(0, start - first), end - first);
  }
}

/** An entry with its position in the ledger. */
export interface PlacedEntry {
  readonly position: number;
  readonly entry: Uint8Array;
}

/** Every entry of a ledger in order, for reconciling. Only a ledger that `verifyLedger` accepted is worth reading. */
export async function* ledgerEntries(view: LedgerView): AsyncGenerator<PlacedEntry | Problem> {
  let position = 0;
  for await (const entries of entriesIn(view, 0, view.size)) {
    if (isProblem(entries)) {
      yield entries;
      return;
    }
    for (const entry of entries) {
      yield { position, entry };
      position += 1;
    }
  }
  if (position < view.size) yield problem('ledger/file-missing', `position ${position}`);
}
