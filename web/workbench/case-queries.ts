import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Procedure } from '#justice/procedures';
import {
  read,
  readProcedure,
  type Agency,
  type CaseRead,
  type Decision,
  type Entry,
  type Limit,
  type Offer,
  type Openable,
  type Page,
} from './api.ts';

export const useCase = (id: string, isWanted = true): UseQueryResult<CaseRead> =>
  useQuery({ queryKey: ['case', id], queryFn: () => read<CaseRead>(`/cases/${id}`), enabled: isWanted });

/** What one may do in the case now, and what not, with the reasons; and what would move it on. */
export interface OffersRead {
  readonly version: number;
  readonly items: readonly Offer[];
  readonly primary?: Pick<Offer, 'act' | 'subject' | 'role'>;
  readonly decision?: Decision;
}

export const useOffers = (id: string): UseQueryResult<OffersRead> =>
  useQuery({ queryKey: ['case', id, 'offers'], queryFn: () => read<OffersRead>(`/cases/${id}/offers?only=all`) });

export const useLimits = (id: string): UseQueryResult<{ readonly items: readonly Limit[] }> =>
  useQuery({ queryKey: ['case', id, 'limits'], queryFn: () => read<{ readonly items: readonly Limit[] }>(`/cases/${id}/limits`) });

/** Everything that has happened, the first first; page by page until the end. */
export const useEntries = (id: string): UseQueryResult<readonly Entry[]> =>
  useQuery({ queryKey: ['case', id, 'entries'], queryFn: () => allEntries(id) });

async function allEntries(id: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (let after = ''; ;) {
    const page = await read<Page<Entry>>(`/cases/${id}/entries?limit=200${after === '' ? '' : `&after=${after}`}`);
    entries.push(...page.items);
    if (page.next === undefined) return entries;
    after = page.next;
  }
}

/** The definition of a procedure: it changes with its version only. */
export const useProcedure = (id: string | undefined): UseQueryResult<Procedure> =>
  useQuery({ queryKey: ['procedure', id], queryFn: () => readProcedure(id ?? ''), enabled: id !== undefined, staleTime: 3_600_000 });

/** Which cases one may open, as whom: it changes with one's posts only. 可受理的案件 */
export const useOpenable = (): UseQueryResult<{ readonly items: readonly Openable[] }> =>
  useQuery({ queryKey: ['openable'], queryFn: () => read<{ readonly items: readonly Openable[] }>('/openable'), staleTime: 600_000 });

export const useAgencies = (): UseQueryResult<{ readonly items: readonly Agency[] }> =>
  useQuery({ queryKey: ['agencies'], queryFn: () => read<{ readonly items: readonly Agency[] }>('/agencies'), staleTime: 600_000 });
