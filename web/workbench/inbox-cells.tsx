import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { sayLimit, toneOf } from '#web/ui';
import { useWords } from '#web/words';
import type { InboxRow } from './api.ts';
import { nextActOf } from './batch.ts';
import { HeldTag, useNames } from './concerned.tsx';
import { useSession } from './session.tsx';

/** A case of the desk, whether it is selected, and how that is changed. */
export interface Choosing {
  readonly row: InboxRow;
  readonly isSelected: boolean;
  readonly toggle: (id: string) => void;
}

const nameOf = (row: InboxRow, none: string): string => row.numbers[0] ?? row.subjects[0]?.name ?? none;
/** How much the limit of a case presses that comes next. */
export const toneFor = ({ next }: InboxRow): string =>
  next?.daysLeft === undefined || !next.isOurs ? 'plain' : toneOf(next.daysLeft, next.presses);

/** Selects a case. */
export function Chooser({ row, isSelected, toggle }: Choosing): ReactNode {
  const { words } = useWords();
  return (
    <input
      type="checkbox"
      data-chooses
      className="no-print"
      aria-label={words.work.desk.select(nameOf(row, words.case.noNumber))}
      checked={isSelected}
      onChange={() => toggle(row.case)}
    />
  );
}

/** The limit that comes next, and what has run out beside it. */
export function Limit({ row: { next, overdue } }: { readonly row: InboxRow }): ReactNode {
  const { words, say } = useWords();
  const { session } = useSession();
  if (next?.daysLeft === undefined) return <span className="quiet">{words.deadline.none}</span>;
  return (
    <>
      <span className="row">
        {next.isOurs ? (
          <span className="tag big-tag" data-tone={toneOf(next.daysLeft, next.presses)}>
            {sayLimit({ daysLeft: next.daysLeft, due: next.due, now: session?.now }, words)}
          </span>
        ) : (
          <span className="quiet">
            {sayLimit({ daysLeft: next.daysLeft, due: next.due, now: undefined }, words)} · {words.work.desk.othersLimit}
          </span>
        )}
        {next.provisional ? <span className="small quiet">{words.deadline.provisional}</span> : null}
      </span>
      <div className="small quiet">
        {say(next.title)} <time dateTime={next.due}>{words.deadline.ends(next.due.replace('T', ' '))}</time>
        {overdue > 0 && next.daysLeft >= 0 ? ` · ${words.work.desk.alsoRuns(overdue)}` : ''}
      </div>
    </>
  );
}

/** The one thing to do next, and what else waits. */
export function NextAct({ row }: { readonly row: InboxRow }): ReactNode {
  const { words, say } = useWords();
  const { desk } = words.work;
  const [first] = row.awaits;
  const kinds = { approval: desk.approve, vote: desk.vote, 'sent-back': desk.mend } as const;
  if (first !== undefined && first.kind in kinds)
    return (
      <>
        <Link data-acts className="button" data-kind="primary" to="/proposals/$proposal" params={{ proposal: first.id }}>
          {kinds[first.kind as keyof typeof kinds]}
        </Link>
        <div className="small quiet">{say(first.title)}</div>
      </>
    );
  if (row.primary !== undefined)
    return (
      <>
        <Link
          data-acts
          className="button"
          to="/cases/$case/act"
          params={{ case: row.case }}
          search={{ act: row.primary.act, subject: row.primary.subject, role: row.primary.role }}
        >
          {say(row.primary.title)}
        </Link>
        <div className="small quiet">
          {row.primary.basis[0] === undefined ? '' : say(row.primary.basis[0].text)}
          {nextActOf(row)?.batch === undefined ? '' : ` · ${words.work.batch.tag}`}
          {first === undefined ? '' : ` · ${words.inbox.awaits[first.kind]}:${say(first.title)}`}
        </div>
      </>
    );
  if (row.decision !== undefined)
    return (
      <>
        <Link
          data-acts
          className="button"
          to="/cases/$case"
          params={{ case: row.case }}
          search={{ tab: 'map', ...(row.decision.request === undefined ? {} : { asked: row.decision.request }) }}
        >
          {desk.decide}
        </Link>
        <div className="small quiet">{say(row.decision.title)}</div>
      </>
    );
  return (
    <Link data-acts to="/cases/$case" params={{ case: row.case }} search={first?.kind === 'request' ? { tab: 'map' } : {}}>
      {first === undefined
        ? row.next?.isOurs === true
          ? words.inbox.openCase
          : desk.follow
        : `${words.inbox.awaits[first.kind]}:${say(first.title)}`}
    </Link>
  );
}

/** Who it is about; the name opens the case. */
export function People({ row }: { readonly row: InboxRow }): ReactNode {
  const { words } = useWords();
  const namesOf = useNames();
  return (
    <span className="row">
      <Link data-opens className="name" to="/cases/$case" params={{ case: row.case }}>
        {namesOf(row.subjects) ?? words.inbox.openCase}
      </Link>
      <HeldTag concerned={row.subjects} />
    </span>
  );
}

export function Numbers({ row: { numbers } }: { readonly row: InboxRow }): ReactNode {
  const { words } = useWords();
  const [first, ...more] = numbers;
  if (first === undefined) return <span className="quiet">{words.case.noNumber}</span>;
  return (
    <>
      <span className="case-number">{first}</span>
      {more.length === 0 ? null : (
        <div className="small quiet" title={more.join('　')}>
          {words.work.desk.moreNumbers(more.length)}
        </div>
      )}
    </>
  );
}
