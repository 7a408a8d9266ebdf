import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';

/** So many rows are drawn above and below those that are seen. */
export const OVERSCAN = 12;

/** Of a list that draws only what is seen: draws, besides the rows that are seen, those up to a row somebody has come to by keys. */
export function useReached(): readonly [(range: Range) => number[], (index: number) => void] {
  const [reached, setReached] = useState<number>();
  const extract = useCallback(
    ({ startIndex, endIndex, ...range }: Range): number[] => {
      const isNear = reached !== undefined && reached > startIndex - 2 * OVERSCAN && reached < endIndex + 2 * OVERSCAN;
      const [from, to] = isNear ? [Math.min(startIndex, reached), Math.max(endIndex, reached)] : [startIndex, endIndex];
      return defaultRangeExtractor({ ...range, startIndex: from, endIndex: to });
    },
    [reached],
  );
  const draw = useCallback((index: number): void => flushSync(() => setReached(index)), []);
  return [extract, draw];
}
