import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNewCase, performAct, type Actor, type Grounds } from '#platform/acts';
import { groundOn, officer, STORES, type TestStore } from '#platform/testing';
import type { DeskFilter } from './desk.ts';
import { pressingOf, readerOf, readInbox, summariseCases } from './index.ts';

const NAMES = ['申某', '查某', '单某', '房某', '甘某', '花某', '姬某'];
const HANDLER = officer('林禾');
let store: TestStore;
let grounds: Grounds;
const ids: string[] = [];

/** Seven cases of one officer; a limit of theirs in most of them, the later the case the nearer its end; somebody held in two. */
async function fill(): Promise<void> {
  for (const [index, name] of NAMES.entries()) {
    const opened = await openNewCase(grounds, HANDLER, {
      procedure: 'criminal',
      role: 'police',
      key: `open-${index}-for-the-desk`,
      subjects: [
        { id: 'case', type: 'case', facts: { origin: 'public-security' } },
        { id: 'one', type: 'accused', name, facts: { age: 'adult', gravity: 'up-to-three' } },
      ],
    });
    if (!('done' in opened)) throw new Error(JSON.stringify(opened));
    ids.push(opened.done.case);
  }
  await store.database.system(async (query) => {
    for (const [index, id] of ids.entries()) {
      await sql`update limits set status = 'stopped' where case_id = ${id}`.execute(query);
      if (index > 0)
        await sql`insert into limits (case_id, clock, limit_name, subject, started_at, due, provisional, steps, agency_id, status, started_by, late)
          values (${id}, 90, 'cpl-arrest-request', 'one', ${dayFrom(-5)}, ${dayFrom(6 - 2 * index)}, false, '[]', 'ga-north', 'running', 1, false)`.execute(
          query,
        );
    }
    await sql`insert into requests (case_id, request, subject, asked_by, asked_at, of_role, of_agency)
      values (${ids[3]}, 'arrest-review', 'one', 1, ${dayFrom(-1)}, 'police', 'ga-north')`.execute(query);
    // As they would be after detention.
    for (const id of [ids[1], ids[2]])
      await sql`update cases set state = jsonb_set(state, '{inLists,held}', '1') where id = ${id}`.execute(query);
  });
}

