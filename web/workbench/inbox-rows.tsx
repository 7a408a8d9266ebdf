import { memo, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import type { InboxRow } from './api.ts';
import { BatchOffers } from './batch-offers.tsx';
import { useDrawnRows } from './drawn-rows.ts';
import { Cards, type ListProps } from './inbox-cards.tsx';
import { Chooser, Limit, NextAct, Numbers, People, toneFor, type Choosing } from './inbox-cells.tsx';
import { usePreferences } from './preferences.tsx';
import { useIsNarrow } from './width.ts';

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
        <Cards rows={rows} total={total} selected={selected} toggle={toggle} list={list} />
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

function Table({ rows, total, selected, toggle, list }: ListProps): ReactNode {
  const { words } = useWords();
  const { columns } = words.inbox;
  const { preferences } = usePreferences();
  const { isLong, drawn, above, below, measure } = useDrawnRows({ rows, total, list, height: USUAL_HEIGHT[preferences.density] });
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
          <Row key={row.case} row={row} index={index} isSelected={selected.has(row.case)} toggle={toggle} measure={measure} />
        ))}
        <Gap height={below} />
      </tbody>
    </table>
  );
}

interface RowProps extends Choosing {
  readonly index: number;
  readonly measure: ((row: HTMLElement | null) => void) | undefined;
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
