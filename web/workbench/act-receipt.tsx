import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Reasons } from '#web/ui';
import { useWords } from '#web/words';
import type { Proposal, Receipt } from './api.ts';

/** What came back: a receipt for what is done, or a proposal for what waits. */
export type Received = { readonly receipt: Receipt } | { readonly proposal: Proposal };

/** What was written, under which numbers, and where to go from here. 回执 */
export function ReceiptSheet({
  case: id,
  title,
  received,
}: {
  readonly case: string;
  readonly title: string;
  readonly received: Received;
}): ReactNode {
  const { words } = useWords();
  const receipt = 'receipt' in received ? received.receipt : received.proposal.receipt;
  const proposal = 'proposal' in received ? received.proposal : undefined;
  const isForPanel = (proposal?.awaiting.members.length ?? 0) > 0;
  return (
    <section className="sheet stack receipt" tabIndex={-1} ref={(element) => element?.focus()}>
      <h2>{receipt === undefined ? (isForPanel ? words.around.toPanelDone : words.act.proposed)(title) : words.act.done(title)}</h2>
      {receipt === undefined ? (
        <p>{isForPanel ? words.around.toPanelLead : words.work.act.proposalLead}</p>
      ) : (
        <Numbers id={id} receipt={receipt} />
      )}
      {proposal?.because === undefined ? null : <Reasons reasons={proposal.because} />}
      <p className="row no-print">
        {proposal === undefined ? null : (
          <Link className="button" to="/proposals/$proposal" params={{ proposal: proposal.id }}>
            {words.work.act.toProposal}
          </Link>
        )}
        <Link className="button" data-kind="primary" to="/">
          {words.work.act.toDesk}
        </Link>
        <Link className="button" to="/cases/$case" params={{ case: id }}>
          {words.work.act.toCase}
        </Link>
      </p>
    </section>
  );
}

function Numbers({ id, receipt }: { readonly id: string; readonly receipt: Receipt }): ReactNode {
  const { words } = useWords();
  return (
    <>
      {receipt.late.length === 0 ? null : (
        <p className="tag" data-tone="peril">
          {words.work.act.late}
        </p>
      )}
      <dl className="facts">
        <div className="fact">
          <dt>{words.work.act.at}</dt>
          <dd>{receipt.at.replace('T', ' ')}</dd>
        </div>
        {receipt.caseNumber === undefined ? null : (
          <div className="fact">
            <dt>{words.work.act.caseNumber}</dt>
            <dd className="case-number">{receipt.caseNumber}</dd>
          </div>
        )}
        {receipt.documents.map((document) => (
          <div key={document.number} className="fact">
            <dt>《{document.title}》</dt>
            <dd>
              <Link to="/cases/$case/documents/$entry" params={{ case: id, entry: String(receipt.number) }}>
                {document.number}
              </Link>
            </dd>
          </div>
        ))}
        <div className="fact">
          <dt>{words.work.act.leaf}</dt>
          <dd className="hash">{receipt.leaf}</dd>
        </div>
      </dl>
    </>
  );
}
