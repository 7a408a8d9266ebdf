import { useWindowVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import type { InboxRow } from './api.ts';
import { useGrowing } from './growing.ts';
import { useIsPrinting } from './printing.ts';
import { OVERSCAN, useReached } from './reached-rows.ts';
import { useRowKeys } from './row-keys.ts';

const VIRTUAL_ABOVE = 300;
/** So many are drawn before the page is shown; the others follow while it has nothing else to do. */
const AT_FIRST = 20;

interface Drawing {
  readonly rows: readonly InboxRow[];
  /** How many there are, read or not. */
  readonly total: number;
  readonly list: RefObject<HTMLElement | null>;
  /** How high a row mostly is, and what is between two. */
  readonly height: number;
  readonly gap?: number;
}

/** What of a list of cases is drawn. */
interface Drawn {
  readonly isLong: boolean;
  readonly drawn: readonly { readonly row: InboxRow; readonly index: number }[];
  /** The room of what is not drawn. */
  readonly above: number;
  readonly below: number;
  readonly measure: ((row: HTMLElement | null) => void) | undefined;
}

/** Of many cases those near to what is seen, and those somebody comes to by keys; of few all, the first before the others; on paper all. */
export function useDrawnRows({ rows, total, list, height, gap = 0 }: Drawing): Drawn {
  const isPrinting = useIsPrinting();
  const isLong = total > VIRTUAL_ABOVE && !isPrinting;
  const grown = useGrowing(isLong ? 1 : Math.ceil(rows.length / AT_FIRST));
  const [rangeExtractor, draw] = useReached();
  useRowKeys(list, draw);
  const virtual = useWindowVirtualizer<HTMLElement>({
    count: rows.length,
    enabled: isLong,
    estimateSize: () => height,
    // What is new comes in between: a row keeps its height, not its place.
    getItemKey: (index) => rows[index]?.case ?? index,
    gap,
    overscan: OVERSCAN,
    rangeExtractor,
    scrollMargin: list.current?.offsetTop ?? 0,
  });
  if (!isLong) {
    const drawn = rows.slice(0, isPrinting ? rows.length : grown * AT_FIRST).map((row, index) => ({ row, index }));
    return { isLong, drawn, above: 0, below: (rows.length - drawn.length) * (height + gap), measure: undefined };
  }
  const items = virtual.getVirtualItems();
  const margin = virtual.options.scrollMargin;
  return {
    isLong,
    drawn: items.flatMap(({ index }) => (rows[index] === undefined ? [] : [{ row: rows[index], index }])),
    above: (items[0]?.start ?? margin) - margin,
    below: virtual.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin),
    measure: virtual.measureElement,
  };
}
