import type { Citation } from '#justice/basics';

/** Something of a kind that was looked for in plain data, with the path where it stands: `criminal.criminalLimits.cpl-bail.basis[0]`. */
export interface Found<Kind> {
  readonly value: Kind;
  readonly where: string;
}

interface Walk<Kind> {
  readonly is: (value: unknown) => value is Kind;
  readonly seen: Set<object>;
  readonly found: Found<Kind>[];
}

/** Everything of a kind in some plain data, each object once, however many paths lead to it; functions are passed over. */
export function collect<Kind>(data: Readonly<Record<string, unknown>>, is: (value: unknown) => value is Kind): readonly Found<Kind>[] {
  const walk: Walk<Kind> = { is, seen: new Set(), found: [] };
  for (const [name, value] of Object.entries(data)) visit(walk, value, name);
  return walk.found;
}

function visit<Kind>(walk: Walk<Kind>, value: unknown, where: string): void {
  if (typeof value !== 'object' || value === null || walk.seen.has(value)) return;
  walk.seen.add(value);
  if (walk.is(value)) walk.found.push({ value, where });
  for (const [key, inner] of entriesOf(value)) visit(walk, inner, Array.isArray(value) ? `${where}[${key}]` : `${where}.${key}`);
}

function entriesOf(value: object): readonly (readonly [string, unknown])[] {
  if (value instanceof Map) return Array.from(value, ([key, inner]: [unknown, unknown]) => [String(key), inner] as const);
  if (value instanceof Set) return Array.from(value, (inner, index) => [String(index), inner] as const);
  return Object.entries(value);
}

const KEYS: ReadonlySet<string> = new Set(['law', 'version', 'article', 'suffix', 'paragraph', 'item', 'unverified']);

/** Whether something has the shape of a citation, and nothing besides. */
export function isCitation(value: unknown): value is Citation {
  if (typeof value !== 'object' || value === null) return false;
  const one = value as Readonly<Record<string, unknown>>;
  return (
    typeof one['law'] === 'string' &&
    typeof one['version'] === 'string' &&
    typeof one['article'] === 'number' &&
    Object.keys(one).every((key) => KEYS.has(key))
  );
}
