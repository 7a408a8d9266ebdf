import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AgencyMark, DeadlineTag, type Column } from '#web/ui';
import { useWords } from '#web/words';
import type { RequestRead } from './api.ts';
import { CaseLink } from './case-link.tsx';
import { useAgencies } from './case-queries.ts';
import { Listing } from './listing.tsx';
import { usePaged } from './paged.ts';

const STATES = ['open', 'answered', 'all'] as const;

/** What agencies ask of each other: both sides see when it was asked, by when it is due, what came of it. 请求与移送 */
export function RequestsPage(): ReactNode {
  const { words } = useWords();
  const { direction = 'to-us', state = 'open' } = useSearch({ from: '/requests' });
  const list = usePaged<RequestRead>(['requests', direction, state], `/requests?direction=${direction}&state=${state}`);
  const columns = useColumns(direction === 'to-us');
  return (
    <main className="page" id="main">
      <div className="stack tight">
        <h1>{words.requests.title}</h1>
        <p className="quiet">{words.requests.lead}</p>
      </div>
      <nav className="tabs" aria-label={words.requests.title}>
        {(['to-us', 'from-us'] as const).map((one) => (
          <Link key={one} to="/requests" search={{ direction: one, state }} aria-current={one === direction ? 'page' : undefined}>
            {one === 'to-us' ? words.requests.toUs : words.requests.fromUs}
          </Link>
        ))}
      </nav>
      <Listing
        list={list}
        rows={inOrder(list.items)}
        filters={[{ name: 'state', label: words.requests.state, value: state, options: STATES.map((one) => [one, words.requests[one]]) }]}
        columns={columns}
        keyOf={(row) => `${row.case}/${row.request}/${row.subject}/${row.askedAt}`}
        none={words.requests.none}
      />
    </main>
  );
}

/** Open ones by their limit, those without one after them; what is closed last. */
const inOrder = (rows: readonly RequestRead[]): readonly RequestRead[] =>
  rows.toSorted(
    (one, other) =>
      Number(one.closedWith !== undefined) - Number(other.closedWith !== undefined) ||
      (one.due ?? '9').localeCompare(other.due ?? '9') ||
      one.askedAt.localeCompare(other.askedAt),
  );

function useColumns(isToUs: boolean): readonly Column<RequestRead>[] {
  const { words, say } = useWords();
  const { columns } = words.requests;
  return [
    { title: columns.due, cell: (row) => <Due row={row} /> },
    {
      title: columns.what,
      cell: (row) => (
        <>
          <strong>{say(row.title)}</strong>
          <div className="small">
            <CaseLink case={row.case} numbers={row.numbers} />
          </div>
        </>
      ),
    },
    {
      title: columns.asked,
      cell: (row) => (
        <>
          <Side of={row.askedBy} />
          <time className="small quiet" dateTime={row.askedAt}>
            {row.askedAt.replace('T', ' ')}
          </time>
        </>
      ),
    },
    { title: columns.received, cell: (row) => <Side of={row.of} /> },
    {
      title: isToUs ? columns.act : columns.outcome,
      cell: (row) => {
        if (row.closedWith !== undefined) return <Outcome row={row} />;
        return isToUs ? <Answers row={row} /> : <span className="tag">{words.requests.waits}</span>;
      },
    },
  ];
}

function Due({ row }: { readonly row: RequestRead }): ReactNode {
  const { words } = useWords();
  if (row.closedWith !== undefined) return <Closed row={row} />;
  if (row.due === undefined) return <span className="quiet">{words.requests.noLimit}</span>;
  return <DeadlineTag daysLeft={row.daysLeft} due={row.due} presses={row.presses} />;
}

function Closed({ row }: { readonly row: RequestRead }): ReactNode {
  const { words } = useWords();
  return (
    <span className="row">
      <span className="tag" data-tone={row.closedWith === 'answer' ? 'done' : 'paused'}>
        {words.requests.closed[row.closedWith ?? 'answer']}
      </span>
      <time className="small" dateTime={row.answeredAt}>
        {row.answeredAt?.replace('T', ' ')}
      </time>
    </span>
  );
}

function Side({ of }: { readonly of: RequestRead['of'] }): ReactNode {
  const { say } = useWords();
  const agencies = useAgencies();
  if (of === undefined) return null;
  return (
    <div className="row">
      <AgencyMark kind={agencies.data?.items.find(({ id }) => id === of.agency)?.kind ?? ''} />
      {say(of.name)}
    </div>
  );
}

/** The acts by which the request may be answered; the first is the usual one. */
function Answers({ row }: { readonly row: RequestRead }): ReactNode {
  const { words, say } = useWords();
  if (row.answers.length === 0) return <span className="quiet">{words.requests.noAnswer}</span>;
  return (
    <ul className="row">
      {row.answers.map(({ act, title }) => (
        <li key={act}>
          <Link to="/cases/$case/act" params={{ case: row.case }} search={{ act, subject: row.subject }}>
            {say(title)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** What it was closed with, and the reasons that were given. */
function Outcome({ row }: { readonly row: RequestRead }): ReactNode {
  const { say } = useWords();
  if (row.closedBy === undefined) return null;
  return (
    <div>
      <strong>{say(row.closedBy.title)}</strong>
      {row.closedBy.said.map(({ title, text }) => (
        <div key={title.zh} className="small">
          <span className="quiet">{say(title)}</span> {text}
        </div>
      ))}
    </div>
  );
}
