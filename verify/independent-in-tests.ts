// A second implementation of docs/protocols/ledger.md, written from the page with node:crypto alone. It shares no line with justice/ledger, so that the two can disagree.
import { createHash, createPublicKey, verify } from 'node:crypto';

export type HashName = 'sha256' | 'sm3';

export const digest = (name: HashName, ...parts: readonly Uint8Array[]): Buffer => createHash(name).update(Buffer.concat(parts)).digest();

/** Section 1. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

/** Section 2: the commitment to a value. */
export function commit(name: HashName, salt: Uint8Array, value: unknown): string {
  return digest(name, salt, Buffer.from(canonical(value))).toString('base64');
}

/** Section 3: the root of the hashes of some leaves. */
export function rootOfHashes(name: HashName, hashes: readonly Uint8Array[]): Buffer {
  if (hashes.length <= 1) return hashes.length === 0 ? digest(name) : Buffer.from(hashes[0] ?? []);
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return digest(name, Uint8Array.of(1), rootOfHashes(name, hashes.slice(0, split)), rootOfHashes(name, hashes.slice(split)));
}

export const leafOf = (name: HashName, entry: Uint8Array): Buffer => digest(name, Uint8Array.of(0), entry);

/** Section 3: the inclusion path as RFC 6962 defines it, top down. */
export function pathTo(name: HashName, hashes: readonly Uint8Array[], index: number): readonly Buffer[] {
  if (hashes.length <= 1) return [];
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)];
  return index < split
    ? [...pathTo(name, left, index), rootOfHashes(name, right)]
    : [...pathTo(name, right, index - split), rootOfHashes(name, left)];
}

/** Section 3: the consistency proof as RFC 6962 defines it. */
export function growthFrom(name: HashName, hashes: readonly Uint8Array[], earlier: number): readonly Buffer[] {
  const below = (part: readonly Uint8Array[], size: number, known: boolean): readonly Buffer[] => {
    if (size === part.length) return known ? [] : [rootOfHashes(name, part)];
    let split = 1;
    while (split * 2 < part.length) split *= 2;
    const [left, right] = [part.slice(0, split), part.slice(split)];
    return size <= split
      ? [...below(left, size, known), rootOfHashes(name, right)]
      : [...below(right, size - split, false), rootOfHashes(name, left)];
  };
  return below(hashes, earlier, true);
}

interface Key {
  readonly name: string;
  readonly id: string;
  readonly publicKey: Buffer;
  readonly isWitness: boolean;
  readonly isSm2: boolean;
}

/** Section 5: a key from its line. */
export function readKey(line: string): Key {
  const [name = '', id = '', ...rest] = line.split('+');
  const bytes = Buffer.from(rest.join('+'), 'base64');
  const isSm2 = bytes[0] === 0xff;
  const type = isSm2 ? bytes.subarray(0, bytes.indexOf(4)) : bytes.subarray(0, 1);
  const computed = digest(isSm2 ? 'sm3' : 'sha256', Buffer.from(`${name}\n`), bytes)
    .subarray(0, 4)
    .toString('hex');
  if (computed !== id) throw new Error(`id ${computed}`);
  const isWitness = isSm2 ? type.includes('cosignature') : type[0] === 4;
  return { name, id, publicKey: bytes.subarray(type.length), isWitness, isSm2 };
}

/** Sections 5 and 6: whether a key's line under a note is good. */
export function isSignedBy(note: string, key: Key): boolean {
  const cut = note.lastIndexOf('\n\n');
  const text = note.slice(0, cut + 1);
  const line =
    note
      .slice(cut + 2)
      .split('\n')
      .find((one) => one.startsWith(`— ${key.name} `)) ?? '';
  const bytes = Buffer.from(line.split(' ')[2] ?? '', 'base64');
  if (bytes.subarray(0, 4).toString('hex') !== key.id) return false;
  const signature = bytes.subarray(key.isWitness ? 12 : 4);
  const message = Buffer.from(key.isWitness ? `cosignature/v1\ntime ${bytes.readBigUInt64BE(4)}\n${text}` : text);
  if (key.isSm2) return isSm2Signature(key.publicKey, message, signature);
  const publicKey = createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key.publicKey]),
    format: 'der',
    type: 'spki',
  });
  return verify(undefined, message, publicKey, signature);
}

const P = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
const N = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
const A = P - 3n;
const B = '28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93';
const GX = '32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7';
const GY = 'bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0';
type Point = readonly [bigint, bigint] | undefined;

const whole = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
const positive = (value: bigint): bigint => ((value % P) + P) % P;

function inverse(value: bigint): bigint {
  let [power, result, base] = [P - 2n, 1n, positive(value)];
  for (; power > 0n; power >>= 1n) {
    if (power & 1n) result = (result * base) % P;
    base = (base * base) % P;
  }
  return result;
}

function add(one: Point, other: Point): Point {
  if (one === undefined || other === undefined) return one ?? other;
  if (one[0] === other[0] && one[1] !== other[1]) return undefined;
  const slope = one[0] === other[0] ? (3n * one[0] * one[0] + A) * inverse(2n * one[1]) : (other[1] - one[1]) * inverse(other[0] - one[0]);
  const x = positive(slope * slope - one[0] - other[0]);
  return [x, positive(slope * (one[0] - x) - one[1])];
}

function times(scalar: bigint, point: Point): Point {
  let [left, result, base]: [bigint, Point, Point] = [scalar, undefined, point];
  for (; left > 0n; left >>= 1n) {
    if (left & 1n) result = add(result, base);
    base = add(base, base);
  }
  return result;
}

/** Section 8: SM2 of GB/T 32918.2 by its formulas, slow and plain. */
function isSm2Signature(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const identity = Buffer.from('1234567812345678');
  const curve = Buffer.from(`${A.toString(16)}${B}${GX}${GY}`, 'hex');
  const z = digest('sm3', Uint8Array.of(0, identity.length * 8), identity, curve, publicKey.subarray(1));
  const e = whole(digest('sm3', z, message));
  const [r, s] = [whole(signature.subarray(0, 32)), whole(signature.subarray(32, 64))];
  const key: Point = [whole(publicKey.subarray(1, 33)), whole(publicKey.subarray(33))];
  const point = add(times(s, [whole(Buffer.from(GX, 'hex')), whole(Buffer.from(GY, 'hex'))]), times((r + s) % N, key));
  return signature.length === 64 && point !== undefined && (e + point[0]) % N === r;
}

/** Section 9: a draw from its inputs. */
export function drawAgain(draw: {
  readonly case: string;
  readonly round: number;
  readonly candidates: readonly { id: string; load: number; specialty: number }[];
  readonly checkpoint: object;
}): object {
  const seed = digest('sha256', Buffer.from(canonical({ case: draw.case, format: 'fashu-draw/1', round: draw.round, ...draw.checkpoint })));
  const busiest = Math.max(...draw.candidates.map(({ load }) => load));
  const shares = draw.candidates
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .flatMap(({ id, load, specialty }) => Array.from({ length: (1 + specialty) * (1 + busiest - load) }, () => id));
  const value = whole(digest('sha256', seed, new Uint8Array(8)));
  const ticket = Number(value % BigInt(shares.length));
  return { seed: seed.toString('hex'), total: shares.length, ticket, officer: shares[ticket] };
}
