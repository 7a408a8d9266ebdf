import { Link, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, type ReactNode } from 'react';
import { Problem, sayLimit } from '#web/ui';
import { useWords } from '#web/words';
import { ApiProblem, type HeldFirst, type InboxCounts } from './api.ts';
import { useOpenable } from './case-queries.ts';
import { useDesk } from './desk-queries.ts';
import { Filters, SavedViews } from './inbox-filters.tsx';
import { Rows } from './inbox-rows.tsx';
import { deskPath, isNarrowed, viewOf, VIEWS, type View } from './inbox-views.ts';
import { useProposals } from './approvals-queries.ts';
import type { InboxSearch } from './routes.tsx';
import { useSession } from './session.tsx';
import { useIsNarrow } from './width.ts';

/** The desk: who is held and which limit comes next, first of all. 待办 */
export function InboxPage(): ReactNode {
  const { words } = useWords();
  const search = useSearch({ from: '/' });
  const inbox = useDesk(deskPath(search));
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = inbox;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  const pages = inbox.data?.pages;
  const rows = useMemo(() => pages?.flatMap(({ items }) => items) ?? [], [pages]);
  const { counts, heldFirst } = inbox.data?.pages[0] ?? {};
  const view = viewOf(search);
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
        <HeldFirstOf search={search} people={counts?.heldPeople ?? 0} first={heldFirst} />
        <Counts counts={counts} />
        <NewCaseLink />
      </div>
      <Views counts={counts} view={view} />
      <Narrowing search={search} counts={counts} />
      <p className="quiet small matching" role="status">
        {counts === undefined ? words.loading : words.work.desk.count(counts.matching, counts.all)}
        {inbox.error === null || inbox.isPending
          ? null
          : ` · ${words.work.desk.stale(new Date(inbox.dataUpdatedAt).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' }))}`}
      </p>
      {inbox.isPending ? (
        <Waiting />
      ) : rows.length === 0 ? (
        <Empty isFiltered={isNarrowed(search)} view={view} />
      ) : (
        <Rows rows={rows} total={Math.max(counts?.matching ?? 0, rows.length)} more={more} />
      )}
    </main>
  );
}

/** For whoever may open a case of some procedure. */
function NewCaseLink(): ReactNode {
  const { words } = useWords();
  const openable = useOpenable();
  if ((openable.data?.items.length ?? 0) === 0) return null;
  return (
    <Link className="button no-print" to="/new">
      {words.nav.newCase}
    </Link>
  );
}

function Counts({ counts }: { readonly counts: InboxCounts | undefined }): ReactNode {
  const { words } = useWords();
  const { over = 0, urgent = 0, soon = 0, all = 0, theirs } = counts ?? {};
  return (
    <p className="counts">
      <span data-tone={over > 0 ? 'peril' : undefined}>
        <strong>{over}</strong> {words.inbox.over}
      </span>
      <span data-tone={urgent > 0 ? 'peril' : undefined}>
        <strong>{urgent}</strong> {words.inbox.urgent}
      </span>
      <span data-tone={soon > 0 ? 'soon' : undefined}>
        <strong>{soon}</strong> {words.inbox.soon}
      </span>
      {theirs === undefined || theirs.over === 0 ? null : (
        <span>
          <strong>{theirs.over}</strong> {words.inbox.theirsOver}
        </span>
      )}
      <span>
        <strong>{all}</strong> {words.inbox.open}
      </span>
    </p>
  );
}

/** On a phone the cases come first, and what narrows them is folded away. */
function Narrowing({ search, counts }: { readonly search: InboxSearch; readonly counts: InboxCounts | undefined }): ReactNode {
  const { words } = useWords();
  const isNarrow = useIsNarrow();
  const filters = (
    <div className="row filters no-print">
      <Filters search={search} counts={counts} />
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

interface HeldProps {
  readonly search: InboxSearch;
  readonly people: number;
  readonly first: HeldFirst | undefined;
}

/** Who is held, and what runs out first for them, whoever has to keep it: before anything else. */
function HeldFirstOf({ search: { scope }, people, first }: HeldProps): ReactNode {
  const { words, say } = useWords();
  const { session } = useSession();
  if (people === 0) return null;
  const next = first?.next;
  if (next?.daysLeft === undefined) return <p className="held-first">{words.work.desk.heldOnly(people)}</p>;
  const left = sayLimit({ daysLeft: next.daysLeft, due: next.due, now: next.isOurs ? session?.now : undefined }, words);
  const who = [first?.name ?? [], say(next.title)].flat().join(' ');
  const { heldOurs, heldTheirs } = words.work.desk;
  return (
    <p className="held-first">
      <Link to="/" search={scope === 'agency' ? { scope, held: true } : { view: 'all', held: true }} replace>
        {(next.isOurs ? heldOurs : heldTheirs)(people, left, who)}
      </Link>
    </p>
  );
}

function Views({ counts, view }: { readonly counts: InboxCounts | undefined; readonly view: View }): ReactNode {
  const { words } = useWords();
  const approvals = useProposals('awaiting-me');
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
          {counts !== undefined && isAgency === (one === 'agency') ? (
            <span className="count">{counts[one === 'agency' ? 'all' : one]}</span>
          ) : null}
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
