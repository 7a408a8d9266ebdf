import { expect, test } from 'vitest';
import { storeTrouble } from './store-trouble.ts';

const failed = (members: object, message = 'it failed'): Error => Object.assign(new Error(message), members);

test.each([
  ['a table that cannot grow', failed({ code: '53100' }), 'api/no-room'],
  ['a file that cannot grow', failed({ code: 'ENOSPC', syscall: 'write' }), 'api/no-room'],
  ['a quota that is used up, told further in', new Error('no', { cause: failed({ code: 'EDQUOT' }) }), 'api/no-room'],
  ['a server that is stopped', failed({ code: '57P01' }), 'api/not-ready'],
  ['a server that recovers', failed({ code: '57P03' }), 'api/not-ready'],
  ['a server with no connection left', failed({ code: '53300' }), 'api/not-ready'],
  ['a socket that is gone', failed({ code: 'ENOENT', syscall: 'connect' }), 'api/not-ready'],
  ['a connection that is refused', failed({ code: 'ECONNREFUSED' }), 'api/not-ready'],
  ['a connection that ended', new Error('Connection terminated unexpectedly'), 'api/not-ready'],
])('H9 a store is said to be away or full: %s', (_, error, code) => {
  expect(storeTrouble(error)).toBe(code);
});

test.each([
  ['a row that is there already', failed({ code: '23505' })],
  ['a file that is not there', failed({ code: 'ENOENT', syscall: 'open' })],
  ['no code', new Error('it failed')],
  ['nothing', undefined],
])('H9 what is wrong otherwise is not laid to the store: %s', (_, error) => {
  expect(storeTrouble(error)).toBeUndefined();
});
