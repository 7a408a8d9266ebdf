import { keepPreviousData, useInfiniteQuery, type InfiniteData, type Query, type QueryClient } from '@tanstack/react-query';
import { read, type HeldFirst, type InboxCounts, type InboxRow, type Page } from './api.ts';

/** A page of the desk, with what is counted over all of it. */
export type DeskPage = Page<InboxRow> & { readonly counts: InboxCounts; readonly heldFirst?: HeldFirst };

/** The desk as far as it was read. */
type ReadDesk = InfiniteData<DeskPage, string>;

const AT_ONCE = 100;

/** The desk as its address has it, page after page as far as somebody looks; what was there stays until what is asked for has come. */
export function useDesk(path: string) {
  return useInfiniteQuery({
    queryKey: ['inbox', path],
    queryFn: ({ pageParam }) =>
      read<DeskPage>(`${path}&limit=${AT_ONCE}${pageParam === '' ? '' : `&after=${encodeURIComponent(pageParam)}`}`),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

/** So many changes at once are read one by one; more of them with all that was read. */
const MOST_CHANGES = 50;

/** Reads again what changed, on the desk that is looked at; any other is read again when somebody comes back to it. */
export async function readChanges(queries: QueryClient, changed: ReadonlySet<string>): Promise<void> {
  const desks = queries.getQueryCache().findAll({ queryKey: ['inbox'], type: 'active' });
  void queries.invalidateQueries({ queryKey: ['inbox'], type: 'inactive', refetchType: 'none' });
  await Promise.all(desks.map((desk) => readChangesOf(queries, desk, changed)));
}

async function readChangesOf(queries: QueryClient, desk: Query, changed: ReadonlySet<string>): Promise<void> {
  const { queryKey } = desk;
  const again = async (): Promise<void> => queries.invalidateQueries({ queryKey, exact: true });
  if (desk.state.data === undefined || changed.size > MOST_CHANGES) return again();
  try {
    const now = await read<DeskPage>(`${String(queryKey[1])}&limit=${MOST_CHANGES}&cases=${encodeURIComponent([...changed].join(','))}`);
    // A page that is being read would put in place of this what there was when it began.
    while (desk.state.fetchStatus === 'fetching') await desk.promise?.catch(() => undefined);
    const before = queries.getQueryData<ReadDesk>(queryKey);
    const mended = before === undefined ? undefined : mendedWith(before, changed, now);
    if (mended === undefined) return await again();
    queries.setQueryData(queryKey, mended);
  } catch {
    await again();
  }
  return undefined;
}

/** Rows in the order of the desk; a page ends with the place its `next` names. */
const placeOf = (row: InboxRow): string => `${row.place} ${row.case}`;
const endOf = ({ next }: DeskPage): string | undefined => next?.replace('~', ' ');

/**
 * The desk with what has changed where it stands now: gone where it is no longer on the desk, left out where it is further down than was read.
 * Undefined where that leaves another number of cases than there are, because something went that nobody told of.
 */
export function mendedWith({ pages, pageParams }: ReadDesk, changed: ReadonlySet<string>, now: DeskPage): ReadDesk | undefined {
  const left = pages.map((page) =>
    page.items.some((row) => changed.has(row.case)) ? { ...page, items: page.items.filter((row) => !changed.has(row.case)) } : page,
  );
  for (const row of now.items) {
    const at = left.findIndex((page) => placeOf(row) <= (endOf(page) ?? placeOf(row)));
    const page = left[at];
    if (page === undefined) continue;
    const before = page.items.filter((one) => placeOf(one) < placeOf(row));
    left[at] = { ...page, items: [...before, row, ...page.items.slice(before.length)] };
  }
  const [first, ...others] = left;
  if (first === undefined) return undefined;
  const { items, next } = first;
  const counted = { items, counts: now.counts, ...(now.heldFirst === undefined ? {} : { heldFirst: now.heldFirst }) };
  const mended = [{ ...counted, ...(next === undefined ? {} : { next }) }, ...others];
  const count = mended.reduce((sum, page) => sum + page.items.length, 0);
  const isWhole = mended.at(-1)?.next === undefined;
  return (isWhole ? count === now.counts.matching : count < now.counts.matching) ? { pages: mended, pageParams } : undefined;
}
