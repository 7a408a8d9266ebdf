import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { inOrderOfSystems, type Agency as Rostered } from '#justice/agencies';
import { AgencyMark, Problem } from '#web/ui';
import { useWords } from '#web/words';
import type { Agency } from './api.ts';
import { grouped } from './grouped.ts';
import { OneAgency } from './one-agency.tsx';
import { problemOf, readAll } from './paged.ts';

const ConstraintMatrix = lazy(async () => ({ default: (await import('./constraint-matrix.tsx')).ConstraintMatrix }));

/** A tab is the page one is on only when all of its address is. */
const EXACT = { exact: true, includeSearch: true } as const;

/** Who leads, supervises and guides whom; who serves where since when. 机关与人员 */
export function AgenciesPage(): ReactNode {
  const { words } = useWords();
  const { agency: chosen, view = 'tree' } = useSearch({ from: '/agencies' });
  const agencies = useQuery({ queryKey: ['agencies', 'all'], queryFn: () => readAll<Agency>('/agencies'), staleTime: 600_000 });
  if (agencies.error !== null) {
    return (
      <main className="page" id="main">
        <Problem {...problemOf(agencies.error)} retry={() => void agencies.refetch()} />
      </main>
    );
  }
  const all = agencies.data ?? [];
  const found = all.find(({ id }) => id === chosen);
  return (
    <main className="page" id="main">
      <div className="stack tight">
        <h1>{words.agencies.title}</h1>
        <p className="quiet">{words.agencies.lead}</p>
      </div>
      <nav className="tabs" aria-label={words.agencies.title}>
        {(['tree', 'matrix'] as const).map((one) => (
          <Link
            key={one}
            to="/agencies"
            search={one === 'tree' ? {} : { view: one }}
            activeOptions={EXACT}
            aria-current={one === view ? 'page' : undefined}
          >
            {one === 'tree' ? words.agencies.tree : words.agencies.matrix}
          </Link>
        ))}
      </nav>
      {view === 'matrix' ? (
        <Suspense fallback={<p className="quiet">{words.agencies.compute}</p>}>
          <ConstraintMatrix />
        </Suspense>
      ) : (
        <div className="beside-left">
          <nav className="sheet" aria-label={words.agencies.tree}>
            {agencies.isPending ? <p className="quiet">{words.loading}</p> : <Systems all={all} open={chosen} />}
          </nav>
          {found === undefined ? <p className="sheet quiet">{words.agencies.choose}</p> : <OneAgency agency={found} all={all} />}
        </div>
      )}
    </main>
  );
}

interface TreeProps {
  readonly all: readonly Agency[];
  readonly open: string | undefined;
}

/** One tree for each system, the highest first; how the lower stand to the higher is drawn and said. */
function Systems({ all, open }: TreeProps): ReactNode {
  const { words } = useWords();
  const ids = new Set(all.map(({ id }) => id));
  const roots = inOrderOfSystems(all.map(orderable)).filter(({ above }) => above === undefined || !ids.has(above.agency));
  return (
    <>
      <ul className="row small quiet legend">
        {(['leads', 'supervises', 'guides'] as const).map((by) => (
          <li key={by} data-by={by}>
            {words.agencies.by[by]}
          </li>
        ))}
      </ul>
      {[...grouped(roots, ({ kind }) => kind)].map(([kind, agencies]) => (
        <section key={kind}>
          <h2 className="small">{words.agencies.kinds[kind as keyof typeof words.agencies.kinds] ?? kind}</h2>
          <Tree all={all} open={open} agencies={agencies} />
        </section>
      ))}
    </>
  );
}

/** What the server says of an agency, its kind and tier as the roster knows them. */
const orderable = (agency: Agency) => agency as Agency & Pick<Rostered, 'kind' | 'tier'>;

function Tree({ all, open, agencies }: TreeProps & { readonly agencies: readonly Agency[] }): ReactNode {
  const { words, say } = useWords();
  if (agencies.length === 0) return null;
  return (
    <ul className="tree">
      {agencies.map((agency) => (
        <li key={agency.id} data-by={agency.above?.by}>
          <Link to="/agencies" search={{ agency: agency.id }} aria-current={agency.id === open ? 'true' : undefined}>
            <AgencyMark kind={agency.kind} />
            <span>{say(agency.name)}</span>
            {agency.above === undefined ? null : <span className="small quiet">{words.agencies.by[agency.above.by]}</span>}
          </Link>
          <Tree all={all} open={open} agencies={inOrderOfSystems(all.filter(({ above }) => above?.agency === agency.id).map(orderable))} />
        </li>
      ))}
    </ul>
  );
}
