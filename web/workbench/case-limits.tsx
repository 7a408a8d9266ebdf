import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { DeadlineTag } from '#web/ui';
import { useWords } from '#web/words';
import type { CaseRead, Limit } from './api.ts';
import { useLimits } from './case-queries.ts';
import { keyOf } from './citations.ts';
import { sayDay } from './chinese-input.ts';
import { useSession } from './session.tsx';
import { namesApart } from './subjects.ts';

/** Every limit of the case, what runs first; each with how it was counted, step by step, by which article. 期限 */
export function Limits({ read }: { readonly read: CaseRead }): ReactNode {
  const { words } = useWords();
  const limits = useLimits(read.id);
  if (limits.data === undefined) return <p className="quiet">{words.loading}</p>;
  const order = { running: 0, suspended: 1, stopped: 2 } as const;
  const rows = limits.data.items.toSorted((one, other) => order[one.status] - order[other.status] || (one.due < other.due ? -1 : 1));
  const firstRunning = rows.findIndex(({ status }) => status === 'running');
  const isOver = ({ status }: Limit): boolean => status === 'stopped';
  return (
    <div className="stack">
      <List rows={rows.filter((limit) => !isOver(limit))} read={read} openAt={firstRunning} />
      {rows.some(isOver) ? (
        <details className="stack">
          <summary>{words.work.case.overLimits(rows.filter(isOver).length)}</summary>
          <List rows={rows.filter(isOver)} read={read} openAt={-1} />
        </details>
      ) : null}
    </div>
  );
}

function List({ rows, read, openAt }: { readonly rows: readonly Limit[]; readonly read: CaseRead; readonly openAt: number }): ReactNode {
  const { words } = useWords();
  return (
    <ul className="stack">
      {rows.map((limit, index) => (
        <li key={`${limit.limit}/${limit.subject}/${index}`} className="sheet">
          <LimitCard limit={limit} read={read} isOpen={index === openAt} />
        </li>
      ))}
      {rows.length === 0 ? <li className="quiet">{words.deadline.none}</li> : null}
    </ul>
  );
}

function LimitCard({ limit, read, isOpen }: { readonly limit: Limit; readonly read: CaseRead; readonly isOpen: boolean }): ReactNode {
  const { words, say } = useWords();
  const { session } = useSession();
  const name = limit.subject === 'case' ? undefined : namesApart(read.subjects, words.work.case.sameName).get(limit.subject);
  return (
    <div className="stack">
      <div className="row">
        {limit.status === 'running' ? (
          <DeadlineTag
            daysLeft={limit.daysLeft}
            due={limit.due}
            presses={limit.presses}
            provisional={limit.provisional}
            now={session?.now}
          />
        ) : (
          <span className="tag" data-tone={limit.status === 'suspended' ? 'paused' : limit.late ? 'peril' : 'done'}>
            {limit.status === 'suspended' ? words.deadline.suspended : limit.late ? words.deadline.late : words.deadline.stopped}
          </span>
        )}
        <h2>{say(limit.title)}</h2>
        {name === undefined ? null : <span>{name}</span>}
        <span className="quiet">{words.deadline.started(limit.startedAt.replace('T', ' '))}</span>
      </div>
      <details className="how" open={isOpen}>
        <summary>{words.deadline.how}</summary>
        <ol className="derivation">
          {limit.steps.map(({ what, at, basis }, index) => (
            <li key={index}>
              <span>
                {say(what)}
                {basis.map((one) => (
                  <Fragment key={one.text.zh}>
                    {' '}
                    <Link to="/law" search={{ article: keyOf(one), version: one.version }} className="small">
                      {say(one.text)}
                    </Link>
                  </Fragment>
                ))}
              </span>
              {at === undefined ? <span /> : <time dateTime={at}>{sayDay(at, words)}</time>}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
