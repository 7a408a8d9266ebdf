import { hex } from './bytes.ts';
import { isPlainObject, type Json, type JsonObject } from './canonical-json.ts';
import { pointerOf } from './leaf.ts';
import type { HashAlgorithm } from './suite.ts';

/** How a document stands in an act: the name of the hash and its value, `sha-256:…`. 文书摘要 */
export function digestOf({ name, digest }: HashAlgorithm, document: Uint8Array): string {
  return `${name.toLowerCase()}:${hex(digest(document))}`;
}

/** Every place of an act at which a document's digest stands. */
export function placesOf(digest: string, act: JsonObject): readonly string[] {
  return find(digest, act, []);
}

function find(digest: string, value: Json, path: readonly string[]): readonly string[] {
  if (value === digest) return [pointerOf(path)];
  if (Array.isArray(value)) return value.flatMap((member: Json, index) => find(digest, member, [...path, String(index)]));
  return isPlainObject(value) ? Object.entries(value as JsonObject).flatMap(([name, member]) => find(digest, member, [...path, name])) : [];
}
