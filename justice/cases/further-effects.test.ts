import { describe, expect, test } from 'vitest';
import { findMoment, type Citation, type Moment } from '#justice/basics';
import { limits, type Calendar } from '#justice/deadlines';
import { coreOf, day, facet, fact, languageOf, money, number, procedure, type Vocabulary } from '#justice/procedures';
import { dueOf, openCase, perform, replay, type CaseFile, type Performed } from './index.ts';

const rule = (article: number): Citation => ({ law: 'house-rules', version: '2020-01-01', article });

const words = {
  id: 'booking',
  title: ['预订', 'Booking'],
  roles: {
    desk: { title: ['前台', 'Desk'], kind: 'administrative-agency', power: 'administration' },
    law: { title: ['自动', 'By itself'], kind: 'law', power: 'law' },
  },
  posts: {},
  phases: { booking: ['预订', 'Booking'] },
  subjects: {
    case: { title: ['旅馆', 'House'], facets: {} },
    guest: {
      title: ['客人', 'Guest'],
      facets: {
        age: fact(['年龄', 'Age'], { adult: ['成人', 'adult'], child: ['儿童', 'child'] }),
        room: facet(['房间', 'Room'], { none: ['无', 'none'], booked: ['已订', 'booked'], gone: ['已退', 'gone'] }),
      },
    },
  },
  limits: { stay: 'guest', 'child-check': 'guest', notice: 'guest', reply: 'guest' },
  requests: {},
} as const satisfies Vocabulary;

const { acts, all, expired, is } = languageOf(words);

const booking = procedure({
  version: '1',
  effective: '2020-01-01',
  vocabulary: words,
  rules: limits({
    stay: { title: ['住期', 'Stay'], from: ['入住', 'arrival'], length: {}, roll: 'never', basis: [rule(1)] },
    'child-check': { title: ['查看', 'Check'], from: ['入住', 'arrival'], length: { days: 1 }, roll: 'never', basis: [rule(2)] },
    notice: { title: ['预告', 'Notice'], from: ['活动', 'party'], length: { days: 3 }, backwards: true, roll: 'never', basis: [rule(3)] },
    reply: {
      title: ['答复', 'Reply'],
      from: ['入住', 'arrival'],
      length: { days: 2 },
      roll: 'never',
      variants: { hard: { title: ['疑难', 'hard'], length: { days: 9 }, basis: [rule(4)] } },
      basis: [rule(4)],
    },
  }),
  acts: acts({
    book: {
      title: ['预订', 'Book'],
      by: 'desk',
      on: 'guest',
      phase: 'booking',
      when: is('guest.room', 'none'),
      sets: { 'guest.room': 'booked' },
      starts: 'reply',
      fixes: { limit: 'stay', until: 'until' },
      also: { where: is('guest.age', 'child'), starts: 'child-check' },
      form: { until: day(['至', 'Until']), price: money(['价', 'Price']), paid: money(['付', 'Paid']), beds: number(['床', 'Beds']) },
      bounds: [
        { field: 'paid', mostOf: 'price', basis: [rule(5)] },
        { field: 'beds', least: 1, basis: [rule(6)] },
        { field: 'price', most: 1000, when: is('guest.age', 'child'), basis: [rule(7)] },
      ],
      basis: [rule(1)],
    },
    announce: {
      title: ['预告活动', 'Announce a party'],
      by: 'desk',
      on: 'guest',
      phase: 'booking',
      ahead: { limit: 'notice', of: 'on' },
      form: { on: day(['活动日', 'Day']) },
      basis: [rule(3)],
    },
    findHard: {
      title: ['发现疑难', 'Find it hard'],
      by: 'desk',
      on: 'guest',
      phase: 'booking',
      turns: { limit: 'reply', into: 'hard' },
      basis: [rule(4)],
    },
    reply: { title: ['答复', 'Reply'], by: 'desk', on: 'guest', phase: 'booking', stops: 'reply', basis: [rule(4)] },
    forget: { title: ['不再答复', 'Let it be'], by: 'desk', on: 'guest', phase: 'booking', drops: 'reply', basis: [rule(4)] },
    leave: {
      title: ['到期退房', 'Leave'],
      by: 'law',
      on: 'guest',
      phase: 'booking',
      when: all(is('guest.room', 'booked'), expired('stay')),
      drops: 'stay',
      sets: { 'guest.room': 'gone' },
      basis: [rule(1)],
    },
  }),
  invariants: [],
  ends: { all: [] },
});

const calendar: Calendar = {
  title: 'weekends',
  zone: 'Asia/Shanghai',
  years: new Map([[2026, { year: 2026, papers: [], off: [], worked: [] }]]),
};
const jurisdiction = { core: coreOf(booking), calendar };