const dayFrom = (days: number): string =>
  new Date(Date.parse(`${grounds.clock.now().slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

interface Asking extends Partial<DeskFilter> {
  readonly after?: string;
  readonly cases?: readonly string[];
  readonly limit?: number;
}

async function inbox(asked: Asking = {}, actor: Actor = HANDLER) {
  const standing = await grounds.standing();
  const now = grounds.clock.now();
  return store.database.as(readerOf(standing, actor, now), (query) =>
    readInbox(query, { standing, practices: grounds.practices, actor, now, scope: 'mine', limit: 50, ...asked }),
  );
}

const places = (page: { readonly items: readonly { readonly case: string }[] }): readonly number[] =>
  page.items.map((one) => ids.indexOf(one.case));

beforeAll(async () => {
  store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
  ({ grounds } = await groundOn(store.database));
  await fill();
});
afterAll(() => store.end());

describe('the desk', () => {
  test('API20 who is held comes first, then what runs out first, then the cases in which nothing runs', async () => {
    expect(places(await inbox())).toEqual([2, 1, 6, 5, 4, 3, 0]);
  });

  test('API27 a case that was only opened says what comes first in it; once that is on record, what is to be decided', async () => {
    const opened = async () => (await inbox()).items.find((one) => one.case === ids[0]);
    expect(await opened()).toMatchObject({ primary: { act: 'acceptReport', subject: 'case', role: 'police' } });
    const acted = await performAct(grounds, HANDLER, {
      case: ids[0] ?? '',
      act: 'acceptReport',
      role: 'police',
      together: [officer('周砚').id],
      form: { source: 'report', facts: '店内现金被盗' },
      key: 'accept-for-the-desk',
    });
    expect(acted).toHaveProperty('done');
    await store.database.system((query) => sql`update limits set status = 'stopped' where case_id = ${ids[0]}`.execute(query));
    expect(await opened()).toMatchObject({ decision: { ways: ['fileCase', 'refuseToFile'] } });
    expect(await opened()).not.toHaveProperty('primary');
  });

  test('API20 pages follow one another by key: nothing twice, nothing left out', async () => {
    const seen: number[] = [];
    for (let after: string | undefined = ''; after !== undefined;) {
      const page = await inbox({ limit: 2, after });
      seen.push(...places(page));
      after = page.next;
    }
    expect(seen).toEqual([2, 1, 6, 5, 4, 3, 0]);
  });

  test('API28 what changed is read alone, where it stands now and only if it is still there, with the counts of the whole desk', async () => {
    const whole = await inbox({ due: 'soon' });
    const some = await inbox({ due: 'soon', cases: [2, 4, 0].map((index) => ids[index] ?? ''), limit: 1 });
    expect(places(some)).toEqual([2]);
    expect(some.counts).toEqual(whole.counts);
    expect(places(await inbox({ due: 'soon', cases: [ids[4] ?? '', ids[2] ?? '', ids[0] ?? '', 'nothing'] }))).toEqual([2, 4]);
    const order = (await inbox()).items.map((one) => `${one.place} ${one.case}`);
    expect(order.toSorted((one, other) => (one < other ? -1 : 1))).toEqual(order);
    expect((await inbox({ scope: 'agency', cases: [ids[2] ?? ''] }, officer('卢桥'))).items).toEqual([]);
  });

  test('API21 counts are of the whole desk, whatever it is narrowed to and however long the page', async () => {
    const whole = (await inbox()).counts;
    const narrowed = (await inbox({ due: 'over', limit: 1 })).counts;
    expect(whole).toMatchObject({ all: 7, matching: 7, heldCases: 2, heldPeople: 2, over: 3 });
    expect(narrowed).toEqual({ ...whole, matching: 3 });
  });

  test('API26 a limit of another agency is counted as theirs and told as theirs; what has run out is as many cases as both counts together', async () => {
    const limitOf = (agency: string, due: number, clock: number) => async (index: number) =>
      store.database.system((query) =>
        sql`insert into limits (case_id, clock, limit_name, subject, started_at, due, provisional, steps, agency_id, status, started_by, late)
          values (${ids[index]}, ${clock}, 'cpl-arrest-review', 'one', ${dayFrom(-9)}, ${dayFrom(due)}, false, '[]', ${agency}, 'running', 1, false)`.execute(
          query,
        ),
      );
    const set = async (held: readonly number[]): Promise<void> => {
      for (const [index, id] of ids.entries())
        await store.database.system((query) =>
          sql`update cases set state = jsonb_set(state, '{inLists,held}', ${held.includes(index) ? '1' : '0'}::jsonb) where id = ${id}`.execute(
            query,
          ),
        );
    };
    await limitOf('jc-north', -3, 91)(0);
    await limitOf('jc-north', -4, 92)(1);
    const page = await inbox({ limit: 1 });
    expect(page.counts).toMatchObject({ over: 3, theirs: { over: 1, urgent: 0, soon: 0 } });
    expect((await inbox({ due: 'over' })).counts.matching).toBe(4);
    // The case itself shows ours, and that another's has run out beside it.
    expect((await inbox()).items.find((one) => one.case === ids[1])).toMatchObject({ next: { isOurs: true }, overdue: 1 });
    // Whoever is held is named by ours first, however narrow the desk, and by theirs where there is none of ours.
    expect(page.heldFirst).toMatchObject({ case: ids[2], next: { isOurs: true, due: dayFrom(2) } });
    expect((await inbox({ view: 'todo', due: 'over' })).heldFirst?.case).toBe(ids[2]);
    await set([0]);
    expect((await inbox()).heldFirst).toMatchObject({ case: ids[0], next: { isOurs: false, due: dayFrom(-3) } });
    await set([]);
    expect(await inbox()).not.toHaveProperty('heldFirst');
    await set([1, 2]);
    await sql`delete from fashu.limits where clock in (91, 92)`.execute(store.database.owner);
  });

  test.each<[string, Partial<DeskFilter>, readonly number[]]>([
    ['held', { held: true }, [2, 1]],
    ['nobody held', { held: false }, [6, 5, 4, 3, 0]],
    ['over', { due: 'over' }, [6, 5, 4]],
    ['urgent or over', { due: 'urgent' }, [6, 5, 4, 3]],
    ['soon, urgent or over', { due: 'soon' }, [2, 6, 5, 4, 3]],
    ['ending within a day', { within: 1 }, [6, 5, 4, 3]],
    ['of a procedure there is none of', { procedure: 'legal-aid' }, []],
    ['of a name, whatever the width of signs', { text: '查某' }, [1]],
    ['of a name and something else', { text: '查某 房' }, []],
    ['held and soon', { held: true, due: 'soon' }, [2]],
    ['sent back', { view: 'returned' }, []],
    ['of one kind', { kind: 'approval' }, []],
  ])('API21 cases %s are found by the server', async (_, asked, expected) => {
    const page = await inbox(asked);
    expect(places(page)).toEqual(expected);
    expect(page.counts.matching).toBe(expected.length);
  });

  test('API22 a colleague of the agency sees that there is a case, and not how it stands; another agency sees nothing', async () => {
    const colleague = await inbox({ scope: 'agency' }, officer('罗青'));
    expect(colleague.items).toHaveLength(7);
    expect(colleague.items.every(({ knows, concerned }) => !knows && concerned.length === 0)).toBe(true);
    // Nor what is asked of the agency in it, nor what would come next.
    expect(colleague.items.filter(({ awaits, primary, decision }) => awaits.length > 0 || (primary ?? decision) !== undefined)).toEqual([]);
    expect(colleague.counts).toMatchObject({ heldPeople: 0, kinds: { request: 0 } });
    expect((await inbox({ scope: 'agency', kind: 'request' }, officer('罗青'))).items).toEqual([]);
    expect(places(await inbox({ kind: 'request' }))).toEqual([3]);
    expect((await inbox()).items.some(({ decision }) => decision !== undefined)).toBe(true);
    const requests = async (actor: Actor) => {
      const reader = readerOf(await grounds.standing(), actor, grounds.clock.now());
      return (await store.database.as(reader, (query) => sql`select 1 from requests`.execute(query))).rows.length;
    };
    expect([await requests(HANDLER), await requests(officer('沈川')), await requests(officer('罗青'))]).toEqual([1, 1, 0]);
    expect((await inbox({ scope: 'agency', text: '查某' }, officer('罗青'))).items).toEqual([]);
    expect((await inbox({ scope: 'agency' }, officer('卢桥'))).counts.all).toBe(0);
  });

  test('API23 a limit presses by how long it is', () => {
    const practice = {
      warnings: [
        { atMost: 10, soon: 3, urgent: 1, why: ['', ''] as const },
        { atMost: 100, soon: 15, urgent: 5, why: ['', ''] as const },
      ],
    };
    const on = (startedAt: string, due: string) => pressingOf(practice, { startedAt, due }, '2026-03-10' as never);
    expect([
      on('2026-03-05', '2026-03-13'),
      on('2026-03-05', '2026-03-14'),
      on('2026-03-05', '2026-03-11'),
      on('2026-03-05', '2026-03-09'),
    ]).toEqual(['soon', 'later', 'urgent', 'over']);
    expect([on('2026-01-25', '2026-03-25'), on('2026-01-25', '2026-03-15'), on('2026-01-25', '2026-03-26')]).toEqual([
      'soon',
      'urgent',
      'later',
    ]);
  });

  test('API25 a case that is over leaves every list of what is open, and comes back while a limit runs in it', async () => {
    const [over = '', ended = ''] = [ids[0], ids[6]];
    const isOver = async (id: string, value: boolean) =>
      store.database.system((query) =>
        sql`update cases set state = jsonb_set(state, '{inLists,isOver}', ${JSON.stringify(value)}) where id = ${id}`.execute(query),
      );
    const onTheAgencysDesk = async () => places(await inbox({ scope: 'agency' })).toSorted((one, other) => one - other);
    await isOver(over, true);
    await isOver(ended, true);
    expect(await onTheAgencysDesk()).toEqual([1, 2, 3, 4, 5, 6]);
    const running = async (status: string) =>
      store.database.system((query) => sql`update limits set status = ${status} where case_id = ${ended} and clock = 90`.execute(query));
    await running('stopped');
    expect(await onTheAgencysDesk()).toEqual([1, 2, 3, 4, 5]);
    await running('running');
    expect(await onTheAgencysDesk()).toEqual([1, 2, 3, 4, 5, 6]);
    await isOver(over, false);
    await isOver(ended, false);
    expect(await onTheAgencysDesk()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('API24 cases written before lists asked for it are summed up once', async () => {
    await store.database.system((query) => sql`update cases set state = state - 'inLists'`.execute(query));
    expect(await summariseCases(store.database, grounds.practices)).toBe(7);
    expect(await summariseCases(store.database, grounds.practices)).toBe(0);
    expect((await inbox()).counts.stages.map(({ procedure, cases }) => [procedure, cases])).toEqual([['criminal', 7]]);
  });
});
