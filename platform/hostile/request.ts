import { randomUUID } from 'node:crypto';
import type { Operation, Schema } from './operations.ts';
import type { Chance } from './random.ts';
import { grown, NASTY, spoilt, type Seen } from './values.ts';

/** Somebody whose credentials the hostile client has. */
export interface Guise {
  readonly headers: Readonly<Record<string, string>>;
  /** Somebody who works beside them: many acts take two. */
  readonly colleague?: string;
}

/** One request as it goes out. */
export interface Sent {
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer;
}

/** An act that somebody was told they may do. */
export interface Offered {
  readonly case: string;
  readonly act: string;
  readonly subject: string;
  readonly role: string;
  readonly approvals: readonly unknown[];
  readonly guise: Guise;
}

/** What requests are made from. */
export interface Making {
  readonly operations: readonly Operation[];
  readonly resolve: (schema: Schema) => Schema;
  readonly seen: Seen;
  readonly offered: readonly Offered[];
  readonly chance: Chance;
  readonly guises: readonly Guise[];
}

const STRANGE_METHODS = ['PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'POST', 'GET'];
const STRANGE_TYPES = [
  'text/plain',
  'application/xml',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded',
  ';;;',
  'json',
];
const STRANGE_HEADERS: readonly (readonly [string, string])[] = [
  ['authorization', 'Bearer '],
  ['authorization', `Bearer ${'a'.repeat(600)}`],
  ['authorization', 'Basic Og=='],
  ['cookie', '__Host-fashu=%ZZ; ===; a'],
  ['cookie', `__Host-fashu=${'é'.repeat(40)}`],
  ['cookie', ';'.repeat(500)],
  ['x-csrf-token', 'x'],
  ['x-purpose', 'p'.repeat(3000)],
  ['idempotency-key', ''],
  ['idempotency-key', "key'; drop table"],
  ['last-event-id', '-1e99'],
  ['last-event-id', 'MC4w'],
  ['last-event-id', 'OTk5OTk5OTk5OTk5OTk5Ljk5OTk'],
  ['last-event-id', '!'.repeat(4000)],
  ['accept-encoding', 'gzip;q=NaN'],
  ['expect', '100-continue'],
  ['x-forwarded-for', '127.0.0.1'],
  ['x-http-method-override', 'DELETE'],
  ['range', 'bytes=0-18446744073709551615'],
];

/** A request that is wrong somewhere: in its path, its query, its headers, its body, or only in who sends it. */
export function hostileRequest(making: Making): Sent {
  const { operations, chance, guises, offered } = making;
  if (offered.length > 0 && chance.often(0.12)) return askedAsOffered(making);
  const writes = operations.filter(({ body }) => body !== undefined);
  const operation = chance.one(chance.often(0.4) ? writes : operations);
  const method = chance.often(0.04) ? chance.one(STRANGE_METHODS) : operation.method;
  const headers = { ...(chance.often(0.1) ? {} : chance.one(guises).headers), ...strangeHeaders(operation, making) };
  const payload = operation.body === undefined ? undefined : bodyFor(operation.body, making);
  if (payload !== undefined) headers['content-type'] = chance.often(0.06) ? chance.one(STRANGE_TYPES) : 'application/json';
  const url = `${pathFor(operation, making)}${queryFor(operation, making)}`;
  const hasBody = payload !== undefined && method !== 'GET' && method !== 'HEAD';
  return { operation: operation.name, method, url, headers, ...(hasBody ? { payload } : {}) };
}

function strangeHeaders({ method }: Operation, { chance }: Making): Record<string, string> {
  const headers: Record<string, string> = {};
  if (method !== 'GET') headers['idempotency-key'] = chance.often(0.85) ? randomUUID() : `again-${chance.below(40)}-key`;
  for (let count = chance.one([0, 0, 0, 0, 1, 2]); count > 0; count -= 1) {
    const [name, value] = chance.one(STRANGE_HEADERS);
    headers[name] = value;
  }
  return headers;
}

/** An act that may be done, by who may do it, wrong at most in its form: so that what comes after the checks is met too. */
function askedAsOffered({ offered, chance, seen }: Making): Sent {
  const { case: id, act, subject, role, approvals, guise } = chance.one(offered);
  const form = chance.often(0.5) ? {} : { [seen.of('key', chance) ?? 'reasons']: chance.one(NASTY) };
  const body = {
    act,
    role,
    form,
    ...(subject === 'case' ? {} : { subject }),
    together: guise.colleague === undefined || chance.often(0.2) ? [] : [guise.colleague],
  };
  const payload = JSON.stringify(chance.often(0.7) ? body : spoilt(body, chance)) ?? 'null';
  const [operation, path] = approvals.length > 0 && chance.often(0.8) ? ['proposeAct', 'proposals'] : ['performAct', 'acts'];
  return {
    operation: operation ?? '',
    method: 'POST',
    url: `/api/v1/cases/${id}/${path ?? ''}`,
    headers: { ...guise.headers, 'idempotency-key': randomUUID(), 'content-type': 'application/json' },
    payload,
  };
}

function pathFor({ path, parameters }: Operation, { resolve, seen, chance }: Making): string {
  return path.replaceAll(/\{(\w+)\}/gu, (_whole, name: string) => {
    const schema = parameters.find((one) => one.name === name && one.in === 'path')?.schema ?? {};
    const value = chance.often(0.85) ? grown(schema, { resolve, seen, chance }, name) : chance.one(NASTY);
    return encoded(value, chance);
  });
}

/** Half surrogates cannot be written in a URL; all else goes as it is, or as it should. */
function encoded(value: unknown, chance: Chance): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed();
  if (chance.often(0.03)) return chance.one(['%ff', '%C0%80', '%00', '%ZZ', '%E4%BD', '.', '..', '//', '%2e%2e', '*']);
  return encodeURIComponent(text);
}

