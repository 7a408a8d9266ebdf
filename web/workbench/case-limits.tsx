import type { ReactNode } from 'react';
import { DeadlineTag } from '#web/ui';
import { useWords } from '#web/words';
import type { CaseRead, Limit } from './api.ts';
import { useLimits } from './case-queries.ts';

/** Every limit of the case, what runs first; each with how it was counted, step by step, by which article. 期限 */
export function Limits({ read }: { readonly read: CaseRead }): ReactNode {
  const { words } = useWords();
  const limits = useLimits(read.id);
  if (limits.data === undefined) return <p className="quiet">{words.loading}</p>;
  const order = { running: 0, suspended: 1, stopped: 2 } as const;
  const rows = limits.data.items.toSorted((one, other) => order[one.status] - order[other.status] || (one.due < other.due ? -1 : 1));
  return (
    <ul className="stack">
      {rows.map((limit, index) => (
        <li key={`${limit.limit}/${limit.subject}/${index}`} className="sheet">
          <LimitCard limit={limit} read={read} />
        </li>
      ))}
    </ul>
  );
}

function LimitCard({ limit, read }: { readonly limit: Limit; readonly read: CaseRead }): ReactNode {
  const { words, say } = useWords();
  const name = read.subjects.find(({ id }) => id === limit.subject)?.name;
  return (
    <div className="stack">
      <div className="row">
        {limit.status === 'running' ? (
          <DeadlineTag daysLeft={limit.daysLeft} due={limit.due} provisional={limit.provisional} />
        ) : (
          <span className="tag" data-tone={limit.status === 'suspended' ? 'paused' : limit.late ? 'peril' : 'done'}>
            {limit.status === 'suspended' ? words.deadline.suspended : limit.late ? words.deadline.late : words.deadline.stopped}
          </span>
        )}
        <h3>{say(limit.title)}</h3>
        {name === undefined ? null : <span>{name}</span>}
        <span className="quiet">{words.deadline.started(limit.startedAt.replace('T', ' '))}</span>
      </div>
      <details>
        <summary>{words.deadline.how}</summary>
        <ol className="stack">
          {limit.steps.map(({ what, at, basis }, index) => (
            <li key={index}>
              {say(what)} {at === undefined ? null : <time dateTime={at}>{at.replace('T', ' ')}</time>}
              {basis.length === 0 ? null : <span className="quiet small"> — {basis.map(({ text }) => say(text)).join('、')}</span>}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
