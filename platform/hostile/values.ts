import type { Schema } from './operations.ts';
import type { Chance } from './random.ts';

const LONG = 4000;

/** What no honest client sends: each has brought some server down somewhere. */
export const NASTY: readonly unknown[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\uD800',
  'x\uDFFFy',
  '\u202E反\u2066',
  '\uFEFF',
  '\r\nSet-Cookie: a=b',
  '../../etc/passwd',
  '..%2f..%2f',
  '%00',
  '%',
  "'; drop table cases; --",
  '" or 1=1 --',
  '$1',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'NaN',
  'null',
  '1e999',
  '-1',
  '0x10',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31T23:59',
  '2026-13-01T25:61',
  '𠮷'.repeat(300),
  'a'.repeat(LONG),
  '~'.repeat(60),
  '~~~',
  '~1~0',
  0,
  -0,
  -1,
  1.5,
  1e21,
  1e308,
  2_147_483_648,
  9_007_199_254_740_992,
  true,
  false,
  null,
  [],
  {},
  [[[]]],
  [null],
  { $committed: 'x' },
  { $erased: true },
  { $ref: '#' },
  { length: -1 },
  { toString: 1, valueOf: null },
];

/** Values seen in answers, by the name they stood under: what a live case, officer or act is called. */
export class Seen {
  readonly #byName = new Map<string, string[]>();
  readonly #most = 400;

  /** Keeps the plain values of an answer. */
  keep(value: unknown, name = ''): void {
    if (Array.isArray(value)) {
      for (const item of value.slice(0, 20)) this.keep(item, name);
    } else if (typeof value === 'object' && value !== null) {
      for (const [member, inner] of Object.entries(value)) this.keep(inner, member);
    } else if (typeof value === 'string' && value !== '' && value.length < 120) {
      const kept = this.#byName.get(name) ?? [];
      this.#byName.set(name, kept);
      if (kept.length < this.#most) kept.push(value);
      else kept[value.length % this.#most] = value;
    }
  }

  /** Everything that stood under a name, each once. */
  all(name: string): readonly string[] {
    return [...new Set(this.#byName.get(name) ?? [])];
  }

  of(name: string, chance: Chance): string | undefined {
    const kept = this.#byName.get(ALIASES[name] ?? name) ?? this.#byName.get(name);
    return kept === undefined ? undefined : chance.one(kept);
  }
}

/** Places that are called otherwise than what stands there. */
const ALIASES: Readonly<Record<string, string>> = {
  proposal: 'proposalId',
  finding: 'findingId',
  person: 'personId',
  officer: 'officerId',
  after: 'next',
  together: 'officerId',
  panel: 'officerId',
  post: 'posts',
  by: 'role',
  stage: 'value',
};

interface Growing {
  readonly resolve: (schema: Schema) => Schema;
  readonly seen: Seen;
  readonly chance: Chance;
  /** How deep inside a value this one stands. */
  readonly depth?: number;
}

/** A value that a schema takes, as far as can be told from it; living names where there are any. */
export function grown(schema: Schema, growing: Growing, name = ''): unknown {
  const { resolve, seen, chance, depth = 0 } = growing;
  const plain = resolve(schema);
  const { type, enum: choices, const: only, properties, items } = plain;
  const inside = { ...growing, depth: depth + 1 };
  if (only !== undefined) return only;
  if (choices !== undefined) return chance.one(choices);
  const ways = plain.anyOf ?? plain.oneOf ?? plain.allOf;
  if (ways !== undefined) return grown(chance.one(ways), growing, name);
  if (properties !== undefined || type === 'object') return grownObject(plain, inside, name);
  if (type === 'array') return Array.from({ length: 1 + chance.below(2) }, () => grown(items ?? {}, inside, name));
  if (type === 'integer' || type === 'number') return numberWithin(plain, chance);
  if (type === 'boolean') return chance.often(0.5);
  return seen.of(name, chance) ?? (DATED.has(name) ? '2026-03-02' : '林某');
}

const DATED = new Set(['at', 'day', 'on', 'from', 'to']);

const numberWithin = ({ minimum = 0, maximum = 1000 }: Schema, chance: Chance): number =>
  Math.max(minimum, Math.min(maximum, chance.below(30)));

function grownObject({ properties = {}, required = [], additionalProperties }: Schema, growing: Growing, name: string): unknown {
  const { seen, chance, depth = 0 } = growing;
  const own = Object.entries(properties)
    .filter(([member]) => required.includes(member) || chance.often(0.5))
    .map(([member, inner]) => [member, grown(inner, growing, member)] as const);
  if (typeof additionalProperties !== 'object' || depth > 5) return Object.fromEntries(own);
  const others = Array.from(
    { length: chance.below(4) },
    () => [seen.of('key', chance) ?? 'reasons', grown(additionalProperties, growing, name)] as const,
  );
  return Object.fromEntries([...own, ...others]);
}

/** A value with one thing in it made wrong. */
export function spoilt(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || chance.often(0.15)) return chance.one(NASTY);
  if (Array.isArray(value)) return spoiltList(value, chance);
  const entries = Object.entries(value);
  if (entries.length === 0 || chance.often(0.1)) {
    const name = chance.one(NASTY);
    return { ...value, [typeof name === 'string' ? name : 'extra']: chance.one(NASTY) };
  }
  const at = chance.below(entries.length);
  if (chance.often(0.15)) return Object.fromEntries(entries.filter((_entry, index) => index !== at));
  return Object.fromEntries(entries.map(([name, inner], index) => [name, index === at ? spoilt(inner, chance) : inner]));
}

function spoiltList(list: readonly unknown[], chance: Chance): unknown {
  if (list.length === 0 || chance.often(0.2))
    return Array.from({ length: chance.one([0, 1, 50, 300]) }, () => list[0] ?? chance.one(NASTY));
  const at = chance.below(list.length);
  return list.map((item, index) => (index === at ? spoilt(item, chance) : item));
}
