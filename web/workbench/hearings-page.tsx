import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import { Problem } from '#web/ui';
import { useWords } from '#web/words';
import type { Hearing } from './api.ts';
import { CaseLink } from './case-link.tsx';
import { useAgencies } from './case-queries.ts';
import { dayAfter, mondayOf, sayDay } from './days.ts';
import { hours } from './bookings.ts';
import { HearingPlaces } from './hearing-places.tsx';
import { grouped } from './grouped.ts';
import { counted } from './listing.tsx';
import { problemOf, readAll } from './paged.ts';
import { useSession } from './session.tsx';

const WEEK = 7;

/** The week's hearings, as a list first, then by room. 开庭 */
export function HearingsPage(): ReactNode {
  const { words, tongue } = useWords();
  const { session } = useSession();
  const { from: asked, view = 'list', agency = '' } = useSearch({ from: '/hearings' });
  const kept = { view, ...(agency === '' ? {} : { agency }) };
  const from = mondayOf(asked ?? session?.now.slice(0, 10) ?? '2026-01-01');
  const to = dayAfter(from, WEEK - 1);
  const hearings = useQuery({
    queryKey: ['hearings', from],
    queryFn: () => readAll<Hearing>(`/hearings?from=${from}&to=${to}`),
    enabled: session !== undefined,
  });
  const all = hearings.data ?? [];
  const items = all.filter(({ court }) => agency === '' || court.agency === agency);
  return (
    <main className="page" id="main">
      <div className="stack tight">
        <h1>{words.hearings.title}</h1>
        <p className="quiet">{words.hearings.lead}</p>
      </div>
      <div className="row between">
        <nav className="row no-print" aria-label={words.hearings.week(from, to)}>
          <Link className="button" to="/hearings" search={{ from: dayAfter(from, -WEEK), ...kept }}>
            {words.hearings.before}
          </Link>
          <Link className="button" to="/hearings" search={kept}>
            {words.hearings.today}
          </Link>
          <Link className="button" to="/hearings" search={{ from: dayAfter(from, WEEK), ...kept }}>
            {words.hearings.after}
          </Link>
        </nav>
        <h2>{words.hearings.week(sayDay(from, tongue), sayDay(to, tongue))}</h2>
      </div>
      <nav className="tabs" aria-label={words.hearings.title}>
        {(['list', 'grid'] as const).map((one) => (
          <Link key={one} to="/hearings" search={{ from, ...kept, view: one }} aria-current={one === view ? 'page' : undefined}>
            {words.hearings[one]}
          </Link>
        ))}
      </nav>
      <Courts items={all} agency={agency} />
      {hearings.error === null ? null : <Problem {...problemOf(hearings.error)} retry={() => void hearings.refetch()} />}
      <p role="status" className="quiet">
        {hearings.isPending ? words.loading : items.length === 0 ? words.hearings.none : words.findings.unit(items.length)}
      </p>
      {items.length === 0 ? null : view === 'list' ? <List items={items} /> : <Grid items={items} from={from} />}
    </main>
  );
}

/** Whose hearings: also of a court that has none this week, while it is asked for. */
function Courts({ items, agency }: Shown & { readonly agency: string }): ReactNode {
  const { words, say } = useWords();
  const id = useId();
  const navigate = useNavigate({ from: '/hearings' });
  const agencies = useAgencies();
  const named = agencies.data?.items.find((one) => one.id === agency)?.name;
  const courts = counted(items.map(({ court }) => [court.agency, say(court.name)] as const));
  const isThere = agency === '' || courts.some(([court]) => court === agency);
  if (courts.length < 2 && agency === '') return null;
  return (
    <p className="row no-print">
      <label htmlFor={id}>{words.findings.agency}</label>
      <select
        id={id}
        value={agency}
        onChange={({ target: { value } }) =>
          void navigate({ search: ({ agency: _before, ...others }) => (value === '' ? others : { ...others, agency: value }) })
        }
      >
        <option value="">{words.list.every}</option>
        {isThere ? null : <option value={agency}>{named === undefined ? agency : say(named)}</option>}
        {courts.map(([court, name]) => (
          <option key={court} value={court}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}

interface Shown {
  readonly items: readonly Hearing[];
}

function List({ items }: Shown): ReactNode {
  const { words, say, tongue } = useWords();
  const { columns } = words.hearings;
  return (
    <div className="stack">
      {[...grouped(items, ({ from }) => from.slice(0, 10))].map(([day, hearings]) => (
        <section key={day} className="stack tight">
          <h3>{sayDay(day, tongue)}</h3>
          <div className="scroll">
            <table>
              <thead>
                <tr>
                  {(['time', 'sitting', 'case', 'room', 'officers'] as const).map((column) => (
                    <th key={column} scope="col">
                      {columns[column]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {hearings.map((hearing) => (
                  <tr key={`${hearing.case}/${hearing.number}`}>
                    <td>
                      <strong>{hours(hearing)}</strong>
                    </td>
                    <td>
                      {words.hearings.sittings[hearing.sitting]}
                      {hearing.isOpen === undefined ? null : (
                        <div className="small quiet">{hearing.isOpen ? words.hearings.open.public : words.hearings.open.closed}</div>
                      )}
                    </td>
                    <td>
                      <CaseLink case={hearing.case} numbers={hearing.numbers} />
                      <div className="small quiet">{say(hearing.procedure)}</div>
                    </td>
                    <td>
                      <HearingPlaces hearing={hearing} />
                    </td>
                    <td>{hearing.officers.map(({ name }) => name).join('、')}</td>
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

/** Rooms down, days across; who joins by a link is in the row of the place they join from too. */
function Grid({ items, from }: Shown & { readonly from: string }): ReactNode {
  const { words, say } = useWords();
  const days = Array.from({ length: WEEK }, (_, index) => dayAfter(from, index));
  const placesOf = ({ room, remote }: Hearing): Hearing['remote'] => [...(room === undefined ? [] : [room]), ...remote];
  const rooms = [...new Map(items.flatMap(placesOf).map((room) => [room.id, room])).values()].toSorted((one, other) =>
    one.id < other.id ? -1 : 1,
  );
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
            <tr key={room.id}>
              <th scope="row">{`${say(room.agency.name)} ${say(room.name)}`}</th>
              {days.map((day) => (
                <td key={day}>
                  {items
                    .filter((one) => one.from.startsWith(day) && placesOf(one).some(({ id }) => id === room.id))
                    .map((one) => (
                      <div key={`${one.case}/${one.number}`} className="stack tight">
                        <strong>{hours(one)}</strong>
                        <CaseLink case={one.case} numbers={one.numbers} />
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
