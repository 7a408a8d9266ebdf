import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { AgencyMark, Problem } from '#web/ui';
import { useWords } from '#web/words';
import { read, type Agency, type Officer } from './api.ts';
import { grouped } from './grouped.ts';
import { problemOf, readAll } from './paged.ts';
import { RANKS } from './ranks.ts';

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
            {agencies.isPending ? <p className="quiet">{words.loading}</p> : <Tree all={all} above={undefined} />}
          </nav>
          {found === undefined ? <p className="sheet quiet">{words.agencies.choose}</p> : <OneAgency agency={found} all={all} />}
        </div>
      )}
    </main>
  );
}

interface TreeProps {
  readonly all: readonly Agency[];
  readonly above: string | undefined;
}

function Tree({ all, above }: TreeProps): ReactNode {
  const { words, say } = useWords();
  const below = all.filter((agency) => (agency.above?.agency ?? undefined) === above);
  if (below.length === 0) return null;
  return (
    <ul className="tree">
      {below.map((agency) => (
        <li key={agency.id}>
          <Link to="/agencies" search={{ agency: agency.id }}>
            <AgencyMark kind={agency.kind} />
            <span>{say(agency.name)}</span>
            {agency.above === undefined ? null : <span className="small quiet">{words.agencies.by[agency.above.by]}</span>}
          </Link>
          <Tree all={all} above={agency.id} />
        </li>
      ))}
    </ul>
  );
}

interface UnitRead {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly quota?: number;
  readonly serving: number;
}

function OneAgency({ agency, all }: { readonly agency: Agency; readonly all: readonly Agency[] }): ReactNode {
  const { words, say } = useWords();
  const detail = useQuery({
    queryKey: ['agency', agency.id],
    queryFn: () => read<Agency & { readonly units: readonly UnitRead[] }>(`/agencies/${agency.id}`),
  });
  const above = all.find(({ id }) => id === agency.above?.agency);
  const units = detail.data?.units ?? [];
  return (
    <div className="stack">
      <section className="sheet stack">
        <h2 className="row">
          <AgencyMark kind={agency.kind} />
          {say(agency.name)}
        </h2>
        <dl className="facts">
          {above === undefined || agency.above === undefined ? null : (
            <div className="fact">
              <dt>{words.agencies.above}</dt>
              <dd>
                <Link to="/agencies" search={{ agency: above.id }}>
                  {say(above.name)}
                </Link>{' '}
                <span className="quiet">{words.agencies.by[agency.above.by]}</span>
              </dd>
            </div>
          )}
          <div className="fact">
            <dt>{words.agencies.founded}</dt>
            <dd>{words.agencies.since(agency.from, agency.to ?? '')}</dd>
          </div>
        </dl>
        <details>
          <summary>{words.agencies.powers}</summary>
          <Powers powers={agency.powers} />
        </details>
      </section>
      <section className="stack">
        <h3>{words.agencies.units}</h3>
        {units.length === 0 ? (
          <p className="quiet">{detail.isPending ? words.loading : words.agencies.noUnits}</p>
        ) : (
          <Units units={units} />
        )}
      </section>
      <People agency={agency} units={units} />
    </div>
  );
}

/** The roles of procedures an agency may take, in the words of the procedures. */
function Powers({ powers }: { readonly powers: readonly string[] }): ReactNode {
  const { say } = useWords();
  const procedures = useQuery({
    queryKey: ['procedures'],
    queryFn: () =>
      read<{ readonly items: readonly { readonly id: string; readonly title: { readonly zh: string; readonly en: string } }[] }>(
        '/procedures',
      ),
    staleTime: 600_000,
  });
  const counted = grouped(powers, (power) => power.slice(0, power.lastIndexOf('/')));
  return (
    <ul>
      {[...counted].map(([id, roles]) => {
        const title = procedures.data?.items.find((one) => one.id === id)?.title;
        return (
          <li key={id}>
            {title === undefined ? id : say(title)}{' '}
            <span className="quiet small">{roles.map((role) => role.slice(role.lastIndexOf('/') + 1)).join('、')}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Units({ units }: { readonly units: readonly UnitRead[] }): ReactNode {
  const { words, say } = useWords();
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.agencies.unit.name}</th>
            <th scope="col">{words.agencies.unit.quota}</th>
            <th scope="col">{words.agencies.unit.serving}</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ id, name, quota, serving }) => (
            <tr key={id}>
              <td>{say(name)}</td>
              <td>{quota ?? words.agencies.none}</td>
              <td>{serving}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function People({ agency, units }: { readonly agency: Agency; readonly units: readonly UnitRead[] }): ReactNode {
  const { words, say } = useWords();
  const officers = useQuery({ queryKey: ['officers', agency.id, 'all'], queryFn: () => readAll<Officer>(`/officers?agency=${agency.id}`) });
  const { columns } = words.agencies;
  const unitOf = (id: string | undefined): string => {
    const name = units.find((unit) => unit.id === id)?.name;
    return name === undefined ? '' : say(name);
  };
  const rows = (officers.data ?? []).flatMap((officer) =>
    officer.appointments.filter((one) => one.agency === agency.id).map((appointment) => ({ officer, appointment })),
  );
  return (
    <section className="stack">
      <h3>
        {words.agencies.people} <span className="quiet">{rows.length}</span>
      </h3>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              {(['name', 'badge', 'rank', 'unit', 'posts', 'since'] as const).map((column) => (
                <th key={column} scope="col">
                  {columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ officer, appointment }, index) => (
              <tr key={`${officer.id}/${index}`}>
                <td>
                  <strong>{officer.name}</strong>
                </td>
                <td>{officer.badge}</td>
                <td>{say(RANKS[appointment.rank] ?? [appointment.rank, appointment.rank])}</td>
                <td>{unitOf(appointment.unit)}</td>
                <td>
                  {appointment.posts.map((post) => say(RANKS[post] ?? [post, post])).join('、')}
                  {appointment.insteadOf === undefined ? null : (
                    <span className="tag" data-tone="paused">
                      {words.agencies.insteadOf(
                        officers.data?.find(({ id }) => id === appointment.insteadOf)?.name ?? appointment.insteadOf,
                      )}
                    </span>
                  )}
                </td>
                <td>{words.agencies.since(appointment.from, appointment.to ?? '')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
