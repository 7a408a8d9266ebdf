import { canonicalJson, isPlainObject, type Json, type JsonObject } from './canonical-json.ts';
import { checkOpening, COMMITTED, pointerOf, type Leaf, type Opening } from './leaf.ts';
import { problem, type Problem } from './problems.ts';
import type { HashAlgorithm } from './suite.ts';

/** What a store keeps where a datum was erased; the leaf's commitment stays. 已清除 */
export const ERASED = { $erased: true } as const;

/** An act as a store keeps it: in clear, with what opens the commitments of its leaf. */
export interface StoredAct {
  readonly case: string;
  readonly number: number;
  readonly act: JsonObject;
  readonly openings: readonly Opening[];
}

/** Holds a stored act against its leaf: undefined where they say the same, otherwise the first place that differs. 逐行核对 */
export function compareWithLeaf(hash: HashAlgorithm, leaf: Leaf, stored: StoredAct): Problem | undefined {
  if (stored.case !== leaf.case) return problem('ledger/record-differs', 'case');
  if (stored.number !== leaf.number) return problem('ledger/record-differs', 'number');
  const openings = new Map(stored.openings.map((opening) => [opening.at, opening]));
  if (openings.size !== stored.openings.length) return problem('ledger/record-differs', 'openings', 'one place twice');
  const seen = new Set<string>();
  const wrong = compare(leaf.act, stored.act, { hash, leaf, openings, seen, path: [] });
  if (wrong !== undefined) return wrong;
  const stray = stored.openings.find(({ at }) => !seen.has(at));
  return stray === undefined ? undefined : problem('ledger/opening-without-place', stray.at);
}

interface Place {
  readonly hash: HashAlgorithm;
  readonly leaf: Leaf;
  readonly openings: ReadonlyMap<string, Opening>;
  readonly seen: Set<string>;
  readonly path: readonly string[];
}

function compare(ledger: Json, stored: Json | undefined, place: Place): Problem | undefined {
  const at = pointerOf(place.path);
  if (stored === undefined) return problem('ledger/record-differs', at, 'missing');
  if (isPlainObject(ledger) && Object.hasOwn(ledger, COMMITTED)) return compareCommitted(stored, at, place);
  if (Array.isArray(ledger)) {
    if (!Array.isArray(stored) || stored.length !== ledger.length)
      return problem('ledger/record-differs', at, 'not a list of the same length');
    return firstOf(ledger.keys(), (index) =>
      compare(ledger[index] as Json, stored[index] as Json, { ...place, path: [...place.path, String(index)] }),
    );
  }
  if (!isPlainObject(ledger)) return ledger === stored ? undefined : problem('ledger/record-differs', at);
  if (!isPlainObject(stored)) return problem('ledger/record-differs', at, 'no object');
  const [ours, theirs] = [ledger as JsonObject, stored as JsonObject];
  const extra = Object.keys(theirs).find((name) => !Object.hasOwn(ours, name));
  if (extra !== undefined) return problem('ledger/record-differs', pointerOf([...place.path, extra]), 'not in the ledger');
  return firstOf(Object.keys(ours), (name) =>
    compare(ours[name] as Json, Object.hasOwn(theirs, name) ? theirs[name] : undefined, { ...place, path: [...place.path, name] }),
  );
}

function compareCommitted(stored: Json, at: string, { hash, leaf, openings, seen }: Place): Problem | undefined {
  const opening = openings.get(at);
  const text = textOf(stored);
  seen.add(at);
  if (opening === undefined) return text === canonicalJson(ERASED) ? undefined : problem('ledger/opening-missing', at);
  if (text !== textOf(opening.value)) return problem('ledger/record-differs', at, 'not the value its opening has');
  return checkOpening(hash, leaf, opening);
}

/** A store may hold what JSON cannot say; then it differs, and nothing is thrown. */
function textOf(value: Json): string | undefined {
  try {
    return canonicalJson(value);
  } catch {
    return undefined;
  }
}

function firstOf<Item>(items: Iterable<Item>, check: (item: Item) => Problem | undefined): Problem | undefined {
  for (const item of items) {
    const wrong = check(item);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}
