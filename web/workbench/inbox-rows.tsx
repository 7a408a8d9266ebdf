import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, sayLimit, toneOf } from '#web/ui';
import { useWords } from '#web/words';
import type { InboxRow } from './api.ts';
import { BatchOffers } from './batch-offers.tsx';
import { nextActOf } from './batch.ts';
import { HeldTag, useNames } from './concerned.tsx';
import { useGrowing } from './growing.ts';
import { useIsPrinting } from './printing.ts';
import { OVERSCAN, useReached } from './reached-rows.ts';
import { useRowKeys } from './row-keys.ts';
import { useSession } from './session.tsx';
import { usePreferences } from './preferences.tsx';
import { useIsNarrow } from './width.ts';

const VIRTUAL_ABOVE = 300;
/** So many are drawn before the page is shown; the others follow while it has nothing else to do. */
const AT_FIRST = 20;
const USUAL_HEIGHT = { comfortable: 64, compact: 50 } as const;

/** The cases, one act each; the few that are seen are drawn where there are many. */
export function Rows({
  rows,
  total,
  more,
}: {
  readonly rows: readonly InboxRow[];
  readonly total: number;
  readonly more: () => void;
}): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (id: string): void => setSelected((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id])),
    [],
  );
  const chosen = rows.filter((row) => selected.has(row.case));
  return (
    <div ref={list} className="stack" data-printing={chosen.length > 0 ? 'selected' : 'all'}>
      {isNarrow ? (
        <Cards rows={rows} selected={selected} toggle={toggle} list={list} />
      ) : (
        <Table rows={rows} total={total} selected={selected} toggle={toggle} list={list} />
      )}
      <Further isMore={rows.length < total} more={more} />
      <Foot rows={rows} chosen={chosen} choose={(some) => setSelected(new Set(some.map((row) => row.case)))} />
    </div>
  );
}

interface FootProps {
  readonly rows: readonly InboxRow[];
  readonly chosen: readonly InboxRow[];
  readonly choose: (rows: readonly InboxRow[]) => void;
}

/** What can be done with the rows that are chosen; it stays in sight while any is. */
function Foot({ rows, chosen, choose }: FootProps): ReactNode {
  const { words } = useWords();
  const { desk } = words.work;
  const isAny = chosen.length > 0;
  return (
    <div className="row desk-foot no-print" data-chosen={isAny}>
      <strong role="status">{isAny ? desk.selected(chosen.length) : ''}</strong>
      {isAny ? <BatchOffers rows={rows} chosen={chosen} choose={choose} /> : null}
      <Button onPress={() => print()}>{isAny ? desk.print : desk.printAll}</Button>
      {isAny ? (
        <Button kind="plain" onPress={() => choose([])}>
          {desk.clearSelection}
        </Button>
      ) : null}
      <span className="quiet small keys">{desk.keys}</span>
    </div>
  );
}

const AHEAD = '1600px';

/** Reads on when the end of what is here comes near; and for whoever does not scroll there is a button. */
function Further({ isMore, more }: { readonly isMore: boolean; readonly more: () => void }): ReactNode {
  const { words } = useWords();
  const end = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (end.current === null) return undefined;
    const seen = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && more(), {
      rootMargin: AHEAD,
    });
    seen.observe(end.current);
    return () => seen.disconnect();
  }, [more, isMore]);
  if (!isMore) return null;
  return (
    <p ref={end} className="no-print">
      <Button onPress={more}>{words.inbox.more}</Button>
    </p>
  );
}

interface TableProps {
  readonly rows: readonly InboxRow[];
  readonly total: number;
  readonly selected: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly list: React.RefObject<HTMLDivElement | null>;
}

