import { useCallback, useState } from 'react';
import type { InboxSearch } from './routes.tsx';

/** A view of the desk somebody has given a name. */
export interface SavedView {
  readonly name: string;
  readonly search: InboxSearch;
}

const STORED = 'fashu-views';

function stored(): readonly SavedView[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]');
    return Array.isArray(read) ? (read as readonly SavedView[]).filter(({ name }) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

/** The views kept on this device; one of the same name takes the place of the other. */
export function useSavedViews(): {
  readonly views: readonly SavedView[];
  readonly keep: (view: SavedView) => void;
  readonly remove: (name: string) => void;
} {
  const [views, setViews] = useState(stored);
  const put = useCallback((change: (before: readonly SavedView[]) => readonly SavedView[]) => {
    setViews((before) => {
      const now = change(before);
      localStorage.setItem(STORED, JSON.stringify(now));
      return now;
    });
  }, []);
  const keep = useCallback((view: SavedView) => put((before) => [...before.filter(({ name }) => name !== view.name), view]), [put]);
  const remove = useCallback((name: string) => put((before) => before.filter((one) => one.name !== name)), [put]);
  return { views, keep, remove };
}