const at = (text: string): Moment => {
  const moment = findMoment(text);
  if (moment === undefined) throw new Error(text);
  return moment;
};

function opened(): CaseFile {
  const file = openCase(jurisdiction.core, [
    { id: 'li', type: 'guest', facts: { age: 'adult' } },
    { id: 'xiao', type: 'guest', facts: { age: 'child' } },
  ]);
  if ('findings' in file) throw new Error('not opened');
  return file;
}

interface Doing {
  readonly subject?: string;
  readonly form?: Readonly<Record<string, unknown>>;
}

const attempt = (file: CaseFile, [when, act]: readonly [when: string, act: string], { subject = 'li', form = {} }: Doing = {}) =>
  perform(jurisdiction, file, { act, subject, at: at(when), role: 'desk', people: [{ id: 'a' }], form });

function done(...given: Parameters<typeof attempt>): Performed {
  const result = attempt(...given);
  if ('refused' in result) throw new Error(JSON.stringify(result.refused));
  return result;
}

const stay = { until: '2026-03-20', price: 900, paid: 900, beds: 1 };
const booked = (): CaseFile => done(opened(), ['2026-03-02', 'book'], { form: stay }).file;

const refused = (form: Readonly<Record<string, unknown>>, subject = 'li') => {
  const result = attempt(opened(), ['2026-03-02', 'book'], { subject, form });
  return 'refused' in result
    ? result.refused.map(({ code, basis, because }) => [code, basis[0]?.article, because['most'] ?? because['least']])
    : [];
};

describe('further effects', () => {
  test('P30 `also` reaches the act’s own subject only, and only where its condition holds', () => {
    expect(booked().clocks.map(({ limit, subject }) => [limit, subject])).toEqual([
      ['reply', 'li'],
      ['stay', 'li'],
    ]);
    const child = done(booked(), ['2026-03-02', 'book'], { subject: 'xiao', form: stay }).file;
    expect(child.clocks.filter(({ limit }) => limit === 'child-check').map(({ subject }) => subject)).toEqual(['xiao']);
  });

  test('P31 a number beyond its bound is refused with the bound’s article, where the bound applies', () => {
    expect(refused({ ...stay, paid: 901, beds: 0 })).toEqual([
      ['cases/out-of-bounds', 5, 900],
      ['cases/out-of-bounds', 6, 1],
    ]);
    expect(refused({ ...stay, price: 2000 })).toEqual([]);
    expect(refused({ ...stay, price: 2000 }, 'xiao')).toEqual([['cases/out-of-bounds', 7, 1000]]);
  });

  test('P32 a period the act fixes ends on the day it names, and what happens by law happens the day after', () => {
    const file = booked();
    const clock = file.clocks.find(({ limit }) => limit === 'stay');
    expect(clock === undefined ? '' : dueOf(jurisdiction, file, clock).due).toBe('2026-03-20');
    const told = replay(jurisdiction, {
      procedure: 'booking',
      name: 'x',
      title: 'x',
      teams: { desk: { agency: 'house', officers: ['a'] } },
      subjects: [{ id: 'li', type: 'guest', facts: { age: 'adult' } }],
      steps: [
        { at: at('2026-03-02'), act: 'book', form: stay },
        { at: at('2026-04-01'), act: 'reply' },
      ],
    });
    if ('findings' in told) throw new Error('not replayed');
    expect(told.file.entries.map(({ act, at: on }) => [act, on])).toEqual([
      ['book', '2026-03-02'],
      ['leave', '2026-03-21'],
      ['reply', '2026-04-01'],
    ]);
  });

  test('P33 an act that should come ahead of a day is flagged when it comes too close to it', () => {
    expect(done(booked(), ['2026-03-09', 'announce'], { form: { on: '2026-03-12' } }).late).toEqual([]);
    expect(done(booked(), ['2026-03-10', 'announce'], { form: { on: '2026-03-12' } }).late).toEqual([
      { limit: 'notice', subject: 'li', due: '2026-03-09', at: '2026-03-10' },
    ]);
  });

  test('P34 a limit that turns into its variant keeps its start', () => {
    const turned = done(booked(), ['2026-03-03', 'findHard']).file;
    expect(done(turned, ['2026-03-11', 'reply']).late).toEqual([]);
    expect(done(booked(), ['2026-03-11', 'reply']).late.map(({ due }) => due)).toEqual(['2026-03-04']);
  });

  test('P35 a limit that is dropped is closed and nobody is called late', () => {
    const dropped = done(booked(), ['2026-03-11', 'forget']);
    expect(dropped.late).toEqual([]);
    expect(dropped.file.clocks.find(({ limit }) => limit === 'reply')?.stoppedAt).toBe('2026-03-11');
  });
});
