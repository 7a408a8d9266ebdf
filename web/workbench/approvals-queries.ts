import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as Contract from '#platform/api/contract';
import type { Words } from '#web/words';
import { read, type Page, type Proposal } from './api.ts';

export type ProposalListed = z.infer<typeof Contract.ProposalListed>;
export type ProposalRead = z.infer<typeof Contract.ProposalRead>;

/** Proposals that wait for whoever is signed in, or that are theirs. */
export const useProposals = (only: 'awaiting-me' | 'mine'): UseQueryResult<Page<ProposalListed>> =>
  useQuery({ queryKey: ['proposals', only], queryFn: () => read<Page<ProposalListed>>(`/proposals?only=${only}&limit=200`) });

export const useProposal = (id: string): UseQueryResult<ProposalRead> =>
  useQuery({ queryKey: ['proposals', 'one', id], queryFn: () => read<ProposalRead>(`/proposals/${id}`) });

/** All proposals of a case one may see. */
export const useProposalsOf = (id: string | undefined): UseQueryResult<Page<ProposalListed>> =>
  useQuery({
    queryKey: ['proposals', 'case', id],
    queryFn: () => read<Page<ProposalListed>>(`/proposals?only=all&case=${id ?? ''}&limit=200`),
    enabled: id !== undefined,
  });

/** How a proposal stands: what a panel deliberates is not "awaiting approval". */
export const stateOf = ({ state, awaiting }: Pick<Proposal, 'state' | 'awaiting'>, { around, work }: Words): string =>
  state === 'open' && awaiting.members.length > 0 ? around.deliberating : work.approvals.states[state];
