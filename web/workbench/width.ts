import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 700px)';

function listen(changed: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether the page is as narrow as a phone: a table becomes a list, so that its columns are not lost to those who hear it. */
export const useIsNarrow = (): boolean => useSyncExternalStore(listen, () => matchMedia(NARROW).matches);
