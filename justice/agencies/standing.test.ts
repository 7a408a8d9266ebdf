import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type CivilDay } from '#justice/basics';
import { findAgency, holdersOf, inEffect, seatsOf } from './index.ts';
import { agency, appointment, day, rosterOf } from './roster-in-tests.ts';

const court = agency('north');
const term = { from: day('2024-03-01'), to: day('2026-02-28') };

test.each([
  ['the day before the first', '2024-02-29', 0],
  ['the first day', '2024-03-01', 1],
  ['a day in between', '2025-01-01', 1],
  ['the last day', '2026-02-28', 1],
  ['the day after the last', '2026-03-01', 0],
])('G1 an appointment counts on %s or not', (_, on, seats) => {
  const roster = rosterOf({ agencies: [court], appointments: [appointment('he', 'north', term)] });
  expect(seatsOf(roster, 'he', day(on))).toHaveLength(seats);
});

test('G1 an appointment without an end lasts', () => {
  const roster = rosterOf({ agencies: [court], appointments: [appointment('he', 'north', { from: term.from })] });
  expect(seatsOf(roster, 'he', day('2099-12-31'))).toEqual([{ agency: 'north', rank: 'judge', posts: [] }]);
});

test('G1 a seat tells its agency, its unit, its rank and its posts', () => {
  const roster = rosterOf({
    agencies: [court],
    appointments: [appointment('he', 'north', { unit: 'north/first', rank: 'assistant-judge', posts: ['unit-head'] })],
  });
  expect(seatsOf(roster, 'he', day('2024-01-01'))).toEqual([
    { agency: 'north', unit: 'north/first', rank: 'assistant-judge', posts: ['unit-head'] },
  ]);
});

test('G1 an appointment of one day counts on that day alone', () => {
  const only = day('2024-05-06');
  const roster = rosterOf({ agencies: [court], appointments: [appointment('he', 'north', { from: only, to: only })] });
  const days = ['2024-05-05', '2024-05-06', '2024-05-07'];
  expect(days.map((on) => seatsOf(roster, 'he', day(on)).length)).toEqual([0, 1, 0]);
});

test('G1 whoever moves from one agency to another has one seat a day, and none in the gap', () => {
  const roster = rosterOf({
    agencies: [court, agency('south')],
    appointments: [
      appointment('he', 'north', { from: day('2024-01-01'), to: day('2024-06-30') }),
      appointment('he', 'south', { from: day('2024-07-02') }),
    ],
  });
  const where = (on: string): readonly string[] => seatsOf(roster, 'he', day(on)).map((seat) => seat.agency);
  expect([where('2024-06-30'), where('2024-07-01'), where('2024-07-02')]).toEqual([['north'], [], ['south']]);
});

test('G1 an officer may fill two posts in two agencies at once', () => {
  const roster = rosterOf({
    agencies: [court, agency('south')],
    appointments: [appointment('he', 'north', { posts: ['unit-head'] }), appointment('he', 'south', { rank: 'clerk' })],
  });
  expect(seatsOf(roster, 'he', day('2024-01-01')).map((seat) => [seat.agency, seat.rank])).toEqual([
    ['north', 'judge'],
    ['south', 'clerk'],
  ]);
});

test('G1 somebody nobody appointed has no seat', () => {
  const roster = rosterOf({ agencies: [court], officers: ['guest'] });
  expect(seatsOf(roster, 'guest', day('2024-01-01'))).toEqual([]);
  expect(seatsOf(roster, 'stranger', day('2024-01-01'))).toEqual([]);
});

const president = appointment('shi', 'north', { posts: ['court-president', 'agency-head'] });
const away = { appointment: president.id, officer: 'qu', from: day('2026-08-01'), to: day('2026-08-31') };

test.each([
  ['the day before', '2026-07-31', ['shi']],
  ['the first day', '2026-08-01', ['shi', 'qu']],
  ['the last day', '2026-08-31', ['shi', 'qu']],
  ['the day after', '2026-09-01', ['shi']],
])('G2 a deputy stands in between two dates: %s', (_, on, holders) => {
  const roster = rosterOf({ agencies: [court], appointments: [president, appointment('qu', 'north')], deputies: [away] });
  expect(holdersOf(roster, { agency: 'north', post: 'court-president' }, day(on))).toEqual(holders);
});

test('G2 a deputy keeps the own seat, and the other says in whose stead', () => {
  const roster = rosterOf({ agencies: [court], appointments: [president, appointment('qu', 'north')], deputies: [away] });
  expect(seatsOf(roster, 'qu', day('2026-08-15'))).toEqual([
    { agency: 'north', rank: 'judge', posts: [] },
    { agency: 'north', rank: 'judge', posts: ['court-president', 'agency-head'], insteadOf: 'shi' },
  ]);
});

