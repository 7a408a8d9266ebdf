import type { InboxRow, ProblemRead, Receipt } from './api.ts';

/** One case of a batch, as it was when it was selected. */
export interface BatchItem {
  readonly case: string;
  readonly subject: string;
  /** The version that was looked at: nothing later is written over. */
  readonly version: number;
}

/** How it stands with one case of a batch. */
export type BatchState =
  | { readonly is: 'waiting' | 'sending' }
  | { readonly is: 'done'; readonly receipt: Receipt }
  | { readonly is: 'refused' | 'changed'; readonly problem: ProblemRead | undefined }
  | { readonly is: 'failed' };

/** What one batch does, and what it is done to. */
export interface Batch {
  readonly procedure: string;
  readonly act: string;
  readonly role: string;
  readonly title: NonNullable<InboxRow['primary']>['title'];
  readonly rows: readonly InboxRow[];
}

/** So many are looked over on one page. */
export const MOST_AT_ONCE = 50;

/** The act that stands as the next of a row; none where something else waits for the reader first. */
export function nextActOf({ awaits: [first], primary }: InboxRow): InboxRow['primary'] {
  return first === undefined || first.kind === 'request' || first.kind === 'assignment' ? primary : undefined;
}

const keyOf = ({ procedure, act, role }: NonNullable<InboxRow['primary']>): string => `${procedure}/${act}/${role}`;

/** Rows whose next act the law lets be done together, by act; a row whose next act is done one by one is in none. 可批量办理 */
export function batchesIn(rows: readonly InboxRow[]): readonly Batch[] {
  const found = new Map<string, Batch>();
  for (const row of rows) {
    const next = nextActOf(row);
    if (next?.batch === undefined) continue;
    const { procedure, act, role, title } = next;
    found.set(keyOf(next), { procedure, act, role, title, rows: [...(found.get(keyOf(next))?.rows ?? []), row] });
  }
  return [...found.values()];
}

/** What a batch is in an address: which cases, whom in each it is done to, and as of which version. */
export const itemsOf = ({ rows }: Batch): readonly BatchItem[] =>
  rows.flatMap((row) => {
    const subject = nextActOf(row)?.subject;
    return subject === undefined ? [] : [{ case: row.case, subject, version: row.version }];
  });

interface Sending<Item> {
  /** Does one, and tells how it came out; never throws. */
  readonly send: (item: Item) => Promise<void>;
  readonly isStopped: () => boolean;
  /** How many are under way together. */
  readonly atOnce?: number;
}

/** Does each, in order, a few at a time: whatever becomes of one, the others go on until somebody stops. */
export async function sendEach<Item>(items: readonly Item[], { send, isStopped, atOnce = 2 }: Sending<Item>): Promise<void> {
  const waiting = [...items];
  const next = async (): Promise<void> => {
    const item = waiting.shift();
    if (item === undefined || isStopped()) return;
    await send(item);
    await next();
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, next));
}
