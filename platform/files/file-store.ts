import type { Readable } from 'node:stream';

/** Bytes that have come in whole and are not kept yet. */
export interface Received {
  /** `sha-256:` and the digest of the bytes, in hex: the only name a file has here. */
  readonly file: string;
  readonly bytes: number;
  /** A part of them; shorter where they end. */
  readonly part: (from: number, length: number) => Promise<Uint8Array>;
  /** Puts them in their place, for good, whole or not at all. Bytes that are there already are put there again, which changes nothing. */
  readonly keep: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** Where files lie: by what they are, not by what they are called. A directory here; an object store is another driver. 文件库 */
export interface FileStore {
  /** Takes bytes in; undefined as soon as they are more than the most. What was taken in and not kept is discarded or swept away. */
  readonly receive: (bytes: AsyncIterable<Uint8Array>, most: number) => Promise<Received | undefined>;
  /** A file, or a part of it; undefined where there is none of that digest. */
  readonly open: (file: string, part?: { readonly from: number; readonly to: number }) => Promise<Readable | undefined>;
  readonly remove: (file: string) => Promise<void>;
  /** Removes what came in before that moment and was neither kept nor discarded: a process was killed. Milliseconds since 1970. */
  readonly sweep: (before: number) => Promise<void>;
  /** The digests of what was put in its place before that moment, some at a time. Milliseconds since 1970. */
  readonly keptBefore: (before: number) => AsyncIterable<readonly string[]>;
}
