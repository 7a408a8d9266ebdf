import { randomUUID } from 'node:crypto';
import type { Operation } from './operations.ts';
import { exampleOf, type Making, type Sent } from './request.ts';
import { grown } from './values.ts';

/** What every object answers to without holding it: looked up carelessly, such a name is found where nothing is. */
const BORROWED = ['constructor', '__proto__', 'toString'] as const;

/** Every operation asked as well as we can, but for one place in which a borrowed name stands: each place of path, query and body in turn. */
export function* withBorrowedNames(making: Making): Generator<Sent> {
  const { operations, guises, chance } = making;
  for (const operation of operations)
    for (const name of BORROWED)
      for (const { url, body } of asked(operation, name, making)) {
        const { headers } = chance.one(guises);
        yield {
          operation: operation.name,
          method: operation.method,
          url,
          headers: {
            ...headers,
            ...(operation.method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
        };
      }
}

interface Asked {
  readonly url: string;
  readonly body?: unknown;
}

function asked(operation: Operation, name: string, { resolve, seen, chance }: Making): readonly Asked[] {
  const { path, parameters, body: schema } = operation;
  const living = (called: string): string => {
    const value = grown(parameters.find((one) => one.name === called)?.schema ?? {}, { resolve, seen, chance }, called);
    return encodeURIComponent(typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value));
  };
  const parts = path.split('/').map((part) => (part.startsWith('{') ? living(part.slice(1, -1)) : part));
  const body = schema === undefined ? {} : { body: exampleOf(resolve(schema), seen, chance) };
  const url = parts.join('/');
  const inPath = path
    .split('/')
    .flatMap((part, index) => (part.startsWith('{') ? [{ url: parts.with(index, name).join('/'), ...body }] : []));
  const inQuery = parameters.flatMap((one) => (one.in === 'query' ? [{ url: `${url}?${one.name}=${name}`, ...body }] : []));
  const inBody = body.body === undefined ? [] : borrowing(body.body, name).map((other) => ({ url, body: other }));
  return [...inPath, ...inQuery, ...inBody];
}

/** A value with the name in one of its places, as what stands there or as what a member is called: every place once. */
function borrowing(value: unknown, name: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [name];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => borrowing(item, name).map((other) => value.with(index, other)));
  const members = Object.entries(value);
  return [
    Object.fromEntries([...members, [name, members[0]?.[1] ?? 'x']]),
    ...members.flatMap(([member, inner]) =>
      borrowing(inner, name).map((other) => Object.fromEntries(members.map((one) => (one[0] === member ? [member, other] : one)))),
    ),
  ];
}
