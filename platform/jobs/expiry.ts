import { sql } from 'kysely';
import { dayOf, type Moment } from '#justice/basics';
import { competentFor } from '#justice/agencies';
import { again, catchUpWithLaw, lockCase, writingWith, type Grounds, type LockedCase, type Standing } from '#platform/acts';
import type { Query } from '#platform/store';

/** What became of the limits that ran out. */
export interface Expired {
  readonly findings: number;
  readonly acts: number;
}

interface Overdue {
  readonly case_id: string;
  readonly clock: number;
}

const A_PAGE = 200;

/**
 * Limits past their last day become findings for whoever must keep them and for the procuratorate that supervises, and what the law makes of them
 * happens: each exactly once, however often this runs and however long the server was down. 期限届满
 */
export async function expireLimits(grounds: Grounds): Promise<Expired> {
  const total = { findings: 0, acts: 0 };
  const now = grounds.clock.now();
  let after: Overdue | undefined;
  for (;;) {
    const page = await grounds.database.system((query) => overdue(query, now, after));
    for (const id of new Set(page.map(({ case_id }) => case_id))) {
      const done = await again(() => settle(grounds, id, now));
      total.findings += done.findings;
      total.acts += done.acts;
    }
    if (page.length < A_PAGE) return total;
    after = page.at(-1);
  }
}

/** A day is over when the next has begun; a minute when it has passed. Text compares as time does. */
async function overdue(query: Query, now: Moment, after: Overdue | undefined): Promise<readonly Overdue[]> {
  const { rows } = await sql<Overdue>`
    select l.case_id, l.clock from limits l
    where l.status = 'running' and (case when length(l.due) = 10 then l.due < ${dayOf(now)} else l.due < ${now} end)
      and not exists (select 1 from findings f where f.kind = 'limit-overdue' and f.case_id = l.case_id and f.reference = l.clock || '/' || l.due)
      and (${after?.case_id ?? null}::text is null or (l.case_id, l.clock) > (${after?.case_id ?? ''}, ${after?.clock ?? 0}))
    order by l.case_id, l.clock limit ${A_PAGE}`.execute(query);
  return rows;
}

async function settle(grounds: Grounds, id: string, now: Moment): Promise<Expired> {
  const standing = await grounds.standing();
  return grounds.database.system(async (query) => {
    const locked = await lockCase(query, grounds.practices, { id, actor: 'system', key: '' });
    if (locked === undefined) return { findings: 0, acts: 0 };
    const after = await catchUpWithLaw(writingWith(grounds, query, standing), locked, now);
    const { rows } = await sql<{ clock: number; limit_name: string; subject: string; due: string; agency_id: string; lapses: boolean }>`
      select clock, limit_name, subject, due, agency_id from limits
      where case_id = ${id} and status = 'running' and (case when length(due) = 10 then due < ${dayOf(now)} else due < ${now} end)`.execute(
      query,
    );
    const { clocks } = locked.practice.jurisdiction.core.procedure;
    let findings = 0;
    for (const row of rows) {
      // A right that lapses unused is nobody's failing.
      if (clocks[row.limit_name]?.lapses === true) continue;
      for (const agency of watchers(standing, locked, { agency: row.agency_id, on: now }))
        findings += await find(grounds, query, { id, row, agency, isOwn: agency === row.agency_id });
    }
    return { findings, acts: after.version - locked.version };
  });
}

/** Whoever must keep the limit, and the procuratorate of the case. */
function watchers(
  standing: Standing,
  locked: LockedCase,
  { agency, on }: { readonly agency: string; readonly on: Moment },
): readonly string[] {
  const { vocabulary } = locked.practice.jurisdiction.core.procedure;
  const supervisor =
    vocabulary.roles['procuratorate'] === undefined
      ? undefined
      : competentFor(
          standing.roster,
          { vocabulary, agencies: locked.file.agencies, lead: locked.opener },
          { role: 'procuratorate', on: dayOf(on) },
        )[0]?.id;
  return [...new Set([agency, ...(supervisor === undefined ? [] : [supervisor])])];
}

interface Finding {
  readonly id: string;
  readonly row: {
    readonly clock: number;
    readonly limit_name: string;
    readonly subject: string;
    readonly due: string;
    readonly agency_id: string;
  };
  readonly agency: string;
  readonly isOwn: boolean;
}

async function find({ newId }: Grounds, query: Query, { id, row, agency, isOwn }: Finding): Promise<number> {
  const body = JSON.stringify({ limit: row.limit_name, due: row.due, keeper: row.agency_id });
  const kind = isOwn ? 'limit-overdue' : 'limit-overdue-supervised';
  const written = await query
    .insertInto('findings')
    .values({
      id: newId(),
      kind,
      case_id: id,
      subject: row.subject,
      reference: `${row.clock}/${row.due}`,
      body,
      agency_id: agency,
    } as never)
    .onConflict((conflict) => conflict.columns(['kind', 'case_id', 'reference']).doNothing())
    .returning('id')
    .execute();
  return written.length;
}