function queryFor({ parameters }: Operation, { resolve, seen, chance }: Making): string {
  const pairs = parameters
    .filter((one) => one.in === 'query' && chance.often(0.5))
    .flatMap(({ name, schema }) => {
      const value = chance.often(0.6) ? grown(schema, { resolve, seen, chance }, name) : chance.one(NASTY);
      const pair = `${name}=${encoded(value, chance)}`;
      return chance.often(0.1) ? [pair, pair] : [pair];
    });
  if (chance.often(0.05)) pairs.push(chance.one(['__proto__=1', 'a[b][c]=1', '=', '&&&', '%=%', 'constructor[prototype]=x']));
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function bodyFor(schema: Schema, { resolve, seen, chance }: Making): string | Buffer {
  let value = chance.often(0.4) ? exampleOf(resolve(schema), seen, chance) : grown(schema, { resolve, seen, chance });
  for (let count = chance.one([0, 0, 1, 1, 2, 3]); count > 0; count -= 1) value = spoilt(value, chance);
  const text = JSON.stringify(value) ?? 'null';
  if (chance.often(0.9)) return text;
  const deep = chance.one([20, 200, 20_000]);
  return chance.one<string | Buffer>([
    text.slice(0, -1),
    `${text}}`,
    `\uFEFF${text}`,
    text.replace('{', '{"__proto__":{"isAdmin":true},'),
    text.replace('{', '{"constructor":{"prototype":{"isAdmin":true}},'),
    text.replace(/:"[^"]*"/u, ':1e400'),
    text.replace(/:"[^"]*"/u, String.raw`:"\ud800"`),
    text.replace(/:"[^"]*"/u, `:${'['.repeat(deep)}${']'.repeat(deep)}`),
    text.replace(/:"[^"]*"/u, `:${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`),
    `{"a":${'"x",'.repeat(3)}}`,
    'null',
    '[]',
    '"text"',
    '',
    'x'.repeat(1_100_000),
    Buffer.from([0xff, 0xfe, 0x7b, 0x7d]),
    Buffer.concat([Buffer.from('{"act":"'), Buffer.from([0xc0, 0x80]), Buffer.from('"}')]),
  ]);
}

/** The document's own example, its names replaced by living ones. */
export function exampleOf({ examples: [example] = [] }: Schema, seen: Seen, chance: Chance): unknown {
  if (typeof example !== 'object' || example === null) return {};
  const { expectedVersion: _expected, ...members } = example as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => [
      name,
      LIVING.has(name) ? (Array.isArray(value) ? value.map(() => seen.of(name, chance) ?? 'x') : (seen.of(name, chance) ?? value)) : value,
    ]),
  );
}

const LIVING = new Set(['agency', 'officer', 'act', 'subject', 'person', 'together', 'panel']);
