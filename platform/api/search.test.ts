import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNewCase, type Actor } from '#platform/acts';
import { apiOn, groundOn, named, officer, STORES, type TestApi, type TestStore } from '#platform/testing';

const HANDLER = officer('林禾');
const HEAD = officer('沈川');
const COLLEAGUE = officer('戴月');
const STRANGER = officer('贺兰');

/** Two of one name, one of many scripts, two whose signs a machine easily loses. */
const CASES = ['申某', '申某', '阿依古丽·买某', '𠮷㛃𬭼', '查Ａ某'] as const;

interface Listed {
  readonly id: string;
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  readonly lead: string;
}

for (const store of STORES.filter(({ kind }) => kind !== 'embedded')) {
  describe.skipIf(store.skipped !== undefined)(named('looking for cases', store), () => {
    let opened: TestStore;
    let api: TestApi;
    const ids: string[] = [];

    beforeAll(async () => {
      opened = await store.open();
      const { grounds } = await groundOn(opened.database);
      api = await apiOn(grounds);
      for (const name of CASES) {
        const done = await openNewCase(grounds, HANDLER, {
          procedure: 'criminal',
          role: 'police',
          key: randomUUID(),
          subjects: [
            { id: 'case', type: 'case', facts: { origin: 'public-security' } },
            { id: 'one', type: 'accused', name, facts: { age: 'adult', gravity: 'up-to-three' } },
          ],
        });
        if (!('done' in done)) throw new Error(JSON.stringify(done));
        ids.push(done.done.case);
      }
      const [first, second, third] = ids;
      for (const [id, agency, number] of [
        [first, 'ga-north', '江公北刑立字〔2026〕17号'],
        [second, 'ga-north', '江公北刑立字〔2026〕170号'],
        [third, 'ga-north', '江公北刑立字〔2025〕9号'],
        [third, 'jc-north', '江检北诉字〔2025〕3号'],
      ])
        await sql`insert into fashu.case_numbers (case_id, agency_id, kind, number) values (${id}, ${agency}, '刑立', ${number})`.execute(
          opened.database.owner,
        );
      await sql`update fashu.cases set state = jsonb_set(state, '{inLists,stage}', '"trial"') where id = ${second}`.execute(
        opened.database.owner,
      );
      await sql`update fashu.cases set lead = 'jc-north' where id = ${first}`.execute(opened.database.owner);
      // A person the reader handles a case of, in a case they have no part in.
      await sql`insert into fashu.cases (id, procedure, procedure_version, version, state, lead, label)
        select 'elsewhere', procedure, procedure_version, version, state, 'ga-south', label from fashu.cases where id = ${first}`.execute(
        opened.database.owner,
      );
    });
    afterAll(async () => {
      await api.end();
      await opened.end();
    });

    const search = async (actor: Actor, query: Readonly<Record<string, string>>) => {
      const authorization = `Bearer ${await api.tokenOf(actor)}`;
      return api.app.inject({ url: '/api/v1/cases', query: { ...query }, headers: { authorization, 'x-purpose': 'review' } });
    };
    const found = async (query: Readonly<Record<string, string>>, actor: Actor = HANDLER): Promise<readonly number[]> => {
      const answer = await search(actor, query);
      expect([query, answer.statusCode]).toEqual([query, 200]);
      return answer
        .json<{ readonly items: readonly Listed[] }>()
        .items.map(({ id }) => ids.indexOf(id))
        .toSorted((one, other) => one - other);
    };

    test('API23 by a number or a part of one, whatever brackets and widths it is typed in', async () => {
      for (const q of ['〔2026〕17号', '(2026)17号', '（2026）17号', '[２０２６]１７号']) expect([q, await found({ q })]).toEqual([q, [0]]);
      expect(await found({ q: '刑立字 2026' })).toEqual([0, 1]);
      expect(await found({ q: '170' })).toEqual([1]);
    });

    test('API23 by a name in any script, also signs beyond the first plane; what stands for anything elsewhere stands for itself', async () => {
      expect(await found({ q: '阿依古丽' })).toEqual([2]);
      expect(await found({ q: '古丽·买' })).toEqual([2]);
      expect(await found({ q: '𠮷㛃' })).toEqual([3]);
      expect(await found({ q: '㛃𬭼' })).toEqual([3]);
      expect(await found({ q: 'a某' })).toEqual([4]);
      for (const q of ['%%', '__', '申%', '\\\\', "'; --", '申某𠮷', '\ud842x']) expect([q, await found({ q })]).toEqual([q, []]);
    });

    test('API23 two of one name are both found, each in their own case under its own number', async () => {
      const answer = (await search(HANDLER, { q: '申某' })).json<{ readonly items: readonly Listed[] }>().items;
      expect(
        answer.map(({ id, names, numbers }) => [ids.indexOf(id), names, numbers]).toSorted(([one], [other]) => Number(one) - Number(other)),
      ).toEqual([
        [0, ['申某'], ['江公北刑立字〔2026〕17号']],
        [1, ['申某'], ['江公北刑立字〔2026〕170号']],
      ]);
      expect(await found({ q: '申某 170' })).toEqual([1]);
    });

    test('API23 the number of one’s own agency comes last, for where there is room for one', async () => {
      const [read] = (await search(HANDLER, { q: '阿依古丽' })).json<{ readonly items: readonly Listed[] }>().items;
      expect(read?.numbers).toEqual(['江检北诉字〔2025〕3号', '江公北刑立字〔2025〕9号']);
    });

    test('API23 by procedure, stage and leading agency, and by several together', async () => {
      expect(await found({ procedure: 'criminal' })).toEqual([0, 1, 2, 3, 4]);
      expect(await found({ procedure: 'legal-aid' })).toEqual([]);
      expect(await found({ stage: 'trial' })).toEqual([1]);
      expect(await found({ stage: 'nowhere' })).toEqual([]);
      expect(await found({ agency: 'jc-north' })).toEqual([0]);
      expect(await found({ agency: 'ga-north' })).toEqual([1, 2, 3, 4]);
      expect(await found({ agency: 'ga-south' })).toEqual([]);
      expect(await found({ agency: 'ga-north', q: '申某', procedure: 'criminal' })).toEqual([1]);
    });

    test('API23 pages of one agency follow one another: nothing twice, nothing left out', async () => {
      const seen: number[] = [];
      for (let after: string | undefined = ''; after !== undefined;) {
        const page: { readonly items: readonly Listed[]; readonly next?: string } = (
          await search(HANDLER, { agency: 'ga-north', limit: '3', ...(after === '' ? {} : { after }) })
        ).json();
        expect(page.items.length).toBeGreaterThan(0);
        seen.push(...page.items.map(({ id }) => ids.indexOf(id)));
        after = page.next;
      }
      expect(seen.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4]);
    });

    test('API23 behind the second wall: who may know of a case finds it by its number and not by name or stage; who may not finds nothing, and is told nothing else', async () => {
      expect(await found({ q: '17号' }, COLLEAGUE)).toEqual([0]);
      expect(await found({ q: '申某' }, COLLEAGUE)).toEqual([]);
      expect(await found({ stage: 'trial' }, COLLEAGUE)).toEqual([]);
      expect((await search(COLLEAGUE, { q: '17号' })).body).not.toContain('申某');
      expect(await found({ q: '申某' }, HEAD)).toEqual([0, 1]);
      const nothing = (await search(STRANGER, { q: '没有这个' })).body;
      for (const query of [
        { q: '申某' },
        { q: '17号' },
        { stage: 'trial' },
        { agency: 'ga-north' },
        { agency: 'jc-north' },
        { procedure: 'criminal' },
      ])
        expect([query, (await search(STRANGER, query)).body]).toEqual([query, nothing]);
    });
  });
}
