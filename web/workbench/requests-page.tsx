import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AgencyMark, Button, DeadlineTag, Problem } from '#web/ui';
import { useWords } from '#web/words';
import type { RequestRead } from './api.ts';
import { CaseLink } from './case-link.tsx';
import { useAgencies } from './case-queries.ts';
import { problemOf, usePaged } from './paged.ts';

const STATES = ['open', 'answered', 'all'] as const;

/** What agencies ask of each other: both sides see when it was asked, by when it is due, what came of it. 请求与移送 */
export function RequestsPage(): ReactNode {
  const { words } = useWords();
  const { direction = 'to-us', state = 'open' } = useSearch({ from: '/requests' });
  const navigate = useNavigate({ from: '/requests' });
  const list = usePaged<RequestRead>(['requests', direction, state], `/requests?direction=${direction}&state=${state}`);
  if (list.error !== null) {
    return (
      <main className="page" id="main">
        <Problem {...problemOf(list.error)} retry={list.again} />
      </main>
    );
  }
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
      <p className="field no-print">
        <label htmlFor="request-state">{words.requests.state}</label>
        <select
          id="request-state"
          value={state}
          onChange={(event) =>
            void navigate({ search: { direction, state: STATES.find((one) => one === event.target.value) ?? 'open' }, replace: true })
          }
        >
          {STATES.map((one) => (
            <option key={one} value={one}>
              {words.requests[one]}
            </option>
          ))}
        </select>
      </p>
      <p className="quiet" role="status">
        {list.isPending ? words.loading : words.requests.shown(list.items.length)}
      </p>
      {list.items.length === 0 ? (
        list.isPending ? null : (
          <p className="sheet">{words.requests.none}</p>
        )
      ) : (
        <Requests rows={list.items} isToUs={direction === 'to-us'} />
      )}
      {list.hasMore ? (
        <p>
          <Button onPress={list.more}>{words.requests.more}</Button>
        </p>
      ) : null}
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

function Requests({ rows, isToUs }: { readonly rows: readonly RequestRead[]; readonly isToUs: boolean }): ReactNode {
  const { words } = useWords();
  const { columns } = words.requests;
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.due}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.asked}</th>
            <th scope="col">{columns.received}</th>
            <th scope="col">{isToUs ? columns.act : columns.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder(rows).map((row) => (
            <Row key={`${row.case}/${row.request}/${row.subject}/${row.askedAt}`} row={row} isToUs={isToUs} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, isToUs }: { readonly row: RequestRead; readonly isToUs: boolean }): ReactNode {
  const { words, say } = useWords();
  return (
    <tr>
      <td>
        {row.closedWith === undefined ? (
          row.due === undefined ? (
            <span className="quiet">{words.requests.noLimit}</span>
          ) : (
            <DeadlineTag daysLeft={row.daysLeft} due={row.due} />
          )
        ) : (
          <Closed row={row} />
        )}
      </td>
      <td>
        <strong>{say(row.title)}</strong>
        <div className="small">
          <CaseLink case={row.case} numbers={row.numbers} />
        </div>
      </td>
      <td>
        <Side of={row.askedBy} />
        <time className="small quiet" dateTime={row.askedAt}>
          {row.askedAt.replace('T', ' ')}
        </time>
      </td>
      <td>
        <Side of={row.of} />
      </td>
      <td>
        {row.closedWith === undefined ? (
          isToUs ? (
            <Answers row={row} />
          ) : (
            <span className="tag">{words.requests.waits}</span>
          )
        ) : (
          <Outcome row={row} />
        )}
      </td>
    </tr>
  );
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
