import { sql } from 'kysely';
import type { CaseFile } from '#justice/cases';
import { fileFromStore, type Practice, type Practices, type StoredState } from '#platform/acts';
import type { Query } from '#platform/store';
import { heldIn } from './inbox.ts';

/** What is looked for among the cases somebody may see. */
export interface Wanted {
  readonly procedure?: string;
  readonly stage?: string;
  /** Only where somebody is held, or only where nobody is. */
  readonly held?: boolean;
  /** Part of a case number, or of a name, where the reader may know who the case is about. */
  readonly text?: string;
  readonly after?: string;
  readonly limit: number;
}

/** A case that was found. */
export interface FoundCase {
  readonly id: string;
  readonly practice: Practice;
  readonly file: CaseFile;
  readonly stage?: string;
  readonly isHeld: boolean;
  readonly numbers: readonly string[];
  readonly label: string;
  readonly lead: string;
  readonly version: number;
  readonly openedAt: string;
  /** Whether the reader may know what is in it. */
  readonly knowsContent: boolean;
}

interface Row {
  readonly id: string;
  readonly procedure: string;
  readonly version: number;
  readonly label: string;
  readonly lead: string;
  readonly state: StoredState;
  readonly opened_at: string;
  readonly key: string;
  readonly numbers: readonly string[];
  readonly knows: boolean;
}

/** So many rows are looked at for one page: whoever asks for what is rare goes on from there. */
const MOST_LOOKED_AT = 600;
const KEY = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d{1,6})?\+00)~([\w.:/-]{1,100})$/u;

/** The cases behind the second wall that fit, the newest first; a page at a time, by key. 案件检索 */
export async function findCases(
  query: Query,
  practices: Practices,
  wanted: Wanted,
): Promise<{ readonly items: readonly FoundCase[]; readonly next?: string }> {
  const items: FoundCase[] = [];
  let { after } = wanted;
  for (let looked = 0; looked < MOST_LOOKED_AT;) {
    const size = Math.min(200, wanted.limit + 1);
    const rows = await rowsAfter(query, { ...wanted, size, ...(after === undefined ? {} : { after }) });
    for (const row of rows) {
      if (items.length === wanted.limit) return { items, ...(after === undefined ? {} : { next: after }) };
      const found = foundOf(row, practices);
      if (found !== undefined && fits(found, wanted)) items.push(found);
      after = row.key;
    }
    if (rows.length < size) return { items };
    looked += rows.length;
  }
  return { items, ...(after === undefined ? {} : { next: after }) };
}

async function rowsAfter(query: Query, { procedure, text, after, size }: Wanted & { readonly size: number }): Promise<readonly Row[]> {
  const [, at, id] = KEY.exec(after ?? '') ?? [];
  const like = text === undefined ? undefined : `%${text.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
  const { rows } = await sql<Row>`
    select c.id, c.procedure, c.version, c.label, c.lead, c.state, c.opened_at,
      (c.opened_at at time zone 'UTC')::text || '+00~' || c.id as key, fashu.knows_content(c.id) as knows,
      coalesce((select array_agg(k.number order by k.number) from case_numbers k where k.case_id = c.id), '{}') as numbers
    from cases c
    where true
      ${procedure === undefined ? sql`` : sql`and c.procedure = ${procedure}`}
      ${at === undefined || id === undefined ? sql`` : sql`and (c.opened_at, c.id) < (${at}::timestamptz, ${id})`}
      ${
        like === undefined
          ? sql``
          : sql`and (exists (select 1 from case_numbers k where k.case_id = c.id and k.number like ${like})
              or (fashu.knows_content(c.id) and exists (select 1 from jsonb_array_elements(c.state->'subjects') s where s->>'name' like ${like})))`
      }
    order by c.opened_at desc, c.id desc limit ${size}`.execute(query);
  return rows;
}

function foundOf(row: Row, practices: Practices): FoundCase | undefined {
  const practice = practices[row.procedure];
  if (practice === undefined) return undefined;
  const file = fileFromStore(practice.jurisdiction.core, row.state, []);
  const stage = file.subjects.find(({ type }) => type === 'case')?.state['case.stage'];
  return {
    id: row.id,
    practice,
    file,
    isHeld: row.knows && heldIn(practice, file).length > 0,
    numbers: row.numbers,
    label: row.label,
    lead: row.lead,
    version: row.version,
    openedAt: row.opened_at,
    knowsContent: row.knows,
    ...(stage === undefined || !row.knows ? {} : { stage }),
  };
}

/** How a case stands is for who may know what is in it: to anybody else it fits no such question. */
function fits({ stage, isHeld, knowsContent }: FoundCase, wanted: Wanted): boolean {
  if (wanted.stage === undefined && wanted.held === undefined) return true;
  return knowsContent && (wanted.stage ?? stage) === stage && (wanted.held ?? isHeld) === isHeld;
}
