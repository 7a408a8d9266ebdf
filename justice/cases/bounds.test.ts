import { expect, test } from 'vitest';
import type { Act, Bound, Condition } from '#justice/procedures';
import type { Attempt } from './attempt.ts';
import { boundReasons } from './bounds.ts';
import { holds, type View } from './evaluate.ts';
import { rule } from './workshop-in-tests.ts';

const subject = (id: string, type: string, state: Readonly<Record<string, string>>) => ({ id, type, state }) as View['subjects'][number];
const bike = subject('bike', 'item', { 'item.kind': 'old', 'request:check': 'yes', 'limit:keep': 'running' });
const lamp = subject('lamp', 'item', { 'item.kind': 'new', 'request:check': 'no', 'limit:keep': 'off' });
const theCase = subject('case', 'case', { 'case.stage': 'open' });
const owner = new Map([
  ['case.stage', 'case'],
  ['item.kind', 'item'],
  ['request:check', 'item'],
  ['limit:keep', 'item'],
]);
const view: View = { subjects: [theCase, bike, lamp], bound: { case: theCase, item: bike }, owner };
const old: Condition = { facet: 'item.kind', in: ['old'] };

test.each<readonly [string, Condition, boolean]>([
  ['a facet of the case', { facet: 'case.stage', in: ['open'] }, true],
  ['another value of it', { facet: 'case.stage', in: ['shut'] }, false],
  ['a facet of the one it is done to', old, true],
  ['an open request', { pending: 'check' }, true],
  ['a running limit', { limit: 'keep', status: ['running', 'expired'] }, true],
  ['a limit that has run out', { limit: 'keep', status: ['expired'] }, false],
  ['a facet nobody has', { facet: 'item.colour', in: ['red'] }, false],
  ['nothing', { all: [] }, true],
  ['none of nothing', { any: [] }, false],
  ['not', { not: old }, false],
  ['with an article of its own', { need: old, basis: [] }, true],
  ['somebody else', { some: 'item', where: { facet: 'item.kind', in: ['new'] } }, true],
  ['everybody', { every: 'item', where: old }, false],
  ['nobody of a type that is not there', { some: 'person', where: { all: [] } }, false],
  ['all of a type that is not there', { every: 'person', where: { any: [] } }, true],
])('P17 a guard asks for %s', (_, condition, expected) => {
  expect(holds(condition, view)).toBe(expected);
});

const reasonsFor = (bounds: readonly Bound[], form: Readonly<Record<string, unknown>>) =>
  boundReasons({ act: { act: { bounds } as unknown as Act }, view, command: { form } } as unknown as Attempt);
const basis = [rule(13)];

test.each<readonly [string, Omit<Bound, 'basis' | 'field'>, unknown, boolean]>([
  ['the least itself', { least: 5 }, 5, true],
  ['one less', { least: 5 }, 4, false],
  ['the most itself', { most: 9 }, 9, true],
  ['one more', { most: 9 }, 10, false],
  ['between both', { least: 5, most: 9 }, 7, true],
  ['as much as the other field', { mostOf: 'whole' }, 100, true],
  ['more than the other field', { mostOf: 'whole' }, 101, false],
  ['beyond a bound that does not apply', { most: 9, when: { not: old } }, 10, true],
  ['beyond one that does', { most: 9, when: old }, 10, false],
  ['a word, which is for the form to refuse', { most: 9 }, 'many', true],
  ['nothing at all', { most: 9 }, undefined, true],
])('P31 a number is %s', (_, bound, price, isAllowed) => {
  expect(reasonsFor([{ field: 'price', basis, ...bound }], { price, whole: 100 })).toHaveLength(isAllowed ? 0 : 1);
});

test('P31 each bound that is passed is told with its numbers and its own article', () => {
  const bounds: readonly Bound[] = [
    { field: 'price', most: 9, basis },
    { field: 'price', mostOf: 'whole', basis: [rule(14)] },
    { field: 'days', least: 3, basis: [rule(15)] },
  ];
  expect(reasonsFor(bounds, { price: 12, whole: 11, days: 2 })).toEqual([
    { code: 'cases/out-of-bounds', because: { field: 'price', given: 12, most: 9 }, basis },
    { code: 'cases/out-of-bounds', because: { field: 'price', given: 12, most: 11, mostOf: 'whole' }, basis: [rule(14)] },
    { code: 'cases/out-of-bounds', because: { field: 'days', given: 2, least: 3 }, basis: [rule(15)] },
  ]);
});

test('P31 a bound by another field is none while that field is empty', () => {
  expect(reasonsFor([{ field: 'price', mostOf: 'whole', basis }], { price: 12 })).toEqual([]);
});
