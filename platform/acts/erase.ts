import { sql } from 'kysely';
import type { Reason } from '#justice/basics';
import { ERASED } from '#justice/ledger';
import type { SubjectInCase } from '#justice/cases';
import type { Actor } from '#justice/access';
import type { Query } from '#platform/store';
import type { Standing } from './actor.ts';
import { questionAbout } from './ask-access.ts';
import { again, writingWith, type Grounds } from './engine.ts';
import { lockCase, type LockedCase } from './locked-case.ts';
import { no } from './mandate.ts';
import { writeNoted } from './writer.ts';

/** A datum that is to be erased: which entry of which case, and where in it. 删除个人信息 */
export interface Erasing {
  readonly case: string;
  readonly number: number;
  /** As a JSON pointer: `/form/address`, `/subjects/0/name`. */
  readonly path: string;
  /** Why: the article, in words. It stays on record. */
  readonly basis: string;
  readonly by: string;
}

export type Erased = { readonly erased: Erasing } | { readonly refused: readonly Reason[] } | { readonly unknown: true };

/** What keeps openings beside the database: told the entry whose openings are to be written again. */
export interface OpeningsKeeper {
  readonly keepOpenings: (entry: { readonly case: string; readonly number: number }) => Promise<void>;
}

/** What was said in a form, names, and reasons. */
const ERASABLE = /^(?:\/form(?:\/[^/]+)+|\/subjects\/\d+\/name|\/basis)$/u;
/** Words are erased; days, amounts and choices are what limits and states were made of, and the law still needs them. */
const WORDS = new Set(['text', 'people', 'articles', 'files']);

/**
 * Erases a datum: its salt and value go out of the database and the files beside the ledger, and a case no longer bears it. The leaf stays, so every
 * proof still holds; that something was erased, where and why, is an entry of its own. Asked again, it finishes what a crash left. 清除
 */
export async function eraseDatum(
  grounds: Grounds,
  keeper: OpeningsKeeper,
  { mayErase, ...erasing }: Erasing & { readonly mayErase?: MayErase },
): Promise<Erased> {
  if (!ERASABLE.test(erasing.path)) return { refused: [no('acts/not-erasable', { path: erasing.path })] };
  const standing = await grounds.standing();
  const outcome = await again(() =>
    grounds.database.system(async (query): Promise<Erased> => {
      const locked = await lockCase(query, grounds.practices, { id: erasing.case, actor: erasing.by, key: '' });
      const barred = locked === undefined ? undefined : await mayErase?.({ query, standing, locked });
      if (barred !== undefined) return barred;
      const isThere = locked !== undefined && (await isOpening(query, erasing));
      if (!isThere) return { unknown: true };
      if (!(await isOnlyWords(query, locked, erasing))) return { refused: [no('acts/not-erasable', { path: erasing.path })] };
      if (!(await blank(query, erasing))) return { erased: erasing };
      const name = await subjectNamed(query, erasing);
      const subjects = locked.file.subjects.map((subject) => (subject.id === name ? nameless(subject) : subject));
      await writeNoted(writingWith(grounds, query, standing), locked, {
        noted: {
          kind: 'erased',
          at: grounds.clock.now(),
          by: erasing.by,
          says: { erased: { number: erasing.number, path: erasing.path }, basis: erasing.basis },
        },
        file: { ...locked.file, subjects },
      });
      return { erased: erasing };
    }),
  );
  if ('erased' in outcome) await keeper.keepOpenings(erasing);
  return outcome;
}

interface Looking {
  readonly query: Query;
  readonly standing: Standing;
  readonly locked: LockedCase;
}

/** Why somebody may not erase; undefined where they may. */
type MayErase = (looking: Looking) => Promise<Exclude<Erased, { erased: Erasing }> | undefined>;

/** Somebody who wants a datum erased, for an agency. */
interface ErasingFor extends Omit<Erasing, 'by'> {
  readonly agency: string;
}

