import { sql } from 'kysely';
import type { CaseFile } from '#justice/cases';
import { fileFromStore, heldIn, type Practice, type Practices, type StoredState } from '#platform/acts';
import type { Query } from '#platform/store';
import { partsOf } from './desk.ts';
import { numbersOf } from './numbers.ts';

/** What is looked for among the cases somebody may see. */
export interface Wanted {
  readonly procedure?: string;
  readonly stage?: string;
  /** The agency that leads the case. */
  readonly agency?: string;
  /** Only where somebody is held, or only where nobody is. */
  readonly held?: boolean;
  /** Parts of case numbers, or of names where the reader may know who the case is about; all of them. */
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

/** Where more is asked of a case than the store's own search knows, all that fit the rest are looked through. */
const ALL = 2_147_483_647;
const KEY = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d{1,6})?\+00)~([\w.:/-]{1,100})$/u;

/** The cases behind the second wall that fit, the newest first; a page at a time, by key. How a case stands is for who may know what is in it. 案件检索 */
export async function findCases(
  query: Query,
  practices: Practices,
  { procedure, stage, agency, held, text, after, limit }: Wanted,
): Promise<{ readonly items: readonly FoundCase[]; readonly next?: string }> {
  const [, at, id] = KEY.exec(after ?? '') ?? [];
  const { rows } = await sql<Row>`
    select c.id, c.procedure, c.version, c.label, c.lead, fashu.state_of(c.id) as state, c.opened_at, f.knows,
      (c.opened_at at time zone 'UTC')::text || '+00~' || c.id as key,
      ${numbersOf('c.id')} as numbers
    from fashu.find_cases(${procedure ?? null}, ${stage ?? null}, ${held ?? null}, ${text === undefined ? [] : partsOf(text)}::text[],
      ${at ?? null}::timestamptz, ${id ?? null}, ${agency === undefined ? limit + 1 : ALL}) f join cases c on c.id = f.case_id
    where ${agency ?? null}::text is null or c.lead = ${agency ?? null}
    order by c.opened_at desc, c.id desc limit ${limit + 1}`.execute(query);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.flatMap((row) => foundOf(row, practices)),
    ...(rows.length > limit && last !== undefined ? { next: last.key } : {}),
  };
}

function foundOf(row: Row, practices: Practices): readonly FoundCase[] {
  const practice = practices[row.procedure];
  if (practice === undefined) return [];
  const file = fileFromStore(practice.jurisdiction.core, row.state, []);
  const stage = file.subjects.find(({ type }) => type === 'case')?.state['case.stage'];
  return [
    {
      id: row.id,
      practice,
      file,
      isHeld: row.knows && heldIn(practice.jurisdiction.core, file).length > 0,
      numbers: row.numbers,
      label: row.label,
      lead: row.lead,
      version: row.version,
      openedAt: row.opened_at,
      knowsContent: row.knows,
      ...(stage === undefined || !row.knows ? {} : { stage }),
    },
  ];
}
