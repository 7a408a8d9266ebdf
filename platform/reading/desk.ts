import { sql, type RawBuilder } from 'kysely';
import { LEADING } from '#justice/access';
import { dayOf, Fault, type Moment } from '#justice/basics';
import type { Actor, Practices, Standing, Warning } from '#platform/acts';
import type { Query } from '#platform/store';
import type { Pressing } from './pressing.ts';

/** What may wait for somebody in a case. */
export const AWAITED = ['request', 'approval', 'vote', 'sent-back', 'assignment'] as const;
export type AwaitedKind = (typeof AWAITED)[number];

/** Which cases of a desk are looked at. */
export interface DeskFilter {
  /** `mine`: cases one handles; `agency`: every case one's agencies have a part in. */
  readonly scope: 'mine' | 'agency';
  /** `todo`: where something waits, or one's agency keeps a limit that runs or leads the case; `returned`: where something was sent back. */
  readonly view?: 'todo' | 'returned' | 'all';
  readonly kind?: AwaitedKind;
  /** Only where somebody is held, or only where nobody is known to be. */
  readonly held?: boolean;
  readonly procedure?: string;
  readonly stage?: string;
  /** Only where the next limit presses so much, or more. */
  readonly due?: Exclude<Pressing, 'later'>;
  /** Only where the next limit ends within so many days, or has ended. */
  readonly within?: number;
  /** Parts of numbers and names, all of which must occur. */
  readonly text?: string;
}

/** In how many cases the limit that comes next has run out, or will, the sooner the more pressing. */
interface PressingCounts {
  readonly over: number;
  readonly urgent: number;
  readonly soon: number;
}

/** How many cases of a whole desk there are of each kind, whatever it is narrowed to. Those in which a limit of the reader's agencies comes next are counted apart. */
export interface DeskCounts extends PressingCounts {
  readonly all: number;
  readonly matching: number;
  readonly todo: number;
  readonly returned: number;
  /** Where only others keep a limit. */
  readonly theirs: PressingCounts;
  readonly heldCases: number;
  readonly heldPeople: number;
  readonly kinds: Readonly<Record<AwaitedKind, number>>;
  readonly stages: readonly { readonly procedure: string; readonly stage: string | null; readonly cases: number }[];
}

/** A case by its place on the desk. */
export interface Placed {
  readonly case: string;
  readonly place: string;
  readonly knows: boolean;
  readonly kinds: readonly AwaitedKind[];
}

/** Whose desk is asked for, as of when, and which page of it. */
export interface Wanting extends DeskFilter {
  readonly standing: Standing;
  readonly practices: Practices;
  readonly actor: Actor;
  readonly now: Moment;
  readonly after?: string;
  /** Only these of the page: what changed since it was read. Nothing is counted otherwise for that. */
  readonly cases?: readonly string[];
  readonly limit: number;
}

/** What is looked for, part by part, as the store compares it: half-width signs, one kind of brackets, small letters. */
export const partsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[〔[]/gu, '(')
    .replaceAll(/[〕\]]/gu, ')')
    .split(/\s+/u)
    .filter((part) => part !== '');

/** The days before the last on which limits begin to press, by how long they are. */
function daysBefore(practices: Practices, which: 'soon' | 'urgent'): RawBuilder<number> {
  const rows = Object.entries(practices).map(([procedure, { warnings }]) => {
    const steps = warnings.map((warning: Warning) => sql`when span <= ${sql.lit(warning.atMost)} then ${sql.lit(warning[which])}`);
    return sql`when procedure = ${procedure} then case ${sql.join(steps, sql` `)} else -1 end`;
  });
  return rows.length === 0 ? sql<number>`-1` : sql<number>`case ${sql.join(rows, sql` `)} else -1 end`;
}

/** How much it presses, as an order: the more, the higher. */
const PRESSING = { soon: 1, urgent: 2, over: 3 } as const;

/** How much presses where the limit that comes next is of this kind, as parts of an object. */
const pressingWhere = (which: RawBuilder<boolean>): RawBuilder<unknown> =>
  sql.join(
    Object.entries(PRESSING).flatMap(([name, degree]) => [
      sql.lit(name),
      sql`count(*) filter (where ${which} and pressing = ${sql.lit(degree)})`,
    ]),
  );

const conditions = ({ view, kind, held, procedure, stage, due, within, text }: DeskFilter): RawBuilder<boolean> => {
  const all: RawBuilder<unknown>[] = [sql`true`];
  if (view === 'todo') all.push(sql`is_todo`);
  if (view === 'returned') all.push(sql`'sent-back' = any (kinds)`);
  if (kind !== undefined) all.push(sql`${kind} = any (kinds)`);
  if (held !== undefined) all.push(held ? sql`held > 0` : sql`held = 0`);
  if (procedure !== undefined) all.push(sql`procedure = ${procedure}`);
  if (stage !== undefined) all.push(sql`stage = ${stage}`);
  if (due !== undefined) all.push(sql`pressing >= ${PRESSING[due]}`);
  if (within !== undefined) all.push(sql`days_left <= ${within}`);
  if (text !== undefined) all.push(sql`is_named`);
  return sql<boolean>`${sql.join(all, sql` and `)}`;
};

