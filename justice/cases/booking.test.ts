import { describe, expect, test } from 'vitest';
import type { Moment } from '#justice/basics';
import { bookingProblem, bookingsIn, dayNamed, isBehind, type Booking } from './booking.ts';

const good = { from: '2026-04-15T09:30', minutes: 90, room: 'court/1' };

describe('what may be booked', () => {
  test.each<readonly [what: string, more: object]>([
    ['a room', {}],
    ['a place with a link alone', { room: undefined, remote: ['centre/1'] }],
    ['a room joined from two places', { remote: ['centre/1', 'procuratorate/2'] }],
    ['officers who must be free', { people: ['o-1', 'o-2'] }],
    ['nobody named', { people: [] }],
    ['the shortest', { minutes: 5 }],
    ['three days', { minutes: 3360 }],
    ['the longest', { minutes: 44_640 }],
    ['the leap day', { from: '2028-02-29T09:30' }],
    ['midnight', { from: '2026-04-15T00:00' }],
  ])('R60 %s', (_what, more) => {
    expect(bookingProblem({ ...good, ...more })).toBeUndefined();
  });

  test.each<readonly [problem: string, what: string, value: unknown]>([
    ['wrong-type', 'text', '2026-04-15T09:30'],
    ['wrong-type', 'nothing', null],
    ['wrong-type', 'a list', [good]],
    ['wrong-type', 'a member nobody knows', { ...good, case: 'x' }],
    ['wrong-type', 'no time', { minutes: 90, room: 'court/1' }],
    ['wrong-type', 'no length', { from: good.from, room: 'court/1' }],
    ['wrong-type', 'a length in words', { ...good, minutes: '90' }],
    ['wrong-type', 'a room without a name', { ...good, room: ' ' }],
    ['wrong-type', 'one place twice', { ...good, remote: ['a', 'a'] }],
    ['wrong-type', 'one officer twice', { ...good, people: ['a', 'a'] }],
    ['wrong-type', 'places that are no list', { ...good, remote: 'a' }],
    ['no-such-day', 'a day that is none', { ...good, from: '2026-02-29T09:30' }],
    ['no-such-day', 'a day without its minute', { ...good, from: '2026-04-15' }],
    ['no-such-day', 'a minute that is none', { ...good, from: '2026-04-15T24:00' }],
    ['no-such-day', 'a time zone', { ...good, from: '2026-04-15T09:30Z' }],
    ['not-whole', 'half a minute', { ...good, minutes: 30.5 }],
    ['not-whole', 'no number', { ...good, minutes: Number.NaN }],
    ['too-small', 'four minutes', { ...good, minutes: 4 }],
    ['too-small', 'less than nothing', { ...good, minutes: -90 }],
    ['too-large', 'more than a month', { ...good, minutes: 44_641 }],
    ['no-place', 'neither room nor link', { from: good.from, minutes: 90 }],
    ['no-place', 'an empty list of links', { from: good.from, minutes: 90, remote: [] }],
  ])('R61 %s: %s', (problem, _what, value) => {
    expect(bookingProblem(value)).toBe(problem);
  });
});

test('R62 only fields for bookings that are in order book anything', () => {
  const title = ['', ''] as const;
  const form = {
    when: { type: 'booking', title, sitting: 'hearing' },
    later: { type: 'booking', title, sitting: 'pronouncement' },
    note: { type: 'text', title },
  } as const;
  expect(bookingsIn(form, { when: good, later: { ...good, minutes: 1 }, note: good })).toEqual([
    { field: 'when', sitting: 'hearing', booking: good },
  ]);
  expect(bookingsIn(form, {})).toEqual([]);
});

test.each([
  ['2026-04-15T09:29', false],
  ['2026-04-15T09:30', false],
  ['2026-04-15T09:31', true],
  ['2026-04-15', false],
  ['2026-04-16', true],
  ['2026-04-14', false],
])('R63 what begins at 09:30 of the 15th lies behind an act at %s: %s', (at, expected) => {
  expect(isBehind(good as Booking, at as Moment)).toBe(expected);
});

test('R64 the day a field names: its own, or that of its moment or booking', () => {
  expect(['2026-04-15', '2026-04-15T09:30', good, { from: 'soon' }, 'soon', undefined].map(dayNamed)).toEqual([
    '2026-04-15',
    '2026-04-15',
    '2026-04-15',
    undefined,
    undefined,
    undefined,
  ]);
});
