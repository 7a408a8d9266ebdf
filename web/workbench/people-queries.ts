import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as Contract from '#platform/api/contract';
import { read, type Page } from './api.ts';

export type Party = z.infer<typeof Contract.PartyBody>;
export type EnteringAs = z.infer<typeof Contract.EnteringAs>;
export type Assignable = z.infer<typeof Contract.AssignableBody>;
export type Withdrawing = z.infer<typeof Contract.Withdrawing>;

/** Who of one's own agency handles the case or could, and what one may do about it. */
export interface Assignments {
  readonly items: readonly Assignable[];
  readonly may: { readonly assign: boolean; readonly recuse: boolean };
  readonly withdrawals: readonly Withdrawing[];
}

/** Whoever withdrew, and whoever is a party to the case: the rules say the same of both. */
export const hasWithdrawn = ({ reasons }: Assignable): boolean => reasons.some(({ code }) => code === 'access/recused');

/** Whoever handles the case here, by being given it or by acting in it. */
export const mayBeRelieved = ({ handles }: Assignable): boolean => handles.includes('handler') || handles.includes('assigned');

/** Whoever handles the case here though they no longer serve here. */
export const hasLeft = ({ reasons }: Assignable): boolean => reasons.some(({ code }) => code === 'acts/no-post');

/** Who takes part in the case, and in which role. */
export const useParties = (id: string): UseQueryResult<Page<Party>> =>
  useQuery({ queryKey: ['case', id, 'parties'], queryFn: () => read<Page<Party>>(`/cases/${id}/parties?limit=200`) });

/** In which roles one may enter people and things in the case: none where one may only look. */
export const useEntering = (id: string): UseQueryResult<Page<EnteringAs>> =>
  useQuery({ queryKey: ['case', id, 'entering'], queryFn: () => read<Page<EnteringAs>>(`/cases/${id}/entering`) });

export const useAssignments = (id: string, agency: string): UseQueryResult<Assignments> =>
  useQuery({ queryKey: ['case', id, 'assignments', agency], queryFn: () => allAssignments(id, agency) });

/** Everybody who serves at the agency, page by page until the end. */
async function allAssignments(id: string, agency: string): Promise<Assignments> {
  const items: Assignable[] = [];
  for (let after = ''; ;) {
    const path = `/cases/${id}/assignments?agency=${agency}&limit=200${after === '' ? '' : `&after=${after}`}`;
    const page = await read<Assignments & Page<Assignable>>(path);
    items.push(...page.items);
    if (page.next === undefined) return { items, may: page.may, withdrawals: page.withdrawals };
    after = page.next;
  }
}
