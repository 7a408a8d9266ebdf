import { memo, type ReactNode, type RefObject } from 'react';
import { useWords } from '#web/words';
import type { InboxRow } from './api.ts';
import { useDrawnRows } from './drawn-rows.ts';
import { Chooser, Limit, NextAct, Numbers, People, toneFor, type Choosing } from './inbox-cells.tsx';

/** The cases that were read, how many there are altogether, and which are selected. */
export interface ListProps {
  readonly rows: readonly InboxRow[];
  readonly total: number;
  readonly selected: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly list: RefObject<HTMLDivElement | null>;
}

const USUAL_HEIGHT = 190;
/** As in the style sheet. */
const GAP = 10;

/** On a phone: the same as the table, as a list. */
export function Cards({ rows, total, selected, toggle, list }: ListProps): ReactNode {
  const { isLong, drawn, above, below, measure } = useDrawnRows({ rows, total, list, height: USUAL_HEIGHT, gap: GAP });
  return (
    <ul className="cards" data-long={isLong} style={{ paddingTop: above, paddingBottom: below }}>
      {drawn.map(({ row, index }) => (
        <Card key={row.case} row={row} index={index} total={total} isSelected={selected.has(row.case)} toggle={toggle} measure={measure} />
      ))}
    </ul>
  );
}

interface CardProps extends Choosing {
  readonly index: number;
  readonly total: number;
  readonly measure: ((card: HTMLElement | null) => void) | undefined;
}

/** Drawn again only where its own case has changed, or was selected. Which of how many it is is said, since not all are there. */
const Card = memo(function Card({ row, index, total, isSelected, toggle, measure }: CardProps): ReactNode {
  const { say } = useWords();
  return (
    <li
      data-row
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={total}
      className="sheet stack rail"
      data-tone={toneFor(row)}
      data-selected={isSelected}
      ref={measure}
    >
      <div className="row card-head">
        <div>
          <Limit row={row} />
        </div>
        <Chooser row={row} isSelected={isSelected} toggle={toggle} />
      </div>
      <People row={row} />
      <NextAct row={row} />
      <div className="small quiet">
        {row.stage === undefined ? '' : say(row.stage)} <Numbers row={row} />
      </div>
    </li>
  );
});
