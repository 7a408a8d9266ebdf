import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { Officer } from '#justice/agencies';
import { decideByTable, type Question } from '#justice/access';
import type { Moment } from '#justice/basics';
import { ACCESS_RULES } from '#law/access';
import { partOf, type Standing } from '#platform/acts';
import type { Reader } from '#platform/store';
import { accessMatrix, STORES, type TestStore } from '#platform/testing';
import { readerOf } from './index.ts';

type OfACase = Question & { readonly case: NonNullable<Question['case']> };

const NOW = '2026-06-01T09:00' as Moment;
const LOOKS = new Set(['case/read', 'case/read-content']);

/** Every question of the matrix about looking into a case, asked by somebody who reads through the application. */
const looks = (): readonly OfACase[] =>
  [...accessMatrix('brief')].filter(
    (question): question is OfACase =>
      question.case !== undefined && LOOKS.has(question.action) && ['officer', 'person'].includes(question.actor.kind),
  );

/** The roster as it stands for who asks. */
function standingOf({ actor, seats, clearance }: Question): Standing {
  const me: Officer = { id: actor.id, name: '某', badge: '1', clearance };
  const roster = { agencies: [], units: [], officers: actor.kind === 'officer' ? [me] : [], appointments: [], deputies: [], rooms: [] };
  return { roster, revision: 1, seatsOf: () => seats };
}

/** The reader as the platform makes it from who the asker is that day. */
const readerFor = (question: Question): Reader => readerOf(standingOf(question), question.actor, NOW);

let store: TestStore;
const ids = new Map<string, string>();
const idOf = ({ case: of }: OfACase): string => ids.get(JSON.stringify(of)) ?? '';

beforeAll(async () => {
  const pglite = STORES.find(({ kind }) => kind === 'pglite');
  store = await pglite!.open();
  const cases = [...new Map(looks().map((question) => [JSON.stringify(question.case), question.case])).entries()];
  await store.database.system(async (query) => {
    for (const [index, [key, of]] of cases.entries()) {
      const id = `c${index}`;
      ids.set(key, id);
      await sql`insert into cases (id, procedure, procedure_version, version, state, lead, label, open_to)
        values (${id}, 'criminal', '1', 1, '{}', 'own', ${of.label}, ${of.openTo ?? []}::text[])`.execute(query);
      await sql`insert into openings (case_id, number, path, salt, value) values (${id}, 1, '/form/facts', 's', '"x"')`.execute(query);
      for (const agency of of.agencies)
        await sql`insert into case_agencies (case_id, role, agency_id, since) values (${id}, ${agency}, ${agency}, 1)`.execute(query);
      for (const { relation, agency } of of.relation.officer)
        await sql`insert into case_officers (case_id, officer_id, agency_id, relation) values (${id}, 'me', ${agency}, ${relation})`.execute(
          query,
        );
      for (const { role, subject } of of.relation.party)
        await sql`insert into case_parties (case_id, person_id, role, subject) values (${id}, 'me', ${role}, ${subject})`.execute(query);
      if (of.relation.isRecused) await sql`insert into recusals (case_id, officer_id, basis) values (${id}, 'me', '')`.execute(query);
    }
  });
});
afterAll(() => store.end());

const TABLES = { 'case/read': sql`select id from cases`, 'case/read-content': sql`select distinct case_id as id from openings` } as const;

test('W19 the rows alone, without the rules, refuse every look into a case that the rules refuse, and hide nothing the rules allow', async () => {
  const seen = new Map<string, ReadonlySet<string>>();
  const through: string[] = [];
  const hidden: string[] = [];
  let denials = 0;
  for (const question of looks()) {
    const reader = readerFor(question);
    const key = JSON.stringify([question.action, reader]);
    if (!seen.has(key)) {
      const { rows } = await store.database.as(reader, (query) => TABLES[question.action as keyof typeof TABLES].execute(query));
      seen.set(key, new Set((rows as readonly { readonly id: string }[]).map(({ id }) => id)));
    }
    const isVisible = seen.get(key)?.has(idOf(question)) === true;
    const { isAllowed } = decideByTable(ACCESS_RULES, question);
    if (!isAllowed) denials += 1;
    if (!isAllowed && isVisible) through.push(JSON.stringify(question));
    if (isAllowed && !isVisible) hidden.push(JSON.stringify(question));
  }
  process.stdout.write(
    `second wall: ${denials} denials, ${through.length} come through the rows alone, ${hidden.length} hidden that are allowed\n`,
  );
  expect(through.slice(0, 3)).toEqual([]);
  expect(hidden.slice(0, 3)).toEqual([]);
});

test('W19 a case is read and locked for an act by those alone whom the rules let know of it', async () => {
  const has = new Map<string, ReadonlySet<string>>();
  const differing: string[] = [];
  let asked = 0;
  for (const question of looks().filter(({ action }) => action === 'case/read')) {
    const part = partOf(standingOf(question), question.actor, NOW);
    const key = JSON.stringify(part);
    if (part === undefined) throw new Error('the law asks nobody');
    if (!has.has(key)) {
      const { rows } = await store.database.system((query) =>
        sql<{
          id: string;
        }>`select c.id from cases c, fashu.look_at_case(c.id, 'me', '', ${part.agencies}::text[], ${part.labels}::text[])`.execute(query),
      );
      has.set(key, new Set(rows.map(({ id }) => id)));
    }
    asked += 1;
    if (has.get(key)?.has(idOf(question)) !== decideByTable(ACCESS_RULES, question).isAllowed) differing.push(JSON.stringify(question));
  }
  expect(asked).toBeGreaterThan(1000);
  expect(differing.slice(0, 3)).toEqual([]);
});

