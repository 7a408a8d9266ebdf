import { sql } from 'kysely';
import { dayOf } from '#justice/basics';
import type { Grounds } from '#platform/acts';

/** What waits to be done by itself. */
export interface Backlog {
  /** Limits past their last day that nobody has been told of yet. */
  readonly limitsDue: number;
  /** Entries without a place in the ledger, and since when the oldest event of them waits to be told, in seconds. */
  readonly leavesWaiting: number;
  readonly outboxLag: number;
  /** Acts in the newest checkpoint, and how many of them no checkpoint with the quorum covers. */
  readonly ledgerSize: number;
  readonly unwitnessed: number;
}

/** So many checkpoints back one with the quorum is looked for. */
const FAR_BACK = 1000;

/** What waits: limits, entries, events, signatures of witnesses. 积压 */
export async function backlogOf(
  { database, clock, practices }: Pick<Grounds, 'database' | 'clock' | 'practices'>,
  quorum: number,
): Promise<Backlog> {
  const now = clock.now();
  // A right that lapses unused is told to nobody.
  const lapsing = Object.values(practices).flatMap(({ jurisdiction }) =>
    Object.entries(jurisdiction.core.procedure.clocks).flatMap(([name, { lapses }]) => (lapses === true ? [name] : [])),
  );
  const { rows } = await database.system((query) =>
    sql<Record<'due' | 'waiting' | 'lag' | 'size' | 'witnessed', number>>`
      with newest as (select size, note from checkpoints order by size desc limit ${FAR_BACK})
      select
        (select count(*)::int from limits l where l.status = 'running' and l.limit_name <> all(${lapsing}::text[])
          and (case when length(l.due) = 10 then l.due < ${dayOf(now)} else l.due < ${now} end)
          and not exists (select 1 from findings f where f.kind = 'limit-overdue' and f.case_id = l.case_id and f.reference = l.clock || '/' || l.due)) as due,
        (select count(*)::int from leaves where position is null) as waiting,
        (select coalesce(extract(epoch from now() - min(o.created_at)), 0)::float8 from leaves l join outbox o on o.case_id = l.case_id and o.number = l.number
          where l.position is null) as lag,
        (select coalesce(max(size), 0)::int from newest) as size,
        (select coalesce(max(size), 0)::int from newest where regexp_count(note, '(^|\n)— ') > ${quorum}) as witnessed`.execute(query),
  );
  const { due = 0, waiting = 0, lag = 0, size = 0, witnessed = 0 } = rows[0] ?? {};
  return { limitsDue: due, leavesWaiting: waiting, outboxLag: lag, ledgerSize: size, unwitnessed: size - witnessed };
}
