import { isProblem, writeKey } from '#justice/ledger';
import { trustFrom } from './check.ts';

/** Where a key comes from: kept by this browser because somebody said so, typed in, given out by this site now or the last time. */
export type TrustSource = 'pinned' | 'entered' | 'served' | 'remembered';

/** A key or a trust policy, and since when it is held here. */
export interface Held {
  readonly text: string;
  /** The day it was put there, as `2026-11-28`. */
  readonly since: string;
}

/** What a browser keeps: what somebody pinned, and what the site gave out last. */
export interface Keeping {
  readonly pinned: Held | undefined;
  readonly served: Held | undefined;
}

/** The part of a browser's storage that is needed. */
export interface Shelf {
  readonly getItem: (name: string) => string | null;
  readonly setItem: (name: string, value: string) => void;
  readonly removeItem: (name: string) => void;
}

const NAMES = { pinned: 'fashu-pinned-trust', served: 'fashu-ledger-key' } as const;

/** What is kept under a name; what cannot be read counts as nothing. */
function held(shelf: Shelf, name: string): Held | undefined {
  try {
    const read = JSON.parse(shelf.getItem(name) ?? 'null') as unknown;
    if (typeof read !== 'object' || read === null || !('text' in read) || !('since' in read)) return undefined;
    return typeof read.text === 'string' && typeof read.since === 'string' ? { text: read.text, since: read.since } : undefined;
  } catch {
    return undefined;
  }
}

export const keptIn = (shelf: Shelf): Keeping => ({ pinned: held(shelf, NAMES.pinned), served: held(shelf, NAMES.served) });

/** Keeps, or with nothing given forgets. A browser that keeps nothing still checks. */
export function keep(shelf: Shelf, which: keyof typeof NAMES, what: Held | undefined): void {
  try {
    if (what === undefined) shelf.removeItem(NAMES[which]);
    else shelf.setItem(NAMES[which], JSON.stringify(what));
  } catch {
    // Storage is full or forbidden: the key is chosen anew the next time.
  }
}

/** Whether the key the site gives out is none of the logs somebody pinned: the site or the pin is wrong. */
export function isAnother(pinned: string, served: string): boolean {
  const [mine, theirs] = [trustFrom(pinned), trustFrom(served)];
  if (isProblem(mine) || isProblem(theirs)) return false;
  const known = new Set(mine.logs.map(writeKey));
  return theirs.logs.some((key) => !known.has(writeKey(key)));
}