test('W63 how a case stands and who it is about is read, in the rows, by those who may know what is in it; others read who takes part, without names but their own', async () => {
  const STATE = {
    inLists: { stage: 'trial', held: 1, isOver: false },
    agencies: { police: 'own' },
    clocks: [{ limit: 'arrest-review' }],
    subjects: [
      { id: 'case', type: 'case', state: { 'case.stage': 'trial' } },
      { id: 'subject', type: 'accused', name: '甲某', state: { 'accused.age': 'minor' } },
      { id: 'other', type: 'victim', name: '乙某', state: {} },
    ],
  };
  await store.database.system((query) => sql`update cases set state = ${JSON.stringify(STATE)}::jsonb`.execute(query));
  const counts = { whole: 0, bare: 0, own: 0, wrong: [] as string[] };
  const readers = new Map(looks().map((question) => [JSON.stringify(readerFor(question)), readerFor(question)]));
  for (const reader of readers.values()) {
    const { rows } = await store.database.as(reader, (query) =>
      sql<{
        id: string;
        looked: number;
        said: string;
      }>`select id, fashu.look(id) as looked, fashu.state_of(id)::text as said from cases`.execute(query),
    );
    for (const { looked, said } of rows) {
      const isWhole = said.includes('minor') && said.includes('乙某') && said.includes('arrest-review') && said.includes('inLists');
      const isBare = !/minor|乙某|arrest-review|inLists|stage/u.test(said) && said.includes('victim');
      const isOwn = reader.isPerson === true && said.includes('甲某');
      if (looked === 2 ? !isWhole : !isBare || (said.includes('甲某') && !isOwn)) counts.wrong.push(said);
      counts[looked === 2 ? 'whole' : isOwn ? 'own' : 'bare'] += 1;
    }
    const beyond = await store.database.as(reader, (query) =>
      sql<{
        id: string;
      }>`select i.id from unnest(${[...ids.values()]}::text[]) i(id) where fashu.look(i.id) = 0 and fashu.state_of(i.id) is not null`.execute(
        query,
      ),
    );
    counts.wrong.push(...beyond.rows.map(({ id }) => id));
    for (const column of ['state', 'stage', 'held', 'is_over'])
      await expect(
        store.database.as(reader, (query) => sql`select ${sql.ref(column)} from cases limit 1`.execute(query)),
      ).rejects.toMatchObject({ code: '42501' });
  }
  expect(counts.wrong.slice(0, 3)).toEqual([]);
  expect(Math.min(counts.whole, counts.bare, counts.own)).toBeGreaterThan(0);
});

test('W20 what is on a list of all cases is what may be seen case by case, and as known only what may be known', async () => {
  const readers = new Map(looks().map((question) => [JSON.stringify(readerFor(question)), readerFor(question)]));
  const differing: string[] = [];
  let shown = 0;
  for (const reader of readers.values()) {
    const { rows } = await store.database.as(reader, (query) =>
      sql<{
        id: string;
        looked: number;
        listed: number;
      }>`with seen as materialized (select * from fashu.sight('all')) select c.id, fashu.look(c.id) as looked,
        coalesce((select case when s.knows then 2 else 1 end from seen s where s.case_id = c.id), 0) as listed from cases c`.execute(query),
    );
    const beyond = await store.database.as(reader, (query) =>
      sql<{ id: string }>`select s.case_id as id from fashu.sight('all') s where fashu.look(s.case_id) = 0`.execute(query),
    );
    // Lists read in another way show the same.
    const open = await store.database.as(reader, (query) =>
      sql<{ id: string; knows: boolean }>`select s.case_id as id, s.knows from fashu.sight('open') s order by 1`.execute(query),
    );
    const newest = await store.database.as(reader, (query) =>
      sql<{
        id: string;
        knows: boolean;
      }>`select f.case_id as id, f.knows from fashu.find_cases(null, null, null, '{}', null, null, 100000) f order by 1`.execute(query),
    );
    const listedAll = JSON.stringify(
      rows
        .filter(({ looked }) => looked > 0)
        .map(({ id, looked }) => ({ id, knows: looked === 2 }))
        .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    );
    for (const [name, found] of [
      ['open', open],
      ['newest', newest],
    ] as const) {
      const said = JSON.stringify(found.rows.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
      if (said !== listedAll) differing.push(`${name} ${said} instead of ${listedAll} ${JSON.stringify(reader)}`);
    }
    shown += rows.length;
    for (const { id, looked, listed } of rows) if (looked !== listed) differing.push(`${id} ${looked} ${listed} ${JSON.stringify(reader)}`);
    for (const { id } of beyond.rows) differing.push(`${id} beyond ${JSON.stringify(reader)}`);
  }
  expect(shown).toBeGreaterThan(100);
  expect(differing.slice(0, 3)).toEqual([]);
});