/** Erases a datum where the actor may decide on it: for the agency that put the entry on record, and for no other. 依法删除 */
export async function eraseFor(
  grounds: Grounds & { readonly openings: OpeningsKeeper },
  actor: Actor,
  { agency, ...erasing }: ErasingFor,
): Promise<Erased> {
  const secrets = grounds.access.intake(erasing);
  if (secrets.length > 0) return { refused: secrets };
  const mayErase: MayErase = async ({ query, standing, locked }) => {
    const question = questionAbout(standing, { actor, locked, action: 'case/erase', on: grounds.clock.now(), more: { agency } });
    // Who may not even know of the case is not told why.
    if (!locked.agencies.includes(agency) || !grounds.access.decide({ ...question, action: 'case/read' }).isAllowed)
      return { unknown: true };
    const answer = grounds.access.decide(question);
    if (!answer.isAllowed) return { refused: answer.reasons };
    const entry = await query
      .selectFrom('acts')
      .select('agency_id')
      .where('case_id', '=', erasing.case)
      .where('number', '=', erasing.number)
      .executeTakeFirst();
    if (entry === undefined || entry.agency_id === agency) return undefined;
    return { refused: [no('acts/not-erasable', { path: erasing.path, agency: entry.agency_id })] };
  };
  return eraseDatum(grounds, grounds.openings, { ...erasing, by: actor.id, mayErase });
}

async function isOpening(query: Query, { case: id, number, path }: Erasing): Promise<boolean> {
  const { rows } = await sql`select 1 from openings where case_id = ${id} and number = ${number} and path = ${path}`.execute(query);
  return rows.length > 0;
}

async function isOnlyWords(query: Query, { practice }: LockedCase, { case: id, number, path }: Erasing): Promise<boolean> {
  if (!path.startsWith('/form/')) return true;
  const row = await query.selectFrom('acts').select('act').where('case_id', '=', id).where('number', '=', number).executeTakeFirst();
  const form = practice.jurisdiction.core.acts[row?.act ?? '']?.act.form;
  return WORDS.has(form?.[path.split('/')[2] ?? '']?.type ?? '');
}

/** Empties the opening, and every copy of what was said that the platform keeps for itself; false when it was empty already. */
async function blank(query: Query, { case: id, number, path }: Erasing): Promise<boolean> {
  const { rows } = await sql<{ value: unknown }>`update openings o set salt = null, value = null from openings b
    where o.case_id = ${id} and o.number = ${number} and o.path = ${path} and o.salt is not null
      and b.case_id = o.case_id and b.number = o.number and b.path = o.path returning b.value`.execute(query);
  const [was] = rows;
  if (was === undefined) return false;
  // A file that nothing names any more is thrown away the next time that is done; who else names it keeps it.
  await sql`update files set wanted_at = to_timestamp(0) where case_id = ${id} and to_jsonb(digest) = ${JSON.stringify(was.value)}::jsonb`.execute(
    query,
  );
  await sql`update idempotency set request = '' where response->>'case' = ${id} and (response->>'number')::integer = ${number}`.execute(
    query,
  );
  const within = path
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
  // The digest of what was proposed could be tried out.
  await sql`update idempotency set request = '' where response->'proposal'->>'id' in
    (select id from proposals where case_id = ${id} and (outcome->>'number')::integer = ${number})`.execute(query);
  await sql`update proposals set command = jsonb_set(command, ${within}::text[], ${JSON.stringify(ERASED)}::jsonb, false)
    where case_id = ${id} and (outcome->>'number')::integer = ${number}`.execute(query);
  return true;
}

async function subjectNamed(query: Query, { case: id, number, path }: Erasing): Promise<string | undefined> {
  const index = /^\/subjects\/(\d+)\/name$/u.exec(path)?.[1];
  if (index === undefined) return undefined;
  const { rows } = await sql<{ id: string }>`select body->'subjects'->${Number(index)}::integer->>'id' as id from acts
    where case_id = ${id} and number = ${number}`.execute(query);
  return rows[0]?.id;
}

function nameless({ name: _, ...rest }: SubjectInCase): SubjectInCase {
  return rest;
}
