import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Problem } from '#web/ui';
import { useWords } from '#web/words';
import type { Hearing } from './api.ts';
import { CaseLink } from './case-link.tsx';
import { dayAfter, mondayOf, sayDay } from './days.ts';
import { conflictsOf, type Conflict } from './hearing-conflicts.ts';
import { grouped } from './grouped.ts';
import { problemOf, readAll } from './paged.ts';
import { useSession } from './session.tsx';

const WEEK = 7;

/** The week's hearings, as a list first, then by room; the same judge or room twice at a time is told. 开庭 */
export function HearingsPage(): ReactNode {
  const { words, tongue } = useWords();
  const { session } = useSession();
  const { from: asked, view = 'list' } = useSearch({ from: '/hearings' });
  const from = mondayOf(asked ?? session?.now.slice(0, 10) ?? '2026-01-01');
  const to = dayAfter(from, WEEK - 1);
  const hearings = useQuery({
    queryKey: ['hearings', from],
    queryFn: () => readAll<Hearing>(`/hearings?from=${from}&to=${to}`),
    enabled: session !== undefined,
  });
  const items = hearings.data ?? [];
  const conflicts = conflictsOf(items);
  return (
    <main className="page" id="main">
      <div className="stack tight">
        <h1>{words.hearings.title}</h1>
        <p className="quiet">{words.hearings.lead}</p>
      </div>
      <div className="row between">
        <nav className="row no-print" aria-label={words.hearings.week(from, to)}>
          <Link className="button" to="/hearings" search={{ from: dayAfter(from, -WEEK), view }}>
            {words.hearings.before}
          </Link>
          <Link className="button" to="/hearings" search={{ view }}>
            {words.hearings.today}
          </Link>
          <Link className="button" to="/hearings" search={{ from: dayAfter(from, WEEK), view }}>
            {words.hearings.after}
          </Link>
        </nav>
        <h2>{words.hearings.week(sayDay(from, tongue), sayDay(to, tongue))}</h2>
      </div>
      <nav className="tabs" aria-label={words.hearings.title}>
        {(['list', 'grid'] as const).map((one) => (
          <Link key={one} to="/hearings" search={{ from, view: one }} aria-current={one === view ? 'page' : undefined}>
            {words.hearings[one]}
          </Link>
        ))}
      </nav>
      {hearings.error === null ? null : <Problem {...problemOf(hearings.error)} retry={() => void hearings.refetch()} />}
      <p role="status" className="quiet">
        {hearings.isPending ? words.loading : items.length === 0 ? words.hearings.none : words.findings.unit(items.length)}{' '}
        {conflicts.size === 0 ? null : (
          <span className="tag" data-tone="peril">
            {words.hearings.conflicts(conflicts.size)}
          </span>
        )}
      </p>
      {items.length === 0 ? null : view === 'list' ? (
        <List items={items} conflicts={conflicts} />
      ) : (
        <Grid items={items} from={from} conflicts={conflicts} />
      )}
    </main>
  );
}

interface Shown {
  readonly items: readonly Hearing[];
  readonly conflicts: ReadonlyMap<string, readonly Conflict[]>;
}

function List({ items, conflicts }: Shown): ReactNode {
  const { words, say, tongue } = useWords();
  const { columns } = words.hearings;
  return (
    <div className="stack">
      {[...grouped(items, ({ day }) => day)].map(([day, hearings]) => (
        <section key={day} className="stack tight">
          <h3>{sayDay(day, tongue)}</h3>
          <div className="scroll">
            <table>
              <thead>
                <tr>
                  {(['time', 'case', 'court', 'room', 'judges', 'conflict'] as const).map((column) => (
                    <th key={column} scope="col">
                      {columns[column]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {hearings
                  .toSorted((one, other) => (one.time ?? '99').localeCompare(other.time ?? '99'))
                  .map((hearing) => (
                    <tr key={hearing.case}>
                      <td>
                        {hearing.time === undefined ? (
                          <span className="quiet">{words.hearings.noTime}</span>
                        ) : (
                          <strong>{hearing.time}</strong>
                        )}
                      </td>
                      <td>
                        <CaseLink case={hearing.case} numbers={hearing.numbers} />
                        <div className="small quiet">{say(hearing.procedure)}</div>
                      </td>
                      <td>{say(hearing.court.name)}</td>
                      <td>
                        {hearing.room ?? <span className="quiet">{words.hearings.noRoom}</span>}
                        {hearing.isOpen === undefined ? null : (
                          <div className="small quiet">{hearing.isOpen ? words.hearings.open.public : words.hearings.open.closed}</div>
                        )}
                      </td>
                      <td>{hearing.judges.length === 0 ? hearing.said.judges : hearing.judges.map(({ name }) => name).join('、')}</td>
                      <td>
                        <Conflicts of={conflicts.get(hearing.case) ?? []} />
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </div>
  );
}

function Conflicts({ of }: { readonly of: readonly Conflict[] }): ReactNode {
  const { words } = useWords();
  if (of.length === 0) return <span className="quiet">{words.hearings.noConflict}</span>;
  return (
    <ul>
      {of.map(({ kind, name, isSure }) => (
        <li key={`${kind}/${name}`} className="tag" data-tone={isSure ? 'peril' : 'soon'}>
          {isSure ? words.hearings.conflict[kind](name) : words.hearings.maybe(name)}
        </li>
      ))}
    </ul>
  );
}

/** Rooms down, days across. */
function Grid({ items, from, conflicts }: Shown & { readonly from: string }): ReactNode {
  const { words, say } = useWords();
  const days = Array.from({ length: WEEK }, (_, index) => dayAfter(from, index));
  const roomOf = ({ court, room }: Hearing): string => `${say(court.name)} ${room ?? words.hearings.noRoom}`;
  const rooms = [...new Set(items.map(roomOf))].toSorted();
  return (
    <div className="wide" role="region" aria-label={words.hearings.grid} tabIndex={0}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{words.hearings.columns.room}</th>
            {days.map((day) => (
              <th key={day} scope="col">
                {day.slice(5).replace('-', '/')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rooms.map((room) => (
            <tr key={room}>
              <th scope="row">{room}</th>
              {days.map((day) => (
                <td key={day}>
                  {items
                    .filter((one) => one.day === day && roomOf(one) === room)
                    .map((one) => (
                      <div key={one.case} className="stack tight">
                        <span>
                          <strong>{one.time}</strong> <CaseLink case={one.case} numbers={one.numbers} />
                        </span>
                        {(conflicts.get(one.case) ?? []).length === 0 ? null : <Conflicts of={conflicts.get(one.case) ?? []} />}
                      </div>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