test('G2 a deputy for an appointment that has ended fills nothing', () => {
  const ended = { ...president, to: day('2026-08-10') };
  const roster = rosterOf({ agencies: [court], appointments: [ended], deputies: [away] });
  expect(seatsOf(roster, 'qu', day('2026-08-10'))).toHaveLength(1);
  expect(seatsOf(roster, 'qu', day('2026-08-11'))).toEqual([]);
});

test('G2 a deputy for an appointment that has not begun fills nothing', () => {
  const late = { ...president, from: day('2026-08-20') };
  const roster = rosterOf({ agencies: [court], appointments: [late], deputies: [away] });
  expect([seatsOf(roster, 'qu', day('2026-08-19')).length, seatsOf(roster, 'qu', day('2026-08-20')).length]).toEqual([0, 1]);
});

test('G2 a deputy for nobody’s appointment fills nothing', () => {
  const roster = rosterOf({ agencies: [court], appointments: [president], deputies: [{ ...away, appointment: 'gone' }] });
  expect(seatsOf(roster, 'qu', day('2026-08-15'))).toEqual([]);
});

test('G2 standing in does not pass on: the deputy of a deputy holds the deputy’s own posts', () => {
  const chief = appointment('qu', 'north', { posts: ['unit-head'] });
  const roster = rosterOf({
    agencies: [court],
    appointments: [president, chief],
    deputies: [away, { appointment: chief.id, officer: 'ming', from: away.from, to: away.to }],
  });
  expect(seatsOf(roster, 'ming', day('2026-08-15')).flatMap((seat) => seat.posts)).toEqual(['unit-head']);
});

test('G2 two may stand in for one at the same time', () => {
  const roster = rosterOf({ agencies: [court], appointments: [president], deputies: [away, { ...away, officer: 'ming' }] });
  expect(holdersOf(roster, { agency: 'north', post: 'agency-head' }, day('2026-08-15'))).toEqual(['shi', 'qu', 'ming']);
});

test('G2 a deputy from elsewhere acts for the agency stood in for, not for the own one', () => {
  const roster = rosterOf({ agencies: [court, agency('south')], appointments: [president, appointment('qu', 'south')], deputies: [away] });
  expect(holdersOf(roster, { agency: 'south', post: 'court-president' }, day('2026-08-15'))).toEqual([]);
  expect(holdersOf(roster, { agency: 'north', post: 'court-president' }, day('2026-08-15'))).toEqual(['shi', 'qu']);
});

test.each([
  ['before it is set up', '2023-12-31', 0],
  ['on the day it is set up', '2024-01-01', 1],
  ['on its last day', '2025-12-31', 1],
  ['on the day after', '2026-01-01', 0],
])('G3 nobody has a seat in an agency that is not there: %s', (_, on, seats) => {
  const roster = rosterOf({
    agencies: [agency('railway', { from: day('2024-01-01'), to: day('2025-12-31') })],
    appointments: [appointment('he', 'railway', { posts: ['agency-head'] })],
  });
  expect(seatsOf(roster, 'he', day(on))).toHaveLength(seats);
  expect(holdersOf(roster, { agency: 'railway', post: 'agency-head' }, day(on))).toHaveLength(seats);
});

test('G3 an appointment to an agency nobody knows is no seat', () => {
  const roster = rosterOf({ agencies: [court], appointments: [appointment('he', 'nowhere')] });
  expect(seatsOf(roster, 'he', day('2024-01-01'))).toEqual([]);
});

test('G3 with the agency the deputy’s seat goes too', () => {
  const closing = agency('north', { to: day('2026-08-14') });
  const roster = rosterOf({ agencies: [closing], appointments: [president], deputies: [away] });
  expect([seatsOf(roster, 'qu', day('2026-08-14')).length, seatsOf(roster, 'qu', day('2026-08-15')).length]).toEqual([1, 0]);
});

test('G3 when two agencies merge, officers appointed to the new one are seated without a gap', () => {
  const roster = rosterOf({
    agencies: [
      agency('east', { to: day('2025-06-30') }),
      agency('west', { to: day('2025-06-30') }),
      agency('joint', { from: day('2025-07-01') }),
    ],
    appointments: [
      appointment('he', 'east'),
      appointment('yao', 'west'),
      appointment('he', 'joint', { from: day('2025-07-01') }),
      appointment('yao', 'joint', { from: day('2025-07-01') }),
    ],
  });
  const where = (on: string): readonly string[] => ['he', 'yao'].flatMap((one) => seatsOf(roster, one, day(on)).map((seat) => seat.agency));
  expect([where('2025-06-30'), where('2025-07-01')]).toEqual([
    ['east', 'west'],
    ['joint', 'joint'],
  ]);
});

test('G4 a post in one agency is no post in another', () => {
  const roster = rosterOf({ agencies: [court, agency('south')], appointments: [president] });
  expect(holdersOf(roster, { agency: 'south', post: 'court-president' }, day('2026-01-01'))).toEqual([]);
});

test('G4 a seat without the post does not hold it', () => {
  const roster = rosterOf({ agencies: [court], appointments: [president, appointment('he', 'north')] });
  expect(holdersOf(roster, { agency: 'north', post: 'court-president' }, day('2026-01-01'))).toEqual(['shi']);
});