function Table({ rows, total, selected, toggle, list }: TableProps): ReactNode {
  const { words } = useWords();
  const { columns } = words.inbox;
  const { preferences } = usePreferences();
  const height = USUAL_HEIGHT[preferences.density];
  const isPrinting = useIsPrinting();
  const isLong = total > VIRTUAL_ABOVE && !isPrinting;
  const grown = useGrowing(isLong ? 1 : Math.ceil(rows.length / AT_FIRST));
  const [rangeExtractor, draw] = useReached();
  useRowKeys(list, draw);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    enabled: isLong,
    estimateSize: () => height,
    overscan: OVERSCAN,
    rangeExtractor,
    scrollMargin: list.current?.offsetTop ?? 0,
  });
  const items = virtual.getVirtualItems();
  const margin = virtual.options.scrollMargin;
  const drawn = isLong
    ? items.flatMap(({ index }) => (rows[index] === undefined ? [] : [{ row: rows[index], index }]))
    : rows.slice(0, isPrinting ? rows.length : grown * AT_FIRST).map((row, index) => ({ row, index }));
  const [above, below] = isLong
    ? [(items[0]?.start ?? margin) - margin, virtual.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin)]
    : [0, (rows.length - drawn.length) * height];
  return (
    <table className="desk" data-long={isLong} aria-rowcount={total + 1}>
      <thead>
        <tr>
          <th scope="col" className="no-print">
            <span className="visually-hidden">{words.work.batch.select}</span>
          </th>
          <th scope="col">{columns.due}</th>
          <th scope="col">{columns.next}</th>
          <th scope="col">{columns.people}</th>
          <th scope="col">{columns.case}</th>
          <th scope="col">{columns.stage}</th>
        </tr>
      </thead>
      <tbody>
        <Gap height={above} />
        {drawn.map(({ row, index }) => (
          <Row
            key={row.case}
            row={row}
            index={index}
            isSelected={selected.has(row.case)}
            toggle={toggle}
            measure={isLong ? virtual.measureElement : undefined}
          />
        ))}
        <Gap height={below} />
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: InboxRow;
  readonly index: number;
  readonly isSelected: boolean;
  readonly toggle: (id: string) => void;
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

/** Drawn again only where its own case has changed, or was selected. */
const Row = memo(function Row({ row, index, isSelected, toggle, measure }: RowProps): ReactNode {
  return (
    <tr data-row data-index={index} aria-rowindex={index + 2} data-selected={isSelected} ref={measure}>
      <td className="no-print">
        <Chooser row={row} isSelected={isSelected} toggle={toggle} />
      </td>
      <td className="rail" data-tone={toneFor(row)}>
        <Limit row={row} />
      </td>
      <td>
        <NextAct row={row} />
      </td>
      <td>
        <People row={row} />
      </td>
      <td>
        <Numbers row={row} />
      </td>
      <Stage row={row} />
    </tr>
  );
});

function Chooser({ row, isSelected, toggle }: Pick<RowProps, 'row' | 'isSelected' | 'toggle'>): ReactNode {
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

function Stage({ row }: { readonly row: InboxRow }): ReactNode {
  const { say } = useWords();
  return (
    <td>
      {row.stage === undefined ? '' : say(row.stage)}
      <div className="small quiet">{say(row.procedure)}</div>
    </td>
  );
}

const COLUMNS = 6;

const Gap = ({ height }: { readonly height: number }): ReactNode =>
  height <= 0 ? null : (
    <tr aria-hidden="true">
      <td colSpan={COLUMNS} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );

const nameOf = (row: InboxRow, none: string): string => row.numbers[0] ?? row.subjects[0]?.name ?? none;
const toneFor = ({ next }: InboxRow): string =>
  next?.daysLeft === undefined || !next.isOurs ? 'plain' : toneOf(next.daysLeft, next.presses);

/** On a phone: the same, as a list. */
function Cards({ rows, selected, toggle, list }: Omit<TableProps, 'total'>): ReactNode {
  const { say } = useWords();
  useRowKeys(list);
  return (
    <ul className="cards">
      {rows.map((row, index) => (
        <li
          key={row.case}
          data-row
          data-index={index}
          className="sheet stack rail"
          data-tone={toneFor(row)}
          data-selected={selected.has(row.case)}
        >
          <div className="row card-head">
            <div>
              <Limit row={row} />
            </div>
            <Chooser row={row} isSelected={selected.has(row.case)} toggle={toggle} />
          </div>
          <People row={row} />
          <NextAct row={row} />
          <div className="small quiet">
            {row.stage === undefined ? '' : say(row.stage)} <Numbers row={row} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Limit({ row: { next, overdue } }: { readonly row: InboxRow }): ReactNode {
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
function NextAct({ row }: { readonly row: InboxRow }): ReactNode {
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
function People({ row }: { readonly row: InboxRow }): ReactNode {
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

function Numbers({ row: { numbers } }: { readonly row: InboxRow }): ReactNode {
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
