import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Moment } from '#justice/basics';
import type { Booking } from '#justice/cases';
import { performAct, type Grounds, type Outcome } from '#platform/acts';
import { engineDoor, playThrough } from '#platform/seed';
import { groundOn, named, officer, PRACTICES, STORES, type TestStore } from '#platform/testing';
import { LINJIANG } from '#scenarios/city';
import { SCENARIOS } from '#scenarios';

const judge = officer('贺兰');
const DAY = '2026-05-13';
const [THIRD, SECOND, FIRST] = ['fy-north/第三法庭', 'fy-north/第二法庭', 'fy-north/第一法庭'] as const;

const written = Object.values(SCENARIOS).find(({ name }) => name === 'plea-fast-track');

const because = (outcome: Outcome): readonly unknown[] => {
  if ('done' in outcome) return [];
  return 'refused' in outcome ? outcome.refused.map(({ code, because: facts }) => [code, facts]) : [outcome];
};

for (const store of STORES) {
  describe.skipIf(store.skipped !== undefined)(named('bookings', store), () => {
    let opened: TestStore;
    let grounds: Grounds;

    beforeAll(async () => {
      opened = await store.open();
      ({ grounds } = await groundOn(opened.database, { day: '2026-04-13' as never }));
    }, 120_000);
    afterAll(() => opened.end());

    /** A case on the fast track, prepared for a hearing, and no hearing fixed. */
    const prepared = async (): Promise<string> => {
      if (written === undefined) throw new Error('no such story');
      const upTo = written.steps.findIndex(({ act }) => act === 'notifySimpleHearing');
      const { case: id, differs } = await playThrough({
        door: engineDoor(grounds),
        jurisdiction: PRACTICES['criminal']!.jurisdiction,
        roster: LINJIANG,
        written: { ...written, steps: written.steps.slice(0, upTo) },
        person: (name) => `p-${name}-${randomUUID()}`,
      });
      expect(differs).toEqual([]);
      return id;
    };
    const fix = (id: string, booking: Partial<Booking>, at: Moment = '2026-04-13' as Moment): Promise<Outcome> =>
      performAct(grounds, judge, {
        case: id,
        act: 'notifySimpleHearing',
        role: 'court',
        at,
        form: { hearing: { from: `${DAY}T09:00`, minutes: 60, people: [], ...booking }, record: '电话通知' },
        key: randomUUID(),
      });
    const booked = async (id: string): Promise<readonly unknown[]> => {
      const { rows } = await opened.database.system((query) =>
        sql`select to_char(starts, 'HH24:MI') as at, room, freed_by is not null as freed from bookings where case_id = ${id} order by number`.execute(
          query,
        ),
      );
      return rows;
    };

    test(
      'B1 a room, a link, an officer and a party are each taken once at a time; what refuses says from when to when and nothing of the case',
      { timeout: 120_000 },
      async () => {
        const [one, other] = [await prepared(), await prepared()];
        for (const id of [one, other]) await engineDoor(grounds).party({ case: id, person: 'p-counsel', role: 'counsel', subject: 'ke' });
        const place = { room: THIRD, remote: ['kss/远程视频室一'], people: [judge.id] };
        expect(because(await fix(one, place))).toEqual([]);

        const taken = (what: string, id: string, name: string): unknown => [
          'acts/taken',
          { what, id, name, from: `${DAY}T09:00`, to: `${DAY}T10:00` },
        ];
        const counsel = taken('party', 'p-counsel', 'p-counsel');
        expect(because(await fix(other, { ...place, from: `${DAY}T09:59` as Moment }))).toEqual([
          taken('room', THIRD, '第三法庭'),
          taken('room', 'kss/远程视频室一', '远程视频室一'),
          counsel,
          taken('officer', judge.id, '贺兰'),
        ]);
        expect(because(await fix(other, { room: SECOND }))).toEqual([counsel]);
        expect(await booked(other)).toEqual([]);
        // What ends when the other begins does not meet it.
        expect(because(await fix(other, { ...place, from: `${DAY}T10:00` as Moment }))).toEqual([]);
        // The case has its say once: fixed anew, the old time is free.
        expect(because(await fix(one, { room: SECOND, from: `${DAY}T14:00` as Moment }))).toEqual([]);
        expect(await booked(one)).toEqual([
          { at: '09:00', room: THIRD, freed: true },
          { at: '14:00', room: SECOND, freed: false },
        ]);
        expect(because(await fix(other, { ...place, from: `${DAY}T09:00` as Moment }))).toEqual([]);
      },
    );

    test(
      'B2 two that want the same room at once: one has it, the other is refused with the hours; nothing else goes wrong',
      { timeout: 120_000 },
      async () => {
        const cases = await Promise.all([prepared(), prepared(), prepared()]);
        const at = { room: FIRST, from: '2026-05-14T09:00' as Moment };
        const outcomes = await Promise.all(cases.map((id) => fix(id, at)));
        expect(outcomes.filter((one) => 'done' in one)).toHaveLength(1);
        expect(outcomes.flatMap(because)).toEqual(
          Array.from({ length: 2 }, () => [
            'acts/taken',
            { what: 'room', id: FIRST, name: '第一法庭', from: '2026-05-14T09:00', to: '2026-05-14T10:00' },
          ]),
        );
        const { rows } = await opened.database.system((query) =>
          sql`select case_id from bookings where room = ${FIRST} and starts = '2026-05-14 09:00'`.execute(query),
        );
        expect(rows).toHaveLength(1);
      },
    );

    test(
      'B3 only a room of the agency, only places with a link, only officers there are; who was told must be free',
      { timeout: 120_000 },
      async () => {
        const [one, other] = [await prepared(), await prepared()];
        const on = { from: '2026-05-15T09:00' as Moment };
        expect(because(await fix(one, { ...on, room: 'fy-south/第一法庭' }))).toEqual([
          ['acts/no-such-room', { room: 'fy-south/第一法庭' }],
        ]);
        expect(because(await fix(one, { ...on, room: FIRST, remote: ['kss/远程视频室二'], people: ['nobody'] }))).toEqual([
          ['acts/no-link', { room: FIRST }],
          ['acts/unknown-officer', { officer: 'nobody' }],
        ]);
        expect(because(await fix(one, { ...on, room: SECOND, minutes: 0 }))).toEqual([
          ['cases/form-incomplete', { problems: [{ field: 'hearing', problem: 'too-small' }] }],
        ]);
        expect(because(await fix(one, { from: '2026-04-12T09:00' as Moment, room: SECOND }))).toEqual([
          ['cases/form-incomplete', { problems: [{ field: 'hearing', problem: 'already-past' }] }],
        ]);
        // Nobody named: the prosecutor who handles both cases cannot be at both.
        const { people: _people, ...unnamed } = { ...on, people: undefined };
        const withUsual = (id: string, room: string): Promise<Outcome> =>
          performAct(grounds, judge, {
            case: id,
            act: 'notifySimpleHearing',
            role: 'court',
            at: '2026-04-13' as Moment,
            form: { hearing: { ...unnamed, minutes: 60, room }, record: '电话通知' },
            key: randomUUID(),
          });
        expect(because(await withUsual(one, SECOND))).toEqual([]);
        const names = because(await withUsual(other, THIRD)).map((reason) => (reason as [string, { name: string }])[1].name);
        expect(names).toEqual(expect.arrayContaining(['贺兰', '顾清']));
      },
    );
  });
}