interface Row {
  readonly counts: Omit<DeskCounts, 'stages'> & { readonly stages: DeskCounts['stages'] | null };
  readonly page: readonly (Omit<Placed, 'case'> & { readonly id: string })[] | null;
  readonly held_first: string | null;
}

/**
 * The cases of a desk that fit, in their order, one more than a page, and how many there are of each kind. Who waits for the reader's decision comes first among
 * what is to be done; then who is held; then the limits the reader's agencies keep, those others keep, and the cases in which nothing runs. `heldFirst` is the first
 * of the whole desk in which somebody is held.
 */
export async function placesOn(
  query: Query,
  waiting: readonly { readonly case: string; readonly kind: AwaitedKind }[],
  asked: Wanting,
): Promise<{ readonly places: readonly Placed[]; readonly counts: DeskCounts; readonly heldFirst?: string }> {
  const { standing, practices, actor, now, scope, view, text, after, cases, limit } = asked;
  const isLeading = standing.seatsOf(actor.id, dayOf(now)).some(({ posts }) => posts.some((post) => LEADING.includes(post)));
  const [afterPlace = '', afterId = ''] = (after ?? '').split('~');
  const decisionsFirst = view === 'todo' ? sql`case when kinds && '{approval,vote}' then '0' else '1' end` : sql`'1'`;
  const { rows } = await sql<Row>`
    with waiting as (select w.id, array_agg(distinct w.kind) as kinds
        from unnest(${waiting.map((one) => one.case)}::text[], ${waiting.map(({ kind }) => kind)}::text[]) w(id, kind) group by w.id),
      desk as (select d.*, split_part(coalesce(d.ours, d.theirs), ' ', 1) as due, left(split_part(coalesce(d.ours, d.theirs), ' ', 2), 10) as started,
          coalesce(w.kinds, '{}') || case when d.is_asked then '{request}'::text[] else '{}' end
            || case when ${isLeading} and d.lacks_officer then '{assignment}'::text[] else '{}' end as kinds
        from fashu.desk(${scope}, ${text === undefined ? [] : partsOf(text)}::text[]) d left join waiting w on w.id = d.case_id),
      timed as (select *, left(due, 10)::date - ${dayOf(now)}::date as days_left, left(due, 10)::date - started::date as span from desk),
      pressed as materialized (select *,
          case when days_left is null then 0 when days_left < 0 then 3 when days_left <= ${daysBefore(practices, 'urgent')} then 2
            when days_left <= ${daysBefore(practices, 'soon')} then 1 else 0 end as pressing,
          cardinality(kinds) > 0 or ours is not null or leads as is_todo,
          (${decisionsFirst} || case when held > 0 then '0' else '1' end
            || case when ours is not null then '0' || due when theirs is not null then '1' || due else '2' end) collate "C" as place
        from timed),
      fitting as materialized (select * from pressed where ${conditions(asked)})
    select
      (select jsonb_build_object('all', count(*), 'matching', (select count(*) from fitting),
        'todo', count(*) filter (where is_todo), 'returned', count(*) filter (where 'sent-back' = any (kinds)),
        ${pressingWhere(sql`ours is not null`)}, 'theirs', jsonb_build_object(${pressingWhere(sql`ours is null`)}),
        'heldCases', count(*) filter (where held > 0), 'heldPeople', coalesce(sum(held), 0),
        'kinds', jsonb_build_object(${sql.join(
          AWAITED.flatMap((kind) => [sql`${sql.lit(kind)}`, sql`count(*) filter (where ${sql.lit(kind)} = any (kinds))`]),
        )}),
        'stages', (select jsonb_agg(s) from (select procedure, stage, count(*) as cases from pressed group by procedure, stage order by procedure, stage) s))
        from pressed) as counts,
      (select jsonb_agg(jsonb_build_object('id', p.case_id, 'place', p.place, 'knows', p.knows, 'kinds', to_jsonb(p.kinds)) order by p.place, p.case_id)
        from (select * from fitting where (place, case_id) > (${afterPlace} collate "C", ${afterId})
          and ${cases === undefined ? sql`true` : sql`case_id = any (${cases}::text[])`} order by place, case_id limit ${limit + 1}) p) as page,
      (select case_id from pressed where held > 0 order by substr(place, 2), case_id limit 1) as held_first`.execute(query);
  const [row] = rows;
  if (row === undefined) throw new Fault('reading/no-desk', 'the desk gave no row');
  return {
    places: (row.page ?? []).map(({ id, ...one }) => ({ case: id, ...one })),
    counts: { ...row.counts, stages: row.counts.stages ?? [] },
    ...(row.held_first === null ? {} : { heldFirst: row.held_first }),
  };
}
