import { Fault } from '#justice/basics';
import { base64, concat, findBase64, sameBytes, utf8 } from './bytes.ts';
import { canonicalJson, isPlainObject, parseCanonicalJson, type Json, type JsonObject } from './canonical-json.ts';
import { isProblem, problem, type Problem } from './problems.ts';
import { HASH_LENGTH, type HashAlgorithm } from './suite.ts';
import { LONGEST_ENTRY } from './tiles.ts';

/** The format every leaf of this version bears. */
export const LEAF_FORMAT = 'fashu-leaf/1';

/** The member that stands for a value nobody may read without its salt. */
export const COMMITTED = '$committed';
const RESERVED = [COMMITTED, '$erased'];
const SALT_LENGTH = 32;

/** An act as the ledger takes it: the case, its number in the case from 1, and what was done. 入账行为 */
export interface ActToRecord {
  readonly case: string;
  readonly number: number;
  readonly act: JsonObject;
}

/** An entry of the ledger: the act, every value that is not public in it replaced by a commitment. 账本条目 */
export interface Leaf extends ActToRecord {
  readonly format: typeof LEAF_FORMAT;
  readonly hash: HashAlgorithm['name'];
}

/** What opens a commitment: where it stands in the act, the salt and the value. Erasing it erases the datum. 开示 */
export interface Opening {
  /** A JSON pointer into the act, RFC 6901: `/form/name`. */
  readonly at: string;
  /** 32 bytes in base 64. */
  readonly salt: string;
  readonly value: Json;
}

/** A leaf as it goes into the tree, and what opens it. */
export interface Sealed {
  readonly leaf: Leaf;
  readonly entry: Uint8Array;
  readonly openings: readonly Opening[];
}

/** How an act is sealed: which places may be read by everybody, and a fresh random salt for each of the others. */
export interface Sealing {
  readonly hash: HashAlgorithm;
  /** JSON pointers; `*` stands for any one name or index; a place is open with everything below it. What is not named is committed. */
  readonly open: readonly string[];
  readonly salt: (at: string) => Uint8Array;
}

/**
 * Builds the leaf of an act. INVARIANT: a value is in clear only where `open` says so; a forgotten place is hidden, never shown.
 * Names of members stay readable and must not be personal data. 生成条目
 */
export function sealAct(record: ActToRecord, sealing: Sealing): Sealed {
  const openings: Opening[] = [];
  const patterns = sealing.open.map((pattern) => pattern.split('/').slice(1).map(unescaped));
  refuseReserved(record.act);
  const act = sealValue(record.act, [], { sealing, patterns, openings });
  const leaf: Leaf = { format: LEAF_FORMAT, hash: sealing.hash.name, case: record.case, number: record.number, act: act as JsonObject };
  const entry = utf8(canonicalJson(leaf));
  const wrong = problemOfNames(leaf) ?? (entry.length > LONGEST_ENTRY ? `${entry.length} bytes, at most ${LONGEST_ENTRY}` : undefined);
  if (wrong !== undefined) throw new Fault('ledger/not-a-leaf', `${record.case} ${record.number}: ${wrong}`);
  return { leaf, entry, openings };
}

interface Work {
  readonly sealing: Sealing;
  readonly patterns: readonly (readonly string[])[];
  readonly openings: Opening[];
}

function sealValue(value: Json, path: readonly string[], work: Work): Json {
  if (work.patterns.some((pattern) => isUnder(path, pattern))) return value;
  const inner = membersOf(value);
  // The act itself stays an object; an empty list or form is a value like any other.
  if (inner === undefined || (inner.length === 0 && path.length > 0)) return commit(value, path, work);
  const sealed = inner.map(([name, member]) => [name, sealValue(member, [...path, name], work)] as const);
  return Array.isArray(value) ? sealed.map(([, member]) => member) : Object.fromEntries(sealed);
}

/** A form with such a name could pass for a commitment, or for an erased datum. */
function refuseReserved(value: Json): void {
  const members = membersOf(value) ?? [];
  const reserved = isPlainObject(value) && members.find(([name]) => RESERVED.includes(name));
  if (reserved) throw new Fault('ledger/reserved-name', `\`${reserved[0]}\` is no name a form may use`);
  for (const [, member] of members) refuseReserved(member);
}

function commit(value: Json, path: readonly string[], { sealing, openings }: Work): Json {
  const at = pointerOf(path);
  const salt = sealing.salt(at);
  if (salt.length !== SALT_LENGTH) throw new Fault('ledger/bad-salt', `a salt has ${SALT_LENGTH} bytes`);
  const text = base64(salt);
  // One salt for two places would show whether they hold the same.
  if (openings.some((opening) => opening.salt === text)) throw new Fault('ledger/bad-salt', 'every place needs a salt of its own');
  openings.push({ at, salt: text, value });
  return { [COMMITTED]: base64(commitment(sealing.hash, salt, value)) };
}

/** The commitment to a value: the hash of its salt and its canonical text. 承诺 */
export function commitment({ digest }: HashAlgorithm, salt: Uint8Array, value: Json): Uint8Array {
  return digest(concat(salt, utf8(canonicalJson(value))));
}

