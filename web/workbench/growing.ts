import { useEffect, useState } from 'react';

/** How many parts of a long list to show: the first at once, the others whenever the page has nothing better to do. Remount to begin again. */
export function useGrowing(count: number): number {
  const [grown, setGrown] = useState(1);
  const isWhole = grown >= count;
  useEffect(() => {
    if (isWhole) return undefined;
    const handle = requestIdleCallback(() => setGrown((before) => before + 1), { timeout: 500 });
    return () => cancelIdleCallback(handle);
  }, [grown, isWhole]);
  return Math.min(grown, count);
}
