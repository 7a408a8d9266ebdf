import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Column } from '#web/ui';
import { useWords } from '#web/words';
import type { Hearing } from './api.ts';
import { CaseLink } from './case-link.tsx';
import { useAgencies } from './case-queries.ts';
import { dayAfter, mondayOf, sayDay } from './days.ts';
import { hours } from './bookings.ts';
import { HearingPlaces } from './hearing-places.tsx';
import { counted, Listing, type Filter } from './listing.tsx';
import { readAll } from './paged.ts';
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
  const columns = useColumns();
  const courts = useCourts(all, agency);
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
      <Listing
        list={{
          isPending: hearings.isPending,
          error: hearings.error,
          hasMore: false,
          more: () => undefined,
          again: () => void hearings.refetch(),
        }}
        rows={items}
        filters={courts}
        columns={columns}
        keyOf={(one) => `${one.case}/${one.number}`}
        none={words.hearings.none}
        {...(view === 'grid' ? { drawn: <Grid items={items} from={from} /> } : {})}
      />
    </main>
  );
}

/** Whose hearings: also of a court that has none this week, while it is asked for. */
function useCourts(items: readonly Hearing[], agency: string): readonly Filter[] {
  const { words, say } = useWords();
  const agencies = useAgencies();
  const named = agencies.data?.items.find((one) => one.id === agency)?.name;
  const courts = counted(items.map(({ court }) => [court.agency, say(court.name)] as const));
  const isThere = agency === '' || courts.some(([court]) => court === agency);
  if (courts.length < 2 && agency === '') return [];
  const asked = isThere ? [] : [[agency, named === undefined ? agency : say(named)] as const];
  return [{ name: 'agency', label: words.findings.agency, value: agency, options: [['', words.list.every], ...asked, ...courts] }];
}

function useColumns(): readonly Column<Hearing>[] {
  const { words, say, tongue } = useWords();
  const { columns, sittings, open } = words.hearings;
  return [
    {
      title: columns.time,
      cell: (hearing) => (
        <>
          <time dateTime={hearing.from}>{sayDay(hearing.from, tongue)}</time>
          <div>
            <strong>{hours(hearing)}</strong>
          </div>
        </>
      ),
    },
    {
      title: columns.sitting,
      cell: ({ sitting, isOpen }) => (
        <>
          {sittings[sitting]}
          {isOpen === undefined ? null : <div className="small quiet">{isOpen ? open.public : open.closed}</div>}
        </>
      ),
    },
    {
      title: columns.case,
      cell: (hearing) => (
        <>
          <CaseLink case={hearing.case} numbers={hearing.numbers} />
          <div className="small quiet">{say(hearing.procedure)}</div>
        </>
      ),
    },
    { title: columns.room, cell: (hearing) => <HearingPlaces hearing={hearing} /> },
    { title: columns.officers, cell: ({ officers }) => officers.map(({ name }) => name).join('、') },
  ];
}

/** Rooms down, days across; who joins by a link is in the row of the place they join from too. */
function Grid({ items, from }: { readonly items: readonly Hearing[]; readonly from: string }): ReactNode {
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
