import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Problem, Reasons } from '#web/ui';
import { useWords } from '#web/words';
import { ApiProblem, type DueLimit, type Finding } from './api.ts';
import { dayAfter } from './days.ts';
import { Coming, DueList, LAST } from './findings-coming.tsx';
import { Found } from './findings-found.tsx';
import { problemOf, readAll } from './paged.ts';
import { useSession } from './session.tsx';

/** What is overdue or about to be, by agency and limit, down to the case; people are never ranked. 线索 */
export function FindingsPage(): ReactNode {
  const { words } = useWords();
  const { session } = useSession();
  return (
    <main className="page" id="main">
      <div className="stack tight">
        <h1>{words.findings.title}</h1>
        <p className="quiet">{words.findings.lead}</p>
      </div>
      {session === undefined ? null : <Watched today={session.now.slice(0, 10)} />}
    </main>
  );
}

function Watched({ today }: { readonly today: string }): ReactNode {
  const { words } = useWords();
  const found = useQuery({ queryKey: ['findings'], queryFn: () => readAll<Finding>('/findings') });
  const due = useQuery({ queryKey: ['due', today], queryFn: () => readAll<DueLimit>(`/limits?from=${today}&to=${dayAfter(today, LAST)}`) });
  const isRefused = found.error instanceof ApiProblem && (found.error.status === 403 || found.error.status === 422);
  const items = due.data ?? [];
  if (due.error !== null) return <Problem {...problemOf(due.error)} retry={() => void due.refetch()} />;
  // Who neither supervises nor has a part in any case is told why there is nothing, not shown empty pictures.
  if (isRefused && items.length === 0 && !due.isPending) return <Refused error={found.error} />;
  return (
    <>
      {isRefused ? null : <Found query={found} />}
      <Coming items={items} isPending={due.isPending} today={today} />
      <DueList items={items} />
      {isRefused ? <p className="quiet">{words.findings.notYours}</p> : null}
    </>
  );
}

function Refused({ error }: { readonly error: Error | null }): ReactNode {
  const { words } = useWords();
  return (
    <section className="sheet stack">
      <p>{words.findings.notYours}</p>
      <Reasons reasons={problemOf(error)?.reasons ?? []} />
    </section>
  );
}
