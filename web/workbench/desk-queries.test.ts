import { expect, test } from 'vitest';
import type { InboxRow } from './api.ts';
import { mendedWith, type DeskPage } from './desk-queries.ts';

const row = (id: string, place: string, version = 1): InboxRow => ({ case: id, place, version }) as unknown as InboxRow;
const page = (items: readonly InboxRow[], matching: number, next?: string): DeskPage =>
  ({ items, counts: { matching }, ...(next === undefined ? {} : { next }) }) as unknown as DeskPage;

/** Six cases, of which four were read, two at a time. */
const READ = {
  pages: [page([row('a', '10'), row('b', '20')], 6, '20~b'), page([row('c', '30'), row('d', '30T09')], 6, '30T09~d')],
  pageParams: ['', '20~b'],
};
const told = (mended: ReturnType<typeof mendedWith>): readonly string[] | undefined =>
  mended?.pages.map(({ items, next }) => `${items.map((one) => `${one.case}${one.version}`).join(' ')} > ${next ?? ''}`);
const mend = (changed: readonly string[], now: readonly InboxRow[], matching = 6) =>
  mendedWith(READ, new Set(changed), page(now, matching));

test('W71 a case that changed stands where it belongs now: in place, on another page, past what was read, or nowhere', () => {
  expect(told(mend(['b'], [row('b', '20', 2)]))).toEqual(['a1 b2 > 20~b', 'c1 d1 > 30T09~d']);
  expect(told(mend(['a'], [row('a', '25', 2)]))).toEqual(['b1 > 20~b', 'a2 c1 d1 > 30T09~d']);
  expect(told(mend(['d'], [row('d', '05', 2)]))).toEqual(['d2 a1 b1 > 20~b', 'c1 > 30T09~d']);
  expect(told(mend(['a'], [row('a', '99', 2)]))).toEqual(['b1 > 20~b', 'c1 d1 > 30T09~d']);
  expect(told(mend(['a', 'c'], [], 4))).toEqual(['b1 > 20~b', 'd1 > 30T09~d']);
});

test('W71 what is new comes in between, and pages go on from where they ended', () => {
  expect(told(mend(['x', 'y'], [row('x', '20', 1), row('y', '30', 1)], 8))).toEqual(['a1 b1 > 20~b', 'x1 c1 y1 d1 > 30T09~d']);
  const whole = { pages: [page([row('a', '10')], 1)], pageParams: [''] };
  expect(told(mendedWith(whole, new Set(['z']), page([row('z', '99')], 2)))).toEqual(['a1 z1 > ']);
});

test('W71 the counts are those that came with it, and rows that did not change are the same rows', () => {
  const mended = mend(['a'], [row('a', '25', 2)], 7);
  expect(mended?.pages[0]?.counts.matching).toBe(7);
  expect(mended?.pages[1]?.items[1]).toBe(READ.pages[1]?.items[0]);
});

test('W71 where another number of cases would be left than there are, all is to be read again', () => {
  expect(mend(['a'], [], 3)).toBeUndefined();
  const whole = { pages: [page([row('a', '10'), row('b', '20')], 2)], pageParams: [''] };
  // Somebody was taken off the other case as well, and is told of it no more.
  expect(mendedWith(whole, new Set(['a']), page([row('a', '10', 2)], 1))).toBeUndefined();
});
