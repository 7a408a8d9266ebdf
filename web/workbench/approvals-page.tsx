import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Problem } from '#web/ui';
import { useWords } from '#web/words';
import { ApiProblem } from './api.ts';
import { stateOf, useProposals, type ProposalListed } from './approvals-queries.ts';
import { CaseLink } from './case-link.tsx';
import { sayInstant } from './chinese-input.ts';
import { HeldTag, useNames } from './concerned.tsx';
import { useSession } from './session.tsx';

const DONE = { open: undefined, 'sent-back': 'soon', effective: 'done', refused: 'peril', withdrawn: undefined } as const;

/** What waits for one's approval or vote, the oldest first; and what one submitted oneself. 待我审批 */
export function ApprovalsPage(): ReactNode {
  const { words } = useWords();
  const { whose } = useSearch({ from: '/approvals' });
  const proposals = useProposals(whose ?? 'awaiting-me');
  const { approvals } = words.work;
  const rows = (proposals.data?.items ?? []).toSorted((one, other) => (one.proposedAt < other.proposedAt ? -1 : 1));
  return (
    <main className="page" id="main">
      <h1>{approvals.title}</h1>
      <nav className="tabs" aria-label={approvals.title}>
        <Link
          to="/approvals"
          search={{}}
          activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
          aria-current={whose === undefined ? 'page' : undefined}
        >
          {approvals.waiting} {whose === undefined && proposals.data !== undefined ? <span className="count">{rows.length}</span> : null}
        </Link>
        <Link
          to="/approvals"
          search={{ whose: 'mine' }}
          activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
          aria-current={whose === 'mine' ? 'page' : undefined}
        >
          {approvals.mine} {whose === 'mine' && proposals.data !== undefined ? <span className="count">{rows.length}</span> : null}
        </Link>
      </nav>
      {proposals.error === null ? null : (
        <Problem
          says={proposals.error instanceof ApiProblem ? proposals.error.problem?.says : undefined}
          retry={() => void proposals.refetch()}
        />
      )}
      {proposals.isPending ? <p className="quiet">{words.loading}</p> : null}
      {proposals.data !== undefined && rows.length === 0 ? (
        <p className="sheet">{whose === 'mine' ? approvals.emptyMine : approvals.empty}</p>
      ) : null}
      <ul className="papers sheet" hidden={rows.length === 0}>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
    </main>
  );
}

function Row({ row }: { readonly row: ProposalListed }): ReactNode {
  const { words, say } = useWords();
  const { session } = useSession();
  const namesOf = useNames();
  const { approvals } = words.work;
  const isVote = session !== undefined && row.awaiting.members.includes(session.id);
  return (
    <li>
      <time dateTime={row.proposedAt} className="quiet">
        {sayInstant(row.proposedAt)}
      </time>
      <span>
        <Link to="/proposals/$proposal" params={{ proposal: row.id }}>
          {say(row.title)}
        </Link>
        <br />
        <CaseLink case={row.case} numbers={row.numbers} />
      </span>
      <span className="row">
        <strong>{namesOf(row.subjects, row.subject)}</strong>
        <HeldTag concerned={row.subjects} />
      </span>
      <span>{row.proposedBy.name ?? row.proposedBy.officer}</span>
      <span className="row">
        <span className="tag" data-tone={DONE[row.state]}>
          {stateOf(row, words)}
        </span>
        {row.awaitsMe ? <strong>{isVote ? approvals.vote : approvals.open}</strong> : null}
      </span>
    </li>
  );
}
