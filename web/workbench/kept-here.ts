import { useCallback, useState } from 'react';

interface KeptHere<T> {
  readonly kept: T;
  readonly keep: (next: T) => void;
  readonly forget: () => void;
}

function keptAt(place: string): unknown {
  try {
    const text = sessionStorage.getItem(place);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** What is being filled in and belongs to no case yet: on this device alone, until the browser's session ends. */
export function useKeptHere<T>(place: string, start: T): KeptHere<T> {
  const [kept, setKept] = useState<T>(() => (keptAt(place) as T | undefined) ?? start);
  const keep = useCallback(
    (next: T): void => {
      sessionStorage.setItem(place, JSON.stringify(next));
      setKept(next);
    },
    [place],
  );
  const forget = useCallback((): void => {
    sessionStorage.removeItem(place);
    setKept(start);
  }, [place, start]);
  return { kept, keep, forget };
}
