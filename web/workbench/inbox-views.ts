import type { InboxRow } from './api.ts';
import type { InboxSearch } from './routes.tsx';

/** Which part of the desk is looked at. */
export const VIEWS = ['todo', 'returned', 'all', 'agency'] as const;
export type View = (typeof VIEWS)[number];

/** Within how many days a limit is said to be near. */
export const SOON = 3;

export const viewOf = ({ scope, view }: InboxSearch): View => (scope === 'agency' ? 'agency' : (view ?? 'todo'));

const isReturned = ({ awaits }: InboxRow): boolean => awaits.some(({ kind }) => kind === 'sent-back');

/** Whether somebody has to do something about a case: something waits for them, they can move it on, or a limit of theirs runs. */
export const needsDoing = (row: InboxRow): boolean => row.awaits.length > 0 || row.primary !== undefined || row.next?.isOurs === true;

/** Those whose signature or vote others wait for come before all else. */
export function inOrder(rows: readonly InboxRow[], view: View): readonly InboxRow[] {
  const waits = ({ awaits }: InboxRow): boolean => awaits.some(({ kind }) => kind === 'approval' || kind === 'vote');
  return view === 'todo' ? [...rows.filter(waits), ...rows.filter((row) => !waits(row))] : rows;
}

const IN_VIEW: Readonly<Record<View, (row: InboxRow) => boolean>> = {
  todo: needsDoing,
  returned: isReturned,
  all: () => true,
  agency: () => true,
};

type Say = (both: { readonly zh: string; readonly en: string }) => string;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[〔〕[\]]/gu, (bracket) => ('〔['.includes(bracket) ? '(' : ')'));

/** Whether a case is among those looked for: half-width and full-width signs alike, any part of a number or a name. */
export function fits(row: InboxRow, { view, due, held, q, stage }: Omit<InboxSearch, 'view'> & { readonly view: View }, say: Say): boolean {
  const left = row.next?.daysLeft;
  if (!IN_VIEW[view](row)) return false;
  if (due === 'over' && (left === undefined || left > 0)) return false;
  if (due === 'soon' && (left === undefined || left > SOON)) return false;
  if (held === true && !row.isHeld) return false;
  if (stage !== undefined && (row.stage === undefined || row.stage.zh !== stage)) return false;
  if (q === undefined) return true;
  const words = plain([...row.numbers, ...row.subjects.map(({ name }) => name ?? ''), say(row.procedure)].join(' '));
  return plain(q)
    .split(/\s+/u)
    .every((part) => words.includes(part));
}

interface Counts {
  readonly over: number;
  readonly soon: number;
  readonly open: number;
  readonly byView: Readonly<Record<Exclude<View, 'agency'>, number>>;
}

/** How many cases press, of those one keeps the limits of, and how many stand in each view. */
export function countsOf(rows: readonly InboxRow[]): Counts {
  const left = rows.flatMap(({ next }) => (next?.isOurs === true && next.daysLeft !== undefined ? [next.daysLeft] : []));
  return {
    over: left.filter((days) => days <= 0).length,
    soon: left.filter((days) => days > 0 && days <= SOON).length,
    open: rows.length,
    byView: { todo: rows.filter(needsDoing).length, returned: rows.filter(isReturned).length, all: rows.length },
  };
}
