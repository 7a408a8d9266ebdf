import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DeadlineTag, type Column } from '#web/ui';
import { useWords } from '#web/words';
import type { Finding, RequestRead } from './api.ts';
import { CaseLink } from './case-link.tsx';
import { useAgencies } from './case-queries.ts';
import { FindingHandling } from './finding-handling.tsx';
import { counted, Listing } from './listing.tsx';
import { readAll } from './paged.ts';

const STATES = ['open', 'looking', 'closed'] as const;
/** What another organ let run out; the others are one's own. */
const SUPERVISED = 'limit-overdue-supervised';
const TONES = { open: 'peril', looking: 'soon', closed: 'done' } as const;

interface Props {
  readonly query: UseQueryResult<readonly Finding[]>;
}

/** What has run out, what was done about it, and what came back. */
export function Found({ query }: Props): ReactNode {
  const { words, say } = useWords();
  const { state = 'open', agency = '', clock = '' } = useSearch({ from: '/findings' });
  const keeperOf = useKeepers();
  const columns = useColumns(keeperOf);
  const all = query.data ?? [];
  const here = all.filter((one) => one.state === state);
  const rows = here
    .filter((one) => (agency === '' || keeperOf(one).id === agency) && (clock === '' || one.limit?.name === clock))
    .toSorted((one, other) => (one.limit?.due ?? '9').localeCompare(other.limit?.due ?? '9'));
  return (
    <section className="stack" aria-labelledby="found-title">
      <h2 id="found-title">{words.findings.groups}</h2>
      <Listing
        list={{
          isPending: query.isPending,
          error: query.error,
          hasMore: false,
          more: () => undefined,
          again: () => void query.refetch(),
        }}
        rows={rows}
        filters={[
          {
            name: 'state',
            label: words.findings.state,
            value: state,
            options: STATES.map((one) => [one, `${words.findings[one]} (${all.filter((finding) => finding.state === one).length})`]),
          },
          {
            name: 'agency',
            label: words.findings.agency,
            value: agency,
            options: [
              ['', words.list.every],
              ...counted(
                here.map((one) => {
                  const { id, name } = keeperOf(one);
                  return [id, name];
                }),
              ),
            ],
          },
          {
            name: 'clock',
            label: words.findings.clock,
            value: clock,
            options: [
              ['', words.list.every],
              ...counted(here.flatMap(({ limit }) => (limit === undefined ? [] : [[limit.name, say(limit.title)] as const]))),
            ],
          },
        ]}
        columns={columns}
        keyOf={({ id }) => id}
        none={words.findings.none}
      />
    </section>
  );
}

type KeeperOf = (finding: Finding) => { readonly id: string; readonly name: string };

/** Whoever must keep the limit that ran out. */
function useKeepers(): KeeperOf {
  const { say } = useWords();
  const agencies = useAgencies();
  return (finding) => {
    const id = finding.keeper?.agency ?? finding.agency;
    const name = finding.keeper?.name ?? agencies.data?.items.find((one) => one.id === id)?.name;
    return { id, name: name === undefined ? '' : say(name) };
  };
}

function useColumns(keeperOf: KeeperOf): readonly Column<Finding>[] {
  const { words, say } = useWords();
  const { columns } = words.findings;
  return [
    {
      title: columns.late,
      cell: ({ limit }) => (limit === undefined ? '' : <DeadlineTag daysLeft={limit.daysLeft} due={limit.due} />),
    },
    {
      title: columns.limit,
      cell: ({ limit, says }) => (
        <>
          <strong>{say(limit?.title ?? says)}</strong>
          <div className="small quiet">
            {say(says)} {limit?.basis.map(({ text }) => say(text)).join('、')}
          </div>
        </>
      ),
    },
    { title: words.inbox.columns.case, cell: (one) => <CaseLink case={one.case} numbers={one.numbers} tab="limits" /> },
    { title: columns.agency, cell: (one) => keeperOf(one).name },
    {
      title: columns.state,
      cell: (one) => (
        <>
          <span className="tag" data-tone={TONES[one.state]}>
            {words.findings[one.state]}
          </span>
          <Course finding={one} />
        </>
      ),
    },
    { title: columns.act, cell: (one) => (one.state === 'closed' ? null : <Steps finding={one} />) },
  ];
}

/** What somebody said to it, and what was asked of others in the case since it was found, with what came of that. */
function Course({ finding }: { readonly finding: Finding }): ReactNode {
  const { words, say } = useWords();
  const asked = useQuery({
    queryKey: ['requests', 'from-us', 'all', 'whole'],
    queryFn: () => readAll<RequestRead>('/requests?direction=from-us&state=all'),
    enabled: finding.state !== 'open',
  });
  const since = (asked.data ?? []).filter((one) => one.case === finding.case && one.askedAt >= finding.foundAt.slice(0, 10));
  return (
    <ul className="stack tight small">
      {(finding.handled ?? []).map((one) => (
        <li key={one.at}>
          <span className="quiet">
            {one.name ?? one.by} <time dateTime={one.at}>{one.at.slice(0, 10)}</time>
          </span>{' '}
          {one.says}
        </li>
      ))}
      {since.map((one) => (
        <li key={`${one.request}/${one.subject}/${one.askedAt}`}>
          {say(one.title)} <time dateTime={one.askedAt}>{one.askedAt.slice(0, 10)}</time>{' '}
          <span className="tag" data-tone={one.closedWith === undefined ? 'soon' : 'done'}>
            {one.closedWith === undefined ? words.requests.waits : words.requests.closed[one.closedWith]}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** First taken up; then, in the case, what the law gives a supervisor, or what is late is done; then closed with what came of it. */
function Steps({ finding }: { readonly finding: Finding }): ReactNode {
  const { words } = useWords();
  return (
    <div className="row">
      {finding.state === 'looking' ? (
        <Link className="button" to="/cases/$case" params={{ case: finding.case }} search={{ tab: 'map' }}>
          {finding.kind === SUPERVISED ? words.findings.supervise : words.findings.seeTo}
        </Link>
      ) : null}
      <FindingHandling finding={finding} />
    </div>
  );
}
