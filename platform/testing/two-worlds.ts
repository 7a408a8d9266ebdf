import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { openNewCase, performAct, type Actor, type Grounds } from '#platform/acts';
import { bareApp } from './bare-app.ts';
import { groundOn, officer } from './ground.ts';
import { someCases } from './ledger.ts';
import type { TestStore } from './stores.ts';

export const MINOR = '岳小满';
const ORDINARY = 'case-1';
export const SEALED = 'case-2';
const WITNESS: Actor = { kind: 'person', id: 'p-witness' };

/** A world, and what it is asked through. */
export interface World {
  readonly store: TestStore;
  readonly grounds: Grounds;
  readonly app: FastifyInstance;
}

interface Making {
  readonly hasSealedCase: boolean;
  /** As for the API in tests. */
  readonly isAlikeInTime?: boolean;
  /** So many ordinary cases are in it besides. */
  readonly others?: number;
}

/** A world: Linjiang, one ordinary case, and in the second world one sealed case with everything a case brings with it. */
export async function worldOn(store: TestStore, { hasSealedCase, isAlikeInTime = false, others = 0 }: Making): Promise<World> {
  const { grounds: plain } = await groundOn(store.database);
  const grounds: Grounds = {
    ...plain,
    practices: Object.fromEntries(
      Object.entries(plain.practices).map(([id, practice]) => [
        id,
        { ...practice, labelOf: ({ subjects }) => (subjects.some(({ name }) => name === MINOR) ? 'sealed' : 'internal') },
      ]),
    ),
  };
  await store.database.system((query) =>
    query
      .insertInto('people')
      .values({ id: WITNESS.id, name: '申某', kind: 'person', body: '{}' } as never)
      .execute(),
  );
  await openOne(grounds, { id: ORDINARY, by: ['林禾', '周砚'], name: '申某', person: WITNESS.id });
  await someCases(grounds, others);
  if (hasSealedCase) {
    await openOne(grounds, { id: SEALED, by: ['陈柯', '戴月'], name: MINOR });
    await store.database.system((query) => furnish(SEALED).execute(query));
  }
  const app = await bareApp(grounds, { isAlikeInTime });
  await app.ready();
  return { store, grounds, app };
}

interface Opening {
  readonly id: string;
  readonly by: readonly [string, string];
  readonly name: string;
  readonly person?: string;
}

async function openOne(grounds: Grounds, { id, by: [first, second], name, person }: Opening): Promise<void> {
  const actor = officer(first);
  const accused = {
    id: 'one',
    type: 'accused',
    name,
    facts: { age: 'adult', gravity: 'up-to-three' },
    ...(person === undefined ? {} : { person }),
  };
  // The case has the same name in every world, whatever else is given names.
  const opened = await openNewCase({ ...grounds, newId: () => id }, actor, {
    procedure: 'criminal',
    role: 'police',
    key: `${first}-open`,
    subjects: [{ id: 'case', type: 'case', facts: { origin: 'public-security' } }, accused],
  });
  if (!('done' in opened)) throw new Error(JSON.stringify(opened));
  const form = { source: 'report', facts: '店内现金被盗' };
  const reported = await performAct(grounds, actor, {
    case: opened.done.case,
    act: 'acceptReport',
    role: 'police',
    together: [officer(second).id],
    form,
    key: `${first}-report`,
  });
  if (!('done' in reported)) throw new Error(JSON.stringify(reported));
}

/** What else a case may have: another agency with a part, a limit, a request, a proposal, a finding, a look. */
const furnish = (id: string) => sql`
  with agencies as (insert into case_agencies (case_id, role, agency_id, since) values (${id}, 'procuratorate', 'jc-north', 2) returning 1),
    numbers as (insert into case_numbers (case_id, agency_id, kind, number) values (${id}, 'ga-north', '刑立', '(2026)北0001刑立9号') returning 1),
    clocks as (insert into limits (case_id, clock, limit_name, subject, started_at, due, provisional, steps, agency_id, status, started_by, late)
      values (${id}, 9, 'cpl-arrest-request', 'one', '2026-01-01', '2026-01-04', false, '[]', 'ga-north', 'running', 2, false) returning 1),
    asked as (insert into requests (case_id, request, subject, asked_by, asked_at, of_role, of_agency) values (${id}, 'arrest-review', 'one', 2, '2026-01-03', 'procuratorate', 'jc-north') returning 1),
    proposed as (insert into proposals (id, case_id, act, role, agency_id, command, awaiting, state, proposed_by)
      values ('prop', ${id}, 'fileCase', 'police', 'ga-north', '{}', '{"posts":["police-head"],"members":[]}', 'open', ${officer('陈柯').id}) returning 1),
    withdrawn as (insert into recusals (case_id, officer_id, basis) values (${id}, ${officer('林禾').id}, '近亲属') returning 1),
    looked as (insert into accesses (actor, agency_id, case_id, purpose, basis, what) values (${officer('陈柯').id}, 'ga-north', ${id}, 'x', 'y', 'case') returning 1)
  insert into findings (id, kind, case_id, subject, reference, body, agency_id)
    values ('f1', 'limit-overdue', ${id}, 'one', '1', '{"limit":"cpl-arrest-request","due":"2026-01-04"}', 'ga-north'),
      ('f2', 'limit-overdue-supervised', ${id}, 'one', '1', '{"limit":"cpl-arrest-request","due":"2026-01-04"}', 'jc-north')`;

/** One of each: handlers of the other case, those who lead, superiors, other organs, administrators, a party to the other case. */
export const OUTSIDERS: readonly Actor[] = [
  ...['林禾', '秦岳', '沈川', '卢桥', '陆平', '叶舟', '顾清', '柳原', '路遥', '石坚', '卓然', '程序', '安全', '审计'].map((name) =>
    officer(name),
  ),
  WITNESS,
];

/** The paths one can read, as the API documents them; streams, which never end, left out. */
export function readablePaths({ app }: Pick<World, 'app'>): readonly string[] {
  const { paths } = (app as unknown as { readonly swagger: () => { readonly paths: Record<string, Record<string, unknown>> } }).swagger();
  return Object.entries(paths)
    .filter(([path, methods]) => path.startsWith('/api/') && 'get' in methods && !path.endsWith('/events'))
    .map(([path]) => path);
}

/** The addresses of a path, with everything an outsider could guess in its places. */
export const filled = (path: string): readonly string[] =>
  path.includes('{')
    ? [SEALED, ORDINARY, 'nothing'].map((id) =>
        path
          .replace(/\{(?:number|entry)\}/u, '1')
          .replace('{proposal}', 'prop')
          .replace('{finding}', 'f1')
          .replace('{agency}', 'ga-north')
          .replaceAll(/\{[^}]+\}/gu, id),
      )
    : [path];
