import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { ApiProblem, read, type Page, type ProblemRead } from './api.ts';

/** A list that is read page by page, by key. */
export interface Paged<T> {
  readonly items: readonly T[];
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly hasMore: boolean;
  readonly more: () => void;
  readonly again: () => void;
}

/** Reads a list page by page. `path` has its query already, or none. */
export function usePaged<T>(key: readonly unknown[], path: string, isEnabled = true): Paged<T> {
  const list = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) =>
      read<Page<T>>(
        `${path}${path.includes('?') ? '&' : '?'}limit=100${pageParam === '' ? '' : `&after=${encodeURIComponent(pageParam)}`}`,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    enabled: isEnabled,
  });
  return {
    items: list.data?.pages.flatMap(({ items }) => items) ?? [],
    isPending: list.isPending,
    error: list.error,
    hasMore: list.hasNextPage,
    more: () => void list.fetchNextPage(),
    again: () => void list.refetch(),
  };
}

/** What the server said, where it was the server. */
export const problemOf = (error: Error | null): ProblemRead | undefined => (error instanceof ApiProblem ? error.problem : undefined);

/** Every page of a list, to the end. */
export async function readAll<T>(path: string): Promise<readonly T[]> {
  const items: T[] = [];
  for (let after = ''; ;) {
    const page = await read<Page<T>>(
      `${path}${path.includes('?') ? '&' : '?'}limit=200${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`,
    );
    items.push(...page.items);
    if (page.next === undefined) return items;
    after = page.next;
  }
}
