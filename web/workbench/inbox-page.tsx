import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { Problem, sayLimit } from '#web/ui';
import { useWords } from '#web/words';
import { ApiProblem, read, type InboxRow, type Page } from './api.ts';
import { Filters, SavedViews } from './inbox-filters.tsx';
import { Rows } from './inbox-rows.tsx';
import { countsOf, fits, inOrder, viewOf, VIEWS, type View } from './inbox-views.ts';
import { useProposals } from './approvals-queries.ts';
import type { InboxSearch } from './routes.tsx';
import { useSession } from './session.tsx';
import { useIsNarrow } from './width.ts';

const AT_ONCE = 200;

/** The desk: who is held and which limit comes next, first of all. 待办 */
export function InboxPage(): ReactNode {
  const { words, say } = useWords();
  const search = useSearch({ from: '/' });
  const inbox = useDesk(search.scope ?? 'mine');
  const rows = inbox.data?.pages.flatMap(({ items }) => items) ?? [];
  const view = viewOf(search);
  const shown = inOrder(
    rows.filter((row) => fits(row, { ...search, view }, say)),
    view,
  );
  if (inbox.error !== null && rows.length === 0) {
    const problem = inbox.error instanceof ApiProblem ? inbox.error.problem : undefined;
    return (
      <main className="page" id="main">
        <Problem says={problem?.says} help={problem?.help} retry={() => void inbox.refetch()} />
      </main>
    );
  }
  return (
    <main className="page" id="main">
      <h1 className="visually-hidden">{words.work.desk.views[view]}</h1>
      <div className="row pressing">
        <HeldFirst rows={rows} search={search} />
        <Counts rows={rows} />
      </div>
      <Views rows={rows} view={view} />
      <Narrowing search={search} rows={rows} />
      <p className="quiet small matching" role="status">
        {inbox.isPending
          ? words.loading
          : inbox.hasNextPage
            ? words.work.desk.reading(rows.length)
            : words.work.desk.count(shown.length, rows.length)}
        {inbox.error === null || inbox.isPending
          ? null
          : ` · ${words.work.desk.stale(new Date(inbox.dataUpdatedAt).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' }))}`}
      </p>
      {inbox.isPending ? (
        <Waiting />
      ) : shown.length === 0 ? (
        <Empty
          isFiltered={search.q !== undefined || search.due !== undefined || search.held === true || search.stage !== undefined}
          view={view}
        />
      ) : (
        <Rows rows={shown} />
      )}
    </main>
  );
}

/** The desk, page after page until all of it is here; what changes elsewhere is read again. */
function useDesk(scope: 'mine' | 'agency') {
  const inbox = useInfiniteQuery({
    queryKey: ['inbox', scope],
    queryFn: ({ pageParam }) =>
      read<Page<InboxRow>>(`/inbox?scope=${scope}&limit=${AT_ONCE}${pageParam === '' ? '' : `&after=${encodeURIComponent(pageParam)}`}`),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = inbox;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  return inbox;
}

function Counts({ rows }: { readonly rows: readonly InboxRow[] }): ReactNode {
  const { words } = useWords();
  const { over, soon, open } = countsOf(rows);
  return (
    <p className="counts">
      <span data-tone={over > 0 ? 'peril' : undefined}>
        <strong>{over}</strong> {words.inbox.over}
      </span>
      <span data-tone={soon > 0 ? 'soon' : undefined}>
        <strong>{soon}</strong> {words.inbox.soon}
      </span>
      <span>
        <strong>{open}</strong> {words.inbox.open}
      </span>
    </p>
  );
}

/** On a phone the cases come first, and what narrows them is folded away. */
function Narrowing({ search, rows }: { readonly search: InboxSearch; readonly rows: readonly InboxRow[] }): ReactNode {
  const { words } = useWords();
  const isNarrow = useIsNarrow();
  const filters = (
    <div className="row filters no-print">
      <Filters search={search} rows={rows} />
      <SavedViews search={search} />
    </div>
  );
  if (!isNarrow) return filters;
  return (
    <details>
      <summary>{words.work.desk.filters}</summary>
      {filters}
    </details>
  );
}

/** Who is held, and what runs out first for them: before anything else. */
function HeldFirst({ rows, search }: { readonly rows: readonly InboxRow[]; readonly search: InboxSearch }): ReactNode {
  const { words, say } = useWords();
  const { session } = useSession();
  const held = rows.filter(({ isHeld }) => isHeld);
  const people = held.flatMap(({ subjects }) => subjects).filter(({ isHeld }) => isHeld);
  const first = held.find(({ next }) => next?.isOurs === true) ?? held.find(({ next }) => next !== undefined);
  if (people.length === 0 || first?.next?.daysLeft === undefined)
    return people.length === 0 ? null : <p className="held-first">{words.work.desk.held(people.length, words.deadline.none, '')}</p>;
  const left = sayLimit({ daysLeft: first.next.daysLeft, due: first.next.due, now: session?.now }, words);
  const who = `${first.subjects.find(({ isHeld }) => isHeld)?.name ?? ''} ${say(first.next.title)}`;
  return (
    <p className="held-first">
      <Link to="/" search={{ ...search, view: 'all', held: true }} replace>
        {words.work.desk.held(people.length, left, who)}
      </Link>
    </p>
  );
}

function Views({ rows, view }: { readonly rows: readonly InboxRow[]; readonly view: View }): ReactNode {
  const { words } = useWords();
  const approvals = useProposals('awaiting-me');
  const { byView } = countsOf(rows);
  const isAgency = view === 'agency';
  return (
    <nav className="tabs no-print" aria-label={words.nav.inbox}>
      {VIEWS.map((one) => (
        <Link
          key={one}
          to="/"
          search={one === 'agency' ? { scope: 'agency' } : one === 'todo' ? {} : { view: one }}
          activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
          aria-current={one === view ? 'page' : undefined}
        >
          {words.work.desk.views[one]}{' '}
          {isAgency === (one === 'agency') ? <span className="count">{one === 'agency' ? rows.length : byView[one]}</span> : null}
        </Link>
      ))}
      <Link to="/approvals">
        {words.work.desk.approvals} {approvals.data === undefined ? null : <span className="count">{approvals.data.items.length}</span>}
      </Link>
    </nav>
  );
}

const WAITING_ROWS = 6;

function Waiting(): ReactNode {
  return (
    <div className="sheet stack late" aria-hidden="true">
      {Array.from({ length: WAITING_ROWS }, (_, index) => (
        <div key={index} className="skeleton" />
      ))}
    </div>
  );
}

function Empty({ isFiltered, view }: { readonly isFiltered: boolean; readonly view: View }): ReactNode {
  const { words } = useWords();
  const all = view === 'todo' && !isFiltered;
  return (
    <section className="sheet stack">
      <p>{isFiltered ? words.inbox.emptyFiltered : view === 'todo' ? words.work.desk.nothing : words.inbox.empty}</p>
      {isFiltered || all ? (
        <p>
          <Link to="/" search={all ? { view: 'all' } : view === 'agency' ? { scope: 'agency' } : view === 'todo' ? {} : { view }}>
            {all ? words.work.desk.seeAll : words.inbox.clear}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