function isUnder(path: readonly string[], pattern: readonly string[]): boolean {
  return pattern.length <= path.length && pattern.every((segment, at) => segment === '*' || segment === path[at]);
}

function membersOf(value: Json): readonly (readonly [string, Json])[] | undefined {
  if (Array.isArray(value)) return value.map((member: Json, index) => [String(index), member] as const);
  return isPlainObject(value) ? Object.entries(value as JsonObject) : undefined;
}

export const pointerOf = (path: readonly string[]): string =>
  path.map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
const unescaped = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~');

/** Reads an entry strictly: canonical to the last byte, of this format, its commitments well formed. */
export function parseLeaf(entry: Uint8Array, where: string): Leaf | Problem {
  if (entry.length > LONGEST_ENTRY) return problem('ledger/leaf-too-long', where, `${entry.length} bytes, at most ${LONGEST_ENTRY}`);
  const read = parseCanonicalJson(entry, where);
  if (isProblem(read)) return read;
  const { value } = read;
  if (!isPlainObject(value) || Object.keys(value).sort().join(' ') !== 'act case format hash number')
    return problem('ledger/not-a-leaf', where, 'not exactly act, case, format, hash, number');
  if (value['format'] !== LEAF_FORMAT || (value['hash'] !== 'SHA-256' && value['hash'] !== 'SM3'))
    return problem('ledger/not-a-leaf', where, 'an unknown format or hash');
  const nameless = problemOfNames(value);
  if (nameless !== undefined) return problem('ledger/not-a-leaf', where, nameless);
  if (!isPlainObject(value['act']) || Object.hasOwn(value['act'], COMMITTED))
    return problem('ledger/not-a-leaf', where, 'the act is no object');
  const leaf = value as unknown as Leaf;
  for (const { at, commitment: bytes } of commitmentsOf(leaf))
    if (bytes === undefined) return problem('ledger/not-a-leaf', `${where} ${at}`, 'a malformed commitment');
  return leaf;
}

function problemOfNames({ case: name, number }: { readonly case?: unknown; readonly number?: unknown }): string | undefined {
  const isNamed = typeof name === 'string' && name !== '' && Number.isSafeInteger(number) && Number(number) >= 1;
  return isNamed ? undefined : 'no case, or a number below 1';
}

/** Every commitment of a leaf by its place; undefined where it is malformed. */
export function commitmentsOf({ act }: Leaf): readonly { readonly at: string; readonly commitment: Uint8Array | undefined }[] {
  return collect(act, []);
}

function collect(value: Json, path: readonly string[]): readonly { readonly at: string; readonly commitment: Uint8Array | undefined }[] {
  if (isPlainObject(value) && Object.hasOwn(value, COMMITTED))
    return [{ at: pointerOf(path), commitment: findCommitment(value as JsonObject) }];
  return (membersOf(value) ?? []).flatMap(([name, member]) => collect(member, [...path, name]));
}

function findCommitment(value: JsonObject): Uint8Array | undefined {
  const text = value[COMMITTED];
  const bytes = typeof text === 'string' && Object.keys(value).length === 1 ? findBase64(text) : undefined;
  return bytes?.length === HASH_LENGTH ? bytes : undefined;
}

/** Holds an opening against its leaf: undefined where it opens the commitment at its place. */
export function checkOpening(hash: HashAlgorithm, leaf: Leaf, opening: Opening): Problem | undefined {
  const expected = commitmentsOf(leaf).find(({ at }) => at === opening.at)?.commitment;
  if (expected === undefined) return problem('ledger/opening-without-place', opening.at);
  const salt = findBase64(opening.salt);
  if (salt?.length !== SALT_LENGTH) return problem('ledger/opening-does-not-match', opening.at, 'no salt');
  return sameBytes(commitment(hash, salt, opening.value), expected) ? undefined : problem('ledger/opening-does-not-match', opening.at);
}

/** The act with what could be opened in clear; what was erased or withheld stays a commitment. The first opening that fails is named. */
export function openLeaf(
  hash: HashAlgorithm,
  leaf: Leaf,
  openings: readonly Opening[],
): { readonly act: JsonObject; readonly closed: readonly string[] } | Problem {
  const values = new Map<string, Json>();
  for (const opening of openings) {
    const wrong = checkOpening(hash, leaf, opening);
    if (wrong !== undefined) return wrong;
    values.set(opening.at, opening.value);
  }
  const closed = commitmentsOf(leaf)
    .map(({ at }) => at)
    .filter((at) => !values.has(at));
  return { act: opened(leaf.act, [], values) as JsonObject, closed };
}

function opened(value: Json, path: readonly string[], values: ReadonlyMap<string, Json>): Json {
  if (isPlainObject(value) && Object.hasOwn(value, COMMITTED)) {
    const at = pointerOf(path);
    return values.has(at) ? (values.get(at) ?? null) : (value as JsonObject);
  }
  const inner = membersOf(value);
  if (inner === undefined) return value;
  const members = inner.map(([name, member]) => [name, opened(member, [...path, name], values)] as const);
  return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members);
}