test('G4 a post passes from one to the next on the day of the change', () => {
  const post = ['court-president'];
  const roster = rosterOf({
    agencies: [court],
    appointments: [
      appointment('old', 'north', { posts: post, to: day('2025-03-31') }),
      appointment('new', 'north', { posts: post, from: day('2025-04-01') }),
    ],
  });
  const who = (on: string): readonly string[] => holdersOf(roster, { agency: 'north', post: 'court-president' }, day(on));
  expect([who('2025-03-31'), who('2025-04-01')]).toEqual([['old'], ['new']]);
});

test('G4 an officer whose two appointments carry one post is named once', () => {
  const roster = rosterOf({
    agencies: [court],
    appointments: [president, { ...president, id: 'again' }],
  });
  expect(holdersOf(roster, { agency: 'north', post: 'court-president' }, day('2026-01-01'))).toEqual(['shi']);
});

test('G4 an agency is found by its identifier, abolished or not', () => {
  const gone = agency('railway', { to: day('2010-01-01') });
  const roster = rosterOf({ agencies: [court, gone] });
  expect([findAgency(roster, 'railway'), findAgency(roster, 'none')]).toEqual([gone, undefined]);
});

const days = fc.integer({ min: 0, max: 60 }).map((offset) => addDays(day('2026-01-01'), offset));
const spans = fc
  .tuple(days, days, fc.boolean())
  .map(([one, other, isOpen]) => ({ from: one < other ? one : other, ...(isOpen ? {} : { to: one < other ? other : one }) }));

const rosters = fc
  .record({
    agencies: fc.array(spans, { minLength: 1, maxLength: 3 }),
    appointments: fc.array(fc.tuple(fc.nat(3), fc.nat(2), spans, fc.subarray(['head', 'chair'])), { maxLength: 6 }),
    deputies: fc.array(fc.tuple(fc.nat(3), fc.nat(5), days, days), { maxLength: 3 }),
  })
  .map(({ agencies, appointments, deputies }) =>
    rosterOf({
      agencies: agencies.map((span, index) => agency(`a${index}`, span)),
      appointments: appointments.map(([who, where, span, posts], index) =>
        appointment(`o${who}`, `a${where}`, { id: `p${index}`, posts, ...span }),
      ),
      deputies: deputies.map(([who, what, from, to]) => ({ officer: `o${who}`, appointment: `p${what}`, from, to })),
    }),
  );

test('G10 whoever holds a post has a seat in that agency, and the agency is there', () => {
  fc.assert(
    fc.property(rosters, days, (roster, on) => {
      for (const { id } of roster.agencies) {
        for (const who of holdersOf(roster, { agency: id, post: 'head' }, on)) {
          expect(seatsOf(roster, who, on).map((seat) => seat.agency)).toContain(id);
          expect(inEffect(findAgency(roster, id)!, on)).toBe(true);
        }
      }
    }),
  );
});

test('G10 every seat rests on an appointment in effect, one’s own or the one stood in for', () => {
  fc.assert(
    fc.property(rosters, days, (roster, on) => {
      for (const { id } of roster.officers) {
        for (const seat of seatsOf(roster, id, on)) {
          const of = seat.insteadOf ?? id;
          const grounds = roster.appointments.filter((one) => one.officer === of && one.agency === seat.agency && inEffect(one, on));
          expect(grounds.map(({ posts }) => posts)).toContainEqual(seat.posts);
        }
      }
    }),
  );
});

test('G10 without deputies an officer has as many seats as appointments in effect in agencies that are there', () => {
  fc.assert(
    fc.property(rosters, days, (roster, on) => {
      const alone = { ...roster, deputies: [] };
      const there = new Set(roster.agencies.filter((one) => inEffect(one, on)).map(({ id }) => id));
      const expected = roster.appointments.filter((one) => inEffect(one, on) && there.has(one.agency)).length;
      expect(roster.officers.flatMap(({ id }) => seatsOf(alone, id, on))).toHaveLength(expected);
    }),
  );
});

test('G10 appointing a stranger changes nobody else’s seats', () => {
  fc.assert(
    fc.property(rosters, days, (roster, on) => {
      const larger = { ...roster, appointments: [...roster.appointments, appointment('new', 'a0', { from: day('2026-01-01') })] };
      const seats = (of: typeof roster): unknown => roster.officers.map(({ id }) => seatsOf(of, id, on));
      expect(seats(larger)).toEqual(seats(roster));
    }),
  );
});

test('G10 something with dates is in effect on as many days as lie from its first to its last', () => {
  fc.assert(
    fc.property(days, fc.nat(40), (from, length) => {
      const to = addDays(from, length);
      const around: CivilDay[] = Array.from({ length: length + 21 }, (_, offset) => addDays(from, offset - 10));
      expect(around.filter((on) => inEffect({ from, to }, on))).toHaveLength(length + 1);
    }),
  );
});
