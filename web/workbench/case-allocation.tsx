import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LEADING } from '#justice/access';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import { ApiProblem, write, type CaseRead } from './api.ts';
import { useSession } from './session.tsx';
import { useStatus } from './status-line.tsx';

interface Allocation {
  readonly candidates?: readonly unknown[];
  readonly drawn?: { readonly officer: string; readonly name?: string; readonly ticket: number; readonly total: number };
}

/** Gives the case to an officer by lot: for whoever leads an agency that has a part in it. 随机分案 */
export function AllocateCase({ read }: { readonly read: CaseRead }): ReactNode {
  const { words, say } = useWords();
  const { session } = useSession();
  const { tell } = useStatus();
  const queries = useQueryClient();
  const led = new Map(
    (session?.seats ?? [])
      .filter(({ agency, posts }) => posts.some((post) => LEADING.includes(post)) && read.agencies.some((one) => one.agency === agency))
      .map(({ agency, name }) => [agency, name]),
  );
  const allocating = useMutation({
    mutationFn: async (agency: string) => write<Allocation>(`/cases/${read.id}/allocations`, { agency }),
    onSuccess: async ({ drawn, candidates = [] }) => {
      tell(drawn === undefined ? words.work.case.listed(candidates.length) : words.work.case.drawn(drawn.name ?? drawn.officer));
      await queries.invalidateQueries({ queryKey: ['case', read.id] });
    },
    onError: (error) => {
      const problem = error instanceof ApiProblem ? error.problem : undefined;
      const [reason] = problem?.reasons ?? [];
      tell(problem === undefined ? words.problem.offline : say((reason ?? problem).says), 'peril');
    },
  });
  return [...led].map(([agency, name]) => (
    <p key={agency}>
      <Button isDisabled={allocating.isPending} onPress={() => allocating.mutate(agency)}>
        {words.work.case.allocate}
      </Button>{' '}
      <span className="quiet">{led.size > 1 ? say(name) : words.work.case.allocateLead}</span>
    </p>
  ));
}
