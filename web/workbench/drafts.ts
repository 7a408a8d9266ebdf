import { useCallback, useEffect, useRef, useState } from 'react';
import { canonicalJson, type Json } from '#justice/ledger';
import { ApiProblem, change, read, type DraftRead } from './api.ts';
import { sayInstant } from './chinese-input.ts';

/** What somebody has filled in. */
export type Filled = Readonly<Record<string, unknown>>;

/** Whose draft it is is known to the server; this is of what. */
export interface DraftPlace {
  readonly case: string;
  readonly act: string;
  readonly subject: string | undefined;
}

const pathOf = ({ case: id, act, subject }: DraftPlace): string =>
  `/cases/${id}/drafts/${act}${subject === undefined ? '' : `?subject=${encodeURIComponent(subject)}`}`;

const NONE = 404;
const CHANGED = 409;

/** The draft as the server keeps it; null where there is none. */
export async function readDraft(place: DraftPlace): Promise<DraftRead | null> {
  try {
    return await read<DraftRead>(pathOf(place));
  } catch (error) {
    if (error instanceof ApiProblem && error.status === NONE) return null;
    // Without a network one works on with what is on this device.
    if (error instanceof ApiProblem) throw error;
    return null;
  }
}

/** What could not be sent yet stays on this device until the browser's session ends: others use the machine too. */
interface Unsent {
  readonly filled: Filled;
  /** The version it goes on from. */
  readonly version: number;
}

const keyOf = (path: string): string => `fashu-draft:${path}`;

function unsentAt(path: string): Unsent | undefined {
  try {
    const text = sessionStorage.getItem(keyOf(path));
    return text === null ? undefined : (JSON.parse(text) as Unsent);
  } catch {
    return undefined;
  }
}

/** What stands on the server instead: `undefined` members where it was submitted or thrown away. */
export interface Theirs {
  readonly version: number;
  readonly savedAt?: string;
  readonly filled?: Filled;
}

export interface Draft {
  readonly filled: Filled;
  readonly fill: (some: Filled) => void;
  readonly savedAt: string | undefined;
  readonly isOnlyHere: boolean;
  readonly wasFound: boolean;
  readonly foundAt: string | undefined;
  /** Another window or device changed it: nothing is saved until one of the two is chosen. */
  readonly theirs: Theirs | undefined;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
  readonly discard: () => void;
  /** Keeps what is there now, without waiting. */
  readonly keep: () => void;
}

const AFTER = 800;
/** Where the time begins in a day and a time. */
const TIME = 11;

interface Beginning {
  readonly filled: Filled;
  readonly version: number;
  readonly found: 'sent' | 'unsent' | undefined;
  readonly theirs: Theirs | undefined;
}

/** Whether two values say the same, however their members are ordered. */
export const isSame = (one: unknown, other: unknown): boolean => plainOf(one) === plainOf(other);

const plainOf = (value: unknown): string => (value === undefined ? '' : canonicalJson(JSON.parse(JSON.stringify(value)) as Json));

/** Where one goes on: from what is on this device if it goes on from what the server has, else one is asked. */
function beginningOf(path: string, { start, kept }: { readonly start: Filled; readonly kept: DraftRead | null }): Beginning {
  const unsent = unsentAt(path);
  const version = kept?.version ?? 0;
  if (unsent === undefined) return { filled: kept?.filled ?? start, version, found: kept === null ? undefined : 'sent', theirs: undefined };
  // What was sent as the page was left may have come through after all.
  if (kept !== null && isSame(unsent.filled, kept.filled)) return { filled: kept.filled, version, found: 'sent', theirs: undefined };
  const theirs = unsent.version === version ? undefined : (kept ?? { version: 0 });
  return { filled: unsent.filled, version: unsent.version, found: 'unsent', theirs };
}

/** What is there just now: what a save that is under way began from may be out of date. */
interface Latest {
  filled: Filled;
  version: number;
  /** Something is there that the server has not. */
  isTouched: boolean;
  /** Another window changed it: nothing is saved until one of the two is chosen. */
  isStopped: boolean;
}

interface Saving {
  readonly latest: React.RefObject<Latest>;
  readonly savedAt: string | undefined;
  readonly isOnlyHere: boolean;
  readonly theirs: Theirs | undefined;
  readonly save: () => void;
  readonly keep: () => void;
  readonly settle: (version: number) => void;
  readonly forget: () => void;
}

