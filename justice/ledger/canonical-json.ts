import { Fault } from '#justice/basics';
import { findText } from './bytes.ts';
import { problem, type Problem } from './problems.ts';

/** A value that JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json;
}

/** Values nested deeper than this are refused: nobody writes them, and a reader must not run out of stack. */
const DEEPEST = 64;

/**
 * The one text of a value: RFC 8785. What JSON cannot say exactly (NaN, infinities, half of a surrogate pair, undefined, dates, holes) is a fault of the caller.
 * 规范 JSON
 */
export function canonicalJson(value: unknown): string {
  return written(value, '', 0);
}

function written(value: unknown, at: string, depth: number): string {
  if (depth > DEEPEST) throw new Fault('ledger/not-json', `nested deeper than ${DEEPEST} at \`${at}\``);
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'string') return text(value, at);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Fault('ledger/not-json', `no number JSON can say at \`${at}\``);
    return String(value === 0 ? 0 : value);
  }
  if (Array.isArray(value)) return `[${Array.from(value, (item, index) => written(item, `${at}/${index}`, depth + 1)).join(',')}]`;
  if (!isPlainObject(value)) throw new Fault('ledger/not-json', `nothing JSON can say at \`${at}\``);
  // Sorted by UTF-16 code units, as `sort` without a comparator does.
  const members = Object.keys(value)
    .sort()
    .map((name) => `${text(name, at)}:${written(value[name], `${at}/${name}`, depth + 1)}`);
  return `{${members.join(',')}}`;
}

function text(value: string, at: string): string {
  if (!value.isWellFormed()) throw new Fault('ledger/not-json', `half of a surrogate pair at \`${at}\``);
  return JSON.stringify(value);
}

export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The value of bytes that are canonical JSON to the last byte; a doubled name, a space or another spelling of a number is refused. */
export function parseCanonicalJson(bytes: Uint8Array, where: string): { readonly value: Json } | Problem {
  const read = findText(bytes);
  if (read === undefined) return problem('ledger/not-canonical', where, 'no UTF-8');
  try {
    const value = JSON.parse(read) as Json;
    return canonicalJson(value) === read ? { value } : problem('ledger/not-canonical', where, 'another spelling of the same value');
  } catch {
    return problem('ledger/not-canonical', where, 'no JSON');
  }
}
