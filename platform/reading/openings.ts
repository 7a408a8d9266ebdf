/** A value of an entry that is not in clear in the ledger, by its place in the entry. */
export interface OpenedValue {
  readonly path: string;
  readonly value: unknown;
}

type Tree = Map<string, Tree | { readonly value: unknown }>;

const unescaped = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~');

/** The values under a place, put together again as they were said: lists as lists. What was erased is missing. */
export function valuesUnder(place: string, values: readonly OpenedValue[]): Readonly<Record<string, unknown>> {
  const tree: Tree = new Map();
  for (const { path, value } of values) {
    if (path.startsWith(`${place}/`))
      put(
        tree,
        path
          .slice(place.length + 1)
          .split('/')
          .map(unescaped),
        value,
      );
  }
  return Object.fromEntries([...tree].map(([name, branch]) => [name, grown(branch)]));
}

function put(tree: Tree, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    tree.set(name, { value });
    return;
  }
  const found = tree.get(name);
  const branch: Tree = found instanceof Map ? found : new Map();
  tree.set(name, branch);
  put(branch, rest, value);
}

function grown(branch: Tree | { readonly value: unknown }): unknown {
  if (!(branch instanceof Map)) return branch.value;
  const entries = [...branch];
  const isList = entries.every(([name]) => /^\d+$/u.test(name));
  return isList
    ? entries.toSorted(([one], [other]) => Number(one) - Number(other)).map(([, item]) => grown(item))
    : Object.fromEntries(entries.map(([name, item]) => [name, grown(item)]));
}
