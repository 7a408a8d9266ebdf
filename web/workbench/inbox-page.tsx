import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import { Button, DeadlineTag, Problem } from '#web/ui';
import { useWords } from '#web/words';
import { ApiProblem, read, type InboxRow, type Page } from './api.ts';
import type { InboxSearch } from './routes.tsx';
import { useRowKeys } from './row-keys.ts';

const SOON = 3;

/** The desk: who is held and which limit comes next, first of all. 待办 */
export function InboxPage(): ReactNode {
  const { words, say } = useWords();
  const search = useSearch({ from: '/' });
  const scope = search.scope ?? 'mine';
  const inbox = useInfiniteQuery({
    queryKey: ['inbox', scope],
    queryFn: ({ pageParam }) => read<Page<InboxRow>>(`/inbox?scope=${scope}&limit=100${pageParam === '' ? '' : `&after=${encodeURIComponent(pageParam)}`}`),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const rows = inbox.data?.pages.flatMap(({ items }) => items) ?? [];
  const shown = rows.filter((row) => fits(row, search, say));
  if (inbox.error !== null) {
    const problem = inbox.error instanceof ApiProblem ? inbox.error.problem : undefined;
    return (
      <main className="page" id="main">
        <Problem says={problem?.says} help={problem?.help} retry={() => void inbox.refetch()} />
      </main>
    );
  }
  return (
    <main className="page" id="main">
      <div className="row">
        <h1>{scope === 'mine' ? words.inbox.title : words.inbox.agencyTitle}</h1>
        <Counts rows={rows} />
      </div>
      <Filters search={search} />
      <p className="quiet" role="status">
        {inbox.isPending ? words.loading : words.inbox.matching(shown.length)}
      </p>
      {!inbox.isPending && shown.length === 0 ? <Empty isFiltered={rows.length > 0} /> : <Rows rows={shown} />}
      {inbox.hasNextPage ? (
        <p>
          <Button onPress={() => void inbox.fetchNextPage()}>{words.inbox.more}</Button>
        </p>
      ) : null}
    </main>
  );
}

function fits(row: InboxRow, { due, held, q }: InboxSearch, say: ReturnType<typeof useWords>['say']): boolean {
  const left = row.next?.daysLeft;
  if (due === 'over' && (left === undefined || left > 0)) return false;
  if (due === 'soon' && (left === undefined || left > SOON)) return false;
  if (held === true && !row.isHeld) return false;
  const words = [...row.numbers, ...row.subjects.map(({ name }) => name ?? ''), say(row.procedure)].join(' ').normalize('NFKC').toLowerCase();
  return q === undefined || words.includes(q.normalize('NFKC').toLowerCase());
}

function Counts({ rows }: { readonly rows: readonly InboxRow[] }): ReactNode {
  const { words } = useWords();
  const people = rows.flatMap(({ subjects }) => subjects).filter(({ isHeld }) => isHeld).length;
  const over = rows.filter(({ next }) => next?.daysLeft !== undefined && next.daysLeft <= 0).length;
  const soon = rows.filter(({ next }) => next?.daysLeft !== undefined && next.daysLeft > 0 && next.daysLeft <= SOON).length;
  return (
    <p className="counts">
      <span>
        <strong>{people}</strong> {words.inbox.held}
      </span>
      <span data-tone="peril">
        <strong>{over}</strong> {words.inbox.over}
      </span>
      <span>
        <strong>{soon}</strong> {words.inbox.soon}
      </span>
      <span>
        <strong>{rows.length}</strong> {words.inbox.open}
      </span>
    </p>
  );
}

function Filters({ search }: { readonly search: InboxSearch }): ReactNode {
  const { words } = useWords();
  const navigate = useNavigate({ from: '/' });
  const set = (some: Partial<Record<keyof InboxSearch, unknown>>): void => void navigate({ search: (before) => ({ ...before, ...some }) as InboxSearch, replace: true });
  return (
    <form className="row no-print" role="search" onSubmit={(event) => event.preventDefault()}>
      <p className="field">
        <label htmlFor="inbox-filter">{words.inbox.filter}</label>
        <input id="inbox-filter" type="search" value={search.q ?? ''} autoComplete="off" onChange={(event) => set({ q: event.target.value === '' ? undefined : event.target.value })} />
      </p>
      <p className="field">
        <label htmlFor="inbox-due">{words.inbox.due}</label>
        <select id="inbox-due" value={search.due ?? ''} onChange={(event) => set({ due: event.target.value === '' ? undefined : event.target.value })}>
          <option value="">{words.inbox.dueAll}</option>
          <option value="over">{words.inbox.dueOver}</option>
          <option value="soon">{words.inbox.dueSoon}</option>
        </select>
      </p>
      <p className="choices">
        <label>
          <input type="checkbox" checked={search.held ?? false} onChange={(event) => set({ held: event.target.checked ? true : undefined })} />
          {words.inbox.heldOnly}
        </label>
      </p>
    </form>
  );
}

function Empty({ isFiltered }: { readonly isFiltered: boolean }): ReactNode {
  const { words } = useWords();
  return (
    <section className="sheet stack">
      <p>{isFiltered ? words.inbox.emptyFiltered : words.inbox.empty}</p>
      {isFiltered ? (
        <p>
          <Link to="/" search={(before) => (before.scope === undefined ? {} : { scope: before.scope })}>
            {words.inbox.clear}
          </Link>
        </p>
      ) : null}
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly InboxRow[] }): ReactNode {
  const { words } = useWords();
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);
  const { columns } = words.inbox;
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.due}</th>
            <th scope="col">{columns.next}</th>
            <th scope="col">{columns.case}</th>
            <th scope="col">{columns.people}</th>
            <th scope="col">{columns.stage}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <Row key={row.case} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One case, one first thing to do. */
function Row({ row }: { readonly row: InboxRow }): ReactNode {
  const { words, say } = useWords();
  const [first] = row.awaits;
  const names = row.subjects.flatMap(({ name }) => (name === undefined ? [] : [name]));
  return (
    <tr>
      <td>
        <DeadlineTag daysLeft={row.next?.daysLeft} provisional={row.next?.provisional ?? false} />
        {row.next === undefined ? null : (
          <div className="small quiet">
            {say(row.next.title)} {words.deadline.ends(row.next.due.replace('T', ' '))}
          </div>
        )}
      </td>
      <td>
        <Link to="/cases/$case" params={{ case: row.case }} search={first?.kind === 'request' ? { tab: 'map' } : {}}>
          {first === undefined ? words.inbox.openCase : `${words.inbox.awaits[first.kind]}:${say(first.title)}`}
        </Link>
        {row.awaits.length > 1 ? <div className="small quiet">+{row.awaits.length - 1}</div> : null}
      </td>
      <td>
        {row.numbers.length === 0 ? <span className="quiet">{words.case.noNumber}</span> : row.numbers.map((number) => <div key={number}>{number}</div>)}
        <div className="small quiet">{say(row.procedure)}</div>
      </td>
      <td>
        {names.slice(0, 3).join('、')}
        {names.length > 3 ? ` +${names.length - 3}` : ''} {row.isHeld ? <span className="tag" data-tone="peril">{words.held}</span> : null}
      </td>
      <td>{row.stage === undefined ? '' : say(row.stage)}</td>
    </tr>
  );
}