/** Saves one after the other, each from the version the one before it made; what cannot be sent waits on this device. */
function useSaving(path: string, beginning: Beginning): Saving {
  const [savedAt, setSavedAt] = useState<string>();
  const [isOnlyHere, setOnlyHere] = useState(false);
  const [theirs, setTheirs] = useState(beginning.theirs);
  const latest = useRef<Latest>({
    filled: beginning.filled,
    version: beginning.version,
    isTouched: beginning.found === 'unsent',
    isStopped: beginning.theirs !== undefined,
  });
  const running = useRef<Promise<void>>(Promise.resolve());
  const keepHere = useCallback((): void => {
    const { filled, version } = latest.current;
    sessionStorage.setItem(keyOf(path), JSON.stringify({ filled, version } satisfies Unsent));
  }, [path]);
  const send = useCallback(async (): Promise<void> => {
    const now = latest.current;
    if (!now.isTouched || now.isStopped) return;
    now.isTouched = false;
    try {
      const saved = await change<DraftRead>('PUT', path, { filled: now.filled, expectedVersion: now.version });
      now.version = saved?.version ?? now.version;
      sessionStorage.removeItem(keyOf(path));
      setSavedAt(saved === undefined ? undefined : sayInstant(saved.savedAt).slice(TIME));
      setOnlyHere(false);
    } catch (error) {
      now.isTouched = true;
      keepHere();
      now.isStopped = error instanceof ApiProblem && error.status === CHANGED;
      if (now.isStopped) setTheirs(theirsIn(error as ApiProblem));
      else setOnlyHere(true);
    }
  }, [path, keepHere]);
  const save = useCallback((): void => {
    running.current = running.current.then(send);
  }, [send]);
  const settle = useCallback((version: number): void => {
    latest.current.version = version;
    latest.current.isStopped = false;
    setTheirs(undefined);
  }, []);
  const forget = useCallback((): void => {
    latest.current.isTouched = false;
    sessionStorage.removeItem(keyOf(path));
    setSavedAt(undefined);
    setOnlyHere(false);
    running.current = running.current.then(async () => {
      await change('DELETE', path).catch(() => undefined);
      settle(0);
    });
  }, [path, settle]);
  const keep = useCallback((): void => {
    keepHere();
    save();
  }, [keepHere, save]);
  return { latest, savedAt, isOnlyHere, theirs, save, keep, settle, forget };
}

/** What the server said stands there instead. */
function theirsIn({ problem }: ApiProblem): Theirs {
  const { version = 0, draft } = (problem ?? {}) as { readonly version?: number; readonly draft?: DraftRead };
  return draft ?? { version };
}

/** What is being filled in: saved on the server a moment after each change, for this person alone, and never over what another window wrote. 草稿 */
export function useDraft(place: DraftPlace, { start, kept }: { readonly start: Filled; readonly kept: DraftRead | null }): Draft {
  const path = pathOf(place);
  const [beginning] = useState(() => beginningOf(path, { start, kept }));
  const [filled, setFilled] = useState<Filled>(beginning.filled);
  const { latest, savedAt, isOnlyHere, theirs, save, keep, settle, forget } = useSaving(path, beginning);
  useEffect(() => {
    if (!latest.current.isTouched) return undefined;
    const timer = setTimeout(save, AFTER);
    return () => clearTimeout(timer);
  }, [filled, latest, save]);
  useEffect(() => {
    addEventListener('online', save);
    return () => removeEventListener('online', save);
  }, [save]);
  const show = useCallback(
    (next: Filled, isTouched: boolean): void => {
      Object.assign(latest.current, { filled: next, isTouched });
      setFilled(next);
    },
    [latest],
  );
  const fill = useCallback((some: Filled): void => show({ ...latest.current.filled, ...some }, true), [latest, show]);
  const version = theirs?.version ?? 0;
  return {
    filled,
    fill,
    savedAt,
    isOnlyHere,
    wasFound: beginning.found !== undefined,
    foundAt: kept === null ? undefined : sayInstant(kept.savedAt),
    theirs,
    takeTheirs: () => {
      settle(version);
      sessionStorage.removeItem(keyOf(path));
      show(theirs?.filled ?? start, false);
    },
    keepMine: () => {
      settle(version);
      latest.current.isTouched = true;
      save();
    },
    discard: () => {
      forget();
      show(start, false);
    },
    keep,
  };
}
